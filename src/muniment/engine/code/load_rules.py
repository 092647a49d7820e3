"""Rules on how models, data and code are loaded: one watched call in, at most two findings out.

Severities. *High*: whoever can change the file, or the repository it comes from, runs code on load,
and nothing on that path asks first. *Critical*: the bytes come straight from the network. *Medium*:
it depends on a version or on another file, or only content can be swapped. *Low*: a narrower hole,
or a name that cannot be seen.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from muniment.core.severity import Severity
from muniment.engine.code.facts import (
    DYNAMIC,
    NAME_MARK,
    CodeCall,
    Origin,
    ReferenceKind,
)
from muniment.engine.code.pin_rules import unpinned
from muniment.engine.code.references import reference_of
from muniment.engine.code.unsafe import Unsafe
from muniment.engine.code.vocabulary import PICKLE_INSIDE, PICKLE_PACKAGES
from muniment.engine.code.wordlist import words

_CRITICAL, _HIGH = Severity.CRITICAL, Severity.HIGH
_MEDIUM, _LOW = Severity.MEDIUM, Severity.LOW


_FILE = ("T-malicious-model-file",)
_FILE_OR_MODEL = ("T-malicious-model-file", "T-model-tamper")

_USE_SAFE = (
    "Store weights in a format that holds no code: `safetensors.torch.save_file(tensors, path)` and"
    " `load_file(path)`, or for scikit-learn `skops.io.dump(model, path)` and"
    " `skops.io.load(path, trusted=[...])`."
)


def judge_call(call: CodeCall) -> Iterator[Unsafe]:
    """Yield what is unsafe about one watched call; nothing for a safe idiom."""
    if call.keywords.get("trust_remote_code") in ("true", DYNAMIC):
        yield _trust(call)
    if call.keywords.get("allow_dangerous_deserialization") in ("true", DYNAMIC):
        yield _dangerous(call)
    rule = _RULES.get(call.callee) or _BY_LAST.get(call.callee.rpartition(".")[2])
    if rule is None and call.callee.partition(".")[0] in PICKLE_PACKAGES:
        rule = _library
    if rule is not None:
        found = rule(call)
        if found is not None:
            yield found
    if call.callee != "torch.hub.load":
        reference = reference_of(call, serving=False)
        if reference is not None:
            moving = unpinned(call, reference)
            if moving is not None:
                yield moving


def _trust(call: CodeCall) -> Unsafe:
    sure = call.keywords["trust_remote_code"] == "true"
    return Unsafe(
        "trust-remote-code",
        _HIGH if sure else _MEDIUM,
        f"{call.callee} runs Python code from the model's repository"
        + (": trust_remote_code=True." if sure else " when trust_remote_code turns out true."),
        f"{call.callee}(trust_remote_code={'True' if sure else '?'})",
        "Use a model whose code is part of the library and drop trust_remote_code; where you"
        ' cannot, read that code and fix it: revision="<40-digit commit>",'
        ' code_revision="<40-digit commit>".',
        ("T-malicious-model-file", "T-hub-account-takeover", "T-rug-pull"),
    )


def _pickle(call: CodeCall) -> Unsafe | None:
    if call.origin is Origin.OWN_DUMP:
        return None
    name = call.callee
    family = "joblib" if name.startswith(("joblib", "sklearn.externals")) else "pickle"
    if call.origin in (Origin.NETWORK, Origin.INPUT):
        return Unsafe(
            family,
            _CRITICAL,
            f"{name} unpickles what arrives from outside: whoever sends it runs code here.",
            f"{name}(from outside)",
            "Exchange JSON, Arrow or safetensors instead of pickles between machines.",
            _FILE,
        )
    if call.origin is Origin.PROCESS:
        return Unsafe(
            family,
            _LOW,
            f"{name} unpickles what another process of this machine sends: it runs code here"
            " where that process, or the handle between them, is not this program's own.",
            f"{name}(from a process)",
            "Let multiprocessing or concurrent.futures carry objects between processes of one"
            " program; between programs exchange JSON or Arrow.",
            _FILE,
        )
    return Unsafe(
        family,
        _HIGH,
        f"{name} runs whatever code the file holds.",
        name,
        _USE_SAFE,
        _FILE_OR_MODEL,
    )


def _library(call: CodeCall) -> Unsafe | None:
    if call.callee.rpartition(".")[2] not in ("load", "load_learner"):
        return None
    return Unsafe(
        "pickle",
        _HIGH,
        f"{call.callee} unpickles the model file, and runs whatever code it holds.",
        call.callee,
        "Load only files whose SHA-256 you compare first, from a place that few may write to:"
        ' assert hashlib.file_digest(open(path, "rb"), "sha256").hexdigest() == APPROVED.',
        _FILE_OR_MODEL,
    )


def _dangerous(call: CodeCall) -> Unsafe:
    sure = call.keywords["allow_dangerous_deserialization"] == "true"
    return Unsafe(
        "pickle",
        _HIGH if sure else _MEDIUM,
        f"{call.callee} unpickles the index, and runs whatever code it holds"
        + ("." if sure else ", when allow_dangerous_deserialization turns out true."),
        f"{call.callee}(allow_dangerous_deserialization={'True' if sure else '?'})",
        "Keep the index in a store that holds no pickles (Qdrant, pgvector, Chroma), or build it"
        " anew from the documents when the service starts.",
        _FILE_OR_MODEL,
    )


def _torch_load(call: CodeCall) -> Unsafe | None:
    value = call.keywords.get("weights_only")
    if value == "true" or call.origin is Origin.OWN_DUMP:
        return None
    if value == "false":
        severity, shown = _HIGH, "weights_only=False"
        why = "runs whatever code the file holds: weights_only=False."
    elif value is None:
        severity, shown = _MEDIUM, "weights_only absent"
        why = "does not say weights_only=True: before PyTorch 2.6 it runs whatever the file holds."
    else:
        severity, shown = _MEDIUM, "weights_only=?"
        why = "takes weights_only from elsewhere, and may run whatever code the file holds."
    return Unsafe(
        "torch-load",
        severity,
        f"{call.callee} {why}",
        f"{call.callee}({shown})",
        'Write torch.load(path, weights_only=True, map_location="cpu") with torch>=2.6, or'
        " safetensors.torch.load_file(path).",
        _FILE_OR_MODEL,
    )


def _torch_package(call: CodeCall) -> Unsafe:
    return Unsafe(
        "torch-package",
        _HIGH,
        f"{call.callee} imports and runs the code inside the package.",
        call.callee,
        _USE_SAFE,
        _FILE_OR_MODEL,
    )


def _numpy(at: int) -> Callable[[CodeCall], Unsafe | None]:
    def rule(call: CodeCall) -> Unsafe | None:
        value = _given(call, "allow_pickle", at)
        if value in (None, "false", "null") or call.origin is Origin.OWN_DUMP:
            return None
        sure = value == "true"
        return Unsafe(
            "numpy-pickle",
            _HIGH if sure else _MEDIUM,
            f"{call.callee} with allow_pickle{'=True' if sure else ' from elsewhere'} runs"
            " whatever code an object array holds.",
            f"{call.callee}(allow_pickle={'True' if sure else '?'})",
            "Save plain numeric arrays and call numpy.load(path, allow_pickle=False).",
            _FILE,
        )

    return rule


def _keras(call: CodeCall) -> Unsafe | None:
    value = _given(call, "safe_mode", 3)
    if value in (None, "true"):
        return None
    sure = value in ("false", "null", "0")
    return Unsafe(
        "keras-unsafe",
        _HIGH if sure else _MEDIUM,
        f"{call.callee} with safe_mode{'=False' if sure else ' from elsewhere'} runs the code of"
        " Lambda layers in the file.",
        f"{call.callee}(safe_mode={'False' if sure else '?'})",
        "Call keras.saving.load_model(path, safe_mode=True) and give your own layers by"
        " custom_objects={...} or @keras.saving.register_keras_serializable().",
        _FILE_OR_MODEL,
    )


def _keras_switch(call: CodeCall) -> Unsafe:
    return Unsafe(
        "keras-unsafe",
        _HIGH,
        f"{call.callee} turns Keras's safe mode off for every file that the process loads.",
        call.callee,
        "Remove the call; give your own layers by custom_objects={...}.",
        _FILE_OR_MODEL,
    )


_YAML_SAFE = frozenset({"SafeLoader", "CSafeLoader", "BaseLoader", "CBaseLoader"})
_YAML_FULL = frozenset({"FullLoader", "CFullLoader"})
_YAML_REMEDY = "Write yaml.safe_load(text), or yaml.load(text, Loader=yaml.CSafeLoader)."


def _yaml_load(call: CodeCall) -> Unsafe | None:
    loader = _given(call, "Loader", 1)
    last = loader.rpartition(".")[2] if loader is not None else ""
    if last in _YAML_SAFE or (loader or "").startswith(f"{NAME_MARK}."):
        # A loader of the project's own that derives from no unsafe one is its own business.
        return None
    if last in _YAML_FULL:
        return _yaml(call, _LOW, "FullLoader", "can build objects of more types than data needs")
    if loader is None and not call.double_star_unknown:
        return _yaml(
            call, _MEDIUM, "no Loader", "without a loader runs code before PyYAML 6 and fails after"
        )
    if loader in (None, DYNAMIC):
        return _yaml(call, _LOW, "Loader=?", "takes its loader from elsewhere")
    return _yaml(call, _HIGH, last, "builds any Python object that the text names")


def _yaml_named(call: CodeCall) -> Unsafe | None:
    if "unsafe" in call.callee:
        return _yaml(call, _HIGH, "", "builds any Python object that the text names")
    return _yaml(call, _LOW, "", "can build objects of more types than data needs")


def _yaml_class(call: CodeCall) -> Unsafe | None:
    kind = call.keywords.get("typ", call.positional[0] if call.positional else "")
    if "unsafe" not in kind:
        return None
    return _yaml(call, _HIGH, "typ=unsafe", "builds any Python object that the text names")


def _yaml(call: CodeCall, severity: Severity, shown: str, why: str) -> Unsafe:
    return Unsafe(
        "yaml-load",
        severity,
        f"{call.callee} {why}.",
        f"{call.callee}({shown})" if shown else call.callee,
        _YAML_REMEDY,
        ("T-web-app-flaw", "T-malicious-model-file"),
    )


def _torch_hub(call: CodeCall) -> Unsafe | None:
    reference = reference_of(call, serving=False)
    if reference is None or reference.reference_kind is ReferenceKind.PATH or reference.pinned:
        return None
    if reference.revision:
        severity, why = _MEDIUM, "of a branch or tag that can be moved"
    else:
        severity, why = _HIGH, "of whatever stands on the default branch"
    return Unsafe(
        "torch-hub",
        severity,
        f"torch.hub.load downloads a repository and runs its hubconf.py, {why}.",
        f"torch.hub.load({reference.reference or '?'})",
        'Name a full commit, torch.hub.load("owner/repo:<40-digit commit>", ...), or keep a'
        ' reviewed copy and load it with source="local".',
        ("T-hub-account-takeover", "T-rug-pull", "T-malicious-model-file"),
    )


def _skops(call: CodeCall) -> Unsafe | None:
    if _given(call, "trusted", 1) != "true":
        return None
    return Unsafe(
        "skops-trust-all",
        _MEDIUM,
        f"{call.callee} with trusted=True accepts every type in the file.",
        f"{call.callee}(trusted=True)",
        "List the types: skops.io.load(path, trusted=skops.io.get_untrusted_types(file=path))"
        " after reading that list.",
        _FILE,
    )


def _shelve(call: CodeCall) -> Unsafe:
    return Unsafe(
        "shelve",
        _MEDIUM,
        "shelve keeps pickles: whoever can write the file runs code on read.",
        call.callee,
        "Keep values in SQLite or JSON.",
        _FILE,
    )


def _marshal(call: CodeCall) -> Unsafe | None:
    if call.origin is Origin.OWN_DUMP:
        return None
    return Unsafe(
        "marshal",
        _MEDIUM,
        f"{call.callee} reads Python's internal format: crafted bytes crash the process, and what"
        " it gives is mostly code to run.",
        call.callee,
        "Keep data in JSON or Arrow; import code as a module.",
        _FILE,
    )


_EVAL: Mapping[Origin, tuple[Severity, str]] = {
    Origin.NETWORK: (_CRITICAL, "text from the network"),
    Origin.MODEL: (_HIGH, "what a model answered"),
    Origin.INPUT: (_HIGH, "what a person or another program typed"),
    Origin.FILE: (_MEDIUM, "text read from a file"),
    Origin.PROJECT_FILE: (_LOW, "a file at a fixed place in the project"),
}


def _eval(call: CodeCall) -> Unsafe | None:
    found = _EVAL.get(call.origin)
    if found is None:
        return None
    severity, what = found
    name = call.callee.removeprefix("builtins.")
    threats = ("T-insecure-output",) if call.origin is Origin.MODEL else ("T-web-app-flaw",)
    return Unsafe(
        "eval-loaded",
        severity,
        f"{name} runs {what} as Python code.",
        f"{name}({call.origin.value})",
        "Parse data with ast.literal_eval(text) or json.loads(text); import code as a module.",
        threats,
    )


def _given(call: CodeCall, keyword: str, at: int) -> str | None:
    found = call.keywords.get(keyword)
    if found is None and at < len(call.positional):
        found = call.positional[at]
    return found


_PICKLE_NAMES = words(
    "joblib.load sklearn.externals.joblib.load pandas.read_pickle pandas.io.pickle.read_pickle"
    " jsonpickle.decode jsonpickle.loads dill.load_session dill.load_module pickle._load"
    " pickle._loads"
) | frozenset(
    f"{module}.{name}"
    for module in words(
        "pickle cPickle _pickle six.moves.cPickle pickle5 cloudpickle ray.cloudpickle"
        " joblib.externals.cloudpickle pyspark.cloudpickle dill"
    )
    for name in ("load", "loads", "Unpickler")
)

_RULES: Mapping[str, Callable[[CodeCall], Unsafe | None]] = {
    **dict.fromkeys(_PICKLE_NAMES, _pickle),
    **dict.fromkeys(
        words(
            "torch.load torch.serialization.load torch.hub.load_state_dict_from_url"
            " torch.utils.model_zoo.load_url"
        ),
        _torch_load,
    ),
    "torch.package.PackageImporter": _torch_package,
    "torch.hub.load": _torch_hub,
    "numpy.load": _numpy(2),
    "numpy.lib.npyio.load": _numpy(2),
    "numpy.lib.format.read_array": _numpy(1),
    "yaml.load": _yaml_load,
    "yaml.load_all": _yaml_load,
    "ruamel.yaml.load": _yaml_load,
    "ruamel.yaml.YAML": _yaml_class,
    **{
        f"yaml.{name}": _yaml_named
        for name in ("unsafe_load", "unsafe_load_all", "full_load", "full_load_all")
    },
    "skops.io.load": _skops,
    "skops.io.loads": _skops,
    **dict.fromkeys(PICKLE_INSIDE, _library),
    "shelve.open": _shelve,
    "marshal.load": _marshal,
    "marshal.loads": _marshal,
    "builtins.eval": _eval,
    "builtins.exec": _eval,
}

_BY_LAST: Mapping[str, Callable[[CodeCall], Unsafe | None]] = {
    "load_from_checkpoint": _torch_load,
    "enable_unsafe_deserialization": _keras_switch,
    "deserialize_keras_object": _keras,
    "load_model": lambda call: _keras(call) if "keras" in call.callee else None,
}

RULED = frozenset(_RULES)
"""Callees that have a rule of their own; each is in the watch vocabulary."""

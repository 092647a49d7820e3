"""Settings of training and serving frameworks that make them import, run or fetch.

Source: Hydra "Instantiating objects"; Lightning CLI; NeMo ``core/classes/common.py``; OmegaConf
resolvers; MLflow "Models"; BentoML; TorchServe "model archiver"; mmengine ``Config``; Ultralytics
``nn/tasks.py`` and ``data/utils.py``; jsonpickle ``unpickler.py``; monty ``json.py``; LangChain
``load/load.py``; Ray Tune ``utils/serialization.py``.
"""

from __future__ import annotations

import binascii
import re
from collections.abc import Callable
from typing import Final

from muniment.engine.artifacts.configs.settings_place import Judge, Setting, leaves, strings
from muniment.engine.artifacts.configs.targets import brings_gadget, brings_in, is_dotted
from muniment.engine.artifacts.configs.tree import mappings
from muniment.engine.artifacts.configs.wordlist import word_set
from muniment.engine.artifacts.examination import Examination
from muniment.engine.artifacts.observed import Use
from muniment.engine.artifacts.source import MemorySource

_CALL = re.compile(r"[A-Za-z_][\w.]{0,200}\s{0,4}\(", re.ASCII)
_ACTIVATION = re.compile(r"(?:torch\.)?nn\.[A-Z]\w{0,60}\((?:[\w.=, -]{0,80})\)", re.ASCII)
_INTERPOLATION = re.compile(r"\$\{\s{0,4}([\w.]{1,80})\s{0,4}:")
_EVALUATES: Final = word_set(
    """eval exec python py import call shell sh bash cmd command run os system lambda"""
)
_HANDLERS: Final = word_set(
    """densenet_handler huggingface_handler image_classifier image_segmenter object_detector
    text_classifier text_handler base_handler vision_handler"""
)
_MAX_PICKLE: Final = 8 << 20


def _target(setting: Setting) -> None:
    if not isinstance(setting.value, str) or not setting.value:
        return
    if "${" in setting.value:
        brings_gadget(setting.examination, _put_together(setting.value, setting.top))
    brings_in(setting.examination, setting.value)
    if setting.value.rpartition(".")[2].startswith("get_") and setting.text("path"):
        # Hydra's helpers that return what a path names.
        brings_in(setting.examination, setting.text("path"), Use.NAMED)


def _put_together(text: str, top: dict[str, object]) -> str:
    """Return a text with what it refers to elsewhere in the document put in."""

    def part(found: re.Match[str]) -> str:
        node: object = top
        for key in found[1].split("."):
            node = node.get(key) if isinstance(node, dict) else None
        return node if isinstance(node, str) else found[0]

    return _REFERENCE.sub(part, text[:1_000])


_REFERENCE = re.compile(r"\$\{\s{0,4}([\w.]{1,80})\s{0,4}\}")


def _weak_target(setting: Setting) -> None:
    """``target``: imported where arguments stand beside it."""
    if "schema_version" in setting.top or "graph_module" in setting.top:
        # The nodes of an exported program: what they call is judged with the program.
        return
    if not isinstance(setting.value, str) or not is_dotted(setting.value.strip()):
        return
    if {"params", "init_args", "kwargs", "args", "arguments"} & setting.around.keys():
        brings_in(setting.examination, setting.value)
    else:
        brings_gadget(setting.examination, setting.value)


def _gadget(setting: Setting) -> None:
    if "class_name" in setting.top:
        # A Keras model: its own reader knows what each of its functions does.
        return
    for name in strings(setting.value):
        brings_gadget(setting.examination, name)


def _imports(setting: Setting) -> None:
    """Mmengine's ``custom_imports``: modules that are imported before anything else."""
    listed = setting.value.get("imports") if isinstance(setting.value, dict) else setting.value
    for name in strings(listed):
        if name:
            setting.sign("imports-module", name)
            brings_gadget(setting.examination, name + ".__all__")


def _user_dir(setting: Setting) -> None:
    if isinstance(setting.value, str) and setting.value:
        setting.sign("imports-module", setting.value)


def _base(setting: Setting) -> None:
    for path in strings(setting.value):
        if "://" in path:
            setting.sign("fetches", path)


_PARTS: Final = word_set(
    """code data model_binary model_code_path model_data model_path pickled_model python_model
    saved_model_dir tokenizer transformer_binary"""
)
"""Settings of MLflow's flavors that name a file or folder of the model."""


def _flavors(setting: Setting) -> None:
    """MLflow's ``MLmodel``."""
    if not isinstance(setting.value, dict):
        return
    setting.examination.see("mlflow")
    for flavor in setting.value.values():
        if not isinstance(flavor, dict):
            continue
        loader = flavor.get("loader_module")
        own = isinstance(flavor.get("code"), str) and flavor["code"]
        if isinstance(loader, str) and not loader.startswith("mlflow."):
            if own:
                setting.sign("own-code", loader)
            brings_in(setting.examination, f"{loader}._load_pyfunc", Use.NAMED)
        elif own and isinstance(loader, str):
            setting.sign("own-code", str(flavor["code"]))
        for key in _PARTS:
            part = flavor.get(key)
            if isinstance(part, str) and leaves(part):
                setting.sign("path-outside", part)
        script = flavor.get("model_code_path")
        if isinstance(script, str) and script:
            setting.sign("own-code", script)


def _example(setting: Setting) -> None:
    """MLflow reads an example of the model's input from a path in the model's folder."""
    path = setting.value.get("artifact_path") if isinstance(setting.value, dict) else None
    if isinstance(path, str) and leaves(path):
        setting.sign("path-outside", path)


def _bento(setting: Setting) -> None:
    """BentoML's ``model.yaml``: ``module`` is imported to load the model."""
    if "framework_name" in str(setting.around.get("context", "")) and isinstance(
        setting.value, str
    ):
        setting.examination.see("bentoml")
        if not setting.value.startswith("bentoml."):
            brings_in(setting.examination, setting.value, Use.NAMED)


def _setup_script(setting: Setting) -> None:
    docker = {"distro", "python_version", "cuda_version", "base_image", "system_packages"}
    if isinstance(setting.value, str) and setting.value and docker & setting.around.keys():
        setting.sign("runs-command", setting.value)


def _handler(setting: Setting) -> None:
    """TorchServe's ``MANIFEST.json``: a handler of one's own is Python that serving runs."""
    if isinstance(setting.value, str) and "modelName" in setting.around:
        setting.examination.see("torchserve")
        name = setting.value.rpartition("/")[2].partition(":")[0].removesuffix(".py")
        if name not in _HANDLERS:
            setting.sign("own-code", setting.value)


def _commands(setting: Setting) -> None:
    """Commands that cluster launchers run."""
    around = setting.around.keys()
    value = setting.value
    if not isinstance(value, (str, list)):
        return
    if {"compute_environment", "provider", "head_node_type", "cluster_name"} & around:
        for command in strings(setting.value)[:20]:
            setting.sign("runs-command", command)


def _servers(setting: Setting) -> None:
    """Tool servers that an agent starts (``mcp.json``)."""
    if not isinstance(setting.value, dict):
        return
    for server in list(setting.value.values())[:200]:
        command = server.get("command") if isinstance(server, dict) else None
        if isinstance(command, str):
            words = [command, *strings(server.get("args"))][:8]
            setting.sign("runs-command", " ".join(words))


def _channels(setting: Setting) -> None:
    """Where conda takes packages from."""
    for channel in strings(setting.value):
        if "://" in channel and not _KNOWN_CHANNEL.match(channel):
            setting.sign("foreign-package", channel)


_KNOWN_CHANNEL = re.compile(
    r"https://(?:conda\.anaconda\.org|repo\.anaconda\.com|repo\.prefix\.dev|conda\.rapids\.ai)/"
)


def _runs(setting: Setting) -> None:
    """Commands of development containers and packages that run by themselves."""
    for command in strings(setting.value)[:20]:
        setting.sign("runs-command", command)


def _hooks(setting: Setting) -> None:
    """Commands that an agent runs before or after its tools."""
    for _, node in mappings([setting.value], setting.examination.spend):
        command = node.get("command")
        if isinstance(command, str) and node.get("type") == "command":
            setting.sign("runs-command", command)


def _run_on(setting: Setting) -> None:
    if setting.value == "folderOpen":
        setting.sign("runs-on-open", "folderOpen")


def _layers(setting: Setting) -> None:
    """Ultralytics model: texts among a layer's arguments are evaluated."""
    if not isinstance(setting.value, list) or not ({"backbone", "head"} <= setting.around.keys()):
        return
    for layer in setting.value[:5_000]:
        for words in strings(layer):
            if _CALL.search(words) or "__" in words:
                setting.sign("evaluated", words)


def _activation(setting: Setting) -> None:
    if not isinstance(setting.value, str) or "backbone" not in setting.around:
        return
    if _CALL.search(setting.value) and not _ACTIVATION.fullmatch(setting.value.strip()):
        setting.sign("evaluated", setting.value)


def _download(setting: Setting) -> None:
    """Ultralytics data set: ``download`` is an address, a shell command or a Python program."""
    if not isinstance(setting.value, str) or not (
        {"train", "val", "names"} & setting.around.keys()
    ):
        return
    words = setting.value.strip()
    if words in ("", "False", "false", "None", "null"):
        return
    if _ADDRESS.fullmatch(words):
        setting.sign("fetches-data", words)
    elif _SHELL_SCRIPT.fullmatch(words) or (
        not words.startswith("bash ") and _SCRIPT_RUNS.search(words) is None
    ):
        setting.sign("download-program", words.partition("\n")[0])
    else:
        setting.sign("download-script", words.partition("\n")[0])


_ADDRESS = re.compile(r"https?://[^\s'\"|;&`$]{1,2000}")
_SHELL_SCRIPT = re.compile(r"bash\s{1,4}[\w./-]{1,200}\.sh(?:\s{1,4}[\w./=-]{1,100}){0,8}")
_SCRIPT_RUNS = re.compile(
    r"\b(?:eval|exec|compile|getattr|__import__)\s{0,8}\(|__(?!(?:str|len|name|main|file|init|repr|doc|version)__)\w{1,40}__"
    r"|\b(?:system|popen|Popen|spawn\w{1,4}|execv\w{0,2}|check_output|check_call|getoutput)\b"
    r"|\b(?:import_module|urlopen|CDLL|subprocess|socket|ctypes|pickle|marshal|base64)\b"
    r"|\b(?:binascii|runpy|pty|importlib)\b"
)


def _monty(setting: Setting) -> None:
    name = setting.around.get("@class") or setting.around.get("@callable")
    if isinstance(setting.value, str) and isinstance(name, str):
        brings_in(setting.examination, f"{setting.value}.{name}")


def _jsonpickle(setting: Setting) -> None:
    setting.examination.see("jsonpickle")
    if setting.key == "py/repr":
        setting.sign("evaluated", str(setting.value)[:200])
        return
    if setting.key == "py/reduce":
        setting.sign("calls-by-name", "py/reduce")
    for name in strings(setting.value)[:50]:
        if is_dotted(name):
            brings_in(setting.examination, name, Use.CALLED)
        elif setting.key in ("py/function", "py/type", "py/object") and name:
            brings_in(setting.examination, f"builtins.{name}", Use.CALLED)


def _named_class(setting: Setting) -> None:
    """``__module__`` with a name beside it: PhysicsNeMo makes the object it names."""
    name = setting.text("__name__") or setting.text("__class__") or setting.text("__qualname__")
    if isinstance(setting.value, str) and name and "__loader__" not in setting.around:
        brings_in(setting.examination, f"{setting.value}.{name}")


def _imported_values(setting: Setting) -> None:
    """nnU-Net looks up the classes of layers by their paths."""
    for name in strings(setting.value):
        if is_dotted(name):
            brings_in(setting.examination, name)


def _implementation(setting: Setting) -> None:
    """MLServer's ``model-settings.json``: the class that serves the model."""
    value = setting.value
    if isinstance(value, str) and is_dotted(value) and "name" in setting.around:
        brings_in(setting.examination, value, Use.NAMED)


def _import_path(setting: Setting) -> None:
    if isinstance(setting.value, str) and ":" in setting.value:
        setting.sign("own-code", setting.value)


def _langchain(setting: Setting) -> None:
    """LangChain's ``{"lc": 1, "type": "constructor", "id": [...]}``."""
    if setting.around.get("type") == "secret":
        setting.sign("reads-secret", ".".join(strings(setting.around.get("id"))))
    elif setting.around.get("type") == "constructor":
        parts = strings(setting.around.get("id"))
        if parts and not parts[0].startswith("langchain"):
            brings_in(setting.examination, ".".join(parts), Use.NAMED)


def _langchain_type(setting: Setting) -> None:
    if setting.value in ("llm_bash_chain", "pal_chain", "llm_math_chain", "sql_database_chain"):
        setting.sign("runs-command", str(setting.value))
    elif setting.value == "CLOUDPICKLE_FALLBACK":
        _unpickled(setting, setting.text("value"), binascii.unhexlify)


def _serialized(setting: Setting) -> None:
    if isinstance(setting.value, str):
        _unpickled(setting, setting.value, binascii.a2b_base64)


def _unpickled(setting: Setting, text: str, decode: Callable[[bytes], bytes]) -> None:
    if not text:
        return
    if len(text) > 2 * _MAX_PICKLE:
        setting.examination.lack("too_large", "a pickle written as text, larger than is read")
        return
    try:
        data = decode(text.encode("ascii", "replace"))
    except (ValueError, binascii.Error):
        setting.examination.lack("broken", "a pickle written as text that could not be read")
        return
    setting.examination.spend(len(data))
    setting.examination.examine(MemorySource(data), f"{setting.path.lstrip('/')}.pkl")


def _requirements(setting: Setting) -> None:
    """Packages that a model's environment is built from (``conda.yaml``, ``python_env.yaml``)."""
    for line in strings(setting.value):
        requirement(setting.examination, line, setting.path)


def requirement(examination: Examination, line: str, path: str) -> None:
    """Judge one line of requirements: does it install from elsewhere than the usual index?"""
    line = line.strip()
    if not line or line.startswith("#"):
        return
    if _ELSEWHERE.search(line) and not _KNOWN_INDEX.search(line):
        examination.sign("config.foreign-package", path=path, operand=line)


_ELSEWHERE = re.compile(
    r"--(?:extra-)?index-url|--find-links|--trusted-host|^-[if]\s|(?:git|hg|svn|bzr)\+|@\s{0,4}(?:https?|file):|^-[rc]\s{0,4}https?://"
    r"|^(?:https?|file)://"
)
_KNOWN_INDEX = re.compile(
    r"https://(?:download\.pytorch\.org|pypi\.org|pypi\.nvidia\.com|pypi\.ngc\.nvidia\.com|"
    r"storage\.googleapis\.com/(?:jax|libtpu)-releases|data\.pyg\.org|wheels\.vllm\.ai|"
    r"github\.com/(?:explosion|huggingface|pytorch|Dao-AILab|openai|mlflow|scikit-learn)/)"
)


def expression(setting: Setting) -> None:
    """A value that begins with ``$``: MONAI evaluates it as Python."""
    if not isinstance(setting.value, str):
        return
    words = setting.value[1:20_000]
    found = _RUNS.search(words)
    if found is not None:
        setting.sign("evaluated", found[0])
    else:
        setting.sign("expression", setting.value)


_RUNS = re.compile(
    r"\b(?:eval|exec|__import__|compile|breakpoint)\s{0,8}\(|__\w{1,40}__|\b(?:system|popen|Popen|spawn\w{1,4}|exec[lv]\w{0,3}"
    r"|check_output|check_call|getoutput|import_module|run_path|run_module|urlopen|urlretrieve|rmtree|load_module"
    r"|hub\.load|cpp_extension)\b|\b(?:subprocess|socket|ctypes|pickle|marshal|runpy|pty|urllib|requests|importlib"
    r"|shutil|webbrowser)\b"
)


def interpolated(setting: Setting) -> None:
    """``${name:...}`` in a value: what a resolver of that name does while the file is read."""
    if not isinstance(setting.value, str):
        return
    for found in _INTERPOLATION.finditer(setting.value[:4096]):
        name = found[1]
        if name.rpartition(".")[2] in _EVALUATES:
            setting.sign("interpolation", found[0])
        elif name in ("oc.env", "env"):
            setting.sign("reads-environment", setting.value[found.start() : found.start() + 80])


JUDGES: Final[dict[str, Judge]] = {
    "requirements": _requirements,
    ":serialized:": _serialized,
    "saved_input_example_info": _example,
    "@module": _monty,
    "_BASE_": _base,
    "_base_": _base,
    "_target_": _target,
    "__module__": _named_class,
    "__target__": _target,
    "_component_": _target,
    "arch_kwargs": _imported_values,
    "hooks": _hooks,
    "implementation": _implementation,
    "import_path": _import_path,
    "network_class_name": _imported_values,
    "_type": _langchain_type,
    "act": _activation,
    "activation": _activation,
    "backbone": _layers,
    "callable": _gadget,
    "class": _gadget,
    "channels": _channels,
    "class_path": _weak_target,
    "commands": _commands,
    "custom_imports": _imports,
    "dependencies": _requirements,
    "download": _download,
    "flavors": _flavors,
    "func": _gadget,
    "function": _gadget,
    "handler": _handler,
    "head": _layers,
    "initialization_commands": _commands,
    "lc": _langchain,
    "loader_module": _gadget,
    "mcpServers": _servers,
    "module": _bento,
    "onCreateCommand": _runs,
    "initializeCommand": _runs,
    "pip": _requirements,
    "postCreateCommand": _runs,
    "postStartCommand": _runs,
    "postinstall": _runs,
    "preinstall": _runs,
    "updateContentCommand": _runs,
    "py/function": _jsonpickle,
    "py/newargs": _jsonpickle,
    "py/newobj": _jsonpickle,
    "py/object": _jsonpickle,
    "py/reduce": _jsonpickle,
    "py/repr": _jsonpickle,
    "py/type": _jsonpickle,
    "runOn": _run_on,
    "servers": _servers,
    "setup_commands": _commands,
    "setup_script": _setup_script,
    "target": _weak_target,
    "user_dir": _user_dir,
}

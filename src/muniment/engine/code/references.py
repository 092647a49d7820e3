"""Models and datasets that code loads by name: how the name is given, and whether it is fixed.

Pure functions over ``code.call``: they serve the extractor and, for calls through wrappers in other
files, the checks.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass

from muniment.engine.code.facts import PATH, TEXT, CodeCall, CodeReference, ReferenceKind
from muniment.engine.code.pathnames import is_local_path, is_uri, posix_path
from muniment.engine.code.vocabulary import (
    HUB_CLASSES,
    MLFLOW_LOADERS,
    PATH_LOADERS,
    PICKLE_INSIDE,
    SECOND_ARGUMENT_METHODS,
    is_bento,
)


@dataclass(frozen=True, slots=True)
class _Loader:
    """Where a loader takes its name: position, keywords, and what a name means to it."""

    at: int
    keywords: tuple[str, ...]
    kind: ReferenceKind


_HUB = ReferenceKind.HUB
_PATH = ReferenceKind.PATH
_LOADERS = {
    "from_pretrained": _Loader(
        0,
        (
            "pretrained_model_name_or_path",
            "model_id",
            "model_name",
            "model_name_or_path",
            "repo_id",
        ),
        _HUB,
    ),
    "transformers.pipeline": _Loader(1, ("model",), _HUB),
    **dict.fromkeys(
        HUB_CLASSES,
        _Loader(
            0, ("model", "model_name", "model_name_or_path", "model_id", "model_size_or_path"), _HUB
        ),
    ),
    **dict.fromkeys(PATH_LOADERS, _Loader(0, ("model", "name", "model_path"), _PATH)),
    **dict.fromkeys(PICKLE_INSIDE, _Loader(0, ("fname", "file_name"), _PATH)),
    "datasets.load_dataset": _Loader(0, ("path",), _HUB),
    "datasets.load_dataset_builder": _Loader(0, ("path",), _HUB),
    "evaluate.load": _Loader(0, ("path",), _HUB),
    "huggingface_hub.hf_hub_download": _Loader(0, ("repo_id",), _HUB),
    "huggingface_hub.snapshot_download": _Loader(0, ("repo_id",), _HUB),
    "huggingface_hub.from_pretrained_keras": _Loader(0, ("model_id",), _HUB),
    "timm.create_model": _Loader(0, ("model_name",), _HUB),
    "torch.hub.load": _Loader(0, ("repo_or_dir",), _HUB),
    "mlflow.pyfunc.spark_udf": _Loader(1, ("model_uri",), ReferenceKind.MLFLOW),
    "mlflow.artifacts.download_artifacts": _Loader(0, ("artifact_uri",), ReferenceKind.MLFLOW),
    "torch.hub.load_state_dict_from_url": _Loader(0, ("url",), ReferenceKind.URL),
    "torch.utils.model_zoo.load_url": _Loader(0, ("url",), ReferenceKind.URL),
    "onnxruntime.InferenceSession": _Loader(0, ("path_or_bytes",), _PATH),
    "joblib.load": _Loader(0, ("filename",), _PATH),
    "pickle.load": _Loader(0, ("file",), _PATH),
    "cloudpickle.load": _Loader(0, ("file",), _PATH),
    "dill.load": _Loader(0, ("file",), _PATH),
    "torch.load": _Loader(0, ("f",), _PATH),
    "torch.jit.load": _Loader(0, ("f",), _PATH),
    "skops.io.load": _Loader(0, ("file",), _PATH),
    "safetensors.torch.load_file": _Loader(0, ("filename",), _PATH),
    "tensorflow.saved_model.load": _Loader(0, ("export_dir",), _PATH),
}
_KERAS = _Loader(0, ("filepath",), _PATH)
_MLFLOW = _Loader(0, ("model_uri",), ReferenceKind.MLFLOW)
_BENTO = _Loader(0, ("tag", "bento_model"), ReferenceKind.MLFLOW)
_SECOND = _Loader(1, ("model_id",), _HUB)

LOCAL_BUILDERS = frozenset(
    {"csv", "json", "parquet", "arrow", "text", "imagefolder", "audiofolder", "webdataset", "xml"}
)
"""What ``load_dataset`` takes for a reader of the caller's own files."""

UNSEEN = "?"
"""A revision that is given, but not by a literal."""

_SERVICES = frozenset({"vertexai", "google"})
"""Packages whose ``from_pretrained`` names a model of a provider's service: nothing is loaded."""

_TIMM_HUB = ("hf-hub:", "hf_hub:")
_KWARGS = frozenset({"model_kwargs", "hub_kwargs"})
_COMMIT = re.compile(r"[0-9a-f]{40}")
_DIGEST = re.compile(r"(?<![0-9a-f])(?:[0-9a-f]{64}|[0-9a-f]{40})(?![0-9a-f])")
_MLFLOW_PINNED = re.compile(
    r"models:/(?:[^/@]+/[0-9]+|m-[0-9a-f]{32})(?:/.*)?|runs:/[0-9a-f]{32}/.*"
)
_BENTO_TAG = re.compile(r":(?!latest\Z)[\w.-]+\Z")
_DATASET_APIS = frozenset(
    {"datasets.load_dataset", "datasets.load_dataset_builder", "evaluate.load"}
)


def reference_of(call: CodeCall, *, serving: bool) -> CodeReference | None:
    """Return the model or dataset that a call loads by name, or None where it loads none."""
    loader = _loader(call.callee)
    if loader is None:
        return None
    text = _argument(call, loader)
    if text is None:
        return None
    name = _string(text)
    if call.callee in _DATASET_APIS and name in LOCAL_BUILDERS:
        return None
    if call.callee in PATH_LOADERS and (text == TEXT or name is None or not is_local_path(name)):
        # The name of an installed package, or of weights whose digest the library knows.
        return None
    if is_bento(call.callee) and (name is None or is_local_path(name)):
        return None
    if call.callee == "timm.create_model":
        if not (name or "").startswith(_TIMM_HUB):
            # A name that timm knows comes with the digest of its weights.
            return None
        name = (name or "").partition(":")[2].partition("@")[0]
    kind, revision = loader.kind, _revision(call)
    if call.keywords.get("local_files_only") == "true":
        kind = _PATH
    if call.callee == "torch.hub.load":
        if _string(call.keywords.get("source", "")) == "local":
            kind = _PATH
        elif name is not None:
            _, _, revision = name.partition(":")
    kind = _PATH if text == PATH else _kind(kind, name, bento=is_bento(call.callee))
    return CodeReference(
        api=call.callee,
        reference=posix_path(name) if kind is _PATH and name else name or "",
        reference_kind=kind,
        pinned=_pinned(kind, name, revision)
        or (is_bento(call.callee) and _BENTO_TAG.search(name or "") is not None),
        revision=revision,
        serving=serving,
        digest_checked=call.digest_checked or call.keywords.get("check_hash") == "true",
        line=call.line,
        cell=call.cell,
        function=call.function,
    )


def _revision(call: CodeCall) -> str:
    """Return the revision that a call states: "" for none, ``UNSEEN`` where it cannot be read."""
    stated = call.keywords.get("revision", "")
    if not stated and (call.double_star_unknown or not _KWARGS.isdisjoint(call.keywords)):
        return UNSEEN
    return "" if stated in ("", "null") else _string(stated) or UNSEEN


def is_dataset_call(call: CodeCall) -> bool:
    """True for a call that loads a dataset, metric or the files of a space, not a model."""
    return call.callee in _DATASET_APIS or _string(call.keywords.get("repo_type", "")) in (
        "dataset",
        "space",
    )


def _loader(callee: str) -> _Loader | None:
    found = _LOADERS.get(callee)
    if found is not None:
        return found
    parts = callee.split(".")
    if parts[0] in _SERVICES:
        return None
    if parts[-1] == "from_pretrained":
        second = len(parts) > 1 and parts[-2] in SECOND_ARGUMENT_METHODS
        return _SECOND if second else _LOADERS["from_pretrained"]
    if parts[0] == "mlflow" and parts[-1] in MLFLOW_LOADERS:
        return _MLFLOW
    if is_bento(callee):
        return _BENTO
    return _KERAS if parts[-1] == "load_model" and "keras" in callee else None


def _argument(call: CodeCall, loader: _Loader) -> str | None:
    for keyword in loader.keywords:
        if keyword in call.keywords:
            return call.keywords[keyword]
    if loader.at < len(call.positional):
        return call.positional[loader.at]
    # Given by ``*`` or ``**``: there is a name, but it cannot be seen.
    return "" if call.star_unknown or call.double_star_unknown else None


def _string(text: str) -> str | None:
    if not text.startswith('"'):
        return None
    value = json.loads(text)
    return value if isinstance(value, str) else None


def _kind(kind: ReferenceKind, name: str | None, *, bento: bool) -> ReferenceKind:
    if name is None:
        # A file of the machine stays one whatever it is called; a hub's name may be a folder.
        return kind if kind in (_PATH, ReferenceKind.URL) else ReferenceKind.UNKNOWN
    if name.startswith(("models:/", "runs:/", "mlflow-artifacts:/")):
        return ReferenceKind.MLFLOW
    if is_uri(name) and not name.startswith("file:"):
        return ReferenceKind.URL
    if (kind is ReferenceKind.MLFLOW and not bento) or (kind is _HUB and is_local_path(name)):
        return _PATH
    return kind


def _pinned(kind: ReferenceKind, name: str | None, revision: str) -> bool:
    if name is None:
        # The name is not known, but a full commit fixes what it gives.
        return _COMMIT.fullmatch(revision) is not None
    if kind is _HUB:
        return _COMMIT.fullmatch(revision) is not None
    if kind is ReferenceKind.MLFLOW:
        return _MLFLOW_PINNED.fullmatch(name) is not None
    return _DIGEST.search(name) is not None

"""Paths and other names as facts may hold them: short, in POSIX form, without credentials."""

from __future__ import annotations

import posixpath
import re

from muniment.core.address import without_login
from muniment.engine.code.wordlist import words

TEXT_LIMIT = 200
"""Most characters of a string that a fact holds."""

MODEL_SUFFIXES = words(
    ".bin .bst .caffemodel .cbm .ckpt .dill .gguf .ggml .h5 .hdf5 .joblib .keras .mlmodel "
    ".model .msgpack .onnx .ot .pb .pdparams .pickle .pkl .pmml .pt .pth .safetensors .sav "
    ".skops .tflite .ubj .weights"
)

DATASET_SUFFIXES = words(
    ".arff .arrow .avro .csv .feather .jsonl .libsvm .lmdb .mat .ndjson .npy .npz .orc "
    ".parquet .sqlite .svmlight .tfrecord .tfrecords .tsv .xls .xlsx .wav .zarr"
)

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]{1,15}):/{1,3}")
_UNSAFE = re.compile(r"[\x00-\x1f\x7f\ud800-\udfff]")
_LOOKS_SECRET = re.compile(
    r"(?<![A-Za-z0-9])(?:(?:hf_|gh[opsur]_|AKIA|ASIA|AIza)[A-Za-z0-9]{16,}"
    r"|(?:github_pat_|glpat-|sk-(?:proj|ant|svcacct)-|xox[abeprs]-|eyJ)[A-Za-z0-9_-]{12,}"
    r"|sk-[A-Za-z0-9]{20,})[A-Za-z0-9_.-]*"
)
_COMPRESSION = frozenset({".gz", ".bz2", ".xz", ".zst", ".lz4", ".zip"})


def masked(text: str) -> str:
    """Return a string as a fact may hold it: no credentials, query or control characters.

    What looks like a provider's token becomes ``***``; the rest is cut at ``TEXT_LIMIT``.
    """
    text = _UNSAFE.sub("\N{REPLACEMENT CHARACTER}", text[: 4 * TEXT_LIMIT])
    text = without_login(text)
    if _SCHEME.match(text):
        text = re.split(r"[?#]", text, maxsplit=1)[0]
    text = _LOOKS_SECRET.sub("***", text)
    return text[:TEXT_LIMIT]


def is_uri(text: str) -> bool:
    """True for ``scheme:/...``."""
    return _SCHEME.match(text) is not None


def posix_path(text: str) -> str:
    """Return a path in POSIX form, normalised and masked; a URI is only masked.

    ``file:`` URIs become paths. The empty string and ``.`` become ".".
    """
    if text.startswith("file:"):
        text = re.sub(r"^file:(//)?", "", text)
    elif is_uri(text):
        return masked(text)
    text = text.replace("\\", "/")
    return masked(posixpath.normpath(text)) if text else "."


def code_path(text: str, *, named: bool) -> str:
    """Return a path as code facts hold it; one that holds names is normalised when they are known.

    Args:
        text: The path.
        named: It holds names of constants, in braces.
    """
    return masked(text.replace("\\", "/")) if named else posix_path(text)


def suffix_of(path: str) -> str:
    """Return a path's last suffix in lower case, past one of compression."""
    base, suffix = posixpath.splitext(path.rpartition("/")[2].lower())
    if suffix in _COMPRESSION:
        suffix = posixpath.splitext(base)[1] or suffix
    return suffix


_LOCAL_FOLDERS = words(
    "artifact artifacts build cache checkpoint checkpoints ckpt ckpts data dataset datasets "
    "dist exp experiments export exports local log logs mnt model models opt out output "
    "outputs pretrained release resources results run runs save saved saved_model "
    "saved_models src static tmp trained var weights workspace"
)


def is_local_path(reference: str) -> bool:
    """True where a hub would not take this name, so that it must be a path on the machine.

    A hub id is ``name`` or ``owner/name``. ``models/bert`` fits that form too; a first part that
    people use as a folder's name decides.
    """
    if is_uri(reference):
        return reference.startswith("file:")
    if reference.startswith((".", "/", "~", "$")) or "\\" in reference or reference[1:2] == ":":
        return True
    parts = reference.rstrip("/").split("/")
    if len(parts) > 2 or reference.endswith("/"):
        return True
    if len(parts) == 2 and parts[0].lower() in _LOCAL_FOLDERS:
        return True
    suffix = suffix_of(reference)
    return suffix in MODEL_SUFFIXES or suffix in DATASET_SUFFIXES or suffix in {".json", ".py"}


_PATH_WORDS = words(
    "dir directory path folder checkpoint ckpt file filename filepath tempdir tmpdir tmp tmpdirname"
    " tempdirname output local saved"
)
_NOT_PATH = words("or url uri hub id repo name")


def says_path(name: str) -> bool:
    """True for an identifier that speaks of a path on the machine: ``output_dir``, ``ckpt_path``.

    ``model_name_or_path`` may be a hub id, and does not count.
    """
    parts = set(name.lower().strip("_").split("_"))
    return not _PATH_WORDS.isdisjoint(parts) and _NOT_PATH.isdisjoint(parts)


def shared_folders(path: str, other: str) -> int:
    """Return how many folders two files have in common, from the root down."""
    one, two = (posixpath.dirname(each).split("/") for each in (path, other))
    return next(
        (n for n, (a, b) in enumerate(zip(one, two, strict=False)) if a != b),
        min(len(one), len(two)),
    )

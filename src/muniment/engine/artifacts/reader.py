"""The port between a file and what reads its format, and the table of what is read.

To read one more format, write a function of the shape of ``ArtifactReader`` and enter it in
``READERS``. A format that stands in ``UNREAD`` becomes a gap: never a fact, never a pass.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from muniment.core.errors import UnreadableError
from muniment.engine.artifacts.archives import read_archive
from muniment.engine.artifacts.compressed import inflated
from muniment.engine.artifacts.gguf_header import read_gguf
from muniment.engine.artifacts.graph_names import read_keras_hdf5, read_saved_model, read_tflite
from muniment.engine.artifacts.harvest import Harvest
from muniment.engine.artifacts.numpy_files import MAGIC, read_npy_file
from muniment.engine.artifacts.onnx_graph import read_onnx
from muniment.engine.artifacts.pickles import read_stream
from muniment.engine.artifacts.safetensors_header import read_safetensors
from muniment.engine.artifacts.source import FileSpan
from muniment.engine.checks.formats import Format

_TORCH_LEGACY = bytes.fromhex("8a0a6cfc9c46f9206aa85019")
"""The LONG1 opcode with the number that begins a PyTorch file from before 1.6."""
_TORCH_LEGACY_PICKLES = 5


class ArtifactReader(Protocol):
    """Reads one file of one format."""

    def __call__(self, span: FileSpan, harvest: Harvest, kind: Format, /) -> bool:
        """Record in ``harvest`` what the file brings in; return whether it is worth a fact.

        Raises:
            UnreadableError: The file cannot be read (on).
        """
        ...


def _pickled(span: FileSpan, harvest: Harvest, kind: Format) -> bool:
    """Read a pickle, however it is wrapped: loaders look at the first bytes, so this does too."""
    head = span.read_at(0, 512)
    if head.startswith(b"PK\x03\x04"):
        read_archive(span, harvest, Format.TORCH_ZIP if b"data.pkl" in head else kind)
    elif head.startswith(MAGIC):
        read_npy_file(span, harvest)
    elif head.startswith(b"\x89HDF\r\n"):
        read_keras_hdf5(span, harvest)
    elif head[257:262] == b"ustar":
        raise UnreadableError("unsupported", "PyTorch's tar format is not read")
    elif (stream := inflated(span)) is not None:
        read_stream(stream, harvest)
    elif _TORCH_LEGACY in head[:16]:
        read_stream(span, harvest, expected=_TORCH_LEGACY_PICKLES)
    else:
        read_stream(span, harvest)
    return True


def _archived(span: FileSpan, harvest: Harvest, kind: Format) -> bool:
    read_archive(span, harvest, kind)
    return True


def _array_archive(span: FileSpan, harvest: Harvest, kind: Format) -> bool:
    read_archive(span, harvest, kind)
    return harvest.noteworthy


def _array(span: FileSpan, harvest: Harvest, kind: Format) -> bool:
    return read_npy_file(span, harvest)


def _always(read: Callable[[FileSpan, Harvest], object]) -> ArtifactReader:
    """Return the reader of a format whose every file is worth a fact."""

    def reader(span: FileSpan, harvest: Harvest, kind: Format) -> bool:
        read(span, harvest)
        return True

    return reader


READERS: dict[Format, ArtifactReader] = {
    Format.PICKLE: _pickled,
    Format.JOBLIB: _pickled,
    Format.TORCH_LEGACY: _pickled,
    Format.TORCH_ZIP: _archived,
    Format.TORCHSCRIPT: _archived,
    Format.KERAS_ZIP: _archived,
    Format.SKOPS: _archived,
    Format.KERAS_HDF5: _always(read_keras_hdf5),
    Format.SAVEDMODEL: _always(read_saved_model),
    Format.TFLITE: _always(read_tflite),
    Format.ONNX: _always(read_onnx),
    Format.SAFETENSORS: _always(read_safetensors),
    Format.GGUF: _always(read_gguf),
    Format.NPY: _array,
    Format.NPZ: _array_archive,
}

UNREAD = frozenset({Format.XGBOOST, Format.LIGHTGBM, Format.CATBOOST})
"""Model formats that no reader takes yet."""

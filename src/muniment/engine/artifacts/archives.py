"""Reads model archives: PyTorch, TorchScript, NumPy, Keras and skops files are all ZIP inside.

Every member that could be a pickle is read as one, whatever it is called: loaders can be pointed
at any of them.
"""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from muniment.core.errors import UnreadableError
from muniment.engine.artifacts.harvest import Harvest
from muniment.engine.artifacts.keras_config import read_keras_config
from muniment.engine.artifacts.model_file import Flag
from muniment.engine.artifacts.numpy_files import MAGIC, read_npy
from muniment.engine.artifacts.pickles import read_stream
from muniment.engine.artifacts.skops_schema import read_schema
from muniment.engine.artifacts.source import BombError, FileSpan
from muniment.engine.artifacts.zip_members import Member, members
from muniment.engine.checks.fact import GapReason
from muniment.engine.checks.formats import Format

_TORCH = frozenset({Format.TORCH_ZIP, Format.TORCHSCRIPT})
_STORAGE = re.compile(r"(?:^|/)(?:data|constants|tensors|xl_model_weights)/\d+$")
"""Raw tensors of a PyTorch archive: thousands of members, gigabytes, never unpickled."""
_PICKLED = frozenset({".pkl", ".pickle", ".p", ".joblib", ".dill", ".pt", ".pth"})
_PROGRAMS = frozenset({".so", ".dll", ".dylib", ".exe", ".sh", ".bat", ".pyc", ".pyd"})
_INNER = (b"PK\x03\x04", b"7z\xbc\xaf", b"\x1f\x8b", b"Rar!")
_WANTED = {
    Format.TORCH_ZIP: "data.pkl",
    Format.TORCHSCRIPT: "data.pkl",
    Format.KERAS_ZIP: "config.json",
    Format.SKOPS: "schema.json",
}
"""The member that a loader begins with; without it the file is not what it was taken for."""


def read_archive(span: FileSpan, harvest: Harvest, kind: Format) -> None:
    """Read every member of an archive that could bring code in.

    Raises:
        UnreadableError: Not an archive, or larger than is read.
    """
    head = span.read_at(0, 4)
    if head[:2] != b"PK":
        harvest.flags.add(Flag.LEADING_BYTES)
        if head[:1] == b"\x80":
            read_stream(span, harvest)
    wanted = _WANTED.get(kind)
    for member in members(span, harvest):
        if wanted is not None and PurePosixPath(member.name).name == wanted:
            wanted = None
        try:
            _read_member(member, harvest, kind)
        except BombError as error:
            harvest.flags.add(Flag.COMPRESSED_BOMB)
            harvest.lack(GapReason.TOO_LARGE, error.message)
        except UnreadableError as error:
            harvest.lack(GapReason(error.reason), error.message)
    if wanted is not None:
        harvest.lack(GapReason.BROKEN, f"the archive has no {wanted}")


def _read_member(member: Member, harvest: Harvest, kind: Format) -> None:
    if kind in _TORCH and _STORAGE.search(member.name):
        return
    path = PurePosixPath(member.name)
    suffix = path.suffix.lower()
    if kind is Format.KERAS_ZIP and path.name == "config.json":
        read_keras_config(member.source, harvest)
        return
    if kind is Format.SKOPS and path.name == "schema.json":
        read_schema(member.source, harvest)
        return
    if suffix == ".py":
        inside = kind in _TORCH and "code" in path.parts
        harvest.flags.add(Flag.SCRIPTED_CODE if inside else Flag.UNEXPECTED_MEMBER)
        return
    if suffix in _PROGRAMS:
        harvest.flags.add(Flag.UNEXPECTED_MEMBER)
        return
    head = member.source.read_at(0, 8)
    if head.startswith(MAGIC):
        read_npy(member.source, harvest)
    elif suffix in _PICKLED or (head[:1] == b"\x80" and head[1:2] <= b"\x05"):
        read_stream(member.source, harvest)
    elif suffix == ".npy":
        harvest.lack(GapReason.BROKEN, "a member named as an array is none")
    elif head.startswith(_INNER):
        harvest.flags.add(Flag.UNEXPECTED_MEMBER)
        harvest.lack(GapReason.UNSUPPORTED, "an archive inside the archive is not read")

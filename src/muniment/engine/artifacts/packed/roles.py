"""What an archive is, from the names in it, and which members it has no reason to hold.

Names decide nothing about safety: every member is read by its content all the same. The role says
only how strict to be about what stands beside the model.

Source: the save functions of torch, Keras 3, skops, NumPy, TorchServe. Out of scope: contents.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from enum import Enum
from functools import cache

from muniment.engine.artifacts.packed.magic import PROGRAMS, head_format
from muniment.engine.artifacts.packed.wordlist import word_set


class Role(Enum):
    """What an archive is; the value is the format that reports show."""

    TORCH = "torch-zip"
    TORCHSCRIPT = "torchscript"
    TORCH_PACKAGE = "torch-package"
    EXPORTED = "torch-pt2"
    TORCHSERVE = "torchserve-mar"
    KERAS = "keras-zip"
    SKOPS = "skops-zip"
    NUMPY = "npz"
    DOCUMENT = "document"
    SOFTWARE = "software-package"
    PLAIN = "zip"

    @property
    def strict(self) -> bool:
        """Whether it is one model whose every member is known by name."""
        return self in _STRICT


_STRICT = frozenset({Role.TORCH, Role.TORCHSCRIPT, Role.EXPORTED, Role.KERAS, Role.SKOPS})
_STRICT |= {Role.NUMPY, Role.TORCH_PACKAGE}
TORCH_ROLES = frozenset({Role.TORCH, Role.TORCHSCRIPT, Role.TORCH_PACKAGE, Role.EXPORTED})

_SCRIPTS = word_set(
    ".py .pyc .pyw .sh .bash .bat .cmd .ps1 .js .vbs .wsf .hta .pl .rb .lua .jar .scr .lnk .desktop"
)
_NATIVE = frozenset({".so", ".dll", ".dylib", ".exe", ".pyd", ".com", ".msi"})


def role_of(names: Iterable[str], suffix: str) -> Role:
    """Return what an archive with these members is.

    Args:
        names: Names of its members.
        suffix: The end of the archive's own name; a hint.
    """
    flat = {name.replace("\\", "/").lower() for name in names}
    lasts = {name.partition("/")[2] for name in flat}
    both = flat | lasts
    if {".data/extern_modules", ".data/python_version"} & both:
        return Role.TORCH_PACKAGE
    if "archive_format" in both or "serialized_exported_program.json" in both:
        return Role.EXPORTED
    if {"version", ".data/version", ".data/serialization_id"} & both:
        if "constants.pkl" in both or any(name.startswith("code/") for name in both):
            return Role.TORCHSCRIPT
        if {"data.pkl", "byteorder", ".data/serialization_id"} & both:
            return Role.TORCH
    if "mar-inf/manifest.json" in flat:
        return Role.TORCHSERVE
    if "config.json" in flat and {"metadata.json", "model.weights.h5"} & flat:
        return Role.KERAS
    if "schema.json" in flat:
        return Role.SKOPS
    arrays = sum(1 for name in flat if name.endswith(".npy") and "/" not in name)
    if arrays and (arrays == len(flat) or suffix == ".npz"):
        return Role.NUMPY
    if "[content_types].xml" in flat or "mimetype" in flat:
        return Role.DOCUMENT
    if "meta-inf/manifest.mf" in flat or any(_PACKAGED.search(name) for name in flat):
        return Role.SOFTWARE
    return Role.PLAIN


_PACKAGED = re.compile(r"(?:\.dist-info/wheel|egg-info/pkg-info|androidmanifest\.xml)$")

_TORCH_PARTS = (
    r"data\.pkl|version|byteorder|\.data/.*|\.format_version|\.storage_alignment|data/\d+"
    r"|constants\.pkl|constants/\d+|tensors/\d+|attributes\.pkl|bytecode\.pkl|model\.json"
    r"|code/.*|extra/.*|traced_inputs\.pkl|mobile_debug_handles\.pkl|upgrader.*"
)
_EXPECTED = {
    Role.TORCH: _TORCH_PARTS,
    Role.TORCHSCRIPT: _TORCH_PARTS,
    Role.KERAS: (
        r"config\.json|metadata\.json|model.*\.weights\.(?:h5|npz|json)|_\w+\.(?:h5|npz|json)"
    ),
    Role.SKOPS: r"schema\.json|[\w\-.]+\.(?:npy|npz|bin|json)",
    Role.NUMPY: r".*\.npy",
}


@cache
def _expected(role: Role) -> Callable[[str], object]:
    pattern = _EXPECTED.get(role)
    if pattern is None:
        return lambda name: True
    prefix = r"(?:[^/]+/)?" if role in TORCH_ROLES else ""
    return re.compile(f"{prefix}(?:{pattern})", re.IGNORECASE | re.DOTALL).fullmatch


def is_script(name: str, head: bytes) -> bool:
    """Return whether a member is a program in text, or compiled from one."""
    dot = name.rfind(".")
    return name[dot:].lower() in _SCRIPTS if dot >= 0 else head.startswith(b"#!")


def stranger(role: Role, name: str, head: bytes) -> str | None:
    """Return the rule that a member falls under which such an archive has no reason to hold.

    Args:
        role: What the archive is.
        name: The member.
        head: Its first bytes.
    """
    if not role.strict:
        return None
    looks = head_format(head)
    dot = name.rfind(".")
    if looks in PROGRAMS - {"script"} or (dot >= 0 and name[dot:].lower() in _NATIVE):
        return None if role is Role.EXPORTED else "archive.program-inside"
    if role in (Role.EXPORTED, Role.TORCH_PACKAGE) or _expected(role)(name):
        # A pickle under a name that stands for something else is for its own reader to judge.
        return None
    if is_script(name, head):
        return "archive.script-inside"
    if looks in ("pickle", "zip", "gzip", "7z", "tar", "bzip2", "xz", "rar"):
        return "archive.unexpected-member"
    return None

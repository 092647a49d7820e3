"""Names of members: those that leave the folder, that deceive, or that are the same to some reader.

Source: CWE-22, CWE-59, CWE-451, CVE-2025-1944 and the like. Out of scope: what the members hold.
"""

from __future__ import annotations

import re
import unicodedata

from muniment.engine.artifacts.examination import Examination
from muniment.engine.artifacts.packed.wordlist import word_set

_PLAIN = re.compile(r"[A-Za-z0-9_\-+=@~,()]+(?:\.[A-Za-z0-9_\-+=@~,()]+)*")
_DECEIVING = re.compile("[\x00-\x1f\x7f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
_DRIVE = re.compile(r"[A-Za-z]:")


_STARTED = re.compile(
    r"(?:^|/)(?:(?:sitecustomize|usercustomize)\.py[co]?|\.(?:rprofile|bashrc|bash_profile|bash_login|zshrc"
    r"|zshenv|zprofile|envrc|pythonrc|pythonstartup)|rprofile\.site|\.git/hooks/[\w-]{1,40}"
    r"|\.ipython/profile_[^/]{1,80}/(?:startup/[^/]{1,80}\.i?py|ipython_\w{1,40}\.py)"
    r"|\.jupyter/jupyter_\w{1,40}\.(?:py|json)|\.ssh/(?:authorized_keys2?|rc)|\.config/autostart/[^/]{1,80}"
    r"|launchagents/[^/]{1,80}\.plist|etc/cron[^/]{0,20}/[^/]{1,80}|etc/ld\.so\.preload"
    r"|etc/profile\.d/[^/]{1,80})$"
)
_LIBRARIES = word_set(
    """catboost.py diffusers.py joblib.py json.py keras.py lightgbm.py numpy.py onnx.py
    onnxruntime.py os.py pandas.py pickle.py safetensors.py scipy.py skops.py sklearn.py
    subprocess.py tensorflow.py tokenizers.py torch.py transformers.py xgboost.py yaml.py
    zipfile.py"""
)


def started(name: str) -> bool:
    """Return whether something starts a file of this name by itself, once it is unpacked."""
    return _STARTED.search(name.replace("\\", "/").lower()) is not None


def leaves(name: str) -> bool:
    """Return whether unpacking a member of this name could write outside the folder."""
    if ".." not in name and ":" not in name and name[:1] not in ("/", "\\"):
        return False
    flat = name.replace("\\", "/")
    return flat.startswith("/") or ".." in flat.split("/") or _DRIVE.match(name) is not None


def same_to_some(name: str) -> str:
    """Return a form that is equal for names which some system or reader takes for one."""
    parts = []
    for part in name.partition("\0")[0].replace("\\", "/").split("/"):
        if _PLAIN.fullmatch(part):
            parts.append(part.lower())
        elif part not in ("", "."):
            parts.append(unicodedata.normalize("NFKC", part).casefold().rstrip(" ."))
    return "/".join(parts)


class NameBook:
    """The names of one archive's members, noted one after the other.

    Attributes:
        strict: Whether the archive is a model, whose loader looks members up by name.
        twice: Whether the format lets a later member take the place of an earlier one.
    """

    def __init__(self, examination: Examination, *, strict: bool, twice: bool = False) -> None:
        self._examination = examination
        self._strict = strict
        self._twice = twice
        self._exact: set[str] = set()
        self._alike: dict[str, str] = {}

    def note(self, name: str, offset: int) -> None:
        """Record what is wrong with one more name.

        Args:
            name: As the archive has it.
            offset: Where its header stands.
        """
        sign = self._examination.sign
        if leaves(name):
            sign("archive.path-traversal", offset=offset, operand=name)
        if started(name):
            sign("archive.startup-file", offset=offset, operand=name)
        elif name.removeprefix("./") in _LIBRARIES:
            sign("archive.shadows-module", offset=offset, operand=name)
        if _DECEIVING.search(name):
            sign("archive.deceiving-name", offset=offset, operand=name)
        if name in self._exact:
            rule = "archive.member-replaced" if self._twice else "archive.duplicate-member"
            sign(rule, offset=offset, operand=name)
            return
        self._exact.add(name)
        if name.endswith("/"):
            return
        alike = same_to_some(name)
        other = self._alike.setdefault(alike, name)
        # On most systems README and readme are two files, and nobody is deceived by them.
        if other is not name and (self._strict or other.lower() != name.lower()):
            sign("archive.similar-names", offset=offset, operand=f"{other} and {name}")


def link_leaves(name: str, target: str) -> bool:
    """Return whether a link's target lies outside the folder that the archive is unpacked to."""
    flat = target.replace("\\", "/")
    if flat.startswith("/") or _DRIVE.match(target):
        return True
    depth = len([part for part in name.replace("\\", "/").split("/")[:-1] if part not in ("", ".")])
    for part in flat.split("/"):
        if part == "..":
            depth -= 1
            if depth < 0:
                return True
        elif part not in ("", "."):
            depth += 1
    return False

"""Judges what a model's metadata says: code where a literal is due, libraries, modules to import.

Metadata is inert by itself. Tools that read it are not: some evaluate the list of class names, some
load the library of operators that it names.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from muniment.engine.artifacts.examination import Examination
from muniment.engine.artifacts.pickled.written import could_be_pickled, examine_written
from muniment.engine.artifacts.source import MemorySource

_MAX: Final = 4096
_LIBRARY_KEYS: Final = ("custom_op", "customop", "op_library", "oplibrary", "plugin", "shared_lib")


@cache
def _code() -> re.Pattern[str]:
    return re.compile(
        r"__(?:import|builtins|subclasses|globals|class|mro|bases|getattribute|reduce|loader)__"
        r"|\b(?:exec|eval|compile|getattr|execfile|__import__)\s{0,4}\("
        r"|\b(?:os|subprocess|sys|shutil|socket|builtins|importlib|pty|ctypes|runpy|pickle|marshal)"
        r"\s{0,4}\.\s{0,4}[a-z_]{2,40}\s{0,4}\("
        r"|\bimport\s{1,4}(?:os|sys|subprocess|socket|shutil|pickle|ctypes)\b"
        r"|\blambda\b[^:\n]{0,80}:[^\n]{0,80}\("
    )


def is_code(text: str) -> bool:
    """Return whether a text is Python that calls or imports something of use to an attacker."""
    return bool(_code().search(text[:_MAX]))


_SETTINGS: Final = (
    "auto_map", "_target_", "class_name", "chat_template", "trust_remote_code", "py/", "custom_",
    "_class_name", "target",
)  # fmt: skip
"""Words of settings that make loaders import; most metadata in JSON has none of them."""


def judge_metadata(examination: Examination, key: str, value: str, offset: int = 0) -> None:
    """Record what is wrong with one entry of a model's metadata.

    Args:
        examination: Takes what is found.
        key: The entry's name.
        value: Its text; the first 4096 characters count.
        offset: Where it is.
    """
    if value[:1] in ("{", "[") and any(mark in value for mark in _SETTINGS):
        examination.examine(MemorySource(value.encode("utf-8", "replace")), f"metadata/{key}.json")
    elif could_be_pickled(value):
        examine_written(value, examination, f"metadata/{key}.pkl")
    if is_code(value):
        examination.sign("graph.code-in-text", offset=offset, operand=key)
    lower = value[:_MAX].strip().lower()
    if lower.endswith((".so", ".dll", ".dylib")) or (
        re.search(r"\.(?:so|dll|dylib)\b", lower)
        and any(part in key.lower() or part in lower for part in _LIBRARY_KEYS)
    ):
        examination.sign("graph.names-library", offset=offset, operand=f"{key} {value}"[:150])

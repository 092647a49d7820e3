"""Rules whose ids begin with ``array.``."""

from __future__ import annotations

from typing import Final

from muniment.core.severity import Severity
from muniment.engine.artifacts.rules.advice import ASK_FOR_ANOTHER, DO_NOT_LOAD
from muniment.engine.artifacts.rules.table import Rule

RULES: Final[tuple[Rule, ...]] = (
    Rule(
        "array.code-in-header",
        Severity.HIGH,
        "Code in the header of an array",
        "The header of this array is no dictionary of literals but holds code, which readers that evaluate headers would run.",
        "NumPy reads the header as a literal and refuses anything else; its first versions and many small "
        "readers evaluate it as Python. NumPy never writes such a header.",
        DO_NOT_LOAD,
        ("CWE-95",),
    ),
    Rule(
        "array.size",
        Severity.MEDIUM,
        "An array far larger than its file",
        "Loading this array asks for {operand} of memory, which the file does not hold.",
        "Some readers allocate what the header says before they look whether the data is there.",
        ASK_FOR_ANOTHER,
        ("CWE-770",),
    ),
    Rule(
        "array.trailing-bytes",
        Severity.LOW,
        "Bytes after the end of the array",
        "This file goes on after its array ends; NumPy ignores the rest.",
        "The rest was looked at for a pickle.",
        ASK_FOR_ANOTHER,
        (),
    ),
)

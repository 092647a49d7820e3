"""Rules about files as wholes: those that are two things at once."""

from __future__ import annotations

from typing import Final

from muniment.core.severity import Severity
from muniment.engine.artifacts.rules.advice import ASK_FOR_ANOTHER
from muniment.engine.artifacts.rules.table import Rule

RULES: Final[tuple[Rule, ...]] = (
    Rule(
        "file.polyglot",
        Severity.HIGH,
        "A file that is two loadable things at once",
        "The file is {operand} at the same time: what is loaded depends on who loads it.",
        "Some formats are found by their first bytes, others by their last. A file can be both, and be harmless to the scanner that knows one of them.",
        ASK_FOR_ANOTHER,
        ("CWE-436", "AML.T0015"),
    ),
    Rule(
        "file.two-formats",
        Severity.MEDIUM,
        "A file with another in front",
        "The file begins as something else than it ends: {operand}.",
        "A picture or document with an archive behind it opens as either. Libraries do not write models so.",
        ASK_FOR_ANOTHER,
        ("CWE-436",),
    ),
    Rule(
        "file.program-with-archive",
        Severity.LOW,
        "A program that carries an archive",
        "The file is a program with an archive behind it: {operand}.",
        "Installers, self-extracting archives and zipped Python applications look so. It is no model.",
        "Do not start it unless you know its maker.",
    ),
)

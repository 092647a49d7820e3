"""Rules about skops files."""

from __future__ import annotations

from typing import Final

from muniment.core.severity import Severity
from muniment.engine.artifacts.rules.table import Rule

_ANOTHER: Final = (
    "Do not load this file, and do not pass what `get_untrusted_types` returns on to `trusted`. Ask "
    "its maker for a file written by `skops.io.dump`."
)

RULES: Final = (
    Rule(
        "skops.operator",
        Severity.CRITICAL,
        "A call hidden as an operator",
        "Loading this file calls {operand} with arguments from the file.",
        "A node for functions of `operator` may name any of them, `call` included, and older versions "
        "check a module and class that are not what is called.",
        _ANOTHER,
        ("CVE-2025-54412", "CWE-351"),
    ),
    Rule(
        "skops.method-caller",
        Severity.MEDIUM,
        "A function that calls a method by name",
        "Loading this file makes a function that calls the method the file names ({operand}) of "
        "whatever it is given.",
        "`operator.methodcaller` is honest in a transformer, and a step of a chain otherwise.",
        "Look at the step of the pipeline that uses it.",
        ("CWE-470",),
    ),
    Rule(
        "skops.method-mismatch",
        Severity.CRITICAL,
        "A method of another object than shown",
        "Loading this file shows {operand}: the type that is checked is not the one that is used.",
        "A method node names a type that older versions check, and holds an object of another type "
        "whose method is taken.",
        _ANOTHER,
        ("CVE-2025-54413", "CWE-351"),
    ),
    Rule(
        "skops.method",
        Severity.MEDIUM,
        "A bound method",
        "Loading this file takes the method {operand}, which the model then calls.",
        "Honest where a transformer was given a method; the name is not limited to methods of models.",
        "Find out what the method does; skops asks for it to be trusted by name.",
        ("CWE-470",),
    ),
    Rule(
        "skops.underscored",
        Severity.HIGH,
        "A hidden attribute is taken",
        "Loading this file takes the attribute {operand} of an object.",
        "Attributes between double underscores lead from any object to everything that Python has "
        "loaded.",
        _ANOTHER,
        ("CVE-2025-54413", "CWE-470"),
    ),
    Rule(
        "skops.loader-mismatch",
        Severity.HIGH,
        "A loader that does not fit its type",
        "The file loads a {operand}: the type shown is not one that this loader builds.",
        "Each loader builds types of one kind. A node that shows another type passes a check by type "
        "in one version and is built as something else in another.",
        _ANOTHER,
        ("CVE-2025-54412", "CVE-2025-54413", "CWE-351"),
    ),
    Rule(
        "skops.unknown-loader",
        Severity.MEDIUM,
        "An unknown loader",
        "The file asks for the loader {operand}, which no known version of skops has.",
        "Written by a newer version, or made up.",
        "Ask which version wrote the file.",
    ),
    Rule(
        "skops.bit-generator",
        Severity.HIGH,
        "A generator that is none",
        "Loading this file calls {operand} as if it made random numbers.",
        "The name of a bit generator stands in the state of a random generator as plain text, and "
        "older versions call whatever attribute of `numpy.random` it names without a check.",
        _ANOTHER,
        ("CWE-470", "CWE-502"),
    ),
    Rule(
        "skops.protocol",
        Severity.HIGH,
        "A protocol that does not exist",
        "The file states the protocol {operand}, which no version of skops writes.",
        "The protocol chooses which loaders check and build the file. Values that are no plain "
        "number from 0 on lead older versions to loaders that do not fit.",
        _ANOTHER,
        ("CWE-20",),
    ),
    Rule(
        "skops.not-an-archive",
        Severity.HIGH,
        "A .skops file that is no archive",
        "This file is named .skops and is no ZIP archive: `skops.card` before 0.13 loads such files "
        "with joblib, which runs any code in them.",
        "Who reads the name believes that nothing can run.",
        _ANOTHER,
        ("CVE-2025-54886", "CWE-502"),
    ),
    Rule(
        "skops.duplicate-key",
        Severity.HIGH,
        "A key that stands twice",
        "The schema has the key {operand} twice with different values: readers take different ones.",
        "Python's reader takes the last, others the first. No program writes such a document.",
        _ANOTHER,
        ("CWE-436",),
    ),
    Rule(
        "skops.hidden-text",
        Severity.HIGH,
        "Letters written as escapes",
        "The schema writes plain letters as escapes ({operand}), so that a search does not find them.",
        "No JSON writer escapes letters and digits. It is done to pass scanners that search the text.",
        _ANOTHER,
        ("CWE-116",),
    ),
    Rule(
        "skops.odd-encoding",
        Severity.HIGH,
        "A schema in an unusual encoding",
        "The schema is written in {operand}, which skops reads and most scanners do not.",
        "Python's JSON reader finds out UTF-16 and UTF-32 by itself. skops writes UTF-8 only.",
        _ANOTHER,
        ("CWE-116",),
    ),
)

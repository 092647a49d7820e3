"""Rules whose ids begin with ``program.``: native code, bytecode, scripts and shortcuts."""

from __future__ import annotations

from typing import Final

from muniment.core.severity import Severity
from muniment.engine.artifacts.rules.table import Rule

_DELETE: Final = (
    "Do not run or load it. A model does not need a program; delete the file or ask its maker what it "
    "is for."
)

RULES: Final[tuple[Rule, ...]] = (
    Rule(
        "program.native",
        Severity.HIGH,
        "A program inside a model",
        "This archive holds native code ({operand}), which runs as soon as something loads it.",
        "Archives of weights and settings have no use for a program. A loader that unpacks the archive "
        "puts it on the disk, where a path in the settings can name it.",
        _DELETE,
        ("CWE-506", "AML.T0011.000"),
    ),
    Rule(
        "program.disguised",
        Severity.HIGH,
        "A program named as a model",
        "This file is native code under a name that says otherwise: {operand}.",
        "The name hides what the file is from whoever looks.",
        _DELETE,
        ("CWE-646", "AML.T0011.000"),
    ),
    Rule(
        "program.native-file",
        Severity.MEDIUM,
        "A program",
        "This file is native code ({operand}), not a model: it runs if something loads or starts it.",
        "Shared objects lie beside models that were compiled, and beside those that were attacked.",
        "Find out who built it, and build it yourself if you need it.",
        ("CWE-506",),
    ),
    Rule(
        "program.executable-model",
        Severity.HIGH,
        "A model that is a program",
        "This file is a program for several systems with a model in it ({operand}): starting it runs "
        "whatever its maker put there.",
        "Such files carry their own engine. To use the weights, only they are needed.",
        "Take the weights out (they are a GGUF file in the archive at its end) and load those.",
        ("CWE-506",),
    ),
    Rule(
        "program.bytecode",
        Severity.MEDIUM,
        "Compiled code",
        "This file is compiled code ({operand}) that cannot be read as a text: it runs if something "
        "imports or loads it.",
        "Bytecode is taken instead of source where both are there, or the source is missing.",
        "Delete it; import the source instead.",
        ("CWE-506",),
    ),
    Rule(
        "program.startup-hook",
        Severity.HIGH,
        "A line that Python runs at every start",
        "In a folder of installed packages, Python runs this line at every start: {operand}.",
        "A `.pth` file of text lists folders, and lines that begin with `import` are executed. Weights "
        "have the same ending, so that nobody wonders.",
        _DELETE,
        ("CWE-506", "T1546.018"),
    ),
    Rule(
        "program.git-command",
        Severity.HIGH,
        "A repository whose settings run a command",
        "Working in this repository with Git runs what its settings say: {operand}.",
        "Git runs the monitor, filters and helpers that the file `.git/config` names, and editors call Git "
        "as soon as a folder is opened. It does not come along when a repository is cloned, only when a "
        "folder is copied or unpacked.",
        "Do not open the folder. Clone the repository from its own place instead.",
        ("CVE-2022-24765", "CWE-78"),
    ),
    Rule(
        "program.start-up-module",
        Severity.MEDIUM,
        "A module that Python imports at every start",
        "Where Python finds it, {operand} is imported at every start, before any program.",
        "Python looks for modules of this name in its own folders and in those of `PYTHONPATH`. Beside a "
        "model it has nothing to do.",
        _DELETE,
        ("CWE-829", "T1546.018"),
    ),
    Rule(
        "program.shortcut",
        Severity.MEDIUM,
        "A shortcut",
        "Opening this file starts what it names ({operand}).",
        "Shortcuts show any icon and name and start any command.",
        _DELETE,
        ("CWE-506",),
    ),
    Rule(
        "program.script",
        Severity.LOW,
        "A script",
        "This file is a script ({operand}): it runs if somebody opens it, or by its name alone.",
        "Scripts for Windows start when they are opened, and Python imports a few modules by their "
        "names alone. Scripts to fetch or convert a model often lie beside it.",
        "Read it before you start it.",
    ),
    Rule(
        "program.script-fetches",
        Severity.MEDIUM,
        "A script that runs what it fetches or decodes",
        "Starting this script runs something that is not in it: {operand}.",
        "What is piped from the network or from a decoder into a shell is seen by nobody.",
        "Read it, and fetch what it needs yourself.",
        ("CWE-494",),
    ),
    Rule(
        "program.hidden-text",
        Severity.HIGH,
        "A script with text that is not seen",
        "This script ({operand}) holds characters that hide or reorder what it says.",
        "What a person reads is not what runs.",
        _DELETE,
        ("CVE-2021-42574", "CWE-1007"),
    ),
)

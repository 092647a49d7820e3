"""Rules about names that a file brings in: modules, functions, classes, operators."""

from __future__ import annotations

from typing import Final

from muniment.core.severity import Severity
from muniment.engine.artifacts.rules.advice import DO_NOT_LOAD, LOOK_UP
from muniment.engine.artifacts.rules.table import Rule

RULES: Final = (
    Rule(
        "name.known-gadget",
        Severity.CRITICAL,
        "A name that runs code",
        "Loading this file calls or fetches {operand}, which {reason}.",
        "The name stands on the list of gadgets: functions and classes that run programs, "
        "evaluate text as code, write files or load further pickles. No save of a common library needs it.",
        DO_NOT_LOAD,
        ("CWE-502", "AML.T0011.000"),
    ),
    Rule(
        "name.reaches-out",
        Severity.HIGH,
        "A name that reads, writes or fetches",
        "Loading this file may use {operand}, which {reason}.",
        "The name stands on the list of functions that open files or connections with what the "
        "model file says, or that build functions from code it carries.",
        DO_NOT_LOAD,
        ("CWE-502", "CWE-73"),
    ),
    Rule(
        "name.unknown-call",
        Severity.HIGH,
        "A call of something unknown",
        "Loading this file calls {operand}, which is on no list: what that does is not known.",
        "A pickle may call any function that can be imported. Only functions known to be harmless "
        "are allowed; rare functions of installed packages are how scanners with deny-lists are "
        "passed by. A class of your own that says in `__reduce__` how it is rebuilt looks alike.",
        LOOK_UP,
        ("CWE-502", "AML.T0011.000"),
    ),
    Rule(
        "name.dotted-path",
        Severity.HIGH,
        "A path into a module",
        "Loading this file follows the path {operand}, which leads through one thing to another.",
        "Since protocol 4 a pickle may name `module` and `a.b.c`, and so reach a module that another "
        "one imported. Honest files have such paths only for classes inside classes.",
        DO_NOT_LOAD,
        ("CWE-502",),
    ),
    Rule(
        "name.unresolvable",
        Severity.HIGH,
        "A name computed while loading",
        "Loading this file brings in a name that it computes meanwhile, so that it cannot be read "
        "beforehand: {operand}.",
        "No library writes such files. It is done to hide the name from scanners.",
        DO_NOT_LOAD,
        ("CWE-502",),
    ),
    Rule(
        "name.changed",
        Severity.HIGH,
        "A class or function is changed",
        "Loading this file sets attributes of {operand} itself, for everything in the same process.",
        "The opcode BUILD on a class or function, not on an object, changes the program that loads: a "
        "later, harmless call then does what the file wants.",
        DO_NOT_LOAD,
        ("CWE-502", "CWE-915"),
    ),
    Rule(
        "name.unknown-class",
        Severity.MEDIUM,
        "An unknown class",
        "Loading this file imports {operand}, which is on no list, and may make an object of it.",
        "Importing runs the module's own code, and setting the object's state runs the class's "
        "`__setstate__`. It is the usual sight where a model is of your own class.",
        LOOK_UP,
        ("CWE-502",),
    ),
    Rule(
        "name.class-called",
        Severity.MEDIUM,
        "A known class is called with the file's arguments",
        "Loading this file calls the constructor of {operand} with arguments from the file.",
        "The class is known to be harmless when its state is restored; what its constructor does with "
        "any arguments was not looked at.",
        LOOK_UP,
        ("CWE-502",),
    ),
    Rule(
        "name.function-called",
        Severity.HIGH,
        "A call of something that is only kept",
        "Loading this file calls {operand}, which honest files only keep by name.",
        "The function is harmless to keep, because a model uses it later with data. No save of a "
        "common library calls it while loading; what it does with the file's values was not looked at.",
        DO_NOT_LOAD,
        ("CWE-502",),
    ),
    Rule(
        "name.state-runs",
        Severity.CRITICAL,
        "State that its class runs",
        "Loading this file sets a state on {operand} that the class runs as code or takes as a file to change.",
        "A few classes of common libraries evaluate text in their state when they are unpickled: SciPy's "
        "distributions run the source of their argument parser, statsmodels evaluates a formula, and "
        "sklearn-crfsuite deletes a temporary file. The text in this file is not what the library writes.",
        DO_NOT_LOAD,
        ("CWE-502", "CWE-94"),
    ),
    Rule(
        "name.watched",
        Severity.MEDIUM,
        "A name that can lead to code",
        "Loading this file uses {operand}, which {reason}.",
        "Honest files have it: cloudpickle and dill write functions, cells and classes this way, and "
        "skorch and spaCy keep bytes of their own inside. It runs nothing by itself. What is rebuilt is "
        "not on any list, though, and runs when the model is used, or sooner if the file calls it.",
        LOOK_UP,
        ("CWE-502", "AML.T0011.000"),
    ),
    Rule(
        "name.many",
        Severity.HIGH,
        "More names than are listed",
        "The file brings in more different names than are followed.",
        "No honest model names thousands of different classes and functions. A flood of names hides "
        "the one that matters.",
        DO_NOT_LOAD,
        ("CWE-400",),
    ),
)

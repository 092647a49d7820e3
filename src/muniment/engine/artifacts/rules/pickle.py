"""Rules whose ids begin with ``pickle.``."""

from __future__ import annotations

from typing import Final

from muniment.core.severity import Severity
from muniment.engine.artifacts.rules.advice import ASK_FOR_ANOTHER, DO_NOT_LOAD
from muniment.engine.artifacts.rules.table import Rule

RULES: Final[tuple[Rule, ...]] = (
    Rule(
        "pickle.readers-disagree",
        Severity.HIGH,
        "Readers of the pickle would not see the same",
        "This pickle is written so that Python loads something else than other readers see, by {operand}.",
        "Python has two unpicklers and a disassembler, and every scanner reads pickles in its own way. "
        "Where they part ways, a file can show one thing to whoever checks it and be another to whoever "
        "loads it. No library writes such files.",
        DO_NOT_LOAD,
        ("CWE-436", "CPython issues 126992, 126996, 128853, 154848"),
    ),
    Rule(
        "pickle.special-attribute",
        Severity.HIGH,
        "An attribute that Python itself looks up",
        "Loading this file sets {operand} on an object, so that later code runs what the file says.",
        "State restored from a pickle goes into the object unchecked. With `__class__`, `__setstate__` or "
        "`__call__` in it, an object turns into another, or an ordinary use of it becomes a call. Saves of "
        "common libraries hold data in their state, not such names.",
        DO_NOT_LOAD,
        ("CWE-915", "CWE-502"),
    ),
    Rule(
        "pickle.attribute-walk",
        Severity.HIGH,
        "A way from a harmless thing to any other",
        "Loading this file goes through {operand}, which leads to everything that the program has loaded.",
        "Attributes such as `__globals__`, `__subclasses__` and `__builtins__` lead from any function or "
        "class to all modules, past every list of forbidden names.",
        DO_NOT_LOAD,
        ("CWE-502", "AML.T0011.000"),
    ),
    Rule(
        "pickle.object-runs",
        Severity.HIGH,
        "An object made up so that what it holds is called",
        "Loading this file has methods called of {operand}, an object whose attributes the file chose.",
        "Adding items to an object calls its `append`, `extend` or `add`; turning it into text, a list or a "
        "dict calls others. Where the file sets these attributes first, it calls whatever it wants by an "
        "innocent name. Picklers write items before state, and convert plain values only.",
        DO_NOT_LOAD,
        ("CWE-502", "CWE-915"),
    ),
    Rule(
        "pickle.class-made",
        Severity.HIGH,
        "A class made from parts of the file",
        "Loading this file makes a new class with {operand}, out of methods that the file names.",
        "An object of such a class runs these methods when its state is set. Picklers name classes, or "
        "rebuild them by functions of cloudpickle or dill.",
        DO_NOT_LOAD,
        ("CWE-502",),
    ),
    Rule(
        "pickle.carried-code-runs",
        Severity.HIGH,
        "Code in the file that runs on load",
        "Loading this file makes an object of a class whose code is in the file, and runs its {operand}.",
        "cloudpickle and dill write classes of the main program whole. That is harmless until it is used; "
        "this class has a method that Python calls while the file is loaded.",
        DO_NOT_LOAD,
        ("CWE-502", "AML.T0011.000"),
    ),
    Rule(
        "pickle.carried-gadget",
        Severity.HIGH,
        "Code in the file that reaches for the system",
        "This file carries the code of a function that uses {operand}.",
        "cloudpickle and dill write functions of the main program whole, and a model that keeps one is "
        "common. One that starts programs, evaluates text, opens files or connections is not.",
        DO_NOT_LOAD,
        ("CWE-502", "AML.T0011.000"),
    ),
    Rule(
        "pickle.forged-memory",
        Severity.CRITICAL,
        "Bytes passed off as objects",
        "Loading this file makes {operand} take bytes of the file for addresses of Python objects.",
        "An array of objects holds addresses. NumPy writes such arrays as lists of objects; one whose type "
        "hides that, or that is laid over bytes, lets the file choose the addresses, and with them what "
        "the process does next.",
        DO_NOT_LOAD,
        ("CWE-502", "CWE-843"),
    ),
    Rule(
        "pickle.extension-code",
        Severity.HIGH,
        "A name hidden behind a number",
        "Loading this file brings in whatever the loading program has registered under the number {operand}.",
        "The extension registry (`copyreg.add_extension`) lets a pickle say a number instead of a name. What "
        "it stands for is not in the file. No library for models uses it.",
        DO_NOT_LOAD,
        ("CWE-502",),
    ),
    Rule(
        "pickle.items-of-tensor",
        Severity.HIGH,
        "Items set on a tensor",
        "Loading this file sets items of what {operand} makes, which writes to memory, and in PyTorch before 2.10 outside of it.",
        "PyTorch's restricted unpickler let the opcodes SETITEM and SETITEMS work on tensors, so that even "
        "`torch.load(path, weights_only=True)` could be made to write where it must not. No save does this.",
        DO_NOT_LOAD,
        ("CVE-2026-24747", "GHSA-63cw-57p8-fm3p", "CWE-787"),
    ),
    Rule(
        "pickle.file-elsewhere",
        Severity.HIGH,
        "An array read from another place",
        "Loading this file reads an array from {operand}, a path that the file names.",
        "joblib before version 0.10 kept arrays in files of their own beside the pickle and read them by "
        "name. It writes plain names; a path leads to whatever the file wants read.",
        DO_NOT_LOAD,
        ("CWE-22", "CWE-73"),
    ),
    Rule(
        "pickle.file-beside",
        Severity.LOW,
        "An array in a file beside this one",
        "Loading this file reads the file {operand} beside it, which is not a part of what was looked at here.",
        "joblib before version 0.10 kept arrays in files of their own. They are scanned when they are given too.",
        ASK_FOR_ANOTHER,
        (),
    ),
    Rule(
        "pickle.memory",
        Severity.MEDIUM,
        "A pickle that makes its loader allocate",
        "Loading this file asks for far more memory than its size explains: {operand}.",
        "The C unpickler keeps its memo as an array as long as the highest index. One opcode with a high "
        "index makes it allocate gigabytes. Picklers count from 0.",
        ASK_FOR_ANOTHER,
        ("CWE-770",),
    ),
    Rule(
        "pickle.several-streams",
        Severity.LOW,
        "Several pickles in one file",
        "This file holds more than one pickle; a loader may read only the first.",
        "All of them were read. Writing several objects to one file is common; it is also how a part of a "
        "file is kept from scanners that stop at the first end.",
        ASK_FOR_ANOTHER,
        (),
    ),
    Rule(
        "pickle.trailing-bytes",
        Severity.LOW,
        "Bytes after the end of the pickle",
        "This file goes on after its pickle ends; a loader ignores the rest.",
        "The rest was searched for further pickles.",
        ASK_FOR_ANOTHER,
        (),
    ),
    Rule(
        "pickle.leading-bytes",
        Severity.LOW,
        "A pickle that does not begin where the file does",
        "This file holds a pickle behind other bytes; a loader that knows where reads it.",
        "What the pickle brings in was judged like that of any other.",
        ASK_FOR_ANOTHER,
        (),
    ),
    Rule(
        "pickle.unusual",
        Severity.LOW,
        "A pickle that no pickler writes",
        "This pickle has {operand}. Loaders do not mind.",
        "It was written or changed by hand, or by a tool of its own.",
        ASK_FOR_ANOTHER,
        (),
    ),
)

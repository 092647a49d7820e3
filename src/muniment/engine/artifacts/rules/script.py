"""Rules about code that a model brings along by design: TorchScript, packages, exported programs."""

from __future__ import annotations

from typing import Final

from muniment.core.severity import Severity
from muniment.engine.artifacts.rules.advice import ASK_FOR_ANOTHER, DO_NOT_LOAD
from muniment.engine.artifacts.rules.table import Rule

_READ: Final = (
    "Read the code before you load the model, or load it in a container without network and "
    "without anything worth stealing. Weights alone (`safetensors`) need no code."
)

RULES: Final[tuple[Rule, ...]] = (
    Rule(
        "script.opens-files",
        Severity.HIGH,
        "TorchScript that opens files",
        "The model's code calls {operand}, which reads or writes files of the machine that runs it.",
        "`torch.save` and `torch.from_file` are operators of TorchScript: a model can overwrite a start-up file or map a secret into a tensor. `__setstate__` runs while the model is loaded. Models compute; they have no reason to open files.",
        DO_NOT_LOAD,
        ("CWE-73", "AML.T0011.000"),
    ),
    Rule(
        "script.calls-machines",
        Severity.HIGH,
        "TorchScript that calls other machines",
        "The model's code calls {operand}, which runs functions on other machines.",
        "Remote procedure calls are part of TorchScript for training on many machines; a published model has no use for them.",
        DO_NOT_LOAD,
        ("CWE-918",),
    ),
    Rule(
        "script.python-call",
        Severity.MEDIUM,
        "TorchScript that calls Python",
        "The model's code calls the Python function {operand}.",
        "Such calls cannot be saved by torch itself, and most loaders refuse them.",
        ASK_FOR_ANOTHER,
        ("CWE-829",),
    ),
    Rule(
        "script.custom-library",
        Severity.MEDIUM,
        "Operators of an unknown library",
        "The model uses {operand}, of a library that has to be loaded beside it.",
        "Operators of native libraries can do anything. The model does not bring the library along; somebody has to install it first.",
        "Find out where the library comes from before you install it.",
        ("CWE-829",),
    ),
    Rule(
        "script.carried-code",
        Severity.MEDIUM,
        "A model that brings Python along",
        "Loading this model runs Python code from the file: {operand}.",
        "torch.package and TorchServe archives hold sources that run when the model is loaded. That is how they are meant; the code is that of whoever made the file.",
        _READ,
        ("CWE-829", "AML.T0011.000"),
    ),
    Rule(
        "script.carried-gadget",
        Severity.HIGH,
        "Code in the model names what starts programs or opens connections",
        "Loading this model runs Python code from the file that calls {operand}.",
        "Of all that code in a model may do, this is what attacks are made of: starting programs, evaluating text, opening connections, calling native libraries.",
        DO_NOT_LOAD,
        ("CWE-94", "AML.T0011.000"),
    ),
    Rule(
        "script.native-code",
        Severity.HIGH,
        "A model that is a native library",
        "Loading this model loads native code from the file: {operand}.",
        "AOTInductor compiles a model into a shared object, which `torch._inductor.aoti_load_package` loads into the process. What is in it cannot be seen beforehand.",
        "Ask for the exported program without compiled code, and compile it yourself.",
        ("CWE-829", "AML.T0011.000"),
    ),
    Rule(
        "script.evaluated-text",
        Severity.CRITICAL,
        "A size that is evaluated as Python",
        "Loading this model evaluates the text {operand}, which is no arithmetic.",
        "`torch.export.load` hands symbolic sizes to `sympy.sympify`, which evaluates them as Python. Sizes are sums and products of symbols; anything else is an attack.",
        DO_NOT_LOAD,
        ("CWE-95", "AML.T0011.000"),
    ),
    Rule(
        "script.evaluated-guard",
        Severity.HIGH,
        "A guard that is compiled as Python",
        "Turning this model into a module compiles the text {operand}, which is no comparison of sizes.",
        "Exported programs hold conditions on the sizes of their inputs as Python text, which `ExportedProgram.module()` compiles.",
        DO_NOT_LOAD,
        ("CWE-95",),
    ),
    Rule(
        "script.exported-target",
        Severity.HIGH,
        "A graph that calls what is no operator",
        "Running this model calls {operand}, found by following names from the module.",
        "Each node of an exported graph names what it calls as a path of attributes below `torch`. Real graphs name operators (`torch.ops...`) only.",
        DO_NOT_LOAD,
        ("CWE-470",),
    ),
)

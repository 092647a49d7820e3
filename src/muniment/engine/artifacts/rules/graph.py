"""Rules whose ids begin with ``graph.``: models described as graphs of operators."""

from __future__ import annotations

from typing import Final

from muniment.core.severity import Severity
from muniment.engine.artifacts.rules.advice import ASK_FOR_ANOTHER
from muniment.engine.artifacts.rules.table import Rule

_DO_NOT_RUN: Final = (
    "Do not load or run this model. Find out who made it, and ask for an export that holds the "
    "operators of the model alone."
)
_READ_ALL: Final = (
    "Look at the graph (for example with Netron) and ask its maker what the operator is for. Load it "
    "only in a process that can read, write and reach nothing of value."
)

RULES: Final = (
    Rule(
        "graph.runs-python",
        Severity.CRITICAL,
        "An operator that calls Python",
        "Running this model calls Python from inside the graph, by the operator {operand}.",
        "Operators such as `PyFunc` in TensorFlow, `PyOp` in ONNX, `py_func` in Paddle, `Custom` in "
        "MXNet and the layer `Python` in Caffe hand control to Python code that the graph names. A "
        "model that is complete in itself has none.",
        _DO_NOT_RUN,
        ("CWE-94", "CWE-502", "AML.T0011.000"),
    ),
    Rule(
        "graph.code-in-text",
        Severity.HIGH,
        "Text that is code",
        "The value of {operand} is Python code. Programs that evaluate it, as some do with the names "
        "of classes in a model's metadata, would run it.",
        "Several tools read lists and dictionaries out of a model's metadata with `eval`. Honest "
        "values are literals: no calls, no imports, no names with two underscores.",
        _DO_NOT_RUN,
        ("CWE-95",),
    ),
    Rule(
        "graph.writes-file",
        Severity.HIGH,
        "An operator that writes files",
        "Running this model writes to a file that the model itself names: {operand}.",
        "TensorFlow has operators that write files, event logs, caches and debug dumps. They run with "
        "the rights of whoever runs the model and can overwrite whatever those allow.",
        _READ_ALL,
        ("CWE-73", "CWE-22"),
    ),
    Rule(
        "graph.reads-file",
        Severity.HIGH,
        "An operator that reads files",
        "Running this model reads a file that the model itself names: {operand}.",
        "A graph that reads files can return what is in them as its result, or mix it into it: "
        "`ReadFile`, `MatchingFiles`, data sets over files, mapped memory.",
        _READ_ALL,
        ("CWE-73", "CWE-22"),
    ),
    Rule(
        "graph.reads-given-file",
        Severity.MEDIUM,
        "An operator that reads the file it is given",
        "Running this model reads the file whose name it is given as input: {operand}.",
        "The caller says which file. In a service, whoever sends the request is the caller.",
        _READ_ALL,
        ("CWE-73",),
    ),
    Rule(
        "graph.computed-path",
        Severity.MEDIUM,
        "A file name that the graph computes",
        "Running this model uses a file whose name the graph computes meanwhile, so that it cannot be "
        "read beforehand: {operand}.",
        "Honest models are told by their caller where to save and restore, or have the name as text. "
        "A name put together from numbers is hidden from whoever looks.",
        _READ_ALL,
        ("CWE-73",),
    ),
    Rule(
        "graph.connects",
        Severity.HIGH,
        "An operator that connects",
        "Running this model talks to another machine, or serves one: {operand}.",
        "Operators for remote calls, data services, databases and debug streams send what the model "
        "sees to an address that the model names.",
        _READ_ALL,
        ("CWE-918", "CWE-200"),
    ),
    Rule(
        "graph.outside-path",
        Severity.HIGH,
        "A path that leads out of the model's folder",
        "Loading this model opens {operand}, which is outside its folder.",
        "Weights and vocabularies may lie in files beside the model. A path that is absolute, goes up "
        "by `..`, or names another machine makes the loader read (or, when it saves again, write) "
        "whatever file the model says.",
        ASK_FOR_ANOTHER,
        (
            "CVE-2022-25882",
            "CVE-2024-27318",
            "CVE-2024-5187",
            "CVE-2025-51480",
            "CVE-2026-27489",
            "CWE-22",
        ),
    ),
    Rule(
        "graph.memory-address",
        Severity.CRITICAL,
        "An address in memory",
        "Loading this model makes the loader use an address in its own memory that the model chose: {operand}.",
        "Some runtimes mark data that is already in memory with an address inside the graph. In a file "
        "from elsewhere the address is the attacker's choice: it reads, or calls, whatever is there.",
        _DO_NOT_RUN,
        ("CWE-822", "CWE-125"),
    ),
    Rule(
        "graph.external-key",
        Severity.HIGH,
        "An unknown key in the description of external weights",
        "Loading this model sets the attribute {operand} on an object of the loader.",
        "The `onnx` package up to 1.20 set an attribute for every key of `external_data`, whatever its "
        "name. Writers use `location`, `offset`, `length`, `checksum` and `basepath` only.",
        ASK_FOR_ANOTHER,
        ("CVE-2026-34445", "CWE-915"),
    ),
    Rule(
        "graph.external-range",
        Severity.HIGH,
        "An impossible place in a file of weights",
        "The place of external weights makes no sense: {operand}. Loaders that believe it read or "
        "allocate far too much.",
        "Offset and length are numbers of bytes; a negative one, or one beyond any disk, is an attempt "
        "to crash the loader.",
        ASK_FOR_ANOTHER,
        ("CVE-2026-34445", "CWE-789", "CWE-125"),
    ),
    Rule(
        "graph.custom-operator",
        Severity.MEDIUM,
        "A custom operator",
        "This model needs the operator {operand}, which does not come with its framework: running it "
        "means installing native code or Python from elsewhere.",
        "The code is not in this file. It is worth knowing whose it is before it is installed.",
        "Find out which package registers this operator, and install it from its maker only.",
        ("CWE-829",),
    ),
    Rule(
        "graph.names-library",
        Severity.HIGH,
        "A native library is named",
        "This model names a native library for its loader: {operand}.",
        "A shared library runs code when it is opened. Some tools take the path of a library of custom "
        "operators from a model's metadata or from its session options.",
        _DO_NOT_RUN,
        ("CWE-426", "CWE-829"),
    ),
    Rule(
        "graph.native-context",
        Severity.MEDIUM,
        "A compiled binary inside the graph",
        "This model hands a compiled binary to {operand}, which cannot be looked into.",
        "Parts of a graph can be compiled for one accelerator and stored as its driver's own binary. "
        "It is the usual thing for models that were prepared for one device.",
        "Take such files from the device's maker or compile them yourself from the original model.",
        ("CWE-829",),
    ),
    Rule(
        "graph.hidden-content",
        Severity.HIGH,
        "Something else among the weights",
        "Where this model should hold numbers or text there is {operand}.",
        "Nothing in the format runs it, but weights are a place to bring programs past whoever looks "
        "at a model, for another step to take them out.",
        _DO_NOT_RUN,
        ("CWE-506", "AML.T0011"),
    ),
    Rule(
        "graph.repeated-field",
        Severity.MEDIUM,
        "A field that stands twice",
        "The field {operand} stands twice in one message, so that two readers can see two different models.",
        "Most readers take the last value, some the first. No writer makes such messages; joining two "
        "files byte by byte does.",
        ASK_FOR_ANOTHER,
        ("CWE-436",),
    ),
    Rule(
        "graph.unknown-field",
        Severity.LOW,
        "Data in a field that the format does not have",
        "The file holds data in the field {operand}, which this version of the format does not have.",
        "Readers jump over fields that they do not know. A newer version of the format may have it; it "
        "is also a place to hide data. What it holds was looked at.",
        ASK_FOR_ANOTHER,
        ("CWE-1286",),
    ),
    Rule(
        "graph.tensor-size",
        Severity.MEDIUM,
        "A tensor whose data does not fit its shape",
        "The data of the tensor {operand} does not have the size that its shape says.",
        "A loader that trusts the shape reads past the end of the data; one that trusts the data leaves "
        "bytes over that nobody looks at.",
        ASK_FOR_ANOTHER,
        ("CWE-125", "CWE-131"),
    ),
    Rule(
        "graph.malformed",
        Severity.HIGH,
        "References that lead nowhere",
        "The model refers to something that is not there: {operand}. Loaders that do not check read or "
        "write foreign memory.",
        "Indexes of tensors, buffers and operators, and offsets inside the file, must lie inside the "
        "file's own tables. Writers never get this wrong; crafted files do.",
        ASK_FOR_ANOTHER,
        ("CVE-2020-15210", "CVE-2020-15211", "CVE-2022-23558", "CWE-125", "CWE-787"),
    ),
)

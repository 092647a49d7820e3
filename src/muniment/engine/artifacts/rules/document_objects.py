"""Rules of the domain ``document`` about objects and code of other languages."""

from __future__ import annotations

from typing import Final

from muniment.core.severity import Severity
from muniment.engine.artifacts.rules.advice import ASK_FOR_ANOTHER
from muniment.engine.artifacts.rules.table import Rule

DO_NOT_OPEN: Final = (
    "Do not open this file with a library that rebuilds objects from it. Ask for the model in a "
    "format that holds data alone (ONNX, PMML without extensions, safetensors)."
)

_VIRTUAL_MACHINES: Final = (
    Rule(
        "document.java-gadget",
        Severity.CRITICAL,
        "A Java class that runs code when it is read",
        "Reading these objects makes Java run {operand}, a known way to run code or write files.",
        "`ObjectInputStream` loads each class that the stream names and runs its `readObject`. Chains "
        "of such classes end in a program that the file chose.",
        DO_NOT_OPEN,
        ("CWE-502", "AML.T0011.000"),
    ),
    Rule(
        "document.java-fetches",
        Severity.HIGH,
        "A Java class that connects when it is read",
        "Reading these objects may look up or contact an address that the file names ({operand}).",
        "A `java.net.URL` that is the key of a map looks up its host when the map is rebuilt. "
        "Attackers use it to learn who opens a file.",
        DO_NOT_OPEN,
        ("CWE-502", "CWE-918"),
    ),
    Rule(
        "document.java-class",
        Severity.MEDIUM,
        "An unknown Java class",
        "Reading these objects loads {operand}, which is on no list, and runs its `readObject`.",
        "It is the usual sight where a model is of a program's own classes.",
        ASK_FOR_ANOTHER,
        ("CWE-502",),
    ),
    Rule(
        "document.java-proxy",
        Severity.MEDIUM,
        "A Java proxy",
        "These objects hold a proxy, which stands for interfaces that the file names and passes calls "
        "to a handler of the file's choice.",
        "Gadget chains use proxies to get one method called through another. Models do not.",
        DO_NOT_OPEN,
        ("CWE-502",),
    ),
    Rule(
        "document.dotnet-formatter",
        Severity.MEDIUM,
        "Objects of .NET's BinaryFormatter",
        "Reading this file lets it say which .NET classes are made.",
        "Microsoft advises against `BinaryFormatter` for any data and removed it in .NET 9: it cannot be "
        "made safe.",
        DO_NOT_OPEN,
        ("CWE-502",),
    ),
    Rule(
        "document.dotnet-gadget",
        Severity.CRITICAL,
        "A .NET class that runs code when it is read",
        "Reading these objects makes .NET run {operand}, a known way to run code or write files.",
        "Chains of such classes, as published with ysoserial.net, end in a program that the file chose.",
        DO_NOT_OPEN,
        ("CWE-502", "AML.T0011.000"),
    ),
    Rule(
        "document.dotnet-library",
        Severity.MEDIUM,
        "A .NET library that is not ML.NET's",
        "Loading this model makes ML.NET load the library {operand} and let it read a part.",
        "Parts of a model name the library that reads them. Own transformers are a common sight.",
        ASK_FOR_ANOTHER,
        ("CWE-114",),
    ),
    Rule(
        "document.dotnet-class",
        Severity.MEDIUM,
        "An unknown .NET class",
        "Reading these objects makes {operand}, which is on no list.",
        "It is the usual sight where a model is of a program's own classes.",
        ASK_FOR_ANOTHER,
        ("CWE-502",),
    ),
)

_OTHERS: Final = (
    Rule(
        "document.arrow-python-type",
        Severity.CRITICAL,
        "A column's type is a pickle",
        "Reading this table with an old pyarrow, or with automatic loading switched on, unpickles the "
        "type of a column and runs what the pickle says.",
        "`arrow.py_extension_type` keeps a pickled Python class in the schema (CVE-2023-47248; since "
        "pyarrow 14.0.1 it is no longer loaded by itself).",
        "Do not read this file with pyarrow before 14.0.1. Ask for it without the extension type.",
        ("CVE-2023-47248", "CWE-502"),
    ),
    Rule(
        "document.schema-pickle",
        Severity.HIGH,
        "A pickle in a table's schema",
        "The schema of this table carries a pickle, which the library that owns the column's type "
        "loads when the table is read.",
        "Types of columns that come from Python libraries used to keep their settings so.",
        "Ask for the table without the extension type.",
        ("CWE-502",),
    ),
    Rule(
        "document.avro-class",
        Severity.HIGH,
        "A schema names a Java class",
        "Reading this file with an old Avro library for Java makes objects of {operand}.",
        "Avro schemas may say of which Java class a value is; before 1.11.4 any class was taken "
        "(CVE-2024-47561).",
        DO_NOT_OPEN,
        ("CVE-2024-47561", "CWE-470"),
    ),
    Rule(
        "document.lua-bytecode",
        Severity.HIGH,
        "Compiled Lua",
        "This file is a compiled Lua program: loading it makes a function that can do anything, and "
        "the interpreter does not check its code.",
        "Lua does not verify byte code: crafted code reads and writes foreign memory.",
        DO_NOT_OPEN,
        ("CWE-502", "CWE-94"),
    ),
    Rule(
        "document.torch7-function-reaches",
        Severity.HIGH,
        "A Lua function in the model reaches outside",
        "This model carries a compiled Lua function that uses {operand}. It runs when the model calls "
        "it.",
        "Torch 7 saves functions as byte code with the model.",
        DO_NOT_OPEN,
        ("CWE-502", "CWE-506"),
    ),
    Rule(
        "document.torch7-function",
        Severity.MEDIUM,
        "A Lua function in the model",
        "This model carries a compiled Lua function, which runs when the model calls it.",
        "Torch 7 saves functions as byte code with the model; few models have any.",
        ASK_FOR_ANOTHER,
        ("CWE-502",),
    ),
    Rule(
        "document.matlab-function",
        Severity.LOW,
        "A MATLAB function",
        "This file carries a function handle, whose text MATLAB evaluates when it is called.",
        "Anonymous functions are saved with models for later use.",
        ASK_FOR_ANOTHER,
        ("CWE-502",),
    ),
    Rule(
        "document.matlab-function-reaches",
        Severity.HIGH,
        "A MATLAB function that reaches outside",
        "This file carries a function handle that calls {operand} when it is called.",
        "Anonymous functions are saved with models for later use; none needs to start programs, "
        "evaluate text or fetch files.",
        DO_NOT_OPEN,
        ("CWE-502", "CWE-95"),
    ),
    Rule(
        "document.matlab-object",
        Severity.MEDIUM,
        "A MATLAB object",
        "Loading this file makes objects, and runs `loadobj` of their classes.",
        "Models of toolboxes are saved as objects; so may be anything else.",
        ASK_FOR_ANOTHER,
        ("CWE-502",),
    ),
    Rule(
        "document.ruby-gadget",
        Severity.CRITICAL,
        "A Ruby class that runs code when it is read",
        "Loading this dump makes an object of {operand}, which known chains use to run programs.",
        "`Marshal.load` makes objects of any class and calls methods of some.",
        DO_NOT_OPEN,
        ("CWE-502",),
    ),
    Rule(
        "document.ruby-class",
        Severity.MEDIUM,
        "An unknown Ruby class",
        "Loading this dump makes an object of {operand}, which is on no list.",
        "It is the usual sight where a model is of a program's own classes.",
        ASK_FOR_ANOTHER,
        ("CWE-502",),
    ),
    Rule(
        "document.php-gadget",
        Severity.CRITICAL,
        "A PHP class that runs code when it is read",
        "Reading this file makes an object of {operand}, which known chains use to run code or write "
        "files.",
        "`unserialize` makes objects of any class and runs their `__wakeup` and `__destruct`.",
        DO_NOT_OPEN,
        ("CWE-502",),
    ),
    Rule(
        "document.php-class",
        Severity.MEDIUM,
        "An unknown PHP class",
        "Reading this file makes an object of {operand}, which is on no list.",
        "It is the usual sight where a model is of a program's own classes.",
        ASK_FOR_ANOTHER,
        ("CWE-502",),
    ),
    Rule(
        "document.julia-code",
        Severity.MEDIUM,
        "Compiled Julia code",
        "Loading this file makes Julia evaluate code that it carries ({operand}).",
        "BSON.jl saves anonymous functions as lowered code and evaluates it again while loading. Flux "
        "models with closures have it.",
        ASK_FOR_ANOTHER,
        ("CWE-502", "CWE-94"),
    ),
    Rule(
        "document.julia-reaches",
        Severity.HIGH,
        "A Julia function that reaches outside",
        "Loading this file brings in {operand}, which runs programs or reaches files, memory or hosts.",
        "BSON.jl resolves paths of functions and types while it loads.",
        DO_NOT_OPEN,
        ("CWE-502",),
    ),
    Rule(
        "document.spark-class",
        Severity.MEDIUM,
        "A class that is not Spark's reads the model",
        "Loading this model makes Spark load the class {operand}, which is on no list.",
        "The metadata of each stage names the class that reads it. Own transformers are a common sight.",
        ASK_FOR_ANOTHER,
        ("CWE-470",),
    ),
    Rule(
        "document.spark-gadget",
        Severity.HIGH,
        "A class that reads no models",
        "Loading this model makes Spark load {operand}, which is no class that reads models.",
        "The metadata of each stage names the class that reads it.",
        DO_NOT_OPEN,
        ("CWE-470",),
    ),
    Rule(
        "document.model-sizes",
        Severity.HIGH,
        "Sizes that cannot be",
        "Loading this model reserves or reads more than the file holds ({operand}), which may end the "
        "process or reach foreign memory.",
        "The library believes the sizes in the file's header.",
        ASK_FOR_ANOTHER,
        ("CWE-130", "CWE-787"),
    ),
    Rule(
        "document.carries-objects",
        Severity.MEDIUM,
        "Objects of another language",
        "This file is a {operand}, which can rebuild objects or functions when it is read.",
        "The format is known, but its content is not followed.",
        DO_NOT_OPEN,
        ("CWE-502",),
    ),
)

RULES: Final = _VIRTUAL_MACHINES + _OTHERS

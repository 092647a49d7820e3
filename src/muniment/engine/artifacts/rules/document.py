"""Rules whose ids begin with ``document.``."""

from __future__ import annotations

from typing import Final

from muniment.core.severity import Severity
from muniment.engine.artifacts.rules.advice import ASK_FOR_ANOTHER
from muniment.engine.artifacts.rules.table import Rule

_DO_NOT_LOAD_R: Final = (
    "Do not load this file. Find out who made it, and ask for the model's parameters in a format "
    "that holds data alone (CSV, Parquet, PMML, ONNX), or for the script that trains it."
)
_READ_R: Final = (
    "Read the function before you use the model: print it in a container without network, with "
    "R 4.4 or newer."
)

_R: Final = (
    Rule(
        "document.r-promise",
        Severity.CRITICAL,
        "A value of an R file is code",
        "Reading a value out of this file runs R code that the file carries: it holds a promise "
        "where a value should be.",
        "R computes the arguments of a function when they are first looked at; until then they are "
        "promises, expressions that wait. `readRDS` and `load` rebuilt promises from files, so that "
        "whoever printed or used the object ran the expression (CVE-2024-27322; R 4.4.0 refuses "
        "some). R itself never saves a promise as a value.",
        _DO_NOT_LOAD_R,
        ("CVE-2024-27322", "CWE-502", "AML.T0011.000"),
    ),
    Rule(
        "document.r-promise-runs",
        Severity.CRITICAL,
        "Waiting R code reaches outside",
        "An expression that waits in this file calls {operand}; it runs when the variable is first "
        "read.",
        "Environments of functions may hold promises of arguments that were never looked at. No "
        "honest argument starts programs, opens connections or deletes files.",
        _DO_NOT_LOAD_R,
        ("CVE-2024-27322", "CWE-502"),
    ),
    Rule(
        "document.r-promise-waiting",
        Severity.MEDIUM,
        "R code waits in an environment",
        "An expression that waits in this file calls {operand} when its variable is first read.",
        "An environment that was saved with a model holds an argument that nobody had looked at. "
        "What the expression calls is on no list of harmless functions.",
        _READ_R,
        ("CWE-502",),
    ),
    Rule(
        "document.r-language-runs",
        Severity.HIGH,
        "A formula or call reaches outside",
        "A formula or call in this file names {operand}; predicting with the model or updating it "
        "evaluates such expressions.",
        "Models of R keep their formula, terms and call. `predict` evaluates the terms on new data, "
        "`update` evaluates the call. Honest ones name transformations of columns.",
        _DO_NOT_LOAD_R,
        ("CWE-95", "CWE-502"),
    ),
    Rule(
        "document.r-evaluates-text",
        Severity.MEDIUM,
        "R code evaluates text",
        "R code in this file turns text into code and evaluates it ({operand}), so that what it does "
        "cannot be read off it.",
        "Some packages do so with texts of their own; in a file of unknown origin it hides what runs.",
        _READ_R,
        ("CWE-95",),
    ),
    Rule(
        "document.r-computed-name",
        Severity.HIGH,
        "A function is fetched by a computed name",
        "R code in this file puts the name of a function together while it runs: {operand}.",
        "It is done to hide the name. Honest code writes the function's name.",
        _DO_NOT_LOAD_R,
        ("CWE-95", "CWE-506"),
    ),
    Rule(
        "document.r-function-runs",
        Severity.HIGH,
        "A function in the file reaches outside",
        "A function that this file carries calls {operand}. It runs when the function is called, which "
        "`predict` or `print` may do.",
        "Saved models often carry functions: link functions, callbacks, closures. None of them needs "
        "to start programs, open connections, delete files or change the session.",
        _DO_NOT_LOAD_R,
        ("CWE-506", "CWE-502"),
    ),
    Rule(
        "document.r-function-reaches",
        Severity.LOW,
        "A function in the file reads or writes",
        "A function that this file carries calls {operand} when it is called.",
        "Functions of packages that are saved with a model (resampling, logging) have such calls.",
        _READ_R,
        ("CWE-506",),
    ),
    Rule(
        "document.r-functions",
        Severity.LOW,
        "The file carries functions",
        "This file carries R functions beside data. They run when something calls them.",
        "Common: families, link functions, callbacks. They were read, and none names a function that "
        "reaches outside.",
        _READ_R,
        (),
    ),
    Rule(
        "document.r-startup",
        Severity.CRITICAL,
        "R runs a function of this workspace by itself",
        "Loading this workspace defines {operand}, which R calls by itself at its start or end.",
        "A file `.RData` in the working folder is loaded when R starts, and `.First` is called then.",
        _DO_NOT_LOAD_R,
        ("CWE-502", "CWE-506"),
    ),
    Rule(
        "document.r-shadows",
        Severity.HIGH,
        "A function takes the place of one of R's",
        "Loading this workspace defines a function {operand}, which is then called instead of R's own.",
        "`load` puts all objects of the file into the session, over functions of the same name.",
        _DO_NOT_LOAD_R,
        ("CWE-349", "CWE-506"),
    ),
    Rule(
        "document.r-package",
        Severity.HIGH,
        "A path stands where a package's name should",
        "Loading this file loads the R package {operand}, which is no name of a package.",
        "References to namespaces load the package that they name. A path in that place leads to code "
        "that somebody put beside the file.",
        _DO_NOT_LOAD_R,
        ("CWE-73", "CWE-427"),
    ),
    Rule(
        "document.r-maps-file",
        Severity.HIGH,
        "The file opens another file",
        "Reading this object opens the file that it names and maps it into memory ({operand}), for "
        "writing if it says so.",
        "Such vectors are made for sharing memory in one program; saved models do not have them.",
        _DO_NOT_LOAD_R,
        ("CWE-73",),
    ),
    Rule(
        "document.r-compact-form",
        Severity.MEDIUM,
        "A compact form of an unknown package",
        "Reading this object loads a package and hands data of the file to its native code: {operand}.",
        "Packages may define compact forms of vectors and how they are rebuilt.",
        _READ_R,
        ("CWE-502",),
    ),
    Rule(
        "document.r-persistent",
        Severity.LOW,
        "A reference that only its writer can resolve",
        "This file refers to an object outside it, which a program has to supply with a hook.",
        "Written by programs that call `serialize` with a `refhook`. Plain `readRDS` refuses it.",
        ASK_FOR_ANOTHER,
        (),
    ),
)

_DO_NOT_OPEN: Final = (
    "Do not open this file with a library that rebuilds objects from it. Ask for the model in a "
    "format that holds data alone (ONNX, PMML without extensions, safetensors)."
)

_XML: Final = (
    Rule(
        "document.xml-external-entity",
        Severity.HIGH,
        "The document fetches another file",
        "A parser that follows entities reads {operand} while it reads this document, and may send "
        "it elsewhere.",
        "An external entity (XXE) names a file or address whose content takes its place. No library "
        "writes models that need one.",
        _DO_NOT_OPEN,
        ("CWE-611",),
    ),
    Rule(
        "document.xml-entity-bomb",
        Severity.HIGH,
        "Entities inside entities",
        "A parser that expands the entity {operand} may grow this document to gigabytes.",
        "Entities that refer to each other multiply: a few lines fill the memory of whoever loads "
        "the model.",
        _DO_NOT_OPEN,
        ("CWE-776",),
    ),
    Rule(
        "document.xml-entity",
        Severity.MEDIUM,
        "The document defines entities",
        "This document defines the entity {operand}, whose content takes the place of its name.",
        "No library writes models with entities of their own; they can hide what a document says.",
        ASK_FOR_ANOTHER,
        ("CWE-776",),
    ),
    Rule(
        "document.xml-external-dtd",
        Severity.MEDIUM,
        "The document refers to a DTD elsewhere",
        "A parser that follows it fetches {operand} while it reads this document.",
        "A DTD may define entities, and the fetch tells its owner who opened the model.",
        ASK_FOR_ANOTHER,
        ("CWE-611", "CWE-918"),
    ),
    Rule(
        "document.xml-include",
        Severity.HIGH,
        "The document includes another file",
        "A parser that follows inclusions puts {operand} into this document.",
        "XInclude reads files and addresses. No library writes models that are put together so.",
        _DO_NOT_OPEN,
        ("CWE-611",),
    ),
    Rule(
        "document.xml-stylesheet",
        Severity.MEDIUM,
        "The document names a stylesheet",
        "Opening this document in a viewer applies {operand}, which may be a program (XSLT).",
        "Stylesheets can run scripts and read files. A model needs none.",
        ASK_FOR_ANOTHER,
        ("CWE-91",),
    ),
    Rule(
        "document.xml-script",
        Severity.HIGH,
        "The document carries a script",
        "Opening this document in a browser or viewer runs the script that it carries.",
        "Model documents have no scripts.",
        _DO_NOT_OPEN,
        ("CWE-79",),
    ),
    Rule(
        "document.lookup-text",
        Severity.HIGH,
        "A text that logging libraries look up",
        "Logging this text makes old versions of Log4j fetch and run code: {operand}.",
        "Names of fields and models end up in logs (CVE-2021-44228).",
        _DO_NOT_OPEN,
        ("CVE-2021-44228", "CWE-917"),
    ),
    Rule(
        "document.xml-object",
        Severity.CRITICAL,
        "The document makes an object that runs programs",
        "Decoding this document makes or calls {operand}, a known way to run programs.",
        "`java.beans.XMLDecoder`, XStream, Spring and XAML make the objects that a document names and "
        "call their methods.",
        _DO_NOT_OPEN,
        ("CWE-502", "AML.T0011.000"),
    ),
    Rule(
        "document.xml-unknown-object",
        Severity.MEDIUM,
        "The document makes an object",
        "Decoding this document makes or calls {operand}, which is on no list.",
        "The document is a program in all but name: it says which classes to make and what to call.",
        _DO_NOT_OPEN,
        ("CWE-502",),
    ),
    Rule(
        "document.pmml-class",
        Severity.HIGH,
        "A Java class stands where a function should",
        "Evaluating this model loads the Java class {operand} and runs it.",
        "PMML has functions of its own. Some evaluators take a dotted name for a class of the "
        "application, so that the document says what code runs.",
        _DO_NOT_OPEN,
        ("CWE-470",),
    ),
    Rule(
        "document.pmml-extension",
        Severity.HIGH,
        "An extension names code",
        "An extension of this model carries code, or the name of code: {operand}.",
        "What an evaluator does with extensions is its own matter. Honest ones carry settings.",
        _DO_NOT_OPEN,
        ("CWE-470", "CWE-94"),
    ),
    Rule(
        "document.pmml-table",
        Severity.MEDIUM,
        "The model reads a table elsewhere",
        "Evaluating this model reads a table outside the document ({operand}).",
        "`TableLocator` leaves to the evaluator where data comes from: a database or file.",
        ASK_FOR_ANOTHER,
        ("CWE-73",),
    ),
    Rule(
        "document.openvino-extension",
        Severity.MEDIUM,
        "An operation from outside",
        "This model needs the operation {operand}, which a library of its own has to bring.",
        "OpenVINO loads operations from shared libraries that the caller adds. Whoever asks you to "
        "load such a library asks you to run their program.",
        ASK_FOR_ANOTHER,
        ("CWE-829",),
    ),
    Rule(
        "document.openvino-library",
        Severity.HIGH,
        "A shared library is loaded",
        "With these settings OpenVINO loads the shared library {operand} into the process.",
        "`plugins.xml` belongs to an installation, not to a model.",
        _DO_NOT_OPEN,
        ("CWE-114", "CWE-427"),
    ),
    Rule(
        "document.openvino-kernel",
        Severity.MEDIUM,
        "Code for the graphics processor",
        "With this description OpenVINO compiles and runs the kernel {operand}.",
        "Custom layers bring their own source text.",
        ASK_FOR_ANOTHER,
        ("CWE-94",),
    ),
    Rule(
        "document.openvino-outside",
        Severity.HIGH,
        "Weights outside their file",
        "The layer {operand} claims a stretch of weights that is impossible, so that a runtime that "
        "believes it reads foreign memory.",
        "Offsets and sizes come from the document. Honest ones fit the shape that is declared.",
        ASK_FOR_ANOTHER,
        ("CWE-125", "CWE-190"),
    ),
)

_OBJECTS: Final = (
    Rule(
        "document.java-gadget",
        Severity.CRITICAL,
        "A Java class that runs code when it is read",
        "Reading these objects makes Java run {operand}, a known way to run code or write files.",
        "`ObjectInputStream` loads each class that the stream names and runs its `readObject`. Chains "
        "of such classes end in a program that the file chose.",
        _DO_NOT_OPEN,
        ("CWE-502", "AML.T0011.000"),
    ),
    Rule(
        "document.java-fetches",
        Severity.HIGH,
        "A Java class that connects when it is read",
        "Reading these objects may look up or contact an address that the file names ({operand}).",
        "A `java.net.URL` that is the key of a map looks up its host when the map is rebuilt. "
        "Attackers use it to learn who opens a file.",
        _DO_NOT_OPEN,
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
        _DO_NOT_OPEN,
        ("CWE-502",),
    ),
    Rule(
        "document.dotnet-formatter",
        Severity.MEDIUM,
        "Objects of .NET's BinaryFormatter",
        "Reading this file lets it say which .NET classes are made.",
        "Microsoft advises against `BinaryFormatter` for any data and removed it in .NET 9: it cannot be "
        "made safe.",
        _DO_NOT_OPEN,
        ("CWE-502",),
    ),
    Rule(
        "document.dotnet-gadget",
        Severity.CRITICAL,
        "A .NET class that runs code when it is read",
        "Reading these objects makes .NET run {operand}, a known way to run code or write files.",
        "Chains of such classes, as published with ysoserial.net, end in a program that the file chose.",
        _DO_NOT_OPEN,
        ("CWE-502", "AML.T0011.000"),
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
        _DO_NOT_OPEN,
        ("CVE-2024-47561", "CWE-470"),
    ),
    Rule(
        "document.lua-bytecode",
        Severity.HIGH,
        "Compiled Lua",
        "This file is a compiled Lua program: loading it makes a function that can do anything, and "
        "the interpreter does not check its code.",
        "Lua does not verify byte code: crafted code reads and writes foreign memory.",
        _DO_NOT_OPEN,
        ("CWE-502", "CWE-94"),
    ),
    Rule(
        "document.torch7-function-reaches",
        Severity.HIGH,
        "A Lua function in the model reaches outside",
        "This model carries a compiled Lua function that uses {operand}. It runs when the model calls "
        "it.",
        "Torch 7 saves functions as byte code with the model.",
        _DO_NOT_OPEN,
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
        Severity.MEDIUM,
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
        _DO_NOT_OPEN,
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
        _DO_NOT_OPEN,
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
        _DO_NOT_OPEN,
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
        _DO_NOT_OPEN,
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
        _DO_NOT_OPEN,
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
        _DO_NOT_OPEN,
        ("CWE-502",),
    ),
)

RULES: Final[tuple[Rule, ...]] = _R + _XML + _OBJECTS + _OTHERS

"""Rules whose ids begin with ``document.``: XML here, R and objects in modules of their own."""

from __future__ import annotations

from typing import Final

from muniment.core.severity import Severity
from muniment.engine.artifacts.rules.advice import ASK_FOR_ANOTHER
from muniment.engine.artifacts.rules.document_objects import DO_NOT_OPEN
from muniment.engine.artifacts.rules.document_objects import RULES as OBJECTS
from muniment.engine.artifacts.rules.document_r import RULES as R
from muniment.engine.artifacts.rules.table import Rule

_XML: Final = (
    Rule(
        "document.xml-external-entity",
        Severity.HIGH,
        "The document fetches another file",
        "A parser that follows entities reads {operand} while it reads this document, and may send "
        "it elsewhere.",
        "An external entity (XXE) names a file or address whose content takes its place. No library "
        "writes models that need one.",
        DO_NOT_OPEN,
        ("CWE-611",),
    ),
    Rule(
        "document.xml-entity-bomb",
        Severity.HIGH,
        "Entities inside entities",
        "A parser that expands the entity {operand} may grow this document to gigabytes.",
        "Entities that refer to each other multiply: a few lines fill the memory of whoever loads "
        "the model.",
        DO_NOT_OPEN,
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
        DO_NOT_OPEN,
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
        DO_NOT_OPEN,
        ("CWE-79",),
    ),
    Rule(
        "document.lookup-text",
        Severity.HIGH,
        "A text that logging libraries look up",
        "Logging this text makes old versions of Log4j fetch and run code: {operand}.",
        "Names of fields and models end up in logs (CVE-2021-44228).",
        DO_NOT_OPEN,
        ("CVE-2021-44228", "CWE-917"),
    ),
    Rule(
        "document.xml-object",
        Severity.CRITICAL,
        "The document makes an object that runs programs",
        "Decoding this document makes or calls {operand}, a known way to run programs.",
        "`java.beans.XMLDecoder`, XStream, Spring and XAML make the objects that a document names and "
        "call their methods.",
        DO_NOT_OPEN,
        ("CWE-502", "AML.T0011.000"),
    ),
    Rule(
        "document.xml-unknown-object",
        Severity.MEDIUM,
        "The document makes an object",
        "Decoding this document makes or calls {operand}, which is on no list.",
        "The document is a program in all but name: it says which classes to make and what to call.",
        DO_NOT_OPEN,
        ("CWE-502",),
    ),
    Rule(
        "document.pmml-class",
        Severity.HIGH,
        "A Java class stands where a function should",
        "Evaluating this model loads the Java class {operand} and runs it.",
        "PMML has functions of its own. Some evaluators take a dotted name for a class of the "
        "application, so that the document says what code runs.",
        DO_NOT_OPEN,
        ("CWE-470",),
    ),
    Rule(
        "document.pmml-extension",
        Severity.HIGH,
        "An extension names code",
        "An extension of this model carries code, or the name of code: {operand}.",
        "What an evaluator does with extensions is its own matter. Honest ones carry settings.",
        DO_NOT_OPEN,
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
        DO_NOT_OPEN,
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

RULES: Final[tuple[Rule, ...]] = R + _XML + OBJECTS

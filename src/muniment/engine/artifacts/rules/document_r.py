"""Rules of the domain ``document`` about R's saved objects."""

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

RULES: Final = (
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
        "document.r-function-deletes",
        Severity.MEDIUM,
        "A function in the file deletes files",
        "A function that this file carries calls {operand} when it is called.",
        "Functions of packages clean up their temporary files so; which files these are is not known "
        "before the call.",
        _READ_R,
        ("CWE-506",),
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

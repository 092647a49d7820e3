"""Rules whose ids begin with ``config.``: settings that make a loader import, run or fetch."""

from __future__ import annotations

from typing import Final

from muniment.core.severity import Severity
from muniment.engine.artifacts.rules.table import Rule

_READ_CODE: Final = (
    "Read the code that it names before you allow it, pin it to one revision, and load without "
    "`trust_remote_code` where the library has a class of its own for the model."
)
_SAFE_YAML: Final = (
    "Read the file with `yaml.safe_load`, which refuses it, and ask its maker for one with plain "
    "values only."
)
_EDIT: Final = "Take the entry out, or replace it by a plain value, before you load the model."

RULES: Final[tuple[Rule, ...]] = (
    Rule(
        "config.remote-code",
        Severity.MEDIUM,
        "Code comes with the model",
        "Loading this model with `trust_remote_code=True` imports {operand} from a Python file beside "
        "it.",
        "`auto_map` and the like name classes in files of the model's own repository. Libraries ask "
        "before they run them; many honest models have them.",
        _READ_CODE,
        ("CWE-829", "AML.T0011.000"),
    ),
    Rule(
        "config.remote-code-elsewhere",
        Severity.HIGH,
        "Code is fetched from another repository",
        "Loading this model with `trust_remote_code=True` fetches and imports {operand} from a "
        "repository that is not the model's.",
        "A name of the form `owner/repository--module.Class` points elsewhere: whoever owns that place "
        "can change the code at any time, and some servers have run it without being allowed to.",
        _READ_CODE,
        ("CVE-2025-66448", "CWE-829", "AML.T0010.001"),
    ),
    Rule(
        "config.trusts-code",
        Severity.MEDIUM,
        "A file allows code by itself",
        "This file sets {operand}, so that a program that follows it runs code that comes with a "
        "model without asking.",
        "Whether to run somebody's code is for the person who loads to say, not for a file that is "
        "downloaded with it.",
        _READ_CODE,
        ("CWE-829",),
    ),
    Rule(
        "config.fetched-kernel",
        Severity.HIGH,
        "Compiled code is fetched",
        "Loading this model fetches compiled code from {operand} and runs it.",
        "An attention implementation with a slash in its name is a repository of compiled kernels: "
        "shared objects, chosen by the model's settings.",
        _EDIT,
        ("CWE-829", "CWE-494"),
    ),
    Rule(
        "config.fetched-kernel-known",
        Severity.LOW,
        "Compiled code of a known publisher is fetched",
        "Loading this model fetches compiled code from {operand} and runs it.",
        "The repository is the one that the library itself uses.",
        _EDIT,
    ),
    Rule(
        "config.module-loads",
        Severity.HIGH,
        "A module stands where a class should",
        "Loading this model imports {operand} and calls its function `load` with a file beside it.",
        "`modules.json` names classes; the library calls `load` on whatever it finds under the name. A "
        "module such as joblib's or torch's has a function of that name, which unpickles.",
        _EDIT,
        ("CWE-502", "CWE-470"),
    ),
    Rule(
        "config.imports-module",
        Severity.MEDIUM,
        "A module is imported because a file says so",
        "Loading with this file imports the module {operand}, which runs its code.",
        "Training frameworks import modules of one's own so that they can register classes.",
        _READ_CODE,
        ("CWE-470",),
    ),
    Rule(
        "config.own-code",
        Severity.MEDIUM,
        "Code that comes with the model runs when it is served",
        "Serving or loading this model runs {operand}.",
        "Packages for MLflow, TorchServe and Triton may carry Python of their own. It runs with the "
        "rights of the server.",
        "Read that code before the model is deployed, and serve it in a container without secrets.",
        ("CWE-829",),
    ),
    Rule(
        "config.native-library",
        Severity.MEDIUM,
        "A shared object is loaded because a file says so",
        "Loading with this file loads native code: {operand}.",
        "Runtimes load operators or back ends of one's own from shared objects that the settings name.",
        "Find out who built the library, or take the entry out.",
        ("CWE-114",),
    ),
    Rule(
        "config.code-in-text",
        Severity.HIGH,
        "A setting that is Python code",
        "The value of a setting is Python code that starts programs, imports or evaluates: {operand}. A "
        "loader that evaluates its settings, as many do, runs it.",
        "Activations, losses, sizes and names are evaluated by more loaders than say so. No honest value "
        "calls `__import__`, `os.system` or `exec`.",
        _EDIT,
        ("CWE-95", "AML.T0011.000"),
    ),
    Rule(
        "config.fetched-command",
        Severity.HIGH,
        "A setting with a command that runs what it fetches",
        "The value of a setting is a shell command that fetches a program, or decodes one, and runs it: "
        "{operand}.",
        "Entry points, stages and hooks of projects are run by tools of their own. What comes from the "
        "network into a shell is seen by nobody.",
        _EDIT,
        ("CWE-494", "CWE-78"),
    ),
    Rule(
        "config.runs-command",
        Severity.MEDIUM,
        "A command stands in a settings file",
        "A program that follows this file runs: {operand}.",
        "Agents start tool servers, and launchers prepare machines, with commands from such files.",
        "Read the command before you use the file.",
        ("CWE-78",),
    ),
    Rule(
        "config.runs-on-open",
        Severity.HIGH,
        "A task that starts when the folder is opened",
        "Opening this folder in an editor runs a task of it.",
        "Editors ask once whether a folder is trusted, and then run such tasks by themselves. A model "
        "has no reason to bring one.",
        "Delete the file; open downloaded folders in restricted mode.",
        ("CWE-829",),
    ),
    Rule(
        "config.evaluated",
        Severity.HIGH,
        "Text that is evaluated as Python",
        "Loading with this file evaluates {operand} as Python.",
        "Some loaders pass texts of their settings to `eval`. Names and numbers are usual there, calls "
        "are not.",
        _EDIT,
        ("CWE-95",),
    ),
    Rule(
        "config.expression",
        Severity.LOW,
        "An expression that is evaluated",
        "Loading with this file evaluates {operand} as Python.",
        "MONAI bundles write expressions with a dollar sign in front; they are programs in small parts.",
        "Read the expressions before you use the bundle.",
    ),
    Rule(
        "config.runs-own-file",
        Severity.HIGH,
        "A Python file is run without asking",
        "Loading this model with mlx-lm runs the file {operand} beside it, without asking.",
        "The entry `model_file` names code that takes the place of the library's own; there is no "
        "`trust_remote_code` in front of it.",
        _EDIT,
        ("CWE-829", "AML.T0011.000"),
    ),
    Rule(
        "config.download-script",
        Severity.HIGH,
        "A data set's file runs commands",
        "Training with this data set runs what stands under `download`: {operand}.",
        "Where the data is not found, the entry is given to the shell or executed as Python. This one "
        "calls more than is needed to fetch data.",
        "Fetch the data yourself and take the entry out.",
        ("CWE-94", "CWE-78"),
    ),
    Rule(
        "config.download-program",
        Severity.MEDIUM,
        "A data set's file brings a program to fetch it",
        "Training with this data set runs what stands under `download`: {operand}.",
        "Data sets for Ultralytics bring a few lines of Python, or name a script, that fetch and "
        "convert the data.",
        "Read the lines, or fetch the data yourself and take the entry out.",
        ("CWE-94",),
    ),
    Rule(
        "config.fetches-data",
        Severity.LOW,
        "Data is fetched",
        "Training with this data set fetches {operand}.",
        "Data sets name the archive that they come from.",
        "Check that the address is the publisher's.",
    ),
    Rule(
        "config.interpolation",
        Severity.HIGH,
        "A value that is computed by a resolver",
        "Reading this file hands text to a resolver that computes it: {operand}.",
        "Resolvers named `eval` or `python`, which many projects register, run any expression.",
        _EDIT,
        ("CWE-95",),
    ),
    Rule(
        "config.reads-environment",
        Severity.LOW,
        "A value from the environment",
        "Reading this file puts an environment variable into a value: {operand}.",
        "It is usual for paths. Where values are sent somewhere, secrets go with them.",
        "Check that the value is a path or a number, not a secret.",
    ),
    Rule(
        "config.reads-secret",
        Severity.MEDIUM,
        "A value from a secret",
        "Loading this file puts the secret {operand} into an object.",
        "Chains saved by LangChain name the environment variables of their keys; a file from somebody "
        "else could so read any of them.",
        "Load it with `secrets_from_env=False` and only the secrets it needs.",
        ("CVE-2025-68664", "CWE-502"),
    ),
    Rule(
        "config.calls-by-name",
        Severity.HIGH,
        "A document that says what to call",
        "Loading this file calls what it names: {operand}.",
        "jsonpickle's `py/reduce` is the way a pickle calls functions, written in JSON.",
        _EDIT,
        ("CWE-502",),
    ),
    Rule(
        "config.yaml-call",
        Severity.MEDIUM,
        "A YAML tag that calls",
        "Loading this file with an unsafe YAML loader calls {operand}.",
        "`!!python/object/apply` and `!!python/object/new` call what they name. Libraries write them "
        "when they dump objects that YAML has no form for; only unsafe loaders follow them.",
        _SAFE_YAML,
        ("CVE-2020-14343", "CWE-502"),
    ),
    Rule(
        "config.yaml-object",
        Severity.LOW,
        "A YAML tag that imports",
        "Loading this file with an unsafe YAML loader imports {operand}.",
        "`!!python/name` and `!!python/module` import what they name.",
        _SAFE_YAML,
        ("CWE-502",),
    ),
    Rule(
        "config.foreign-object",
        Severity.HIGH,
        "A YAML tag that makes objects of another language",
        "Loading this file with a loader of another language makes an object of {operand}.",
        "Loaders for Java and Ruby make objects of any class that a tag names; servers for models "
        "written in Java read such files.",
        _SAFE_YAML,
        ("CVE-2022-1471", "CVE-2023-43654", "CWE-502"),
    ),
    Rule(
        "config.evaluated-tag",
        Severity.HIGH,
        "A YAML tag that evaluates",
        "Loading this file with the loader it is meant for evaluates what stands under {operand}.",
        "Projects register such tags to write expressions into settings.",
        _EDIT,
        ("CWE-95",),
    ),
    Rule(
        "config.alias-bomb",
        Severity.MEDIUM,
        "A document that grows when it is read",
        "Reading this file makes millions of values out of a few lines.",
        "Aliases that repeat aliases multiply. A reader that copies them runs out of memory.",
        "Do not load the file.",
        ("CWE-776",),
    ),
    Rule(
        "config.repeated-key",
        Severity.MEDIUM,
        "A key that is written twice",
        "The key {operand} stands twice in one object with different values: readers differ in which "
        "one they take.",
        "A check may read the harmless value and the loader the other one.",
        "Ask its maker for a file in which each key stands once.",
        ("CWE-436",),
    ),
    Rule(
        "config.path-outside",
        Severity.HIGH,
        "A path that leaves the model's folder",
        "Loading this model reads or runs {operand}, which is not in its folder.",
        "Paths of a model's parts are relative and stay inside. One that does not reads files of the "
        "machine.",
        _EDIT,
        ("CWE-22",),
    ),
    Rule(
        "config.path-elsewhere",
        Severity.LOW,
        "A path to somewhere else",
        "Loading with this file reads {operand}.",
        "Files written on somebody's machine often hold paths of that machine.",
        _EDIT,
        ("CWE-73",),
    ),
    Rule(
        "config.fetches",
        Severity.MEDIUM,
        "Something is fetched",
        "Loading with this file fetches {operand}.",
        "What an address gives can change after the file was looked at.",
        _EDIT,
        ("CWE-494",),
    ),
    Rule(
        "config.foreign-package",
        Severity.MEDIUM,
        "A package from elsewhere",
        "Building this model's environment installs from another place than the usual index: "
        "{operand}.",
        "Installing a package runs its code. An extra index can also give its own package under the "
        "name of a known one.",
        "Install it from the usual index, with a version and a hash.",
        ("CWE-427", "AML.T0010.001"),
    ),
    Rule(
        "config.registered-function",
        Severity.MEDIUM,
        "A registered function that is not the library's own",
        "Loading this pipeline calls {operand}, which a package beside the library has to register.",
        "spaCy builds pipelines from functions by name. One that it does not have itself comes from a "
        "package or from code beside the model.",
        _READ_CODE,
        ("CWE-829",),
    ),
    Rule(
        "config.hook",
        Severity.MEDIUM,
        "A hook that runs while loading",
        "Loading this pipeline runs the hook {operand}.",
        "Callbacks run before or after the pipeline is made and may do anything.",
        _READ_CODE,
        ("CWE-829",),
    ),
    Rule(
        "config.pickle-beside",
        Severity.MEDIUM,
        "A setting that makes a loader unpickle",
        "Loading with this setting unpickles files beside it: {operand}.",
        "Some models of older libraries keep an index or a vocabulary as a pickle.",
        "Convert the index, or scan the pickle and load it only if it is clean.",
        ("CVE-2023-6730", "CWE-502"),
    ),
    Rule(
        "config.slow-regex",
        Severity.MEDIUM,
        "An expression that may not come to an end",
        "Tokenizing a chosen text with this tokenizer takes time that doubles with each character.",
        "A repetition inside a repetition can be matched in very many ways, and all of them are tried.",
        _EDIT,
        ("CWE-1333",),
    ),
    Rule(
        "config.invisible-token",
        Severity.LOW,
        "A token that is not seen",
        "This tokenizer has an added token with characters that are not shown.",
        "Tokens are exchanged without anybody seeing it where they look alike.",
        _EDIT,
    ),
    Rule(
        "config.notebook-shell",
        Severity.LOW,
        "A notebook that runs commands",
        "Running this notebook runs the command {operand}.",
        "Most notebooks install packages or list files so.",
        "Read the notebook before you run it.",
    ),
    Rule(
        "config.notebook-fetches",
        Severity.MEDIUM,
        "A notebook that runs what it fetches",
        "Running this notebook fetches a program and runs it: {operand}.",
        "What is piped from the network into a shell is seen by nobody.",
        "Read the notebook before you run it.",
        ("CWE-494",),
    ),
    Rule(
        "config.notebook-runs",
        Severity.LOW,
        "A notebook that starts programs",
        "Running this notebook calls {operand}.",
        "Notebooks start programs for many good reasons.",
        "Read the notebook before you run it.",
    ),
    Rule(
        "config.notebook-hides",
        Severity.HIGH,
        "A notebook that hides what it runs",
        "Running this notebook decodes a text and runs it with {operand}.",
        "Code that is packed before it is run is packed so that nobody reads it.",
        "Do not run the notebook.",
        ("CWE-506",),
    ),
    Rule(
        "config.notebook-hidden-cell",
        Severity.MEDIUM,
        "A notebook that starts a program out of sight",
        "Running this notebook calls {operand} in a cell that is not shown, or behind a wide gap.",
        "Cells can be folded away, or marked to be left out of the page. One that starts programs is "
        "worth unfolding.",
        "Read the notebook in a plain editor before you run it.",
        ("CWE-506",),
    ),
    Rule(
        "config.notebook-drives-kernel",
        Severity.HIGH,
        "A notebook whose page runs code",
        "Opening this notebook as trusted runs a script ({operand}) that makes the kernel run code.",
        "A script in an output or text can press the notebook's own buttons, so that code runs without "
        "anybody having asked for it.",
        "Do not trust or open it. Clear all outputs with a tool first.",
        ("CVE-2021-32797", "CVE-2021-32798", "CVE-2024-22420", "CWE-79"),
    ),
    Rule(
        "config.notebook-odd-script",
        Severity.MEDIUM,
        "A notebook with a script that no chart has",
        "Opening this notebook as trusted runs a script ({operand}) that is of no known chart or widget, or "
        "that sends data.",
        "Outputs of plots and widgets have scripts of their libraries. This one is something else.",
        "Clear the outputs before you trust it.",
        ("CWE-79",),
    ),
    Rule(
        "config.notebook-autorun",
        Severity.MEDIUM,
        "A notebook with cells that run by themselves",
        "Opening this notebook runs cells of it, where the extension for that is installed "
        "({operand}).",
        "An extension runs marked cells as soon as a trusted notebook is opened.",
        "Open the notebook in a plain editor first.",
        ("CWE-829",),
    ),
    Rule(
        "config.notebook-script",
        Severity.LOW,
        "A notebook with scripts in its outputs",
        "Opening this notebook as trusted runs a script in an output ({operand}).",
        "Charts and widgets are shown by scripts. Notebooks that were not run here are not trusted, and "
        "their scripts do not run.",
        "Clear the outputs before you trust it.",
        ("CWE-79",),
    ),
)

"""The facts that Python sources and notebooks give.

**Values as text.** A value that stands in a call is kept as one of:

- JSON text of a literal (``true``, ``"main"``, ``["a", "b"]``), strings only where a check needs
  them, masked and at most 200 characters;
- ``text``: a string that is not kept;
- ``@dotted.name``: a name that the module's imports resolve (``@yaml.SafeLoader``);
- ``path``: an expression whose name says that it is a path on the machine (``output_dir``);
- ``$parameter``: a parameter of the enclosing function;
- ``dynamic``: anything else.

Lines are 1-based; in a notebook they count from the top of the cell, and ``cell`` is the 0-based
position of the cell among all cells. ``function`` is the dotted name of the enclosing function or
class, "" at the top of the module.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import ClassVar

from muniment.engine.checks.fact import FactBody

DYNAMIC = "dynamic"
TEXT = "text"
PATH = "path"
NAME_MARK = "@"
PARAMETER_MARK = "$"


class Language(Enum):
    """What kind of file a module came from."""

    PYTHON = "python"
    NOTEBOOK = "notebook"


@dataclass(frozen=True, slots=True)
class CodeModule:
    """A source file or notebook that was parsed: the population of the code checks.

    Attributes:
        language: Python source or notebook.
        lines: Lines of source; of a notebook, of its code cells.
        cells: Code cells; 0 for a source file.
        imports: Top-level names of imported packages, sorted, without relative imports.
        modules: Dotted names of imported modules, sorted, with members that may be modules of the
            project; relative ones resolved by the file's place and marked with a leading dot.
        serving: It imports a web or serving framework.
    """

    KIND: ClassVar[str] = "code.module"

    language: Language
    lines: int
    cells: int
    imports: tuple[str, ...]
    modules: tuple[str, ...] = ()
    serving: bool = False


class Origin(Enum):
    """Where the first argument of a call comes from, as far as its own function shows."""

    LITERAL = "literal"
    OWN_DUMP = "own-dump"
    PROCESS = "process"
    PARAMETER = "parameter"
    PROJECT_FILE = "project-file"
    FILE = "file"
    NETWORK = "network"
    MODEL = "model"
    INPUT = "input"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class CodeCall:
    """A call of something in the watch vocabulary.

    Attributes:
        callee: Resolved dotted name; ``*.name`` for a method of something unresolved.
        keywords: Keyword to value text, with those of ``**`` dictionaries that could be read.
        positional: Value texts of the positional arguments, in order.
        double_star_unknown: Some ``**`` argument could not be read.
        star_unknown: Some ``*`` argument could not be read.
        origin: Where the first argument comes from.
        digest_checked: The enclosing function also computes or compares a digest.
        line: 1-based line.
        cell: Notebook cell, or None.
        function: Enclosing function.
        via: Wrapper that the call goes through, "" for a direct call.
    """

    KIND: ClassVar[str] = "code.call"

    callee: str
    keywords: Mapping[str, str]
    positional: tuple[str, ...]
    double_star_unknown: bool
    star_unknown: bool
    origin: Origin
    digest_checked: bool
    line: int
    cell: int | None
    function: str
    via: str = ""


@dataclass(frozen=True, slots=True)
class WrapperParameter:
    """A parameter of a wrapper.

    Attributes:
        name: Its name.
        default: Value text of its default, or None where it has none.
        keyword_only: It cannot be given by position.
    """

    name: str
    default: str | None
    keyword_only: bool = False


@dataclass(frozen=True, slots=True)
class CodeWrapper:
    """A function that hands its own parameters to a watched call, so that its callers decide.

    Attributes:
        module: Dotted name of its module, by the file's place.
        name: Dotted name inside the module.
        parameters: Its parameters in order, without ``self`` or ``cls``.
        passes_keywords: Its own ``**`` parameter goes to the call.
        passes_positional: Its own ``*`` parameter goes to the call.
        call: The watched call, with ``$parameter`` where a caller decides.
    """

    KIND: ClassVar[str] = "code.wrapper"

    module: str
    name: str
    parameters: tuple[WrapperParameter, ...]
    passes_keywords: bool
    passes_positional: bool
    call: CodeCall


@dataclass(frozen=True, slots=True)
class CodeLocalCall:
    """A call of a function of the project that may be a wrapper; one fact per shape and function.

    Attributes:
        target: Dotted name; with a leading dot where it is certain that it is of this project.
        keywords: Keyword to value text.
        positional: Value texts of the positional arguments.
        double_star_unknown: Some ``**`` argument could not be read.
        line: 1-based line of the first such call.
        cell: Notebook cell, or None.
        function: Enclosing function.
    """

    KIND: ClassVar[str] = "code.local-call"

    target: str
    keywords: Mapping[str, str]
    positional: tuple[str, ...]
    double_star_unknown: bool
    line: int
    cell: int | None
    function: str


class Operation(Enum):
    """Whether code reads or writes a path."""

    READ = "read"
    WRITE = "write"


class Role(Enum):
    """What a path most probably holds, by the function that touches it or by its suffix."""

    DATASET = "dataset"
    MODEL = "model"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class CodePath:
    """A path or other named source that code reads or writes.

    Attributes:
        operation: Read or write.
        path: POSIX path, a URI without credentials and query, ``package:<function>`` for data that
            comes with a package, or ``hub:<id>``.
        anchored: The path is relative to the project's root, because the code builds it from its
            own file's place; else relative to a working directory that is not known.
        api: Function that touches it.
        role: Dataset, model or unknown.
        line: 1-based line.
        cell: Notebook cell, or None.
        function: Enclosing function.
        named: The path holds names of constants of other files, in braces
            (``{config.DATA_DIR}/train.csv``): ``code.constant`` facts say what they are.
    """

    KIND: ClassVar[str] = "code.path"

    operation: Operation
    path: str
    anchored: bool
    api: str
    role: Role
    line: int
    cell: int | None
    function: str
    named: bool = False


@dataclass(frozen=True, slots=True)
class CodeConstant:
    """A path that a module or one of its classes keeps under a name, for other files to use.

    Attributes:
        name: Dotted name with the module's, by the file's place: ``config.DATA_DIR``,
            ``config.Settings.data_dir``, ``options.parse_args.data`` for a command-line option.
        path: POSIX path or URI, as in ``code.path``.
        anchored: As in ``code.path``.
        named: As in ``code.path``.
    """

    KIND: ClassVar[str] = "code.constant"

    name: str
    path: str
    anchored: bool
    named: bool = False


@dataclass(frozen=True, slots=True)
class CodeRoute:
    """A route of a web service.

    Attributes:
        framework: ``fastapi``, ``flask``, ``django`` and so on; "" where not known.
        path: Path of the route as the code states it, "" where it stands elsewhere.
        methods: HTTP methods, sorted; empty where not stated.
        handler: Dotted name of the handler.
        router: Dotted name, with a leading dot, of the app or router that it hangs on, or "".
        guards: Dotted names of its decorators and dependencies, which may be defined elsewhere.
        authentication_seen: Some evidence of authentication was seen in this module.
        evidence: What that was, in a word or two.
        reaches_predict: The handler, or a function of this module that it calls, asks a model.
        calls: Dotted names of what these call in other files of the project.
        line: 1-based line of the handler, or of the registration where the handler is elsewhere.
        cell: Notebook cell, or None.
        public: It is put on the open internet by a link that the code asks for.
    """

    KIND: ClassVar[str] = "code.route"

    framework: str
    path: str
    methods: tuple[str, ...]
    handler: str
    router: str
    guards: tuple[str, ...]
    authentication_seen: bool
    evidence: str
    reaches_predict: bool
    calls: tuple[str, ...]
    line: int
    cell: int | None
    public: bool = False


@dataclass(frozen=True, slots=True)
class CodeModelUse:
    """A function that asks a model, for routes whose handlers call it from another file.

    Attributes:
        function: Dotted name with the module's, by the file's place.
        line: 1-based line of its definition.
    """

    KIND: ClassVar[str] = "code.model-use"

    function: str
    line: int


@dataclass(frozen=True, slots=True)
class CodeMount:
    """Authentication that may cover routes of another file.

    Attributes:
        router: Dotted name of the router that it is put on, or of the function that does it and
            that routes name as decorator or dependency; with a leading dot where it is certain
            that it is of this project; ``django:*`` for every Django view.
        evidence: What authentication was seen.
        line: 1-based line.
    """

    KIND: ClassVar[str] = "code.mount"

    router: str
    evidence: str
    line: int


class ReferenceKind(Enum):
    """How code names a model or dataset that it loads."""

    PATH = "path"
    HUB = "hub"
    MLFLOW = "mlflow"
    URL = "url"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class CodeReference:
    """A model or dataset that code loads by name.

    Attributes:
        api: Function that loads it.
        reference: The name, masked; "" where it is not a literal.
        reference_kind: Path, hub id, MLflow URI or URL.
        pinned: The name fixes the content: a full commit, a numbered version, a run.
        revision: Revision stated, "" where none is or it is not a literal.
        serving: It stands in a module that serves.
        digest_checked: The enclosing function also computes or compares a digest.
        line: 1-based line.
        cell: Notebook cell, or None.
        function: Enclosing function.
    """

    KIND: ClassVar[str] = "code.model-reference"

    api: str
    reference: str
    reference_kind: ReferenceKind
    pinned: bool
    revision: str
    serving: bool
    digest_checked: bool
    line: int
    cell: int | None
    function: str


FACT_KINDS: Mapping[str, type[FactBody]] = {
    body.KIND: body
    for body in (
        CodeModule,
        CodeCall,
        CodeWrapper,
        CodeLocalCall,
        CodePath,
        CodeConstant,
        CodeRoute,
        CodeModelUse,
        CodeMount,
        CodeReference,
    )
}
"""Every kind that this package emits, for ``parse_fact``."""

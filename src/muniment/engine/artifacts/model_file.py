"""The fact that says what a model file would do when loaded."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import ClassVar

from muniment.engine.checks.formats import Format


class How(Enum):
    """What in the file names the import."""

    GLOBAL = "global"
    STACK_GLOBAL = "stack-global"
    INST = "inst"
    EXT = "ext"
    OPERATOR = "operator"
    TYPE = "type"


class Flag(Enum):
    """Something about a file's build that a reader should know of."""

    NESTED_PICKLE = "nested-pickle"
    SEVERAL_PICKLES = "several-pickles"
    TRAILING_BYTES = "trailing-bytes"
    LEADING_BYTES = "leading-bytes"
    MUTATED_IMPORT = "mutated-import"
    EXTENSION_CODE = "extension-code"
    UNKNOWN_OPCODE = "unknown-opcode"
    ENCRYPTED_MEMBER = "encrypted-member"
    DUPLICATE_MEMBER = "duplicate-member"
    HEADER_MISMATCH = "header-mismatch"
    PATH_TRAVERSAL_MEMBER = "path-traversal-member"
    COMPRESSED_BOMB = "compressed-bomb"
    UNEXPECTED_MEMBER = "unexpected-member"
    SCRIPTED_CODE = "scripted-code"
    LAMBDA_LAYER = "lambda-layer"
    CUSTOM_OBJECTS = "custom-objects"
    HIDDEN_TEXT = "hidden-text"
    EXTERNAL_FILE = "external-file"
    EXTERNAL_TRAVERSAL = "external-traversal"
    TEMPLATE_INJECTION = "template-injection"
    MALFORMED_HEADER = "malformed-header"


UNRESOLVED = "?"
"""Stands for a module or name that the file computes while it loads."""


@dataclass(frozen=True, slots=True)
class Import:
    """One name that the file brings in.

    Attributes:
        module: Module, operator domain, or ``?`` where the file computes it while loading.
        name: Attribute of the module, possibly dotted; ASCII, other characters escaped.
        how: What in the file names it.
        called: True when the file itself calls it; False says only that no call was seen.
        offset: Byte at which it was first named, within its member or decompressed stream.
    """

    module: str
    name: str
    how: How
    called: bool
    offset: int


@dataclass(frozen=True, slots=True)
class ModelFile:
    """What one model file holds.

    Attributes:
        format: The format as which it was read.
        members: Members of the archive; 1 for a file that is none.
        imports: What it brings in, distinct, in order of appearance.
        flags: What is odd or notable, sorted by name.
        protocol: Highest pickle protocol announced, or None where no pickle was met.
        pickles: How many pickles were read to their end.
        truncated: True when there were more distinct imports than are listed.
        complete: True when every part that can run code was read to its end.
    """

    KIND: ClassVar[str] = "model.file"

    format: Format
    members: int
    imports: tuple[Import, ...]
    flags: tuple[Flag, ...]
    protocol: int | None
    pickles: int
    truncated: bool
    complete: bool

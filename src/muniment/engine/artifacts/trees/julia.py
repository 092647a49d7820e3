"""Looks into BSON documents of Julia (BSON.jl, Flux) for what loading rebuilds.

Source: bsonspec.org; BSON.jl ``extensions.jl`` and ``anonymous.jl``: a document with a ``tag`` is
turned into a type, function or object while it is loaded. Compiled functions are evaluated then.
"""

from __future__ import annotations

import struct
from typing import Final

from muniment.core.errors import UnreadableError
from muniment.engine.artifacts.examination import Examination
from muniment.engine.artifacts.source import ByteSource
from muniment.engine.artifacts.trees.cursor import Cursor

_I32 = struct.Struct("<i")
_FIXED = {0x01: 8, 0x07: 12, 0x08: 1, 0x09: 8, 0x0A: 0, 0x06: 0, 0x10: 4, 0x11: 8}
_FIXED |= {0x12: 8, 0x13: 16, 0x7F: 0, 0xFF: 0}
_TEXTS: Final = frozenset({0x02, 0x0D, 0x0E})
_MAX_DEPTH = 10_000
_KEPT = 300
_CODE: Final = frozenset(
    {
        "jl_anonymous",
        "CodeInfo",
        "Method",
        "MethodInstance",
        "LambdaInfo",
        "Expr",
        "GotoNode",
        "Generator",
        "MethodTable",
    }
)
_REACHING: Final = frozenset(
    [
        "run",
        "Cmd",
        "pipeline",
        "eval",
        "include",
        "include_string",
        "evalfile",
        "open",
        "Process",
        "spawn",
        "ccall",
        "dlopen",
        "Libdl",
        "download",
        "Downloads",
        "rm",
        "mv",
        "cp",
        "write",
        "touch",
        "unsafe_store!",
        "unsafe_load",
        "unsafe_pointer_to_objref",
        "Sockets",
        "connect",
        "listen",
        "Filesystem",
        "require",
        "PyCall",
        "RCall",
        "ENV",
        "exit",
        "atexit",
        "invokelatest",
        "deserialize",
        "Serialization",
    ]
)


class _Document:
    """One pass over a document."""

    def __init__(self, cursor: Cursor, examination: Examination) -> None:
        self._cursor = cursor
        self._examination = examination
        # For each open document: where it ends, and the names in it that matter.
        self._open: list[tuple[int, dict[str, list[str]]]] = []
        self.tags = 0

    def read(self) -> None:
        """Follow the document to its end.

        Raises:
            UnreadableError: It is no BSON, or broken.
        """
        cursor = self._cursor
        self._enter("")
        while self._open:
            end, names = self._open[-1]
            kind = cursor.byte()
            if kind == 0:
                if cursor.offset != end:
                    raise UnreadableError("broken", "BSON: a document ends elsewhere than it says")
                self._open.pop()
                self._judge(names)
                continue
            key = self._name()
            if kind in (0x03, 0x04):
                self._enter(key)
            elif kind in _TEXTS:
                self._text(key, names)
            elif kind == 0x05:
                length = self._length()
                cursor.skip(length + 1)
            elif kind in _FIXED:
                cursor.skip(_FIXED[kind])
            else:
                raise UnreadableError("broken", "BSON: a value of a type that there is not")

    def _enter(self, key: str) -> None:
        offset = self._cursor.offset
        length = self._length()
        if len(self._open) >= _MAX_DEPTH:
            raise UnreadableError("too_large", "BSON: documents too deep to follow")
        names: dict[str, list[str]] = {}
        if key == "name" and self._open:
            # The path of a type or function: its parts belong to the document around it.
            names = {"name": self._open[-1][1].setdefault("name", [])}
        self._open.append((offset + length, names))

    def _text(self, key: str, names: dict[str, list[str]]) -> None:
        length = self._length()
        kept = self._cursor.take(min(length, _KEPT)).rstrip(b"\0").decode("utf-8", "replace")
        self._cursor.skip(max(0, length - _KEPT))
        if key == "tag":
            names["tag"] = [kept]
        elif "name" in names and key.isdigit():
            names["name"].append(kept)

    def _judge(self, names: dict[str, list[str]]) -> None:
        tag = names.get("tag", [""])[0]
        if not tag:
            return
        self.tags += 1
        path = names.get("name", [])
        offset = self._cursor.offset
        if tag in _CODE or (path and path[-1] in _CODE):
            operand = path[-1] if path else tag
            self._examination.sign("document.julia-code", offset=offset, operand=operand)
        elif tag in ("datatype", "ref", "struct") and _REACHING.intersection(path):
            self._examination.sign("document.julia-reaches", offset=offset, operand=".".join(path))

    def _name(self) -> str:
        name = bytearray()
        while byte := self._cursor.byte():
            name.append(byte)
            if len(name) > 4096:
                raise UnreadableError("broken", "BSON: a name that does not end")
        return name.decode("utf-8", "replace")

    def _length(self) -> int:
        length: int = self._cursor.unpack(_I32)[0]
        if length < 0:
            raise UnreadableError("broken", "BSON: a negative length")
        return length


def read_bson(source: ByteSource, examination: Examination) -> None:
    """Follow a document, if it is one.

    Raises:
        UnreadableError: It is Julia's, and broken.
    """
    document = _Document(Cursor(source, examination, "BSON"), examination)
    named = examination.name.lower().endswith(".bson")
    with examination.trial() as trial:
        examination.see("bson")
        try:
            document.read()
        except UnreadableError as error:
            if error.reason != "broken" or document.tags or named:
                trial.keep()
                raise
            return
        if document.tags or named:
            trial.keep()

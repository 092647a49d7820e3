"""What stands before the root element of an XML document: declaration, instructions, DTD.

The DTD is read here and never given to an XML parser: entities that are declared are told of, and
none is ever expanded or fetched. Source: XML 1.0 (fifth edition) sections 2.8 and 4.2.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass, field

from muniment.core.errors import UnreadableError
from muniment.engine.artifacts.examination import Examination
from muniment.engine.artifacts.source import ByteSource

MAX_PROLOG = 1 << 20
_MAX_ENTITIES = 64
_TOKENS = rb"\"[^\"]*(?:\"|\Z)|'[^']*(?:'|\Z)|<!--.*?(?:-->|\Z)|<\?.*?(?:\?>|\Z)|[\[\]<>]"
"""What is never closed ends with the text: else each beginning of it would be followed to there."""
_NAME = rb"[^\s<>/=\[]+"
_LITERAL = rb"\"([^\"]*)\"|'([^']*)'"


@dataclass(frozen=True, slots=True)
class Entity:
    """One entity that a DTD declares.

    Attributes:
        name: As references name it.
        system: Where its content is to be fetched, or None where it stands in the DTD.
        nested: Whether its content refers to further entities.
    """

    name: str
    system: str | None
    nested: bool


@dataclass(slots=True)
class Prolog:
    """What stands before the root.

    Attributes:
        encoding: Name of the encoding where it is not one of single bytes, or "".
        root: Name of the root element, or "" where none was found.
        doctype: First and last byte of the document type declaration, or None.
        subset: Address of the external DTD, or "".
        entities: What the DTD declares.
        instructions: Processing instructions before the root: target and content.
        text: The bytes that were looked at, as UTF-8 where they were UTF-16.
    """

    encoding: str = ""
    root: str = ""
    doctype: tuple[int, int] | None = None
    subset: str = ""
    entities: list[Entity] = field(default_factory=list)
    instructions: list[tuple[str, str]] = field(default_factory=list)
    text: bytes = b""


def encoding_of(head: bytes) -> str:
    """Return ``utf-16`` or ``utf-32`` where the first bytes say so, else ""."""
    if head.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        return "utf-32"
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    if head.startswith(b"<\0\0\0"):
        return "utf-32-le"
    if head.startswith(b"\0\0\0<"):
        return "utf-32-be"
    return {b"<\0": "utf-16-le", b"\0<": "utf-16-be"}.get(head[:2], "")


def read_prolog(source: ByteSource, examination: Examination) -> Prolog:
    """Return what stands before the root.

    Raises:
        UnreadableError: It does not end within 1 MiB, or is no XML.
    """
    raw = source.read_at(0, 4096)
    prolog = Prolog(encoding_of(raw))
    for size in (4096, MAX_PROLOG):
        raw = source.read_at(0, size) if size > 4096 else raw
        examination.spend(len(raw))
        prolog.text = _utf8(raw, prolog.encoding)
        prolog.doctype, prolog.subset, prolog.root = None, "", ""
        prolog.entities.clear()
        prolog.instructions.clear()
        if _scan(prolog):
            return prolog
        if len(raw) < size:
            return prolog
    raise UnreadableError("too_large", "XML: no element begins within the first MiB")


def _utf8(raw: bytes, encoding: str) -> bytes:
    if not encoding:
        return raw.removeprefix(codecs.BOM_UTF8)
    return codecs.getincrementaldecoder(encoding)("replace").decode(raw).encode("utf-8", "replace")


def _scan(prolog: Prolog) -> bool:
    """Fill in what the text shows; return False where it ends before the root."""
    text, at = prolog.text, 0
    name, space = re.compile(_NAME), re.compile(rb"\s*")
    while True:
        if found := space.match(text, at):
            at = found.end()
        if text.startswith(b"<?", at):
            end = text.find(b"?>", at)
            if end < 0:
                return False
            target, _, content = text[at + 2 : end].partition(b" ")
            if len(prolog.instructions) < _MAX_ENTITIES:
                prolog.instructions.append((_shown(target), _shown(content)))
            at = end + 2
        elif text.startswith(b"<!--", at):
            end = text.find(b"-->", at)
            if end < 0:
                return False
            at = end + 3
        elif text[at : at + 9].upper() == b"<!DOCTYPE":
            end = _doctype(prolog, at)
            if end < 0:
                return False
            at = end
        elif text.startswith(b"<", at) and (found := name.match(text, at + 1)):
            prolog.root = _shown(found.group())
            return found.end() < len(text)
        else:
            return at < len(text)


def _doctype(prolog: Prolog, start: int) -> int:
    """Read a document type declaration; return where it ends, or -1."""
    text = prolog.text
    inside, opened, outside = False, -1, [start + 9]
    for token in re.compile(_TOKENS, re.DOTALL).finditer(text, start + 9):
        mark = token.group()
        if mark == b"[" and not inside:
            inside = True
            outside.append(token.start())
        elif mark == b"]" and opened < 0:
            inside = False
        elif mark == b"<":
            opened = token.start() if opened < 0 else opened
        elif mark == b">" and opened >= 0:
            _declared(prolog, text[opened : token.end()])
            opened = -1
        elif mark == b">" and not inside:
            before = text[outside[0] : outside[1] if len(outside) > 1 else token.start()]
            literals = re.findall(_LITERAL, before)
            if literals:
                prolog.subset = _shown(literals[-1][0] or literals[-1][1])
            prolog.doctype = (start, token.end())
            return token.end()
    return -1


def _declared(prolog: Prolog, declaration: bytes) -> None:
    if not declaration.startswith(b"<!ENTITY") or len(prolog.entities) >= _MAX_ENTITIES:
        return
    words = declaration[8:400].split(None, 3)
    if words[:1] == [b"%"]:
        words = words[1:]
    name = _shown(words[0]) if words else ""
    literals = [first or second for first, second in re.findall(_LITERAL, declaration)]
    if len(words) > 1 and words[1] in (b"SYSTEM", b"PUBLIC"):
        prolog.entities.append(Entity(name, _shown(literals[-1] if literals else b""), False))
        return
    value = literals[0] if literals else b""
    nested = b"%" in value or re.search(rb"&[^#]", value) is not None
    prolog.entities.append(Entity(name, None, nested))


def _shown(content: bytes) -> str:
    return content[:400].decode("utf-8", "replace")

"""Reads XML documents that are models, or that rebuild objects, without expanding anything.

The DTD never reaches the parser (``xml_prolog``), so that neither entities nor their nesting cost
anything. Source: XML 1.0, XInclude 1.1. Out of scope: validation; documents of other kinds, of
which only dangerous entities and known gadgets are told.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from typing import Protocol
from xml.parsers import expat

from muniment.core.errors import UnreadableError
from muniment.engine.artifacts.examination import Examination
from muniment.engine.artifacts.pickled.written import (
    BEGINNINGS,
    could_be_pickled,
    examine_written,
)
from muniment.engine.artifacts.source import ByteSource
from muniment.engine.artifacts.trees.openvino import LayerKernels, Network, Plugins
from muniment.engine.artifacts.trees.pmml import Pmml
from muniment.engine.artifacts.trees.xml_objects import Beans, Decoder
from muniment.engine.artifacts.trees.xml_prolog import Prolog, read_prolog

_CHUNK = 1 << 16
_MAX_DEPTH = 20_000
_MAX_TOKEN = 4 << 20
_GADGETS = (
    rb"[\"'<>](java\.lang\.(?:ProcessBuilder|Runtime)|java\.beans\.EventHandler|"
    rb"javax\.imageio\.ImageIO\$ContainsFilter|javax\.naming\.[A-Za-z.]*|javax\.script\.[A-Za-z.]*|"
    rb"com\.sun\.rowset\.JdbcRowSetImpl|com\.sun\.org\.apache\.[A-Za-z.]*TemplatesImpl|"
    rb"org\.codehaus\.groovy\.runtime\.[A-Za-z]*Closure|groovy\.util\.Expando|"
    rb"jdk\.nashorn\.[A-Za-z.]*|sun\.reflect\.annotation\.[A-Za-z]*|"
    rb"(?:[a-z]+:)?ObjectDataProvider|System\.Diagnostics\.Process|"
    rb"org\.springframework\.beans\.factory\.config\.MethodInvokingFactoryBean|"
    rb"com\.sun\.[A-Za-z.]*BasicDataSource|java\.net\.URLClassLoader|"
    rb"http://xml\.apache\.org/(?:xalan|xslt)/java|msxsl:script)\b"
)
_WRITTEN = re.compile(rb">\s{0,16}(" + BEGINNINGS + rb"[^<>]*)")
"""Text of an element that could be a pickle in base64, as Orange's workflows keep settings."""
_ENCODINGS = frozenset(
    {
        *("utf-8", "utf8", "us-ascii", "ascii", "latin1", "latin-1", "koi8-r", "koi8-u"),
        *(f"iso-8859-{part}" for part in range(1, 17) if part != 12),
        *(f"{vendor}{page}" for vendor in ("windows-", "cp") for page in range(1250, 1259)),
    }
)
_FETCHES = re.compile(r"(?i)(?:[a-z][a-z0-9+.-]*:|/|\\\\|\.\.)")


class Watcher(Protocol):
    """Judges the elements of one kind of document."""

    def start(self, name: str, attributes: dict[str, str], offset: int) -> None:
        """See an element begin; names come without their prefix."""
        ...

    def end(self, name: str) -> None:
        """See an element end."""
        ...


def _watcher(root: str, examination: Examination) -> tuple[str, Watcher] | None:
    local = root.rpartition(":")[2]
    if local == "PMML":
        return "pmml", Pmml(examination)
    if local in ("net", "Net"):
        return "openvino", Network(examination)
    if local in ("ie", "plugins"):
        return "openvino", Plugins(examination)
    if local == "CustomLayer":
        return "openvino", LayerKernels(examination)
    if local == "java":
        return "java-xml", Decoder(examination)
    if local == "beans":
        return "spring-xml", Beans(examination)
    return None


def read_xml(source: ByteSource, examination: Examination) -> None:
    """Read a document.

    Raises:
        UnreadableError: It is a model's, and broken or deeper than is followed.
    """
    named = examination.name.lower().endswith(".pmml")
    if source.read_at(0, 4) == b"\x4c\x6f\xa7\x94":
        raise UnreadableError("unsupported", "XML: an encoding of mainframes (EBCDIC)")
    prolog = read_prolog(source, examination)
    known = _watcher(prolog.root, examination)
    if known is None:
        _other(prolog, source, examination)
        if named:
            examination.lack("broken", "PMML: its root element is not PMML")
        return
    format_, watcher = known
    examination.see(format_)
    _entities(prolog, examination)
    _Parse(watcher, examination).run(_without_dtd(source, prolog, examination))


def _other(prolog: Prolog, source: ByteSource, examination: Examination) -> None:
    """Look at a document that is no model: it may still rebuild objects or fetch files."""
    for entity in prolog.entities:
        if entity.system is not None and _FETCHES.match(entity.system):
            examination.sign("document.xml-external-entity", operand=entity.system)
    head = source.read_at(0, 1 << 20) if not prolog.encoding else prolog.text
    examination.spend(len(head))
    for found in _WRITTEN.finditer(head):
        text = found[1].decode("ascii", "replace").strip()
        if could_be_pickled(text):
            examine_written(text, examination, f"text@{found.start(1)}.pkl")
    if any(word in head for word in (b"java", b"ystem", b"Provider", b"msxsl")):
        for found in re.finditer(_GADGETS, head):
            operand = found.group(1).decode("ascii")
            examination.sign("document.xml-object", offset=found.start(), operand=operand)


def _entities(prolog: Prolog, examination: Examination) -> None:
    for entity in prolog.entities:
        if entity.system is not None:
            examination.sign("document.xml-external-entity", operand=entity.system)
        elif entity.nested:
            examination.sign("document.xml-entity-bomb", operand=entity.name)
            examination.lack("unsupported", "XML: entities inside entities are not expanded")
        else:
            examination.sign("document.xml-entity", operand=entity.name)
    if prolog.subset:
        examination.sign("document.xml-external-dtd", operand=prolog.subset)
    for target, content in prolog.instructions:
        if target == "xml-stylesheet":
            examination.sign("document.xml-stylesheet", operand=content)


def _without_dtd(
    source: ByteSource, prolog: Prolog, examination: Examination
) -> Iterator[tuple[bytes, bool]]:
    """Yield the document in pieces, its DTD blanked out; and whether a piece is the last."""
    if prolog.encoding:
        decoder = codecs.getincrementaldecoder(prolog.encoding)("replace")
        at, skipped = 0, 0
    else:
        decoder, at = None, len(prolog.text) + (3 if source.read_at(0, 3) == codecs.BOM_UTF8 else 0)
    start, end = prolog.doctype or (0, 0)
    if decoder is None:
        yield prolog.text[:start] + b" " * bool(end) + prolog.text[end:], False
    skipped = 0
    while piece := source.read_at(at, _CHUNK):
        at += len(piece)
        examination.spend(len(piece))
        if decoder is not None:
            piece = decoder.decode(piece).encode("utf-8", "replace")
            keep_before = max(0, start - skipped)
            cut_until = max(0, end - skipped)
            skipped += len(piece)
            piece = piece[:keep_before] + piece[cut_until:] if end else piece
        yield piece, False
    yield b"", True


class _Parse:
    """One pass of the parser."""

    def __init__(self, watcher: Watcher, examination: Examination) -> None:
        self._watcher = watcher
        self._examination = examination
        self._depth = 0
        self._last = 0
        self._parser = expat.ParserCreate("utf-8")

    def run(self, pieces: Iterator[tuple[bytes, bool]]) -> None:
        """Give the pieces to the parser.

        Raises:
            UnreadableError: The document is broken or too deep.
        """
        parser = self._parser
        fed = 0
        first = True
        for piece, last in pieces:
            if first:
                parser = self._parser = expat.ParserCreate(_encoding(piece))
                parser.StartElementHandler = self._start
                parser.EndElementHandler = self._end
                parser.ProcessingInstructionHandler = self._instruction
                first = False
            fed += len(piece)
            try:
                parser.Parse(piece, last)
            except (expat.ExpatError, LookupError, ValueError) as error:
                raise UnreadableError("broken", "XML: the document is broken") from error
            if fed - parser.CurrentByteIndex > _MAX_TOKEN:
                raise UnreadableError("too_large", "XML: one tag is larger than is held at once")

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > _MAX_DEPTH:
            raise UnreadableError("too_large", "XML: elements inside elements, too deep to follow")
        local = name.rpartition(":")[2] if ":" in name else name
        offset = self._parser.CurrentByteIndex
        if local == "include" and "href" in attributes:
            self._sign("document.xml-include", attributes["href"], offset)
        elif local == "script":
            self._sign("document.xml-script", "", offset)
        for value in attributes.values():
            if "${" in value and "jndi" in value.lower():
                self._sign("document.lookup-text", value, offset)
        self._watcher.start(local, attributes, offset)

    def _end(self, name: str) -> None:
        self._depth -= 1
        self._watcher.end(name.rpartition(":")[2] if ":" in name else name)

    def _instruction(self, target: str, content: str) -> None:
        if target.lower() == "php" or target == "xml-stylesheet":
            self._sign("document.xml-stylesheet", content, self._parser.CurrentByteIndex)

    def _sign(self, rule: str, operand: str, offset: int) -> None:
        self._examination.sign(rule, offset=max(0, offset), operand=operand)


def _encoding(piece: bytes) -> str:
    """Return the encoding to read a document in, one of a list.

    The parser is told, since it would else look for a module of the name that the document gives.

    Raises:
        UnreadableError: None of the list.
    """
    declared = re.match(rb"\s*<\?xml\s[^>?]{0,200}?encoding\s*=\s*[\"']([^\"'>]{0,40})", piece)
    name = declared.group(1).decode("ascii", "replace").lower() if declared else "utf-8"
    if name.startswith(("utf-16", "utf16", "utf-32", "utf32", "ucs-", "iso-10646-ucs-")):
        return "utf-8"  # It is no wider than that by now, whatever it says.
    if name not in _ENCODINGS:
        raise UnreadableError("unsupported", "XML: written in an encoding that is not read")
    return name

"""The extractor: one text file in, a scan and its candidates out.

Bounds. A file is read in windows, at most ``limit`` bytes and ``CANDIDATES`` findings of it; what
comes after is one gap (``too_large``), and what was found before it stands. A notebook that is
no JSON or too large for a parser is scanned as plain text and is a gap besides: what it holds may
be hidden by JSON's escapes.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Final

from muniment.core.errors import UnreadableError
from muniment.engine.checks.extractor import SourceFile
from muniment.engine.checks.fact import FactBody, Gap, GapReason
from muniment.engine.checks.formats import TEXT_FORMATS, Format
from muniment.engine.secrets.assignment import Style
from muniment.engine.secrets.facts import Hint, Place, SecretCandidate, SecretScan, Shape
from muniment.engine.secrets.finder import Found, find_secrets
from muniment.engine.secrets.mask import keyed_digest, mask_of, safe_name
from muniment.engine.secrets.notebook import notebook_texts
from muniment.engine.secrets.place import place_of, style_of
from muniment.engine.secrets.window import windows

LIMIT: Final = 64 << 20
"""Bytes of one file that are scanned."""
NOTEBOOK_LIMIT: Final = 32 << 20
"""Bytes of a notebook that are parsed as JSON."""
CANDIDATES: Final = 500
"""Findings in one file, after which it is not read on."""

_KEY_BYTES = 16


class SecretExtractor:
    """Reads text files into ``secret.scan`` and ``secret.candidate`` facts.

    Attributes:
        name: Short name, for coverage.
        version: Raised when it finds more or other facts.
        formats: Every text format.
        emits: The two fact kinds.
    """

    name = "secrets"
    version = "1.0.0"
    formats = TEXT_FORMATS
    emits: tuple[str, ...] = (SecretScan.KIND, SecretCandidate.KIND)

    def __init__(
        self,
        key: bytes,
        *,
        now: datetime | None = None,
        limit: int = LIMIT,
        notebook_limit: int = NOTEBOOK_LIMIT,
    ) -> None:
        """Keep the project's digest key.

        Args:
            key: At least 16 random bytes; without it nobody can test guesses against a digest.
            now: When the facts are collected; with it, tokens past their own date are noted.
            limit: Bytes of one file that are scanned.
            notebook_limit: Bytes of a notebook that are parsed.

        Raises:
            ValueError: The key is too short.
        """
        if len(key) < _KEY_BYTES:
            raise ValueError(f"the digest key must have at least {_KEY_BYTES} bytes")
        self._key = key
        self._now = None if now is None else int(now.timestamp())
        self._limit = limit
        self._notebook_limit = notebook_limit

    def extract(self, file: SourceFile) -> Iterator[FactBody | Gap]:
        """Yield the scan of one file, its candidates, and a gap where not all could be read.

        Raises:
            UnreadableError: The file cannot be read.
        """
        if file.format is Format.NOTEBOOK:
            yield from self._notebook(file)
        else:
            yield from self._plain(file, place_of(file))

    def _notebook(self, file: SourceFile) -> Iterator[FactBody | Gap]:
        try:
            data = file.read(self._notebook_limit)
            texts = list(notebook_texts(data))
        except UnreadableError as error:
            if error.reason not in (GapReason.BROKEN.value, GapReason.TOO_LARGE.value):
                raise
            yield from self._plain(file, Place.NOTEBOOK_SOURCE)
            yield self._gap(file, GapReason(error.reason), f"{error.message}; scanned as text")
            return
        lines = 0
        found: list[SecretCandidate] = []
        for part in texts:
            lines += part.text.count("\n") + 1
            quoted = Style(bare=part.place is Place.NOTEBOOK_OUTPUT)
            seen = 0
            at = 0
            for one in find_secrets(part.text, quoted):
                seen += part.text.count("\n", at, one.start)
                at = one.start
                found.append(self._candidate(part.text, one, seen + 1, part.cell, part.place))
        yield SecretScan(lines, len(data), min(len(found), CANDIDATES), file.vcs)
        yield from found[:CANDIDATES]
        if len(found) > CANDIDATES:
            yield self._gap(file, GapReason.TOO_LARGE, f"only the first {CANDIDATES} are listed")

    def _plain(self, file: SourceFile, place: Place) -> Iterator[FactBody | Gap]:
        style = style_of(file)
        found: list[SecretCandidate] = []
        lines = read = 0
        with file.open() as stream:
            for window in windows(stream, self._limit):
                read = window.read
                seen = window.line
                at = 0
                for one in find_secrets(window.text, style):
                    seen += window.text.count("\n", at, one.start)
                    at = one.start
                    if window.start <= one.start < window.stop:
                        found.append(self._candidate(window.text, one, seen, None, place))
                lines = window.line + window.text.count("\n")
                if not window.text or window.text.endswith("\n"):
                    lines -= 1
                if len(found) > CANDIDATES:
                    break
        yield SecretScan(lines, read, min(len(found), CANDIDATES), file.vcs)
        yield from found[:CANDIDATES]
        if len(found) > CANDIDATES:
            detail = f"stopped after {CANDIDATES} findings at byte {read}"
            yield self._gap(file, GapReason.TOO_LARGE, detail)
        elif file.size > read:
            detail = f"scanned the first {read} of {file.size} bytes; the rest was not read"
            yield self._gap(file, GapReason.TOO_LARGE, detail)

    def _candidate(
        self, text: str, found: Found, line: int, cell: int | None, place: Place
    ) -> SecretCandidate:
        secret = text[found.start : found.end]
        hints = found.hints
        if found.expires is not None and self._now is not None and found.expires < self._now:
            hints = (*hints, Hint.EXPIRED)
        if cell is None and found.shape in (Shape.DATABASE_URL, Shape.URL_CREDENTIALS):
            place = Place.URL
        return SecretCandidate(
            provider=found.detector.partition(".")[0],
            detector=found.detector,
            shape=found.shape,
            entropy_millibits=found.entropy,
            mask=mask_of(found, secret),
            keyed_digest=keyed_digest(self._key, secret),
            line=line,
            cell=cell,
            place=place,
            name=safe_name(found.name),
            hints=hints,
            expires=found.expires,
        )

    def _gap(self, file: SourceFile, reason: GapReason, detail: str) -> Gap:
        return Gap(file.path, reason, detail, self.emits)

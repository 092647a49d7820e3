"""Finds credentials in a text: first literals, then patterns, then a closer look.

A text is searched for the literals of each detector with the plain substring search; patterns
run only where a literal stands. Most texts hold no literal at all.
"""

from __future__ import annotations

import re
import string
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from muniment.engine.secrets.assignment import Style, assigned_secrets
from muniment.engine.secrets.contextual import NAMED, STRUCTURED
from muniment.engine.secrets.detector import Detector, Reading
from muniment.engine.secrets.facts import Hint, Shape
from muniment.engine.secrets.texture import entropy_millibits, is_stand_in, is_wordlike
from muniment.engine.secrets.tokens import AI_TOKENS, CLOUD_TOKENS, SERVICE_TOKENS

DETECTORS: Final = (
    STRUCTURED[:3] + AI_TOKENS + CLOUD_TOKENS + SERVICE_TOKENS + NAMED + STRUCTURED[3:]
)
"""Every detector, in order of trust: of two that see the same characters the first counts."""

REACH: Final = 16_384
"""No credential is longer, so texts cut with this overlap lose none."""

_LONG_RUN = re.compile(r"[A-Za-z0-9_+/=~.:%-]{20,}")
_HASH_NAME = re.compile(r"(?i)sha\d|sha\b|_sha|hash|commit|revision|digest|checksum|version|public")
_NAME_BEFORE = re.compile(
    r"([A-Za-z_][\w.\-]{0,60})\\?[\"'\]]{0,3}\s{0,4}(?::\s{0,2}str\s{0,2})?(?:={1,3}|:|=>|,|\()?>?"
    r"\s{0,4}[rbfu]{0,2}\\?[\"'`]{0,3}\Z"
)
_FOLD = str.maketrans(string.ascii_uppercase, string.ascii_lowercase)
_WORDS_APPLY = 128


@dataclass(frozen=True, slots=True)
class Found:
    """One credential in a text, by its place; the text itself is not kept.

    Attributes:
        detector: Id of the detector.
        shape: What kind of credential.
        start: Where the secret starts.
        end: Where it ends.
        prefix: What of it may be shown.
        entropy: Of what follows the prefix, thousandths of a bit per character.
        name: The name that holds it, or "".
        hints: What its structure says.
        expires: Unix time, or None.
    """

    detector: str
    shape: Shape
    start: int
    end: int
    prefix: str
    entropy: int
    name: str = field(default="", repr=False)
    hints: tuple[Hint, ...] = ()
    expires: int | None = None


def find_secrets(text: str, style: Style = Style()) -> list[Found]:  # noqa: B008  # immutable
    """Return the credentials of a text in the order in which they stand, without overlaps."""
    lowered = _folded(text)
    runs = "\n".join(_LONG_RUN.findall(text))
    taken = _Spans()
    found: list[Found] = []
    for detector in DETECTORS:
        for match in _matches(detector, text, lowered, runs):
            start, end = match.span("s")
            if taken.overlap(start, end):
                continue
            one = _judge(detector, match)
            # What was looked at and found harmless stays harmless to the detectors after this one.
            taken.add(start, one.end if one else end)
            if one is not None:
                found.append(one)
    if style.generic:
        for value in assigned_secrets(text, lowered, style):
            if not taken.overlap(value.start, value.end):
                taken.add(value.start, value.end)
                entropy = entropy_millibits(text[value.start : value.end])
                kind = "generic.password" if value.shape is Shape.PASSWORD else "generic.secret"
                found.append(
                    Found(kind, value.shape, value.start, value.end, "", entropy, value.name)
                )
    found.sort(key=lambda one: one.start)
    return found


class _Spans:
    """Stretches of text already spoken for."""

    def __init__(self) -> None:
        self._by_block: dict[int, list[tuple[int, int]]] = {}

    def add(self, start: int, end: int) -> None:
        """Take a stretch."""
        for block in range(start >> 10, (end >> 10) + 1):
            self._by_block.setdefault(block, []).append((start, end))

    def overlap(self, start: int, end: int) -> bool:
        """Tell whether a stretch touches one already taken."""
        return any(
            left < end and start < right
            for block in range(start >> 10, (end >> 10) + 1)
            for left, right in self._by_block.get(block, ())
        )


def _folded(text: str) -> str:
    lowered = text.lower()
    # A few letters change their length in lower case; then only ASCII is folded.
    return lowered if len(lowered) == len(text) else text.translate(_FOLD)


def _matches(detector: Detector, text: str, lowered: str, runs: str) -> Iterator[re.Match[str]]:
    where = lowered if detector.folded else text
    for literal in detector.literals:
        if not detector.loose and literal not in runs:
            continue
        at = where.find(literal)
        while at >= 0:
            if detector.back:
                begin = max(0, at - detector.back)
                match = detector.pattern.compiled().search(text, begin, at + 200)
            else:
                match = detector.pattern.compiled().match(text, at)
            if match is not None:
                yield match
            at = where.find(literal, at + len(literal))


def _judge(detector: Detector, match: re.Match[str]) -> Found | None:
    text = match.string
    start, end = match.span("s")
    prefix = match.groupdict().get("p") or ""
    body = text[start + len(prefix) : end] if text.startswith(prefix, start) else text[start:end]
    entropy = entropy_millibits(body)
    if detector.entropy:
        if entropy < detector.entropy or "EXAMPLE" in body:
            return None
        # In long random text a short word such as "your" stands by chance.
        if len(body) <= _WORDS_APPLY and is_stand_in(body):
            return None
        if detector.folded and (
            _HASH_NAME.search(text, match.start(), start)
            or (detector.shape is not Shape.PASSWORD and is_wordlike(body))
        ):
            return None
    reading = detector.examine(match) if detector.examine else Reading()
    if reading is None:
        return None
    return Found(
        detector=detector.id,
        shape=reading.shape or detector.shape,
        start=start,
        end=reading.end or end,
        prefix=prefix,
        entropy=entropy,
        name=_name_before(text, start),
        hints=reading.hints,
        expires=reading.expires,
    )


def _name_before(text: str, start: int) -> str:
    line = text[max(0, start - 90) : start].rpartition("\n")[2]
    match = _NAME_BEFORE.search(line)
    return match[1] if match else ""

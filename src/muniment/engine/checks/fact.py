"""What a connector yields: facts and gaps.

A fact is an *extraction* with the digest of what it was read from: never file contents, never a
secret. A gap says what could not be read, and which kinds of fact are missing because of it.

Out of scope: judging. Nothing here says whether a fact is good or bad.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import ClassVar, Protocol

import msgspec

from muniment.core.errors import BundleError, BundleUnsupported

_SURROGATE = re.compile("[\ud800-\udfff]")


class FactBody(Protocol):
    """The typed content of a fact: a frozen, slotted dataclass of JSON values.

    Fields hold strings, booleans, integers below 2**53, enums, tuples, other such dataclasses, and
    mappings from string to these. A share or an entropy is an integer in a named unit
    (``entropy_millibits``), because canonical JSON has no floats.
    """

    KIND: ClassVar[str]


class GapReason(Enum):
    """Why something could not be read."""

    UNREADABLE = "unreadable"
    BROKEN = "broken"
    UNSUPPORTED = "unsupported"
    TOO_LARGE = "too_large"
    BYTES_ABSENT = "bytes_absent"
    SPECIAL_FILE = "special_file"
    INTERRUPTED = "interrupted"


@dataclass(frozen=True, slots=True)
class Gap:
    """Something that could not be read.

    Attributes:
        path: POSIX path relative to the root; "" for the whole project.
        reason: Why.
        detail: One line for a person; no file content, no secret.
        affects: Fact kinds that are missing for this path because of it; empty means all.
    """

    path: str
    reason: GapReason
    detail: str
    affects: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Fact:
    """One extraction.

    Attributes:
        path: POSIX path relative to the root, "" for the project itself.
        digest: Digest of the bytes read, or None where it was not computed.
        body: The typed content.
    """

    path: str
    digest: str | None
    body: FactBody

    @property
    def kind(self) -> str:
        """The body's kind, for example ``code.call``."""
        return self.body.KIND


def encode_body(body: FactBody) -> bytes:
    """Return a body as canonical JSON. Lone surrogates become U+FFFD, for JSON cannot hold them.

    Keys are sorted by code point, which for the ASCII names of fields is the canonical order.
    """
    try:
        return msgspec.json.encode(body, order="sorted")
    except UnicodeEncodeError:
        return msgspec.json.encode(_without_surrogates(msgspec.to_builtins(body)), order="sorted")


def _without_surrogates(value: object) -> object:
    if isinstance(value, str):
        return _SURROGATE.sub("\ufffd", value)
    if isinstance(value, dict):
        return {_without_surrogates(key): _without_surrogates(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [_without_surrogates(item) for item in value]
    return value


def fact_line(fact: Fact) -> bytes:
    """Return a fact as one line of canonical JSON, without the line's end."""
    return b'{"body":%b,"digest":%b,"kind":%b,"path":%b}' % (
        encode_body(fact.body),
        msgspec.json.encode(fact.digest),
        msgspec.json.encode(fact.kind),
        msgspec.json.encode(fact.path),
    )


class _Envelope(msgspec.Struct, forbid_unknown_fields=True):
    kind: str
    path: str
    digest: str | None
    body: dict[str, object]


_ENVELOPES = msgspec.json.Decoder(_Envelope)


def parse_fact(line: bytes, kinds: Mapping[str, type[FactBody]]) -> Fact:
    """Return the fact that one line of JSON states.

    Args:
        line: What ``fact_line`` wrote.
        kinds: Fact kind to body class.

    Raises:
        BundleError: Not a fact, or a body of another shape.
        BundleUnsupported: A kind of fact that is not known here.
    """
    try:
        envelope = _ENVELOPES.decode(line)
        body = msgspec.convert(envelope.body, kinds[envelope.kind])
    except KeyError as error:
        raise BundleUnsupported(
            f"unknown fact kind {error.args[0]!r}",
            hint="The bundle was written by another version of Muniment.",
        ) from error
    except (msgspec.DecodeError, RecursionError) as error:
        raise BundleError(f"not a fact: {error}") from error
    return Fact(envelope.path, envelope.digest, body)

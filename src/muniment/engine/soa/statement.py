"""What a Statement of Applicability says, row by row, and its canonical bytes.

No name of a person stands in it, only ids: who is erased later is not named by what was frozen.

Source: ISO/IEC 27001:2022 6.1.3 d); decisions 11 and 15.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from itertools import pairwise

import msgspec

from muniment.core.canonical import canonical_json
from muniment.core.errors import UsageError
from muniment.engine.soa.figures import Figures, figures_of
from muniment.engine.soa.rows import Row

SCHEMA = "muniment.soa/1"
MOST_ROWS = 1000
_NUMBER = re.compile(r"A\.(\d+)\.(\d+)\Z")


class Standing(Enum):
    """What a statement is, as far as its own text can say."""

    LIVE = "live"
    """Computed this moment from the registers."""

    DRAFT = "draft"
    """Frozen explicitly as a draft, to be compared with."""

    VERSION = "version"
    """Frozen to be approved."""


@dataclass(frozen=True, slots=True)
class Statement:
    """A Statement of Applicability, or a draft of one.

    Attributes:
        schema: ``SCHEMA``.
        standing: Whether it is a draft.
        reference: How people name it (``SOA-0003``), or "" for one that is live.
        organization: Id of the organisation.
        organization_name: Its name.
        as_of: The moment that it tells of, RFC 3339 in UTC.
        author: Id of who froze it, or "".
        words: What they said to it.
        catalogue: Version of the catalogue that it was written with.
        rows: Annex A in its order, then own controls; each control once.
        figures: Counts over the rows. They add up.
    """

    schema: str
    standing: Standing
    reference: str
    organization: str
    organization_name: str
    as_of: str
    author: str
    words: str
    catalogue: str
    rows: tuple[Row, ...]
    figures: Figures

    @property
    def is_draft(self) -> bool:
        """True for what is no Statement of Applicability whoever reads it."""
        return self.standing is not Standing.VERSION


def statement_of(
    rows: Iterable[Row],
    *,
    standing: Standing,
    organization: str,
    organization_name: str,
    as_of: str,
    catalogue: str,
    reference: str = "",
    author: str = "",
    words: str = "",
) -> Statement:
    """Return a statement with its rows in order and counted.

    Raises:
        UsageError: A control stands in it twice, or there are more than ``MOST_ROWS``.
    """
    ordered = tuple(sorted(rows, key=lambda row: order(row.control)))
    twice = [one.control for one, other in pairwise(ordered) if one.control == other.control]
    if twice:
        raise UsageError(f"{twice[0]} stands in the statement twice")
    if len(ordered) > MOST_ROWS:
        raise UsageError(
            f"a statement has at most {MOST_ROWS} rows", hint="Put own controls together."
        )
    return Statement(
        SCHEMA,
        standing,
        reference,
        organization,
        organization_name,
        as_of,
        author,
        words,
        catalogue,
        ordered,
        figures_of(ordered),
    )


def order(control: str) -> tuple[int, int, int, str]:
    """Return what sorts controls: Annex A by its numbers, then own ones by their ids."""
    found = _NUMBER.match(control)
    if found is None:
        return 1, 0, 0, control
    return 0, int(found[1]), int(found[2]), ""


def data_of(statement: Statement) -> bytes:
    """Return the canonical bytes of a statement: equal statements, equal bytes."""
    return canonical_json(msgspec.to_builtins(statement)) + b"\n"


def statement_from(data: bytes) -> Statement:
    """Return the statement that ``data_of`` wrote.

    Raises:
        UsageError: It is none, or of a schema that is not known here.
    """
    try:
        head = msgspec.json.decode(data, type=_Head)
        if head.schema != SCHEMA:
            raise UsageError(
                f"a statement of schema {head.schema[:40]} cannot be read",
                hint="A newer Muniment wrote it.",
            )
        return msgspec.json.decode(data, type=Statement)
    except msgspec.MsgspecError as error:
        raise UsageError(f"this is no frozen statement: {error}") from error


@dataclass(frozen=True, slots=True)
class _Head:
    schema: str


@dataclass(frozen=True, slots=True)
class Decided:
    """What became of a frozen version after it was frozen. No part of its bytes.

    Attributes:
        state: ``draft``, ``waiting``, ``approved``, ``rejected`` or ``superseded``.
        by: Name of who approved or rejected it, or "".
        on: The day, ISO 8601, or "".
        words: What they said to it.
        superseded_by: Reference of the version that took its place, or "".
    """

    state: str = ""
    by: str = ""
    on: str = ""
    words: str = ""
    superseded_by: str = ""


@dataclass(frozen=True, slots=True)
class Presented:
    """A statement with what a reader needs beside it.

    Attributes:
        statement: What it says.
        names: Id of a person to their name, as far as they are named today.
        decided: What became of it.
        digest: Digest of its frozen bytes, or "" for one that is live.
    """

    statement: Statement
    names: Mapping[str, str] = field(default_factory=dict)
    decided: Decided = field(default_factory=Decided)
    digest: str = ""

    def name(self, person: str) -> str:
        """Return a person's name; "" for nobody, and a word for somebody who was erased."""
        return self.names.get(person, "somebody erased") if person else ""

    @property
    def in_force(self) -> bool:
        """True for an approved version that nothing has superseded."""
        return self.decided.state == "approved"

"""Where reasons for inclusion come from: registers that a reason may link to.

Risks are one. Obligations and contracts are named by words until their register gives its source
with ``register``; from then on a reason of that kind names a record that exists.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Protocol
from uuid import UUID

from muniment.core.errors import UsageError
from muniment.engine.soa.rows import ReasonKind
from muniment.web.apps.access.principals import Principal
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.risks.models import Risk

MOST_REASONS = 20
LONGEST_REFERENCE = 120
LONGEST_WORDS = 1000


@dataclass(frozen=True, slots=True)
class Named:
    """A record that a reason links to."""

    id: UUID
    reference: str
    title: str
    project: UUID | None = None


@dataclass(frozen=True, slots=True)
class Given:
    """A reason as a person gives it.

    Attributes:
        kind: Where it comes from.
        reference: Of the record; "" for own words.
        words: Own words; of an obligation or contract that is in no register, what it is.
    """

    kind: ReasonKind
    reference: str = ""
    words: str = ""


class Source(Protocol):
    """A register that reasons link to."""

    def find(self, principal: Principal, references: Iterable[str]) -> Mapping[str, Named]:
        """Return the records of these references that somebody may see and that are in force."""


class _Risks:
    def find(self, principal: Principal, references: Iterable[str]) -> Mapping[str, Named]:
        rows = Risk.objects.filter(reference__in=list(references), archived_at=None)
        held = principal.projects(Permission.SEE_RISKS)
        if held is not None:
            rows = rows.filter(project__in=held)
        return {
            row.reference: Named(row.pk, row.reference, row.title, row.project_id) for row in rows
        }


_SOURCES: dict[ReasonKind, Source] = {ReasonKind.RISK: _Risks()}


def register(kind: ReasonKind, source: Source) -> None:
    """Let reasons of a kind link to a register; when Django starts."""
    _SOURCES[kind] = source


def resolved(principal: Principal, given: Iterable[Given]) -> list[tuple[Given, Named | None]]:
    """Return reasons with the records that they link to, each once. A statement for each register.

    Raises:
        UsageError: A record that does not exist or is no longer in force; or words are missing, too
            long, or too many.
    """
    wanted = list(dict.fromkeys(_cleaned(one) for one in given))
    if len(wanted) > MOST_REASONS:
        raise UsageError(f"a control has at most {MOST_REASONS} reasons")
    found: dict[tuple[ReasonKind, str], Named] = {}
    for kind, source in _SOURCES.items():
        asked = [one.reference for one in wanted if one.kind is kind and one.reference]
        if asked:
            named = source.find(principal, asked)
            found |= {(kind, reference): record for reference, record in named.items()}
    made = []
    for one in wanted:
        record = found.get((one.kind, one.reference))
        if one.kind in _SOURCES and record is None:
            raise UsageError(
                f"there is no {one.kind.value} {one.reference or one.words!r} in its register",
                hint="Name it by its reference; what left its register is no reason any more.",
            )
        made.append((one, record))
    return made


def _cleaned(one: Given) -> Given:
    cleaned = Given(one.kind, one.reference.strip(), one.words.strip())
    if not (cleaned.reference or cleaned.words):
        raise UsageError("a reason says nothing", hint="Name a record, or say it in words.")
    if len(cleaned.reference) > LONGEST_REFERENCE or len(cleaned.words) > LONGEST_WORDS:
        raise UsageError(f"a reason has more than {LONGEST_WORDS} characters")
    if cleaned.kind is ReasonKind.WORDS and not cleaned.words:
        raise UsageError("own words are missing")
    return cleaned

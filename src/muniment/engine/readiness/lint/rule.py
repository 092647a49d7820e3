"""What a rule and a hit are."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from muniment.engine.readiness.lint.facts import Facts, Ref


@dataclass(frozen=True, slots=True)
class Hit:
    """Something that an auditor would ask about.

    Attributes:
        record: Which; None where the point is that there is none.
        said: What is wrong, in one sentence.
    """

    said: str
    record: Ref | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule.

    Attributes:
        id: ``scope.gap``.
        clause: Where the standard asks for it.
        stage: 1: it shows when documents are read; 2: when practice is looked at.
        title: What is right, in a few words.
        next: What to do about a hit.
        url: Where to do it.
    """

    id: str
    clause: str
    stage: int
    title: str
    next: str
    url: str
    look: Callable[[Facts], Iterable[Hit]]


@dataclass(frozen=True, slots=True)
class Broken:
    """A rule and its hits."""

    rule: Rule
    hits: tuple[Hit, ...]

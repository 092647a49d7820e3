"""Compares what the scope lists with what was found: each side is accounted for once.

Source: ISO/IEC 27001:2022 4.3. Out of scope: how anything is found; what a gap's remedy is.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Final


class ItemKind(Enum):
    """What a line of the scope is about."""

    ENVIRONMENT = "environment"
    ACCOUNT = "account"
    REPOSITORY = "repository"
    APPLICATION = "application"
    INTEGRATION = "integration"
    LOCATION = "location"
    INTERFACE = "interface"


WATCHED: Final = frozenset({ItemKind.ACCOUNT, ItemKind.REPOSITORY})
"""Kinds of which a collector is expected to look at each that is inside."""


class Place(Enum):
    """Whether a line is inside the scope, as a person decided."""

    INSIDE = "inside"
    OUTSIDE = "outside"
    UNDECIDED = "undecided"


class State(Enum):
    """What came of the comparison.

    ``gap``: found, and in no line. ``undecided``: in a line that says neither in nor out.
    ``uncovered``: inside, and nothing looks at it. ``outside``: left out, with a reason.
    ``covered``: inside, and it was found or a collector looks at it. ``listed``: inside, and of a
    kind that no collector finds by itself.
    """

    GAP = "gap"
    UNDECIDED = "undecided"
    UNCOVERED = "uncovered"
    OUTSIDE = "outside"
    COVERED = "covered"
    LISTED = "listed"


OPEN: Final = (State.GAP, State.UNDECIDED, State.UNCOVERED)
"""What somebody has to do something about; never shown as good."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the scope.

    Attributes:
        reference: What people call it.
        title: Its name.
        identifier: What a collector would call it; "" where none would.
        watched_by: The collector that looks at it, as a person said; "" for none.
    """

    kind: ItemKind
    reference: str
    title: str
    identifier: str
    place: Place
    watched_by: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """Something that was found.

    Attributes:
        identifier: What its source calls it; the same thing has the same one.
        title: For people.
        source: What found it.
        url: Where it can be seen here, or "".
    """

    kind: ItemKind
    identifier: str
    title: str
    source: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class Match:
    """A line, a thing that was found, or both where they are the same."""

    state: State
    line: Line | None
    found: tuple[Found, ...]

    @property
    def kind(self) -> ItemKind:
        """What it is about."""
        return self.line.kind if self.line is not None else self.found[0].kind


def compare(lines: Iterable[Line], found: Iterable[Found]) -> tuple[Match, ...]:
    """Return every line and everything found, each in exactly one match; what is open first.

    Several things of one identifier and kind are one. Where two lines have the same identifier, the
    first has what was found, and the other is judged as if nothing was.
    """
    there: dict[tuple[ItemKind, str], list[Found]] = {}
    for thing in found:
        there.setdefault((thing.kind, normal(thing.identifier)), []).append(thing)
    matches = []
    for line in lines:
        names = [normal(line.identifier), normal(line.title)]
        seen = next(
            (there.pop(key) for name in names if name and (key := (line.kind, name)) in there), []
        )
        matches.append(Match(_state(line, seen), line, tuple(seen)))
    matches += [Match(State.GAP, None, tuple(things)) for things in there.values()]
    order = list(State)
    return tuple(sorted(matches, key=lambda match: order.index(match.state)))


def counts(matches: Sequence[Match]) -> dict[State, int]:
    """Return how many matches there are in each state; they add up to all of them."""
    return {state: sum(match.state is state for match in matches) for state in State}


def normal(identifier: str) -> str:
    """Return an identifier as it is compared: case, a trailing slash and ``.git`` say nothing."""
    text = identifier.strip().casefold().rstrip("/")
    for start in ("https://", "http://", "ssh://", "git@"):
        text = text.removeprefix(start)
    return text.removesuffix(".git").replace(":", "/")


def _state(line: Line, seen: Sequence[Found]) -> State:
    if line.place is Place.UNDECIDED:
        return State.UNDECIDED
    if line.place is Place.OUTSIDE:
        return State.OUTSIDE
    if line.kind in WATCHED:
        return State.COVERED if seen or line.watched_by else State.UNCOVERED
    return State.COVERED if seen else State.LISTED

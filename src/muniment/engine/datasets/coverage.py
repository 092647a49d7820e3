"""Which card, and which manifest, covers a dataset: the nearest one on the way up to the root."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from muniment.engine.checks.asset import AssetKind, AssetSeen
from muniment.engine.checks.facts import Facts, Seen, once_per_facts
from muniment.engine.datasets.card import MODEL_KEY, Card
from muniment.engine.datasets.manifest import DatasetManifest
from muniment.engine.datasets.tracking import DvcPointer


@dataclass(frozen=True, slots=True)
class Stated:
    """What the cards about one subject state together.

    Attributes:
        subject: The asset or folder.
        files: Paths of the cards.
        keys: Known keys that any of them fills.
        classification: In lower case; of several, all.
        personal_data: In lower case; of several, all.
    """

    subject: str
    files: tuple[str, ...]
    keys: frozenset[str]
    classification: str
    personal_data: str


@dataclass(slots=True)
class _Index:
    cards: dict[str, list[Seen[Card]]] = field(default_factory=dict)
    manifests: dict[str, Seen[DatasetManifest]] = field(default_factory=dict)
    pointers: dict[str, Seen[DvcPointer]] = field(default_factory=dict)


@once_per_facts
def _index(facts: Facts) -> _Index:
    found = _Index()
    for card in facts.of(Card):
        if MODEL_KEY not in card.body.keys:
            found.cards.setdefault(card.body.subject, []).append(card)
    for manifest in facts.of(DatasetManifest):
        found.manifests[manifest.path.rpartition("/")[0]] = manifest
    for pointer in facts.of(DvcPointer):
        found.pointers.setdefault(pointer.body.output, pointer)
    return found


def datasets(facts: Facts) -> Iterator[Seen[AssetSeen]]:
    """Yield the datasets that were seen; a folder of images is one."""
    return (seen for seen in facts.of(AssetSeen) if seen.body.kind is AssetKind.DATASET)


def upwards(path: str) -> Iterator[str]:
    """Yield a path, then each folder that encloses it, up to the root ("")."""
    while path:
        yield path
        path = path.rpartition("/")[0]
    yield ""


def card_for(path: str, facts: Facts) -> Stated | None:
    """Return what the nearest card states: the file's own, else that of the nearest folder."""
    cards = _index(facts).cards
    for place in upwards(path):
        if place in cards:
            found = cards[place]
            return Stated(
                subject=place,
                files=tuple(card.path for card in found),
                keys=frozenset(key for card in found for key in card.body.keys),
                classification=" ".join(card.body.classification for card in found).strip(),
                personal_data=" ".join(card.body.personal_data for card in found).strip(),
            )
    return None


def manifest_for(path: str, facts: Facts) -> Seen[DatasetManifest] | None:
    """Return the nearest manifest in a folder that encloses a path, or is it."""
    manifests = _index(facts).manifests
    return next((manifests[place] for place in upwards(path) if place in manifests), None)


def pointer_for(path: str, facts: Facts) -> Seen[DvcPointer] | None:
    """Return the DVC pointer that pins a path or a folder around it, if there is one."""
    pointers = _index(facts).pointers
    return next((pointers[place] for place in upwards(path) if place and place in pointers), None)

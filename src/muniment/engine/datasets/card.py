"""Dataset cards: what somebody wrote down about where data comes from and what may be done with it.

A card is a file beside the data (``train.csv.card.md``, ``train.csv.card.yaml``), the front matter
of a folder's ``README.md`` (the keys that Hugging Face uses are understood), or a ``[[dataset]]``
table of ``muniment.toml``. Only which keys are filled becomes a fact, with three short values that
checks compare; a card's text does not.

Out of scope: whether what a card says is true.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar, Final

from muniment.core.errors import UnreadableError
from muniment.engine.checks.extractor import SourceFile
from muniment.engine.checks.fact import FactBody, Gap
from muniment.engine.checks.formats import Format
from muniment.engine.datasets.foreign_text import encodable
from muniment.engine.parsing.yaml_document import YamlLimits, plain_mapping, read_yaml_mapping

REQUIRED_KEYS: Final = ("source", "licence", "lawful_basis", "collected", "classification")
"""What a dataset card must state."""
MODEL_KEY: Final = "model"
"""Stands among a card's keys when its front matter describes a model, not a dataset."""

_LIMITS: Final = YamlLimits(size=1024 * 1024, nodes=20_000, depth=30)
_VALUE_LENGTH: Final = 80


@dataclass(frozen=True, slots=True)
class Card:
    """What one card states about a dataset or a folder of datasets.

    Attributes:
        subject: Path of the asset, or of the folder that the card covers; "" for the root.
        keys: Which known keys are filled, sorted: ``source``, ``licence``, ``lawful_basis``,
            ``collected``, ``classification``, ``personal_data``, and ``model`` for a model card.
        licence: As stated, one line, at most 80 characters; "" where it is not.
        classification: As stated, in lower case, at most 80 characters.
        personal_data: As stated, in lower case; ``yes`` or ``no`` for a boolean.
    """

    KIND: ClassVar[str] = "card"

    subject: str
    keys: tuple[str, ...]
    licence: str
    classification: str
    personal_data: str


_SYNONYMS: Final[Mapping[str, tuple[str, ...]]] = {
    "source": (
        "source",
        "sources",
        "source_url",
        "origin",
        "provenance",
        "data_source",
        "download_url",
        "source_datasets",
        "homepage",
        "url",
        "quelle",
    ),
    "licence": (
        "license_name",
        "licence_name",
        "licence",
        "license",
        "licenses",
        "licences",
        "rights",
        "lizenz",
    ),
    "lawful_basis": (
        "lawful_basis",
        "legal_basis",
        "gdpr_basis",
        "lawful_base",
        "legal_ground",
        "rechtsgrundlage",
    ),
    "collected": (
        "collected",
        "collected_at",
        "collected_on",
        "collection_date",
        "date_collected",
        "data_collected",
        "collection_period",
        "date_created",
        "created",
        "erhoben",
    ),
    "classification": (
        "classification",
        "data_classification",
        "information_class",
        "security_class",
        "sensitivity",
        "confidentiality",
        "klassifizierung",
    ),
    "personal_data": (
        "personal_data",
        "contains_personal_data",
        "pii",
        "contains_pii",
        "personal_information",
        "personenbezogen",
        "personenbezogene_daten",
    ),
}
_OF_MODELS: Final = frozenset(
    {
        "pipeline_tag",
        "library_name",
        "base_model",
        "model_index",
        "model_name",
        "datasets",
        "widget",
    }
)
_OF_DATASETS: Final = frozenset(
    {
        "dataset_info",
        "source_datasets",
        "task_categories",
        "task_ids",
        "size_categories",
        "annotations_creators",
        "language_creators",
        "lawful_basis",
        "classification",
        "personal_data",
    }
)
_PLACEHOLDER = re.compile(
    r"(?:tbd|tba|todo|fixme|xxx+|unknown|unclear|n/?a|none|null|\?+|-+|\.{2,}|other|undefined"
    r"|to be (?:done|defined|determined|filled.{0,20})|\[?more information needed\]?|<[^>]{0,60}>"
    r"|unbekannt|fill (?:me|this) in)\.?\Z",
    re.IGNORECASE,
)


def card_from_mapping(subject: str, stated: Mapping[str, object]) -> Card | None:
    """Return the card that a mapping states, or None where it states nothing that a card has.

    Placeholders (``TODO``, ``unknown``, an empty list ...) count as not stated. ``lawful_basis``
    may be "none" or "n/a" where the card says that there is no personal data.

    Args:
        subject: Path of the asset or folder; "" for the root.
        stated: Front matter, a YAML card, or one ``[[dataset]]`` table.
    """
    by_key = {_normalised(key): value for key, value in stated.items()}
    found = {key: _first_stated(by_key, names) for key, names in _SYNONYMS.items()}
    personal = found["personal_data"].lower()
    if not personal and any(by_key.get(name) is False for name in _SYNONYMS["personal_data"]):
        personal = "no"
    if personal in ("no", "false", "none") or personal.startswith("no "):
        found["personal_data"] = personal = "no"
        if not found["lawful_basis"]:
            found["lawful_basis"] = _first(by_key, _SYNONYMS["lawful_basis"])
    keys = {key for key, text in found.items() if text}
    if _OF_MODELS.intersection(by_key) and not _OF_DATASETS.intersection(by_key):
        keys.add(MODEL_KEY)
    if not keys:
        return None
    return Card(
        subject=subject,
        keys=tuple(sorted(keys)),
        licence=found["licence"],
        classification=found["classification"].lower(),
        personal_data="yes" if personal in ("true", "yes") else personal,
    )


def _normalised(key: str) -> str:
    return re.sub(r"[\s-]+", "_", key.strip().lower())


def _text(value: object) -> str:
    """Return a short text for a value of a card; a mapping that says something says "stated"."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, (list, tuple)):
        parts = [text for text in (_text(item) for item in value[:10]) if text]
        return ", ".join(part for part in parts if not _PLACEHOLDER.match(part))[:_VALUE_LENGTH]
    if isinstance(value, Mapping):
        return "stated" if any(_text(item) for item in value.values()) else ""
    text = "" if value is None else " ".join(encodable(str(value)).split())
    # Cards are free text: an address with a password in it must not travel on.
    return re.sub(r"//[^/@\s]{1,200}@", "//", text[:500])[:_VALUE_LENGTH]


def _first(stated: Mapping[str, object], names: tuple[str, ...]) -> str:
    return next((text for text in (_text(stated.get(name)) for name in names) if text), "")


def _first_stated(stated: Mapping[str, object], names: tuple[str, ...]) -> str:
    texts = (_text(stated.get(name)) for name in names)
    return next((text for text in texts if text and not _PLACEHOLDER.match(text)), "")


def card_subject(path: str) -> str:
    """Return what a card file covers: the file it is named after, or its folder.

    ``data/train.csv.card.md`` covers ``data/train.csv``; ``data/README.md`` covers ``data``.
    """
    folder, _, name = path.rpartition("/")
    for suffix in (".card.md", ".card.yaml", ".card.yml"):
        if name.lower().endswith(suffix) and len(name) > len(suffix):
            stem = name[: -len(suffix)]
            return f"{folder}/{stem}" if folder else stem
    return folder


def front_matter(data: bytes) -> bytes | None:
    """Return the YAML between the two ``---`` lines that a Markdown file starts with, or None."""
    lines = data.removeprefix(b"\xef\xbb\xbf").splitlines(keepends=True)
    if not lines or lines[0].rstrip() != b"---":
        return None
    for number, line in enumerate(lines[1:], start=1):
        if line.rstrip() in (b"---", b"..."):
            return b"".join(lines[1:number])
    return None


class CardExtractor:
    """Reads card files and the front matter of READMEs."""

    name = "card"
    version = "1.0.0"
    formats = frozenset({Format.CARD, Format.README})
    emits = (Card.KIND,)

    def extract(self, file: SourceFile) -> Iterator[FactBody | Gap]:
        """Yield the file's card, if it states anything that a card has.

        Raises:
            UnreadableError: Larger than 1 MiB, or not YAML between the lines.
        """
        if file.format is Format.CARD and not file.name.lower().endswith(".md"):
            matter: bytes | None = file.read(_LIMITS.size)
        elif file.format is Format.README and not file.head.lstrip(b"\xef\xbb\xbf").startswith(
            b"---"
        ):
            return
        else:
            matter = front_matter(file.read(_LIMITS.size))
        if matter is None:
            if file.format is Format.CARD:
                raise UnreadableError("broken", "a card without front matter between two --- lines")
            return
        stated = plain_mapping(read_yaml_mapping(matter, _LIMITS))
        card = card_from_mapping(card_subject(file.path), stated)
        if card is not None:
            yield card

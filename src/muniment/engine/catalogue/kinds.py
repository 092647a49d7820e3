"""The kinds of entry that have ids, and where each kind stands."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from operator import attrgetter
from typing import Any

from muniment.core.errors import CatalogueError
from muniment.engine.catalogue.catalogue import Catalogue
from muniment.engine.catalogue.frozen import read_only
from muniment.engine.catalogue.parts import Part


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of entry.

    Attributes:
        name: In the plural, as people type it: ``asset-kinds``.
        singular: What one is called: ``asset kind``.
        part: Part that holds them.
        rows: Gives them, in the catalogue's order.
        title: Gives the title of one.
        key: Gives the id of one.
    """

    name: str
    singular: str
    part: Part
    rows: Callable[[Catalogue], Iterable[Any]]
    title: Callable[[Any], str]
    key: Callable[[Any], str] = attrgetter("id")

    def entries(self, catalogue: Catalogue) -> tuple[Entry, ...]:
        """Return the entries of this kind.

        Raises:
            CatalogueError: The part that holds them cannot be read.
        """
        return tuple(
            Entry(self, self.key(value), self.title(value), value) for value in self.rows(catalogue)
        )


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of any kind.

    Attributes:
        kind: Its kind.
        id: Its id, unique in the whole catalogue.
        title: Its title or first words.
        value: The typed entry itself: a ``Control``, a ``Threat`` ...
    """

    kind: Kind
    id: str
    title: str
    value: Any


def _owasp(catalogue: Catalogue) -> Iterable[Any]:
    from muniment.engine.catalogue.threats import owasp_classes

    return owasp_classes(catalogue.threat_library)


def _nist(catalogue: Catalogue) -> Iterable[Any]:
    from muniment.engine.catalogue.threats import nist_classes

    return nist_classes(catalogue.threat_library)


def _quiz(catalogue: Catalogue) -> Iterable[Any]:
    from muniment.engine.catalogue.training import quiz_questions

    return quiz_questions(catalogue.training_set)


def _frameworks(catalogue: Catalogue) -> Iterable[Any]:
    from muniment.engine.catalogue.mappings import frameworks

    return frameworks(catalogue.mapping_set)


def _duties(conflict: Any) -> str:
    return f"{conflict.duty_a} / {conflict.duty_b}"


def _kind(name: str, singular: str, part: Part, rows: str, title: str) -> Kind:
    return Kind(name, singular, part, attrgetter(rows), attrgetter(title))


_ALL = (
    _kind("controls", "control of Annex A", Part.STANDARD, "standard.annex_a", "title"),
    _kind("clauses", "clause item", Part.STANDARD, "standard.clauses", "title"),
    _kind("threats", "threat", Part.THREATS, "threat_library.threats", "name"),
    _kind("headline-risks", "headline risk", Part.THREATS, "threat_library.headline_risks", "name"),
    _kind("documents", "document", Part.DOCUMENTS, "document_set.documents", "title"),
    _kind("bundles", "bundle", Part.DOCUMENTS, "document_set.small_company_bundles", "title"),
    _kind("checks", "check kind", Part.VOCABULARY, "vocabulary.checks", "name"),
    _kind("asset-kinds", "asset kind", Part.VOCABULARY, "vocabulary.asset_kinds", "description"),
    _kind("capabilities", "capability", Part.VOCABULARY, "vocabulary.capabilities", "name"),
    _kind("grades", "evidence grade", Part.VOCABULARY, "vocabulary.evidence_grades", "name"),
    _kind("relations", "relation", Part.VOCABULARY, "vocabulary.relations", "description"),
    _kind("confidence", "confidence", Part.VOCABULARY, "vocabulary.confidence", "description"),
    _kind("roles", "role", Part.ROLES, "role_set.roles", "title"),
    Kind(
        "duty-conflicts", "duty conflict", Part.ROLES, attrgetter("role_set.sod_conflicts"), _duties
    ),
    _kind(
        "requirements",
        "requirement",
        Part.REQUIREMENTS,
        "requirement_set.requirements",
        "requirement",
    ),
    _kind("kpis", "measure", Part.KPIS, "kpi_set.kpis", "name"),
    _kind("playbooks", "playbook", Part.INCIDENTS, "incident_set.playbooks", "title"),
    _kind("clocks", "clock", Part.INCIDENTS, "incident_set.clocks", "duty"),
    _kind("severities", "incident severity", Part.INCIDENTS, "incident_set.severities", "meaning"),
    _kind("training", "training module", Part.TRAINING, "training_set.modules", "title"),
    _kind("curricula", "curriculum", Part.TRAINING, "training_set.curricula", "title"),
    Kind("quiz", "quiz question", Part.TRAINING, _quiz, attrgetter("question")),
    _kind("vendors", "question to suppliers", Part.VENDORS, "vendor_set.questions", "question"),
    _kind("vendor-tiers", "supplier tier", Part.VENDORS, "vendor_set.tiers", "rule"),
    _kind("cloud-services", "cloud service", Part.CLOUD, "cloud_matrix.services", "name"),
    Kind("frameworks", "framework", Part.MAPPINGS, _frameworks, attrgetter("title")),
    Kind("owasp", "OWASP class", Part.THREATS, _owasp, attrgetter("name")),
    Kind("nist-classes", "NIST AI 100-2 class", Part.THREATS, _nist, attrgetter("name")),
    _kind("tactics", "ATLAS tactic", Part.ATLAS, "atlas.tactics", "name"),
    _kind("techniques", "ATLAS technique", Part.ATLAS, "atlas.techniques", "name"),
    _kind("mitigations", "ATLAS mitigation", Part.ATLAS, "atlas.mitigations", "name"),
    _kind("stages", "certification stage", Part.CERTIFICATION, "certification.stages", "aim"),
    _kind(
        "body-criteria",
        "criterion for a certification body",
        Part.CERTIFICATION,
        "certification.body_selection",
        "criterion",
    ),
    _kind(
        "planner-examples",
        "worked example of the planner",
        Part.CERTIFICATION,
        "certification.worked_examples",
        "story",
    ),
)

KINDS: Mapping[str, Kind] = read_only({kind.name: kind for kind in _ALL})

# Rows without an id of their own: each hangs on the entry, or stands under the words, that its key
# gives. They are checked like entries and shown with the entries that they name.
ROWS: Mapping[str, Kind] = read_only(
    {
        kind.name: kind
        for kind in (
            Kind(
                "mappings",
                "mapping",
                Part.MAPPINGS,
                attrgetter("mapping_set.mappings"),
                attrgetter("iso"),
                attrgetter("iso"),
            ),
            Kind(
                "cloud-matrix",
                "row of the cloud matrix",
                Part.CLOUD,
                attrgetter("cloud_matrix.matrix"),
                attrgetter("customer_part"),
                attrgetter("control"),
            ),
            Kind(
                "raci",
                "activity",
                Part.ROLES,
                attrgetter("role_set.raci"),
                attrgetter("activity"),
                attrgetter("activity"),
            ),
        )
    }
)


def all_entries(catalogue: Catalogue) -> Mapping[str, Entry]:
    """Return every entry with an id, by id.

    Raises:
        CatalogueError: An id stands twice, in one file or in two; or a part cannot be read.
    """
    found: dict[str, Entry] = {}
    for kind in KINDS.values():
        for entry in kind.entries(catalogue):
            other = found.setdefault(entry.id, entry)
            if other is not entry:
                where = "twice" if other.kind is kind else f"also as {other.kind.singular}"
                if other.kind.part is not kind.part:
                    where += f" in {other.kind.part.file}"
                raise CatalogueError(kind.part.file, entry.id, f"this id stands {where}")
    return read_only(found)

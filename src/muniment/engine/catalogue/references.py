"""Which entries name which: one table, used to refuse references to nothing and to show links.

Each rule is one field that holds ids. A reference is one id in such a field.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from operator import attrgetter
from typing import Any

from muniment.core.errors import CatalogueError
from muniment.engine.catalogue.catalogue import Catalogue
from muniment.engine.catalogue.kinds import KINDS, ROWS, Entry, Kind, all_entries


@dataclass(frozen=True, slots=True)
class Rule:
    """One field that names entries.

    Attributes:
        source: Kind whose entries have the field.
        field: Name of the field, as people find it in the YAML.
        targets: Kinds that it may name.
        forward: Heading for the named entries on the page of the naming one; empty where that
            page shows them in its own way.
        backward: Heading for the naming entries on the page of the named one; likewise.
        ids: Gives the ids in the field.
    """

    source: str
    field: str
    targets: tuple[str, ...]
    forward: str
    backward: str
    ids: Callable[[Any], Iterable[str]]


@dataclass(frozen=True, slots=True)
class Reference:
    """One entry, or row without an id, that names another.

    Attributes:
        rule: The field in which it does.
        source: Id of the naming entry, or key of the row.
        target: Id of the named one.
    """

    rule: Rule
    source: str
    target: str


def _field(field: str) -> Callable[[Any], Iterable[str]]:
    get: Callable[[Any], Any] = attrgetter(field)

    def ids(value: Any) -> Iterable[str]:
        found = get(value)
        if isinstance(found, tuple):
            return found
        # The catalogue writes "-" where a person should see that nothing is meant.
        return () if found in (None, "-") else (found,)

    return ids


def _edition(field: str, year: str) -> Callable[[Any], Iterable[str]]:
    get: Callable[[Any], tuple[str, ...]] = attrgetter(field)
    return lambda value: (f"{code}:{year}" for code in get(value))


def _inner(rows: str, field: str) -> Callable[[Any], Iterable[str]]:
    get_rows: Callable[[Any], tuple[Any, ...]] = attrgetter(rows)
    get: Callable[[Any], str] = attrgetter(field)
    return lambda value: dict.fromkeys(get(row) for row in get_rows(value))


def _rule(
    source: str,
    field: str,
    target: str,
    forward: str,
    backward: str,
    ids: Callable[[Any], Iterable[str]] | None = None,
) -> Rule:
    targets = tuple(target.split())
    return Rule(source, field, targets, forward, backward, ids or _field(field))


RULES: tuple[Rule, ...] = (
    _rule("controls", "checks", "checks", "", "Controls that it speaks to"),
    _rule("clauses", "checks", "checks", "Check kinds", "Clause items that it speaks to"),
    _rule("clauses", "capabilities", "capabilities", "Capabilities", "Clause items that it serves"),
    _rule("checks", "asset_kind", "asset-kinds", "Asked about", "Check kinds asked about it"),
    _rule("threats", "asset_kinds", "asset-kinds", "Strikes", "Threats that strike it"),
    _rule("threats", "headline_risks", "headline-risks", "Headline risks", "Threats behind it"),
    _rule(
        "threats", "controls", "controls", "Controls against it", "Threats that it works against"
    ),
    _rule("threats", "checks", "checks", "Check kinds that bear on it", "Threats it bears on"),
    _rule(
        "threats",
        "mitre_atlas",
        "techniques",
        "ATLAS techniques",
        "Threats that use it",
        _inner("mitre_atlas", "id"),
    ),
    _rule(
        "threats",
        "owasp_ml_2023",
        "owasp",
        "OWASP machine learning, 2023",
        "Threats of this class",
        _edition("owasp_ml_2023", "2023"),
    ),
    _rule(
        "threats",
        "owasp_llm_2025",
        "owasp",
        "OWASP language models, 2025",
        "Threats of this class",
        _edition("owasp_llm_2025", "2025"),
    ),
    _rule(
        "threats",
        "owasp_llm_2026",
        "owasp",
        "OWASP language models, 2026",
        "Threats of this class",
        _edition("owasp_llm_2026", "2026"),
    ),
    _rule("threats", "nist_ai_100_2", "nist-classes", "NIST AI 100-2", "Threats of this class"),
    _rule("documents", "owner_role", "roles", "Owner", "Documents that it keeps"),
    _rule("documents", "approver_role", "roles", "Approver", "Documents that it approves"),
    _rule("documents", "refs", "clauses controls", "Covers", "Documents that cover it"),
    _rule("documents", "requirements", "requirements", "Requirements", "Documents that serve it"),
    _rule("bundles", "documents", "documents", "Documents", "Small companies publish it in"),
    _rule("duty-conflicts", "controls", "controls", "Controls", "Duties to keep apart"),
    _rule("duty-conflicts", "roles_a", "roles", "Roles with one duty", "Has one duty of"),
    _rule("duty-conflicts", "roles_b", "roles", "Roles with the other", "Has the other of"),
    _rule("duty-conflicts", "never_compensated", "roles", "No compensation for", ""),
    _rule("kpis", "source_check", "checks", "Delivered by", "Measures that it delivers"),
    _rule("playbooks", "threats", "threats", "Threats", "Playbooks"),
    _rule("playbooks", "clocks", "clocks", "Clocks that may run", "Playbooks that may start it"),
    _rule("playbooks", "controls", "controls", "Controls", "Playbooks"),
    _rule("playbooks", "requirement", "requirements", "Requirement", "Playbooks"),
    _rule("curricula", "roles", "roles", "Roles", "Curricula"),
    _rule("curricula", "modules", "training", "Modules", "Curricula"),
    _rule("training", "primary_role", "roles", "Written for", "Training written for it"),
    _rule("training", "refs", "clauses controls", "Serves", "Training"),
    _rule("training", "quiz", "quiz", "", "Module", _inner("quiz", "id")),
    _rule("vendors", "controls", "controls", "Controls", "Questions to suppliers"),
    _rule("requirements", "checks", "checks", "Check kinds", "Requirements that it serves"),
    _rule("body-criteria", "requirement", "requirements", "Requirement", "Criteria for a body"),
    _rule("techniques", "parent", "techniques", "Sub-technique of", "Sub-techniques"),
    _rule("mappings", "iso", "clauses controls", "", ""),
    _rule("mappings", "framework", "frameworks", "", "", _inner("targets", "framework")),
    _rule("mappings", "relation", "relations", "", "", _inner("targets", "relation")),
    _rule("mappings", "confidence", "confidence", "", "", _inner("targets", "confidence")),
    _rule("cloud-matrix", "control", "controls", "", ""),
    _rule("raci", "responsible", "roles", "", ""),
    _rule("raci", "accountable", "roles", "", ""),
    _rule("raci", "consulted", "roles", "", ""),
    _rule("raci", "informed", "roles", "", ""),
)


def references(catalogue: Catalogue) -> Iterator[Reference]:
    """Yield every reference in the catalogue, rule by rule, whether or not it leads anywhere.

    Raises:
        CatalogueError: A part cannot be read.
    """
    for rule in RULES:
        kind = kind_of(rule)
        for value in kind.rows(catalogue):
            source = kind.key(value)
            for target in rule.ids(value):
                yield Reference(rule, source, target)


def kind_of(rule: Rule) -> Kind:
    """Return the kind whose entries have a rule's field."""
    return KINDS.get(rule.source) or ROWS[rule.source]


def check_references(catalogue: Catalogue) -> None:
    """Raise unless every id is unique and every reference leads to an entry of the right kind.

    Raises:
        CatalogueError: Names the file and the entry at fault.
    """
    entries = all_entries(catalogue)
    for kind in ROWS.values():
        _refuse_twice(kind, [kind.key(value) for value in kind.rows(catalogue)])
    said: set[tuple[int, str, str]] = set()
    for reference in references(catalogue):
        _check(reference, entries)
        key = (id(reference.rule), reference.source, reference.target)
        if key in said:
            message = f"{reference.rule.field} names {reference.target} twice"
            raise CatalogueError(kind_of(reference.rule).part.file, reference.source, message)
        said.add(key)


def _refuse_twice(kind: Kind, keys: list[str]) -> None:
    seen: set[str] = set()
    for key in keys:
        if key in seen:
            raise CatalogueError(kind.part.file, key, f"this {kind.singular} stands twice")
        seen.add(key)


def _check(reference: Reference, entries: Mapping[str, Entry]) -> None:
    rule = reference.rule
    found = entries.get(reference.target)
    if found is not None and found.kind.name in rule.targets:
        return
    if found is None:
        wanted = " or ".join(KINDS[name].singular for name in rule.targets)
        message = f"{rule.field} names {reference.target}, but there is no such {wanted}"
    else:
        wanted = " or ".join(rule.targets)
        kind = found.kind.name
        message = f"{rule.field} names {reference.target}, which is of {kind}; expected {wanted}"
    raise CatalogueError(kind_of(rule).part.file, reference.source, message)

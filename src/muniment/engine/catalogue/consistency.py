"""What must hold across entries beyond references: pairs match, nothing is left out."""

from __future__ import annotations

from muniment.core.errors import CatalogueError
from muniment.engine.catalogue.catalogue import Catalogue
from muniment.engine.catalogue.parts import Part
from muniment.engine.catalogue.roles import KeptApart


def check_consistency(catalogue: Catalogue) -> None:
    """Raise unless the parts agree with each other. References must have been checked before.

    Raises:
        CatalogueError: Names the file and the entry at fault.
    """
    _aspects(catalogue)
    _threats(catalogue)
    _documents(catalogue)
    _mappings(catalogue)
    _duties(catalogue)
    _quizzes(catalogue)
    _certification(catalogue)


def _aspects(catalogue: Catalogue) -> None:
    """Automated evidence is paired by position with check kinds and says what they assert."""
    file = Part.STANDARD.file
    for control in catalogue.controls.values():
        automated = control.evidence.automated
        if len(automated) != len(control.checks):
            message = f"{len(automated)} lines of automated evidence, {len(control.checks)} checks"
            raise CatalogueError(file, control.id, message)
        for check, text in zip(control.checks, automated, strict=True):
            if catalogue.check_kinds[check].assertion != text:
                message = f"automated evidence beside {check} is not what {check} asserts"
                raise CatalogueError(file, control.id, message)
        if not control.evidence.human:
            raise CatalogueError(file, control.id, "no human evidence")


def _threats(catalogue: Catalogue) -> None:
    file = Part.THREATS.file
    for threat in catalogue.threats.values():
        for name in ("likelihood", "impact"):
            score: int = getattr(threat.default, name)
            if not 1 <= score <= 5:
                raise CatalogueError(file, threat.id, f"default {name} {score} is not 1 to 5")
        for link in threat.mitre_atlas:
            technique = catalogue.techniques[link.id]
            parent = technique.parent
            name = f"{catalogue.techniques[parent].name}: " if parent else ""
            if link.name != name + technique.name:
                message = f"{link.id} is called '{name}{technique.name}' in {Part.ATLAS.file}"
                raise CatalogueError(file, threat.id, message)


def _documents(catalogue: Catalogue) -> None:
    file = Part.DOCUMENTS.file
    audiences = set(catalogue.document_set.audiences)
    bundled: dict[str, str] = {}
    for bundle in catalogue.bundles.values():
        for document in bundle.documents:
            if document in bundled:
                message = f"{document} is in {bundled[document]} already"
                raise CatalogueError(file, bundle.id, message)
            bundled[document] = bundle.id
    for entry in catalogue.documents.values():
        for audience in (*entry.acknowledgement_audience, *entry.distribution):
            if audience not in audiences:
                raise CatalogueError(file, entry.id, f"there is no audience {audience}")
        if entry.id not in bundled:
            raise CatalogueError(file, entry.id, "in no bundle for small companies")


def _mappings(catalogue: Catalogue) -> None:
    """Every ISO item is mapped; no pair stands twice; ``equal`` is one to one per framework."""
    file = Part.MAPPINGS.file
    for item in (*catalogue.clauses, *catalogue.controls):
        if item not in catalogue.mappings:
            raise CatalogueError(file, item, "has no mapping")
    equals: dict[tuple[str, str], str] = {}
    for mapping in catalogue.mappings.values():
        pairs: set[tuple[str, str]] = set()
        own_equals: set[str] = set()
        for target in mapping.targets:
            pair = (target.framework, target.ref)
            if pair in pairs:
                raise CatalogueError(file, mapping.iso, f"{' '.join(pair)} stands twice")
            pairs.add(pair)
            if target.relation != "equal":
                continue
            other = equals.setdefault(pair, mapping.iso)
            if other != mapping.iso or target.framework in own_equals:
                raise CatalogueError(file, mapping.iso, f"{' '.join(pair)}: equal to more than one")
            own_equals.add(target.framework)


def _duties(catalogue: Catalogue) -> None:
    """Duties that appointments keep apart are carried by roles, each by others."""
    file = Part.ROLES.file
    for conflict in catalogue.duty_conflicts.values():
        one, other = set(conflict.roles_a), set(conflict.roles_b)
        carried = bool(one) and bool(other)
        if (conflict.kept_apart_by is KeptApart.APPOINTMENTS) != carried or bool(one) != bool(
            other
        ):
            raise CatalogueError(
                file, conflict.id, "roles carry both duties, or appointments do not"
            )
        if both := one & other:
            raise CatalogueError(file, conflict.id, f"{min(both)} carries both duties")
        if loose := set(conflict.never_compensated) - one:
            raise CatalogueError(file, conflict.id, f"{min(loose)} carries not the first duty")


def _quizzes(catalogue: Catalogue) -> None:
    file = Part.TRAINING.file
    drawn = catalogue.training_set.rules.questions_per_attempt
    for module in catalogue.modules.values():
        if len(module.quiz) < drawn:
            raise CatalogueError(file, module.id, f"fewer than {drawn} questions")
        for question in module.quiz:
            if len(set(question.options)) != 4:
                raise CatalogueError(file, question.id, "expected four different options")
            if not 0 <= question.answer < 4:
                raise CatalogueError(file, question.id, f"answer {question.answer} is not 0 to 3")


def _certification(catalogue: Catalogue) -> None:
    file = Part.CERTIFICATION.file
    following = 1
    for step in catalogue.certification.audit_time.table:
        if step.persons_from != following or step.persons_to < step.persons_from:
            message = f"audit_time: the step from {step.persons_from} leaves a gap or overlaps"
            raise CatalogueError(file, "", message)
        following = step.persons_to + 1
    weights = sum(criterion.weight for criterion in catalogue.certification.body_selection)
    if weights != 100:
        raise CatalogueError(file, "", f"body_selection: weights add up to {weights}, not 100")

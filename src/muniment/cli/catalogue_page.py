"""The page of one entry, as text: what it says, then what it is linked with, both ways."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import fields
from enum import Enum
from typing import Any

from muniment.cli.catalogue_layout import bullets, definitions, hanging, numbered, paragraph, table
from muniment.cli.catalogue_rows import CheckedBy, limit, span, target_text, times, words
from muniment.engine.catalogue.catalogue import Catalogue
from muniment.engine.catalogue.kinds import Entry
from muniment.engine.catalogue.links import LinkGroup
from muniment.engine.catalogue.references import RULES

Block = tuple[str, list[str]]
"""A heading, or an empty string, and lines."""

_SHOWN = 12

_LABELS: Mapping[str, str] = {
    "ml_interpretation": "In ML",
    "new_in_2022": "New in 2022",
    "documented_information_mandatory": "To be documented",
    "auditor_evidence": "What an auditor would want to see",
    "review_months": "Review",
    "repeat_months": "Repeat",
    "acknowledgement_audience": "Confirmed by",
    "live_embeds": "Shows live",
    "proof_by_test": "Proof by test",
    "starts_at": "Starts when",
    "duty_a": "One duty",
    "duty_b": "The other",
    "need_reason": "Why it is needed",
    "single": "At most one holder",
    "mapping": "Why these roles",
    "customer_points": "Left to the customer",
    "enisa": "ENISA theme",
    "impact": "Harms",
    "model": "Sells",
    "kind": "Put to",
}
_INLINE = {"impact", "live_embeds", "acknowledgement_audience", "distribution", "vulnerabilities"}
_UNITS = {
    "review_months": "every {} months",
    "repeat_months": "every {} months",
    "minutes": "{} minutes",
}
# Fields that a kind's own blocks show.
_OWN: Mapping[str, frozenset[str]] = {
    "controls": frozenset({"attributes", "evidence"}),
    "threats": frozenset({"default"}),
    "documents": frozenset({"sections"}),
    "playbooks": frozenset({"phases"}),
    "training": frozenset({"quiz"}),
    "quiz": frozenset({"options", "answer"}),
    "clocks": frozenset({"limit", "unit", "immediate"}),
    "kpis": frozenset({"target", "target_op", "target_value", "unit"}),
    "severities": frozenset({"ack_minutes"}),
    "planner-examples": frozenset({"inputs", "expected"}),
}


def page(
    catalogue: Catalogue,
    entry: Entry,
    groups: Sequence[LinkGroup],
    checked_by: CheckedBy,
    *,
    whole: bool,
) -> str:
    """Return the page of an entry, 80 columns wide, without a newline at the end.

    Args:
        catalogue: Where it stands.
        entry: What is shown.
        groups: What it is linked with.
        checked_by: Checks of ours, by check kind.
        whole: Show every link; otherwise the first twelve of each group and how many more.
    """
    lines = [*hanging(entry.id, entry.title, len(entry.id) + 2), entry.kind.singular]
    for heading, block in _blocks(catalogue, entry, groups, checked_by, whole):
        if block:
            lines += ["", *([heading] if heading else []), *block]
    return "\n".join(lines)


def _blocks(
    catalogue: Catalogue,
    entry: Entry,
    groups: Sequence[LinkGroup],
    checked_by: CheckedBy,
    whole: bool,
) -> Iterator[Block]:
    yield from _plain_fields(entry)
    own = _SPECIAL.get(entry.kind.name)
    if own is not None:
        yield from own(catalogue, entry.value, checked_by)
    for group in groups:
        yield _links(group, whole)
    if entry.kind.name in ("controls", "clauses"):
        yield _mappings(catalogue, entry.id)


def _plain_fields(entry: Entry) -> Iterator[Block]:
    """Yield the fields that are words, numbers and lists of words, whatever the kind."""
    skip = {"id"} | {rule.field for rule in RULES if rule.source == entry.kind.name}
    skip |= _OWN.get(entry.kind.name, frozenset())
    pairs: list[tuple[str, str]] = []
    lists: list[Block] = []
    for field in fields(entry.value):
        value = getattr(entry.value, field.name)
        if field.name in skip or value in (None, (), "", entry.title):
            continue
        label = _LABELS.get(field.name, words(field.name).capitalize())
        if isinstance(value, tuple) and field.name not in _INLINE:
            lists.append((label, bullets(_word(item) for item in value)))
        else:
            pairs.append((label, _UNITS.get(field.name, "{}").format(_word(value))))
    extra = _EXTRA.get(entry.kind.name)
    yield "", definitions([*pairs, *([extra(entry.value)] if extra else [])])
    yield from lists


def _word(value: Any) -> str:
    if isinstance(value, tuple):
        return ", ".join(words(_word(item)) for item in value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Enum):
        return words(str(value.value))
    return times(value) if isinstance(value, float) else str(value)


def _links(group: LinkGroup, whole: bool) -> Block:
    count = len(group.entries)
    # One more than the limit is shown rather than replaced by a line of the same length.
    shown = group.entries if whole or count <= _SHOWN + 1 else group.entries[:_SHOWN]
    lines = definitions([(entry.id, entry.title) for entry in shown], margin=2)
    if len(shown) < count:
        lines.append(f"  and {count - len(shown)} more: --all")
    return f"{group.heading} ({count})" if count > 1 else group.heading, lines


def _mappings(catalogue: Catalogue, item: str) -> Block:
    mapping = catalogue.mappings[item]
    rows = [
        [
            f"  {target.framework}",
            target.ref,
            words(target.relation),
            target.confidence,
            target.note or "; ".join(target.agrees_with),
        ]
        for target in mapping.targets
    ]
    headings = ["  FRAMEWORK", "ITEM", "RELATION", "CONFIDENCE", "NOTE, OR WHO AGREES"]
    heading = f"In other frameworks ({len(rows)}): this item is <relation> theirs"
    return heading, table(headings, rows)


def _control(catalogue: Catalogue, control: Any, checked_by: CheckedBy) -> Iterator[Block]:
    lines: list[str] = []
    column = 2 + max(len(aspect.id) for aspect in control.aspects) + 2
    for aspect in control.aspects:
        lines += hanging(f"  {aspect.id}", aspect.text, column)
        ours = checked_by.get(aspect.id, ())
        if ours:
            lines += hanging("", f"checked by {', '.join(ours)}", column)
    yield f"Aspects ({len(control.aspects)}): all must be shown", lines
    attributes = control.attributes
    yield (
        "Attributes (ISO/IEC 27002:2022)",
        definitions(
            [
                (words(field.name).capitalize(), _word(getattr(attributes, field.name)))
                for field in fields(attributes)
            ],
            margin=2,
        ),
    )
    share = catalogue.cloud_shares.get(control.id)
    if share is None:
        return
    kinds = ("iaas", "managed_ml", "hosted_finetune", "hosted_api")
    pairs = [
        (catalogue.cloud_matrix.columns[kind], getattr(share, kind).name.lower()) for kind in kinds
    ]
    width = max(len(name) for name, _ in pairs) + 4
    lines = [f"  {name}".ljust(width) + who for name, who in pairs]
    yield "Who operates it in a cloud", [*lines, *hanging("  Left to us:", share.customer_part, 14)]


def _threat(catalogue: Catalogue, threat: Any, checked_by: CheckedBy) -> Iterator[Block]:
    score = threat.default
    numbers = f"  likelihood {score.likelihood}, impact {score.impact} (1 to 5)"
    yield "Where to start the discussion", [numbers, *paragraph(score.reason, 2)]


def _document(catalogue: Catalogue, document: Any, checked_by: CheckedBy) -> Iterator[Block]:
    pairs = [(section.title, section.intent) for section in document.sections]
    yield f"Sections ({len(pairs)})", definitions(pairs, margin=2)


def _check(catalogue: Catalogue, check: Any, checked_by: CheckedBy) -> Iterator[Block]:
    yield "Checked by", bullets(checked_by.get(check.id, ()))


def _role(catalogue: Catalogue, role: Any, checked_by: CheckedBy) -> Iterator[Block]:
    parts: Mapping[str, Callable[[Any], tuple[str, ...]]] = {
        "Accountable for": lambda row: (row.accountable,),
        "Responsible for": lambda row: row.responsible,
        "Consulted on": lambda row: row.consulted,
        "Informed of": lambda row: row.informed,
    }
    for heading, people in parts.items():
        rows = [row.activity for row in catalogue.role_set.raci if role.id in people(row)]
        yield heading, bullets(rows)


def _playbook(catalogue: Catalogue, playbook: Any, checked_by: CheckedBy) -> Iterator[Block]:
    done = 0
    for phase in playbook.phases:
        yield phase.phase.value.capitalize(), numbered(phase.steps, done + 1)
        done += len(phase.steps)


def _module(catalogue: Catalogue, module: Any, checked_by: CheckedBy) -> Iterator[Block]:
    questions = [(question.id, question.question) for question in module.quiz]
    yield f"Quiz ({len(questions)})", definitions(questions, margin=2)


def _quiz(catalogue: Catalogue, question: Any, checked_by: CheckedBy) -> Iterator[Block]:
    lines: list[str] = []
    for index, option in enumerate(question.options):
        lines += hanging("  right" if index == question.answer else "  wrong", option, 9)
    yield "Options", lines


def _framework(catalogue: Catalogue, framework: Any, checked_by: CheckedBy) -> Iterator[Block]:
    items: dict[str, list[str]] = {}
    for mapping in catalogue.mappings.values():
        for target in mapping.targets:
            if target.framework == framework.id:
                items.setdefault(target.ref, []).append(mapping.iso)
    pairs = [(ref, ", ".join(items[ref])) for ref in sorted(items, key=_natural)]
    yield f"Items ({len(pairs)}) and the ISO items mapped to each", definitions(pairs, margin=2)


def _natural(ref: str) -> list[tuple[int, str]]:
    """Return a key that sorts ``Art.9`` before ``Art.10``."""
    import re

    return [
        (int(part), "") if part.isdigit() else (-1, part)
        for part in re.split(r"(\d+)", ref)
        if part
    ]


def _example(catalogue: Catalogue, example: Any, checked_by: CheckedBy) -> Iterator[Block]:
    for heading, part in (("Inputs", example.inputs), ("Expected plan", example.expected)):
        pairs = [(words(item.name), _word(getattr(part, item.name))) for item in fields(part)]
        yield heading, definitions(pairs, margin=2)


_SPECIAL: Mapping[str, Callable[[Catalogue, Any, CheckedBy], Iterator[Block]]] = {
    "controls": _control,
    "threats": _threat,
    "documents": _document,
    "checks": _check,
    "roles": _role,
    "playbooks": _playbook,
    "training": _module,
    "quiz": _quiz,
    "frameworks": _framework,
    "planner-examples": _example,
}

# One more line among the plain fields, made of several of them.
_EXTRA: Mapping[str, Callable[[Any], tuple[str, str]]] = {
    "clocks": lambda clock: ("Limit", limit(clock)),
    "kpis": lambda kpi: ("Target", kpi.target if kpi.unit == "count" else target_text(kpi)),
    "severities": lambda severity: ("Take within", span(severity.ack_minutes)),
}

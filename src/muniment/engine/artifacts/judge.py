"""Judges what readers saw: observations in, findings and a verdict out.

The severity of a finding is its rule's. Which rule a name falls under is said by the lists
(``names.judgement``).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from muniment.core.severity import Severity
from muniment.engine.artifacts.observed import Import, Sign
from muniment.engine.artifacts.report import Location, ScanFinding, Verdict
from muniment.engine.artifacts.rules.table import rule

if TYPE_CHECKING:
    from muniment.engine.artifacts.names.judgement import Ruled

_ONCE = frozenset({"name.unknown-class"})
"""Rules that say the same of every member of an archive: one finding for each operand is enough."""


def findings(
    imports: Iterable[Import],
    signs: Iterable[Sign],
    *,
    truncated: bool,
    allowed: frozenset[str] = frozenset(),
) -> tuple[ScanFinding, ...]:
    """Return what is wrong, worst first, then by place.

    Args:
        imports: Names brought in.
        signs: What rules speak of.
        truncated: Whether there were more of either than were recorded.
        allowed: Names, as ``module:name``, that somebody vouches for.
    """
    found = [_of_sign(sign) for sign in signs]
    found += _of_imports(imports, allowed)
    if truncated:
        found.append(_finding("name.many", "", Location("", 0, "")))
    return tuple(sorted(found, key=_order))


def verdict(found: Iterable[ScanFinding], *, formats: tuple[str, ...], complete: bool) -> Verdict:
    """Return the conclusion; see ``Verdict`` for the order."""
    worst = max((each.severity.rank for each in found), default=-1)
    if worst >= Severity.HIGH.rank:
        return Verdict.MALICIOUS
    if not complete:
        return Verdict.INCONCLUSIVE
    if worst >= Severity.MEDIUM.rank:
        return Verdict.REVIEW
    return Verdict.CLEAN if formats else Verdict.NOT_A_MODEL


def _of_imports(imports: Iterable[Import], allowed: frozenset[str]) -> Iterator[ScanFinding]:
    seen: set[tuple[str, str]] = set()
    imports = tuple(imports)
    if not imports:
        return
    # Files without names, which are most, do not pay for the lists.
    from muniment.engine.artifacts.names.judgement import ruled

    for each in imports:
        operand = f"{each.module}:{each.name}"
        if operand in allowed:
            continue
        judged = ruled(each)
        if judged is None or (judged.rule, operand) in seen:
            continue
        if judged.rule in _ONCE:
            seen.add((judged.rule, operand))
        yield _of_import(each, operand, judged)


def _of_import(each: Import, operand: str, judged: Ruled) -> ScanFinding:
    place = Location(each.member, each.offset, "")
    return _finding(judged.rule, operand, place, reason=judged.reason, severity=judged.severity)


def _of_sign(sign: Sign) -> ScanFinding:
    return _finding(sign.rule, sign.operand, Location(sign.member, sign.offset, sign.path))


def _finding(
    rule_id: str,
    operand: str,
    place: Location,
    *,
    reason: str = "",
    severity: Severity | None = None,
) -> ScanFinding:
    its = rule(rule_id)
    # Not str.format: an operand comes from the file, and what it holds is not to be looked into.
    message = its.message.replace("{reason}", reason).replace("{operand}", operand)
    return ScanFinding(
        rule_id, severity or its.severity, message, place, operand, its.remediation, its.references
    )


def _order(each: ScanFinding) -> tuple[int, str, int, str, str]:
    place = each.location
    return -each.severity.rank, place.member, place.offset, each.rule, each.operand

"""Writes what a snapshot does to findings: many rows, few statements.

What was only seen again is written by one statement a check and a few thousand rows; rows whose
words changed, and new ones, go in batches. Only what became different is touched in the ledger:
that a finding was still there follows from the snapshot itself.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db.models import F

from muniment.core.canonical import canonical_json
from muniment.core.clock import to_rfc3339
from muniment.core.severity import Severity
from muniment.engine.checks.outcome import Finding as Found
from muniment.engine.checks.snapshot import Snapshot
from muniment.engine.findings import coverage, known
from muniment.engine.findings.deadlines import due_on
from muniment.engine.findings.transitions import Kind, Transition
from muniment.engine.report.assessment import Assessment
from muniment.web.apps.assets.models import Asset
from muniment.web.apps.findings.endings import end_decisions, review_decisions
from muniment.web.apps.findings.models import Finding, FindingState
from muniment.web.apps.findings.rows import chunks, plain
from muniment.web.apps.ledger.models import new_id
from muniment.web.apps.ledger.services import Touch
from muniment.web.apps.organization.models import Project
from muniment.web.apps.organization.numbering import take_references
from muniment.web.bulk import insert_all, update_each

_LARGEST = 2**31 - 1
_CLOSED = {FindingState.FIXED, FindingState.SUPERSEDED}
_EDITED = [
    item.name
    for item in Finding._meta.concrete_fields
    if item.name not in {"id", "reference", "project", "fingerprint", "first_seen_at"}
]


@dataclass(frozen=True, slots=True)
class Row:
    """A finding as the register has it, as far as a push looks at it."""

    id: UUID
    fingerprint: str
    check_id: str
    state: str
    path: str
    severity: str
    message: str
    line: int | None
    cell: int | None
    last_seen_at: datetime
    judged: dict[str, Any]
    content: str
    kept_reason: str
    kept_detail: str

    def known(self, root: str | None) -> known.KnownFinding:
        """Return it as the closing rules see it: a decision changes nothing there.

        Args:
            root: The folder that is followed. Only its snapshots write findings, so a finding of
                another folder is of this one before somebody said that it moved: paths are
                relative to the folder, and stay the same.
        """
        closed = self.state in _CLOSED
        return known.KnownFinding(
            fingerprint=self.fingerprint,
            check=self.check_id,
            version=self.judged["check_version"],
            state=known.FindingState(self.state) if closed else known.FindingState.OPEN,
            path=self.path,
            severity=Severity(self.severity),
            message=self.message,
            last_seen=to_rfc3339(self.last_seen_at),
            line=self.line,
            cell=self.cell,
            parameters=self.judged["parameters"],
            root=self.judged["root"] if root is None else root,
            source=self.judged["source"],
        )


def load(project: UUID) -> dict[str, Row]:
    """Return every finding of a project by its fingerprint. One statement."""
    names = tuple(Row.__dataclass_fields__)
    rows = Finding.objects.filter(project_id=project).values_list(*names)
    return {row.fingerprint: row for row in (Row(*values) for values in rows.iterator())}


@dataclass(frozen=True, slots=True)
class Judged:
    """What a snapshot judged under, and what its assets contain.

    Attributes:
        by_check: Check id to what stands in ``Finding.judged``.
        otherwise: The same for a check without an outcome.
        digests: Path to the asset's digest, where it has one.
    """

    by_check: Mapping[str, dict[str, Any]]
    digests: Mapping[str, str]

    @classmethod
    def by(cls, snapshot: Snapshot, assessment: Assessment, row: UUID) -> Judged:
        """Return what a snapshot judged under."""
        versions = {outcome.check: outcome.version for outcome in assessment.outcomes}
        versions[coverage.CHECK] = coverage.VERSION
        by_check = {
            check: {
                "check_version": version,
                # What looks at the coverage has none, whatever a manifest states for it.
                "parameters": {}
                if check == coverage.CHECK
                else dict(snapshot.parameters.get(check, {})),
                "snapshot": str(row),
                "root": snapshot.root,
                "source": snapshot.source,
            }
            for check, version in versions.items()
        }
        digests = {asset.path: asset.digest for asset in assessment.assets if asset.digest}
        return cls(by_check, digests)

    def content(self, found: Found) -> str:
        """Return the digest of what a finding says and of what it is about; not of its line."""
        said = [
            found.rule,
            found.severity.value,
            plain(found.message),
            self.digests.get(found.location.path, ""),
        ]
        return "sha256:" + hashlib.sha256(canonical_json(list(said))).hexdigest()


@dataclass(slots=True)
class Writing:
    """One push, as it is written.

    Attributes:
        project: Whose findings.
        judged: What the snapshot judged under.
        collected_at: Of the snapshot.
        zone: The organisation's time zone, for deadlines.
        rows: The register before, by fingerprint.
        touched: What became different; appended to.
        ids: Fingerprint to id of every finding that the snapshot shows.
        lists: Lists of names that rows share.
    """

    project: Project
    judged: Judged
    collected_at: datetime
    zone: str
    rows: Mapping[str, Row]
    touched: list[Touch]
    ids: dict[str, UUID] = field(default_factory=dict)
    lists: dict[tuple[str, ...], list[str]] = field(default_factory=dict)

    def write(self, transitions: Sequence[Transition]) -> None:
        """Write what becomes of each finding."""
        opened: list[Found] = []
        edited: dict[UUID, tuple[Transition, Found, Row]] = {}
        seen: dict[str, list[UUID]] = defaultdict(list)
        closed: dict[Kind, list[UUID]] = defaultdict(list)
        kept: dict[tuple[str, str], list[UUID]] = defaultdict(list)
        for item in transitions:
            row = self.rows.get(item.fingerprint)
            if row is None:
                if item.finding is not None:
                    opened.append(item.finding)
            elif item.finding is not None:
                self.ids[item.fingerprint] = row.id
                if self._differs(item, item.finding, row):
                    edited[row.id] = item, item.finding, row
                else:
                    seen[row.check_id].append(row.id)
            elif item.kind in (Kind.FIXED, Kind.SUPERSEDED):
                closed[item.kind].append(row.id)
            elif item.kept is not None:
                why = item.kept.value, plain(item.detail)
                if why != (row.kept_reason, row.kept_detail):
                    kept[why].append(row.id)
        self._see(seen)
        self._close(closed)
        self._keep(kept)
        self._edit(edited)
        self._open(opened)

    def _differs(self, item: Transition, found: Found, row: Row) -> bool:
        return (
            item.kind is Kind.REOPENED
            or bool(item.changes)
            or self.judged.content(found) != row.content
        )

    def _see(self, seen: Mapping[str, Sequence[UUID]]) -> None:
        for check, ids in seen.items():
            for chunk in chunks(ids):
                Finding.objects.filter(pk__in=chunk).update(
                    last_seen_at=self.collected_at,
                    judged=self.judged.by_check[check],
                    kept_reason="",
                    kept_detail="",
                )

    def _close(self, closed: Mapping[Kind, Sequence[UUID]]) -> None:
        for kind, ids in closed.items():
            for chunk in chunks(ids):
                Finding.objects.filter(pk__in=chunk).update(
                    state=kind.value,
                    until=None,
                    closed_at=self.collected_at,
                    kept_reason="",
                    kept_detail="",
                    row_version=F("row_version") + 1,
                )
            self._touch(ids, kind.value)
        end_decisions(
            {finding: kind.value for kind, ids in closed.items() for finding in ids}, self.touched
        )

    def _keep(self, kept: Mapping[tuple[str, str], Sequence[UUID]]) -> None:
        for (reason, detail), ids in kept.items():
            for chunk in chunks(ids):
                Finding.objects.filter(pk__in=chunk).update(kept_reason=reason, kept_detail=detail)
            self._touch(ids, Kind.KEPT.value)

    def _edit(self, edited: Mapping[UUID, tuple[Transition, Found, Row]]) -> None:
        rows: list[Finding] = []
        for chunk in chunks(list(edited)):
            rows.extend(Finding.objects.filter(pk__in=chunk))
        changed: list[Finding] = []
        for row in rows:
            item, found, before = edited[row.pk]
            self._say(row, found)
            reopened = item.kind is Kind.REOPENED
            if reopened:
                row.state, row.closed_at = FindingState.OPEN.value, None
                if before.state == FindingState.FIXED:
                    # What came back has its time again; a check that changed its mind gives none.
                    row.opened_at = self.collected_at
            row.due_on = self._due(found.severity, row.opened_at)
            if reopened or row.content != before.content or "version" in item.changes:
                row.row_version += 1
                changed.append(row)
                word = Kind.REOPENED.value if reopened else "changed"
                self.touched.append(Touch("finding", row.pk, word))
        review_decisions(changed, self.touched)
        update_each(rows, _EDITED)

    def _open(self, opened: Sequence[Found]) -> None:
        if not opened:
            return
        assets = dict(
            Asset.objects.filter(project=self.project)
            .order_by("-kind")
            .values_list("locator", "pk")
        )
        made = []
        references = take_references("F", len(opened))
        # Ids in the order of the references: lists are ordered by id.
        keys = sorted(new_id() for _ in opened)
        for key, reference, found in zip(keys, references, opened, strict=True):
            row = Finding(
                id=key,
                reference=reference,
                project=self.project,
                fingerprint=found.fingerprint,
                asset_id=assets.get(found.asset),
                locator=plain(found.asset),
                state=FindingState.OPEN.value,
                first_seen_at=self.collected_at,
                opened_at=self.collected_at,
                due_on=self._due(found.severity, self.collected_at),
            )
            self._say(row, found)
            made.append(row)
            self.ids[found.fingerprint] = row.pk
        insert_all(made)
        self._touch([row.pk for row in made], Kind.OPENED.value)

    def _say(self, row: Finding, found: Found) -> None:
        """Write into a row what the snapshot shows."""
        place = found.location
        row.check_id, row.rule = found.check, found.rule
        row.severity, row.rank = found.severity.value, found.severity.rank
        row.path, row.function = plain(place.path), plain(place.function)
        row.line, row.cell = _small(place.line), _small(place.cell)
        row.message, row.remediation = plain(found.message), plain(found.remediation)
        row.controls, row.threats = self._list(found.controls), self._list(found.threats)
        row.content = self.judged.content(found)
        row.judged = self.judged.by_check[found.check]
        row.last_seen_at = self.collected_at
        row.kept_reason = row.kept_detail = ""

    def _list(self, names: tuple[str, ...]) -> list[str]:
        """Return a list that findings share, so that it is prepared for the database once."""
        return self.lists.setdefault(names, list(names))

    def _due(self, severity: Severity, opened_at: datetime) -> date | None:
        return due_on(severity, opened_at.astimezone(ZoneInfo(self.zone)).date())

    def _touch(self, ids: Iterable[UUID], word: str) -> None:
        self.touched.extend(Touch("finding", item, word) for item in ids)


def _small(number: int | None) -> int | None:
    return number if number is not None and 0 <= number <= _LARGEST else None

"""Scans a file that a person sent, and records what came of it. The file is not kept."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from uuid import UUID

from django.conf import settings
from django.db import transaction

from muniment.core.canonical import JSON
from muniment.engine.artifacts.file_imports import FileImports
from muniment.engine.artifacts.report import FileScan
from muniment.runs.scan_apart import scan_apart
from muniment.web.apps.access.archived import require_in_use
from muniment.web.apps.access.principals import NotFound, Principal
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.evidence.admission import Places
from muniment.web.apps.ledger import anchor
from muniment.web.apps.ledger.services import Change, record
from muniment.web.apps.organization.models import Project
from muniment.web.apps.organization.numbering import take_references
from muniment.web.apps.registry.models import ModelScan
from muniment.web.apps.registry.vocabulary import Origin
from muniment.web.clock import now

ENTRY_TYPE = "model.scanned"
MOST_FINDINGS = 100
_NAME = 300

SCANS = Places(lambda: max(1, settings.MUNIMENT.threads // 4), 0.0)
"""A scan takes a thread, a process and some of the disk: a quarter of the threads at most."""


@dataclass(frozen=True, slots=True)
class Sent:
    """A file that a person sent.

    Attributes:
        path: Where it lies meanwhile.
        name: What the person's machine calls it.
    """

    path: str
    name: str


def may_scan(principal: Principal, project: UUID) -> Project:
    """Return a project for which a person may scan files.

    Raises:
        NotFound, Denied: There is none, or not for this principal.
        Archived: It takes no change.
    """
    principal.require(Permission.SCAN_MODELS, project)
    found = Project.objects.filter(pk=project).first()
    if found is None:
        raise NotFound("there is no such project here")
    require_in_use(found)
    return found


def scan_sent(principal: Principal, project: UUID, sent: Sent) -> ModelScan:
    """Scan a file and record the conclusion. Outside any transaction: most of it is slow.

    Args:
        principal: Who sent it.
        project: For which project.
        sent: The file; whoever calls removes it.

    Raises:
        NotFound, Denied, Archived: As ``may_scan``.
        ReadOnly: The server takes no changes.
        Busy: Too many at once.
    """
    anchor.require_writable()
    may_scan(principal, project)
    name = sent.name.replace("\0", "")[:_NAME]
    with SCANS.place():
        scan = scan_apart(sent.path, name)
    with transaction.atomic():
        row = _row(principal, may_scan(principal, project), name, scan)
        row.save(force_insert=True)
        record(Change(ENTRY_TYPE, principal.id, "model_scan", row.id, _payload(row)))
    return row


def _row(principal: Principal, project: Project, name: str, scan: FileScan) -> ModelScan:
    moment = now()
    return ModelScan(
        reference=take_references("M", 1)[0],
        project=project,
        digest=scan.digest or "",
        name=name,
        size=scan.size,
        format=", ".join(scan.formats)[:200],
        verdict=scan.verdict.value,
        origin=Origin.UPLOAD,
        worst=scan.worst.value if scan.worst else "",
        findings=[
            {**asdict(each), "severity": each.severity.value, "references": list(each.references)}
            for each in scan.findings[:MOST_FINDINGS]
        ],
        found=len(scan.findings),
        limits=list(scan.limits[:MOST_FINDINGS]),
        scanner=FileImports.spec.version,
        actor=principal.id,
        first_at=moment,
        last_at=moment,
    )


def _payload(row: ModelScan) -> dict[str, JSON]:
    return {
        "reference": row.reference,
        "project": str(row.project_id),
        "name": row.name,
        "digest": row.digest,
        "size": row.size,
        "verdict": row.verdict,
        "worst": row.worst,
        "findings": row.found,
        "scanner": row.scanner,
    }

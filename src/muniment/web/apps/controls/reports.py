"""Dated reports of all controls, whose digest the ledger records: they verify offline (S-65).

The report is canonical JSON, so one digest stands for one content. What proves it is an inclusion
proof beside it under its own name and ``.proof``; ``muniment verify FILE --key KEY`` needs no more.
"""

from __future__ import annotations

import io
import zipfile
from datetime import datetime

from django.db import transaction

from muniment.core.canonical import JSON, canonical_json
from muniment.core.clock import to_rfc3339
from muniment.engine.catalogue import catalogue
from muniment.runs.verify_recorded import RECORDED
from muniment.web.apps.access.principals import Denied, Principal
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.blobs import services as blobs
from muniment.web.apps.controls import queries
from muniment.web.apps.controls.models import ControlsReport, Standing
from muniment.web.apps.ledger import checkpoints, proofs
from muniment.web.apps.ledger.models import Entry
from muniment.web.apps.ledger.services import Change, record
from muniment.web.apps.organization.models import Organization, Project
from muniment.web.apps.organization.numbering import take_references
from muniment.web.clock import now

SCHEMA = "muniment.controls-report/1"
DRAFT = "A draft, not a Statement of Applicability: people decide about necessity."


def require_all(principal: Principal, permission: Permission) -> None:
    """Accept only who holds a permission for all projects: a report tells of all of them.

    Raises:
        Denied: It is held for some projects alone, or for none.
    """
    if not principal.everywhere(permission):
        raise Denied(
            "a report of all controls is for people who may see every project",
            hint="Access roles are given by an administrator, under Settings, People.",
        )


def make_report(principal: Principal) -> ControlsReport:
    """Write a report of where all controls stand now, and record its digest in the ledger.

    Raises:
        Denied: The principal may not export, or not of every project.
        OSError: The disk refuses; nothing is left behind.
    """
    require_all(principal, Permission.EXPORT_LEDGER)
    moment = now()
    data = canonical_json(_content(moment)) + b"\n"
    digest, size = blobs.keep(io.BytesIO(data))
    with transaction.atomic():
        (reference,) = take_references("C", 1)
        row = ControlsReport.objects.create(
            reference=reference,
            blob=blobs.register(digest, size),
            as_of=moment,
            made_by=principal.id,
        )
        record(
            Change(
                RECORDED,
                principal.id,
                "controlsreport",
                row.pk,
                {
                    "reference": reference,
                    "name": file_name(row),
                    "digest": digest,
                    "bytes": size,
                    "schema": SCHEMA,
                    "as_of": to_rfc3339(moment),
                },
            )
        )
    checkpoints.sign_now()
    return row


def entry_of(row: ControlsReport) -> int:
    """Return the index of the entry that recorded a report. One statement."""
    return Entry.objects.values_list("index", flat=True).get(object=row.pk, type=RECORDED)


def file_name(row: ControlsReport) -> str:
    """Return what a report is called as a file."""
    return f"controls-{row.as_of.date().isoformat()}-{row.reference}.json"


def package(row: ControlsReport) -> bytes:
    """Return a zip of a report and its proof against the newest checkpoint.

    Raises:
        UsageError: What the ledger recorded of it was erased, or is not signed yet.
    """
    proof = proofs.inclusion(entry_of(row), with_payload=True).data()
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in (
            (file_name(row), blobs.path_of(row.blob_id).read_bytes()),
            (f"{file_name(row)}.proof", proof),
        ):
            member = zipfile.ZipInfo(name, row.as_of.timetuple()[:6])
            member.compress_type = zipfile.ZIP_DEFLATED
            made.writestr(member, data)
    return stream.getvalue()


def _content(moment: datetime) -> dict[str, JSON]:
    organization = Organization.objects.first()
    rows = queries.all_now(moment)
    counted: dict[str, JSON] = dict(queries.counts(rows))
    return {
        "schema": SCHEMA,
        "note": DRAFT,
        "organization": {
            "id": str(organization.pk) if organization else "",
            "name": organization.name if organization else "",
        },
        "as_of": to_rfc3339(moment),
        "catalogue": catalogue().version,
        "projects": [
            {"id": str(project.pk), "reference": project.reference, "name": project.name}
            for project in Project.objects.filter(archived_at=None).order_by("reference")
        ],
        "counts": counted,
        "controls": [_control(row) for row in rows],
    }


def _control(row: Standing) -> dict[str, JSON]:
    return {
        "control": row.control,
        "title": row.title,
        "theme": row.theme,
        "necessity": row.necessity,
        "reasons": row.reasons,
        "reason_count": row.reason_count,
        "state": row.state,
        "projects_speaking": row.speaking,
        "projects": row.projects,
        "operated_since": to_rfc3339(row.operated_since) if row.operated_since else None,
        **{side: row.points.get(side, []) for side in queries.SIDES},
    }

"""Statements of Applicability, read: the live one from the registers, and frozen ones from files.

A frozen version is what its file says, and the file is what its digest says: bytes that were
changed are refused, whoever changed them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from uuid import UUID

from django.db.models import OuterRef, QuerySet, Subquery

from muniment.core.clock import to_rfc3339
from muniment.engine.catalogue import catalogue
from muniment.engine.soa.comparison import compared
from muniment.engine.soa.figures import ATTRIBUTES
from muniment.engine.soa.rows import (
    Implementation,
    Necessity,
    Proof,
    Reason,
    ReasonKind,
    Row,
    Seen,
)
from muniment.engine.soa.statement import (
    Decided,
    Presented,
    Statement,
    statement_from,
    statement_of,
)
from muniment.engine.soa.statement import (
    Standing as Kind,
)
from muniment.web.apps.access.principals import NotFound
from muniment.web.apps.access.queries import named, names_of
from muniment.web.apps.controls.models import CompanyControl, SoaVersion, Standing
from muniment.web.apps.controls.queries import checkable, overtaken_of
from muniment.web.apps.organization.models import Organization, Project
from muniment.web.apps.records.versions import State, bytes_of


def live_rows(moment: datetime) -> list[Row]:
    """Return every row as the registers have it now. Three statements; more where time overtook."""
    found = list(
        CompanyControl.objects.filter(archived_at=None)
        .select_related("standing")
        .prefetch_related("reasons")
        .order_by("position")
    )
    now = overtaken_of([row.standing for row in found if row.standing is not None], moment)
    projects = {str(key): name for key, name in Project.objects.values_list("pk", "name")}
    return [row_of(row, now.get(row.control, row.standing), projects) for row in found]


def live(
    moment: datetime,
    *,
    kind: Kind = Kind.LIVE,
    reference: str = "",
    author: str = "",
    words: str = "",
) -> Statement:
    """Return the statement as the registers have it now. Four statements; see ``live_rows``."""
    organization = Organization.objects.only("pk", "name").first()
    return statement_of(
        live_rows(moment),
        standing=kind,
        reference=reference,
        organization=str(organization.pk) if organization else "",
        organization_name=organization.name if organization else "",
        as_of=to_rfc3339(moment),
        author=author,
        words=words,
        catalogue=catalogue().version,
    )


def moved_since(statement: Statement, moment: datetime) -> tuple[str, ...]:
    """Return the controls of which the registers say something else now. Three statements."""
    now = statement_of(
        live_rows(moment),
        standing=statement.standing,
        organization=statement.organization,
        organization_name=statement.organization_name,
        as_of=statement.as_of,
        catalogue=statement.catalogue,
    )
    return compared(statement, now).moved


def row_of(row: CompanyControl, standing: Standing | None, projects: Mapping[str, str]) -> Row:
    """Return a company's row beside what evidence says. No statement where reasons were fetched.

    Args:
        row: What people decided.
        standing: What evidence says now; None for an own control.
        projects: Id to name, of those that the reader may see.
    """
    described = catalogue().controls.get(row.control)
    attributes = (
        {name: getattr(described.attributes, name) for name in ATTRIBUTES} if described else {}
    )
    return Row(
        control=row.control,
        title=row.title,
        theme=row.theme,
        description=row.description,
        references=row.references,
        attributes=attributes,
        necessity=Necessity(row.necessity),
        reasons=tuple(
            Reason(
                ReasonKind(one.kind),
                str(one.target) if one.target else "",
                one.reference,
                one.title,
            )
            for one in row.reasons.all()
        ),
        exclusion=row.exclusion,
        shareable=row.shareable,
        implementation=Implementation(row.implementation),
        implementation_words=row.implementation_words,
        implementation_on=row.implementation_on.isoformat() if row.implementation_on else "",
        owner=str(row.owner_id) if row.owner_id else "",
        procedure=row.procedure,
        seen=_seen(standing),
        checkable=row.control in checkable(),
        proofs=_proofs(standing, projects),
    )


def versions() -> QuerySet[SoaVersion, SoaVersion]:
    """Return the frozen versions, the newest first.

    Each with the names of its author and of who decided, and the reference of the one ``before``.
    """
    return (
        SoaVersion.objects.select_related("superseded_by")
        .annotate(
            author_name=named("author"),
            decider_name=named("decided_by"),
            before=Subquery(
                SoaVersion.objects.filter(number__lt=OuterRef("number"))
                .order_by("-number")
                .values("reference")[:1]
            ),
        )
        .order_by("-number")
    )


def version(reference: str) -> SoaVersion:
    """Return one frozen version.

    Raises:
        NotFound: There is none of that reference.
    """
    found = versions().filter(reference=reference).first()
    if found is None:
        raise NotFound("there is no such version of the statement")
    return found


def in_force() -> SoaVersion | None:
    """Return the approved version that nothing has superseded; None where there is none."""
    return versions().filter(state=State.APPROVED).first()


def content(row: SoaVersion) -> Statement:
    """Return what a version says, from its file. No statement.

    Raises:
        Altered: The file is gone, or is not what was frozen.
    """
    return statement_from(bytes_of(row))


def presented(statement: Statement, row: SoaVersion | None = None) -> Presented:
    """Return a statement with the names of today, and what became of it. One statement."""
    named = {row.decided_by} if row is not None and row.decided_by else set()
    ids = {UUID(one.owner) for one in statement.rows if one.owner} | named
    if statement.author:
        ids.add(UUID(statement.author))
    names = {str(key): name for key, name in names_of(ids).items()}
    if row is None:
        return Presented(statement, names)
    decided = Decided(
        row.state,
        names.get(str(row.decided_by), "somebody erased") if row.decided_by else "",
        row.decided_at.date().isoformat() if row.decided_at else "",
        row.decided_words,
        row.superseded_by.reference if row.superseded_by else "",
    )
    return Presented(statement, names, decided, row.blob_id)


def _seen(standing: Standing | None) -> Seen:
    if standing is None:
        return Seen()
    return Seen(
        standing.state,
        standing.for_count,
        standing.against_count,
        standing.stale_count,
        standing.uncovered_count,
        standing.speaking,
        standing.projects,
        to_rfc3339(standing.operated_since) if standing.operated_since else "",
    )


def _proofs(standing: Standing | None, projects: Mapping[str, str]) -> tuple[Proof, ...]:
    if standing is None:
        return ()
    found: Iterable[Mapping[str, str]] = standing.points.get("for", ())
    made: Sequence[Proof] = [
        Proof(
            item["evidence"],
            item["text"],
            item["check"],
            projects.get(item["project"], ""),
            item.get("until", ""),
        )
        for item in found
        if not item["project"] or item["project"] in projects
    ]
    # What speaks to several aspects is one proof.
    return tuple(dict.fromkeys(made))

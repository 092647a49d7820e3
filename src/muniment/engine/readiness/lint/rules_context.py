"""Rules of clauses 4, 5 and 7: context, scope, roles, competence, records that nobody reads."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from muniment.engine.readiness.lint.facts import Facts, Ref, Version
from muniment.engine.readiness.lint.rule import Hit, Rule


def absent(there: bool, said: str) -> Iterable[Hit]:
    """Return a hit where something is not there."""
    return () if there else (Hit(said),)


def each(records: Iterable[Ref], said: str) -> Iterator[Hit]:
    """Yield a hit for each record."""
    return (Hit(said, record) for record in records)


def approved(version: Version | None, noun: str) -> Iterable[Hit]:
    """Return a hit where no version is approved."""
    if version is None or not version.approved:
        return (Hit(f"no version of {noun} is approved"),)
    return ()


def stale(version: Version | None, noun: str) -> Iterable[Hit]:
    """Return a hit where the register moved since the approved version."""
    if version is not None and version.approved and version.stale:
        return (Hit(f"the register has moved since this version of {noun}", version.ref),)
    return ()


def _by_author(facts: Facts) -> Iterator[Hit]:
    for version in (facts.context.scope, facts.method, facts.statement):
        if version is not None and version.approved_by_author:
            yield Hit("who wrote it approved it", version.ref)


def _overdue(facts: Facts) -> Iterator[Hit]:
    for kept in facts.kept:
        if kept.review_by is not None and kept.review_by < facts.today:
            yield Hit(f"this {kept.what} was to be read again by {kept.review_by}", kept.ref)


def _left(facts: Facts) -> Iterator[Hit]:
    for kept in facts.kept:
        if kept.owner_left:
            yield Hit(f"the owner of this {kept.what} has left", kept.ref)
    for risk in facts.risks:
        if risk.owner_left:
            yield Hit("the owner of this risk has left", risk.ref)


def _incomplete(facts: Facts) -> Iterable[Hit]:
    count = facts.assets.incomplete
    if not count:
        return ()
    return (Hit(f"{count} {'asset lacks' if count == 1 else 'assets lack'} an owner or a class"),)


def _orphans(facts: Facts) -> Iterator[Hit]:
    for ref, count in facts.assets.owners_left:
        yield Hit(f"has left, and owns {count} {'asset' if count == 1 else 'assets'}", ref)


_REGISTERS = "/registers/"
RULES = (
    Rule("context.profile", "4.1", 1, "The organisation says what it is", "Record the profile.",
         f"{_REGISTERS}profile/",
         lambda facts: absent(facts.context.profile, "there is no profile of the organisation")),
    Rule("context.external", "4.1", 1, "External issues are recorded", "Record what bears on it from outside.",
         f"{_REGISTERS}issues/",
         lambda facts: absent(facts.context.external > 0, "no external issue is recorded")),
    Rule("context.internal", "4.1", 1, "Internal issues are recorded", "Record what bears on it from inside.",
         f"{_REGISTERS}issues/",
         lambda facts: absent(facts.context.internal > 0, "no internal issue is recorded")),
    Rule("context.climate", "4.1", 1, "Climate change was decided about", "Decide, with reasons, either way.",
         f"{_REGISTERS}climate/",
         lambda facts: absent(facts.context.climate, "nobody decided whether climate change is relevant")),
    Rule("context.parties", "4.2", 1, "Interested parties are recorded", "Record them, customers first.",
         f"{_REGISTERS}parties/",
         lambda facts: absent(bool(facts.context.parties), "no interested party is recorded")),
    Rule("context.party-needs", "4.2", 1, "Each party's needs are decided about", "Say which of them the ISMS addresses.",
         f"{_REGISTERS}parties/",
         lambda facts: each((ref for ref, decided in facts.context.parties if not decided),
                            "nobody said which of this party's needs the ISMS addresses")),
    Rule("context.obligations", "A.5.31", 1, "Obligations are recorded", "Record laws, contracts, licences.",
         f"{_REGISTERS}obligations/",
         lambda facts: absent(bool(facts.context.obligations), "no obligation is recorded")),
    Rule("context.obligation-controls", "A.5.31", 1, "Each obligation is met by controls", "Name the controls that meet it.",
         f"{_REGISTERS}obligations/",
         lambda facts: each((one.ref for one in facts.context.obligations if not one.controls),
                            "no control is named that meets this obligation")),
    Rule("context.obligation-owner", "A.5.31", 1, "Each obligation has an owner", "Say who keeps it.",
         f"{_REGISTERS}obligations/",
         lambda facts: each((one.ref for one in facts.context.obligations if not one.has_owner),
                            "nobody owns this obligation")),
    Rule("scope.wording", "4.3", 1, "The scope is worded", "Write how it stands on the certificate.",
         f"{_REGISTERS}scope-wording/",
         lambda facts: absent(facts.context.scope_wording, "the scope has no wording")),
    Rule("scope.approved", "4.3", 1, "The scope is approved", "Freeze a version and have it approved.", "/scope/",
         lambda facts: approved(facts.context.scope, "the scope")),
    Rule("scope.stale", "4.3", 1, "The approved scope is what the register says", "Freeze a new version.", "/scope/",
         lambda facts: stale(facts.context.scope, "the scope")),
    Rule("scope.undecided", "4.3", 1, "Each line of the scope is decided", "Say whether it is inside or outside.", "/scope/",
         lambda facts: each(facts.context.scope_undecided, "it is neither inside the scope nor outside")),
    Rule("scope.gap", "4.3", 2, "What was found is in the scope's list", "List it, or leave it out with a reason.", "/scope/#open",
         lambda facts: each(facts.context.scope_gaps, "it was found, and no line of the scope names it")),
    Rule("scope.uncovered", "4.3", 2, "Accounts and repositories inside are looked at", "Set up a collector for it.", "/scope/#open",
         lambda facts: each(facts.context.scope_uncovered, "it is inside the scope, and no collector looks at it")),
    Rule("roles.vacant", "5.3", 1, "Each mandatory role has a holder", "Appoint somebody who accepts.", "/people/roles/",
         lambda facts: (Hit(why, ref) for ref, why in facts.roles.vacancies)),
    Rule("roles.unanswered", "5.3", 1, "Appointments are answered", "Ask the person to accept or refuse.", "/people/appointments/",
         lambda facts: each(facts.roles.unanswered, "nobody accepted or refused this appointment yet")),
    Rule("roles.competence", "7.2", 2, "Needs of each role are shown to be met", "Record evidence, or plan how to get there.", "/people/competence/",
         lambda facts: (Hit(need, ref) for ref, need in facts.roles.needs_unmet)),
    Rule("roles.duties", "A.5.3", 2, "Duties that conflict are kept apart or compensated", "Record a compensation, or appoint another.", "/people/conflicts/",
         lambda facts: (Hit(why, ref) for ref, why in facts.roles.conflicts)),
    Rule("roles.compensation-review", "A.5.3", 2, "Compensations are reviewed", "Look whether it still works.", "/people/conflicts/",
         lambda facts: each(facts.roles.compensations_due, "the review of this compensation is overdue")),
    Rule("asset.incomplete", "A.5.9", 2, "Assets have an owner and a class", "Complete them; many at once in the list.", "/assets/?standing=to_complete", _incomplete),
    Rule("asset.owner-left", "A.5.9", 2, "Owners of assets are still here", "Give them to somebody else.", "/assets/", _orphans),
    Rule("records.approved-by-author", "7.5.2", 1, "Nobody approves what they wrote", "Have another person approve it.", "/readiness/", _by_author),
    Rule("records.review", "7.5.2", 2, "Records are read again in time", "Read it, change it or set a new day.", "/registers/", _overdue),
    Rule("records.owner-left", "5.3", 2, "Owners are still here", "Name another owner.", "/registers/", _left),
)  # fmt: skip

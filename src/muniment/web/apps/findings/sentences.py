"""Plain words for the ledger's entries about decisions, and for what became of findings."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from muniment.web.apps.ledger.sentences import describe

describe(
    {
        "decision.requested": _("A waiver or a false positive was asked for"),
        "decision.stood_behind": _("A request from a file was taken on"),
        "decision.rerouted": _("A request was sent to another approver"),
        "decision.withdrawn": _("A request was taken back"),
        "decision.granted": _("A request was granted"),
        "decision.refused": _("A request was refused"),
        "decision.revoked": _("A granted request was revoked"),
        "decisions.expired": _("Waivers and requests ended with {day} or before"),
    }
)

ENDINGS: Final[Mapping[str, Promise]] = {
    "expired": _("its last day has passed"),
    "fixed": _("the finding was fixed"),
    "superseded": _("the check changed and no longer says it"),
    "content_changed": _("what was found has changed"),
    "check_changed": _("the check's version has changed"),
    "severity_rose": _("the finding became more severe than what was granted"),
    "revoked": _("somebody revoked it"),
    "replaced": _("a newer decision took its place"),
    "left_file": _("it no longer stands in the file"),
}
"""Values of ``models.Ending`` as the end of a sentence."""

KEPT: Final[Mapping[str, Promise]] = {
    "other_root": _("another folder of the repository was looked at"),
    "other_source": _("the snapshot comes from another source"),
    "older": _("the snapshot is not newer than the one that last showed it"),
    "incomplete": _("the collection was cut short"),
    "dirty": _("files differed from the commit"),
    "check_unknown_here": _("the check was run in a version that this server does not have"),
    "check_not_run": _("the check was not run"),
    "nothing_to_judge": _("the check set aside all that it saw, which is no proof"),
    "not_judged": _("the check came to no result"),
    "excluded": _("its file was not looked at"),
    "gap": _("its file could not be read"),
    "laxer": _("the check was run with laxer parameters"),
}
"""Values of ``engine.findings.transitions.Kept`` that a register can hold, for people."""

BECAME: Final[Mapping[str, Promise]] = {
    "opened": _("Opened: a snapshot showed it first"),
    "changed": _("Changed: a snapshot shows it otherwise"),
    "reopened": _("Came back: a snapshot shows it again"),
    "fixed": _("Closed as fixed: a snapshot no longer shows it"),
    "superseded": _("Closed as superseded: the check changed"),
    "kept": _("Kept open: a snapshot did not show it, and proves nothing"),
    "open": _("Open again"),
    "waived": _("Waived"),
    "false_positive": _("Agreed to be a false positive"),
    "waiver_requested": _("A waiver was asked for"),
    "false_positive_requested": _("Reported as a false positive"),
    "file_requested": _("A waiver was asked for in muniment.toml"),
    "taken_on": _("Somebody stands behind the request from the file"),
    "rerouted": _("The request was sent to another approver"),
    "withdrawn": _("The request was taken back"),
    "refused": _("The request was refused"),
    "ended": _("Ended by newer facts"),
    "expired": _("Ended with its last day"),
    "finding_changed": _("The finding changed while the request waits"),
}
"""What became of a finding or decision that an entry touched."""

"""What entries about comments and files say. Those of registers come with each register."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from muniment.web.apps.ledger.sentences import describe

describe(
    {
        "comment.said": _("A comment was made on {reference}"),
        "comment.withdrawn": _("A comment was withdrawn"),
        "attachment.added": _("{file} was attached to {reference}"),
        "attachment.withdrawn": _("{file} was withdrawn: {reason}"),
        "attachment.read": _("{file} of {reference} was opened"),
    }
)

"""Comments and files of a record, as its page shows them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from muniment.web.apps.access.principals import Principal
from muniment.web.apps.access.roles import Permission
from muniment.web.apps.records import queries
from muniment.web.apps.records.models import Attachment, Comment, Mention
from muniment.web.apps.records.ui.forms import AttachForm
from muniment.web.clock import now


@dataclass(frozen=True, slots=True)
class Talk:
    """What ``records/_talk.html`` shows.

    Attributes:
        kind: The record's object type.
        key: Its id.
        may: True: the reader may say and keep something.
        reader: Id of who reads, whose own comments can be withdrawn.
        officer: True: the reader may withdraw files of others.
    """

    kind: str
    key: UUID
    comments: Sequence[Comment]
    files: Sequence[Attachment]
    may: bool
    reader: UUID
    officer: bool
    form: AttachForm


def talk_about(principal: Principal, kind: str, key: UUID, is_open: bool) -> Talk:
    """Return what stands beside a record, and note that its reader has seen it.

    Three statements at most; a fourth where a comment names the reader.
    """
    comments = queries.comments_of(kind, key)
    if comments:
        unseen = Mention.objects.filter(
            person_id=principal.id, seen_at=None, comment__in=[each.pk for each in comments]
        )
        unseen.update(seen_at=now())
    return Talk(
        kind,
        key,
        comments,
        queries.attachments_of(kind, key),
        is_open and principal.allows(Permission.COMMENT),
        principal.id,
        principal.everywhere(Permission.EDIT_REGISTERS),
        AttachForm(auto_id="attach_%s"),
    )

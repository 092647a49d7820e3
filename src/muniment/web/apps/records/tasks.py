"""Jobs of this app, and its lines in the daily mail."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from muniment.web.apps.access.principals import Principal
from muniment.web.apps.records.queries import unseen_mentions
from muniment.web.apps.records.services.importing import forget_old
from muniment.web.apps.tasks.digest import digest_section
from muniment.web.apps.tasks.jobs import job


@job("forget-imports", title=_("Forget imports that nobody finished"), daily_at=3, minute=30)
def forget_imports(due_at: datetime) -> None:
    """Delete what was left of old imports."""
    forget_old()


@digest_section
def mentions(principal: Principal) -> Sequence[str]:
    """Return a line for each comment that names a person who has not looked."""
    return [
        gettext("%(who)s named you in a comment") % {"who": mention.comment.author}
        for mention in unseen_mentions(principal.id)
    ]

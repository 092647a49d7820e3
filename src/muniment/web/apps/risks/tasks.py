"""What risks do by themselves, day by day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from muniment.web.apps.access.principals import Principal
from muniment.web.apps.risks.accepting import expire_acceptances
from muniment.web.apps.risks.waiting import answers_of
from muniment.web.apps.tasks.digest import digest_section
from muniment.web.apps.tasks.jobs import job


@job(
    "expire-acceptances",
    title=_("End acceptances of risks that are over"),
    every=timedelta(hours=1),
)
def expire(due_at: datetime) -> None:
    """Write down which acceptances ended, and ask again."""
    expire_acceptances()


@digest_section
def waiting_for_me(principal: Principal) -> Sequence[str]:
    """Return a line where rows of a treatment plan wait for this person's answer."""
    count = answers_of(principal).count()
    if not count:
        return ()
    said = ngettext(
        "%(count)d risk waits for your acceptance: /risks/approvals/",
        "%(count)d risks wait for your acceptance: /risks/approvals/",
        count,
    )
    return (said % {"count": count},)

"""What tasks do by themselves."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.utils.translation import gettext_lazy as _

from muniment.web.apps.calendar.digest import lines
from muniment.web.apps.calendar.reminding import plan_reminders
from muniment.web.apps.calendar.sending import send_reminders
from muniment.web.apps.calendar.services.agreeing import agree_all
from muniment.web.apps.calendar.services.doing import record_missed
from muniment.web.apps.calendar.services.leaving import hand_on
from muniment.web.apps.calendar.services.planning import plan_all
from muniment.web.apps.organization.queries import today
from muniment.web.apps.tasks.digest import digest_section
from muniment.web.apps.tasks.jobs import job
from muniment.web.mail import mail_is_set

PLAN, REMIND = "plan-tasks", "remind-of-tasks"


@job(
    PLAN,
    title=_("Plan tasks that come again, and note those that were missed"),
    every=timedelta(hours=1),
)
def plan_tasks(due_at: datetime) -> None:
    """Give away what nobody can do, note what is missed, follow records, plan what is to come."""
    day = today()
    hand_on()
    record_missed(day)
    agree_all()
    plan_all(day)


# Before the daily mail, which leaves out what these have said.
@job(REMIND, title=_("Send reminders of tasks"), daily_at=6, minute=30)
def remind_of_tasks(due_at: datetime) -> None:
    """Write down the reminders of the day and send them, where mail is set up."""
    if not mail_is_set():
        return
    day = today()
    plan_reminders(day)
    send_reminders(day)


digest_section(lines)

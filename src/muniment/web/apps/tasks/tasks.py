"""The server's own jobs: backup, checkpoint, daily mail, and clearing up."""

from __future__ import annotations

from datetime import datetime, timedelta

from axes.models import AccessAttempt, AccessFailureLog, AccessLog
from django.contrib.sessions.models import Session
from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext_lazy as _
from django_tasks_db.models import DBTaskResult

from muniment.web.apps.blobs.sweeping import sweep
from muniment.web.apps.ledger import checkpoints
from muniment.web.apps.tasks.digest import send_digests
from muniment.web.apps.tasks.jobs import job
from muniment.web.apps.tasks.models import Occurrence, Outcome
from muniment.web.backup.nightly import back_up_and_thin
from muniment.web.clock import now

_RESULTS_KEPT = timedelta(days=14)
_OCCURRENCES_KEPT = timedelta(days=90)
_ATTEMPTS_KEPT = timedelta(days=30)

BACKUP, CHECKPOINT, DIGEST, CLEAN_UP = "nightly-backup", "checkpoint", "daily-digest", "clean-up"


@job(BACKUP, title=_("Back up the database and files"), daily_at=2)
def nightly_backup(due_at: datetime) -> None:
    """Write the backup of this night, and delete those that are too many."""
    back_up_and_thin(due_at)


@job(CHECKPOINT, title=_("Sign the ledger"), every=timedelta(minutes=10))
def sign_checkpoint(due_at: datetime) -> None:
    """Sign what the ledger has gained."""
    checkpoints.sign_now()


@job(DIGEST, title=_("Send the daily mail"), daily_at=7)
def daily_digest(due_at: datetime) -> None:
    """Send each person what waits for them, where mail is set up."""
    send_digests(Occurrence.objects.get(job=DIGEST, due_at=due_at))


@job(CLEAN_UP, title=_("Clear what has expired"), daily_at=3)
def clean_up(due_at: datetime) -> None:
    """Delete sessions, sign-in attempts, tasks and occurrences that are over, and lost files."""
    sweep()
    moment = now()
    Session.objects.filter(expire_date__lt=moment).delete()
    for model in (AccessAttempt, AccessFailureLog, AccessLog):
        model.objects.filter(attempt_time__lt=moment - _ATTEMPTS_KEPT).delete()
    DBTaskResult.objects.finished().filter(finished_at__lt=moment - _RESULTS_KEPT).delete()
    newest = Occurrence.objects.values("job").annotate(pk_=Max("id")).values("pk_")
    with transaction.atomic():
        Occurrence.objects.filter(due_at__lt=moment - _OCCURRENCES_KEPT).exclude(
            outcome=Outcome.OPEN
        ).exclude(pk__in=newest).delete()

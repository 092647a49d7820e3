"""Words that this app stores. They are never translated."""

from __future__ import annotations

from django.db import models


class Engagement(models.TextChoices):
    """How somebody works for the organisation."""

    EMPLOYEE = "employee"
    CONTRACTOR = "contractor"
    OUTSIDE = "outside"
    """Neither: an outside auditor, adviser or data protection officer."""


class State(models.TextChoices):
    """How far an appointment has come. Whether it is in force today, dates decide too."""

    UNCONFIRMED = "unconfirmed"
    """Somebody appointed themself; a second person has not confirmed it."""

    OFFERED = "offered"
    """The person has not answered yet."""

    ACCEPTED = "accepted"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    """Taken back before it was answered."""

    ENDED = "ended"


OPEN = (State.UNCONFIRMED.value, State.OFFERED.value, State.ACCEPTED.value)
"""States in which an appointment takes its place, whether or not it holds already."""
HELD = (State.ACCEPTED.value, State.ENDED.value)
"""States of appointments that held at some time."""


class Answer(models.TextChoices):
    """How an acceptance is known."""

    OWN = "own"
    """The person said so, signed in."""

    VOUCHED = "vouched"
    """Somebody vouches for it with a document: weaker, for staff without an account."""


class Proof(models.TextChoices):
    """What kind of thing shows a competence."""

    CERTIFICATE = "certificate"
    TRAINING = "training"
    EDUCATION = "education"
    EXPERIENCE = "experience"


class Way(models.TextChoices):
    """How a conflict of duties is compensated (the catalogue's small-team rule)."""

    SECOND_PERSON = "second_person"
    OUTSIDE_REVIEWER = "outside_reviewer"
    SAMPLE = "sample"

"""What an auditor's rules want to know of assets (``engine.readiness.lint``)."""

from __future__ import annotations

from django.db.models import Count

from muniment.engine.readiness.lint.facts import Assets, Ref
from muniment.web.apps.assets.models import Asset
from muniment.web.apps.assets.vocabulary import Standing, State


def facts() -> Assets:
    """Return what the rules look at. Two statements, however many assets there are."""
    orphans = (
        Asset.objects.filter(state=State.PRESENT, owner__is_active=False)
        .order_by("owner__name", "owner")
        .values_list("owner", "owner__name")
        .annotate(number=Count("pk"))
    )
    return Assets(
        Asset.objects.filter(standing=Standing.TO_COMPLETE).count(),
        tuple(
            (Ref("", name, f"/assets/?owner={owner}"), number) for owner, name, number in orphans
        ),
    )

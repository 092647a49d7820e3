"""What an auditor's rules want to know of clause 4 but the scope (``engine.readiness.lint``)."""

from __future__ import annotations

from muniment.engine.readiness.lint.facts import Context
from muniment.engine.readiness.lint.facts import Obligation as Binding
from muniment.web.apps.context.models import Climate, ContextIssue, Obligation, Party, Profile
from muniment.web.apps.context.registers import OBLIGATIONS, PARTIES
from muniment.web.apps.records.lint import ref


def facts() -> Context:
    """Return what the rules look at, without the scope. Five statements."""
    kinds = list(ContextIssue.objects.filter(archived_at=None).values_list("kind", flat=True))
    parties = Party.objects.filter(archived_at=None).order_by("reference")
    binding = Obligation.objects.filter(archived_at=None).select_related("owner")
    return Context(
        profile=Profile.objects.filter(archived_at=None).exists(),
        external=kinds.count("external"),
        internal=kinds.count("internal"),
        climate=Climate.objects.filter(archived_at=None, relevant__isnull=False).exists(),
        parties=tuple((ref(PARTIES, row), bool(row.addressed)) for row in parties),
        obligations=tuple(
            Binding(
                ref(OBLIGATIONS, row),
                row.owner is not None and row.owner.is_active,
                tuple(row.controls),
            )
            for row in binding.order_by("reference")
        ),
    )

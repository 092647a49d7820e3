"""Which projects are samples that come with Muniment: they stay out of live data (decision 28)."""

from __future__ import annotations

from uuid import UUID

SAMPLES = frozenset({UUID("01978a3e-4c00-7000-8000-636875726e01")})
"""Ids in the ``muniment.toml`` of the projects under ``examples/``."""

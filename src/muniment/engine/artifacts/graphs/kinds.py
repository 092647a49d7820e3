"""Formats of this package, and how each is recognised."""

from __future__ import annotations

from muniment.engine.artifacts.graphs.keras_kinds import KINDS as KERAS
from muniment.engine.artifacts.kinds import Kind

KINDS: tuple[Kind, ...] = (*KERAS,)

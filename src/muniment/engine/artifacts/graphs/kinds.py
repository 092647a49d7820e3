"""Formats of this package, and how each is recognised."""

from __future__ import annotations

from muniment.engine.artifacts.kinds import Kind

KINDS: tuple[Kind, ...] = ()

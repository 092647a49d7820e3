"""Routes of people, roles and appointments."""

from __future__ import annotations

from ninja import Router

ROUTERS: list[tuple[str, Router]] = []

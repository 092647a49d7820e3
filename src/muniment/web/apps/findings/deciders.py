"""Which access roles let somebody decide."""

from __future__ import annotations

from typing import Final

from muniment.web.apps.access.roles import ALLOWS, Permission, Role

DECIDING: Final = tuple(role.value for role in Role if Permission.DECIDE in ALLOWS[role])

"""Rules whose ids begin with ``template.``."""

from __future__ import annotations

from typing import Final

from muniment.engine.artifacts.rules.table import Rule

RULES: Final[tuple[Rule, ...]] = ()

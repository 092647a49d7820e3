"""Fingerprint v1: the same thing wrong with the same asset has the same name tomorrow.

SHA-256 over the canonical form of rule, asset locator, enclosing function or cell, normalised
anchor, and ordinal among equals. Not the line, severity, message or version (decision 5).
"""

from __future__ import annotations

import hashlib
import re

from muniment.core.canonical import JSON, canonical_json
from muniment.core.ids import Locator

_SPACE = re.compile(r"\s+")


def fingerprint(rule: str, asset: Locator, place: str, anchor: str, ordinal: int) -> str:
    """Return the fingerprint of a finding.

    Args:
        rule: ``<check id>/<rule>``.
        asset: The asset's locator.
        place: Enclosing function, or ``cell`` and a name; "" at module level.
        anchor: Normalised statement of the thing found; white space is folded here.
        ordinal: 0 for the first of several equals in file order, then 1, 2, ...
    """
    value: list[JSON] = [rule, asset, place, _SPACE.sub(" ", anchor).strip(), ordinal]
    return "v1:" + hashlib.sha256(canonical_json(value)).hexdigest()

"""Values of addresses and queries, read as the document says: ``true``, ``12``, nothing near it.

pydantic reads ``yes`` and ``1`` as true, and ``1_0``, ``+1`` and ``01`` as numbers. Bodies are
JSON, which has types of its own (``bodies``).
"""

from __future__ import annotations

import re
from typing import Annotated, Any, Final

from pydantic import BeforeValidator

_NUMBER = re.compile(r"-?(0|[1-9][0-9]*)(\.0+)?")
"""JSON Schema counts ``12.0`` among the integers."""


def _flag(value: Any) -> Any:
    if isinstance(value, str) and value not in ("true", "false"):
        raise ValueError("it is true or false")
    return value


def _digits(value: Any) -> Any:
    if isinstance(value, str) and not _NUMBER.fullmatch(value):
        raise ValueError("it is a whole number, in plain digits")
    return value


Flag = Annotated[bool, BeforeValidator(_flag)]
"""True or false."""
DIGITS: Final = BeforeValidator(_digits)
"""Marks a whole number, after its bounds, so that these stand in the document."""

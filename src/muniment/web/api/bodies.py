"""What JSON bodies have in common: nothing is guessed, and no member is overlooked.

A number in quotes is no number, a misspelt member is an error, and a date is a date.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Any
from uuid import UUID

from ninja import Schema
from pydantic import BeforeValidator, ConfigDict, Field

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_ID = re.compile(r"[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}")


def _day(value: Any) -> Any:
    if isinstance(value, str) and not _DAY.fullmatch(value):
        raise ValueError("a day looks like this: 2027-01-31")
    return _text_or_made(value, date)


def _id(value: Any) -> Any:
    if isinstance(value, str) and not _ID.fullmatch(value):
        raise ValueError("an id looks like this: 01890000-0000-7000-8000-000000000001")
    return _text_or_made(value, UUID)


def _text_or_made(value: Any, kind: type) -> Any:
    if value is not None and not isinstance(value, (str, kind)):
        raise ValueError("it is no text")
    return value


def _whole(value: Any) -> Any:
    """Return 4 for 4.0: JSON has one kind of number, and both are the same integer in it."""
    return int(value) if isinstance(value, float) and value.is_integer() else value


Day = Annotated[date, Field(strict=False), BeforeValidator(_day)]
"""A day; never a number of seconds, which pydantic would take for one."""

Id = Annotated[UUID, Field(strict=False), BeforeValidator(_id)]
"""A UUID in the one form that the API writes."""


WHOLE = BeforeValidator(_whole)
"""For a whole number; last of its annotations, for pydantic shows no bounds that come after."""

Version = Annotated[int, Field(ge=1, le=2**31 - 1), WHOLE]
"""The version of a row that was read; another one by now is a conflict."""


class Body(Schema):
    """A JSON body. Members that it does not know are refused."""

    model_config = ConfigDict(extra="forbid", strict=True)

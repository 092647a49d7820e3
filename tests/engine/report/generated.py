"""Hypothesis strategies for whole assessments, read off the dataclasses."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from functools import cache
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from hypothesis import Phase
from hypothesis import strategies as st

from muniment.engine.report.assessment import SCHEMA, Assessment

TEXTS = st.text(max_size=12)


@cache
def values(hint: Any) -> st.SearchStrategy[Any]:
    """Return values of a type that the assessment is made of."""
    if hint is str:
        return TEXTS
    if hint is bool:
        return st.booleans()
    if hint is int:
        return st.integers(0, 2**53 - 1)
    if hint is type(None):
        return st.none()
    if isinstance(hint, type) and issubclass(hint, Enum):
        return st.sampled_from(list(hint))
    if isinstance(hint, type) and is_dataclass(hint):
        hints = get_type_hints(hint)
        return st.builds(hint, **{one.name: values(hints[one.name]) for one in fields(hint)})
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is tuple:
        return st.lists(values(arguments[0]), max_size=2).map(tuple)
    if origin is Mapping:
        return st.dictionaries(TEXTS, values(arguments[1]), max_size=2)
    if origin in (Union, UnionType):
        return st.one_of(*map(values, arguments))
    raise TypeError(f"no strategy for {hint!r}")


# A whole assessment shrinks slowly, and the first failing one says enough.
DRAWN = (Phase.explicit, Phase.reuse, Phase.generate)
ASSESSMENTS = values(Assessment).map(lambda one: replace(one, schema=SCHEMA))

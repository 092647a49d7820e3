"""The shape of ``muniment.assessment/1``, derived from the dataclasses.

Every field is required and no other is allowed; ``SoaRow.for_`` is written ``for``.

Source: JSON Schema draft 2020-12.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from importlib import resources
from types import GenericAlias, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

import msgspec

from muniment.engine.report.assessment import SCHEMA, Assessment

SCHEMA_FILE = "muniment.assessment-1.schema.json"
SCHEMA_ID = "urn:muniment:schema:assessment:1"

_RENAMED = {"for_": "for"}


@cache
def assessment_shape() -> type[msgspec.Struct]:
    """Return the strict type that JSON is decoded with and encoded from."""
    shape: type[msgspec.Struct] = _shape(Assessment, {})
    return shape


def _shape(hint: Any, known: dict[type, Any]) -> Any:
    """Return the strict counterpart of a type: dataclasses become structs, the rest stays."""
    if isinstance(hint, type) and is_dataclass(hint):
        if hint not in known:
            hints = get_type_hints(hint)
            known[hint] = msgspec.defstruct(
                hint.__name__,
                [(field.name, _shape(hints[field.name], known)) for field in fields(hint)],
                rename=_RENAMED,
                forbid_unknown_fields=True,
                frozen=True,
            )
        return known[hint]
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is tuple:
        return GenericAlias(tuple, (_shape(arguments[0], known), ...))
    if origin is Mapping:
        return GenericAlias(dict, (str, _shape(arguments[1], known)))
    if origin in (Union, UnionType):
        return Union[tuple(_shape(argument, known) for argument in arguments)]  # noqa: UP007
    return hint


def build_schema() -> bytes:
    """Return the JSON Schema of the report as it is published: descriptions from docstrings."""
    generated = msgspec.json.schema(assessment_shape())
    definitions = generated["$defs"]
    for name, owner in sorted(_dataclasses(Assessment, {}).items()):
        definition = definitions[name]
        summary, described = _documented(owner)
        definition["description"] = summary
        for field, text in described.items():
            schema = definition["properties"][_RENAMED.get(field, field)]
            schema["description"] = text
    definitions["Assessment"]["properties"]["schema"] = {
        "description": "Name and version of this schema.",
        "const": SCHEMA,
    }
    published = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": SCHEMA_ID,
        "title": SCHEMA,
        **generated,
    }
    return (json.dumps(published, ensure_ascii=False, indent=2) + "\n").encode()


def published_schema() -> bytes:
    """Return the JSON Schema file that the package carries."""
    return resources.files("muniment.engine.report").joinpath(SCHEMA_FILE).read_bytes()


def _dataclasses(hint: Any, found: dict[str, type]) -> dict[str, type]:
    if isinstance(hint, type) and is_dataclass(hint):
        if hint.__name__ not in found:
            found[hint.__name__] = hint
            for inner in get_type_hints(hint).values():
                _dataclasses(inner, found)
    else:
        for argument in get_args(hint):
            _dataclasses(argument, found)
    return found


_ATTRIBUTE = re.compile(r"^ {8}(\w+): (.*)$")
_CONTINUED = re.compile(r"^ {12}(\S.*)$")


def _documented(owner: type) -> tuple[str, dict[str, str]]:
    """Return the first line and the documented attributes of a class's docstring."""
    lines = (owner.__doc__ or "").splitlines()
    described: dict[str, str] = {}
    current = ""
    for line in lines:
        if match := _ATTRIBUTE.match(line):
            current = match[1]
            described[current] = match[2]
        elif current and (match := _CONTINUED.match(line)):
            described[current] += " " + match[1]
        else:
            current = ""
    known = {field.name for field in fields(owner)}
    return lines[0] if lines else "", {k: v for k, v in described.items() if k in known}

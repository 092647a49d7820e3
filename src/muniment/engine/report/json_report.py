"""The assessment as JSON, schema ``muniment.assessment/1``, and back again.

The dataclasses are the only statement of the shape: strict decoding and the published JSON Schema
are both derived from them (``json_shape``), so none can drift from the others.
"""

from __future__ import annotations

import json
from typing import Any

import msgspec

from muniment.core.errors import BundleError
from muniment.engine.report.assessment import SCHEMA, Assessment
from muniment.engine.report.json_shape import assessment_shape


def to_json(assessment: Assessment) -> bytes:
    """Return the assessment as JSON: UTF-8, two spaces of indentation, a newline at the end.

    Keys stand in the order of the dataclasses, those of mappings in order of code points, so equal
    assessments give equal bytes.

    Raises:
        ValueError: A text holds a lone surrogate, which no JSON in UTF-8 can carry.
    """
    shaped = msgspec.convert(assessment, assessment_shape(), from_attributes=True)
    return msgspec.json.format(msgspec.json.encode(shaped, order="deterministic"), indent=2) + b"\n"


def render(assessment: Assessment) -> bytes:
    """Return the assessment as JSON; the name that every writer has."""
    return to_json(assessment)


def from_json(data: bytes) -> Assessment:
    """Return the assessment that some JSON states. ``from_json(to_json(a)) == a``.

    Raises:
        BundleError: Not JSON, another schema, a field that is missing, unknown, given twice or of
            another type, or a value that an enumeration does not have.
    """
    try:
        shaped = msgspec.json.decode(data, type=assessment_shape())
        json.loads(data, object_pairs_hook=_unique)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise BundleError(f"not a report of schema {SCHEMA}: {error}", hint=_HINT) from error
    assessment = msgspec.convert(shaped, Assessment, from_attributes=True)
    if assessment.schema != SCHEMA:
        raise BundleError(
            f"report of schema {assessment.schema!r}; this version reads {SCHEMA}", hint=_HINT
        )
    return assessment


_HINT = "Read it with the version of Muniment that wrote it, or assess the project again."


def _unique(pairs: list[tuple[str, Any]]) -> None:
    # Two readers may believe two different values of a key that is given twice.
    seen: set[str] = set()
    for key, _ in pairs:
        if key in seen:
            raise BundleError(f"not a report of schema {SCHEMA}: {key!r} is given twice")
        seen.add(key)

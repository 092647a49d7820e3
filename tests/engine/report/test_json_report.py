from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from jsonschema import Draft202012Validator
from tests.engine.report.assessments import realistic
from tests.engine.report.edges import ALL
from tests.engine.report.generated import ASSESSMENTS, DRAWN

from muniment.core.errors import BundleError
from muniment.engine.report import json_report
from muniment.engine.report.assessment import Assessment
from muniment.engine.report.json_report import from_json, to_json
from muniment.engine.report.json_shape import SCHEMA_FILE, build_schema, published_schema

PACKAGE = Path(json_report.__file__).parent
VALIDATOR = Draft202012Validator(json.loads(published_schema()))


@settings(max_examples=40, deadline=None, phases=DRAWN, suppress_health_check=list(HealthCheck))
@given(ASSESSMENTS)
def test_what_is_written_reads_back_the_same(assessment: Assessment) -> None:
    written = to_json(assessment)
    assert from_json(written) == assessment
    assert to_json(from_json(written)) == written
    VALIDATOR.validate(json.loads(written))


@pytest.mark.parametrize("name", [name for name in ALL if name != "huge"])
def test_every_sample_is_valid_and_reads_back(name: str) -> None:
    assessment = ALL[name]()
    written = to_json(assessment)
    VALIDATOR.validate(json.loads(written))
    assert from_json(written) == assessment


def test_the_form_is_fixed() -> None:
    written = to_json(realistic())
    text = written.decode("utf-8")
    assert text.endswith("}\n")
    assert text.startswith('{\n  "schema": "muniment.assessment/1",\n  "tool": {\n    "name"')
    assert list(json.loads(text)) == [
        "schema", "tool", "project", "collected_at", "evaluated_at", "snapshot", "assets",
        "outcomes", "evidence", "findings", "risks", "soa", "readiness",
    ]  # fmt: skip
    assert len(json.loads(text)["soa"]) == 93
    assert {"for", "against", "uncovered"} <= set(json.loads(text)["soa"][0])
    assert "for_" not in text


def test_letters_are_written_as_they_are() -> None:
    assessment = replace(realistic(), collected_at="modèle データ")
    assert "modèle データ".encode() in to_json(assessment)


def test_order_of_mappings_changes_no_byte() -> None:
    one = realistic()
    coverage = one.snapshot.coverage
    turned = dict(reversed(list(coverage.facts.items())))
    other = replace(
        one,
        snapshot=replace(one.snapshot, coverage=replace(coverage, facts=MappingProxyType(turned))),
    )
    assert list(turned) != list(coverage.facts)
    assert to_json(other) == to_json(one)


def test_lone_surrogate_is_refused_rather_than_changed() -> None:
    with pytest.raises(ValueError, match="surrogate"):
        to_json(replace(realistic(), collected_at="\ud800"))


def _shortened(value: Any) -> Any:
    """Return the document with one element of each list: the one that says most."""
    if isinstance(value, dict):
        return {key: _shortened(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_shortened(max(value, key=lambda one: len(json.dumps(one))))] if value else []
    return value


def _objects(value: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """Yield the path of every object."""
    if isinstance(value, dict):
        yield path
    steps = value.items() if isinstance(value, dict) else enumerate(value)
    for step, inner in steps:
        if isinstance(inner, dict | list):
            yield from _objects(inner, (*path, step))


MAPPINGS = {"facts", "formats", "extractors", "parameters"}


def _at(document: Any, path: tuple[str | int, ...]) -> Any:
    for step in path:
        document = document[step]
    return document


def _refused(document: Any) -> None:
    assert not VALIDATOR.is_valid(document)
    with pytest.raises(BundleError) as caught:
        from_json(json.dumps(document).encode())
    assert caught.value.message.startswith("not a report of schema muniment.assessment/1")


CHANGES: dict[str, Callable[[dict[str, Any], str], None]] = {
    "removed": lambda owner, key: owner.pop(key),
    "misspelt": lambda owner, key: owner.update({key + "s_": owner.pop(key)}),
    "added": lambda owner, key: owner.update({key + "_more": 1}),
    "another type": lambda owner, key: owner.update({key: 1.5}),
}


@pytest.mark.parametrize("change", CHANGES)
def test_no_field_can_be_changed_unseen(change: str) -> None:
    document = _shortened(json.loads(to_json(realistic())))
    assert from_json(json.dumps(document).encode())
    tried = 0
    for path in _objects(document):
        if path and path[-1] in MAPPINGS:
            continue
        for key in _at(document, path):
            broken = deepcopy(document)
            CHANGES[change](_at(broken, path), key)
            _refused(broken)
            tried += 1
    assert tried > 100


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b"\xff\xfe",
        b'{"schema": "muniment.assessment/1"}',
        b"[" * 100_000,
        b'{"a":' * 100_000,
    ],
)
def test_anything_else_is_refused(data: bytes) -> None:
    with pytest.raises(BundleError):
        from_json(data)


def test_text_after_the_report_is_refused() -> None:
    with pytest.raises(BundleError):
        from_json(to_json(realistic()) + b"{}")


def test_a_key_given_twice_is_refused() -> None:
    # Two readers could believe two different outcomes.
    written = to_json(realistic())
    twice = written.replace(
        b'"outcome": "failed",', b'"outcome": "passed",\n      "outcome": "failed",', 1
    )
    assert twice != written
    with pytest.raises(BundleError, match="'outcome' is given twice"):
        from_json(twice)


def test_another_schema_is_refused_by_name() -> None:
    data = to_json(realistic()).replace(b"muniment.assessment/1", b"muniment.assessment/2", 1)
    assert not VALIDATOR.is_valid(json.loads(data))
    with pytest.raises(BundleError, match=r"'muniment\.assessment/2'") as caught:
        from_json(data)
    assert caught.value.hint


def test_the_published_schema_is_what_the_dataclasses_say(
    golden: Callable[[Path, bytes], None],
) -> None:
    golden(PACKAGE / SCHEMA_FILE, build_schema())


def test_the_published_schema_is_one_and_closed() -> None:
    schema = json.loads(published_schema())
    Draft202012Validator.check_schema(schema)
    objects = [d for d in schema["$defs"].values() if d.get("type") == "object"]
    assert len(objects) > 15
    for definition in objects:
        assert definition["additionalProperties"] is False
        assert definition["required"] == list(definition["properties"])
        assert definition["description"]


def test_the_documentation_names_every_field_and_word() -> None:
    page = (Path(__file__).parents[3] / "docs" / "reports.md").read_text()
    words = set(re.findall(r"\w+", page))
    for definition in json.loads(published_schema())["$defs"].values():
        for word in (*definition.get("properties", ()), *definition.get("enum", ())):
            assert word in words, word

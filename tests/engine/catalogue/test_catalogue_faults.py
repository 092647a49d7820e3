"""Every kind of mistake in the YAML is refused with its file and entry."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from functools import cache
from typing import Any

import pytest

from muniment.core.errors import CatalogueError
from muniment.engine.catalogue import Catalogue
from muniment.engine.catalogue.compile import DATA
from muniment.engine.catalogue.kinds import KINDS, ROWS
from muniment.engine.catalogue.parts import Part
from muniment.engine.catalogue.plain_yaml import parse_yaml
from muniment.engine.catalogue.references import RULES, Rule, kind_of
from muniment.engine.catalogue.yaml_parts import (
    SHAPES,
    YamlParts,
    check,
    load_files,
    read_folder,
)

# Where each kind stands in its YAML.
_LISTS = {
    "controls": "annex_a",
    "checks": "checks",
    "grades": "evidence_grades",
    "asset-kinds": "asset_kinds",
    "headline-risks": "headline_risks",
    "bundles": "small_company_bundles",
    "duty-conflicts": "sod_conflicts",
    "training": "modules",
    "vendors": "questions",
    "vendor-tiers": "tiers",
    "cloud-services": "services",
    "body-criteria": "body_selection",
    "planner-examples": "worked_examples",
    "cloud-matrix": "matrix",
}
# Kinds whose ids are keys of a mapping, or stand deeper: they have tests of their own.
_NOT_LISTS = {"quiz", "frameworks", "owasp", "nist-classes"}


@cache
def files() -> dict[str, bytes]:
    return read_folder(DATA)


@cache
def parsed(part: Part) -> Any:
    return parse_yaml(part.file, files()[part.file])


@cache
def whole(part: Part) -> Any:
    return YamlParts(files()).read(part, SHAPES[part])


class OnePartChanged:
    """The real catalogue with one part read from changed YAML."""

    def __init__(self, part: Part, raw: Any) -> None:
        self._part = part
        text = json.dumps(raw, ensure_ascii=False)  # JSON is YAML, and quicker to write
        self._changed = YamlParts({part.file: text.encode()})

    def version(self) -> str:
        return "2026.1.1+000000000000"

    def read(self, part: Part, shape: type[Any]) -> Any:
        return self._changed.read(part, shape) if part is self._part else whole(part)


def refused(part: Part, change: Callable[[Any], None]) -> CatalogueError:
    """Return the error that the catalogue gives after a change to one part's YAML."""
    raw = copy.deepcopy(parsed(part))
    change(raw)
    loaded = Catalogue(OnePartChanged(part, raw))
    with pytest.raises(CatalogueError) as caught:
        check(loaded)
    assert caught.value.file == part.file
    return caught.value


def rows(raw: Any, kind: str) -> list[Any]:
    found: list[Any] = raw[_LISTS.get(kind, kind.replace("-", "_"))]
    return found


def entry(raw: Any, entry_id: str) -> Any:
    return next(
        item
        for values in raw.values()
        if isinstance(values, list)
        for item in values
        if isinstance(item, dict) and item.get("id") == entry_id
    )


def test_the_unchanged_catalogue_is_accepted() -> None:
    check(Catalogue(OnePartChanged(Part.KPIS, parsed(Part.KPIS))))


@pytest.mark.parametrize(
    "rule",
    [rule for rule in RULES if rule.field not in ("parent", "quiz")],
    ids=lambda rule: f"{rule.source}.{rule.field}",
)
def test_a_reference_to_nothing_names_file_and_entry(rule: Rule) -> None:
    broken: list[str] = []

    def change(raw: Any) -> None:
        row = next(row for row in reversed(rows(raw, rule.source)) if _break(row, rule))
        key = {"mappings": "iso", "cloud-matrix": "control", "raci": "activity"}
        broken.append(row[key.get(rule.source, "id")])

    error = refused(kind_of(rule).part, change)
    assert error.entry == broken[0]
    assert "nothing-here" in error.message
    assert f"{rule.field} names" in error.message


def _break(row: Any, rule: Rule) -> bool:
    if rule.source == "mappings" and rule.field != "iso":
        row["targets"][-1][rule.field] = "nothing-here"
        return True
    value = row[rule.field]
    if not value or value == "-":
        return False
    if isinstance(value, str):
        row[rule.field] = "nothing-here"
    elif isinstance(value[-1], dict):
        value[-1]["id"] = "nothing-here"
    else:
        value[-1] = "nothing-here"
    return True


def test_a_subtechnique_without_its_technique() -> None:
    def change(raw: Any) -> None:
        raw["techniques"].append({"id": "AML.T9999.000", "name": "Orphan"})

    error = refused(Part.ATLAS, change)
    assert error.entry == "AML.T9999.000"
    assert "parent names AML.T9999" in error.message


def test_a_reference_to_the_wrong_kind_of_entry() -> None:
    def change(raw: Any) -> None:
        entry(raw, "T-data-poisoning")["controls"].append("C.4.1-a")

    error = refused(Part.THREATS, change)
    assert error.entry == "T-data-poisoning"
    assert "controls names C.4.1-a, which is of clauses; expected controls" in error.message


def test_a_reference_made_twice() -> None:
    def change(raw: Any) -> None:
        entry(raw, "T-data-poisoning")["controls"].append("A.5.14")

    error = refused(Part.THREATS, change)
    assert "controls names A.5.14 twice" in error.message


@pytest.mark.parametrize("kind", sorted({*KINDS, *ROWS} - _NOT_LISTS))
def test_an_id_that_stands_twice(kind: str) -> None:
    twice: list[str] = []
    where = KINDS.get(kind) or ROWS[kind]

    def change(raw: Any) -> None:
        first = rows(raw, kind)[0]
        rows(raw, kind).append(copy.deepcopy(first))
        twice.append(
            first.get("id") or first.get("iso") or first.get("control") or "Scope and policy"
        )

    error = refused(where.part, change)
    assert error.entry == twice[0]
    assert "stands twice" in error.message


def test_a_quiz_question_that_stands_in_two_modules() -> None:
    def change(raw: Any) -> None:
        raw["modules"][1]["quiz"].append(copy.deepcopy(raw["modules"][0]["quiz"][0]))

    assert refused(Part.TRAINING, change).entry == "quiz-general-1"


def test_an_id_that_another_file_has() -> None:
    def change(raw: Any) -> None:
        entry(raw, "kpi-mfa")["id"] = "A.5.1"

    error = refused(Part.KPIS, change)
    assert error.entry == "A.5.1"
    assert "also as control of Annex A in iso27001-2022.yaml" in error.message


def _set(entry_id: str, field: str, value: Any) -> Callable[[Any], None]:
    def change(raw: Any) -> None:
        entry(raw, entry_id)[field] = value

    return change


def _pop(entry_id: str, *path: str) -> Callable[[Any], None]:
    def change(raw: Any) -> None:
        item = entry(raw, entry_id)
        for step in path:
            item = item[step]
        item.pop()

    return change


def _score(raw: Any) -> None:
    entry(raw, "T-data-poisoning")["default"]["likelihood"] = 6


def _atlas_name(raw: Any) -> None:
    entry(raw, "T-data-poisoning")["mitre_atlas"][0]["name"] = "Something else"


def _assertion(raw: Any) -> None:
    entry(raw, "A.8.28")["evidence"]["automated"][0] = "Something that no check asserts"


def _no_human(raw: Any) -> None:
    entry(raw, "A.8.28")["evidence"]["human"] = []


def _answer(raw: Any) -> None:
    raw["modules"][0]["quiz"][0]["answer"] = 4


def _options(raw: Any) -> None:
    raw["modules"][0]["quiz"][0]["options"].pop()


def _few_questions(raw: Any) -> None:
    del raw["modules"][0]["quiz"][5:]


def _gap(raw: Any) -> None:
    raw["audit_time"]["table"][3]["persons_from"] = 27


def _unmapped(raw: Any) -> None:
    raw["mappings"] = [mapping for mapping in raw["mappings"] if mapping["iso"] != "A.8.28"]


def _pair_twice(raw: Any) -> None:
    raw["mappings"][0]["targets"].append(copy.deepcopy(raw["mappings"][0]["targets"][0]))


def _equal_twice(raw: Any) -> None:
    for mapping in raw["mappings"][:2]:
        mapping["targets"].append(
            {"framework": "gdpr", "ref": "Art.99", "relation": "equal", "confidence": "low"}
        )


@pytest.mark.parametrize(
    ("part", "change", "at", "says"),
    [
        (Part.STANDARD, _assertion, "A.8.28", "is not what chk-"),
        (Part.STANDARD, _pop("A.8.28", "evidence", "automated"), "A.8.28", "lines of automated"),
        (Part.STANDARD, _no_human, "A.8.28", "no human evidence"),
        (Part.THREATS, _score, "T-data-poisoning", "default likelihood 6 is not 1 to 5"),
        (Part.THREATS, _atlas_name, "T-data-poisoning", "is called 'Poison Training Data'"),
        (Part.DOCUMENTS, _set("doc-scope", "distribution", ["x"]), "doc-scope", "no audience x"),
        (Part.DOCUMENTS, _pop("bun-context", "documents"), "doc-scope", "in no bundle"),
        (Part.MAPPINGS, _unmapped, "A.8.28", "has no mapping"),
        (Part.MAPPINGS, _pair_twice, "C.4.1-a", "soc2_tsc CC3.1 stands twice"),
        (Part.MAPPINGS, _equal_twice, "C.4.1-b", "equal to more than one"),
        (Part.TRAINING, _answer, "quiz-general-1", "answer 4 is not 0 to 3"),
        (Part.TRAINING, _options, "quiz-general-1", "four different options"),
        (Part.TRAINING, _few_questions, "mod-general", "fewer than 6 questions"),
        (Part.CERTIFICATION, _gap, "", "leaves a gap or overlaps"),
        (Part.CERTIFICATION, _set("cb-tech", "weight", 16), "", "add up to 101, not 100"),
        (Part.STANDARD, _set("A.8.28", "theme", "digital"), "A.8.28", "Invalid enum value"),
        (Part.STANDARD, _set("A.8.28", "title", None), "A.8.28", "Expected `str`, got `null`"),
        (Part.STANDARD, _set("A.8.28", "titel", "x"), "A.8.28", "field titel is not known here"),
        (Part.KPIS, _set("kpi-mfa", "target_value", "100"), "kpi-mfa", "got `str`"),
    ],
)
def test_a_contradiction_names_file_and_entry(
    part: Part, change: Callable[[Any], None], at: str, says: str
) -> None:
    error = refused(part, change)
    assert error.entry == at
    assert says in error.message


def test_a_missing_field_names_its_entry() -> None:
    def change(raw: Any) -> None:
        del entry(raw, "pb-model-theft")["signs"]

    error = refused(Part.INCIDENTS, change)
    assert error.entry == "pb-model-theft"
    assert "`signs`" in error.message


def test_two_bundles_with_one_document() -> None:
    def change(raw: Any) -> None:
        raw["small_company_bundles"][1]["documents"].append("doc-scope")

    error = refused(Part.DOCUMENTS, change)
    assert "doc-scope is in bun-context already" in error.message


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (b"", "empty"),
        (b"a: [", "not YAML: did not find expected node content"),
        (b"a: 1\nb: 2\na: 3\n", "line 3: key a stands twice"),
        (b"a: &x [1]\nb: *x\n", "an alias"),
        (b"a: &a [l,l]\nb: &b [*a,*a,*a]\nc: [*b,*b,*b]\n", "an alias"),
        (b"a: !!python/object/apply:os.getcwd []\n", "line 1: not YAML"),
        (b"a: \xff\xfe\n", "not YAML"),
        (b"[" * 100_000 + b"]" * 100_000, "line 1: nested deeper than 32"),
        (b"- " * 100_000 + b"x", "line 1: nested deeper than 32"),
        (b"a: 1\n---\nb: 2\n", "not YAML"),
        (b"? {a: 1}\n: 2\n", "line 1: a key that is not a word"),
    ],
)
def test_yaml_that_is_not_plain(text: bytes, says: str) -> None:
    with pytest.raises(CatalogueError) as caught:
        parse_yaml("x.yaml", text)
    assert caught.value.message.startswith("x.yaml: ")
    assert says in caught.value.message


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("kpis.yaml", None, "kpis.yaml: missing"),
        ("kpis.yaml", b"- 1\n", "kpis.yaml: Expected `object`, got `array`"),
        ("kpis.yaml", b"schema: kpis/2\nrules: []\nkpis: []\n", "expected kpis/1"),
        ("kpis.yaml", b"#" * (4 * 1024 * 1024 + 1), "kpis.yaml: larger than"),
    ],
)
def test_files_that_are_not_parts(name: str, data: bytes | None, says: str) -> None:
    changed = {key: value for key, value in files().items() if key != name}
    if data is not None:
        changed[name] = data
    with pytest.raises(CatalogueError) as caught:
        load_files(changed)
    assert says in caught.value.message


@pytest.mark.parametrize("version", [b"", b"1.0", b"2026.11.1-rc", b"\xff"])
def test_a_version_that_is_none(version: bytes) -> None:
    with pytest.raises(CatalogueError, match=r"VERSION: expected year\.month\.number"):
        YamlParts(files() | {"VERSION": version}).version()

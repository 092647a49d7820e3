"""What the package carries: complete, typed, frozen, and the same compiled as in YAML."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import FrozenInstanceError, fields, is_dataclass
from enum import Enum
from types import MappingProxyType
from typing import Any

import msgspec
import pytest

from muniment.core.errors import CatalogueError
from muniment.engine.catalogue import Catalogue, catalogue
from muniment.engine.catalogue.compile import DATA, compile_files, main, stale_files
from muniment.engine.catalogue.kinds import KINDS, all_entries
from muniment.engine.catalogue.parts import CompiledParts, Part
from muniment.engine.catalogue.references import references
from muniment.engine.catalogue.standard import AspectKind
from muniment.engine.catalogue.yaml_parts import SHAPES, YamlParts, load_yaml, read_folder


def test_compiled_form_is_what_the_yaml_gives() -> None:
    assert stale_files() == []
    assert main(["--check"]) == 0


def test_compiled_and_yaml_load_to_equal_objects() -> None:
    compiled, yaml = CompiledParts(), YamlParts(read_folder(DATA))
    for part, shape in SHAPES.items():
        assert compiled.read(part, shape) == yaml.read(part, shape), part
    assert compiled.version() == yaml.version()


def test_load_yaml_gives_the_same_catalogue() -> None:
    loaded = load_yaml(DATA)
    assert loaded.controls == catalogue().controls
    assert loaded.version == catalogue().version


def test_stale_compiled_files_are_named(tmp_path: Any) -> None:
    (tmp_path / "compiled").mkdir()
    for name, data in read_folder(DATA).items():
        (tmp_path / name).write_bytes(data)
    for name, data in compile_files(read_folder(DATA)).items():
        (tmp_path / "compiled" / name).write_bytes(data)
    assert stale_files(tmp_path) == []
    (tmp_path / "compiled" / "kpis.json").write_bytes(b"{}")
    (tmp_path / "compiled" / "left-over.json").write_bytes(b"{}")
    (tmp_path / "compiled" / "roles.json").unlink()
    assert stale_files(tmp_path) == ["kpis.json", "left-over.json", "roles.json"]


def test_numbers_of_entries() -> None:
    themes = Counter(control.theme.value for control in catalogue().controls.values())
    assert themes == {"organizational": 37, "people": 8, "physical": 14, "technological": 34}
    counts = {name: len(kind.entries(catalogue())) for name, kind in KINDS.items()}
    assert counts["controls"] == 93
    assert counts["clauses"] == 46
    assert counts["documents"] == 51
    assert counts["requirements"] == 99
    assert counts["roles"] == 16
    assert counts["threats"] == 112
    assert counts["techniques"] == 170
    assert sum(counts.values()) == len(all_entries(catalogue()))


def test_controls_are_those_of_annex_a_in_order() -> None:
    numbers = {5: 37, 6: 8, 7: 14, 8: 34}
    expected = [f"A.{part}.{n}" for part, count in numbers.items() for n in range(1, count + 1)]
    assert list(catalogue().controls) == expected


def test_aspects_pair_check_kinds_with_their_assertions() -> None:
    aspects = catalogue().control("A.8.28").aspects
    automated = [aspect for aspect in aspects if aspect.kind is AspectKind.AUTOMATED]
    assert [aspect.id for aspect in automated] == list(catalogue().control("A.8.28").checks)
    assert "chk-sast" in [aspect.id for aspect in automated]
    for control in catalogue().controls.values():
        ids = [aspect.id for aspect in control.aspects]
        assert len(ids) == len(set(ids)), control.id
        for aspect in control.aspects:
            if aspect.kind is AspectKind.AUTOMATED:
                assert aspect.text == catalogue().check_kinds[aspect.id].assertion
        human = [aspect for aspect in control.aspects if aspect.kind is AspectKind.HUMAN]
        assert [aspect.id for aspect in human] == [f"human-{n + 1}" for n in range(len(human))]
        assert tuple(aspect.text for aspect in human) == control.evidence.human
        assert human


def test_version_is_declared_and_carries_a_digest() -> None:
    assert re.fullmatch(r"\d{4}\.\d+\.\d+\+[0-9a-f]{12}", catalogue().version)
    declared = (DATA / "VERSION").read_text().strip()
    assert catalogue().version.startswith(f"{declared}+")


def test_version_changes_with_content_and_not_with_comments() -> None:
    files = read_folder(DATA)
    before = YamlParts(files).version()
    commented = files | {"kpis.yaml": b"# one more line\n" + files["kpis.yaml"]}
    assert YamlParts(commented).version() == before
    changed = files["kpis.yaml"].replace(b"MFA coverage", b"Second factor coverage")
    assert YamlParts(files | {"kpis.yaml": changed}).version() != before


def test_nothing_in_it_can_be_changed() -> None:
    for part, shape in SHAPES.items():
        _assert_frozen(CompiledParts().read(part, shape), part.value)
    with pytest.raises(FrozenInstanceError):
        catalogue().control("A.5.1").title = "x"  # type: ignore[misc]
    with pytest.raises(TypeError):
        catalogue().controls["A.5.1"] = None  # type: ignore[index]


def _assert_frozen(value: Any, where: str) -> None:
    if value is None or isinstance(value, (str, int, float, Enum)):
        return
    if isinstance(value, tuple):
        for item in value:
            _assert_frozen(item, where)
    elif isinstance(value, MappingProxyType):
        for item in value.values():
            _assert_frozen(item, where)
    else:
        assert is_dataclass(value), f"{where}: {type(value).__name__}"
        assert not hasattr(value, "__dict__"), f"{where}: not slotted"
        for field in fields(value):
            with pytest.raises(FrozenInstanceError):
                setattr(value, field.name, None)
            _assert_frozen(getattr(value, field.name), f"{where}.{field.name}")


def test_parts_load_only_when_asked_for() -> None:
    asked: list[Part] = []

    class Watching(CompiledParts):
        def read(self, part: Part, shape: type[Any]) -> Any:
            asked.append(part)
            return super().read(part, shape)

    loaded = Catalogue(Watching())
    assert asked == []
    assert loaded.controls is loaded.controls
    assert loaded.clauses
    assert asked == [Part.STANDARD]


def test_a_changed_compiled_file_is_an_error_with_its_name(monkeypatch: Any) -> None:
    monkeypatch.setattr("muniment.engine.catalogue.parts._data", lambda name: b'{"schema":')
    with pytest.raises(CatalogueError, match=r"kpis\.json: broken"):
        _ = Catalogue(CompiledParts()).kpis


def test_header_comments_are_kept() -> None:
    for part in Part:
        assert (DATA / part.file).read_text().startswith("# "), part


def test_every_mapped_relation_and_every_reference_leads_somewhere_on_the_compiled_path() -> None:
    entries = all_entries(catalogue())
    count = 0
    for reference in references(catalogue()):
        assert entries[reference.target].kind.name in reference.rule.targets
        count += 1
    assert count > 3000


def test_compiled_parts_hold_no_blank() -> None:
    for part in Part:
        data = (DATA / "compiled" / part.compiled).read_bytes()
        assert msgspec.json.format(data, indent=-1) == data.rstrip(b"\n")

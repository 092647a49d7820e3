"""The spine's check on model files: the scanner's rules, on facts that a bundle carries."""

from __future__ import annotations

import pickle
from collections import OrderedDict

import pytest
from tests.engine.memory_file import MemoryFile, read_back

from muniment.engine.artifacts.extractor import ModelFileExtractor
from muniment.engine.artifacts.file_imports import FileImports
from muniment.engine.artifacts.model_file import ModelFile
from muniment.engine.checks.asset import AssetKind, AssetSeen
from muniment.engine.checks.extractor import Vcs
from muniment.engine.checks.fact import Fact, Gap
from muniment.engine.checks.facts import Facts
from muniment.engine.checks.formats import Format
from muniment.engine.checks.judgement import Judgement, Subject, UnknownReason, Verdict
from muniment.engine.checks.spec import NoParameters

SYSTEM = b"cposix\nsystem\n(S'echo'\ntR."
"""Calls ``posix.system("echo")``; never loaded."""
OWN_CLASS = b"\x80\x02cchurn.model\nNet\n)\x81."
HONEST = pickle.dumps(OrderedDict(weights=[0.5, 1.0]))


def read(content: bytes, kind: Format, name: str = "m.pkl") -> tuple[ModelFile | None, list[Gap]]:
    """Return the fact and the gaps of one file; the fact has been through a bundle's line."""
    yielded = list(read_back(ModelFileExtractor(), MemoryFile(name, content, kind)))
    bodies = [each for each in yielded if isinstance(each, ModelFile)]
    return (bodies[0] if bodies else None), [each for each in yielded if isinstance(each, Gap)]


def judge(content: bytes, *more: Fact, kind: Format = Format.PICKLE) -> Judgement:
    body, _ = read(content, kind)
    assert body is not None
    facts = Facts([Fact("m.pkl", None, body), *more])
    assert list(FileImports().subjects(facts)) == [Subject("m.pkl")]
    return FileImports().judge(Subject("m.pkl"), facts, NoParameters())


def test_every_model_file_is_a_subject_and_an_honest_one_passes() -> None:
    assert judge(HONEST).verdict is Verdict.PASSED


def test_problems_are_the_scanners_findings() -> None:
    (problem,) = judge(SYSTEM).problems
    assert problem.rule == "model.file-imports/name.known-gadget"
    assert problem.severity.value == "critical"
    assert problem.anchor == "posix:system"
    assert "Do not load" in problem.remediation


def test_a_broken_file_is_unknown_unless_what_was_seen_is_a_problem() -> None:
    cut = judge(pickle.dumps(list(range(1000)))[:-100])
    assert (cut.verdict, cut.reason) == (Verdict.UNKNOWN, UnknownReason.PARTIAL)
    assert judge(SYSTEM[:-1] + b"\xff").verdict is Verdict.FAILED


def test_what_no_reader_knows_is_a_gap_where_a_model_was_promised() -> None:
    body, gaps = read(b"\x00\x01nothing that is known", Format.PICKLE)
    assert body is not None
    assert not body.complete
    assert gaps


@pytest.mark.parametrize("kind", [Format.JSON, Format.YAML, Format.TEXT, Format.BINARY])
def test_plain_documents_are_no_subject(kind: Format) -> None:
    assert read(b'{"a": 1}\n', kind, "notes.json") == (None, [])


def test_a_document_that_makes_a_loader_import_is_one() -> None:
    text = b'{"auto_map": {"AutoModel": "other/repo--modeling.Net"}}'
    body, _ = read(text, Format.HF_CONFIG, "config.json")
    assert body is not None
    assert body.signs


def test_the_projects_own_classes_are_told_apart() -> None:
    seen = AssetSeen(AssetKind.SOURCE_CODE, Format.PYTHON, 10, 1, Vcs.TRACKED)
    (own,) = judge(OWN_CLASS, Fact("src/churn/model.py", None, seen)).problems
    assert "this project's own code" in own.message
    (foreign,) = judge(OWN_CLASS).problems
    assert "own code" not in foreign.message
    assert own.severity == foreign.severity


def test_two_saves_of_one_class_have_one_anchor() -> None:
    first = judge(b"\x80\x02K\x010cchurn.model\nNet\n)\x81.").problems[0].anchor
    second = judge(b"\x80\x02]0K\x020cchurn.model\nNet\n)\x81.").problems[0].anchor
    assert first == second

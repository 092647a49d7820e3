"""Code owners, tracked content, licences: facts and checks with their honest twins."""

from __future__ import annotations

from fnmatch import fnmatchcase

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.engine.infra.infra_files import extract, judge, rules
from tests.engine.memory_file import MemoryFile

from muniment.core.severity import Severity
from muniment.engine.checks.asset import AssetKind, AssetSeen
from muniment.engine.checks.extractor import Vcs
from muniment.engine.checks.fact import Fact, FactBody
from muniment.engine.checks.facts import Facts
from muniment.engine.checks.formats import Format
from muniment.engine.checks.judgement import Judgement, Verdict
from muniment.engine.code.extract import CodeExtractor
from muniment.engine.code.facts import CodeModule, Language
from muniment.engine.datasets.card import Card
from muniment.engine.infra.codeowners import (
    Codeowners,
    CodeownersExtractor,
    effective,
    owners_of,
)
from muniment.engine.infra.dockerfile_facts import DockerfileFile, User
from muniment.engine.infra.repository_separation import RepositorySeparation
from muniment.engine.infra.repository_tracked import WeightsOrDataTracked

MIB = 1024 * 1024


def owners_file(text: str) -> Codeowners:
    file = MemoryFile("CODEOWNERS", text, Format.CODEOWNERS)
    bodies, gaps = extract(CodeownersExtractor(), file)
    assert not gaps
    assert isinstance(bodies[0], Codeowners)
    return bodies[0]


@pytest.mark.parametrize(
    ("pattern", "path", "matches"),
    [
        ("*", "a/b.py", True),
        ("*.py", "a/b.py", True),
        ("*.py", "a/b.pyc", False),
        ("train.py", "src/train.py", True),
        ("/train.py", "src/train.py", False),
        ("/train.py", "train.py", True),
        ("docs/", "a/docs/x.md", True),
        ("docs/", "docs", False),
        ("/docs/", "docs/a/b.md", True),
        ("/docs/", "a/docs/b.md", False),
        ("docs/*", "docs/a.md", True),
        ("docs/*", "docs/a/b.md", False),
        ("/docs", "docs/a/b.md", True),
        ("**/logs", "a/b/logs/x", True),
        ("/a/**/z", "a/b/c/z", True),
        ("/a/**/z", "a/z", True),
        ("/a/**", "a/b/c", True),
        (".github/workflows/", ".github/workflows/x.yml", True),
        ("src/[x].py", "src/x.py", False),
        ("tra?n.py", "train.py", True),
        ("*a*b*.py", "xaybz.py", True),
        ("*a*b*.py", "xbya.py", False),
        ("a*", "a", True),
        ("/".join("a" * 30), "/".join("a" * 30), False),
    ],
)
def test_patterns(pattern: str, path: str, matches: bool) -> None:
    assert owners_of(path, owners_file(f"{pattern} @a\n")) == (("@a",) if matches else ())


@given(st.text(alphabet="ab*?", min_size=1, max_size=8), st.text(alphabet="ab", max_size=8))
def test_names_fit_as_they_do_in_a_shell(glob: str, name: str) -> None:
    if "**" not in glob and name:
        expected = ("@o",) if fnmatchcase(name, glob) else ()
        assert owners_of(name, owners_file(f"/{glob} @o\n")) == expected


def test_the_last_match_stands_and_may_take_owners_away() -> None:
    found = owners_file("# c\n* @a @b # all\n/x/ @c\n/x/free\n")
    assert owners_of("y", found) == ("@a", "@b")
    assert owners_of("x/y", found) == ("@c",)
    assert owners_of("x/free", found) == ()
    assert found.rules[0].line == 2


def test_sections_give_owners_and_addresses_are_not_kept() -> None:
    found = owners_file("[Docs][2] @d\ndocs/\n^[Opt]\n*.md someone@example.org\n")
    assert owners_of("docs/x", found) == ("@d",)
    assert "example.org" not in repr(found)
    assert owners_of("a.md", found) == owners_of("b.md", found)


@given(st.text(max_size=80))
def test_any_text_gives_rules(text: str) -> None:
    file = MemoryFile(
        "CODEOWNERS", text.replace("\0", "").encode("utf-8", "replace"), Format.CODEOWNERS
    )
    bodies, gaps = extract(CodeownersExtractor(), file)
    assert not gaps
    assert isinstance(bodies[0], Codeowners)
    owners_of("a/b/c", bodies[0])


def test_the_place_that_a_server_uses() -> None:
    one, two = owners_file("* @a\n"), owners_file("* @b\n")
    assert effective({"CODEOWNERS": one, ".github/CODEOWNERS": two}) == two
    assert effective({"vendored/CODEOWNERS": one}) is None


def separation(text: str | None, *others: Fact, place: str = ".github/CODEOWNERS") -> Judgement:
    facts = list(others)
    if text is not None:
        facts.append(Fact(place, None, owners_file(text)))
    return judge(RepositorySeparation(), Facts(facts))[""]


TRAIN = Fact("src/train.py", None, CodeModule(Language.PYTHON, 1, 0, ()))
DOCKER = Fact("Dockerfile", None, DockerfileFile(1, User.OTHER, None, False, 0))


def test_no_codeowners() -> None:
    assert rules(separation(None, TRAIN)) == ["no-codeowners"]
    assert rules(separation("# nobody yet\n")) == ["no-codeowners"]
    assert rules(separation("* @a @b\n", place="third_party/x/CODEOWNERS")) == ["no-codeowners"]


@pytest.mark.parametrize(
    "text",
    ["* @alice\n", "src/ @alice\nDockerfile @alice\n", "* someone@example.org\n"],
)
def test_one_owner_of_both(text: str) -> None:
    found = separation(text, TRAIN, DOCKER)
    assert rules(found) == ["one-owner"]
    assert found.problems[0].severity is Severity.MEDIUM
    assert "example.org" not in found.problems[0].message


@pytest.mark.parametrize(
    "text",
    [
        "* @alice @bob\n",
        "* @org/ml-team\n",
        "src/ @alice\nDockerfile @bob\n",
        "* @alice\nDockerfile @alice @bob\n",
        "Dockerfile @alice\n",
    ],
)
def test_twins_of_one_owner(text: str) -> None:
    assert separation(text, TRAIN, DOCKER).verdict is Verdict.PASSED


def test_what_writes_a_model_trains_whatever_it_is_called() -> None:
    source = 'import joblib\njoblib.dump(model, "models/m.joblib")\n'
    script = MemoryFile("src/fit_all.py", source, Format.PYTHON)
    code = [Fact(script.path, None, body) for body in extract(CodeExtractor(), script)[0]]
    model = AssetSeen(AssetKind.MODEL, Format.JOBLIB, 1, 1, Vcs.IGNORED)
    facts = (*code, Fact("models/m.joblib", None, model), DOCKER)
    assert rules(separation("* @alice\n", *facts)) == ["one-owner"]
    assert separation("* @alice\n", code[0], DOCKER).verdict is Verdict.EXCLUDED


def test_data_called_train_does_not_train() -> None:
    data = AssetSeen(AssetKind.DATASET, Format.CSV, 1, 1, Vcs.TRACKED)
    found = separation("* @alice\n", Fact("data/train.csv", None, data), DOCKER)
    assert found.verdict is Verdict.EXCLUDED


def test_release_without_an_owner() -> None:
    serving = Fact("deploy/prod.py", None, CodeModule(Language.PYTHON, 1, 0, ()))
    found = separation("src/ @alice\n", TRAIN, DOCKER, serving)
    assert rules(found) == ["release-without-owner"]
    assert "Dockerfile, deploy/prod.py" in found.problems[0].message


def test_nothing_to_separate_is_excluded() -> None:
    assert separation("* @alice\n").verdict is Verdict.EXCLUDED
    assert separation("* @alice\n", TRAIN).verdict is Verdict.EXCLUDED
    assert separation("* @alice\n", DOCKER).verdict is Verdict.EXCLUDED
    assert rules(separation("src/ @alice\n", DOCKER)) == ["release-without-owner"]


def tracked(
    path: str,
    kind: AssetKind,
    size: int,
    *others: Fact,
    vcs: Vcs = Vcs.TRACKED,
    present: bool = True,
    **parameters: int,
) -> Judgement:
    body: FactBody = AssetSeen(kind, Format.CSV, size, 1, vcs, present)
    facts = Facts([Fact(path, None, body), *others])
    return judge(WeightsOrDataTracked(), facts, **parameters)[path]


@pytest.mark.parametrize(
    ("path", "kind", "size", "rule"),
    [
        ("data/x.csv", AssetKind.DATASET, MIB + 1, "data-tracked"),
        ("m.pt", AssetKind.MODEL, 100 * 1024 + 1, "weights-tracked"),
        ("tests/m.pt", AssetKind.MODEL, 3 * MIB, "weights-tracked"),
    ],
)
def test_tracked_content(path: str, kind: AssetKind, size: int, rule: str) -> None:
    found = tracked(path, kind, size)
    assert rules(found) == [rule]
    assert found.problems[0].severity is Severity.MEDIUM


def test_twins_of_tracked_content() -> None:
    assert tracked("x.csv", AssetKind.DATASET, MIB).verdict is Verdict.PASSED
    assert tracked("m.pt", AssetKind.MODEL, 100 * 1024).verdict is Verdict.PASSED
    assert tracked("tests/data/m.pt", AssetKind.MODEL, MIB).verdict is Verdict.PASSED
    big = 10 * MIB
    for vcs in (Vcs.IGNORED, Vcs.UNTRACKED):
        assert tracked("m.pt", AssetKind.MODEL, big, vcs=vcs).verdict is Verdict.PASSED
    assert tracked("m.pt", AssetKind.MODEL, big, present=False).verdict is Verdict.PASSED
    assert tracked("m.pt", AssetKind.MODEL, big, vcs=Vcs.NONE).verdict is Verdict.EXCLUDED


def test_the_thresholds_are_parameters() -> None:
    assert tracked("m.pt", AssetKind.MODEL, MIB, weights_bytes=MIB).verdict is Verdict.PASSED
    assert tracked("x.csv", AssetKind.DATASET, 100, data_bytes=10).verdict is Verdict.FAILED


def test_other_assets_are_no_subjects() -> None:
    seen = AssetSeen(AssetKind.SOURCE_CODE, Format.PYTHON, 10 * MIB, 1, Vcs.TRACKED)
    assert judge(WeightsOrDataTracked(), Facts([Fact("a.py", None, seen)])) == {}


@pytest.mark.parametrize(
    ("card", "severity"),
    [
        (Card("data", (), "", "confidential", ""), Severity.HIGH),
        (Card("data/x.csv", (), "", "", "yes"), Severity.HIGH),
        (Card("data", (), "", "public", "no"), Severity.MEDIUM),
        (Card("other", (), "", "confidential", ""), Severity.MEDIUM),
        (Card("dat", (), "", "confidential", ""), Severity.MEDIUM),
    ],
)
def test_what_a_card_calls_sensitive_weighs_more(card: Card, severity: Severity) -> None:
    found = tracked("data/x.csv", AssetKind.DATASET, 2 * MIB, Fact("README.md", None, card))
    assert found.problems[0].severity is severity

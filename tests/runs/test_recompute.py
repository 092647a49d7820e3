"""Bundles from outside: what is honest comes back recomputed, and nothing else comes through."""

from __future__ import annotations

import json
import os
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from bench.big_bundle import write_big_bundle
from tests.runs.forging import Members, packed, sealed, spelt, unpacked

from muniment.core.clock import FixedClock
from muniment.core.errors import (
    BundleError,
    BundleTooLarge,
    BundleUnsupported,
    ReplayMismatch,
    UsageError,
)
from muniment.engine import builtin
from muniment.engine.checks.bundle import BundleLimits
from muniment.engine.checks.judgement import UnknownReason
from muniment.engine.checks.outcome import OutcomeState
from muniment.engine.report.json_report import to_json
from muniment.runs.assess import AssessOptions, assess
from muniment.runs.recompute import RecomputeLimits, recompute

CLOCK = FixedClock(datetime(2026, 3, 1, 12, tzinfo=UTC))
MIB = 1024 * 1024
SMALL = RecomputeLimits(cpu=20, wall=30.0)


@pytest.fixture(scope="module")
def honest(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("honest")
    root = folder / "project"
    root.mkdir()
    (root / "train.py").write_text("import pickle\nm = pickle.load(open('m.pkl', 'rb'))\n")
    (root / "data.csv").write_text("age,email\n1,a@example.org\n")
    (root / "Dockerfile").write_text("FROM python\nCOPY . .\n")
    (root / "muniment.toml").write_text(
        '[project]\nid = "018f3c1e-0000-7000-8000-000000000001"\n'
        '[checks."repository.weights-or-data-tracked"]\ndata_bytes = 1000\n'
    )
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_STATE_HOME", str(folder / "state"))
        assess(AssessOptions(root, bundle=folder / "a.mun", clock=CLOCK))
    return folder / "a.mun"


@pytest.fixture
def members(honest: Path) -> Members:
    return unpacked(honest)


@pytest.fixture(autouse=True)
def _leaves_nothing(tmp_path: Path) -> Iterator[None]:
    (tmp_path / "given").mkdir()
    yield
    assert list((tmp_path / "given").iterdir()) == []


def _refused(
    tmp_path: Path,
    content: bytes,
    error: type[Exception],
    match: str,
    limits: RecomputeLimits = SMALL,
) -> Exception:
    path = tmp_path / "b.mun"
    path.write_bytes(content)
    with pytest.raises(error, match=match) as caught:
        recompute(path, limits, folder=tmp_path / "given")
    assert type(caught.value) is error
    return caught.value


def _manifest(members: Members, edit: Callable[[dict], None]) -> Members:
    document = json.loads(members["manifest.json"])
    edit(document["snapshot"])
    return sealed(members | {"manifest.json": spelt(document)})


def _report(members: Members, edit: Callable[[dict], None]) -> Members:
    document = json.loads(members["report.json"])
    edit(document)
    return sealed(members | {"report.json": spelt(document)})


def test_an_honest_bundle_comes_back_as_computed_here(
    honest: Path, members: Members, tmp_path: Path
) -> None:
    done = recompute(honest, folder=tmp_path / "given")
    assert to_json(done.assessment) == members["report.json"]
    assert done.facts == members["facts.jsonl"].count(b"\n")
    assert done.size == honest.stat().st_size
    assert (done.unknown_checks, done.catalogue) == ((), "")
    assert done.parameters == {"repository.weights-or-data-tracked": {"data_bytes": 1000}}
    assert done.snapshot.patterns == ()


def test_the_digest_is_over_the_bytes(honest: Path) -> None:
    import hashlib

    assert recompute(honest).digest == "sha256:" + hashlib.sha256(honest.read_bytes()).hexdigest()


def test_the_child_knows_nothing_of_the_servers_environment(
    honest: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # A variable that would end any Python that reads it.
    monkeypatch.setenv("PYTHONHOME", "/nonexistent")
    assert recompute(honest, folder=tmp_path / "given").facts


def test_a_check_in_a_version_that_is_not_here_is_unknown(members: Members, tmp_path: Path) -> None:
    def other(snapshot: dict) -> None:
        snapshot["checks"] |= {"code.unsafe-load": "7.1.0", "plugin.own": "1.0.0"}

    path = tmp_path / "b.mun"
    path.write_bytes(packed(_manifest(members, other)))
    # Its findings in the report are not believed either way.
    done = recompute(path, folder=tmp_path / "given")
    assert [(item.check, item.bundle) for item in done.unknown_checks] == [
        ("code.unsafe-load", "7.1.0"),
        ("plugin.own", "1.0.0"),
    ]
    by_check = {outcome.check: outcome for outcome in done.assessment.outcomes}
    assert list(by_check) == list(done.snapshot.checks)
    here = next(c.spec.version for c in builtin.checks() if c.spec.id == "code.unsafe-load")
    for check, detail in (
        ("code.unsafe-load", f"judged by version 7.1.0; version {here} is here"),
        ("plugin.own", "judged by version 1.0.0; this check is not here"),
    ):
        assert by_check[check].outcome is OutcomeState.UNKNOWN
        assert by_check[check].reason is UnknownReason.UNSUPPORTED
        assert by_check[check].detail == detail
        assert by_check[check].evidence == ()
    assert not [f for f in done.assessment.findings if f.check == "code.unsafe-load"]
    assert [f for f in done.assessment.findings if f.check == "container.dockerfile"]


def test_what_other_checks_are_said_to_find_is_still_compared(
    members: Members, tmp_path: Path
) -> None:
    def other(snapshot: dict) -> None:
        snapshot["checks"]["code.unsafe-load"] = "7.1.0"

    def without(report: dict) -> None:
        report["findings"] = [
            row for row in report["findings"] if row["check"] != "container.dockerfile"
        ]

    forged = _report(_manifest(members, other), without)
    _refused(tmp_path, packed(forged), ReplayMismatch, r"findings\[\d+\]")


def test_another_catalogue_is_said_and_the_one_here_is_used(
    members: Members, tmp_path: Path
) -> None:
    def other(document: dict) -> None:
        document["tool"]["catalogue"] = "0.0.1"

    forged = _report(_manifest(members, other), other)
    path = tmp_path / "b.mun"
    path.write_bytes(packed(forged))
    done = recompute(path, folder=tmp_path / "given")
    assert done.catalogue
    assert len(done.assessment.soa) == 93


@pytest.mark.parametrize(
    ("edit", "where"),
    [
        (lambda r: r["outcomes"][1].update(outcome="passed", reason=None), "outcomes[1].outcome"),
        (lambda r: r["findings"].pop(0), "findings[0]."),
        (lambda r: r["findings"].clear(), "findings[0]"),
        (lambda r: r["evidence"][0]["population"].update(passed=99), "evidence[0].population"),
        (lambda r: r["soa"][7].update(state="evidenced"), "soa[7].state"),
        (lambda r: r.pop("risks"), "risks"),
        (lambda r: r.update(approved=True), "approved"),
    ],
)
def test_a_forged_report_is_refused_at_its_place(
    members: Members, tmp_path: Path, edit: Callable[[dict], None], where: str
) -> None:
    error = _refused(tmp_path, packed(_report(members, edit)), ReplayMismatch, r"report\.json")
    assert isinstance(error, ReplayMismatch)
    assert error.where.startswith(where)


def test_a_changed_member_is_refused(members: Members, tmp_path: Path) -> None:
    facts = members["facts.jsonl"].replace(b"pickle.load", b"pickle.dump")
    error = _refused(
        tmp_path, packed(members | {"facts.jsonl": facts}), ReplayMismatch, "its digest is"
    )
    assert isinstance(error, ReplayMismatch)
    assert error.where == "facts.jsonl"


@pytest.mark.parametrize(
    "make",
    [
        lambda raw: b"\0" * (64 * MIB),
        lambda raw: b"",
        lambda raw: raw[:-40],
        lambda raw: raw[: len(raw) // 2],
        lambda raw: raw + b"x",
    ],
    ids=["64 MiB of zeros", "nothing", "its end is cut off", "half of it", "more at its end"],
)
def test_what_is_no_bundle_is_refused(
    honest: Path, tmp_path: Path, make: Callable[[bytes], bytes]
) -> None:
    _refused(tmp_path, make(honest.read_bytes()), BundleError, "not a readable bundle")


def test_a_member_with_a_wrong_checksum_is_refused(honest: Path, tmp_path: Path) -> None:
    raw = bytearray(honest.read_bytes())
    at = raw.index(b"PK\x01\x02")
    raw[at + 16] ^= 1
    _refused(tmp_path, bytes(raw), BundleError, "CRC")


@pytest.mark.parametrize("name", ["facts.jsonl", "report.json", "manifest.json"])
def test_a_zip_bomb_is_refused(members: Members, tmp_path: Path, name: str) -> None:
    bomb = packed(members | {name: b" " * (5 * MIB)})
    _refused(tmp_path, bomb, BundleTooLarge, f"{name}: unpacks to .* a zip bomb")


def test_a_member_that_is_packed_otherwise_is_refused(members: Members, tmp_path: Path) -> None:
    content = packed(members, zipfile.ZIP_LZMA)
    _refused(tmp_path, content, BundleError, "packed in a way")


def test_more_bytes_than_allowed_are_not_even_read(tmp_path: Path) -> None:
    with (tmp_path / "b.mun").open("wb") as stream:
        stream.truncate(64 * MIB + 1)
    with pytest.raises(BundleTooLarge, match=f"at most {64 * MIB} are accepted"):
        recompute(tmp_path / "b.mun")


def _two_million(members: Members) -> Members:
    line = b'{"body":{"kind":"web"},"digest":null,"kind":"code.module","path":"a"}\n'
    return members | {"facts.jsonl": line * 2_000_000}


def test_two_million_facts_are_refused_before_they_are_read(
    members: Members, tmp_path: Path
) -> None:
    def stated(snapshot: dict) -> None:
        snapshot["coverage"]["facts"]["code.module"] = 2_000_000

    free = replace(SMALL.bundle, ratio=10_000)
    content = packed(_manifest(_two_million(members), stated))
    _refused(
        tmp_path,
        content,
        BundleTooLarge,
        r"20000\d\d facts; at most 1000000",
        replace(SMALL, cpu=5, bundle=free),
    )


def test_more_facts_than_stated_are_refused_at_the_first_of_them(
    members: Members, tmp_path: Path
) -> None:
    lines = members["facts.jsonl"].splitlines(keepends=True)
    grown = members | {"facts.jsonl": b"".join([*lines, *lines[-1:] * 2_000_000])}
    free = replace(SMALL.bundle, ratio=100_000)
    _refused(
        tmp_path,
        packed(sealed(grown)),
        BundleError,
        "more facts than manifest.json states",
        replace(SMALL, cpu=5, bundle=free),
    )


def test_a_newer_schema_is_said_in_plain_words(members: Members, tmp_path: Path) -> None:
    document = json.loads(members["manifest.json"])
    newer = {"schema": "muniment.bundle/2", "parts": document["files"]}
    content = packed(members | {"manifest.json": spelt(newer)})
    error = _refused(tmp_path, content, BundleUnsupported, "schema is 'muniment.bundle/2'")
    assert "another version" in error.hint  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "edit",
    [
        lambda snapshot: snapshot.update(weather="fine"),
        lambda snapshot: snapshot["coverage"].pop("files"),
        lambda snapshot: snapshot["coverage"]["facts"].update({"code.module": 0}),
    ],
)
def test_a_newer_version_is_said_in_plain_words(
    members: Members, tmp_path: Path, edit: Callable[[dict], None]
) -> None:
    def newer(snapshot: dict) -> None:
        snapshot["tool"]["version"] = "9.0.0"
        edit(snapshot)

    content = packed(_manifest(members, newer))
    _refused(tmp_path, content, BundleUnsupported, r"written by Muniment 9\.0\.0, which is newer")
    same = packed(_manifest(members, edit))
    _refused(tmp_path, same, BundleError, r"manifest\.json")


@pytest.mark.parametrize("name", ["manifest.json", "facts.jsonl", "report.json"])
@pytest.mark.parametrize("unit", [b"[", b'{"a":'])
def test_deeply_nested_json_is_refused(
    members: Members, tmp_path: Path, name: str, unit: bytes
) -> None:
    content = members[name][:-2] + b',"x":' + unit * 300_000
    if name == "facts.jsonl":
        content = members[name] + unit * 300_000 + b"\n"
    edited = members | {name: content}
    free = replace(SMALL.bundle, ratio=10_000)
    sealed_ = edited if name == "manifest.json" else sealed(edited)
    path = tmp_path / "b.mun"
    path.write_bytes(packed(sealed_))
    with pytest.raises(BundleError):
        recompute(path, replace(SMALL, bundle=free), folder=tmp_path / "given")


@pytest.mark.parametrize(
    ("checks", "message"),
    [
        ({"<b>": "1.0.0"}, "is no check and version"),
        ({"a.b": "1"}, "is no check and version"),
        ({"a." + "b" * 5000: "1.0.0"}, "is no check and version"),
    ],
)
def test_names_that_no_check_has_are_refused(
    members: Members, tmp_path: Path, checks: dict, message: str
) -> None:
    content = packed(_manifest(members, lambda snapshot: snapshot["checks"].update(checks)))
    _refused(tmp_path, content, BundleError, message)


@pytest.mark.parametrize(
    ("part", "name", "most"),
    [("tool", "version", 40), ("project", "ref", 255), ("project", "commit", 64)],
)
def test_names_longer_than_anybody_has_are_refused(
    members: Members, tmp_path: Path, part: str, name: str, most: int
) -> None:
    content = packed(
        _manifest(members, lambda snapshot: snapshot[part].update({name: "x" * (most + 1)}))
    )
    _refused(tmp_path, content, BundleError, f"{part}.{name} has more than {most} characters")


def test_more_checks_or_patterns_than_anybody_has_are_refused(
    members: Members, tmp_path: Path
) -> None:
    many = {f"a.b{number}": "1.0.0" for number in range(1000)}
    content = packed(_manifest(members, lambda snapshot: snapshot["checks"].update(many)))
    _refused(tmp_path, content, BundleTooLarge, "1015 checks; at most 1000")
    content = packed(_manifest(members, lambda snapshot: snapshot.update(patterns=["a"] * 1001)))
    _refused(tmp_path, content, BundleTooLarge, "1001 patterns; at most 1000")


@pytest.fixture(scope="module")
def big(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("big") / "big.mun"
    write_big_bundle(path, 6_000, 1_500)
    return path


def test_a_big_bundle_holds_what_was_asked_for(big: Path) -> None:
    done = recompute(big)
    assert len(done.assessment.findings) == 6_000
    assert len([asset for asset in done.assessment.assets if asset.path]) == 1_500


@pytest.mark.parametrize("mib", [40, 56])
def test_a_child_that_runs_out_of_memory_says_so(big: Path, tmp_path: Path, mib: int) -> None:
    limits = replace(SMALL, memory=mib * MIB)
    with pytest.raises(BundleTooLarge, match=f"more than {mib} MiB of memory"):
        recompute(big, limits, folder=tmp_path / "given")


def test_a_child_that_takes_too_long_is_ended(big: Path, tmp_path: Path) -> None:
    with pytest.raises(BundleTooLarge, match=r"takes more than 0\.05 s"):
        recompute(big, replace(SMALL, wall=0.05), folder=tmp_path / "given")


def test_a_child_that_computes_too_much_is_ended(tmp_path: Path) -> None:
    path = tmp_path / "b.mun"
    write_big_bundle(path, 60_000, 100)
    with pytest.raises(BundleTooLarge, match="takes more than 1 s"):
        recompute(path, replace(SMALL, cpu=1), folder=tmp_path / "given")


def test_facts_past_their_share_of_the_disk_are_refused(big: Path, tmp_path: Path) -> None:
    limits = replace(SMALL, disk=64 * 1024)
    with pytest.raises(BundleTooLarge):
        recompute(big, limits, folder=tmp_path / "given")


def test_an_answer_larger_than_allowed_is_not_read(honest: Path, tmp_path: Path) -> None:
    with pytest.raises(BundleTooLarge, match="what it gives is over 1000 bytes"):
        recompute(honest, replace(SMALL, answer=1000), folder=tmp_path / "given")


def test_what_is_no_file_is_wrong_use(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for name in ("pipe", "none", "given"):
        with pytest.raises(UsageError, match="cannot be read"):
            recompute(tmp_path / name)


def test_limits_of_the_server_are_those_decided() -> None:
    limits = RecomputeLimits()
    assert (limits.packed, limits.memory, limits.cpu) == (64 * MIB, 1024 * MIB, 120)
    assert (limits.bundle.ratio, limits.bundle.facts) == (100, 1_000_000)
    assert BundleLimits().ratio == 300

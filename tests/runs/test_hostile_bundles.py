"""Bundles edited by somebody who knows how: digests fit again, and still nothing slips through."""

from __future__ import annotations

import copy
import io
import json
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.runs.forging import Members, line, packed, sealed, spelt

from muniment.core.clock import FixedClock
from muniment.core.errors import BundleError, MunimentError, ReplayMismatch
from muniment.runs.assess import AssessOptions, assess
from muniment.runs.replay import replay

CLOCK = FixedClock(datetime(2026, 3, 1, 12, tzinfo=UTC))


@pytest.fixture(scope="module")
def members(tmp_path_factory: pytest.TempPathFactory) -> Members:
    folder = tmp_path_factory.mktemp("bundle")
    root = folder / "project"
    root.mkdir()
    (root / "train.py").write_text("import pickle\nm = pickle.load(open('m.pkl', 'rb'))\n" * 3)
    (root / "data.csv").write_text("age,email\n1,a@example.org\n")
    (root / "Dockerfile").write_text("FROM python\nCOPY . .\n")
    (root / "requirements.txt").write_text("numpy\n")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_STATE_HOME", str(folder / "state"))
        assess(AssessOptions(root, bundle=folder / "a.mun", clock=CLOCK))
    with zipfile.ZipFile(folder / "a.mun") as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _replay(folder: Path, content: bytes) -> None:
    path = folder / "b.mun"
    path.write_bytes(content)
    assert replay(path).identical


def test_what_was_not_edited_holds(members: Members, tmp_path: Path) -> None:
    _replay(tmp_path, packed(sealed(members)))


def _extra_field(lines: list[bytes]) -> list[bytes]:
    fact = json.loads(lines[0])
    fact["body"]["note"] = "approved by the board"
    return [line(fact), *lines[1:]]


def _spaced(lines: list[bytes]) -> list[bytes]:
    return [json.dumps(json.loads(lines[0]), sort_keys=True).encode() + b"\n", *lines[1:]]


def _given_twice(lines: list[bytes]) -> list[bytes]:
    return [lines[0].replace(b'{"body"', b'{"kind":"x","body"'), *lines[1:]]


@pytest.mark.parametrize(
    ("edit", "message"),
    [
        (_extra_field, r"facts\.jsonl:1: note is nothing that"),
        (_spaced, r"facts\.jsonl:1: not spelt"),
        (_given_twice, r"facts\.jsonl:1: not spelt"),
        (lambda lines: lines[::-1], r"facts\.jsonl:\d+: out of order"),
        (lambda lines: [lines[0], *lines], r"snapshot\.coverage\.facts\.\S+ is \d+"),
        (lambda lines: lines[1:], r"snapshot\.coverage\.facts\.\S+ is \d+"),
        (lambda lines: [*lines, b"\n"], r"facts\.jsonl:\d+: not a fact"),
        (lambda lines: [*lines, b'{"kind":"a"' * 50_000], r"facts\.jsonl:\d+: not a fact"),
        (lambda lines: [*lines[:-1], lines[-1].rstrip(b"\n")], r"not spelt"),
        (lambda lines: [lines[0].replace(b'"kind":"', b'"kind":"x'), *lines[1:]], "unknown fact"),
    ],
)
def test_edited_facts_are_named(
    members: Members,
    tmp_path: Path,
    edit: Callable[[list[bytes]], list[bytes]],
    message: str,
) -> None:
    lines = edit(members["facts.jsonl"].splitlines(keepends=True))
    with pytest.raises(BundleError, match=message):
        _replay(tmp_path, packed(sealed(members | {"facts.jsonl": b"".join(lines)})))


def _snapshot(members: Members, *place: str, value: object) -> Members:
    document = json.loads(members["manifest.json"])
    target = document["snapshot"]
    for key in place[:-1]:
        target = target[key]
    target[place[-1]] = value
    return sealed(members | {"manifest.json": spelt(document)})


@pytest.mark.parametrize(
    ("place", "value", "message"),
    [
        (("extra",), 1, r"snapshot\.extra is nothing"),
        (("project", "approved"), True, r"snapshot\.project\.approved is nothing"),
        (("collected_at",), "yesterday", "values that no assessment gives"),
        (("evaluated_at",), "9999-12-31T23:59:59Z", r"report\.json"),
        (("collected_at",), "0001-01-01T00:00:00Z", "report.json|no assessment"),
        (("waivers",), [{}], "values that no assessment gives"),
        (("parameters",), {"dataset.personal-data": {"x": [[]]}}, "has no parameter"),
        (("coverage", "files"), -1, r"report\.json"),
        (("gaps",), [{"path": "", "reason": "odd", "detail": ""}], "manifest.json"),
    ],
)
def test_an_edited_snapshot_is_named(
    members: Members, tmp_path: Path, place: tuple[str, ...], value: object, message: str
) -> None:
    with pytest.raises(BundleError, match=message):
        _replay(tmp_path, packed(_snapshot(members, *place, value=value)))


def test_a_manifest_spelt_otherwise_is_refused(members: Members, tmp_path: Path) -> None:
    compact = json.dumps(json.loads(members["manifest.json"])).encode()
    twice = members["manifest.json"].replace(b'{\n  "schema"', b'{\n  "files": {},\n  "schema"', 1)
    for content in (compact, twice):
        with pytest.raises(BundleError, match=r"manifest\.json"):
            _replay(tmp_path, packed(members | {"manifest.json": content}))


def test_a_report_far_larger_than_the_facts_give_is_not_parsed(
    members: Members, tmp_path: Path
) -> None:
    grown = members["report.json"].rstrip()[:-1] + b',"x":[' + b"{}," * 5_000_000 + b"{}]}\n"
    with pytest.raises(ReplayMismatch, match=r"it is \d+ bytes; the facts give \d+"):
        _replay(tmp_path, packed(sealed(members | {"report.json": grown}), zipfile.ZIP_STORED))


@pytest.mark.parametrize("name", ["facts.jsonl", "report.json", "manifest.json"])
def test_a_zip_bomb_is_refused_before_it_unpacks(
    members: Members, tmp_path: Path, name: str
) -> None:
    with pytest.raises(BundleError, match="zip bomb"):
        _replay(tmp_path, packed(members | {name: b" " * (65 * 2**20)}))


def _twice(members: Members) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content)
        with pytest.warns(UserWarning, match="Duplicate"):
            archive.writestr("report.json", members["report.json"])
    return stream.getvalue()


def _encrypted(members: Members) -> bytes:
    data = bytearray(packed(members))
    at = data.index(b"PK\x01\x02")
    data[at + 8] |= 1
    first = data.index(b"PK\x03\x04")
    data[first + 6] |= 1
    return bytes(data)


def _method(number: int) -> Callable[[Members], bytes]:
    def make(members: Members) -> bytes:
        data = bytearray(packed(members))
        for magic, offset in ((b"PK\x01\x02", 10), (b"PK\x03\x04", 8)):
            at = data.index(magic)
            data[at + offset : at + offset + 2] = number.to_bytes(2, "little")
        return bytes(data)

    return make


@pytest.mark.parametrize(
    "make",
    [
        _twice,
        _encrypted,
        _method(12),
        _method(14),
        _method(99),
        _method(8 ^ 0xFFFF),
        lambda members: packed(members) + b"tail",
        lambda members: packed(members)[:-30],
        lambda members: packed(members)[:100],
        lambda members: b"",
        lambda members: b"PK\x05\x06" + b"\xff" * 18,
        lambda members: b"PK\x05\x06" + b"\0" * 18,
        lambda members: packed(members | {"../../etc/cron.d/x": b""}),
        lambda members: packed({f"m{n}": b"" for n in range(2000)}),
        lambda members: packed({name.upper(): content for name, content in members.items()}),
    ],
)
def test_a_zip_that_is_not_ours_is_refused(
    members: Members, tmp_path: Path, make: Callable[[Members], bytes]
) -> None:
    with pytest.raises(BundleError):
        _replay(tmp_path, make(members))


ODD = st.sampled_from(
    [
        *(None, True, 0, -1, 2**53, 2**70, 1.5, "", "x", "\0", [], {}, [1], {"a": 1}),
        *("v1:" + "0" * 64, "2026-13-45T99:99:99Z", "9999-12-31T23:59:59Z", "2026-03-01T12:00:00"),
    ]
)


def _places(value: object, place: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    if isinstance(value, dict):
        children = list(value.items())
    elif isinstance(value, list):
        children = list(enumerate(value))
    else:
        children = []
    below = [found for key, item in children for found in _places(item, (*place, key))]
    return [place, *below] if place else below


def test_no_value_anywhere_brings_replay_down(members: Members, tmp_path: Path) -> None:
    lines = members["facts.jsonl"].splitlines(keepends=True)
    path = tmp_path / "b.mun"

    @settings(max_examples=120, deadline=None)
    @given(
        kind=st.sampled_from(["manifest", "fact", "report"]),
        at=st.integers(0, len(lines) - 1),
        where=st.integers(0, 9999),
        value=ODD,
    )
    def replays_or_refuses(kind: str, at: int, where: int, value: object) -> None:
        sources = {"manifest": "manifest.json", "report": "report.json"}
        document = json.loads(lines[at] if kind == "fact" else members[sources[kind]])
        places = _places(document)
        place = places[where % len(places)]
        target = edited = copy.deepcopy(document)
        for key in place[:-1]:
            target = target[key]
        target[place[-1]] = value
        if kind == "fact":
            facts = b"".join([*lines[:at], line(edited), *lines[at + 1 :]])
            changed = sealed(members | {"facts.jsonl": facts})
        elif kind == "report":
            changed = sealed(members | {"report.json": spelt(edited)})
        else:
            changed = members | {"manifest.json": spelt(edited)}
        path.write_bytes(packed(changed))
        try:
            done = replay(path)
        except MunimentError:
            return
        # A fact that no check rests on, or what was judged by other versions than are here.
        assert kind == "fact" or edited == document or not done.identical

    replays_or_refuses()

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable
from dataclasses import replace

import pytest
from tests.engine.checks.examples import Lamp, lamp
from tests.engine.contract import snapshot

from muniment.core.errors import BundleError
from muniment.engine.checks.bundle import (
    FACTS,
    MANIFEST,
    REPORT,
    read_bundle,
    read_snapshot,
    write_bundle,
)
from muniment.engine.checks.facts import Facts
from muniment.engine.checks.snapshot import Snapshot

KINDS = {"test.lamp": Lamp}
LAMPS = [lamp("b"), lamp("a", lit=False), lamp("é/ü", mood="")]


def _bundle(lamps: list = LAMPS) -> bytes:
    stream = io.BytesIO()
    with Facts(lamps) as facts:
        write_bundle(stream, _frame(facts), facts, b'{"x": 1}\n')
    return stream.getvalue()


def _frame(facts: Facts) -> Snapshot:
    plain = snapshot(("test.lamp",))
    return replace(plain, coverage=replace(plain.coverage, facts=facts.counts()))


def _edited(name: str, edit: Callable[[bytes], bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(_bundle())) as old, zipfile.ZipFile(out, "w") as new:
        for member in old.namelist():
            content = old.read(member)
            new.writestr(member, edit(content) if member == name else content)
    return out.getvalue()


def test_round_trip() -> None:
    bundle = read_bundle(io.BytesIO(_bundle()), KINDS)
    with bundle.facts as facts:
        assert bundle.snapshot == _frame(facts)
        assert [(seen.path, seen.body.lit) for seen in facts.of(Lamp)] == [
            ("a", False),
            ("b", True),
            ("é/ü", True),
        ]
    assert bundle.report == b'{"x": 1}\n'


def test_same_facts_in_another_order_give_the_same_bytes() -> None:
    assert _bundle() == _bundle(LAMPS[::-1])


@pytest.mark.parametrize("name", [FACTS, REPORT])
def test_an_edited_member_is_named(name: str) -> None:
    edited = _edited(name, lambda content: content.replace(b"1", b"2").replace(b"true", b"false"))
    with pytest.raises(BundleError, match=name) as caught:
        read_bundle(io.BytesIO(edited), KINDS)
    assert "digest" in caught.value.message
    assert caught.value.hint


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "not a readable bundle"),
        (b"PK\x03\x04 and then nothing", "not a readable bundle"),
        (_edited(MANIFEST, lambda _: b"{}"), "manifest.json"),
        (_edited(MANIFEST, lambda _: b"[" * 100_000), "manifest.json"),
        (_edited(MANIFEST, lambda c: c.replace(b"bundle/1", b"bundle/9")), "schema"),
        (_edited(FACTS, lambda c: b"not json\n" + c), "facts.jsonl:1"),
        (_edited(FACTS, lambda c: c.replace(b"test.lamp", b"test.moon")), "unknown fact kind"),
    ],
)
def test_what_is_no_bundle_says_why(content: bytes, says: str) -> None:
    with pytest.raises(BundleError, match=says):
        read_bundle(io.BytesIO(content), KINDS)


def test_the_snapshot_alone_is_read_under_the_same_limits() -> None:
    with Facts(LAMPS) as facts:
        assert read_snapshot(io.BytesIO(_bundle())) == _frame(facts)
    edited = _edited(FACTS, lambda content: content.replace(b"true", b"false"))
    assert read_snapshot(io.BytesIO(edited)) == read_snapshot(io.BytesIO(_bundle()))
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in (FACTS, REPORT, MANIFEST):
            archive.writestr(name, bytes(65 * 2**20) if name == MANIFEST else b"")
    for content, says in (
        (b"", "not a readable bundle"),
        (_edited(MANIFEST, lambda _: b"[" * 100_000), "manifest.json"),
        (_edited(MANIFEST, lambda c: c.replace(b"bundle/1", b"bundle/9")), "schema"),
        (bomb.getvalue(), "a zip bomb"),
    ):
        with pytest.raises(BundleError, match=says):
            read_snapshot(io.BytesIO(content))


def test_other_members_are_refused() -> None:
    stream = io.BytesIO(_bundle())
    with zipfile.ZipFile(stream, "a") as archive:
        archive.writestr("extra.txt", "hello")
    with pytest.raises(BundleError, match=r"extra\.txt"):
        read_bundle(stream, KINDS)


def test_a_truncated_bundle_is_refused_at_every_length() -> None:
    whole = _bundle()
    for length in range(0, len(whole), 37):
        with pytest.raises(BundleError):
            read_bundle(io.BytesIO(whole[:length]), KINDS)


def test_report_digest_is_over_the_bytes_in_the_zip() -> None:
    with zipfile.ZipFile(io.BytesIO(_bundle())) as archive:
        manifest = json.loads(archive.read(MANIFEST))
        assert set(manifest["files"]) == {FACTS, REPORT}

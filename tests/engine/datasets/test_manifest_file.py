import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muniment.core.digest import digest_bytes
from muniment.core.errors import ConfigError, UnreadableError
from muniment.engine.checks.fact import Fact, fact_line, parse_fact
from muniment.engine.datasets.manifest import (
    DatasetManifest,
    ManifestEntry,
    build,
    compare,
    link_entry,
    manifest_fact,
    parse,
    render,
)

names = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12).filter(
    lambda text: not any(part in ("", ".", "..") for part in text.split("/"))
)
files = st.builds(
    ManifestEntry, names, st.integers(0, 2**53 - 1), st.binary(max_size=8).map(digest_bytes)
)
links = st.builds(link_entry, names, names)
trees = st.lists(files | links, max_size=8, unique_by=lambda entry: entry.path)


@given(trees)
def test_what_is_written_is_read(entries):
    manifest = build(entries, "muniment 0.1.0")
    assert parse(render(manifest)) == manifest


@given(trees, st.randoms())
def test_the_order_of_files_does_not_matter(entries, chance):
    shuffled = list(entries)
    chance.shuffle(shuffled)
    assert render(build(shuffled, "x")) == render(build(entries, "x"))


@given(trees)
def test_a_tree_is_the_same_as_itself(entries):
    assert not compare(build(entries, "x"), entries).differs


@given(trees, trees)
def test_every_difference_is_named_once(before, after):
    found = compare(build(before, "x"), after)
    old, new = {entry.path: entry for entry in before}, {entry.path: entry for entry in after}
    assert set(found.added) == new.keys() - old.keys()
    assert set(found.removed) == old.keys() - new.keys()
    assert set(found.changed) == {
        path for path in old.keys() & new.keys() if old[path] != new[path]
    }


def one(path="a.csv", size=3, content=b"abc"):
    return ManifestEntry(path, size, digest_bytes(content))


def test_one_file_on_a_line():
    text = render(build([one("b.csv"), one("a.csv"), link_entry("c", "../x")], "muniment 0.1.0"))
    lines = text.decode().splitlines()
    assert lines[1:3] == ['  "schema": "muniment.manifest/1",', '  "created_by": "muniment 0.1.0",']
    assert [json.loads(line.rstrip(","))["path"] for line in lines[5:8]] == ["a.csv", "b.csv", "c"]


def test_content_that_was_not_read_is_not_the_same():
    manifest = build([one(), one("b", 5)], "x")
    found = compare(manifest, [ManifestEntry("a.csv", 3, ""), ManifestEntry("b", 6, "")])
    assert (found.changed, found.unverified) == (("b",), ("a.csv",))
    assert not manifest_fact("", manifest, found).complete


def test_a_file_that_became_a_link_has_changed():
    found = compare(build([one()], "x"), [link_entry("a.csv", "/etc/passwd")])
    assert found.changed == ("a.csv",)


def test_two_names_that_are_one_are_refused():
    with pytest.raises(UnreadableError):
        build([one(), one()], "x")


def good():
    return render(build([one("a"), one("b")], "x")).decode()


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("", 1),
        ("{", 1),
        ("[]", 1),
        ('{"schema": "other/1"}', 1),
        (good().replace('"files"', '"fils"'), None),
        (good().replace("{\n", '{"extra": 1,\n', 1), None),
        (good().replace('"path":"b"', '"path":"../b"'), 7),
        (good().replace('"path":"b"', '"path":"/b"'), 7),
        (good().replace('"path":"b"', '"path":"a"'), 7),
        (good().replace('"path":"b"', '"path":"\\ud800"'), 7),
        (good().replace('"path":"a"', '"path":"c"'), 7),
        (good().replace('"size":3}', '"size":-3}', 1), 6),
        (good().replace('"size":3}', '"size":true}', 1), 6),
        (good().replace('"size":3}', '"size":3.0}', 1), 6),
        (good().replace('"size":3}', '"size":3,"size":4}', 1), None),
        (good().replace('"size":3}', '"size":4}', 1), None),
        (good().replace('"sha256":"', '"sha256":"0', 1), 6),
        (good().replace(",\n", "\n", 1), 3),
        ("[" * 100_000, 1),
    ],
)
def test_malformed_manifests(text, line):
    with pytest.raises(ConfigError) as caught:
        parse(text.encode(), "m.json")
    assert caught.value.line == line
    assert caught.value.message.startswith("m.json")
    assert "\n" not in caught.value.message


def test_another_layout_is_the_same_manifest():
    manifest = build([one("a"), one("b")], "x")
    assert parse(json.dumps(json.loads(render(manifest)), indent=8).encode()) == manifest


def test_the_fact_names_paths_from_the_root_and_caps_them():
    manifest = build([], "x")
    found = compare(manifest, [one(f"f{n:04}") for n in range(500)])
    fact = Fact("data/muniment.manifest.json", None, manifest_fact("data", manifest, found))
    assert (len(fact.body.added), fact.body.added_count) == (200, 500)
    assert fact.body.added[0] == "data/f0000"
    assert parse_fact(fact_line(fact), {DatasetManifest.KIND: DatasetManifest}) == fact

import os

import pytest

from muniment.connectors.manifest_tree import observe, read_tree
from muniment.core.digest import digest_bytes
from muniment.core.errors import UnreadableError
from muniment.engine.datasets.manifest import FILE_NAME, ManifestEntry, build, link_entry


def tree(root, **options):
    return {entry.path: entry for entry in read_tree(root, **options)}


def test_files_folders_and_links(tmp_path):
    (tmp_path / "a.csv").write_bytes(b"abc")
    (tmp_path / "sub" / "deep").mkdir(parents=True)
    (tmp_path / "sub" / "deep" / "b").write_bytes(b"")
    (tmp_path / "link").symlink_to("/etc/passwd")
    (tmp_path / "loop").symlink_to(tmp_path)
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "HEAD").write_bytes(b"x")
    assert tree(tmp_path) == {
        "a.csv": ManifestEntry("a.csv", 3, digest_bytes(b"abc")),
        "sub/deep/b": ManifestEntry("sub/deep/b", 0, digest_bytes(b"")),
        "link": link_entry("link", "/etc/passwd"),
        "loop": link_entry("loop", str(tmp_path)),
    }


def test_names_that_are_not_utf_8(tmp_path):
    raw = os.fsencode(tmp_path) + b"/\xff%41.csv"
    with open(raw, "wb") as stream:
        stream.write(b"abc")
    (tmp_path / "%FF%41.csv").write_bytes(b"def")
    assert set(tree(tmp_path)) == {"%FF%2541.csv", "%25FF%2541.csv"}


def test_a_pipe_is_never_opened(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(UnreadableError) as caught:
        tree(tmp_path)
    assert caught.value.reason == "special_file"


def test_what_vanishes_or_may_not_be_read(tmp_path):
    with pytest.raises(UnreadableError) as caught:
        tree(tmp_path / "gone")
    assert caught.value.reason == "unreadable"
    assert str(tmp_path) not in caught.value.message


def test_bytes_are_counted_and_large_files_can_be_left_out(tmp_path):
    (tmp_path / "a").write_bytes(b"x" * 3_000_000)
    (tmp_path / "b").write_bytes(b"x" * 10)
    counted = []
    tree(tmp_path, progress=counted.append)
    assert sum(counted) == 3_000_010
    assert tree(tmp_path, digest_limit=10)["a"] == ManifestEntry("a", 3_000_000, "")


def test_the_fact_of_a_folder(tmp_path):
    (tmp_path / "a").write_bytes(b"1")
    (tmp_path / "b").write_bytes(b"2")
    manifest = build(read_tree(tmp_path), "x")
    (tmp_path / FILE_NAME).write_bytes(b"{}")
    (tmp_path / "a").write_bytes(b"3")
    (tmp_path / "c").write_bytes(b"4")
    (tmp_path / "b").unlink()
    fact = observe(tmp_path, "data", manifest)
    assert (fact.changed, fact.added, fact.removed) == (("data/a",), ("data/c",), ("data/b",))
    assert (fact.files, fact.complete, fact.tree_digest) == (2, True, manifest.tree_digest)

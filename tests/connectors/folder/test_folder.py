from __future__ import annotations

import os
import socket
import subprocess
import tracemalloc
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from tests.engine.checks.examples import Lamp

from muniment.connectors.folder.connector import FolderConnector, FolderOptions
from muniment.connectors.folder.extraction import FACTS_LIMIT
from muniment.connectors.folder.git_state import GitState
from muniment.connectors.folder.walk import Entry, Walk
from muniment.engine.checks.asset import AssetSeen
from muniment.engine.checks.extractor import Extractor, SourceFile
from muniment.engine.checks.fact import Fact, FactBody, Gap, GapReason
from muniment.engine.checks.facts import Facts
from muniment.engine.checks.formats import Format
from muniment.engine.config import Exclude


class LampExtractor:
    """Says that a lamp is lit when a Python file says so; crashes when it says so."""

    name = "lamps"
    version = "1"
    formats = frozenset({Format.PYTHON})
    emits = ("test.lamp",)

    def extract(self, file: SourceFile) -> Iterator[FactBody | Gap]:
        content = file.read(1_000_000)
        if b"crash" in content:
            raise ZeroDivisionError("a secret")
        if b"many" in content:
            yield from (Lamp(True, line=number) for number in range(FACTS_LIMIT + 5))
        if b"deep" in content:
            raise RecursionError
        yield Lamp(b"lit" in content)


def make() -> Sequence[Extractor]:
    return [LampExtractor()]


def _collect(
    root: Path, excludes: tuple[Exclude, ...] = (), jobs: int = 1
) -> tuple[Facts, list[Gap], FolderConnector]:
    connector = FolderConnector(root, FolderOptions(make, excludes, jobs))
    facts, gaps = Facts(), []
    for item in connector.collect():
        if isinstance(item, Gap):
            gaps.append(item)
        else:
            facts.add_encoded((item,))
    return facts, gaps, connector


def _git(root: Path, *arguments: str) -> None:
    identity = ["-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *identity, *arguments], cwd=root, check=True, capture_output=True)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    root = tmp_path / "project"
    root.mkdir()
    return root


def test_reads_files_and_counts_them(project: Path) -> None:
    (project / "a.py").write_text("lit")
    (project / "b.csv").write_text("x,y\n1,2\n")
    facts, gaps, connector = _collect(project)
    assert [seen.body.lit for seen in facts.of(Lamp)] == [True]
    assert [seen.path for seen in facts.of(AssetSeen)] == ["b.csv"]
    assert gaps == []
    coverage = connector.coverage(facts.counts())
    assert (coverage.files, coverage.bytes) == (2, 11)
    assert coverage.formats == {"csv": 1, "python": 1}
    assert coverage.fact_kinds == ("asset.seen", "dataset.manifest", "test.lamp")


def test_several_processes_give_the_same(project: Path) -> None:
    for number in range(200):
        (project / f"f{number}.py").write_text("lit" if number % 3 else "crash")
    one, gaps_one, _ = _collect(project)
    two, gaps_two, _ = _collect(project, jobs=2)
    assert list(one.lines()) == list(two.lines())
    assert gaps_one == gaps_two
    assert len(gaps_one) == 67


def test_a_fault_of_an_extractor_is_a_gap_without_text(project: Path) -> None:
    (project / "a.py").write_text("crash")
    (project / "b.py").write_text("deep")
    _, gaps, _ = _collect(project)
    assert [(gap.path, gap.reason, gap.affects) for gap in gaps] == [
        ("a.py", GapReason.BROKEN, ("test.lamp",)),
        ("b.py", GapReason.TOO_LARGE, ("test.lamp",)),
    ]
    assert "secret" not in gaps[0].detail


def test_a_file_with_too_many_facts_keeps_the_first_and_says_so(project: Path) -> None:
    (project / "a.py").write_text("many")
    facts, gaps, _ = _collect(project)
    assert facts.counts() == {"test.lamp": FACTS_LIMIT}
    assert [(gap.path, gap.reason, gap.affects) for gap in gaps] == [
        ("a.py", GapReason.TOO_LARGE, ("test.lamp",))
    ]


def test_links_are_never_followed(project: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "x.py").write_text("lit")
    (project / "loop").symlink_to(project, target_is_directory=True)
    (project / "data").symlink_to(outside, target_is_directory=True)
    (project / "x.py").symlink_to(outside / "x.py")
    (project / "gone").symlink_to("/nowhere/at/all")
    facts, gaps, connector = _collect(project)
    assert facts.counts() == {}
    assert gaps == []
    reasons = {item.path: item.reason for item in connector.coverage({}).exclusions}
    assert reasons["loop"].startswith("link to a place inside")
    assert set(reasons) == {"loop", "data", "x.py", "gone"}
    assert all("outside" in reasons[path] for path in ("data", "x.py", "gone"))


def test_special_files_are_gaps_and_are_not_opened(project: Path) -> None:
    os.mkfifo(project / "pipe.py")
    listener = socket.socket(socket.AF_UNIX)
    listener.bind(str(project / "socket.py"))
    try:
        _, gaps, _ = _collect(project)
    finally:
        listener.close()
    assert [(gap.path, gap.reason) for gap in gaps] == [
        ("pipe.py", GapReason.SPECIAL_FILE),
        ("socket.py", GapReason.SPECIAL_FILE),
    ]
    assert "named pipe" in gaps[0].detail


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")
def test_an_unreadable_file_is_a_gap(project: Path) -> None:
    (project / "a.py").write_text("lit")
    (project / "a.py").chmod(0)
    _, gaps, _ = _collect(project)
    assert [(gap.path, gap.reason) for gap in gaps] == [("a.py", GapReason.UNREADABLE)]


def test_a_file_that_vanishes_while_walking_is_a_gap(project: Path) -> None:
    (project / "a.py").write_text("lit")
    (project / "b.py").write_text("lit")
    options = FolderOptions(make, on_file=lambda _: (project / "b.py").unlink(missing_ok=True))
    items = list(FolderConnector(project, options).collect())
    gaps = [item for item in items if isinstance(item, Gap)]
    assert [(gap.path, gap.reason) for gap in gaps] == [("b.py", GapReason.UNREADABLE)]
    assert str(project) not in gaps[0].detail


def test_names_that_are_not_utf8(project: Path) -> None:
    Path(os.fsdecode(os.fsencode(project) + b"/caf\xe9.py")).write_text("lit")
    facts, gaps, _ = _collect(project)
    assert list(facts.paths(Lamp)) == ["caf%E9.py"]
    assert gaps == []


def test_what_is_not_ours_is_left_out_with_a_count(project: Path) -> None:
    for folder, marker in (
        ("venv", "pyvenv.cfg"),
        ("deep/env", "pyvenv.cfg"),
        ("node_modules", "x.js"),
        ("cache", "CACHEDIR.TAG"),
        ("__pycache__", "x.pyc"),
    ):
        (project / folder / "lib").mkdir(parents=True)
        (project / folder / marker).write_text("")
        (project / folder / "lib" / "a.py").write_text("lit")
    (project / "environment").mkdir()
    (project / "environment" / "a.py").write_text("lit")
    facts, _, connector = _collect(project)
    assert list(facts.paths(Lamp)) == ["environment/a.py"]
    assert {item.path: item.files for item in connector.coverage({}).exclusions} == {
        "venv": 2,
        "deep/env": 2,
        "node_modules": 2,
        "cache": 2,
        "__pycache__": 2,
    }


def test_excludes_state_their_reason(project: Path) -> None:
    (project / "third").mkdir()
    (project / "third" / "a.py").write_text("lit")
    (project / "b.py").write_text("lit")
    facts, _, connector = _collect(project, (Exclude("third/", "assessed upstream"),))
    assert list(facts.paths(Lamp)) == ["b.py"]
    (left_out,) = connector.coverage({}).exclusions
    assert (left_out.path, left_out.reason, left_out.files) == ("third", "assessed upstream", 1)


def test_image_folders_are_one_dataset(project: Path) -> None:
    png = b"\x89PNG\r\n\x1a\n" + b"\0" * 20
    for label in ("cat", "dog"):
        (project / "train" / label).mkdir(parents=True)
        for number in range(25):
            (project / "train" / label / f"{number}.png").write_bytes(png)
    (project / "docs").mkdir()
    (project / "docs" / "figure.png").write_bytes(png)
    facts, _, _ = _collect(project)
    (seen,) = facts.of(AssetSeen)
    assert (seen.path, seen.body.files, seen.body.format) == ("train", 50, Format.IMAGE)


def test_lfs_pointers_are_assets_without_bytes(project: Path) -> None:
    (project / "m.safetensors").write_text(
        "version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 12\n"
    )
    facts, gaps, _ = _collect(project)
    (seen,) = facts.of(AssetSeen)
    assert (seen.body.kind.value, seen.body.bytes_present) == ("model", False)
    assert [(gap.reason, gap.affects) for gap in gaps] == [
        (GapReason.BYTES_ABSENT, ("model.file",))
    ]


def test_git_states(project: Path) -> None:
    _git(project, "init", "-q", "-b", "main")
    (project / ".gitignore").write_text("data/\n*.pkl\n")
    (project / "data").mkdir()
    for name in ("tracked.csv", "loose.csv", "data/ignored.csv", "m.pkl"):
        (project / name).write_bytes(b"\x80\x04N." if name.endswith("pkl") else b"a\n1\n")
    _git(project, "add", "tracked.csv", ".gitignore")
    _git(project, "commit", "-q", "-m", "x")
    facts, _, connector = _collect(project)
    assert {seen.path: seen.body.vcs.value for seen in facts.of(AssetSeen)} == {
        "data/ignored.csv": "ignored",
        "loose.csv": "untracked",
        "m.pkl": "ignored",
        "tracked.csv": "tracked",
    }
    assert connector.git.head is not None
    assert connector.git.head.ref == "main"
    assert len(connector.git.head.commit) == 40
    assert not connector.git.head.dirty
    os.utime(project / "tracked.csv", (1, 1))
    assert not _collect(project)[2].git.head.dirty
    (project / "tracked.csv").write_text("b\n2\n")
    assert _collect(project)[2].git.head.dirty


def test_a_tracked_link_is_compared_by_its_target_and_never_opened(project: Path) -> None:
    os.mkfifo(project.parent / "pipe")
    (project / "link").symlink_to(project.parent / "pipe")
    _git(project, "init", "-q", "-b", "main")
    _git(project, "add", ".")
    _git(project, "commit", "-q", "-m", "x")
    os.utime(project / "link", (1, 1), follow_symlinks=False)
    head = _collect(project)[2].git.head
    assert head is not None
    assert not head.dirty


def test_a_repository_cannot_make_git_run_anything(project: Path) -> None:
    _git(project, "init", "-q", "-b", "main")
    (project / "a.txt").write_text("x")
    (project / ".gitattributes").write_text("*.txt filter=evil diff=evil\n")
    _git(project, "add", ".")
    _git(project, "commit", "-q", "-m", "x")
    mark = project.parent / "ran"
    evil = project.parent / "evil.sh"
    evil.write_text(f"#!/bin/sh\ntouch {mark}\ncat\n")
    evil.chmod(0o755)
    for key in (
        "core.fsmonitor",
        "filter.evil.clean",
        "filter.evil.smudge",
        "filter.evil.process",
        "diff.evil.textconv",
        "diff.evil.command",
        "diff.external",
        "core.sshCommand",
        "core.pager",
        "core.editor",
    ):
        _git(project, "config", key, str(evil))
    (project / "a.txt").write_text("yy")
    os.utime(project / "a.txt", (1, 1))
    _, _, connector = _collect(project)
    assert connector.git.head is not None
    assert connector.git.head.dirty
    assert not mark.exists()


def test_no_git_is_no_error(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (project / "a.csv").write_text("a\n1\n")
    monkeypatch.setenv("PATH", "/nowhere")
    facts, _, connector = _collect(project)
    assert connector.git.head is None
    assert connector.git.refusal == ""
    (project / ".git").mkdir()
    assert _collect(project)[2].git.refusal == "git is not installed"
    assert next(iter(facts.of(AssetSeen))).body.vcs.value == "none"


def test_deep_folders_end_in_a_gap(project: Path) -> None:
    here = os.open(project, os.O_RDONLY)
    try:
        for _ in range(260):
            os.mkdir("d", dir_fd=here)
            deeper = os.open("d", os.O_RDONLY, dir_fd=here)
            os.close(here)
            here = deeper
    finally:
        os.close(here)
    _, gaps, _ = _collect(project)
    assert [gap.reason for gap in gaps] == [GapReason.TOO_LARGE]


def test_facts_carry_the_digest_of_what_was_read(project: Path) -> None:
    (project / "a.csv").write_text("x\n")
    facts, _, _ = _collect(project)
    (seen,) = facts.of(AssetSeen)
    assert seen.digest == (
        "sha256:" + "73cb3858a687a8494ca3323053016282f3dad39d42cf62ca4e79dda2aac7d9ac"
    )
    assert Fact(seen.path, seen.digest, seen.body).kind == "asset.seen"


def test_a_flat_folder_costs_little_more_than_its_names(tmp_path: Path) -> None:
    for number in range(3_000):
        (tmp_path / f"{number:05d}.txt").touch()
    tracemalloc.start()
    try:
        found = sum(isinstance(item, Entry) for item in Walk(os.fsencode(tmp_path), ()))
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert found == 3_000
    assert peak < 3_000 * 200


def test_ignored_folders_are_known_at_every_depth(project: Path) -> None:
    _git(project, "init", "-q")
    (project / ".gitignore").write_text("data/\n*.pkl\n")
    for name in (
        "data/raw/deep/a.csv",
        "database/b.csv",
        "src/data/c.csv",
        "src/m.pkl",
        "src/n.py",
    ):
        file = project / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("a,b\n1,2\n")
    state = GitState(project)
    seen = {
        name: state.vcs(os.fsencode(name)).value
        for name in (
            "data/raw/deep/a.csv",
            "database/b.csv",
            "src/data/c.csv",
            "src/m.pkl",
            "src/n.py",
        )
    }
    assert seen == {
        "data/raw/deep/a.csv": "ignored",
        "database/b.csv": "untracked",
        "src/data/c.csv": "ignored",
        "src/m.pkl": "ignored",
        "src/n.py": "untracked",
    }

"""Whole assessments of projects that were made to break them."""

from __future__ import annotations

import io
import json
import os
import resource
import struct
import subprocess
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from muniment.core.clock import FixedClock
from muniment.core.errors import ConfigError, UsageError
from muniment.engine.report.assessment import Assessment
from muniment.engine.report.json_report import from_json, to_json
from muniment.engine.report.writers import ReportFormat, write
from muniment.runs.assess import AssessOptions, assess
from muniment.runs.replay import replay

CLOCK = FixedClock(datetime(2026, 3, 1, 12, tzinfo=UTC))
SAMPLE = Path(__file__).parents[2] / "examples" / "churn"
LOADS = "import pickle\npickle.load(open('m.pkl', 'rb'))\n"


@pytest.fixture(autouse=True)
def _own_state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))


@pytest.fixture
def project(tmp_path: Path) -> Path:
    root = tmp_path / "project"
    root.mkdir()
    return root


def _assess(project: Path, jobs: int = 1) -> Assessment:
    """Assess a project, and hold what must hold of every assessment."""
    bundle = project.parent / "x.mun"
    found = assess(AssessOptions(project, jobs=jobs, bundle=bundle, clock=CLOCK)).assessment
    assert from_json(to_json(found)) == found
    assert replay(bundle).identical
    for form in (ReportFormat.TEXT, ReportFormat.SARIF, ReportFormat.HTML):
        assert write(found, form, path="project")
    for outcome in found.outcomes:
        size = outcome.population
        assert size.size == size.passed + size.failed + size.unknown + len(size.excluded)
        assert outcome.outcome.value != "error", outcome
    assert [gap for gap in found.snapshot.gaps if "report this" in gap.detail] == []
    return found


def _gaps(found: Assessment) -> dict[str, str]:
    return {gap.path: gap.reason.value for gap in found.snapshot.gaps}


def _write(path: Path, content: bytes | str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.ipynb", b'{"cells": [', "broken"),
        ("a.ipynb", b'{"cells":' * 100_000, "broken"),
        ("a.ipynb", b"\x00\xff", "broken"),
        ("Dockerfile", bytes(range(256)) * 8, "broken"),
        ("a.py", b'print "x"\nexec "y"\n', "unsupported"),
        ("a.py", b"def (:\n", "broken"),
        ("a.py", b"# coding: rot13\nvzcbeg bf\n", "unsupported"),
        ("a.py", b"x = " + b"(" * 100_000, "broken"),
        ("a.py", b"x = " + b"-" * 400_000 + b"1", "broken"),
        ("pyproject.toml", b"a = [" + b"[" * 100_000, "broken"),
        ("pyproject.toml", b"a" + b".a" * 100_000 + b" = 1", "too_large"),
        ("package.json", b'{"a":' * 100_000, "broken"),
        ("requirements.txt", b"\x00\x01", "broken"),
        ("docker-compose.yml", b"services: &a {x: *a}\n", "broken"),
        (".github/workflows/x.yml", b"on: push\njobs: [" + b"[" * 100_000, "too_large"),
        ("muniment.manifest.json", b"{", "broken"),
        ("muniment.manifest.json", b"[" * 100_000, "broken"),
        ("m.safetensors", struct.pack("<Q", 2**63) + b"{", "broken"),
        ("m.gguf", b"GGUF" + struct.pack("<IQQ", 3, 2**62, 2**62), "too_large"),
        ("m.pkl", b"\x80\x04\x8d" + struct.pack("<Q", 2**60), "broken"),
    ],
)
def test_what_is_broken_is_a_gap_with_its_reason(
    project: Path, name: str, content: bytes, reason: str
) -> None:
    _write(project / name, content)
    found = _assess(project)
    assert name in _gaps(found)
    assert _gaps(found)[name] == reason
    assert found.incomplete()


BOMB = b"a0: &a0 [x, x, x, x, x, x, x, x, x]\n" + b"".join(
    b"a%d: &a%d [%s]\n" % (n, n, b", ".join([b"*a%d" % (n - 1)] * 9)) for n in range(1, 10)
)


def test_alias_bombs_in_every_yaml_cost_nothing(project: Path) -> None:
    names = [
        "docker-compose.yml",
        ".github/workflows/x.yml",
        ".gitlab-ci.yml",
        "dvc.yaml",
        "dvc.lock",
        "data.csv.dvc",
        "environment.yml",
        "conda-lock.yml",
        "k8s/deployment.yaml",
        "model/MLmodel",
        "mlruns/0/abc/meta.yaml",
        "data.csv.card.yaml",
    ]
    for name in names:
        _write(project / name, BOMB)
    _write(project / "README.md", b"---\n" + BOMB + b"---\n")
    before = resource.getrusage(resource.RUSAGE_SELF).ru_utime
    found = _assess(project)
    assert resource.getrusage(resource.RUSAGE_SELF).ru_utime - before < 5
    assert found.incomplete()
    assert set(_gaps(found).values()) <= {"too_large", "broken"}


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a = [" + "[" * 100_000, 1),
        ("x = 1\na" + ".a" * 100_000 + " = 1", 2),
        ("x = 1\n\ny = " + "9" * 100_000, 3),
        ("[checks]\n" + "".join(f"a{n} = {{}}\n" for n in range(1000)), 1),
        ('[[exclude]]\npath = "[z-a]"\nreason = "r"\n', 2),
        ('[[exclude]]\npath = "a"\nreason = "r"\n' * 600, 1),
        ("x = 1\ny = \n", 2),
    ],
)
def test_hostile_settings_are_one_line(project: Path, text: str, line: int) -> None:
    (project / "muniment.toml").write_text(text)
    with pytest.raises(ConfigError) as caught:
        assess(AssessOptions(project))
    assert caught.value.message.startswith(f"muniment.toml:{line}: ")
    assert "; expected " in caught.value.message
    assert "\n" not in caught.value.message
    assert len(caught.value.message) < 200


def test_many_unknown_keys_are_few_warnings(project: Path) -> None:
    (project / "muniment.toml").write_text("".join(f"k{n} = 1\n" for n in range(50_000)))
    warnings = assess(AssessOptions(project)).warnings
    assert len(warnings) == 21
    assert warnings[-1] == "muniment.toml: 49980 further unknown keys"


def test_ten_thousand_waivers(project: Path) -> None:
    _write(project / "load.py", LOADS)
    known = _assess(project).findings[0].fingerprint
    names = [f"v1:{n:064x}" for n in range(10_000)] + [known]
    (project / "muniment.toml").write_text(
        "".join(
            f'[[waiver]]\nfinding = "{name}"\nrequester = "Ana"\napprover = "Mara"\n'
            f'reason = "r"\nexpires = 2026-12-31\n'
            for name in names
        )
    )
    found = _assess(project)
    assert [item.waiver is not None for item in found.findings if item.fingerprint == known] == [
        True
    ]


def test_hostile_patterns_take_no_time(project: Path) -> None:
    (project / "muniment.toml").write_text(
        f'[[exclude]]\npath = "{"*a" * 60}b"\nreason = "r"\n'
        f'[[exclude]]\npath = "{"**/a/" * 60}z"\nreason = "r"\n'
    )
    _write(project / ("a" * 200), "x")
    _write(project / "/".join("a" * 100) / "y.py", "x = 1\n")
    before = resource.getrusage(resource.RUSAGE_SELF).ru_utime
    assert _assess(project).snapshot.coverage.files == 3
    assert resource.getrusage(resource.RUSAGE_SELF).ru_utime - before < 5


def test_a_pattern_on_the_command_line_that_is_none(project: Path) -> None:
    with pytest.raises(UsageError, match="--exclude"):
        assess(AssessOptions(project, excludes=("[z-a]",)))


def test_a_number_that_is_taken_is_not_given_again(project: Path) -> None:
    for name in ("caf\u00e9.csv", "cafe\u0301.csv", "caf\u00e9~2.csv"):
        _write(project / name, "a,b\n1,2\n")
    paths = {asset.path for asset in _assess(project).assets if asset.kind == "dataset"}
    assert paths == {"caf\u00e9.csv", "caf\u00e9~2.csv", "caf\u00e9~3.csv"}


def test_two_names_that_become_one_text_stay_two_files(project: Path) -> None:
    token = "ghp_" + "A1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q7r8"
    for name in ("caf\u00e9.py", "cafe\u0301.py", "Caf\u00e9.py", f"{token}.py"):
        _write(project / name, "x = 1\n")
    _write(project / f"{token.replace('A1', 'Z9')}.py", LOADS)
    for folder in ("\u00fc", "u\u0308"):
        _write(project / folder / "a.csv", "a,b\n1,2\n")
    found = _assess(project)
    paths = [asset.path for asset in found.assets if asset.kind == "dataset"]
    assert len(set(paths)) == 2
    assert set(paths) == {"\u00fc/a.csv", "\u00fc~2/a.csv"}
    assert found.snapshot.coverage.files == 7
    (loads,) = {item.location.path for item in found.findings if "pickle" in item.message}
    assert loads == "ghp_***r8~2.py"
    unsafe = next(item for item in found.outcomes if item.check == "code.unsafe-load")
    assert (unsafe.population.size, unsafe.population.failed) == (5, 1)


def test_folders_ten_thousand_deep(project: Path) -> None:
    for top in ("a", "node_modules"):
        here = os.open(project, os.O_RDONLY)
        for name in [top, *["d"] * 3000]:
            os.mkdir(name, dir_fd=here)
            deeper = os.open(name, os.O_RDONLY, dir_fd=here)
            os.close(here)
            here = deeper
        os.close(here)
    try:
        found = _assess(project)
        assert list(_gaps(found).values()) == ["too_large"]
        assert [item.path for item in found.snapshot.coverage.exclusions] == ["node_modules"]
    finally:
        subprocess.run(["rm", "-rf", str(project)], check=True)


def test_sparse_files_of_many_gigabytes(project: Path) -> None:
    heads = {
        "d.csv": b"a,b\n",
        "a.safetensors": struct.pack("<Q", 2**31 + 5) + b"{",
        "b.gguf": b"GGUF" + struct.pack("<IQQ", 3, 2**62, 2**62),
        "c.npy": b"\x93NUMPY\x02\x00\xff\xff\xff\xff{",
        "e.onnx": b"\x08\x07\x12\x07pytorch\x3a\xff\xff\xff\xff\x0a",
        "f.bin": b"",
        "g.pt": b"PK\x03\x04",
    }
    for name, head in heads.items():
        _write(project / name, head)
        os.truncate(project / name, 2**32)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_utime
    found = _assess(project)
    assert resource.getrusage(resource.RUSAGE_SELF).ru_utime - before < 15
    assert set(heads) - {"f.bin"} <= set(_gaps(found))


@pytest.mark.parametrize("kind", ["corrupt", "file", "bare", "empty"])
def test_a_git_folder_that_is_none(project: Path, kind: str) -> None:
    _write(project / "load.py", LOADS)
    if kind == "bare":
        subprocess.run(["git", "init", "-q", "--bare", "store"], cwd=project, check=True)
    elif kind == "file":
        (project / ".git").write_text("gitdir: /nowhere/at/all\n")
    elif kind == "empty":
        (project / ".git").mkdir()
    else:
        subprocess.run(["git", "init", "-q"], cwd=project, check=True)
        (project / ".git" / "HEAD").write_bytes(b"\xff\x00" * 100)
        (project / ".git" / "index").write_bytes(b"DIRC" + b"\xff" * 100)
    found = _assess(project)
    assert found.project.commit == ""
    assert any(item.location.path == "load.py" for item in found.findings)


def test_a_work_tree_of_another_repository_is_read_as_what_it_is(project: Path) -> None:
    main = project.parent / "main"
    identity = ["-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false"]
    for arguments in (
        ["init", "-q", str(main)],
        ["-C", str(main), *identity, "commit", "-q", "--allow-empty", "-m", "x"],
        ["-C", str(main), "worktree", "add", "-q", str(project / "tree")],
    ):
        subprocess.run(["git", *arguments], check=True, capture_output=True)
    _write(project / "tree" / "load.py", LOADS)
    found = _assess(project / "tree")
    assert len(found.project.commit) == 40
    assert (found.project.ref, found.project.dirty) == ("tree", False)


def test_an_empty_folder(project: Path) -> None:
    found = _assess(project)
    assert found.snapshot.coverage.files == 0
    assert all(item.outcome.value != "passed" for item in found.outcomes)


def test_a_zip_that_unpacks_to_very_much(project: Path) -> None:
    for name, member in (("m.pt", "archive/data.pkl"), ("m.keras", "config.json")):
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr(member, b"\x80\x02" + b"N0" * 2_000_000 + b".")
            archive.writestr("metadata.json", "{}")
        _write(project / name, packed.getvalue())
    assert _assess(project).incomplete()


PIECES = sorted(
    path
    for path in SAMPLE.rglob("*")
    if path.is_file() and path.stat().st_size < 200_000 and path.name != "muniment.toml"
)
NAMES = st.sampled_from(
    [
        "a.py",
        "b.ipynb",
        "Dockerfile",
        "docker-compose.yml",
        "requirements.txt",
        "pyproject.toml",
        "poetry.lock",
        "package.json",
        "environment.yml",
        "dvc.yaml",
        "d.csv",
        "d.csv.card.yaml",
        "d.jsonl",
        "m.pkl",
        "m.joblib",
        "m.pt",
        "m.npz",
        "m.npy",
        "m.onnx",
        "m.gguf",
        "m.safetensors",
        "m.skops",
        "m.keras",
        "CODEOWNERS",
        "LICENSE",
        "README.md",
        ".env",
        ".github/workflows/w.yml",
        ".gitlab-ci.yml",
        "mlruns/0/r/meta.yaml",
        "model/MLmodel",
        "main.tf",
        "data/muniment.manifest.json",
        "config.json",
        "x\u202e\x1b[2J\n.py",
    ]
)


@st.composite
def _content(draw: st.DrawFn) -> bytes:
    """Draw a real file of the sample, mutated: cut, spliced, with bytes changed or repeated."""
    data = bytearray(draw(st.sampled_from(PIECES)).read_bytes())
    for _ in range(draw(st.integers(0, 4))):
        at = draw(st.integers(0, max(0, len(data) - 1)))
        match draw(st.sampled_from(["cut", "byte", "insert", "repeat", "drop"])):
            case "cut":
                del data[at:]
            case "byte" if data:
                data[at] = draw(st.integers(0, 255))
            case "insert":
                data[at:at] = draw(
                    st.binary(max_size=8)
                    | st.sampled_from(
                        [b"[" * 500, b"{{", b"'''", b"\xff\xfe", b"\\ud800", b"9" * 50]
                    )
                )
            case "repeat":
                data[at:at] = data[at : at + 200] * 3
            case _:
                del data[at : at + draw(st.integers(1, 100))]
    return bytes(data)


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(files=st.dictionaries(NAMES, _content(), min_size=1, max_size=8))
def test_no_mixture_of_files_breaks_it(
    tmp_path_factory: pytest.TempPathFactory, files: dict[str, bytes]
) -> None:
    root = tmp_path_factory.mktemp("mixture") / "project"
    root.mkdir()
    for name, content in files.items():
        _write(root / name, content)
    found = _assess(root)
    assert found.snapshot.coverage.files == len(files)
    assert found.snapshot.complete


def test_the_report_meets_its_published_schema(project: Path) -> None:
    jsonschema = pytest.importorskip("jsonschema")
    schema = Path(to_json.__code__.co_filename).with_name("muniment.assessment-1.schema.json")
    _write(project / "x\u202e\x1b[2J\n.py", LOADS)
    _write(project / "a.ipynb", b"{")
    jsonschema.validate(json.loads(to_json(_assess(project))), json.loads(schema.read_text()))


def test_a_small_file_of_very_many_packed_opcodes_is_not_followed_to_its_end(project: Path) -> None:
    import lzma

    _write(project / "m.joblib", lzma.compress(b"\x80\x04" + b"N0" * 50_000_000))
    before = resource.getrusage(resource.RUSAGE_SELF).ru_utime
    assert _gaps(_assess(project)) == {"m.joblib": "too_large"}
    assert resource.getrusage(resource.RUSAGE_SELF).ru_utime - before < 12

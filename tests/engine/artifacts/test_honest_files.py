"""Files that scikit-learn, pandas, joblib, NumPy, skops, ONNX, GGUF and safetensors wrote.

They are the honest twins of everything the other tests here raise an alarm about.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from muniment.engine.artifacts import Verdict, scan

HONEST = Path(__file__).parent / "honest"
FILES = sorted(path for path in HONEST.iterdir() if path.suffix not in (".py", ".md"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_honest_files_are_read_whole_and_raise_no_alarm(path: Path) -> None:
    (file,) = scan(path).files
    assert (file.verdict, file.findings, file.complete) == (Verdict.CLEAN, (), True)
    assert file.formats


@pytest.mark.parametrize("kind", ["zlib", "gzip", "bz2", "lzma", "xz"])
def test_compression_hides_nothing(kind: str) -> None:
    (plain,) = scan(HONEST / "pipeline.joblib").files
    (packed,) = scan(HONEST / f"compressed-{kind}.joblib").files
    assert plain.formats[-1] == packed.formats[-1]


def test_a_file_object_is_read_from_its_start_and_put_back() -> None:
    with (HONEST / "pipeline.joblib").open("rb") as stream:
        stream.seek(7)
        (file,) = scan(stream).files
        assert stream.tell() == 7
    assert file.verdict is Verdict.CLEAN
    assert file.size == (HONEST / "pipeline.joblib").stat().st_size


def test_a_folder_gives_a_verdict_for_each_file() -> None:
    report = scan(HONEST)
    assert len(report.files) == len(list(HONEST.iterdir()))

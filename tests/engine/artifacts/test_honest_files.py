"""Files that scikit-learn, pandas, joblib, NumPy, skops, ONNX, GGUF and safetensors wrote.

They are the honest twins of everything the other tests here raise an alarm about.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.engine.artifacts.artifact_files import judge, names, scan

from muniment.engine.checks.formats import Format
from muniment.engine.checks.judgement import Verdict

HONEST = Path(__file__).parent / "honest"
FORMATS = {
    ".pkl": Format.PICKLE,
    ".joblib": Format.JOBLIB,
    ".npy": Format.NPY,
    ".npz": Format.NPZ,
    ".skops": Format.SKOPS,
    ".onnx": Format.ONNX,
    ".gguf": Format.GGUF,
    ".safetensors": Format.SAFETENSORS,
}
WITHOUT_CODE = {"numbers.npy", "numbers.npz", "struct.npy"}


def test_there_are_files_to_read() -> None:
    assert {path.suffix for path in HONEST.iterdir()} == set(FORMATS)


@pytest.mark.parametrize("path", sorted(HONEST.iterdir()), ids=lambda path: path.name)
def test_honest_files_are_read_whole_and_raise_no_alarm(path: Path) -> None:
    content, kind = path.read_bytes(), FORMATS[path.suffix]
    body, gaps = scan(content, kind)
    assert gaps == []
    if path.name in WITHOUT_CODE:
        assert body is None
        return
    assert body is not None
    assert body.flags == ()
    assert judge(content, kind).verdict is Verdict.PASSED


def test_what_follows_an_array_in_joblib_is_still_seen() -> None:
    seen = names((HONEST / "arrays.joblib").read_bytes(), Format.JOBLIB)
    # The date stands last, after nine arrays of raw bytes; the objects are a pickle of their own.
    assert seen[-1] == "datetime:date"
    assert "numpy._core.multiarray:_reconstruct" in seen


@pytest.mark.parametrize("kind", ["zlib", "gzip", "bz2", "lzma", "xz"])
def test_compression_hides_nothing(kind: str) -> None:
    plain = names((HONEST / "pipeline.joblib").read_bytes(), Format.JOBLIB)
    packed = names((HONEST / f"compressed-{kind}.joblib").read_bytes(), Format.JOBLIB)
    assert set(plain) == set(packed)

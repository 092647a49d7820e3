"""Write the honest corpus: ``python -m bench.scanner_honest FOLDER [FAMILY ...]``.

Each family runs in a process of its own: some libraries cannot share one, and some end it. The
folder gets ``index.json``: for each file its path, library, version and way of saving.
"""

from __future__ import annotations

import importlib
import json
import os
import pkgutil
import subprocess
import sys
import tempfile
from collections import Counter
from dataclasses import asdict
from pathlib import Path

import bench.scanner_honest as package
from bench.scanner_honest.records import write_family

_PARTS = frozenset({"__main__", "records", "ways", "tables"})
_PATIENCE = 900
"""Seconds for one family."""

_QUIET = {
    "PYTHONHASHSEED": "0",
    "CUDA_VISIBLE_DEVICES": "",
    "HF_HUB_OFFLINE": "1",
    "TRANSFORMERS_OFFLINE": "1",
    "TF_CPP_MIN_LOG_LEVEL": "3",
    "MPLBACKEND": "Agg",
    "OMP_NUM_THREADS": "1",
    "PYTHONWARNINGS": "ignore",
}


def main() -> int:
    """Return 0; a library that is not installed, or refuses, is named and left out."""
    if sys.argv[1] == "--family":
        return _one(sys.argv[2], Path(sys.argv[3]), Path(sys.argv[4]))
    corpus = Path(sys.argv[1]).resolve()
    corpus.mkdir(parents=True, exist_ok=True)
    families = sys.argv[2:] or sorted(
        found.name for found in pkgutil.iter_modules(package.__path__) if found.name not in _PARTS
    )
    index = corpus / "index.json"
    parts = corpus / ".families"
    parts.mkdir(exist_ok=True)
    for family in families:
        part = parts / f"{family}.json"
        part.unlink(missing_ok=True)
        with tempfile.TemporaryDirectory() as home:
            _run(family, corpus, part, home)
    found = {}
    for part in sorted(parts.glob("*.json")):
        found.update({entry["path"]: entry for entry in _read(part)})
    entries = [found[path] for path in sorted(found)]
    index.write_text(json.dumps(entries, indent=1) + "\n")
    libraries = Counter(entry["library"] for entry in entries)
    print(f"{len(entries)} files of {len(libraries)} libraries in {corpus}")
    print(", ".join(f"{name} {count}" for name, count in sorted(libraries.items())))
    return 0


def _run(family: str, corpus: Path, part: Path, home: str) -> None:
    command = [sys.executable, "-m", package.__name__, "--family", family, str(corpus), str(part)]
    log = part.with_suffix(".log")
    said = f"{family}: nothing, see {log}"
    with log.open("w") as stream:
        try:
            subprocess.run(
                command,
                check=False,
                timeout=_PATIENCE,
                env={**os.environ, **_QUIET, "HOME": home, "TMPDIR": home},
                stdout=stream,
                stderr=subprocess.STDOUT,
            )
        except subprocess.TimeoutExpired:
            said = f"{family}: stopped after {_PATIENCE} s"
    lines = log.read_text(errors="replace").splitlines()
    print(
        "\n".join([line for line in lines if line.startswith(f"{family}: ")] or [said]), flush=True
    )


def _one(family: str, corpus: Path, part: Path) -> int:
    name = f"{package.__name__}.{family}"
    try:
        importlib.import_module(name)
    except ImportError as error:
        print(f"{family}: left out, {error}")
        return 0
    entries, failures = write_family(name, corpus)
    for line in failures:
        print(f"{family}: {line}")
    part.write_text(json.dumps([asdict(entry) for entry in entries]))
    print(f"{family}: {len(entries)} files", flush=True)
    # Some libraries hang or crash while the interpreter ends; the work is done.
    sys.stdout.flush()
    os._exit(0)


def _read(part: Path) -> list[dict[str, object]]:
    return json.loads(part.read_text()) if part.exists() else []


if __name__ == "__main__":
    sys.exit(main())

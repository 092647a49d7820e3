"""The scanners that the bench compares: this project's, and the peers that are installed.

Peers stand in virtual environments of their own and are never a dependency. They run without a
network (`unshare`, where the system lets us) and with their telemetry off.
"""

from __future__ import annotations

import functools
import json
import os
import subprocess
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.measure import MUNIMENT, ROOT

PEERS = ("picklescan", "modelscan", "fickling", "modelaudit")
QUIET = {
    "PROMPTFOO_DISABLE_TELEMETRY": "1",
    "NO_ANALYTICS": "1",
    "DO_NOT_TRACK": "1",
    "HF_HUB_OFFLINE": "1",
    "HF_HUB_DISABLE_TELEMETRY": "1",
    "TF_CPP_MIN_LOG_LEVEL": "3",
    "CUDA_VISIBLE_DEVICES": "",
    "http_proxy": "http://127.0.0.1:9",
    "https_proxy": "http://127.0.0.1:9",
}
_DRIVER = Path(__file__).with_name("scanner_driver.py")
_RETRIES = 50
"""How often a peer may be killed by a file before the rest of the files is given up."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A scanner's verdict on a file, and some of its words."""

    verdict: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class Peer:
    """A scanner in a virtual environment."""

    name: str
    version: str
    home: Path

    def command(self, path: Path) -> list[str]:
        """Return what a user would type to scan a file or a folder."""
        words = {
            "picklescan": ["-p", str(path)],
            "modelscan": ["scan", "-p", str(path)],
            "fickling": ["--check-safety", "--json-output", os.devnull, str(path)],
            "modelaudit": ["scan", "--no-cache", "--format", "json", str(path)],
        }[self.name]
        return [*offline(), str(self.home / "bin" / self.name), *words]

    def judge(self, paths: Sequence[Path]) -> dict[Path, Judged]:
        """Return a verdict for each file; what kills the peer is inconclusive."""
        left = list(paths)
        found: dict[Path, Judged] = {}
        for _ in range(_RETRIES):
            if not left:
                break
            with tempfile.TemporaryDirectory() as home:
                done = subprocess.run(
                    [*offline(), str(self.home / "bin" / "python"), str(_DRIVER), self.name],
                    input=json.dumps([str(path) for path in left]),
                    capture_output=True,
                    text=True,
                    check=False,
                    env={**os.environ, **QUIET, "HOME": home, "TMPDIR": home},
                    cwd=home,
                )
            for line in done.stdout.splitlines():
                path, verdict, words = json.loads(line)
                found[Path(path)] = Judged(verdict, words)
            left = [path for path in left if path not in found]
            if left:
                found[left[0]] = Judged("inconclusive", f"ended the scanner: {done.returncode}")
                left = left[1:]
        return {**{path: Judged("inconclusive", "given up") for path in left}, **found}


@functools.cache
def offline() -> tuple[str, ...]:
    """Return a prefix that runs a command without a network, or nothing where there is none."""
    prefix = ("unshare", "--map-root-user", "--net")
    try:
        done = subprocess.run([*prefix, "true"], capture_output=True, check=False)
    except FileNotFoundError:
        return ()
    return (*prefix, "--") if done.returncode == 0 else ()


def installed(homes: Sequence[Path]) -> list[Peer]:
    """Return the peers that have a command in one of the environments; the first wins."""
    found: dict[str, Peer] = {}
    for home in homes:
        for name in PEERS:
            if name not in found and (home / "bin" / name).exists():
                found[name] = Peer(name, _version(home, name), home)
    return [found[name] for name in PEERS if name in found]


def _version(home: Path, name: str) -> str:
    code = f"import importlib.metadata as m; print(m.version({name!r}))"
    done = subprocess.run(
        [home / "bin" / "python", "-c", code], capture_output=True, text=True, check=False
    )
    return done.stdout.strip() or "unknown"


def ours_exists() -> bool:
    """Return whether this checkout's command line has ``scan``."""
    return _ours("scan", "--help").returncode == 0


def our_version() -> str:
    """Return what ``muniment --version`` says last."""
    return _ours("--version").stdout.split()[-1]


def our_command(path: Path) -> list[str]:
    """Return the command that scans a file or folder and writes its JSON nowhere."""
    return [*MUNIMENT, "scan", str(path), "--format", "json", "-o", os.devnull, "-q"]


def our_verdicts(root: Path, paths: Sequence[Path]) -> dict[Path, Judged]:
    """Return our verdict for each file, from one scan of the folder that holds them.

    Raises:
        RuntimeError: The scan ended with a code that is no verdict; carries the end of its stderr.
    """
    done = _ours("scan", ".", "--format", "json", cwd=root)
    if done.returncode not in {0, 1, 3}:
        raise RuntimeError(f"scan ended with {done.returncode}:\n{done.stderr[-2000:]}")
    report = json.loads(done.stdout)
    if report["schema"] != "muniment.scan/1":
        raise RuntimeError(f"unknown schema {report['schema']}")
    found = {}
    for entry in report["files"]:
        words = "; ".join(f"{item['rule']}: {item['message']}" for item in entry["findings"])
        path = Path(os.path.normpath(root / entry["path"]))
        found[path] = Judged(entry["verdict"], words[:200])
    # A file that the report does not name was not taken for a model.
    return {path: found.get(path, Judged("not_a_model", "not in the report")) for path in paths}


def _ours(*words: str, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    return subprocess.run(
        [*MUNIMENT, *words], capture_output=True, text=True, check=False, env=environment, cwd=cwd
    )

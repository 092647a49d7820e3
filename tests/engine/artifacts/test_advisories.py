"""One test for each advisory: a file built after it is found, and never loaded."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import bench.scanner_attacks
import pytest
import yaml
from bench.scanner_attacks.__main__ import techniques
from bench.scanner_attacks.techniques import Technique

from muniment.engine.artifacts.policy import ScanPolicy
from muniment.engine.artifacts.report import Verdict
from muniment.engine.artifacts.scanner import scan

_REGISTER: dict[str, list[dict[str, Any]]] = yaml.safe_load(
    (Path(bench.scanner_attacks.__file__).parent / "advisories.yaml").read_text()
)
_ENTRIES = {entry["id"]: entry for group in _REGISTER.values() for entry in group}
_TECHNIQUES = techniques()


def _of(entry: dict[str, Any]) -> list[Technique]:
    names = {entry["id"], *entry.get("aliases", ())}
    return [each for each in _TECHNIQUES if names & set(each.advisories)]


def test_no_advisory_stands_twice() -> None:
    names = [
        name
        for group in _REGISTER.values()
        for entry in group
        for name in (entry["id"], *entry.get("aliases", ()))
    ]
    assert len(names) == len(set(names)) > 150


def test_what_techniques_call_an_advisory_is_in_the_register() -> None:
    known = {
        name for entry in _ENTRIES.values() for name in (entry["id"], *entry.get("aliases", ()))
    }
    named = {
        name
        for technique in _TECHNIQUES
        for name in technique.advisories
        if name.startswith(("GHSA-", "CVE-", "PYSEC-", "arXiv", "cpython"))
    }
    assert named - known == set()


@pytest.mark.parametrize("advisory", _ENTRIES)
def test_what_an_advisory_shows_is_found(advisory: str, tmp_path: Path) -> None:
    entry = _ENTRIES[advisory]
    found = _of(entry)
    if "outside" in entry:
        assert not found
        return
    assert found, f"no technique names {advisory}"
    tried = 0
    for technique in found:
        try:
            paths = technique.write(tmp_path)
        except ImportError:
            continue  # written only where h5py is; the tests of HDF5 build the same by hand
        tried += 1
        wrong = {Verdict.MALICIOUS}
        if technique.least == "review":
            wrong.add(Verdict.REVIEW)
        if technique.name.startswith("packed-7z"):
            wrong.add(Verdict.INCONCLUSIVE)  # only the command unpacks 7z, in a process of its own
        verdicts = [scan(path, ScanPolicy()).files[0].verdict for path in paths]
        assert wrong & set(verdicts), (technique.name, verdicts)
    if not tried:
        pytest.skip("its files are written by h5py, which is not installed")

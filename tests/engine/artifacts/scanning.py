"""Scans bytes in memory and shows what came of it in a form that tests can compare."""

from __future__ import annotations

import io

from muniment.engine.artifacts.policy import ScanPolicy
from muniment.engine.artifacts.report import FileScan
from muniment.engine.artifacts.scanner import scan_stream


def scan_bytes(
    content: bytes, name: str = "model.bin", policy: ScanPolicy | None = None
) -> FileScan:
    """Return the scan of some bytes under a name."""
    return scan_stream(io.BytesIO(content), name, policy or ScanPolicy())


def found(content: bytes, name: str = "model.bin") -> dict[str, str]:
    """Return severity by ``rule operand`` of each finding."""
    return {
        f"{each.rule} {each.operand}".strip(): each.severity.value
        for each in scan_bytes(content, name).findings
    }

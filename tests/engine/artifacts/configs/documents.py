"""Scans of documents in a form that tests can compare."""

from __future__ import annotations

import json

from tests.engine.artifacts.scanning import scan_bytes

from muniment.engine.artifacts.report import FileScan


def rules(content: str | bytes | dict[str, object] | list[object], name: str) -> dict[str, str]:
    """Return the severity of each rule that speaks of a document, by the rule's id."""
    return {each.rule: each.severity.value for each in scanned(content, name).findings[::-1]}


def scanned(content: str | bytes | dict[str, object] | list[object], name: str) -> FileScan:
    """Return the scan of a document; no reader may have failed."""
    if isinstance(content, (dict, list)):
        content = json.dumps(content)
    scan = scan_bytes(content.encode() if isinstance(content, str) else content, name)
    assert [limit for limit in scan.limits if "fault" in limit] == []
    return scan

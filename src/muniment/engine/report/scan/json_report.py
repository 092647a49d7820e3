"""A scan as JSON, schema ``muniment.scan/1``."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from muniment.engine.artifacts.report import FileScan, ScanTally

SCHEMA = "muniment.scan/1"


def render(files: Iterable[FileScan], tally: ScanTally, version: str) -> Iterator[bytes]:
    """Yield the report: UTF-8 JSON, one line for each file, so that 100,000 need no memory.

    Args:
        files: As they are read.
        tally: Counts them; read after the last.
        version: Muniment's.
    """
    tool = json.dumps({"name": "muniment", "version": version})
    yield f'{{"schema": "{SCHEMA}", "tool": {tool}, "files": ['.encode()
    before = "\n"
    for file in files:
        yield (before + json.dumps(file_object(file))).encode()
        before = ",\n"
    yield f'\n], "summary": {json.dumps(summary_object(tally))}}}\n'.encode()


def file_object(file: FileScan) -> dict[str, object]:
    """Return one file's part of the report."""
    return {
        "path": file.path,
        "size": file.size,
        "formats": file.formats,
        "verdict": file.verdict.value,
        "digest": file.digest,
        "findings": [
            {
                "rule": finding.rule,
                "severity": finding.severity.value,
                "message": finding.message,
                "location": {
                    "member": finding.location.member,
                    "offset": finding.location.offset,
                    "path": finding.location.path,
                },
                "operand": finding.operand,
                "remediation": finding.remediation,
                "references": finding.references,
            }
            for finding in file.findings
        ],
        "limits": file.limits,
    }


def summary_object(tally: ScanTally) -> dict[str, object]:
    """Return the counts."""
    return {
        "files": tally.files,
        "bytes": tally.size,
        "verdicts": {verdict.value: count for verdict, count in tally.verdicts.items()},
        "findings": {severity.value: count for severity, count in tally.severities.items()},
        "complete": not tally.stopped,
        "stopped": tally.stopped,
    }

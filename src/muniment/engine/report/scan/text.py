"""A scan as text for a terminal: what is wrong file by file, worst first, then the counts.

Clean files and files that are no model are counted, and listed only on asking.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from muniment.core.severity import Severity
from muniment.core.visible import visible
from muniment.engine.artifacts.report import FileScan, ScanFinding, ScanTally, Verdict
from muniment.engine.report.columns import wrap
from muniment.engine.report.wording import size_text

_WORDS = {
    Verdict.MALICIOUS: "MALICIOUS",
    Verdict.REVIEW: "REVIEW",
    Verdict.INCONCLUSIVE: "INCONCLUSIVE",
    Verdict.CLEAN: "clean",
    Verdict.NOT_A_MODEL: "not a model",
}
_COLOURS = {
    Verdict.MALICIOUS: "1;31",
    Verdict.REVIEW: "33",
    Verdict.INCONCLUSIVE: "35",
    Verdict.CLEAN: "32",
    Verdict.NOT_A_MODEL: "2",
}
_SEVERITIES = {
    Severity.CRITICAL: "1;31",
    Severity.HIGH: "31",
    Severity.MEDIUM: "33",
    Severity.LOW: "2",
    Severity.INFO: "2",
}
_COLUMNS = 96
_MOST = 8
"""Findings shown of one file; the rest are counted."""
_LOUD = frozenset({Verdict.MALICIOUS, Verdict.REVIEW, Verdict.INCONCLUSIVE})


def render(
    files: Iterable[FileScan], tally: ScanTally, *, colour: bool, every: bool
) -> Iterator[bytes]:
    """Yield the report.

    Args:
        files: As they are read.
        tally: Counts them; read after the last.
        colour: Whether to put ANSI colour codes around words; no word is left out without.
        every: Whether to list clean files and files that are no model, and all findings.
    """
    for file in files:
        if every or file.verdict in _LOUD or file.findings:
            yield ("\n".join(_file(file, colour, every)) + "\n\n").encode()
    yield ("\n".join(_end(tally, colour)) + "\n").encode()


def _file(file: FileScan, colour: bool, every: bool) -> Iterator[str]:
    word = _paint(_WORDS[file.verdict], _COLOURS[file.verdict], colour)
    formats = ", ".join(file.formats) or "no model format"
    yield f"{word}  {visible(file.path)}  ({formats}, {size_text(file.size)})"
    advice = ""
    shown = file.findings if every else file.findings[:_MOST]
    for finding in shown:
        yield from _finding(finding, colour)
        advice = advice or finding.remediation
    if len(file.findings) > len(shown):
        yield f"  and {len(file.findings) - len(shown):,} more findings: --format json lists each"
    if advice:
        yield from _indented(f"Next: {advice}", "  ")
    label = "Not read" if file.complete else "Could not be read"
    for limit in file.limits[: None if every else _MOST]:
        if every or not file.complete:
            yield from _indented(f"{label}: {visible(limit)}", "  ")
    if file.digest is not None and every:
        yield f"  {file.digest}"


def _finding(finding: ScanFinding, colour: bool) -> Iterator[str]:
    severity = _paint(f"{finding.severity.value:<8}", _SEVERITIES[finding.severity], colour)
    yield f"  {severity}  {finding.rule}  at {place_text(finding)}"
    yield from _indented(visible(finding.message), "            ")


def place_text(finding: ScanFinding) -> str:
    """Return where a finding is, in words."""
    place = finding.location
    parts = [visible(place.member)] if place.member else []
    if place.path:
        parts.append(visible(place.path))
    else:
        parts.append(f"byte {place.offset:,}")
    return ", ".join(parts)


def _end(tally: ScanTally, colour: bool) -> Iterator[str]:
    counts = tally.verdicts
    models = tally.files - counts[Verdict.NOT_A_MODEL]
    said = [
        _paint(f"{counts[verdict]:,} {words}", _COLOURS[verdict], colour and counts[verdict] > 0)
        for verdict, words in (
            (Verdict.MALICIOUS, "malicious"),
            (Verdict.REVIEW, "to review"),
            (Verdict.INCONCLUSIVE, "inconclusive"),
            (Verdict.CLEAN, "clean"),
        )
    ]
    files = "file" if models == 1 else "files"
    yield f"{models:,} model {files}: " + ", ".join(said) + "."
    others = counts[Verdict.NOT_A_MODEL]
    if others:
        yield f"{others:,} {'file is no model' if others == 1 else 'files are no models'}."
    if tally.stopped:
        yield f"Stopped early: {tally.stopped}. The rest was not scanned."
    yield "Nothing was loaded or run."


def _indented(text: str, margin: str) -> Iterator[str]:
    for line in wrap(text, _COLUMNS - len(margin), 12):
        yield margin + line


def _paint(text: str, code: str, colour: bool) -> str:
    return f"\x1b[{code}m{text}\x1b[0m" if colour else text

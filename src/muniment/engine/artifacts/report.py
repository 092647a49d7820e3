"""What a scan says: verdict and findings of each file.

Out of scope: how it is written down (``scan_writers``).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from muniment.core.severity import Severity


class Verdict(Enum):
    """What a scan concludes of one file.

    The worst that holds: ``malicious`` with a finding of severity high or critical,
    ``inconclusive`` where a part could not be read, ``review`` with a finding of severity medium,
    else ``clean``; ``not_a_model`` where no format was recognised and nothing found.
    """

    CLEAN = "clean"
    REVIEW = "review"
    MALICIOUS = "malicious"
    INCONCLUSIVE = "inconclusive"
    NOT_A_MODEL = "not_a_model"


@dataclass(frozen=True, slots=True)
class Location:
    """Where in a file.

    Attributes:
        member: Path inside the file, parts joined with ``!``; "" for the file itself.
        offset: Byte within the member, or within what it unpacks to.
        path: Place inside a structured document, or "".
    """

    member: str
    offset: int
    path: str


@dataclass(frozen=True, slots=True)
class ScanFinding:
    """One thing that is wrong, or that a person has to look at.

    Attributes:
        rule: Id of the rule; each has a page in the documentation.
        severity: How bad, by the written rule.
        message: What would happen on load, in plain words.
        location: Where.
        operand: The name, path or operator that it is about, or "".
        remediation: What to do.
        references: Advisories, standards and pages of ATLAS or CWE.
    """

    rule: str
    severity: Severity
    message: str
    location: Location
    operand: str
    remediation: str
    references: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FileScan:
    """What a scan says of one file.

    Attributes:
        path: As given or found; "-" for standard input.
        size: Bytes; 0 where it could not be opened.
        formats: Formats met, outermost first.
        verdict: The conclusion.
        digest: ``sha256:`` and 64 hexadecimal digits, or None where it was not asked for.
        findings: Worst first.
        limits: What was not read, by design or because it could not be.
        complete: False where something could not be read.
    """

    path: str
    size: int
    formats: tuple[str, ...]
    verdict: Verdict
    digest: str | None
    findings: tuple[ScanFinding, ...]
    limits: tuple[str, ...]
    complete: bool

    @property
    def worst(self) -> Severity | None:
        """Severity of the worst finding, or None."""
        return self.findings[0].severity if self.findings else None


@dataclass(frozen=True, slots=True)
class ScanReport:
    """What a scan says of all files.

    Attributes:
        files: In the order in which they were read.
    """

    files: tuple[FileScan, ...]

    def count(self, verdict: Verdict) -> int:
        """Return how many files have a verdict."""
        return sum(1 for file in self.files if file.verdict is verdict)


@dataclass(slots=True)
class ScanTally:
    """Counts files as they go by, so that nobody has to keep them.

    Attributes:
        verdicts: Files by verdict.
        severities: Findings by severity.
        worst: Severity of the worst finding so far, or None.
        size: Bytes of all files.
        unread: Files of which something could not be read.
        stopped: Why the scan ended before the last file, or "".
    """

    verdicts: dict[Verdict, int] = field(default_factory=lambda: dict.fromkeys(Verdict, 0))
    severities: dict[Severity, int] = field(default_factory=lambda: dict.fromkeys(Severity, 0))
    worst: Severity | None = None
    size: int = 0
    unread: int = 0
    stopped: str = ""

    def add(self, file: FileScan) -> None:
        """Count one file."""
        self.verdicts[file.verdict] += 1
        self.size += file.size
        self.unread += not file.complete
        for finding in file.findings:
            self.severities[finding.severity] += 1
        worst = file.worst
        if worst is not None and (self.worst is None or worst.rank > self.worst.rank):
            self.worst = worst

    @property
    def files(self) -> int:
        """How many files went by."""
        return sum(self.verdicts.values())

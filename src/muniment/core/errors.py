"""The tree of errors that Muniment raises on purpose.

MunimentError
├── UsageError            what the caller asked for cannot be done as asked
│   ├── ConfigError       a file of ours (muniment.toml, a manifest) is malformed
│   ├── MissingExtra      an optional part is not installed
│   └── SimulationError   a scenario of loss cannot be simulated as it was given
├── CatalogueError        the catalogue contradicts itself
├── BundleError           a bundle cannot be read
│   ├── BundleTooLarge    it holds, or asks for, more than a reader accepts
│   ├── BundleUnsupported it was written by a newer version
│   └── ReplayMismatch    a bundle's report is not what its facts give
├── LedgerError           a log, proof or checkpoint does not hold
├── PushError             a server did not store a bundle, or did not prove that it did
│   └── WitnessError      a server's ledger contradicts what this machine has seen of it
├── ModelRefused          a model file was not handed to its loader
└── UnreadableError       something under inspection cannot be read; becomes a Gap

Each error carries what happened in its message and what to do next in ``hint``. Only the CLI maps
errors to exit codes; only the web maps them to pages.
"""

from __future__ import annotations


class MunimentError(Exception):
    """Root of every error raised on purpose.

    Attributes:
        message: What happened and why, one line, no secret and no file content.
        hint: What to do next, or an empty string where nothing sensible can be said.
    """

    def __init__(self, message: str, *, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class UsageError(MunimentError):
    """What the caller asked for cannot be done as asked."""


class ConfigError(UsageError):
    """A file of ours is malformed.

    Attributes:
        path: The file, as the person named it.
        line: 1-based line, or None where the parser gives none.
        expected: What should have stood there.
    """

    def __init__(self, path: str, line: int | None, found: str, expected: str) -> None:
        place = f"{path}:{line}" if line is not None else path
        super().__init__(f"{place}: {found}; expected {expected}")
        self.path = path
        self.line = line
        self.expected = expected


class MissingExtra(UsageError):
    """An optional part is not installed.

    Attributes:
        extra: Name of the extra, as in ``pip install 'muniment[extra]'``.
    """

    def __init__(self, extra: str, purpose: str) -> None:
        super().__init__(
            f"{purpose} needs the optional part '{extra}', which is not installed",
            hint=f"pip install 'muniment[{extra}]'",
        )
        self.extra = extra


class SimulationError(UsageError):
    """A scenario of loss, or a set of them, cannot be simulated as it was given.

    Attributes:
        scenario: Id of the scenario at fault, or an empty string where it is none or all.
        key: What is wrong in it, for example ``frequency.low``, or an empty string.
        found: What stands there.
        expected: What should have stood there.
    """

    def __init__(self, scenario: str, key: str, found: str, expected: str) -> None:
        place = f"scenario '{scenario}': " if scenario else ""
        super().__init__(f"{place}{found}; expected {expected}")
        self.scenario = scenario
        self.key = key
        self.found = found
        self.expected = expected


class CatalogueError(MunimentError):
    """The catalogue contradicts itself.

    Attributes:
        file: Catalogue file, for example ``threats.yaml``.
        entry: Id of the entry at fault, or an empty string.
    """

    def __init__(self, file: str, entry: str, message: str) -> None:
        super().__init__(f"{file}: {entry}: {message}" if entry else f"{file}: {message}")
        self.file = file
        self.entry = entry


class BundleError(MunimentError):
    """A bundle cannot be read, or holds something that a bundle must not hold."""


class BundleTooLarge(BundleError):
    """A bundle holds more than a reader accepts, or takes more memory or time than it is given."""


class BundleUnsupported(BundleError):
    """A bundle was written by a newer version and holds something that is not known here."""


class ReplayMismatch(BundleError):
    """A bundle's report is not what its facts give.

    Attributes:
        where: JSON path of the first difference, for example ``outcomes[3].outcome``.
    """

    def __init__(self, where: str, message: str, *, hint: str = "") -> None:
        super().__init__(message, hint=hint)
        self.where = where


class LedgerError(MunimentError):
    """A log, proof or checkpoint does not hold."""


class PushError(MunimentError):
    """A server did not store a bundle, or did not prove that it did.

    Attributes:
        status: The HTTP status that it answered with, or None where there was no whole answer.
    """

    def __init__(self, message: str, *, hint: str = "", status: int | None = None) -> None:
        super().__init__(message, hint=hint)
        self.status = status


class WitnessError(PushError):
    """A server's ledger contradicts what this machine has seen of it.

    Attributes:
        kind: One word: ``key``, ``signature``, ``entry``, ``proof``, ``fork`` or ``rollback``.
    """

    def __init__(self, kind: str, message: str, *, hint: str = "") -> None:
        super().__init__(message, hint=hint)
        self.kind = kind


class ModelRefused(MunimentError):
    """A model file was not handed to its loader.

    Attributes:
        path: The file, as the caller named it.
        verdict: What the scan concluded.
        why: The worst finding, or what could not be read.
    """

    def __init__(self, path: str, verdict: str, why: str) -> None:
        super().__init__(
            f"{path} was not loaded: {verdict}. {why}",
            hint=f"See everything that was found: muniment scan -v {path}",
        )
        self.path = path
        self.verdict = verdict
        self.why = why


class UnreadableError(MunimentError):
    """Something under inspection cannot be read.

    Connectors turn it into a ``Gap``; it never reaches a person as a traceback.

    Attributes:
        reason: One word of ``GapReason``, for example ``broken`` or ``too_large``.
    """

    def __init__(self, reason: str, message: str) -> None:
        super().__init__(message)
        self.reason = reason

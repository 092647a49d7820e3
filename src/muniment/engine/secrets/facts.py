"""What is said of a secret that was seen: never the secret."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import ClassVar

from muniment.engine.checks.extractor import Vcs


class Shape(Enum):
    """What kind of credential it is; the check's severities hang on this."""

    PROVIDER_KEY = "provider-key"
    KEY_ID = "key-id"
    PRIVATE_KEY = "private-key"
    DATABASE_URL = "database-url"
    URL_CREDENTIALS = "url-credentials"
    WEBHOOK = "webhook"
    SIGNED_TOKEN = "signed-token"  # noqa: S105  # the name of a shape
    PASSWORD = "password"  # noqa: S105  # the name of a shape
    HIGH_ENTROPY = "high-entropy"

    @property
    def keeps_ending(self) -> bool:
        """True where the last two characters tell people which key it is, and no more."""
        return self not in (
            Shape.PRIVATE_KEY,
            Shape.PASSWORD,
            Shape.DATABASE_URL,
            Shape.URL_CREDENTIALS,
        )


class Place(Enum):
    """Where in a project it stands."""

    CODE = "code"
    CONFIG = "config"
    NOTEBOOK_SOURCE = "notebook-source"
    NOTEBOOK_OUTPUT = "notebook-output"
    URL = "url"
    ENV = "env"
    DOCUMENT = "document"
    DATA = "data"


class Hint(Enum):
    """What its structure says about whether it is real."""

    CHECKSUM_OK = "checksum-ok"
    CHECKSUM_BAD = "checksum-bad"
    STRUCTURE_OK = "structure-ok"
    ENCRYPTED = "encrypted"
    EXPIRED = "expired"
    UNSIGNED = "unsigned"
    TEST_KEY = "test-key"
    LOCAL_HOST = "local-host"


@dataclass(frozen=True, slots=True)
class SecretScan:
    """A text file was scanned; one per file, also where nothing was found.

    Attributes:
        lines: Lines scanned; for a notebook, of its sources and outputs.
        bytes: Bytes read.
        candidates: How many candidates follow.
        vcs: How version control sees the file: an ignored one is not on its way to others.
    """

    KIND: ClassVar[str] = "secret.scan"

    lines: int
    bytes: int
    candidates: int
    vcs: Vcs


@dataclass(frozen=True, slots=True)
class SecretCandidate:
    """Something that looks like a credential.

    Attributes:
        provider: Who issued it (``aws``, ``github``), or ``generic``.
        detector: Which detector saw it, ``<provider>.<kind>``.
        shape: What kind of credential.
        entropy_millibits: Shannon entropy per character, in thousandths of a bit.
        mask: The provider's prefix and at most the last two characters.
        keyed_digest: ``hmac-sha256:`` and 32 hex digits under the project's key, so that the same
            secret in two places can be told without the secret; no fingerprint depends on it.
        line: 1-based line; in a notebook, within the cell's source or output.
        cell: 0-based notebook cell, or None.
        place: Where it stands.
        name: Key or variable that holds it, or "" where none was seen or it looked like a secret.
        hints: What its structure says.
        expires: Unix time from the token itself, or None.
    """

    KIND: ClassVar[str] = "secret.candidate"

    provider: str
    detector: str
    shape: Shape
    entropy_millibits: int
    mask: str
    keyed_digest: str
    line: int
    cell: int | None
    place: Place
    name: str
    hints: tuple[Hint, ...] = ()
    expires: int | None = None

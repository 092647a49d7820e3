"""A log to try things on: made by the real writer, with a clock that stands still."""

import shutil
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

from muniment.core.clock import FixedClock
from muniment.engine.ledger.checkpoint import SignedCheckpoint
from muniment.engine.ledger.note import SigningKey
from muniment.engine.ledger.verdict import Trust
from muniment.runs.ledger_writer import Draft, create_log, writing

ORIGIN = "example.com/log"
KEY = SigningKey(ORIGIN, bytes(32))
TRUST = Trust((KEY.verifier(),))
ACTOR = UUID("01890000-0000-7000-8000-000000000001")
THING = UUID("01890000-0000-7000-8000-000000000002")
CLOCK = FixedClock(datetime(2026, 1, 31, 12, tzinfo=UTC))


class CountingEntropy:
    """Gives bytes that never repeat, so that a test can be run again."""

    def __init__(self) -> None:
        self.given = 0

    def __call__(self, count: int) -> bytes:
        self.given += 1
        return self.given.to_bytes(count, "big")


ENTROPY = CountingEntropy()


def drafts(count: int, word: str = "kept") -> list[Draft]:
    return [Draft("thing.noted", ACTOR, "thing", THING, {word: at}) for at in range(count)]


def append(folder: Path, count: int, word: str = "kept") -> range:
    with writing(folder, CLOCK, ENTROPY) as writer:
        return writer.append(drafts(count, word))


def sign(folder: Path) -> SignedCheckpoint:
    with writing(folder, CLOCK, ENTROPY) as writer:
        return writer.sign([KEY])


def erase(folder: Path, index: int) -> int:
    with writing(folder, CLOCK, ENTROPY) as writer:
        return writer.erase(index, ACTOR, "asked for")


def new_log(folder: Path, *sizes: int) -> Path:
    """A log with a checkpoint after each batch."""
    create_log(folder, ORIGIN)
    for size in sizes:
        append(folder, size)
        sign(folder)
    return folder


def copy(folder: Path, name: str) -> Path:
    other = folder.parent / name
    shutil.rmtree(other, ignore_errors=True)
    shutil.copytree(folder, other)
    return other

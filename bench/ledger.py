"""Measure the ledger: appends, proofs, verification.

Run ``python bench/ledger.py [ENTRIES]``; TMPDIR says which disk is measured.

Wall time says what an operator waits for, CPU time (user and system) what the work costs; the
difference is the disk. Every figure is one run's; run it several times on a noisy machine.
"""

from __future__ import annotations

import os
import random
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import UUID

sys.path.insert(0, str(Path(__file__).parents[1] / "src"))

from muniment.core.clock import SystemClock
from muniment.engine.ledger.audit import audit_log
from muniment.engine.ledger.entry import entry_leaf
from muniment.engine.ledger.note import SigningKey
from muniment.engine.ledger.proof import inclusion_path, verify_inclusion
from muniment.engine.ledger.tree import RightEdge, leaf_hash
from muniment.engine.ledger.verdict import Trust
from muniment.runs.ledger_folder import LogFolder
from muniment.runs.ledger_writer import Draft, create_log, writing

ORIGIN = "bench.example/log"
ID = UUID("01890000-0000-7000-8000-000000000001")
BATCH = 1000


@contextmanager
def measured(what: str, count: int, unit: str) -> Iterator[None]:
    cpu, wall = time.process_time(), time.perf_counter()
    yield
    cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
    print(
        f"{what:<44} {count / wall:>10,.0f} {unit}/s   {count / cpu:>10,.0f} {unit}/CPU-s"
        f"   {wall:.2f} s, {cpu:.2f} CPU-s"
    )


def main() -> None:
    entries = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    key = SigningKey(ORIGIN, bytes(32))
    drafts = [
        Draft("model.approved", ID, "model", ID, {"digest": "sha256:" + "0" * 64, "n": number})
        for number in range(BATCH)
    ]
    with tempfile.TemporaryDirectory(dir=os.environ.get("TMPDIR", ".")) as home:
        folder = Path(home) / "log"
        create_log(folder, ORIGIN)
        with writing(folder, SystemClock(), os.urandom) as writer:
            with measured(f"append, {BATCH} a batch, each on disk", entries, "entries"):
                for _ in range(entries // BATCH):
                    writer.append(drafts)
            with measured("append, one at a time, each on disk", 200, "entries"):
                for _ in range(200):
                    writer.append(drafts[:1])
            writer.sign([key])
        with (
            measured("open for appending after a checkpoint", 1, "times"),
            writing(folder, SystemClock(), os.urandom) as writer,
        ):
            size = writer.edge.size
        with LogFolder(folder) as log:
            with measured("audit of the whole log", size, "entries"):
                verdict = audit_log(log, Trust((key.verifier(),)))
            assert verdict.standing.value == "established", verdict
            record = log.prove_inclusion(size // 3, show_payload=False)
            hashes = len(record.path)
            print(
                f"inclusion proof in a log of {size:,}: {hashes} hashes, {32 * hashes} bytes;"
                f" as a file with entry and checkpoint {len(record.data()):,} bytes"
            )
            indexes = random.Random(1).choices(range(size), k=2000)
            with measured("make a path, from the cache on disk", len(indexes), "paths"):
                paths = [inclusion_path(index, size, log.stored_hash) for index in indexes]
            leaves = [log.stored_hash(2 * index - index.bit_count()) for index in indexes]
            root = record.signed.checkpoint.root
        with measured("verify an inclusion path", 10 * len(indexes), "proofs"):
            for _ in range(10):
                for index, leaf, path in zip(indexes, leaves, paths, strict=True):
                    verify_inclusion(index, size, leaf, path, root)
        with measured("check a proof with its entry, signature apart", 5000, "proofs"):
            for _ in range(5000):
                record.check()
        with measured("hash an entry", 20_000, "entries"):
            for _ in range(20_000):
                entry_leaf(record.entry)
        with measured("check a checkpoint's signature", 1000, "notes"):
            for _ in range(1000):
                record.signed.note.signers([key.verifier()])
    with measured("tree alone, in batches", 200_000, "leaves"):
        edge = RightEdge()
        for start in range(0, 200_000, BATCH):
            edge, _ = edge.append(leaf_hash(b"%d" % at) for at in range(start, start + BATCH))


if __name__ == "__main__":
    main()

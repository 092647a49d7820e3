"""What went wrong, kept once for each place in the code: the input, and beside it what it did."""

from __future__ import annotations

import hashlib
from pathlib import Path

from fuzz.oracle import Wrong


class Findings:
    """A folder of findings.

    Attributes:
        count: Different ones met by this process.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._seen: set[tuple[str, str]] = set()
        self.count = 0

    def keep(self, data: bytes, wrong: Wrong) -> None:
        """Write a finding down, unless it is known."""
        if (wrong.what, wrong.where) in self._seen:
            return
        self._seen.add((wrong.what, wrong.where))
        self.count += 1
        self._folder.mkdir(parents=True, exist_ok=True)
        digest = hashlib.sha256(f"{wrong.what} {wrong.where}".encode()).hexdigest()[:10]
        place = self._folder / f"{wrong.what}-{digest}"
        place.with_suffix(".bin").write_bytes(data)
        place.with_suffix(".txt").write_text(f"{wrong.what} {wrong.where}\n{wrong.detail}\n")
        print(f"FOUND {wrong.what} {wrong.where}", flush=True)

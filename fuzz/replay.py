"""Reads kept inputs again without the fuzzer: ``python -m fuzz.replay TARGET FILE...``.

Ends with 1 when one of them still does something wrong.
"""

from __future__ import annotations

import sys
from pathlib import Path

from fuzz.oracle import judge
from fuzz.targets import targets


def main() -> None:
    """Say what each input does."""
    target = targets()[sys.argv[1]]
    bad = 0
    for path in map(Path, sys.argv[2:]):
        wrong = judge(target, path.read_bytes())
        if wrong is not None:
            bad += 1
            print(f"{path}: {wrong.what} {wrong.where}\n{wrong.detail}")
    sys.exit(1 if bad else 0)


if __name__ == "__main__":
    main()

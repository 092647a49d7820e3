"""Fuzzes one target in this process: ``python -m fuzz.one TARGET FOLDER [libFuzzer options]``.

A finding does not end the run: it is written down once for each place in the code.
"""

from __future__ import annotations

# libFuzzer's alarm imports it to tell of a slow input, and would be heard as the file's wish.
import faulthandler  # noqa: F401
import sys
import time
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["muniment.engine.artifacts", "yaml"]):
    from fuzz.containment import CONTAINMENT

    CONTAINMENT.install()
    from fuzz.findings import Findings
    from fuzz.oracle import UNIT, judge
    from fuzz.targets import targets

from fuzz.mutators import mutator

PATIENCE = 4.0
"""Instrumented code is slower; what is slow here is measured again without (``fuzz.replay``)."""


def main() -> None:
    """Fuzz until libFuzzer's options say stop."""
    name, folder = sys.argv[1], Path(sys.argv[2])
    target = targets()[name]
    findings = Findings(folder / "findings")
    count = 0

    def once(data: bytes) -> None:
        nonlocal count
        count += 1
        if not count % 500:
            print(f"SPENT {time.process_time():.2f} {count}", flush=True)
        wrong = judge(target, data, patience=PATIENCE, scan=not count % 4)
        if wrong is not None:
            findings.keep(data, wrong)

    options = [
        sys.argv[0],
        str(folder / "corpus"),
        f"-max_len={UNIT}",
        "-timeout=60",
        "-rss_limit_mb=4096",
        "-len_control=20",
        "-print_final_stats=1",
        f"-artifact_prefix={folder}/",
        *sys.argv[3:],
    ]
    change = mutator(target.kind.reader, _blind)
    atheris.Setup(options, once, custom_mutator=change)
    atheris.Fuzz()


def _blind(data: bytes, most: int) -> bytes:
    # Looked up when called: the fuzzer puts the real one there only when it starts.
    changed: bytes = atheris.Mutate(data, most)
    return changed


if __name__ == "__main__":
    main()

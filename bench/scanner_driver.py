"""Ask one peer for its verdict on many files; run by the peer's own Python, alone.

``python scanner_driver.py PEER < paths``: paths as a JSON list on stdin; on stdout a JSON line for
each, ``[path, verdict, words]``. The words of a verdict are ours: ``malicious`` for what the peer
calls high or critical, ``review`` for what it reports below that, ``inconclusive`` for an error,
``clean`` for the rest. Imports nothing of this repository.
"""

from __future__ import annotations

import contextlib
import json
import logging
import os
import resource
import signal
import sys
import warnings
import zipfile
from pathlib import Path

_SECONDS = 60
_BYTES = 6 << 30


def _picklescan(path: str) -> tuple[str, str]:
    from picklescan.scanner import scan_file_path

    found = scan_file_path(path)
    if found.issues_count:
        bad = [f"{g.module}.{g.name}" for g in found.globals if g.safety.value == "dangerous"]
        return "malicious", " ".join(bad)
    return ("inconclusive", "scan error") if found.scan_err else ("clean", "")


def _modelscan(path: str) -> tuple[str, str]:
    from modelscan.modelscan import ModelScan

    found = ModelScan().scan(path)
    severities = {issue["severity"] for issue in found.get("issues", [])}
    if severities & {"CRITICAL", "HIGH"}:
        return "malicious", found["issues"][0]["description"]
    if severities:
        return "review", found["issues"][0]["description"]
    if found.get("errors"):
        return "inconclusive", str(found["errors"][0])
    return "clean", ""


def _fickling(path: str) -> tuple[str, str]:
    from fickling.analysis import Severity, check_safety
    from fickling.fickle import StackedPickle
    from fickling.pytorch import PyTorchModelWrapper

    if zipfile.is_zipfile(path):
        pickles = [PyTorchModelWrapper(Path(path), force=True).pickled]
    else:
        with open(path, "rb") as stream:
            pickles = list(StackedPickle.load(stream, fail_on_decode_error=False))
    worst = max((check_safety(each).severity for each in pickles), key=lambda found: found.value)
    if worst.value >= Severity.LIKELY_UNSAFE.value:
        return "malicious", worst.name
    return ("review", worst.name) if worst.value > Severity.LIKELY_SAFE.value else ("clean", "")


def _modelaudit(path: str) -> tuple[str, str]:
    from modelaudit.core import scan_model_directory_or_file

    found = scan_model_directory_or_file(path, timeout=_SECONDS, cache_enabled=False)
    by = {}
    for issue in found.issues:
        by.setdefault(str(getattr(issue.severity, "value", issue.severity)), issue.message)
    if "critical" in by:
        return "malicious", by["critical"]
    if "warning" in by:
        return "review", by["warning"]
    if found.has_errors or not getattr(found, "success", True):
        return "inconclusive", "scan errors"
    return "clean", ""


_JUDGES = {
    "picklescan": _picklescan,
    "modelscan": _modelscan,
    "fickling": _fickling,
    "modelaudit": _modelaudit,
}


def _give_up(*_: object) -> None:
    raise TimeoutError(f"more than {_SECONDS} s")


def main() -> None:
    """Judge each file; a file that breaks the peer is inconclusive."""
    judge = _JUDGES[sys.argv[1]]
    paths = json.load(sys.stdin)
    out = os.fdopen(os.dup(1), "w")
    # Whatever the peer prints goes nowhere.
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    logging.disable(logging.CRITICAL)
    warnings.simplefilter("ignore")
    resource.setrlimit(resource.RLIMIT_AS, (_BYTES, _BYTES))
    sys.setrecursionlimit(3_000)
    signal.signal(signal.SIGALRM, _give_up)
    for path in paths:
        signal.alarm(_SECONDS)
        try:
            with contextlib.redirect_stdout(None), contextlib.redirect_stderr(None):
                verdict, words = judge(path)
        except BaseException as error:  # a peer may also exit, or run out of memory
            verdict, words = "inconclusive", f"{type(error).__name__}: {error}"
        signal.alarm(0)
        print(json.dumps([path, verdict, words[:200]]), file=out, flush=True)


if __name__ == "__main__":
    main()

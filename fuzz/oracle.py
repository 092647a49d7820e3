"""Reads one input with one reader and says what went wrong, if anything did.

Wrong is: any exception but ``UnreadableError``; a limit that speaks of a fault of ours; more than
a second of processor time, or 200 MB, for each 64 KiB of input within small budgets, which means
work that nobody counts; and anything that ``containment`` forbids.
"""

from __future__ import annotations

import contextlib
import io
import resource
import signal
import time
import traceback
from dataclasses import dataclass
from types import FrameType

from fuzz.containment import CONTAINMENT, ForbiddenError
from fuzz.targets import Target
from muniment.core.errors import UnreadableError
from muniment.engine.artifacts.dispatch import read_all, reader
from muniment.engine.artifacts.examination import Examination
from muniment.engine.artifacts.judge import findings
from muniment.engine.artifacts.policy import Limits, ScanPolicy
from muniment.engine.artifacts.scanner import scan_stream
from muniment.engine.artifacts.source import MemorySource

UNIT = 1 << 16
SECONDS = 1.0
"""Processor time for each 64 KiB of input, at least this much for any input."""
MEGABYTES = 200
POLICY = ScanPolicy(
    limits=Limits(
        steps_floor=1 << 18,
        steps_per_byte=2,
        unpacked_floor=4 << 20,
        unpacked_ratio=20,
        members=1_000,
    )
)
"""So small that counted work ends well within a second: what takes longer is work not counted."""
_OURS = "muniment/engine/"


class TimeSpentError(BaseException):
    """An input took more processor time than it may; no reader can catch it by accident."""


@dataclass(frozen=True, slots=True)
class Wrong:
    """What an input did.

    Attributes:
        what: ``exception``, ``fault``, ``slow``, ``memory`` or ``forbidden``.
        where: Place in our code, or what was said; equal for inputs that show the same thing.
        detail: For whoever mends it.
    """

    what: str
    where: str
    detail: str


def judge(target: Target, data: bytes, *, patience: float = 1.0, scan: bool = True) -> Wrong | None:
    """Return what reading an input does wrong, or None.

    Args:
        target: Which reader.
        data: The input.
        patience: By how much slower than usual the code runs, for instrumented code.
        scan: Whether to scan it as a file too, not only with the one reader.
    """
    names = target.names
    name = names[(data[-1] if data else 0) % len(names)]
    allowed = SECONDS * patience * max(1.0, len(data) / UNIT)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    examination = Examination(POLICY, len(data), name, read_all)
    started = time.process_time()
    signal.signal(signal.SIGVTALRM, _ring)
    signal.setitimer(signal.ITIMER_VIRTUAL, allowed)
    told: tuple[str, ...] = ()
    try:
        with CONTAINMENT.strict() as broken:
            with contextlib.suppress(UnreadableError):
                _read(target, data, examination)
            told = tuple(lack.detail for lack in examination.lacks)
            if scan:
                told += scan_stream(io.BytesIO(data), name, POLICY).limits
    except TimeSpentError as error:
        spent = f"{time.process_time() - started:.2f} s, {_steps(len(data), examination)} steps"
        return Wrong("slow", _place(error), f"{len(data)} bytes took {spent}\n{_trace(error)}")
    except ForbiddenError as error:
        return Wrong("forbidden", _place(error), f"{error}\n{_trace(error)}")
    except Exception as error:
        return Wrong("exception", f"{type(error).__name__} {_place(error)}", _trace(error))
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    if broken:
        return Wrong("forbidden", broken[0], "\n".join(broken))
    for said in told:
        if "a fault in Muniment" in said or "Error while reading" in said:
            return Wrong("fault", said[-120:], said)
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) >> 10
    if grown > MEGABYTES * max(1.0, len(data) / UNIT):
        return Wrong("memory", target.name, f"{len(data)} bytes took {grown} MB")
    return None


def _read(target: Target, data: bytes, examination: Examination) -> None:
    try:
        reader(target.kind.reader)(MemorySource(data), examination)
    finally:
        # What is seen before a break is judged too, so the judge sees the same odd names.
        findings(examination.imports, examination.signs, truncated=examination.truncated)


def _ring(_number: int, _frame: FrameType | None) -> None:
    raise TimeSpentError


def _steps(size: int, examination: Examination) -> int:
    return POLICY.limits.steps(size) - examination.steps


def _place(error: BaseException) -> str:
    """Return the innermost place of the scanner in a trace."""
    places = [
        frame for frame in traceback.extract_tb(error.__traceback__) if _OURS in frame.filename
    ]
    if not places:
        return "outside the scanner"
    last = places[-1]
    return f"{last.filename.rpartition(_OURS)[2]}:{last.name}:{last.lineno}"


def _trace(error: BaseException) -> str:
    return "".join(traceback.format_exception(error))[-3000:]

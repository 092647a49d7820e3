"""Streams of pickles: the entry point for every reader that meets one.

Out of scope: finding out whether a file is a pickle (``files``).
"""

from __future__ import annotations

from dataclasses import dataclass

from muniment.engine.artifacts.examination import Examination
from muniment.engine.artifacts.pickled.handlers import HANDLERS
from muniment.engine.artifacts.pickled.machine import Persistent, PickleMachine
from muniment.engine.artifacts.pickled.memory import End
from muniment.engine.artifacts.pickled.values import CALLED, CHANGED, MADE
from muniment.engine.artifacts.source import ByteSource, MemorySource, Part

_PICKLE_COST = 256
"""Steps that starting a machine is worth."""
_MAX_PICKLES = 100_000
_MAX_TEXT = 4 << 20
_BELIEVED = 8
"""Bytes of opcodes after which what stands behind a pickle is taken for one more."""
_DONE = CALLED | MADE | CHANGED

_LACKS = {
    End.TRUNCATED: ("broken", "the file ends inside a pickle"),
    End.MALFORMED: ("broken", "the pickle asks for what is not on its stack or memo"),
    End.UNKNOWN_OPCODE: ("broken", "unknown pickle opcode or protocol"),
    End.BUDGET: ("too_large", "the pickle has more opcodes than are followed"),
    End.ARRAY_UNCLEAR: ("unsupported", "an array of unclear size between opcodes"),
}


@dataclass(frozen=True, slots=True)
class Followed:
    """What came of following one pickle.

    Attributes:
        end: How it ended.
        offset: One past the last opcode read.
        names: Whether it brings in a name that Python could import.
        acts: Whether it calls, makes or changes something of such a name.
        number: The integer that the pickle stands for, or None.
        arrays: Arrays that joblib wrote between opcodes.
    """

    end: End
    offset: int
    names: bool
    acts: bool
    number: int | None
    arrays: int


def read_pickle_stream(
    source: ByteSource,
    examination: Examination,
    *,
    offset: int = 0,
    streams: int | None = 1,
    persistent: Persistent | None = None,
) -> int | None:
    """Follow pickles in a row; return the offset after the last, or None where one did not end.

    What is seen is told to the examination, a part that could not be read as a lack.

    Args:
        source: Where they are.
        examination: Told what they bring in.
        offset: Where the first begins.
        streams: How many there are; None for as many as follow one another.
        persistent: Told every persistent id. PyTorch's, for one, is ``("storage",
            "torch:FloatStorage", "0", "cpu", 1234)``: a name stands as ``module:name``, and what
            is neither text, number nor name as None.

    Raises:
        UnreadableError: The source cannot be read.
        BudgetSpentError: Nothing further of the whole file is to be read.
    """
    for count in range(_MAX_PICKLES if streams is None else streams):
        if streams is None and count:
            after = follow_next(source, examination, offset, persistent=persistent)
            if after is None or after <= offset:
                return offset
            offset = after
            continue
        followed = follow(source, examination, offset, persistent=persistent)
        if followed.end is not End.STOPPED:
            note_end(examination, followed.end)
            return None
        offset = followed.offset
    if streams is None:
        examination.lack("too_large", "more pickles in a row than are followed")
    return offset


def follow(
    source: ByteSource,
    examination: Examination,
    offset: int,
    *,
    persistent: Persistent | None = None,
    last: int | None = None,
) -> Followed:
    """Follow one pickle and the files inside its strings.

    Args:
        source: Where it stands.
        examination: Told what is seen; how it ended is the caller's to tell.
        offset: Where it begins.
        persistent: Told every persistent id.
        last: Position at which to give up, for bytes that may be no pickle.

    Raises:
        UnreadableError: The source cannot be read.
        BudgetSpentError: Nothing further of the whole file is to be read.
    """
    examination.spend(_PICKLE_COST)
    machine = PickleMachine(
        source,
        examination,
        HANDLERS,
        close=persistent is not None,
        persistent=persistent,
        last=last,
    )
    if machine.run(offset) is End.CLOSER:
        machine = PickleMachine(
            source, examination, HANDLERS, close=True, persistent=persistent, last=last
        )
        machine.run(offset)
    assert machine.end is not None  # noqa: S101 - ``run`` ends so
    if machine.end is End.STOPPED:
        examination.pickles += 1
    for start, length, text in machine.nested:
        _inside(source, examination, start, length, text=text)
    if machine.end is End.ARRAY_UNCLEAR:
        from muniment.engine.artifacts.pickled.loose import search_names

        search_names(source, examination, machine.offset)
    believable = [name for name in machine.names.values() if name.believable]
    return Followed(
        machine.end,
        machine.offset,
        bool(believable),
        any(bool(name.known & _DONE) for name in believable),
        machine.integer(machine.result),
        machine.arrays,
    )


def follow_next(
    source: ByteSource,
    examination: Examination,
    offset: int,
    *,
    persistent: Persistent | None = None,
) -> int | None:
    """Follow what stands after a pickle if it is another one; return the offset after it.

    Raises:
        UnreadableError: The source cannot be read.
        BudgetSpentError: Nothing further of the whole file is to be read.
    """
    first = source.read_at(offset, 2)
    if not first:
        return None
    announced = first[0] == 0x80 and first[1:2] <= b"\x05"
    with examination.trial() as trial:
        followed = follow(source, examination, offset, persistent=persistent)
        whole = followed.end is End.STOPPED and (
            announced or followed.names or followed.offset - offset >= _BELIEVED
        )
        if whole or followed.acts or (announced and followed.names):
            # A loader that reads on runs this part, even if it meets an error later.
            trial.keep()
            if followed.end is not End.STOPPED:
                note_end(examination, followed.end)
    return followed.offset if whole else None


def note_end(examination: Examination, end: End) -> None:
    """Record a pickle that did not end well as a part that could not be read."""
    if end in _LACKS:
        examination.lack(*_LACKS[end])


def _inside(
    source: ByteSource, examination: Examination, start: int, length: int, *, text: bool
) -> None:
    member = f"bytes at {start}"
    if not text:
        examination.examine(Part(source, start, length), member)
        return
    raw = source.read_at(start, min(length, _MAX_TEXT))
    if length > _MAX_TEXT:
        examination.lack("too_large", "bytes written as text, more than are read")
    content = raw.decode("utf-8", "ignore").encode("latin-1", "replace")
    examination.examine(MemorySource(content), member)

"""Streams of pickles: the entry point for every reader that meets one.

Out of scope: finding out whether a file is a pickle (``files``).
"""

from __future__ import annotations

from collections.abc import Callable

from muniment.engine.artifacts.examination import Examination
from muniment.engine.artifacts.source import ByteSource

Persistent = Callable[[tuple[object, ...]], None]
"""Told each persistent id: its strings and integers, None, names as ``module:name``, tuples."""


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
    raise NotImplementedError

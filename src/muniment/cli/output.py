"""Writes a command's data to stdout or, whole or not at all, to a file."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING

from muniment.core.errors import UsageError

if TYPE_CHECKING:
    # Importing it costs every command more than reading a small file does.
    from pathlib import Path

_STDERR = 2


def hold_streams() -> None:
    """Open the null device in place of streams that the caller closed.

    A closed stream's number would go to the next file that is opened, and what is meant for the
    stream would end up in that file. Stdout is opened for reading: writing to it still fails.
    A text that the terminal's encoding lacks, such as a name of undecodable bytes, is escaped.
    """
    for number in (0, 1, 2):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_WRONLY if number == _STDERR else os.O_RDONLY)
    if sys.stdout is None:
        sys.stdout = open(1, "w", encoding="utf-8", closefd=False)  # noqa: SIM115
    if sys.stderr is None:
        sys.stderr = open(_STDERR, "w", encoding="utf-8", closefd=False)  # noqa: SIM115
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")


def silence_stdout() -> None:
    """Send what is still buffered for stdout nowhere: its reader is gone, or its disk is full."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def write_parts(parts: Iterable[bytes], output: Path | None) -> None:
    """Write a report that comes in parts to a file, whole or not at all, or to stdout as it comes.

    Every part is taken, whether or not somebody still reads: what follows may be counted.

    Raises:
        UsageError: They cannot be written.
    """
    if output is not None:
        from muniment.runs.whole_file import write_whole

        write_whole(output, lambda stream: stream.writelines(parts))
        return
    gone = False
    for part in parts:
        if gone:
            continue
        try:
            sys.stdout.buffer.write(part)
        except BrokenPipeError:
            gone = True
    write_output(b"", None)


def write_output(content: bytes, output: Path | None) -> None:
    """Write bytes to a file, or to stdout when there is none.

    A reader of stdout that has seen enough and gone away is no error.

    Raises:
        UsageError: They cannot be written.
    """
    if output is not None:
        from muniment.runs.whole_file import write_whole

        write_whole(output, lambda stream: stream.write(content))
        return
    try:
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        silence_stdout()
    except OSError as error:
        silence_stdout()
        raise UsageError(
            f"stdout cannot be written: {error.strerror}", hint="Write to a file: -o FILE"
        ) from error

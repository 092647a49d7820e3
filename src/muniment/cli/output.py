"""Writes a command's data to stdout or, whole or not at all, to a file."""

from __future__ import annotations

import sys
from pathlib import Path

from muniment.core.errors import UsageError
from muniment.runs.durable import output_file


def write_output(content: bytes, output: Path | None) -> None:
    """Write bytes to a file, or to stdout when there is none.

    Raises:
        UsageError: The file cannot be written.
    """
    if output is None:
        stream = sys.stdout.buffer
        stream.write(content)
        stream.flush()
        return
    try:
        with output_file(output) as stream:
            stream.write(content)
    except OSError as error:
        raise UsageError(f"{output} cannot be written: {error.strerror}") from error

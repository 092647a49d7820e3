"""Writes a command's data to stdout or, whole or not at all, to a file."""

from __future__ import annotations

import sys
from pathlib import Path

from muniment.core.errors import UsageError


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
    partial = output.with_name(output.name + ".partial")
    try:
        partial.write_bytes(content)
        partial.replace(output)
    except OSError as error:
        partial.unlink(missing_ok=True)
        raise UsageError(f"{output} cannot be written: {error.strerror}") from error

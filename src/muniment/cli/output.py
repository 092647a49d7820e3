"""Writes a command's data to stdout or, whole or not at all, to a file."""

from __future__ import annotations

from pathlib import Path

import click

from muniment.core.errors import UsageError


def write_output(content: bytes, output: Path | None) -> None:
    """Write bytes to a file, or to stdout when there is none.

    Raises:
        UsageError: The file cannot be written.
    """
    if output is None:
        stream = click.get_binary_stream("stdout")
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

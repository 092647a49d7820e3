"""A server like any other, whose clock can be put forward; for tests in which time passes.

It is ahead by as many seconds as ``ahead`` in its data folder says. Run as a program.
"""

from __future__ import annotations

import os
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path


class Ahead:
    """The machine's clock, and some seconds."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def now(self) -> datetime:
        """Return the server's present moment."""
        try:
            seconds = float(self._file.read_text(encoding="ascii"))
        except FileNotFoundError:
            seconds = 0.0
        return datetime.now(UTC) + timedelta(seconds=seconds)


def main() -> int:
    """Set the clock and run the server."""
    from muniment.web.commands.django_ready import make_ready

    make_ready()
    from django.conf import settings

    from muniment.web.commands.run import run

    settings.MUNIMENT_CLOCK = Ahead(Path(os.environ["MUNIMENT_HOME"]) / "ahead")
    return 0 if run(without_backup=True) else 3


if __name__ == "__main__":
    sys.exit(main())

"""What a technique is, and the list of them.

A technique writes one file or a small folder. It counts as found when any of its files gets a
verdict at least as severe as its label says. Out of scope: what a scanner should call it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

COMMAND = "echo muniment-bench"
"""What every payload would run. It must stay harmless."""

SOURCE = f"__import__('os').system('{COMMAND}')"
"""The same as a Python expression."""

URL = "https://bench.invalid/payload"
"""Where payloads that fetch would fetch from; the name cannot resolve."""

SECRET = "/etc/hostname"
"""What payloads that read would read."""

Content = bytes | str | Mapping[str, bytes | str]
Writer = Callable[[], Content]


@dataclass(frozen=True, slots=True)
class Technique:
    """One way to hide or to execute.

    Attributes:
        name: Unique; a folder's name.
        family: What the table groups by.
        file: Name of the file; empty when `make` returns several by name.
        make: Returns the content.
        advisories: Identifiers of what was published about it.
        least: The mildest verdict that is a right answer: ``malicious``, or ``review`` where the
            file only asks for code that its loader runs by request.
    """

    name: str
    family: str
    file: str
    make: Writer
    advisories: tuple[str, ...] = ()
    least: str = "malicious"

    def write(self, folder: Path) -> list[Path]:
        """Write the technique's files under `folder`/`name`; return their paths.

        Raises:
            ImportError: A library that writes the format is not installed.
        """
        content = self.make()
        several = {self.file: content} if isinstance(content, bytes | str) else content
        paths = []
        for name, body in several.items():
            path = folder / self.name / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(body.encode() if isinstance(body, str) else body)
            paths.append(path)
        return paths


@dataclass(slots=True)
class Family:
    """Collects the techniques of one module; use it as a decorator."""

    name: str
    techniques: list[Technique] = field(default_factory=list)

    def __call__(
        self, name: str, file: str = "", *advisories: str, least: str = "malicious"
    ) -> Callable[[Writer], Writer]:
        """Register the decorated function as the technique `name`."""

        def mark(make: Writer) -> Writer:
            self.add(name, file, make, *advisories, least=least)
            return make

        return mark

    def add(
        self, name: str, file: str, make: Writer, *advisories: str, least: str = "malicious"
    ) -> None:
        """Register a function as the technique `name`."""
        self.techniques.append(Technique(name, self.name, file, make, advisories, least))

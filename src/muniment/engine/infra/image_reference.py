"""Names of container images.

Source: the reference grammar of github.com/distribution/reference (``reference.go``).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from typing import ClassVar

_REFERENCE = re.compile(
    r"(?P<name>(?:[A-Za-z0-9.-]{1,253}(?::[0-9]{1,5})?/)?[a-z0-9]+(?:[._/-]+[a-z0-9]+){0,40})"
    r"(?::(?P<tag>[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}))?"
    r"(?:@(?P<digest>sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128}))?\Z"
)
_LONGEST = 512


@dataclass(frozen=True, slots=True)
class ImageName:
    """An image as it is named.

    Attributes:
        image: Registry and repository as written.
        tag: "" where none is written, which means ``latest``.
        digest: "" where none is written.
    """

    image: str
    tag: str = ""
    digest: str = ""

    @property
    def moving(self) -> bool:
        """True when the name says nothing of a version at all."""
        return not self.digest and self.tag in {"", "latest"}

    def __str__(self) -> str:
        """Return the name and tag as they are written, without the digest."""
        return f"{self.image}:{self.tag}" if self.tag else self.image


class Where(Enum):
    """Kind of file in which an image is named."""

    COMPOSE = "compose"
    KUBERNETES = "kubernetes"
    WORKFLOW = "workflow"


@dataclass(frozen=True, slots=True)
class ContainerImageReference:
    """An image that a deployment or a pipeline runs.

    Attributes:
        name: The image; None where it is computed and cannot be told.
        where: Kind of file.
        serving: True when it answers requests from outside its own group: it publishes a port,
            or is a workload that a service selects or that declares container ports.
        workload: Name of the service, workload or job.
        line: 1-based line.
    """

    KIND: ClassVar[str] = "container.image-reference"

    name: ImageName | None
    where: Where
    serving: bool
    workload: str
    line: int


def read_image(text: str) -> ImageName | None:
    """Return the image that a text names, or None where it names none."""
    if len(text) > _LONGEST:
        return None
    found = _REFERENCE.match(text.strip())
    if found is None:
        return None
    return ImageName(found["name"], found["tag"] or "", found["digest"] or "")

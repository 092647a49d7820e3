"""Makes compressed streams readable at any place, for formats that are read more than once.

Out of scope: streams that are too large to hold; what can be read forwards is read so.
"""

from __future__ import annotations

from typing import Final

from muniment.core.errors import UnreadableError
from muniment.engine.artifacts.source import ByteSource, MemorySource

_MOST: Final = 32 << 20


def settled(source: ByteSource) -> ByteSource:
    """Return a source whose size is known.

    Raises:
        UnreadableError: A compressed stream of more than 32 MiB, or a broken one.
    """
    if source.size is not None:
        return source
    data = source.read_at(0, _MOST + 1)
    if len(data) > _MOST:
        raise UnreadableError("too_large", "too large to be read while it is compressed")
    return MemorySource(data)

"""Gives a file to every reader whose format it could be."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from functools import cache

from muniment.core.errors import UnreadableError
from muniment.engine.artifacts.configs.kinds import KINDS as CONFIGS
from muniment.engine.artifacts.examination import BudgetSpentError, Examination
from muniment.engine.artifacts.graphs.kinds import KINDS as GRAPHS
from muniment.engine.artifacts.kinds import Kind, Look
from muniment.engine.artifacts.packed.kinds import KINDS as PACKED
from muniment.engine.artifacts.pickled.kinds import KINDS as PICKLED
from muniment.engine.artifacts.source import ByteSource
from muniment.engine.artifacts.trees.kinds import KINDS as TREES

Reader = Callable[[ByteSource, Examination], None]

KINDS: tuple[Kind, ...] = (*PACKED, *PICKLED, *GRAPHS, *CONFIGS, *TREES)
_PREFIX = "muniment.engine.artifacts."


@cache
def reader(place: str) -> Reader:
    """Import and return the reader at ``package.module:function``."""
    module, _, name = place.partition(":")
    found: Reader = getattr(importlib.import_module(_PREFIX + module), name)
    return found


def read_all(source: ByteSource, name: str, examination: Examination) -> None:
    """Read a file, or a file inside one, as every format that it could be.

    What a reader cannot read becomes a lack; the other readers go on.

    Raises:
        BudgetSpentError: Nothing further of the whole file is to be read.
    """
    try:
        look = Look(source, name)
        # The tests may read too: the tail of a compressed member, for one.
        kinds = [kind for kind in KINDS if kind.test(look)]
    except BudgetSpentError:
        raise
    except UnreadableError as error:
        examination.lack(error.reason, error.message)
        return
    for kind in kinds:
        try:
            reader(kind.reader)(source, examination)
        except BudgetSpentError:
            raise
        except UnreadableError as error:
            examination.lack(error.reason, error.message)
        except (RecursionError, MemoryError) as error:
            examination.lack("too_large", f"{kind.format}: {type(error).__name__} while reading")

"""Looks for names of gadgets where it is not known at which byte opcodes go on.

joblib writes arrays between opcodes. Where the size of one cannot be told, a loader may still go
on after it; so what stands there is searched for names, without a machine that follows them.

Out of scope: names that are only put together from the memo.
"""

from __future__ import annotations

import re
from typing import Final

from muniment.engine.artifacts.examination import Examination
from muniment.engine.artifacts.names.judgement import standing
from muniment.engine.artifacts.names.roles import HARMFUL
from muniment.engine.artifacts.observed import How, Use
from muniment.engine.artifacts.source import ByteSource

_SEARCHED: Final = 16 << 20
_STEP: Final = 1 << 20
_OVERLAP: Final = 512
_MAX_FOUND: Final = 1_000
_NAME: Final = re.compile(
    rb"\x8c.([A-Za-z_][\w.]{0,99})(?:\x94|q.|r.{4})?\x8c.([A-Za-z_][\w.]{0,99})(?:\x94|q.|r.{4})?\x93"
    rb"|c([A-Za-z_][\w.]{0,99})\n([A-Za-z_][\w.]{0,99})\n",
    re.DOTALL,
)


def search_names(source: ByteSource, examination: Examination, start: int) -> None:
    """Record gadgets that are named anywhere from a place on, not further than some MiB.

    Raises:
        UnreadableError: The file cannot be read.
        BudgetSpentError: Nothing further of it is to be read.
    """
    found = 0
    for base in range(start, start + _SEARCHED, _STEP):
        chunk = source.read_at(base, _STEP + _OVERLAP)
        examination.spend(len(chunk) >> 2)
        for match in _NAME.finditer(chunk):
            module, name = (part.decode() for part in match.groups() if part is not None)
            found += 1
            if found > _MAX_FOUND:
                return
            entry = standing(module, name)
            if entry is not None and entry.role in HARMFUL:
                offset = base + match.start()
                examination.use(module, name, Use.NAMED, how=How.GLOBAL, offset=offset)
        if len(chunk) <= _STEP:
            return

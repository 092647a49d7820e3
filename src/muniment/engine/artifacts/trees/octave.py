"""Looks into Octave's text files for functions, which run when they are called.

Source: Octave ``libinterp/corefcn/ls-oct-text.cc``. Out of scope: numbers.
"""

from __future__ import annotations

import re
from typing import Final

from muniment.engine.artifacts.examination import Examination
from muniment.engine.artifacts.source import ByteSource
from muniment.engine.artifacts.trees.matlab import REACHING

_MOST: Final = 4 << 20
_FUNCTION: Final = re.compile(rb"^# type: (?:inline )?function(?: handle)?\r?$", re.MULTILINE)


def read_octave(source: ByteSource, examination: Examination) -> None:
    """Record functions among the variables of a file.

    Raises:
        UnreadableError: The file cannot be read.
    """
    examination.see("octave")
    data = source.read_at(0, _MOST)
    examination.spend(len(data))
    if len(data) == _MOST:
        examination.limit("of an Octave file, the first 4 MiB are looked at")
    for found in _FUNCTION.finditer(data):
        examination.sign("document.matlab-function", offset=found.start())
        end = data.find(b"\n# name:", found.end())
        for reach in re.finditer(REACHING, data[found.end() : end if end >= 0 else len(data)]):
            examination.sign(
                "document.matlab-function-reaches",
                offset=found.start(),
                operand=reach.group(1).decode("ascii"),
            )

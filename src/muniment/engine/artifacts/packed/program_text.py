"""Words of program text: dotted names as code uses them, with strings and comments passed over.

For TorchScript's own dialect and for Python sources that a model brings along. Text is never
compiled, and no nesting costs anything: it is one pass of a pattern that cannot go back.

Out of scope: what a name stands for after it was assigned to another (``engine.code`` reads
programs in earnest; here the question is what a model file names).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from muniment.core.errors import UnreadableError
from muniment.engine.artifacts.examination import Examination
from muniment.engine.artifacts.source import ByteSource

_MAX_TEXT = 4 << 20
_NAME = r"[^\W\d]\w*"


class Word(NamedTuple):
    """One dotted name.

    Attributes:
        name: With its dots.
        called: Whether a parenthesis follows.
        led: Whether a dot stands before it: an attribute of something that is no name.
        marked: Whether a caret stands before it, as TorchScript writes calls of Python.
        offset: Character at which it begins.
    """

    name: str
    called: bool
    led: bool
    marked: bool
    offset: int


@cache
def _pattern() -> re.Pattern[str]:
    # An unclosed string runs to the end: what follows it is no program text to any reader.
    strings = (
        r'"""(?:[^"\\]|\\.|"(?!""))*(?:""")?',
        r"'''(?:[^'\\]|\\.|'(?!''))*(?:''')?",
        r'"(?:[^"\\\n]|\\.)*"?',
        r"'(?:[^'\\\n]|\\.)*'?",
        r"#[^\n]*",
    )
    word = rf"(?P<led>\.\s*)?(?P<mark>\^)?(?P<name>{_NAME}(?:\s?\.\s?{_NAME})*)(?P<call>\s?\()?"
    return re.compile("|".join((*strings, word)), re.DOTALL)


def text_of(source: ByteSource, examination: Examination) -> str:
    """Return a program's text.

    Raises:
        UnreadableError: It is larger than program text is.
    """
    data = source.read_at(0, _MAX_TEXT + 1)
    examination.spend(1 + len(data))
    if len(data) > _MAX_TEXT:
        raise UnreadableError("too_large", "program text larger than is read")
    return data.decode("utf-8", "replace")


def words(text: str) -> Iterator[Word]:
    """Yield the dotted names of a program, in order."""
    for found in _pattern().finditer(text):
        name = found["name"]
        if name is not None:
            plain = "".join(name.split()) if " " in name or "\n" in name else name
            yield Word(
                plain,
                found["call"] is not None,
                found["led"] is not None,
                found["mark"] is not None,
                found.start("name"),
            )

"""Bytes of a Python source, or text of a notebook cell, to a syntax tree.

Nothing here runs or imports what it reads. Every way in which the parser can fail becomes an
``UnreadableError``.
"""

from __future__ import annotations

import ast
import codecs
import re
import tokenize
import warnings
from io import BytesIO

from muniment.core.errors import UnreadableError

SOURCE_LIMIT = 8 * 1024 * 1024
"""Largest source file read, bytes."""

TOKEN_LIMIT = 500_000
"""Most words and commas in one module: about 400 bytes of tree each, so some 200 MB at worst."""

_COUNT_FROM = 512 * 1024
_TOKEN = re.compile(r"\w+|[,(\[{]")

_ENCODINGS = re.compile(
    r"(utf-?(8|8-sig|16|32)|ascii|us-ascii|latin-?1|iso-?8859-?\d{1,2}|iso2022-?\w{2,5}|cp\d{2,4}"
    r"|windows-?125\d|koi8-?[rtu]|mac-?\w{4,9}|big5(hkscs)?|gb2312|gbk|gb18030|hz|euc-?\w{2}"
    r"|shift-?jisx?\w{0,4}|sjis|ms932|johab|utf-?7)"
)
"""Encodings of text. Others that Python would accept hide code or take quadratic time to undo."""

_PYTHON2 = re.compile(
    r"^[ \t]*(print\s+[\"'\w]|print\s*>>|except\s+[\w.]+\s*,\s*\w+\s*:|exec\s+[\"'\w]"
    r"|raise\s+\w+\s*,)",
    re.MULTILINE,
)


def decode_source(content: bytes) -> str:
    """Return the text of a Python source, decoded as it declares.

    Raises:
        UnreadableError: ``broken`` where it declares no known encoding or does not hold to it,
            ``unsupported`` for an encoding that is not one of text.

    Source: PEP 263, PEP 3120.
    """
    try:
        name, _ = tokenize.detect_encoding(BytesIO(content).readline)
    except (SyntaxError, UnicodeDecodeError, LookupError, ValueError) as error:
        raise UnreadableError("broken", "declares no encoding that Python knows") from error
    plain = name.lower().replace("_", "-")
    if not _ENCODINGS.fullmatch(plain):
        raise UnreadableError("unsupported", "declares an encoding that is not one of text")
    try:
        return codecs.decode(content, name)
    except (UnicodeError, LookupError, ValueError) as error:
        raise UnreadableError("broken", f"is not valid {plain}") from error


def check_budget(text: str) -> None:
    """Return nothing where the tree of this text fits in memory.

    Raises:
        UnreadableError: ``too_large``.
    """
    if len(text) <= _COUNT_FROM:
        return
    for count, _ in enumerate(_TOKEN.finditer(text)):
        if count >= TOKEN_LIMIT:
            raise UnreadableError("too_large", f"more than {TOKEN_LIMIT} words in one source")


def parse_source(text: str) -> ast.Module:
    """Return the syntax tree of a source text.

    Raises:
        UnreadableError: ``unsupported`` for Python 2, ``broken`` for anything else that does not
            parse.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return ast.parse(text)
    except SyntaxError as error:
        if _PYTHON2.search(text):
            raise UnreadableError("unsupported", "is written for Python 2") from error
        where = f" at line {error.lineno}" if error.lineno else ""
        raise UnreadableError("broken", f"does not parse as Python{where}") from error
    except (ValueError, UnicodeError) as error:
        raise UnreadableError("broken", "holds null bytes or lone surrogates") from error
    except (RecursionError, MemoryError) as error:
        raise UnreadableError("broken", "is nested too deeply to parse") from error

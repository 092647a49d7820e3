"""Splits a Jinja template into text and tags, and tags into tokens.

Follows the lexer of Jinja 3 with its default delimiters, which is how chat templates are compiled:
comments and raw blocks are honoured, a closing delimiter inside a string or a bracket does not end
a tag, and escapes in strings are undone.

Source: Jinja 3.1, "Template Designer Documentation", and the grammar in ``jinja2/lexer.py``.

Out of scope: line statements and other delimiters, which only a program can switch on.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum
from typing import Final

from muniment.core.errors import UnreadableError

_OPEN = re.compile(r"\{[{%#]")
_RAW = re.compile(r"\{%[-+]?\s*+raw\s*+-?%\}")
_ENDRAW = re.compile(r"\{%[-+]?\s*+endraw\s*+[-+]?%\}")
_TOKEN = re.compile(
    r"""
    (?P<space>\s++)
  | (?P<float>(?<!\.)[0-9][0-9_]*+(?:\.[0-9][0-9_]*+)?[eE][+-]?[0-9]++
            |(?<!\.)[0-9][0-9_]*+\.[0-9][0-9_]*+)
  | (?P<number>0[bB][01_]++|0[oO][0-7_]++|0[xX][0-9a-fA-F_]++|[0-9][0-9_]*+)
  | (?P<name>\w++)
  | (?P<string>'[^'\\]*+(?:\\.[^'\\]*+)*+'|"[^"\\]*+(?:\\.[^"\\]*+)*+")
  | (?P<operator>//|\*\*|==|!=|>=|<=|[-+/*%~\[\](){}><=.:|,;])
    """,
    re.VERBOSE | re.DOTALL,
)
_CLOSERS: Final = {"[": "]", "(": ")", "{": "}"}
_MAX_DIGITS: Final = 25
MAX_TAG: Final = 20_000
"""Tokens in one tag."""


class TagKind(Enum):
    """What a stretch of a template is."""

    TEXT = "text"
    OUTPUT = "output"
    STATEMENT = "statement"
    COMMENT = "comment"


class TokenKind(Enum):
    """What a token is."""

    NAME = "name"
    STRING = "string"
    NUMBER = "number"
    FLOAT = "float"
    OPERATOR = "operator"
    END = "end"


@dataclass(frozen=True, slots=True)
class Token:
    """One token of a tag.

    Attributes:
        kind: What it is.
        text: The name, the operator, or the string with its escapes undone.
        number: Value of a number; -1 where it is too long to be one that matters.
    """

    kind: TokenKind
    text: str
    number: int = 0


END: Final = Token(TokenKind.END, "")


@dataclass(frozen=True, slots=True)
class Tag:
    """A stretch of a template.

    Attributes:
        kind: What it is.
        offset: Character at which it begins.
        text: Its text, for text and comments.
        tokens: Its tokens, for outputs and statements.
    """

    kind: TagKind
    offset: int
    text: str
    tokens: tuple[Token, ...] = ()


def tags(template: str, spend: Callable[[int], None], broken: list[str]) -> Iterator[Tag]:
    """Yield the stretches of a template in order.

    Args:
        template: The template.
        spend: Called with the work done.
        broken: Gets a line for each tag that is no Jinja; it is yielded with the tokens before the
            break.
    """
    at, length = 0, len(template)
    while at < length:
        opening = _OPEN.search(template, at)
        start = length if opening is None else opening.start()
        if start > at:
            yield Tag(TagKind.TEXT, at, template[at:start])
        if opening is None:
            return
        kind = template[start + 1]
        if kind == "#":
            end = template.find("#}", start + 2)
            if end < 0:
                broken.append("a comment that does not end")
                end = length
            yield Tag(TagKind.COMMENT, start, template[start + 2 : end])
            at = end + 2
            continue
        raw = _RAW.match(template, start) if kind == "%" else None
        if raw is not None:
            ending = _ENDRAW.search(template, raw.end())
            stop = length if ending is None else ending.start()
            yield Tag(TagKind.TEXT, raw.end(), template[raw.end() : stop])
            at = length if ending is None else ending.end()
            continue
        tokens, at = _tokens(template, start + 2, "}}" if kind == "{" else "%}", broken)
        spend(16 * len(tokens) + at - start)
        yield Tag(
            TagKind.OUTPUT if kind == "{" else TagKind.STATEMENT,
            start,
            "",
            tuple(tokens),
        )


def _tokens(template: str, at: int, closing: str, broken: list[str]) -> tuple[list[Token], int]:
    """Return the tokens up to a closing delimiter, and where the tag ends."""
    tokens: list[Token] = []
    waiting: list[str] = []
    begun = at
    if template[at : at + 1] in ("-", "+"):
        at += 1
    while at < len(template):
        if len(tokens) > MAX_TAG:
            broken.append("a tag of more tokens than are followed")
            return tokens, _resume(template, max(at, begun), closing)
        if not waiting:
            if template.startswith(closing, at):
                return tokens, at + 2
            if template[at] in "-+" and template.startswith(closing, at + 1):
                return tokens, at + 3
        found = _TOKEN.match(template, at)
        if found is None:
            broken.append("a character that no tag may hold")
            return tokens, _resume(template, at, closing)
        at = found.end()
        kind = found.lastgroup
        text = found[0]
        if kind == "operator":
            if text in _CLOSERS:
                waiting.append(_CLOSERS[text])
            elif waiting and text == waiting[-1]:
                waiting.pop()
            elif text in ")]}":
                broken.append("a bracket that was not opened")
                return tokens, _resume(template, at, closing)
            tokens.append(Token(TokenKind.OPERATOR, text))
        elif kind == "name":
            tokens.append(Token(TokenKind.NAME, text))
        elif kind == "string":
            tokens.append(Token(TokenKind.STRING, unescaped(text[1:-1])))
        elif kind == "number":
            tokens.append(Token(TokenKind.NUMBER, text[:40], _number(text)))
        elif kind == "float":
            tokens.append(Token(TokenKind.FLOAT, text[:40]))
    broken.append("a tag that does not end")
    return tokens, at


def _resume(template: str, at: int, closing: str) -> int:
    end = template.find(closing, at)
    return len(template) if end < 0 else end + 2


def _number(text: str) -> int:
    digits = text.replace("_", "")
    if len(digits) > _MAX_DIGITS:
        return -1
    try:
        return int(digits, 0) if digits[:1] == "0" and digits.strip("0") else int(digits)
    except ValueError:
        return -1


def unescaped(text: str) -> str:
    """Return the text of a string literal with its escapes undone, as Python and Jinja do."""
    return _ESCAPE.sub(_letter, text) if "\\" in text else text


_ESCAPE = re.compile(
    r"\\(?:x(?P<two>[0-9a-fA-F]{2})|u(?P<four>[0-9a-fA-F]{4})|U(?P<eight>[0-9a-fA-F]{8})"
    r"|(?P<octal>[0-7]{1,3})|N\{(?P<name>[A-Za-z0-9 -]{1,100})\}|(?P<sign>.))",
    re.DOTALL,
)
_SIGNS: Final = {
    "\n": "", "\\": "\\", "'": "'", '"': '"', "a": "\a", "b": "\b", "f": "\f", "n": "\n", "r": "\r",
    "t": "\t", "v": "\v",
}  # fmt: skip


def _letter(found: re.Match[str]) -> str:
    digits = found["two"] or found["four"] or found["eight"]
    if digits or found["octal"]:
        code = int(digits, 16) if digits else int(found["octal"], 8)
        return chr(code) if code < 0x110000 else found[0]
    if found["name"]:
        import unicodedata

        try:
            return unicodedata.lookup(found["name"])
        except KeyError:
            return found[0]
    return _SIGNS.get(found["sign"], found[0])


class NotJinjaError(UnreadableError):
    """A tag that is no Jinja, or that this reader does not know."""

    def __init__(self, message: str) -> None:
        super().__init__("unsupported", message)

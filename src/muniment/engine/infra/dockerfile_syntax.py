"""Dockerfiles cut into instructions: directives, continuations, comments, heredocs, variables.

Out of scope: meaning. Nothing here leaves the extractor, since arguments may hold secrets.

Source: Dockerfile reference, "Parser directives", "Format", "Environment replacement",
"Here-documents".
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from muniment.core.errors import UnreadableError

_MOST_INSTRUCTIONS = 5_000
_LONGEST = 256 * 1024
_LONGEST_VALUE = 1024
_MOST_VARIABLES = 32
_DIRECTIVE = re.compile(r"#\s{0,20}([A-Za-z]{1,20})\s{0,20}=\s{0,20}(\S{1,200})\s{0,20}\Z")
_HEREDOC = re.compile(r"(?<!<)<<(?!<)(-?)([\"']?)([A-Za-z_][A-Za-z0-9_]{0,100})\2")
_FLAG = re.compile(r"--([a-z-]{1,30})(?:=(\S{0,2000}))?(?:\s+|\Z)")
_VARIABLE = re.compile(
    r"\$(?:([A-Za-z_][A-Za-z0-9_]{0,100})|\{([A-Za-z_][A-Za-z0-9_]{0,100})(?::([-+])([^${}]{0,300}))?\})"
)
_WITH_HEREDOC = frozenset({"RUN", "COPY", "ADD"})


@dataclass(frozen=True, slots=True)
class Instruction:
    """One instruction.

    Attributes:
        keyword: Upper case.
        flags: ``--name=value`` options before the arguments; "" for a bare flag.
        rest: The arguments, continuations joined by a blank.
        line: 1-based line where it starts.
        heredocs: Bodies of its here-documents.
    """

    keyword: str
    flags: Mapping[str, str]
    rest: str
    line: int
    heredocs: tuple[str, ...] = ()

    def words(self) -> tuple[str, ...]:
        """Return the arguments as words, from either the shell or the JSON form."""
        if self.rest.startswith("["):
            try:
                value = json.loads(self.rest)
            except (ValueError, RecursionError):
                value = None
            if isinstance(value, list) and all(isinstance(item, str) for item in value):
                return tuple(value)
        return tuple(split_words(self.rest))


def read_instructions(text: str) -> Iterator[Instruction]:
    r"""Yield the instructions of a Dockerfile.

    Raises:
        UnreadableError: One instruction over 256 KiB or over 5,000 of them (``too_large``).
    """
    lines = text.splitlines()
    escape = _escape(lines)
    position = count = 0
    while position < len(lines):
        start = position
        stripped = lines[position].strip()
        position += 1
        if not stripped or stripped.startswith("#"):
            continue
        parts = []
        while True:
            ended = not stripped.endswith(escape)
            parts.append(stripped if ended else stripped[:-1].rstrip())
            if ended:
                break
            # Comments and empty lines inside a continued instruction do not end it.
            while position < len(lines) and lines[position].strip()[:1] in {"", "#"}:
                position += 1
            if position >= len(lines):
                break
            stripped = lines[position].strip()
            position += 1
        joined = " ".join(parts)
        if len(joined) > _LONGEST:
            raise UnreadableError("too_large", f"an instruction of more than {_LONGEST} characters")
        count += 1
        if count > _MOST_INSTRUCTIONS:
            raise UnreadableError("too_large", f"more than {_MOST_INSTRUCTIONS} instructions")
        keyword, _, rest = joined.partition(" ")
        keyword = keyword.upper()
        heredocs: list[str] = []
        if keyword in _WITH_HEREDOC:
            for mark in _HEREDOC.finditer(rest):
                body, position = _heredoc(lines, position, mark[3], bool(mark[1]))
                heredocs.append(body)
        flags, rest = _flags(rest.strip())
        yield Instruction(keyword, flags, rest, start + 1, tuple(heredocs))


def substitute(text: str, values: Mapping[str, str]) -> str | None:
    """Return a text with its variables replaced, or None where one has no value.

    A long text or one of many variables is given up: values made of values could grow for ever.
    """
    if len(text) > _LONGEST_VALUE or text.count("$") > _MOST_VARIABLES:
        return None
    missing = False

    def value_of(found: re.Match[str]) -> str:
        nonlocal missing
        name, operator, word = found[1] or found[2], found[3], found[4] or ""
        value = values.get(name)
        if operator == "+":
            return word if value else ""
        if operator == "-":
            return value or word
        if value is None:
            missing = True
        return value or ""

    replaced = _VARIABLE.sub(value_of, text)
    given_up = missing or "$" in replaced or len(replaced) > _LONGEST_VALUE
    return None if given_up else replaced


def split_words(text: str) -> Iterator[str]:
    """Yield the words of a text, quotes removed and quoted blanks kept."""
    word: list[str] = []
    quote = ""
    inside = escaped = False
    for character in text:
        if escaped:
            word.append(character)
            escaped = False
        elif character == "\\" and quote != "'":
            escaped = inside = True
        elif quote:
            if character == quote:
                quote = ""
            else:
                word.append(character)
        elif character in "\"'":
            quote, inside = character, True
        elif character.isspace():
            if inside:
                yield "".join(word)
                word, inside = [], False
        else:
            word.append(character)
            inside = True
    if inside:
        yield "".join(word)


def _escape(lines: list[str]) -> str:
    for line in lines:
        found = _DIRECTIVE.match(line.strip())
        if found is None:
            break
        if found[1].lower() == "escape":
            return "`" if found[2] == "`" else "\\"
    return "\\"


def _heredoc(lines: list[str], position: int, mark: str, tabs: bool) -> tuple[str, int]:
    body = []
    while position < len(lines):
        line = lines[position]
        position += 1
        if (line.lstrip("\t") if tabs else line) == mark:
            break
        body.append(line)
    return "\n".join(body), position


def _flags(rest: str) -> tuple[dict[str, str], str]:
    flags: dict[str, str] = {}
    while rest.startswith("--"):
        found = _FLAG.match(rest)
        if found is None:
            break
        flags[found[1]] = found[2] or ""
        rest = rest[found.end() :]
    return flags, rest

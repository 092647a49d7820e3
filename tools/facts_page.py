"""Writes docs/facts.md from what the fact bodies say about themselves: ``make docs``.

Names and types come from the dataclasses, meanings from the ``Attributes:`` of their docstrings.
``--check`` writes nothing and exits with 1 when the page is stale; a test does the same.
"""

from __future__ import annotations

import inspect
import re
import sys
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from muniment.engine.builtin import FACT_KINDS, checks, make_extractors
from muniment.engine.checks.fact import FactBody
from muniment.engine.checks.formats import Format
from muniment.engine.privacy.categories import Category

PAGE = Path(__file__).parents[1] / "docs" / "facts.md"

HEAD = """\
# Facts

A fact is one thing that was read from one file: which names a pickle imports, which columns a
table has. It holds no content of the file and no secret. Checks judge facts and nothing else, which
is why a [bundle](bundles.md), which carries the facts, lets anyone compute the report again.

In a bundle each fact is one line of `facts.jsonl`, canonical JSON:

| field | type | meaning |
|---|---|---|
| `kind` | text | one of the kinds below |
| `path` | text | the file, POSIX and relative to the folder; empty for the project itself |
| `digest` | text or null | SHA-256 of the bytes that were read; null where it was not computed |
| `body` | object | the fields that the kind has, all of them and no others |

There are no fractions: a share or a size is a whole number in a named unit. A field written `a[].b`
is the field `b` of every object in the list `a`, and `a{}.b` of every object in the map `a`.

In facts about code, a value that stands in a call is one of: JSON text of a literal (`true`,
`"main"`), masked and at most 200 characters; `text` for a string that is not kept; `@` and a dotted
name for a name that the imports resolve (`@yaml.SafeLoader`); `path` for an expression named like a
path; `$` and the name of a parameter of the enclosing function; `dynamic` for anything else.
Lines are counted from 1, in a notebook from the top of the cell; `cell` counts all cells from 0.

| kind | what it says |
|---|---|
"""

_LONG: Mapping[type[Enum], str] = {Category: "Kinds of personal data", Format: "Formats"}
"""Enums that have a section of their own."""

_PLAIN = {str: "text", int: "whole number", bool: "true or false"}


def render() -> str:
    """Return the page."""
    bodies = dict(sorted(FACT_KINDS.items()))
    rows = "".join(
        f"| [`{kind}`](#{kind.replace('.', '')}) | {_cell(_first_line(body))} |\n"
        for kind, body in bodies.items()
    )
    sections = "".join(_section(kind, body) for kind, body in bodies.items())
    words = "".join(
        f"\n## {title}\n\n{_first_line(kind)}\n\n{_listed([each.value for each in kind])}\n"
        for kind, title in _LONG.items()
    )
    return HEAD + rows + sections + words


def _section(kind: str, body: type[FactBody]) -> str:
    readers = sorted(each.name for each in make_extractors(bytes(32)) if kind in each.emits)
    asking = [check.spec.id for check in checks() if kind in check.spec.needs]
    lines = [f"\n## {kind}\n", _first_line(body), ""]
    lines.append(f"- **Read by:** {_listed(readers) or 'the walk through the folder'}")
    links = (f"[`{name}`](checks.md#{name.replace('.', '')})" for name in asking)
    lines.append(f"- **Needed by:** {', '.join(links) or 'no check must have it'}")
    lines += ["", "| field | type | meaning |", "|---|---|---|"]
    lines += [
        f"| `{name}` | {type_} | {_cell(meaning)} |" for name, type_, meaning in field_rows(body)
    ]
    return "\n".join(lines) + "\n"


def field_rows(body: type[Any], above: str = "") -> Iterator[tuple[str, str, str]]:
    """Yield name, type and meaning of each field, those of nested objects after their own.

    Raises:
        ValueError: A field has no line under ``Attributes:``.
    """
    said = attributes(body)
    hints = get_type_hints(body)
    for field in fields(body):
        if field.name not in said:
            raise ValueError(f"{body.__qualname__}.{field.name} has no line under Attributes")
        words, mark, nested = _type(hints[field.name])
        name = f"{above}{field.name}"
        yield name, words, said[field.name]
        if nested is not None:
            yield from field_rows(nested, f"{name}{mark}.")


def attributes(body: type[Any]) -> Mapping[str, str]:
    """Return what a class's docstring says of each of its attributes."""
    _, _, listed = inspect.cleandoc(body.__doc__ or "").partition("Attributes:\n")
    found: dict[str, str] = {}
    name = ""
    for line in listed.splitlines():
        if match := re.match(r"    (\w+): (.*)", line):
            name = match[1]
            found[name] = match[2]
        elif name and line.startswith("        "):
            found[name] += " " + line.strip()
        else:
            name = ""
    return found


def _type(hint: Any) -> tuple[str, str, type[Any] | None]:
    """Return a type in words, the mark of what holds others, and the dataclass inside it."""
    origin, inner = get_origin(hint), get_args(hint)
    if origin in (Union, UnionType):
        (one,) = (each for each in inner if each is not NoneType)
        words, mark, nested = _type(one)
        return f"{words} or null", mark, nested
    if origin is tuple:
        if len(inner) == 2 and inner[1] is Ellipsis:
            words, mark, nested = _type(inner[0])
            return f"list of {_plural(words)}", f"[]{mark}", nested
        return f"list: {', '.join(_type(each)[0] for each in inner)}", "", None
    if origin is not None and issubclass(origin, Mapping):
        words, mark, nested = _type(inner[1])
        return f"map from text to {words}", f"{{}}{mark}", nested
    if is_dataclass(hint):
        return "object", "", hint if isinstance(hint, type) else None
    if issubclass(hint, Enum):
        if title := _LONG.get(hint):
            return f"one of the [{title.lower()}](#{title.lower().replace(' ', '-')})", "", None
        return "one of " + ", ".join(f"`{each.value}`" for each in hint), "", None
    return _PLAIN[hint], "", None


def _plural(words: str) -> str:
    known = {"text": "texts", "whole number": "whole numbers", "object": "objects"}
    return known.get(words, words.replace("one of", "words, each one of", 1))


def _first_line(body: type[Any]) -> str:
    """Return the summary of a docstring as Markdown."""
    summary = inspect.cleandoc(body.__doc__ or "").partition("\n\n")[0]
    return " ".join(summary.split()).replace("``", "`")


def _listed(names: list[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)


def _cell(text: str) -> str:
    """Return a meaning for a row of a table, in the words of JSON."""
    return re.sub(r"\bNone\b", "null", text.replace("``", "`").replace("|", "\\|"))


def main() -> int:
    """Write or check the page."""
    text = render()
    if "--check" in sys.argv[1:]:
        return 0 if PAGE.exists() and PAGE.read_text(encoding="utf-8") == text else 1
    PAGE.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())

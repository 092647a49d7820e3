"""CODEOWNERS: who must review which path.

Patterns are not those of ``engine.globs``: ``docs/*`` covers one level only, there are no sets in
brackets, and they come from the project, so they are matched in bounded steps and never compiled.

Out of scope: whether the server enforces it; GitLab's optional sections and approval counts.

Source: GitHub Docs, "About code owners"; GitLab documentation, "Code Owners syntax".
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from muniment.core.errors import UnreadableError
from muniment.engine.checks.extractor import SourceFile
from muniment.engine.checks.fact import FactBody
from muniment.engine.checks.formats import Format
from muniment.engine.parsing.plain_data import read_text

_LIMIT = 3 * 1024 * 1024  # GitHub ignores a larger file.
_MOST_RULES = 5_000
_DEEPEST = 20
_MOST_JUMPS = 3
_SECTION = re.compile(r"\^?\[[^\]]{1,200}\](?:\[[0-9]{1,3}\])?")
_ACCOUNT = re.compile(r"@[A-Za-z0-9][A-Za-z0-9_.-]{0,100}(?:/[A-Za-z0-9_./-]{1,200})?\Z")
# Where a server looks, the first that exists.
_PLACES = (".github/CODEOWNERS", ".gitlab/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS")


@dataclass(frozen=True, slots=True)
class OwnerRule:
    """One line.

    Attributes:
        pattern: As written.
        owners: ``@account`` or ``@organisation/team``; an e-mail address stands as a digest,
            because it only matters whether two are the same. Empty takes owners away.
        line: 1-based line.
    """

    pattern: str
    owners: tuple[str, ...]
    line: int


@dataclass(frozen=True, slots=True)
class Codeowners:
    """A CODEOWNERS file: of the rules that match a path, the last one stands.

    Attributes:
        rules: Its rules, in the order of the file.
    """

    KIND: ClassVar[str] = "repository.codeowners"

    rules: tuple[OwnerRule, ...]


class CodeownersExtractor:
    """Reads CODEOWNERS files."""

    name = "codeowners"
    version = "1.0.0"
    formats = frozenset({Format.CODEOWNERS})
    emits = (Codeowners.KIND,)

    def extract(self, file: SourceFile) -> Iterator[FactBody]:
        """Yield the rules of one file.

        Raises:
            UnreadableError: Too large, or not text.
        """
        rules: list[OwnerRule] = []
        defaults: tuple[str, ...] = ()
        for number, line in enumerate(read_text(file.read(_LIMIT)).splitlines(), start=1):
            text = line.partition(" #")[0].strip()
            if not text or text.startswith("#"):
                continue
            section = _SECTION.match(text)
            if section is not None:
                defaults = tuple(_owners(text[section.end() :].split()))
                continue
            pattern, *rest = text.replace("\\ ", "\0").split()
            owners = tuple(_owners(rest)) or defaults
            rules.append(OwnerRule(pattern.replace("\0", " ")[:300], owners, number))
            if len(rules) > _MOST_RULES:
                raise UnreadableError("too_large", f"more than {_MOST_RULES} rules")
        yield Codeowners(tuple(rules))


def effective(found: Mapping[str, Codeowners]) -> Codeowners | None:
    """Return the file that a server would use, by its path, or None where it would use none."""
    return next((found[place] for place in _PLACES if place in found), None)


def owners_of(path: str, codeowners: Codeowners) -> tuple[str, ...]:
    """Return who owns a path; nobody where no rule matches or the last match names nobody."""
    for rule in reversed(codeowners.rules):
        if _matches(rule.pattern, path):
            return rule.owners
    return ()


def _owners(words: Sequence[str]) -> Iterator[str]:
    for word in words:
        if _ACCOUNT.match(word):
            yield word.lower()
        elif "@" in word:
            yield "address-" + hashlib.sha256(word.lower().encode()).hexdigest()[:8]


def _matches(pattern: str, path: str) -> bool:
    anchored = "/" in pattern.rstrip("/")
    folder = pattern.endswith("/")
    wanted = [part for part in pattern.split("/") if part]
    if len(wanted) > _DEEPEST or wanted.count("**") > _MOST_JUMPS:
        return False
    if not anchored:
        wanted = ["**", *wanted]
    parts = path.split("/")
    # A pattern that names a folder covers what is in it; "docs/*" covers one level only.
    below = folder or not (wanted and "*" in wanted[-1] and anchored)
    ends = _ends(wanted, parts)
    if folder:
        return any(end < len(parts) for end in ends)
    return len(parts) in ends or (below and bool(ends))


def _ends(wanted: Sequence[str], parts: Sequence[str]) -> set[int]:
    """Return how many leading parts of a path a pattern can stand for."""
    reached = {0}
    for part in wanted:
        if part == "**":
            reached = set(range(min(reached), len(parts) + 1)) if reached else reached
            continue
        reached = {
            place + 1 for place in reached if place < len(parts) and _like(parts[place], part)
        }
    return reached


def _like(text: str, glob: str) -> bool:
    """True when a name fits a pattern of ``*`` and ``?``.

    Written out, since these files may hold thousands of patterns and compiling each costs more
    than all comparisons. Of several stars only the last needs another try.
    """
    at = star = 0
    place = back = 0
    has_star = False
    while at < len(text):
        if place < len(glob) and glob[place] == "*":
            has_star, star, back = True, place, at
            place += 1
        elif place < len(glob) and glob[place] in ("?", text[at]):
            at, place = at + 1, place + 1
        elif has_star:
            back += 1
            at, place = back, star + 1
        else:
            return False
    return all(character == "*" for character in glob[place:])


def is_team(owner: str) -> bool:
    """True when an owner is a team, which may be several people."""
    return owner.startswith("@") and "/" in owner

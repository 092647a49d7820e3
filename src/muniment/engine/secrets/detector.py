"""What a detector is, and the builders that keep the tables of detectors short.

A detector is entered only where one of its literals stands in the text; its pattern is then tried
at that place alone. Every pattern's repetitions are bounded, so that a hostile text costs a
constant per character.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from muniment.engine.secrets.facts import Hint, Shape


@dataclass(frozen=True, slots=True)
class Reading:
    """What a closer look at a match gave.

    Attributes:
        hints: What the structure says.
        expires: Unix time, or None.
        shape: Instead of the detector's own.
        end: Where the secret really ends, for masking; None where the pattern says it.
    """

    hints: tuple[Hint, ...] = ()
    expires: int | None = None
    shape: Shape | None = None
    end: int | None = None


Examine = Callable[["re.Match[str]"], "Reading | None"]


class LatePattern:
    """A regular expression that is compiled when it is first tried: most never are."""

    __slots__ = ("_compiled", "_flags", "_source")

    def __init__(self, source: str, flags: int = 0) -> None:
        self._source = source
        self._flags = flags
        self._compiled: re.Pattern[str] | None = None

    def compiled(self) -> re.Pattern[str]:
        """Return the compiled expression."""
        if self._compiled is None:
            self._compiled = re.compile(self._source, self._flags)
        return self._compiled


@dataclass(frozen=True, slots=True)
class Detector:
    """One kind of credential.

    Attributes:
        id: ``<provider>.<kind>``, stable: stands in facts and fingerprints.
        shape: What kind of credential.
        literals: One of these stands in every match; ``pattern`` is tried around it.
        pattern: Group ``s`` is the secret; group ``p``, where there is one, is the prefix of it
            that may be shown.
        back: How far before the literal a match may begin, at most 80.
        folded: Literals are lower case and are looked for without regard to case.
        loose: Matches may hold characters that tokens do not (spaces, quotes), so the literal is
            looked for in the whole text and not only in long runs of token characters.
        entropy: Least entropy of what follows the prefix, in thousandths of a bit per character.
        examine: A closer look; None from it means that this is no secret.
    """

    id: str
    shape: Shape
    literals: tuple[str, ...]
    pattern: LatePattern
    back: int = 0
    folded: bool = False
    loose: bool = False
    entropy: int = 3000
    examine: Examine | None = None

    @property
    def provider(self) -> str:
        """Who issues it."""
        return self.id.partition(".")[0]


# A token starts where no other token's character stands before it. An escape in a string literal
# (\n), a percent-encoded character and the option -p end in a letter and are no token's part.
START = (
    r"(?:(?<![A-Za-z0-9_-])|(?<=\\[nrt])|(?<=%[0-9A-Fa-f][0-9A-Fa-f])|(?<=\s-p)"
    r"|(?<=\\u00[0-9a-f]{2}))"
)
END = r"(?![A-Za-z0-9_])"


def token(
    identity: str,
    literals: str,
    body: str,
    *,
    shape: Shape = Shape.PROVIDER_KEY,
    entropy: int = 3000,
    examine: Examine | None = None,
) -> Detector:
    """Return a detector of tokens that begin with one of some literals.

    Args:
        identity: The detector's id.
        literals: Prefixes, separated by spaces.
        body: Pattern of what follows the prefix.
        shape: What kind of credential.
        entropy: As in ``Detector``.
        examine: As in ``Detector``.
    """
    words = tuple(literals.split())
    prefix = "|".join(map(re.escape, words))
    return Detector(
        identity,
        shape,
        words,
        LatePattern(rf"{START}(?P<s>(?P<p>{prefix}){body}){END}"),
        entropy=entropy,
        examine=examine,
    )


def named(
    identity: str,
    names: str,
    value: str,
    *,
    entropy: int = 3000,
    shape: Shape = Shape.PROVIDER_KEY,
    spaced: bool = True,
) -> Detector:
    """Return a detector of values without a prefix, known by the name they are assigned to.

    Args:
        identity: The detector's id.
        names: Lower-case words that stand in the name, separated by spaces.
        value: Pattern of the value.
        entropy: As in ``Detector``.
        shape: What kind of credential.
        spaced: A space alone may stand between name and value (``ENV NAME value``), which only
            values of a strict form can bear.
    """
    words = tuple(names.split())
    between = r"(?:=|:|,|=>|(?<=\s))" if spaced else r"(?:=|:|,|=>)"
    return Detector(
        identity,
        shape,
        words,
        LatePattern(
            rf"(?i)(?:{'|'.join(map(re.escape, words))})[\w.\-]{{0,40}}(?: login)?[\"'\]\\]{{0,4}}"
            rf"\s{{0,4}}(?:\(\s{{0,9}}(?:\w{{1,20}}\s?=\s?)?|(?::\s?str\s?)?=|{between})"
            rf"\s{{0,4}}[rbuf]?[\"'\\]{{0,2}}(?P<s>(?-i:{value}))(?![A-Za-z0-9_/+=-])"
        ),
        folded=True,
        loose=True,
        entropy=entropy,
    )

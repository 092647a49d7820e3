"""What a row must say, what an exclusion must not say, and where assertion and evidence differ.

"Not yet done" is never a reason for exclusion: a necessary control that is not in place is
necessary and not started (rule 6 of the spine). Only the obvious is caught here, in English and
German; whether a reason is good is for people to judge.

Source: ISO/IEC 27001:2022 6.1.3 d).
"""

from __future__ import annotations

import re
import unicodedata
from enum import Enum

from muniment.engine.report.assessment import ControlState
from muniment.engine.soa.rows import Implementation, Necessity, Row

SHORTEST = 12
"""Letters and digits that a reason for exclusion has at the least."""

_EMPTY = frozenset(
    {
        "n a",
        "na",
        "none",
        "no",
        "not applicable",
        "not necessary",
        "not needed",
        "not required",
        "not relevant",
        "does not apply",
        "control not applicable",
        "excluded",
        "out of scope",
        "tbd",
        "tba",
        "todo",
        "to do",
        "unknown",
        "nicht anwendbar",
        "nicht zutreffend",
        "nicht relevant",
        "nicht erforderlich",
        "entfällt",
        "keine",
        "unbekannt",
    }
)
"""Words that say the same again, or nothing."""

_NOT_YET = re.compile(
    r"""
    \b(?:
      (?:not|never)\s+(?:yet\s+)?(?:been\s+)?(?:implemented|introduced|rolled\s+out|set\s+up)
    | not\s+(?:yet\s+|been\s+|yet\s+been\s+)(?:done|started|finished|completed?|in\s+place|there)
    | not\s+(?:quite\s+)?(?:there\s+)?yet
    | (?:haven|hasn|isn|aren|didn)['’]t\s+(?:\w+\s+){0,3}yet
    | (?:still|yet|needs?)\s+to\s+be\s+(?:done|implemented|introduced|set\s+up|written|decided)
    | (?:will|shall|should)\s+be\s+(?:done|implemented|introduced|set\s+up|written|decided)
    | to\s+be\s+(?:done|implemented|introduced|set\s+up|determined|decided|defined)\b
    | (?:planned|scheduled)\s+(?:for|in|by|next|later)
    | in\s+progress | under\s+way | underway | postponed | deferred
    | (?:next|later\s+this|coming|following)\s+(?:year|quarter|month|sprint|release)
    | (?:do|does|did)\s+(?:it|this|that)\s+later
    | no\s+(?:time|budget|capacity|headcount)
    | no\s+(?:money|resources?|staff|people)\s+(?:for\s+(?:it|this|that)|to\s|yet|now|right\s+now)
    | (?:not\s+enough|lack\s+of|lacking|too\s+few|too\s+little)\s+
        (?:time|budget|money|resources?|capacity|staff|people)
    | too\s+(?:expensive|costly|much\s+work|much\s+effort)
    | noch\s+(?:nicht|keine?n?)\s+(?:\w+\s+){0,3}
        (?:umgesetzt|eingeführt|erledigt|fertig|begonnen)
    | (?:ist|sind|wird|werden)\s+(?:noch\s+)?(?:geplant|nachgeholt) | in\s+arbeit | in\s+planung
    | keine?\s+(?:zeit|kapazität|budget) | zu\s+(?:teuer|aufwendig|aufwändig)
    )\b
    """,
    re.IGNORECASE | re.VERBOSE,
)


def exclusion_obstacle(words: str) -> str:
    """Return why some words are no reason to exclude a control; "" where nothing obvious is wrong.

    Args:
        words: What somebody gave as the reason.
    """
    text = unicodedata.normalize("NFKC", words).strip()
    bare = " ".join(re.findall(r"\w+", text.casefold()))
    if not bare:
        return "an exclusion wants a reason"
    if bare in _EMPTY:
        return f"“{text[:60]}” says that it is excluded, not why"
    found = _NOT_YET.search(text)
    if found is not None:
        return f"“{found[0].strip()[:60]}” says that it is not done, not that it is not necessary"
    if sum(letter.isalnum() for letter in bare) < SHORTEST:
        return f"“{text[:60]}” is too short to say why"
    return ""


EXCLUSION_HINT = (
    "A control that is needed and not in place is necessary, and not started. Exclude it only where"
    " nothing that you do, owe or risk asks for it, and say what that is."
)


class Difference(Enum):
    """Where what a person asserts and what evidence says do not go together."""

    CONTRADICTED = "contradicted"
    """Said to be in place, in part or whole; a grave finding speaks against it."""

    UNSUPPORTED = "unsupported"
    """Said to be implemented; checks could speak for it, and nothing fresh does."""

    AHEAD = "ahead"
    """Said to be less than evidence shows."""

    EXCLUDED_BUT_SEEN = "excluded_but_seen"
    """Said not to be necessary; evidence says that it works."""


_SUPPORTED = {ControlState.PARTLY.value, ControlState.EVIDENCED.value}
_IN_PLACE = {Implementation.PARTLY, Implementation.IMPLEMENTED}
_NOT_BEGUN = {Implementation.NOT_STARTED, Implementation.PLANNED}


def difference_of(row: Row) -> Difference | None:
    """Return where assertion and evidence of a row differ; None where they go together.

    Evidence from files alone never shows more than a part (decision 10), so "implemented" beside
    "partly evidenced" is no difference.
    """
    state, said = row.seen.state, row.implementation
    if row.necessity is Necessity.NO:
        return Difference.EXCLUDED_BUT_SEEN if state in _SUPPORTED else None
    if said in _IN_PLACE and state == ControlState.CONTRADICTED.value:
        return Difference.CONTRADICTED
    if said is Implementation.IMPLEMENTED and row.checkable and state not in _SUPPORTED:
        return Difference.UNSUPPORTED
    if said in _NOT_BEGUN and state in _SUPPORTED:
        return Difference.AHEAD
    if said is Implementation.PARTLY and state == ControlState.EVIDENCED.value:
        return Difference.AHEAD
    return None


class Defect(Enum):
    """What a row does not say that a statement must say."""

    UNDECIDED = "undecided"
    NO_REASON = "no_reason"
    NO_EXCLUSION = "no_exclusion"
    NO_IMPLEMENTATION = "no_implementation"
    NO_OWNER = "no_owner"


def defects_of(row: Row) -> tuple[Defect, ...]:
    """Return what a row lacks, in the order of ``Defect``."""
    if row.necessity is Necessity.UNDECIDED:
        return (Defect.UNDECIDED,)
    if row.necessity is Necessity.NO:
        return (Defect.NO_EXCLUSION,) if exclusion_obstacle(row.exclusion) else ()
    found = []
    if not row.reasons:
        found.append(Defect.NO_REASON)
    if row.implementation is Implementation.UNSAID:
        found.append(Defect.NO_IMPLEMENTATION)
    if not row.owner:
        found.append(Defect.NO_OWNER)
    return tuple(found)

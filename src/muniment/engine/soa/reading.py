"""Reads the usual wordings of a Statement of Applicability that was kept in a spreadsheet.

What is not known for certain is refused, never guessed: a statement is not the place for it. Words
are English and German. Nothing here says whether a reason is good (``rules``).

Source: ISO/IEC 27001:2022 annex A; the ids of the edition of 2013 are told apart by their shape.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from typing import Final, TypeVar

from muniment.engine.catalogue import catalogue
from muniment.engine.soa.rows import OWN, Implementation, Necessity

Meaning = TypeVar("Meaning")


class Unread(ValueError):
    """A wording that is not known; its text says what is."""


_ID = re.compile(
    r"""(?: (?:iso(?:\s*/?\s*iec)?\s*)? 27001 (?:\s*:\s*(?P<edition>\d{4}))? [\s,:;-]* )?
    (?: annex\s+ )? (?P<annex>a)? [\s.:-]*
    (?P<chapter>\d{1,2}) \. (?P<number>\d{1,2}) (?P<third>\.\d{1,2})? \.?""",
    re.IGNORECASE | re.VERBOSE | re.ASCII,
)
_CHAPTERS = frozenset({5, 6, 7, 8})
"""Of the controls, in the edition of 2022."""
_OLD = (
    "is an id of the 2013 edition; controls are numbered anew since 2022, A.5.1 to A.8.34."
    " ISO/IEC 27002:2022, annex B, says which one took its place"
)


def control_of(text: str) -> str:
    """Return the id of a control of Annex A, or of an own one, as the register has it.

    ``5.1``, ``A 5.1`` and ``ISO 27001:2022 A.5.1`` are ``A.5.1``. That an own control exists is not
    looked at.

    Raises:
        Unread: It is no id, one of the 2013 edition, or Annex A has none such.
    """
    said = " ".join(unicodedata.normalize("NFKC", text).split())
    if said.casefold().startswith(OWN):
        return said.casefold()
    found = _ID.fullmatch(said)
    if found is None:
        raise Unread(
            f"“{said[:40]}” is no id of a control: A.5.1 is one, and {OWN}model-cards for one of"
            " the company's own"
        )
    chapter, number = int(found["chapter"]), int(found["number"])
    old = found["edition"] == "2013" or found["third"] or chapter not in _CHAPTERS
    if old and (found["annex"] or found["third"]):
        raise Unread(f"{said[:40]} {_OLD}")
    control = f"A.{chapter}.{number}"
    if old or control not in catalogue().controls:
        raise Unread(f"Annex A of the 2022 edition has no control {control}")
    return control


def necessity_of(text: str) -> Necessity | None:
    """Return what a cell under "applicable" says; None where it is empty.

    Raises:
        Unread: It is not clear.
    """
    bare = _bare(text)
    if not bare:
        return None
    found = _NECESSITY.get(bare)
    if found is None:
        raise Unread(
            f"“{text.strip()[:40]}” says neither yes nor no: write applicable, excluded or"
            " undecided"
        )
    return found


def implementation_of(text: str) -> Implementation | None:
    """Return how far a control is in place by a cell; None where it says nothing.

    Per cent count too: 100 is implemented, 0 not started, all between partly.

    Raises:
        Unread: It is not clear.
    """
    bare = _bare(text)
    if bare in _NOTHING or bare in _UNSAID:
        return None
    share = _share(text)
    if share is not None:
        whole, none = Implementation.IMPLEMENTED, Implementation.NOT_STARTED
        return whole if share == 1 else none if share == 0 else Implementation.PARTLY
    found = _IMPLEMENTATION.get(bare)
    if found is None:
        raise Unread(
            f"“{text.strip()[:40]}” does not say how far: write implemented, partly, planned or"
            " not started"
        )
    return found


def said(text: str) -> str:
    """Return the words of a cell; "" where it holds what people write into an empty one."""
    words = text.strip()
    return "" if _bare(words) in _NOTHING else words


def _bare(text: str) -> str:
    """Return the words of a text alone, in small letters; a mark that is a word to people stays."""
    plain = unicodedata.normalize("NFKC", text).casefold().replace("\N{VARIATION SELECTOR-16}", "")
    return " ".join(re.findall(r"\w+|[✓✔☑✅✗✘☐❌?]", plain))


def _share(text: str) -> float | None:
    found = re.fullmatch(r"(\d{1,3})(?:[.,](\d+))?\s*(%?)", text.strip(), re.ASCII)
    if found is None:
        return None
    number = float(f"{found[1]}.{found[2] or 0}")
    # A workbook keeps 40 % as 0.4; a bare 3 is a level of something, and nobody knows of what.
    if found[3]:
        number /= 100
    elif not (found[2] or found[1] in ("0", "1")):
        return None
    return number if number <= 1 else None


def _table(meanings: Mapping[Meaning, Iterable[str]]) -> dict[str, Meaning]:
    return {word: meaning for meaning, words in meanings.items() for word in words}


_NOTHING: Final = frozenset(
    {"", "n a", "na", "none", "nil", "not applicable", "nicht anwendbar", "keine", "entfällt"}
)
_UNSAID: Final = frozenset({Implementation.UNSAID.value, "tbd", "unknown", "?", "excluded"})
_NECESSITY: Final = _table(
    {
        Necessity.YES: (
            *("yes", "y", "true", "1", "x", "✓", "✔", "☑", "✅", "applicable", "included", "in"),
            *("necessary", "needed", "required", "relevant", "in scope", "selected", "applied"),
            *("ja", "j", "wahr", "anwendbar", "zutreffend", "relevant", "notwendig"),
            *("erforderlich", "enthalten"),
        ),
        Necessity.NO: (
            *("no", "n", "false", "0", "✗", "✘", "❌", "not applicable", "n a", "na", "excluded"),
            *("not necessary", "not needed", "not required", "not relevant", "out of scope"),
            *("not included", "not selected", "exclude", "out", "non applicable", "inapplicable"),
            *("nein", "falsch", "nicht anwendbar", "nicht zutreffend", "nicht relevant"),
            *("nicht erforderlich", "ausgeschlossen", "entfällt"),
        ),
        Necessity.UNDECIDED: (
            *("undecided", "tbd", "tba", "to be decided", "to be determined", "open", "unknown"),
            *("pending", "?", "offen", "unklar"),
        ),
    }
)
_IMPLEMENTATION: Final = _table(
    {
        Implementation.IMPLEMENTED: (
            *("implemented", "fully implemented", "fully", "full", "yes", "y", "done", "complete"),
            *("completed", "in place", "operational", "in operation", "established", "live"),
            *("x", "✓", "✔", "☑", "✅", "true", "finished", "compliant", "fully compliant"),
            *("umgesetzt", "vollständig umgesetzt", "erledigt", "eingeführt", "ja", "vollständig"),
        ),
        Implementation.PARTLY: (
            *("partly", "partial", "partially", "partly implemented", "partially implemented"),
            *("in progress", "in work", "ongoing", "started", "begun", "underway", "under way"),
            *("wip", "work in progress", "in implementation", "partially compliant"),
            *("partially in place", "partly in place", "being implemented"),
            *("teilweise", "teilweise umgesetzt", "in umsetzung", "in arbeit", "begonnen"),
        ),
        Implementation.PLANNED: (
            *("planned", "scheduled", "to be implemented", "will be implemented", "in planning"),
            *("geplant", "in planung"),
        ),
        Implementation.NOT_STARTED: (
            *(
                "not started",
                "not implemented",
                "not yet implemented",
                "not yet started",
                "no",
                "n",
            ),
            *("not begun", "not in place", "not done", "missing", "to do", "todo", "open", "false"),
            *("✗", "✘", "❌", "☐", "not_started", "not compliant", "non compliant"),
            *("nicht umgesetzt", "nicht begonnen", "noch nicht begonnen", "offen", "nein"),
        ),
    }
)

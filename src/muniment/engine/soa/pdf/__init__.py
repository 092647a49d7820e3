"""A statement as a PDF (optional part ``pdf``, contained in ``server``).

Landscape A4: what it is and its figures, then the controls by theme, then what was excluded and
why. What is no statement in force bears that across every page.

Out of scope: scripts for which the carried fonts have no letters; see ``engine.report.pdf``.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from importlib import resources
from itertools import groupby

from muniment.engine.report.pdf.letters import code, prose
from muniment.engine.report.pdf.typesetting import typeset
from muniment.engine.report.wording import moment_text
from muniment.engine.soa import wording
from muniment.engine.soa.rows import Implementation, Necessity, Reason, Row
from muniment.engine.soa.sharing import SharedRow, shared_facts, shared_rows
from muniment.engine.soa.statement import Presented

TEXT = 600
SHORT = 160
REASONS = 6
PROOFS = 4

_LOOKS = {
    "evidenced": "good",
    "partly": "part",
    "contradicted": "bad",
    "no_evidence": "none",
    "yes": "good",
    "no": "none",
    "undecided": "unsure",
    "implemented": "good",
    "planned": "unsure",
    "not_started": "bad",
    "unsaid": "none",
    "applicable": "good",
    "not applicable": "none",
    "in place": "good",
    "in part": "part",
    "not in place": "bad",
}

Content = dict[str, object]


def render(presented: Presented) -> bytes:
    """Return the whole statement.

    Raises:
        MissingExtra: The optional part is not installed.
    """
    statement = presented.statement
    content = _head(presented, wording.facts(presented)) | {
        "figures": [[name, prose(value, TEXT)] for name, value in wording.figures(presented)],
        "themes": [
            {
                "name": wording.THEMES.get(theme, theme),
                "rows": [_row(row, presented) for row in rows],
            }
            for theme, rows in _by_theme(statement.rows)
        ],
        "excluded": [
            [row.control, prose(row.title, SHORT), prose(row.exclusion, 1200)]
            for row in statement.rows
            if row.necessity is Necessity.NO
        ],
        "own": [
            [
                row.control,
                prose(row.title, SHORT),
                prose(row.description, 1200),
                prose(row.references, TEXT),
            ]
            for row in statement.rows
            if row.is_own
        ],
        "shared": [],
    }
    return _typeset(content, presented)


def render_shared(presented: Presented) -> bytes:
    """Return the form that may leave the house.

    Raises:
        MissingExtra: The optional part is not installed.
    """
    content = _head(presented, shared_facts(presented)) | {
        "figures": [],
        "themes": [],
        "excluded": [],
        "own": [],
        "shared": [_shared(row) for row in shared_rows(presented)],
    }
    return _typeset(content, presented)


def _typeset(content: Content, presented: Presented) -> bytes:
    template = resources.files("muniment.engine.soa.pdf").joinpath("soa.typ").read_bytes()
    return typeset(template, content, presented.statement.as_of, "a statement as PDF")


def _head(presented: Presented, facts: Sequence[tuple[str, str]]) -> Content:
    statement = presented.statement
    return {
        "title": prose(wording.heading(presented), SHORT),
        "mark": wording.watermark(presented),
        "foot": prose(
            f"{statement.organization_name} · as of {moment_text(statement.as_of)}", SHORT
        ),
        "facts": [[name, prose(value, TEXT)] for name, value in facts],
    }


def _by_theme(rows: Sequence[Row]) -> Iterable[tuple[str, list[Row]]]:
    for theme, found in groupby(rows, key=lambda row: row.theme):
        yield theme, list(found)


def _row(row: Row, presented: Presented) -> Content:
    excluded = row.necessity is Necessity.NO
    return {
        "control": row.control,
        "title": prose(row.title, SHORT),
        "necessity": [wording.NECESSITY[row.necessity], _LOOKS[row.necessity.value]],
        "why": [prose(row.exclusion, TEXT)] if excluded else _reasons(row.reasons),
        "said": [] if excluded else _said(row),
        "how": "" if excluded else _how(row),
        "state": [
            wording.STATES.get(row.seen.state, row.seen.state),
            _LOOKS.get(row.seen.state, "none"),
        ],
        "points": prose(wording.seen_in_short(row.seen), SHORT),
        "proofs": _proofs(row),
        "difference": wording.difference(row),
        "owner": prose(presented.name(row.owner), SHORT),
        "procedure": code(row.procedure),
    }


def _said(row: Row) -> list[str]:
    look = "part" if row.implementation is Implementation.PARTLY else ""
    return [
        wording.IMPLEMENTATION[row.implementation],
        look or _LOOKS[row.implementation.value],
    ]


def _how(row: Row) -> str:
    when = f" ({row.implementation_on})" if row.implementation_on else ""
    return prose(f"{row.implementation_words}{when}".strip(), TEXT)


def _reasons(reasons: Sequence[Reason]) -> list[str]:
    shown = [prose(wording.reason(one), SHORT * 2) for one in reasons[:REASONS]]
    more = len(reasons) - len(shown)
    return [*shown, f"and {more} more"] if more else shown


def _proofs(row: Row) -> list[str]:
    shown = [
        prose(f"{one.text}{f', fresh until {one.until[:10]}' if one.until else ''}", SHORT)
        for one in row.proofs[:PROOFS]
    ]
    more = len(row.proofs) - len(shown)
    return [*shown, f"and {more} more"] if more else shown


def _shared(row: SharedRow) -> Content:
    return {
        "control": row.control,
        "title": prose(row.title, SHORT),
        "applicable": [row.applicable, _LOOKS.get(row.applicable, "unsure")],
        "implementation": [row.implementation, _LOOKS.get(row.implementation, "unsure")],
        "justification": prose(row.justification, 1200),
    }

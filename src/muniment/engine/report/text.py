"""The assessment as text for a terminal: at most 60 lines of 80 columns, whatever its size.

Sections ask for as many rows as they have; rows are handed out in turn while the page has room, so
a small report is whole and a large one is cut where it costs least. What is cut is counted.
"""

from __future__ import annotations

from muniment.engine.report.assessment import Assessment
from muniment.engine.report.text_sections import Section, header, sections, steps

LINES = 60


def render(assessment: Assessment, *, colour: bool = False, path: str = ".") -> str:
    """Return the report, ending in a newline.

    Args:
        assessment: What to say.
        colour: True to put ANSI colour codes around words that carry a state. No word is left out
            where colours are off.
        path: The folder as the person named it, for the commands to type.
    """
    head = header(assessment, colour)
    middle = sections(assessment, colour)
    last = steps(assessment, colour, path)
    share = _hand_out([*middle, last], LINES - len(head))
    shown = (part.lines(rows) for part, rows in zip([*middle, last], share, strict=True))
    blocks = [[line.rstrip() for line in head], *shown]
    return "\n\n".join("\n".join(block) for block in blocks) + "\n"


def _hand_out(parts: list[Section], room: int) -> list[int]:
    """Return how many rows each section may show; with its blank line each, they fit the room."""
    rows = [min(part.least, len(part.rows)) for part in parts]

    def taken() -> int:
        return sum(1 + len(part.lines(count)) for part, count in zip(parts, rows, strict=True))

    growing = True
    while growing:
        growing = False
        for index, part in enumerate(parts):
            for _ in range(part.weight):
                if rows[index] >= len(part.rows):
                    break
                rows[index] += 1
                if taken() > room:
                    rows[index] -= 1
                    break
                growing = True
    return rows

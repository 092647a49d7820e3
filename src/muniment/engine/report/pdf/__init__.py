"""The assessment as a PDF, set by Typst (optional part ``pdf``; see ``typesetting``).

Nothing is read from the folder that was assessed.

Out of scope: scripts for which the carried fonts have no letters (Chinese, Arabic ...). Their
letters are shown as escapes here, and as they are in the HTML report.
"""

from __future__ import annotations

from importlib import resources

from muniment.engine.report.assessment import Assessment
from muniment.engine.report.pdf.content import content
from muniment.engine.report.pdf.typesetting import EXTRA, typeset

__all__ = ["EXTRA", "render"]


def render(assessment: Assessment, *, path: str = ".") -> bytes:
    """Return the document.

    Args:
        assessment: What to say.
        path: The folder as the person named it, for the commands to type.

    Raises:
        MissingExtra: The optional part is not installed.
    """
    template = resources.files("muniment.engine.report.pdf").joinpath("report.typ").read_bytes()
    return typeset(template, content(assessment, path), assessment.evaluated_at, "a report as PDF")

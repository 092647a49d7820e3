"""The writers by name. Each is loaded when it is asked for: text does not wait for the others."""

from __future__ import annotations

from enum import Enum

from muniment.engine.report.assessment import Assessment


class ReportFormat(Enum):
    """What an assessment can be written as."""

    TEXT = "text"
    JSON = "json"
    SARIF = "sarif"
    HTML = "html"
    PDF = "pdf"


def write(
    assessment: Assessment, form: ReportFormat, *, path: str = ".", colour: bool = False
) -> bytes:
    """Return the assessment in a format, as the bytes of a file.

    Args:
        assessment: What to say.
        form: The format.
        path: The folder as the person named it, for the commands to type (text, HTML, PDF).
        colour: ANSI colours (text only).

    Raises:
        MissingExtra: PDF without the optional part.
        ValueError: JSON of a text that holds a lone surrogate.
    """
    if form is ReportFormat.TEXT:
        from muniment.engine.report import text

        return text.render(assessment, colour=colour, path=path).encode()
    if form is ReportFormat.JSON:
        from muniment.engine.report import json_report

        return json_report.render(assessment)
    if form is ReportFormat.SARIF:
        from muniment.engine.report import sarif

        return sarif.render(assessment)
    if form is ReportFormat.HTML:
        from muniment.engine.report import html

        return html.render(assessment, path=path)
    from muniment.engine.report import pdf

    return pdf.render(assessment, path=path)

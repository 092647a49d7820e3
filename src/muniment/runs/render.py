"""Renders an assessment in one of the report formats."""

from __future__ import annotations

from muniment.engine.report.assessment import Assessment


def render(assessment: Assessment, format_: str, *, colour: bool = False, path: str = ".") -> bytes:
    """Return the report's bytes.

    Args:
        assessment: What to render.
        format_: ``text``, ``json``, ``sarif``, ``html`` or ``pdf``.
        colour: Colour codes in text.
        path: What the person named the project, for commands to paste.

    Raises:
        MissingExtra: PDF without the extra.
    """
    # One writer is imported, not five.
    if format_ == "json":
        from muniment.engine.report import json_report

        return json_report.render(assessment)
    if format_ == "sarif":
        from muniment.engine.report import sarif

        return sarif.render(assessment)
    if format_ == "html":
        from muniment.engine.report import html

        return html.render(assessment, path=path)
    if format_ == "pdf":
        from muniment.engine.report import pdf

        return pdf.render(assessment, path=path)
    from muniment.engine.report import text

    return text.render(assessment, colour=colour, path=path).encode()

"""The assessment as a PDF, set by Typst (optional part ``pdf``).

The template is ours and is compiled from memory; what the assessment says reaches it as one JSON
string and is set as strings, so no file name can become markup. Fonts are those that Typst carries
and the time in the file is the assessment's, so equal assessments give equal bytes on every
machine. Nothing is read from the network or from the folder that was assessed.

Out of scope: scripts for which the carried fonts have no letters (Chinese, Arabic ...). Their
letters are shown as escapes here, and as they are in the HTML report.
"""

from __future__ import annotations

import json
from importlib import resources

from muniment.core.clock import from_rfc3339
from muniment.core.errors import MissingExtra
from muniment.engine.report.assessment import Assessment
from muniment.engine.report.pdf.content import content

EXTRA = "pdf"


def render(assessment: Assessment, *, path: str = ".") -> bytes:
    """Return the document.

    Args:
        assessment: What to say.
        path: The folder as the person named it, for the commands to type.

    Raises:
        MissingExtra: The optional part is not installed.
    """
    try:
        import typst
    except ImportError as error:
        raise MissingExtra(EXTRA, "a report as PDF") from error

    template = resources.files("muniment.engine.report.pdf").joinpath("report.typ").read_bytes()
    compiler = typst.Compiler(
        template,
        ignore_system_fonts=True,
        sys_inputs={"report": json.dumps(content(assessment, path))},
    )
    document = compiler.compile(format="pdf", timestamp=_seconds(assessment.evaluated_at))
    if not isinstance(document, bytes):
        raise TypeError("Typst gave no document")
    return document


def _seconds(moment: str) -> int:
    try:
        return int(from_rfc3339(moment).timestamp())
    except ValueError:
        return 0

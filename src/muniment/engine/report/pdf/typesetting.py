"""Sets a template of ours with Typst (optional part ``pdf``).

The template is compiled from memory; what it says reaches it as one JSON string and is set as
strings, so no text becomes markup. Fonts are those that Typst carries and the time in the file is
the caller's, so equal contents give equal bytes on every machine. Nothing is read from the network.
"""

from __future__ import annotations

import json
from collections.abc import Mapping

from muniment.core.clock import from_rfc3339
from muniment.core.errors import MissingExtra

EXTRA = "pdf"


def typeset(template: bytes, report: Mapping[str, object], moment: str, purpose: str) -> bytes:
    """Return a document.

    Args:
        template: Typst, which reads its content from ``sys.inputs.report``.
        report: The content; plain strings, numbers and lists.
        moment: When the file says it was made, RFC 3339; 1970 where it is none.
        purpose: What needs the optional part, for the error.

    Raises:
        MissingExtra: The optional part is not installed.
    """
    try:
        import typst
    except ImportError as error:
        raise MissingExtra(EXTRA, purpose) from error

    compiler = typst.Compiler(
        template, ignore_system_fonts=True, sys_inputs={"report": json.dumps(report)}
    )
    document = compiler.compile(format="pdf", timestamp=_seconds(moment))
    if not isinstance(document, bytes):
        raise TypeError("Typst gave no document")
    return document


def _seconds(moment: str) -> int:
    try:
        return int(from_rfc3339(moment).timestamp())
    except ValueError:
        return 0

"""QR codes as SVG elements, so that no page needs ``data:`` images."""

from __future__ import annotations

import qrcode
from django.utils.html import format_html
from django.utils.safestring import SafeString

_QUIET = 4
"""Blank modules around, as scanners want them."""


def qr_svg(text: str, label: str) -> SafeString:
    """Return a text as a QR code: one SVG element, dark on light in every theme."""
    code = qrcode.QRCode(border=_QUIET)
    code.add_data(text)
    rows = code.get_matrix()
    path = "".join(
        f"M{x} {y}h1v1h-1z" for y, row in enumerate(rows) for x, dark in enumerate(row) if dark
    )
    return format_html(
        '<svg class="qr" xmlns="http://www.w3.org/2000/svg" role="img" aria-label="{}"'
        ' viewBox="0 0 {} {}" width="220" height="220" shape-rendering="crispEdges">'
        '<rect width="100%" height="100%" fill="#fff"></rect>'
        '<path d="{}" fill="#000"></path></svg>',
        label,
        len(rows),
        len(rows),
        path,
    )

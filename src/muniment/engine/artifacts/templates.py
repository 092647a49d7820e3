"""Recognises chat templates that reach for more than text.

A chat template is a Jinja program that comes with the model; outside a sandbox, attribute access
such as ``__globals__`` leads to any module.
"""

from __future__ import annotations

import re

_REACHES = re.compile(
    r"__\w{1,40}__"
    r"|\|\s{0,8}attr\s{0,8}\("
    r"|\battr\s{0,8}\(\s{0,8}['\"]_"
    r"|\\x5f|\\u005f|\\137|%5f%5f"
    r"|\b(?:popen|subprocess|importlib|builtins|func_globals|gi_frame|cr_frame|f_globals)\b"
    r"|\b(?:os|sys)\s{0,8}\.\s{0,8}\w"
    r"|\b(?:lipsum|cycler|joiner)\b"
    r"|\{%-?\s{0,8}(?:include|import|from|extends)\b",
    re.IGNORECASE,
)


def reaches_out(template: str) -> bool:
    """Return whether a Jinja template reaches for attributes, modules or files.

    Underscores joined from pieces (``'_' ~ '_class'``) are undone first.
    """
    joined = re.sub(r"['\"]\s{0,8}[~+]\s{0,8}['\"]", "", template)
    return bool(_REACHES.search(template) or _REACHES.search(joined))

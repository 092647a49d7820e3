"""Reads what every answer needs before the first one, in the process that the others come from.

What is there before processes part is theirs together, and no collection of garbage looks through
it again. Templates that were compiled at the first request of each page stayed with the web
process; a full collection walked all of them, and took longer than most pages.
"""

from __future__ import annotations

import gc
import importlib
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from django.template import engines
from django.template.backends.django import DjangoTemplates

from muniment.engine.builtin import checks
from muniment.engine.catalogue import catalogue

_MODULES: Final = ("muniment.web.config.urls", "muniment.web.config.wsgi", "granian.server")
_OURS = Path(__file__).parents[1]


def warm() -> None:
    """Load code, catalogue and templates, and leave them to no collection."""
    for module in _MODULES:
        importlib.import_module(module)
    catalogue()
    checks()
    for engine in _engines():
        for name in templates(engine):
            engine.get_template(name)
    gc.collect()
    gc.freeze()  # Otherwise each collection in a child would copy what they share.


def templates(engine: DjangoTemplates) -> Iterator[str]:
    """Yield the names of this server's own templates."""
    for folder in map(Path, engine.template_dirs):
        if folder.is_relative_to(_OURS):
            for path in sorted(folder.rglob("*.html")):
                yield path.relative_to(folder).as_posix()


def _engines() -> Iterator[DjangoTemplates]:
    return (engine for engine in engines.all() if isinstance(engine, DjangoTemplates))

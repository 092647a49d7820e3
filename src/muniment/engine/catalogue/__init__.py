"""The catalogue: the standard, threats, documents, roles and the rest as typed, read-only data.

The words stand in ``data/*.yaml``. ``python -m muniment.engine.catalogue.compile`` checks them and
writes ``data/compiled``, which is what a running program reads, part by part.
"""

from __future__ import annotations

from functools import lru_cache

from muniment.engine.catalogue.catalogue import Catalogue
from muniment.engine.catalogue.parts import CompiledParts

__all__ = ["Catalogue", "catalogue"]


@lru_cache(maxsize=1)
def catalogue() -> Catalogue:
    """Return the catalogue that this version of the package carries. Parts load when asked for."""
    return Catalogue(CompiledParts())

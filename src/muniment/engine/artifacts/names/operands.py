"""What functions that honest saves call do with what they are given.

Some take the name of a thing as text and return the thing: then that is what the file brings in.
Some call one of their arguments: then that is called. Some unpickle bytes: then these are examined,
and where they do not stand in the file nobody knows what is loaded. The lists say of the function
itself what it comes to where its arguments cannot be read.

Source: NumPy ``core/__init__.py`` and ``random/_pickle.py``, PyTorch ``_tensor.py``, jax
``_src/array.py``, dill ``_dill.py``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

APPLIES: Mapping[tuple[str, str], int] = {
    ("numpy.random._pickle", "__bit_generator_ctor"): 0,
    ("numpy.random._pickle", "__generator_ctor"): 1,
    ("numpy.random._pickle", "__randomstate_ctor"): 1,
    ("torch._tensor", "_rebuild_from_type"): 0,
    ("torch._tensor", "_rebuild_from_type_v2"): 0,
    ("torch.tensor", "_rebuild_from_type"): 0,
    ("jax._src.array", "_reconstruct_array"): 0,
    ("dill._dill", "_create_array"): 0,
}
"""Functions that call one of their arguments, with its place."""

FED: Mapping[tuple[str, str], int] = {
    ("torch.storage", "_load_from_bytes"): 0,
    ("spacy.vocab", "unpickle_vocab"): 4,
    ("spacy.tokens.doc", "unpickle_doc"): 1,
}
"""Functions that unpickle bytes that they are given, with their place."""

_PLACES: Mapping[tuple[str, str], tuple[int, int]] = {
    ("numpy.core", "_ufunc_reconstruct"): (0, 1),
    ("numpy._core", "_ufunc_reconstruct"): (0, 1),
    ("dill._dill", "_create_namedtuple"): (2, 0),
}
"""Functions that return an attribute of a module: places of the module's and attribute's names."""

NAMED_BY = frozenset(_PLACES)
_PLAIN = re.compile(
    r"range\(-?[0-9]{1,20}, -?[0-9]{1,20}(?:, -?[0-9]{1,20})?\)|Ellipsis|NotImplemented", re.ASCII
)


def named_by(module: str, name: str, texts: Sequence[str | None]) -> tuple[str, str] | None:
    """Return module and name of what a call returns; None: it cannot be read from its arguments.

    Args:
        module: Of the function, one of ``NAMED_BY``.
        name: Of the function.
        texts: Its arguments, None for each that is no text.
    """
    places = _PLACES[module, name]
    if max(places) >= len(texts):
        return None
    found = texts[places[0]], texts[places[1]]
    return (found[0], found[1]) if found[0] and found[1] else None


def is_plain_text(text: str | None) -> bool:
    """Return whether a text is a range of numbers or a constant, which dill writes as text."""
    return text is not None and _PLAIN.fullmatch(text) is not None

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
    ("dill._dill", "_create_type"): 0,
    ("pandas.core.indexes.base", "_new_Index"): 0,
    ("numpy.ma.core", "_mareconstruct"): 0,
    ("numpy.ma", "_mareconstruct"): 0,
    ("numpy.ma.mrecords", "_mrreconstruct"): 0,
    ("numba.core.serialize", "_rebuild_reduction"): 0,
    ("numba.serialize", "_rebuild_reduction"): 0,
}
"""Functions that call one of their arguments, with its place."""

CLOUDPICKLES = tuple(
    f"{package}cloudpickle.{part}"
    for package in ("", "numba.", "joblib.externals.", "srsly.", "ray.", "pyspark.")
    for part in ("cloudpickle", "cloudpickle_fast")
)
"""Modules that cloudpickle's functions stand in: other libraries bring it along."""

APPLIES = {
    **APPLIES,
    **{(module, "_make_skeleton_class"): 0 for module in CLOUDPICKLES},
    **{(module, "instance"): 0 for module in CLOUDPICKLES},
}

CONVERTS = frozenset(
    {
        *((module, name) for module in ("builtins", "__builtin__") for name in (
            "dict", "list", "tuple", "set", "frozenset", "str", "unicode", "int", "long", "float",
            "bool", "complex", "bytes", "bytearray", "zip", "enumerate", "reversed", "range",
            "xrange",
        )),
        *(("collections", name) for name in (
            "OrderedDict", "Counter", "deque", "UserDict", "UserList", "UserString", "defaultdict",
            "OrderedDict.fromkeys",
        )),
        ("fractions", "Fraction"), ("decimal", "Decimal"), ("uuid", "UUID"), ("array", "array"),
        ("io", "StringIO"), ("io", "BytesIO"), ("time", "struct_time"), ("random", "Random"),
        ("operator", "getitem"), ("_operator", "getitem"),
        ("itertools", "chain"), ("itertools", "cycle"), ("itertools", "product"),
        ("itertools", "permutations"), ("itertools", "combinations"),
        ("itertools", "combinations_with_replacement"),
    }
)  # fmt: skip
"""Callables that turn what they are given into something else, and so call its methods."""

RUN_ON_IMPORT = frozenset(
    {"antigravity", "this", "idlelib.idle", "turtledemo", "test.autotest", "lib2to3.pgen2.conv"}
)
"""Modules of the standard library that do something when they are imported."""

SETS_STATE: Mapping[tuple[str, str], int] = {
    ("dill._dill", "_setitems"): 0,
    ("dill._dill", "_setattr"): 0,
    ("dill._dill", "_delattr"): 0,
    ("dill._shims", "_setattr"): 0,
    ("dill._shims", "_delattr"): 0,
    **{
        (module, name): 0
        for module in CLOUDPICKLES
        for name in (
            "_class_setstate", "_function_setstate", "_fill_function", "_rehydrate_skeleton_class",
            "cell_set", "_cell_set",
        )
    },
}  # fmt: skip
"""Functions that change their first argument: one that the file made, in honest saves."""

TENSOR_ATTRIBUTES: Mapping[str, int] = {
    "_rebuild_from_type": 3,
    "_rebuild_from_type_v2": 3,
    "_rebuild_parameter_with_state": 3,
}
"""PyTorch's functions that set attributes, with the place of the state."""

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

"""Names of callables that mean more to the machine than that they are called.

What is bad is the lists' affair; here stands how a call is followed.
"""

from __future__ import annotations

import re

CLASS = re.compile(r"_*[A-Z][A-Za-z0-9_]*")
"""How classes are spelled by convention."""
WALK = frozenset(
    {
        "__globals__", "__builtins__", "__class__", "__subclasses__", "__bases__", "__base__",
        "__mro__", "__dict__", "__code__", "__closure__", "__func__", "__self__", "__import__",
        "__getattribute__", "__getattr__", "__loader__", "__spec__", "__init__", "__call__",
        "__reduce__", "__reduce_ex__", "__wrapped__", "__module__", "__init_subclass__",
        "gi_frame", "cr_frame", "ag_frame", "tb_frame", "f_globals", "f_builtins", "f_locals",
        "f_back", "func_globals", "im_func", "im_self", "co_code",
    }
)  # fmt: skip
"""Attributes that lead from one thing to everything else."""
NEW_IS_CALL = frozenset(
    {
        "builtins", "__builtin__", "functools", "_functools", "itertools", "operator", "_operator",
        "types", "_io", "io", "weakref", "ctypes", "_ctypes", "code", "threading",
        "multiprocessing", "subprocess",
    }
)  # fmt: skip
"""Modules some of whose types do their work in ``__new__``."""
HIGHER = frozenset(
    {
        "map", "filter", "reduce", "starmap", "partialmethod", "sorted", "takewhile", "dropwhile",
        "filterfalse", "accumulate", "groupby", "apply", "iter", "callable_iterator",
        "Thread", "Process", "Timer", "finalize", "call", "apply_along_axis",
    }
)  # fmt: skip
"""Last parts of names that call what they are given."""
REMEMBERED = frozenset(
    {
        ("numpy", "dtype"),
        ("operator", "attrgetter"), ("_operator", "attrgetter"),
        ("operator", "methodcaller"), ("_operator", "methodcaller"),
        ("functools", "partial"), ("_functools", "partial"),
    }
)  # fmt: skip
IMPORTERS = frozenset({"__import__", "import_module", "subimport", "_import_module"})
"""Last parts of names that return the module that they are given the name of."""
STRINGS = frozenset({"str", "str_", "scalar", "join", "concat", "decode", "format", "repr"})
"""Last parts of names whose outcome may be text, and so the name of an attribute."""
SHARED = frozenset({("logging", "getLogger"), ("operator", "getitem"), ("_operator", "getitem")})
"""Functions that return what is not only the file's."""
METACLASSES = frozenset(
    {("builtins", "type"), ("__builtin__", "type"), ("abc", "ABCMeta"), ("enum", "EnumMeta"),
     ("enum", "EnumType"), ("typing", "NamedTupleMeta")}
)  # fmt: skip
CLASS_OF_RESULT = {("re", "_compile"): ("re", "Pattern"), ("_sre", "compile"): ("re", "Pattern")}
"""Classes of what functions return whose objects' methods are pickled."""
FEEDS = frozenset({"loads", "_load_from_bytes", "BytesIO", "decompress", "load", "frombytes"})
"""Last parts of names that read the bytes they are given as a file."""
CLOSER_LOOK = HIGHER | FEEDS | STRINGS | IMPORTERS | {"getattr"}


DILL_NAMES = {
    "TypeType": ("builtins", "type"),
    "ClassType": ("builtins", "type"),
    "ItemGetterType": ("operator", "itemgetter"),
    "AttrGetterType": ("operator", "attrgetter"),
    "PartialType": ("functools", "partial"),
    "LRUCacheWrapperType": ("functools", "_lru_cache_wrapper"),
    "LockType": ("_thread", "lock"),
    "RLockType": ("_thread", "RLock"),
    "CellType": ("types", "CellType"),
}

"""Reads the schema of a skops file: which types and functions it builds, and by which loaders.

skops checks every type against a list before it builds anything, so what hides from that check is
what matters here: loaders that build something else than the type they show, names in plain text
that are looked up and called, and files that are not skops files at all.

Source: skops ``io/_audit.py``, ``_general.py``, ``_numpy.py``, ``_scipy.py``, ``_sklearn.py`` and
``old/``.
Out of scope: arrays and matrices beside the schema, which are files of their own.
"""

from __future__ import annotations

import json
from typing import Final

from muniment.core.errors import UnreadableError
from muniment.engine.artifacts.examination import BudgetSpentError, Examination
from muniment.engine.artifacts.graphs.keras_json import Place, objects, read_document, whole
from muniment.engine.artifacts.graphs.keras_names import words
from muniment.engine.artifacts.observed import UNRESOLVED, How, Use
from muniment.engine.artifacts.source import ByteSource

_LATEST = 20
"""Protocols known or to be expected; 2 is the newest as this is written."""

_LOADERS: Final = {
    "BytearrayNode": ("builtins:bytearray",),
    "BytesNode": ("builtins:bytes",),
    "CachedNode": (),
    "ConstructorFromReduceNode": (),
    "DTypeNode": ("numpy:dtype", "numpy.dtypes:*"),
    "DefaultDictNode": ("collections:defaultdict",),
    "DictNode": (),
    "FunctionNode": (),
    "JsonNode": ("builtins:str",),
    "ListNode": (),
    "LossNode": ("sklearn._loss*:*", "_loss:*", "sklearn.linear_model._sgd_fast:*"),
    "MaskedArrayNode": ("numpy.ma*:*",),
    "MethodNode": (),
    "NdArrayNode": (),
    "ObjectNode": (),
    "OperatorFuncNode": ("operator:*",),
    "PartialNode": ("functools:partial",),
    "QuantileForestNode": ("quantile_forest*:QuantileForest",),
    "RandomGeneratorNode": ("numpy.random*:Generator",),
    "RandomStateNode": ("numpy.random*:RandomState",),
    "SetNode": (),
    "SliceNode": ("builtins:slice",),
    "SparseMatrixNode": ("scipy.sparse*:*",),
    "TreeNode": ("sklearn.tree._tree:Tree",),
    "TupleNode": (),
    "TypeNode": (),
    "_DictWithDeprecatedKeysNode": ("sklearn.*:_DictWithDeprecatedKeys",),
}
"""For each loader, the types that it builds; () where that is what the node says."""

_OPERATORS: Final = frozenset({"attrgetter", "itemgetter", "methodcaller"})
_CALLING: Final = frozenset({"ConstructorFromReduceNode"})
_NAMING: Final = frozenset({"TypeNode", "FunctionNode"})
_PLAIN: Final = words(
    """
    builtins:dict builtins:list builtins:set builtins:tuple builtins:str builtins:int builtins:float
    builtins:bool builtins:bytes builtins:bytearray builtins:slice builtins:complex
    builtins:frozenset builtins:NoneType collections:OrderedDict collections:defaultdict
    functools:partial numpy:ndarray numpy:dtype operator:attrgetter operator:itemgetter
    operator:methodcaller
    """
)
_GENERATORS: Final = frozenset({"MT19937", "PCG64", "PCG64DXSM", "Philox", "SFC64"})


def read_schema(source: ByteSource, examination: Examination) -> None:
    """Record every type and function that a skops schema names.

    Raises:
        UnreadableError: Too large, or not JSON.
    """
    data = whole(source, b"__loader__", b"__class__", b"protocol")
    if data is None:
        return
    with examination.trial() as trial:
        try:
            document = read_document(data, examination, "skops")
        except BudgetSpentError:
            raise
        except UnreadableError:
            if b"__loader__" in data:
                trial.keep()
                raise
            return
        if not isinstance(document, dict) or "__loader__" not in document:
            return
        trial.keep()
        examination.see("skops")
        _read_protocol(document.get("protocol"), examination)
        for place, node in objects(document):
            if "__loader__" in node or "__class__" in node:
                examination.spend(32)
                _read_node(place, node, examination)


def read_unpacked(source: ByteSource, examination: Examination) -> None:
    """Speak of a file that is named .skops and is no archive."""
    del source
    examination.sign("skops.not-an-archive")


def _read_protocol(protocol: object, examination: Examination) -> None:
    known = isinstance(protocol, int) and not isinstance(protocol, bool)
    if not known or not 0 <= protocol <= _LATEST:  # type: ignore[operator]
        examination.sign("skops.protocol", operand=str(protocol)[:40])


def _read_node(place: Place | None, node: dict[str, object], examination: Examination) -> None:
    pointer = place.pointer() if place else ""
    loader, module, name = (
        _text(node.get(key)) for key in ("__loader__", "__module__", "__class__")
    )
    if loader == "CachedNode":
        return
    allowed = _LOADERS.get(loader)
    if allowed is None:
        examination.sign("skops.unknown-loader", path=pointer, operand=loader)
    elif allowed and not any(_fits(module, name, each) for each in allowed):
        operand = f"{loader} of {module}:{name}"
        examination.sign("skops.loader-mismatch", path=pointer, operand=operand)
    if f"{module}:{name}" not in _PLAIN:
        examination.use(module, name, _use(loader), how=How.TYPE)
    _read_content(loader, module, name, node, pointer, examination)


def _use(loader: str) -> Use:
    if loader in _CALLING:
        return Use.CALLED
    return Use.NAMED if loader in _NAMING else Use.MADE


def _fits(module: str, name: str, pattern: str) -> bool:
    of, _, what = pattern.partition(":")
    if of.endswith("*"):
        if not module.startswith(of[:-1]):
            return False
    elif module != of:
        return False
    return what in ("*", name)


def _read_content(
    loader: str,
    module: str,
    name: str,
    node: dict[str, object],
    pointer: str,
    examination: Examination,
) -> None:
    content = node.get("content")
    if loader == "OperatorFuncNode":
        _read_operator(name, node, pointer, examination)
    elif loader == "MethodNode" and isinstance(content, dict):
        _read_method(module, name, content, pointer, examination)
    elif loader == "RandomGeneratorNode" and isinstance(content, dict):
        _read_generator(content, pointer, examination)
    elif loader == "FunctionNode" and isinstance(content, dict) and "module_path" in content:
        # The first protocol names a function a second time, and that name is looked up.
        function = _text(content.get("function"))
        examination.use(_text(content.get("module_path")), function, Use.NAMED, how=How.TYPE)


def _read_operator(
    name: str, node: dict[str, object], pointer: str, examination: Examination
) -> None:
    if name not in _OPERATORS:
        examination.sign("skops.operator", path=pointer, operand=f"operator:{name}")
        return
    called = _strings(node.get("attrs"))
    if name == "methodcaller":
        examination.sign("skops.method-caller", path=pointer, operand=", ".join(called[:1]))
    for each in called:
        _read_attribute(each, pointer, examination)


def _read_method(
    module: str, name: str, content: dict[str, object], pointer: str, examination: Examination
) -> None:
    func = _text(content.get("func"))
    owner = content.get("obj")
    if isinstance(owner, dict) and owner.get("__loader__") != "CachedNode":
        shown = f"{_text(owner.get('__module__'))}:{_text(owner.get('__class__'))}"
        if shown != f"{module}:{name}":
            operand = f"{module}:{name} for {shown}"
            examination.sign("skops.method-mismatch", path=pointer, operand=operand)
    examination.sign("skops.method", path=pointer, operand=f"{module}:{name}.{func}")
    _read_attribute(func, pointer, examination)


def _read_attribute(name: str, pointer: str, examination: Examination) -> None:
    if any(part.startswith("__") for part in name.split(".")):
        examination.sign("skops.underscored", path=pointer, operand=name)


def _read_generator(content: dict[str, object], pointer: str, examination: Examination) -> None:
    """Judge the name of a bit generator, which stands in the state as plain text."""
    state = content.get("bit_generator")
    named: object = state
    for key in ("content", "bit_generator", "content"):
        named = named.get(key) if isinstance(named, dict) else None
    if named is None and isinstance(state, dict):
        named = state.get("bit_generator")  # the first protocol
    text = named if isinstance(named, str) else UNRESOLVED
    try:
        decoded = json.loads(text) if text.startswith('"') and len(text) < 1000 else text
    except ValueError:
        decoded = text
    if decoded not in _GENERATORS:
        operand = f"numpy.random:{decoded}"
        examination.sign("skops.bit-generator", path=pointer, operand=operand)


def _strings(attrs: object) -> list[str]:
    """Return the text arguments of an operator."""
    found = []
    for _, node in objects(attrs):
        content = node.get("content")
        if (
            node.get("__loader__") == "JsonNode"
            and isinstance(content, str)
            and len(content) < 1000
        ):
            try:
                value = json.loads(content)
            except (ValueError, RecursionError):
                continue
            if isinstance(value, str):
                found.append(value)
    return found


def _text(value: object) -> str:
    return value if isinstance(value, str) and value else UNRESOLVED

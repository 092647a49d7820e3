"""Reads the graphs in ``.pt2`` archives: text in them that loading evaluates, and what they call.

``torch.export.load`` hands each symbolic size to ``sympy.sympify``, which evaluates text as Python,
and follows each target as a path of attributes through the module ``torch``. Guards are compiled as
Python when the program is turned into a module.

Source: torch ``_export/serde/serialize.py`` and ``export/_unlift.py`` of 2.13. Out of scope: the
tensors beside the graph, which are examined as files.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache

from muniment.core.errors import UnreadableError
from muniment.engine.artifacts.examination import Examination
from muniment.engine.artifacts.packed.torchscript import operator_rule
from muniment.engine.artifacts.packed.wordlist import word_set
from muniment.engine.artifacts.source import ByteSource

_MAX_TEXT = 64 << 20
_FUNCTIONS = word_set(
    "Symbol Integer Float Rational Add Mul Pow Mod Max Min Abs Eq Ne Gt Ge Lt Le Equality "
    "Unequality GreaterThan LessThan StrictGreaterThan StrictLessThan And Or Not Xor Piecewise "
    "ExprCondPair Tuple floor ceiling sqrt log log2 exp sign FloorDiv ModularIndexing Where "
    "PythonMod CleanDiv CeilToInt FloorToInt CeilDiv LShift RShift PowByNatural FloatPow "
    "FloatTrueDiv IntTrueDiv IsNonOverlappingAndDenseIndicator TruncToFloat TruncToInt "
    "RoundToInt RoundDecimal ToFloat Identity BitwiseFn_bitwise_and BitwiseFn_bitwise_or "
    "OpaqueUnaryFn_sqrt OpaqueUnaryFn_exp OpaqueUnaryFn_log OpaqueUnaryFn_log2 "
    "OpaqueUnaryFn_sin OpaqueUnaryFn_cos OpaqueUnaryFn_tan OpaqueUnaryFn_tanh max min"
)
_GUARD_CALLS = _FUNCTIONS | word_set(
    "size stride storage_offset dim numel len isinstance not type item is_integer abs int float "
    "round math.floor math.ceil math.sqrt math.trunc bool"
)
_OPERATORS = word_set(
    "add sub mul truediv floordiv mod pow neg pos abs eq ne lt le gt ge and_ or_ not_ xor inv "
    "invert lshift rshift getitem matmul index is_ is_not contains iadd isub imul truth"
)


def read_graph(source: ByteSource, member: str, examination: Examination) -> None:
    """Read the JSON of one exported program.

    Raises:
        UnreadableError: It is larger than is read.
    """
    data = source.read_at(0, _MAX_TEXT + 1)
    if len(data) > _MAX_TEXT:
        raise UnreadableError("too_large", "an exported graph larger than is read")
    examination.spend(1 + len(data))
    text = data.decode("utf-8", "replace")
    with examination.within(member):
        for key, value, offset in _values(text):
            rule = _rule(key, value)
            if rule is not None:
                examination.sign(rule, offset=offset, path=key, operand=value)


def _rule(key: str, value: str) -> str | None:
    if key == "expr_str":
        return None if plain_expression(value, _FUNCTIONS) else "script.evaluated-text"
    if key == "guards_code":
        return None if plain_expression(value, _GUARD_CALLS) else "script.evaluated-guard"
    return target_rule(value) if key == "target" else None


@cache
def _strings() -> re.Pattern[str]:
    return re.compile(r'"((?:[^"\\]|\\.)*)"?(\s*:)?|([\[\]])', re.DOTALL)


def _values(text: str) -> Iterator[tuple[str, str, int]]:
    """Yield key, text and place of each text that stands under a key that matters."""
    if "\\u" not in text:
        # The usual case: keys are spelled plainly, so that only their neighbourhood is read.
        for found in _keyed().finditer(text):
            if found[1] != "guards_code":
                yield found[1], _plain(found[2] or ""), found.start()
        at = text.find('"guards_code"')
        while at >= 0:
            yield from _guards(text, at)
            at = text.find('"guards_code"', at + 1)
        return
    key = ""
    for found in _strings().finditer(text):
        if found[1] is None:
            key = "" if found[3] == "]" else key
        elif found[2]:
            key = _plain(found[1])
        elif key in ("expr_str", "target", "guards_code"):
            yield key, _plain(found[1]), found.start()


@cache
def _keyed() -> re.Pattern[str]:
    return re.compile(r'"(expr_str|target)"\s*:\s*"((?:[^"\\]|\\.)*)"', re.DOTALL)


def _guards(text: str, at: int) -> Iterator[tuple[str, str, int]]:
    start = text.find("[", at)
    for found in _strings().finditer(text, start + 1 if start >= 0 else len(text)):
        if found[1] is None:
            if found[3] == "]":
                return
        elif found[2]:
            return
        else:
            yield "guards_code", _plain(found[1]), found.start()


def _plain(quoted: str) -> str:
    if "\\" not in quoted:
        return quoted
    try:
        decoded = json.loads(f'"{quoted}"', strict=False)
    except ValueError:
        return quoted
    return decoded if isinstance(decoded, str) else quoted


@cache
def _tokens() -> re.Pattern[str]:
    return re.compile(
        r"\s*(?:(?P<name>[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)?)(?P<call>\s*\()?"
        r"|(?P<attribute>\.[A-Za-z_]\w*)(?P<called>\s*\()?"
        r"|(?P<number>\d+\.?\d*(?:e[+-]?\d+)?|\.\d+)"
        r"|'(?P<word>[\w\-. ]*)'|\"(?P<quoted>[\w\-. ]*)\""
        r"|(?P<operator>[-+*/%(),<>=!&|~^\[\]]))"
    )


def plain_expression(text: str, calls: frozenset[str]) -> bool:
    """Return whether a text is arithmetic that calls nothing but the given functions.

    Args:
        text: What would be evaluated.
        calls: Names that it may call, as functions or methods.
    """
    at = 0
    pattern = _tokens()
    while at < len(text.rstrip()):
        found = pattern.match(text, at)
        if found is None:
            return False
        name = found["name"]
        if name is not None:
            if "__" in name or name in ("lambda", "import", "await", "yield", "for"):
                return False
            if found["call"] and name not in calls and name not in ("and", "or", "not", "in", "is"):
                return False
            if "." in name and name not in calls and not found["call"]:
                return False
        elif found["attribute"] is not None:
            bare = found["attribute"][1:]
            if "__" in bare or bare not in calls:
                return False
        at = found.end()
    return True


def target_rule(target: str) -> str | None:
    """Return the rule that a node's target falls under, or None where it is an operator."""
    first, _, rest = target.partition(".")
    parts = rest.split(".")
    if first == "torch":
        if parts[0] == "ops" and len(parts) >= 3:
            return operator_rule(parts[1], parts[2])
        plain = len(parts) == 1 and parts[0].startswith(("sym_", "_sym_"))
        return None if plain else "script.exported-target"
    if target.startswith("_operator"):
        plain = first == "_operator" and len(parts) == 1 and parts[0] in _OPERATORS
        return None if plain else "script.exported-target"
    if target.startswith("math"):
        return None if first == "math" and len(parts) == 1 else "script.exported-target"
    if target.startswith("torch"):
        return "script.exported-target"
    return "script.custom-library" if target.startswith("#") else None

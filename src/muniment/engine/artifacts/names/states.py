"""Says of a class whose state holds text that it runs whether this state is an honest one.

Three classes of common libraries do, when they are unpickled, what their state says:

* SciPy's distributions run ``_parse_arg_template``, the source of three small functions made from
  the names of the distribution's arguments (``rv_generic._attach_argparser_methods``).
* statsmodels' ``ModelData`` evaluates ``formula`` when the state says ``restore_design_info``.
* sklearn-crfsuite's ``FileResource`` deletes the file that ``name`` says, where its saves say None,
  and writes to a file whose name begins and ends as ``prefix`` and ``suffix`` say.

Their honest saves are common, so the text is compared with what the library writes.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

_HEAD = re.compile(
    r"\ndef _parse_args\(self, ((?:[A-Za-z_][A-Za-z0-9_]{0,40}, ){0,20}) (loc=0(?:, scale=1)?)\):\n"
    r"    return \([^()\n]*\), (loc, (?:scale|1))\n"
)
_TEMPLATE = """
def _parse_args(self, {names} {given}):
    return ({names}), {kept}

def _parse_args_rvs(self, {names} {given}, size=None):
    return self._argcheck_rvs({names} {kept}, size=size)

def _parse_args_stats(self, {names} {given}, moments='mv'):
    return ({names}), {kept}, moments
"""
"""As SciPy writes it; a test compares it with what an installed SciPy wrote."""
_LITERAL = re.compile(r"'[\w .,:/+-]{0,100}'|\"[\w .,:/+-]{0,100}\"")
_FORMULA = re.compile(r"[\w .,+*/:|~^()=\[\]<>\n-]{0,4000}")
_FORMULA_CALL = re.compile(r"([A-Za-z_][\w.]*)\s*\(")
_FORMULA_WORDS = frozenset(
    {
        "C", "I", "Q", "bs", "cc", "cr", "te", "center", "scale", "standardize", "poly",
        "Treatment", "Sum", "Poly", "Diff", "Helmert", "log", "log1p", "log2", "log10", "exp",
        "expm1", "sqrt", "abs", "np.log", "np.log1p", "np.log2", "np.log10", "np.exp", "np.expm1",
        "np.sqrt", "np.abs", "np.square", "np.power", "np.sin", "np.cos", "np.tanh",
    }
)  # fmt: skip
_ATTRIBUTE = re.compile(r"[^\W\d]\w*\s*\.\s*[^\W\d]|[)\]]\s*[.(\[]|__")

MISSING = object()
"""Stands for a value that is not followed: it could be any text."""


def is_argument_parser(text: object) -> bool:
    """Return whether a text is what SciPy makes of a distribution's arguments, and no more."""
    found = _HEAD.match(text) if isinstance(text, str) and len(text) < 4096 else None
    if found is None:
        return False
    names, given, kept = found.groups()
    return text == _TEMPLATE.format(names=names, given=given, kept=kept)


def is_plain_formula(text: object) -> bool:
    """Return whether a formula names columns and well-known functions only."""
    if not isinstance(text, str) or len(text) > 4000:
        return False
    rest = _LITERAL.sub(" ", text)
    if "__" in text or not _FORMULA.fullmatch(rest):
        return False
    called = _FORMULA_CALL.findall(rest)
    for name in sorted(set(called), key=len, reverse=True):
        if name not in _FORMULA_WORDS:
            return False
        rest = re.sub(rf"(?<![\w.]){re.escape(name)}(?=\s*\()", " ", rest)
    return not _ATTRIBUTE.search(rest)


def _is_none(value: object) -> bool:
    return value is None


def _has_no_folder(value: object) -> bool:
    return isinstance(value, str) and not set(value) & {"/", "\\"}


_KEYS: Mapping[str, Mapping[str, Callable[[object], bool]]] = {
    "scipy": {"_parse_arg_template": is_argument_parser},
    "statsmodels": {"formula": is_plain_formula},
    "sklearn_crfsuite": {"name": _is_none, "prefix": _has_no_folder, "suffix": _has_no_folder},
}


def checked_keys(module: str) -> frozenset[str]:
    """Return the keys of the state that matter, of a class that the lists call ``checked``."""
    return frozenset(_KEYS[module.partition(".")[0]])


def is_honest(module: str, state: Mapping[str, object]) -> bool:
    """Return whether nothing in a state is text that the class would run.

    Args:
        module: Of a class that the lists call ``checked``.
        state: What is set, by name; ``MISSING`` where a value is not followed.
    """
    keys = _KEYS[module.partition(".")[0]]
    return all(fits(state[key]) for key, fits in keys.items() if key in state)

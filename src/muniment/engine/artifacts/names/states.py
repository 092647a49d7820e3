"""Says of a class whose state holds text that it runs whether this state is an honest one.

Three classes of common libraries do, when they are unpickled, what their state says:

* SciPy's distributions run ``_parse_arg_template``, the source of three small functions that is made
  from the names of the distribution's arguments (``rv_generic._attach_argparser_methods``).
* statsmodels' ``ModelData`` evaluates ``formula`` when the state says ``restore_design_info``.
* sklearn-crfsuite's ``FileResource`` deletes the file that ``name`` says; its saves say None.

Their honest saves are common, so the text is compared with what the library writes.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

_ARGUMENTS = r"[A-Za-z0-9_=., ()*-]{0,400}"
_TEMPLATE = re.compile(
    r"\s*def _parse_args\(self, {a}\):\s+return \({a}\), {a}, {a}\s+"
    r"def _parse_args_rvs\(self, {a}\):\s+return self\._argcheck_rvs\({a}\)\s+"
    r"def _parse_args_stats\(self, {a}\):\s+return \({a}\), {a}, {a}, {a}\s*".replace(
        "{a}", _ARGUMENTS
    )
)
_CALL_IN_ARGUMENTS = re.compile(r"[A-Za-z0-9_)]\s*\(")
_FORMULA = re.compile(r"[A-Za-z0-9_ .,+*/:|~^()=\n-]{0,4000}")
_FORMULA_CALL = re.compile(r"([A-Za-z_][A-Za-z0-9_.]*)\s*\(")
_FORMULA_WORDS = frozenset(
    {
        "C", "I", "bs", "cc", "cr", "te", "center", "scale", "standardize", "poly", "Treatment",
        "Sum", "Poly", "Diff", "Helmert", "log", "log1p", "log2", "log10", "exp", "expm1", "sqrt",
        "abs", "np.log", "np.log1p", "np.log2", "np.log10", "np.exp", "np.expm1", "np.sqrt",
        "np.abs", "np.square", "np.power", "np.sin", "np.cos", "np.tanh",
    }
)  # fmt: skip
_ATTRIBUTE = re.compile(r"[A-Za-z_][A-Za-z0-9_]*\s*\.\s*[A-Za-z_]|[)\]]\s*\.|__")

Missing = object()
"""Stands for a value that is not followed: it could be any text."""


def is_argument_parser(text: object) -> bool:
    """Return whether a text is what SciPy makes of a distribution's arguments, and no more."""
    if not isinstance(text, str) or len(text) > 4000 or not _TEMPLATE.fullmatch(text):
        return False
    calls = _CALL_IN_ARGUMENTS.findall(re.sub(r"def \w+\(|return \(|_argcheck_rvs\(", "", text))
    return not calls


def is_plain_formula(text: object) -> bool:
    """Return whether a formula names columns and well-known functions only."""
    if not isinstance(text, str) or not _FORMULA.fullmatch(text):
        return False
    called = _FORMULA_CALL.findall(text)
    if any(name not in _FORMULA_WORDS for name in called):
        return False
    rest = text
    for name in called:
        rest = rest.replace(name, " ")
    return not _ATTRIBUTE.search(rest)


def _is_none(value: object) -> bool:
    return value is None


_KEYS: Mapping[str, tuple[str, Callable[[object], bool]]] = {
    "scipy": ("_parse_arg_template", is_argument_parser),
    "statsmodels": ("formula", is_plain_formula),
    "sklearn_crfsuite": ("name", _is_none),
}


def checked_key(module: str) -> str:
    """Return the key of the state that matters, of a class that the lists call ``checked``."""
    return _KEYS[module.partition(".")[0]][0]


def is_honest(module: str, state: Mapping[str, object]) -> bool:
    """Return whether nothing in a state is text that the class would run.

    Args:
        module: Of a class that the lists call ``checked``.
        state: What is set, by name; ``Missing`` where a value is not followed.
    """
    key, fits = _KEYS[module.partition(".")[0]]
    return key not in state or fits(state[key])

"""Classes that run text in their state: what honest saves have, and what attacks would have."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.engine.artifacts.scanning import found

from muniment.engine.artifacts.names.states import (
    MISSING,
    checked_keys,
    is_argument_parser,
    is_honest,
    is_plain_formula,
)

NORMAL = """
def _parse_args(self,  loc=0, scale=1):
    return (), loc, scale

def _parse_args_rvs(self,  loc=0, scale=1, size=None):
    return self._argcheck_rvs( loc, scale, size=size)

def _parse_args_stats(self,  loc=0, scale=1, moments='mv'):
    return (), loc, scale, moments
"""
BINOMIAL = """
def _parse_args(self, n, p,  loc=0):
    return (n, p, ), loc, 1

def _parse_args_rvs(self, n, p,  loc=0, size=None):
    return self._argcheck_rvs(n, p,  loc, 1, size=size)

def _parse_args_stats(self, n, p,  loc=0, moments='mv'):
    return (n, p, ), loc, 1, moments
"""
CLASS = ("scipy.stats._continuous_distns", "norm_gen")


def text(value: str) -> bytes:
    raw = value.encode()
    return b"X" + len(raw).to_bytes(4, "little") + raw


def made(module: str, name: str, state: bytes) -> bytes:
    """Return a pickle that makes an object without its constructor and sets a state."""
    return b"\x80\x04" + text(module) + text(name) + b"\x93)\x81" + state + b"b."


def dictionary(**items: str | None) -> bytes:
    pairs = b"".join(text(k) + (b"N" if v is None else text(v)) for k, v in items.items())
    return b"}(" + pairs + b"u"


def test_what_scipy_writes_is_honest() -> None:
    assert is_argument_parser(NORMAL)
    assert is_argument_parser(BINOMIAL)
    assert found(made(*CLASS, dictionary(a="1", _parse_arg_template=NORMAL))) == {}


@pytest.mark.parametrize(
    "template",
    [
        "import os; os.system('echo')",
        NORMAL + "print(1)\n",
        NORMAL.replace("scale=1", "scale=print(1)"),
        NORMAL.replace("return ()", "return (print(1))"),
        NORMAL.replace("\ndef _parse_args(", "\n@print\ndef _parse_args(", 1),
        "#" + NORMAL,
        "",
    ],
)
def test_scipy_distribution_with_another_argument_parser(template: str) -> None:
    """rv_generic.__setstate__ runs _parse_arg_template with exec."""
    assert not is_argument_parser(template)
    said = found(made(*CLASS, dictionary(a="1", _parse_arg_template=template)))
    assert said == {"name.state-runs scipy.stats._continuous_distns:norm_gen": "critical"}


@pytest.mark.parametrize(
    "state",
    [
        text("x"),
        b"](" + text("_parse_arg_template") + text("x") + b"\x86e",
        b"(" + text("_parse_arg_template") + text("x") + b"\x86t",
        b"(" + dictionary(_parse_arg_template=NORMAL, a="1") + b"Nt",
    ],
)
def test_a_state_that_cannot_be_followed_is_told(state: bytes) -> None:
    """dict.update takes a list or tuple of pairs as well, and two keys are a pair."""
    assert "name.state-runs scipy.stats._continuous_distns:norm_gen" in found(made(*CLASS, state))


@pytest.mark.parametrize(
    "formula",
    [
        "y ~ x",
        "sales ~ C(region) + np.log(income) * year - 1",
        "y ~ C(group, Treatment(reference='south city')) + I(x ** 2) + bs(age, df=4)",
        "Lottery ~ Literacy + Wealth:Region",
        "y ~ Q('a name.with dots')",
    ],
)
def test_common_formulas_are_honest(formula: str) -> None:
    assert is_plain_formula(formula)
    state = dictionary(formula=formula, restore_design_info="1")
    assert found(made("statsmodels.base.data", "PandasData", state)) == {}


@pytest.mark.parametrize(
    "formula",
    [
        "y ~ __import__('os').system('echo')",
        "y ~ x.map(eval)",
        "y ~ eval(x)",
        "y ~ open(x)",
        "y ~ np.load(x)",
        "y ~ np.log.__self__",
        "y ~ (x) . map(print)",
        "y ~ I(x).map(exec)",
        "y ~ [print(1) for a in x][0]",
        "y ~ C(x)(y)",
        "y ~ (lambda: 1)()",
    ],
)
def test_statsmodels_formula_that_calls(formula: str) -> None:
    """ModelData.__setstate__ evaluates the formula to restore its design."""
    assert not is_plain_formula(formula)
    state = dictionary(formula=formula, restore_design_info="1")
    said = found(made("statsmodels.base.data", "PandasData", state))
    assert said == {"name.state-runs statsmodels.base.data:PandasData": "critical"}


def test_crfsuite_file_resource() -> None:
    """FileResource.__del__ deletes the file that its state names; saves name none."""
    module, name = "sklearn_crfsuite._fileresource", "FileResource"
    honest = dictionary(name=None, prefix="model", suffix=".crfsuite")
    assert found(made(module, name, honest)) == {}
    rule = f"name.state-runs {module}:{name}"
    assert rule in found(made(module, name, dictionary(name="/etc/hosts")))
    assert rule in found(made(module, name, dictionary(name=None, prefix="../../x")))


@given(st.text(max_size=80) | st.none() | st.integers())
def test_anything_can_be_asked(value: object) -> None:
    for module in ("scipy.stats", "statsmodels.base.data", "sklearn_crfsuite._fileresource"):
        for key in checked_keys(module):
            is_honest(module, {key: value})
            assert is_honest(module, {})
            assert not is_honest(module, {key: MISSING})

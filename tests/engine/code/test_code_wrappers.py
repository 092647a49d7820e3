"""Wrappers are followed one call deep, within a file and across files."""

from __future__ import annotations

import pytest
from tests.engine.code.memory import facts_of, project

from muniment.engine.checks.judgement import Subject
from muniment.engine.checks.spec import NoParameters
from muniment.engine.code.unsafe_load import UnsafeLoad

THROUGH = "import torch\ndef load(p, **kw):\n    return torch.load(p, **kw)\n"


def found(files: dict[str, str]) -> list[tuple[str, int | None, str]]:
    facts = facts_of(files)
    check = UnsafeLoad()
    return [
        (subject.path, problem.line, problem.anchor)
        for subject in check.subjects(facts)
        for problem in check.judge(subject, facts, NoParameters()).problems
    ]


def test_the_caller_decides() -> None:
    source = THROUGH + "load(a, weights_only=True)\nload(b)\nload(c, weights_only=False)\n"
    assert found({"a.py": source}) == [
        ("a.py", 5, "load: torch.load(weights_only absent)"),
        ("a.py", 6, "load: torch.load(weights_only=False)"),
    ]


@pytest.mark.parametrize(
    ("definition", "call", "expected"),
    [
        ("def load(p, weights_only=True): return torch.load(p, weights_only=weights_only)",
         "load(x)", []),
        ("def load(p, weights_only=True): return torch.load(p, weights_only=weights_only)",
         "load(x, False)", ["load: torch.load(weights_only=False)"]),
        ("def load(p, safe): return torch.load(p, weights_only=safe)",
         "load(x, safe=True)", []),
        ("def load(p, *, safe=False): return torch.load(p, weights_only=safe)",
         "load(x)", ["load: torch.load(weights_only=False)"]),
        ("def load(p, *, safe=False): return torch.load(p, weights_only=safe)",
         "load(x, safe=flag)", ["load: torch.load(weights_only=?)"]),
        ("def load(*a, **k): return torch.load(*a, **k)", "load(x, weights_only=True)", []),
        ("def load(*a, **k): return torch.load(*a, **k)", "load(x)",
         ["load: torch.load(weights_only absent)"]),
        ("def load(p, **k):\n    k['weights_only'] = True\n    return torch.load(p, **k)",
         "load(x)", []),
        (("class L:\n    def load(self, p, safe=True): return torch.load(p, weights_only=safe)\n"
         "    def go(self): self.load(x, False)"), "", ["L.load: torch.load(weights_only=False)"]),
        (("class L:\n    @staticmethod\n    def load(p, safe=True): return torch.load(p, "
         "weights_only=safe)"), "L.load(x, False)", ["L.load: torch.load(weights_only=False)"]),
        ("class L:\n    def __init__(self, p, safe): self.m = torch.load(p, weights_only=safe)",
         "L(x, True)", []),
        ("def load(p, safe): return torch.load(p, weights_only=safe)",
         "def more(p, s=True): return load(p, s)", ["load: torch.load(weights_only=?)"]),
        ("def load(p): return torch.load(p, weights_only=True)", "load(x)", []),
    ],
)  # fmt: skip
def test_parameters_are_bound_as_python_binds_them(
    definition: str, call: str, expected: list[str]
) -> None:
    source = f"import torch\n{definition}\n{call}\n"
    assert [anchor for _, _, anchor in found({"a.py": source})] == expected


def test_a_wrapper_that_nothing_calls_is_judged_as_it_stands() -> None:
    assert found({"a.py": THROUGH}) == [("a.py", 3, "torch.load(weights_only absent)")]
    safe = "import torch\ndef load(p, w=True): return torch.load(p, weights_only=w)\n"
    assert found({"a.py": safe}) == []


@pytest.mark.parametrize(
    ("caller", "imported"),
    [
        ("pkg/train.py", "from .io import load\nload(x{})"),
        ("pkg/train.py", "from . import io\nio.load(x{})"),
        ("pkg/sub/train.py", "from ..io import load as fetch_it\nfetch_it(x{})"),
        ("main.py", "from pkg.io import load\nload(x{})"),
        ("main.py", "import pkg.io\npkg.io.load(x{})"),
        ("main.py", "import pkg.io as pio\nl = pio.load\nl(x{})"),
    ],
)
def test_wrappers_of_other_modules_are_followed(caller: str, imported: str) -> None:
    unsafe = {"pkg/io.py": THROUGH, caller: imported.format("")}
    assert found(unsafe) == [(caller, 2 + imported.count("l ="), found(unsafe)[0][2])]
    assert found({"pkg/io.py": THROUGH, caller: imported.format(", weights_only=True")}) == []


def test_a_source_folder_is_no_part_of_the_import_name() -> None:
    files = {"src/pkg/io.py": THROUGH, "app/main.py": "from pkg.io import load\nload(x)"}
    assert [path for path, _, _ in found(files)] == ["app/main.py"]


def test_of_equal_names_the_nearest_module_is_meant() -> None:
    safe = "import torch\ndef load(p, w=True): return torch.load(p, weights_only=w)\n"
    files = {
        "one/tools.py": THROUGH,
        "two/tools.py": safe,
        "two/train.py": "from tools import load\nload(x)",
        "one/train.py": "from tools import load\nload(x, weights_only=True)",
    }
    assert found(files) == []


def test_a_reference_that_a_parameter_names_is_judged_at_the_call() -> None:
    files = {
        "hub.py": "def get_model(name): return AutoModel.from_pretrained(name)",
        "a.py": "from hub import get_model\nget_model('org/m')",
        "b.py": "from hub import get_model\nget_model('./local')",
    }
    assert found(files) == [("a.py", 2, "get_model: *.from_pretrained(org/m)")]


def test_a_wrapper_is_reported_at_the_call_with_its_name() -> None:
    facts = project(a=THROUGH + "load(x)")
    (problem,) = UnsafeLoad().judge(Subject("a.py"), facts, NoParameters()).problems
    assert problem.message.endswith("Reached through load(...).")


def test_deep_recursion_of_wrappers_ends() -> None:
    source = "import torch\ndef f(p, **k):\n    f(p, **k)\n    return torch.load(p, **k)\n"
    assert found({"a.py": source})

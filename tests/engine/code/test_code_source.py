"""Reading sources and notebooks: encodings, magics, and everything that becomes a gap."""

from __future__ import annotations

import ast
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.engine.code.memory import extracted, notebook, of
from tests.engine.memory_file import MemoryFile

from muniment.core.errors import UnreadableError
from muniment.engine.checks.fact import Fact, Gap, GapReason, fact_line, parse_fact
from muniment.engine.checks.formats import Format
from muniment.engine.code.extract import CodeExtractor
from muniment.engine.code.facts import FACT_KINDS, CodeCall, CodeModule, Language
from muniment.engine.code.notebook import neutralise_magics
from muniment.engine.code.source import SOURCE_LIMIT, TOKEN_LIMIT


def reason_of(source: str | bytes, path: str = "a.py") -> str:
    with pytest.raises(UnreadableError) as caught:
        extracted(source, path)
    return caught.value.reason


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        (b"def (:\n", "broken"),
        (b"x = 1\x00\n", "broken"),
        (b"# coding: utf-8\nx = '\xff'\n", "broken"),
        (b"\xff\xfe\x00x", "broken"),
        (b"# coding: no-such-encoding\n", "broken"),
        (b"# coding: idna\nx = 1\n", "unsupported"),
        (b"# coding: unicode_escape\nx = 1\n", "unsupported"),
        (b"print 'hello'\n", "unsupported"),
        (b"try:\n    x()\nexcept ValueError, error:\n    pass\n", "unsupported"),
        (b"-" * 100_000 + b"1", "broken"),
        (b"(" * 100_000, "broken"),
        (b"a" + b".b" * 100_000, "broken"),
        (b"+".join([b"1"] * 100_000), "broken"),
        (b"if x: pass\n" + b"elif x: pass\n" * 20_000, "broken"),
        (b"a," * (TOKEN_LIMIT + 1), "too_large"),
        (b"#" * (SOURCE_LIMIT + 1), "too_large"),
    ],
    ids=lambda value: str(value[:24]),
)
def test_what_cannot_be_read_says_why(source: bytes, reason: str) -> None:
    assert reason_of(source) == reason


def test_a_declared_encoding_is_honoured() -> None:
    source = "# -*- coding: latin-1 -*-\nimport torch\ntorch.load('café.pt')\n".encode("latin-1")
    assert of(CodeCall, source)[0].positional == ('"caf\\u00e9.pt"',)


def test_a_byte_order_mark_is_no_content() -> None:
    assert of(CodeModule, b"\xef\xbb\xbfimport torch\n")[0].imports == ("torch",)


def test_code_hidden_in_utf7_is_read_as_python_would() -> None:
    hidden = b"# coding: utf-7\nimport pickle\n" + "pickle.loads(x)".encode("utf-7")
    assert of(CodeCall, hidden)[0].callee == "pickle.loads"


def test_invalid_escapes_warn_nobody() -> None:
    assert of(CodeModule, 'x = "\\d" is 1\n')


def test_a_lone_surrogate_in_a_string_does_not_reach_a_fact() -> None:
    for body in extracted('import torch\ntorch.load("\\ud800.pt")\nopen("\\udfff.csv")\n'):
        assert not isinstance(body, Gap)
        fact_line(Fact("a.py", None, body))


def test_lines_and_imports_are_counted() -> None:
    (module,) = of(CodeModule, "import os, torch.nn as nn\nfrom . import data\nfrom .io import x")
    assert module.lines == 3
    assert module.imports == ("os", "torch")
    assert module.modules == (".", ".data", ".io", ".io.x", "os", "torch.nn")


def test_an_empty_file_is_a_module() -> None:
    assert of(CodeModule, "")[0].lines == 0


def test_cells_share_names_and_keep_their_place() -> None:
    content = notebook("import pickle as p", "# text\nm = p.load(open('m.pkl', 'rb'))")
    (call,) = of(CodeCall, content, "nb.ipynb")
    assert (call.callee, call.cell, call.line) == ("pickle.load", 1, 2)
    (module,) = of(CodeModule, content, "nb.ipynb")
    assert (module.language, module.cells) == (Language.NOTEBOOK, 2)


def test_format_three_notebooks_are_read() -> None:
    sheet = {
        "cells": [
            {
                "cell_type": "code",
                "language": "python",
                "input": ["import pickle\n", "pickle.loads(x)"],
            }
        ]
    }
    content = json.dumps({"nbformat": 3, "worksheets": [sheet]}).encode()
    assert of(CodeCall, content, "old.ipynb")[0].line == 2


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"not json", "broken"),
        (b"[]", "broken"),
        (b"{}", "broken"),
        (b'{"nbformat": 4, "cells": 3}', "broken"),
        (b'{"nbformat": 4, "x": ' + b"[" * 100_000, "broken"),
        (b'{"nbformat": 2, "cells": []}', "unsupported"),
        (b'{"nbformat": 9, "cells": []}', "unsupported"),
        (notebook("x <- 1", language_info={"name": "R"}), "unsupported"),
        (notebook("a," * TOKEN_LIMIT), "too_large"),
    ],
    ids=lambda value: str(value[:40]),
)
def test_what_is_no_readable_notebook_says_why(content: bytes, reason: str) -> None:
    assert reason_of(content, "nb.ipynb") == reason


def test_a_broken_cell_is_a_gap_and_the_others_are_read() -> None:
    content = notebook("import pickle", "def (:", "pickle.loads(x)")
    found = extracted(content, "nb.ipynb")
    (gap,) = [one for one in found if isinstance(one, Gap)]
    assert gap.reason is GapReason.BROKEN
    assert gap.affects == CodeExtractor.emits
    assert gap.detail.endswith(": 1")
    assert [one.cell for one in found if isinstance(one, CodeCall)] == [2]


@pytest.mark.parametrize(
    "cell",
    [
        "%matplotlib inline\nimport pickle\n!pip install x\npickle.loads(x)",
        "import pickle\nfiles = !ls\n%time m = pickle.loads(x)",
        "%%time\nimport pickle\npickle.loads(x)",
        "import pickle\npickle.loads?\nfor f in x:\n    !echo {f}\npickle.loads(x)",
        "import pickle\n?pickle\nout = %sql select 1\n%timeit -n 3 -r 2 pickle.loads(x)",
    ],
)
def test_magics_do_not_hide_the_rest_of_a_cell(cell: str) -> None:
    assert [call.callee for call in of(CodeCall, notebook(cell), "nb.ipynb")] == ["pickle.loads"]


def test_a_cell_of_another_language_is_empty() -> None:
    assert of(CodeCall, notebook("%%bash\npickle.loads(x)"), "nb.ipynb") == []
    assert not [one for one in extracted(notebook("%%bash\ncd ("), "n.ipynb") if type(one) is Gap]


def test_arithmetic_at_the_start_of_a_line_is_no_magic() -> None:
    cell = "import pickle\nx = (7\n% 2)\npickle.loads(x)"
    assert of(CodeCall, notebook(cell), "nb.ipynb")[0].line == 4


@given(st.text(max_size=400))
def test_neutralising_keeps_the_number_of_lines(text: str) -> None:
    assert neutralise_magics(text).count("\n") == text.count("\n")


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_are_facts_or_a_reason(content: bytes) -> None:
    for kind in (Format.PYTHON, Format.NOTEBOOK):
        try:
            found = list(CodeExtractor().extract(MemoryFile("x", content, kind)))
        except UnreadableError as error:
            reason = error.reason
        else:
            assert isinstance(found[0], CodeModule)
            continue
        assert GapReason(reason)


_PIECES = st.sampled_from(
    [
        "import torch as t", "from pickle import load as l", "from . import io", "f = t.load",
        "f = f", "x = y = l", "f(p)", "def f(p, *a, **k): return t.load(p, *a, **k)", "f('a', b=1)",
        "class A(B): f = t.load", "A().f(x)", "global x", "x: int = 3", "(a, *b), c = d",
        "for f in [f, 'a']: open(f)", "with open(x) as x: exec(x.read())", "app = Flask(x)",
        "@app.route('/p')\ndef p(): return model.predict(x)", "lambda f: f(f)", "del f",
        "k = {'weights_only': True, **k}", "k['a'] = k", "t.load(x, **k)", "eval(eval)",
        "p = Path(__file__).parents[1] / p", "open(f'{p}/{x}.csv')", "os.path.join(p, *p)",
        "match x:\n    case f if f(x): t.load(x)", "AutoModel.from_pretrained(p, **k)",
        "async def g(): await f(x)", "[f(x) for f in t for x in f]", "from t import *",
        "getattr(t, 'load')(x)", "try:\n    f()\nexcept* E as f:\n    f()", "nonlocal_ = (y := f)",
        "parser.add_argument('--p', default=p)", "open(args.p, mode)", "x += p", "self.x = self.x",
    ]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(_PIECES, max_size=25))
def test_facts_of_any_program_are_the_same_twice_and_round_trip(pieces: list[str]) -> None:
    source = "\n".join(pieces)
    ast.parse(source)
    first, second = extracted(source), extracted(source)
    assert first == second
    for body in first:
        assert not isinstance(body, Gap)
        fact = Fact("a.py", None, body)
        assert parse_fact(fact_line(fact), FACT_KINDS) == fact


SECRET = "hf_abcdefghijklmnopqrstuvwxyz012345"


def test_no_secret_reaches_a_fact() -> None:
    source = f"""
import torch, datasets, pandas as pd, requests, flask
from transformers import AutoModel
AutoModel.from_pretrained("org/{SECRET}", token="{SECRET}", use_auth_token="{SECRET}")
AutoModel.from_pretrained("org/model", **{{"token": "{SECRET}", "trust_remote_code": True}})
torch.hub.load_state_dict_from_url("https://user:{SECRET}@host/m.pt?sig={SECRET}")
pd.read_csv("https://{SECRET}@host/x.csv?token={SECRET}#{SECRET}")
torch.load("{SECRET}", "{SECRET}")
open("/tmp/{SECRET}")
def load(p, token="{SECRET}", **kw): return AutoModel.from_pretrained(p, token=token, **kw)
load("x", "{SECRET}", other="{SECRET}")
app = flask.Flask(__name__)
@app.get("/{SECRET}")
def predict(): return model.predict(1)
"""
    for body in extracted(source):
        assert not isinstance(body, Gap)
        assert SECRET.encode() not in fact_line(Fact("a.py", None, body)), body

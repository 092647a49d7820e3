from __future__ import annotations

import json
import subprocess
import sys

import pytest
from tests.engine.report.assessments import realistic

from muniment.engine.report.writers import ReportFormat, write

STARTS = {
    ReportFormat.TEXT: b"Assessment of churn",
    ReportFormat.JSON: b'{\n  "schema": "muniment.assessment/1"',
    ReportFormat.SARIF: b'{\n  "$schema"',
    ReportFormat.HTML: b"<!doctype html>",
    ReportFormat.PDF: b"%PDF-",
}


@pytest.mark.parametrize("form", ReportFormat)
def test_each_format_by_name(form: ReportFormat) -> None:
    if form is ReportFormat.PDF:
        pytest.importorskip("typst", reason="the optional part: pip install 'muniment[pdf]'")
    assert write(realistic(), form).startswith(STARTS[form])


def test_path_and_colour_reach_the_text() -> None:
    said = write(realistic(), ReportFormat.TEXT, path="ml", colour=True).decode()
    assert "muniment assess ml" in said
    assert "\x1b[" in said


def test_text_loads_no_other_writer() -> None:
    code = (
        "import json, sys; from muniment.engine.report import writers, text;"
        "print(json.dumps(sorted(sys.modules)))"
    )
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, env={
        "PYTHONPATH": ":".join(sys.path), "PYTHONDONTWRITEBYTECODE": "1",
    })  # fmt: skip
    loaded = set(json.loads(out.stdout))
    others = {f"muniment.engine.report.{name}" for name in ("html", "pdf", "sarif", "json_report")}
    assert not loaded & {"typst", *others}

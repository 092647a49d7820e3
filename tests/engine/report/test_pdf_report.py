from __future__ import annotations

import json
import sys
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from tests.engine.report.assessments import realistic
from tests.engine.report.edges import ALL, PAYLOADS
from tests.engine.report.generated import ASSESSMENTS, DRAWN

from muniment.core.errors import MissingExtra
from muniment.engine.report import pdf
from muniment.engine.report.assessment import Assessment
from muniment.engine.report.pdf.content import content
from muniment.engine.report.pdf.letters import _DRAWN, code, drawn, prose

typst = pytest.importorskip("typst", reason="the optional part: pip install 'muniment[pdf]'")


@pytest.mark.parametrize("name", ALL)
def test_every_sample_becomes_a_document(name: str) -> None:
    document = pdf.render(ALL[name]())
    assert document.startswith(b"%PDF-")
    assert document.rstrip().endswith(b"%%EOF")


@settings(max_examples=8, deadline=None, phases=DRAWN, suppress_health_check=list(HealthCheck))
@given(ASSESSMENTS)
def test_anything_becomes_a_document(assessment: Assessment) -> None:
    assert pdf.render(assessment).startswith(b"%PDF-")


def test_same_bytes_for_the_same_assessment() -> None:
    assert pdf.render(realistic()) == pdf.render(realistic())


def test_the_time_in_the_document_is_the_assessments() -> None:
    document = pdf.render(realistic())
    assert b"D:20261120093007" in document
    assert pdf.render(replace(realistic(), evaluated_at="not a time")).startswith(b"%PDF-")


def test_without_the_extra_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(MissingExtra) as caught:
        pdf.render(realistic())
    assert caught.value.extra == "pdf"
    assert caught.value.hint == "pip install 'muniment[pdf]'"


def test_every_letter_that_is_passed_on_can_be_drawn() -> None:
    # PDF/UA-1 refuses a document with a letter that no font holds.
    letters = [chr(point) for point in range(0x20, 0x3000) if drawn(chr(point)) == chr(point)]
    assert len(letters) > 1_500
    typst.Compiler(
        b'#set document(title: "x")\n#json(bytes(sys.inputs.letters)).join(" ")',
        ignore_system_fonts=True,
        sys_inputs={"letters": json.dumps(letters)},
    ).compile(format="pdf", pdf_standards=["ua-1"], timestamp=0)


@pytest.mark.parametrize("payload", PAYLOADS)
def test_nothing_undrawable_or_hidden_reaches_the_template(payload: str) -> None:
    for shown in (prose(payload, 200), code(payload)):
        bare = shown.replace("\u200b", "")
        assert not _DRAWN.search(bare)
        assert len(bare) <= 241


def test_endless_words_can_break() -> None:
    assert max(map(len, prose("x" * 500, 400).split("\u200b"))) <= 20
    assert code("src/deep/train.py:12") == "src/\u200bdeep/\u200btrain.\u200bpy:\u200b12"
    assert prose("plain words stay as they are", 99) == "plain words stay as they are"


def test_markup_reaches_the_template_as_text_only() -> None:
    # What the template gets is data under fixed keys; it evaluates nothing.
    made = json.dumps(content(ALL["hostile"](), "."))
    title = json.loads(made)["title"].replace("\u200b", "")
    assert title == "Assessment of <script>alert(1)</script>"
    template = (pdf.resources.files("muniment.engine.report.pdf") / "report.typ").read_text()
    for reader in ("eval(", "read(", "#include", "#import", "plugin(", "image("):
        assert reader not in template

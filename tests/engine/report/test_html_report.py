from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.engine.report.assessments import clean, empty, realistic
from tests.engine.report.edges import ALL, huge
from tests.engine.report.generated import ASSESSMENTS, DRAWN

from muniment.engine.report import html
from muniment.engine.report.assessment import Assessment
from muniment.engine.report.html.markup import Markup, clip, preformatted, tag, text

VOID = {"meta", "br", "wbr", "col"}
ELEMENTS = {
    "html", "head", "meta", "title", "style", "body", "a", "nav", "main", "header", "section",
    "article", "h1", "h2", "h3", "h4", "p", "dl", "div", "dt", "dd", "ul", "ol", "li", "table",
    "caption", "thead", "tbody", "tr", "th", "td", "code", "bdi", "pre", "span", "strong", "b",
    "small", "details", "summary", "svg", "rect",
}  # fmt: skip
ATTRIBUTES = {
    "lang", "charset", "http-equiv", "content", "name", "href", "class", "id", "tabindex", "role",
    "aria-label", "aria-labelledby", "aria-hidden", "scope", "viewbox", "preserveaspectratio",
    "x", "y", "width", "height",
}  # fmt: skip


class Page(HTMLParser):
    """A page as a browser's tokenizer sees it; fails on anything that the writer does not make."""

    def __init__(self, data: bytes) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.targets: list[str] = []
        self.headings: list[int] = []
        self.words: list[str] = []
        self.feed(data.decode())
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in ELEMENTS, tag
        assert {name for name, _ in attrs} <= ATTRIBUTES, attrs
        values = dict(attrs)
        self.ids += [values["id"] or ""] if "id" in values else []
        self.targets += [values["href"] or ""] if "href" in values else []
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] != "style":
            self.words.append(data)

    def handle_comment(self, data: str) -> None:
        pytest.fail(f"a comment: {data!r}")

    def unknown_decl(self, data: str) -> None:
        pytest.fail(f"a declaration: {data!r}")

    def handle_pi(self, data: str) -> None:
        pytest.fail(f"an instruction: {data!r}")

    @property
    def said(self) -> str:
        return re.sub(r"\s+", " ", " ".join(self.words))


@pytest.mark.parametrize("name", ALL)
def test_only_what_the_writer_makes(name: str) -> None:
    page = Page(html.render(ALL[name]()))
    assert len(page.ids) == len(set(page.ids))
    # Every link stays on the page: no request can follow from it.
    assert all(target.startswith("#") for target in page.targets)
    assert {target[1:] for target in page.targets} <= set(page.ids)
    assert page.headings[0] == 2  # the contents; the first in the report is the only h1
    assert page.headings.count(1) == 1
    for before, after in zip(page.headings[1:], page.headings[2:], strict=False):
        assert after <= before + 1, page.headings


@pytest.mark.parametrize("name", ALL)
def test_every_row_has_a_head_that_says_something(name: str) -> None:
    heads = re.findall(r"<th [^>]*>(.*?)</th>", html.render(ALL[name]()).decode(), re.DOTALL)
    assert len(heads) > 90
    assert all(re.sub(r"<[^>]*>", "", head).strip() for head in heads)


@settings(max_examples=25, deadline=None, phases=DRAWN, suppress_health_check=list(HealthCheck))
@given(ASSESSMENTS)
def test_only_what_the_writer_makes_whatever_it_says(assessment: Assessment) -> None:
    Page(html.render(assessment))


def test_hostile_texts_are_words_and_nothing_else() -> None:
    page = html.render(ALL["hostile"]()).decode()
    for raw in ("<script", "<img", "\u202e", "\u200b", "\x1b", "\x00", "\u2028", "<!--"):
        assert raw not in page
    said = Page(page.encode()).said
    for shown in ("<script>alert(1)</script>", "invoice\\u202egpj.exe", "\\x1b[31mred", "モデル"):
        assert shown in said


@given(st.text(alphabet=st.characters(), max_size=40))
def test_text_never_becomes_markup(words: str) -> None:
    for made in (text(words), tag("p", words), tag("p", title=words), preformatted(words, 99)):
        assert isinstance(made, Markup)
        inner = made.removeprefix("<p").removesuffix("\n").removesuffix("</p>")
        assert "<" not in inner.removeprefix("<pre>").removesuffix("</pre>")
        assert made.count('"') in (0, 2)


def test_nothing_is_requested_and_nothing_may_be() -> None:
    page = html.render(realistic()).decode()
    (policy,) = re.findall(r'http-equiv="Content-Security-Policy" content="([^"]+)"', page)
    (style,) = re.findall(r"<style>(.*?)</style>", page, re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert policy.startswith("default-src &#x27;none&#x27;; ")
    assert f"style-src &#x27;sha256-{digest}&#x27;" in policy
    assert "unsafe" not in policy
    for word in ("@import", "url(", "expression("):
        assert word not in style
    for word in ("<script", "<link", "<img", "<iframe", "<form", "src=", " style=", " onclick"):
        assert word not in page


def test_same_bytes_for_the_same_assessment() -> None:
    assert html.render(realistic()) == html.render(realistic())


def test_large_lists_are_cut_counted_and_stay_below_five_megabytes() -> None:
    page = html.render(huge(20_000))
    assert 2_000_000 < len(page) <= html.MOST_BYTES
    said = Page(page).said
    assert "9,000 more assets, 10,000 in all" in said
    assert "more kinds of finding" in said
    assert "--format json -o report.json" in said


def test_limits_tighten_until_the_page_fits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(html, "MOST_BYTES", 400_000)
    page = html.render(huge())
    assert 100_000 < len(page) <= 400_000
    assert "more assets, 2,000 in all" in Page(page).said


def test_all_93_controls_under_a_heading_that_says_draft() -> None:
    page = html.render(realistic())
    said = Page(page).said
    assert "Draft, not a Statement of Applicability" in said
    for row in realistic().soa:
        assert f'<span class="id">{row.control}</span>' in page.decode()
    assert "not necessary" not in said


def test_states_are_words() -> None:
    said = Page(html.render(realistic())).said
    for words in (
        "34 of 43 passed, 6 failed, 1 unknown, 2 excluded (source files)",
        "nothing of this kind seen",
        "Incomplete. 3 things could not be read; 5 subjects could not be judged.",
        "0 of 97 items recorded; 38 of 38 that certification cannot do without",
        "not recorded in Muniment",
        "level 25",
        "untested",
        "waiver asked for",
        "muniment replay assessment.mun",
    ):
        assert words in said.replace(" .", "."), words
    assert "%" not in said


def test_an_empty_folder_is_not_praised() -> None:
    said = Page(html.render(empty())).said
    assert "No finding, because nothing was judged." in said
    assert "nothing was judged" in said
    assert "project without a name" in said
    assert "None proposed." in said


def test_a_clean_project_is_told_what_that_means() -> None:
    said = Page(html.render(clean())).said
    assert "No finding in what was judged. That is no proof of safety." in said
    assert "Complete." in said


def test_a_remedy_keeps_its_lines() -> None:
    page = html.render(realistic()).decode()
    assert "read it from the environment:\n    key = os.environ[" in page


def test_a_failure_in_a_hundred_thousand_is_drawn() -> None:
    base = realistic()
    first = base.outcomes[0]
    many = replace(first.population, size=100_000, passed=99_999, failed=1, unknown=0)
    page = html.render(replace(base, outcomes=(replace(first, population=many),))).decode()
    assert '<rect x="0" y="0" width="12" height="10" class="failed">' in page


def test_clipped_text_says_how_much_is_missing() -> None:
    assert clip("x" * 10, 4) == "xxxx… (6 more)"
    assert clip("xxxx", 4) == "xxxx"

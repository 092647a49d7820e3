"""The assessment as one HTML file: no request, no script, readable on screen and on paper.

Out of scope: interaction. Filtering and history belong to the server.
"""

from __future__ import annotations

import base64
import hashlib
from importlib import resources

from muniment.engine.report.assessment import Assessment
from muniment.engine.report.html.checks import checks, evidence, replay
from muniment.engine.report.html.controls import controls, readiness, risks
from muniment.engine.report.html.findings import findings
from muniment.engine.report.html.limits import Limits
from muniment.engine.report.html.markup import Markup, clip, tag
from muniment.engine.report.html.overview import masthead, tiles, what_next
from muniment.engine.report.html.seen import assets, coverage, gaps
from muniment.engine.report.wording import UNNAMED

MOST_BYTES = 5_000_000
"""No file is larger: longer lists are cut, counted, and point to the JSON report."""

_CONTENTS = (
    ("next", "What to do next"),
    ("findings", "Findings"),
    ("checks", "Checks"),
    ("controls", "Controls, draft"),
    ("risks", "Risks proposed"),
    ("readiness", "Readiness"),
    ("assets", "Assets"),
    ("coverage", "Coverage"),
    ("gaps", "Not seen"),
    ("evidence", "Evidence"),
    ("replay", "How to replay"),
)


def render(assessment: Assessment, *, path: str = ".") -> bytes:
    """Return the page, UTF-8, at most ``MOST_BYTES`` long.

    Args:
        assessment: What to say.
        path: The folder as the person named it, for the commands to type.
    """
    limits = Limits()
    page = _page(assessment, limits, path)
    while len(page) > MOST_BYTES:
        limits = limits.tighter()
        page = _page(assessment, limits, path)
    return page


def _page(assessment: Assessment, limits: Limits, path: str) -> bytes:
    style = resources.files("muniment.engine.report.html").joinpath("style.css").read_text("utf-8")
    name = clip(assessment.project.name, limits.text) or UNNAMED
    links = (tag("li", tag("a", words, href=f"#{target}")) for target, words in _CONTENTS)
    body = tag(
        "body",
        tag("a", "Skip to the report", href="#report", class_="skip"),
        tag("nav", tag("h2", "Contents"), tag("ol", links), aria_label="Contents"),
        tag(
            "main",
            masthead(assessment, limits),
            tiles(assessment),
            what_next(assessment, limits, path),
            findings(assessment, limits),
            checks(assessment, limits),
            controls(assessment, limits),
            risks(assessment, limits),
            readiness(assessment, limits),
            assets(assessment, limits),
            coverage(assessment, limits),
            gaps(assessment, limits),
            evidence(assessment, limits),
            replay(assessment),
            id="report",
            tabindex="-1",
        ),
    )
    head = tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", http_equiv="Content-Security-Policy", content=_policy(style)),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="color-scheme", content="light dark"),
        tag("meta", name="referrer", content="no-referrer"),
        tag("meta", name="generator", content=f"{assessment.tool.name} {assessment.tool.version}"),
        tag("title", f"Assessment of {name}"),
        # The style is ours, holds no "<", and is bound by its digest in the policy above.
        Markup(f"<style>{style}</style>"),
    )
    document = "<!doctype html>\n" + tag("html", head, body, lang="en-GB") + "\n"
    return document.encode()


def _policy(style: str) -> str:
    """Return a policy under which the page may do nothing but show its own style."""
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"

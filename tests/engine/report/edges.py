"""Assessments at the edges: hostile in every text, and too large for any page."""

from __future__ import annotations

from dataclasses import replace

from tests.engine.report.assessments import PROJECT, clean, empty, locator, realistic

from muniment.engine.checks.fact import Gap, GapReason
from muniment.engine.checks.outcome import Location, WaiverRequest
from muniment.engine.checks.snapshot import Exclusion, Project
from muniment.engine.report.assessment import Assessment, LineageLink, SnapshotSummary, SoaPoint

PAYLOADS = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "'; DROP TABLE findings; --",
    "</style><script>alert(2)</script>",
    "<!--",
    "]]>",
    "javascript:alert(1)",
    "{{7*7}} ${7*7} #{7*7} %(x)s {0}",
    '#read("/etc/hostname") $x$ *b* _i_ `r` @l <l> // /* \\',
    "invoice\u202egpj.exe",
    "zero\u200bwidth\ufeff\u2066\u2069",
    "\x1b[31mred\x1b[0m\x07\x00\x85",
    "line one\nline two\r\n\tthree\u2028four\u2029",
    "a" + "\u0301" * 60,
    "データ/モデル.pkl",
    "مرحبا/שלום.csv",
    "🧪" * 30,
    "%2e%2e/%FF",
    "x" * 5_000,
    "a:b/c d?e#f&g.py",
    "",
)


def hostile() -> Assessment:
    """Every free text of the assessment is a payload. Nothing here is ever run or loaded."""
    whole = realistic()
    texts = iter(PAYLOADS * 400)

    def text() -> str:
        return next(texts)

    findings = tuple(
        replace(
            one,
            location=Location(text(), one.location.line, one.location.cell, text()),
            message=text(),
            remediation=text(),
            asset=text(),
            waiver=None if n % 4 else WaiverRequest(text(), text(), text(), text(), bool(n % 8)),
        )
        for n, one in enumerate(whole.findings)
    )
    return replace(
        whole,
        project=Project(PROJECT, PAYLOADS[0], text(), text(), text(), text(), True),
        snapshot=SnapshotSummary(
            text(),
            True,
            replace(
                whole.snapshot.coverage,
                exclusions=tuple(Exclusion(text(), text(), 1) for _ in range(25)),
                formats=dict.fromkeys(PAYLOADS, 1),
            ),
            tuple(Gap(text(), reason, text(), (text(),)) for reason in GapReason),
        ),
        assets=tuple(
            replace(
                one,
                id=text(),
                kind=text() if n > 9 else one.kind,
                name=text(),
                path=text(),
                format=text(),
                lineage=(LineageLink(text(), text(), text()),),
            )
            for n, one in enumerate(whole.assets)
        ),
        outcomes=tuple(
            replace(one, title=text(), subjects=text(), detail=text()) for one in whole.outcomes
        ),
        evidence=tuple(
            replace(one, question=text(), vouched_by=text(), parameters={text(): text()})
            for one in whole.evidence
        ),
        findings=findings,
        risks=tuple(
            replace(one, title=text(), asset=text(), reasons=(text(),), assets=(text(),))
            for one in whole.risks
        ),
        soa=tuple(
            replace(
                one,
                title=text(),
                reasons=(text(),),
                for_=(SoaPoint(text(), text()),),
                against=(SoaPoint(text(), text()),),
                uncovered=(SoaPoint(text(), text()),),
            )
            for one in whole.soa
        ),
        readiness=tuple(replace(one, title=text(), reason=text()) for one in whole.readiness),
    )


def huge(scale: int = 4_000) -> Assessment:
    """A project with so many findings and assets that no page can hold them."""
    whole = realistic()
    findings = tuple(
        replace(
            whole.findings[n % len(whole.findings)],
            fingerprint=f"v1:{n:064x}",
            rule=f"{whole.findings[n % len(whole.findings)].rule}-{n % 97}",
            location=Location(f"src/{'deep/' * 12}module_{n}.py", n, None, "train"),
            waiver=None,
        )
        for n in range(scale)
    )
    return replace(
        whole,
        findings=tuple(sorted(findings, key=lambda f: -f.severity.rank)),
        assets=tuple(
            replace(whole.assets[n % 12], id=locator(f"a/{n}"), path=f"a/{n}")
            for n in range(scale // 2)
        ),
        snapshot=replace(
            whole.snapshot,
            gaps=tuple(
                Gap(f"data/part-{n}.bin", GapReason.UNSUPPORTED, "an unknown format", ())
                for n in range(scale // 4)
            ),
        ),
        outcomes=tuple(
            replace(whole.outcomes[n % 15], check=f"plugin.check-{n:03}") for n in range(300)
        ),
        risks=tuple(replace(whole.risks[n % 9], id=f"r-{n}") for n in range(1000)),
    )


ALL = {
    "realistic": realistic,
    "clean": clean,
    "empty": empty,
    "hostile": hostile,
    "huge": huge,
}

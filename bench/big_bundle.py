"""Write a bundle of any size: ``python -m bench.big_bundle FILE [FINDINGS ASSETS]``.

Its facts are made up. Modules that load pickles give most of the findings, tables and models give
the assets; the report is what the real checks make of these facts, so the bundle replays and a
server takes it.
"""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

from muniment import __version__
from muniment.core.clock import to_rfc3339
from muniment.engine import builtin
from muniment.engine.assembly import assemble
from muniment.engine.catalogue import catalogue
from muniment.engine.checks.asset import AssetKind, AssetSeen
from muniment.engine.checks.bundle import write_bundle
from muniment.engine.checks.extractor import Vcs
from muniment.engine.checks.fact import Fact
from muniment.engine.checks.facts import Facts
from muniment.engine.checks.formats import Format
from muniment.engine.checks.snapshot import Coverage, Project, Snapshot, Tool
from muniment.engine.code.facts import CodeCall, CodeModule, Language, Origin
from muniment.engine.report.json_report import to_json

PROJECT = UUID("018f3c1e-0000-7000-8000-0000000000b1")
_CALLS = 5
_MODELS = 5
"""One in so many assets is a model."""


def made_up_facts(findings: int, assets: int) -> Iterator[Fact]:
    """Yield facts that give so many findings, or as many as the assets alone give."""
    models = -(-assets // _MODELS)
    # An orphan model; a table without card and manifest; a project without licence and owners.
    findings -= models + 2 * (assets - models) + 2
    for number in range(max(0, -(-findings // _CALLS))):
        path = f"src/part{number % 97:02}/module{number:05}.py"
        digest = _digest(path)
        yield Fact(path, digest, CodeModule(Language.PYTHON, 120, 0, ("pickle",), ("pickle",)))
        for call in range(min(_CALLS, findings - number * _CALLS)):
            yield Fact(path, digest, _call(10 * call + 5, f"load_{call}"))
    for number in range(assets):
        kind, format_, end = (
            (AssetKind.MODEL, Format.SAFETENSORS, "safetensors")
            if number % _MODELS == 0
            else (AssetKind.DATASET, Format.CSV, "csv")
        )
        path = f"data/set{number % 89:02}/file{number:05}.{end}"
        yield Fact(path, _digest(path), AssetSeen(kind, format_, 1000 + number, 1, Vcs.IGNORED))


def _call(line: int, function: str) -> CodeCall:
    return CodeCall(
        callee="pickle.load",
        keywords={},
        positional=("dynamic",),
        double_star_unknown=False,
        star_unknown=False,
        origin=Origin.FILE,
        digest_checked=False,
        line=line,
        cell=None,
        function=function,
    )


def _digest(path: str) -> str:
    return "sha256:" + hashlib.sha256(path.encode()).hexdigest()


def write_big_bundle(
    path: Path,
    findings: int = 20_000,
    assets: int = 5_000,
    *,
    project: UUID = PROJECT,
    collected: datetime | None = None,
    ref: str = "main",
) -> Snapshot:
    """Write a bundle and return its snapshot.

    Args:
        path: Where to.
        findings: How many findings its facts give; those that the assets give are among them.
        assets: How many files are assets.
        project: The project's id.
        collected: When it says it was collected; the first of March 2026 where None.
        ref: Branch that it says it is of.
    """
    moment = to_rfc3339(collected or datetime(2026, 3, 1, 12, tzinfo=UTC))
    with Facts(made_up_facts(findings, assets)) as facts:
        kinds = tuple(sorted(builtin.FACT_KINDS))
        snapshot = Snapshot(
            tool=Tool("muniment", __version__, catalogue().version),
            project=Project(str(project), "made up", "", "", ref, "0" * 40, False),
            source="folder",
            collected_at=moment,
            evaluated_at=moment,
            complete=True,
            coverage=Coverage(findings + assets, 10**9, kinds, facts.counts(), {}, {}, ()),
            gaps=(),
            checks={check.spec.id: check.spec.version for check in builtin.checks()},
            parameters={},
            waivers=(),
            vouched_by="a made-up run, not verified",
            unnamed=(),
        )
        report = to_json(assemble(snapshot, facts, builtin.checks(), catalogue()))
        with path.open("wb") as stream:
            write_bundle(stream, snapshot, facts, report)
    return snapshot


def main() -> None:
    """Write one, of 20,000 findings and 5,000 assets unless told otherwise."""
    findings, assets = (
        (int(word) for word in sys.argv[2:4]) if len(sys.argv) > 3 else (20_000, 5_000)
    )
    path = Path(sys.argv[1])
    write_big_bundle(path, findings, assets)
    print(f"{path}: {path.stat().st_size:,} bytes, {findings:,} findings, {assets:,} assets")


if __name__ == "__main__":
    main()

"""The check ``repository.separation``: nobody alone owns both what is trained and what is released.

Out of scope: whether the server requires a code owner's review, and who really merged.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from muniment.core.severity import Severity
from muniment.engine.checks.asset import AssetKind, AssetSeen
from muniment.engine.checks.facts import Facts
from muniment.engine.checks.judgement import Judgement, Problem, Subject, excluded, judged
from muniment.engine.checks.spec import CheckSpec, ControlAspect, NoParameters
from muniment.engine.code.facts import CodeConstant, CodeModule, CodePath, CodeRoute
from muniment.engine.code.lineage import writers_of
from muniment.engine.datasets.tracking import DvcStage, MlflowRun
from muniment.engine.infra.ci_facts import CiWorkflow
from muniment.engine.infra.codeowners import Codeowners, effective, is_team, owners_of
from muniment.engine.infra.dockerfile_facts import DockerfileFile

_ID = "repository.separation"
_TRAINING = re.compile(r"(?:^|[/_.-])(?:train(?:er|ing)?|finetun\w{0,5}|pipelines?)(?=[/_.-])")
_RELEASE = re.compile(r"(?:^|[/_.-])(?:deploy(?:ments?)?|releases?|serv(?:e|ing))(?=[/_.-])")
_MOST_PATHS = 100
_CONTENT = frozenset({AssetKind.MODEL, AssetKind.DATASET})
_SHOWN = 3
_HELP = (
    "Add .github/CODEOWNERS with two people, each alone on one side: `/training/ @alice` and "
    "`/.github/workflows/ @bob`, `/deploy/ @bob`, `Dockerfile @bob`; then require review from "
    "code owners in the branch rules. With one person only: let an outside reviewer approve "
    "releases (a protected environment with a required reviewer), or have changes reviewed "
    "afterwards and record it; until then this stays open and says so."
)


class RepositorySeparation:
    """Asks the repository whether one person alone can train and release."""

    spec = CheckSpec(
        id=_ID,
        version="1.0.0",
        title="Training and release have different owners",
        question=(
            "Does a CODEOWNERS file name who reviews changes, such that nobody alone owns both "
            "training code and what releases it?"
        ),
        kind="chk-sod",
        subjects="the repository",
        needs=(
            Codeowners.KIND,
            AssetSeen.KIND,
            CiWorkflow.KIND,
            CodeModule.KIND,
            CodePath.KIND,
            CodeConstant.KIND,
            CodeRoute.KIND,
            DockerfileFile.KIND,
            DvcStage.KIND,
            MlflowRun.KIND,
        ),
        severity=Severity.MEDIUM,
        severity_reason=(
            "Nothing is open to outsiders by this, but a changed model can reach customers with "
            "nobody else having seen it; reviews that are required elsewhere may still stop it."
        ),
        controls=(ControlAspect("A.5.3", "chk-sod"),),
        threats=("T-insider-malicious", "T-model-tamper"),
        remediation=_HELP,
        parameters=NoParameters,
    )

    def subjects(self, facts: Facts) -> Iterable[Subject]:
        """Yield the repository as a whole."""
        if facts.counts():
            yield Subject("")

    def judge(self, subject: Subject, facts: Facts, parameters: NoParameters) -> Judgement:
        """Return what the owners of both sides show."""
        found = {seen.path: seen.body for seen in facts.of(Codeowners)}
        codeowners = effective(found)
        if codeowners is None or not codeowners.rules:
            return judged([_none(bool(found))])
        training, release = _paths(facts)
        if not training or not release:
            side = "training" if release else "release"
            if free := list(_unowned(release, codeowners)):
                return judged(free)
            return excluded(f"no {side} paths seen to separate")
        return judged([*_unowned(release, codeowners), *_alone(training, release, codeowners)])


def _none(elsewhere: bool) -> Problem:
    where = " where a server looks for it" if elsewhere else ""
    return Problem(
        f"{_ID}/no-codeowners",
        Severity.MEDIUM,
        f"There is no CODEOWNERS file with rules{where}: nothing in this repository says that a "
        "second person sees a change to training or release.",
        "no codeowners",
    )


def _paths(facts: Facts) -> tuple[Sequence[str], Sequence[str]]:
    """Return the paths of training and of release that are really there.

    Training is what writes a model, and what is named so; release is what builds images, runs in
    pipelines or answers predictions, and what is named so.
    """
    kinds = {seen.path: seen.body.kind for seen in facts.of(AssetSeen)}
    training = {
        writer.name.partition("#")[0]
        for target, writers in writers_of(facts).items()
        if kinds.get(target) is AssetKind.MODEL
        for writer in writers
    }
    release = {*facts.paths(CiWorkflow), *facts.paths(DockerfileFile)}
    release |= {seen.path for seen in facts.of(CodeRoute) if seen.body.reaches_predict}
    # A file of data or weights may be called "train", too; it is not what trains.
    others = [path for path, kind in kinds.items() if kind not in _CONTENT]
    for path in (*facts.paths(CodeModule), *others):
        if _RELEASE.search(path.lower()):
            release.add(path)
        elif _TRAINING.search(path.lower()):
            training.add(path)
    return sorted(training)[:_MOST_PATHS], sorted(release)[:_MOST_PATHS]


def _unowned(release: Sequence[str], codeowners: Codeowners) -> Iterator[Problem]:
    free = [path for path in release if not owners_of(path, codeowners)]
    if free:
        more = f" and {len(free) - _SHOWN} more" if len(free) > _SHOWN else ""
        yield Problem(
            f"{_ID}/release-without-owner",
            Severity.MEDIUM,
            f"Nobody owns {', '.join(free[:_SHOWN])}{more}: what builds and releases can change "
            "without a named reviewer.",
            "release paths without an owner",
        )


def _alone(
    training: Sequence[str], release: Sequence[str], codeowners: Codeowners
) -> Iterator[Problem]:
    trains = {owners_of(path, codeowners) for path in training}
    releases = {owners_of(path, codeowners) for path in release}
    for owners in sorted(trains & releases):
        # A team may be one person too, but that cannot be seen from here.
        if len(owners) == 1 and not is_team(owners[0]):
            who = owners[0] if owners[0].startswith("@") else "One person (by e-mail address)"
            yield Problem(
                f"{_ID}/one-owner",
                Severity.MEDIUM,
                f"{who} alone owns both training and release paths: a change to a model can "
                "reach customers with nobody else having to see it.",
                "one owner of training and release",
            )

"""The check ``ci.workflow``: whose code a build pipeline runs, and with what rights.

Out of scope: settings of the server (default token rights, required reviewers), and what an
action does inside.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from muniment.core.severity import Severity
from muniment.engine.checks.facts import Facts
from muniment.engine.checks.judgement import Judgement, Problem, Subject, judged
from muniment.engine.checks.spec import CheckSpec, ControlAspect, NoParameters
from muniment.engine.infra.ci_facts import CiStep, CiSystem, CiWorkflow, RefKind, TokenLevel
from muniment.engine.infra.image_reference import ContainerImageReference

_ID = "ci.workflow"
_LOOSE = frozenset({RefKind.TAG, RefKind.BRANCH})
# Its verifier accepts a release tag only, so its documentation forbids a commit.
_ONLY_BY_TAG = "slsa-framework/slsa-github-generator/"
_PLATFORM_OWNERS = ("actions/", "github/")
# Started by a stranger, run with the repository's own rights and secrets.
_PRIVILEGED = frozenset(
    {"pull_request_target", "workflow_run", "issue_comment", "issues", "discussion"}
    | {"discussion_comment", "pull_request_review", "pull_request_review_comment"}
)
_HEAD_IS_A_STRANGERS = frozenset({"pull_request_target", "workflow_run", "issue_comment"})


class CiWorkflowCheck:
    """Asks each pipeline whether a stranger, or another's account, can run code in it."""

    # The kind is the scan of infrastructure code against rules, which this is. Of the provenance
    # of builds it shows only a part: a build that strangers can steer can attest nothing.
    spec = CheckSpec(
        id=_ID,
        version="1.0.0",
        title="Build pipelines run fixed code with few rights",
        question=(
            "Does this pipeline run only code that is fixed by commit, keep strangers' code and "
            "text away from its rights and secrets, and state the rights of its token?"
        ),
        kind="chk-iac-scan",
        subjects="pipeline files",
        needs=(CiWorkflow.KIND, CiStep.KIND),
        severity=Severity.MEDIUM,
        severity_reason=(
            "A moved tag needs another's account to be taken first. Where a stranger's code or "
            "text meets the pipeline's rights, opening a pull request is the whole attack: high "
            "or critical."
        ),
        controls=(
            ControlAspect("A.8.9", "chk-iac-scan"),
            ControlAspect("A.8.25", "chk-pipeline-provenance"),
            ControlAspect("A.5.21", "chk-dep-pin"),
        ),
        threats=("T-ci-compromise",),
        remediation=(
            "Name actions by commit (`uses: owner/name@<40 hex digits> # v4`; Dependabot and "
            "Renovate keep it fresh) and state rights at the top: `permissions: {contents: read}`."
        ),
        parameters=NoParameters,
    )

    def subjects(self, facts: Facts) -> Iterable[Subject]:
        """Yield each pipeline file."""
        for path in facts.paths(CiWorkflow):
            yield Subject(path)

    def judge(self, subject: Subject, facts: Facts, parameters: NoParameters) -> Judgement:
        """Return what is wrong with one pipeline."""
        workflow = facts.at(CiWorkflow, subject.path)[0].body
        steps = [seen.body for seen in facts.at(CiStep, subject.path)]
        images = [seen.body for seen in facts.at(ContainerImageReference, subject.path)]
        return judged(
            [
                *_strangers_code(workflow, steps),
                *_strangers_text(workflow, steps),
                *_token(workflow),
                *_unpinned(workflow, steps),
                *_images(images),
            ]
        )


_RIGHTS = (
    "State the rights at the top of the file, `permissions: {contents: read}`, and more of them "
    "only in the job that needs them, for example `permissions: {contents: write}`."
)


def _strangers_code(workflow: CiWorkflow, steps: Sequence[CiStep]) -> Iterator[Problem]:
    events = _HEAD_IS_A_STRANGERS.intersection(workflow.triggers)
    if not events:
        return
    for step in steps:
        if not step.checkout_of_head:
            continue
        job = [other for other in steps if other.job == step.job]
        later = [other for other in job if other.line > step.line]
        reach = step.permissions.writes or any(other.secrets for other in job)
        runs = any(other.runs or other.uses for other in later)
        # Critical when what was fetched can be run beside rights or secrets worth taking.
        severity = Severity.CRITICAL if reach and runs else Severity.HIGH
        yield Problem(
            f"{_ID}/untrusted-checkout",
            severity,
            f"On {' and '.join(sorted(events))} the job '{step.job}' fetches the code that a "
            "stranger proposes, in a run that has this repository's token and secrets: a build "
            "script in that code takes them.",
            f"checkout of the head in job {step.job}",
            line=step.line,
            function=step.job,
            remediation="Build strangers' code on `pull_request`; keep `pull_request_target` "
            "for labels and comments, without a checkout of the head.",
        )


def _strangers_text(workflow: CiWorkflow, steps: Sequence[CiStep]) -> Iterator[Problem]:
    triggers = set(workflow.triggers)
    if triggers & _PRIVILEGED or triggers & {"workflow_call", "composite"}:
        severity = Severity.HIGH
    elif "pull_request" in triggers:
        # From a fork the token only reads and no secret is there; from a branch both are.
        severity = Severity.MEDIUM
    else:
        # Who can push a commit message can, as a rule, push the workflow too.
        severity = Severity.LOW
    for step in steps:
        if step.interpolates:
            shown = ", ".join(step.interpolates[:3])
            yield Problem(
                f"{_ID}/script-injection",
                severity,
                f"A script has {shown} pasted into it: whoever writes that text writes commands.",
                f"script pastes {shown}",
                line=step.line,
                function=step.job,
                remediation="Pass it by the environment: `env: {TITLE: ${{ "
                f"{step.interpolates[0]}"
                ' }}}` and use `"$TITLE"` in the script.',
            )


def _token(workflow: CiWorkflow) -> Iterator[Problem]:
    if workflow.system is not CiSystem.GITHUB or "composite" in workflow.triggers:
        return
    if not workflow.jobs_without_permissions:
        return
    level = workflow.permissions.level
    if level is TokenLevel.WRITE_ALL:
        stranger = bool(_PRIVILEGED.intersection(workflow.triggers))
        yield Problem(
            f"{_ID}/broad-token",
            Severity.HIGH if stranger else Severity.MEDIUM,
            "The token may write everything (write-all): any action in this pipeline can push "
            "code and publish releases.",
            "token with write-all",
            line=workflow.permissions_line,
            remediation=_RIGHTS,
        )
    elif level is TokenLevel.UNSET:
        # Low: repositories made since February 2023 default to a token that only reads.
        yield Problem(
            f"{_ID}/token-rights-unstated",
            Severity.LOW,
            "No permissions are stated, so the token has the repository's default, which may "
            "write everything and can be changed without a commit.",
            "no permissions stated",
            line=workflow.permissions_line,
            remediation=_RIGHTS,
        )


def _unpinned(workflow: CiWorkflow, steps: Sequence[CiStep]) -> Iterator[Problem]:
    told: set[str] = set()
    # The worst use of an action first, since each is named once.
    for step in sorted(steps, key=lambda item: (not _hands_over(item), item.line)):
        if step.ref_kind not in _LOOSE or not step.uses or step.uses in told:
            continue
        if step.ref_kind is RefKind.TAG and step.uses.startswith(_ONLY_BY_TAG):
            continue
        told.add(step.uses)
        platform = step.uses.lower().startswith(_PLATFORM_OWNERS)
        what = "a branch" if step.ref_kind is RefKind.BRANCH else "a tag, which can be moved"
        if workflow.system is CiSystem.GITLAB:
            what = "an address or ref that can change"
        if platform:
            # Whoever can move these tags runs the build machines anyway.
            severity, extra = Severity.LOW, ""
        elif _hands_over(step):
            severity, extra = Severity.HIGH, " and is given secrets"
        else:
            severity, extra = Severity.MEDIUM, ""
        rule = "secrets-to-unpinned-action" if extra else "unpinned-action"
        yield Problem(
            f"{_ID}/{rule}",
            severity,
            f"{step.uses} is named by {what}{extra}: whoever takes over its account runs code "
            "in this pipeline.",
            f"uses {step.uses}",
            line=step.line,
            threats=("T-ci-compromise", "T-rug-pull"),
            remediation=_by_commit(workflow, step),
        )


def _by_commit(workflow: CiWorkflow, step: CiStep) -> str:
    """Return how to fix what a step uses, with the command that prints the commit."""
    if workflow.system is CiSystem.GITLAB:
        return "Name a commit: `ref: <40 hex digits>`, or keep a reviewed copy in this repository."
    if step.uses.startswith("docker:"):
        return "Name the image by digest: `uses: docker://<image>@sha256:<digest>`."
    repository = "/".join(step.uses.split("/")[:2])
    ref = step.ref or "v1"
    return (
        f"Name it by commit: `uses: {step.uses}@<40 hex digits> # {ref}`. The digits are printed "
        f"by `git ls-remote https://github.com/{repository} {ref}`; Dependabot and Renovate keep "
        "them fresh."
    )


def _hands_over(step: CiStep) -> bool:
    return bool(step.secrets) or step.inherits_secrets


def _images(images: Sequence[ContainerImageReference]) -> Iterator[Problem]:
    told = set()
    for image in images:
        name = image.name
        if name is None or not name.moving or name.image in told:
            continue
        told.add(name.image)
        yield Problem(
            f"{_ID}/unpinned-image",
            # Low: a moving image breaks builds more often than it is used to attack them.
            Severity.LOW,
            f"A job runs in {name} without a version: whatever was pushed last runs here.",
            f"job image {name.image}",
            line=image.line,
            threats=("T-ci-compromise", "T-registry-compromise"),
            remediation="Name the image by digest: `image: python@sha256:...`.",
        )

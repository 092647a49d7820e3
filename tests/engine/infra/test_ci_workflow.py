"""The check ci.workflow: each rule and its honest twins."""

from __future__ import annotations

import pytest
from tests.engine.infra.infra_files import facts_of, judge, rules

from muniment.core.severity import Severity
from muniment.engine.checks.formats import Format
from muniment.engine.checks.judgement import Judgement, Verdict
from muniment.engine.infra.ci_workflow import CiWorkflowCheck
from muniment.engine.infra.github_workflow import GithubWorkflowExtractor
from muniment.engine.infra.gitlab_ci import GitlabCiExtractor

COMMIT = "0123456789abcdef0123456789abcdef01234567"
CHECKOUT = f"uses: actions/checkout@{COMMIT}"
HEAD = "with: {ref: '${{ github.event.pull_request.head.sha }}'}"


def ask(text: str) -> Judgement:
    facts = facts_of(GithubWorkflowExtractor(), {("w.yml", Format.GITHUB_WORKFLOW): text})
    return judge(CiWorkflowCheck(), facts)["w.yml"]


def flow(*steps: str, on: str = "push", permissions: str = "permissions: {contents: read}") -> str:
    listed = "".join(f"      - {step}\n" for step in steps)
    return f"on: {on}\n{permissions}\njobs:\n  a:\n    runs-on: x\n    steps:\n{listed}"


def test_a_careful_workflow_passes() -> None:
    text = flow(
        CHECKOUT,
        "uses: ./.github/actions/x",
        f"uses: docker://alpine@sha256:{'a' * 64}",
        'run: echo "$TITLE"\n        env: {TITLE: "${{ github.event.pull_request.title }}"}',
        "run: make test ${{ github.sha }} ${{ matrix.python }}",
        on="[push, pull_request]",
    )
    assert ask(text).verdict is Verdict.PASSED


@pytest.mark.parametrize(
    ("uses", "severity"),
    [
        ("third/party@v1", Severity.MEDIUM),
        ("third/party@main", Severity.MEDIUM),
        ("docker://alpine:3", Severity.MEDIUM),
        ("actions/checkout@v4", Severity.LOW),
        ("github/codeql-action/init@v3", Severity.LOW),
    ],
)
def test_unpinned_actions(uses: str, severity: Severity) -> None:
    found = ask(flow(f"uses: {uses}"))
    assert rules(found) == ["unpinned-action"]
    assert found.problems[0].severity is severity


def test_the_one_action_that_must_be_named_by_tag() -> None:
    uses = "slsa-framework/slsa-github-generator/.github/workflows/generator_generic_slsa3.yml"
    text = "on: push\npermissions: {}\njobs:\n  a:\n    uses: "
    assert ask(f"{text}{uses}@v2.0.0\n").verdict is Verdict.PASSED
    assert rules(ask(f"{text}{uses}@main\n")) == ["unpinned-action"]


def test_an_action_used_twice_is_one_problem() -> None:
    assert rules(ask(flow("uses: a/b@v1", "uses: a/b@v1"))) == ["unpinned-action"]


def test_secrets_to_an_unpinned_action() -> None:
    handing = 'uses: a/b@v1\n        with: {key: "${{ secrets.KEY }}"}'
    found = ask(flow("uses: a/b@v1", handing))
    assert rules(found) == ["secrets-to-unpinned-action"]
    assert found.problems[0].severity is Severity.HIGH


@pytest.mark.parametrize(
    "step",
    [
        f'uses: a/b@{COMMIT}\n        with: {{key: "${{{{ secrets.KEY }}}}"}}',
        'run: x\n        env: {KEY: "${{ secrets.KEY }}"}',
    ],
)
def test_secrets_to_fixed_code(step: str) -> None:
    assert ask(flow(step)).verdict is Verdict.PASSED


def test_the_pipelines_own_token_is_no_named_secret() -> None:
    step = 'uses: a/b@v1\n        with: {token: "${{ secrets.GITHUB_TOKEN }}"}'
    assert rules(ask(flow(step))) == ["unpinned-action"]


def test_inherited_secrets() -> None:
    text = "on: push\npermissions: {}\njobs:\n  a:\n    uses: o/r/.github/workflows/x.yml@v1\n"
    assert rules(ask(text)) == ["unpinned-action"]
    assert rules(ask(text + "    secrets: inherit\n")) == ["secrets-to-unpinned-action"]


@pytest.mark.parametrize("event", ["pull_request_target", "[push, pull_request_target]"])
def test_a_strangers_code_beside_rights(event: str) -> None:
    text = flow(
        f"{CHECKOUT}\n        {HEAD}", "run: make", on=event, permissions="permissions: write-all"
    )
    found = ask(text)
    assert rules(found) == ["untrusted-checkout", "broad-token"]
    assert found.problems[0].severity is Severity.CRITICAL
    assert found.problems[1].severity is Severity.HIGH


def test_a_strangers_code_without_rights_is_high() -> None:
    found = ask(flow(f"{CHECKOUT}\n        {HEAD}", "run: make", on="pull_request_target"))
    assert rules(found) == ["untrusted-checkout"]
    assert found.problems[0].severity is Severity.HIGH


def test_workflow_run_and_comments() -> None:
    head = "with: {ref: '${{ github.event.workflow_run.head_sha }}'}"
    assert rules(ask(flow(f"{CHECKOUT}\n        {head}", on="workflow_run"))) == [
        "untrusted-checkout"
    ]
    assert rules(ask(flow("run: gh pr checkout 1", on="issue_comment"))) == ["untrusted-checkout"]


@pytest.mark.parametrize(
    ("step", "event"),
    [
        (f"{CHECKOUT}\n        {HEAD}", "pull_request"),
        (CHECKOUT, "pull_request_target"),
        (f"{CHECKOUT}\n        with: {{ref: '${{{{ github.base_ref }}}}'}}", "pull_request_target"),
        (f"uses: actions/labeler@{COMMIT}", "pull_request_target"),
        ("run: gh pr checkout 1", "workflow_dispatch"),
    ],
)
def test_twins_of_a_strangers_code(step: str, event: str) -> None:
    assert ask(flow(step, on=event)).verdict is Verdict.PASSED


@pytest.mark.parametrize(
    ("event", "context", "severity"),
    [
        ("issues", "github.event.issue.title", Severity.HIGH),
        ("pull_request_target", "github.head_ref", Severity.HIGH),
        ("workflow_call", "github.head_ref", Severity.HIGH),
        ("pull_request", "github.event.pull_request.title", Severity.MEDIUM),
        ("push", "github.event.head_commit.message", Severity.LOW),
    ],
)
def test_script_injection(event: str, context: str, severity: Severity) -> None:
    found = ask(flow(f'run: echo "${{{{ {context} }}}}"', on=event))
    assert rules(found) == ["script-injection"]
    assert found.problems[0].severity is severity
    assert context in found.problems[0].remediation


def test_script_injection_into_javascript() -> None:
    step = (
        f"uses: actions/github-script@{COMMIT}\n        with:\n"
        "          script: return '${{ github.event.comment.body }}'"
    )
    assert rules(ask(flow(step, on="issue_comment"))) == ["script-injection"]


def test_an_input_of_an_action_is_no_script() -> None:
    step = f"uses: a/b@{COMMIT}\n        with: {{title: '${{{{ github.event.issue.title }}}}'}}"
    assert ask(flow(step, on="issues")).verdict is Verdict.PASSED


def test_tokens() -> None:
    assert rules(ask(flow("run: x", permissions="env: {}"))) == ["token-rights-unstated"]
    wide = ask(flow("run: x", permissions="permissions: write-all"))
    assert [problem.severity for problem in wide.problems] == [Severity.MEDIUM]
    own = "on: push\njobs:\n  a:\n    permissions: {contents: write}\n    steps: [{run: x}]\n"
    assert ask(own).verdict is Verdict.PASSED
    assert ask(flow("run: x", permissions="permissions: {}")).verdict is Verdict.PASSED


def test_images_of_jobs() -> None:
    text = flow("run: x").replace("runs-on: x", "container: python")
    assert rules(ask(text)) == ["unpinned-image"]
    assert ask(text.replace("container: python", "container: python:3.12")).verdict is (
        Verdict.PASSED
    )


def test_gitlab_includes() -> None:
    text = (
        f"include:\n  - remote: https://x.example/a.yml\n  - project: g/p\n    ref: {COMMIT}\n"
        "  - local: x.yml\nimage: python:3.12\na: {script: [x]}\n"
    )
    facts = facts_of(GitlabCiExtractor(), {(".gitlab-ci.yml", Format.GITLAB_CI): text})
    found = judge(CiWorkflowCheck(), facts)[".gitlab-ci.yml"]
    assert rules(found) == ["unpinned-action"]
    assert found.problems[0].anchor == "uses remote:x.example"

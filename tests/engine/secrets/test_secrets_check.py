"""The check's severities, anchors, threats and messages."""

from __future__ import annotations

import dataclasses

import pytest
from tests.engine.memory_file import MemoryFile
from tests.engine.secrets.planted import IN_CONTEXT, KEY, TOKENS, letters, notebook, pem

from muniment.core.severity import Severity
from muniment.engine.checks.extractor import Vcs
from muniment.engine.checks.fact import Fact, Gap
from muniment.engine.checks.facts import Facts
from muniment.engine.checks.formats import Format
from muniment.engine.checks.judgement import Judgement, Problem, Subject, Verdict
from muniment.engine.checks.spec import NoParameters
from muniment.engine.secrets import SecretExtractor, SecretsExposed
from muniment.engine.secrets.facts import Hint, Place, SecretCandidate, SecretScan, Shape


def judge(file: MemoryFile) -> Judgement:
    facts = [
        Fact(file.path, None, body)
        for body in SecretExtractor(KEY).extract(file)
        if not isinstance(body, Gap)
    ]
    check = SecretsExposed()
    (subject,) = check.subjects(Facts(facts))
    assert subject == Subject(file.path)
    return check.judge(subject, Facts(facts), NoParameters())


def problem(text: str, path: str = "src/a.txt", vcs: Vcs = Vcs.TRACKED) -> Problem:
    (one,) = judge(MemoryFile(path, text.encode(), vcs=vcs)).problems
    return one


def test_a_clean_file_passes() -> None:
    assert judge(MemoryFile("a.py", b"import os\n", Format.PYTHON)).verdict is Verdict.PASSED


CASES = {
    TOKENS["anthropic.api-key"]: (Severity.CRITICAL, "provider-key"),
    TOKENS["github.token"]: (Severity.CRITICAL, "provider-key"),
    TOKENS["github.token"][:-1] + "0": (Severity.MEDIUM, "provider-key"),
    TOKENS["stripe.secret-key"]: (Severity.CRITICAL, "provider-key"),
    TOKENS["stripe.secret-key"].replace("live", "test"): (Severity.LOW, "provider-key"),
    TOKENS["aws.access-key-id"]: (Severity.HIGH, "key-id"),
    TOKENS["google.api-key"]: (Severity.HIGH, "key-id"),
    TOKENS["slack.webhook"]: (Severity.MEDIUM, "webhook"),
    TOKENS["jwt.signed-token"]: (Severity.MEDIUM, "signed-token"),
    IN_CONTEXT["url.login"][1]: (Severity.HIGH, "database-url"),
    IN_CONTEXT["url.login"][1].replace("db.prod.internal", "db"): (
        Severity.MEDIUM,
        "database-url",
    ),
    IN_CONTEXT["generic.password"][1]: (Severity.MEDIUM, "password"),
    IN_CONTEXT["generic.secret"][1]: (Severity.MEDIUM, "high-entropy"),
    pem("RSA PRIVATE KEY", "c"): (Severity.HIGH, "private-key"),
    pem("ENCRYPTED PRIVATE KEY", "c"): (Severity.MEDIUM, "private-key"),
}


@pytest.mark.parametrize("number", range(len(CASES)))
def test_severity_follows_what_the_credential_opens(number: int) -> None:
    text, (severity, rule) = list(CASES.items())[number]
    one = problem(text)
    assert (one.severity, one.rule) == (severity, f"secrets.exposed/{rule}")


@pytest.mark.parametrize(
    "path",
    [
        "tests/a.txt",
        "examples/x/a.txt",
        "src/test_a.py",
        "pkg/conftest.py",
        ".env.example",
        "data/examples-1.json",
    ],
)
def test_in_tests_and_examples_all_is_low_but_a_checksum_that_verifies(path: str) -> None:
    low = problem(TOKENS["anthropic.api-key"], path)
    assert low.severity is Severity.LOW
    assert "tests or examples" in low.message
    real = problem(TOKENS["github.token"], path)
    assert real.severity is Severity.HIGH
    assert "checksum verifies" in real.message


def test_paths_that_only_sound_like_tests_lower_nothing() -> None:
    for path in ("src/latest.py", "contests/a.py", "src/tester/a.py", "attestation/a.py"):
        assert problem(TOKENS["anthropic.api-key"], path).severity is Severity.CRITICAL


def test_an_ignored_file_is_at_most_medium_and_says_why() -> None:
    one = problem(TOKENS["anthropic.api-key"], ".env", Vcs.IGNORED)
    assert one.severity is Severity.MEDIUM
    assert "git ignores" in one.message
    assert problem(TOKENS["anthropic.api-key"], ".env", Vcs.UNTRACKED).severity is Severity.CRITICAL


def test_neither_secret_nor_line_moves_the_anchor() -> None:
    before = problem(f'API_TOKEN = "{letters("one", 32)}"')
    after = problem(f'\n\nAPI_TOKEN = "{letters("two", 32)}"')
    assert before.anchor == after.anchor == "generic.secret(API_TOKEN)#1"
    assert before.line != after.line


def test_equal_things_are_told_apart_by_their_ordinal() -> None:
    text = "\n".join(f'token = "{letters(f"n{n}", 32)}"' for n in range(3))
    anchors = [one.anchor for one in judge(MemoryFile("a.py", text.encode())).problems]
    assert anchors == [f"generic.secret(token)#{n}" for n in (1, 2, 3)]


def test_no_problem_holds_the_secret() -> None:
    for secret, text in IN_CONTEXT.values():
        for one in judge(MemoryFile("a.txt", text.encode())).problems:
            said = " ".join(map(str, dataclasses.astuple(one)))
            assert secret[:12] not in said
            assert secret[-6:] not in said


def test_outputs_and_issuers_add_threats_and_a_remedy() -> None:
    cell: dict[str, object] = {
        "cell_type": "code",
        "source": "",
        "outputs": [{"output_type": "stream", "text": TOKENS["huggingface.access-token"]}],
    }
    (one,) = judge(MemoryFile("n.ipynb", notebook([cell]), Format.NOTEBOOK)).problems
    assert one.threats == ("T-credential-leak", "T-hub-account-takeover", "T-log-leak")
    assert "--clear-output" in one.remediation
    assert one.cell == 0
    assert "output" in one.message
    assert "T-stolen-model-key" in problem(TOKENS["anthropic.api-key"]).threats
    pepper = problem(f'PSEUDONYM_KEY = "{letters("p", 44)}"')
    assert "T-pseudonym-key-leak" in pepper.threats


def test_every_shape_and_hint_is_weighed() -> None:
    for shape in Shape:
        for hint in (None, *Hint):
            body = SecretCandidate(
                "x",
                "x.y",
                shape,
                4000,
                "x-***ab",
                "hmac-sha256:00",
                1,
                None,
                Place.CODE,
                "k",
                () if hint is None else (hint,),
            )
            facts = Facts([Fact("a", None, SecretScan(1, 1, 1, Vcs.NONE)), Fact("a", None, body)])
            (one,) = SecretsExposed().judge(Subject("a"), facts, NoParameters()).problems
            assert one.severity.at_least(Severity.LOW)
            assert "x-***ab" in one.message

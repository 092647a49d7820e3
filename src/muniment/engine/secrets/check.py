"""``secrets.exposed``: does this file hold a credential?

Severity, by rule, and why:

- a provider's key of the right structure is critical: robots try such keys minutes after they see
  them, and the key alone suffices;
- a private key and a database URL with a password are high: as strong, but whoever finds them must
  also find and reach the thing they open;
- the id of a key is high: half a credential (AWS), or one that may be public (Google in a browser);
- passwords in other URLs, signed tokens, webhooks and generic values are medium: they are often
  short-lived, limited in what they open, or not secrets after all.

Lowered: an encrypted key, a token past its date, a provider's test key, a wrong checksum, and a
host without a domain are weaker evidence of harm (see ``_weigh``). In tests and examples all is
low, because values there are mostly invented; but a checksum that verifies is no invention: high.
In a file that git ignores nothing is worse than medium: it is not on its way to others, but it lies
in clear on the machine and goes into images with ``COPY .``.
"""

from __future__ import annotations

import re
import shlex
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any, Final

from muniment.core.severity import Severity
from muniment.engine.checks.extractor import Vcs
from muniment.engine.checks.facts import Facts
from muniment.engine.checks.judgement import Judgement, Problem, Subject, judged
from muniment.engine.checks.spec import CheckSpec, ControlAspect
from muniment.engine.secrets.facts import Hint, Place, SecretCandidate, SecretScan, Shape
from muniment.engine.secrets.texture import words

_REMEDY = (
    "Revoke the credential where it was issued; taking it out of the file is not enough, because "
    "copies and history keep it. Then read the new one at run time: "
    '`import os; key = os.environ["API_KEY"]`, with the value in a secret store or in a `.env` '
    "that `.gitignore` and `.dockerignore` name."
)
_NOTEBOOK_REMEDY = (
    _REMEDY + " Clear what the notebook printed before it is shared: "
    "`jupyter nbconvert --clear-output --inplace NOTEBOOK`."
)

SPEC: Final = CheckSpec(
    id="secrets.exposed",
    version="1.0.0",
    title="Files hold no credentials",
    question="Does any text file (code, configuration, notebook and its output) hold a credential?",
    kind="chk-secret-scan",
    subjects="text files",
    needs=(SecretScan.KIND,),
    severity=Severity.CRITICAL,
    severity_reason=(
        "A live key of a provider works for whoever finds it, and robots find it in minutes. Lower "
        "for what opens less, is encrypted or expired, or stands in tests."
    ),
    controls=(
        ControlAspect("A.5.17", "chk-secret-scan"),
        ControlAspect("A.8.12", "chk-secret-scan"),
        ControlAspect("A.8.28", "chk-secret-scan"),
    ),
    threats=("T-credential-leak",),
    remediation=_REMEDY,
)

_BY_SHAPE: Final = {
    Shape.PROVIDER_KEY: Severity.CRITICAL,
    Shape.KEY_ID: Severity.HIGH,
    Shape.PRIVATE_KEY: Severity.HIGH,
    Shape.DATABASE_URL: Severity.HIGH,
    Shape.URL_CREDENTIALS: Severity.MEDIUM,
    Shape.WEBHOOK: Severity.MEDIUM,
    Shape.SIGNED_TOKEN: Severity.MEDIUM,
    Shape.PASSWORD: Severity.MEDIUM,
    Shape.HIGH_ENTROPY: Severity.MEDIUM,
}

# A hint lowers to this and says why. The first that applies is told.
_BY_HINT: Final = (
    (Hint.EXPIRED, Severity.LOW, "it is past the date that it states itself"),
    (Hint.TEST_KEY, Severity.LOW, "it belongs to the provider's test environment"),
    (Hint.CHECKSUM_BAD, Severity.MEDIUM, "its checksum is wrong, so it may be invented"),
    (Hint.ENCRYPTED, Severity.MEDIUM, "it is encrypted, as strong as its pass phrase"),
    (Hint.LOCAL_HOST, Severity.MEDIUM, "its host has no domain and is not reached from outside"),
)

_WHAT: Final = {
    Shape.PROVIDER_KEY: "a key",
    Shape.KEY_ID: "the id of a key or a key that may be public",
    Shape.PRIVATE_KEY: "a private key",
    Shape.DATABASE_URL: "a database's URL with its password",
    Shape.URL_CREDENTIALS: "a URL with a password",
    Shape.WEBHOOK: "a webhook's address, which lets anybody post",
    Shape.SIGNED_TOKEN: "a signed token",
    Shape.PASSWORD: "a password",
    Shape.HIGH_ENTROPY: "a random value under the name of a secret",
}

_HUBS = words("huggingface kaggle wandb comet neptune clearml labelstudio roboflow")
_HOSTED_MODELS = words(
    "anthropic openai openrouter cohere mistral replicate groq perplexity xai nvidia voyage "
    "fireworks together runpod elevenlabs deepgram assemblyai"
)
_TEST_PARTS = re.compile(
    r"(?i)(?:^|/)(?:tests?|testing|testdata|test[_-]data|fixtures?|examples?|samples?|demos?|mocks?"
    r"|spec|e2e|__tests__)/"
    r"|(?:^|/)(?:test_[^/]*|conftest)\.py\Z|_test\.(?:py|go)\Z|\.(?:test|spec)\.[jt]sx?\Z"
    r"|(?:^|/)(?:examples?|samples?)[-_.][^/]*\Z"
    r"|\.(?:example|sample|template|dist|tmpl)\Z"
)


class SecretsExposed:
    """The check."""

    spec = SPEC

    def subjects(self, facts: Facts) -> Iterable[Subject]:
        """Yield each text file that was scanned."""
        return (Subject(path) for path in facts.paths(SecretScan))

    def judge(self, subject: Subject, facts: Facts, parameters: Any) -> Judgement:
        """Return a problem for each credential seen in the file."""
        del parameters
        ignored = any(seen.body.vcs is Vcs.IGNORED for seen in facts.at(SecretScan, subject.path))
        found = [seen.body for seen in facts.at(SecretCandidate, subject.path)]
        return judged(_problems(subject.path, found, ignored=ignored))


def _problems(path: str, found: Iterable[SecretCandidate], *, ignored: bool) -> Iterator[Problem]:
    equals: Counter[str] = Counter()
    for one in found:
        thing = f"{one.detector}({one.name})"
        equals[thing] += 1
        severity, why = _weigh(one, path, ignored=ignored)
        issuer = "" if one.provider in ("generic", "pem", "url", "jwt", "http") else one.provider
        yield Problem(
            rule=f"{SPEC.id}/{one.shape.value}",
            severity=severity,
            message=_message(one, issuer, severity, why),
            # The secret takes no part: a rotated key that is again in the file is the same finding.
            anchor=f"{thing}#{equals[thing]}",
            line=one.line,
            cell=one.cell,
            remediation=_NOTEBOOK_REMEDY.replace("NOTEBOOK", shlex.quote(path))
            if one.place is Place.NOTEBOOK_OUTPUT
            else "",
            threats=_threats(one),
        )


def _weigh(one: SecretCandidate, path: str, *, ignored: bool) -> tuple[Severity, str]:
    severity = _BY_SHAPE[one.shape]
    why = ""
    for hint, ceiling, reason in _BY_HINT:
        if hint in one.hints and severity.rank > ceiling.rank:
            severity, why = ceiling, reason
            break
    if _TEST_PARTS.search(path):
        real = Hint.CHECKSUM_OK in one.hints
        ceiling = Severity.HIGH if real else Severity.LOW
        if severity.rank > ceiling.rank:
            severity = ceiling
            why = (
                "it stands in tests or examples, but its checksum verifies, so it was issued"
                if real
                else "it stands in tests or examples, where values are mostly invented"
            )
    if ignored and severity.rank > Severity.MEDIUM.rank:
        severity = Severity.MEDIUM
        why = "git ignores the file, so it is not on its way to others, yet it lies here in clear"
    return severity, why


def _message(one: SecretCandidate, issuer: str, severity: Severity, why: str) -> str:
    where = {
        Place.NOTEBOOK_OUTPUT: "This cell's output holds",
        Place.NOTEBOOK_SOURCE: "This notebook's source holds",
    }.get(one.place, "This file holds")
    parts = [f"{where} {_WHAT[one.shape]}"]
    parts.append(f" of {issuer}" if issuer else "")
    # Three stars alone would say nothing.
    shown = one.mask if one.mask.strip("*") else ""
    known = " ".join(word for word in (shown, one.name and f"under “{one.name}”") if word)
    parts.append(f" ({known})" if known else "")
    parts.append("; whoever can read it can use it.")
    if Hint.UNSIGNED in one.hints:
        parts.append(" It is not signed (alg none): anybody can make one.")
    if why:
        parts.append(f" Rated {severity.value} because {why}.")
    return "".join(parts)


def _threats(one: SecretCandidate) -> tuple[str, ...]:
    threats = ["T-credential-leak"]
    if one.provider in _HUBS:
        threats.append("T-hub-account-takeover")
    if one.provider in _HOSTED_MODELS:
        threats.append("T-stolen-model-key")
    if one.place is Place.NOTEBOOK_OUTPUT:
        threats.append("T-log-leak")
    if re.search(r"(?i)pepper|pseudonym", one.name):
        threats.append("T-pseudonym-key-leak")
    return tuple(threats)

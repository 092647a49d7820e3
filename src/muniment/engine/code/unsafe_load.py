"""The check ``code.unsafe-load``: models, data and code are loaded so that nothing runs unasked."""

from __future__ import annotations

import json
from collections.abc import Iterable

from muniment.core.severity import Severity
from muniment.engine.checks.facts import Facts
from muniment.engine.checks.judgement import Judgement, Problem, Subject, judged
from muniment.engine.checks.spec import CheckSpec, ControlAspect, NoParameters
from muniment.engine.code.facts import (
    CodeCall,
    CodeLocalCall,
    CodeModule,
    CodeWrapper,
)
from muniment.engine.code.join import calls_by_path, written_paths
from muniment.engine.code.load_rules import judge_call
from muniment.engine.code.pathnames import posix_path
from muniment.engine.code.unsafe import Unsafe
from muniment.engine.fixtures import is_test

_ID = "code.unsafe-load"
_ONE_LOWER = {
    Severity.CRITICAL: Severity.HIGH,
    Severity.HIGH: Severity.MEDIUM,
    Severity.MEDIUM: Severity.LOW,
    Severity.LOW: Severity.INFO,
    Severity.INFO: Severity.INFO,
}


class UnsafeLoad:
    """Asks every source file and notebook how it loads."""

    spec = CheckSpec(
        id=_ID,
        version="1.0.0",
        title="Models and data are loaded without running what they hold",
        question=(
            "Does each source file and notebook load models, data and text in a way that cannot run"
            " code from them, and from sources that are fixed?"
        ),
        kind="chk-sast",
        subjects="source files and notebooks",
        needs=(CodeModule.KIND, CodeCall.KIND, CodeWrapper.KIND, CodeLocalCall.KIND),
        severity=Severity.HIGH,
        severity_reason=(
            "Whoever can change the file or the repository behind such a call runs code with the"
            " rights of the training job or the service. Test code is one step lower: it loads what"
            " it made itself, on machines that hold no production rights."
        ),
        controls=(ControlAspect("A.8.28", "chk-sast"),),
        threats=("T-malicious-model-file", "T-research-code-prod", "T-rug-pull"),
        remediation=(
            "Load weights with `torch.load(path, weights_only=True)` or safetensors, YAML with"
            ' `yaml.safe_load(text)`, and hub models with `revision="<40-digit commit>"`.'
        ),
    )

    def subjects(self, facts: Facts) -> Iterable[Subject]:
        """Yield every source file and notebook that was parsed."""
        for path in facts.paths(CodeModule):
            yield Subject(path)

    def judge(self, subject: Subject, facts: Facts, parameters: NoParameters) -> Judgement:
        """Return what is unsafe among the calls that this file decides."""
        lower = is_test(subject.path)
        # A wrapper may hold several calls of one kind: a call of it is still one thing to change.
        return judged(
            dict.fromkeys(
                _problem(call, unsafe, lower=lower, facts=facts)
                for call in calls_by_path(facts).get(subject.path, ())
                for unsafe in judge_call(call)
            )
        )


def _problem(call: CodeCall, unsafe: Unsafe, *, lower: bool, facts: Facts) -> Problem:
    message = unsafe.message
    if call.via:
        message += f" Reached through {call.via}(...)."
    path = _path(call)
    if path and path in written_paths(facts):
        message += (
            f" This project writes {path} itself, but it can be exchanged between writing and"
            " loading."
        )
    return Problem(
        rule=f"{_ID}/{unsafe.rule}",
        severity=_ONE_LOWER[unsafe.severity] if lower else unsafe.severity,
        message=message,
        anchor=f"{call.via}: {unsafe.anchor}" if call.via else unsafe.anchor,
        line=call.line,
        cell=call.cell,
        function=call.function,
        remediation=unsafe.remediation,
        threats=unsafe.threats,
    )


def _path(call: CodeCall) -> str:
    text = call.positional[0] if call.positional else ""
    value = json.loads(text) if text.startswith('"') else ""
    return posix_path(value) if value else ""

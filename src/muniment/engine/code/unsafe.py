"""What a rule on loading says of one call."""

from __future__ import annotations

from dataclasses import dataclass

from muniment.core.severity import Severity


@dataclass(frozen=True, slots=True)
class Unsafe:
    """What a rule says of one call.

    Attributes:
        rule: Short name of the rule.
        severity: How bad, outside test code.
        message: What is wrong and why it matters.
        anchor: Normalised statement of the call.
        remediation: What to do instead, with a line to paste.
        threats: Catalogue threats that it speaks to.
    """

    rule: str
    severity: Severity
    message: str
    anchor: str
    remediation: str
    threats: tuple[str, ...]

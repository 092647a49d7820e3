"""Says when a risk that a person has adopted should be looked at again.

A newer proposal never changes the register. It may ask for a review: because the proposed current
likelihood is higher than what the register says, because nobody has set one, or because a high or
critical finding speaks to the risk that nobody has seen with it. A lower proposal asks for nothing:
passing checks are no reason to lower a risk.

Source: ISO/IEC 27001:2022 8.2; decision 12.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum

from muniment.core.severity import Severity
from muniment.engine.report.assessment import RiskProposal


@dataclass(frozen=True, slots=True)
class AdoptedRisk:
    """A risk in the register, as people last set it.

    Attributes:
        threat: Catalogue threat id.
        project: Project id.
        likelihood: Current likelihood, 1 to 5, or None where nobody has set one.
        impact: Current impact, 1 to 5, or None.
        seen: Fingerprints of the findings that the person who last looked at it could see.
    """

    threat: str
    project: str
    likelihood: int | None
    impact: int | None
    seen: tuple[str, ...] = ()


class Verdict(Enum):
    """What a proposal means for the register."""

    NEW = "new"
    REVIEW = "review"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Review:
    """What a newer proposal asks for.

    Attributes:
        threat: Catalogue threat id.
        project: Project id.
        verdict: Nobody adopted it yet, a person should look again, or nothing.
        reason: Why, one sentence; "" for nothing.
        proposal: The newer proposal.
        news: Fingerprints of findings that nobody has looked at with this risk.
    """

    threat: str
    project: str
    verdict: Verdict
    reason: str
    proposal: RiskProposal
    news: tuple[str, ...] = ()


def review(
    adopted: AdoptedRisk, proposal: RiskProposal, severities: Mapping[str, Severity]
) -> Review:
    """Return whether an adopted risk should be looked at again, and why.

    Args:
        adopted: The risk in the register.
        proposal: What the newest facts give for the same threat and project.
        severities: Fingerprint to severity of the project's open findings.

    Raises:
        ValueError: The proposal is of another threat.
    """
    if adopted.threat != proposal.threat:
        raise ValueError(f"a proposal of {proposal.threat} for a risk of {adopted.threat}")
    known = set(adopted.seen)
    news = tuple(item for item in proposal.findings if item not in known)
    worst = max(
        (severities[item] for item in news if item in severities),
        key=lambda severity: severity.rank,
        default=Severity.INFO,
    )
    if adopted.likelihood is None:
        reason = f"nobody has set a current likelihood; proposed is {proposal.likelihood}"
    elif proposal.likelihood > adopted.likelihood:
        reason = (
            f"proposed current likelihood {proposal.likelihood}, the register says"
            f" {adopted.likelihood}, because {_because(proposal)}"
        )
    elif worst.at_least(Severity.HIGH):
        reason = f"a {worst.value} finding speaks to it that nobody has seen with this risk"
    else:
        return Review(adopted.threat, adopted.project, Verdict.NOTHING, "", proposal, news)
    return Review(adopted.threat, adopted.project, Verdict.REVIEW, reason, proposal, news)


def review_all(
    project: str,
    adopted: Iterable[AdoptedRisk],
    proposals: Iterable[RiskProposal],
    severities: Mapping[str, Severity],
) -> tuple[Review, ...]:
    """Return what a project's newest proposals ask for, in their order.

    An adopted risk whose threat is no longer proposed is not named: nothing lowers or ends it.
    """
    known: Mapping[str, AdoptedRisk] = {
        risk.threat: risk for risk in adopted if risk.project == project
    }
    return tuple(
        review(known[proposal.threat], proposal, severities)
        if proposal.threat in known
        else Review(
            proposal.threat,
            project,
            Verdict.NEW,
            "nobody has adopted or rejected it yet",
            proposal,
            proposal.findings,
        )
        for proposal in proposals
    )


def _because(proposal: RiskProposal) -> str:
    raising = [reason for reason in proposal.reasons if "open finding" in reason]
    start = [reason for reason in proposal.reasons if reason.startswith("starts at")]
    return (raising or start or ["the method gives it"])[0]

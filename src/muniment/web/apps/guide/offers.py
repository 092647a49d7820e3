"""Usual answers of companies that build machine learning, to be ticked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from muniment.core.canonical import JSON


@dataclass(frozen=True, slots=True)
class Offer:
    """A usual answer.

    Attributes:
        key: In the form.
        title: What the record is called.
        values: Its other fields.
    """

    key: str
    title: str
    values: Mapping[str, JSON]


def _issue(key: str, title: str, kind: str, area: str) -> Offer:
    return Offer(key, title, {"kind": kind, "area": area})


ISSUES = (
    _issue("regulation", "Rules on AI and data protection tighten", "external", "law"),
    _issue("questionnaires", "Customers ask for proof of security before they buy", "external", "market"),
    _issue("theft", "Models and training data are worth stealing", "external", "threats"),
    _issue("cloud", "We depend on one cloud provider", "external", "supply"),
    _issue("components", "We build on models and libraries of others", "external", "supply"),
    _issue("growth", "We grow faster than our processes", "internal", "culture"),
    _issue("skills", "Few people know both machine learning and security", "internal", "people"),
    _issue("speed", "We ship models often", "internal", "culture"),
    _issue("remote", "Most of us work remotely", "internal", "systems"),
    _issue("data", "We hold personal data of customers' users", "internal", "systems"),
)  # fmt: skip
PARTIES = (
    Offer("customers", "Customers", {"kind": "customer", "needs": "Their data stays theirs, and is protected."}),
    Offer("subjects", "People whose data is used", {"kind": "user", "needs": "Lawful use, and erasure where they ask."}),
    Offer("staff", "Staff", {"kind": "staff", "needs": "Clear rules, and protection of their own data."}),
    Offer("owners", "Owners and investors", {"kind": "owner", "needs": "The value of models and data is protected."}),
    Offer("cloud", "Cloud providers", {"kind": "supplier", "needs": "Use within their terms."}),
    Offer("authority", "Data protection authority", {"kind": "authority", "needs": "Records, and notice of breaches in time."}),
    Offer("insurer", "Insurer", {"kind": "insurer", "needs": "The measures that the policy names."}),
    Offer("partners", "Partners who provide data", {"kind": "partner", "needs": "Use within what was agreed."}),
)  # fmt: skip
OBLIGATIONS = (
    Offer("gdpr", "General Data Protection Regulation", {"kind": "law", "jurisdiction": "European Union", "controls": ["A.5.34"]}),
    Offer("ai-act", "AI Act", {"kind": "law", "jurisdiction": "European Union"}),
    Offer("nis2", "NIS 2 and its national law", {"kind": "law", "jurisdiction": "European Union"}),
    Offer("contracts", "Security clauses of customers' contracts", {"kind": "contract", "controls": ["A.5.31"]}),
    Offer("processing", "Data processing agreements", {"kind": "contract", "controls": ["A.5.34"]}),
    Offer("licences", "Licences of training data and models", {"kind": "licence", "controls": ["A.5.32"]}),
    Offer("software", "Licences of software", {"kind": "licence", "controls": ["A.5.32"]}),
    Offer("promises", "What our website promises about security", {"kind": "promise"}),
)  # fmt: skip
ENVIRONMENTS = tuple(
    Offer(key, title, {"kind": "environment", "identifier": key, "purpose": key, "place": "inside"})
    for key, title in (
        ("production", "Production"),
        ("training", "Training of models"),
        ("staging", "Staging"),
        ("development", "Development"),
    )
)

"""The documents and records of a certifiable ISMS, and how a small company bundles them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class DocumentType(Enum):
    """What a document is."""

    POLICY = "policy"
    PROCEDURE = "procedure"
    DOCUMENT = "document"
    RECORD = "record"


class Basis(Enum):
    """Why a document is there.

    ``MANDATORY_CLAUSE``: a clause demands it. ``ANNEX_A``: needed when its control is necessary.
    ``REQUIREMENT``: one of the product's requirements. ``RECOMMENDED``: auditors expect it.
    """

    MANDATORY_CLAUSE = "mandatory_clause"
    ANNEX_A = "annex_a"
    REQUIREMENT = "requirement"
    RECOMMENDED = "recommended"


@dataclass(frozen=True, slots=True)
class Section:
    """A chapter of a document and what it must say."""

    title: str
    intent: str


@dataclass(frozen=True, slots=True)
class Document:
    """One document or record.

    Attributes:
        id: ``doc-...``.
        title: Its name.
        type: What it is.
        basis: Why it is there.
        owner_role: Role that keeps it.
        approver_role: Role that approves it; differs from the owner wherever the team allows.
        review_months: Months between reviews.
        refs: Clause items and controls that it covers.
        sections: Its chapters.
        live_embeds: Registers shown in it, frozen into each published version.
        acknowledgement_audience: Who must confirm having read it.
        distribution: Who gets it.
        requirements: Requirements of the product that it serves.
    """

    id: str
    title: str
    type: DocumentType
    basis: Basis
    owner_role: str
    approver_role: str
    review_months: int
    refs: tuple[str, ...]
    sections: tuple[Section, ...]
    live_embeds: tuple[str, ...]
    acknowledgement_audience: tuple[str, ...]
    distribution: tuple[str, ...]
    requirements: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Bundle:
    """Documents that a company below about 25 people publishes as one, ``bun-...``."""

    id: str
    title: str
    documents: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DocumentSet:
    """``documents.yaml``."""

    schema: str
    audiences: tuple[str, ...]
    documents: tuple[Document, ...]
    small_company_bundles: tuple[Bundle, ...]

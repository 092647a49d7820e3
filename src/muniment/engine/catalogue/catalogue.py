"""The catalogue as one object whose parts load when first asked for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Protocol, TypeVar

from muniment.engine.catalogue.frozen import read_only
from muniment.engine.catalogue.parts import Part, PartSource

if TYPE_CHECKING:
    from muniment.engine.catalogue.atlas import Atlas, Mitigation, Tactic, Technique
    from muniment.engine.catalogue.certification import Certification
    from muniment.engine.catalogue.cloud import CloudMatrix, CloudService, ControlShare
    from muniment.engine.catalogue.documents import Bundle, Document, DocumentSet
    from muniment.engine.catalogue.incidents import Clock, IncidentSet, Playbook
    from muniment.engine.catalogue.kpis import Kpi, KpiSet
    from muniment.engine.catalogue.mappings import Framework, ItemMapping, MappingSet
    from muniment.engine.catalogue.requirements import Requirement, RequirementSet
    from muniment.engine.catalogue.roles import DutyConflict, Role, RoleSet
    from muniment.engine.catalogue.standard import Clause, Control, Standard
    from muniment.engine.catalogue.threats import HeadlineRisk, Threat, ThreatLibrary
    from muniment.engine.catalogue.training import Curriculum, Module, TrainingSet
    from muniment.engine.catalogue.vendors import VendorQuestion, VendorSet
    from muniment.engine.catalogue.vocabulary import AssetKind, Capability, CheckKind, Vocabulary


class Identified(Protocol):
    """An entry with an id."""

    @property
    def id(self) -> str:
        """The id."""
        ...


Entry = TypeVar("Entry", bound=Identified)


class Catalogue:
    """The standard, threats, documents, roles and the rest, read-only.

    Mappings go from id to entry, in the catalogue's own order. Every attribute may raise
    ``CatalogueError`` when first used. Two threads that ask at once may both load a part; they
    get equal objects.
    """

    def __init__(self, source: PartSource) -> None:
        self._source = source

    @cached_property
    def version(self) -> str:
        """Version, a plus sign, and the first 12 hex digits of the content's SHA-256."""
        return self._source.version()

    # Whole parts

    @cached_property
    def standard(self) -> Standard:
        """ISO/IEC 27001:2022: clause items, controls, the rule for the SoA."""
        from muniment.engine.catalogue.standard import Standard

        return self._source.read(Part.STANDARD, Standard)

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """Capabilities, asset kinds, check kinds, evidence grades, relations, confidence."""
        from muniment.engine.catalogue.vocabulary import Vocabulary

        return self._source.read(Part.VOCABULARY, Vocabulary)

    @cached_property
    def threat_library(self) -> ThreatLibrary:
        """Threats and the outside lists that they refer to."""
        from muniment.engine.catalogue.threats import ThreatLibrary

        return self._source.read(Part.THREATS, ThreatLibrary)

    @cached_property
    def atlas(self) -> Atlas:
        """MITRE ATLAS: ids and names."""
        from muniment.engine.catalogue.atlas import Atlas

        return self._source.read(Part.ATLAS, Atlas)

    @cached_property
    def document_set(self) -> DocumentSet:
        """Documents, bundles and audiences."""
        from muniment.engine.catalogue.documents import DocumentSet

        return self._source.read(Part.DOCUMENTS, DocumentSet)

    @cached_property
    def mapping_set(self) -> MappingSet:
        """ISO items beside other frameworks."""
        from muniment.engine.catalogue.mappings import MappingSet

        return self._source.read(Part.MAPPINGS, MappingSet)

    @cached_property
    def role_set(self) -> RoleSet:
        """Roles, who does what, conflicting duties."""
        from muniment.engine.catalogue.roles import RoleSet

        return self._source.read(Part.ROLES, RoleSet)

    @cached_property
    def incident_set(self) -> IncidentSet:
        """Playbooks, clocks and severities."""
        from muniment.engine.catalogue.incidents import IncidentSet

        return self._source.read(Part.INCIDENTS, IncidentSet)

    @cached_property
    def kpi_set(self) -> KpiSet:
        """Measures and the rules for them."""
        from muniment.engine.catalogue.kpis import KpiSet

        return self._source.read(Part.KPIS, KpiSet)

    @cached_property
    def training_set(self) -> TrainingSet:
        """Curricula, modules, quizzes and the rules for them."""
        from muniment.engine.catalogue.training import TrainingSet

        return self._source.read(Part.TRAINING, TrainingSet)

    @cached_property
    def vendor_set(self) -> VendorSet:
        """Questions to suppliers, tiers, contract terms."""
        from muniment.engine.catalogue.vendors import VendorSet

        return self._source.read(Part.VENDORS, VendorSet)

    @cached_property
    def cloud_matrix(self) -> CloudMatrix:
        """Who does what in clouds."""
        from muniment.engine.catalogue.cloud import CloudMatrix

        return self._source.read(Part.CLOUD, CloudMatrix)

    @cached_property
    def certification(self) -> Certification:
        """Stages, audit time, timeline, cost, planner."""
        from muniment.engine.catalogue.certification import Certification

        return self._source.read(Part.CERTIFICATION, Certification)

    @cached_property
    def requirement_set(self) -> RequirementSet:
        """The product's requirements."""
        from muniment.engine.catalogue.requirements import RequirementSet

        return self._source.read(Part.REQUIREMENTS, RequirementSet)

    # Entries by id

    @cached_property
    def controls(self) -> Mapping[str, Control]:
        """The 93 controls of Annex A."""
        return by_id(self.standard.annex_a)

    @cached_property
    def clauses(self) -> Mapping[str, Clause]:
        """The 46 items of clauses 4 to 10."""
        return by_id(self.standard.clauses)

    @cached_property
    def threats(self) -> Mapping[str, Threat]:
        """Threats."""
        return by_id(self.threat_library.threats)

    @cached_property
    def headline_risks(self) -> Mapping[str, HeadlineRisk]:
        """The eight risks that people name first."""
        return by_id(self.threat_library.headline_risks)

    @cached_property
    def documents(self) -> Mapping[str, Document]:
        """The 51 documents and records."""
        return by_id(self.document_set.documents)

    @cached_property
    def bundles(self) -> Mapping[str, Bundle]:
        """Documents as a small company bundles them."""
        return by_id(self.document_set.small_company_bundles)

    @cached_property
    def check_kinds(self) -> Mapping[str, CheckKind]:
        """Questions that a machine can ask."""
        return by_id(self.vocabulary.checks)

    @cached_property
    def asset_kinds(self) -> Mapping[str, AssetKind]:
        """Kinds of thing worth protecting."""
        return by_id(self.vocabulary.asset_kinds)

    @cached_property
    def capabilities(self) -> Mapping[str, Capability]:
        """Things that the product can do."""
        return by_id(self.vocabulary.capabilities)

    @cached_property
    def roles(self) -> Mapping[str, Role]:
        """The 16 appointments."""
        return by_id(self.role_set.roles)

    @cached_property
    def duty_conflicts(self) -> Mapping[str, DutyConflict]:
        """Duties that one person must not hold together."""
        return by_id(self.role_set.sod_conflicts)

    @cached_property
    def requirements(self) -> Mapping[str, Requirement]:
        """The product's requirements."""
        return by_id(self.requirement_set.requirements)

    @cached_property
    def kpis(self) -> Mapping[str, Kpi]:
        """Measures."""
        return by_id(self.kpi_set.kpis)

    @cached_property
    def playbooks(self) -> Mapping[str, Playbook]:
        """Incident playbooks."""
        return by_id(self.incident_set.playbooks)

    @cached_property
    def clocks(self) -> Mapping[str, Clock]:
        """Duties to tell somebody within a time."""
        return by_id(self.incident_set.clocks)

    @cached_property
    def modules(self) -> Mapping[str, Module]:
        """Units of learning."""
        return by_id(self.training_set.modules)

    @cached_property
    def curricula(self) -> Mapping[str, Curriculum]:
        """Which modules which roles take."""
        return by_id(self.training_set.curricula)

    @cached_property
    def vendor_questions(self) -> Mapping[str, VendorQuestion]:
        """Questions to suppliers."""
        return by_id(self.vendor_set.questions)

    @cached_property
    def cloud_services(self) -> Mapping[str, CloudService]:
        """Cloud and model services."""
        return by_id(self.cloud_matrix.services)

    @cached_property
    def cloud_shares(self) -> Mapping[str, ControlShare]:
        """Rows of the responsibility matrix, by control. Not every control has one."""
        return read_only({row.control: row for row in self.cloud_matrix.matrix})

    @cached_property
    def tactics(self) -> Mapping[str, Tactic]:
        """ATLAS tactics."""
        return by_id(self.atlas.tactics)

    @cached_property
    def techniques(self) -> Mapping[str, Technique]:
        """ATLAS techniques."""
        return by_id(self.atlas.techniques)

    @cached_property
    def mitigations(self) -> Mapping[str, Mitigation]:
        """ATLAS mitigations."""
        return by_id(self.atlas.mitigations)

    @cached_property
    def frameworks(self) -> Mapping[str, Framework]:
        """Frameworks that ISO items are mapped to."""
        from muniment.engine.catalogue.mappings import frameworks

        return by_id(frameworks(self.mapping_set))

    @cached_property
    def mappings(self) -> Mapping[str, ItemMapping]:
        """What each clause item and control is in other frameworks, by ISO id."""
        return read_only({mapping.iso: mapping for mapping in self.mapping_set.mappings})

    def control(self, control_id: str) -> Control:
        """Return a control.

        Raises:
            KeyError: There is no such control.
        """
        return self.controls[control_id]


def by_id(entries: Iterable[Entry]) -> Mapping[str, Entry]:
    """Return entries by id, in order, read-only."""
    return read_only({entry.id: entry for entry in entries})

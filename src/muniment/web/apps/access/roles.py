"""Access roles and what each allows (decision 20). Not the ISMS roles, which are appointments."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum


class Role(Enum):
    """What somebody may be in this server."""

    ADMINISTRATOR = "administrator"
    OFFICER = "officer"
    MEMBER = "member"
    AUDITOR = "auditor"


class Permission(Enum):
    """One thing that a page, a route or a service asks for."""

    SEE_HOME = "see_home"
    SEE_PROJECTS = "see_projects"
    SEE_ASSETS = "see_assets"
    EDIT_ASSETS = "edit_assets"
    DECIDE_CLASS = "decide_class"
    SCAN_MODELS = "scan_models"
    SEE_FINDINGS = "see_findings"
    REQUEST_DECISION = "request_decision"
    DECIDE = "decide"
    OVERSEE_DECISIONS = "oversee_decisions"
    SEE_EVIDENCE = "see_evidence"
    SEE_RAW = "see_raw"
    SEE_CONTROLS = "see_controls"
    EDIT_CONTROLS = "edit_controls"
    SEE_RISKS = "see_risks"
    EDIT_RISKS = "edit_risks"
    SEE_ROLES = "see_roles"
    SEE_STAFF = "see_staff"
    EDIT_STAFF = "edit_staff"
    APPOINT = "appoint"
    SEE_TASKS = "see_tasks"
    WORK_TASKS = "work_tasks"
    EDIT_TASKS = "edit_tasks"
    SEE_LEDGER = "see_ledger"
    EXPORT_LEDGER = "export_ledger"
    ERASE = "erase"
    MANAGE_PROJECTS = "manage_projects"
    MANAGE_PEOPLE = "manage_people"
    MANAGE_SERVER = "manage_server"
    SEE_REGISTERS = "see_registers"
    EDIT_REGISTERS = "edit_registers"
    COMMENT = "comment"
    PUSH = "push"


_READ = frozenset(
    {
        Permission.SEE_HOME,
        Permission.SEE_PROJECTS,
        Permission.SEE_ASSETS,
        Permission.SEE_FINDINGS,
        Permission.SEE_EVIDENCE,
        Permission.SEE_CONTROLS,
        Permission.SEE_RISKS,
        Permission.SEE_REGISTERS,
        Permission.SEE_ROLES,
        Permission.SEE_TASKS,
    }
)

ALLOWS: Mapping[Role, frozenset[Permission]] = {
    Role.ADMINISTRATOR: _READ
    | {
        Permission.SEE_STAFF,
        Permission.SEE_LEDGER,
        Permission.MANAGE_PROJECTS,
        Permission.MANAGE_PEOPLE,
        Permission.MANAGE_SERVER,
    },
    Role.OFFICER: _READ
    | {
        Permission.EDIT_ASSETS,
        Permission.DECIDE_CLASS,
        Permission.SCAN_MODELS,
        Permission.REQUEST_DECISION,
        Permission.DECIDE,
        Permission.OVERSEE_DECISIONS,
        Permission.SEE_RAW,
        Permission.EDIT_RISKS,
        Permission.EDIT_REGISTERS,
        Permission.COMMENT,
        Permission.SEE_STAFF,
        Permission.EDIT_STAFF,
        Permission.APPOINT,
        Permission.WORK_TASKS,
        Permission.EDIT_TASKS,
        Permission.EDIT_CONTROLS,
        Permission.SEE_LEDGER,
        Permission.EXPORT_LEDGER,
        Permission.ERASE,
        Permission.MANAGE_PROJECTS,
    },
    # A member decides only with an acceptance limit; see findings.policies.
    Role.MEMBER: _READ
    | {
        Permission.SCAN_MODELS,
        Permission.REQUEST_DECISION,
        Permission.DECIDE,
        Permission.SEE_RAW,
        Permission.COMMENT,
        Permission.WORK_TASKS,
    },
    Role.AUDITOR: _READ
    | {
        Permission.SEE_STAFF,
        Permission.SEE_RAW,
        Permission.SEE_LEDGER,
        Permission.EXPORT_LEDGER,
    },
}
"""Role to permissions. Whether a role holds for one project or all is the grant's business."""

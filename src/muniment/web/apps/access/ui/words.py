"""Plain words for roles, permissions and factors."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from muniment.web.apps.access.roles import Permission, Role

ROLE_NOTES = {
    Role.ADMINISTRATOR: _(
        "Looks after people, projects and the server. Writes to no register and opens no raw file."
    ),
    Role.OFFICER: _("Runs the registers: assets, findings, risks; decides on others' requests."),
    Role.MEMBER: _("Works on the findings of their projects and asks for waivers."),
    Role.AUDITOR: _("Reads, exports and verifies until a last day. Changes nothing."),
}
PERMISSION_NAMES = {
    Permission.SEE_HOME: _("See Home"),
    Permission.SEE_PROJECTS: _("See projects"),
    Permission.SEE_ASSETS: _("See assets"),
    Permission.EDIT_ASSETS: _("Enter, change, merge, move and split assets"),
    Permission.DECIDE_CLASS: _("Decide that a class may be below that of the data"),
    Permission.SCAN_MODELS: _("Scan a model file from the browser"),
    Permission.SEE_FINDINGS: _("See findings"),
    Permission.REQUEST_DECISION: _("Ask for a waiver, or report a false positive"),
    Permission.DECIDE: _("Decide on what others asked for, up to their own limit"),
    Permission.OVERSEE_DECISIONS: _(
        "Send others' requests to another approver, and end what others granted"
    ),
    Permission.SEE_EVIDENCE: _("See evidence"),
    Permission.SEE_RAW: _("Download raw evidence"),
    Permission.SEE_CONTROLS: _("See controls"),
    Permission.SEE_RISKS: _("See risks"),
    Permission.EDIT_RISKS: _("Adopt and change risks"),
    Permission.EDIT_CONTROLS: _("Decide about controls and freeze the statement"),
    Permission.SEE_REGISTERS: _("See the organisation's registers, with a role in all projects"),
    Permission.EDIT_REGISTERS: _("Record and change in the organisation's registers"),
    Permission.COMMENT: _("Comment on records and keep files with them"),
    Permission.SEE_ROLES: _("See the roles of the ISMS and who holds them"),
    Permission.SEE_STAFF: _("See the register of people, their appointments and competence"),
    Permission.EDIT_STAFF: _("Keep the register of people"),
    Permission.APPOINT: _("Appoint people to roles; keep competence and conflicts of duties"),
    Permission.SEE_TASKS: _("See tasks and the calendar"),
    Permission.WORK_TASKS: _("Be given tasks, and do them"),
    Permission.EDIT_TASKS: _("Plan, change, skip and give away tasks"),
    Permission.SEE_LEDGER: _("See the ledger"),
    Permission.EXPORT_LEDGER: _("Export the ledger"),
    Permission.ERASE: _("Erase a payload in the ledger"),
    Permission.MANAGE_PROJECTS: _("Change projects and their tokens"),
    Permission.MANAGE_PEOPLE: _("Invite people and change what they may do"),
    Permission.MANAGE_SERVER: _("Change the organisation and see the server's settings"),
    Permission.PUSH: _("Push bundles: tokens only"),
}
FACTOR_NAMES = {
    "totp": _("authenticator app"),
    "webauthn": _("passkey"),
    "recovery_codes": _("recovery codes"),
}
STANDING_NAMES = {
    "active": _("active"),
    "invited": _("invited"),
    "left": _("left"),
    "erased": _("erased"),
}
TOKEN_NAMES = {
    "active": _("in force"),
    "archived": _("project archived"),
    "expired": _("expired"),
    "revoked": _("revoked"),
}

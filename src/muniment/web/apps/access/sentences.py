"""Plain words for the ledger's entries about people, projects and tokens. No names in them."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from muniment.web.apps.ledger.sentences import describe

describe(
    {
        "setup.invited": _("A link to set up the server was made"),
        "person.set_up": _("The server's first person joined"),
        "person.invited": _("A person was invited"),
        "person.invited_again": _("A new invitation was made for a person"),
        "person.uninvited": _("An invitation was withdrawn"),
        "person.joined": _("A person joined"),
        "person.reset_link_made": _("A link to choose a new password was made"),
        "person.password_reset": _("A person chose a new password by a link"),
        "person.password_changed": _("A person changed their password"),
        "person.factor_added": _("A second factor was added"),
        "person.factor_removed": _("A second factor was removed"),
        "person.factors_reset": _("A person's second factors were removed by somebody else"),
        "person.recovery_codes_made": _("Recovery codes were made"),
        "person.unlocked": _("A person's failed sign-ins were forgotten"),
        "person.grants_changed": _("What a person may do was changed"),
        "person.deactivated": _("A person's access was taken away"),
        "person.reactivated": _("A person's access was given back"),
        "person.profile_changed": _("A person changed their own profile"),
        "person.sessions_ended": _("A person's sessions were ended"),
        "person.erased": _("A person's name and address were erased: {reason}"),
        "project.changed": _("A project was changed"),
        "project.folder_followed": _("Another folder of the project's repository is followed"),
        "project.archived": _("A project was archived"),
        "project.unarchived": _("A project was taken back into use"),
        "organization.changed": _("The organisation was changed"),
        "token.created": _("A token was made; it ends on {expires_at}"),
        "token.revoked": _("A token was revoked"),
    }
)

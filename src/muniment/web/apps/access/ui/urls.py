"""Addresses of people and access."""

from __future__ import annotations

from django.urls import path

from muniment.web.apps.access.ui import enrolment, entrance, own, people, projects

_PERSON = "settings/people/<uuid:person_id>"
_PROJECT = "settings/projects/<str:reference>"

urlpatterns = [
    path("setup/<str:secret>/", entrance.set_up, name="set_up"),
    path("invitation/<str:secret>/", entrance.join, name="join"),
    path("password/<str:secret>/", entrance.choose_password, name="choose_password"),
    path("enrol/", enrolment.enrol, name="enrol"),
    path("enrol/app/", enrolment.enrol_app, name="enrol_app"),
    path("enrol/passkey/", enrolment.enrol_passkey, name="enrol_passkey"),
    path("enrol/codes/", enrolment.enrol_codes, name="enrol_codes"),
    path("enrol/codes/file/", enrolment.download_codes, name="download_codes"),
    path("me/", own.me, name="me"),
    path("me/password/", own.own_password, name="own_password"),
    path("me/codes/", own.own_codes, name="own_codes"),
    path("me/methods/<int:factor>/remove/", own.own_factor_remove, name="own_factor_remove"),
    path("me/sessions/end/", own.own_sessions_end, name="own_sessions_end"),
    path("me/sessions/<int:session>/end/", own.own_session_end, name="own_session_end"),
    path("settings/people/", people.people_list, name="people"),
    path("settings/people/invite/", people.people_invite, name="people_invite"),
    path(f"{_PERSON}/", people.person, name="person"),
    path(f"{_PERSON}/access/", people.person_access, name="person_access"),
    path(f"{_PERSON}/deactivate/", people.person_deactivate, name="person_deactivate"),
    path(f"{_PERSON}/reactivate/", people.person_reactivate, name="person_reactivate"),
    path(f"{_PERSON}/uninvite/", people.person_uninvite, name="person_uninvite"),
    path(f"{_PERSON}/invite/", people.person_invite_again, name="person_invite_again"),
    path(f"{_PERSON}/password/", people.person_reset_link, name="person_reset_link"),
    path(f"{_PERSON}/factors/", people.person_reset_factors, name="person_reset_factors"),
    path(f"{_PERSON}/unlock/", people.person_unlock, name="person_unlock"),
    path(f"{_PERSON}/sessions/", people.person_end_sessions, name="person_end_sessions"),
    path(f"{_PERSON}/erase/", people.person_erase, name="person_erase"),
    path("settings/roles/", people.roles, name="roles"),
    path("settings/projects/", projects.settings_projects, name="settings_projects"),
    path("settings/projects/add/", projects.settings_project_add, name="settings_project_add"),
    path(f"{_PROJECT}/", projects.settings_project, name="settings_project"),
    path(f"{_PROJECT}/folder/", projects.settings_project_folder, name="settings_project_folder"),
    path(
        f"{_PROJECT}/archive/", projects.settings_project_archive, name="settings_project_archive"
    ),
    path(
        f"{_PROJECT}/unarchive/",
        projects.settings_project_unarchive,
        name="settings_project_unarchive",
    ),
    path(f"{_PROJECT}/tokens/", projects.settings_token_add, name="settings_token_add"),
    path(f"{_PROJECT}/tokens/<uuid:token>/", projects.settings_token, name="settings_token"),
    path(
        f"{_PROJECT}/tokens/<uuid:token>/revoke/",
        projects.settings_token_revoke,
        name="settings_token_revoke",
    ),
    path("settings/tokens/", projects.settings_tokens, name="settings_tokens"),
    path("settings/organization/", projects.settings_organization, name="settings_organization"),
]

"""Django's view of this app."""

from django.apps import AppConfig


class OrganizationConfig(AppConfig):
    """The organisation and its projects."""

    name = "muniment.web.apps.organization"
    label = "organization"

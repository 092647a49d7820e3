"""Django's view of this app."""

from django.apps import AppConfig


class EvidenceConfig(AppConfig):
    """Evidence."""

    name = "muniment.web.apps.evidence"
    label = "evidence"

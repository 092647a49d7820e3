"""Django's view of this app."""

from django.apps import AppConfig


class BlobsConfig(AppConfig):
    """Files by digest."""

    name = "muniment.web.apps.blobs"
    label = "blobs"

"""The API's routes, gathered from the apps: each lists its routers in ``api/__init__.py``."""

from __future__ import annotations

from importlib import import_module

from django.apps import apps
from django.utils.module_loading import module_has_submodule
from ninja import Router

from muniment.web.api.mount import Api


def routers() -> list[tuple[str, Router]]:
    """Return ``ROUTERS`` of every app of ours that has an ``api``, in the order of the apps."""
    found: list[tuple[str, Router]] = []
    for app in apps.get_app_configs():
        if app.name.startswith("muniment.web.apps.") and module_has_submodule(app.module, "api"):
            found.extend(import_module(f"{app.name}.api").ROUTERS)
    return found


api = Api(routers())

"""Routes of assets."""

from muniment.web.apps.assets.api import assets, classes, identity, lineage
from muniment.web.apps.assets.api.router import router

__all__ = ["ROUTERS", "assets", "classes", "identity", "lineage"]

ROUTERS = [
    ("/assets", router),
    ("/asset-acts", identity.acts),
    ("/class-requests", classes.requests),
]

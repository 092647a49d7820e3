"""Routes of assets."""

from muniment.web.apps.assets.api.assets import router as assets

ROUTERS = [("/assets", assets)]

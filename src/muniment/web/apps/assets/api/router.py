"""The router on which the modules beside this one put the routes of one asset."""

from ninja import Router

router = Router(tags=["assets"])

"""Declared registers over the API."""

from muniment.web.apps.records.api.registers import router

ROUTERS = [("/registers", router)]

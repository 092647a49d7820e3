"""What every page's frame needs: the rail, who is signed in, the theme."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest


def frame(request: HttpRequest) -> dict[str, Any]:
    """Return the context that the base template reads."""
    return {"principal": getattr(request, "principal", None)}

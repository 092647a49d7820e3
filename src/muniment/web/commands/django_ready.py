"""Makes Django ready in a process that a command of ours started."""

from __future__ import annotations

import os


def make_ready() -> None:
    """Load the settings and the apps.

    Raises:
        UsageError: A setting is wrong.
    """
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "muniment.web.config.settings")
    import django

    django.setup()

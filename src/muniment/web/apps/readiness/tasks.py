"""What this app adds to the daily mail."""

from __future__ import annotations

from muniment.web.apps.readiness.digest import lines
from muniment.web.apps.tasks.digest import digest_section

digest_section(lines)

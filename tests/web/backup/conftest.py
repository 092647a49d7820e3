"""Each database has its own tests of backups; what does not concern this one is not collected."""

from __future__ import annotations

import os

collect_ignore = (
    ["test_backup_round_trip.py", "test_backup_disk_full.py", "test_hostile_backups.py"]
    if os.environ.get("TEST_DATABASE_URL")
    else ["test_postgresql_backup.py"]
)

"""Pages of projects, snapshots and evidence."""

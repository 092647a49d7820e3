"""Use cases without a database: assess, replay, manifest, proposals."""

"""The reports of ``muniment risk simulate``: text for people, JSON for programs."""

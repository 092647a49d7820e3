"""The organisation and its context: profile, issues, climate, interested parties, obligations."""

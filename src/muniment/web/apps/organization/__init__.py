"""The organisation and its projects."""

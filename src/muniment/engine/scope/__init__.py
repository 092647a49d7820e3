"""The scope of the ISMS against what was found."""

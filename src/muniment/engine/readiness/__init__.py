"""The draft Statement of Applicability, and what certification asks for."""

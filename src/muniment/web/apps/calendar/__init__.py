"""Tasks that people do, and the calendar by which they come again.

Jobs that the server does by itself are the app ``tasks``.
"""

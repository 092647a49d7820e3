"""How a register is declared; see the head of the app."""

from muniment.web.apps.records.registers.book import book, keep, register_of
from muniment.web.apps.records.registers.definition import Register
from muniment.web.apps.records.registers.fields import Field, Form

__all__ = ["Field", "Form", "Register", "book", "keep", "register_of"]

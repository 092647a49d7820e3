"""The bounded contexts, in dependency order; see ``INSTALLED_APPS``."""

"""Django's view of this app."""

from django.apps import AppConfig


class AppointmentsConfig(AppConfig):
    """People and roles."""

    name = "muniment.web.apps.appointments"
    label = "appointments"

    def ready(self) -> None:
        """Follow accounts, say what is due, let references lead to their pages, take comments."""
        from muniment.web.apps.appointments import dues, managers, reactions, subjects, work  # noqa: F401
        from muniment.web.ui.components.names import place

        for prefix, path in _PLACES.items():
            place(prefix, path)


_PLACES = {
    "ST": "people/register",
    "AP": "people/appointments",
    "CE": "people/competence/evidence",
    "CN": "people/competence/needs",
    "CP": "people/competence/plans",
    "SD": "people/conflicts",
}
"""Prefixes of references, each with the path of its pages."""

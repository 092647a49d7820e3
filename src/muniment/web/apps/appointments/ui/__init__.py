"""Pages of people, roles, appointments, competence and duties."""

"""People of the organisation, the roles of its ISMS, and who was appointed to them."""

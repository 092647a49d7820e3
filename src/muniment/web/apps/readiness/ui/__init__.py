"""Home, and the page of readiness."""

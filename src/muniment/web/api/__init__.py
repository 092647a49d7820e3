"""What every route of ``/api/v1`` has in common; routes themselves stand in the apps' ``api``."""

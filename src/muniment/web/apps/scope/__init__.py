"""What the ISMS covers, what was found that it does not list, and the versions of it."""

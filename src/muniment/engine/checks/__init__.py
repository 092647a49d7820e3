"""Facts, checks, outcomes, the runner that judges, and the writers of its report."""

"""Every write to decisions. One use case, one transaction, one entry."""

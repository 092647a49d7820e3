"""Pages of scanned models."""

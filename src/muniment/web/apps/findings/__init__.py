"""What machines say is wrong, and what people decide about it."""

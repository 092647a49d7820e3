"""The assessment as one value, and the writers that render it."""

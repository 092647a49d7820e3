"""Names that model files bring in, by what may be done with them."""

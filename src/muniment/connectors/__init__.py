"""One module per system that facts are read from. Connectors judge nothing."""

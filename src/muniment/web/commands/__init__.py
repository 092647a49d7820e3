"""``muniment server ...``, reached lazily by the command line."""

"""Jobs: what runs by itself, when, and what happens when it is killed."""

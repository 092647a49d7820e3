"""Documents beside and inside models: settings, templates, notebooks, programs."""

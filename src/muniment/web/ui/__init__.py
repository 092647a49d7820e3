"""Look and feel: base templates, components, and the vendored front-end assets."""

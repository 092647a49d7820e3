"""What is worth protecting: datasets, models, pipelines, services, and where they come from."""

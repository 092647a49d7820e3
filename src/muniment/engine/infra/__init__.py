"""Dependencies, containers, build pipelines, repository hygiene and licences."""

"""Coverage-guided fuzzing of the readers of model files; see docs/fuzzing.md."""

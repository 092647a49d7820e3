"""Secrets in code, configuration, notebooks and their outputs: seen, masked and judged."""

from muniment.engine.secrets.check import SecretsExposed
from muniment.engine.secrets.extractor import SecretExtractor
from muniment.engine.secrets.facts import SecretCandidate, SecretScan
from muniment.engine.secrets.mask import mask_secrets
from muniment.engine.secrets.names import mask_name

__all__ = [
    "SecretCandidate",
    "SecretExtractor",
    "SecretScan",
    "SecretsExposed",
    "mask_name",
    "mask_secrets",
]

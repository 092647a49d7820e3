"""Loads what was stored."""

import pickle

import numpy as np
import yaml


def load_any(path):
    """Load a pickled object."""
    with open(path, "rb") as stream:
        return pickle.load(stream)


def load_settings(path):
    """Load settings, safely: only plain values come out."""
    with open(path) as stream:
        return yaml.safe_load(stream)


def load_vectors(path):
    """Load an array, safely: objects are refused."""
    return np.load(path, allow_pickle=False)

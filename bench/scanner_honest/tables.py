"""Tiny data that every family fits its models on."""

from __future__ import annotations

import numpy as np
import pandas as pd


def numbers(rows: int = 40, columns: int = 4) -> np.ndarray:
    """Return float64 features, (rows, columns), all above zero."""
    return np.abs(np.random.default_rng(7).normal(size=(rows, columns))) + 0.1


def classes(rows: int = 40) -> np.ndarray:
    """Return int64 labels, (rows,), zero and one in turn."""
    return np.arange(rows) % 2


def targets(rows: int = 40) -> np.ndarray:
    """Return float64 targets, (rows,), above zero."""
    table = numbers(rows)
    return table @ np.arange(1.0, 5.0) + 0.5


def people(rows: int = 40) -> pd.DataFrame:
    """Return a table with numbers, text, categories, dates and gaps."""
    rng = np.random.default_rng(11)
    return pd.DataFrame(
        {
            "age": rng.integers(18, 80, rows),
            "income": rng.normal(50_000, 9_000, rows),
            "city": pd.Categorical(np.array(["Kyiv", "Lviv", "Odesa"])[np.arange(rows) % 3]),
            "note": [f"note {row}" for row in range(rows)],
            "since": pd.date_range("2020-01-01", periods=rows, freq="D"),
            "score": [None if row % 5 == 0 else float(row) for row in range(rows)],
            "member": np.arange(rows) % 2 == 0,
        }
    )

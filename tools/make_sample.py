"""Makes the files of examples/churn that are not written by hand: data, models, notebook.

Run from the repository's root with scikit-learn, pandas and muniment installed. The planted model
file is assembled from opcodes and never loaded; its only call would be ``posix.getcwd()``.
"""

from __future__ import annotations

import json
import os
import pickle
import runpy
import sys
from pathlib import Path

from muniment.runs.manifest import write_manifest

SAMPLE = Path("examples/churn")


def main() -> None:
    """Make everything again."""
    os.chdir(SAMPLE)
    sys.path.insert(0, "src")
    runpy.run_path("src/churn/prepare.py", run_name="__main__")
    runpy.run_path("src/churn/train.py", run_name="__main__")
    write_manifest(Path("data"))
    with Path("data/customers.csv").open("a") as stream:
        # The planted change that the manifest does not know.
        stream.write("C99999,New Customer,new.customer@example.com,1990-01-01,0,0,0,0,0,0,1\n")
    write_planted_model(Path("models/legacy_encoder.pkl"))
    write_notebook(Path("notebooks/explore.ipynb"))


def write_planted_model(path: Path) -> None:
    """Write a pickle that would call a function of the operating system when loaded."""
    inner = pickle.dumps({"north": 0, "south": 1}, protocol=2)[2:-1]
    # posix getcwd, no arguments, call it, throw the result away, then the honest object.
    path.write_bytes(b"\x80\x02" + b"cposix\ngetcwd\n)R0" + inner + b".")


def write_notebook(path: Path) -> None:
    """Write a notebook with an unsafe load and an address with a password left in an output."""
    address = "postgresql://churn:" + "Vt7-qLx92mKd" + "@db.churn.internal:5432/churn"
    cells = [
        {
            "cell_type": "markdown",
            "id": "intro",
            "metadata": {},
            "source": ["# A first look\n", "Which customers leave?"],
        },
        {
            "cell_type": "code",
            "id": "load",
            "metadata": {},
            "execution_count": 1,
            "outputs": [],
            "source": ["import torch\n", 'weights = torch.load("../models/encoder.pt")'],
        },
        {
            "cell_type": "code",
            "id": "connect",
            "metadata": {},
            "execution_count": 2,
            "outputs": [
                {"name": "stdout", "output_type": "stream", "text": [f"connected to {address}\n"]}
            ],
            "source": ["import os\n", 'print("connected to", os.environ["DATABASE_URL"])'],
        },
    ]
    notebook = {
        "cells": cells,
        "metadata": {"language_info": {"name": "python"}},
        "nbformat": 4,
        "nbformat_minor": 5,
    }
    path.write_text(json.dumps(notebook, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

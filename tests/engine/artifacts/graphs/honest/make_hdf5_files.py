"""Writes the honest HDF5 and Keras files of this folder. Needs h5py, PyTables, pandas and Keras.

Run by hand where the formats change: ``python make_hdf5_files.py FOLDER``. The tests only read.
"""

from __future__ import annotations

import sys
from pathlib import Path

import h5py
import numpy as np
import tables


def old(path: Path) -> None:
    """The old structures: symbol tables, local heaps, header version 1, values in global heaps."""
    with h5py.File(path, "w", libver="earliest") as file:
        file.attrs["title"] = "measured in 2019."
        file.attrs["fixed"] = np.bytes_(b"class names")
        for number in range(10):
            file.create_group(f"group/{number}").attrs["number"] = number
        file["soft"] = h5py.SoftLink("/group/1")
        file["kind"] = np.dtype("f4")
        file.create_dataset("typed", (3,), dtype=file["kind"])
        file.create_dataset("words", data=["a", "bb"], dtype=h5py.string_dtype())
        file.create_dataset(
            "packed", data=np.zeros(90), chunks=(30,), compression="gzip", shuffle=True
        )


def new(path: Path) -> None:
    """The new structures: header version 2, links and attributes in fractal heaps."""
    with h5py.File(path, "w", libver="v110") as file:
        for number in range(30):
            file.create_group(f"group{number}")
            file.attrs[f"attribute{number}"] = number
        file["inside"] = np.zeros(4, "f4")
        layout = h5py.VirtualLayout((4,), dtype="f4")
        layout[:] = h5py.VirtualSource(".", "inside", shape=(4,))
        file.create_virtual_dataset("virtual", layout)


def pytables(path: Path) -> None:
    """Pickled attributes and an array of pickled objects."""
    with tables.open_file(str(path), "w") as file:
        file.root._v_attrs.settings = {"rate": [1, 2]}
        objects = file.create_vlarray("/", "objects", tables.ObjectAtom(), chunkshape=2)
        objects.append([1, 2])
        objects.append({"x": "y"})


def keras(folder: Path) -> None:
    """A model in the newest form and in HDF5."""
    from keras import Sequential, layers

    model = Sequential([layers.Input((2,)), layers.Dense(1, activation="relu")])
    model.save(folder / "dense.keras")
    model.save(folder / "dense.h5")


if __name__ == "__main__":
    target = Path(sys.argv[1])
    old(target / "old.h5")
    new(target / "new.h5")
    pytables(target / "pytables.h5")
    keras(target)

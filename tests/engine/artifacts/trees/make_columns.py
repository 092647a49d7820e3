"""Writes the honest column files that the tests read. Needs pyarrow.

``python make_columns.py FOLDER``

One column holds pickles as data: that is its owner's matter, and no pickle in a schema.
"""

from __future__ import annotations

import pickle
import sys
from pathlib import Path

import pyarrow as pa
from pyarrow import ipc, parquet


def main(folder: Path) -> None:
    table = pa.table({"a": pa.array([1], pa.int32())})
    with ipc.new_file(folder / "good.arrow", table.schema) as out:
        out.write(table)
    with ipc.new_stream(folder / "good.arrows", table.schema) as out:
        out.write(table)
    columns = {"u": pa.array([b"1" * 16], pa.uuid()), "p": pa.array([pickle.dumps({1: 2})])}
    parquet.write_table(pa.table(columns), folder / "pickled-column.parquet")


if __name__ == "__main__":
    main(Path(sys.argv[1]))

"""pandas and tables like it."""

from __future__ import annotations

import numpy as np
import pandas as pd

from bench.scanner_honest.records import Shelf, saves
from bench.scanner_honest.tables import people
from bench.scanner_honest.ways import EVERY, MANY, USUAL, save


@saves("pandas")
def tables(shelf: Shelf) -> None:
    save(shelf, "people", people(), EVERY)
    frame = people()
    days = pd.date_range("2024-01-01", periods=5, tz="Europe/Kyiv")
    index = pd.MultiIndex.from_product([["a", "b"], [1, 2]], names=["x", "y"])
    for name, thing in {
        "series": frame["income"],
        "text_series": frame["note"],
        "categorical": frame["city"],
        "zoned_dates": pd.Series(range(5), index=days),
        "periods": pd.period_range("2024-01", periods=4, freq="M"),
        "timedeltas": pd.to_timedelta(range(4), unit="h"),
        "intervals": pd.cut(frame["age"], 4),
        "multi_index": pd.DataFrame({"v": range(4)}, index=index),
        "nullable": frame.convert_dtypes(),
        "nullable_integers": pd.array([1, None, 3], dtype="Int64"),
        "booleans": pd.array([True, None], dtype="boolean"),
        "string_dtype": pd.Series(["a", None], dtype="string"),
        "sparse": pd.arrays.SparseArray([0, 0, 1]),
        "objects": pd.Series([{"a": 1}, [1], None]),
        "range_index": pd.RangeIndex(5),
        "timestamp": [pd.Timestamp("2024-02-29"), pd.Timedelta("1D"), pd.NaT, pd.NA],
        "offset": [pd.offsets.MonthEnd(2), pd.offsets.BusinessDay()],
        "grouped_result": frame.groupby("city", observed=True)["income"].mean(),
        "described": frame.describe(),
        "dtypes": frame.dtypes,
        "interval": pd.Interval(0, 1),
        "empty": pd.DataFrame(),
        "dict_of_frames": {"a": frame, "b": frame["age"]},
    }.items():
        save(shelf, name, thing, MANY if name == "series" else USUAL)


@saves("pandas")
def own_writers(shelf: Shelf) -> None:
    frame = people()
    for packing in (None, "gzip", "bz2", "zip", "xz", "tar", "zstd"):
        with shelf.attempt(f"to_pickle {packing}"):
            path = shelf.file(f"to_pickle_{packing}.pkl", f"to_pickle compression={packing}")
            frame.to_pickle(path, compression=packing)
    for protocol in (2, 3, 5):
        path = shelf.file(f"to_pickle_p{protocol}.pkl", f"to_pickle protocol={protocol}")
        frame.to_pickle(path, protocol=protocol)
    frame.to_csv(shelf.file("people.csv", "to_csv"))
    frame.to_json(shelf.file("people.json", "to_json"))
    frame.to_stata(shelf.file("people.dta", "to_stata"))
    for name, write in {
        "people.parquet": "to_parquet",
        "people.feather": "to_feather",
        "people.orc": "to_orc",
    }.items():
        with shelf.attempt(write):
            getattr(frame, write)(shelf.file(name, write))


@saves("polars")
def polars(shelf: Shelf) -> None:
    import polars as pl

    frame = pl.DataFrame({"a": np.arange(5), "b": list("abcde")})
    save(shelf, "frame", frame)
    save(shelf, "series", frame["a"])
    frame.write_parquet(shelf.file("frame.parquet", "write_parquet"))
    frame.write_ipc(shelf.file("frame.arrow", "write_ipc"))


@saves("pyarrow")
def arrow(shelf: Shelf) -> None:
    import pyarrow as pa

    table = pa.table({"a": [1, 2], "b": ["x", None]})
    save(shelf, "table", table)
    save(shelf, "schema", table.schema)


@saves("xarray")
def xarray(shelf: Shelf) -> None:
    import xarray as xr

    data = xr.Dataset({"t": (("x", "y"), np.ones((3, 2)))}, coords={"x": [1, 2, 3]})
    save(shelf, "dataset", data)
    save(shelf, "array", data["t"], MANY)
    data.to_netcdf(shelf.file("dataset.nc", "to_netcdf scipy"), engine="scipy")
    with shelf.attempt("to_zarr"):
        data.to_zarr(shelf.file("dataset.zarr", "to_zarr"))


@saves("networkx")
def graphs(shelf: Shelf) -> None:
    import networkx as nx

    graph = nx.karate_club_graph()
    save(shelf, "graph", graph, MANY)
    save(shelf, "digraph", nx.DiGraph([(1, 2)]))
    save(shelf, "multigraph", nx.MultiDiGraph([(1, 2)]))
    nx.write_gml(nx.path_graph(3), shelf.file("path.gml", "write_gml"))
    nx.write_graphml(nx.path_graph(3), shelf.file("path.graphml", "write_graphml"))


@saves("h5py")
def hdf5(shelf: Shelf) -> None:
    import h5py

    with h5py.File(shelf.file("data.h5", "h5py"), "w") as store:
        store["features"] = np.ones((4, 3))
        store["features"].attrs["unit"] = "m"
        store.create_dataset("packed", data=np.arange(1000), compression="gzip", chunks=True)
        store.create_dataset("names", data=["a", "b"], dtype=h5py.string_dtype())
    with h5py.File(shelf.file("latest.h5", "h5py libver latest"), "w", libver="latest") as store:
        store["deep/er/group/x"] = np.ones(3)

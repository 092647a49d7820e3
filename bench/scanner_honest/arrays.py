"""numpy and scipy."""

from __future__ import annotations

import pickle

import numpy as np
import scipy.interpolate
import scipy.io
import scipy.sparse as sparse
import scipy.spatial
import scipy.stats

from bench.scanner_honest.records import Shelf, saves
from bench.scanner_honest.tables import numbers
from bench.scanner_honest.ways import EVERY, JOBLIB, MANY, PICKLES, USUAL, save


@saves("numpy")
def pickled_arrays(shelf: Shelf) -> None:
    save(shelf, "matrix", numbers(), EVERY)
    save(shelf, "dict_of_arrays", {"w": numbers(), "b": np.zeros(3, "float32")}, EVERY)
    scalars = [np.float64(1.5), np.float32(2), np.int8(3), np.bool_(True), np.str_("x")]
    dates = np.array(["2024-02-29"], "datetime64[D]")
    for name, thing in {
        "scalars": scalars,
        "dates": dates,
        "strings": np.array(["a", "bcd"]),
        "objects": np.array([{"a": 1}, [1, 2], None], dtype=object),
        "structured": np.array([(1, 2.0)], dtype=[("a", "<i4"), ("b", "<f8")]),
        "fortran": np.asfortranarray(numbers()),
        "big_endian": numbers().astype(">f4"),
        "dtype": np.dtype("float32"),
        "masked": np.ma.masked_array([1.0, 2.0], mask=[0, 1]),
        "record": np.rec.array([(1, "a")], names=["n", "s"]),
        "generator": np.random.default_rng(3),
        "random_state": np.random.RandomState(3),
        "polynomial": np.polynomial.Polynomial([1.0, 2.0]),
        "poly1d": np.poly1d([1, 2]),
        "ufunc": np.log1p,
        "matrix_class": np.asmatrix([[1, 2]]),
        "type": np.float32,
    }.items():
        save(shelf, name, thing, MANY)


@saves("numpy")
def native_files(shelf: Shelf) -> None:
    for kind in ("float64", "float32", "float16", "int64", "uint8", "bool", "complex128", "<U5"):
        name = kind.strip("<")
        np.save(shelf.file(f"array_{name}.npy", f"np.save {kind}"), numbers().astype(kind))
    np.save(shelf.file("structured.npy", "np.save structured"), np.zeros(3, [("a", "i4")]))
    objects = np.array([{"a": 1}, "text", 3.0, numbers()], dtype=object)
    np.save(shelf.file("objects.npy", "np.save of objects"), objects, allow_pickle=True)
    np.save(shelf.file("dict.npy", "np.save of a dict"), {"w": numbers()}, allow_pickle=True)
    np.savez(shelf.file("arrays.npz", "np.savez"), a=numbers(), b=np.arange(3))
    np.savez(shelf.file("objects.npz", "np.savez of objects"), a=objects, b=np.arange(3))
    np.savez_compressed(shelf.file("packed.npz", "np.savez_compressed"), a=numbers())
    with shelf.file("two_arrays.npy", "np.save twice into one file").open("wb") as stream:
        np.save(stream, numbers())
        np.save(stream, np.arange(4))
    numbers().tofile(shelf.file("raw.bin", "tofile"))
    np.savetxt(shelf.file("text.txt", "savetxt"), numbers())
    version2 = shelf.file("version2.npy", "np.lib.format version 2.0")
    with version2.open("wb") as stream:
        np.lib.format.write_array(stream, numbers(), version=(2, 0))
    view = np.lib.format.open_memmap(
        shelf.file("memmap.npy", "open_memmap"), mode="w+", dtype="f4", shape=(4, 4)
    )
    view[:] = 1
    view.flush()
    shelf.file("frame.pkl", "ndarray.dumps").write_bytes(numbers().dumps())
    big = np.arange(200_000, dtype="float32")
    save(shelf, "large", {"weights": big}, (PICKLES[5], JOBLIB))
    buffers: list[pickle.PickleBuffer] = []
    shelf.file("outofband.pkl", "pickle protocol 5 with buffers apart").write_bytes(
        pickle.dumps(numbers(), protocol=5, buffer_callback=buffers.append)
    )


@saves("scipy")
def sparse_matrices(shelf: Shelf) -> None:
    base = sparse.random(20, 10, 0.2, random_state=1)
    for kind in ("csr", "csc", "coo", "bsr", "dia", "lil", "dok"):
        save(shelf, f"matrix_{kind}", base.asformat(kind), MANY if kind == "csr" else USUAL)
    save(shelf, "array_csr", sparse.csr_array(base), (*PICKLES, JOBLIB))
    for kind in ("csr", "csc", "coo", "bsr", "dia"):
        sparse.save_npz(shelf.file(f"saved_{kind}.npz", "save_npz"), base.asformat(kind))
    sparse.save_npz(shelf.file("flat.npz", "save_npz plain"), base.tocsr(), compressed=False)


@saves("scipy")
def fitted_objects(shelf: Shelf) -> None:
    rng = np.random.default_rng(3)
    x = np.arange(10.0)
    for name, thing in {
        "norm": scipy.stats.norm(loc=1, scale=2),
        "gamma": scipy.stats.gamma(2.0),
        "kde": scipy.stats.gaussian_kde(rng.normal(size=20)),
        "multivariate": scipy.stats.multivariate_normal([0, 0]),
        "kdtree": scipy.spatial.KDTree(numbers()),
        "ckdtree": scipy.spatial.cKDTree(numbers()),
        "hull": scipy.spatial.ConvexHull(numbers(columns=2)),
        "delaunay": scipy.spatial.Delaunay(numbers(columns=2)),
        "spline": scipy.interpolate.CubicSpline(x, x**2),
        "bspline": scipy.interpolate.make_interp_spline(x, x**2),
        "interp1d": scipy.interpolate.interp1d(x, x**2),
        "rbf": scipy.interpolate.RBFInterpolator(numbers(columns=2), np.arange(40.0)),
        "univariate": scipy.interpolate.UnivariateSpline(x, x**2),
        "grid": scipy.interpolate.RegularGridInterpolator((x,), x),
        "optimum": scipy.optimize.minimize(lambda v: v @ v, [1.0, 2.0]),
        "rotation": scipy.spatial.transform.Rotation.from_euler("z", 1.0),
        "linregress": scipy.stats.linregress(x, x * 2 + 1),
    }.items():
        save(shelf, name, thing)
    scipy.io.savemat(shelf.file("data.mat", "savemat"), {"a": numbers()})
    scipy.io.mmwrite(shelf.file("matrix.mtx", "mmwrite"), sparse.eye(4))
    scipy.io.wavfile.write(shelf.file("tone.wav", "wavfile"), 8000, np.zeros(100, "int16"))

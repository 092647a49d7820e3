"""Functions and methods that read or write a path, as data.

Out of scope: what they do with it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from muniment.engine.code.facts import Operation, Role
from muniment.engine.code.wordlist import words


class Access(NamedTuple):
    """How a function touches a path.

    Attributes:
        operation: Read or write.
        at: Position of the path; -1 for the object that a method is called on.
        keywords: Keywords that may hold it instead.
        role: What it holds; unknown leaves it to the suffix.
    """

    operation: Operation
    at: int = 0
    keywords: tuple[str, ...] = ()
    role: Role = Role.UNKNOWN


_R, _W = Operation.READ, Operation.WRITE
_DATA, _MODEL = Role.DATASET, Role.MODEL


def _each(prefix: str, names: str, access: Access) -> Mapping[str, Access]:
    return {f"{prefix}.{name}": access for name in names.split()}


_FRAME = Access(_R, 0, ("filepath_or_buffer", "path", "path_or_buf", "io", "source", "file"), _DATA)
_KERAS_READ = Access(_R, 0, ("filepath",), _MODEL)
_KERAS_WRITE = Access(_W, 1, ("filepath",), _MODEL)

_ONE: Mapping[str, Access] = {
    **_each(
        "pandas",
        "read_csv read_table read_parquet read_feather read_excel read_json read_hdf read_orc"
        " read_fwf read_stata read_sas read_spss read_xml",
        _FRAME,
    ),
    "pandas.read_pickle": _FRAME._replace(role=Role.UNKNOWN),
    "pandas.to_pickle": Access(_W, 1, ("filepath_or_buffer",)),
    **_each(
        "polars",
        "read_csv read_parquet read_ipc read_json read_ndjson read_avro read_excel scan_csv"
        " scan_parquet scan_ipc scan_ndjson",
        _FRAME,
    ),
    **_each("dask.dataframe", "read_csv read_parquet read_json read_table", _FRAME),
    "pyarrow.parquet.read_table": _FRAME,
    "pyarrow.parquet.ParquetFile": _FRAME,
    "pyarrow.parquet.write_table": Access(_W, 1, ("where",), _DATA),
    "pyarrow.csv.read_csv": _FRAME,
    "pyarrow.feather.read_feather": _FRAME,
    "pyarrow.feather.read_table": _FRAME,
    "pyarrow.feather.write_feather": Access(_W, 1, ("dest",), _DATA),
    "pyarrow.dataset.dataset": _FRAME,
    **_each("numpy", "load loadtxt genfromtxt fromfile", Access(_R, 0, ("file", "fname"), _DATA)),
    **_each(
        "numpy", "save savez savez_compressed savetxt", Access(_W, 0, ("file", "fname"), _DATA)
    ),
    "joblib.load": Access(_R, 0, ("filename",)),
    "joblib.dump": Access(_W, 1, ("filename",)),
    "torch.load": Access(_R, 0, ("f",)),
    "torch.save": Access(_W, 1, ("f",)),
    "torch.jit.load": Access(_R, 0, ("f",), _MODEL),
    "torch.jit.save": Access(_W, 1, ("f",), _MODEL),
    "torch.onnx.export": Access(_W, 2, ("f",), _MODEL),
    **{
        f"safetensors.{library}.save_file": Access(_W, 1, ("filename",), _MODEL)
        for library in ("torch", "numpy", "flax", "tensorflow")
    },
    **{
        f"safetensors.{library}.load_file": Access(_R, 0, ("filename",), _MODEL)
        for library in ("torch", "numpy", "flax", "tensorflow")
    },
    "safetensors.safe_open": Access(_R, 0, ("filename",), _MODEL),
    "skops.io.dump": Access(_W, 1, ("file",), _MODEL),
    "skops.io.load": Access(_R, 0, ("file",), _MODEL),
    "keras.models.load_model": _KERAS_READ,
    "keras.saving.load_model": _KERAS_READ,
    "tensorflow.keras.models.load_model": _KERAS_READ,
    "keras.models.save_model": _KERAS_WRITE,
    "keras.saving.save_model": _KERAS_WRITE,
    "tensorflow.keras.models.save_model": _KERAS_WRITE,
    "tensorflow.saved_model.save": Access(_W, 1, ("export_dir",), _MODEL),
    "tensorflow.saved_model.load": Access(_R, 0, ("export_dir",), _MODEL),
    "onnx.save": Access(_W, 1, ("f",), _MODEL),
    "onnx.save_model": Access(_W, 1, ("f",), _MODEL),
    "onnx.load": Access(_R, 0, ("f",), _MODEL),
    "onnxruntime.InferenceSession": Access(_R, 0, ("path_or_bytes",), _MODEL),
    **{
        f"mlflow.{flavour}.save_model": Access(_W, 1, ("path",), _MODEL)
        for flavour in words(
            "sklearn pytorch keras tensorflow xgboost lightgbm catboost onnx spacy transformers"
        )
    },
    "lightgbm.Booster": Access(_R, 1, ("model_file",), _MODEL),
    "xgboost.Booster": Access(_R, 2, ("model_file",), _MODEL),
    **{
        f"{module}.ModelCheckpoint": Access(_W, 0, ("dirpath", "filepath"), _MODEL)
        for module in words(
            "pytorch_lightning.callbacks lightning.pytorch.callbacks keras.callbacks"
            " pytorch_lightning.callbacks.model_checkpoint tensorflow.keras.callbacks"
        )
    },
    **{
        f"transformers.{name}": Access(_W, 0, ("output_dir",), _MODEL)
        for name in words("TrainingArguments Seq2SeqTrainingArguments TFTrainingArguments")
    },
    **{
        f"trl.{name}": Access(_W, 0, ("output_dir",), _MODEL)
        for name in words("SFTConfig DPOConfig GRPOConfig ORPOConfig KTOConfig RewardConfig")
    },
    "sentence_transformers.SentenceTransformerTrainingArguments": Access(
        _W, 0, ("output_dir",), _MODEL
    ),
    "spacy.load": Access(_R, 0, ("name",), _MODEL),
    "librosa.load": Access(_R, 0, ("path",), _DATA),
    "soundfile.read": Access(_R, 0, ("file",), _DATA),
    "torchaudio.load": Access(_R, 0, ("uri", "filepath"), _DATA),
    "geopandas.read_file": _FRAME,
    "tensorflow.data.Dataset.list_files": Access(_R, 0, ("file_pattern",), _DATA),
    "tensorflow.data.experimental.make_csv_dataset": Access(_R, 0, ("file_pattern",), _DATA),
    "tensorflow.keras.preprocessing.image_dataset_from_directory": Access(
        _R, 0, ("directory",), _DATA
    ),
    "h5py.File": Access(_R, 0, ("name",), _DATA),
    "sqlite3.connect": Access(_R, 0, ("database",), _DATA),
    "duckdb.read_csv": _FRAME,
    "duckdb.read_parquet": _FRAME,
    "PIL.Image.open": Access(_R, 0, ("fp",), _DATA),
    "cv2.imread": Access(_R, 0, (), _DATA),
    "sklearn.datasets.load_svmlight_file": Access(_R, 0, ("f",), _DATA),
    "sklearn.datasets.load_files": Access(_R, 0, ("container_path",), _DATA),
    "datasets.load_from_disk": Access(_R, 0, ("dataset_path",), _DATA),
    "tensorflow.data.TFRecordDataset": Access(_R, 0, ("filenames",), _DATA),
    "tensorflow.keras.utils.image_dataset_from_directory": Access(_R, 0, ("directory",), _DATA),
    "keras.utils.image_dataset_from_directory": Access(_R, 0, ("directory",), _DATA),
    "torchvision.datasets.ImageFolder": Access(_R, 0, ("root",), _DATA),
    "torchvision.datasets.DatasetFolder": Access(_R, 0, ("root",), _DATA),
}

_TWO: Mapping[str, tuple[Access, Access]] = {
    "shutil.copy": (Access(_R, 0, ("src",)), Access(_W, 1, ("dst",))),
    "shutil.copy2": (Access(_R, 0, ("src",)), Access(_W, 1, ("dst",))),
    "shutil.copyfile": (Access(_R, 0, ("src",)), Access(_W, 1, ("dst",))),
    "shutil.copytree": (Access(_R, 0, ("src",)), Access(_W, 1, ("dst",))),
    "shutil.move": (Access(_R, 0, ("src",)), Access(_W, 1, ("dst",))),
    "urllib.request.urlretrieve": (Access(_R, 0, ("url",)), Access(_W, 1, ("filename",))),
}

ACCESSES: Mapping[str, tuple[Access, ...]] = {
    **{name: (access,) for name, access in _ONE.items()},
    **_TWO,
}
"""Resolved dotted callee to how it touches paths."""

_FRAME_WRITE = Access(
    _W, 0, ("path_or_buf", "path", "fname", "excel_writer", "file", "path_or_buffer"), _DATA
)

METHOD_ACCESSES: Mapping[str, Access] = {
    **dict.fromkeys(
        words(
            "to_csv to_parquet to_feather to_json to_excel to_hdf to_orc to_stata to_xml write_csv"
            " write_parquet write_ipc write_ndjson write_json write_avro write_excel sink_parquet"
            " sink_csv sink_ipc sink_ndjson"
        ),
        _FRAME_WRITE,
    ),
    "to_pickle": _FRAME_WRITE._replace(role=Role.UNKNOWN),
    "tofile": Access(_W, 0, ("fid",), _DATA),
    "save_to_disk": Access(_W, 0, ("dataset_path",), _DATA),
    "save_pretrained": Access(_W, 0, ("save_directory",), _MODEL),
    "save_model": Access(_W, 0, ("fname", "filename", "filepath", "path", "output_dir"), _MODEL),
    "load_model": Access(_R, 0, ("fname", "filename", "filepath", "path"), _MODEL),
    "save_weights": Access(_W, 0, ("filepath",), _MODEL),
    "load_weights": Access(_R, 0, ("filepath",), _MODEL),
    "to_disk": Access(_W, 0, ("path",), _MODEL),
    "flow_from_directory": Access(_R, 0, ("directory",), _DATA),
    "save_checkpoint": Access(_W, 0, ("filepath",), _MODEL),
    "load_from_checkpoint": Access(_R, 0, ("checkpoint_path",), _MODEL),
    "save": Access(_W, 0, ("filepath", "path", "fp")),
    "export": Access(_W, 0, ("filepath",)),
    "write_text": Access(_W, -1),
    "write_bytes": Access(_W, -1),
    "read_text": Access(_R, -1),
    "read_bytes": Access(_R, -1),
}
"""Methods of objects whose class is not known."""

WANTS_SUFFIX = frozenset({"save", "export"})
"""Methods so common that only a path with a known suffix counts."""

OPENERS = words("builtins.open io.open codecs.open gzip.open bz2.open lzma.open fsspec.open")
"""Functions that open a path with a mode in second place."""

SPARK_FORMATS = words("parquet csv json orc text load save delta")
"""Methods of ``spark.read`` and ``frame.write`` that take a path."""

PACKAGE_DATA = (
    "sklearn.datasets.load_",
    "sklearn.datasets.fetch_",
    "sklearn.datasets.make_",
    "seaborn.load_dataset",
    "torchvision.datasets.",
    "torchtext.datasets.",
    "torchaudio.datasets.",
    "tensorflow.keras.datasets.",
    "keras.datasets.",
    "tensorflow_datasets.load",
    "statsmodels.api.datasets.",
    "vega_datasets.data",
    "nltk.corpus.",
)
"""Beginnings of functions that give data without a path: data of a package, or made up."""

IO_LAST = frozenset(
    {name.rpartition(".")[2] for name in (*ACCESSES, *OPENERS)}
    | set(METHOD_ACCESSES)
    | SPARK_FORMATS
    | {"open", "load_dataset", "load_data"}
)
"""Last components: a cheap first look at a call."""

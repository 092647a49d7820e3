"""The callees that the extractor watches, as data.

A call is kept as a fact only when its callee stands here (or when it carries one of
``ALWAYS_WATCHED``), so that facts stay few. ``VOCABULARY_VERSION`` rises whenever a table changes:
it is part of the extractor's version.

Out of scope: what is bad about a call. The checks say that.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from muniment.engine.code.wordlist import words

VOCABULARY_VERSION = "2"


@dataclass(frozen=True, slots=True)
class Watch:
    """What is kept of a call.

    Attributes:
        strings: Positions whose string literal is kept, masked.
        decides: Keywords on which a judgement rests: a wrapper that passes one on is followed.
        decides_at: Positions on which it rests.
    """

    strings: tuple[int, ...] = ()
    decides: frozenset[str] = frozenset()
    decides_at: tuple[int, ...] = ()


_PLAIN = Watch(strings=(0,))
_TORCH = Watch(strings=(0,), decides=frozenset({"weights_only"}))
_NUMPY = Watch(strings=(0,), decides=frozenset({"allow_pickle"}), decides_at=(2,))
_KERAS = Watch(strings=(0,), decides=frozenset({"safe_mode"}), decides_at=(3,))
_YAML = Watch(decides=frozenset({"Loader"}), decides_at=(1,))
_HUB = Watch(
    strings=(0, 1),
    decides=frozenset(
        {"revision", "trust_remote_code", "model", "model_name", "repo_id", "repo_type", "path"}
    ),
    decides_at=(0,),
)
_HUB_SECOND = Watch(strings=(0, 1), decides=_HUB.decides, decides_at=(1,))
_MLFLOW = Watch(strings=(0,), decides=frozenset({"model_uri"}), decides_at=(0,))
_SKOPS = Watch(strings=(0,), decides=frozenset({"trusted"}), decides_at=(1,))

HUB_CLASSES = words(
    "vllm.LLM vllm.EngineArgs vllm.AsyncEngineArgs vllm.engine.arg_utils.EngineArgs"
    " vllm.engine.arg_utils.AsyncEngineArgs sentence_transformers.SentenceTransformer"
    " sentence_transformers.CrossEncoder sentence_transformers.SparseEncoder"
    " langchain_huggingface.HuggingFaceEmbeddings langchain.embeddings.HuggingFaceEmbeddings"
    " langchain_community.embeddings.HuggingFaceEmbeddings"
    " langchain_huggingface.embeddings.HuggingFaceEmbeddings"
    " langchain_community.embeddings.HuggingFaceBgeEmbeddings"
    " llama_index.embeddings.huggingface.HuggingFaceEmbedding"
    " langchain_huggingface.HuggingFacePipeline.from_model_id"
    " langchain_huggingface.llms.HuggingFacePipeline.from_model_id"
    " langchain_community.llms.HuggingFacePipeline.from_model_id"
    " langchain.llms.HuggingFacePipeline.from_model_id"
    " faster_whisper.WhisperModel FlagEmbedding.FlagModel FlagEmbedding.BGEM3FlagModel"
    " FlagEmbedding.FlagReranker"
)
"""Classes and functions that take a hub id first, or as ``model``, ``model_name``, ``model_id``."""

PATH_LOADERS = words("spacy.load ultralytics.YOLO llama_cpp.Llama whisper.load_model")
"""Functions that take a path to a model, or a name that their own package fixes."""

PICKLE_INSIDE = words(
    "fastai.learner.load_learner fastai.vision.all.load_learner fastai.text.all.load_learner"
    " fastai.tabular.all.load_learner fastai.basics.load_learner surprise.dump.load"
)
"""Functions of libraries whose own model files are pickles."""

PICKLE_PACKAGES = frozenset({"gensim", "autogluon", "stable_baselines3", "sb3_contrib", "pmdarima"})
"""Packages whose classes' ``load`` unpickles."""

_PICKLE_MODULES = ("pickle", "cPickle", "_pickle", "six.moves.cPickle", "pickle5")
_CLOUDPICKLE_MODULES = (
    "cloudpickle",
    "ray.cloudpickle",
    "joblib.externals.cloudpickle",
    "pyspark.cloudpickle",
)
_KERAS_MODULES = (
    "keras.models",
    "keras.saving",
    "keras.saving.saving_api",
    "keras.api.models",
    "keras.api.saving",
    "tensorflow.keras.models",
    "tensorflow.keras.saving",
    "tensorflow.python.keras.models",
    "tf_keras.models",
    "tf_keras.saving",
)
_KERAS_SWITCHES = (
    "keras.config.enable_unsafe_deserialization",
    "keras.saving.enable_unsafe_deserialization",
    "tensorflow.keras.config.enable_unsafe_deserialization",
    "tf_keras.config.enable_unsafe_deserialization",
    "keras.src.saving.serialization_lib.enable_unsafe_deserialization",
)

WATCHED: Mapping[str, Watch] = {
    **{f"{module}.{name}": _PLAIN for module in _PICKLE_MODULES for name in ("load", "loads")},
    **{f"{module}.Unpickler": _PLAIN for module in _PICKLE_MODULES},
    "pickle._load": _PLAIN,
    "pickle._loads": _PLAIN,
    **{
        f"{module}.{name}": _PLAIN
        for module in _CLOUDPICKLE_MODULES
        for name in ("load", "loads", "Unpickler")
    },
    **{
        f"dill.{name}": _PLAIN
        for name in ("load", "loads", "Unpickler", "load_session", "load_module")
    },
    "joblib.load": _PLAIN,
    "sklearn.externals.joblib.load": _PLAIN,
    "pandas.read_pickle": _PLAIN,
    "pandas.io.pickle.read_pickle": _PLAIN,
    "shelve.open": _PLAIN,
    "marshal.load": Watch(),
    "marshal.loads": Watch(),
    "jsonpickle.decode": Watch(),
    "jsonpickle.loads": Watch(),
    "torch.load": _TORCH,
    "torch.serialization.load": _TORCH,
    "torch.hub.load_state_dict_from_url": _TORCH,
    "torch.utils.model_zoo.load_url": _TORCH,
    "torch.package.PackageImporter": _PLAIN,
    "torch.hub.load": Watch(
        strings=(0, 1), decides=frozenset({"repo_or_dir", "source"}), decides_at=(0,)
    ),
    "numpy.load": _NUMPY,
    "numpy.lib.npyio.load": _NUMPY,
    "numpy.lib.format.read_array": Watch(decides=frozenset({"allow_pickle"}), decides_at=(1,)),
    **{f"{module}.load_model": _KERAS for module in _KERAS_MODULES},
    "keras.saving.deserialize_keras_object": _KERAS,
    "tensorflow.keras.utils.deserialize_keras_object": _KERAS,
    **{name: Watch() for name in _KERAS_SWITCHES},
    "yaml.load": _YAML,
    "yaml.load_all": _YAML,
    **{
        f"yaml.{name}": Watch()
        for name in ("unsafe_load", "unsafe_load_all", "full_load", "full_load_all")
    },
    "ruamel.yaml.load": _YAML,
    "ruamel.yaml.YAML": Watch(decides=frozenset({"typ"})),
    "skops.io.load": _SKOPS,
    "skops.io.loads": _SKOPS,
    "transformers.pipeline": Watch(strings=(0, 1), decides=_HUB.decides, decides_at=(1,)),
    **dict.fromkeys(HUB_CLASSES, _HUB),
    **dict.fromkeys((*PATH_LOADERS, *PICKLE_INSIDE), _PLAIN),
    "timm.create_model": _HUB,
    "datasets.load_dataset": _HUB,
    "datasets.load_dataset_builder": _HUB,
    "evaluate.load": _HUB,
    "huggingface_hub.hf_hub_download": _HUB,
    "huggingface_hub.snapshot_download": _HUB,
    "huggingface_hub.from_pretrained_keras": _HUB,
    "mlflow.pyfunc.spark_udf": Watch(
        strings=(1,), decides=frozenset({"model_uri"}), decides_at=(1,)
    ),
    "mlflow.artifacts.download_artifacts": Watch(strings=(0,)),
    "onnxruntime.InferenceSession": _PLAIN,
    "tensorflow.saved_model.load": _PLAIN,
    "torch.jit.load": _PLAIN,
    "safetensors.torch.load_file": _PLAIN,
    "builtins.eval": Watch(),
    "builtins.exec": Watch(),
}
"""Resolved dotted callee to what is kept."""

WATCHED_METHODS: Mapping[str, Watch] = {
    "from_pretrained": _HUB,
    "load_from_checkpoint": _TORCH,
}
"""Last component to what is kept, whatever the class."""

SECOND_ARGUMENT_METHODS = frozenset({"PeftModel", "PeftModelForCausalLM", "PeftModelForSeq2SeqLM"})
"""Classes whose ``from_pretrained`` takes the hub id second, after a model."""

MLFLOW_LOADERS = frozenset({"load_model", "load_checkpoint"})
"""``mlflow.<flavour>.<one of these>`` loads a model."""

_BENTO = frozenset({"get", "load_model", "load_runner"})

ALWAYS_WATCHED = frozenset({"trust_remote_code", "allow_dangerous_deserialization"})
"""A call with one of these keywords is kept whatever its callee."""

KEPT_STRINGS = frozenset(
    {
        "revision",
        "code_revision",
        "source",
        "typ",
        "engine",
        "framework",
        "file",
        "filename",
        "filepath",
        "filepath_or_buffer",
        "path",
        "f",
        "model",
        "model_uri",
        "model_name",
        "model_path",
        "repo_id",
        "repo_type",
        "repo_or_dir",
        "pretrained_model_name_or_path",
        "model_name_or_path",
        "model_id",
        "checkpoint_path",
        "url",
        "path_or_model",
        "mmap_mode",
        "allow_pickle",
        "trusted",
        "weights_only",
    }
)
"""Keywords whose string value is kept, masked; of every other only that it is a string."""

CALLBACKS = frozenset(
    {
        "joblib.load",
        "pandas.read_pickle",
        "torch.load",
        *(
            f"{module}.{name}"
            for module in ("pickle", "cPickle", "cloudpickle", "dill", "marshal")
            for name in ("load", "loads")
        ),
    }
)
"""Callees also noted where they are handed to another function: ``map(pickle.loads, parts)``."""

THIRD_PARTY = words(
    "absl albumentations altair anthropic attr attrs boto3 botocore bs4 catboost celery "
    "cloudpickle click cv2 cupy dask datasets diffusers dill django docker einops evaluate "
    "fastai fastapi fire flask flax fsspec gensim google grpc gunicorn h5py httpx huggingface_hub "
    "hydra hypothesis ignite imageio IPython ipywidgets jax jinja2 joblib jsonpickle "
    "jsonschema jupyter keras langchain lightgbm lightning loguru lxml marshmallow matplotlib "
    "mlflow mock msgpack msgspec networkx nltk numba numpy omegaconf onnx onnxruntime openai "
    "openpyxl optuna orjson pandas peft PIL pip pkg_resources plotly polars prefect "
    "prometheus_client psutil psycopg2 pyarrow pydantic pymongo pyspark pytest pytest_asyncio "
    "pytorch_lightning ray redis regex requests rich ruamel s3fs sagemaker sanic scipy "
    "seaborn sentence_transformers sentencepiece setuptools six skimage sklearn skops spacy "
    "sqlalchemy starlette statsmodels streamlit sympy tensorboard tensorflow tf_keras "
    "tiktoken timm tokenizers toml torch torchaudio torchmetrics torchtext torchvision "
    "tornado tqdm transformers triton trl typer typing_extensions urllib3 uvicorn vllm wandb "
    "werkzeug xgboost yaml zarr zmq"
)
"""Packages that are certainly not the project's own, so that calls into them are no wrappers."""

WRAPPER_HINTS = (
    "load",
    "read",
    "open",
    "restore",
    "fetch",
    "model",
    "token",
    "pipeline",
    "predict",
    "decode",
    "parse",
    "pickle",
    "serial",
    "import",
    "download",
    "dataset",
    "checkpoint",
    "weights",
)
"""A call of an imported project function is noted when its name holds one of these."""


def watch_for(callee: str) -> Watch | None:
    """Return what is kept of a call of ``callee``, or None where it is not watched."""
    found = WATCHED.get(callee)
    if found is not None:
        return found
    parts = callee.split(".")
    method = WATCHED_METHODS.get(parts[-1])
    if method is not None:
        if method is _HUB and len(parts) > 1 and parts[-2] in SECOND_ARGUMENT_METHODS:
            return _HUB_SECOND
        return method
    if parts[0] == "mlflow" and len(parts) == 3 and parts[-1] in MLFLOW_LOADERS:
        return _MLFLOW
    if is_bento(callee) or (parts[-1] == "load" and parts[0] in PICKLE_PACKAGES):
        return _PLAIN
    return None


def is_bento(callee: str) -> bool:
    """True for what takes a model from BentoML's store by tag."""
    parts = callee.split(".")
    return parts[0] == "bentoml" and len(parts) == 3 and parts[-1] in _BENTO


WATCHED_LAST = frozenset(
    {name.rpartition(".")[2] for name in WATCHED} | set(WATCHED_METHODS) | MLFLOW_LOADERS | _BENTO
)
"""Last components of all watched callees: a cheap first look at a call."""

"""Compiled from names/lists by names/compile.py; do not edit."""

REASONS = (
    "belongs to a package that runs programs or code",
    "calls Python from inside a TensorFlow graph",
    "calls what its state holds, as soon as it is unpickled, filled or thrown away",
    "compiles, builds, fetches or runs code, or starts programs",
    "computes with arrays and touches nothing else; objects of its library keep it",
    "computes with arrays, or is a callback that training keeps",
    "computes with text or arrays and touches nothing else; models of its library keep it",
    "computes with what it is given and touches nothing else; models of its library keep it",
    "evaluates text, opens files or imports modules that the file names",
    "holds data or numbers; made without its constructor it does nothing",
    "holds settings and results of a Stan run; what it names of files is read only when asked for",
    "is a cache of results on disk, which does nothing until a cached function is called",
    "is a class of accelerate; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of arch; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of autograd; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of catalogue; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of catboost; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of category_encoders; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of cma; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of cmdstanpy; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of confection; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of dalex; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of datasets; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of dateutil; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of econml; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of evotorch; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of fastcore; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of feature_engine; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of flair; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of flax; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of formulaic; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of gensim; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of gymnasium; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of hdbscan; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of hmmlearn; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of hyperopt; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of imblearn; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of implicit; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of interpret; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of jax; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of joblib; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of kmodes; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of lifelines; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of lightgbm; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of linear_operator; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of mapie; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of mlflow; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of mlxtend; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of networkx; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of ngboost; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of omegaconf; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of optax; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of optuna; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of patsy; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of pmdarima; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of polars; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of prophet; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of pycaret; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of pycrfsuite; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of pygam; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of pynndescent; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of pyod; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of pytz; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of pywt; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of shap; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of skbase; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of sklearn2pmml; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of sklearn_crfsuite; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of skopt; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of skorch; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of sksurv; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of slicer; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of sparse; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of srsly; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of stable_baselines3; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of surprise; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of tensorflow; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of textblob; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of thinc; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of tokenizers; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of toolz; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of tsfresh; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of tslearn; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of ultralytics; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of umap; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of wordcloud; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of xarray; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of xgboost; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of yellowbrick; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a compiled class that keeps numbers, made of the sizes and settings that it is given",
    "is a compiled class that keeps text and numbers, filled from its own serialised state",
    "is a compiled shell around a model, made empty",
    "is a shell around a model; its state is the model's own text or bytes, read by the library",
    "is an enumeration of accelerate: calling it looks up a member",
    "is an enumeration of catboost: calling it looks up a member",
    "is an enumeration of category_encoders: calling it looks up a member",
    "is an enumeration of fastcore: calling it looks up a member",
    "is an enumeration of flair: calling it looks up a member",
    "is an enumeration of flax: calling it looks up a member",
    "is an enumeration of formulaic: calling it looks up a member",
    "is an enumeration of jax: calling it looks up a member",
    "is an enumeration of lifelines: calling it looks up a member",
    "is an enumeration of lightgbm: calling it looks up a member",
    "is an enumeration of mlflow: calling it looks up a member",
    "is an enumeration of omegaconf: calling it looks up a member",
    "is an enumeration of optax: calling it looks up a member",
    "is an enumeration of optuna: calling it looks up a member",
    "is an enumeration of pmdarima: calling it looks up a member",
    "is an enumeration of prophet: calling it looks up a member",
    "is an enumeration of pycaret: calling it looks up a member",
    "is an enumeration of pynndescent: calling it looks up a member",
    "is an enumeration of skorch: calling it looks up a member",
    "is an enumeration of sparse: calling it looks up a member",
    "is an enumeration of stable_baselines3: calling it looks up a member",
    "is an enumeration of xarray: calling it looks up a member",
    "is an enumeration of xgboost: calling it looks up a member",
    "is an enumeration of yellowbrick: calling it looks up a member",
    "is an enumeration: calling it looks up a member",
    "is an exception of accelerate, or a class that its saves call; the look at its source took in the constructor too",
    "is an exception of arch, or a class that its saves call; the look at its source took in the constructor too",
    "is an exception of catalogue, or a class that its saves call; the look at its source took in the constructor too",
    "is an exception of cma, or a class that its saves call; the look at its source took in the constructor too",
    "is an exception of confection, or a class that its saves call; the look at its source took in the constructor too",
    "is an exception of dalex, or a class that its saves call; the look at its source took in the constructor too",
    "is an exception of datasets, or a class that its saves call; the look at its source took in the constructor too",
    "is an exception of dateutil, or a class that its saves call; the look at its source took in the constructor too",
    "is an exception of formulaic, or a class that its saves call; the look at its source took in the constructor too",
    "is an exception of hyperopt, or a class that its saves call; the look at its source took in the constructor too",
    "is an exception of implicit, or a class that its saves call; the look at its source took in the constructor too",
    "is an exception of jax, or a class that its saves call; the look at its source took in the constructor too",
    "is an exception of lifelines, or a class that its saves call; the look at its source took in the constructor too",
    "is an exception of lightgbm, or a class that its saves call; the look at its source took in the constructor too",
    "is an exception of linear_operator, or a class that its saves call; the look at its source took in the constructor too",
    "is an exception of mapie, or a class that its saves call; the look at its source took in the constructor too",
    "is an exception of mlflow, or a class that its saves call; the look at its source took in the constructor too",
    "is an exception of networkx, or a class that its saves call; the look at its source took in the constructor too",
    "is an exception of omegaconf, or a class that its saves call; the look at its source took in the constructor too",
    "is an exception of optuna, or a class that its saves call; the look at its source took in the constructor too",
    "is an exception of pmdarima, or a class that its saves call; the look at its source took in the constructor too",
    "is an exception of polars, or a class that its saves call; the look at its source took in the constructor too",
    "is an exception of pygam, or a class that its saves call; the look at its source took in the constructor too",
    "is an exception of pyod, or a class that its saves call; the look at its source took in the constructor too",
    "is an exception of pytz, or a class that its saves call; the look at its source took in the constructor too",
    "is an exception of shap, or a class that its saves call; the look at its source took in the constructor too",
    "is an exception of skops, or a class that its saves call; the look at its source took in the constructor too",
    "is an exception of skorch, or a class that its saves call; the look at its source took in the constructor too",
    "is an exception of sksurv, or a class that its saves call; the look at its source took in the constructor too",
    "is an exception of sparse, or a class that its saves call; the look at its source took in the constructor too",
    "is an exception of srsly, or a class that its saves call; the look at its source took in the constructor too",
    "is an exception of surprise, or a class that its saves call; the look at its source took in the constructor too",
    "is an exception of tensorflow, or a class that its saves call; the look at its source took in the constructor too",
    "is an exception of textblob, or a class that its saves call; the look at its source took in the constructor too",
    "is an exception of thinc, or a class that its saves call; the look at its source took in the constructor too",
    "is an exception of toolz, or a class that its saves call; the look at its source took in the constructor too",
    "is an exception of tslearn, or a class that its saves call; the look at its source took in the constructor too",
    "is an exception of xarray, or a class that its saves call; the look at its source took in the constructor too",
    "is an exception of xgboost, or a class that its saves call; the look at its source took in the constructor too",
    "is an exception of yellowbrick, or a class that its saves call; the look at its source took in the constructor too",
    "loads a compiled program from inside a graph",
    "loads an array, with pickles allowed, from another file that this one names",
    "looks up a built-in type in a fixed table, or rebuilds an array; what it finds or calls is judged by itself",
    "reads another pickle, where no list is applied to it",
    "reads or fetches files that the model names",
    "reads, writes or fetches files from inside a TensorFlow graph",
    "reads, writes or fetches what the model names",
    "rebuilds a function, a class or a module's name from code that the file carries",
    "rebuilds a vocabulary, a matcher, vectors or a pipe from values in the file",
    "rebuilds an array, a table or a type from values in the file",
    "runs code or imports modules that its state names, as soon as it is unpickled or filled",
    "runs programs or code, or downloads what the file names",
    "sorts what it is given by a function that the file names, which it calls at once",
    "stands for an array whose bytes follow in the file",
    "starts work that the file chooses",
    "unpickles bytes from its state, where no list is applied to them",
    "unpickles bytes from its state, which its own library writes; they are not judged here unless they are read",
    "writes the bytes in its state to a temporary file, and deletes the file that its state names",
    "writes, moves or deletes files that its state names",
)
TREES: dict[str, str] = {
    "AppKit": "g0",
    "Cheetah": "g0",
    "Cython": "g0",
    "IPython": "g0",
    "MySQLdb": "a164",
    "Pyro4": "g0",
    "Pyro5": "g0",
    "RestrictedPython": "g0",
    "Xlib": "g0",
    "_cffi_backend": "g0",
    "_pytest": "g0",
    "adlfs": "a164",
    "aiohttp": "a164",
    "anyio.to_process": "g0",
    "applescript": "g0",
    "asteval": "g0",
    "azure.storage": "a164",
    "azureml": "g0",
    "boto": "a164",
    "boto3": "a164",
    "botocore": "a164",
    "bpython": "g0",
    "brython": "g0",
    "build": "g0",
    "caffe2": "g3",
    "cassandra": "a164",
    "celery.bin": "g0",
    "chameleon": "g0",
    "clearml.backend_interface": "g0",
    "click._termui_impl": "g0",
    "click.testing": "g0",
    "comet_ml": "g0",
    "comtypes": "g0",
    "conda": "g0",
    "coverage": "g0",
    "cppyy": "g0",
    "crontab": "g0",
    "cupy.cuda.compiler": "g0",
    "cupyx.jit": "g0",
    "dispy": "g0",
    "distributed": "g0",
    "django": "g0",
    "docker": "g0",
    "dockerpty": "g0",
    "duckdb": "a164",
    "elasticsearch": "a164",
    "eventlet": "g0",
    "execnet": "g0",
    "fabric": "g0",
    "fastdownload": "a164",
    "flask.cli": "g0",
    "flit": "g0",
    "fsspec": "a164",
    "ftputil": "a164",
    "functorch": "g3",
    "gcsfs": "a164",
    "gdown": "a164",
    "genshi": "g0",
    "gensim.corpora.textcorpus": "a162",
    "gensim.downloader": "g169",
    "gensim.scripts": "g169",
    "gensim.test": "a162",
    "gevent": "g0",
    "git": "g0",
    "google.cloud": "a164",
    "google.colab": "g0",
    "greenlet": "g0",
    "gunicorn": "g0",
    "h2o.backend": "g0",
    "h5py": "a164",
    "hg": "g0",
    "httpcore": "a164",
    "httplib2": "a164",
    "httpx": "a164",
    "huggingface_hub": "g169",
    "hypothesis": "g0",
    "invoke": "g0",
    "ipykernel": "g0",
    "jinja2.nativetypes": "g0",
    "joblib._dask": "g172",
    "joblib.executor": "g172",
    "joblib.externals": "g172",
    "joblib.parallel": "g172",
    "joblib.pool": "g172",
    "joblib.test": "g172",
    "joblib.testing": "g172",
    "jupyter_client": "g0",
    "kaggle": "a164",
    "kagglehub": "a164",
    "keyboard": "g0",
    "kubernetes": "g0",
    "lark.tools": "g0",
    "llvmlite": "g0",
    "lmdb": "a164",
    "loky": "g172",
    "luigi.contrib": "g0",
    "mako": "g0",
    "mamba": "g0",
    "mlflow.projects": "g0",
    "mlflow.pyfunc.scoring_server": "g0",
    "mlflow.utils.process": "g0",
    "modelscope": "a164",
    "mouse": "g0",
    "mypyc": "g0",
    "neptune": "g0",
    "netCDF4": "a164",
    "nose": "g0",
    "nuitka": "g0",
    "numexpr": "g0",
    "objc": "g0",
    "onnxruntime.tools": "g0",
    "openvino.tools": "g0",
    "paramiko": "g0",
    "pebble": "g172",
    "pexpect": "g0",
    "pipenv": "g0",
    "plumbum": "g0",
    "poetry": "g0",
    "psutil": "g0",
    "psycopg2": "a164",
    "ptpython": "g0",
    "ptyprocess": "g0",
    "py": "g0",
    "pyautogui": "g0",
    "pybind11": "g0",
    "pycparser": "g0",
    "pycuda": "g0",
    "pymongo": "a164",
    "pymysql": "a164",
    "pynput": "g0",
    "pyopencl": "g0",
    "pyparsing.testing": "g0",
    "pysftp": "a164",
    "pyspark": "g0",
    "pytest": "g0",
    "pythoncom": "g0",
    "pyximport": "g0",
    "ray": "g0",
    "redis": "a164",
    "requests": "a164",
    "rpyc": "g0",
    "s3fs": "a164",
    "sagemaker": "g0",
    "scoop": "g0",
    "setuptools_scm": "g0",
    "sh": "g0",
    "simpleeval": "g0",
    "smart_open": "a164",
    "snowflake": "a164",
    "sqlalchemy": "a164",
    "sqlite_utils": "a164",
    "svn": "g0",
    "swig_runtime_data": "g0",
    "sympy": "g0",
    "tables": "a164",
    "taichi": "g0",
    "tensorflow.python.lib.io": "a164",
    "tensorflow.python.platform": "a164",
    "thinc.shims": "g169",
    "torchaudio.datasets": "a164",
    "torchgen": "g3",
    "torchtext.datasets": "a164",
    "torchvision.datasets": "a164",
    "tornado.template": "g0",
    "tox": "g0",
    "trio": "g0",
    "triton": "g0",
    "tvm": "g0",
    "twisted": "g0",
    "urllib3": "a164",
    "uvicorn": "g0",
    "vcrpy": "g0",
    "virtualenv": "g0",
    "wandb": "g0",
    "weasel": "g169",
    "werkzeug.debug": "g0",
    "werkzeug.utils": "g0",
    "wget": "a164",
    "wheel": "g0",
    "win32api": "g0",
    "win32com": "g0",
    "win32process": "g0",
    "xonsh": "g0",
    "zarr": "a164",
    "zerorpc": "g0",
}
NAMES = """
@PIL.Image
a164 Image.save open
r167 Image
@PIL.ImageShow
a164 UnixViewer Viewer show
@_catboost
k91 _CatBoost _MetadataHashProxy _PoolBase
@accelerate.accelerator
c12 Accelerator
@accelerate.data_loader
c12 BatchSamplerShard DataLoaderAdapter DataLoaderStateMixin IterableDatasetShard MpDeviceLoaderWrapper SeedableRandomSampler SkipBatchSampler
k118 DataLoaderShard SkipDataLoader
@accelerate.hooks
c12 AlignDevicesHook CpuOffload LayerwiseCastingHook ModelHook SequentialHook UserCpuOffloadHook
@accelerate.optimizer
c12 AcceleratedOptimizer
@accelerate.scheduler
c12 AcceleratedScheduler
@accelerate.state
c12 AcceleratorState GradientState PartialState ThreadLocalSharedDict
@accelerate.utils.dataclasses
c12 AORecipeKwargs AutocastKwargs BnbQuantizationConfig DataLoaderConfiguration DeepSpeedPlugin DeepSpeedSequenceParallelConfig DistributedDataParallelKwargs EnumWithContains FP8RecipeKwargs FullyShardedDataParallelPlugin GradScalerKwargs GradientAccumulationPlugin InitProcessGroupKwargs KwargsHandler MSAMPRecipeKwargs MegatronLMPlugin ProfileKwargs ProjectConfiguration TERecipeKwargs TensorInformation TorchContextParallelConfig TorchDynamoPlugin TorchTensorParallelConfig TorchTensorParallelPlugin
e93 BaseEnum ComputeEnvironment CustomDtype DDPCommunicationHookType DistributedType DynamoBackend FP8BackendType LoggerType PrecisionType RNGType SageMakerDistributedType
@accelerate.utils.other
g0 load
@ai.onnx.contrib
g1 PyCustomOp PyOp
@annoy
r167 Annoy
@arch.bootstrap.base
c13 CircularBlockBootstrap IIDBootstrap IndependentSamplesBootstrap MOONBootstrap MovingBlockBootstrap StationaryBootstrap
@arch.bootstrap.multiple_comparison
c13 MCS MultipleComparison RealityCheck SPA StepM
@arch.covariance.kernel
c13 Andrews Bartlett CovarianceEstimate CovarianceEstimator Gallant NeweyWest Parzen ParzenCauchy ParzenGeometric ParzenRiesz QuadraticSpectral TukeyHamming TukeyHanning TukeyParzen
@arch.unitroot._engle_granger
c13 EngleGrangerTestResults
@arch.unitroot._phillips_ouliaris
c13 PhillipsOuliarisTestResults
k119 CriticalValueWarning
@arch.unitroot._shared
c13 CointegrationSetup CointegrationTestResult ResidualCointegrationTestResult
@arch.unitroot.cointegration
c13 CanonicalCointegratingReg CointegrationAnalysisResults DynamicOLS DynamicOLSResults FullyModifiedOLS _CommonCointegrationResults
@arch.unitroot.critical_values.simulation.shared
c13 PvalueResult
@arch.unitroot.unitroot
c13 ADF DFGLS KPSS PhillipsPerron UnitRootTest VarianceRatio ZivotAndrews
@arch.univariate.base
c13 ARCHModel ARCHModelFixedResult ARCHModelForecast ARCHModelForecastSimulation ARCHModelResult _SummaryRepr
@arch.univariate.distribution
c13 Distribution GeneralizedError Normal SkewStudent StudentsT
@arch.univariate.mean
c13 ARCHInMean ARX ConstantMean HARX LS ZeroMean
@arch.univariate.recursions
k89 APARCHUpdater EGARCHUpdater EWMAUpdater FIGARCHUpdater GARCHUpdater HARCHUpdater MIDASUpdater RiskMetrics2006Updater VolatilityUpdater
r167 __pyx_unpickle_APARCHUpdater __pyx_unpickle_EGARCHUpdater __pyx_unpickle_EWMAUpdater __pyx_unpickle_FIGARCHUpdater __pyx_unpickle_GARCHUpdater __pyx_unpickle_HARCHUpdater __pyx_unpickle_MIDASUpdater __pyx_unpickle_RiskMetrics2006Updater __pyx_unpickle_VolatilityUpdater
@arch.univariate.recursions_python
c13 ARCHInMeanRecursion EGARCHUpdater EWMAUpdater FIGARCHUpdater GARCHUpdater HARCHUpdater MIDASUpdater RiskMetrics2006Updater VolatilityUpdater
@arch.univariate.volatility
c13 APARCH ARCH BootstrapRng ConstantVariance EGARCH EWMAVariance FIGARCH FixedVariance GARCH HARCH MIDASHyperbolic RiskMetrics2006 VarianceForecast VolatilityProcess
@arch.utility.array
c13 AbstractDocStringInheritor ConcreteClassMeta DocStringInheritor
@arch.utility.exceptions
k119 ConvergenceWarning DataScaleWarning InfeasibleTestException InitialValueWarning InvalidLengthWarning PerformanceWarning StartingValueWarning StudentizationError ValueWarning
@arch.utility.timeseries
k119 ColumnNameConflict
@attr
g0 make_class
@attr._make
g0 _compile_and_eval _eval_snippets
@autogluon.common.loaders.load_pkl
g0 load
@autograd.builtins
c14 ContainerVSpace DictBox DictMeta DictVSpace ListMeta ListVSpace NamedTupleVSpace SequenceBox SequenceVSpace TupleMeta TupleVSpace dict list tuple
@autograd.core
c14 JVPNode SparseBox SparseObject VJPNode VSpace
@autograd.misc.tracers
c14 ConstGraphNode FullGraphNode
@autograd.numpy.numpy_boxes
c14 ArrayBox
@autograd.numpy.numpy_vspaces
c14 ArrayVSpace ComplexArrayVSpace EigResultVSpace EighResultVSpace QRResultVSpace SVDResultVSpace SlogdetResultVSpace
@autograd.numpy.numpy_wrapper
c14 c_class r_class
@autograd.tracer
c14 Box Node TraceStack
@bidict
k89 bidict
@boltons.funcutils
g0 FunctionBuilder
@catalogue
c15 Registry
k120 RegistryError
@catalogue._importlib_metadata
c15 Distribution DistributionFinder DistributionFinder.Context EntryPoint FastPath FileHash MetadataPathFinder PackageMetadata PackagePath PathDistribution Prepared
k120 PackageNotFoundError
@catalogue._importlib_metadata._compat
c15 NullFinder PyPy_repr
@catboost
c92 CatBoost CatBoostClassifier CatBoostRanker CatBoostRegressor Pool
@catboost.core
c9 CatBoost
c16 BatchMetricCalcer CatBoostClassifier CatBoostRanker CatBoostRegressor Pool _CatBoostBase _CustomLoggersStack _StreamLikeWrapper _TrainCallbacksWrapper pandas pandas.DataFrame pandas.Series polars polars.DataFrame polars.Series
e94 EFeaturesSelectionAlgorithm EFeaturesSelectionGrouping EFstrType EShapCalcType
@catboost.eval._fold_model
c16 FoldModel
@catboost.eval._fold_models_handler
c16 FoldModelsHandler
@catboost.eval._fold_storage
c16 FoldStorage _FoldFile
@catboost.eval._readers
c16 _BaseReader _SimpleDataReader _SimpleStreamingFileReader
@catboost.eval._splitter
c16 _Splitter
@catboost.eval.catboost_evaluation
c16 CatboostEvaluation
e94 EvalType
@catboost.eval.evaluation_result
c16 CaseEvaluationResult EvaluationResults MetricEvaluationResult ScoreConfig
e94 ScoreType
@catboost.eval.execution_case
c16 ExecutionCase
@catboost.eval.factor_utils
c16 FactorUtils
e94 LabelMode
@catboost.metrics
c16 BuiltinMetric _MetricGenerator pandas pandas.DataFrame pandas.Series
@catboost.plot_helpers
c16 OfflineMetricVisualizer
@catboost.utils
c16 polars polars.DataFrame polars.Series
@category_encoders._contrasts
c17 ContrastMatrix Diff Helmert Poly Sum
@category_encoders.backward_difference
c17 BackwardDifferenceEncoder
@category_encoders.base_contrast_encoder
c17 BaseContrastEncoder
@category_encoders.basen
c17 BaseNEncoder
@category_encoders.binary
c17 BinaryEncoder
@category_encoders.cat_boost
c17 CatBoostEncoder
@category_encoders.count
c17 CountEncoder
@category_encoders.count_target
c17 CountTargetEncoder
@category_encoders.glmm
c17 GLMMEncoder
@category_encoders.gray
c17 GrayEncoder
@category_encoders.hashing
c17 HashingEncoder
@category_encoders.helmert
c17 HelmertEncoder
@category_encoders.james_stein
c17 JamesSteinEncoder
@category_encoders.leave_one_out
c17 LeaveOneOutEncoder
@category_encoders.m_estimate
c17 MEstimateEncoder
@category_encoders.multi_hot
c17 MultiHotEncoder
@category_encoders.one_hot
c17 OneHotEncoder
@category_encoders.ordinal
c17 OrdinalEncoder
@category_encoders.polynomial
c17 PolynomialEncoder
@category_encoders.quantile_encoder
c17 QuantileEncoder SummaryEncoder
@category_encoders.rankhot
c17 RankHotEncoder
@category_encoders.sum_coding
c17 SumEncoder
@category_encoders.target_encoder
c17 TargetEncoder
@category_encoders.utils
c17 BaseEncoder EncoderTags SupervisedTransformerMixin UnsupervisedTransformerMixin
e95 EncodingRelation
@category_encoders.woe
c17 WOEEncoder
@category_encoders.wrapper
c17 NestedCVWrapper PolynomialWrapper
@celery.utils.imports
g0 import_from_cwd instantiate symbol_by_name
@celery.utils.serialization
g161 UnpickleableExceptionWrapper pickle_loads_x
@cloudpickle
a164 dump
g161 load loads
w165 _make_function
@cloudpickle.cloudpickle
g8 _lookup_module_and_qualname _whichmodule register_pickle_by_value
g161 load loads
w165 _builtin_type _cell_set _class_setstate _decompose_typevar _empty_cell_value _fill_function _function_setstate _gen_ellipsis _gen_not_implemented _get_bases _is_dynamic _make_cell _make_dict_items _make_dict_keys _make_dict_values _make_empty_cell _make_function _make_skel_func _make_skeleton_class _make_skeleton_enum _make_typevar _rebuild_tornado_coroutine _rehydrate_skeleton_class _restore_attr cell_set dynamic_subimport instance subimport
@cloudpickle.cloudpickle_fast
g161 load loads
w165 _class_setstate _function_setstate _make_function
@cma
c18 version_info
@cma.bbobbenchmarks
c18 AbstractTestFunction BBOBCauchyFunction BBOBFunction BBOBGaussFunction BBOBNfreeFunction BBOBUniformFunction F1 F10 F101 F102 F103 F104 F105 F106 F107 F108 F109 F11 F110 F111 F112 F113 F114 F115 F116 F117 F118 F119 F12 F120 F121 F122 F123 F124 F125 F126 F127 F128 F129 F13 F130 F14 F15 F16 F17 F18 F19 F2 F20 F21 F22 F23 F24 F3 F4 F5 F6 F7 F8 F9 _F8F2 _FDiffPow _FEllipsoid _FGallagher _FRosenbrock _FSchaffersF7 _FSphere _FStepEllipsoid _FTemplate
@cma.boundary_handler
c18 BoundDomainTransform BoundNone BoundPenalty BoundTransform BoundaryHandlerBase _BoundDomainPenalty
@cma.constraints_handler
c18 AugmentedLagrangian BoundTransform ConstrainedFitnessAL ConstrainedSolutionsArchive CountLastSameChanges DequeCDF LoggerList PopulationEvaluator
@cma.evolution_strategy
c18 CMAEvolutionStrategy CMAEvolutionStrategyResult CMAEvolutionStrategyResult2 _CMAEvolutionStrategyResult _CMASolutionDict_empty _CMASolutionDict_functional _CMAStopDict _StopTolXStagnation
k121 InjectionWarning
@cma.experimentation
c18 ClassFromDict DataDict Results ResultsPandas TimeWarner
@cma.fitness_functions
c18 FitnessFunctions _coco_F_0
@cma.fitness_models
c18 LQModel LQModelSettings ModelInjectionCallback ModelInjectionCallbackSettings SurrogatePopulation SurrogatePopulation.EvaluationManager SurrogatePopulationSettings Tau
@cma.fitness_transformations
c18 ComposedFunction Expensify FBoundTransform FixVariables Function GlueArguments IntegerMixedFunction IntegerMixedFunction2 LowEffectiveDimension NeutralVariables NoisyFitness Rotated ScaleCoordinates Shifted SomeNaNFitness StackFunction
@cma.integer_centering
c18 IntegerCentering
@cma.interfaces
c18 BaseDataLogger EvalParallel OOOptimizer StatisticalModelSamplerWithZeroMeanBaseClass
@cma.logger
a176 CMADataLogger
c18 LoggerDummy
@cma.more_algorithms.compact_ga
c18 BestSolution CompactGA
@cma.more_algorithms.purecma
c18 BestSolution CMAES CMAESDataLogger CMAESParameters DecomposingPositiveMatrix SquareMatrix ff
@cma.optimization_tools
c18 BestFeasibleSolution BestSolution BestSolution2 BinaryEvolutionPath EvalParallel2 EvaluationsIterator EvolutionPath ExponentialSmoothing NoiseHandler OldEvolutionPath Sections
@cma.options_parameters
c18 CMAOptions CMAParameters MetaParameters
@cma.recombination_weights
c18 RecombinationWeights
@cma.restricted_gaussian_sampler
c18 ExponentialMovingAverage GaussVDSampler GaussVkDSampler
@cma.s
c18 CMAES
@cma.sampler
c18 GaussDiagonalSampler GaussFullSampler GaussSampler GaussStandardConstant
@cma.sigma_adaptation
c18 CMAAdaptSigmaBase CMAAdaptSigmaCSA CMAAdaptSigmaDistanceProportional CMAAdaptSigmaDistanceProportional2 CMAAdaptSigmaMedianImprovement CMAAdaptSigmaNone CMAAdaptSigmaTPA _TPAParameters
@cma.transformations
c18 AdaptiveDecoding BoxConstraintsLinQuadTransformation BoxConstraintsTransformationBase ConstRandnShift DiagonalDecoding GenoPheno Rotation RoundIntegerVariables _BoxConstraintsTransformationTemplate
@cma.utilities.math
c18 MathHelperFunctions UpdatingAverage
@cma.utilities.utils
c18 BlancClass DataDict DefaultSettings DerivedDictBase DictClass DictClass2 DictFromTagsInString ElapsedWCTime ExclusionListOfVectors ListOfCallables MoreToWrite ShowInFolder SolutionDict TimingWrapper
@cma.warnings_and_exceptions
c18 CountWarnings
k121 NeverTestedWarning
@cmdstanpy
g0 install_cmdstan
@cmdstanpy.cmdstan_args
c10 CmdStanArgs GenerateQuantitiesArgs LaplaceArgs OptimizeArgs PathfinderArgs SamplerArgs VariationalArgs
e117 Method
@cmdstanpy.compilation
c10 CompilerOptions
@cmdstanpy.compiler_opts
c10 CompilerOptions
@cmdstanpy.install_cmdstan
g0 build retrieve_version run_install
@cmdstanpy.model
c10 CmdStanModel
@cmdstanpy.stanfit.gq
c19 CmdStanGQ
@cmdstanpy.stanfit.laplace
c19 CmdStanLaplace
@cmdstanpy.stanfit.mcmc
c10 CmdStanMCMC
@cmdstanpy.stanfit.metadata
c10 InferenceMetadata
@cmdstanpy.stanfit.mle
c10 CmdStanMLE
@cmdstanpy.stanfit.pathfinder
c19 CmdStanPathfinder
@cmdstanpy.stanfit.runset
c10 RunSet
@cmdstanpy.stanfit.vb
c19 CmdStanVB
@cmdstanpy.utils
g0 do_command
@cmdstanpy.utils.command
g0 do_command
@com.microsoft
g1 PythonOp PythonOpGrad
@compress_pickle
g161 load loads
@confection
g169 registry
@confection._config
c20 Config
@confection._errors
k122 ConfectionError ConfigValidationError
@confection._parser
c20 _CustomInterpolation
@confection._registry
c20 Promise registry
@confection.typechecker
c20 Ctx TypeCheckError _AnySchemaHandler _PydanticV1FieldShim
@confection.util
c20 Decorator SimpleFrozenDict SimpleFrozenList
@confection.validation
c20 FieldInfo PositiveInt Schema StrictBool StrictFloat _ValidatedResult
k122 ValidationError
@cv2
a164 FileStorage VideoCapture imread imwrite
@cytoolz.functoolz
g0 apply do pipe thread_first thread_last
g8 _restore_curry
@dalex._explainer.loss
n4 loss_accuracy loss_cross_entropy loss_one_minus_auc loss_root_mean_square loss_sum_of_squares mad rmse
@dalex._explainer.object
c21 Explainer
@dalex._explainer.yhat
n4 yhat_default yhat_h2o_classification yhat_h2o_regression yhat_proba_default yhat_tf_classification yhat_tf_regression
@dalex._explanation
c21 Explanation
@dalex.arena._option_base
c21 OptionBase
@dalex.arena._plot_container
c21 PlotContainer
@dalex.arena._plots_manager
c21 PlotsManager
@dalex.arena._resource
c21 Resource
@dalex.arena._resource_manager
c21 ResourceManager
@dalex.arena.object
c21 Arena
@dalex.arena.params
c21 DatasetParam ModelParam ObservationParam Param VariableParam
@dalex.arena.plots._accumulated_dependence_container
c21 AccumulatedDependenceContainer
@dalex.arena.plots._break_down_container
c21 BreakDownContainer
@dalex.arena.plots._ceteris_paribus_container
c21 CeterisParibusContainer
@dalex.arena.plots._fairness_check_container
c21 FairnessCheckContainer
@dalex.arena.plots._feature_importance_container
c21 FeatureImportanceContainer
@dalex.arena.plots._metrics_container
c21 MetricsContainer
@dalex.arena.plots._partial_dependence_container
c21 PartialDependenceContainer
@dalex.arena.plots._roc_container
c21 ROCContainer
@dalex.arena.plots._shapley_values_container
c21 ShapleyValuesContainer
@dalex.arena.plots._shapley_values_dependence_container
c21 ShapleyValuesDependenceContainer
@dalex.arena.plots._shapley_values_variable_importance_container
c21 ShapleyValuesVariableImportanceContainer
@dalex.arena.plots._variable_against_another_container
c21 VariableAgainstAnotherContainer
@dalex.arena.plots._variable_distribution_container
c21 VariableDistributionContainer
@dalex.arena.resources._dataset_shapley_values_resource
c21 DatasetShapleyValuesResource
@dalex.arena.resources._shapley_values_resource
c21 ShapleyValuesResource
@dalex.aspect._model_aspect_importance.object
c21 ModelAspectImportance
@dalex.aspect._model_triplot.object
c21 ModelTriplot
@dalex.aspect._predict_aspect_importance.object
c21 PredictAspectImportance
@dalex.aspect._predict_triplot.object
c21 PredictTriplot
@dalex.aspect.object
c21 Aspect
@dalex.fairness._basics._base_objects
c21 _AbsObject _FairnessObject
@dalex.fairness._basics.exceptions
k123 FairnessObjectsDifferenceError ModelTypeNotSupportedError ParameterCheckError
@dalex.fairness._group_fairness.object
c21 GroupFairnessClassification GroupFairnessRegression
@dalex.fairness._group_fairness.utils
c21 ConfusionMatrix RegressionDict SubgroupConfusionMatrix SubgroupConfusionMatrixMetrics
@dalex.model_explanations._aggregated_profiles.object
c21 AggregatedProfiles
@dalex.model_explanations._model_performance.object
c21 ModelPerformance
@dalex.model_explanations._residual_diagnostics.object
c21 ResidualDiagnostics
@dalex.model_explanations._variable_importance.object
c21 VariableImportance
@dalex.predict_explanations._break_down.object
c21 BreakDown
@dalex.predict_explanations._ceteris_paribus.object
c21 CeterisParibus
@dalex.predict_explanations._shap.object
c21 Shap
@dalex.wrappers._shap.object
c21 ShapWrapper
@datasets
g0 load_dataset
@datasets.features._torchcodec
c22 AudioDecoder
@datasets.features.audio
c22 Audio
@datasets.features.bio_sequence
c22 BioSequence
@datasets.features.bio_structure
c22 BioStructure
@datasets.features.features
c22 Array2DExtensionType Array3DExtensionType Array4DExtensionType Array5DExtensionType ArrayExtensionArray Json List PandasArrayExtensionArray PandasArrayExtensionDtype _ArrayXD _ArrayXDExtensionType
k89 Array2D Array3D Array4D Array5D ClassLabel Features LargeList Sequence Value
@datasets.features.image
c22 Image
@datasets.features.mesh
c22 Mesh
@datasets.features.nifti
c22 Nifti Nifti1ImageWrapper
@datasets.features.pdf
c22 Pdf
@datasets.features.translation
c22 Translation TranslationVariableLanguages
@datasets.features.video
c22 Example Video
@datasets.info
c22 DatasetInfo DatasetInfosDict DownloadChecksumsEntryData PostProcessedInfo SupervisedKeysData
k124 MissingCachedSizesConfigError NonMatchingCachedSizesError
@datasets.load
g0 import_main_class load_dataset
@datasets.splits
c22 NamedSplit NamedSplitAll PercentSlice PercentSliceMeta SlicedSplitInfo Split SplitBase SplitDict SplitGenerator SplitInfo SplitReadInstruction SubSplitInfo _SplitMerged _SubSplit
@datasets.table
a164 MemoryMappedTable
@dateutil._common
c23 weekday
@dateutil.parser._parser
c23 _resultbase _timelex _tzparser _tzparser._result _tzparser._result._attr _ymd parser parser._result parserinfo
k125 ParserError UnknownTimezoneWarning
@dateutil.parser.isoparser
c23 isoparser
@dateutil.relativedelta
k89 relativedelta
@dateutil.rrule
c23 _iterinfo _rrulestr rrule rrulebase rruleset rruleset._genitem weekday
@dateutil.tz
k125 DeprecatedTzFormatWarning
@dateutil.tz._common
c23 _DatetimeWithFold _tzinfo tzrangebase
@dateutil.tz._factories
c23 _TzFactory _TzOffsetFactory _TzSingleton _TzStrFactory
@dateutil.tz.tz
c23 _nullcontext _ttinfo _tzfile _tzicalvtz _tzicalvtzcomp tzfile tzical tzrange tzstr
r167 tzlocal tzoffset tzutc
@dateutil.tz.win
c23 tzres tzwin tzwinbase tzwinlocal
@deap.base
c9 Fitness
@deap.creator
g0 class_replacers create
@deap.gp
c9 Primitive PrimitiveTree Terminal
g0 compile compileADF
@deap.tools
c9 HallOfFame History Logbook MultiStatistics ParetoFront Statistics
@deap.tools.support
c9 HallOfFame History Logbook MultiStatistics ParetoFront Statistics
@decorator
g0 FunctionMaker
@deepdiff
g161 Delta
@deepdiff.serialization
g161 _RestrictedUnpickler pickle_load
@detectron2.config.instantiate
g0 instantiate
@detectron2.config.lazy
g0 LazyConfig.load
@detectron2.utils.registry
g0 locate
@dill
a164 dump dump_session
g161 load load_module load_module_asdict load_session loads
w165 _dill _shims
@dill._dill
g8 _create_filehandle _eval_repr _import_module _locate_function
g161 Unpickler _Unpickler load loads
r160 _create_array _load_type
w165 _create_capsule _create_cell _create_code _create_dictproxy _create_dtypemeta _create_ftype _create_function _create_lock _create_namedtuple _create_rlock _create_stringi _create_stringo _create_type _create_typemap_x _create_weakproxy _create_weakref _delattr _dict_from_dictproxy _dill _get_attr _getattr _getattribute _setattr _setitems _shims
@dill._shims
w165 Reduce _CELL_EMPTY _delattr _getattr _setattr
@dill.session
g161 load_module load_module_asdict load_session
@dill.source
g8 _import getimport getsource importable
@dill.temp
g8 load loadIO loadIO_source load_source
@django.utils.module_loading
g0 import_string
@econml._cate_estimator
c24 BaseCateEstimator DebiasedLassoCateEstimatorDiscreteMixin DebiasedLassoCateEstimatorMixin ForestModelFinalCateEstimatorDiscreteMixin ForestModelFinalCateEstimatorMixin LinearCateEstimator LinearModelFinalCateEstimatorDiscreteMixin LinearModelFinalCateEstimatorMixin StatsModelsCateEstimatorDiscreteMixin StatsModelsCateEstimatorMixin TreatmentExpansionMixin
@econml._ensemble._ensemble
c24 BaseEnsemble
@econml._lazy
g168 _LazyModule
@econml._ortho_learner
c24 CachedValues _OrthoLearner
@econml.automated_ml._automated_ml
c24 AutomatedMLMixin AutomatedMLModel EconAutoMLConfig _InnerAutomatedMLModel
@econml.cate_interpreter._interpreters
c24 SingleTreeCateInterpreter SingleTreePolicyInterpreter _SingleTreeInterpreter
@econml.dml._rlearner
c24 _ModelFinal _ModelNuisance _RLearner
@econml.dml.causal_forest
c24 CausalForestDML _CausalForestFinalWrapper _GenericSingleOutcomeModelFinalWithCovInference
@econml.dml.dml
c24 DML KernelDML LinearDML NonParamDML SparseLinearDML _BaseDML _FinalWrapper _FirstStageSelector _FirstStageWrapper _RandomFeatures
@econml.dowhy
c24 DoWhyWrapper
@econml.dr._drlearner
c24 DRLearner ForestDRLearner LinearDRLearner SparseLinearDRLearner _ModelFinal _ModelNuisance
@econml.federated_learning
c24 FederatedEstimator
@econml.grf._base_grf
c24 BaseGRF
@econml.grf._base_grftree
c24 GRFTree
@econml.grf.classes
c24 CausalForest CausalIVForest MultiOutputGRF RegressionForest
@econml.inference._bootstrap
c24 BootstrapEstimator
@econml.inference._inference
c24 BootstrapInference EmpiricalInferenceResults GenericModelFinalInference GenericModelFinalInferenceDiscrete GenericSingleTreatmentModelFinalInference Inference InferenceResults LinearModelFinalInference LinearModelFinalInferenceDiscrete NormalInferenceResults PopulationSummaryResults StatsModelsInference StatsModelsInferenceDiscrete
@econml.iv.dml._dml
c24 DMLIV NonParamDMLIV OrthoIV _BaseDMLIV _BaseDMLIVModelFinal _BaseDMLIVNuisanceSelector _OrthoIVModelFinal _OrthoIVNuisanceSelector
@econml.iv.dr._dr
c24 DRIV ForestDRIV IntentToTreatDRIV LinearDRIV LinearIntentToTreatDRIV SparseLinearDRIV _BaseDRIV _BaseDRIVModelFinal _BaseDRIVNuisanceCovarianceSelector _BaseDRIVNuisanceSelector _DRIV _DummyCATE _DummyClassifier _IntentToTreatDRIV _IntentToTreatDRIVNuisanceSelector
@econml.iv.sieve._tsls
c24 DPolynomialFeatures HermiteFeatures SieveTSLS
@econml.metalearners._metalearners
c24 DomainAdaptationLearner SLearner TLearner XLearner
@econml.orf._causal_tree
c24 CausalTree Node
@econml.orf._ortho_forest
c24 BLBInference BaseOrthoForest DMLOrthoForest DROrthoForest _DMLOrthoForest_nuisance_estimator_generator _DMLOrthoForest_second_stage_parameter_estimator_gen
@econml.panel.dml._dml
c24 DynamicDML _DynamicFinalWrapper _DynamicModelFinal _DynamicModelNuisanceSelector _LinearDynamicModelFinal
@econml.policy._base
c24 PolicyLearner
@econml.policy._drlearner
c24 DRPolicyForest DRPolicyTree _BaseDRPolicyLearner _DRLearnerWrapper _PolicyModelFinal
@econml.policy._forest._forest
c24 PolicyForest
@econml.policy._forest._tree
c24 PolicyTree
@econml.score.ensemble_cate
c24 EnsembleCateEstimator
@econml.score.rscorer
c24 RScorer
@econml.sklearn_extensions.linear_model
c24 DebiasedLasso MultiOutputDebiasedLasso SelectiveRegularization StatsModels2SLS StatsModelsLinearRegression StatsModelsRLM WeightedLasso WeightedLassoCV WeightedLassoCVWrapper WeightedLassoWrapper WeightedModelMixin WeightedMultiTaskLasso WeightedMultiTaskLassoCV _PairedEstimatorWrapper _StatsModelsWrapper _WeightedCVIterableWrapper
@econml.sklearn_extensions.model_selection
c24 FixedModelSelector GridSearchCVList ListSelector ModelSelector SingleModelSelector SklearnCVSelector WeightedKFold WeightedStratifiedKFold
@econml.tree._tree_classes
c24 BaseTree
@econml.utilities
c24 IdentityFeatures MissingModule MultiModelWrapper SeparateModel Summary WeightedModelWrapper _RegressionWrapper _TransformerWrapper
n7 add_intercept
@econml.validate.drtester
c24 DRTester DRtester
@econml.validate.results
c24 BLPEvaluationResults CalibrationEvaluationResults EvaluationResults UpliftEvaluationResults
@econml.validate.sensitivity_analysis
c24 SensitivityParams
@evaluate
g0 load
@evotorch.algorithms.cmaes
c25 CMAES
@evotorch.algorithms.distributed.gaussian
c25 CEM GaussianSearchAlgorithm PGPE SNES XNES
@evotorch.algorithms.functional.funcadam
c25 AdamState
@evotorch.algorithms.functional.funccem
c25 CEMState
@evotorch.algorithms.functional.funcclipup
c25 ClipUpState
@evotorch.algorithms.functional.funcpgpe
c25 PGPEState
@evotorch.algorithms.functional.funcsgd
c25 SGDState
@evotorch.algorithms.functional.misc
c25 OptimizerFunctions
@evotorch.algorithms.ga
c25 Cosyne ExtendedPopulationMixin GeneticAlgorithm SteadyStateGA
@evotorch.algorithms.mapelites
c25 MAPElites
@evotorch.algorithms.pycmaes
c25 PyCMAES
@evotorch.algorithms.restarter.modify_restart
c25 IPOP ModifyingRestart
@evotorch.algorithms.restarter.restart
c25 Restart
@evotorch.algorithms.searchalgorithm
c25 LazyReporter LazyStatusDict SearchAlgorithm SinglePopulationAlgorithmMixin SinglePopulationAlgorithmMixin.ObjectiveStatusReporter
@evotorch.core
c25 ActorSeeds AllRemoteEnvs AllRemoteProblems BoundsPair EvaluationActor NumbaLib ObjectTypedProblemBoundEvaluator ParetoInfo Problem ProblemBoundEvaluator RemoteMethod Solution SolutionBatch SolutionBatchPieces SolutionBatchSliceInfo
@evotorch.distributions
c25 Distribution ExpGaussian ExpSeparableGaussian FunctionalGradEstimator FunctionalSampler GradsWithFitnesses GradsWithSamples GradsWithSamplesAndFitnesses SeparableGaussian SymmetricSeparableGaussian
@evotorch.operators.base
c25 CopyingOperator CrossOver Operator SingleObjOperator
@evotorch.operators.functional
c25 SelectedAndStackedParents SelectedParentIndices SelectedParentValues SelectedParents
@evotorch.operators.real
c25 CosynePermutation GaussianMutation MultiPointCrossOver OnePointCrossOver PolynomialMutation SimulatedBinaryCrossOver TwoPointCrossOver
@evotorch.operators.sequence
c25 CutAndSplice
@evotorch.optimizers
c25 Adam ClipUp ClipUpParameterGroup SGD TorchOptimizer
@evotorch.tools.cloning
c25 Clonable ReadOnlyClonable Serializable
@evotorch.tools.hook
c25 Hook
@evotorch.tools.immutable
c25 ImmutableContainer ImmutableDict ImmutableList ImmutableSequence ImmutableSet
@evotorch.tools.misc
c25 DTypeAndDevice ErroneousResult SuppressSacredExperiment
@evotorch.tools.objectarray
c25 ObjectArray ObjectArrayStorage
@evotorch.tools.readonlytensor
c25 ReadOnlyTensor
@evotorch.tools.recursiveprintable
c25 RecursivePrintable
@evotorch.tools.structures
c25 CBag CDict CList CMemory Structure _InfoForAddingElement _InfoForRemovingElement
@evotorch.tools.tensorframe
c25 Picker TensorFrame _PandasDataFrame
@evotorch.tools.tensormaker
c25 TensorMakerMixin
@fastcore.basics
c26 AttrDict AttrDictDefault BasicRepr DepProp Float FullString GetAttr GetAttrBase Inf Int NS NotStr NullType PrettyString ShowPrint Stateful Str _Arg _InfMeta _Self _SelfCls _SentinelEmpty _clsmethod adict bind fastuple ignore_exceptions
e96 ImportEnum StrEnum ValEnum
g0 eval_type exec_eval exec_import exec_local exec_new
@fastcore.foundation
c26 CollBase L _L_Meta
@fastcore.net
g0 do_request urlopen urlread urlsave
@fastcore.parallel
g0 parallel startproc threaded
@fastcore.script
g0 call_parse
@fastcore.xtras
g0 load_pickle loads open_file run untar_dir
@fbprophet.diagnostics
c56 _SupportsMap
@fbprophet.forecaster
c56 Prophet
@fbprophet.models
c56 CmdStanPyBackend IStanBackend ModelInputData ModelParams _IStanBackendOptions
e108 StanBackendEnum TrendIndicator
@fbprophet.plot
c56 _PlotlyProps
@feature_engine._base_transformers.base_numerical
c27 BaseNumericalTransformer
@feature_engine._base_transformers.mixins
c27 FitFromDictMixin GetFeatureNamesOutMixin TransformXyMixin
@feature_engine._docstrings.substitute
c27 Substitution
@feature_engine._prediction.base_predictor
c27 BaseTargetMeanEstimator
@feature_engine._prediction.target_mean_classifier
c27 TargetMeanClassifier
@feature_engine._prediction.target_mean_regressor
c27 TargetMeanRegressor
@feature_engine.creation.base_creation
c27 BaseCreation
@feature_engine.creation.cyclical_features
c27 CyclicalFeatures
@feature_engine.creation.decision_tree_features
c27 DecisionTreeFeatures
@feature_engine.creation.geo_features
c27 GeoDistanceFeatures
@feature_engine.creation.math_features
c27 MathFeatures
@feature_engine.creation.relative_features
c27 RelativeFeatures
@feature_engine.datetime.datetime
c27 DatetimeFeatures
@feature_engine.datetime.datetime_ordinal
c27 DatetimeOrdinal
@feature_engine.datetime.datetime_subtraction
c27 DatetimeSubtraction
@feature_engine.discretisation.arbitrary
c27 ArbitraryDiscretiser
@feature_engine.discretisation.base_discretiser
c27 BaseDiscretiser
@feature_engine.discretisation.decision_tree
c27 DecisionTreeDiscretiser
@feature_engine.discretisation.equal_frequency
c27 EqualFrequencyDiscretiser
@feature_engine.discretisation.equal_width
c27 EqualWidthDiscretiser
@feature_engine.discretisation.geometric_width
c27 GeometricWidthDiscretiser
@feature_engine.encoding.base_encoder
c27 CategoricalInitMixin CategoricalInitMixinNA CategoricalMethodsMixin
@feature_engine.encoding.count_frequency
c27 CountFrequencyEncoder
@feature_engine.encoding.decision_tree
c27 DecisionTreeEncoder
@feature_engine.encoding.mean_encoding
c27 MeanEncoder
@feature_engine.encoding.one_hot
c27 OneHotEncoder
@feature_engine.encoding.ordinal
c27 OrdinalEncoder
@feature_engine.encoding.rare_label
c27 RareLabelEncoder
@feature_engine.encoding.similarity_encoder
c27 StringSimilarityEncoder
@feature_engine.encoding.woe
c27 WoE WoEEncoder
@feature_engine.imputation.arbitrary_number
c27 ArbitraryNumberImputer
@feature_engine.imputation.base_imputer
c27 BaseImputer
@feature_engine.imputation.categorical
c27 CategoricalImputer
@feature_engine.imputation.drop_missing_data
c27 DropMissingData
@feature_engine.imputation.end_tail
c27 EndTailImputer
@feature_engine.imputation.mean_median
c27 MeanMedianImputer
@feature_engine.imputation.missing_indicator
c27 AddMissingIndicator
@feature_engine.imputation.random_sample
c27 RandomSampleImputer
@feature_engine.outliers.artbitrary
c27 ArbitraryOutlierCapper
@feature_engine.outliers.base_outlier
c27 BaseOutlier WinsorizerBase
@feature_engine.outliers.trimmer
c27 OutlierTrimmer
@feature_engine.outliers.winsorizer
c27 Winsorizer
@feature_engine.pipeline.pipeline
c27 Pipeline
@feature_engine.preprocessing.match_categories
c27 MatchCategories
@feature_engine.preprocessing.match_columns
c27 MatchVariables
@feature_engine.scaling.mean_normalization
c27 MeanNormalizationScaler
@feature_engine.selection.base_recursive_selector
c27 BaseRecursiveSelector
@feature_engine.selection.base_selector
c27 BaseSelector
@feature_engine.selection.drop_constant_features
c27 DropConstantFeatures
@feature_engine.selection.drop_correlated_features
c27 DropCorrelatedFeatures
@feature_engine.selection.drop_duplicate_features
c27 DropDuplicateFeatures
@feature_engine.selection.drop_features
c27 DropFeatures
@feature_engine.selection.drop_psi_features
c27 DropHighPSIFeatures
@feature_engine.selection.information_value
c27 SelectByInformationValue
@feature_engine.selection.mrmr
c27 MRMR
@feature_engine.selection.probe_feature_selection
c27 ProbeFeatureSelection
@feature_engine.selection.recursive_feature_addition
c27 RecursiveFeatureAddition
@feature_engine.selection.recursive_feature_elimination
c27 RecursiveFeatureElimination
@feature_engine.selection.shuffle_features
c27 SelectByShuffling
@feature_engine.selection.single_feature_performance
c27 SelectBySingleFeaturePerformance
@feature_engine.selection.smart_correlation_selection
c27 SmartCorrelatedSelection
@feature_engine.selection.target_mean_selection
c27 SelectByTargetMeanPerformance
@feature_engine.text.text_features
c27 TextFeatures
@feature_engine.timeseries.forecasting.base_forecast_transformers
c27 BaseForecastTransformer
@feature_engine.timeseries.forecasting.expanding_window_features
c27 ExpandingWindowFeatures
@feature_engine.timeseries.forecasting.lag_features
c27 LagFeatures
@feature_engine.timeseries.forecasting.window_features
c27 WindowFeatures
@feature_engine.transformation.arcsin
c27 ArcsinTransformer
@feature_engine.transformation.arcsinh
c27 ArcSinhTransformer
@feature_engine.transformation.boxcox
c27 BoxCoxTransformer
@feature_engine.transformation.log
c27 LogCpTransformer LogTransformer
@feature_engine.transformation.power
c27 PowerTransformer
@feature_engine.transformation.reciprocal
c27 ReciprocalTransformer
@feature_engine.transformation.yeojohnson
c27 YeoJohnsonTransformer
@feature_engine.wrappers.wrappers
c27 SklearnTransformerWrapper
@flair.data
c28 BoundingBox ConcatFlairDataset Corpus DataPair DataPoint Dictionary FlairDataset Image Label MultiCorpus Relation Sentence Span Token _PartOfSentence
@flair.embeddings.base
c28 DocumentEmbeddings Embeddings ScalarMix TokenEmbeddings
@flair.embeddings.document
c28 DocumentCNNEmbeddings DocumentLMEmbeddings DocumentPoolEmbeddings DocumentTFIDFEmbeddings SentenceTransformerDocumentEmbeddings TransformerDocumentEmbeddings
@flair.embeddings.image
c28 ConvTransformNetworkImageEmbeddings IdentityImageEmbeddings ImageEmbeddings NetworkImageEmbeddings PrecomputedImageEmbeddings
@flair.embeddings.legacy
c28 CharLMEmbeddings DocumentLSTMEmbeddings DocumentMeanEmbeddings ELMoEmbeddings
@flair.embeddings.token
c28 BytePairEmbeddings CharacterEmbeddings FastTextEmbeddings FlairEmbeddings HashEmbeddings MuseCrosslingualEmbeddings NILCEmbeddings OneHotEmbeddings PooledFlairEmbeddings StackedEmbeddings TransformerWordEmbeddings WordEmbeddings
@flair.embeddings.transformer
c28 TransformerBaseEmbeddings TransformerEmbeddings TransformerJitDocumentEmbeddings TransformerJitEmbeddings TransformerJitWordEmbeddings TransformerOnnxDocumentEmbeddings TransformerOnnxEmbeddings TransformerOnnxWordEmbeddings
@flair.models.clustering
c28 ClusteringModel
@flair.models.entity_linker_model
c28 CandidateGenerator SpanClassifier
@flair.models.lemmatizer_model
c28 Lemmatizer
@flair.models.multitask_model
c28 MultitaskModel
@flair.models.pairwise_classification_model
c28 TextPairClassifier
@flair.models.pairwise_regression_model
c28 TextPairRegressor
@flair.models.regexp_tagger
c28 RegexpTagger TokenCollection
@flair.models.relation_classifier_model
c28 EncodedSentence EncodingStrategy EntityMarker EntityMarkerPunct EntityMask RelationClassifier TypedEntityMarker TypedEntityMarkerPunct TypedEntityMask _Entity
@flair.models.relation_extractor_model
c28 RelationExtractor
@flair.models.sequence_tagger_model
c28 SequenceTagger
@flair.models.sequence_tagger_utils.crf
c28 CRF
@flair.models.sequence_tagger_utils.viterbi
c28 ViterbiDecoder ViterbiLoss
@flair.models.tars_model
c28 FewshotClassifier TARSClassifier TARSTagger
@flair.models.text_classification_model
c28 TextClassifier
@flair.models.text_regression_model
c28 TextRegressor
@flair.models.word_tagger_model
c28 TokenClassifier WordTagger
@flair.nn.decoder
c28 LabelVerbalizerDecoder PrototypicalDecoder
@flair.nn.distance.cosine
c28 CosineDistance LogitCosineDistance NegativeScaledDotProduct
@flair.nn.distance.euclidean
c28 EuclideanDistance EuclideanMean
@flair.nn.distance.hyperbolic
c28 HyperbolicDistance HyperbolicMean
@flair.nn.dropout
c28 LockedDropout WordDropout
@flair.nn.loss
c28 SigmoidLoss
@flair.nn.model
c28 Classifier DefaultClassifier Model ReduceTransformerVocabMixin
@flair.tokenization
c28 JapaneseTokenizer SciSpacyTokenizer SegtokTokenizer SpaceTokenizer SpacyTokenizer Tokenizer TokenizerWrapper
@flair.training_utils
c28 AnnealOnPlateau MetricRegression Result WeightExtractor
e97 EvaluationMetric
@flax.core.axes_scan
c29 _Broadcast
@flax.core.frozen_dict
c29 FrozenKeysView FrozenValuesView
k89 FrozenDict
@flax.core.lift
c29 CountsHolder TransformContext _SideEffectCache
@flax.core.meta
c29 AxisMetadata Partitioned
@flax.core.nn.attention
c29 CacheEntry
@flax.core.nn.linear
c29 Embedding
@flax.core.scope
c29 DenyList LazyRng Scope Variable _ChildRNGSentinel _DefaultSentinel
@flax.core.spmd
c29 _AxisRules
@flax.linen.activation
c29 PReLU
@flax.linen.attention
c29 MultiHeadAttention MultiHeadDotProductAttention SelfAttention
@flax.linen.batch_apply
c29 BatchApply
@flax.linen.combinators
c29 Sequential
@flax.linen.experimental.layers_with_named_axes
c29 Dense Embed LayerNorm
@flax.linen.fp8_ops
c29 Fp8DirectDotGeneralOp Fp8DotGeneralBase Fp8DotGeneralOp Fp8Einsum Fp8MetaTyRules NANOOFp8DotGeneralOp fp8_meta_dtype fp8_meta_dtype_wrapper
@flax.linen.kw_only_dataclasses
c29 _KwOnlyType
@flax.linen.linear
c29 Conv ConvLocal ConvTranspose Dense DenseGeneral Einsum Embed PromoteDtypeFn _Conv
@flax.linen.module
c29 CompactNameScope Descriptor DescriptorWrapper InterceptorContext Module ModuleBase ParentDescriptor ThreadLocalStack _CallInfo _CallInfoContext _DynamicContext _ModuleInternalState _Sentinel
e98 SetupState
@flax.linen.normalization
c29 BatchNorm GroupNorm InstanceNorm LayerNorm RMSNorm SpectralNorm WeightNorm
@flax.linen.partitioning
c29 AxisMetadata PartitionedVariable
@flax.linen.recurrent
c29 Bidirectional ConvLSTMCell DenseParams GRUCell LSTMCell MGUCell OptimizedLSTMCell RNN RNNBase RNNCellBase SimpleCell
@flax.linen.spmd
c29 LogicallyPartitioned _UnassignedAxis
e98 RulesFallback
@flax.linen.stochastic
c29 Dropout
@flax.linen.transforms
c29 InstancePlaceholder VariablePlaceholder _HashableProxy
@flax.nnx.bridge.module
c29 Module ModuleBase ModuleContext ModuleMeta ModuleStackEntry ModuleState Scope _HasSetup
e98 AttrPriority
@flax.nnx.bridge.variables
c29 NNXMeta
@flax.nnx.bridge.wrappers
c29 Functional ToLinen ToNNX _Missing
@flax.nnx.filterlib
c29 All Any Everything HasTag Not Nothing OfType PathContains PathIn WithTag
@flax.nnx.graphlib
c29 ArrayRefDef ArrayRefOutput DataElem GenericPytree GraphContext GraphDef GraphNodeImpl GraphState IndexMap IndexesPytreeDef LeafAttr MergeContext NoUpdate NodeAttr NodeDef NodeImplBase NodeRef PytreeNodeImpl RefMap Repeated SplitContext Static StaticCache StaticElem TreeNodeDef UpdateContext UpdateContextManager VariableDef set_graph_mode set_graph_updates
@flax.nnx.helpers
c29 Dict List ModuleDefApply Sequential TrainState
@flax.nnx.ids
c29 UUID UUIDManager
@flax.nnx.module
c29 Module ModuleMeta
@flax.nnx.nn.activations
c29 PReLU
@flax.nnx.nn.attention
c29 MultiHeadAttention
@flax.nnx.nn.linear
c29 Conv ConvTranspose Einsum Embed Linear LinearGeneral
@flax.nnx.nn.lora
c29 LoRA LoRALinear LoRAParam
@flax.nnx.nn.normalization
c29 BatchNorm GroupNorm InstanceNorm LayerNorm RMSNorm SpectralNorm WeightNorm
@flax.nnx.nn.recurrent
c29 Bidirectional GRUCell LSTMCell OptimizedLSTMCell RNN RNNBase RNNCellBase SimpleCell
@flax.nnx.nn.stochastic
c29 Dropout
@flax.nnx.proxy_caller
c29 ApplyCaller CallableProxy DelayedAccessor GetAttr GetItem _AccessorCall
@flax.nnx.pytreelib
c29 ArrayRepr AttributeStatus MutableArrayRepr Object ObjectContext Pytree PytreeMeta PytreeState VariableRepr
@flax.nnx.reprlib
c29 Attr Color MappingReprMixin Object PrettyMapping PrettySequence ReprContext Representable SequenceReprMixin
@flax.nnx.rnglib
c29 KeylessInitializer RngCount RngKey RngState RngStream Rngs SplitBackups
@flax.nnx.statelib
c29 FlatState NestedStateRepr State
@flax.nnx.tracers
c29 TraceState
@flax.nnx.training.ema
c29 EMA
@flax.nnx.training.metrics
c29 Accuracy Average Metric MetricState MultiMetric Statistics Welford
@flax.nnx.training.optimizer
c29 ModelAndOptimizer OptArray OptState OptVariable Optimizer _Missing
@flax.nnx.transforms.autodiff
c29 BwdFn CustomVjp CustomVjpFnWrapper DiffState FwdFn GradFn SimpleBwdFn SimpleCustomVjp SimpleCustomVjpFn SimpleFwdFn SimpleGradFn SimpleJvpFn SimpleRematFn SimpleVjpFn
@flax.nnx.transforms.compilation
c29 Compiled JitFn JitWrapped Lowered ShardMapFn SimpleCompiled SimpleJitFn SimpleJitPartialFn SimpleJitPartialWrapped SimpleJitWrapped SimpleLowered SimplePartialCompiled SimplePartialLowered SimplePartialTraced SimpleShardMapFn SimpleTraced Stage StateSharding Traced
@flax.nnx.transforms.iteration
c29 Broadcasted Carry ForiLoopBodyFn PmapFn ScanFn SimpleForiLoopBodyFn SimplePmapFn SimpleScanFn SimpleVmapFn SimpleWhileLoopBodyFn SimpleWhileLoopCondFn StateAxes VmapFn WhileLoopBodyFn WhileLoopCondFn
@flax.nnx.transforms.transforms
c29 CheckifyFn LiftedModule SimpleCheckifyFn SimpleCondFn SimpleEvalShapeFn SimpleMakeJaxprFn ValueMetadata
@flax.nnx.traversals
c29 _EmptyNode
@flax.nnx.variablelib
c29 AbstractVariable BatchStat Cache GetVariable HijaxVariable HijaxVariableMeta Intermediate NewVariable Param Perturbation SetVariable VarDefaults VarDefaultsContext Variable VariableContext VariableEffect VariableMeta VariableMetadata VariableQDD use_eager_sharding
@flax.struct
c29 PyTreeNode
@flax.training.dynamic_scale
c29 DynamicScale DynamicScaleResult
@flax.training.early_stopping
c29 EarlyStopping
@flax.training.train_state
c29 TrainState
@formulaic
g0 model_matrix
@formulaic.errors
k126 DataMismatchWarning FactorEncodingError FactorEvaluationError FormulaInvalidError FormulaMaterializationError FormulaMaterializerInvalidError FormulaMaterializerNotFoundError FormulaParsingError FormulaSyntaxError FormulaicError FormulaicWarning
@formulaic.formula
c30 Formula SimpleFormula StructuredFormula _FormulaMeta
e99 OrderingMethod
@formulaic.materializers.base
c30 EncodedTermStructure FormulaMaterializer FormulaMaterializerMeta
@formulaic.materializers.narwhals
c30 NarwhalsMaterializer
@formulaic.materializers.pandas
c30 PandasMaterializer
@formulaic.materializers.types.enums
e99 ClusterBy NAAction
@formulaic.materializers.types.evaluated_factor
c30 EvaluatedFactor
@formulaic.materializers.types.factor_values
c30 FactorValuesMetadata
k126 FactorValues
@formulaic.materializers.types.scoped_factor
c30 ScopedFactor
@formulaic.materializers.types.scoped_term
c30 ScopedTerm
@formulaic.model_matrix
c30 ModelMatrices
k126 ModelMatrix
@formulaic.model_spec
c30 ModelSpec ModelSpecs
@formulaic.parser.algos.tokens_to_ast
c30 OrderedOperator
@formulaic.parser.parser
c30 DefaultFormulaParser DefaultOperatorResolver
e99 DefaultFormulaParser.FeatureFlags
@formulaic.parser.types.ast_node
c30 ASTNode
@formulaic.parser.types.factor
c30 Factor
e99 Factor.EvalMethod Factor.Kind
@formulaic.parser.types.formula_parser
c30 FormulaParser
e99 FormulaParser.Target
@formulaic.parser.types.operator
c30 Operator
e99 Operator.Associativity Operator.Fixity
@formulaic.parser.types.operator_resolver
c30 OperatorResolver
@formulaic.parser.types.ordered_set
c30 OrderedSet
@formulaic.parser.types.term
c30 Term
@formulaic.parser.types.token
c30 Token
e99 Token.Kind
@formulaic.transforms.basis_spline
e99 SplineExtrapolation
@formulaic.transforms.contrasts
c30 Contrasts ContrastsRegistry ContrastsState CustomContrasts DiffContrasts HelmertContrasts PolyContrasts SASContrasts SumContrasts TreatmentContrasts
@formulaic.transforms.cubic_spline
k126 ExtrapolationError
@formulaic.utils.constraints
c30 ConstraintOperatorResolver ConstraintToken LinearConstraintParser LinearConstraints ScaledFactor
@formulaic.utils.iterators
c30 peekable_iter
@formulaic.utils.layered_mapping
c30 LayeredMapping
@formulaic.utils.sentinels
e99 Sentinel
@formulaic.utils.stateful_transforms
g0 stateful_eval
@formulaic.utils.structured
c30 Structured
@formulaic.utils.variables
c30 Variable
e99 Variable.Role
@frozendict
k89 frozendict
@fsspec.caching
a176 MMapCache
@fsspec.dircache
g2 DirCache
@fsspec.implementations.local
a176 LocalFileOpener
@fsspec.implementations.reference
g2 LazyReferenceMapper
@fsspec.registry
g0 _import_class get_filesystem_class
@future.utils
g0 exec_
@gensim.corpora.dictionary
c31 Dictionary
@gensim.corpora.hashdictionary
c31 HashDictionary
@gensim.corpora.indexedcorpus
c31 IndexedCorpus
@gensim.corpora.mmcorpus
c31 MmCorpus
@gensim.corpora.opinosiscorpus
c31 OpinosisCorpus
@gensim.corpora.ucicorpus
c31 UciCorpus UciReader UciWriter
@gensim.corpora.wikicorpus
c31 WikiCorpus
@gensim.interfaces
c31 CorpusABC SimilarityABC TransformationABC TransformedCorpus
@gensim.matutils
c31 Dense2Corpus MmWriter Scipy2Corpus Sparse2Corpus
n6 sparse2full unitvec
@gensim.models
c31 VocabTransform
@gensim.models._fasttext_bin
c31 Model
@gensim.models.atmodel
c31 AuthorTopicModel AuthorTopicState
@gensim.models.base_any2vec
c31 BaseAny2VecModel BaseWordEmbeddingsModel
@gensim.models.basemodel
c31 BaseTopicModel
@gensim.models.bm25model
c31 AtireBM25Model BM25ABC LuceneBM25Model OkapiBM25Model
@gensim.models.callbacks
c31 Callback CallbackAny2Vec CoherenceMetric ConvergenceMetric DiffMetric Metric PerplexityMetric
@gensim.models.coherencemodel
c31 CoherenceModel _make_pipeline
@gensim.models.deprecated.doc2vec
c31 Doc2Vec Doctag DocvecsArray LabeledSentence TaggedDocument
@gensim.models.deprecated.fasttext
c31 FastText
@gensim.models.deprecated.fasttext_wrapper
c31 FastText FastTextKeyedVectors
@gensim.models.deprecated.keyedvectors
c31 EuclideanKeyedVectors KeyedVectorsBase Vocab
@gensim.models.deprecated.old_saveload
c31 SaveLoad
@gensim.models.deprecated.word2vec
c31 Word2Vec
@gensim.models.doc2vec
c31 Doc2Vec Doc2VecTrainables Doc2VecVocab Doctag LabeledSentence TaggedDocument
@gensim.models.ensemblelda
c31 CBDBSCAN Cluster EnsembleLda Topic
@gensim.models.fasttext
c31 FastText FastTextKeyedVectors FastTextTrainables FastTextVocab
@gensim.models.fasttext_inner
k89 FastTextConfig
@gensim.models.hdpmodel
c31 HdpModel HdpTopicFormatter SuffStats
@gensim.models.keyedvectors
c31 BaseKeyedVectors CompatVocab Doc2VecKeyedVectors FastTextKeyedVectors KeyedVectors Vocab Word2VecKeyedVectors WordEmbeddingSimilarityIndex WordEmbeddingsKeyedVectors
@gensim.models.lda_dispatcher
c31 Dispatcher
@gensim.models.lda_worker
c31 Worker
@gensim.models.ldamodel
c31 LdaModel LdaState
n6 update_dir_prior
@gensim.models.ldamulticore
c31 LdaMulticore
@gensim.models.ldaseqmodel
c31 LdaPost LdaSeqModel sslm
@gensim.models.logentropy_model
c31 LogEntropyModel
@gensim.models.lsi_dispatcher
c31 Dispatcher
@gensim.models.lsi_worker
c31 Worker
@gensim.models.lsimodel
c31 LsiModel Projection
@gensim.models.nmf
c31 Nmf
@gensim.models.normmodel
c31 NormModel
@gensim.models.phrases
c31 FrozenPhrases Phraser Phrases PhrasesTransformation SentenceAnalyzer _PhrasesTransformation
n6 npmi_scorer original_scorer
@gensim.models.poincare
c31 LexicalEntailmentEvaluation LinkPredictionEvaluation NegativesBuffer PoincareBatch PoincareKeyedVectors PoincareModel ReconstructionEvaluation
@gensim.models.rpmodel
c31 RpModel
@gensim.models.tfidfmodel
c31 TfidfModel
n6 df2idf
@gensim.models.translation_matrix
c31 BackMappingTranslationMatrix Space TranslationMatrix
@gensim.models.word2vec
c31 Heapitem Word2Vec Word2VecTrainables Word2VecVocab
@gensim.models.wrappers.dtmmodel
g169 DtmModel
@gensim.models.wrappers.ldavowpalwabbit
a176 LdaVowpalWabbit
@gensim.models.wrappers.varembed
c31 VarEmbed
@gensim.models.wrappers.wordrank
c31 Wordrank
@gensim.similarities.annoy
c31 AnnoyIndexer
@gensim.similarities.docsim
c31 MatrixSimilarity Shard Similarity SoftCosineSimilarity SparseMatrixSimilarity WmdSimilarity
@gensim.similarities.index
c31 AnnoyIndexer
@gensim.similarities.levenshtein
c31 LevenshteinSimilarityIndex
@gensim.similarities.nmslib
c31 NmslibIndexer
@gensim.similarities.termsim
c31 SparseTermSimilarityMatrix TermSimilarityIndex UniformTermSimilarityIndex WordEmbeddingSimilarityIndex
@gensim.sklearn_api.atmodel
c31 AuthorTopicTransformer
@gensim.sklearn_api.d2vmodel
c31 D2VTransformer
@gensim.sklearn_api.ftmodel
c31 FTTransformer
@gensim.sklearn_api.hdp
c31 HdpTransformer
@gensim.sklearn_api.ldamodel
c31 LdaTransformer
@gensim.sklearn_api.ldaseqmodel
c31 LdaSeqTransformer
@gensim.sklearn_api.lsimodel
c31 LsiTransformer
@gensim.sklearn_api.phrases
c31 PhrasesTransformer
@gensim.sklearn_api.rpmodel
c31 RpTransformer
@gensim.sklearn_api.text2bow
c31 Text2BowTransformer
@gensim.sklearn_api.tfidf
c31 TfIdfTransformer
@gensim.sklearn_api.w2vmodel
c31 W2VTransformer
@gensim.topic_coherence.text_analysis
c31 AccumulatingWorker BaseAnalyzer CorpusAccumulator InvertedIndexAccumulator InvertedIndexBased ParallelWordOccurrenceAccumulator PatchedWordOccurrenceAccumulator UsesDictionary WindowedTextsAnalyzer WordOccurrenceAccumulator WordVectorsAccumulator
@gensim.utils
a164 open pickle save_as_line_sentence smart_open
c31 ClippedCorpus FakeDict InputQueue RepeatCorpus RepeatCorpusNTimes SaveLoad SlicedCorpus
g169 SaveLoad.load check_output unpickle
n6 RULE_DEFAULT RULE_DISCARD RULE_KEEP any2unicode any2utf8 identity simple_preprocess to_unicode to_utf8 tokenize
n7 call_on_class_only
@geopandas.array
c9 GeometryArray GeometryDtype
@geopandas.geodataframe
c9 GeoDataFrame
@geopandas.geoseries
c9 GeoSeries
@gplearn._program
c9 _Program
@gplearn.fitness
c9 _Fitness
n4 _log_loss _mean_absolute_error _mean_square_error _root_mean_square_error _weighted_pearson _weighted_spearman
@gplearn.functions
c9 _Function
n4 _protected_division _protected_inverse _protected_log _protected_sqrt _sigmoid
@gplearn.genetic
c9 BaseSymbolic SymbolicClassifier SymbolicRegressor SymbolicTransformer
@gunicorn.util
g0 import_app load_class
@gym.envs.registration
g0 load load_env_creator make
@gymnasium.core
c32 ActionWrapper Env ObservationWrapper RewardWrapper Wrapper
@gymnasium.envs.registration
g0 load_env_creator make register
@gymnasium.spaces.box
c32 Box
@gymnasium.spaces.dict
c32 Dict
@gymnasium.spaces.discrete
c32 Discrete
@gymnasium.spaces.graph
c32 Graph GraphInstance
@gymnasium.spaces.multi_binary
c32 MultiBinary
@gymnasium.spaces.multi_discrete
c32 MultiDiscrete
@gymnasium.spaces.oneof
c32 OneOf
@gymnasium.spaces.sequence
c32 Sequence
@gymnasium.spaces.space
c32 Space
@gymnasium.spaces.text
c32 Text
@gymnasium.spaces.tuple
c32 Tuple
@gymnasium.vector.utils.misc
g173 CloudpickleWrapper
@h2o.estimators.estimator_base
c9 H2OEstimator
@hdbscan._hdbscan_tree
r167 __pyx_unpickle_BFSUnionFind
@hdbscan.branch_data
c33 BranchDetectionData
@hdbscan.branches
c33 BranchDetector SequentialPool
@hdbscan.dist_metrics
k89 ArccosDistance BrayCurtisDistance CanberraDistance ChebyshevDistance CosineDistance DiceDistance DistanceMetric EuclideanDistance HammingDistance HaversineDistance JaccardDistance KulsinskiDistance MahalanobisDistance ManhattanDistance MatchingDistance MinkowskiDistance RogersTanimotoDistance RussellRaoDistance SEuclideanDistance SokalMichenerDistance SokalSneathDistance WMinkowskiDistance
r167 newObj
@hdbscan.hdbscan_
c33 HDBSCAN
@hdbscan.plots
c33 ApproximationGraph CondensedTree MinimumSpanningTree SingleLinkageTree
@hdbscan.prediction
c33 PredictionData
@hdbscan.robust_single_linkage_
c33 RobustSingleLinkage
@hickle
g161 load
@hmmlearn._emissions
c34 BaseCategoricalHMM BaseGMMHMM BaseGaussianHMM BaseMultinomialHMM BasePoissonHMM
@hmmlearn.base
c34 BaseHMM ConvergenceMonitor VariationalBaseHMM _AbstractHMM
@hmmlearn.hmm
c34 CategoricalHMM GMMHMM GaussianHMM MultinomialHMM PoissonHMM
@hmmlearn.vhmm
c34 VariationalCategoricalHMM VariationalGaussianHMM
@huggingface_hub.utils
g168 _LazyUtilsModule
@hydra._internal.instantiate._instantiate2
g0 _call_target
@hydra._internal.utils
g0 _get_cls_name _locate
@hydra.utils
g0 call get_class get_method get_object get_static_method
@hyperopt.base
c35 Ctrl Domain Trials
@hyperopt.pyll.base
c35 Apply GarbageCollected Lambda Literal MissingArgument SymbolTable SymbolTableEntry UndefinedValue
g0 as_apply rec_eval scope
k127 PyllImportError
@hyperopt.pyll_utils
c35 Cond
@imblearn
g168 LazyLoader
@imblearn.base
c36 BaseSampler FunctionSampler SamplerMixin
@imblearn.combine._smote_enn
c36 SMOTEENN
@imblearn.combine._smote_tomek
c36 SMOTETomek
@imblearn.ensemble._bagging
c36 BalancedBaggingClassifier
@imblearn.ensemble._easy_ensemble
c36 EasyEnsembleClassifier
@imblearn.ensemble._forest
c36 BalancedRandomForestClassifier
@imblearn.ensemble._weight_boosting
c36 RUSBoostClassifier
@imblearn.keras._generator
c36 BalancedBatchGenerator
@imblearn.metrics.pairwise
c36 ValueDifferenceMetric
@imblearn.model_selection._split
c36 InstanceHardnessCV
@imblearn.over_sampling._adasyn
c36 ADASYN
@imblearn.over_sampling._random_over_sampler
c36 RandomOverSampler
@imblearn.over_sampling._smote.base
c36 BaseSMOTE SMOTE SMOTEN SMOTENC
@imblearn.over_sampling._smote.cluster
c36 KMeansSMOTE
@imblearn.over_sampling._smote.filter
c36 BorderlineSMOTE SVMSMOTE
@imblearn.over_sampling.base
c36 BaseOverSampler
@imblearn.pipeline
c36 Pipeline
@imblearn.under_sampling._prototype_generation._cluster_centroids
c36 ClusterCentroids
@imblearn.under_sampling._prototype_selection._condensed_nearest_neighbour
c36 CondensedNearestNeighbour
@imblearn.under_sampling._prototype_selection._edited_nearest_neighbours
c36 AllKNN EditedNearestNeighbours RepeatedEditedNearestNeighbours
@imblearn.under_sampling._prototype_selection._instance_hardness_threshold
c36 InstanceHardnessThreshold
@imblearn.under_sampling._prototype_selection._nearmiss
c36 NearMiss
@imblearn.under_sampling._prototype_selection._neighbourhood_cleaning_rule
c36 NeighbourhoodCleaningRule
@imblearn.under_sampling._prototype_selection._one_sided_selection
c36 OneSidedSelection
@imblearn.under_sampling._prototype_selection._random_under_sampler
c36 RandomUnderSampler
@imblearn.under_sampling._prototype_selection._tomek_links
c36 TomekLinks
@imblearn.under_sampling.base
c36 BaseCleaningSampler BaseUnderSampler
@imblearn.utils._docstring
c36 Substitution
@imblearn.utils._tags
c36 InputTags SamplerTags Tags
@imblearn.utils._validation
c36 ArraysTransformer
@immutabledict
k89 immutabledict
@implicit.ann.annoy
c37 AnnoyModel
@implicit.ann.faiss
c37 FaissModel
@implicit.ann.nmslib
c37 NMSLibModel
@implicit.cpu.als
c37 AlternatingLeastSquares
@implicit.cpu.matrix_factorization_base
c37 MatrixFactorizationBase
@implicit.nearest_neighbours
c37 BM25Recommender CosineRecommender ItemItemRecommender TFIDFRecommender
@implicit.recommender_base
c37 RecommenderBase
k128 ModelFitError
@implicit.utils
k128 ParameterWarning
@interpret.api.base
c38 ExplainerMixin ExplanationMixin
@interpret.api.templates
c38 FeatureValueExplanation
@interpret.blackbox._lime
c38 LimeTabular
@interpret.blackbox._partialdependence
c38 PDPExplanation PartialDependence
@interpret.blackbox._sensitivity
c38 MorrisExplanation MorrisSampler MorrisSensitivity SamplerMixin
@interpret.blackbox._shap
c38 ShapKernel
@interpret.data._response
c38 ClassHistogram ClassHistogramExplanation Marginal MarginalExplanation
@interpret.glassbox._aplr
c38 APLRClassifier APLRClassifierNative APLRClassifierTags APLRExplanation APLRInputTags APLRRegressor APLRRegressorNative APLRRegressorTags APLRTags APLRTargetTags
@interpret.glassbox._decisiontree
c38 BaseShallowDecisionTree ClassificationTree RegressionTree TreeClassifierTags TreeExplanation TreeInputTags TreeRegressorTags TreeTags TreeTargetTags
@interpret.glassbox._ebm._ebm
c38 DPExplainableBoostingClassifier DPExplainableBoostingRegressor EBMExplanation EBMModel EbmClassifierTags EbmInputTags EbmRegressorTags EbmTags EbmTargetTags ExplainableBoostingClassifier ExplainableBoostingRegressor
@interpret.glassbox._ebm._excel
c38 EvaluationWorksheet ExportableEBMModel Format OverviewWorksheet ShapePlotsWorksheet VariablesDataWorksheet VariablesWorksheet Worksheet
@interpret.glassbox._linear
c38 BaseLinear LinearClassifierTags LinearExplanation LinearInputTags LinearRegression LinearRegressorTags LinearTags LinearTargetTags LogisticRegression
@interpret.glassbox._skoperules
c38 DecisionClassifierTags DecisionInputTags DecisionListClassifier DecisionRegressorTags DecisionTags DecisionTargetTags RulesExplanation
@interpret.greybox._shaptree
c38 ShapTree
@interpret.greybox._treeinterpreter
c38 TreeInterpreter
@interpret.perf._curve
c38 PR PRExplanation ROC ROCExplanation
@interpret.perf._regression
c38 RegressionExplanation RegressionPerf
@interpret.utils._clean_simple
c38 ImpossibleType
@interpret.utils._clean_x
c38 _ImpossibleType
@interpret.utils._native
c38 Booster InteractionDetector Native
@interpret.utils._preprocessor
c38 EBMPreprocessor PreprocessorInputTags PreprocessorTags PreprocessorTargetTags PreprocessorTransformerTags
@interpret.utils._shared_dataset
c38 SharedDataset
@interpret.utils._unify_predict
c38 ImpossibleType
@jax._src.array
c39 ArrayImpl Shard
r167 _reconstruct_array
@jax._src.dtypes
c39 ExtendedDType PrimalTangentDType _CanonicalizeValueHandlersDict extended primal_tangent_dtype_scalar prng_key
k129 InvalidInputException TypePromotionError
@jax._src.layout
c39 AutoLayoutSingleton Format Layout
@jax._src.mesh
c39 AbstractDevice AbstractMesh BaseMesh Mesh ResourceEnv _ThreadResourcesLocalState use_abstract_mesh
e100 AxisType
@jax._src.named_sharding
c39 NamedSharding SdyArray SdyDim UnspecifiedValue
k129 DuplicateSpecError
r167 _unpickle_named_sharding
@jax._src.numpy.lax_numpy
n4 bfloat16 float16 float32 int32
@jax._src.partition_spec
c39 P UnconstrainedSingleton
@jax._src.sharding
c39 Sharding
k129 IndivisibleError
@jax._src.sharding_impls
c39 GSPMDSharding SPMDAxisContext SdyArrayList ShardingContext SingleDeviceSharding set_mesh
k129 NonUniformShardingError
@jax._src.tree_util
c39 FlatTree Partial Static Unspecified _HashableCallableShim _RegistryEntry
@jax.numpy
n4 bfloat16 float16 float32 float64 int32
@jinja2
g0 Environment Template
@jinja2.environment
g0 Environment Environment.from_string Template TemplateExpression
@jinja2.loaders
g0 ModuleLoader
@jinja2.sandbox
g0 SandboxedEnvironment
@jinja2.utils
g0 import_string
@joblib
a164 dump
g161 load
@joblib._memmapping_reducer
a159 ArrayMemmapForwardReducer _strided_from_memmap make_memmap reduce_array_memmap_backward
@joblib._parallel_backends
g8 SafeFunction
@joblib._store_backends
c11 FileSystemStoreBackend StoreBackendBase StoreBackendMixin
@joblib._utils
g8 eval_ eval_expr
@joblib.backports
c40 LooseVersion Version
@joblib.disk
g8 delete_folder disk_used memstr_to_bytes mkdirp rm_subdirs
@joblib.externals.cloudpickle
a164 dump
g161 load loads
w165 _make_function
@joblib.externals.cloudpickle.cloudpickle
g8 _lookup_module_and_qualname _whichmodule register_pickle_by_value
g161 load loads
w165 _builtin_type _cell_set _class_setstate _decompose_typevar _empty_cell_value _fill_function _function_setstate _gen_ellipsis _gen_not_implemented _get_bases _is_dynamic _make_cell _make_dict_items _make_dict_keys _make_dict_values _make_empty_cell _make_function _make_skel_func _make_skeleton_class _make_skeleton_enum _make_typevar _rebuild_tornado_coroutine _rehydrate_skeleton_class _restore_attr cell_set dynamic_subimport instance subimport
@joblib.externals.cloudpickle.cloudpickle_fast
g161 load loads
w165 _class_setstate _function_setstate _make_function
@joblib.func_inspect
g8 get_func_code get_func_name
@joblib.logger
c11 Logger PrintTime
@joblib.memory
c11 MemorizedFunc Memory NotMemorizedFunc NotMemorizedResult
@joblib.numpy_pickle
a159 NDArrayWrapper ZNDArrayWrapper
c171 NumpyArrayWrapper
g161 NumpyUnpickler _unpickle load load_temporary_memmap read_array
@joblib.numpy_pickle_compat
a159 NDArrayWrapper ZNDArrayWrapper
g161 ZipNumpyUnpickler load_compatibility
@joblib.parallel
g8 BatchedCalls Parallel delayed
@jsonpickle
g161 Unpickler decode loads
@jsonpickle.unpickler
g161 Unpickler decode loadclass loadrepr
@klepto
g161 load
@kmodes.kmodes
c41 KModes
@kmodes.kprototypes
c41 KPrototypes
@kombu
g161 pickle_loads
@kombu.utils.imports
g0 symbol_by_name
@lifelines.exceptions
k130 ApproximationWarning ConvergenceError ConvergenceWarning ProportionalHazardAssumptionError StatError StatisticalWarning
@lifelines.fitters
c42 BaseFitter KnownModelParametricUnivariateFitter NonParametricUnivariateFitter ParametericAFTRegressionFitter ParametricRegressionFitter ParametricUnivariateFitter RegressionFitter SemiParametricRegressionFitter UnivariateFitter
@lifelines.fitters.aalen_additive_fitter
c42 AalenAdditiveFitter
@lifelines.fitters.aalen_johansen_fitter
c42 AalenJohansenFitter
@lifelines.fitters.breslow_fleming_harrington_fitter
c42 BreslowFlemingHarringtonFitter
@lifelines.fitters.cox_time_varying_fitter
c42 CoxTimeVaryingFitter
@lifelines.fitters.coxph_fitter
c42 CoxPHFitter ParametricCoxModelFitter ParametricPiecewiseBaselinePHFitter ParametricSplinePHFitter SemiParametricPHFitter _BatchVsSingle
@lifelines.fitters.crc_spline_fitter
c42 CRCSplineFitter
@lifelines.fitters.exponential_fitter
c42 ExponentialFitter
@lifelines.fitters.generalized_gamma_fitter
c42 GeneralizedGammaFitter
@lifelines.fitters.generalized_gamma_regression_fitter
c42 GeneralizedGammaRegressionFitter
@lifelines.fitters.kaplan_meier_fitter
c42 KaplanMeierFitter
@lifelines.fitters.log_logistic_aft_fitter
c42 LogLogisticAFTFitter
@lifelines.fitters.log_logistic_fitter
c42 LogLogisticFitter
@lifelines.fitters.log_normal_aft_fitter
c42 LogNormalAFTFitter
@lifelines.fitters.log_normal_fitter
c42 LogNormalFitter
@lifelines.fitters.mixins
c42 ProportionalHazardMixin SplineFitterMixin
@lifelines.fitters.mixture_cure_fitter
c42 MixtureCureFitter
@lifelines.fitters.nelson_aalen_fitter
c42 NelsonAalenFitter
@lifelines.fitters.npmle
c42 interval min_max
@lifelines.fitters.piecewise_exponential_fitter
c42 PiecewiseExponentialFitter
@lifelines.fitters.piecewise_exponential_regression_fitter
c42 PiecewiseExponentialRegressionFitter
@lifelines.fitters.spline_fitter
c42 SplineFitter
@lifelines.fitters.weibull_aft_fitter
c42 WeibullAFTFitter
@lifelines.fitters.weibull_fitter
c42 WeibullFitter
@lifelines.generate_datasets
c42 coeff_func
@lifelines.plotting
c42 PlotEstimateConfig
@lifelines.statistics
c42 StatisticalResult TimeTransformers
@lifelines.utils
c42 CovariateParameterMappings DataframeSlicer LinearAccumulator QuadraticAccumulator StepSizer
e101 CensoringType
n4 concordance_index
@lifelines.utils.btree
c42 _BTree
@lifelines.utils.printer
c42 Printer
@lightfm._lightfm_fast
r167 CSRMatrix FastLightFM
@lightfm.data
c9 Dataset
@lightfm.lightfm
c9 LightFM
@lightgbm
c92 Booster Dataset LGBMClassifier LGBMModel LGBMRanker LGBMRegressor
@lightgbm.basic
a164 Booster.save_model
c43 Booster Dataset EvalResult Sequence _ConfigAliases _DummyLogger _InnerPredictor _TempFile
e102 _MissingType
k131 LGBMDeprecationWarning LightGBMError
@lightgbm.callback
c43 CallbackEnv _EarlyStoppingCallback _LogEvaluationCallback _RecordEvaluationCallback _ResetParameterCallback
k131 EarlyStopException
n5 _log_evaluation_callback early_stopping log_evaluation print_evaluation record_evaluation reset_parameter
@lightgbm.compat
c43 Client DataFrame DataTable Series _LGBMClassifierBase _LGBMModelBase _LGBMRegressorBase dask_Array dask_DataFrame dask_Series dt_DataTable pd_CategoricalDtype pd_DataFrame pd_Series
k131 LGBMDeprecationWarning
@lightgbm.engine
c43 CVBooster _CVBooster
@lightgbm.sklearn
c43 LGBMClassifier LGBMModel LGBMRanker LGBMRegressor
n5 _EvalFunctionWrapper _ObjectiveFunctionWrapper
@lightning_utilities.core.imports
g0 LazyModule lazy_import module_available
@linear_operator.beta_features
c44 _moved_beta_feature default_preconditioner
@linear_operator.functions._diagonalization
c44 Diagonalization
@linear_operator.functions._dsmm
c44 DSMM
@linear_operator.functions._inv_quad
c44 InvQuad
@linear_operator.functions._inv_quad_logdet
c44 InvQuadLogdet
@linear_operator.functions._matmul
c44 Matmul
@linear_operator.functions._pivoted_cholesky
c44 PivotedCholesky
@linear_operator.functions._root_decomposition
c44 RootDecomposition
@linear_operator.functions._solve
c44 Solve
@linear_operator.functions._sqrt_inv_matmul
c44 SqrtInvMatmul
@linear_operator.operators._linear_operator
c44 LinearOperator
@linear_operator.operators.added_diag_linear_operator
c44 AddedDiagLinearOperator
@linear_operator.operators.batch_repeat_linear_operator
c44 BatchRepeatLinearOperator
@linear_operator.operators.block_diag_linear_operator
c44 BlockDiagLinearOperator _MetaBlockDiagLinearOperator
@linear_operator.operators.block_interleaved_linear_operator
c44 BlockInterleavedLinearOperator
@linear_operator.operators.block_linear_operator
c44 BlockLinearOperator
@linear_operator.operators.cat_linear_operator
c44 CatLinearOperator
@linear_operator.operators.chol_linear_operator
c44 CholLinearOperator
@linear_operator.operators.constant_mul_linear_operator
c44 ConstantMulLinearOperator
@linear_operator.operators.dense_linear_operator
c44 DenseLinearOperator
@linear_operator.operators.diag_linear_operator
c44 ConstantDiagLinearOperator DiagLinearOperator
@linear_operator.operators.identity_linear_operator
c44 IdentityLinearOperator
@linear_operator.operators.interpolated_linear_operator
c44 InterpolatedLinearOperator
@linear_operator.operators.kronecker_product_added_diag_linear_operator
c44 KroneckerProductAddedDiagLinearOperator
@linear_operator.operators.kronecker_product_linear_operator
c44 KroneckerProductDiagLinearOperator KroneckerProductLinearOperator KroneckerProductTriangularLinearOperator
@linear_operator.operators.linear_operator_representation_tree
c44 LinearOperatorRepresentationTree
@linear_operator.operators.low_rank_root_added_diag_linear_operator
c44 LowRankRootAddedDiagLinearOperator
@linear_operator.operators.low_rank_root_linear_operator
c44 LowRankRootLinearOperator
@linear_operator.operators.masked_linear_operator
c44 MaskedLinearOperator
@linear_operator.operators.matmul_linear_operator
c44 MatmulLinearOperator
@linear_operator.operators.mul_linear_operator
c44 MulLinearOperator
@linear_operator.operators.permutation_linear_operator
c44 AbstractPermutationLinearOperator PermutationLinearOperator TransposePermutationLinearOperator
@linear_operator.operators.psd_sum_linear_operator
c44 PsdSumLinearOperator
@linear_operator.operators.root_linear_operator
c44 RootLinearOperator
@linear_operator.operators.sum_batch_linear_operator
c44 SumBatchLinearOperator
@linear_operator.operators.sum_kronecker_linear_operator
c44 SumKroneckerLinearOperator
@linear_operator.operators.sum_linear_operator
c44 SumLinearOperator
@linear_operator.operators.toeplitz_linear_operator
c44 ToeplitzLinearOperator
@linear_operator.operators.triangular_linear_operator
c44 TriangularLinearOperator _TriangularLinearOperatorBase
@linear_operator.operators.zero_linear_operator
c44 ZeroLinearOperator
@linear_operator.settings
c44 _dtype_value_context _fast_covar_root_decomposition _fast_log_prob _fast_solves _feature_flag _linalg_dtype_cholesky _linalg_dtype_symeig _value_context cg_tolerance cholesky_jitter cholesky_max_tries ciq_samples debug deterministic_probes fast_computations linalg_dtypes max_cg_iterations max_cholesky_size max_lanczos_quadrature_iterations max_preconditioner_size max_root_decomposition_size memory_efficient min_preconditioning_size minres_tolerance num_contour_quadrature num_trace_samples preconditioner_tolerance skip_logdet_forward stable_qr_cpu_threshold terminate_cg_by_size trace_mode tridiagonal_jitter use_toeplitz verbose_linalg
@linear_operator.utils.deprecation
k132 DeprecationError
@linear_operator.utils.errors
k132 CachingError NanError NotPSDError
@linear_operator.utils.stochastic_lq
c44 StochasticLQ
@linear_operator.utils.warnings
k132 NumericalWarning PerformanceWarning
@mapie._venn_abers
c45 VennAbers VennAbersCV VennAbersMultiClass
@mapie.calibration
c45 TopLabelCalibrator VennAbersCalibrator
@mapie.classification
c45 CrossConformalClassifier SplitConformalClassifier _MapieClassifier
@mapie.conditional_conformal_prediction
c45 ConditionalSplitConformalClassifier ConditionalSplitConformalRegressor _ConditionalConformalMixin
@mapie.conformity_scores.bounds.absolute
c45 AbsoluteConformityScore
@mapie.conformity_scores.bounds.gamma
c45 GammaConformityScore
@mapie.conformity_scores.bounds.quantile
c45 AbsoluteQuantileRegressionScore QuantileRegressionScore
@mapie.conformity_scores.bounds.residuals
c45 ResidualNormalisedScore
@mapie.conformity_scores.bounds.std_normalised
c45 StdConformityScore
@mapie.conformity_scores.classification
c45 BaseClassificationScore
@mapie.conformity_scores.interface
c45 BaseConformityScore
@mapie.conformity_scores.regression
c45 BaseRegressionScore
@mapie.conformity_scores.sets.aps
c45 APSConformityScore
@mapie.conformity_scores.sets.lac
c45 LACConformityScore
@mapie.conformity_scores.sets.naive
c45 NaiveConformityScore
@mapie.conformity_scores.sets.raps
c45 RAPSConformityScore
@mapie.conformity_scores.sets.topk
c45 TopKConformityScore
@mapie.estimator.classifier
c45 EnsembleClassifier
@mapie.estimator.regressor
c45 EnsembleRegressor EnsembleStdRegressor _Conformalizer
@mapie.exchangeability_testing.bounds
c45 GammaExponentialMixtureBound
@mapie.exchangeability_testing.exchangeability
c45 ExchangeabilityTestProtocol FixedDatasetExchangeabilityTest OnlineExchangeabilityTest RunnableExchangeabilityTestProtocol UpdatableExchangeabilityTestProtocol
@mapie.exchangeability_testing.martingales
c45 OnlineMartingaleTest
@mapie.exchangeability_testing.permutations
c45 MaxSplitMeanDifferenceTestStatistic PValuePermutationTest PermutationTest SequentialMonteCarloTest
@mapie.exchangeability_testing.risk_monitoring
c45 RiskMonitoring
@mapie.experimental.conformity_scores.bounds.standardized_residuals
c45 CovarianceEstimator MultivariateResidualNormalisedScore
@mapie.experimental.conformity_scores.bounds.utils
c45 RobustCovarianceHead SimpleTabularMLP Trainer
@mapie.experimental.conformity_scores.regression
c45 BaseFitRegressionScore
@mapie.regression.quantile_regression
c45 ConformalizedQuantileRegressor CrossConformalizedQuantileRegressor _MapieQuantileRegressor _QuantileConformalizer
@mapie.regression.regression
c45 CrossConformalRegressor JackknifeAfterBootstrapRegressor SplitConformalRegressor _MapieRegressor
@mapie.regression.time_series_regression
c45 TimeSeriesRegressor
@mapie.risk_control._base_controller
c45 _BaseLTTController
@mapie.risk_control.adaptive_conformal_risk_control
c45 ConditionalExpectedRiskController _AACRCLoss _LinearHead _LogisticHead
@mapie.risk_control.binary_classification
c45 BinaryClassificationController
@mapie.risk_control.fwer_control
c45 FWERBonferroniCorrection FWERBonferroniHolm FWERFixedSequenceTesting FWERProcedure
@mapie.risk_control.multi_classification
c45 MultiClassificationLTTController
@mapie.risk_control.multi_label_classification
c45 MultiLabelClassificationController
@mapie.risk_control.risks
c45 BinaryClassificationRisk BinaryRisk ClassSpecificRisk ContinuousRisk RiskLoss _BaseRisk _OccurrenceConditionRisk
@mapie.risk_control.semantic_segmentation
c45 SemanticSegmentationController
@mapie.subsample
c45 BlockBootstrap Subsample
@mapie.utils
c45 _Unset
k133 NotFittedError
@matplotlib
g0 _get_executable_info get_backend_x rc_file
@matplotlib.animation
g0 FFMpegWriter MovieWriter
@matplotlib.backends.backend_pgf
g0 LatexManager _get_image_inclusion_command
@matplotlib.figure
a164 Figure.savefig
@matplotlib.pyplot
g0 switch_backend
@matplotlib.sphinxext.plot_directive
g0 _run_code
@matplotlib.texmanager
g0 TexManager
@ml_dtypes
k89 bfloat16 float4_e2m1fn float6_e2m3fn float6_e3m2fn float8_e3m4 float8_e4m3 float8_e4m3b11fnuz float8_e4m3fn float8_e4m3fnuz float8_e5m2 float8_e5m2fnuz float8_e8m0fnu int2 int4 uint2 uint4
@mlflow.entities._job
c46 Job JobProgress JobScopedPermission
@mlflow.entities._job_status
e103 JobStatus
@mlflow.entities._mlflow_object
c46 _MlflowObject _MlflowObjectPrinter
@mlflow.entities.assessment
c46 Assessment Expectation ExpectationValue Feedback FeedbackValue IssueReference IssueReferenceValue
@mlflow.entities.assessment_error
c46 AssessmentError
@mlflow.entities.assessment_source
c46 AssessmentSource AssessmentSourceType
@mlflow.entities.dataset
c46 Dataset
@mlflow.entities.dataset_input
c46 DatasetInput
@mlflow.entities.dataset_record
c46 DatasetRecord
@mlflow.entities.dataset_record_source
c46 DatasetRecordSource
e103 DatasetRecordSourceType
@mlflow.entities.dataset_summary
c46 _DatasetSummary
@mlflow.entities.document
c46 Document
@mlflow.entities.entity_type
c46 EntityAssociationType
@mlflow.entities.evaluation_dataset
c46 EvaluationDataset
e103 DatasetGranularity
@mlflow.entities.experiment
c46 Experiment
@mlflow.entities.experiment_tag
c46 ExperimentTag
@mlflow.entities.file_info
c46 FileInfo
@mlflow.entities.gateway_budget_policy
c46 BudgetDuration GatewayBudgetPolicy
e103 BudgetAction BudgetDurationUnit BudgetTargetScope BudgetUnit
@mlflow.entities.gateway_endpoint
c46 FallbackConfig GatewayEndpoint GatewayEndpointBinding GatewayEndpointModelConfig GatewayEndpointModelMapping GatewayEndpointTag GatewayModelDefinition
e103 FallbackStrategy GatewayModelLinkageType GatewayResourceType RoutingStrategy
@mlflow.entities.gateway_guardrail
c46 GatewayGuardrail GatewayGuardrailConfig
e103 GuardrailAction GuardrailStage
@mlflow.entities.gateway_secrets
c46 GatewaySecretInfo
@mlflow.entities.input_tag
c46 InputTag
@mlflow.entities.issue
c46 Issue
e103 IssueSeverity IssueStatus
@mlflow.entities.lifecycle_stage
c46 LifecycleStage
@mlflow.entities.link
c46 Link
@mlflow.entities.logged_model
c46 LoggedModel
@mlflow.entities.logged_model_input
c46 LoggedModelInput
@mlflow.entities.logged_model_output
c46 LoggedModelOutput
@mlflow.entities.logged_model_parameter
c46 LoggedModelParameter
@mlflow.entities.logged_model_status
e103 LoggedModelStatus
@mlflow.entities.logged_model_tag
c46 LoggedModelTag
@mlflow.entities.mcp_access_endpoint
c46 MCPAccessEndpoint
@mlflow.entities.mcp_server
c46 MCPTool
e103 MCPRemoteTransportType MCPStatus
@mlflow.entities.mcp_server_version
c46 ConnectOptionSettings MCPServerVersion
@mlflow.entities.metric
c46 Metric MetricWithRunId
@mlflow.entities.model_registry._model_registry_entity
c46 _ModelRegistryEntity
@mlflow.entities.model_registry.model_version
c46 ModelVersion
@mlflow.entities.model_registry.model_version_deployment_job_run_state
c46 ModelVersionDeploymentJobRunState
@mlflow.entities.model_registry.model_version_deployment_job_state
c46 ModelVersionDeploymentJobState
@mlflow.entities.model_registry.model_version_search
c46 ModelVersionSearch
@mlflow.entities.model_registry.model_version_status
c46 ModelVersionStatus
@mlflow.entities.model_registry.model_version_tag
c46 ModelVersionTag
@mlflow.entities.model_registry.prompt
c46 Prompt
@mlflow.entities.model_registry.prompt_version
c46 PromptModelConfig PromptVersion
@mlflow.entities.model_registry.registered_model
c46 RegisteredModel
@mlflow.entities.model_registry.registered_model_alias
c46 RegisteredModelAlias
@mlflow.entities.model_registry.registered_model_deployment_job_state
c46 RegisteredModelDeploymentJobState
@mlflow.entities.model_registry.registered_model_search
c46 RegisteredModelSearch
@mlflow.entities.model_registry.registered_model_tag
c46 RegisteredModelTag
@mlflow.entities.multipart_upload
c46 CreateMultipartUploadResponse MultipartUploadCredential MultipartUploadPart
@mlflow.entities.param
c46 Param
@mlflow.entities.presigned_download
c46 PresignedDownloadUrlResponse
@mlflow.entities.presigned_upload
c46 CreatePresignedUploadResponse
@mlflow.entities.run
c46 Run
@mlflow.entities.run_data
c46 RunData
@mlflow.entities.run_info
c46 RunInfo orderable_attribute searchable_attribute
@mlflow.entities.run_inputs
c46 RunInputs
@mlflow.entities.run_outputs
c46 RunOutputs
@mlflow.entities.run_status
c46 RunStatus
@mlflow.entities.run_tag
c46 RunTag
@mlflow.entities.scorer
c46 ScorerVersion
@mlflow.entities.session
c46 Session
@mlflow.entities.source_type
c46 SourceType
@mlflow.entities.span
c46 LiveSpan Span SpanType _CachedSpanAttributesRegistry _SpanAttributesRegistry
k134 LazySpan NoOpSpan
@mlflow.entities.span_event
c46 CustomEncoder SpanEvent
@mlflow.entities.span_log_level
e103 SpanLogLevel
@mlflow.entities.span_status
c46 SpanStatus
e103 SpanStatusCode
@mlflow.entities.trace
c46 Trace
@mlflow.entities.trace_data
c46 TraceData
@mlflow.entities.trace_info
c46 TraceInfo
@mlflow.entities.trace_info_v2
c46 TraceInfoV2
@mlflow.entities.trace_location
c46 InferenceTableLocation MlflowExperimentLocation TraceLocation TraceLocationBase UCSchemaLocation UnityCatalog
e103 TraceLocationType
@mlflow.entities.trace_metrics
c46 MetricAggregation MetricDataPoint
e103 AggregationType MetricViewType
@mlflow.entities.trace_state
e103 TraceState
@mlflow.entities.trace_status
e103 TraceStatus
@mlflow.entities.view_type
c46 ViewType
@mlflow.entities.webhook
c46 Webhook WebhookEvent WebhookTestResult
e103 WebhookAction WebhookEntity WebhookStatus
@mlflow.entities.workspace
c46 TraceArchivalConfig Workspace
e103 WorkspaceDeletionMode
@mlflow.models.signature
c46 ModelSignature _TypeHints
@mlflow.pyfunc
g0 _load_model_or_server load_model
@mlflow.pyfunc.model
g0 _load_context_model_and_signature _load_pyfunc
n7 PythonModel
@mlflow.sklearn
g0 _load_model_from_local_file _load_pyfunc load_model
@mlflow.types.chat
c46 AudioContentPart BaseRequestPayload ChatChoice ChatChoiceDelta ChatChunkChoice ChatCompletionChunk ChatCompletionRequest ChatCompletionResponse ChatMessage ChatTool ChatUsage Function FunctionParams FunctionToolDefinition ImageContentPart ImageUrl InputAudio ParamProperty ParamType PromptTokensDetails ReasoningContentPart ReasoningSummaryPart ResponseFormat TextContentPart ToolCall ToolCallDelta ToolChoice ToolChoiceFunction
@mlflow.types.llm
c46 ChatChoice ChatChoiceDelta ChatChoiceLogProbs ChatChunkChoice ChatCompletionChunk ChatCompletionRequest ChatCompletionResponse ChatMessage ChatParams FunctionToolCallArguments FunctionToolDefinition ParamProperty ParamType TokenLogProb TokenUsageStats ToolCall ToolDefinition ToolParamsSchema TopTokenLogProb _BaseDataclass
@mlflow.types.schema
c46 AnyType Array BaseType ColSpec Map Object ParamSchema ParamSpec ParamSpec.ParamSpecTypedDict Property Schema SparkMLVector TensorInfo TensorSpec
e103 DataType
@mlflow.types.type_hints
c46 ColSpecType ValidationResult
k134 InvalidTypeHintException UnsupportedTypeHintException
@mlflow.types.utils
k134 InvalidDataForSignatureInferenceError TensorsNotSupportedException
@mlflow.utils.lazy_load
g168 LazyLoader
@mlxtend._base._base_model
c47 _BaseModel
@mlxtend._base._classifier
c47 _Classifier
@mlxtend._base._cluster
c47 _Cluster
@mlxtend._base._iterative_model
c47 _IterativeModel
@mlxtend._base._multiclass
c47 _MultiClass
@mlxtend._base._multilayer
c47 _MultiLayer
@mlxtend._base._regressor
c47 _Regressor
@mlxtend.classifier._base_classification
c47 _BaseStackingClassifier
@mlxtend.classifier.adaline
c47 Adaline
@mlxtend.classifier.ensemble_vote
c47 EnsembleVoteClassifier
@mlxtend.classifier.logistic_regression
c47 LogisticRegression
@mlxtend.classifier.multilayerperceptron
c47 MultiLayerPerceptron
@mlxtend.classifier.oner
c47 OneRClassifier
@mlxtend.classifier.perceptron
c47 Perceptron
@mlxtend.classifier.softmax_regression
c47 SoftmaxRegression
@mlxtend.classifier.stacking_classification
c47 StackingClassifier
@mlxtend.classifier.stacking_cv_classification
c47 StackingCVClassifier
@mlxtend.cluster.kmeans
c47 Kmeans
@mlxtend.evaluate.bootstrap_outofbag
c47 BootstrapOutOfBag
@mlxtend.evaluate.holdout
c47 PredefinedHoldoutSplit RandomHoldoutSplit
@mlxtend.evaluate.time_series
c47 GroupTimeSeriesSplit
@mlxtend.feature_extraction.base
c47 _BaseFeatureExtractor
@mlxtend.feature_extraction.linear_discriminant_analysis
c47 LinearDiscriminantAnalysis
@mlxtend.feature_extraction.principal_component_analysis
c47 PrincipalComponentAnalysis
@mlxtend.feature_extraction.rbf_kernel_pca
c47 RBFKernelPCA
@mlxtend.feature_selection.column_selector
c47 ColumnSelector
@mlxtend.feature_selection.exhaustive_feature_selector
c47 ExhaustiveFeatureSelector
@mlxtend.feature_selection.sequential_feature_selector
c47 SequentialFeatureSelector
@mlxtend.frequent_patterns.fpcommon
c47 FPNode FPTree
@mlxtend.frequent_patterns.fpmax
c47 MFITree MFITree.Node
@mlxtend.preprocessing.copy_transformer
c47 CopyTransformer
@mlxtend.preprocessing.dense_transformer
c47 DenseTransformer
@mlxtend.preprocessing.mean_centering
c47 MeanCenterer
@mlxtend.preprocessing.transactionencoder
c47 TransactionEncoder
@mlxtend.regressor.linear_regression
c47 LinearRegression
@mlxtend.regressor.stacking_cv_regression
c47 StackingCVRegressor
@mlxtend.regressor.stacking_regression
c47 StackingRegressor
@mlxtend.utils.base_compostion
c47 _BaseXComposition
@mlxtend.utils.counter
c47 Counter
@mmcv.utils.config
g0 Config
@mmengine.config
g0 Config.fromfile
@mmengine.config.config
g0 Config._file2dict
@models.yolo
g0 parse_model
@msgpack_numpy
g161 decode
@nemo.core.classes.common
g0 Serialization.from_config_dict import_class_by_path
@nemo.utils.model_utils
g0 import_class_by_path
@networkx.classes.coreviews
c48 AdjacencyView AtlasView MultiAdjacencyView UnionAdjacency UnionAtlas UnionMultiAdjacency UnionMultiInner
@networkx.classes.digraph
c48 DiGraph _CachedPropertyResetterAdjAndSucc _CachedPropertyResetterPred
@networkx.classes.filters
c48 show_nodes
n4 no_filter
@networkx.classes.graph
c48 Graph _CachedPropertyResetterAdj _CachedPropertyResetterNode
n4 Graph.adjlist_outer_dict_factory Graph.node_dict_factory
@networkx.classes.multidigraph
c48 MultiDiGraph
@networkx.classes.multigraph
c48 MultiGraph
@networkx.classes.reportviews
c48 DegreeView DiDegreeView DiMultiDegreeView EdgeViewABC InDegreeView InMultiDegreeView MultiDegreeView NodeDataView NodeView OutDegreeView OutMultiDegreeView
@networkx.drawing.nx_agraph
g0 pygraphviz_layout to_agraph view_pygraphviz
@networkx.exception
k135 AmbiguousSolution ExceededMaxIterations HasACycle NetworkXAlgorithmError NetworkXError NetworkXException NetworkXNoCycle NetworkXNoPath NetworkXNotImplemented NetworkXPointlessConcept NetworkXUnbounded NetworkXUnfeasible NodeNotFound PowerIterationFailedConvergence
@networkx.readwrite.gpickle
g0 read_gpickle
@networkx.utils.backends
g0 _dispatchable _load_backend
@networkx.utils.configs
c48 BackendPriorities Config NetworkXConfig
@networkx.utils.decorators
g0 argmap argmap.compile open_file
@networkx.utils.mapped_queue
c48 MappedQueue _HeapElement
@networkx.utils.misc
c48 PythonRandomInterface PythonRandomViaNumpyBits
@networkx.utils.union_find
c48 UnionFind
@ngboost.api
c49 NGBClassifier NGBRegressor NGBSurvival
@ngboost.distns.categorical
c49 CategoricalCRPScore CategoricalLogScore
@ngboost.distns.cauchy
c49 Cauchy CauchyFixedVar
@ngboost.distns.distn
c49 ClassificationDistn Distn RegressionDistn
@ngboost.distns.exponential
c49 Exponential ExponentialCRPScore ExponentialLogScore
@ngboost.distns.gamma
c49 Gamma GammaLogScore
@ngboost.distns.halfnormal
c49 HalfNormal HalfNormalLogScore
@ngboost.distns.laplace
c49 Laplace LaplaceCRPScore LaplaceLogScore
@ngboost.distns.lognormal
c49 LogNormal LogNormalCRPScoreCensored LogNormalLogScoreCensored
@ngboost.distns.multivariate_normal
c49 MVNLogScore
@ngboost.distns.normal
c49 Normal NormalCRPScore NormalFixedMean NormalFixedMeanCRPScore NormalFixedMeanLogScore NormalFixedVar NormalFixedVarCRPScore NormalFixedVarLogScore NormalLogScore
@ngboost.distns.poisson
c49 Poisson PoissonLogScore
@ngboost.distns.t
c49 T TFixedDf TFixedDfFixedVar TFixedDfFixedVarLogScore TFixedDfLogScore TLogScore
@ngboost.distns.weibull
c49 Weibull WeibullLogScore
@ngboost.helpers
c49 _CompatTree
@ngboost.ngboost
c49 NGBoost
@ngboost.scores
c49 CRPScore LogScore Score
@numba.cloudpickle
a164 dump
g161 load loads
w165 _make_function
@numba.cloudpickle.cloudpickle
g8 _lookup_module_and_qualname _whichmodule register_pickle_by_value
g161 load loads
w165 _builtin_type _cell_set _class_setstate _decompose_typevar _empty_cell_value _fill_function _function_setstate _gen_ellipsis _gen_not_implemented _get_bases _is_dynamic _make_cell _make_dict_items _make_dict_keys _make_dict_values _make_empty_cell _make_function _make_skel_func _make_skeleton_class _make_skeleton_enum _make_typevar _rebuild_tornado_coroutine _rehydrate_skeleton_class _restore_attr cell_set dynamic_subimport instance subimport
@numba.cloudpickle.cloudpickle_fast
g161 load loads
w165 _class_setstate _function_setstate _make_function
@numba.core.ccallback
w165 CFunc
@numba.core.dispatcher
w165 Dispatcher
@numba.core.registry
w165 CPUDispatcher
@numba.core.serialize
w165 _numba_unpickle _rebuild_function _rebuild_reduction _unpickle__CustomPickled custom_rebuild
@numba.core.types.functions
w165 Dispatcher
@numba.core.utils
g0 _exec_command_x benchmark
@numba.cuda.cudadrv.libs
g0 open_cudalib
@numba.misc.numba_gdbinfo
g0 collect_gdbinfo
@numba.np.ufunc.dufunc
w165 DUFunc
@numba.pycc.platform
g0 external_compiler_works
@numba.serialize
w165 _rebuild_code _rebuild_function _rebuild_reduction _unserialize_module
@numba.targets.registry
w165 CPUDispatcher
@omegaconf._key_path
c50 NodeInterpolationKey
@omegaconf._missing
c50 _EscapedMissing
@omegaconf._utils
c50 Marker OmegaConfDumper _TuplePlaceholder
e104 ValueKind
@omegaconf._yaml
c50 _DefaultMaxYamlExpandedNodes
@omegaconf.base
c50 Box Container ContainerMetadata Metadata Node UnionNode
e104 SCMode
@omegaconf.basecontainer
c50 BaseContainer
@omegaconf.dictconfig
c50 DictConfig
@omegaconf.errors
k136 ConfigAttributeError ConfigCycleDetectedException ConfigIndexError ConfigKeyError ConfigTypeError ConfigValueError GrammarParseError InterpolationKeyError InterpolationResolutionError InterpolationToMissingValueError InterpolationValidationError KeyValidationError MissingMandatoryValue OmegaConfBaseException ReadonlyConfigError UnsupportedInterpolationType UnsupportedValueType ValidationError
@omegaconf.listconfig
c50 ListConfig ListConfig.ListIterator
@omegaconf.nodes
c50 AnyNode BooleanNode BytesNode EnumNode FloatNode IntegerNode InterpolationResultNode LiteralNode NoneNode PathNode StringNode ValueNode
@omegaconf.omegaconf
c50 OmegaConf
@omegaconf.tupleconfig
c50 TupleConfig TupleConfig.TupleIterator
@onnx.onnx_ml_pb2
k89 GraphProto ModelProto NodeProto TensorProto
@onnxruntime
g0 SessionOptions.register_custom_ops_library
@openvino
g0 Core.add_extension
@optax._src.alias_test
c51 AliasTest LBFGSTest
@optax._src.base
c51 EmptyState GradientTransformation GradientTransformationExtraArgs StatefulSchedule TransformInitFn TransformUpdateExtraArgsFn TransformUpdateFn
@optax._src.base_test
c51 BaseTest ExtraArgsTest StatelessTest StatelessWithTreeMapTest
@optax._src.combine_test
c51 ComposeTest ExtraArgsTest NamedChainTest PartitionTest
@optax._src.factorized
c51 FactoredState _UpdateResult
@optax._src.factorized_test
c51 FactorizedTest
@optax._src.float64_test
c51 Float64Test
@optax._src.linear_algebra_test
c51 LinearAlgebraTest MLP
@optax._src.linesearch
c51 BacktrackingLineSearchState BacktrackingLinesearchInfo ScaleByBacktrackingLinesearchState ScaleByZoomLinesearchState ZoomLinesearchInfo ZoomLinesearchState
@optax._src.linesearch_test
c51 BacktrackingLinesearchTest ZoomLinesearchTest
@optax._src.lookahead
c51 LookaheadParams LookaheadState
@optax._src.lookahead_test
c51 LookaheadTest OptimizerTestState
@optax._src.numerics_test
c51 NumericsTest
@optax._src.sharding_test
c51 ShardingTest
@optax._src.test_utils
c51 _LogsToListHandler
@optax._src.transform
c51 ApplyEvery ScaleByAdaDeltaState ScaleByAdamState ScaleByAdanState ScaleByAmsgradState ScaleByBeliefState ScaleByDistanceOverGradientsState ScaleByLBFGSState ScaleByLionState ScaleByNovogradState ScaleByOptimisticGradientState ScaleByRStdDevState ScaleByRStdDevWithCountState ScaleByRmsState ScaleByRmsWithCountState ScaleByRpropState ScaleByRssState ScaleBySM3State ScaleByScheduleState
@optax._src.transform_test
c51 TransformTest
@optax._src.update_test
c51 UpdateTest
@optax._src.utils
c51 MultiNormalDiagFromLogScale
@optax._src.utils_test
c51 HelpersTest MultiNormalDiagFromLogScaleTest ScaleGradientTest
@optax.assignment._hungarian_algorithm_test
c51 HungarianAlgorithmTest
@optax.contrib._ademamix
c51 ScaleByAdemamixState ScaleBySimplifiedAdEMAMixState
@optax.contrib._cocob
c51 COCOBState
@optax.contrib._common_test
c51 ContribTest
@optax.contrib._complex_valued
c51 SplitRealAndImaginaryArrays SplitRealAndImaginaryState
@optax.contrib._complex_valued_test
c51 ComplexValuedTest
@optax.contrib._dadapt_adamw
c51 DAdaptAdamWState
@optax.contrib._dog
c51 DoGState DoWGState
@optax.contrib._galore
c51 GaLoreDimensionNumbers GaLoreState
@optax.contrib._galore_test
c51 GaLoreTest
@optax.contrib._madgrad
c51 MadgradState
@optax.contrib._mechanic
c51 MechanicState
@optax.contrib._mechanic_test
c51 MechanicTest OptimizerTestState
@optax.contrib._momo
c51 MomoAdamState MomoState
@optax.contrib._muon
c51 MuonDimensionNumbers MuonState
@optax.contrib._muon_test
c51 MuonTest
@optax.contrib._privacy
c51 DifferentiallyPrivateAggregateState
@optax.contrib._privacy_test
c51 DifferentiallyPrivateAggregateTest
@optax.contrib._prodigy
c51 ProdigyState
@optax.contrib._reduce_on_plateau
c51 ReduceLROnPlateauState
@optax.contrib._reduce_on_plateau_test
c51 ReduceLROnPlateauTest
@optax.contrib._sam
c51 SAMState
@optax.contrib._sam_test
c51 SAMTest
@optax.contrib._schedule_free
c51 ScheduleFreeState
@optax.contrib._schedule_free_test
c51 ScheduleFreeTest
@optax.contrib._sophia
c51 HutchinsonState SophiaState
@optax.experimental._aggregating
c51 AccumulateAvgUpdatesState Aggregator AggregatorUpdateFn PerElementMeanAndSumSqDiffGradsState PerElementMeanAndVarianceEMAState
@optax.experimental._aggregating_test
c51 AggregatorsTest
@optax.losses._classification_test
c51 CTCTest GeneralizedKLDivergenceTest HingeTest KLDivergenceTest KLDivergenceWithLogTargetsTest PerceptronTest PolyLossTest SafeSoftmaxCrossEntropyTest SigmoidCrossEntropyTest SigmoidFocalLossTest SoftmaxCrossEntropyTest SoftmaxCrossEntropyWithIntegerLabelsTest SparsemaxTest
@optax.losses._fenchel_young
c51 MaxFun
@optax.losses._fenchel_young_test
c51 FenchelYoungTest
@optax.losses._ranking_test
c51 RankingLossesTest
@optax.losses._regression_test
c51 CosineDistanceTest HuberLossTest L2LossTest LogCoshTest SquaredErrorTest
@optax.losses._segmentation_test
c51 DiceLossTest
@optax.losses._self_supervised_test
c51 NtxentTest TripletMarginLossTest
@optax.losses._smoothing_test
c51 SmoothLabelsTest
@optax.microbatching._microbatching
c51 Accumulator IndividualOutputs
e105 AccumulationType
@optax.microbatching._microbatching_test
c51 MicrobatchingTest
@optax.optax_test
c51 OptaxTest
@optax.perturbations._make_pert
c51 Gumbel Normal
@optax.perturbations._make_pert_test
c51 MakePertTest
@optax.projections._projections_test
c51 ProjectionsTest
@optax.schedules._inject
c51 InjectHyperparamsState InjectStatefulHyperparamsState WrappedSchedule WrappedScheduleState
@optax.schedules._inject_test
c51 ExampleState ExampleStatefulSchedule InjectHyperparamsTest StatefulTest
@optax.schedules._join_test
c51 JoinTest
@optax.schedules._schedule_test
c51 ConstantTest CosineDecayTest ExponentialTest OneCycleTest PiecewiseConstantTest PiecewiseInterpolateTest PolynomialTest SGDRTest ScheduleAsLearningRateTest WarmupCosineDecayTest
@optax.second_order._deprecated
c51 LossFn
@optax.transforms._accumulation
c51 EmaState MultiSteps MultiStepsState ShouldSkipUpdateFunction TraceState
@optax.transforms._accumulation_test
c51 AccumulationTest Loss
@optax.transforms._adding
c51 AddNoiseState WeightDecaySchedule
@optax.transforms._adding_test
c51 AddingTest
@optax.transforms._clipping_test
c51 ClippingTest
@optax.transforms._combining
c51 PartitionState
@optax.transforms._combining_test
c51 CombiningTest ExtraArgsTest NamedChainTest PartitionTest
@optax.transforms._conditionality
c51 ApplyIfFiniteState ConditionFn ConditionallyMaskState ConditionallyTransformState
@optax.transforms._conditionality_test
c51 ConditionalityTest ConditionallyMaskTest ConditionallyTransformTest
@optax.transforms._constraining
c51 ZeroNansState
@optax.transforms._constraining_test
c51 ConstraintsTest
@optax.transforms._freezing_test
c51 FreezeTest SelectiveTransformTest
@optax.transforms._layouts_test
c51 LayoutsTest
@optax.transforms._masking
c51 MaskedNode MaskedState
@optax.transforms._masking_test
c51 MaskedTest
@optax.transforms._monitoring
c51 MonitorState SnapshotState
@optax.transforms._monitoring_test
c51 MonitoringTest
@optax.tree_utils._casting_test
c51 CastingTest
@optax.tree_utils._random_test
c51 RandomTest
@optax.tree_utils._state_utils
c51 Initable NamedTupleKey _ParamsPlaceholder
@optax.tree_utils._state_utils_test
c51 FakeShardSpec ScaleByAdamStateDict StateUtilsTest
@optax.tree_utils._tree_math_test
c51 TreeUtilsTest
@optuna._imports
g168 _LazyImport
@optuna.distributions
c52 BaseDistribution CategoricalDistribution DiscreteUniformDistribution FloatDistribution IntDistribution IntLogUniformDistribution IntUniformDistribution LogUniformDistribution UniformDistribution
@optuna.exceptions
k137 CLIUsageError DuplicatedStudyError ExperimentalWarning OptunaError StorageInternalError TrialPruned UpdateFinishedTrialError
@optuna.integration
g168 _IntegrationModule
@optuna.integration.lightgbm
c52 _LightGBMModule
@optuna.pruners._base
c52 BasePruner
@optuna.pruners._hyperband
c52 HyperbandPruner
@optuna.pruners._median
c52 MedianPruner
@optuna.pruners._nop
c52 NopPruner
@optuna.pruners._patient
c52 PatientPruner
@optuna.pruners._percentile
c52 PercentilePruner
@optuna.pruners._successive_halving
c52 SuccessiveHalvingPruner
@optuna.pruners._threshold
c52 ThresholdPruner
@optuna.pruners._wilcoxon
c52 WilcoxonPruner
@optuna.samplers._base
c52 BaseSampler
@optuna.samplers._brute_force
c52 BruteForceSampler _TreeNode _UnexpandedTreeNode
@optuna.samplers._cmaes
c52 CmaEsSampler
@optuna.samplers._ga._base
c52 BaseGASampler
@optuna.samplers._gp.sampler
c52 GPSampler
@optuna.samplers._grid
c52 GridSampler
@optuna.samplers._lazy_random_state
c52 LazyRandomState
@optuna.samplers._nsgaiii._elite_population_selection_strategy
c52 NSGAIIIElitePopulationSelectionStrategy
@optuna.samplers._nsgaiii._sampler
c52 NSGAIIISampler
@optuna.samplers._partial_fixed
c52 PartialFixedSampler
@optuna.samplers._qmc
c52 QMCSampler
@optuna.samplers._random
c52 RandomSampler
@optuna.samplers._tpe.parzen_estimator
c52 _ParzenEstimator _ParzenEstimatorParameters
@optuna.samplers._tpe.probability_distributions
c52 _BatchedCategoricalDistributions _BatchedDiscreteTruncLogNormDistributions _BatchedDiscreteTruncNormDistributions _BatchedTruncLogNormDistributions _BatchedTruncNormDistributions _MixtureOfProductDistribution
@optuna.samplers._tpe.sampler
c52 TPESampler
@optuna.samplers.nsgaii._after_trial_strategy
c52 NSGAIIAfterTrialStrategy
@optuna.samplers.nsgaii._child_generation_strategy
c52 NSGAIIChildGenerationStrategy
@optuna.samplers.nsgaii._crossovers._base
c52 BaseCrossover
@optuna.samplers.nsgaii._crossovers._blxalpha
c52 BLXAlphaCrossover
@optuna.samplers.nsgaii._crossovers._sbx
c52 SBXCrossover
@optuna.samplers.nsgaii._crossovers._spx
c52 SPXCrossover
@optuna.samplers.nsgaii._crossovers._undx
c52 UNDXCrossover
@optuna.samplers.nsgaii._crossovers._uniform
c52 UniformCrossover
@optuna.samplers.nsgaii._crossovers._vsbx
c52 VSBXCrossover
@optuna.samplers.nsgaii._elite_population_selection_strategy
c52 NSGAIIElitePopulationSelectionStrategy
@optuna.samplers.nsgaii._mutations._base
c52 BaseMutation
@optuna.samplers.nsgaii._mutations._polynomial
c52 PolynomialMutation
@optuna.samplers.nsgaii._sampler
c52 NSGAIISampler
@optuna.search_space.group_decomposed
c52 _GroupDecomposedSearchSpace _SearchSpaceGroup
@optuna.search_space.intersection
c52 IntersectionSearchSpace
@optuna.storages._in_memory
c52 InMemoryStorage _StudyInfo
@optuna.storages._rdb.storage
g0 RDBStorage
@optuna.study._frozen
c52 FrozenStudy
@optuna.study._study_direction
e106 StudyDirection
@optuna.study._study_summary
c52 StudySummary
@optuna.study.study
c52 Study _ThreadLocalStudyAttribute
@optuna.trial._base
c52 BaseTrial
@optuna.trial._fixed
c52 FixedTrial
@optuna.trial._frozen
c52 FrozenTrial
@optuna.trial._state
e106 TrialState
@optuna.trial._trial
c52 Trial _LazyTrialSystemAttrs
@past.builtins.misc
g0 execfile reduce
@past.translation
g0 install_hooks
@patsy
g0 EvalEnvironment dmatrices dmatrix
@patsy.categorical
c53 CategoricalSniffer _CategoricalBox
@patsy.constraint
c53 LinearConstraint _EvalConstraint
@patsy.contrasts
c53 ContrastMatrix Diff Helmert Poly Sum Treatment
@patsy.desc
c53 Evaluator IntermediateExpr ModelDesc Term _MockFactor
@patsy.design_info
c53 DesignInfo DesignMatrix FactorInfo SubtermInfo
@patsy.eval
g0 EvalEnvironment EvalEnvironment.eval EvalFactor
@patsy.highlevel
g0 build_design_matrices dmatrices dmatrix incr_dbuilder
@patsy.infix_parser
c53 Operator ParseNode Token _ParseContext _StackOperator _UniqueValue
@patsy.mgcv_cubic_splines
c53 CC CR CubicRegressionSpline TE
@patsy.missing
c53 NAAction
@patsy.splines
c53 BS
@pickle5
g161 load loads
@pmdarima.arima._auto_solvers
c54 _RandomFitWrapper _SolverMixin _StepwiseFitWrapper
@pmdarima.arima._context
c54 AbstractContext ContextStore _CtxSingleton _emptyContext
e107 ContextType
@pmdarima.arima.arima
c54 ARIMA
@pmdarima.arima.auto
c54 AutoARIMA StepwiseContext
@pmdarima.arima.seasonality
c54 CHTest OCSBTest _SeasonalStationarityTest
@pmdarima.arima.stationarity
c54 ADFTest KPSSTest PPTest _BaseStationarityTest _DifferencingStationarityTest
@pmdarima.base
c54 BaseARIMA
@pmdarima.model_selection._split
c54 BaseTSCrossValidator RollingForecastCV SlidingWindowForecastCV
@pmdarima.pipeline
c54 Pipeline
@pmdarima.preprocessing.base
c54 BaseTransformer UpdatableMixin
@pmdarima.preprocessing.endog.base
c54 BaseEndogTransformer
@pmdarima.preprocessing.endog.boxcox
c54 BoxCoxEndogTransformer
@pmdarima.preprocessing.endog.log
c54 LogEndogTransformer
@pmdarima.preprocessing.exog.base
c54 BaseExogFeaturizer BaseExogTransformer
@pmdarima.preprocessing.exog.dates
c54 DateFeaturizer
@pmdarima.preprocessing.exog.fourier
c54 FourierFeaturizer
@pmdarima.utils.metaestimators
c54 _IffHasDelegate
@pmdarima.warnings
k138 ModelFitWarning
@polars
a164 read_csv read_ipc read_parquet scan_csv scan_parquet
@polars._dependencies
g168 _LazyModule
@polars.dataframe.frame
c55 DataFrame
@polars.datatypes.classes
c55 Array BaseExtension Binary Boolean Categorical Categories DataType DataTypeClass Date Datetime Decimal Duration Enum Extension Field Float16 Float32 Float64 FloatType Int128 Int16 Int32 Int64 Int8 IntegerType List Map NestedType Null NumericType Object ObjectType SignedIntegerType String Struct TemporalType Time UInt128 UInt16 UInt32 UInt64 UInt8 Unknown UnsignedIntegerType classinstmethod
@polars.datatypes.convert
c55 _DataTypeMappings
@polars.datatypes.group
c55 DataTypeGroup
@polars.exceptions
k139 ArgumentRemovedError AttributeRemovedError CategoricalRemappingWarning ChronoFormatWarning ColumnNotFoundError ComputeError CustomUFuncWarning DataOrientationWarning DuplicateError InvalidOperationError MapWithoutReturnDtypeWarning ModuleUpgradeRequiredError NoDataError NoRowsReturnedError OutOfBoundsError PanicException ParameterCollisionError PerformanceWarning PolarsError PolarsInefficientMapWarning PolarsWarning RowsError SQLInterfaceError SQLSyntaxError SchemaError SchemaFieldNotFoundError ShapeError StringCacheMismatchError StructFieldNotFoundError TooManyRowsReturnedError UnstableWarning UnsuitableSQLError
@polars.expr.expr
g0 Expr Expr.deserialize
@polars.expr.whenthen
g0 ChainedThen ChainedWhen Then When
@polars.lazyframe.frame
g0 LazyFrame LazyFrame.deserialize
@polars.selectors
g0 Selector
@polars.series.series
c55 Series _Meta
@preshed.bloom
r166 unpickle_bloom
@preshed.counter
r166 unpickle_counter
@preshed.maps
r166 unpickle_map
@prophet.diagnostics
c56 _SupportsMap
@prophet.forecaster
c56 Prophet
@prophet.models
c56 CmdStanPyBackend IStanBackend ModelInputData ModelParams _IStanBackendOptions
e108 StanBackendEnum TrendIndicator
@prophet.plot
c56 _PlotlyProps
@pyarrow
g0 PyExtensionType deserialize deserialize_pandas
@pyarrow.fs
a164 LocalFileSystem
@pyarrow.lib
a164 OSFile create_memory_map memory_map
g0 PyExtensionType SerializationContext UnknownExtensionType deserialize read_serialized
k89 DataType Field Schema Table
r167 _empty_array _reconstruct_record_batch _reconstruct_table _restore_array array binary chunked_array decimal128 decimal256 dictionary duration field fixed_size_binary large_binary large_list large_string list_ map_ py_buffer record_batch schema struct table time32 time64 timestamp type_for_alias
@pyarrow.parquet
a164 read_table write_table
@pycaret.containers.base_container
c57 BaseContainer
@pycaret.containers.metrics.anomaly
c57 AnomalyMetricContainer
@pycaret.containers.metrics.base_metric
c57 MetricContainer
@pycaret.containers.metrics.classification
c57 AccuracyMetricContainer ClassificationMetricContainer F1MetricContainer KappaMetricContainer MCCMetricContainer PrecisionMetricContainer ROCAUCMetricContainer RecallMetricContainer
@pycaret.containers.metrics.clustering
c57 ARIMetricContainer CHSMetricContainer CSMetricContainer ClusterMetricContainer DBMetricContainer HSMetricContainer SilhouetteMetricContainer
@pycaret.containers.metrics.regression
c57 MAEMetricContainer MAPEMetricContainer MSEMetricContainer R2MetricContainer RMSEMetricContainer RMSLEMetricContainer RegressionMetricContainer
@pycaret.containers.models.anomaly
c57 ABODAnomalyContainer AnomalyContainer CBLOFAnomalyContainer COFAnomalyContainer HBOSAnomalyContainer IForestAnomalyContainer KNNAnomalyContainer LOFAnomalyContainer MCDAnomalyContainer OCSVMAnomalyContainer PCAAnomalyContainer SODAnomalyContainer SOSAnomalyContainer
@pycaret.containers.models.base_model
c57 ModelContainer
@pycaret.containers.models.classification
c57 AdaBoostClassifierContainer BaggingClassifierContainer CalibratedClassifierCVContainer CatBoostClassifierContainer ClassifierContainer DecisionTreeClassifierContainer ExtraTreesClassifierContainer GaussianNBClassifierContainer GaussianProcessClassifierContainer GradientBoostingClassifierContainer KNeighborsClassifierContainer LGBMClassifierContainer LinearDiscriminantAnalysisContainer LogisticRegressionClassifierContainer MLPClassifierContainer QuadraticDiscriminantAnalysisContainer RandomForestClassifierContainer RidgeClassifierContainer SGDClassifierContainer SVCClassifierContainer StackingClassifierContainer VotingClassifierContainer XGBClassifierContainer
@pycaret.containers.models.clustering
c57 AffinityPropagationClusterContainer AgglomerativeClusteringClusterContainer BirchClusterContainer ClusterContainer DBSCANClusterContainer KMeansClusterContainer KModesClusterContainer MeanShiftClusterContainer OPTICSClusterContainer SpectralClusteringClusterContainer
@pycaret.containers.models.regression
c57 AdaBoostRegressorContainer AutomaticRelevanceDeterminationContainer BaggingRegressorContainer BayesianRidgeContainer CatBoostRegressorContainer DecisionTreeRegressorContainer ElasticNetContainer ExtraTreesRegressorContainer GradientBoostingRegressorContainer HuberRegressorContainer KNeighborsRegressorContainer KernelRidgeContainer LGBMRegressorContainer LarsContainer LassoLarsContainer LassoRegressionContainer LinearRegressionContainer MLPRegressorContainer OrthogonalMatchingPursuitContainer PassiveAggressiveRegressorContainer RANSACRegressorContainer RandomForestRegressorContainer RegressorContainer RidgeRegressionContainer SVRContainer StackingRegressorContainer TheilSenRegressorContainer VotingRegressorContainer XGBRegressorContainer
@pycaret.internal.Display
c57 Display
@pycaret.internal.distributions
c57 CategoricalDistribution DiscreteUniformDistribution Distribution IntUniformDistribution UniformDistribution
@pycaret.internal.meta_estimators
c57 PowerTransformedTargetRegressor
@pycaret.internal.metrics
c57 _PredictScorerWithErrorScore _ProbaScorerWithErrorScore _ThresholdScorerWithErrorScore
@pycaret.internal.pipeline
c57 Pipeline estimator_pipeline
@pycaret.internal.plotting
c57 MatplotlibDefaultDPI
@pycaret.internal.preprocess
c57 Advanced_Feature_Selection_Classic Binning Boruta_Feature_Selection Catagorical_variables_With_Rare_levels Clean_Colum_Names Cluster_Entire_Data DFS_Classic DataTypes_Auto_infer Dummify Empty Fix_multicollinearity Group_Similar_Features Iterative_Imputer Make_NonLiner_Features Make_Time_Features New_Catagorical_Levels_in_TestData Ordinal Outlier Reduce_Cardinality_with_Clustering Reduce_Cardinality_with_Counts Reduce_Dimensions_For_Supervised_Path Remove_100 Scaling_and_Power_transformation Simple_Imputer Surrogate_Imputer Target_Transformation Zroe_NearZero_Variance
@pycaret.internal.tabular
e109 MLUsecase
@pycaret.internal.tunable
c57 TunableMLPClassifier TunableMLPRegressor TunableVotingClassifier TunableVotingRegressor
@pycaret.internal.utils
c57 none_n_jobs nullcontext true_warm_start
@pycaret.internal.validation
c57 fit_if_not_fitted
@pycrfsuite._dumpparser
c58 CRFsuiteDumpParser ParsedDump
@pycrfsuite._logparser
c10 TrainLogParser
c58 LabelScore
@pycrfsuite._pycrfsuite
c10 ItemSequence Tagger Trainer
@pydantic._internal._validators
g0 _import_string_logic import_string
@pydantic.types
g0 ImportString
@pydantic.utils
g0 import_string
@pydantic.v1.utils
g0 import_string
@pygam.callbacks
c59 Accuracy CallBack Coef Deviance Diffs
@pygam.core
c59 Core
@pygam.distributions
c59 BinomialDist Distribution GammaDist InvGaussDist NormalDist PoissonDist
@pygam.links
c59 IdentityLink InvSquaredLink InverseLink Link LogLink LogitLink
@pygam.pygam
c59 ExpectileGAM GAM GammaGAM InvGaussGAM LinearGAM LogisticGAM PoissonGAM
@pygam.terms
c59 FactorTerm Intercept LinearTerm MetaTermMixin SplineTerm TensorTerm Term TermList
@pygam.utils
c59 TablePrinter
k140 NotPositiveDefiniteError OptimizationError
@pynndescent.distances
n4 correlation cosine euclidean manhattan
@pynndescent.optimal_transport
c60 DiGraph LeavingArcData NodeArcData SpanningTree
e110 ArcState ProblemStatus
@pynndescent.pynndescent_
c60 NNDescent PyNNDescentTransformer
@pynndescent.rp_trees
c60 FlatTree
@pynndescent.search
c60 SearchIndex SearchIndexType
@pyod.models.abod
c61 ABOD
@pyod.models.ae1svm
c61 AE1SVM InnerAE1SVM RandomFourierFeatures
@pyod.models.alad
c61 ALAD
@pyod.models.anogan
c61 AnoGAN Discriminator Generator QueryModel
@pyod.models.audio_ae
c61 AudioAE
@pyod.models.auto_encoder
c61 AutoEncoder AutoEncoderModel
@pyod.models.base
c61 BaseDetector
@pyod.models.base_dl
c61 BaseDeepLearningDetector
@pyod.models.cblof
c61 CBLOF
@pyod.models.cd
c61 CD
@pyod.models.cof
c61 COF
@pyod.models.copod
c61 COPOD
@pyod.models.deep_svdd
c61 DeepSVDD InnerDeepSVDD
@pyod.models.devnet
c61 DevNet DevNetD DevNetLinear DevNetS SupDataset
@pyod.models.dif
c61 DIF LinearBlock MLPnet
@pyod.models.ecod
c61 ECOD
@pyod.models.embedding
c61 EmbeddingOD MultiModalOD
@pyod.models.feature_bagging
c61 FeatureBagging
@pyod.models.gmm
c61 GMM
@pyod.models.hbos
c61 HBOS
@pyod.models.hdbscan
c61 HDBSCAN
@pyod.models.iforest
c61 IForest
@pyod.models.inne
c61 INNE
@pyod.models.kde
c61 KDE
@pyod.models.knn
c61 KNN
@pyod.models.kpca
c61 KPCA PyODKernelPCA
@pyod.models.lmdd
c61 LMDD
@pyod.models.loci
c61 LOCI
@pyod.models.loda
c61 LODA
@pyod.models.lof
c61 LOF
@pyod.models.lscp
c61 LSCP
@pyod.models.lunar
c61 LUNAR SCORE_MODEL WEIGHT_MODEL
@pyod.models.mad
c61 MAD
@pyod.models.mcd
c61 MCD
@pyod.models.mo_gaal
c61 MO_GAAL
@pyod.models.ocsvm
c61 OCSVM
@pyod.models.pca
c61 PCA
@pyod.models.pyg_anomalous
c61 ANOMALOUS
@pyod.models.pyg_anomalydae
c61 AnomalyDAE
@pyod.models.pyg_cola
c61 CoLA
@pyod.models.pyg_conad
c61 CONAD
@pyod.models.pyg_dominant
c61 DOMINANT
@pyod.models.pyg_guide
c61 GUIDE
@pyod.models.pyg_radar
c61 Radar
@pyod.models.pyg_scan
c61 SCAN
@pyod.models.qmcd
c61 QMCD
@pyod.models.rgraph
c61 RGraph
@pyod.models.rod
c61 ROD
@pyod.models.sampling
c61 Sampling
@pyod.models.so_gaal
c61 Discriminator Generator SO_GAAL
@pyod.models.so_gaal_new
c61 Discriminator Generator SO_GAAL
@pyod.models.sod
c61 SOD
@pyod.models.sos
c61 SOS
@pyod.models.suod
c61 SUOD
@pyod.models.ts_anomaly_transformer
c61 AnomalyTransformer _AnomalyAttention _AnomalyTransformerLayer _AnomalyTransformerModel
@pyod.models.ts_kshape
c61 KShape
@pyod.models.ts_lstm
c61 LSTMAD _LSTMModel
@pyod.models.ts_matrix_profile
c61 MatrixProfile
@pyod.models.ts_od
c61 TimeSeriesOD
@pyod.models.ts_sand
c61 SAND
@pyod.models.ts_spectral_residual
c61 SpectralResidual
@pyod.models.vae
c61 VAE VAEModel
@pyod.models.xgbod
c61 XGBOD
@pyod.utils._llm
c61 LLMCallable
k141 RoutingParseError
@pyod.utils._nl_feedback
c61 _NLPattern
@pyod.utils._quality_metrics
c61 QualityDict
@pyod.utils.ad_engine
c61 ADEngine
@pyod.utils.auto_model_selector
c61 AutoModelSelector
@pyod.utils.encoders
c61 BaseEncoder CallableEncoder MultiModalEncoder
@pyod.utils.encoders.audio
c61 AudioFeatureEncoder
@pyod.utils.encoders.huggingface
c61 HuggingFaceEncoder
@pyod.utils.encoders.openai_encoder
c61 OpenAIEncoder
@pyod.utils.encoders.sentence_transformer
c61 SentenceTransformerEncoder
@pyod.utils.investigation
c61 InvestigationState
@pyod.utils.knowledge
c61 KnowledgeBase
@pyod.utils.persistence
g0 dump load
@pyod.utils.torch_utility
c61 LinearBlock TorchDataset
@pyproj.crs.crs
c9 CRS
@pyspark.cloudpickle
a164 dump
g161 load loads
w165 _make_function
@pyspark.cloudpickle.cloudpickle
g8 _lookup_module_and_qualname _whichmodule register_pickle_by_value
g161 load loads
w165 _builtin_type _cell_set _class_setstate _decompose_typevar _empty_cell_value _fill_function _function_setstate _gen_ellipsis _gen_not_implemented _get_bases _is_dynamic _make_cell _make_dict_items _make_dict_keys _make_dict_values _make_empty_cell _make_function _make_skel_func _make_skeleton_class _make_skeleton_enum _make_typevar _rebuild_tornado_coroutine _rehydrate_skeleton_class _restore_attr cell_set dynamic_subimport instance subimport
@pyspark.cloudpickle.cloudpickle_fast
g161 load loads
w165 _class_setstate _function_setstate _make_function
@pyspark.serializers
g161 CPickleSerializer.loads CloudPickleSerializer.loads _restore
@pytensor.compile.function
g0 function
@pytensor.link.c.cmodule
g0 GCC_compiler dlimport
@pytz
c62 _CountryNameDict _CountryTimezoneDict _FixedOffset
k89 FixedOffset UTC
r167 _UTC _p
@pytz.exceptions
k142 AmbiguousTimeError Error InvalidTimeError NonExistentTimeError UnknownTimeZoneError
@pytz.lazy
c62 LazyDict LazyList LazySet
@pytz.reference
c62 FixedOffset LocalTimezone USTimeZone
@pytz.tzinfo
c62 BaseTzInfo
k89 DstTzInfo StaticTzInfo
r167 unpickler
@pywt._extensions._pywt
k89 ContinuousWavelet DiscreteContinuousWavelet Modes Wavelet
@pywt._multilevel
c63 FswavedecnResult
@pywt._pytesttester
c63 PytestTester
@pywt._wavelet_packets
c63 BaseNode Node Node2D NodeND WaveletPacket WaveletPacket2D WaveletPacketND
@ray.cloudpickle
a164 dump
g161 load loads
w165 _make_function
@ray.cloudpickle.cloudpickle
g8 _lookup_module_and_qualname _whichmodule register_pickle_by_value
g161 load loads
w165 _builtin_type _cell_set _class_setstate _decompose_typevar _empty_cell_value _fill_function _function_setstate _gen_ellipsis _gen_not_implemented _get_bases _is_dynamic _make_cell _make_dict_items _make_dict_keys _make_dict_values _make_empty_cell _make_function _make_skel_func _make_skeleton_class _make_skeleton_enum _make_typevar _rebuild_tornado_coroutine _rehydrate_skeleton_class _restore_attr cell_set dynamic_subimport instance subimport
@ray.cloudpickle.cloudpickle_fast
g161 load loads
w165 _class_setstate _function_setstate _make_function
@rdkit.DataStructs.cDataStructs
c9 ExplicitBitVect
@regex._main
r167 compile
@regex._regex
r167 compile
@ruamel.yaml
g161 YAML load unsafe_load
@ruamel_yaml
g161 YAML load unsafe_load
@sentencepiece
k90 SentencePieceProcessor
@shap
c64 UnsupportedModule
@shap._explanation
c64 Cohorts Explanation MetaExplanation OpHistoryItem
@shap._serializable
c64 Serializable Serializer
g0 Deserializer Serializable.load
@shap.explainers._additive
c64 AdditiveExplainer
@shap.explainers._coalition
c64 CoalitionExplainer Node
@shap.explainers._deep
c64 DeepExplainer
@shap.explainers._deep.deep_pytorch
c64 PyTorchDeep
@shap.explainers._deep.deep_tf
c64 TFDeep
@shap.explainers._exact
c64 ExactExplainer
@shap.explainers._explainer
c64 Explainer
@shap.explainers._gpu_tree
c64 GPUTreeExplainer
@shap.explainers._gradient
c64 GradientExplainer _PyTorchGradient _TFGradient
@shap.explainers._kernel
c64 KernelExplainer
@shap.explainers._linear
c64 LinearExplainer
@shap.explainers._partition
c64 PartitionExplainer
@shap.explainers._permutation
c64 PermutationExplainer
@shap.explainers._sampling
c64 SamplingExplainer
@shap.explainers._tree
c64 CatBoostTreeModelLoader IsoTree SingleTree TreeEnsemble TreeExplainer XGBTreeModelLoader
@shap.explainers.other._coefficient
c64 Coefficient
@shap.explainers.other._lime
c64 LimeTabular
@shap.explainers.other._maple
c64 MAPLE Maple TreeMaple
@shap.explainers.other._random
c64 Random
@shap.explainers.other._treegain
c64 TreeGain
@shap.explainers.pytree
c64 Tree TreeExplainer
@shap.maskers._composite
c64 Composite
@shap.maskers._fixed
c64 Fixed
@shap.maskers._fixed_composite
c64 FixedComposite
@shap.maskers._image
c64 Image
@shap.maskers._masker
c64 Masker
g0 Masker.load
@shap.maskers._output_composite
c64 OutputComposite
@shap.maskers._tabular
c64 Impute Independent Partition Tabular
@shap.maskers._text
c64 SimpleTokenizer Text Token TokenGroup
@shap.models._model
c64 Model
@shap.models._teacher_forcing
c64 TeacherForcing
@shap.models._text_generation
c64 TextGeneration
@shap.models._topk_lm
c64 TopKLM
@shap.models._transformers_pipeline
c64 TransformersPipeline
@shap.utils._exceptions
k143 ConvergenceError DimensionError ExplainerError InvalidAction InvalidAlgorithmError InvalidClusteringError InvalidFeaturePerturbationError InvalidMaskerError InvalidModelError InvalidStyleOptionError
@shap.utils._general
c64 OpChain
@shap.utils._legacy
c64 Data DenseData DenseDataWithIndex IdentityLink Instance InstanceWithIndex Link LogitLink Model SparseData
@shap.utils._masked_model
c64 MaskedModel
@shap.utils._show_progress
c64 ShowProgress
@shap.utils._warnings
k143 ExperimentalWarning
@shapely
r167 from_wkb
@shapely.geometry.linestring
c9 LineString
@shapely.geometry.multilinestring
c9 MultiLineString
@shapely.geometry.multipoint
c9 MultiPoint
@shapely.geometry.multipolygon
c9 MultiPolygon
@shapely.geometry.point
c9 Point
@shapely.geometry.polygon
c9 LinearRing Polygon
@shapely.io
r167 from_wkb
@shapely.lib
r167 from_wkb
@shelve2
g161 open
@six
g0 add_move exec_ moves reraise
@six.moves
g0 builtins filter getoutput map reduce urllib
@skbase.base._base
c65 BaseEstimator BaseObject TagAliaserMixin
@skbase.base._clone_plugins
c65 BaseCloner _CloneCatchAll _CloneClass _CloneDict _CloneGetParams _CloneListTupleSet _CloneSkbase _CloneSklearn
@skbase.base._meta
c65 BaseMetaEstimator BaseMetaEstimatorMixin BaseMetaObject BaseMetaObjectMixin _MetaObjectMixin _MetaTagLogicMixin
@skbase.base._pretty_printing._object_html_repr
c65 _VisualBlock
@skbase.base._pretty_printing._pprint
c65 KeyValTuple KeyValTupleParam _BaseObjectPrettyPrinter
@skbase.base._tagmanager
c65 _FlagManager
@sklearn2pmml
c66 DataFrameMapper EstimatorProxy SelectorProxy StatelessTransformerMixin
@sklearn2pmml.cross_reference
c66 Memorizer Memory Recaller _BaseMemoryManager
@sklearn2pmml.customization
c66 Customization
@sklearn2pmml.decoration
c66 Alias CategoricalDomain ContinuousDomain ContinuousDomainEraser DateDomain DateTimeDomain DiscreteDomain DiscreteDomainEraser Domain DomainEraser MultiAlias MultiDomain OrdinalDomain TemporalDomain TransformerWrapper
@sklearn2pmml.ensemble
c66 EstimatorChain GBDTEstimator GBDTLMRegressor GBDTLRClassifier Link SelectFirstClassifier SelectFirstEstimator SelectFirstRegressor _BaseEnsemble
@sklearn2pmml.expression
c66 ExpressionClassifier ExpressionRegressor
@sklearn2pmml.feature_extraction.text
c66 Matcher Splitter
@sklearn2pmml.feature_selection
c66 SelectUnique
@sklearn2pmml.h2o
c66 H2OEstimatorProxy
@sklearn2pmml.metrics
c66 BinaryClassifierQuality ClassifierQuality ConfusionMatrix ModelExplanation PredictiveModelQuality RegressorQuality
@sklearn2pmml.neural_network
c66 MLPTransformer
@sklearn2pmml.pipeline
c66 PMMLPipeline _Verification
@sklearn2pmml.postprocessing
c66 BusinessDecisionTransformer FeatureExporter
@sklearn2pmml.preprocessing
c66 AggregateTransformer BSplineTransformer CastTransformer ConcatTransformer CutTransformer DataFrameConstructor DateTimeFormatter DaysSinceYearTransformer DurationTransformer ExpressionTransformer FilterLookupTransformer IdentityTransformer LagTransformer LookupTransformer MatchesTransformer MultiCastTransformer MultiLookupTransformer NumberFormatter PMMLLabelBinarizer PMMLLabelEncoder PowerFunctionTransformer RegExTransformer ReplaceTransformer RollingAggregateTransformer SecondsSinceMidnightTransformer SecondsSinceYearTransformer SelectFirstTransformer SeriesConstructor StringLengthTransformer StringNormalizer StringTransformer SubstringTransformer WordCountTransformer
@sklearn2pmml.preprocessing.h2o
c66 H2OFrameConstructor H2OFrameCreator
@sklearn2pmml.preprocessing.regex
c66 PCRE2Engine PCREEngine REEngine RegExEngine
@sklearn2pmml.ruleset
c66 RuleSetClassifier
@sklearn2pmml.statsmodels
c66 StatsModelsClassifier StatsModelsEstimator StatsModelsOrdinalClassifier StatsModelsRegressor
@sklearn2pmml.tree.chaid
c66 CHAIDClassifier CHAIDEstimator CHAIDRegressor
@sklearn2pmml.util
c66 DataFrameApplier Evaluatable Expression Predicate Reshaper SeriesApplier Slicer
@sklearn2pmml.util.pmml
c66 Array Extension PMMLElement
@sklearn2pmml.xgboost
c66 FeatureMap
@sklearn_crfsuite._fileresource
s175 FileResource
@sklearn_crfsuite.compat
c67 BaseEstimator
@sklearn_crfsuite.estimator
c67 CRF
@sklearn_crfsuite.trainer
c67 LinePerIterationTrainer
@sklearn_pandas.dataframe_mapper
c9 DataFrameMapper
@sklearn_pandas.pipeline
c9 TransformerPipeline
@skops
g161 io
@skops.io
g161 load loads
@skops.io._persist
g161 load loads
@skops.io.exceptions
k144 UnsupportedTypeException UntrustedTypesFoundException
@skopt.callbacks
c68 CheckpointSaver DeadlineStopper DeltaXStopper DeltaYStopper EarlyStopper HollowIterationsStopper StdStopper ThresholdStopper TimerCallback VerboseCallback
@skopt.learning.forest
c68 ExtraTreesRegressor RandomForestRegressor
@skopt.learning.gaussian_process.gpr
c68 GaussianProcessRegressor
@skopt.learning.gaussian_process.kernels
c68 ConstantKernel DotProduct ExpSineSquared Exponentiation HammingKernel Kernel Matern Product RBF RationalQuadratic Sum WhiteKernel
@skopt.learning.gbrt
c68 GradientBoostingQuantileRegressor
@skopt.optimizer.optimizer
c68 Optimizer
@skopt.sampler.base
c68 InitialPointGenerator
@skopt.sampler.grid
c68 Grid
@skopt.sampler.halton
c68 Halton
@skopt.sampler.hammersly
c68 Hammersly
@skopt.sampler.lhs
c68 Lhs
@skopt.sampler.sobol
c68 Sobol
@skopt.searchcv
c68 BayesSearchCV
@skopt.space.space
c68 Categorical Dimension Integer Real Space _Ellipsis
@skopt.space.transformers
c68 CategoricalEncoder Identity LabelEncoder LogN Normalize Pipeline StringEncoder Transformer
@skorch._doctor
c69 SkorchDoctor
@skorch._version
c69 Infinity LegacyVersion NegativeInfinity Version _BaseVersion _Version
k145 InvalidVersion
@skorch.callbacks.base
c69 Callback
@skorch.callbacks.logging
c69 EpochTimer MlflowLogger NeptuneLogger PrintLog ProgressBar SacredLogger TensorBoard WandbLogger
@skorch.callbacks.lr_scheduler
c69 LRScheduler WarmRestartLR
@skorch.callbacks.regularization
c69 GradientNormClipping
@skorch.callbacks.scoring
c69 BatchScoring EpochScoring PassthroughScoring ScoringBase
@skorch.callbacks.training
c69 Checkpoint EarlyStopping Freezer Initializer InputShapeSetter LoadInitState ParamMapper TrainEndCheckpoint Unfreezer
@skorch.classifier
w174 NeuralNetBinaryClassifier NeuralNetClassifier
@skorch.dataset
c69 Dataset ValidSplit
@skorch.exceptions
k145 DeviceWarning LowProbabilityError NotInitializedError SkorchAttributeError SkorchException SkorchTrainingImpossibleError SkorchWarning
@skorch.helper
c69 DataFrameTransformer SliceDataset SliceDict
@skorch.history
c69 DistributedHistory History _none
@skorch.llm.classifier
c69 FewShotClassifier ZeroShotClassifier _CacheModelWrapper _LlmBase _LogitsRecorder
@skorch.net
w174 NeuralNet
@skorch.probabilistic
c69 _GPRegressorPredictMixin
w174 ExactGPRegressor GPBase GPBinaryClassifier GPRegressor
@skorch.regressor
w174 NeuralNetRegressor
@skorch.toy
c69 MLPModule
@skorch.utils
c69 FirstStepAccumulator TeeGenerator _none
e111 Ansi
@sksurv.base
c70 SurvivalAnalysisMixin
@sksurv.ensemble.boosting
c70 ComponentwiseGradientBoostingSurvivalAnalysis GradientBoostingSurvivalAnalysis _ComponentwiseLeastSquares
@sksurv.ensemble.forest
c70 ExtraSurvivalTrees RandomSurvivalForest _BaseSurvivalForest
@sksurv.ensemble.survival_loss
c70 CensoredSquaredLoss CoxPH IPCWLeastSquaresError SurvivalLossFunction
@sksurv.exceptions
k146 NoComparablePairException
@sksurv.functions
c70 StepFunction
@sksurv.kernels.clinical
c70 ClinicalKernelTransform
@sksurv.linear_model.aft
c70 IPCRidge
@sksurv.linear_model.coxnet
c70 CoxnetSurvivalAnalysis
@sksurv.linear_model.coxph
c70 BreslowEstimator CoxPHOptimizer CoxPHSurvivalAnalysis VerboseReporter
@sksurv.meta.ensemble_selection
c70 BaseEnsembleSelection EnsembleAverage EnsembleSelection EnsembleSelectionRegressor MeanEstimator MeanRankEstimator
@sksurv.meta.stacking
c70 Stacking
@sksurv.metrics
c70 _ScoreOverrideMixin as_concordance_index_ipcw_scorer as_cumulative_dynamic_auc_scorer as_integrated_brier_score_scorer
@sksurv.nonparametric
c70 CensoringDistributionEstimator SurvivalFunctionEstimator
@sksurv.preprocessing
c70 OneHotEncoder
@sksurv.svm.minlip
c70 EcosSolver HingeLossSurvivalSVM MinlipSurvivalAnalysis OsqpSolver QPSolver
@sksurv.svm.naive_survival_svm
c70 NaiveSurvivalSVM
@sksurv.svm.survival_svm
c70 BaseSurvivalSVM Counter FastKernelSurvivalSVM FastSurvivalSVM LargeScaleOptimizer NonlinearLargeScaleOptimizer OrderStatisticTreeSurvivalCounter PRSVMOptimizer RankSVMOptimizer SimpleOptimizer SurvivalCounter
@sksurv.tree.tree
c70 ExtraSurvivalTree SurvivalTree
@sksurv.util
c70 Surv _PropertyAvailableIfDescriptor
@slicer.slicer
c10 AtomicSlicer Slicer
@slicer.slicer_internal
c10 Alias AliasLookup Obj Tracked
c71 ArrayHandler AtomicSlicer BaseHandler DataFrameHandler DictHandler ListTupleHandler SeriesHandler UnifiedDataHandler
@sortedcontainers.sorteddict
w170 SortedDict
@sortedcontainers.sortedlist
w170 SortedKeyList SortedList
@sortedcontainers.sortedset
w170 SortedSet
@sparse
e112 _BackendType
k147 SparseFutureWarning
@sparse.mlir_backend._array
c72 Array
@sparse.mlir_backend._dtypes
c72 DType IeeeComplexFloatingDType IeeeRealFloatingDType IntegerDType MlirType SignedIntegerDType UnsignedIntegerDType
@sparse.mlir_backend.formats
c72 ConcreteFormat Coo Csf Dense FormatFactory Level
e112 LevelFormat LevelProperties
@sparse.numba_backend._compressed.compressed
c72 CSC CSR GCXS _Compressed2d
@sparse.numba_backend._coo.common
c72 UniqueCountsResult
@sparse.numba_backend._coo.core
c72 COO
@sparse.numba_backend._coo.indexing
c72 _AdvIdxInfo
@sparse.numba_backend._coo.numba_extension
c72 COOModel COOType
@sparse.numba_backend._dok
c72 DOK
@sparse.numba_backend._settings
c72 ArrayNamespaceInfo
@sparse.numba_backend._sparse_array
c72 SparseArray
@sparse.numba_backend._umath
c72 _Elemwise
@sqlalchemy
g0 create_engine
@srsly
g161 pickle_loads
@srsly._pickle_api
g161 pickle_loads
@srsly._yaml_api
c73 CustomYaml
@srsly.cloudpickle
a164 dump
g161 load loads
w165 _make_function
@srsly.cloudpickle.cloudpickle
g8 _lookup_module_and_qualname _whichmodule register_pickle_by_value
g161 load loads
w165 _builtin_type _cell_set _class_setstate _decompose_typevar _empty_cell_value _fill_function _function_setstate _gen_ellipsis _gen_not_implemented _get_bases _is_dynamic _make_cell _make_dict_items _make_dict_keys _make_dict_values _make_empty_cell _make_function _make_skel_func _make_skeleton_class _make_skeleton_enum _make_typevar _rebuild_tornado_coroutine _rehydrate_skeleton_class _restore_attr cell_set dynamic_subimport instance subimport
@srsly.cloudpickle.cloudpickle_fast
g161 load loads
w165 _class_setstate _function_setstate _make_function
@srsly.msgpack
c73 Packer Unpacker
@srsly.msgpack.exceptions
k148 BufferFull ExtraData FormatError OutOfData StackError UnpackException
@srsly.msgpack.ext
c73 ExtType Timestamp
@srsly.msgpack.fallback
c73 BytesIO Packer Unpacker
@stable_baselines3.a2c.a2c
c74 A2C
@stable_baselines3.common.atari_wrappers
c74 AtariWrapper ClipRewardEnv EpisodicLifeEnv FireResetEnv MaxAndSkipEnv NoopResetEnv StickyActionEnv WarpFrame
@stable_baselines3.common.base_class
c74 BaseAlgorithm
@stable_baselines3.common.buffers
c74 BaseBuffer DictReplayBuffer DictRolloutBuffer NStepReplayBuffer ReplayBuffer RolloutBuffer
@stable_baselines3.common.callbacks
c74 BaseCallback CallbackList CheckpointCallback ConvertCallback EvalCallback EventCallback EveryNTimesteps LogEveryNTimesteps ProgressBarCallback StopTrainingOnMaxEpisodes StopTrainingOnNoModelImprovement StopTrainingOnRewardThreshold
@stable_baselines3.common.distributions
c74 BernoulliDistribution CategoricalDistribution DiagGaussianDistribution Distribution MultiCategoricalDistribution SquashedDiagGaussianDistribution StateDependentNoiseDistribution TanhBijector
@stable_baselines3.common.envs.bit_flipping_env
c74 BitFlippingEnv
@stable_baselines3.common.envs.identity_env
c74 FakeImageEnv IdentityEnv IdentityEnvBox IdentityEnvMultiBinary IdentityEnvMultiDiscrete
@stable_baselines3.common.envs.multi_input_envs
c74 SimpleMultiObsEnv
@stable_baselines3.common.noise
c74 ActionNoise NormalActionNoise OrnsteinUhlenbeckActionNoise VectorizedActionNoise
@stable_baselines3.common.off_policy_algorithm
c74 OffPolicyAlgorithm
@stable_baselines3.common.on_policy_algorithm
c74 OnPolicyAlgorithm
@stable_baselines3.common.policies
c74 ActorCriticCnnPolicy ActorCriticPolicy BaseModel BasePolicy ContinuousCritic MultiInputActorCriticPolicy
n7 BasePolicy._dummy_schedule BasePolicy.init_weights
@stable_baselines3.common.running_mean_std
c74 RunningMeanStd
@stable_baselines3.common.save_util
g0 json_to_data load_from_pkl load_from_zip_file
@stable_baselines3.common.sb2_compat.rmsprop_tf_like
c74 RMSpropTFLike
@stable_baselines3.common.torch_layers
c74 BaseFeaturesExtractor CombinedExtractor FlattenExtractor MlpExtractor NatureCNN
@stable_baselines3.common.type_aliases
c74 DictReplayBufferSamples DictRolloutBufferSamples PolicyPredictor ReplayBufferSamples RolloutBufferSamples RolloutReturn TrainFreq
e113 TrainFrequencyUnit
@stable_baselines3.common.utils
c74 ConstantSchedule FloatSchedule LinearSchedule
@stable_baselines3.common.vec_env.base_vec_env
c74 VecEnv VecEnvWrapper
g0 CloudpickleWrapper
@stable_baselines3.common.vec_env.dummy_vec_env
c74 DummyVecEnv
@stable_baselines3.common.vec_env.stacked_observations
c74 StackedObservations
@stable_baselines3.common.vec_env.subproc_vec_env
c74 SubprocVecEnv
@stable_baselines3.common.vec_env.vec_check_nan
c74 VecCheckNan
@stable_baselines3.common.vec_env.vec_extract_dict_obs
c74 VecExtractDictObs
@stable_baselines3.common.vec_env.vec_frame_stack
c74 VecFrameStack
@stable_baselines3.common.vec_env.vec_normalize
c74 VecNormalize
@stable_baselines3.common.vec_env.vec_transpose
c74 VecTransposeImage
@stable_baselines3.common.vec_env.vec_video_recorder
c74 VecVideoRecorder
@stable_baselines3.ddpg.ddpg
c74 DDPG
@stable_baselines3.dqn.dqn
c74 DQN
@stable_baselines3.dqn.policies
c74 CnnPolicy DQNPolicy MultiInputPolicy QNetwork
@stable_baselines3.her.goal_selection_strategy
e113 GoalSelectionStrategy
@stable_baselines3.her.her_replay_buffer
c74 HerReplayBuffer
@stable_baselines3.ppo.ppo
c74 PPO
@stable_baselines3.sac.policies
c74 Actor CnnPolicy MultiInputPolicy SACPolicy
@stable_baselines3.sac.sac
c74 SAC
@stable_baselines3.td3.policies
c74 Actor CnnPolicy MultiInputPolicy TD3Policy
@stable_baselines3.td3.td3
c74 TD3
@stanio.reshape
c10 Variable
e117 VariableType
@surprise.dump
a164 dump load
@surprise.model_selection.search
c75 BaseSearchCV GridSearchCV RandomizedSearchCV
@surprise.model_selection.split
c75 KFold LeaveOneOut PredefinedKFold RepeatedKFold ShuffleSplit
@surprise.prediction_algorithms.algo_base
c75 AlgoBase
@surprise.prediction_algorithms.baseline_only
c75 BaselineOnly
@surprise.prediction_algorithms.co_clustering
k89 CoClustering
@surprise.prediction_algorithms.knns
c75 KNNBaseline KNNBasic KNNWithMeans KNNWithZScore SymmetricAlgo
@surprise.prediction_algorithms.matrix_factorization
k89 NMF SVD SVDpp
@surprise.prediction_algorithms.predictions
c75 Prediction
k149 PredictionImpossible
@surprise.prediction_algorithms.random_pred
c75 NormalPredictor
@surprise.prediction_algorithms.slope_one
k89 SlopeOne
@surprise.trainset
c75 Trainset
@tabpfn.classifier
c9 TabPFNClassifier
@tensorflow
a163 BigQueryReader CSVDataset CSVDatasetV2 CreateSummaryDbWriter CreateSummaryFileWriter DataServiceDataset DataServiceDatasetV2 DataServiceDatasetV3 DataServiceDatasetV4 DatasetToTFRecord DatasetToTFRecordV2 DebugIdentity DebugIdentityV2 DebugIdentityV3 DistributedSave FileSystemSetConfiguration FixedLengthRecordDataset FixedLengthRecordDatasetV2 FixedLengthRecordReader FixedLengthRecordReaderV2 FlexImmutableConst FlexLoadDataset FlexMatchingFiles FlexReadFile FlexSaveDataset FlexTFRecordDataset FlexTextLineDataset FlexWriteFile IgniteDataset ImmutableConst IteratorFromStringHandle_x LMDBDataset LMDBReader LoadDataset LoadDatasetV2 MatchingFiles MatchingFilesDataset ReadFile RegisterDataset RegisterDatasetV2 Rpc RpcCall RpcClient RpcServer RpcServerStart SaveDataset SaveDatasetV2 SnapshotDataset SnapshotDatasetV2 SqlDataset TFRecordDataset TFRecordDatasetV2 TFRecordReader TFRecordReaderV2 TextLineDataset TextLineReader TextLineReaderV2 TryRpc WholeFileReader WholeFileReaderV2 WriteAudioSummary WriteFile WriteGraphSummary WriteHistogramSummary WriteImageSummary WriteRawProtoSummary WriteScalarSummary WriteSummary
g0 load_library load_op_library numpy_function py_func py_function
g1 EagerPyFunc FlexEagerPyFunc FlexPyFunc FlexPyFuncStateless PyFunc PyFuncStateless
g158 FlexLoadLibrary LoadLibrary
@tensorflow.keras.layers
g0 Lambda
@tensorflow.python.framework.dtypes
c76 DType DTypeMeta HandleData
@tensorflow.python.framework.indexed_slices
c76 IndexedSlices IndexedSlicesCompositeTensorGradient IndexedSlicesValue
k150 IndexedSlicesSpec
@tensorflow.python.framework.load_library
g0 load_file_system_library load_library load_op_library load_pluggable_device_library
@tensorflow.python.framework.sparse_tensor
c76 SparseTensor SparseTensorValue
k150 SparseTensorSpec
@tensorflow.python.framework.tensor
c76 Tensor _BoundedTensorSpecCodec _TensorIterator _TensorSpecCodec
k150 BoundedTensorSpec DenseSpec TensorSpec
@tensorflow.python.framework.tensor_shape
c76 _TensorShapeCodec
k89 Dimension TensorShape
@tensorflow.python.framework.type_spec
c76 LegacyTypeSpecBatchEncoder TypeSpecBatchEncoder
k150 BatchableTypeSpec TypeSpec
@tensorflow.python.keras.layers.core
g0 Lambda
@tensorflow.python.keras.utils.generic_utils
g0 func_load
@tensorflow.python.ops.ragged.ragged_tensor
c76 RaggedTensor RaggedTensorType
k150 RaggedTensorSpec
@tensorflow.python.ops.script_ops
g0 eager_py_func numpy_function py_func py_func_common py_function
@tensorflow.python.trackable.autotrackable
c76 AutoTrackable
@tensorflow.python.trackable.base
c76 CheckpointInitialValue CheckpointInitialValueCallable NoRestoreSaveable ShardInfo Trackable TrackableReference WeakTrackableReference _SlotVariableRestoration
@tensorflow.python.trackable.data_structures
c76 List Mapping NoDependency TrackableDataStructure
k150 ListWrapper _DictWrapper _TupleWrapper _UntrackableError
@tensorflow.python.util.lazy_loader
g0 LazyLoader
@textblob._text
c77 Context Entities Lexicon Morphology Parser Rules Score Sentiment Spelling TaggedString lazydict lazylist
@textblob.base
c77 BaseNPExtractor BaseParser BaseSentimentAnalyzer BaseTagger BaseTokenizer
@textblob.blob
c77 BaseBlob Blobber Sentence TextBlob Word WordList
@textblob.classifiers
c77 BaseClassifier DecisionTreeClassifier MaxEntClassifier NLTKClassifier NaiveBayesClassifier PositiveNaiveBayesClassifier
@textblob.decorators
c77 cached_property
@textblob.en
c77 Parser Sentiment
@textblob.en.np_extractors
c77 ChunkParser ConllExtractor FastNPExtractor
@textblob.en.parsers
c77 PatternParser
@textblob.en.sentiments
c77 NaiveBayesAnalyzer PatternAnalyzer
@textblob.en.taggers
c77 NLTKTagger PatternTagger
@textblob.exceptions
k151 DeprecationError FormatError MissingCorpusError NotTranslated TextBlobError TranslatorError
@textblob.formats
c77 BaseFormat CSV DelimitedFormat JSON TSV
@textblob.mixins
c77 BlobComparableMixin ComparableMixin StringlikeMixin
@textblob.tokenizers
c77 SentenceTokenizer WordTokenizer
@theano.gof.cmodule
g0 dlimport
@thinc.backends._param_server
k90 ParamServer
@thinc.backends.cupy_ops
c78 CupyOps
@thinc.backends.linalg
k90 Matrix Vec VecVec
@thinc.backends.mps_ops
c78 MPSOps
@thinc.backends.numpy_ops
k90 NumpyOps
r166 __pyx_unpickle_NumpyOps
@thinc.backends.ops
c78 Ops
@thinc.config
c78 registry
@thinc.initializers
n6 configure_glorot_normal_init configure_glorot_uniform_init configure_he_normal_init configure_he_uniform_init configure_lecun_normal_init configure_lecun_uniform_init configure_normal_init configure_uniform_init configure_zero_init glorot_normal_init glorot_uniform_init he_normal_init he_uniform_init lecun_normal_init lecun_uniform_init normal_init uniform_init zero_init
@thinc.layers.add
n6 forward init
@thinc.layers.array_getitem
n6 forward
@thinc.layers.bidirectional
n6 forward init
@thinc.layers.cauchysimilarity
n6 forward init
@thinc.layers.chain
n6 forward init
@thinc.layers.clipped_linear
n6 forward init
@thinc.layers.concatenate
n6 forward init
@thinc.layers.dish
n6 forward init
@thinc.layers.dropout
n6 forward
@thinc.layers.embed
n6 forward init
@thinc.layers.expand_window
n6 forward
@thinc.layers.gelu
n6 forward init
@thinc.layers.hard_swish
n6 forward init
@thinc.layers.hard_swish_mobilenet
n6 forward init
@thinc.layers.hashembed
n6 forward init
@thinc.layers.layernorm
n6 forward init
@thinc.layers.linear
n6 forward init
@thinc.layers.list2array
n6 forward
@thinc.layers.list2padded
n6 forward
@thinc.layers.list2ragged
n6 forward
@thinc.layers.logistic
n6 forward
@thinc.layers.lstm
n6 forward init
@thinc.layers.map_list
n6 forward init
@thinc.layers.maxout
n6 forward init
@thinc.layers.mish
n6 forward init
@thinc.layers.multisoftmax
n6 forward init
@thinc.layers.mxnetwrapper
n6 forward
@thinc.layers.noop
n6 forward
@thinc.layers.padded2list
n6 forward
@thinc.layers.parametricattention
n6 forward init
@thinc.layers.parametricattention_v2
n6 forward init
@thinc.layers.premap_ids
n7 forward
@thinc.layers.pytorchwrapper
n6 forward
@thinc.layers.ragged2list
n6 forward
@thinc.layers.reduce_first
n6 forward
@thinc.layers.reduce_last
n6 forward
@thinc.layers.reduce_max
n6 forward
@thinc.layers.reduce_mean
n6 forward
@thinc.layers.reduce_sum
n6 forward
@thinc.layers.relu
n6 forward init
@thinc.layers.remap_ids
n6 forward forward_v2
@thinc.layers.residual
n6 forward init
@thinc.layers.resizable
n6 _resize_parameter forward init resize_linear_weighted resize_model
@thinc.layers.siamese
n6 forward init
@thinc.layers.sigmoid
n6 forward init
@thinc.layers.sigmoid_activation
n6 forward
@thinc.layers.softmax
n6 forward init
@thinc.layers.softmax_activation
n6 forward
@thinc.layers.sparselinear
n7 forward init
@thinc.layers.strings2arrays
n6 forward
@thinc.layers.swish
n6 forward init
@thinc.layers.tensorflowwrapper
n6 forward
@thinc.layers.tuplify
n6 init
@thinc.layers.uniqued
n6 forward init
@thinc.layers.with_array
n6 forward init
@thinc.layers.with_array2d
n6 forward init
@thinc.layers.with_cpu
n6 forward init
@thinc.layers.with_flatten
n6 forward init
@thinc.layers.with_flatten_v2
n6 forward init
@thinc.layers.with_getitem
n6 forward init
@thinc.layers.with_list
n6 forward init
@thinc.layers.with_padded
n6 forward init
@thinc.layers.with_ragged
n6 forward init
@thinc.layers.with_reshape
n6 forward init
@thinc.loss
c78 CategoricalCrossentropy CosineDistance L2Distance Loss SequenceCategoricalCrossentropy
n6 _make_mask _make_mask_by_value configure_CategoricalCrossentropy_v1 configure_CategoricalCrossentropy_v2 configure_CategoricalCrossentropy_v3 configure_CosineDistance configure_L2Distance configure_SequenceCategoricalCrossentropy_v1 configure_SequenceCategoricalCrossentropy_v2 configure_SequenceCategoricalCrossentropy_v3
@thinc.model
c78 Model
n6 empty_init
@thinc.mypy
c78 IntrospectChecker ThincPlugin
@thinc.optimizers
c78 Optimizer
@thinc.schedules
n6 _clip compounding constant constant_then cyclic_triangular decaying slanted_triangular warmup_linear
@thinc.types
c78 ArgsKwargs Decorator Floats1d Floats2d Floats3d Floats4d Generator Ints1d Ints2d Ints3d Ints4d Padded Pairs Ragged Unserializable _Array _Array1d _Array2d _Array3d _Array4d _Floats _Ints
@thinc.util
c78 ArrayInfo
g169 convert_recursive
k152 DataValidationError
@tokenizers
a164 Tokenizer.from_file Tokenizer.from_pretrained
k90 AddedToken Encoding NormalizedString PreTokenizedString Regex Tokenizer
@tokenizers.decoders
k90 BPEDecoder ByteFallback ByteLevel CTC DecodeStream Decoder Fuse Metaspace Replace Sequence Strip WordPiece
@tokenizers.implementations.base_tokenizer
c79 BaseTokenizer
@tokenizers.implementations.bert_wordpiece
c79 BertWordPieceTokenizer
@tokenizers.implementations.byte_level_bpe
c79 ByteLevelBPETokenizer
@tokenizers.implementations.char_level_bpe
c79 CharBPETokenizer
@tokenizers.implementations.sentencepiece_bpe
c79 SentencePieceBPETokenizer
@tokenizers.implementations.sentencepiece_unigram
c79 SentencePieceUnigramTokenizer
@tokenizers.models
a164 BPE.from_file WordLevel.from_file WordPiece.from_file
k90 BPE Unigram WordLevel WordPiece
r166 Model
@tokenizers.normalizers
k90 BertNormalizer ByteLevel Lowercase NFC NFD NFKC NFKD Nmt Normalizer Precompiled Prepend Replace Sequence Strip StripAccents
@tokenizers.pre_tokenizers
k90 BertPreTokenizer ByteLevel CharDelimiterSplit Digits FixedLength Metaspace PreTokenizer Punctuation Sequence Split UnicodeScripts Whitespace WhitespaceSplit
@tokenizers.processors
k90 BertProcessing ByteLevel PostProcessor RobertaProcessing Sequence TemplateProcessing
@tokenizers.trainers
k90 BpeTrainer Trainer UnigramTrainer WordLevelTrainer WordPieceTrainer
@toolz.functoolz
c80 Compose _InstanceAnnotations curry excepts juxt
g0 apply do pipe thread_first thread_last
g8 _restore_curry
k153 InstanceProperty
@toolz.itertoolz
g0 accumulate reduceby
@toolz.sandbox.core
g2 EqualityHashKey
@torchvision.models._utils
c9 IntermediateLayerGetter
@torchvision.models.alexnet
c9 AlexNet
@torchvision.models.convnext
c9 CNBlock CNBlockConfig ConvNeXt LayerNorm2d
@torchvision.models.densenet
c9 DenseNet _DenseBlock _DenseLayer _Transition
@torchvision.models.detection._utils
c9 BalancedPositiveNegativeSampler BoxCoder BoxLinearCoder Matcher SSDMatcher
@torchvision.models.detection.anchor_utils
c9 AnchorGenerator DefaultBoxGenerator
@torchvision.models.detection.backbone_utils
c9 BackboneWithFPN
@torchvision.models.detection.faster_rcnn
c9 FastRCNNConvFCHead FastRCNNPredictor FasterRCNN TwoMLPHead
@torchvision.models.detection.fcos
c9 FCOS FCOSClassificationHead FCOSHead FCOSRegressionHead
@torchvision.models.detection.generalized_rcnn
c9 GeneralizedRCNN
@torchvision.models.detection.image_list
c9 ImageList
@torchvision.models.detection.keypoint_rcnn
c9 KeypointRCNN KeypointRCNNHeads KeypointRCNNPredictor
@torchvision.models.detection.mask_rcnn
c9 MaskRCNN MaskRCNNHeads MaskRCNNPredictor
@torchvision.models.detection.retinanet
c9 RetinaNet RetinaNetClassificationHead RetinaNetHead RetinaNetRegressionHead
@torchvision.models.detection.roi_heads
c9 RoIHeads
@torchvision.models.detection.rpn
c9 RPNHead RegionProposalNetwork
@torchvision.models.detection.ssd
c9 SSD SSDClassificationHead SSDFeatureExtractorVGG SSDHead SSDRegressionHead SSDScoringHead
@torchvision.models.detection.transform
c9 GeneralizedRCNNTransform
@torchvision.models.efficientnet
c9 EfficientNet FusedMBConv MBConv MBConvConfig
@torchvision.models.googlenet
c9 BasicConv2d GoogLeNet Inception InceptionAux
@torchvision.models.inception
c9 BasicConv2d Inception3 InceptionA InceptionAux InceptionB InceptionC InceptionD InceptionE
@torchvision.models.maxvit
c9 MBConv MaxVit MaxVitBlock MaxVitLayer
@torchvision.models.mnasnet
c9 MNASNet _InvertedResidual
@torchvision.models.mobilenet
c9 ConvBNReLU InvertedResidual MobileNetV2
@torchvision.models.mobilenetv2
c9 ConvBNActivation ConvBNReLU InvertedResidual MobileNetV2
@torchvision.models.mobilenetv3
c9 InvertedResidual InvertedResidualConfig MobileNetV3 SqueezeExcitation
@torchvision.models.regnet
c9 AnyStage BlockParams BottleneckTransform RegNet ResBottleneckBlock SimpleStemIN
@torchvision.models.resnet
c9 BasicBlock Bottleneck ResNet
e117 ResNet101_Weights ResNet152_Weights ResNet18_Weights ResNet34_Weights ResNet50_Weights
@torchvision.models.segmentation.deeplabv3
c9 ASPP ASPPConv ASPPPooling DeepLabHead DeepLabV3
@torchvision.models.segmentation.fcn
c9 FCN FCNHead
@torchvision.models.segmentation.lraspp
c9 LRASPP LRASPPHead
@torchvision.models.shufflenetv2
c9 InvertedResidual ShuffleNetV2
@torchvision.models.squeezenet
c9 Fire SqueezeNet
@torchvision.models.swin_transformer
c9 PatchMerging PatchMergingV2 ShiftedWindowAttention ShiftedWindowAttentionV2 SwinTransformer SwinTransformerBlock SwinTransformerBlockV2
@torchvision.models.vgg
c9 VGG
@torchvision.models.vision_transformer
c9 ConvStemConfig Encoder EncoderBlock MLPBlock VisionTransformer
@torchvision.ops.deform_conv
c9 DeformConv2d
@torchvision.ops.drop_block
c9 DropBlock2d DropBlock3d
@torchvision.ops.feature_pyramid_network
c9 ExtraFPNBlock FeaturePyramidNetwork LastLevelMaxPool LastLevelP6P7
@torchvision.ops.misc
c9 Conv2dNormActivation Conv3dNormActivation ConvNormActivation FrozenBatchNorm2d MLP Permute SqueezeExcitation
@torchvision.ops.poolers
c9 LevelMapper MultiScaleRoIAlign
@torchvision.ops.roi_align
c9 RoIAlign
@torchvision.ops.stochastic_depth
c9 StochasticDepth
@torchvision.transforms._presets
c9 ImageClassification ObjectDetection OpticalFlow SemanticSegmentation VideoClassification
@torchvision.transforms.functional
e117 InterpolationMode
@torchvision.transforms.transforms
c9 CenterCrop ColorJitter Compose ConvertImageDtype FiveCrop GaussianBlur Grayscale LinearTransformation Normalize PILToTensor Pad RandomAdjustSharpness RandomAffine RandomApply RandomAutocontrast RandomChoice RandomCrop RandomEqualize RandomErasing RandomGrayscale RandomHorizontalFlip RandomInvert RandomOrder RandomPerspective RandomPosterize RandomResizedCrop RandomRotation RandomSolarize RandomVerticalFlip Resize TenCrop ToPILImage ToTensor
@torchvision.transforms.v2._color
c9 ColorJitter Grayscale RandomGrayscale
@torchvision.transforms.v2._container
c9 Compose RandomApply RandomChoice RandomOrder
@torchvision.transforms.v2._geometry
c9 CenterCrop Pad RandomAffine RandomCrop RandomHorizontalFlip RandomResizedCrop RandomRotation RandomVerticalFlip Resize
@torchvision.transforms.v2._misc
c9 ConvertImageDtype GaussianBlur GaussianNoise Identity Normalize ToDtype
@torchvision.transforms.v2._type_conversion
c9 PILToTensor ToImage ToPILImage ToPureTensor
@torchvision.tv_tensors._image
c9 Image
@torchvision.tv_tensors._mask
c9 Mask
@tpot.operator_utils
g0 TPOTOperatorClassFactory source_decode
@tqdm.std
g2 tqdm
@traitlets
g0 import_item
@traitlets.utils.importstring
g0 import_item
@tsfresh.feature_extraction.settings
w174 ComprehensiveFCParameters EfficientFCParameters IndexBasedFCParameters MinimalFCParameters PickableSettings TimeBasedFCParameters
@tsfresh.transformers.feature_augmenter
c81 FeatureAugmenter
@tsfresh.transformers.feature_selector
c81 FeatureSelector
@tsfresh.transformers.per_column_imputer
c81 PerColumnImputer
@tsfresh.transformers.relevant_feature_augmenter
c81 RelevantFeatureAugmenter
@tslearn.backend.backend
c82 Backend
@tslearn.backend.numpy_backend
c82 NumPyBackend NumPyLinalg NumPyRandom NumPyTesting
@tslearn.backend.pytorch_backend
c82 PyTorchBackend PyTorchLinalg PyTorchRandom PyTorchTesting
@tslearn.bases.bases
c82 BaseModelPackage TimeSeriesMixin TsLearnTags
@tslearn.clustering.dbscan
c82 TimeSeriesDBSCAN
@tslearn.clustering.kmeans
c82 KernelKMeans TimeSeriesKMeans
@tslearn.clustering.kshape
c82 KShape
@tslearn.clustering.utils
c82 TimeSeriesCentroidBasedClusteringMixin
k154 EmptyClusterError
@tslearn.early_classification.early_classification
c82 NonMyopicEarlyClassifier
@tslearn.forecasting._arima
c82 AutoVARIMA VARIMA
@tslearn.forecasting._pipeline
c82 ScaledForecastingPipeline
@tslearn.foundation._embedding
c82 TimeSeriesFoundationEmbedder
@tslearn.foundation._forecasting
c82 LinearProbeForecaster ZeroShotForecaster _BaseFoundationForecaster
@tslearn.matrix_profile.matrix_profile
c82 MatrixProfile
@tslearn.metrics.soft_dtw_loss_pytorch
c82 SoftDTWLossPyTorch _SoftDTWLossPyTorch
@tslearn.metrics.softdtw_variants
c82 SoftDTW SquaredEuclidean
@tslearn.neighbors.neighbors
c82 KNeighborsTimeSeries KNeighborsTimeSeriesClassifier KNeighborsTimeSeriesMixin KNeighborsTimeSeriesRegressor
@tslearn.neural_network.neural_network
c82 TimeSeriesMLPClassifier TimeSeriesMLPRegressor
@tslearn.piecewise.piecewise
c82 OneD_SymbolicAggregateApproximation PiecewiseAggregateApproximation SymbolicAggregateApproximation
@tslearn.preprocessing._synchronizer
c82 TimeSeriesFeatureSynchronizer
@tslearn.preprocessing.preprocessing
c82 TimeSeriesImputer TimeSeriesResampler TimeSeriesScalerMeanVariance TimeSeriesScalerMinMax
@tslearn.shapelets.shapelets
c82 GlobalArgminPooling1D GlobalMinPooling1D LearningShapelets LocalSquaredDistanceLayer PatchingLayer
@tslearn.svm.svm
c82 TimeSeriesSVC TimeSeriesSVMMixin TimeSeriesSVR
@ultralytics.engine.results
c83 BaseTensor Boxes DepthMap Keypoints Masks OBB Probs Results SemanticMask _DenseResultTensor
@ultralytics.models.fastsam.model
c83 FastSAM
@ultralytics.models.llm
c83 LLM
@ultralytics.models.nas.model
c83 NAS
@ultralytics.models.rtdetr.model
c83 RTDETR
@ultralytics.models.sam.model
c83 SAM
@ultralytics.models.sam.modules.blocks
c83 Block CXBlock DropPath Fuser MaskDownSampler MultiScaleAttention MultiScaleBlock PatchEmbed PositionEmbeddingRandom PositionEmbeddingSine REAttention RoPEAttention SAM2TwoWayAttentionBlock SAM2TwoWayTransformer
@ultralytics.models.sam.modules.decoders
c83 MaskDecoder SAM2MaskDecoder
@ultralytics.models.sam.modules.encoders
c83 FpnNeck Hiera ImageEncoder ImageEncoderViT MemoryEncoder PromptEncoder
@ultralytics.models.sam.modules.memory_attention
c83 MemoryAttention MemoryAttentionLayer
@ultralytics.models.sam.modules.sam
c83 SAM2Model SAM3Model SAMModel
@ultralytics.models.sam.modules.tiny_encoder
c83 Attention BasicLayer Conv2d_BN ConvLayer MBConv MLP PatchEmbed PatchMerging TinyViT TinyViTBlock
@ultralytics.models.sam.modules.transformer
c83 Attention TwoWayAttentionBlock TwoWayTransformer
@ultralytics.models.sam.sam3.decoder
c83 TransformerDecoder TransformerDecoderLayer
@ultralytics.models.sam.sam3.encoder
c83 TransformerEncoder TransformerEncoderFusion TransformerEncoderLayer
@ultralytics.models.sam.sam3.geometry_encoders
c83 Prompt SequenceGeometryEncoder
@ultralytics.models.sam.sam3.maskformer_segmentation
c83 LinearPresenceHead MaskPredictor PixelDecoder SegmentationHead UniversalSegmentationHead
@ultralytics.models.sam.sam3.model_misc
c83 DotProductScoring LayerScale TransformerWrapper
@ultralytics.models.sam.sam3.necks
c83 Sam3DualViTDetNeck
@ultralytics.models.sam.sam3.sam3_image
c83 SAM3SemanticModel
@ultralytics.models.sam.sam3.text_encoder_ve
c83 ResidualAttentionBlock TextTransformer Transformer VETextEncoder
@ultralytics.models.sam.sam3.vitdet
c83 Attention Block ViT
@ultralytics.models.sam.sam3.vl_combiner
c83 SAM3VLBackbone
@ultralytics.models.utils.loss
c83 DETRLoss RTDETRDetectionLoss
@ultralytics.models.utils.ops
c83 HungarianMatcher
@ultralytics.models.yolo.model
c83 YOLO YOLOE YOLOWorld
@ultralytics.models.yolo.world.train_world
c83 WorldTrainerFromScratch
@ultralytics.models.yolo.yoloe.train_seg
c83 YOLOEPESegTrainer YOLOESegTrainer YOLOESegTrainerFromScratch YOLOESegVPTrainer
@ultralytics.nn.distill_model
c83 DistillationModel FeatureHook
@ultralytics.nn.modules.activation
c83 AGLU
@ultralytics.nn.modules.block
c83 A2C2f AAttn ABlock AConv ADown Attention BNContrastiveHead Bottleneck BottleneckCSP C1 C2 C2PSA C2f C2fAttn C2fCIB C2fPSA C3 C3Ghost C3TR C3f C3k C3k2 C3x CBFuse CBLinear CIB ContrastiveHead DFL ELAN1 GhostBottleneck HGBlock HGStem ImagePoolingAttn MaxSigmoidAttnBlock PSA PSABlock Proto Proto26 RealNVP RepBottleneck RepC3 RepCSP RepNCSPELAN4 RepVGGDW ResNetBlock ResNetLayer Residual SAVPE SCDown SPP SPPELAN SPPF SwiGLUFFN TorchVision
@ultralytics.nn.modules.conv
c83 CBAM ChannelAttention Concat Conv Conv2 ConvTranspose DWConv DWConvTranspose2d Focus GhostConv Index LightConv RepConv SpatialAttention
@ultralytics.nn.modules.head
c83 Classify Depth Detect LRPCHead OBB OBB26 Pose Pose26 RTDETRDecoder Segment Segment26 SemanticSegment WorldDetect YOLOEDetect YOLOESegment YOLOESegment26 v10Detect
@ultralytics.nn.modules.transformer
c83 AIFI DeformableTransformerDecoder DeformableTransformerDecoderLayer LayerNorm2d MLP MLPBlock MSDeformAttn TransformerBlock TransformerEncoderLayer TransformerLayer
@ultralytics.nn.tasks
c83 BaseModel ClassificationModel DepthModel DetectionModel Ensemble OBBModel PoseModel RTDETRDetectionModel SegmentationModel SemanticSegmentationModel WorldModel YOLOEModel YOLOESegModel _SafeLoad
g0 attempt_load_one_weight attempt_load_weights parse_model torch_safe_load
@ultralytics.utils
a176 JSONDict
@ultralytics.utils.checks
g0 attempt_install check_requirements
@ultralytics.utils.downloads
a164 attempt_download_asset download safe_download
@ultralytics.utils.instance
c83 Bboxes Instances
@ultralytics.utils.loss
c83 BCEDiceLoss BboxLoss DFLoss DepthLoss26 E2EDetectLoss E2ELoss FocalLoss KeypointLoss MultiChannelDiceLoss PoseLoss26 RLELoss RotatedBboxLoss SegmentLoss26 SemanticSegmentationLoss TVPDetectLoss TVPSegmentLoss VarifocalLoss v8ClassificationLoss v8DetectionLoss v8OBBLoss v8PoseLoss v8SegmentationLoss
@ultralytics.utils.metrics
c83 ClassifyMetrics ConfusionMatrix DepthMetrics DetMetrics Metric OBBMetrics PoseMetrics SegmentMetrics SemanticMetrics
@ultralytics.utils.patches
g0 torch_load
@ultralytics.utils.tal
c83 PoseTaskAlignedAssigner RotatedTaskAlignedAssigner SegTaskAlignedAssigner TaskAlignedAssigner
@ultralytics.utils.torch_utils
c83 EarlyStopping ModelEMA
@umap
c84 ParametricUMAP
@umap.aligned_umap
c84 AlignedUMAP
@umap.distances
n4 correlation cosine euclidean manhattan
@umap.parametric_umap
c84 ParametricUMAP PumapNet StopGradient UMAPModel
@umap.umap_
c84 UMAP
@vllm.utils
g0 import_from_path resolve_obj_by_qualname
@werkzeug.utils
g0 import_string
@wordcloud.color_from_image
c85 ImageColorGenerator
@wordcloud.wordcloud
c85 IntegralOccupancyMap WordCloud colormap_color_func
@wordcloud.wordcloud_cli
c85 FileType RegExpAction
@xarray.backends.file_manager
g161 PickleableFileManager
w174 CachingFileManager
@xarray.coding.cftime_offsets
c86 BaseCFTimeOffset Day Hour Microsecond Millisecond Minute MonthBegin MonthEnd QuarterBegin QuarterEnd QuarterOffset Second Tick YearBegin YearEnd YearOffset
@xarray.coding.cftimeindex
c86 CFTimeIndex
@xarray.coding.common
c86 VariableCoder _ElementwiseFunctionArray
k155 SerializationWarning
@xarray.coding.frequencies
c86 _CFTimeFrequencyInferer
@xarray.coding.strings
c86 CharacterArrayCoder EncodedStringCoder StackedBytesArray
@xarray.coding.times
c86 CFDatetimeCoder CFTimedeltaCoder
@xarray.coding.variables
c86 BoolTypeArray BooleanCoder CFMaskCoder CFScaleOffsetCoder DefaultFillvalueCoder EndianCoder NativeEndiannessArray NativeEnumCoder NonStringCoder Numpy2StringDTypeCoder ObjectVLenStringCoder
@xarray.computation.apply_ufunc
c86 _UFuncSignature
@xarray.computation.arithmetic
c86 DataArrayArithmetic DataArrayGroupbyArithmetic DatasetArithmetic DatasetGroupbyArithmetic SupportsArithmetic VariableArithmetic
@xarray.computation.ops
c86 IncludeNumpySameMethods
@xarray.computation.rolling
c86 Coarsen DataArrayCoarsen DataArrayRolling DatasetCoarsen DatasetRolling Rolling
@xarray.computation.rolling_exp
c86 RollingExp
@xarray.computation.weighted
c86 DataArrayWeighted DatasetWeighted Weighted
@xarray.core._aggregations
c86 DataArrayAggregations DataArrayGroupByAggregations DataArrayResampleAggregations DataTreeAggregations DatasetAggregations DatasetGroupByAggregations DatasetResampleAggregations
@xarray.core._typed_ops
c86 DataArrayGroupByOpsMixin DataArrayOpsMixin DataTreeOpsMixin DatasetGroupByOpsMixin DatasetOpsMixin VariableOpsMixin
@xarray.core.accessor_dt
c86 CombinedDatetimelikeAccessor DatetimeAccessor TimeAccessor TimedeltaAccessor
@xarray.core.accessor_str
c86 StringAccessor
@xarray.core.common
c86 AbstractArray AttrAccessMixin DataWithCoords ImplementsArrayReduce ImplementsDatasetReduce TreeAttrAccessMixin
@xarray.core.coordinate_transform
c86 CoordinateTransform
@xarray.core.coordinates
c86 AbstractCoordinates Coordinates DataArrayCoordinates DataTreeCoordinates DatasetCoordinates
k155 CoordinateValidationError
@xarray.core.dataarray
c86 DataArray _LocIndexer _NumpyEncoder
@xarray.core.dataset
c86 Dataset
@xarray.core.dataset_utils
c86 _LocIndexer
@xarray.core.dataset_variables
c86 DataVariables
@xarray.core.datatree
c86 DataTree DatasetView _CoordWrapper _DatasetArgs
@xarray.core.dtypes
c86 AlwaysGreaterThan AlwaysLessThan
@xarray.core.eval
c86 LogicalOperatorTransformer
@xarray.core.extension_array
c86 PandasExtensionArray
@xarray.core.formatting_html
c86 _DataTreeDisplay
@xarray.core.groupby
c86 ComposedGrouper DataArrayGroupBy DataArrayGroupByBase DatasetGroupBy DatasetGroupByBase GroupBy ResolvedGrouper _DummyGroup
@xarray.core.indexes
c86 CoordinateTransformIndex Index Indexes PandasIndex PandasMultiIndex
@xarray.core.indexing
c86 ArrayApiIndexingAdapter BasicIndexer CoordinateTransformIndexingAdapter CopyOnWriteArray DaskIndexingAdapter ExplicitIndexer ExplicitlyIndexed ExplicitlyIndexedNDArrayMixin IndexSelResult IndexingAdapter LazilyIndexedArray LazilyVectorizedIndexedArray MemoryCachedArray NdArrayLikeIndexingAdapter NumpyIndexingAdapter OuterIndexer PandasIndexingAdapter PandasMultiIndexingAdapter VectorizedIndexer
e114 IndexingSupport
g2 IndexCallable
@xarray.core.missing
c86 BaseInterpolator NumpyInterpolator ScipyInterpolator SplineInterpolator
@xarray.core.nputils
c86 NumpyVIndexAdapter
@xarray.core.options
c86 T_Options set_options
@xarray.core.parallel
c86 ExpectedDict
@xarray.core.resample
c86 DataArrayResample DatasetResample Resample
@xarray.core.resample_cftime
c86 CFTimeGrouper
@xarray.core.treenode
c86 NamedNode NodePath TreeNode
k155 InvalidTreeError NotFoundInTreeError TreeIsomorphismError
@xarray.core.types
c86 Alignable BaseBuffer Closable Lock NestedSequence ReadBuffer
@xarray.core.utils
c86 FilteredMapping Frozen FrozenMappingWarningOnValuesAccess HiddenKeyDict NDArrayMixin NdimSizeLenMixin OrderedSet UncachedAccessor
e114 Default
@xarray.core.variable
c86 IndexVariable Variable
k155 MissingDimensionsError
@xarray.indexes.nd_point_index
c86 NDPointIndex ScipyKDTreeAdapter TreeAdapter
@xarray.indexes.range_index
c86 RangeCoordinateTransform RangeIndex
@xarray.namedarray._aggregations
c86 NamedArrayAggregations
@xarray.namedarray._typing
c86 _SupportsDType _SupportsImag _SupportsReal _array _arrayapi _arrayfunction _chunkedarray _chunkedarrayapi _chunkedarrayfunction _sparsearray _sparsearrayapi _sparsearrayfunction
e114 Default
@xarray.namedarray.core
c86 NamedArray
@xarray.namedarray.daskmanager
c86 DaskManager
@xarray.namedarray.dtypes
c86 AlwaysGreaterThan AlwaysLessThan
@xarray.namedarray.parallelcompat
c86 ChunkManagerEntrypoint ChunkedArrayMixinProtocol
@xarray.namedarray.pycompat
c86 DuckArrayModule
@xarray.namedarray.utils
c86 ReprObject
@xarray.structure.alignment
c86 Aligner
k155 AlignmentError
@xarray.structure.merge
c86 Context _MergeResult
k155 MergeError
@xgboost
c92 Booster DMatrix XGBClassifier XGBModel XGBRFClassifier XGBRFRegressor XGBRanker XGBRegressor
@xgboost._data_utils
c92 Categories
@xgboost.callback
c87 CallbackContainer EarlyStopping EvaluationMonitor LearningRateScheduler TrainingCallback TrainingCheckPoint
@xgboost.collective
c87 CommunicatorContext Config
e115 Op
@xgboost.compat
c87 DataFrame DataTable MultiIndex XGBClassifierBase XGBModelBase XGBRegressorBase XGBoostLabelEncoder
@xgboost.core
a164 Booster.load_model Booster.save_model
c87 Booster CallbackEnv DMatrix DataIter DeviceQuantileDMatrix ExtMemQuantileDMatrix QuantileDMatrix _ProxyDMatrix _RefMixIn
e115 DataSplitMode
k156 EarlyStopException XGBoostError
n5 _log_callback
@xgboost.data
c87 ArrowTransformed CudfTransformed PandasTransformed SingleBatchInternalIter
@xgboost.rabit
e115 Op
@xgboost.sklearn
c87 XGBClassifier XGBModel XGBRFClassifier XGBRFRegressor XGBRanker XGBRankerMixIn XGBRegressor _SklObjWProto
n5 _objective_decorator
@xgboost.training
c87 CVPack _PackedBooster
@yaml
g161 FullLoader Loader UnsafeLoader full_load full_load_all load load_all unsafe_load unsafe_load_all
@yaml.constructor
g161 Constructor FullConstructor UnsafeConstructor
@yaml.loader
g161 FullLoader Loader UnsafeLoader
@yellowbrick.base
c88 ModelVisualizer ScoreVisualizer Visualizer VisualizerGrid
@yellowbrick.classifier.base
c88 ClassificationScoreVisualizer
@yellowbrick.classifier.class_prediction_error
c88 ClassPredictionError
@yellowbrick.classifier.classification_report
c88 ClassificationReport
@yellowbrick.classifier.confusion_matrix
c88 ConfusionMatrix
@yellowbrick.classifier.prcurve
c88 PrecisionRecallCurve
@yellowbrick.classifier.rocauc
c88 ROCAUC
@yellowbrick.classifier.threshold
c88 DiscriminationThreshold
@yellowbrick.cluster.base
c88 ClusteringScoreVisualizer
@yellowbrick.cluster.elbow
c88 KElbowVisualizer
@yellowbrick.cluster.icdm
c88 InterclusterDistance
@yellowbrick.cluster.silhouette
c88 SilhouetteVisualizer
@yellowbrick.contrib.classifier.boundaries
c88 DecisionBoundariesVisualizer
@yellowbrick.contrib.missing.bar
c88 MissingValuesBar
@yellowbrick.contrib.missing.base
c88 MissingDataVisualizer
@yellowbrick.contrib.missing.dispersion
c88 MissingValuesDispersion
@yellowbrick.contrib.prepredict
c88 PrePredict
@yellowbrick.contrib.scatter
c88 ScatterVisualizer
@yellowbrick.contrib.statsmodels.base
c88 StatsModelsWrapper
@yellowbrick.contrib.wrapper
c88 ContribEstimator
@yellowbrick.exceptions
k157 DataWarning DatasetsError ImageComparisonFailure ModelError NotFitted VisualError YellowbrickAssertionError YellowbrickAttributeError YellowbrickError YellowbrickKeyError YellowbrickTypeError YellowbrickValueError YellowbrickWarning
@yellowbrick.features.base
c88 DataVisualizer FeatureVisualizer MultiFeatureVisualizer
@yellowbrick.features.decomposition
c88 ExplainedVariance
@yellowbrick.features.jointplot
c88 JointPlot
@yellowbrick.features.manifold
c88 Manifold
@yellowbrick.features.pca
c88 PCA
@yellowbrick.features.pcoords
c88 ParallelCoordinates
@yellowbrick.features.projection
c88 ProjectionVisualizer
@yellowbrick.features.radviz
c88 RadialVisualizer
@yellowbrick.features.rankd
c88 Rank1D Rank2D RankDBase
@yellowbrick.gridsearch.base
c88 GridSearchVisualizer
@yellowbrick.gridsearch.pcolor
c88 GridSearchColorPlot
@yellowbrick.model_selection.cross_validation
c88 CVScores
@yellowbrick.model_selection.dropping_curve
c88 DroppingCurve
@yellowbrick.model_selection.importances
c88 FeatureImportances
@yellowbrick.model_selection.learning_curve
c88 LearningCurve
@yellowbrick.model_selection.rfecv
c88 RFECV
@yellowbrick.model_selection.validation_curve
c88 ValidationCurve
@yellowbrick.pipeline
c88 VisualPipeline
@yellowbrick.regressor.alphas
c88 AlphaSelection ManualAlphaSelection
@yellowbrick.regressor.base
c88 RegressionScoreVisualizer
@yellowbrick.regressor.influence
c88 CooksDistance
@yellowbrick.regressor.prediction_error
c88 PredictionError
@yellowbrick.regressor.residuals
c88 ResidualsPlot
@yellowbrick.style.colors
c88 ColorMap
@yellowbrick.style.palettes
c88 ColorPalette
@yellowbrick.style.rcmod
c88 _AxesStyle _PlottingContext _RCAesthetics
@yellowbrick.target.base
c88 TargetVisualizer
@yellowbrick.target.binning
c88 BalancedBinningReference
@yellowbrick.target.class_balance
c88 ClassBalance
@yellowbrick.target.feature_correlation
c88 FeatureCorrelation
@yellowbrick.text.base
c88 TextVisualizer
@yellowbrick.text.correlation
c88 WordCorrelationPlot
@yellowbrick.text.dispersion
c88 DispersionPlot
@yellowbrick.text.freqdist
c88 FrequencyVisualizer
@yellowbrick.text.postag
c88 PosTagVisualizer
@yellowbrick.text.tsne
c88 TSNEVisualizer
@yellowbrick.text.umap_vis
c88 UMAPVisualizer
@yellowbrick.utils.decorators
c88 docutil
@yellowbrick.utils.kneed
c88 KneeLocator
@yellowbrick.utils.target
e116 TargetType
@yellowbrick.utils.timer
c88 Timer
@yellowbrick.utils.wrapper
c88 Wrapper
@yolov5.models.yolo
g0 parse_model
@zodbpickle
g161 load loads
"""

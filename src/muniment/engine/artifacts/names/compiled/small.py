"""Compiled from names/lists by names/compile.py; do not edit."""

REASONS = (
    "belongs to a package that runs programs or code",
    "calls Python from inside a TensorFlow graph",
    "calls what its state holds, as soon as it is unpickled, filled or thrown away",
    "classes of accelerate as its saves restore them: read one by one from its source, no method that unpickling calls runs, opens or fetches anything",
    "classes of arch as its saves restore them: read one by one from its source, no method that unpickling calls runs, opens or fetches anything",
    "classes of autograd as its saves restore them: read one by one from its source, no method that unpickling calls runs, opens or fetches anything",
    "classes of catalogue as its saves restore them: read one by one from its source, no method that unpickling calls runs, opens or fetches anything",
    "classes of catboost as its saves restore them: read one by one from its source, no method that unpickling calls runs, opens or fetches anything",
    "classes of category_encoders as its saves restore them: read one by one from its source, no method that unpickling calls runs, opens or fetches anything",
    "classes of cma as its saves restore them: read one by one from its source, no method that unpickling calls runs, opens or fetches anything",
    "classes of cmdstanpy as its saves restore them: read one by one from its source, no method that unpickling calls runs, opens or fetches anything",
    "classes of confection as its saves restore them: read one by one from its source, no method that unpickling calls runs, opens or fetches anything",
    "classes of dalex as its saves restore them: read one by one from its source, no method that unpickling calls runs, opens or fetches anything",
    "classes of datasets as its saves restore them: read one by one from its source, no method that unpickling calls runs, opens or fetches anything",
    "classes of dateutil as its saves restore them: read one by one from its source, no method that unpickling calls runs, opens or fetches anything",
    "classes of econml as its saves restore them: read one by one from its source, no method that unpickling calls runs, opens or fetches anything",
    "classes of evotorch as its saves restore them: read one by one from its source, no method that unpickling calls runs, opens or fetches anything",
    "classes of fastcore as its saves restore them: read one by one from its source, no method that unpickling calls runs, opens or fetches anything",
    "classes of feature_engine as its saves restore them: read one by one from its source, no method that unpickling calls runs, opens or fetches anything",
    "classes of flair as its saves restore them: read one by one from its source, no method that unpickling calls runs, opens or fetches anything",
    "classes of flax as its saves restore them: read one by one from its source, no method that unpickling calls runs, opens or fetches anything",
    "classes of formulaic as its saves restore them: read one by one from its source, no method that unpickling calls runs, opens or fetches anything",
    "classes of gensim as its saves restore them: read one by one from its source, no method that unpickling calls runs, opens or fetches anything",
    "classes of gymnasium as its saves restore them: read one by one from its source, no method that unpickling calls runs, opens or fetches anything",
    "classes of hdbscan as its saves restore them: read one by one from its source, no method that unpickling calls runs, opens or fetches anything",
    "classes of hmmlearn as its saves restore them: read one by one from its source, no method that unpickling calls runs, opens or fetches anything",
    "classes of hyperopt as its saves restore them: read one by one from its source, no method that unpickling calls runs, opens or fetches anything",
    "classes of imblearn as its saves restore them: read one by one from its source, no method that unpickling calls runs, opens or fetches anything",
    "classes of implicit as its saves restore them: read one by one from its source, no method that unpickling calls runs, opens or fetches anything",
    "classes of interpret as its saves restore them: read one by one from its source, no method that unpickling calls runs, opens or fetches anything",
    "classes of jax as its saves restore them: read one by one from its source, no method that unpickling calls runs, opens or fetches anything",
    "classes of joblib as its saves restore them: read one by one from its source, no method that unpickling calls runs, opens or fetches anything",
    "classes of kmodes as its saves restore them: read one by one from its source, no method that unpickling calls runs, opens or fetches anything",
    "classes of lifelines as its saves restore them: read one by one from its source, no method that unpickling calls runs, opens or fetches anything",
    "classes of lightgbm as its saves restore them: read one by one from its source, no method that unpickling calls runs, opens or fetches anything",
    "classes of linear_operator as its saves restore them: read one by one from its source, no method that unpickling calls runs, opens or fetches anything",
    "classes of mapie as its saves restore them: read one by one from its source, no method that unpickling calls runs, opens or fetches anything",
    "classes of mlflow as its saves restore them: read one by one from its source, no method that unpickling calls runs, opens or fetches anything",
    "classes of mlxtend as its saves restore them: read one by one from its source, no method that unpickling calls runs, opens or fetches anything",
    "classes of networkx as its saves restore them: read one by one from its source, no method that unpickling calls runs, opens or fetches anything",
    "classes of ngboost as its saves restore them: read one by one from its source, no method that unpickling calls runs, opens or fetches anything",
    "classes of omegaconf as its saves restore them: read one by one from its source, no method that unpickling calls runs, opens or fetches anything",
    "classes of optax as its saves restore them: read one by one from its source, no method that unpickling calls runs, opens or fetches anything",
    "classes of optuna as its saves restore them: read one by one from its source, no method that unpickling calls runs, opens or fetches anything",
    "classes of patsy as its saves restore them: read one by one from its source, no method that unpickling calls runs, opens or fetches anything",
    "classes of pmdarima as its saves restore them: read one by one from its source, no method that unpickling calls runs, opens or fetches anything",
    "classes of polars as its saves restore them: read one by one from its source, no method that unpickling calls runs, opens or fetches anything",
    "classes of prophet as its saves restore them: read one by one from its source, no method that unpickling calls runs, opens or fetches anything",
    "classes of pycaret as its saves restore them: read one by one from its source, no method that unpickling calls runs, opens or fetches anything",
    "classes of pycrfsuite as its saves restore them: read one by one from its source, no method that unpickling calls runs, opens or fetches anything",
    "classes of pygam as its saves restore them: read one by one from its source, no method that unpickling calls runs, opens or fetches anything",
    "classes of pynndescent as its saves restore them: read one by one from its source, no method that unpickling calls runs, opens or fetches anything",
    "classes of pyod as its saves restore them: read one by one from its source, no method that unpickling calls runs, opens or fetches anything",
    "classes of pytz as its saves restore them: read one by one from its source, no method that unpickling calls runs, opens or fetches anything",
    "classes of pywt as its saves restore them: read one by one from its source, no method that unpickling calls runs, opens or fetches anything",
    "classes of shap as its saves restore them: read one by one from its source, no method that unpickling calls runs, opens or fetches anything",
    "classes of skbase as its saves restore them: read one by one from its source, no method that unpickling calls runs, opens or fetches anything",
    "classes of sklearn2pmml as its saves restore them: read one by one from its source, no method that unpickling calls runs, opens or fetches anything",
    "classes of sklearn_crfsuite as its saves restore them: read one by one from its source, no method that unpickling calls runs, opens or fetches anything",
    "classes of skopt as its saves restore them: read one by one from its source, no method that unpickling calls runs, opens or fetches anything",
    "classes of skorch as its saves restore them: read one by one from its source, no method that unpickling calls runs, opens or fetches anything",
    "classes of sksurv as its saves restore them: read one by one from its source, no method that unpickling calls runs, opens or fetches anything",
    "classes of slicer as its saves restore them: read one by one from its source, no method that unpickling calls runs, opens or fetches anything",
    "classes of sparse as its saves restore them: read one by one from its source, no method that unpickling calls runs, opens or fetches anything",
    "classes of srsly as its saves restore them: read one by one from its source, no method that unpickling calls runs, opens or fetches anything",
    "classes of stable_baselines3 as its saves restore them: read one by one from its source, no method that unpickling calls runs, opens or fetches anything",
    "classes of surprise as its saves restore them: read one by one from its source, no method that unpickling calls runs, opens or fetches anything",
    "classes of tensorflow as its saves restore them: read one by one from its source, no method that unpickling calls runs, opens or fetches anything",
    "classes of textblob as its saves restore them: read one by one from its source, no method that unpickling calls runs, opens or fetches anything",
    "classes of thinc as its saves restore them: read one by one from its source, no method that unpickling calls runs, opens or fetches anything",
    "classes of tokenizers as its saves restore them: read one by one from its source, no method that unpickling calls runs, opens or fetches anything",
    "classes of toolz as its saves restore them: read one by one from its source, no method that unpickling calls runs, opens or fetches anything",
    "classes of tsfresh as its saves restore them: read one by one from its source, no method that unpickling calls runs, opens or fetches anything",
    "classes of tslearn as its saves restore them: read one by one from its source, no method that unpickling calls runs, opens or fetches anything",
    "classes of ultralytics as its saves restore them: read one by one from its source, no method that unpickling calls runs, opens or fetches anything",
    "classes of umap as its saves restore them: read one by one from its source, no method that unpickling calls runs, opens or fetches anything",
    "classes of wordcloud as its saves restore them: read one by one from its source, no method that unpickling calls runs, opens or fetches anything",
    "classes of xarray as its saves restore them: read one by one from its source, no method that unpickling calls runs, opens or fetches anything",
    "classes of xgboost as its saves restore them: read one by one from its source, no method that unpickling calls runs, opens or fetches anything",
    "classes of yellowbrick as its saves restore them: read one by one from its source, no method that unpickling calls runs, opens or fetches anything",
    "compiles, builds, fetches or runs code, or starts programs",
    "computes with arrays and touches nothing else; objects of its library keep it",
    "computes with arrays, or is a callback that training keeps",
    "computes with text or arrays and touches nothing else; models of its library keep it",
    "computes with what it is given and touches nothing else; models of its library keep it",
    "enumerations of accelerate: calling one looks up a member",
    "enumerations of catboost: calling one looks up a member",
    "enumerations of category_encoders: calling one looks up a member",
    "enumerations of fastcore: calling one looks up a member",
    "enumerations of flair: calling one looks up a member",
    "enumerations of flax: calling one looks up a member",
    "enumerations of formulaic: calling one looks up a member",
    "enumerations of jax: calling one looks up a member",
    "enumerations of lifelines: calling one looks up a member",
    "enumerations of lightgbm: calling one looks up a member",
    "enumerations of mlflow: calling one looks up a member",
    "enumerations of omegaconf: calling one looks up a member",
    "enumerations of optax: calling one looks up a member",
    "enumerations of optuna: calling one looks up a member",
    "enumerations of pmdarima: calling one looks up a member",
    "enumerations of prophet: calling one looks up a member",
    "enumerations of pycaret: calling one looks up a member",
    "enumerations of pynndescent: calling one looks up a member",
    "enumerations of skorch: calling one looks up a member",
    "enumerations of sparse: calling one looks up a member",
    "enumerations of stable_baselines3: calling one looks up a member",
    "enumerations of xarray: calling one looks up a member",
    "enumerations of xgboost: calling one looks up a member",
    "enumerations of yellowbrick: calling one looks up a member",
    "evaluates text, opens files or imports modules that the file names",
    "exceptions of accelerate: their constructors keep their arguments",
    "exceptions of arch: their constructors keep their arguments",
    "exceptions of catalogue: their constructors keep their arguments",
    "exceptions of cma: their constructors keep their arguments",
    "exceptions of confection: their constructors keep their arguments",
    "exceptions of dalex: their constructors keep their arguments",
    "exceptions of datasets: their constructors keep their arguments",
    "exceptions of dateutil: their constructors keep their arguments",
    "exceptions of formulaic: their constructors keep their arguments",
    "exceptions of hyperopt: their constructors keep their arguments",
    "exceptions of implicit: their constructors keep their arguments",
    "exceptions of jax: their constructors keep their arguments",
    "exceptions of lifelines: their constructors keep their arguments",
    "exceptions of lightgbm: their constructors keep their arguments",
    "exceptions of linear_operator: their constructors keep their arguments",
    "exceptions of mapie: their constructors keep their arguments",
    "exceptions of mlflow: their constructors keep their arguments",
    "exceptions of networkx: their constructors keep their arguments",
    "exceptions of omegaconf: their constructors keep their arguments",
    "exceptions of optuna: their constructors keep their arguments",
    "exceptions of pmdarima: their constructors keep their arguments",
    "exceptions of polars: their constructors keep their arguments",
    "exceptions of pygam: their constructors keep their arguments",
    "exceptions of pyod: their constructors keep their arguments",
    "exceptions of pytz: their constructors keep their arguments",
    "exceptions of shap: their constructors keep their arguments",
    "exceptions of skops: their constructors keep their arguments",
    "exceptions of skorch: their constructors keep their arguments",
    "exceptions of sksurv: their constructors keep their arguments",
    "exceptions of sparse: their constructors keep their arguments",
    "exceptions of srsly: their constructors keep their arguments",
    "exceptions of surprise: their constructors keep their arguments",
    "exceptions of tensorflow: their constructors keep their arguments",
    "exceptions of textblob: their constructors keep their arguments",
    "exceptions of thinc: their constructors keep their arguments",
    "exceptions of toolz: their constructors keep their arguments",
    "exceptions of tslearn: their constructors keep their arguments",
    "exceptions of xarray: their constructors keep their arguments",
    "exceptions of xgboost: their constructors keep their arguments",
    "exceptions of yellowbrick: their constructors keep their arguments",
    "holds data or numbers; made without its constructor it does nothing",
    "holds settings and results of a Stan run; what it names of files is read only when asked for",
    "is a cache of results on disk, which does nothing until a cached function is called",
    "is a compiled class that keeps numbers, made of the sizes and settings that it is given",
    "is a compiled class that keeps text and numbers, filled from its own serialised state",
    "is a compiled shell around a model, made empty",
    "is a shell around a model; its state is the model's own text or bytes, read by the library",
    "is an enumeration: calling it looks up a member",
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
    "caffe2": "g80",
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
    "functorch": "g80",
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
    "joblib._dask": "g171",
    "joblib.executor": "g171",
    "joblib.externals": "g171",
    "joblib.parallel": "g171",
    "joblib.pool": "g171",
    "joblib.test": "g171",
    "joblib.testing": "g171",
    "jupyter_client": "g0",
    "kaggle": "a164",
    "kagglehub": "a164",
    "keyboard": "g0",
    "kubernetes": "g0",
    "lark.tools": "g0",
    "llvmlite": "g0",
    "lmdb": "a164",
    "loky": "g171",
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
    "pebble": "g171",
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
    "torchgen": "g80",
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
k155 _CatBoost _MetadataHashProxy _PoolBase
@accelerate.accelerator
c3 Accelerator
@accelerate.data_loader
c3 BatchSamplerShard DataLoaderAdapter DataLoaderStateMixin IterableDatasetShard MpDeviceLoaderWrapper SeedableRandomSampler SkipBatchSampler
k110 DataLoaderShard SkipDataLoader
@accelerate.hooks
c3 AlignDevicesHook CpuOffload LayerwiseCastingHook ModelHook SequentialHook UserCpuOffloadHook
@accelerate.optimizer
c3 AcceleratedOptimizer
@accelerate.scheduler
c3 AcceleratedScheduler
@accelerate.state
c3 AcceleratorState GradientState PartialState ThreadLocalSharedDict
@accelerate.utils.dataclasses
c3 AORecipeKwargs AutocastKwargs BnbQuantizationConfig DataLoaderConfiguration DeepSpeedPlugin DeepSpeedSequenceParallelConfig DistributedDataParallelKwargs EnumWithContains FP8RecipeKwargs FullyShardedDataParallelPlugin GradScalerKwargs GradientAccumulationPlugin InitProcessGroupKwargs KwargsHandler MSAMPRecipeKwargs MegatronLMPlugin ProfileKwargs ProjectConfiguration TERecipeKwargs TensorInformation TorchContextParallelConfig TorchDynamoPlugin TorchTensorParallelConfig TorchTensorParallelPlugin
e85 BaseEnum ComputeEnvironment CustomDtype DDPCommunicationHookType DistributedType DynamoBackend FP8BackendType LoggerType PrecisionType RNGType SageMakerDistributedType
@accelerate.utils.other
g0 load
@ai.onnx.contrib
g1 PyCustomOp PyOp
@annoy
r167 Annoy
@arch.bootstrap.base
c4 CircularBlockBootstrap IIDBootstrap IndependentSamplesBootstrap MOONBootstrap MovingBlockBootstrap StationaryBootstrap
@arch.bootstrap.multiple_comparison
c4 MCS MultipleComparison RealityCheck SPA StepM
@arch.covariance.kernel
c4 Andrews Bartlett CovarianceEstimate CovarianceEstimator Gallant NeweyWest Parzen ParzenCauchy ParzenGeometric ParzenRiesz QuadraticSpectral TukeyHamming TukeyHanning TukeyParzen
@arch.unitroot._engle_granger
c4 EngleGrangerTestResults
@arch.unitroot._phillips_ouliaris
c4 PhillipsOuliarisTestResults
k111 CriticalValueWarning
@arch.unitroot._shared
c4 CointegrationSetup CointegrationTestResult ResidualCointegrationTestResult
@arch.unitroot.cointegration
c4 CanonicalCointegratingReg CointegrationAnalysisResults DynamicOLS DynamicOLSResults FullyModifiedOLS _CommonCointegrationResults
@arch.unitroot.critical_values.simulation.shared
c4 PvalueResult
@arch.unitroot.unitroot
c4 ADF DFGLS KPSS PhillipsPerron UnitRootTest VarianceRatio ZivotAndrews
@arch.univariate.base
c4 ARCHModel ARCHModelFixedResult ARCHModelForecast ARCHModelForecastSimulation ARCHModelResult _SummaryRepr
@arch.univariate.distribution
c4 Distribution GeneralizedError Normal SkewStudent StudentsT
@arch.univariate.mean
c4 ARCHInMean ARX ConstantMean HARX LS ZeroMean
@arch.univariate.recursions
k153 APARCHUpdater EGARCHUpdater EWMAUpdater FIGARCHUpdater GARCHUpdater HARCHUpdater MIDASUpdater RiskMetrics2006Updater VolatilityUpdater
r167 __pyx_unpickle_APARCHUpdater __pyx_unpickle_EGARCHUpdater __pyx_unpickle_EWMAUpdater __pyx_unpickle_FIGARCHUpdater __pyx_unpickle_GARCHUpdater __pyx_unpickle_HARCHUpdater __pyx_unpickle_MIDASUpdater __pyx_unpickle_RiskMetrics2006Updater __pyx_unpickle_VolatilityUpdater
@arch.univariate.recursions_python
c4 ARCHInMeanRecursion EGARCHUpdater EWMAUpdater FIGARCHUpdater GARCHUpdater HARCHUpdater MIDASUpdater RiskMetrics2006Updater VolatilityUpdater
@arch.univariate.volatility
c4 APARCH ARCH BootstrapRng ConstantVariance EGARCH EWMAVariance FIGARCH FixedVariance GARCH HARCH MIDASHyperbolic RiskMetrics2006 VarianceForecast VolatilityProcess
@arch.utility.array
c4 AbstractDocStringInheritor ConcreteClassMeta DocStringInheritor
@arch.utility.exceptions
k111 ConvergenceWarning DataScaleWarning InfeasibleTestException InitialValueWarning InvalidLengthWarning PerformanceWarning StartingValueWarning StudentizationError ValueWarning
@arch.utility.timeseries
k111 ColumnNameConflict
@attr
g0 make_class
@attr._make
g0 _compile_and_eval _eval_snippets
@autogluon.common.loaders.load_pkl
g0 load
@autograd.builtins
c5 ContainerVSpace DictBox DictMeta DictVSpace ListMeta ListVSpace NamedTupleVSpace SequenceBox SequenceVSpace TupleMeta TupleVSpace dict list tuple
@autograd.core
c5 JVPNode SparseBox SparseObject VJPNode VSpace
@autograd.misc.tracers
c5 ConstGraphNode FullGraphNode
@autograd.numpy.numpy_boxes
c5 ArrayBox
@autograd.numpy.numpy_vspaces
c5 ArrayVSpace ComplexArrayVSpace EigResultVSpace EighResultVSpace QRResultVSpace SVDResultVSpace SlogdetResultVSpace
@autograd.numpy.numpy_wrapper
c5 c_class r_class
@autograd.tracer
c5 Box Node TraceStack
@bidict
k153 bidict
@boltons.funcutils
g0 FunctionBuilder
@catalogue
c6 Registry
k112 RegistryError
@catalogue._importlib_metadata
c6 Distribution DistributionFinder DistributionFinder.Context EntryPoint FastPath FileHash MetadataPathFinder PackageMetadata PackagePath PathDistribution Prepared
k112 PackageNotFoundError
@catalogue._importlib_metadata._compat
c6 NullFinder PyPy_repr
@catboost
c156 CatBoost CatBoostClassifier CatBoostRanker CatBoostRegressor Pool
@catboost.core
c7 BatchMetricCalcer CatBoostClassifier CatBoostRanker CatBoostRegressor Pool _CatBoostBase _CustomLoggersStack _StreamLikeWrapper _TrainCallbacksWrapper pandas pandas.DataFrame pandas.Series polars polars.DataFrame polars.Series
c150 CatBoost
e86 EFeaturesSelectionAlgorithm EFeaturesSelectionGrouping EFstrType EShapCalcType
@catboost.eval._fold_model
c7 FoldModel
@catboost.eval._fold_models_handler
c7 FoldModelsHandler
@catboost.eval._fold_storage
c7 FoldStorage _FoldFile
@catboost.eval._readers
c7 _BaseReader _SimpleDataReader _SimpleStreamingFileReader
@catboost.eval._splitter
c7 _Splitter
@catboost.eval.catboost_evaluation
c7 CatboostEvaluation
e86 EvalType
@catboost.eval.evaluation_result
c7 CaseEvaluationResult EvaluationResults MetricEvaluationResult ScoreConfig
e86 ScoreType
@catboost.eval.execution_case
c7 ExecutionCase
@catboost.eval.factor_utils
c7 FactorUtils
e86 LabelMode
@catboost.metrics
c7 BuiltinMetric _MetricGenerator pandas pandas.DataFrame pandas.Series
@catboost.plot_helpers
c7 OfflineMetricVisualizer
@catboost.utils
c7 polars polars.DataFrame polars.Series
@category_encoders._contrasts
c8 ContrastMatrix Diff Helmert Poly Sum
@category_encoders.backward_difference
c8 BackwardDifferenceEncoder
@category_encoders.base_contrast_encoder
c8 BaseContrastEncoder
@category_encoders.basen
c8 BaseNEncoder
@category_encoders.binary
c8 BinaryEncoder
@category_encoders.cat_boost
c8 CatBoostEncoder
@category_encoders.count
c8 CountEncoder
@category_encoders.count_target
c8 CountTargetEncoder
@category_encoders.glmm
c8 GLMMEncoder
@category_encoders.gray
c8 GrayEncoder
@category_encoders.hashing
c8 HashingEncoder
@category_encoders.helmert
c8 HelmertEncoder
@category_encoders.james_stein
c8 JamesSteinEncoder
@category_encoders.leave_one_out
c8 LeaveOneOutEncoder
@category_encoders.m_estimate
c8 MEstimateEncoder
@category_encoders.multi_hot
c8 MultiHotEncoder
@category_encoders.one_hot
c8 OneHotEncoder
@category_encoders.ordinal
c8 OrdinalEncoder
@category_encoders.polynomial
c8 PolynomialEncoder
@category_encoders.quantile_encoder
c8 QuantileEncoder SummaryEncoder
@category_encoders.rankhot
c8 RankHotEncoder
@category_encoders.sum_coding
c8 SumEncoder
@category_encoders.target_encoder
c8 TargetEncoder
@category_encoders.utils
c8 BaseEncoder EncoderTags SupervisedTransformerMixin UnsupervisedTransformerMixin
e87 EncodingRelation
@category_encoders.woe
c8 WOEEncoder
@category_encoders.wrapper
c8 NestedCVWrapper PolynomialWrapper
@celery.utils.imports
g0 import_from_cwd instantiate symbol_by_name
@celery.utils.serialization
g161 UnpickleableExceptionWrapper pickle_loads_x
@cloudpickle
a164 dump
g161 load loads
w165 _make_function
@cloudpickle.cloudpickle
g109 _lookup_module_and_qualname _whichmodule register_pickle_by_value
g161 load loads
w165 _builtin_type _cell_set _class_setstate _decompose_typevar _empty_cell_value _fill_function _function_setstate _gen_ellipsis _gen_not_implemented _get_bases _is_dynamic _make_cell _make_dict_items _make_dict_keys _make_dict_values _make_empty_cell _make_function _make_skel_func _make_skeleton_class _make_skeleton_enum _make_typevar _rebuild_tornado_coroutine _rehydrate_skeleton_class _restore_attr cell_set dynamic_subimport instance subimport
@cloudpickle.cloudpickle_fast
g161 load loads
w165 _class_setstate _function_setstate _make_function
@cma
c9 version_info
@cma.bbobbenchmarks
c9 AbstractTestFunction BBOBCauchyFunction BBOBFunction BBOBGaussFunction BBOBNfreeFunction BBOBUniformFunction F1 F10 F101 F102 F103 F104 F105 F106 F107 F108 F109 F11 F110 F111 F112 F113 F114 F115 F116 F117 F118 F119 F12 F120 F121 F122 F123 F124 F125 F126 F127 F128 F129 F13 F130 F14 F15 F16 F17 F18 F19 F2 F20 F21 F22 F23 F24 F3 F4 F5 F6 F7 F8 F9 _F8F2 _FDiffPow _FEllipsoid _FGallagher _FRosenbrock _FSchaffersF7 _FSphere _FStepEllipsoid _FTemplate
@cma.boundary_handler
c9 BoundDomainTransform BoundNone BoundPenalty BoundTransform BoundaryHandlerBase _BoundDomainPenalty
@cma.constraints_handler
c9 AugmentedLagrangian BoundTransform ConstrainedFitnessAL ConstrainedSolutionsArchive CountLastSameChanges DequeCDF LoggerList PopulationEvaluator
@cma.evolution_strategy
c9 CMAEvolutionStrategy CMAEvolutionStrategyResult CMAEvolutionStrategyResult2 _CMAEvolutionStrategyResult _CMASolutionDict_empty _CMASolutionDict_functional _CMAStopDict _StopTolXStagnation
k113 InjectionWarning
@cma.experimentation
c9 ClassFromDict DataDict Results ResultsPandas TimeWarner
@cma.fitness_functions
c9 FitnessFunctions _coco_F_0
@cma.fitness_models
c9 LQModel LQModelSettings ModelInjectionCallback ModelInjectionCallbackSettings SurrogatePopulation SurrogatePopulation.EvaluationManager SurrogatePopulationSettings Tau
@cma.fitness_transformations
c9 ComposedFunction Expensify FBoundTransform FixVariables Function GlueArguments IntegerMixedFunction IntegerMixedFunction2 LowEffectiveDimension NeutralVariables NoisyFitness Rotated ScaleCoordinates Shifted SomeNaNFitness StackFunction
@cma.integer_centering
c9 IntegerCentering
@cma.interfaces
c9 BaseDataLogger EvalParallel OOOptimizer StatisticalModelSamplerWithZeroMeanBaseClass
@cma.logger
a175 CMADataLogger
c9 LoggerDummy
@cma.more_algorithms.compact_ga
c9 BestSolution CompactGA
@cma.more_algorithms.purecma
c9 BestSolution CMAES CMAESDataLogger CMAESParameters DecomposingPositiveMatrix SquareMatrix ff
@cma.optimization_tools
c9 BestFeasibleSolution BestSolution BestSolution2 BinaryEvolutionPath EvalParallel2 EvaluationsIterator EvolutionPath ExponentialSmoothing NoiseHandler OldEvolutionPath Sections
@cma.options_parameters
c9 CMAOptions CMAParameters MetaParameters
@cma.recombination_weights
c9 RecombinationWeights
@cma.restricted_gaussian_sampler
c9 ExponentialMovingAverage GaussVDSampler GaussVkDSampler
@cma.s
c9 CMAES
@cma.sampler
c9 GaussDiagonalSampler GaussFullSampler GaussSampler GaussStandardConstant
@cma.sigma_adaptation
c9 CMAAdaptSigmaBase CMAAdaptSigmaCSA CMAAdaptSigmaDistanceProportional CMAAdaptSigmaDistanceProportional2 CMAAdaptSigmaMedianImprovement CMAAdaptSigmaNone CMAAdaptSigmaTPA _TPAParameters
@cma.transformations
c9 AdaptiveDecoding BoxConstraintsLinQuadTransformation BoxConstraintsTransformationBase ConstRandnShift DiagonalDecoding GenoPheno Rotation RoundIntegerVariables _BoxConstraintsTransformationTemplate
@cma.utilities.math
c9 MathHelperFunctions UpdatingAverage
@cma.utilities.utils
c9 BlancClass DataDict DefaultSettings DerivedDictBase DictClass DictClass2 DictFromTagsInString ElapsedWCTime ExclusionListOfVectors ListOfCallables MoreToWrite ShowInFolder SolutionDict TimingWrapper
@cma.warnings_and_exceptions
c9 CountWarnings
k113 NeverTestedWarning
@cmdstanpy
g0 install_cmdstan
@cmdstanpy.cmdstan_args
c151 CmdStanArgs GenerateQuantitiesArgs LaplaceArgs OptimizeArgs PathfinderArgs SamplerArgs VariationalArgs
e157 Method
@cmdstanpy.compilation
c151 CompilerOptions
@cmdstanpy.compiler_opts
c151 CompilerOptions
@cmdstanpy.install_cmdstan
g0 build retrieve_version run_install
@cmdstanpy.model
c151 CmdStanModel
@cmdstanpy.stanfit.gq
c10 CmdStanGQ
@cmdstanpy.stanfit.laplace
c10 CmdStanLaplace
@cmdstanpy.stanfit.mcmc
c151 CmdStanMCMC
@cmdstanpy.stanfit.metadata
c151 InferenceMetadata
@cmdstanpy.stanfit.mle
c151 CmdStanMLE
@cmdstanpy.stanfit.pathfinder
c10 CmdStanPathfinder
@cmdstanpy.stanfit.runset
c151 RunSet
@cmdstanpy.stanfit.vb
c10 CmdStanVB
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
c11 Config
@confection._errors
k114 ConfectionError ConfigValidationError
@confection._parser
c11 _CustomInterpolation
@confection._registry
c11 Promise registry
@confection.typechecker
c11 Ctx TypeCheckError _AnySchemaHandler _PydanticV1FieldShim
@confection.util
c11 Decorator SimpleFrozenDict SimpleFrozenList
@confection.validation
c11 FieldInfo PositiveInt Schema StrictBool StrictFloat _ValidatedResult
k114 ValidationError
@cv2
a164 FileStorage VideoCapture imread imwrite
@cytoolz.functoolz
g0 apply do pipe thread_first thread_last
g109 _restore_curry
@dalex._explainer.loss
n81 loss_accuracy loss_cross_entropy loss_one_minus_auc loss_root_mean_square loss_sum_of_squares mad rmse
@dalex._explainer.object
c12 Explainer
@dalex._explainer.yhat
n81 yhat_default yhat_h2o_classification yhat_h2o_regression yhat_proba_default yhat_tf_classification yhat_tf_regression
@dalex._explanation
c12 Explanation
@dalex.arena._option_base
c12 OptionBase
@dalex.arena._plot_container
c12 PlotContainer
@dalex.arena._plots_manager
c12 PlotsManager
@dalex.arena._resource
c12 Resource
@dalex.arena._resource_manager
c12 ResourceManager
@dalex.arena.object
c12 Arena
@dalex.arena.params
c12 DatasetParam ModelParam ObservationParam Param VariableParam
@dalex.arena.plots._accumulated_dependence_container
c12 AccumulatedDependenceContainer
@dalex.arena.plots._break_down_container
c12 BreakDownContainer
@dalex.arena.plots._ceteris_paribus_container
c12 CeterisParibusContainer
@dalex.arena.plots._fairness_check_container
c12 FairnessCheckContainer
@dalex.arena.plots._feature_importance_container
c12 FeatureImportanceContainer
@dalex.arena.plots._metrics_container
c12 MetricsContainer
@dalex.arena.plots._partial_dependence_container
c12 PartialDependenceContainer
@dalex.arena.plots._roc_container
c12 ROCContainer
@dalex.arena.plots._shapley_values_container
c12 ShapleyValuesContainer
@dalex.arena.plots._shapley_values_dependence_container
c12 ShapleyValuesDependenceContainer
@dalex.arena.plots._shapley_values_variable_importance_container
c12 ShapleyValuesVariableImportanceContainer
@dalex.arena.plots._variable_against_another_container
c12 VariableAgainstAnotherContainer
@dalex.arena.plots._variable_distribution_container
c12 VariableDistributionContainer
@dalex.arena.resources._dataset_shapley_values_resource
c12 DatasetShapleyValuesResource
@dalex.arena.resources._shapley_values_resource
c12 ShapleyValuesResource
@dalex.aspect._model_aspect_importance.object
c12 ModelAspectImportance
@dalex.aspect._model_triplot.object
c12 ModelTriplot
@dalex.aspect._predict_aspect_importance.object
c12 PredictAspectImportance
@dalex.aspect._predict_triplot.object
c12 PredictTriplot
@dalex.aspect.object
c12 Aspect
@dalex.fairness._basics._base_objects
c12 _AbsObject _FairnessObject
@dalex.fairness._basics.exceptions
k115 FairnessObjectsDifferenceError ModelTypeNotSupportedError ParameterCheckError
@dalex.fairness._group_fairness.object
c12 GroupFairnessClassification GroupFairnessRegression
@dalex.fairness._group_fairness.utils
c12 ConfusionMatrix RegressionDict SubgroupConfusionMatrix SubgroupConfusionMatrixMetrics
@dalex.model_explanations._aggregated_profiles.object
c12 AggregatedProfiles
@dalex.model_explanations._model_performance.object
c12 ModelPerformance
@dalex.model_explanations._residual_diagnostics.object
c12 ResidualDiagnostics
@dalex.model_explanations._variable_importance.object
c12 VariableImportance
@dalex.predict_explanations._break_down.object
c12 BreakDown
@dalex.predict_explanations._ceteris_paribus.object
c12 CeterisParibus
@dalex.predict_explanations._shap.object
c12 Shap
@dalex.wrappers._shap.object
c12 ShapWrapper
@datasets
g0 load_dataset
@datasets.features._torchcodec
c13 AudioDecoder
@datasets.features.audio
c13 Audio
@datasets.features.bio_sequence
c13 BioSequence
@datasets.features.bio_structure
c13 BioStructure
@datasets.features.features
c13 Array2DExtensionType Array3DExtensionType Array4DExtensionType Array5DExtensionType ArrayExtensionArray Json List PandasArrayExtensionArray PandasArrayExtensionDtype _ArrayXD _ArrayXDExtensionType
k153 Array2D Array3D Array4D Array5D ClassLabel Features LargeList Sequence Value
@datasets.features.image
c13 Image
@datasets.features.mesh
c13 Mesh
@datasets.features.nifti
c13 Nifti Nifti1ImageWrapper
@datasets.features.pdf
c13 Pdf
@datasets.features.translation
c13 Translation TranslationVariableLanguages
@datasets.features.video
c13 Example Video
@datasets.info
c13 DatasetInfo DatasetInfosDict DownloadChecksumsEntryData PostProcessedInfo SupervisedKeysData
k116 MissingCachedSizesConfigError NonMatchingCachedSizesError
@datasets.load
g0 import_main_class load_dataset
@datasets.splits
c13 NamedSplit NamedSplitAll PercentSlice PercentSliceMeta SlicedSplitInfo Split SplitBase SplitDict SplitGenerator SplitInfo SplitReadInstruction SubSplitInfo _SplitMerged _SubSplit
@datasets.table
a164 MemoryMappedTable
@dateutil._common
c14 weekday
@dateutil.parser._parser
c14 _resultbase _timelex _tzparser _tzparser._result _tzparser._result._attr _ymd parser parser._result parserinfo
k117 ParserError UnknownTimezoneWarning
@dateutil.parser.isoparser
c14 isoparser
@dateutil.relativedelta
k153 relativedelta
@dateutil.rrule
c14 _iterinfo _rrulestr rrule rrulebase rruleset rruleset._genitem weekday
@dateutil.tz
k117 DeprecatedTzFormatWarning
@dateutil.tz._common
c14 _DatetimeWithFold _tzinfo tzrangebase
@dateutil.tz._factories
c14 _TzFactory _TzOffsetFactory _TzSingleton _TzStrFactory
@dateutil.tz.tz
c14 _nullcontext _ttinfo _tzfile _tzicalvtz _tzicalvtzcomp tzfile tzical tzrange tzstr
r167 tzlocal tzoffset tzutc
@dateutil.tz.win
c14 tzres tzwin tzwinbase tzwinlocal
@deap.base
k153 Fitness
@deap.creator
g0 class_replacers create
@deap.gp
g0 compile compileADF
k153 Primitive PrimitiveTree Terminal
@deap.tools
k153 HallOfFame History Logbook MultiStatistics ParetoFront Statistics
@deap.tools.support
k153 HallOfFame History Logbook MultiStatistics ParetoFront Statistics
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
g109 _create_filehandle _eval_repr _import_module _locate_function
g161 Unpickler _Unpickler load loads
r160 _create_array _load_type
w165 _create_capsule _create_cell _create_code _create_dictproxy _create_dtypemeta _create_ftype _create_function _create_lock _create_namedtuple _create_rlock _create_stringi _create_stringo _create_type _create_typemap_x _create_weakproxy _create_weakref _delattr _dict_from_dictproxy _dill _get_attr _getattr _getattribute _setattr _setitems _shims
@dill._shims
w165 Reduce _CELL_EMPTY _delattr _getattr _setattr
@dill.session
g161 load_module load_module_asdict load_session
@dill.source
g109 _import getimport getsource importable
@dill.temp
g109 load loadIO loadIO_source load_source
@django.utils.module_loading
g0 import_string
@econml._cate_estimator
c15 BaseCateEstimator DebiasedLassoCateEstimatorDiscreteMixin DebiasedLassoCateEstimatorMixin ForestModelFinalCateEstimatorDiscreteMixin ForestModelFinalCateEstimatorMixin LinearCateEstimator LinearModelFinalCateEstimatorDiscreteMixin LinearModelFinalCateEstimatorMixin StatsModelsCateEstimatorDiscreteMixin StatsModelsCateEstimatorMixin TreatmentExpansionMixin
@econml._ensemble._ensemble
c15 BaseEnsemble
@econml._lazy
g168 _LazyModule
@econml._ortho_learner
c15 CachedValues _OrthoLearner
@econml.automated_ml._automated_ml
c15 AutomatedMLMixin AutomatedMLModel EconAutoMLConfig _InnerAutomatedMLModel
@econml.cate_interpreter._interpreters
c15 SingleTreeCateInterpreter SingleTreePolicyInterpreter _SingleTreeInterpreter
@econml.dml._rlearner
c15 _ModelFinal _ModelNuisance _RLearner
@econml.dml.causal_forest
c15 CausalForestDML _CausalForestFinalWrapper _GenericSingleOutcomeModelFinalWithCovInference
@econml.dml.dml
c15 DML KernelDML LinearDML NonParamDML SparseLinearDML _BaseDML _FinalWrapper _FirstStageSelector _FirstStageWrapper _RandomFeatures
@econml.dowhy
c15 DoWhyWrapper
@econml.dr._drlearner
c15 DRLearner ForestDRLearner LinearDRLearner SparseLinearDRLearner _ModelFinal _ModelNuisance
@econml.federated_learning
c15 FederatedEstimator
@econml.grf._base_grf
c15 BaseGRF
@econml.grf._base_grftree
c15 GRFTree
@econml.grf.classes
c15 CausalForest CausalIVForest MultiOutputGRF RegressionForest
@econml.inference._bootstrap
c15 BootstrapEstimator
@econml.inference._inference
c15 BootstrapInference EmpiricalInferenceResults GenericModelFinalInference GenericModelFinalInferenceDiscrete GenericSingleTreatmentModelFinalInference Inference InferenceResults LinearModelFinalInference LinearModelFinalInferenceDiscrete NormalInferenceResults PopulationSummaryResults StatsModelsInference StatsModelsInferenceDiscrete
@econml.iv.dml._dml
c15 DMLIV NonParamDMLIV OrthoIV _BaseDMLIV _BaseDMLIVModelFinal _BaseDMLIVNuisanceSelector _OrthoIVModelFinal _OrthoIVNuisanceSelector
@econml.iv.dr._dr
c15 DRIV ForestDRIV IntentToTreatDRIV LinearDRIV LinearIntentToTreatDRIV SparseLinearDRIV _BaseDRIV _BaseDRIVModelFinal _BaseDRIVNuisanceCovarianceSelector _BaseDRIVNuisanceSelector _DRIV _DummyCATE _DummyClassifier _IntentToTreatDRIV _IntentToTreatDRIVNuisanceSelector
@econml.iv.sieve._tsls
c15 DPolynomialFeatures HermiteFeatures SieveTSLS
@econml.metalearners._metalearners
c15 DomainAdaptationLearner SLearner TLearner XLearner
@econml.orf._causal_tree
c15 CausalTree Node
@econml.orf._ortho_forest
c15 BLBInference BaseOrthoForest DMLOrthoForest DROrthoForest _DMLOrthoForest_nuisance_estimator_generator _DMLOrthoForest_second_stage_parameter_estimator_gen
@econml.panel.dml._dml
c15 DynamicDML _DynamicFinalWrapper _DynamicModelFinal _DynamicModelNuisanceSelector _LinearDynamicModelFinal
@econml.policy._base
c15 PolicyLearner
@econml.policy._drlearner
c15 DRPolicyForest DRPolicyTree _BaseDRPolicyLearner _DRLearnerWrapper _PolicyModelFinal
@econml.policy._forest._forest
c15 PolicyForest
@econml.policy._forest._tree
c15 PolicyTree
@econml.score.ensemble_cate
c15 EnsembleCateEstimator
@econml.score.rscorer
c15 RScorer
@econml.sklearn_extensions.linear_model
c15 DebiasedLasso MultiOutputDebiasedLasso SelectiveRegularization StatsModels2SLS StatsModelsLinearRegression StatsModelsRLM WeightedLasso WeightedLassoCV WeightedLassoCVWrapper WeightedLassoWrapper WeightedModelMixin WeightedMultiTaskLasso WeightedMultiTaskLassoCV _PairedEstimatorWrapper _StatsModelsWrapper _WeightedCVIterableWrapper
@econml.sklearn_extensions.model_selection
c15 FixedModelSelector GridSearchCVList ListSelector ModelSelector SingleModelSelector SklearnCVSelector WeightedKFold WeightedStratifiedKFold
@econml.tree._tree_classes
c15 BaseTree
@econml.utilities
c15 IdentityFeatures MissingModule MultiModelWrapper SeparateModel Summary WeightedModelWrapper _RegressionWrapper _TransformerWrapper
n84 add_intercept
@econml.validate.drtester
c15 DRTester DRtester
@econml.validate.results
c15 BLPEvaluationResults CalibrationEvaluationResults EvaluationResults UpliftEvaluationResults
@econml.validate.sensitivity_analysis
c15 SensitivityParams
@evaluate
g0 load
@evotorch.algorithms.cmaes
c16 CMAES
@evotorch.algorithms.distributed.gaussian
c16 CEM GaussianSearchAlgorithm PGPE SNES XNES
@evotorch.algorithms.functional.funcadam
c16 AdamState
@evotorch.algorithms.functional.funccem
c16 CEMState
@evotorch.algorithms.functional.funcclipup
c16 ClipUpState
@evotorch.algorithms.functional.funcpgpe
c16 PGPEState
@evotorch.algorithms.functional.funcsgd
c16 SGDState
@evotorch.algorithms.functional.misc
c16 OptimizerFunctions
@evotorch.algorithms.ga
c16 Cosyne ExtendedPopulationMixin GeneticAlgorithm SteadyStateGA
@evotorch.algorithms.mapelites
c16 MAPElites
@evotorch.algorithms.pycmaes
c16 PyCMAES
@evotorch.algorithms.restarter.modify_restart
c16 IPOP ModifyingRestart
@evotorch.algorithms.restarter.restart
c16 Restart
@evotorch.algorithms.searchalgorithm
c16 LazyReporter LazyStatusDict SearchAlgorithm SinglePopulationAlgorithmMixin SinglePopulationAlgorithmMixin.ObjectiveStatusReporter
@evotorch.core
c16 ActorSeeds AllRemoteEnvs AllRemoteProblems BoundsPair EvaluationActor NumbaLib ObjectTypedProblemBoundEvaluator ParetoInfo Problem ProblemBoundEvaluator RemoteMethod Solution SolutionBatch SolutionBatchPieces SolutionBatchSliceInfo
@evotorch.distributions
c16 Distribution ExpGaussian ExpSeparableGaussian FunctionalGradEstimator FunctionalSampler GradsWithFitnesses GradsWithSamples GradsWithSamplesAndFitnesses SeparableGaussian SymmetricSeparableGaussian
@evotorch.operators.base
c16 CopyingOperator CrossOver Operator SingleObjOperator
@evotorch.operators.functional
c16 SelectedAndStackedParents SelectedParentIndices SelectedParentValues SelectedParents
@evotorch.operators.real
c16 CosynePermutation GaussianMutation MultiPointCrossOver OnePointCrossOver PolynomialMutation SimulatedBinaryCrossOver TwoPointCrossOver
@evotorch.operators.sequence
c16 CutAndSplice
@evotorch.optimizers
c16 Adam ClipUp ClipUpParameterGroup SGD TorchOptimizer
@evotorch.tools.cloning
c16 Clonable ReadOnlyClonable Serializable
@evotorch.tools.hook
c16 Hook
@evotorch.tools.immutable
c16 ImmutableContainer ImmutableDict ImmutableList ImmutableSequence ImmutableSet
@evotorch.tools.misc
c16 DTypeAndDevice ErroneousResult SuppressSacredExperiment
@evotorch.tools.objectarray
c16 ObjectArray ObjectArrayStorage
@evotorch.tools.readonlytensor
c16 ReadOnlyTensor
@evotorch.tools.recursiveprintable
c16 RecursivePrintable
@evotorch.tools.structures
c16 CBag CDict CList CMemory Structure _InfoForAddingElement _InfoForRemovingElement
@evotorch.tools.tensorframe
c16 Picker TensorFrame _PandasDataFrame
@evotorch.tools.tensormaker
c16 TensorMakerMixin
@fastcore.basics
c17 AttrDict AttrDictDefault BasicRepr DepProp Float FullString GetAttr GetAttrBase Inf Int NS NotStr NullType PrettyString ShowPrint Stateful Str _Arg _InfMeta _Self _SelfCls _SentinelEmpty _clsmethod adict bind fastuple ignore_exceptions
e88 ImportEnum StrEnum ValEnum
g0 eval_type exec_eval exec_import exec_local exec_new
@fastcore.foundation
c17 CollBase L _L_Meta
@fastcore.net
g0 do_request urlopen urlread urlsave
@fastcore.parallel
g0 parallel startproc threaded
@fastcore.script
g0 call_parse
@fastcore.xtras
g0 load_pickle loads open_file run untar_dir
@fbprophet.diagnostics
c47 _SupportsMap
@fbprophet.forecaster
c47 Prophet
@fbprophet.models
c47 CmdStanPyBackend IStanBackend ModelInputData ModelParams _IStanBackendOptions
e100 StanBackendEnum TrendIndicator
@fbprophet.plot
c47 _PlotlyProps
@feature_engine._base_transformers.base_numerical
c18 BaseNumericalTransformer
@feature_engine._base_transformers.mixins
c18 FitFromDictMixin GetFeatureNamesOutMixin TransformXyMixin
@feature_engine._docstrings.substitute
c18 Substitution
@feature_engine._prediction.base_predictor
c18 BaseTargetMeanEstimator
@feature_engine._prediction.target_mean_classifier
c18 TargetMeanClassifier
@feature_engine._prediction.target_mean_regressor
c18 TargetMeanRegressor
@feature_engine.creation.base_creation
c18 BaseCreation
@feature_engine.creation.cyclical_features
c18 CyclicalFeatures
@feature_engine.creation.decision_tree_features
c18 DecisionTreeFeatures
@feature_engine.creation.geo_features
c18 GeoDistanceFeatures
@feature_engine.creation.math_features
c18 MathFeatures
@feature_engine.creation.relative_features
c18 RelativeFeatures
@feature_engine.datetime.datetime
c18 DatetimeFeatures
@feature_engine.datetime.datetime_ordinal
c18 DatetimeOrdinal
@feature_engine.datetime.datetime_subtraction
c18 DatetimeSubtraction
@feature_engine.discretisation.arbitrary
c18 ArbitraryDiscretiser
@feature_engine.discretisation.base_discretiser
c18 BaseDiscretiser
@feature_engine.discretisation.decision_tree
c18 DecisionTreeDiscretiser
@feature_engine.discretisation.equal_frequency
c18 EqualFrequencyDiscretiser
@feature_engine.discretisation.equal_width
c18 EqualWidthDiscretiser
@feature_engine.discretisation.geometric_width
c18 GeometricWidthDiscretiser
@feature_engine.encoding.base_encoder
c18 CategoricalInitMixin CategoricalInitMixinNA CategoricalMethodsMixin
@feature_engine.encoding.count_frequency
c18 CountFrequencyEncoder
@feature_engine.encoding.decision_tree
c18 DecisionTreeEncoder
@feature_engine.encoding.mean_encoding
c18 MeanEncoder
@feature_engine.encoding.one_hot
c18 OneHotEncoder
@feature_engine.encoding.ordinal
c18 OrdinalEncoder
@feature_engine.encoding.rare_label
c18 RareLabelEncoder
@feature_engine.encoding.similarity_encoder
c18 StringSimilarityEncoder
@feature_engine.encoding.woe
c18 WoE WoEEncoder
@feature_engine.imputation.arbitrary_number
c18 ArbitraryNumberImputer
@feature_engine.imputation.base_imputer
c18 BaseImputer
@feature_engine.imputation.categorical
c18 CategoricalImputer
@feature_engine.imputation.drop_missing_data
c18 DropMissingData
@feature_engine.imputation.end_tail
c18 EndTailImputer
@feature_engine.imputation.mean_median
c18 MeanMedianImputer
@feature_engine.imputation.missing_indicator
c18 AddMissingIndicator
@feature_engine.imputation.random_sample
c18 RandomSampleImputer
@feature_engine.outliers.artbitrary
c18 ArbitraryOutlierCapper
@feature_engine.outliers.base_outlier
c18 BaseOutlier WinsorizerBase
@feature_engine.outliers.trimmer
c18 OutlierTrimmer
@feature_engine.outliers.winsorizer
c18 Winsorizer
@feature_engine.pipeline.pipeline
c18 Pipeline
@feature_engine.preprocessing.match_categories
c18 MatchCategories
@feature_engine.preprocessing.match_columns
c18 MatchVariables
@feature_engine.scaling.mean_normalization
c18 MeanNormalizationScaler
@feature_engine.selection.base_recursive_selector
c18 BaseRecursiveSelector
@feature_engine.selection.base_selector
c18 BaseSelector
@feature_engine.selection.drop_constant_features
c18 DropConstantFeatures
@feature_engine.selection.drop_correlated_features
c18 DropCorrelatedFeatures
@feature_engine.selection.drop_duplicate_features
c18 DropDuplicateFeatures
@feature_engine.selection.drop_features
c18 DropFeatures
@feature_engine.selection.drop_psi_features
c18 DropHighPSIFeatures
@feature_engine.selection.information_value
c18 SelectByInformationValue
@feature_engine.selection.mrmr
c18 MRMR
@feature_engine.selection.probe_feature_selection
c18 ProbeFeatureSelection
@feature_engine.selection.recursive_feature_addition
c18 RecursiveFeatureAddition
@feature_engine.selection.recursive_feature_elimination
c18 RecursiveFeatureElimination
@feature_engine.selection.shuffle_features
c18 SelectByShuffling
@feature_engine.selection.single_feature_performance
c18 SelectBySingleFeaturePerformance
@feature_engine.selection.smart_correlation_selection
c18 SmartCorrelatedSelection
@feature_engine.selection.target_mean_selection
c18 SelectByTargetMeanPerformance
@feature_engine.text.text_features
c18 TextFeatures
@feature_engine.timeseries.forecasting.base_forecast_transformers
c18 BaseForecastTransformer
@feature_engine.timeseries.forecasting.expanding_window_features
c18 ExpandingWindowFeatures
@feature_engine.timeseries.forecasting.lag_features
c18 LagFeatures
@feature_engine.timeseries.forecasting.window_features
c18 WindowFeatures
@feature_engine.transformation.arcsin
c18 ArcsinTransformer
@feature_engine.transformation.arcsinh
c18 ArcSinhTransformer
@feature_engine.transformation.boxcox
c18 BoxCoxTransformer
@feature_engine.transformation.log
c18 LogCpTransformer LogTransformer
@feature_engine.transformation.power
c18 PowerTransformer
@feature_engine.transformation.reciprocal
c18 ReciprocalTransformer
@feature_engine.transformation.yeojohnson
c18 YeoJohnsonTransformer
@feature_engine.wrappers.wrappers
c18 SklearnTransformerWrapper
@flair.data
c19 BoundingBox ConcatFlairDataset Corpus DataPair DataPoint Dictionary FlairDataset Image Label MultiCorpus Relation Sentence Span Token _PartOfSentence
@flair.embeddings.base
c19 DocumentEmbeddings Embeddings ScalarMix TokenEmbeddings
@flair.embeddings.document
c19 DocumentCNNEmbeddings DocumentLMEmbeddings DocumentPoolEmbeddings DocumentTFIDFEmbeddings SentenceTransformerDocumentEmbeddings TransformerDocumentEmbeddings
@flair.embeddings.image
c19 ConvTransformNetworkImageEmbeddings IdentityImageEmbeddings ImageEmbeddings NetworkImageEmbeddings PrecomputedImageEmbeddings
@flair.embeddings.legacy
c19 CharLMEmbeddings DocumentLSTMEmbeddings DocumentMeanEmbeddings ELMoEmbeddings
@flair.embeddings.token
c19 BytePairEmbeddings CharacterEmbeddings FastTextEmbeddings FlairEmbeddings HashEmbeddings MuseCrosslingualEmbeddings NILCEmbeddings OneHotEmbeddings PooledFlairEmbeddings StackedEmbeddings TransformerWordEmbeddings WordEmbeddings
@flair.embeddings.transformer
c19 TransformerBaseEmbeddings TransformerEmbeddings TransformerJitDocumentEmbeddings TransformerJitEmbeddings TransformerJitWordEmbeddings TransformerOnnxDocumentEmbeddings TransformerOnnxEmbeddings TransformerOnnxWordEmbeddings
@flair.models.clustering
c19 ClusteringModel
@flair.models.entity_linker_model
c19 CandidateGenerator SpanClassifier
@flair.models.lemmatizer_model
c19 Lemmatizer
@flair.models.multitask_model
c19 MultitaskModel
@flair.models.pairwise_classification_model
c19 TextPairClassifier
@flair.models.pairwise_regression_model
c19 TextPairRegressor
@flair.models.regexp_tagger
c19 RegexpTagger TokenCollection
@flair.models.relation_classifier_model
c19 EncodedSentence EncodingStrategy EntityMarker EntityMarkerPunct EntityMask RelationClassifier TypedEntityMarker TypedEntityMarkerPunct TypedEntityMask _Entity
@flair.models.relation_extractor_model
c19 RelationExtractor
@flair.models.sequence_tagger_model
c19 SequenceTagger
@flair.models.sequence_tagger_utils.crf
c19 CRF
@flair.models.sequence_tagger_utils.viterbi
c19 ViterbiDecoder ViterbiLoss
@flair.models.tars_model
c19 FewshotClassifier TARSClassifier TARSTagger
@flair.models.text_classification_model
c19 TextClassifier
@flair.models.text_regression_model
c19 TextRegressor
@flair.models.word_tagger_model
c19 TokenClassifier WordTagger
@flair.nn.decoder
c19 LabelVerbalizerDecoder PrototypicalDecoder
@flair.nn.distance.cosine
c19 CosineDistance LogitCosineDistance NegativeScaledDotProduct
@flair.nn.distance.euclidean
c19 EuclideanDistance EuclideanMean
@flair.nn.distance.hyperbolic
c19 HyperbolicDistance HyperbolicMean
@flair.nn.dropout
c19 LockedDropout WordDropout
@flair.nn.loss
c19 SigmoidLoss
@flair.nn.model
c19 Classifier DefaultClassifier Model ReduceTransformerVocabMixin
@flair.tokenization
c19 JapaneseTokenizer SciSpacyTokenizer SegtokTokenizer SpaceTokenizer SpacyTokenizer Tokenizer TokenizerWrapper
@flair.training_utils
c19 AnnealOnPlateau MetricRegression Result WeightExtractor
e89 EvaluationMetric
@flax.core.axes_scan
c20 _Broadcast
@flax.core.frozen_dict
c20 FrozenKeysView FrozenValuesView
k153 FrozenDict
@flax.core.lift
c20 CountsHolder TransformContext _SideEffectCache
@flax.core.meta
c20 AxisMetadata Partitioned
@flax.core.nn.attention
c20 CacheEntry
@flax.core.nn.linear
c20 Embedding
@flax.core.scope
c20 DenyList LazyRng Scope Variable _ChildRNGSentinel _DefaultSentinel
@flax.core.spmd
c20 _AxisRules
@flax.linen.activation
c20 PReLU
@flax.linen.attention
c20 MultiHeadAttention MultiHeadDotProductAttention SelfAttention
@flax.linen.batch_apply
c20 BatchApply
@flax.linen.combinators
c20 Sequential
@flax.linen.experimental.layers_with_named_axes
c20 Dense Embed LayerNorm
@flax.linen.fp8_ops
c20 Fp8DirectDotGeneralOp Fp8DotGeneralBase Fp8DotGeneralOp Fp8Einsum Fp8MetaTyRules NANOOFp8DotGeneralOp fp8_meta_dtype fp8_meta_dtype_wrapper
@flax.linen.kw_only_dataclasses
c20 _KwOnlyType
@flax.linen.linear
c20 Conv ConvLocal ConvTranspose Dense DenseGeneral Einsum Embed PromoteDtypeFn _Conv
@flax.linen.module
c20 CompactNameScope Descriptor DescriptorWrapper InterceptorContext Module ModuleBase ParentDescriptor ThreadLocalStack _CallInfo _CallInfoContext _DynamicContext _ModuleInternalState _Sentinel
e90 SetupState
@flax.linen.normalization
c20 BatchNorm GroupNorm InstanceNorm LayerNorm RMSNorm SpectralNorm WeightNorm
@flax.linen.partitioning
c20 AxisMetadata PartitionedVariable
@flax.linen.recurrent
c20 Bidirectional ConvLSTMCell DenseParams GRUCell LSTMCell MGUCell OptimizedLSTMCell RNN RNNBase RNNCellBase SimpleCell
@flax.linen.spmd
c20 LogicallyPartitioned _UnassignedAxis
e90 RulesFallback
@flax.linen.stochastic
c20 Dropout
@flax.linen.transforms
c20 InstancePlaceholder VariablePlaceholder _HashableProxy
@flax.nnx.bridge.module
c20 Module ModuleBase ModuleContext ModuleMeta ModuleStackEntry ModuleState Scope _HasSetup
e90 AttrPriority
@flax.nnx.bridge.variables
c20 NNXMeta
@flax.nnx.bridge.wrappers
c20 Functional ToLinen ToNNX _Missing
@flax.nnx.filterlib
c20 All Any Everything HasTag Not Nothing OfType PathContains PathIn WithTag
@flax.nnx.graphlib
c20 ArrayRefDef ArrayRefOutput DataElem GenericPytree GraphContext GraphDef GraphNodeImpl GraphState IndexMap IndexesPytreeDef LeafAttr MergeContext NoUpdate NodeAttr NodeDef NodeImplBase NodeRef PytreeNodeImpl RefMap Repeated SplitContext Static StaticCache StaticElem TreeNodeDef UpdateContext UpdateContextManager VariableDef set_graph_mode set_graph_updates
@flax.nnx.helpers
c20 Dict List ModuleDefApply Sequential TrainState
@flax.nnx.ids
c20 UUID UUIDManager
@flax.nnx.module
c20 Module ModuleMeta
@flax.nnx.nn.activations
c20 PReLU
@flax.nnx.nn.attention
c20 MultiHeadAttention
@flax.nnx.nn.linear
c20 Conv ConvTranspose Einsum Embed Linear LinearGeneral
@flax.nnx.nn.lora
c20 LoRA LoRALinear LoRAParam
@flax.nnx.nn.normalization
c20 BatchNorm GroupNorm InstanceNorm LayerNorm RMSNorm SpectralNorm WeightNorm
@flax.nnx.nn.recurrent
c20 Bidirectional GRUCell LSTMCell OptimizedLSTMCell RNN RNNBase RNNCellBase SimpleCell
@flax.nnx.nn.stochastic
c20 Dropout
@flax.nnx.proxy_caller
c20 ApplyCaller CallableProxy DelayedAccessor GetAttr GetItem _AccessorCall
@flax.nnx.pytreelib
c20 ArrayRepr AttributeStatus MutableArrayRepr Object ObjectContext Pytree PytreeMeta PytreeState VariableRepr
@flax.nnx.reprlib
c20 Attr Color MappingReprMixin Object PrettyMapping PrettySequence ReprContext Representable SequenceReprMixin
@flax.nnx.rnglib
c20 KeylessInitializer RngCount RngKey RngState RngStream Rngs SplitBackups
@flax.nnx.statelib
c20 FlatState NestedStateRepr State
@flax.nnx.tracers
c20 TraceState
@flax.nnx.training.ema
c20 EMA
@flax.nnx.training.metrics
c20 Accuracy Average Metric MetricState MultiMetric Statistics Welford
@flax.nnx.training.optimizer
c20 ModelAndOptimizer OptArray OptState OptVariable Optimizer _Missing
@flax.nnx.transforms.autodiff
c20 BwdFn CustomVjp CustomVjpFnWrapper DiffState FwdFn GradFn SimpleBwdFn SimpleCustomVjp SimpleCustomVjpFn SimpleFwdFn SimpleGradFn SimpleJvpFn SimpleRematFn SimpleVjpFn
@flax.nnx.transforms.compilation
c20 Compiled JitFn JitWrapped Lowered ShardMapFn SimpleCompiled SimpleJitFn SimpleJitPartialFn SimpleJitPartialWrapped SimpleJitWrapped SimpleLowered SimplePartialCompiled SimplePartialLowered SimplePartialTraced SimpleShardMapFn SimpleTraced Stage StateSharding Traced
@flax.nnx.transforms.iteration
c20 Broadcasted Carry ForiLoopBodyFn PmapFn ScanFn SimpleForiLoopBodyFn SimplePmapFn SimpleScanFn SimpleVmapFn SimpleWhileLoopBodyFn SimpleWhileLoopCondFn StateAxes VmapFn WhileLoopBodyFn WhileLoopCondFn
@flax.nnx.transforms.transforms
c20 CheckifyFn LiftedModule SimpleCheckifyFn SimpleCondFn SimpleEvalShapeFn SimpleMakeJaxprFn ValueMetadata
@flax.nnx.traversals
c20 _EmptyNode
@flax.nnx.variablelib
c20 AbstractVariable BatchStat Cache GetVariable HijaxVariable HijaxVariableMeta Intermediate NewVariable Param Perturbation SetVariable VarDefaults VarDefaultsContext Variable VariableContext VariableEffect VariableMeta VariableMetadata VariableQDD use_eager_sharding
@flax.struct
c20 PyTreeNode
@flax.training.dynamic_scale
c20 DynamicScale DynamicScaleResult
@flax.training.early_stopping
c20 EarlyStopping
@flax.training.train_state
c20 TrainState
@formulaic
g0 model_matrix
@formulaic.errors
k118 DataMismatchWarning FactorEncodingError FactorEvaluationError FormulaInvalidError FormulaMaterializationError FormulaMaterializerInvalidError FormulaMaterializerNotFoundError FormulaParsingError FormulaSyntaxError FormulaicError FormulaicWarning
@formulaic.formula
c21 Formula SimpleFormula StructuredFormula _FormulaMeta
e91 OrderingMethod
@formulaic.materializers.base
c21 EncodedTermStructure FormulaMaterializer FormulaMaterializerMeta
@formulaic.materializers.narwhals
c21 NarwhalsMaterializer
@formulaic.materializers.pandas
c21 PandasMaterializer
@formulaic.materializers.types.enums
e91 ClusterBy NAAction
@formulaic.materializers.types.evaluated_factor
c21 EvaluatedFactor
@formulaic.materializers.types.factor_values
c21 FactorValuesMetadata
k118 FactorValues
@formulaic.materializers.types.scoped_factor
c21 ScopedFactor
@formulaic.materializers.types.scoped_term
c21 ScopedTerm
@formulaic.model_matrix
c21 ModelMatrices
k118 ModelMatrix
@formulaic.model_spec
c21 ModelSpec ModelSpecs
@formulaic.parser.algos.tokens_to_ast
c21 OrderedOperator
@formulaic.parser.parser
c21 DefaultFormulaParser DefaultOperatorResolver
e91 DefaultFormulaParser.FeatureFlags
@formulaic.parser.types.ast_node
c21 ASTNode
@formulaic.parser.types.factor
c21 Factor
e91 Factor.EvalMethod Factor.Kind
@formulaic.parser.types.formula_parser
c21 FormulaParser
e91 FormulaParser.Target
@formulaic.parser.types.operator
c21 Operator
e91 Operator.Associativity Operator.Fixity
@formulaic.parser.types.operator_resolver
c21 OperatorResolver
@formulaic.parser.types.ordered_set
c21 OrderedSet
@formulaic.parser.types.term
c21 Term
@formulaic.parser.types.token
c21 Token
e91 Token.Kind
@formulaic.transforms.basis_spline
e91 SplineExtrapolation
@formulaic.transforms.contrasts
c21 Contrasts ContrastsRegistry ContrastsState CustomContrasts DiffContrasts HelmertContrasts PolyContrasts SASContrasts SumContrasts TreatmentContrasts
@formulaic.transforms.cubic_spline
k118 ExtrapolationError
@formulaic.utils.constraints
c21 ConstraintOperatorResolver ConstraintToken LinearConstraintParser LinearConstraints ScaledFactor
@formulaic.utils.iterators
c21 peekable_iter
@formulaic.utils.layered_mapping
c21 LayeredMapping
@formulaic.utils.sentinels
e91 Sentinel
@formulaic.utils.stateful_transforms
g0 stateful_eval
@formulaic.utils.structured
c21 Structured
@formulaic.utils.variables
c21 Variable
e91 Variable.Role
@frozendict
k153 frozendict
@fsspec.caching
a175 MMapCache
@fsspec.dircache
g2 DirCache
@fsspec.implementations.local
a175 LocalFileOpener
@fsspec.implementations.reference
g2 LazyReferenceMapper
@fsspec.registry
g0 _import_class get_filesystem_class
@future.utils
g0 exec_
@gensim.corpora.dictionary
c22 Dictionary
@gensim.corpora.hashdictionary
c22 HashDictionary
@gensim.corpora.indexedcorpus
c22 IndexedCorpus
@gensim.corpora.mmcorpus
c22 MmCorpus
@gensim.corpora.opinosiscorpus
c22 OpinosisCorpus
@gensim.corpora.ucicorpus
c22 UciCorpus UciReader UciWriter
@gensim.corpora.wikicorpus
c22 WikiCorpus
@gensim.interfaces
c22 CorpusABC SimilarityABC TransformationABC TransformedCorpus
@gensim.matutils
c22 Dense2Corpus MmWriter Scipy2Corpus Sparse2Corpus
n83 sparse2full unitvec
@gensim.models
c22 VocabTransform
@gensim.models._fasttext_bin
c22 Model
@gensim.models.atmodel
c22 AuthorTopicModel AuthorTopicState
@gensim.models.base_any2vec
c22 BaseAny2VecModel BaseWordEmbeddingsModel
@gensim.models.basemodel
c22 BaseTopicModel
@gensim.models.bm25model
c22 AtireBM25Model BM25ABC LuceneBM25Model OkapiBM25Model
@gensim.models.callbacks
c22 Callback CallbackAny2Vec CoherenceMetric ConvergenceMetric DiffMetric Metric PerplexityMetric
@gensim.models.coherencemodel
c22 CoherenceModel _make_pipeline
@gensim.models.deprecated.doc2vec
c22 Doc2Vec Doctag DocvecsArray LabeledSentence TaggedDocument
@gensim.models.deprecated.fasttext
c22 FastText
@gensim.models.deprecated.fasttext_wrapper
c22 FastText FastTextKeyedVectors
@gensim.models.deprecated.keyedvectors
c22 EuclideanKeyedVectors KeyedVectorsBase Vocab
@gensim.models.deprecated.old_saveload
c22 SaveLoad
@gensim.models.deprecated.word2vec
c22 Word2Vec
@gensim.models.doc2vec
c22 Doc2Vec Doc2VecTrainables Doc2VecVocab Doctag LabeledSentence TaggedDocument
@gensim.models.ensemblelda
c22 CBDBSCAN Cluster EnsembleLda Topic
@gensim.models.fasttext
c22 FastText FastTextKeyedVectors FastTextTrainables FastTextVocab
@gensim.models.fasttext_inner
k153 FastTextConfig
@gensim.models.hdpmodel
c22 HdpModel HdpTopicFormatter SuffStats
@gensim.models.keyedvectors
c22 BaseKeyedVectors CompatVocab Doc2VecKeyedVectors FastTextKeyedVectors KeyedVectors Vocab Word2VecKeyedVectors WordEmbeddingSimilarityIndex WordEmbeddingsKeyedVectors
@gensim.models.lda_dispatcher
c22 Dispatcher
@gensim.models.lda_worker
c22 Worker
@gensim.models.ldamodel
c22 LdaModel LdaState
n83 update_dir_prior
@gensim.models.ldamulticore
c22 LdaMulticore
@gensim.models.ldaseqmodel
c22 LdaPost LdaSeqModel sslm
@gensim.models.logentropy_model
c22 LogEntropyModel
@gensim.models.lsi_dispatcher
c22 Dispatcher
@gensim.models.lsi_worker
c22 Worker
@gensim.models.lsimodel
c22 LsiModel Projection
@gensim.models.nmf
c22 Nmf
@gensim.models.normmodel
c22 NormModel
@gensim.models.phrases
c22 FrozenPhrases Phraser Phrases PhrasesTransformation SentenceAnalyzer _PhrasesTransformation
n83 npmi_scorer original_scorer
@gensim.models.poincare
c22 LexicalEntailmentEvaluation LinkPredictionEvaluation NegativesBuffer PoincareBatch PoincareKeyedVectors PoincareModel ReconstructionEvaluation
@gensim.models.rpmodel
c22 RpModel
@gensim.models.tfidfmodel
c22 TfidfModel
n83 df2idf
@gensim.models.translation_matrix
c22 BackMappingTranslationMatrix Space TranslationMatrix
@gensim.models.word2vec
c22 Heapitem Word2Vec Word2VecTrainables Word2VecVocab
@gensim.models.wrappers.dtmmodel
g169 DtmModel
@gensim.models.wrappers.ldavowpalwabbit
a175 LdaVowpalWabbit
@gensim.models.wrappers.varembed
c22 VarEmbed
@gensim.models.wrappers.wordrank
c22 Wordrank
@gensim.similarities.annoy
c22 AnnoyIndexer
@gensim.similarities.docsim
c22 MatrixSimilarity Shard Similarity SoftCosineSimilarity SparseMatrixSimilarity WmdSimilarity
@gensim.similarities.index
c22 AnnoyIndexer
@gensim.similarities.levenshtein
c22 LevenshteinSimilarityIndex
@gensim.similarities.nmslib
c22 NmslibIndexer
@gensim.similarities.termsim
c22 SparseTermSimilarityMatrix TermSimilarityIndex UniformTermSimilarityIndex WordEmbeddingSimilarityIndex
@gensim.sklearn_api.atmodel
c22 AuthorTopicTransformer
@gensim.sklearn_api.d2vmodel
c22 D2VTransformer
@gensim.sklearn_api.ftmodel
c22 FTTransformer
@gensim.sklearn_api.hdp
c22 HdpTransformer
@gensim.sklearn_api.ldamodel
c22 LdaTransformer
@gensim.sklearn_api.ldaseqmodel
c22 LdaSeqTransformer
@gensim.sklearn_api.lsimodel
c22 LsiTransformer
@gensim.sklearn_api.phrases
c22 PhrasesTransformer
@gensim.sklearn_api.rpmodel
c22 RpTransformer
@gensim.sklearn_api.text2bow
c22 Text2BowTransformer
@gensim.sklearn_api.tfidf
c22 TfIdfTransformer
@gensim.sklearn_api.w2vmodel
c22 W2VTransformer
@gensim.topic_coherence.text_analysis
c22 AccumulatingWorker BaseAnalyzer CorpusAccumulator InvertedIndexAccumulator InvertedIndexBased ParallelWordOccurrenceAccumulator PatchedWordOccurrenceAccumulator UsesDictionary WindowedTextsAnalyzer WordOccurrenceAccumulator WordVectorsAccumulator
@gensim.utils
a164 open pickle save_as_line_sentence smart_open
c22 ClippedCorpus FakeDict InputQueue RepeatCorpus RepeatCorpusNTimes SaveLoad SlicedCorpus
g169 SaveLoad.load check_output unpickle
n83 RULE_DEFAULT RULE_DISCARD RULE_KEEP any2unicode any2utf8 identity simple_preprocess to_unicode to_utf8 tokenize
n84 call_on_class_only
@geopandas.array
c150 GeometryArray GeometryDtype
@geopandas.geodataframe
c150 GeoDataFrame
@geopandas.geoseries
c150 GeoSeries
@gplearn._program
c150 _Program
@gplearn.fitness
c150 _Fitness
n81 _log_loss _mean_absolute_error _mean_square_error _root_mean_square_error _weighted_pearson _weighted_spearman
@gplearn.functions
c150 _Function
n81 _protected_division _protected_inverse _protected_log _protected_sqrt _sigmoid
@gplearn.genetic
c150 BaseSymbolic SymbolicClassifier SymbolicRegressor SymbolicTransformer
@gunicorn.util
g0 import_app load_class
@gym.envs.registration
g0 load load_env_creator make
@gymnasium.core
c23 ActionWrapper Env ObservationWrapper RewardWrapper Wrapper
@gymnasium.envs.registration
g0 load_env_creator make register
@gymnasium.spaces.box
c23 Box
@gymnasium.spaces.dict
c23 Dict
@gymnasium.spaces.discrete
c23 Discrete
@gymnasium.spaces.graph
c23 Graph GraphInstance
@gymnasium.spaces.multi_binary
c23 MultiBinary
@gymnasium.spaces.multi_discrete
c23 MultiDiscrete
@gymnasium.spaces.oneof
c23 OneOf
@gymnasium.spaces.sequence
c23 Sequence
@gymnasium.spaces.space
c23 Space
@gymnasium.spaces.text
c23 Text
@gymnasium.spaces.tuple
c23 Tuple
@gymnasium.vector.utils.misc
g172 CloudpickleWrapper
@h2o.estimators.estimator_base
c150 H2OEstimator
@hdbscan._hdbscan_tree
r167 __pyx_unpickle_BFSUnionFind
@hdbscan.branch_data
c24 BranchDetectionData
@hdbscan.branches
c24 BranchDetector SequentialPool
@hdbscan.dist_metrics
k153 ArccosDistance BrayCurtisDistance CanberraDistance ChebyshevDistance CosineDistance DiceDistance DistanceMetric EuclideanDistance HammingDistance HaversineDistance JaccardDistance KulsinskiDistance MahalanobisDistance ManhattanDistance MatchingDistance MinkowskiDistance RogersTanimotoDistance RussellRaoDistance SEuclideanDistance SokalMichenerDistance SokalSneathDistance WMinkowskiDistance
r167 newObj
@hdbscan.hdbscan_
c24 HDBSCAN
@hdbscan.plots
c24 ApproximationGraph CondensedTree MinimumSpanningTree SingleLinkageTree
@hdbscan.prediction
c24 PredictionData
@hdbscan.robust_single_linkage_
c24 RobustSingleLinkage
@hickle
g161 load
@hmmlearn._emissions
c25 BaseCategoricalHMM BaseGMMHMM BaseGaussianHMM BaseMultinomialHMM BasePoissonHMM
@hmmlearn.base
c25 BaseHMM ConvergenceMonitor VariationalBaseHMM _AbstractHMM
@hmmlearn.hmm
c25 CategoricalHMM GMMHMM GaussianHMM MultinomialHMM PoissonHMM
@hmmlearn.vhmm
c25 VariationalCategoricalHMM VariationalGaussianHMM
@huggingface_hub.utils
g168 _LazyUtilsModule
@hydra._internal.instantiate._instantiate2
g0 _call_target
@hydra._internal.utils
g0 _get_cls_name _locate
@hydra.utils
g0 call get_class get_method get_object get_static_method
@hyperopt.base
c26 Ctrl Domain Trials
@hyperopt.pyll.base
c26 Apply GarbageCollected Lambda Literal MissingArgument SymbolTable SymbolTableEntry UndefinedValue
g0 as_apply rec_eval scope
k119 PyllImportError
@hyperopt.pyll_utils
c26 Cond
@imblearn
g168 LazyLoader
@imblearn.base
c27 BaseSampler FunctionSampler SamplerMixin
@imblearn.combine._smote_enn
c27 SMOTEENN
@imblearn.combine._smote_tomek
c27 SMOTETomek
@imblearn.ensemble._bagging
c27 BalancedBaggingClassifier
@imblearn.ensemble._easy_ensemble
c27 EasyEnsembleClassifier
@imblearn.ensemble._forest
c27 BalancedRandomForestClassifier
@imblearn.ensemble._weight_boosting
c27 RUSBoostClassifier
@imblearn.keras._generator
c27 BalancedBatchGenerator
@imblearn.metrics.pairwise
c27 ValueDifferenceMetric
@imblearn.model_selection._split
c27 InstanceHardnessCV
@imblearn.over_sampling._adasyn
c27 ADASYN
@imblearn.over_sampling._random_over_sampler
c27 RandomOverSampler
@imblearn.over_sampling._smote.base
c27 BaseSMOTE SMOTE SMOTEN SMOTENC
@imblearn.over_sampling._smote.cluster
c27 KMeansSMOTE
@imblearn.over_sampling._smote.filter
c27 BorderlineSMOTE SVMSMOTE
@imblearn.over_sampling.base
c27 BaseOverSampler
@imblearn.pipeline
c27 Pipeline
@imblearn.under_sampling._prototype_generation._cluster_centroids
c27 ClusterCentroids
@imblearn.under_sampling._prototype_selection._condensed_nearest_neighbour
c27 CondensedNearestNeighbour
@imblearn.under_sampling._prototype_selection._edited_nearest_neighbours
c27 AllKNN EditedNearestNeighbours RepeatedEditedNearestNeighbours
@imblearn.under_sampling._prototype_selection._instance_hardness_threshold
c27 InstanceHardnessThreshold
@imblearn.under_sampling._prototype_selection._nearmiss
c27 NearMiss
@imblearn.under_sampling._prototype_selection._neighbourhood_cleaning_rule
c27 NeighbourhoodCleaningRule
@imblearn.under_sampling._prototype_selection._one_sided_selection
c27 OneSidedSelection
@imblearn.under_sampling._prototype_selection._random_under_sampler
c27 RandomUnderSampler
@imblearn.under_sampling._prototype_selection._tomek_links
c27 TomekLinks
@imblearn.under_sampling.base
c27 BaseCleaningSampler BaseUnderSampler
@imblearn.utils._docstring
c27 Substitution
@imblearn.utils._tags
c27 InputTags SamplerTags Tags
@imblearn.utils._validation
c27 ArraysTransformer
@immutabledict
k153 immutabledict
@implicit.ann.annoy
c28 AnnoyModel
@implicit.ann.faiss
c28 FaissModel
@implicit.ann.nmslib
c28 NMSLibModel
@implicit.cpu.als
c28 AlternatingLeastSquares
@implicit.cpu.matrix_factorization_base
c28 MatrixFactorizationBase
@implicit.nearest_neighbours
c28 BM25Recommender CosineRecommender ItemItemRecommender TFIDFRecommender
@implicit.recommender_base
c28 RecommenderBase
k120 ModelFitError
@implicit.utils
k120 ParameterWarning
@interpret.api.base
c29 ExplainerMixin ExplanationMixin
@interpret.api.templates
c29 FeatureValueExplanation
@interpret.blackbox._lime
c29 LimeTabular
@interpret.blackbox._partialdependence
c29 PDPExplanation PartialDependence
@interpret.blackbox._sensitivity
c29 MorrisExplanation MorrisSampler MorrisSensitivity SamplerMixin
@interpret.blackbox._shap
c29 ShapKernel
@interpret.data._response
c29 ClassHistogram ClassHistogramExplanation Marginal MarginalExplanation
@interpret.glassbox._aplr
c29 APLRClassifier APLRClassifierNative APLRClassifierTags APLRExplanation APLRInputTags APLRRegressor APLRRegressorNative APLRRegressorTags APLRTags APLRTargetTags
@interpret.glassbox._decisiontree
c29 BaseShallowDecisionTree ClassificationTree RegressionTree TreeClassifierTags TreeExplanation TreeInputTags TreeRegressorTags TreeTags TreeTargetTags
@interpret.glassbox._ebm._ebm
c29 DPExplainableBoostingClassifier DPExplainableBoostingRegressor EBMExplanation EBMModel EbmClassifierTags EbmInputTags EbmRegressorTags EbmTags EbmTargetTags ExplainableBoostingClassifier ExplainableBoostingRegressor
@interpret.glassbox._ebm._excel
c29 EvaluationWorksheet ExportableEBMModel Format OverviewWorksheet ShapePlotsWorksheet VariablesDataWorksheet VariablesWorksheet Worksheet
@interpret.glassbox._linear
c29 BaseLinear LinearClassifierTags LinearExplanation LinearInputTags LinearRegression LinearRegressorTags LinearTags LinearTargetTags LogisticRegression
@interpret.glassbox._skoperules
c29 DecisionClassifierTags DecisionInputTags DecisionListClassifier DecisionRegressorTags DecisionTags DecisionTargetTags RulesExplanation
@interpret.greybox._shaptree
c29 ShapTree
@interpret.greybox._treeinterpreter
c29 TreeInterpreter
@interpret.perf._curve
c29 PR PRExplanation ROC ROCExplanation
@interpret.perf._regression
c29 RegressionExplanation RegressionPerf
@interpret.utils._clean_simple
c29 ImpossibleType
@interpret.utils._clean_x
c29 _ImpossibleType
@interpret.utils._native
c29 Booster InteractionDetector Native
@interpret.utils._preprocessor
c29 EBMPreprocessor PreprocessorInputTags PreprocessorTags PreprocessorTargetTags PreprocessorTransformerTags
@interpret.utils._shared_dataset
c29 SharedDataset
@interpret.utils._unify_predict
c29 ImpossibleType
@jax._src.array
c30 ArrayImpl Shard
r167 _reconstruct_array
@jax._src.dtypes
c30 ExtendedDType PrimalTangentDType _CanonicalizeValueHandlersDict extended primal_tangent_dtype_scalar prng_key
k121 InvalidInputException TypePromotionError
@jax._src.layout
c30 AutoLayoutSingleton Format Layout
@jax._src.mesh
c30 AbstractDevice AbstractMesh BaseMesh Mesh ResourceEnv _ThreadResourcesLocalState use_abstract_mesh
e92 AxisType
@jax._src.named_sharding
c30 NamedSharding SdyArray SdyDim UnspecifiedValue
k121 DuplicateSpecError
r167 _unpickle_named_sharding
@jax._src.numpy.lax_numpy
n81 bfloat16 float16 float32 int32
@jax._src.partition_spec
c30 P UnconstrainedSingleton
@jax._src.sharding
c30 Sharding
k121 IndivisibleError
@jax._src.sharding_impls
c30 GSPMDSharding SPMDAxisContext SdyArrayList ShardingContext SingleDeviceSharding set_mesh
k121 NonUniformShardingError
@jax._src.tree_util
c30 FlatTree Partial Static Unspecified _HashableCallableShim _RegistryEntry
@jax.numpy
n81 bfloat16 float16 float32 float64 int32
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
g109 SafeFunction
@joblib._store_backends
c152 FileSystemStoreBackend StoreBackendBase StoreBackendMixin
@joblib._utils
g109 eval_ eval_expr
@joblib.backports
c31 LooseVersion Version
@joblib.disk
g109 delete_folder disk_used memstr_to_bytes mkdirp rm_subdirs
@joblib.externals.cloudpickle
a164 dump
g161 load loads
w165 _make_function
@joblib.externals.cloudpickle.cloudpickle
g109 _lookup_module_and_qualname _whichmodule register_pickle_by_value
g161 load loads
w165 _builtin_type _cell_set _class_setstate _decompose_typevar _empty_cell_value _fill_function _function_setstate _gen_ellipsis _gen_not_implemented _get_bases _is_dynamic _make_cell _make_dict_items _make_dict_keys _make_dict_values _make_empty_cell _make_function _make_skel_func _make_skeleton_class _make_skeleton_enum _make_typevar _rebuild_tornado_coroutine _rehydrate_skeleton_class _restore_attr cell_set dynamic_subimport instance subimport
@joblib.externals.cloudpickle.cloudpickle_fast
g161 load loads
w165 _class_setstate _function_setstate _make_function
@joblib.func_inspect
g109 get_func_code get_func_name
@joblib.logger
c152 Logger PrintTime
@joblib.memory
c152 MemorizedFunc Memory NotMemorizedFunc NotMemorizedResult
@joblib.numpy_pickle
a159 NDArrayWrapper ZNDArrayWrapper
c170 NumpyArrayWrapper
g161 NumpyUnpickler _unpickle load load_temporary_memmap read_array
@joblib.numpy_pickle_compat
a159 NDArrayWrapper ZNDArrayWrapper
g161 ZipNumpyUnpickler load_compatibility
@joblib.parallel
g109 BatchedCalls Parallel delayed
@jsonpickle
g161 Unpickler decode loads
@jsonpickle.unpickler
g161 Unpickler decode loadclass loadrepr
@klepto
g161 load
@kmodes.kmodes
c32 KModes
@kmodes.kprototypes
c32 KPrototypes
@kombu
g161 pickle_loads
@kombu.utils.imports
g0 symbol_by_name
@lifelines.exceptions
k122 ApproximationWarning ConvergenceError ConvergenceWarning ProportionalHazardAssumptionError StatError StatisticalWarning
@lifelines.fitters
c33 BaseFitter KnownModelParametricUnivariateFitter NonParametricUnivariateFitter ParametericAFTRegressionFitter ParametricRegressionFitter ParametricUnivariateFitter RegressionFitter SemiParametricRegressionFitter UnivariateFitter
@lifelines.fitters.aalen_additive_fitter
c33 AalenAdditiveFitter
@lifelines.fitters.aalen_johansen_fitter
c33 AalenJohansenFitter
@lifelines.fitters.breslow_fleming_harrington_fitter
c33 BreslowFlemingHarringtonFitter
@lifelines.fitters.cox_time_varying_fitter
c33 CoxTimeVaryingFitter
@lifelines.fitters.coxph_fitter
c33 CoxPHFitter ParametricCoxModelFitter ParametricPiecewiseBaselinePHFitter ParametricSplinePHFitter SemiParametricPHFitter _BatchVsSingle
@lifelines.fitters.crc_spline_fitter
c33 CRCSplineFitter
@lifelines.fitters.exponential_fitter
c33 ExponentialFitter
@lifelines.fitters.generalized_gamma_fitter
c33 GeneralizedGammaFitter
@lifelines.fitters.generalized_gamma_regression_fitter
c33 GeneralizedGammaRegressionFitter
@lifelines.fitters.kaplan_meier_fitter
c33 KaplanMeierFitter
@lifelines.fitters.log_logistic_aft_fitter
c33 LogLogisticAFTFitter
@lifelines.fitters.log_logistic_fitter
c33 LogLogisticFitter
@lifelines.fitters.log_normal_aft_fitter
c33 LogNormalAFTFitter
@lifelines.fitters.log_normal_fitter
c33 LogNormalFitter
@lifelines.fitters.mixins
c33 ProportionalHazardMixin SplineFitterMixin
@lifelines.fitters.mixture_cure_fitter
c33 MixtureCureFitter
@lifelines.fitters.nelson_aalen_fitter
c33 NelsonAalenFitter
@lifelines.fitters.npmle
c33 interval min_max
@lifelines.fitters.piecewise_exponential_fitter
c33 PiecewiseExponentialFitter
@lifelines.fitters.piecewise_exponential_regression_fitter
c33 PiecewiseExponentialRegressionFitter
@lifelines.fitters.spline_fitter
c33 SplineFitter
@lifelines.fitters.weibull_aft_fitter
c33 WeibullAFTFitter
@lifelines.fitters.weibull_fitter
c33 WeibullFitter
@lifelines.generate_datasets
c33 coeff_func
@lifelines.plotting
c33 PlotEstimateConfig
@lifelines.statistics
c33 StatisticalResult TimeTransformers
@lifelines.utils
c33 CovariateParameterMappings DataframeSlicer LinearAccumulator QuadraticAccumulator StepSizer
e93 CensoringType
n81 concordance_index
@lifelines.utils.btree
c33 _BTree
@lifelines.utils.printer
c33 Printer
@lightfm._lightfm_fast
r167 CSRMatrix FastLightFM
@lightfm.data
c150 Dataset
@lightfm.lightfm
c150 LightFM
@lightgbm
c156 Booster Dataset LGBMClassifier LGBMModel LGBMRanker LGBMRegressor
@lightgbm.basic
a164 Booster.save_model
c34 Booster Dataset EvalResult Sequence _ConfigAliases _DummyLogger _InnerPredictor _TempFile
e94 _MissingType
k123 LGBMDeprecationWarning LightGBMError
@lightgbm.callback
c34 CallbackEnv _EarlyStoppingCallback _LogEvaluationCallback _RecordEvaluationCallback _ResetParameterCallback
k123 EarlyStopException
n82 _log_evaluation_callback early_stopping log_evaluation print_evaluation record_evaluation reset_parameter
@lightgbm.compat
c34 Client DataFrame DataTable Series _LGBMClassifierBase _LGBMModelBase _LGBMRegressorBase dask_Array dask_DataFrame dask_Series dt_DataTable pd_CategoricalDtype pd_DataFrame pd_Series
k123 LGBMDeprecationWarning
@lightgbm.engine
c34 CVBooster _CVBooster
@lightgbm.sklearn
c34 LGBMClassifier LGBMModel LGBMRanker LGBMRegressor
n82 _EvalFunctionWrapper _ObjectiveFunctionWrapper
@lightning_utilities.core.imports
g0 LazyModule lazy_import module_available
@linear_operator.beta_features
c35 _moved_beta_feature default_preconditioner
@linear_operator.functions._diagonalization
c35 Diagonalization
@linear_operator.functions._dsmm
c35 DSMM
@linear_operator.functions._inv_quad
c35 InvQuad
@linear_operator.functions._inv_quad_logdet
c35 InvQuadLogdet
@linear_operator.functions._matmul
c35 Matmul
@linear_operator.functions._pivoted_cholesky
c35 PivotedCholesky
@linear_operator.functions._root_decomposition
c35 RootDecomposition
@linear_operator.functions._solve
c35 Solve
@linear_operator.functions._sqrt_inv_matmul
c35 SqrtInvMatmul
@linear_operator.operators._linear_operator
c35 LinearOperator
@linear_operator.operators.added_diag_linear_operator
c35 AddedDiagLinearOperator
@linear_operator.operators.batch_repeat_linear_operator
c35 BatchRepeatLinearOperator
@linear_operator.operators.block_diag_linear_operator
c35 BlockDiagLinearOperator _MetaBlockDiagLinearOperator
@linear_operator.operators.block_interleaved_linear_operator
c35 BlockInterleavedLinearOperator
@linear_operator.operators.block_linear_operator
c35 BlockLinearOperator
@linear_operator.operators.cat_linear_operator
c35 CatLinearOperator
@linear_operator.operators.chol_linear_operator
c35 CholLinearOperator
@linear_operator.operators.constant_mul_linear_operator
c35 ConstantMulLinearOperator
@linear_operator.operators.dense_linear_operator
c35 DenseLinearOperator
@linear_operator.operators.diag_linear_operator
c35 ConstantDiagLinearOperator DiagLinearOperator
@linear_operator.operators.identity_linear_operator
c35 IdentityLinearOperator
@linear_operator.operators.interpolated_linear_operator
c35 InterpolatedLinearOperator
@linear_operator.operators.kronecker_product_added_diag_linear_operator
c35 KroneckerProductAddedDiagLinearOperator
@linear_operator.operators.kronecker_product_linear_operator
c35 KroneckerProductDiagLinearOperator KroneckerProductLinearOperator KroneckerProductTriangularLinearOperator
@linear_operator.operators.linear_operator_representation_tree
c35 LinearOperatorRepresentationTree
@linear_operator.operators.low_rank_root_added_diag_linear_operator
c35 LowRankRootAddedDiagLinearOperator
@linear_operator.operators.low_rank_root_linear_operator
c35 LowRankRootLinearOperator
@linear_operator.operators.masked_linear_operator
c35 MaskedLinearOperator
@linear_operator.operators.matmul_linear_operator
c35 MatmulLinearOperator
@linear_operator.operators.mul_linear_operator
c35 MulLinearOperator
@linear_operator.operators.permutation_linear_operator
c35 AbstractPermutationLinearOperator PermutationLinearOperator TransposePermutationLinearOperator
@linear_operator.operators.psd_sum_linear_operator
c35 PsdSumLinearOperator
@linear_operator.operators.root_linear_operator
c35 RootLinearOperator
@linear_operator.operators.sum_batch_linear_operator
c35 SumBatchLinearOperator
@linear_operator.operators.sum_kronecker_linear_operator
c35 SumKroneckerLinearOperator
@linear_operator.operators.sum_linear_operator
c35 SumLinearOperator
@linear_operator.operators.toeplitz_linear_operator
c35 ToeplitzLinearOperator
@linear_operator.operators.triangular_linear_operator
c35 TriangularLinearOperator _TriangularLinearOperatorBase
@linear_operator.operators.zero_linear_operator
c35 ZeroLinearOperator
@linear_operator.settings
c35 _dtype_value_context _fast_covar_root_decomposition _fast_log_prob _fast_solves _feature_flag _linalg_dtype_cholesky _linalg_dtype_symeig _value_context cg_tolerance cholesky_jitter cholesky_max_tries ciq_samples debug deterministic_probes fast_computations linalg_dtypes max_cg_iterations max_cholesky_size max_lanczos_quadrature_iterations max_preconditioner_size max_root_decomposition_size memory_efficient min_preconditioning_size minres_tolerance num_contour_quadrature num_trace_samples preconditioner_tolerance skip_logdet_forward stable_qr_cpu_threshold terminate_cg_by_size trace_mode tridiagonal_jitter use_toeplitz verbose_linalg
@linear_operator.utils.deprecation
k124 DeprecationError
@linear_operator.utils.errors
k124 CachingError NanError NotPSDError
@linear_operator.utils.stochastic_lq
c35 StochasticLQ
@linear_operator.utils.warnings
k124 NumericalWarning PerformanceWarning
@mapie._venn_abers
c36 VennAbers VennAbersCV VennAbersMultiClass
@mapie.calibration
c36 TopLabelCalibrator VennAbersCalibrator
@mapie.classification
c36 CrossConformalClassifier SplitConformalClassifier _MapieClassifier
@mapie.conditional_conformal_prediction
c36 ConditionalSplitConformalClassifier ConditionalSplitConformalRegressor _ConditionalConformalMixin
@mapie.conformity_scores.bounds.absolute
c36 AbsoluteConformityScore
@mapie.conformity_scores.bounds.gamma
c36 GammaConformityScore
@mapie.conformity_scores.bounds.quantile
c36 AbsoluteQuantileRegressionScore QuantileRegressionScore
@mapie.conformity_scores.bounds.residuals
c36 ResidualNormalisedScore
@mapie.conformity_scores.bounds.std_normalised
c36 StdConformityScore
@mapie.conformity_scores.classification
c36 BaseClassificationScore
@mapie.conformity_scores.interface
c36 BaseConformityScore
@mapie.conformity_scores.regression
c36 BaseRegressionScore
@mapie.conformity_scores.sets.aps
c36 APSConformityScore
@mapie.conformity_scores.sets.lac
c36 LACConformityScore
@mapie.conformity_scores.sets.naive
c36 NaiveConformityScore
@mapie.conformity_scores.sets.raps
c36 RAPSConformityScore
@mapie.conformity_scores.sets.topk
c36 TopKConformityScore
@mapie.estimator.classifier
c36 EnsembleClassifier
@mapie.estimator.regressor
c36 EnsembleRegressor EnsembleStdRegressor _Conformalizer
@mapie.exchangeability_testing.bounds
c36 GammaExponentialMixtureBound
@mapie.exchangeability_testing.exchangeability
c36 ExchangeabilityTestProtocol FixedDatasetExchangeabilityTest OnlineExchangeabilityTest RunnableExchangeabilityTestProtocol UpdatableExchangeabilityTestProtocol
@mapie.exchangeability_testing.martingales
c36 OnlineMartingaleTest
@mapie.exchangeability_testing.permutations
c36 MaxSplitMeanDifferenceTestStatistic PValuePermutationTest PermutationTest SequentialMonteCarloTest
@mapie.exchangeability_testing.risk_monitoring
c36 RiskMonitoring
@mapie.experimental.conformity_scores.bounds.standardized_residuals
c36 CovarianceEstimator MultivariateResidualNormalisedScore
@mapie.experimental.conformity_scores.bounds.utils
c36 RobustCovarianceHead SimpleTabularMLP Trainer
@mapie.experimental.conformity_scores.regression
c36 BaseFitRegressionScore
@mapie.regression.quantile_regression
c36 ConformalizedQuantileRegressor CrossConformalizedQuantileRegressor _MapieQuantileRegressor _QuantileConformalizer
@mapie.regression.regression
c36 CrossConformalRegressor JackknifeAfterBootstrapRegressor SplitConformalRegressor _MapieRegressor
@mapie.regression.time_series_regression
c36 TimeSeriesRegressor
@mapie.risk_control._base_controller
c36 _BaseLTTController
@mapie.risk_control.adaptive_conformal_risk_control
c36 ConditionalExpectedRiskController _AACRCLoss _LinearHead _LogisticHead
@mapie.risk_control.binary_classification
c36 BinaryClassificationController
@mapie.risk_control.fwer_control
c36 FWERBonferroniCorrection FWERBonferroniHolm FWERFixedSequenceTesting FWERProcedure
@mapie.risk_control.multi_classification
c36 MultiClassificationLTTController
@mapie.risk_control.multi_label_classification
c36 MultiLabelClassificationController
@mapie.risk_control.risks
c36 BinaryClassificationRisk BinaryRisk ClassSpecificRisk ContinuousRisk RiskLoss _BaseRisk _OccurrenceConditionRisk
@mapie.risk_control.semantic_segmentation
c36 SemanticSegmentationController
@mapie.subsample
c36 BlockBootstrap Subsample
@mapie.utils
c36 _Unset
k125 NotFittedError
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
k153 bfloat16 float4_e2m1fn float6_e2m3fn float6_e3m2fn float8_e3m4 float8_e4m3 float8_e4m3b11fnuz float8_e4m3fn float8_e4m3fnuz float8_e5m2 float8_e5m2fnuz float8_e8m0fnu int2 int4 uint2 uint4
@mlflow.entities._job
c37 Job JobProgress JobScopedPermission
@mlflow.entities._job_status
e95 JobStatus
@mlflow.entities._mlflow_object
c37 _MlflowObject _MlflowObjectPrinter
@mlflow.entities.assessment
c37 Assessment Expectation ExpectationValue Feedback FeedbackValue IssueReference IssueReferenceValue
@mlflow.entities.assessment_error
c37 AssessmentError
@mlflow.entities.assessment_source
c37 AssessmentSource AssessmentSourceType
@mlflow.entities.dataset
c37 Dataset
@mlflow.entities.dataset_input
c37 DatasetInput
@mlflow.entities.dataset_record
c37 DatasetRecord
@mlflow.entities.dataset_record_source
c37 DatasetRecordSource
e95 DatasetRecordSourceType
@mlflow.entities.dataset_summary
c37 _DatasetSummary
@mlflow.entities.document
c37 Document
@mlflow.entities.entity_type
c37 EntityAssociationType
@mlflow.entities.evaluation_dataset
c37 EvaluationDataset
e95 DatasetGranularity
@mlflow.entities.experiment
c37 Experiment
@mlflow.entities.experiment_tag
c37 ExperimentTag
@mlflow.entities.file_info
c37 FileInfo
@mlflow.entities.gateway_budget_policy
c37 BudgetDuration GatewayBudgetPolicy
e95 BudgetAction BudgetDurationUnit BudgetTargetScope BudgetUnit
@mlflow.entities.gateway_endpoint
c37 FallbackConfig GatewayEndpoint GatewayEndpointBinding GatewayEndpointModelConfig GatewayEndpointModelMapping GatewayEndpointTag GatewayModelDefinition
e95 FallbackStrategy GatewayModelLinkageType GatewayResourceType RoutingStrategy
@mlflow.entities.gateway_guardrail
c37 GatewayGuardrail GatewayGuardrailConfig
e95 GuardrailAction GuardrailStage
@mlflow.entities.gateway_secrets
c37 GatewaySecretInfo
@mlflow.entities.input_tag
c37 InputTag
@mlflow.entities.issue
c37 Issue
e95 IssueSeverity IssueStatus
@mlflow.entities.lifecycle_stage
c37 LifecycleStage
@mlflow.entities.link
c37 Link
@mlflow.entities.logged_model
c37 LoggedModel
@mlflow.entities.logged_model_input
c37 LoggedModelInput
@mlflow.entities.logged_model_output
c37 LoggedModelOutput
@mlflow.entities.logged_model_parameter
c37 LoggedModelParameter
@mlflow.entities.logged_model_status
e95 LoggedModelStatus
@mlflow.entities.logged_model_tag
c37 LoggedModelTag
@mlflow.entities.mcp_access_endpoint
c37 MCPAccessEndpoint
@mlflow.entities.mcp_server
c37 MCPTool
e95 MCPRemoteTransportType MCPStatus
@mlflow.entities.mcp_server_version
c37 ConnectOptionSettings MCPServerVersion
@mlflow.entities.metric
c37 Metric MetricWithRunId
@mlflow.entities.model_registry._model_registry_entity
c37 _ModelRegistryEntity
@mlflow.entities.model_registry.model_version
c37 ModelVersion
@mlflow.entities.model_registry.model_version_deployment_job_run_state
c37 ModelVersionDeploymentJobRunState
@mlflow.entities.model_registry.model_version_deployment_job_state
c37 ModelVersionDeploymentJobState
@mlflow.entities.model_registry.model_version_search
c37 ModelVersionSearch
@mlflow.entities.model_registry.model_version_status
c37 ModelVersionStatus
@mlflow.entities.model_registry.model_version_tag
c37 ModelVersionTag
@mlflow.entities.model_registry.prompt
c37 Prompt
@mlflow.entities.model_registry.prompt_version
c37 PromptModelConfig PromptVersion
@mlflow.entities.model_registry.registered_model
c37 RegisteredModel
@mlflow.entities.model_registry.registered_model_alias
c37 RegisteredModelAlias
@mlflow.entities.model_registry.registered_model_deployment_job_state
c37 RegisteredModelDeploymentJobState
@mlflow.entities.model_registry.registered_model_search
c37 RegisteredModelSearch
@mlflow.entities.model_registry.registered_model_tag
c37 RegisteredModelTag
@mlflow.entities.multipart_upload
c37 CreateMultipartUploadResponse MultipartUploadCredential MultipartUploadPart
@mlflow.entities.param
c37 Param
@mlflow.entities.presigned_download
c37 PresignedDownloadUrlResponse
@mlflow.entities.presigned_upload
c37 CreatePresignedUploadResponse
@mlflow.entities.run
c37 Run
@mlflow.entities.run_data
c37 RunData
@mlflow.entities.run_info
c37 RunInfo orderable_attribute searchable_attribute
@mlflow.entities.run_inputs
c37 RunInputs
@mlflow.entities.run_outputs
c37 RunOutputs
@mlflow.entities.run_status
c37 RunStatus
@mlflow.entities.run_tag
c37 RunTag
@mlflow.entities.scorer
c37 ScorerVersion
@mlflow.entities.session
c37 Session
@mlflow.entities.source_type
c37 SourceType
@mlflow.entities.span
c37 LiveSpan Span SpanType _CachedSpanAttributesRegistry _SpanAttributesRegistry
k126 LazySpan NoOpSpan
@mlflow.entities.span_event
c37 CustomEncoder SpanEvent
@mlflow.entities.span_log_level
e95 SpanLogLevel
@mlflow.entities.span_status
c37 SpanStatus
e95 SpanStatusCode
@mlflow.entities.trace
c37 Trace
@mlflow.entities.trace_data
c37 TraceData
@mlflow.entities.trace_info
c37 TraceInfo
@mlflow.entities.trace_info_v2
c37 TraceInfoV2
@mlflow.entities.trace_location
c37 InferenceTableLocation MlflowExperimentLocation TraceLocation TraceLocationBase UCSchemaLocation UnityCatalog
e95 TraceLocationType
@mlflow.entities.trace_metrics
c37 MetricAggregation MetricDataPoint
e95 AggregationType MetricViewType
@mlflow.entities.trace_state
e95 TraceState
@mlflow.entities.trace_status
e95 TraceStatus
@mlflow.entities.view_type
c37 ViewType
@mlflow.entities.webhook
c37 Webhook WebhookEvent WebhookTestResult
e95 WebhookAction WebhookEntity WebhookStatus
@mlflow.entities.workspace
c37 TraceArchivalConfig Workspace
e95 WorkspaceDeletionMode
@mlflow.models.signature
c37 ModelSignature _TypeHints
@mlflow.pyfunc
g0 _load_model_or_server load_model
@mlflow.pyfunc.model
g0 _load_context_model_and_signature _load_pyfunc
n84 PythonModel
@mlflow.sklearn
g0 _load_model_from_local_file _load_pyfunc load_model
@mlflow.types.chat
c37 AudioContentPart BaseRequestPayload ChatChoice ChatChoiceDelta ChatChunkChoice ChatCompletionChunk ChatCompletionRequest ChatCompletionResponse ChatMessage ChatTool ChatUsage Function FunctionParams FunctionToolDefinition ImageContentPart ImageUrl InputAudio ParamProperty ParamType PromptTokensDetails ReasoningContentPart ReasoningSummaryPart ResponseFormat TextContentPart ToolCall ToolCallDelta ToolChoice ToolChoiceFunction
@mlflow.types.llm
c37 ChatChoice ChatChoiceDelta ChatChoiceLogProbs ChatChunkChoice ChatCompletionChunk ChatCompletionRequest ChatCompletionResponse ChatMessage ChatParams FunctionToolCallArguments FunctionToolDefinition ParamProperty ParamType TokenLogProb TokenUsageStats ToolCall ToolDefinition ToolParamsSchema TopTokenLogProb _BaseDataclass
@mlflow.types.schema
c37 AnyType Array BaseType ColSpec Map Object ParamSchema ParamSpec ParamSpec.ParamSpecTypedDict Property Schema SparkMLVector TensorInfo TensorSpec
e95 DataType
@mlflow.types.type_hints
c37 ColSpecType ValidationResult
k126 InvalidTypeHintException UnsupportedTypeHintException
@mlflow.types.utils
k126 InvalidDataForSignatureInferenceError TensorsNotSupportedException
@mlflow.utils.lazy_load
g168 LazyLoader
@mlxtend._base._base_model
c38 _BaseModel
@mlxtend._base._classifier
c38 _Classifier
@mlxtend._base._cluster
c38 _Cluster
@mlxtend._base._iterative_model
c38 _IterativeModel
@mlxtend._base._multiclass
c38 _MultiClass
@mlxtend._base._multilayer
c38 _MultiLayer
@mlxtend._base._regressor
c38 _Regressor
@mlxtend.classifier._base_classification
c38 _BaseStackingClassifier
@mlxtend.classifier.adaline
c38 Adaline
@mlxtend.classifier.ensemble_vote
c38 EnsembleVoteClassifier
@mlxtend.classifier.logistic_regression
c38 LogisticRegression
@mlxtend.classifier.multilayerperceptron
c38 MultiLayerPerceptron
@mlxtend.classifier.oner
c38 OneRClassifier
@mlxtend.classifier.perceptron
c38 Perceptron
@mlxtend.classifier.softmax_regression
c38 SoftmaxRegression
@mlxtend.classifier.stacking_classification
c38 StackingClassifier
@mlxtend.classifier.stacking_cv_classification
c38 StackingCVClassifier
@mlxtend.cluster.kmeans
c38 Kmeans
@mlxtend.evaluate.bootstrap_outofbag
c38 BootstrapOutOfBag
@mlxtend.evaluate.holdout
c38 PredefinedHoldoutSplit RandomHoldoutSplit
@mlxtend.evaluate.time_series
c38 GroupTimeSeriesSplit
@mlxtend.feature_extraction.base
c38 _BaseFeatureExtractor
@mlxtend.feature_extraction.linear_discriminant_analysis
c38 LinearDiscriminantAnalysis
@mlxtend.feature_extraction.principal_component_analysis
c38 PrincipalComponentAnalysis
@mlxtend.feature_extraction.rbf_kernel_pca
c38 RBFKernelPCA
@mlxtend.feature_selection.column_selector
c38 ColumnSelector
@mlxtend.feature_selection.exhaustive_feature_selector
c38 ExhaustiveFeatureSelector
@mlxtend.feature_selection.sequential_feature_selector
c38 SequentialFeatureSelector
@mlxtend.frequent_patterns.fpcommon
c38 FPNode FPTree
@mlxtend.frequent_patterns.fpmax
c38 MFITree MFITree.Node
@mlxtend.preprocessing.copy_transformer
c38 CopyTransformer
@mlxtend.preprocessing.dense_transformer
c38 DenseTransformer
@mlxtend.preprocessing.mean_centering
c38 MeanCenterer
@mlxtend.preprocessing.transactionencoder
c38 TransactionEncoder
@mlxtend.regressor.linear_regression
c38 LinearRegression
@mlxtend.regressor.stacking_cv_regression
c38 StackingCVRegressor
@mlxtend.regressor.stacking_regression
c38 StackingRegressor
@mlxtend.utils.base_compostion
c38 _BaseXComposition
@mlxtend.utils.counter
c38 Counter
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
c39 AdjacencyView AtlasView MultiAdjacencyView UnionAdjacency UnionAtlas UnionMultiAdjacency UnionMultiInner
@networkx.classes.digraph
c39 DiGraph _CachedPropertyResetterAdjAndSucc _CachedPropertyResetterPred
@networkx.classes.filters
c39 show_nodes
n81 no_filter
@networkx.classes.graph
c39 Graph _CachedPropertyResetterAdj _CachedPropertyResetterNode
n81 Graph.adjlist_outer_dict_factory Graph.node_dict_factory
@networkx.classes.multidigraph
c39 MultiDiGraph
@networkx.classes.multigraph
c39 MultiGraph
@networkx.classes.reportviews
c39 DegreeView DiDegreeView DiMultiDegreeView EdgeViewABC InDegreeView InMultiDegreeView MultiDegreeView NodeDataView NodeView OutDegreeView OutMultiDegreeView
@networkx.drawing.nx_agraph
g0 pygraphviz_layout to_agraph view_pygraphviz
@networkx.exception
k127 AmbiguousSolution ExceededMaxIterations HasACycle NetworkXAlgorithmError NetworkXError NetworkXException NetworkXNoCycle NetworkXNoPath NetworkXNotImplemented NetworkXPointlessConcept NetworkXUnbounded NetworkXUnfeasible NodeNotFound PowerIterationFailedConvergence
@networkx.readwrite.gpickle
g0 read_gpickle
@networkx.utils.backends
g0 _dispatchable _load_backend
@networkx.utils.configs
c39 BackendPriorities Config NetworkXConfig
@networkx.utils.decorators
g0 argmap argmap.compile open_file
@networkx.utils.mapped_queue
c39 MappedQueue _HeapElement
@networkx.utils.misc
c39 PythonRandomInterface PythonRandomViaNumpyBits
@networkx.utils.union_find
c39 UnionFind
@ngboost.api
c40 NGBClassifier NGBRegressor NGBSurvival
@ngboost.distns.categorical
c40 CategoricalCRPScore CategoricalLogScore
@ngboost.distns.cauchy
c40 Cauchy CauchyFixedVar
@ngboost.distns.distn
c40 ClassificationDistn Distn RegressionDistn
@ngboost.distns.exponential
c40 Exponential ExponentialCRPScore ExponentialLogScore
@ngboost.distns.gamma
c40 Gamma GammaLogScore
@ngboost.distns.halfnormal
c40 HalfNormal HalfNormalLogScore
@ngboost.distns.laplace
c40 Laplace LaplaceCRPScore LaplaceLogScore
@ngboost.distns.lognormal
c40 LogNormal LogNormalCRPScoreCensored LogNormalLogScoreCensored
@ngboost.distns.multivariate_normal
c40 MVNLogScore
@ngboost.distns.normal
c40 Normal NormalCRPScore NormalFixedMean NormalFixedMeanCRPScore NormalFixedMeanLogScore NormalFixedVar NormalFixedVarCRPScore NormalFixedVarLogScore NormalLogScore
@ngboost.distns.poisson
c40 Poisson PoissonLogScore
@ngboost.distns.t
c40 T TFixedDf TFixedDfFixedVar TFixedDfFixedVarLogScore TFixedDfLogScore TLogScore
@ngboost.distns.weibull
c40 Weibull WeibullLogScore
@ngboost.helpers
c40 _CompatTree
@ngboost.ngboost
c40 NGBoost
@ngboost.scores
c40 CRPScore LogScore Score
@numba.cloudpickle
a164 dump
g161 load loads
w165 _make_function
@numba.cloudpickle.cloudpickle
g109 _lookup_module_and_qualname _whichmodule register_pickle_by_value
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
c41 NodeInterpolationKey
@omegaconf._missing
c41 _EscapedMissing
@omegaconf._utils
c41 Marker OmegaConfDumper _TuplePlaceholder
e96 ValueKind
@omegaconf._yaml
c41 _DefaultMaxYamlExpandedNodes
@omegaconf.base
c41 Box Container ContainerMetadata Metadata Node UnionNode
e96 SCMode
@omegaconf.basecontainer
c41 BaseContainer
@omegaconf.dictconfig
c41 DictConfig
@omegaconf.errors
k128 ConfigAttributeError ConfigCycleDetectedException ConfigIndexError ConfigKeyError ConfigTypeError ConfigValueError GrammarParseError InterpolationKeyError InterpolationResolutionError InterpolationToMissingValueError InterpolationValidationError KeyValidationError MissingMandatoryValue OmegaConfBaseException ReadonlyConfigError UnsupportedInterpolationType UnsupportedValueType ValidationError
@omegaconf.listconfig
c41 ListConfig ListConfig.ListIterator
@omegaconf.nodes
c41 AnyNode BooleanNode BytesNode EnumNode FloatNode IntegerNode InterpolationResultNode LiteralNode NoneNode PathNode StringNode ValueNode
@omegaconf.omegaconf
c41 OmegaConf
@omegaconf.tupleconfig
c41 TupleConfig TupleConfig.TupleIterator
@onnx.onnx_ml_pb2
k153 GraphProto ModelProto NodeProto TensorProto
@onnxruntime
g0 SessionOptions.register_custom_ops_library
@openvino
g0 Core.add_extension
@optax._src.alias_test
c42 AliasTest LBFGSTest
@optax._src.base
c42 EmptyState GradientTransformation GradientTransformationExtraArgs StatefulSchedule TransformInitFn TransformUpdateExtraArgsFn TransformUpdateFn
@optax._src.base_test
c42 BaseTest ExtraArgsTest StatelessTest StatelessWithTreeMapTest
@optax._src.combine_test
c42 ComposeTest ExtraArgsTest NamedChainTest PartitionTest
@optax._src.factorized
c42 FactoredState _UpdateResult
@optax._src.factorized_test
c42 FactorizedTest
@optax._src.float64_test
c42 Float64Test
@optax._src.linear_algebra_test
c42 LinearAlgebraTest MLP
@optax._src.linesearch
c42 BacktrackingLineSearchState BacktrackingLinesearchInfo ScaleByBacktrackingLinesearchState ScaleByZoomLinesearchState ZoomLinesearchInfo ZoomLinesearchState
@optax._src.linesearch_test
c42 BacktrackingLinesearchTest ZoomLinesearchTest
@optax._src.lookahead
c42 LookaheadParams LookaheadState
@optax._src.lookahead_test
c42 LookaheadTest OptimizerTestState
@optax._src.numerics_test
c42 NumericsTest
@optax._src.sharding_test
c42 ShardingTest
@optax._src.test_utils
c42 _LogsToListHandler
@optax._src.transform
c42 ApplyEvery ScaleByAdaDeltaState ScaleByAdamState ScaleByAdanState ScaleByAmsgradState ScaleByBeliefState ScaleByDistanceOverGradientsState ScaleByLBFGSState ScaleByLionState ScaleByNovogradState ScaleByOptimisticGradientState ScaleByRStdDevState ScaleByRStdDevWithCountState ScaleByRmsState ScaleByRmsWithCountState ScaleByRpropState ScaleByRssState ScaleBySM3State ScaleByScheduleState
@optax._src.transform_test
c42 TransformTest
@optax._src.update_test
c42 UpdateTest
@optax._src.utils
c42 MultiNormalDiagFromLogScale
@optax._src.utils_test
c42 HelpersTest MultiNormalDiagFromLogScaleTest ScaleGradientTest
@optax.assignment._hungarian_algorithm_test
c42 HungarianAlgorithmTest
@optax.contrib._ademamix
c42 ScaleByAdemamixState ScaleBySimplifiedAdEMAMixState
@optax.contrib._cocob
c42 COCOBState
@optax.contrib._common_test
c42 ContribTest
@optax.contrib._complex_valued
c42 SplitRealAndImaginaryArrays SplitRealAndImaginaryState
@optax.contrib._complex_valued_test
c42 ComplexValuedTest
@optax.contrib._dadapt_adamw
c42 DAdaptAdamWState
@optax.contrib._dog
c42 DoGState DoWGState
@optax.contrib._galore
c42 GaLoreDimensionNumbers GaLoreState
@optax.contrib._galore_test
c42 GaLoreTest
@optax.contrib._madgrad
c42 MadgradState
@optax.contrib._mechanic
c42 MechanicState
@optax.contrib._mechanic_test
c42 MechanicTest OptimizerTestState
@optax.contrib._momo
c42 MomoAdamState MomoState
@optax.contrib._muon
c42 MuonDimensionNumbers MuonState
@optax.contrib._muon_test
c42 MuonTest
@optax.contrib._privacy
c42 DifferentiallyPrivateAggregateState
@optax.contrib._privacy_test
c42 DifferentiallyPrivateAggregateTest
@optax.contrib._prodigy
c42 ProdigyState
@optax.contrib._reduce_on_plateau
c42 ReduceLROnPlateauState
@optax.contrib._reduce_on_plateau_test
c42 ReduceLROnPlateauTest
@optax.contrib._sam
c42 SAMState
@optax.contrib._sam_test
c42 SAMTest
@optax.contrib._schedule_free
c42 ScheduleFreeState
@optax.contrib._schedule_free_test
c42 ScheduleFreeTest
@optax.contrib._sophia
c42 HutchinsonState SophiaState
@optax.experimental._aggregating
c42 AccumulateAvgUpdatesState Aggregator AggregatorUpdateFn PerElementMeanAndSumSqDiffGradsState PerElementMeanAndVarianceEMAState
@optax.experimental._aggregating_test
c42 AggregatorsTest
@optax.losses._classification_test
c42 CTCTest GeneralizedKLDivergenceTest HingeTest KLDivergenceTest KLDivergenceWithLogTargetsTest PerceptronTest PolyLossTest SafeSoftmaxCrossEntropyTest SigmoidCrossEntropyTest SigmoidFocalLossTest SoftmaxCrossEntropyTest SoftmaxCrossEntropyWithIntegerLabelsTest SparsemaxTest
@optax.losses._fenchel_young
c42 MaxFun
@optax.losses._fenchel_young_test
c42 FenchelYoungTest
@optax.losses._ranking_test
c42 RankingLossesTest
@optax.losses._regression_test
c42 CosineDistanceTest HuberLossTest L2LossTest LogCoshTest SquaredErrorTest
@optax.losses._segmentation_test
c42 DiceLossTest
@optax.losses._self_supervised_test
c42 NtxentTest TripletMarginLossTest
@optax.losses._smoothing_test
c42 SmoothLabelsTest
@optax.microbatching._microbatching
c42 Accumulator IndividualOutputs
e97 AccumulationType
@optax.microbatching._microbatching_test
c42 MicrobatchingTest
@optax.optax_test
c42 OptaxTest
@optax.perturbations._make_pert
c42 Gumbel Normal
@optax.perturbations._make_pert_test
c42 MakePertTest
@optax.projections._projections_test
c42 ProjectionsTest
@optax.schedules._inject
c42 InjectHyperparamsState InjectStatefulHyperparamsState WrappedSchedule WrappedScheduleState
@optax.schedules._inject_test
c42 ExampleState ExampleStatefulSchedule InjectHyperparamsTest StatefulTest
@optax.schedules._join_test
c42 JoinTest
@optax.schedules._schedule_test
c42 ConstantTest CosineDecayTest ExponentialTest OneCycleTest PiecewiseConstantTest PiecewiseInterpolateTest PolynomialTest SGDRTest ScheduleAsLearningRateTest WarmupCosineDecayTest
@optax.second_order._deprecated
c42 LossFn
@optax.transforms._accumulation
c42 EmaState MultiSteps MultiStepsState ShouldSkipUpdateFunction TraceState
@optax.transforms._accumulation_test
c42 AccumulationTest Loss
@optax.transforms._adding
c42 AddNoiseState WeightDecaySchedule
@optax.transforms._adding_test
c42 AddingTest
@optax.transforms._clipping_test
c42 ClippingTest
@optax.transforms._combining
c42 PartitionState
@optax.transforms._combining_test
c42 CombiningTest ExtraArgsTest NamedChainTest PartitionTest
@optax.transforms._conditionality
c42 ApplyIfFiniteState ConditionFn ConditionallyMaskState ConditionallyTransformState
@optax.transforms._conditionality_test
c42 ConditionalityTest ConditionallyMaskTest ConditionallyTransformTest
@optax.transforms._constraining
c42 ZeroNansState
@optax.transforms._constraining_test
c42 ConstraintsTest
@optax.transforms._freezing_test
c42 FreezeTest SelectiveTransformTest
@optax.transforms._layouts_test
c42 LayoutsTest
@optax.transforms._masking
c42 MaskedNode MaskedState
@optax.transforms._masking_test
c42 MaskedTest
@optax.transforms._monitoring
c42 MonitorState SnapshotState
@optax.transforms._monitoring_test
c42 MonitoringTest
@optax.tree_utils._casting_test
c42 CastingTest
@optax.tree_utils._random_test
c42 RandomTest
@optax.tree_utils._state_utils
c42 Initable NamedTupleKey _ParamsPlaceholder
@optax.tree_utils._state_utils_test
c42 FakeShardSpec ScaleByAdamStateDict StateUtilsTest
@optax.tree_utils._tree_math_test
c42 TreeUtilsTest
@optuna._imports
g168 _LazyImport
@optuna.distributions
c43 BaseDistribution CategoricalDistribution DiscreteUniformDistribution FloatDistribution IntDistribution IntLogUniformDistribution IntUniformDistribution LogUniformDistribution UniformDistribution
@optuna.exceptions
k129 CLIUsageError DuplicatedStudyError ExperimentalWarning OptunaError StorageInternalError TrialPruned UpdateFinishedTrialError
@optuna.integration
g168 _IntegrationModule
@optuna.integration.lightgbm
c43 _LightGBMModule
@optuna.pruners._base
c43 BasePruner
@optuna.pruners._hyperband
c43 HyperbandPruner
@optuna.pruners._median
c43 MedianPruner
@optuna.pruners._nop
c43 NopPruner
@optuna.pruners._patient
c43 PatientPruner
@optuna.pruners._percentile
c43 PercentilePruner
@optuna.pruners._successive_halving
c43 SuccessiveHalvingPruner
@optuna.pruners._threshold
c43 ThresholdPruner
@optuna.pruners._wilcoxon
c43 WilcoxonPruner
@optuna.samplers._base
c43 BaseSampler
@optuna.samplers._brute_force
c43 BruteForceSampler _TreeNode _UnexpandedTreeNode
@optuna.samplers._cmaes
c43 CmaEsSampler
@optuna.samplers._ga._base
c43 BaseGASampler
@optuna.samplers._gp.sampler
c43 GPSampler
@optuna.samplers._grid
c43 GridSampler
@optuna.samplers._lazy_random_state
c43 LazyRandomState
@optuna.samplers._nsgaiii._elite_population_selection_strategy
c43 NSGAIIIElitePopulationSelectionStrategy
@optuna.samplers._nsgaiii._sampler
c43 NSGAIIISampler
@optuna.samplers._partial_fixed
c43 PartialFixedSampler
@optuna.samplers._qmc
c43 QMCSampler
@optuna.samplers._random
c43 RandomSampler
@optuna.samplers._tpe.parzen_estimator
c43 _ParzenEstimator _ParzenEstimatorParameters
@optuna.samplers._tpe.probability_distributions
c43 _BatchedCategoricalDistributions _BatchedDiscreteTruncLogNormDistributions _BatchedDiscreteTruncNormDistributions _BatchedTruncLogNormDistributions _BatchedTruncNormDistributions _MixtureOfProductDistribution
@optuna.samplers._tpe.sampler
c43 TPESampler
@optuna.samplers.nsgaii._after_trial_strategy
c43 NSGAIIAfterTrialStrategy
@optuna.samplers.nsgaii._child_generation_strategy
c43 NSGAIIChildGenerationStrategy
@optuna.samplers.nsgaii._crossovers._base
c43 BaseCrossover
@optuna.samplers.nsgaii._crossovers._blxalpha
c43 BLXAlphaCrossover
@optuna.samplers.nsgaii._crossovers._sbx
c43 SBXCrossover
@optuna.samplers.nsgaii._crossovers._spx
c43 SPXCrossover
@optuna.samplers.nsgaii._crossovers._undx
c43 UNDXCrossover
@optuna.samplers.nsgaii._crossovers._uniform
c43 UniformCrossover
@optuna.samplers.nsgaii._crossovers._vsbx
c43 VSBXCrossover
@optuna.samplers.nsgaii._elite_population_selection_strategy
c43 NSGAIIElitePopulationSelectionStrategy
@optuna.samplers.nsgaii._mutations._base
c43 BaseMutation
@optuna.samplers.nsgaii._mutations._polynomial
c43 PolynomialMutation
@optuna.samplers.nsgaii._sampler
c43 NSGAIISampler
@optuna.search_space.group_decomposed
c43 _GroupDecomposedSearchSpace _SearchSpaceGroup
@optuna.search_space.intersection
c43 IntersectionSearchSpace
@optuna.storages._in_memory
c43 InMemoryStorage _StudyInfo
@optuna.storages._rdb.storage
g0 RDBStorage
@optuna.study._frozen
c43 FrozenStudy
@optuna.study._study_direction
e98 StudyDirection
@optuna.study._study_summary
c43 StudySummary
@optuna.study.study
c43 Study _ThreadLocalStudyAttribute
@optuna.trial._base
c43 BaseTrial
@optuna.trial._fixed
c43 FixedTrial
@optuna.trial._frozen
c43 FrozenTrial
@optuna.trial._state
e98 TrialState
@optuna.trial._trial
c43 Trial _LazyTrialSystemAttrs
@past.builtins.misc
g0 execfile reduce
@past.translation
g0 install_hooks
@patsy
g0 EvalEnvironment dmatrices dmatrix
@patsy.categorical
c44 CategoricalSniffer _CategoricalBox
@patsy.constraint
c44 LinearConstraint _EvalConstraint
@patsy.contrasts
c44 ContrastMatrix Diff Helmert Poly Sum Treatment
@patsy.desc
c44 Evaluator IntermediateExpr ModelDesc Term _MockFactor
@patsy.design_info
c44 DesignInfo DesignMatrix FactorInfo SubtermInfo
@patsy.eval
g0 EvalEnvironment EvalEnvironment.eval EvalFactor
@patsy.highlevel
g0 build_design_matrices dmatrices dmatrix incr_dbuilder
@patsy.infix_parser
c44 Operator ParseNode Token _ParseContext _StackOperator _UniqueValue
@patsy.mgcv_cubic_splines
c44 CC CR CubicRegressionSpline TE
@patsy.missing
c44 NAAction
@patsy.splines
c44 BS
@pickle5
g161 load loads
@pmdarima.arima._auto_solvers
c45 _RandomFitWrapper _SolverMixin _StepwiseFitWrapper
@pmdarima.arima._context
c45 AbstractContext ContextStore _CtxSingleton _emptyContext
e99 ContextType
@pmdarima.arima.arima
c45 ARIMA
@pmdarima.arima.auto
c45 AutoARIMA StepwiseContext
@pmdarima.arima.seasonality
c45 CHTest OCSBTest _SeasonalStationarityTest
@pmdarima.arima.stationarity
c45 ADFTest KPSSTest PPTest _BaseStationarityTest _DifferencingStationarityTest
@pmdarima.base
c45 BaseARIMA
@pmdarima.model_selection._split
c45 BaseTSCrossValidator RollingForecastCV SlidingWindowForecastCV
@pmdarima.pipeline
c45 Pipeline
@pmdarima.preprocessing.base
c45 BaseTransformer UpdatableMixin
@pmdarima.preprocessing.endog.base
c45 BaseEndogTransformer
@pmdarima.preprocessing.endog.boxcox
c45 BoxCoxEndogTransformer
@pmdarima.preprocessing.endog.log
c45 LogEndogTransformer
@pmdarima.preprocessing.exog.base
c45 BaseExogFeaturizer BaseExogTransformer
@pmdarima.preprocessing.exog.dates
c45 DateFeaturizer
@pmdarima.preprocessing.exog.fourier
c45 FourierFeaturizer
@pmdarima.utils.metaestimators
c45 _IffHasDelegate
@pmdarima.warnings
k130 ModelFitWarning
@polars
a164 read_csv read_ipc read_parquet scan_csv scan_parquet
@polars._dependencies
g168 _LazyModule
@polars.dataframe.frame
c46 DataFrame
@polars.datatypes.classes
c46 Array BaseExtension Binary Boolean Categorical Categories DataType DataTypeClass Date Datetime Decimal Duration Enum Extension Field Float16 Float32 Float64 FloatType Int128 Int16 Int32 Int64 Int8 IntegerType List Map NestedType Null NumericType Object ObjectType SignedIntegerType String Struct TemporalType Time UInt128 UInt16 UInt32 UInt64 UInt8 Unknown UnsignedIntegerType classinstmethod
@polars.datatypes.convert
c46 _DataTypeMappings
@polars.datatypes.group
c46 DataTypeGroup
@polars.exceptions
k131 ArgumentRemovedError AttributeRemovedError CategoricalRemappingWarning ChronoFormatWarning ColumnNotFoundError ComputeError CustomUFuncWarning DataOrientationWarning DuplicateError InvalidOperationError MapWithoutReturnDtypeWarning ModuleUpgradeRequiredError NoDataError NoRowsReturnedError OutOfBoundsError PanicException ParameterCollisionError PerformanceWarning PolarsError PolarsInefficientMapWarning PolarsWarning RowsError SQLInterfaceError SQLSyntaxError SchemaError SchemaFieldNotFoundError ShapeError StringCacheMismatchError StructFieldNotFoundError TooManyRowsReturnedError UnstableWarning UnsuitableSQLError
@polars.expr.expr
g0 Expr Expr.deserialize
@polars.expr.whenthen
g0 ChainedThen ChainedWhen Then When
@polars.lazyframe.frame
g0 LazyFrame LazyFrame.deserialize
@polars.selectors
g0 Selector
@polars.series.series
c46 Series _Meta
@preshed.bloom
r166 unpickle_bloom
@preshed.counter
r166 unpickle_counter
@preshed.maps
r166 unpickle_map
@prophet.diagnostics
c47 _SupportsMap
@prophet.forecaster
c47 Prophet
@prophet.models
c47 CmdStanPyBackend IStanBackend ModelInputData ModelParams _IStanBackendOptions
e100 StanBackendEnum TrendIndicator
@prophet.plot
c47 _PlotlyProps
@pyarrow
g0 PyExtensionType deserialize deserialize_pandas
@pyarrow.fs
a164 LocalFileSystem
@pyarrow.lib
a164 OSFile create_memory_map memory_map
g0 PyExtensionType SerializationContext UnknownExtensionType deserialize read_serialized
k153 DataType Field Schema Table
r167 _empty_array _reconstruct_record_batch _reconstruct_table _restore_array array binary chunked_array decimal128 decimal256 dictionary duration field fixed_size_binary large_binary large_list large_string list_ map_ py_buffer record_batch schema struct table time32 time64 timestamp type_for_alias
@pyarrow.parquet
a164 read_table write_table
@pycaret.containers.base_container
c48 BaseContainer
@pycaret.containers.metrics.anomaly
c48 AnomalyMetricContainer
@pycaret.containers.metrics.base_metric
c48 MetricContainer
@pycaret.containers.metrics.classification
c48 AccuracyMetricContainer ClassificationMetricContainer F1MetricContainer KappaMetricContainer MCCMetricContainer PrecisionMetricContainer ROCAUCMetricContainer RecallMetricContainer
@pycaret.containers.metrics.clustering
c48 ARIMetricContainer CHSMetricContainer CSMetricContainer ClusterMetricContainer DBMetricContainer HSMetricContainer SilhouetteMetricContainer
@pycaret.containers.metrics.regression
c48 MAEMetricContainer MAPEMetricContainer MSEMetricContainer R2MetricContainer RMSEMetricContainer RMSLEMetricContainer RegressionMetricContainer
@pycaret.containers.models.anomaly
c48 ABODAnomalyContainer AnomalyContainer CBLOFAnomalyContainer COFAnomalyContainer HBOSAnomalyContainer IForestAnomalyContainer KNNAnomalyContainer LOFAnomalyContainer MCDAnomalyContainer OCSVMAnomalyContainer PCAAnomalyContainer SODAnomalyContainer SOSAnomalyContainer
@pycaret.containers.models.base_model
c48 ModelContainer
@pycaret.containers.models.classification
c48 AdaBoostClassifierContainer BaggingClassifierContainer CalibratedClassifierCVContainer CatBoostClassifierContainer ClassifierContainer DecisionTreeClassifierContainer ExtraTreesClassifierContainer GaussianNBClassifierContainer GaussianProcessClassifierContainer GradientBoostingClassifierContainer KNeighborsClassifierContainer LGBMClassifierContainer LinearDiscriminantAnalysisContainer LogisticRegressionClassifierContainer MLPClassifierContainer QuadraticDiscriminantAnalysisContainer RandomForestClassifierContainer RidgeClassifierContainer SGDClassifierContainer SVCClassifierContainer StackingClassifierContainer VotingClassifierContainer XGBClassifierContainer
@pycaret.containers.models.clustering
c48 AffinityPropagationClusterContainer AgglomerativeClusteringClusterContainer BirchClusterContainer ClusterContainer DBSCANClusterContainer KMeansClusterContainer KModesClusterContainer MeanShiftClusterContainer OPTICSClusterContainer SpectralClusteringClusterContainer
@pycaret.containers.models.regression
c48 AdaBoostRegressorContainer AutomaticRelevanceDeterminationContainer BaggingRegressorContainer BayesianRidgeContainer CatBoostRegressorContainer DecisionTreeRegressorContainer ElasticNetContainer ExtraTreesRegressorContainer GradientBoostingRegressorContainer HuberRegressorContainer KNeighborsRegressorContainer KernelRidgeContainer LGBMRegressorContainer LarsContainer LassoLarsContainer LassoRegressionContainer LinearRegressionContainer MLPRegressorContainer OrthogonalMatchingPursuitContainer PassiveAggressiveRegressorContainer RANSACRegressorContainer RandomForestRegressorContainer RegressorContainer RidgeRegressionContainer SVRContainer StackingRegressorContainer TheilSenRegressorContainer VotingRegressorContainer XGBRegressorContainer
@pycaret.internal.Display
c48 Display
@pycaret.internal.distributions
c48 CategoricalDistribution DiscreteUniformDistribution Distribution IntUniformDistribution UniformDistribution
@pycaret.internal.meta_estimators
c48 PowerTransformedTargetRegressor
@pycaret.internal.metrics
c48 _PredictScorerWithErrorScore _ProbaScorerWithErrorScore _ThresholdScorerWithErrorScore
@pycaret.internal.pipeline
c48 Pipeline estimator_pipeline
@pycaret.internal.plotting
c48 MatplotlibDefaultDPI
@pycaret.internal.preprocess
c48 Advanced_Feature_Selection_Classic Binning Boruta_Feature_Selection Catagorical_variables_With_Rare_levels Clean_Colum_Names Cluster_Entire_Data DFS_Classic DataTypes_Auto_infer Dummify Empty Fix_multicollinearity Group_Similar_Features Iterative_Imputer Make_NonLiner_Features Make_Time_Features New_Catagorical_Levels_in_TestData Ordinal Outlier Reduce_Cardinality_with_Clustering Reduce_Cardinality_with_Counts Reduce_Dimensions_For_Supervised_Path Remove_100 Scaling_and_Power_transformation Simple_Imputer Surrogate_Imputer Target_Transformation Zroe_NearZero_Variance
@pycaret.internal.tabular
e101 MLUsecase
@pycaret.internal.tunable
c48 TunableMLPClassifier TunableMLPRegressor TunableVotingClassifier TunableVotingRegressor
@pycaret.internal.utils
c48 none_n_jobs nullcontext true_warm_start
@pycaret.internal.validation
c48 fit_if_not_fitted
@pycrfsuite._dumpparser
c49 CRFsuiteDumpParser ParsedDump
@pycrfsuite._logparser
c49 LabelScore
c151 TrainLogParser
@pycrfsuite._pycrfsuite
c151 ItemSequence Tagger Trainer
@pydantic._internal._validators
g0 _import_string_logic import_string
@pydantic.types
g0 ImportString
@pydantic.utils
g0 import_string
@pydantic.v1.utils
g0 import_string
@pygam.callbacks
c50 Accuracy CallBack Coef Deviance Diffs
@pygam.core
c50 Core
@pygam.distributions
c50 BinomialDist Distribution GammaDist InvGaussDist NormalDist PoissonDist
@pygam.links
c50 IdentityLink InvSquaredLink InverseLink Link LogLink LogitLink
@pygam.pygam
c50 ExpectileGAM GAM GammaGAM InvGaussGAM LinearGAM LogisticGAM PoissonGAM
@pygam.terms
c50 FactorTerm Intercept LinearTerm MetaTermMixin SplineTerm TensorTerm Term TermList
@pygam.utils
c50 TablePrinter
k132 NotPositiveDefiniteError OptimizationError
@pynndescent.distances
n81 correlation cosine euclidean manhattan
@pynndescent.optimal_transport
c51 DiGraph LeavingArcData NodeArcData SpanningTree
e102 ArcState ProblemStatus
@pynndescent.pynndescent_
c51 NNDescent PyNNDescentTransformer
@pynndescent.rp_trees
c51 FlatTree
@pynndescent.search
c51 SearchIndex SearchIndexType
@pyod.models.abod
c52 ABOD
@pyod.models.ae1svm
c52 AE1SVM InnerAE1SVM RandomFourierFeatures
@pyod.models.alad
c52 ALAD
@pyod.models.anogan
c52 AnoGAN Discriminator Generator QueryModel
@pyod.models.audio_ae
c52 AudioAE
@pyod.models.auto_encoder
c52 AutoEncoder AutoEncoderModel
@pyod.models.base
c52 BaseDetector
@pyod.models.base_dl
c52 BaseDeepLearningDetector
@pyod.models.cblof
c52 CBLOF
@pyod.models.cd
c52 CD
@pyod.models.cof
c52 COF
@pyod.models.copod
c52 COPOD
@pyod.models.deep_svdd
c52 DeepSVDD InnerDeepSVDD
@pyod.models.devnet
c52 DevNet DevNetD DevNetLinear DevNetS SupDataset
@pyod.models.dif
c52 DIF LinearBlock MLPnet
@pyod.models.ecod
c52 ECOD
@pyod.models.embedding
c52 EmbeddingOD MultiModalOD
@pyod.models.feature_bagging
c52 FeatureBagging
@pyod.models.gmm
c52 GMM
@pyod.models.hbos
c52 HBOS
@pyod.models.hdbscan
c52 HDBSCAN
@pyod.models.iforest
c52 IForest
@pyod.models.inne
c52 INNE
@pyod.models.kde
c52 KDE
@pyod.models.knn
c52 KNN
@pyod.models.kpca
c52 KPCA PyODKernelPCA
@pyod.models.lmdd
c52 LMDD
@pyod.models.loci
c52 LOCI
@pyod.models.loda
c52 LODA
@pyod.models.lof
c52 LOF
@pyod.models.lscp
c52 LSCP
@pyod.models.lunar
c52 LUNAR SCORE_MODEL WEIGHT_MODEL
@pyod.models.mad
c52 MAD
@pyod.models.mcd
c52 MCD
@pyod.models.mo_gaal
c52 MO_GAAL
@pyod.models.ocsvm
c52 OCSVM
@pyod.models.pca
c52 PCA
@pyod.models.pyg_anomalous
c52 ANOMALOUS
@pyod.models.pyg_anomalydae
c52 AnomalyDAE
@pyod.models.pyg_cola
c52 CoLA
@pyod.models.pyg_conad
c52 CONAD
@pyod.models.pyg_dominant
c52 DOMINANT
@pyod.models.pyg_guide
c52 GUIDE
@pyod.models.pyg_radar
c52 Radar
@pyod.models.pyg_scan
c52 SCAN
@pyod.models.qmcd
c52 QMCD
@pyod.models.rgraph
c52 RGraph
@pyod.models.rod
c52 ROD
@pyod.models.sampling
c52 Sampling
@pyod.models.so_gaal
c52 Discriminator Generator SO_GAAL
@pyod.models.so_gaal_new
c52 Discriminator Generator SO_GAAL
@pyod.models.sod
c52 SOD
@pyod.models.sos
c52 SOS
@pyod.models.suod
c52 SUOD
@pyod.models.ts_anomaly_transformer
c52 AnomalyTransformer _AnomalyAttention _AnomalyTransformerLayer _AnomalyTransformerModel
@pyod.models.ts_kshape
c52 KShape
@pyod.models.ts_lstm
c52 LSTMAD _LSTMModel
@pyod.models.ts_matrix_profile
c52 MatrixProfile
@pyod.models.ts_od
c52 TimeSeriesOD
@pyod.models.ts_sand
c52 SAND
@pyod.models.ts_spectral_residual
c52 SpectralResidual
@pyod.models.vae
c52 VAE VAEModel
@pyod.models.xgbod
c52 XGBOD
@pyod.utils._llm
c52 LLMCallable
k133 RoutingParseError
@pyod.utils._nl_feedback
c52 _NLPattern
@pyod.utils._quality_metrics
c52 QualityDict
@pyod.utils.ad_engine
c52 ADEngine
@pyod.utils.auto_model_selector
c52 AutoModelSelector
@pyod.utils.encoders
c52 BaseEncoder CallableEncoder MultiModalEncoder
@pyod.utils.encoders.audio
c52 AudioFeatureEncoder
@pyod.utils.encoders.huggingface
c52 HuggingFaceEncoder
@pyod.utils.encoders.openai_encoder
c52 OpenAIEncoder
@pyod.utils.encoders.sentence_transformer
c52 SentenceTransformerEncoder
@pyod.utils.investigation
c52 InvestigationState
@pyod.utils.knowledge
c52 KnowledgeBase
@pyod.utils.persistence
g0 dump load
@pyod.utils.torch_utility
c52 LinearBlock TorchDataset
@pyproj.crs.crs
c150 CRS
@pyspark.cloudpickle
a164 dump
g161 load loads
w165 _make_function
@pyspark.cloudpickle.cloudpickle
g109 _lookup_module_and_qualname _whichmodule register_pickle_by_value
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
c53 _CountryNameDict _CountryTimezoneDict _FixedOffset
k153 FixedOffset UTC
r167 _UTC _p
@pytz.exceptions
k134 AmbiguousTimeError Error InvalidTimeError NonExistentTimeError UnknownTimeZoneError
@pytz.lazy
c53 LazyDict LazyList LazySet
@pytz.reference
c53 FixedOffset LocalTimezone USTimeZone
@pytz.tzinfo
c53 BaseTzInfo
k153 DstTzInfo StaticTzInfo
r167 unpickler
@pywt._extensions._pywt
k153 ContinuousWavelet DiscreteContinuousWavelet Modes Wavelet
@pywt._multilevel
c54 FswavedecnResult
@pywt._pytesttester
c54 PytestTester
@pywt._wavelet_packets
c54 BaseNode Node Node2D NodeND WaveletPacket WaveletPacket2D WaveletPacketND
@ray.cloudpickle
a164 dump
g161 load loads
w165 _make_function
@ray.cloudpickle.cloudpickle
g109 _lookup_module_and_qualname _whichmodule register_pickle_by_value
g161 load loads
w165 _builtin_type _cell_set _class_setstate _decompose_typevar _empty_cell_value _fill_function _function_setstate _gen_ellipsis _gen_not_implemented _get_bases _is_dynamic _make_cell _make_dict_items _make_dict_keys _make_dict_values _make_empty_cell _make_function _make_skel_func _make_skeleton_class _make_skeleton_enum _make_typevar _rebuild_tornado_coroutine _rehydrate_skeleton_class _restore_attr cell_set dynamic_subimport instance subimport
@ray.cloudpickle.cloudpickle_fast
g161 load loads
w165 _class_setstate _function_setstate _make_function
@rdkit.DataStructs.cDataStructs
c150 ExplicitBitVect
@regex._main
r167 compile
@regex._regex
r167 compile
@ruamel.yaml
g161 YAML load unsafe_load
@ruamel_yaml
g161 YAML load unsafe_load
@sentencepiece
k154 SentencePieceProcessor
@shap
c55 UnsupportedModule
@shap._explanation
c55 Cohorts Explanation MetaExplanation OpHistoryItem
@shap._serializable
c55 Serializable Serializer
g0 Deserializer Serializable.load
@shap.explainers._additive
c55 AdditiveExplainer
@shap.explainers._coalition
c55 CoalitionExplainer Node
@shap.explainers._deep
c55 DeepExplainer
@shap.explainers._deep.deep_pytorch
c55 PyTorchDeep
@shap.explainers._deep.deep_tf
c55 TFDeep
@shap.explainers._exact
c55 ExactExplainer
@shap.explainers._explainer
c55 Explainer
@shap.explainers._gpu_tree
c55 GPUTreeExplainer
@shap.explainers._gradient
c55 GradientExplainer _PyTorchGradient _TFGradient
@shap.explainers._kernel
c55 KernelExplainer
@shap.explainers._linear
c55 LinearExplainer
@shap.explainers._partition
c55 PartitionExplainer
@shap.explainers._permutation
c55 PermutationExplainer
@shap.explainers._sampling
c55 SamplingExplainer
@shap.explainers._tree
c55 CatBoostTreeModelLoader IsoTree SingleTree TreeEnsemble TreeExplainer XGBTreeModelLoader
@shap.explainers.other._coefficient
c55 Coefficient
@shap.explainers.other._lime
c55 LimeTabular
@shap.explainers.other._maple
c55 MAPLE Maple TreeMaple
@shap.explainers.other._random
c55 Random
@shap.explainers.other._treegain
c55 TreeGain
@shap.explainers.pytree
c55 Tree TreeExplainer
@shap.maskers._composite
c55 Composite
@shap.maskers._fixed
c55 Fixed
@shap.maskers._fixed_composite
c55 FixedComposite
@shap.maskers._image
c55 Image
@shap.maskers._masker
c55 Masker
g0 Masker.load
@shap.maskers._output_composite
c55 OutputComposite
@shap.maskers._tabular
c55 Impute Independent Partition Tabular
@shap.maskers._text
c55 SimpleTokenizer Text Token TokenGroup
@shap.models._model
c55 Model
@shap.models._teacher_forcing
c55 TeacherForcing
@shap.models._text_generation
c55 TextGeneration
@shap.models._topk_lm
c55 TopKLM
@shap.models._transformers_pipeline
c55 TransformersPipeline
@shap.utils._exceptions
k135 ConvergenceError DimensionError ExplainerError InvalidAction InvalidAlgorithmError InvalidClusteringError InvalidFeaturePerturbationError InvalidMaskerError InvalidModelError InvalidStyleOptionError
@shap.utils._general
c55 OpChain
@shap.utils._legacy
c55 Data DenseData DenseDataWithIndex IdentityLink Instance InstanceWithIndex Link LogitLink Model SparseData
@shap.utils._masked_model
c55 MaskedModel
@shap.utils._show_progress
c55 ShowProgress
@shap.utils._warnings
k135 ExperimentalWarning
@shapely
r167 from_wkb
@shapely.geometry.linestring
c150 LineString
@shapely.geometry.multilinestring
c150 MultiLineString
@shapely.geometry.multipoint
c150 MultiPoint
@shapely.geometry.multipolygon
c150 MultiPolygon
@shapely.geometry.point
c150 Point
@shapely.geometry.polygon
c150 LinearRing Polygon
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
c56 BaseEstimator BaseObject TagAliaserMixin
@skbase.base._clone_plugins
c56 BaseCloner _CloneCatchAll _CloneClass _CloneDict _CloneGetParams _CloneListTupleSet _CloneSkbase _CloneSklearn
@skbase.base._meta
c56 BaseMetaEstimator BaseMetaEstimatorMixin BaseMetaObject BaseMetaObjectMixin _MetaObjectMixin _MetaTagLogicMixin
@skbase.base._pretty_printing._object_html_repr
c56 _VisualBlock
@skbase.base._pretty_printing._pprint
c56 KeyValTuple KeyValTupleParam _BaseObjectPrettyPrinter
@skbase.base._tagmanager
c56 _FlagManager
@sklearn2pmml
c57 DataFrameMapper EstimatorProxy SelectorProxy StatelessTransformerMixin
@sklearn2pmml.cross_reference
c57 Memorizer Memory Recaller _BaseMemoryManager
@sklearn2pmml.customization
c57 Customization
@sklearn2pmml.decoration
c57 Alias CategoricalDomain ContinuousDomain ContinuousDomainEraser DateDomain DateTimeDomain DiscreteDomain DiscreteDomainEraser Domain DomainEraser MultiAlias MultiDomain OrdinalDomain TemporalDomain TransformerWrapper
@sklearn2pmml.ensemble
c57 EstimatorChain GBDTEstimator GBDTLMRegressor GBDTLRClassifier Link SelectFirstClassifier SelectFirstEstimator SelectFirstRegressor _BaseEnsemble
@sklearn2pmml.expression
c57 ExpressionClassifier ExpressionRegressor
@sklearn2pmml.feature_extraction.text
c57 Matcher Splitter
@sklearn2pmml.feature_selection
c57 SelectUnique
@sklearn2pmml.h2o
c57 H2OEstimatorProxy
@sklearn2pmml.metrics
c57 BinaryClassifierQuality ClassifierQuality ConfusionMatrix ModelExplanation PredictiveModelQuality RegressorQuality
@sklearn2pmml.neural_network
c57 MLPTransformer
@sklearn2pmml.pipeline
c57 PMMLPipeline _Verification
@sklearn2pmml.postprocessing
c57 BusinessDecisionTransformer FeatureExporter
@sklearn2pmml.preprocessing
c57 AggregateTransformer BSplineTransformer CastTransformer ConcatTransformer CutTransformer DataFrameConstructor DateTimeFormatter DaysSinceYearTransformer DurationTransformer ExpressionTransformer FilterLookupTransformer IdentityTransformer LagTransformer LookupTransformer MatchesTransformer MultiCastTransformer MultiLookupTransformer NumberFormatter PMMLLabelBinarizer PMMLLabelEncoder PowerFunctionTransformer RegExTransformer ReplaceTransformer RollingAggregateTransformer SecondsSinceMidnightTransformer SecondsSinceYearTransformer SelectFirstTransformer SeriesConstructor StringLengthTransformer StringNormalizer StringTransformer SubstringTransformer WordCountTransformer
@sklearn2pmml.preprocessing.h2o
c57 H2OFrameConstructor H2OFrameCreator
@sklearn2pmml.preprocessing.regex
c57 PCRE2Engine PCREEngine REEngine RegExEngine
@sklearn2pmml.ruleset
c57 RuleSetClassifier
@sklearn2pmml.statsmodels
c57 StatsModelsClassifier StatsModelsEstimator StatsModelsOrdinalClassifier StatsModelsRegressor
@sklearn2pmml.tree.chaid
c57 CHAIDClassifier CHAIDEstimator CHAIDRegressor
@sklearn2pmml.util
c57 DataFrameApplier Evaluatable Expression Predicate Reshaper SeriesApplier Slicer
@sklearn2pmml.util.pmml
c57 Array Extension PMMLElement
@sklearn2pmml.xgboost
c57 FeatureMap
@sklearn_crfsuite._fileresource
s174 FileResource
@sklearn_crfsuite.compat
c58 BaseEstimator
@sklearn_crfsuite.estimator
c58 CRF
@sklearn_crfsuite.trainer
c58 LinePerIterationTrainer
@sklearn_pandas.dataframe_mapper
c150 DataFrameMapper
@sklearn_pandas.pipeline
c150 TransformerPipeline
@skops
g161 io
@skops.io
g161 load loads
@skops.io._persist
g161 load loads
@skops.io.exceptions
k136 UnsupportedTypeException UntrustedTypesFoundException
@skopt.callbacks
c59 CheckpointSaver DeadlineStopper DeltaXStopper DeltaYStopper EarlyStopper HollowIterationsStopper StdStopper ThresholdStopper TimerCallback VerboseCallback
@skopt.learning.forest
c59 ExtraTreesRegressor RandomForestRegressor
@skopt.learning.gaussian_process.gpr
c59 GaussianProcessRegressor
@skopt.learning.gaussian_process.kernels
c59 ConstantKernel DotProduct ExpSineSquared Exponentiation HammingKernel Kernel Matern Product RBF RationalQuadratic Sum WhiteKernel
@skopt.learning.gbrt
c59 GradientBoostingQuantileRegressor
@skopt.optimizer.optimizer
c59 Optimizer
@skopt.sampler.base
c59 InitialPointGenerator
@skopt.sampler.grid
c59 Grid
@skopt.sampler.halton
c59 Halton
@skopt.sampler.hammersly
c59 Hammersly
@skopt.sampler.lhs
c59 Lhs
@skopt.sampler.sobol
c59 Sobol
@skopt.searchcv
c59 BayesSearchCV
@skopt.space.space
c59 Categorical Dimension Integer Real Space _Ellipsis
@skopt.space.transformers
c59 CategoricalEncoder Identity LabelEncoder LogN Normalize Pipeline StringEncoder Transformer
@skorch._doctor
c60 SkorchDoctor
@skorch._version
c60 Infinity LegacyVersion NegativeInfinity Version _BaseVersion _Version
k137 InvalidVersion
@skorch.callbacks.base
c60 Callback
@skorch.callbacks.logging
c60 EpochTimer MlflowLogger NeptuneLogger PrintLog ProgressBar SacredLogger TensorBoard WandbLogger
@skorch.callbacks.lr_scheduler
c60 LRScheduler WarmRestartLR
@skorch.callbacks.regularization
c60 GradientNormClipping
@skorch.callbacks.scoring
c60 BatchScoring EpochScoring PassthroughScoring ScoringBase
@skorch.callbacks.training
c60 Checkpoint EarlyStopping Freezer Initializer InputShapeSetter LoadInitState ParamMapper TrainEndCheckpoint Unfreezer
@skorch.classifier
w173 NeuralNetBinaryClassifier NeuralNetClassifier
@skorch.dataset
c60 Dataset ValidSplit
@skorch.exceptions
k137 DeviceWarning LowProbabilityError NotInitializedError SkorchAttributeError SkorchException SkorchTrainingImpossibleError SkorchWarning
@skorch.helper
c60 DataFrameTransformer SliceDataset SliceDict
@skorch.history
c60 DistributedHistory History _none
@skorch.llm.classifier
c60 FewShotClassifier ZeroShotClassifier _CacheModelWrapper _LlmBase _LogitsRecorder
@skorch.net
w173 NeuralNet
@skorch.probabilistic
c60 _GPRegressorPredictMixin
w173 ExactGPRegressor GPBase GPBinaryClassifier GPRegressor
@skorch.regressor
w173 NeuralNetRegressor
@skorch.toy
c60 MLPModule
@skorch.utils
c60 FirstStepAccumulator TeeGenerator _none
e103 Ansi
@sksurv.base
c61 SurvivalAnalysisMixin
@sksurv.ensemble.boosting
c61 ComponentwiseGradientBoostingSurvivalAnalysis GradientBoostingSurvivalAnalysis _ComponentwiseLeastSquares
@sksurv.ensemble.forest
c61 ExtraSurvivalTrees RandomSurvivalForest _BaseSurvivalForest
@sksurv.ensemble.survival_loss
c61 CensoredSquaredLoss CoxPH IPCWLeastSquaresError SurvivalLossFunction
@sksurv.exceptions
k138 NoComparablePairException
@sksurv.functions
c61 StepFunction
@sksurv.kernels.clinical
c61 ClinicalKernelTransform
@sksurv.linear_model.aft
c61 IPCRidge
@sksurv.linear_model.coxnet
c61 CoxnetSurvivalAnalysis
@sksurv.linear_model.coxph
c61 BreslowEstimator CoxPHOptimizer CoxPHSurvivalAnalysis VerboseReporter
@sksurv.meta.ensemble_selection
c61 BaseEnsembleSelection EnsembleAverage EnsembleSelection EnsembleSelectionRegressor MeanEstimator MeanRankEstimator
@sksurv.meta.stacking
c61 Stacking
@sksurv.metrics
c61 _ScoreOverrideMixin as_concordance_index_ipcw_scorer as_cumulative_dynamic_auc_scorer as_integrated_brier_score_scorer
@sksurv.nonparametric
c61 CensoringDistributionEstimator SurvivalFunctionEstimator
@sksurv.preprocessing
c61 OneHotEncoder
@sksurv.svm.minlip
c61 EcosSolver HingeLossSurvivalSVM MinlipSurvivalAnalysis OsqpSolver QPSolver
@sksurv.svm.naive_survival_svm
c61 NaiveSurvivalSVM
@sksurv.svm.survival_svm
c61 BaseSurvivalSVM Counter FastKernelSurvivalSVM FastSurvivalSVM LargeScaleOptimizer NonlinearLargeScaleOptimizer OrderStatisticTreeSurvivalCounter PRSVMOptimizer RankSVMOptimizer SimpleOptimizer SurvivalCounter
@sksurv.tree.tree
c61 ExtraSurvivalTree SurvivalTree
@sksurv.util
c61 Surv _PropertyAvailableIfDescriptor
@slicer.slicer
c151 AtomicSlicer Slicer
@slicer.slicer_internal
c62 ArrayHandler AtomicSlicer BaseHandler DataFrameHandler DictHandler ListTupleHandler SeriesHandler UnifiedDataHandler
c151 Alias AliasLookup Obj Tracked
@sortedcontainers.sorteddict
k153 SortedDict
@sortedcontainers.sortedlist
k153 SortedKeyList SortedList
@sortedcontainers.sortedset
k153 SortedSet
@sparse
e104 _BackendType
k139 SparseFutureWarning
@sparse.mlir_backend._array
c63 Array
@sparse.mlir_backend._dtypes
c63 DType IeeeComplexFloatingDType IeeeRealFloatingDType IntegerDType MlirType SignedIntegerDType UnsignedIntegerDType
@sparse.mlir_backend.formats
c63 ConcreteFormat Coo Csf Dense FormatFactory Level
e104 LevelFormat LevelProperties
@sparse.numba_backend._compressed.compressed
c63 CSC CSR GCXS _Compressed2d
@sparse.numba_backend._coo.common
c63 UniqueCountsResult
@sparse.numba_backend._coo.core
c63 COO
@sparse.numba_backend._coo.indexing
c63 _AdvIdxInfo
@sparse.numba_backend._coo.numba_extension
c63 COOModel COOType
@sparse.numba_backend._dok
c63 DOK
@sparse.numba_backend._settings
c63 ArrayNamespaceInfo
@sparse.numba_backend._sparse_array
c63 SparseArray
@sparse.numba_backend._umath
c63 _Elemwise
@sqlalchemy
g0 create_engine
@srsly
g161 pickle_loads
@srsly._pickle_api
g161 pickle_loads
@srsly._yaml_api
c64 CustomYaml
@srsly.cloudpickle
a164 dump
g161 load loads
w165 _make_function
@srsly.cloudpickle.cloudpickle
g109 _lookup_module_and_qualname _whichmodule register_pickle_by_value
g161 load loads
w165 _builtin_type _cell_set _class_setstate _decompose_typevar _empty_cell_value _fill_function _function_setstate _gen_ellipsis _gen_not_implemented _get_bases _is_dynamic _make_cell _make_dict_items _make_dict_keys _make_dict_values _make_empty_cell _make_function _make_skel_func _make_skeleton_class _make_skeleton_enum _make_typevar _rebuild_tornado_coroutine _rehydrate_skeleton_class _restore_attr cell_set dynamic_subimport instance subimport
@srsly.cloudpickle.cloudpickle_fast
g161 load loads
w165 _class_setstate _function_setstate _make_function
@srsly.msgpack
c64 Packer Unpacker
@srsly.msgpack.exceptions
k140 BufferFull ExtraData FormatError OutOfData StackError UnpackException
@srsly.msgpack.ext
c64 ExtType Timestamp
@srsly.msgpack.fallback
c64 BytesIO Packer Unpacker
@stable_baselines3.a2c.a2c
c65 A2C
@stable_baselines3.common.atari_wrappers
c65 AtariWrapper ClipRewardEnv EpisodicLifeEnv FireResetEnv MaxAndSkipEnv NoopResetEnv StickyActionEnv WarpFrame
@stable_baselines3.common.base_class
c65 BaseAlgorithm
@stable_baselines3.common.buffers
c65 BaseBuffer DictReplayBuffer DictRolloutBuffer NStepReplayBuffer ReplayBuffer RolloutBuffer
@stable_baselines3.common.callbacks
c65 BaseCallback CallbackList CheckpointCallback ConvertCallback EvalCallback EventCallback EveryNTimesteps LogEveryNTimesteps ProgressBarCallback StopTrainingOnMaxEpisodes StopTrainingOnNoModelImprovement StopTrainingOnRewardThreshold
@stable_baselines3.common.distributions
c65 BernoulliDistribution CategoricalDistribution DiagGaussianDistribution Distribution MultiCategoricalDistribution SquashedDiagGaussianDistribution StateDependentNoiseDistribution TanhBijector
@stable_baselines3.common.envs.bit_flipping_env
c65 BitFlippingEnv
@stable_baselines3.common.envs.identity_env
c65 FakeImageEnv IdentityEnv IdentityEnvBox IdentityEnvMultiBinary IdentityEnvMultiDiscrete
@stable_baselines3.common.envs.multi_input_envs
c65 SimpleMultiObsEnv
@stable_baselines3.common.noise
c65 ActionNoise NormalActionNoise OrnsteinUhlenbeckActionNoise VectorizedActionNoise
@stable_baselines3.common.off_policy_algorithm
c65 OffPolicyAlgorithm
@stable_baselines3.common.on_policy_algorithm
c65 OnPolicyAlgorithm
@stable_baselines3.common.policies
c65 ActorCriticCnnPolicy ActorCriticPolicy BaseModel BasePolicy ContinuousCritic MultiInputActorCriticPolicy
n84 BasePolicy._dummy_schedule BasePolicy.init_weights
@stable_baselines3.common.running_mean_std
c65 RunningMeanStd
@stable_baselines3.common.save_util
g0 json_to_data load_from_pkl load_from_zip_file
@stable_baselines3.common.sb2_compat.rmsprop_tf_like
c65 RMSpropTFLike
@stable_baselines3.common.torch_layers
c65 BaseFeaturesExtractor CombinedExtractor FlattenExtractor MlpExtractor NatureCNN
@stable_baselines3.common.type_aliases
c65 DictReplayBufferSamples DictRolloutBufferSamples PolicyPredictor ReplayBufferSamples RolloutBufferSamples RolloutReturn TrainFreq
e105 TrainFrequencyUnit
@stable_baselines3.common.utils
c65 ConstantSchedule FloatSchedule LinearSchedule
@stable_baselines3.common.vec_env.base_vec_env
c65 VecEnv VecEnvWrapper
g0 CloudpickleWrapper
@stable_baselines3.common.vec_env.dummy_vec_env
c65 DummyVecEnv
@stable_baselines3.common.vec_env.stacked_observations
c65 StackedObservations
@stable_baselines3.common.vec_env.subproc_vec_env
c65 SubprocVecEnv
@stable_baselines3.common.vec_env.vec_check_nan
c65 VecCheckNan
@stable_baselines3.common.vec_env.vec_extract_dict_obs
c65 VecExtractDictObs
@stable_baselines3.common.vec_env.vec_frame_stack
c65 VecFrameStack
@stable_baselines3.common.vec_env.vec_normalize
c65 VecNormalize
@stable_baselines3.common.vec_env.vec_transpose
c65 VecTransposeImage
@stable_baselines3.common.vec_env.vec_video_recorder
c65 VecVideoRecorder
@stable_baselines3.ddpg.ddpg
c65 DDPG
@stable_baselines3.dqn.dqn
c65 DQN
@stable_baselines3.dqn.policies
c65 CnnPolicy DQNPolicy MultiInputPolicy QNetwork
@stable_baselines3.her.goal_selection_strategy
e105 GoalSelectionStrategy
@stable_baselines3.her.her_replay_buffer
c65 HerReplayBuffer
@stable_baselines3.ppo.ppo
c65 PPO
@stable_baselines3.sac.policies
c65 Actor CnnPolicy MultiInputPolicy SACPolicy
@stable_baselines3.sac.sac
c65 SAC
@stable_baselines3.td3.policies
c65 Actor CnnPolicy MultiInputPolicy TD3Policy
@stable_baselines3.td3.td3
c65 TD3
@stanio.reshape
c151 Variable
e157 VariableType
@surprise.dump
a164 dump load
@surprise.model_selection.search
c66 BaseSearchCV GridSearchCV RandomizedSearchCV
@surprise.model_selection.split
c66 KFold LeaveOneOut PredefinedKFold RepeatedKFold ShuffleSplit
@surprise.prediction_algorithms.algo_base
c66 AlgoBase
@surprise.prediction_algorithms.baseline_only
c66 BaselineOnly
@surprise.prediction_algorithms.co_clustering
k153 CoClustering
@surprise.prediction_algorithms.knns
c66 KNNBaseline KNNBasic KNNWithMeans KNNWithZScore SymmetricAlgo
@surprise.prediction_algorithms.matrix_factorization
k153 NMF SVD SVDpp
@surprise.prediction_algorithms.predictions
c66 Prediction
k141 PredictionImpossible
@surprise.prediction_algorithms.random_pred
c66 NormalPredictor
@surprise.prediction_algorithms.slope_one
k153 SlopeOne
@surprise.trainset
c66 Trainset
@tabpfn.classifier
c150 TabPFNClassifier
@tensorflow
a163 BigQueryReader CSVDataset CSVDatasetV2 CreateSummaryDbWriter CreateSummaryFileWriter DataServiceDataset DataServiceDatasetV2 DataServiceDatasetV3 DataServiceDatasetV4 DatasetToTFRecord DatasetToTFRecordV2 DebugIdentity DebugIdentityV2 DebugIdentityV3 DistributedSave FileSystemSetConfiguration FixedLengthRecordDataset FixedLengthRecordDatasetV2 FixedLengthRecordReader FixedLengthRecordReaderV2 FlexImmutableConst FlexLoadDataset FlexMatchingFiles FlexReadFile FlexSaveDataset FlexTFRecordDataset FlexTextLineDataset FlexWriteFile IgniteDataset ImmutableConst IteratorFromStringHandle_x LMDBDataset LMDBReader LoadDataset LoadDatasetV2 MatchingFiles MatchingFilesDataset ReadFile RegisterDataset RegisterDatasetV2 Rpc RpcCall RpcClient RpcServer RpcServerStart SaveDataset SaveDatasetV2 SnapshotDataset SnapshotDatasetV2 SqlDataset TFRecordDataset TFRecordDatasetV2 TFRecordReader TFRecordReaderV2 TextLineDataset TextLineReader TextLineReaderV2 TryRpc WholeFileReader WholeFileReaderV2 WriteAudioSummary WriteFile WriteGraphSummary WriteHistogramSummary WriteImageSummary WriteRawProtoSummary WriteScalarSummary WriteSummary
g0 load_library load_op_library numpy_function py_func py_function
g1 EagerPyFunc FlexEagerPyFunc FlexPyFunc FlexPyFuncStateless PyFunc PyFuncStateless
g158 FlexLoadLibrary LoadLibrary
@tensorflow.keras.layers
g0 Lambda
@tensorflow.python.framework.dtypes
c67 DType DTypeMeta HandleData
@tensorflow.python.framework.indexed_slices
c67 IndexedSlices IndexedSlicesCompositeTensorGradient IndexedSlicesValue
k142 IndexedSlicesSpec
@tensorflow.python.framework.load_library
g0 load_file_system_library load_library load_op_library load_pluggable_device_library
@tensorflow.python.framework.sparse_tensor
c67 SparseTensor SparseTensorValue
k142 SparseTensorSpec
@tensorflow.python.framework.tensor
c67 Tensor _BoundedTensorSpecCodec _TensorIterator _TensorSpecCodec
k142 BoundedTensorSpec DenseSpec TensorSpec
@tensorflow.python.framework.tensor_shape
c67 _TensorShapeCodec
k153 Dimension TensorShape
@tensorflow.python.framework.type_spec
c67 LegacyTypeSpecBatchEncoder TypeSpecBatchEncoder
k142 BatchableTypeSpec TypeSpec
@tensorflow.python.keras.layers.core
g0 Lambda
@tensorflow.python.keras.utils.generic_utils
g0 func_load
@tensorflow.python.ops.ragged.ragged_tensor
c67 RaggedTensor RaggedTensorType
k142 RaggedTensorSpec
@tensorflow.python.ops.script_ops
g0 eager_py_func numpy_function py_func py_func_common py_function
@tensorflow.python.trackable.autotrackable
c67 AutoTrackable
@tensorflow.python.trackable.base
c67 CheckpointInitialValue CheckpointInitialValueCallable NoRestoreSaveable ShardInfo Trackable TrackableReference WeakTrackableReference _SlotVariableRestoration
@tensorflow.python.trackable.data_structures
c67 List Mapping NoDependency TrackableDataStructure
k142 ListWrapper _DictWrapper _TupleWrapper _UntrackableError
@tensorflow.python.util.lazy_loader
g0 LazyLoader
@textblob._text
c68 Context Entities Lexicon Morphology Parser Rules Score Sentiment Spelling TaggedString lazydict lazylist
@textblob.base
c68 BaseNPExtractor BaseParser BaseSentimentAnalyzer BaseTagger BaseTokenizer
@textblob.blob
c68 BaseBlob Blobber Sentence TextBlob Word WordList
@textblob.classifiers
c68 BaseClassifier DecisionTreeClassifier MaxEntClassifier NLTKClassifier NaiveBayesClassifier PositiveNaiveBayesClassifier
@textblob.decorators
c68 cached_property
@textblob.en
c68 Parser Sentiment
@textblob.en.np_extractors
c68 ChunkParser ConllExtractor FastNPExtractor
@textblob.en.parsers
c68 PatternParser
@textblob.en.sentiments
c68 NaiveBayesAnalyzer PatternAnalyzer
@textblob.en.taggers
c68 NLTKTagger PatternTagger
@textblob.exceptions
k143 DeprecationError FormatError MissingCorpusError NotTranslated TextBlobError TranslatorError
@textblob.formats
c68 BaseFormat CSV DelimitedFormat JSON TSV
@textblob.mixins
c68 BlobComparableMixin ComparableMixin StringlikeMixin
@textblob.tokenizers
c68 SentenceTokenizer WordTokenizer
@theano.gof.cmodule
g0 dlimport
@thinc.backends._param_server
k154 ParamServer
@thinc.backends.cupy_ops
c69 CupyOps
@thinc.backends.linalg
k154 Matrix Vec VecVec
@thinc.backends.mps_ops
c69 MPSOps
@thinc.backends.numpy_ops
k154 NumpyOps
r166 __pyx_unpickle_NumpyOps
@thinc.backends.ops
c69 Ops
@thinc.config
c69 registry
@thinc.initializers
n83 configure_glorot_normal_init configure_glorot_uniform_init configure_he_normal_init configure_he_uniform_init configure_lecun_normal_init configure_lecun_uniform_init configure_normal_init configure_uniform_init configure_zero_init glorot_normal_init glorot_uniform_init he_normal_init he_uniform_init lecun_normal_init lecun_uniform_init normal_init uniform_init zero_init
@thinc.layers.add
n83 forward init
@thinc.layers.array_getitem
n83 forward
@thinc.layers.bidirectional
n83 forward init
@thinc.layers.cauchysimilarity
n83 forward init
@thinc.layers.chain
n83 forward init
@thinc.layers.clipped_linear
n83 forward init
@thinc.layers.concatenate
n83 forward init
@thinc.layers.dish
n83 forward init
@thinc.layers.dropout
n83 forward
@thinc.layers.embed
n83 forward init
@thinc.layers.expand_window
n83 forward
@thinc.layers.gelu
n83 forward init
@thinc.layers.hard_swish
n83 forward init
@thinc.layers.hard_swish_mobilenet
n83 forward init
@thinc.layers.hashembed
n83 forward init
@thinc.layers.layernorm
n83 forward init
@thinc.layers.linear
n83 forward init
@thinc.layers.list2array
n83 forward
@thinc.layers.list2padded
n83 forward
@thinc.layers.list2ragged
n83 forward
@thinc.layers.logistic
n83 forward
@thinc.layers.lstm
n83 forward init
@thinc.layers.map_list
n83 forward init
@thinc.layers.maxout
n83 forward init
@thinc.layers.mish
n83 forward init
@thinc.layers.multisoftmax
n83 forward init
@thinc.layers.mxnetwrapper
n83 forward
@thinc.layers.noop
n83 forward
@thinc.layers.padded2list
n83 forward
@thinc.layers.parametricattention
n83 forward init
@thinc.layers.parametricattention_v2
n83 forward init
@thinc.layers.premap_ids
n84 forward
@thinc.layers.pytorchwrapper
n83 forward
@thinc.layers.ragged2list
n83 forward
@thinc.layers.reduce_first
n83 forward
@thinc.layers.reduce_last
n83 forward
@thinc.layers.reduce_max
n83 forward
@thinc.layers.reduce_mean
n83 forward
@thinc.layers.reduce_sum
n83 forward
@thinc.layers.relu
n83 forward init
@thinc.layers.remap_ids
n83 forward forward_v2
@thinc.layers.residual
n83 forward init
@thinc.layers.resizable
n83 _resize_parameter forward init resize_linear_weighted resize_model
@thinc.layers.siamese
n83 forward init
@thinc.layers.sigmoid
n83 forward init
@thinc.layers.sigmoid_activation
n83 forward
@thinc.layers.softmax
n83 forward init
@thinc.layers.softmax_activation
n83 forward
@thinc.layers.sparselinear
n84 forward init
@thinc.layers.strings2arrays
n83 forward
@thinc.layers.swish
n83 forward init
@thinc.layers.tensorflowwrapper
n83 forward
@thinc.layers.tuplify
n83 init
@thinc.layers.uniqued
n83 forward init
@thinc.layers.with_array
n83 forward init
@thinc.layers.with_array2d
n83 forward init
@thinc.layers.with_cpu
n83 forward init
@thinc.layers.with_flatten
n83 forward init
@thinc.layers.with_flatten_v2
n83 forward init
@thinc.layers.with_getitem
n83 forward init
@thinc.layers.with_list
n83 forward init
@thinc.layers.with_padded
n83 forward init
@thinc.layers.with_ragged
n83 forward init
@thinc.layers.with_reshape
n83 forward init
@thinc.loss
c69 CategoricalCrossentropy CosineDistance L2Distance Loss SequenceCategoricalCrossentropy
n83 _make_mask _make_mask_by_value configure_CategoricalCrossentropy_v1 configure_CategoricalCrossentropy_v2 configure_CategoricalCrossentropy_v3 configure_CosineDistance configure_L2Distance configure_SequenceCategoricalCrossentropy_v1 configure_SequenceCategoricalCrossentropy_v2 configure_SequenceCategoricalCrossentropy_v3
@thinc.model
c69 Model
n83 empty_init
@thinc.mypy
c69 IntrospectChecker ThincPlugin
@thinc.optimizers
c69 Optimizer
@thinc.schedules
n83 _clip compounding constant constant_then cyclic_triangular decaying slanted_triangular warmup_linear
@thinc.types
c69 ArgsKwargs Decorator Floats1d Floats2d Floats3d Floats4d Generator Ints1d Ints2d Ints3d Ints4d Padded Pairs Ragged Unserializable _Array _Array1d _Array2d _Array3d _Array4d _Floats _Ints
@thinc.util
c69 ArrayInfo
g169 convert_recursive
k144 DataValidationError
@tokenizers
a164 Tokenizer.from_file Tokenizer.from_pretrained
k154 AddedToken Encoding NormalizedString PreTokenizedString Regex Tokenizer
@tokenizers.decoders
k154 BPEDecoder ByteFallback ByteLevel CTC DecodeStream Decoder Fuse Metaspace Replace Sequence Strip WordPiece
@tokenizers.implementations.base_tokenizer
c70 BaseTokenizer
@tokenizers.implementations.bert_wordpiece
c70 BertWordPieceTokenizer
@tokenizers.implementations.byte_level_bpe
c70 ByteLevelBPETokenizer
@tokenizers.implementations.char_level_bpe
c70 CharBPETokenizer
@tokenizers.implementations.sentencepiece_bpe
c70 SentencePieceBPETokenizer
@tokenizers.implementations.sentencepiece_unigram
c70 SentencePieceUnigramTokenizer
@tokenizers.models
a164 BPE.from_file WordLevel.from_file WordPiece.from_file
k154 BPE Unigram WordLevel WordPiece
r166 Model
@tokenizers.normalizers
k154 BertNormalizer ByteLevel Lowercase NFC NFD NFKC NFKD Nmt Normalizer Precompiled Prepend Replace Sequence Strip StripAccents
@tokenizers.pre_tokenizers
k154 BertPreTokenizer ByteLevel CharDelimiterSplit Digits FixedLength Metaspace PreTokenizer Punctuation Sequence Split UnicodeScripts Whitespace WhitespaceSplit
@tokenizers.processors
k154 BertProcessing ByteLevel PostProcessor RobertaProcessing Sequence TemplateProcessing
@tokenizers.trainers
k154 BpeTrainer Trainer UnigramTrainer WordLevelTrainer WordPieceTrainer
@toolz.functoolz
c71 Compose _InstanceAnnotations curry excepts juxt
g0 apply do pipe thread_first thread_last
g109 _restore_curry
k145 InstanceProperty
@toolz.itertoolz
g0 accumulate reduceby
@toolz.sandbox.core
g2 EqualityHashKey
@torchvision.models._utils
c150 IntermediateLayerGetter
@torchvision.models.alexnet
c150 AlexNet
@torchvision.models.convnext
c150 CNBlock CNBlockConfig ConvNeXt LayerNorm2d
@torchvision.models.densenet
c150 DenseNet _DenseBlock _DenseLayer _Transition
@torchvision.models.detection._utils
c150 BalancedPositiveNegativeSampler BoxCoder BoxLinearCoder Matcher SSDMatcher
@torchvision.models.detection.anchor_utils
c150 AnchorGenerator DefaultBoxGenerator
@torchvision.models.detection.backbone_utils
c150 BackboneWithFPN
@torchvision.models.detection.faster_rcnn
c150 FastRCNNConvFCHead FastRCNNPredictor FasterRCNN TwoMLPHead
@torchvision.models.detection.fcos
c150 FCOS FCOSClassificationHead FCOSHead FCOSRegressionHead
@torchvision.models.detection.generalized_rcnn
c150 GeneralizedRCNN
@torchvision.models.detection.image_list
c150 ImageList
@torchvision.models.detection.keypoint_rcnn
c150 KeypointRCNN KeypointRCNNHeads KeypointRCNNPredictor
@torchvision.models.detection.mask_rcnn
c150 MaskRCNN MaskRCNNHeads MaskRCNNPredictor
@torchvision.models.detection.retinanet
c150 RetinaNet RetinaNetClassificationHead RetinaNetHead RetinaNetRegressionHead
@torchvision.models.detection.roi_heads
c150 RoIHeads
@torchvision.models.detection.rpn
c150 RPNHead RegionProposalNetwork
@torchvision.models.detection.ssd
c150 SSD SSDClassificationHead SSDFeatureExtractorVGG SSDHead SSDRegressionHead SSDScoringHead
@torchvision.models.detection.transform
c150 GeneralizedRCNNTransform
@torchvision.models.efficientnet
c150 EfficientNet FusedMBConv MBConv MBConvConfig
@torchvision.models.googlenet
c150 BasicConv2d GoogLeNet Inception InceptionAux
@torchvision.models.inception
c150 BasicConv2d Inception3 InceptionA InceptionAux InceptionB InceptionC InceptionD InceptionE
@torchvision.models.maxvit
c150 MBConv MaxVit MaxVitBlock MaxVitLayer
@torchvision.models.mnasnet
c150 MNASNet _InvertedResidual
@torchvision.models.mobilenet
c150 ConvBNReLU InvertedResidual MobileNetV2
@torchvision.models.mobilenetv2
c150 ConvBNActivation ConvBNReLU InvertedResidual MobileNetV2
@torchvision.models.mobilenetv3
c150 InvertedResidual InvertedResidualConfig MobileNetV3 SqueezeExcitation
@torchvision.models.regnet
c150 AnyStage BlockParams BottleneckTransform RegNet ResBottleneckBlock SimpleStemIN
@torchvision.models.resnet
c150 BasicBlock Bottleneck ResNet
e157 ResNet101_Weights ResNet152_Weights ResNet18_Weights ResNet34_Weights ResNet50_Weights
@torchvision.models.segmentation.deeplabv3
c150 ASPP ASPPConv ASPPPooling DeepLabHead DeepLabV3
@torchvision.models.segmentation.fcn
c150 FCN FCNHead
@torchvision.models.segmentation.lraspp
c150 LRASPP LRASPPHead
@torchvision.models.shufflenetv2
c150 InvertedResidual ShuffleNetV2
@torchvision.models.squeezenet
c150 Fire SqueezeNet
@torchvision.models.swin_transformer
c150 PatchMerging PatchMergingV2 ShiftedWindowAttention ShiftedWindowAttentionV2 SwinTransformer SwinTransformerBlock SwinTransformerBlockV2
@torchvision.models.vgg
c150 VGG
@torchvision.models.vision_transformer
c150 ConvStemConfig Encoder EncoderBlock MLPBlock VisionTransformer
@torchvision.ops.deform_conv
c150 DeformConv2d
@torchvision.ops.drop_block
c150 DropBlock2d DropBlock3d
@torchvision.ops.feature_pyramid_network
c150 ExtraFPNBlock FeaturePyramidNetwork LastLevelMaxPool LastLevelP6P7
@torchvision.ops.misc
c150 Conv2dNormActivation Conv3dNormActivation ConvNormActivation FrozenBatchNorm2d MLP Permute SqueezeExcitation
@torchvision.ops.poolers
c150 LevelMapper MultiScaleRoIAlign
@torchvision.ops.roi_align
c150 RoIAlign
@torchvision.ops.stochastic_depth
c150 StochasticDepth
@torchvision.transforms._presets
c150 ImageClassification ObjectDetection OpticalFlow SemanticSegmentation VideoClassification
@torchvision.transforms.functional
e157 InterpolationMode
@torchvision.transforms.transforms
c150 CenterCrop ColorJitter Compose ConvertImageDtype FiveCrop GaussianBlur Grayscale LinearTransformation Normalize PILToTensor Pad RandomAdjustSharpness RandomAffine RandomApply RandomAutocontrast RandomChoice RandomCrop RandomEqualize RandomErasing RandomGrayscale RandomHorizontalFlip RandomInvert RandomOrder RandomPerspective RandomPosterize RandomResizedCrop RandomRotation RandomSolarize RandomVerticalFlip Resize TenCrop ToPILImage ToTensor
@torchvision.transforms.v2._color
c150 ColorJitter Grayscale RandomGrayscale
@torchvision.transforms.v2._container
c150 Compose RandomApply RandomChoice RandomOrder
@torchvision.transforms.v2._geometry
c150 CenterCrop Pad RandomAffine RandomCrop RandomHorizontalFlip RandomResizedCrop RandomRotation RandomVerticalFlip Resize
@torchvision.transforms.v2._misc
c150 ConvertImageDtype GaussianBlur GaussianNoise Identity Normalize ToDtype
@torchvision.transforms.v2._type_conversion
c150 PILToTensor ToImage ToPILImage ToPureTensor
@torchvision.tv_tensors._image
c150 Image
@torchvision.tv_tensors._mask
c150 Mask
@tpot.operator_utils
g0 TPOTOperatorClassFactory source_decode
@tqdm.std
g2 tqdm
@traitlets
g0 import_item
@traitlets.utils.importstring
g0 import_item
@tsfresh.feature_extraction.settings
w173 ComprehensiveFCParameters EfficientFCParameters IndexBasedFCParameters MinimalFCParameters PickableSettings TimeBasedFCParameters
@tsfresh.transformers.feature_augmenter
c72 FeatureAugmenter
@tsfresh.transformers.feature_selector
c72 FeatureSelector
@tsfresh.transformers.per_column_imputer
c72 PerColumnImputer
@tsfresh.transformers.relevant_feature_augmenter
c72 RelevantFeatureAugmenter
@tslearn.backend.backend
c73 Backend
@tslearn.backend.numpy_backend
c73 NumPyBackend NumPyLinalg NumPyRandom NumPyTesting
@tslearn.backend.pytorch_backend
c73 PyTorchBackend PyTorchLinalg PyTorchRandom PyTorchTesting
@tslearn.bases.bases
c73 BaseModelPackage TimeSeriesMixin TsLearnTags
@tslearn.clustering.dbscan
c73 TimeSeriesDBSCAN
@tslearn.clustering.kmeans
c73 KernelKMeans TimeSeriesKMeans
@tslearn.clustering.kshape
c73 KShape
@tslearn.clustering.utils
c73 TimeSeriesCentroidBasedClusteringMixin
k146 EmptyClusterError
@tslearn.early_classification.early_classification
c73 NonMyopicEarlyClassifier
@tslearn.forecasting._arima
c73 AutoVARIMA VARIMA
@tslearn.forecasting._pipeline
c73 ScaledForecastingPipeline
@tslearn.foundation._embedding
c73 TimeSeriesFoundationEmbedder
@tslearn.foundation._forecasting
c73 LinearProbeForecaster ZeroShotForecaster _BaseFoundationForecaster
@tslearn.matrix_profile.matrix_profile
c73 MatrixProfile
@tslearn.metrics.soft_dtw_loss_pytorch
c73 SoftDTWLossPyTorch _SoftDTWLossPyTorch
@tslearn.metrics.softdtw_variants
c73 SoftDTW SquaredEuclidean
@tslearn.neighbors.neighbors
c73 KNeighborsTimeSeries KNeighborsTimeSeriesClassifier KNeighborsTimeSeriesMixin KNeighborsTimeSeriesRegressor
@tslearn.neural_network.neural_network
c73 TimeSeriesMLPClassifier TimeSeriesMLPRegressor
@tslearn.piecewise.piecewise
c73 OneD_SymbolicAggregateApproximation PiecewiseAggregateApproximation SymbolicAggregateApproximation
@tslearn.preprocessing._synchronizer
c73 TimeSeriesFeatureSynchronizer
@tslearn.preprocessing.preprocessing
c73 TimeSeriesImputer TimeSeriesResampler TimeSeriesScalerMeanVariance TimeSeriesScalerMinMax
@tslearn.shapelets.shapelets
c73 GlobalArgminPooling1D GlobalMinPooling1D LearningShapelets LocalSquaredDistanceLayer PatchingLayer
@tslearn.svm.svm
c73 TimeSeriesSVC TimeSeriesSVMMixin TimeSeriesSVR
@ultralytics.engine.results
c74 BaseTensor Boxes DepthMap Keypoints Masks OBB Probs Results SemanticMask _DenseResultTensor
@ultralytics.models.fastsam.model
c74 FastSAM
@ultralytics.models.llm
c74 LLM
@ultralytics.models.nas.model
c74 NAS
@ultralytics.models.rtdetr.model
c74 RTDETR
@ultralytics.models.sam.model
c74 SAM
@ultralytics.models.sam.modules.blocks
c74 Block CXBlock DropPath Fuser MaskDownSampler MultiScaleAttention MultiScaleBlock PatchEmbed PositionEmbeddingRandom PositionEmbeddingSine REAttention RoPEAttention SAM2TwoWayAttentionBlock SAM2TwoWayTransformer
@ultralytics.models.sam.modules.decoders
c74 MaskDecoder SAM2MaskDecoder
@ultralytics.models.sam.modules.encoders
c74 FpnNeck Hiera ImageEncoder ImageEncoderViT MemoryEncoder PromptEncoder
@ultralytics.models.sam.modules.memory_attention
c74 MemoryAttention MemoryAttentionLayer
@ultralytics.models.sam.modules.sam
c74 SAM2Model SAM3Model SAMModel
@ultralytics.models.sam.modules.tiny_encoder
c74 Attention BasicLayer Conv2d_BN ConvLayer MBConv MLP PatchEmbed PatchMerging TinyViT TinyViTBlock
@ultralytics.models.sam.modules.transformer
c74 Attention TwoWayAttentionBlock TwoWayTransformer
@ultralytics.models.sam.sam3.decoder
c74 TransformerDecoder TransformerDecoderLayer
@ultralytics.models.sam.sam3.encoder
c74 TransformerEncoder TransformerEncoderFusion TransformerEncoderLayer
@ultralytics.models.sam.sam3.geometry_encoders
c74 Prompt SequenceGeometryEncoder
@ultralytics.models.sam.sam3.maskformer_segmentation
c74 LinearPresenceHead MaskPredictor PixelDecoder SegmentationHead UniversalSegmentationHead
@ultralytics.models.sam.sam3.model_misc
c74 DotProductScoring LayerScale TransformerWrapper
@ultralytics.models.sam.sam3.necks
c74 Sam3DualViTDetNeck
@ultralytics.models.sam.sam3.sam3_image
c74 SAM3SemanticModel
@ultralytics.models.sam.sam3.text_encoder_ve
c74 ResidualAttentionBlock TextTransformer Transformer VETextEncoder
@ultralytics.models.sam.sam3.vitdet
c74 Attention Block ViT
@ultralytics.models.sam.sam3.vl_combiner
c74 SAM3VLBackbone
@ultralytics.models.utils.loss
c74 DETRLoss RTDETRDetectionLoss
@ultralytics.models.utils.ops
c74 HungarianMatcher
@ultralytics.models.yolo.model
c74 YOLO YOLOE YOLOWorld
@ultralytics.models.yolo.world.train_world
c74 WorldTrainerFromScratch
@ultralytics.models.yolo.yoloe.train_seg
c74 YOLOEPESegTrainer YOLOESegTrainer YOLOESegTrainerFromScratch YOLOESegVPTrainer
@ultralytics.nn.distill_model
c74 DistillationModel FeatureHook
@ultralytics.nn.modules.activation
c74 AGLU
@ultralytics.nn.modules.block
c74 A2C2f AAttn ABlock AConv ADown Attention BNContrastiveHead Bottleneck BottleneckCSP C1 C2 C2PSA C2f C2fAttn C2fCIB C2fPSA C3 C3Ghost C3TR C3f C3k C3k2 C3x CBFuse CBLinear CIB ContrastiveHead DFL ELAN1 GhostBottleneck HGBlock HGStem ImagePoolingAttn MaxSigmoidAttnBlock PSA PSABlock Proto Proto26 RealNVP RepBottleneck RepC3 RepCSP RepNCSPELAN4 RepVGGDW ResNetBlock ResNetLayer Residual SAVPE SCDown SPP SPPELAN SPPF SwiGLUFFN TorchVision
@ultralytics.nn.modules.conv
c74 CBAM ChannelAttention Concat Conv Conv2 ConvTranspose DWConv DWConvTranspose2d Focus GhostConv Index LightConv RepConv SpatialAttention
@ultralytics.nn.modules.head
c74 Classify Depth Detect LRPCHead OBB OBB26 Pose Pose26 RTDETRDecoder Segment Segment26 SemanticSegment WorldDetect YOLOEDetect YOLOESegment YOLOESegment26 v10Detect
@ultralytics.nn.modules.transformer
c74 AIFI DeformableTransformerDecoder DeformableTransformerDecoderLayer LayerNorm2d MLP MLPBlock MSDeformAttn TransformerBlock TransformerEncoderLayer TransformerLayer
@ultralytics.nn.tasks
c74 BaseModel ClassificationModel DepthModel DetectionModel Ensemble OBBModel PoseModel RTDETRDetectionModel SegmentationModel SemanticSegmentationModel WorldModel YOLOEModel YOLOESegModel _SafeLoad
g0 attempt_load_one_weight attempt_load_weights parse_model torch_safe_load
@ultralytics.utils
a175 JSONDict
@ultralytics.utils.checks
g0 attempt_install check_requirements
@ultralytics.utils.downloads
a164 attempt_download_asset download safe_download
@ultralytics.utils.instance
c74 Bboxes Instances
@ultralytics.utils.loss
c74 BCEDiceLoss BboxLoss DFLoss DepthLoss26 E2EDetectLoss E2ELoss FocalLoss KeypointLoss MultiChannelDiceLoss PoseLoss26 RLELoss RotatedBboxLoss SegmentLoss26 SemanticSegmentationLoss TVPDetectLoss TVPSegmentLoss VarifocalLoss v8ClassificationLoss v8DetectionLoss v8OBBLoss v8PoseLoss v8SegmentationLoss
@ultralytics.utils.metrics
c74 ClassifyMetrics ConfusionMatrix DepthMetrics DetMetrics Metric OBBMetrics PoseMetrics SegmentMetrics SemanticMetrics
@ultralytics.utils.patches
g0 torch_load
@ultralytics.utils.tal
c74 PoseTaskAlignedAssigner RotatedTaskAlignedAssigner SegTaskAlignedAssigner TaskAlignedAssigner
@ultralytics.utils.torch_utils
c74 EarlyStopping ModelEMA
@umap
c75 ParametricUMAP
@umap.aligned_umap
c75 AlignedUMAP
@umap.distances
n81 correlation cosine euclidean manhattan
@umap.parametric_umap
c75 ParametricUMAP PumapNet StopGradient UMAPModel
@umap.umap_
c75 UMAP
@vllm.utils
g0 import_from_path resolve_obj_by_qualname
@werkzeug.utils
g0 import_string
@wordcloud.color_from_image
c76 ImageColorGenerator
@wordcloud.wordcloud
c76 IntegralOccupancyMap WordCloud colormap_color_func
@wordcloud.wordcloud_cli
c76 FileType RegExpAction
@xarray.backends.file_manager
g161 PickleableFileManager
w173 CachingFileManager
@xarray.coding.cftime_offsets
c77 BaseCFTimeOffset Day Hour Microsecond Millisecond Minute MonthBegin MonthEnd QuarterBegin QuarterEnd QuarterOffset Second Tick YearBegin YearEnd YearOffset
@xarray.coding.cftimeindex
c77 CFTimeIndex
@xarray.coding.common
c77 VariableCoder _ElementwiseFunctionArray
k147 SerializationWarning
@xarray.coding.frequencies
c77 _CFTimeFrequencyInferer
@xarray.coding.strings
c77 CharacterArrayCoder EncodedStringCoder StackedBytesArray
@xarray.coding.times
c77 CFDatetimeCoder CFTimedeltaCoder
@xarray.coding.variables
c77 BoolTypeArray BooleanCoder CFMaskCoder CFScaleOffsetCoder DefaultFillvalueCoder EndianCoder NativeEndiannessArray NativeEnumCoder NonStringCoder Numpy2StringDTypeCoder ObjectVLenStringCoder
@xarray.computation.apply_ufunc
c77 _UFuncSignature
@xarray.computation.arithmetic
c77 DataArrayArithmetic DataArrayGroupbyArithmetic DatasetArithmetic DatasetGroupbyArithmetic SupportsArithmetic VariableArithmetic
@xarray.computation.ops
c77 IncludeNumpySameMethods
@xarray.computation.rolling
c77 Coarsen DataArrayCoarsen DataArrayRolling DatasetCoarsen DatasetRolling Rolling
@xarray.computation.rolling_exp
c77 RollingExp
@xarray.computation.weighted
c77 DataArrayWeighted DatasetWeighted Weighted
@xarray.core._aggregations
c77 DataArrayAggregations DataArrayGroupByAggregations DataArrayResampleAggregations DataTreeAggregations DatasetAggregations DatasetGroupByAggregations DatasetResampleAggregations
@xarray.core._typed_ops
c77 DataArrayGroupByOpsMixin DataArrayOpsMixin DataTreeOpsMixin DatasetGroupByOpsMixin DatasetOpsMixin VariableOpsMixin
@xarray.core.accessor_dt
c77 CombinedDatetimelikeAccessor DatetimeAccessor TimeAccessor TimedeltaAccessor
@xarray.core.accessor_str
c77 StringAccessor
@xarray.core.common
c77 AbstractArray AttrAccessMixin DataWithCoords ImplementsArrayReduce ImplementsDatasetReduce TreeAttrAccessMixin
@xarray.core.coordinate_transform
c77 CoordinateTransform
@xarray.core.coordinates
c77 AbstractCoordinates Coordinates DataArrayCoordinates DataTreeCoordinates DatasetCoordinates
k147 CoordinateValidationError
@xarray.core.dataarray
c77 DataArray _LocIndexer _NumpyEncoder
@xarray.core.dataset
c77 Dataset
@xarray.core.dataset_utils
c77 _LocIndexer
@xarray.core.dataset_variables
c77 DataVariables
@xarray.core.datatree
c77 DataTree DatasetView _CoordWrapper _DatasetArgs
@xarray.core.dtypes
c77 AlwaysGreaterThan AlwaysLessThan
@xarray.core.eval
c77 LogicalOperatorTransformer
@xarray.core.extension_array
c77 PandasExtensionArray
@xarray.core.formatting_html
c77 _DataTreeDisplay
@xarray.core.groupby
c77 ComposedGrouper DataArrayGroupBy DataArrayGroupByBase DatasetGroupBy DatasetGroupByBase GroupBy ResolvedGrouper _DummyGroup
@xarray.core.indexes
c77 CoordinateTransformIndex Index Indexes PandasIndex PandasMultiIndex
@xarray.core.indexing
c77 ArrayApiIndexingAdapter BasicIndexer CoordinateTransformIndexingAdapter CopyOnWriteArray DaskIndexingAdapter ExplicitIndexer ExplicitlyIndexed ExplicitlyIndexedNDArrayMixin IndexSelResult IndexingAdapter LazilyIndexedArray LazilyVectorizedIndexedArray MemoryCachedArray NdArrayLikeIndexingAdapter NumpyIndexingAdapter OuterIndexer PandasIndexingAdapter PandasMultiIndexingAdapter VectorizedIndexer
e106 IndexingSupport
g2 IndexCallable
@xarray.core.missing
c77 BaseInterpolator NumpyInterpolator ScipyInterpolator SplineInterpolator
@xarray.core.nputils
c77 NumpyVIndexAdapter
@xarray.core.options
c77 T_Options set_options
@xarray.core.parallel
c77 ExpectedDict
@xarray.core.resample
c77 DataArrayResample DatasetResample Resample
@xarray.core.resample_cftime
c77 CFTimeGrouper
@xarray.core.treenode
c77 NamedNode NodePath TreeNode
k147 InvalidTreeError NotFoundInTreeError TreeIsomorphismError
@xarray.core.types
c77 Alignable BaseBuffer Closable Lock NestedSequence ReadBuffer
@xarray.core.utils
c77 FilteredMapping Frozen FrozenMappingWarningOnValuesAccess HiddenKeyDict NDArrayMixin NdimSizeLenMixin OrderedSet UncachedAccessor
e106 Default
@xarray.core.variable
c77 IndexVariable Variable
k147 MissingDimensionsError
@xarray.indexes.nd_point_index
c77 NDPointIndex ScipyKDTreeAdapter TreeAdapter
@xarray.indexes.range_index
c77 RangeCoordinateTransform RangeIndex
@xarray.namedarray._aggregations
c77 NamedArrayAggregations
@xarray.namedarray._typing
c77 _SupportsDType _SupportsImag _SupportsReal _array _arrayapi _arrayfunction _chunkedarray _chunkedarrayapi _chunkedarrayfunction _sparsearray _sparsearrayapi _sparsearrayfunction
e106 Default
@xarray.namedarray.core
c77 NamedArray
@xarray.namedarray.daskmanager
c77 DaskManager
@xarray.namedarray.dtypes
c77 AlwaysGreaterThan AlwaysLessThan
@xarray.namedarray.parallelcompat
c77 ChunkManagerEntrypoint ChunkedArrayMixinProtocol
@xarray.namedarray.pycompat
c77 DuckArrayModule
@xarray.namedarray.utils
c77 ReprObject
@xarray.structure.alignment
c77 Aligner
k147 AlignmentError
@xarray.structure.merge
c77 Context _MergeResult
k147 MergeError
@xgboost
c156 Booster DMatrix XGBClassifier XGBModel XGBRFClassifier XGBRFRegressor XGBRanker XGBRegressor
@xgboost._data_utils
c156 Categories
@xgboost.callback
c78 CallbackContainer EarlyStopping EvaluationMonitor LearningRateScheduler TrainingCallback TrainingCheckPoint
@xgboost.collective
c78 CommunicatorContext Config
e107 Op
@xgboost.compat
c78 DataFrame DataTable MultiIndex XGBClassifierBase XGBModelBase XGBRegressorBase XGBoostLabelEncoder
@xgboost.core
a164 Booster.load_model Booster.save_model
c78 Booster CallbackEnv DMatrix DataIter DeviceQuantileDMatrix ExtMemQuantileDMatrix QuantileDMatrix _ProxyDMatrix _RefMixIn
e107 DataSplitMode
k148 EarlyStopException XGBoostError
n82 _log_callback
@xgboost.data
c78 ArrowTransformed CudfTransformed PandasTransformed SingleBatchInternalIter
@xgboost.rabit
e107 Op
@xgboost.sklearn
c78 XGBClassifier XGBModel XGBRFClassifier XGBRFRegressor XGBRanker XGBRankerMixIn XGBRegressor _SklObjWProto
n82 _objective_decorator
@xgboost.training
c78 CVPack _PackedBooster
@yaml
g161 FullLoader Loader UnsafeLoader full_load full_load_all load load_all unsafe_load unsafe_load_all
@yaml.constructor
g161 Constructor FullConstructor UnsafeConstructor
@yaml.loader
g161 FullLoader Loader UnsafeLoader
@yellowbrick.base
c79 ModelVisualizer ScoreVisualizer Visualizer VisualizerGrid
@yellowbrick.classifier.base
c79 ClassificationScoreVisualizer
@yellowbrick.classifier.class_prediction_error
c79 ClassPredictionError
@yellowbrick.classifier.classification_report
c79 ClassificationReport
@yellowbrick.classifier.confusion_matrix
c79 ConfusionMatrix
@yellowbrick.classifier.prcurve
c79 PrecisionRecallCurve
@yellowbrick.classifier.rocauc
c79 ROCAUC
@yellowbrick.classifier.threshold
c79 DiscriminationThreshold
@yellowbrick.cluster.base
c79 ClusteringScoreVisualizer
@yellowbrick.cluster.elbow
c79 KElbowVisualizer
@yellowbrick.cluster.icdm
c79 InterclusterDistance
@yellowbrick.cluster.silhouette
c79 SilhouetteVisualizer
@yellowbrick.contrib.classifier.boundaries
c79 DecisionBoundariesVisualizer
@yellowbrick.contrib.missing.bar
c79 MissingValuesBar
@yellowbrick.contrib.missing.base
c79 MissingDataVisualizer
@yellowbrick.contrib.missing.dispersion
c79 MissingValuesDispersion
@yellowbrick.contrib.prepredict
c79 PrePredict
@yellowbrick.contrib.scatter
c79 ScatterVisualizer
@yellowbrick.contrib.statsmodels.base
c79 StatsModelsWrapper
@yellowbrick.contrib.wrapper
c79 ContribEstimator
@yellowbrick.exceptions
k149 DataWarning DatasetsError ImageComparisonFailure ModelError NotFitted VisualError YellowbrickAssertionError YellowbrickAttributeError YellowbrickError YellowbrickKeyError YellowbrickTypeError YellowbrickValueError YellowbrickWarning
@yellowbrick.features.base
c79 DataVisualizer FeatureVisualizer MultiFeatureVisualizer
@yellowbrick.features.decomposition
c79 ExplainedVariance
@yellowbrick.features.jointplot
c79 JointPlot
@yellowbrick.features.manifold
c79 Manifold
@yellowbrick.features.pca
c79 PCA
@yellowbrick.features.pcoords
c79 ParallelCoordinates
@yellowbrick.features.projection
c79 ProjectionVisualizer
@yellowbrick.features.radviz
c79 RadialVisualizer
@yellowbrick.features.rankd
c79 Rank1D Rank2D RankDBase
@yellowbrick.gridsearch.base
c79 GridSearchVisualizer
@yellowbrick.gridsearch.pcolor
c79 GridSearchColorPlot
@yellowbrick.model_selection.cross_validation
c79 CVScores
@yellowbrick.model_selection.dropping_curve
c79 DroppingCurve
@yellowbrick.model_selection.importances
c79 FeatureImportances
@yellowbrick.model_selection.learning_curve
c79 LearningCurve
@yellowbrick.model_selection.rfecv
c79 RFECV
@yellowbrick.model_selection.validation_curve
c79 ValidationCurve
@yellowbrick.pipeline
c79 VisualPipeline
@yellowbrick.regressor.alphas
c79 AlphaSelection ManualAlphaSelection
@yellowbrick.regressor.base
c79 RegressionScoreVisualizer
@yellowbrick.regressor.influence
c79 CooksDistance
@yellowbrick.regressor.prediction_error
c79 PredictionError
@yellowbrick.regressor.residuals
c79 ResidualsPlot
@yellowbrick.style.colors
c79 ColorMap
@yellowbrick.style.palettes
c79 ColorPalette
@yellowbrick.style.rcmod
c79 _AxesStyle _PlottingContext _RCAesthetics
@yellowbrick.target.base
c79 TargetVisualizer
@yellowbrick.target.binning
c79 BalancedBinningReference
@yellowbrick.target.class_balance
c79 ClassBalance
@yellowbrick.target.feature_correlation
c79 FeatureCorrelation
@yellowbrick.text.base
c79 TextVisualizer
@yellowbrick.text.correlation
c79 WordCorrelationPlot
@yellowbrick.text.dispersion
c79 DispersionPlot
@yellowbrick.text.freqdist
c79 FrequencyVisualizer
@yellowbrick.text.postag
c79 PosTagVisualizer
@yellowbrick.text.tsne
c79 TSNEVisualizer
@yellowbrick.text.umap_vis
c79 UMAPVisualizer
@yellowbrick.utils.decorators
c79 docutil
@yellowbrick.utils.kneed
c79 KneeLocator
@yellowbrick.utils.target
e108 TargetType
@yellowbrick.utils.timer
c79 Timer
@yellowbrick.utils.wrapper
c79 Wrapper
@yolov5.models.yolo
g0 parse_model
@zodbpickle
g161 load loads
"""

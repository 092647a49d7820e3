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
    "runs code or programs, or imports what it is given the name of",
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
    "MySQLdb": "a156",
    "Pyro4": "g0",
    "Pyro5": "g0",
    "RestrictedPython": "g0",
    "Xlib": "g0",
    "_cffi_backend": "g0",
    "_pytest": "g0",
    "adlfs": "a156",
    "aiohttp": "a156",
    "anyio.to_process": "g0",
    "applescript": "g0",
    "asteval": "g0",
    "azure.storage": "a156",
    "azureml": "g0",
    "boto": "a156",
    "boto3": "a156",
    "botocore": "a156",
    "bpython": "g0",
    "brython": "g0",
    "build": "g0",
    "caffe2": "g76",
    "cassandra": "a156",
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
    "duckdb": "a156",
    "elasticsearch": "a156",
    "eventlet": "g0",
    "execnet": "g0",
    "fabric": "g0",
    "fastdownload": "a156",
    "flask.cli": "g0",
    "flit": "g0",
    "fsspec": "a156",
    "ftputil": "a156",
    "functorch": "g76",
    "gcsfs": "a156",
    "gdown": "a156",
    "genshi": "g0",
    "gensim.corpora.textcorpus": "a154",
    "gensim.downloader": "g162",
    "gensim.scripts": "g162",
    "gensim.test": "a154",
    "gevent": "g0",
    "git": "g0",
    "google.cloud": "a156",
    "google.colab": "g0",
    "greenlet": "g0",
    "gunicorn": "g0",
    "h2o.backend": "g0",
    "h5py": "a156",
    "hg": "g0",
    "httpcore": "a156",
    "httplib2": "a156",
    "httpx": "a156",
    "huggingface_hub": "g162",
    "hypothesis": "g0",
    "invoke": "g0",
    "ipykernel": "g0",
    "jinja2.nativetypes": "g0",
    "joblib._dask": "g164",
    "joblib.executor": "g164",
    "joblib.externals": "g164",
    "joblib.parallel": "g164",
    "joblib.pool": "g164",
    "joblib.test": "g164",
    "joblib.testing": "g164",
    "jupyter_client": "g0",
    "kaggle": "a156",
    "kagglehub": "a156",
    "keyboard": "g0",
    "kubernetes": "g0",
    "lark.tools": "g0",
    "llvmlite": "g0",
    "lmdb": "a156",
    "loky": "g164",
    "luigi.contrib": "g0",
    "mako": "g0",
    "mamba": "g0",
    "modelscope": "a156",
    "mouse": "g0",
    "mypyc": "g0",
    "neptune": "g0",
    "netCDF4": "a156",
    "nose": "g0",
    "nuitka": "g0",
    "numexpr": "g0",
    "objc": "g0",
    "onnxruntime.tools": "g0",
    "openvino.tools": "g0",
    "paramiko": "g0",
    "pebble": "g164",
    "pexpect": "g0",
    "pipenv": "g0",
    "plumbum": "g0",
    "poetry": "g0",
    "psutil": "g0",
    "psycopg2": "a156",
    "ptpython": "g0",
    "ptyprocess": "g0",
    "py": "g0",
    "pyautogui": "g0",
    "pybind11": "g0",
    "pycparser": "g0",
    "pycuda": "g0",
    "pymongo": "a156",
    "pymysql": "a156",
    "pynput": "g0",
    "pyopencl": "g0",
    "pyparsing.testing": "g0",
    "pysftp": "a156",
    "pyspark": "g0",
    "pytest": "g0",
    "pythoncom": "g0",
    "pyximport": "g0",
    "ray": "g0",
    "redis": "a156",
    "requests": "a156",
    "rpyc": "g0",
    "s3fs": "a156",
    "sagemaker": "g0",
    "scoop": "g0",
    "setuptools_scm": "g0",
    "sh": "g0",
    "simpleeval": "g0",
    "smart_open": "a156",
    "snowflake": "a156",
    "sqlalchemy": "a156",
    "sqlite_utils": "a156",
    "svn": "g0",
    "swig_runtime_data": "g0",
    "sympy": "g0",
    "tables": "a156",
    "taichi": "g0",
    "tensorflow.python.lib.io": "a156",
    "tensorflow.python.platform": "a156",
    "thinc.shims": "g162",
    "torchaudio.datasets": "a156",
    "torchgen": "g76",
    "torchtext.datasets": "a156",
    "torchvision.datasets": "a156",
    "tornado.template": "g0",
    "tox": "g0",
    "trio": "g0",
    "triton": "g0",
    "tvm": "g0",
    "twisted": "g0",
    "urllib3": "a156",
    "uvicorn": "g0",
    "vcrpy": "g0",
    "virtualenv": "g0",
    "wandb": "g0",
    "weasel": "g162",
    "werkzeug.debug": "g0",
    "werkzeug.utils": "g0",
    "wget": "a156",
    "wheel": "g0",
    "win32api": "g0",
    "win32com": "g0",
    "win32process": "g0",
    "xonsh": "g0",
    "zarr": "a156",
    "zerorpc": "g0",
}
NAMES = """
@PIL.Image
a156 Image.save open
r159 Image
@PIL.ImageShow
a156 UnixViewer Viewer show
@_catboost
k147 _CatBoost _MetadataHashProxy _PoolBase
@accelerate.accelerator
c3 Accelerator
@accelerate.commands.env
g161 env_command
@accelerate.commands.launch
g161 deepspeed_launcher simple_launcher tpu_launcher
@accelerate.commands.tpu
g161 tpu_command_launcher
@accelerate.data_loader
c3 BatchSamplerShard DataLoaderAdapter DataLoaderShard DataLoaderStateMixin IterableDatasetShard MpDeviceLoaderWrapper SeedableRandomSampler SkipBatchSampler SkipDataLoader
@accelerate.hooks
c3 AlignDevicesHook CpuOffload LayerwiseCastingHook ModelHook SequentialHook UserCpuOffloadHook
@accelerate.optimizer
c3 AcceleratedOptimizer
@accelerate.scheduler
c3 AcceleratedScheduler
@accelerate.state
c3 AcceleratorState GradientState PartialState ThreadLocalSharedDict
@accelerate.test_utils.scripts.external_deps.test_checkpointing
g161 evaluation_loop
@accelerate.test_utils.scripts.external_deps.test_ds_multiple_model
g161 multiple_model_training single_model_training
@accelerate.test_utils.scripts.external_deps.test_performance
g161 training_function
@accelerate.test_utils.scripts.test_merge_weights
g153 check_pytorch_weights
@accelerate.test_utils.testing
g161 run_command
@accelerate.utils.dataclasses
c3 AORecipeKwargs AutocastKwargs BnbQuantizationConfig DataLoaderConfiguration DeepSpeedPlugin DeepSpeedSequenceParallelConfig DistributedDataParallelKwargs EnumWithContains FP8RecipeKwargs FullyShardedDataParallelPlugin GradScalerKwargs GradientAccumulationPlugin InitProcessGroupKwargs KwargsHandler MSAMPRecipeKwargs MegatronLMPlugin ProfileKwargs ProjectConfiguration TERecipeKwargs TensorInformation TorchContextParallelConfig TorchDynamoPlugin TorchTensorParallelConfig TorchTensorParallelPlugin
e81 BaseEnum ComputeEnvironment CustomDtype DDPCommunicationHookType DistributedType DynamoBackend FP8BackendType LoggerType PrecisionType RNGType SageMakerDistributedType
@accelerate.utils.environment
g161 _nvidia_smi check_cuda_fp8_capability get_driver_version get_gpu_info
@accelerate.utils.fsdp_utils
g153 load_fsdp_model load_fsdp_optimizer
@accelerate.utils.launch
g161 _get_mpirun_args
@accelerate.utils.modeling
g153 load_state_dict
@accelerate.utils.operations
g153 _neuron_broadcast_object_list _neuron_gather_object
@accelerate.utils.other
g0 load
@accelerate.utils.torch_xla
g161 install_xla
@ai.onnx.contrib
g1 PyCustomOp PyOp
@annoy
r159 Annoy
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
k105 CriticalValueWarning
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
k145 APARCHUpdater EGARCHUpdater EWMAUpdater FIGARCHUpdater GARCHUpdater HARCHUpdater MIDASUpdater RiskMetrics2006Updater VolatilityUpdater
r159 __pyx_unpickle_APARCHUpdater __pyx_unpickle_EGARCHUpdater __pyx_unpickle_EWMAUpdater __pyx_unpickle_FIGARCHUpdater __pyx_unpickle_GARCHUpdater __pyx_unpickle_HARCHUpdater __pyx_unpickle_MIDASUpdater __pyx_unpickle_RiskMetrics2006Updater __pyx_unpickle_VolatilityUpdater
@arch.univariate.recursions_python
c4 ARCHInMeanRecursion EGARCHUpdater EWMAUpdater FIGARCHUpdater GARCHUpdater HARCHUpdater MIDASUpdater RiskMetrics2006Updater VolatilityUpdater
@arch.univariate.volatility
c4 APARCH ARCH BootstrapRng ConstantVariance EGARCH EWMAVariance FIGARCH FixedVariance GARCH HARCH MIDASHyperbolic RiskMetrics2006 VarianceForecast VolatilityProcess
@arch.utility.array
c4 AbstractDocStringInheritor ConcreteClassMeta DocStringInheritor
@arch.utility.exceptions
k105 ConvergenceWarning DataScaleWarning InfeasibleTestException InitialValueWarning InvalidLengthWarning PerformanceWarning StartingValueWarning StudentizationError ValueWarning
@arch.utility.timeseries
k105 ColumnNameConflict
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
k145 bidict
@boltons.funcutils
g0 FunctionBuilder
@catalogue
c6 Registry
k106 RegistryError
@catalogue._importlib_metadata
c6 Distribution DistributionFinder DistributionFinder.Context EntryPoint FastPath FileHash MetadataPathFinder PackageMetadata PackagePath PathDistribution Prepared
k106 PackageNotFoundError
@catalogue._importlib_metadata._compat
c6 NullFinder PyPy_repr
@catboost
c148 CatBoost CatBoostClassifier CatBoostRanker CatBoostRegressor Pool
@catboost.core
c7 BatchMetricCalcer CatBoostClassifier CatBoostRanker CatBoostRegressor Pool _CatBoostBase _CustomLoggersStack _StreamLikeWrapper _TrainCallbacksWrapper pandas pandas.DataFrame pandas.Series polars polars.DataFrame polars.Series
c142 CatBoost
e82 EFeaturesSelectionAlgorithm EFeaturesSelectionGrouping EFstrType EShapCalcType
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
e82 EvalType
@catboost.eval.evaluation_result
c7 CaseEvaluationResult EvaluationResults MetricEvaluationResult ScoreConfig
e82 ScoreType
@catboost.eval.execution_case
c7 ExecutionCase
@catboost.eval.factor_utils
c7 FactorUtils
e82 LabelMode
@catboost.hnsw.hnsw
g161 load_dynamic
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
e83 EncodingRelation
@category_encoders.woe
c8 WOEEncoder
@category_encoders.wrapper
c8 NestedCVWrapper PolynomialWrapper
@celery.utils.imports
g0 import_from_cwd instantiate symbol_by_name
@celery.utils.serialization
g153 UnpickleableExceptionWrapper pickle_loads_x
@cloudpickle
a156 dump
g153 load loads
w157 _make_function
@cloudpickle.cloudpickle
g104 _lookup_module_and_qualname _whichmodule register_pickle_by_value
g153 load loads
w157 _builtin_type _cell_set _class_setstate _decompose_typevar _empty_cell_value _fill_function _function_setstate _gen_ellipsis _gen_not_implemented _get_bases _is_dynamic _make_cell _make_dict_items _make_dict_keys _make_dict_values _make_empty_cell _make_function _make_skel_func _make_skeleton_class _make_skeleton_enum _make_typevar _rebuild_tornado_coroutine _rehydrate_skeleton_class _restore_attr cell_set dynamic_subimport instance subimport
@cloudpickle.cloudpickle_fast
g153 load loads
w157 _class_setstate _function_setstate _make_function
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
k107 InjectionWarning
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
a168 CMADataLogger
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
k107 NeverTestedWarning
@cmdstanpy
g0 install_cmdstan
@cmdstanpy.cmdstan_args
c143 CmdStanArgs GenerateQuantitiesArgs LaplaceArgs OptimizeArgs PathfinderArgs SamplerArgs VariationalArgs
e149 Method
@cmdstanpy.compilation
c143 CompilerOptions
g161 format_stan_file src_info
@cmdstanpy.compiler_opts
c143 CompilerOptions
@cmdstanpy.install_cmdstan
g0 build retrieve_version run_install
g161 is_windows
@cmdstanpy.install_cxx_toolchain
g161 get_config get_toolchain_name get_toolchain_version get_url install_mingw32_make install_version is_installed latest_version normalize_version run_rtools_install
@cmdstanpy.model
c143 CmdStanModel
@cmdstanpy.stanfit.mcmc
c143 CmdStanMCMC
@cmdstanpy.stanfit.metadata
c143 InferenceMetadata
@cmdstanpy.stanfit.mle
c143 CmdStanMLE
@cmdstanpy.stanfit.runset
c143 RunSet
@cmdstanpy.utils
g0 do_command
g161 show_versions
@cmdstanpy.utils.cmdstan
g161 cxx_toolchain_path determine_linux_arch get_download_url
@cmdstanpy.utils.command
g0 do_command
@cmdstanpy.utils.filesystem
g161 windows_short_path
@com.microsoft
g1 PythonOp PythonOpGrad
@compress_pickle
g153 load loads
@confection
g162 registry
@confection._config
c10 Config
@confection._errors
k108 ConfectionError ConfigValidationError
@confection._parser
c10 _CustomInterpolation
@confection._registry
c10 Promise registry
@confection.typechecker
c10 Ctx TypeCheckError _AnySchemaHandler _PydanticV1FieldShim
@confection.util
c10 Decorator SimpleFrozenDict SimpleFrozenList
@confection.validation
c10 FieldInfo PositiveInt Schema StrictBool StrictFloat _ValidatedResult
k108 ValidationError
@cv2
a156 FileStorage VideoCapture imread imwrite
@cytoolz.functoolz
g0 apply do pipe thread_first thread_last
g104 _restore_curry
@dalex._explainer.loss
n77 loss_accuracy loss_cross_entropy loss_one_minus_auc loss_root_mean_square loss_sum_of_squares mad rmse
@dalex._explainer.object
c11 Explainer
@dalex._explainer.yhat
n77 yhat_default yhat_h2o_classification yhat_h2o_regression yhat_proba_default yhat_tf_classification yhat_tf_regression
@dalex._explanation
c11 Explanation
@dalex.arena._option_base
c11 OptionBase
@dalex.arena._plot_container
c11 PlotContainer
@dalex.arena._plots_manager
c11 PlotsManager
@dalex.arena._resource
c11 Resource
@dalex.arena._resource_manager
c11 ResourceManager
@dalex.arena.object
c11 Arena
@dalex.arena.params
c11 DatasetParam ModelParam ObservationParam Param VariableParam
@dalex.arena.plots._accumulated_dependence_container
c11 AccumulatedDependenceContainer
@dalex.arena.plots._break_down_container
c11 BreakDownContainer
@dalex.arena.plots._ceteris_paribus_container
c11 CeterisParibusContainer
@dalex.arena.plots._fairness_check_container
c11 FairnessCheckContainer
@dalex.arena.plots._feature_importance_container
c11 FeatureImportanceContainer
@dalex.arena.plots._metrics_container
c11 MetricsContainer
@dalex.arena.plots._partial_dependence_container
c11 PartialDependenceContainer
@dalex.arena.plots._roc_container
c11 ROCContainer
@dalex.arena.plots._shapley_values_container
c11 ShapleyValuesContainer
@dalex.arena.plots._shapley_values_dependence_container
c11 ShapleyValuesDependenceContainer
@dalex.arena.plots._shapley_values_variable_importance_container
c11 ShapleyValuesVariableImportanceContainer
@dalex.arena.plots._variable_against_another_container
c11 VariableAgainstAnotherContainer
@dalex.arena.plots._variable_distribution_container
c11 VariableDistributionContainer
@dalex.arena.resources._dataset_shapley_values_resource
c11 DatasetShapleyValuesResource
@dalex.arena.resources._shapley_values_resource
c11 ShapleyValuesResource
@dalex.aspect._model_aspect_importance.object
c11 ModelAspectImportance
@dalex.aspect._model_triplot.object
c11 ModelTriplot
@dalex.aspect._predict_aspect_importance.object
c11 PredictAspectImportance
@dalex.aspect._predict_triplot.object
c11 PredictTriplot
@dalex.aspect.object
c11 Aspect
@dalex.fairness._basics._base_objects
c11 _AbsObject _FairnessObject
@dalex.fairness._basics.exceptions
k109 FairnessObjectsDifferenceError ModelTypeNotSupportedError ParameterCheckError
@dalex.fairness._group_fairness.object
c11 GroupFairnessClassification GroupFairnessRegression
@dalex.fairness._group_fairness.utils
c11 ConfusionMatrix RegressionDict SubgroupConfusionMatrix SubgroupConfusionMatrixMetrics
@dalex.model_explanations._aggregated_profiles.object
c11 AggregatedProfiles
@dalex.model_explanations._model_performance.object
c11 ModelPerformance
@dalex.model_explanations._residual_diagnostics.object
c11 ResidualDiagnostics
@dalex.model_explanations._variable_importance.object
c11 VariableImportance
@dalex.predict_explanations._break_down.object
c11 BreakDown
@dalex.predict_explanations._ceteris_paribus.object
c11 CeterisParibus
@dalex.predict_explanations._shap.object
c11 Shap
@dalex.wrappers._shap.object
c11 ShapWrapper
@datasets
g0 load_dataset
@datasets.features._torchcodec
c12 AudioDecoder
@datasets.features.audio
c12 Audio
@datasets.features.bio_sequence
c12 BioSequence
@datasets.features.bio_structure
c12 BioStructure
@datasets.features.features
c12 Array2DExtensionType Array3DExtensionType Array4DExtensionType Array5DExtensionType ArrayExtensionArray Json List PandasArrayExtensionArray PandasArrayExtensionDtype _ArrayXD _ArrayXDExtensionType
k145 Array2D Array3D Array4D Array5D ClassLabel Features LargeList Sequence Value
@datasets.features.image
c12 Image
@datasets.features.mesh
c12 Mesh
@datasets.features.nifti
c12 Nifti Nifti1ImageWrapper
@datasets.features.pdf
c12 Pdf
@datasets.features.translation
c12 Translation TranslationVariableLanguages
@datasets.features.video
c12 Example Video
@datasets.info
c12 DatasetInfo DatasetInfosDict DownloadChecksumsEntryData PostProcessedInfo SupervisedKeysData
k110 MissingCachedSizesConfigError NonMatchingCachedSizesError
@datasets.load
g0 import_main_class load_dataset
@datasets.packaged_modules.webdataset.webdataset
g153 npz_loads torch_loads
@datasets.splits
c12 NamedSplit NamedSplitAll PercentSlice PercentSliceMeta SlicedSplitInfo Split SplitBase SplitDict SplitGenerator SplitInfo SplitReadInstruction SubSplitInfo _SplitMerged _SubSplit
@datasets.streaming
g161 extend_module_for_streaming
@datasets.table
a156 MemoryMappedTable
@datasets.utils.file_utils
g153 xnumpy_load
@datasets.utils.py_utils
g161 copyfunc
@dateutil._common
c13 weekday
@dateutil.parser._parser
c13 _resultbase _timelex _tzparser _tzparser._result _tzparser._result._attr _ymd parser parser._result parserinfo
k111 ParserError UnknownTimezoneWarning
@dateutil.parser.isoparser
c13 isoparser
@dateutil.relativedelta
k145 relativedelta
@dateutil.rrule
c13 _iterinfo _rrulestr rrule rrulebase rruleset rruleset._genitem weekday
@dateutil.tz
k111 DeprecatedTzFormatWarning
@dateutil.tz._common
c13 _DatetimeWithFold _tzinfo tzrangebase
@dateutil.tz._factories
c13 _TzFactory _TzOffsetFactory _TzSingleton _TzStrFactory
@dateutil.tz.tz
c13 _nullcontext _ttinfo _tzfile _tzicalvtz _tzicalvtzcomp tzfile tzical tzrange tzstr
r159 tzlocal tzoffset tzutc
@dateutil.tz.win
c13 tzres tzwin tzwinbase tzwinlocal
@deap.base
k145 Fitness
@deap.creator
g0 class_replacers create
@deap.gp
g0 compile compileADF
k145 Primitive PrimitiveTree Terminal
@deap.tools
k145 HallOfFame History Logbook MultiStatistics ParetoFront Statistics
@deap.tools.support
k145 HallOfFame History Logbook MultiStatistics ParetoFront Statistics
@decorator
g0 FunctionMaker
@deepdiff
g153 Delta
@deepdiff.serialization
g153 _RestrictedUnpickler pickle_load
@detectron2.config.instantiate
g0 instantiate
@detectron2.config.lazy
g0 LazyConfig.load
@detectron2.utils.registry
g0 locate
@dill
a156 dump dump_session
g153 load load_module load_module_asdict load_session loads
w157 _dill _shims
@dill._dill
g104 _create_filehandle _eval_repr _import_module _locate_function
g153 Unpickler _Unpickler load loads
r152 _create_array _load_type
w157 _create_capsule _create_cell _create_code _create_dictproxy _create_dtypemeta _create_ftype _create_function _create_lock _create_namedtuple _create_rlock _create_stringi _create_stringo _create_type _create_typemap_x _create_weakproxy _create_weakref _delattr _dict_from_dictproxy _dill _get_attr _getattr _getattribute _setattr _setitems _shims
@dill._shims
w157 Reduce _CELL_EMPTY _delattr _getattr _setattr
@dill.session
g153 load_module load_module_asdict load_session
@dill.source
g104 _import getimport getsource importable
@dill.temp
g104 load loadIO loadIO_source load_source
@django.utils.module_loading
g0 import_string
@econml._cate_estimator
c14 BaseCateEstimator DebiasedLassoCateEstimatorDiscreteMixin DebiasedLassoCateEstimatorMixin ForestModelFinalCateEstimatorDiscreteMixin ForestModelFinalCateEstimatorMixin LinearCateEstimator LinearModelFinalCateEstimatorDiscreteMixin LinearModelFinalCateEstimatorMixin StatsModelsCateEstimatorDiscreteMixin StatsModelsCateEstimatorMixin TreatmentExpansionMixin
@econml._ensemble._ensemble
c14 BaseEnsemble
@econml._lazy
g160 _LazyModule
@econml._ortho_learner
c14 CachedValues _OrthoLearner
@econml.automated_ml._automated_ml
c14 AutomatedMLMixin AutomatedMLModel EconAutoMLConfig _InnerAutomatedMLModel
@econml.cate_interpreter._interpreters
c14 SingleTreeCateInterpreter SingleTreePolicyInterpreter _SingleTreeInterpreter
@econml.dml._rlearner
c14 _ModelFinal _ModelNuisance _RLearner
@econml.dml.causal_forest
c14 CausalForestDML _CausalForestFinalWrapper _GenericSingleOutcomeModelFinalWithCovInference
@econml.dml.dml
c14 DML KernelDML LinearDML NonParamDML SparseLinearDML _BaseDML _FinalWrapper _FirstStageSelector _FirstStageWrapper _RandomFeatures
@econml.dowhy
c14 DoWhyWrapper
@econml.dr._drlearner
c14 DRLearner ForestDRLearner LinearDRLearner SparseLinearDRLearner _ModelFinal _ModelNuisance
@econml.federated_learning
c14 FederatedEstimator
@econml.grf._base_grf
c14 BaseGRF
@econml.grf._base_grftree
c14 GRFTree
@econml.grf.classes
c14 CausalForest CausalIVForest MultiOutputGRF RegressionForest
@econml.inference._bootstrap
c14 BootstrapEstimator
@econml.inference._inference
c14 BootstrapInference EmpiricalInferenceResults GenericModelFinalInference GenericModelFinalInferenceDiscrete GenericSingleTreatmentModelFinalInference Inference InferenceResults LinearModelFinalInference LinearModelFinalInferenceDiscrete NormalInferenceResults PopulationSummaryResults StatsModelsInference StatsModelsInferenceDiscrete
@econml.iv.dml._dml
c14 DMLIV NonParamDMLIV OrthoIV _BaseDMLIV _BaseDMLIVModelFinal _BaseDMLIVNuisanceSelector _OrthoIVModelFinal _OrthoIVNuisanceSelector
@econml.iv.dr._dr
c14 DRIV ForestDRIV IntentToTreatDRIV LinearDRIV LinearIntentToTreatDRIV SparseLinearDRIV _BaseDRIV _BaseDRIVModelFinal _BaseDRIVNuisanceCovarianceSelector _BaseDRIVNuisanceSelector _DRIV _DummyCATE _DummyClassifier _IntentToTreatDRIV _IntentToTreatDRIVNuisanceSelector
@econml.iv.sieve._tsls
c14 DPolynomialFeatures HermiteFeatures SieveTSLS
@econml.metalearners._metalearners
c14 DomainAdaptationLearner SLearner TLearner XLearner
@econml.orf._causal_tree
c14 CausalTree Node
@econml.orf._ortho_forest
c14 BLBInference BaseOrthoForest DMLOrthoForest DROrthoForest _DMLOrthoForest_nuisance_estimator_generator _DMLOrthoForest_second_stage_parameter_estimator_gen
@econml.panel.dml._dml
c14 DynamicDML _DynamicFinalWrapper _DynamicModelFinal _DynamicModelNuisanceSelector _LinearDynamicModelFinal
@econml.policy._base
c14 PolicyLearner
@econml.policy._drlearner
c14 DRPolicyForest DRPolicyTree _BaseDRPolicyLearner _DRLearnerWrapper _PolicyModelFinal
@econml.policy._forest._forest
c14 PolicyForest
@econml.policy._forest._tree
c14 PolicyTree
@econml.score.ensemble_cate
c14 EnsembleCateEstimator
@econml.score.rscorer
c14 RScorer
@econml.sklearn_extensions.linear_model
c14 DebiasedLasso MultiOutputDebiasedLasso SelectiveRegularization StatsModels2SLS StatsModelsLinearRegression StatsModelsRLM WeightedLasso WeightedLassoCV WeightedLassoCVWrapper WeightedLassoWrapper WeightedModelMixin WeightedMultiTaskLasso WeightedMultiTaskLassoCV _PairedEstimatorWrapper _StatsModelsWrapper _WeightedCVIterableWrapper
@econml.sklearn_extensions.model_selection
c14 FixedModelSelector GridSearchCVList ListSelector ModelSelector SingleModelSelector SklearnCVSelector WeightedKFold WeightedStratifiedKFold
@econml.tree._tree_classes
c14 BaseTree
@econml.utilities
c14 IdentityFeatures MissingModule MultiModelWrapper SeparateModel Summary WeightedModelWrapper _RegressionWrapper _TransformerWrapper
n80 add_intercept
@econml.validate.drtester
c14 DRTester DRtester
@econml.validate.results
c14 BLPEvaluationResults CalibrationEvaluationResults EvaluationResults UpliftEvaluationResults
@econml.validate.sensitivity_analysis
c14 SensitivityParams
@encodings
g161 search_function
@evaluate
g0 load
@evotorch.algorithms.cmaes
c15 CMAES
@evotorch.algorithms.distributed.gaussian
c15 CEM GaussianSearchAlgorithm PGPE SNES XNES
@evotorch.algorithms.functional.funcadam
c15 AdamState
@evotorch.algorithms.functional.funccem
c15 CEMState
@evotorch.algorithms.functional.funcclipup
c15 ClipUpState
@evotorch.algorithms.functional.funcpgpe
c15 PGPEState
@evotorch.algorithms.functional.funcsgd
c15 SGDState
@evotorch.algorithms.functional.misc
c15 OptimizerFunctions
@evotorch.algorithms.ga
c15 Cosyne ExtendedPopulationMixin GeneticAlgorithm SteadyStateGA
@evotorch.algorithms.mapelites
c15 MAPElites
@evotorch.algorithms.pycmaes
c15 PyCMAES
@evotorch.algorithms.restarter.modify_restart
c15 IPOP ModifyingRestart
@evotorch.algorithms.restarter.restart
c15 Restart
@evotorch.algorithms.searchalgorithm
c15 LazyReporter LazyStatusDict SearchAlgorithm SinglePopulationAlgorithmMixin SinglePopulationAlgorithmMixin.ObjectiveStatusReporter
@evotorch.core
c15 ActorSeeds AllRemoteEnvs AllRemoteProblems BoundsPair EvaluationActor NumbaLib ObjectTypedProblemBoundEvaluator ParetoInfo Problem ProblemBoundEvaluator RemoteMethod Solution SolutionBatch SolutionBatchPieces SolutionBatchSliceInfo
@evotorch.distributions
c15 Distribution ExpGaussian ExpSeparableGaussian FunctionalGradEstimator FunctionalSampler GradsWithFitnesses GradsWithSamples GradsWithSamplesAndFitnesses SeparableGaussian SymmetricSeparableGaussian
@evotorch.operators.base
c15 CopyingOperator CrossOver Operator SingleObjOperator
@evotorch.operators.functional
c15 SelectedAndStackedParents SelectedParentIndices SelectedParentValues SelectedParents
@evotorch.operators.real
c15 CosynePermutation GaussianMutation MultiPointCrossOver OnePointCrossOver PolynomialMutation SimulatedBinaryCrossOver TwoPointCrossOver
@evotorch.operators.sequence
c15 CutAndSplice
@evotorch.optimizers
c15 Adam ClipUp ClipUpParameterGroup SGD TorchOptimizer
@evotorch.tools.cloning
c15 Clonable ReadOnlyClonable Serializable
@evotorch.tools.hook
c15 Hook
@evotorch.tools.immutable
c15 ImmutableContainer ImmutableDict ImmutableList ImmutableSequence ImmutableSet
@evotorch.tools.misc
c15 DTypeAndDevice ErroneousResult SuppressSacredExperiment
@evotorch.tools.objectarray
c15 ObjectArray ObjectArrayStorage
@evotorch.tools.readonlytensor
c15 ReadOnlyTensor
@evotorch.tools.recursiveprintable
c15 RecursivePrintable
@evotorch.tools.structures
c15 CBag CDict CList CMemory Structure _InfoForAddingElement _InfoForRemovingElement
@evotorch.tools.tensorframe
c15 Picker TensorFrame _PandasDataFrame
@evotorch.tools.tensormaker
c15 TensorMakerMixin
@fastcore.basics
c16 AttrDict AttrDictDefault BasicRepr DepProp Float FullString GetAttr GetAttrBase Inf Int NS NotStr NullType PrettyString ShowPrint Stateful Str _Arg _InfMeta _Self _SelfCls _SentinelEmpty _clsmethod adict bind fastuple ignore_exceptions
e84 ImportEnum StrEnum ValEnum
g0 eval_type exec_eval exec_import exec_local exec_new
g161 copy_func
@fastcore.foundation
c16 CollBase L _L_Meta
@fastcore.net
g0 do_request urlopen urlread urlsave
@fastcore.parallel
g0 parallel startproc threaded
@fastcore.py2pyi
g161 imp_mod
@fastcore.script
g0 call_parse
@fastcore.xtras
g0 load_pickle loads open_file run untar_dir
g153 frontmatter
g161 expand_wildcards get_source_link load_mod shell
@fbprophet.diagnostics
c45 _SupportsMap
@fbprophet.forecaster
c45 Prophet
@fbprophet.models
c45 CmdStanPyBackend IStanBackend ModelInputData ModelParams _IStanBackendOptions
e95 StanBackendEnum TrendIndicator
@fbprophet.plot
c45 _PlotlyProps
@feature_engine._base_transformers.base_numerical
c17 BaseNumericalTransformer
@feature_engine._base_transformers.mixins
c17 FitFromDictMixin GetFeatureNamesOutMixin TransformXyMixin
@feature_engine._docstrings.substitute
c17 Substitution
@feature_engine._prediction.base_predictor
c17 BaseTargetMeanEstimator
@feature_engine._prediction.target_mean_classifier
c17 TargetMeanClassifier
@feature_engine._prediction.target_mean_regressor
c17 TargetMeanRegressor
@feature_engine.creation.base_creation
c17 BaseCreation
@feature_engine.creation.cyclical_features
c17 CyclicalFeatures
@feature_engine.creation.decision_tree_features
c17 DecisionTreeFeatures
@feature_engine.creation.geo_features
c17 GeoDistanceFeatures
@feature_engine.creation.math_features
c17 MathFeatures
@feature_engine.creation.relative_features
c17 RelativeFeatures
@feature_engine.datetime.datetime
c17 DatetimeFeatures
@feature_engine.datetime.datetime_ordinal
c17 DatetimeOrdinal
@feature_engine.datetime.datetime_subtraction
c17 DatetimeSubtraction
@feature_engine.discretisation.arbitrary
c17 ArbitraryDiscretiser
@feature_engine.discretisation.base_discretiser
c17 BaseDiscretiser
@feature_engine.discretisation.decision_tree
c17 DecisionTreeDiscretiser
@feature_engine.discretisation.equal_frequency
c17 EqualFrequencyDiscretiser
@feature_engine.discretisation.equal_width
c17 EqualWidthDiscretiser
@feature_engine.discretisation.geometric_width
c17 GeometricWidthDiscretiser
@feature_engine.encoding.base_encoder
c17 CategoricalInitMixin CategoricalInitMixinNA CategoricalMethodsMixin
@feature_engine.encoding.count_frequency
c17 CountFrequencyEncoder
@feature_engine.encoding.decision_tree
c17 DecisionTreeEncoder
@feature_engine.encoding.mean_encoding
c17 MeanEncoder
@feature_engine.encoding.one_hot
c17 OneHotEncoder
@feature_engine.encoding.ordinal
c17 OrdinalEncoder
@feature_engine.encoding.rare_label
c17 RareLabelEncoder
@feature_engine.encoding.similarity_encoder
c17 StringSimilarityEncoder
@feature_engine.encoding.woe
c17 WoE WoEEncoder
@feature_engine.imputation.arbitrary_number
c17 ArbitraryNumberImputer
@feature_engine.imputation.base_imputer
c17 BaseImputer
@feature_engine.imputation.categorical
c17 CategoricalImputer
@feature_engine.imputation.drop_missing_data
c17 DropMissingData
@feature_engine.imputation.end_tail
c17 EndTailImputer
@feature_engine.imputation.mean_median
c17 MeanMedianImputer
@feature_engine.imputation.missing_indicator
c17 AddMissingIndicator
@feature_engine.imputation.random_sample
c17 RandomSampleImputer
@feature_engine.outliers.artbitrary
c17 ArbitraryOutlierCapper
@feature_engine.outliers.base_outlier
c17 BaseOutlier WinsorizerBase
@feature_engine.outliers.trimmer
c17 OutlierTrimmer
@feature_engine.outliers.winsorizer
c17 Winsorizer
@feature_engine.pipeline.pipeline
c17 Pipeline
@feature_engine.preprocessing.match_categories
c17 MatchCategories
@feature_engine.preprocessing.match_columns
c17 MatchVariables
@feature_engine.scaling.mean_normalization
c17 MeanNormalizationScaler
@feature_engine.selection.base_recursive_selector
c17 BaseRecursiveSelector
@feature_engine.selection.base_selector
c17 BaseSelector
@feature_engine.selection.drop_constant_features
c17 DropConstantFeatures
@feature_engine.selection.drop_correlated_features
c17 DropCorrelatedFeatures
@feature_engine.selection.drop_duplicate_features
c17 DropDuplicateFeatures
@feature_engine.selection.drop_features
c17 DropFeatures
@feature_engine.selection.drop_psi_features
c17 DropHighPSIFeatures
@feature_engine.selection.information_value
c17 SelectByInformationValue
@feature_engine.selection.mrmr
c17 MRMR
@feature_engine.selection.probe_feature_selection
c17 ProbeFeatureSelection
@feature_engine.selection.recursive_feature_addition
c17 RecursiveFeatureAddition
@feature_engine.selection.recursive_feature_elimination
c17 RecursiveFeatureElimination
@feature_engine.selection.shuffle_features
c17 SelectByShuffling
@feature_engine.selection.single_feature_performance
c17 SelectBySingleFeaturePerformance
@feature_engine.selection.smart_correlation_selection
c17 SmartCorrelatedSelection
@feature_engine.selection.target_mean_selection
c17 SelectByTargetMeanPerformance
@feature_engine.text.text_features
c17 TextFeatures
@feature_engine.timeseries.forecasting.base_forecast_transformers
c17 BaseForecastTransformer
@feature_engine.timeseries.forecasting.expanding_window_features
c17 ExpandingWindowFeatures
@feature_engine.timeseries.forecasting.lag_features
c17 LagFeatures
@feature_engine.timeseries.forecasting.window_features
c17 WindowFeatures
@feature_engine.transformation.arcsin
c17 ArcsinTransformer
@feature_engine.transformation.arcsinh
c17 ArcSinhTransformer
@feature_engine.transformation.boxcox
c17 BoxCoxTransformer
@feature_engine.transformation.log
c17 LogCpTransformer LogTransformer
@feature_engine.transformation.power
c17 PowerTransformer
@feature_engine.transformation.reciprocal
c17 ReciprocalTransformer
@feature_engine.transformation.yeojohnson
c17 YeoJohnsonTransformer
@feature_engine.wrappers.wrappers
c17 SklearnTransformerWrapper
@flair.data
c18 BoundingBox ConcatFlairDataset Corpus DataPair DataPoint Dictionary FlairDataset Image Label MultiCorpus Relation Sentence Span Token _PartOfSentence
@flair.embeddings.base
c18 DocumentEmbeddings Embeddings ScalarMix TokenEmbeddings
@flair.embeddings.document
c18 DocumentCNNEmbeddings DocumentLMEmbeddings DocumentPoolEmbeddings DocumentTFIDFEmbeddings SentenceTransformerDocumentEmbeddings TransformerDocumentEmbeddings
@flair.embeddings.image
c18 ConvTransformNetworkImageEmbeddings IdentityImageEmbeddings ImageEmbeddings NetworkImageEmbeddings PrecomputedImageEmbeddings
@flair.embeddings.legacy
c18 CharLMEmbeddings DocumentLSTMEmbeddings DocumentMeanEmbeddings ELMoEmbeddings
@flair.embeddings.token
c18 BytePairEmbeddings CharacterEmbeddings FastTextEmbeddings FlairEmbeddings HashEmbeddings MuseCrosslingualEmbeddings NILCEmbeddings OneHotEmbeddings PooledFlairEmbeddings StackedEmbeddings TransformerWordEmbeddings WordEmbeddings
@flair.embeddings.transformer
c18 TransformerBaseEmbeddings TransformerEmbeddings TransformerJitDocumentEmbeddings TransformerJitEmbeddings TransformerJitWordEmbeddings TransformerOnnxDocumentEmbeddings TransformerOnnxEmbeddings TransformerOnnxWordEmbeddings
@flair.models.clustering
c18 ClusteringModel
@flair.models.entity_linker_model
c18 CandidateGenerator SpanClassifier
@flair.models.lemmatizer_model
c18 Lemmatizer
@flair.models.multitask_model
c18 MultitaskModel
@flair.models.pairwise_classification_model
c18 TextPairClassifier
@flair.models.pairwise_regression_model
c18 TextPairRegressor
@flair.models.regexp_tagger
c18 RegexpTagger TokenCollection
@flair.models.relation_classifier_model
c18 EncodedSentence EncodingStrategy EntityMarker EntityMarkerPunct EntityMask RelationClassifier TypedEntityMarker TypedEntityMarkerPunct TypedEntityMask _Entity
@flair.models.relation_extractor_model
c18 RelationExtractor
@flair.models.sequence_tagger_model
c18 SequenceTagger
@flair.models.sequence_tagger_utils.crf
c18 CRF
@flair.models.sequence_tagger_utils.viterbi
c18 ViterbiDecoder ViterbiLoss
@flair.models.tars_model
c18 FewshotClassifier TARSClassifier TARSTagger
@flair.models.text_classification_model
c18 TextClassifier
@flair.models.text_regression_model
c18 TextRegressor
@flair.models.word_tagger_model
c18 TokenClassifier WordTagger
@flair.nn.decoder
c18 LabelVerbalizerDecoder PrototypicalDecoder
@flair.nn.distance.cosine
c18 CosineDistance LogitCosineDistance NegativeScaledDotProduct
@flair.nn.distance.euclidean
c18 EuclideanDistance EuclideanMean
@flair.nn.distance.hyperbolic
c18 HyperbolicDistance HyperbolicMean
@flair.nn.dropout
c18 LockedDropout WordDropout
@flair.nn.loss
c18 SigmoidLoss
@flair.nn.model
c18 Classifier DefaultClassifier Model ReduceTransformerVocabMixin
@flair.tokenization
c18 JapaneseTokenizer SciSpacyTokenizer SegtokTokenizer SpaceTokenizer SpacyTokenizer Tokenizer TokenizerWrapper
@flair.training_utils
c18 AnnealOnPlateau MetricRegression Result WeightExtractor
e85 EvaluationMetric
@flax.core.axes_scan
c19 _Broadcast
@flax.core.frozen_dict
c19 FrozenKeysView FrozenValuesView
k145 FrozenDict
@flax.core.lift
c19 CountsHolder TransformContext _SideEffectCache
@flax.core.meta
c19 AxisMetadata Partitioned
@flax.core.nn.attention
c19 CacheEntry
@flax.core.nn.linear
c19 Embedding
@flax.core.scope
c19 DenyList LazyRng Scope Variable _ChildRNGSentinel _DefaultSentinel
@flax.core.spmd
c19 _AxisRules
@flax.linen.activation
c19 PReLU
@flax.linen.attention
c19 MultiHeadAttention MultiHeadDotProductAttention SelfAttention
@flax.linen.batch_apply
c19 BatchApply
@flax.linen.combinators
c19 Sequential
@flax.linen.experimental.layers_with_named_axes
c19 Dense Embed LayerNorm
@flax.linen.fp8_ops
c19 Fp8DirectDotGeneralOp Fp8DotGeneralBase Fp8DotGeneralOp Fp8Einsum Fp8MetaTyRules NANOOFp8DotGeneralOp fp8_meta_dtype fp8_meta_dtype_wrapper
@flax.linen.kw_only_dataclasses
c19 _KwOnlyType
@flax.linen.linear
c19 Conv ConvLocal ConvTranspose Dense DenseGeneral Einsum Embed PromoteDtypeFn _Conv
@flax.linen.module
c19 CompactNameScope Descriptor DescriptorWrapper InterceptorContext Module ModuleBase ParentDescriptor ThreadLocalStack _CallInfo _CallInfoContext _DynamicContext _ModuleInternalState _Sentinel
e86 SetupState
@flax.linen.normalization
c19 BatchNorm GroupNorm InstanceNorm LayerNorm RMSNorm SpectralNorm WeightNorm
@flax.linen.partitioning
c19 AxisMetadata PartitionedVariable
@flax.linen.recurrent
c19 Bidirectional ConvLSTMCell DenseParams GRUCell LSTMCell MGUCell OptimizedLSTMCell RNN RNNBase RNNCellBase SimpleCell
@flax.linen.spmd
c19 LogicallyPartitioned _UnassignedAxis
e86 RulesFallback
@flax.linen.stochastic
c19 Dropout
@flax.linen.transforms
c19 InstancePlaceholder VariablePlaceholder _HashableProxy
@flax.nnx.bridge.module
c19 Module ModuleBase ModuleContext ModuleMeta ModuleStackEntry ModuleState Scope _HasSetup
e86 AttrPriority
@flax.nnx.bridge.variables
c19 NNXMeta
@flax.nnx.bridge.wrappers
c19 Functional ToLinen ToNNX _Missing
@flax.nnx.filterlib
c19 All Any Everything HasTag Not Nothing OfType PathContains PathIn WithTag
@flax.nnx.graphlib
c19 ArrayRefDef ArrayRefOutput DataElem GenericPytree GraphContext GraphDef GraphNodeImpl GraphState IndexMap IndexesPytreeDef LeafAttr MergeContext NoUpdate NodeAttr NodeDef NodeImplBase NodeRef PytreeNodeImpl RefMap Repeated SplitContext Static StaticCache StaticElem TreeNodeDef UpdateContext UpdateContextManager VariableDef set_graph_mode set_graph_updates
@flax.nnx.helpers
c19 Dict List ModuleDefApply Sequential TrainState
@flax.nnx.ids
c19 UUID UUIDManager
@flax.nnx.module
c19 Module ModuleMeta
@flax.nnx.nn.activations
c19 PReLU
@flax.nnx.nn.attention
c19 MultiHeadAttention
@flax.nnx.nn.linear
c19 Conv ConvTranspose Einsum Embed Linear LinearGeneral
@flax.nnx.nn.lora
c19 LoRA LoRALinear LoRAParam
@flax.nnx.nn.normalization
c19 BatchNorm GroupNorm InstanceNorm LayerNorm RMSNorm SpectralNorm WeightNorm
@flax.nnx.nn.recurrent
c19 Bidirectional GRUCell LSTMCell OptimizedLSTMCell RNN RNNBase RNNCellBase SimpleCell
@flax.nnx.nn.stochastic
c19 Dropout
@flax.nnx.proxy_caller
c19 ApplyCaller CallableProxy DelayedAccessor GetAttr GetItem _AccessorCall
@flax.nnx.pytreelib
c19 ArrayRepr AttributeStatus MutableArrayRepr Object ObjectContext Pytree PytreeMeta PytreeState VariableRepr
@flax.nnx.reprlib
c19 Attr Color MappingReprMixin Object PrettyMapping PrettySequence ReprContext Representable SequenceReprMixin
@flax.nnx.rnglib
c19 KeylessInitializer RngCount RngKey RngState RngStream Rngs SplitBackups
@flax.nnx.statelib
c19 FlatState NestedStateRepr State
@flax.nnx.tracers
c19 TraceState
@flax.nnx.training.ema
c19 EMA
@flax.nnx.training.metrics
c19 Accuracy Average Metric MetricState MultiMetric Statistics Welford
@flax.nnx.training.optimizer
c19 ModelAndOptimizer OptArray OptState OptVariable Optimizer _Missing
@flax.nnx.transforms.autodiff
c19 BwdFn CustomVjp CustomVjpFnWrapper DiffState FwdFn GradFn SimpleBwdFn SimpleCustomVjp SimpleCustomVjpFn SimpleFwdFn SimpleGradFn SimpleJvpFn SimpleRematFn SimpleVjpFn
@flax.nnx.transforms.compilation
c19 Compiled JitFn JitWrapped Lowered ShardMapFn SimpleCompiled SimpleJitFn SimpleJitPartialFn SimpleJitPartialWrapped SimpleJitWrapped SimpleLowered SimplePartialCompiled SimplePartialLowered SimplePartialTraced SimpleShardMapFn SimpleTraced Stage StateSharding Traced
@flax.nnx.transforms.iteration
c19 Broadcasted Carry ForiLoopBodyFn PmapFn ScanFn SimpleForiLoopBodyFn SimplePmapFn SimpleScanFn SimpleVmapFn SimpleWhileLoopBodyFn SimpleWhileLoopCondFn StateAxes VmapFn WhileLoopBodyFn WhileLoopCondFn
@flax.nnx.transforms.transforms
c19 CheckifyFn LiftedModule SimpleCheckifyFn SimpleCondFn SimpleEvalShapeFn SimpleMakeJaxprFn ValueMetadata
@flax.nnx.traversals
c19 _EmptyNode
@flax.nnx.variablelib
c19 AbstractVariable BatchStat Cache GetVariable HijaxVariable HijaxVariableMeta Intermediate NewVariable Param Perturbation SetVariable VarDefaults VarDefaultsContext Variable VariableContext VariableEffect VariableMeta VariableMetadata VariableQDD use_eager_sharding
@flax.struct
c19 PyTreeNode
@flax.training.dynamic_scale
c19 DynamicScale DynamicScaleResult
@flax.training.early_stopping
c19 EarlyStopping
@flax.training.train_state
c19 TrainState
@formulaic
g0 model_matrix
@formulaic.errors
k112 DataMismatchWarning FactorEncodingError FactorEvaluationError FormulaInvalidError FormulaMaterializationError FormulaMaterializerInvalidError FormulaMaterializerNotFoundError FormulaParsingError FormulaSyntaxError FormulaicError FormulaicWarning
@formulaic.formula
c20 Formula SimpleFormula StructuredFormula _FormulaMeta
e87 OrderingMethod
@formulaic.materializers.base
c20 EncodedTermStructure FormulaMaterializer FormulaMaterializerMeta
@formulaic.materializers.narwhals
c20 NarwhalsMaterializer
@formulaic.materializers.pandas
c20 PandasMaterializer
@formulaic.materializers.types.enums
e87 ClusterBy NAAction
@formulaic.materializers.types.evaluated_factor
c20 EvaluatedFactor
@formulaic.materializers.types.factor_values
c20 FactorValues FactorValuesMetadata
@formulaic.materializers.types.scoped_factor
c20 ScopedFactor
@formulaic.materializers.types.scoped_term
c20 ScopedTerm
@formulaic.model_matrix
c20 ModelMatrices ModelMatrix
@formulaic.model_spec
c20 ModelSpec ModelSpecs
@formulaic.parser.algos.tokens_to_ast
c20 OrderedOperator
@formulaic.parser.parser
c20 DefaultFormulaParser DefaultOperatorResolver
e87 DefaultFormulaParser.FeatureFlags
@formulaic.parser.types.ast_node
c20 ASTNode
@formulaic.parser.types.factor
c20 Factor
e87 Factor.EvalMethod Factor.Kind
@formulaic.parser.types.formula_parser
c20 FormulaParser
e87 FormulaParser.Target
@formulaic.parser.types.operator
c20 Operator
e87 Operator.Associativity Operator.Fixity
@formulaic.parser.types.operator_resolver
c20 OperatorResolver
@formulaic.parser.types.ordered_set
c20 OrderedSet
@formulaic.parser.types.term
c20 Term
@formulaic.parser.types.token
c20 Token
e87 Token.Kind
@formulaic.transforms.basis_spline
e87 SplineExtrapolation
@formulaic.transforms.contrasts
c20 Contrasts ContrastsRegistry ContrastsState CustomContrasts DiffContrasts HelmertContrasts PolyContrasts SASContrasts SumContrasts TreatmentContrasts
@formulaic.transforms.cubic_spline
k112 ExtrapolationError
@formulaic.utils.constraints
c20 ConstraintOperatorResolver ConstraintToken LinearConstraintParser LinearConstraints ScaledFactor
@formulaic.utils.iterators
c20 peekable_iter
@formulaic.utils.layered_mapping
c20 LayeredMapping
@formulaic.utils.sentinels
e87 Sentinel
@formulaic.utils.stateful_transforms
g0 stateful_eval
g161 _is_stateful_transform
@formulaic.utils.structured
c20 Structured
@formulaic.utils.variables
c20 Variable
e87 Variable.Role
g161 _get_ast_node_variables
@frozendict
k145 frozendict
@fsspec.caching
a168 MMapCache
@fsspec.dircache
g2 DirCache
@fsspec.implementations.local
a168 LocalFileOpener
@fsspec.implementations.reference
g2 LazyReferenceMapper
@fsspec.registry
g0 _import_class get_filesystem_class
@future.utils
g0 exec_
@gensim.corpora.dictionary
c21 Dictionary
@gensim.corpora.hashdictionary
c21 HashDictionary
@gensim.corpora.indexedcorpus
c21 IndexedCorpus
@gensim.corpora.mmcorpus
c21 MmCorpus
@gensim.corpora.opinosiscorpus
c21 OpinosisCorpus
@gensim.corpora.ucicorpus
c21 UciCorpus UciReader UciWriter
@gensim.corpora.wikicorpus
c21 WikiCorpus
@gensim.interfaces
c21 CorpusABC SimilarityABC TransformationABC TransformedCorpus
@gensim.matutils
c21 Dense2Corpus MmWriter Scipy2Corpus Sparse2Corpus
n79 sparse2full unitvec
@gensim.models
c21 VocabTransform
@gensim.models._fasttext_bin
c21 Model
@gensim.models.atmodel
c21 AuthorTopicModel AuthorTopicState
@gensim.models.base_any2vec
c21 BaseAny2VecModel BaseWordEmbeddingsModel
@gensim.models.basemodel
c21 BaseTopicModel
@gensim.models.bm25model
c21 AtireBM25Model BM25ABC LuceneBM25Model OkapiBM25Model
@gensim.models.callbacks
c21 Callback CallbackAny2Vec CoherenceMetric ConvergenceMetric DiffMetric Metric PerplexityMetric
@gensim.models.coherencemodel
c21 CoherenceModel _make_pipeline
@gensim.models.deprecated.doc2vec
c21 Doc2Vec Doctag DocvecsArray LabeledSentence TaggedDocument
@gensim.models.deprecated.fasttext
c21 FastText
@gensim.models.deprecated.fasttext_wrapper
c21 FastText FastTextKeyedVectors
@gensim.models.deprecated.keyedvectors
c21 EuclideanKeyedVectors KeyedVectorsBase Vocab
@gensim.models.deprecated.old_saveload
c21 SaveLoad
@gensim.models.deprecated.word2vec
c21 Word2Vec
@gensim.models.doc2vec
c21 Doc2Vec Doc2VecTrainables Doc2VecVocab Doctag LabeledSentence TaggedDocument
@gensim.models.ensemblelda
c21 CBDBSCAN Cluster EnsembleLda Topic
@gensim.models.fasttext
c21 FastText FastTextKeyedVectors FastTextTrainables FastTextVocab
@gensim.models.fasttext_inner
k145 FastTextConfig
@gensim.models.hdpmodel
c21 HdpModel HdpTopicFormatter SuffStats
@gensim.models.keyedvectors
c21 BaseKeyedVectors CompatVocab Doc2VecKeyedVectors FastTextKeyedVectors KeyedVectors Vocab Word2VecKeyedVectors WordEmbeddingSimilarityIndex WordEmbeddingsKeyedVectors
@gensim.models.lda_dispatcher
c21 Dispatcher
@gensim.models.lda_worker
c21 Worker
@gensim.models.ldamodel
c21 LdaModel LdaState
n79 update_dir_prior
@gensim.models.ldamulticore
c21 LdaMulticore
@gensim.models.ldaseqmodel
c21 LdaPost LdaSeqModel sslm
@gensim.models.logentropy_model
c21 LogEntropyModel
@gensim.models.lsi_dispatcher
c21 Dispatcher
@gensim.models.lsi_worker
c21 Worker
@gensim.models.lsimodel
c21 LsiModel Projection
@gensim.models.nmf
c21 Nmf
@gensim.models.normmodel
c21 NormModel
@gensim.models.phrases
c21 FrozenPhrases Phraser Phrases PhrasesTransformation SentenceAnalyzer _PhrasesTransformation
n79 npmi_scorer original_scorer
@gensim.models.poincare
c21 LexicalEntailmentEvaluation LinkPredictionEvaluation NegativesBuffer PoincareBatch PoincareKeyedVectors PoincareModel ReconstructionEvaluation
@gensim.models.rpmodel
c21 RpModel
@gensim.models.tfidfmodel
c21 TfidfModel
n79 df2idf
@gensim.models.translation_matrix
c21 BackMappingTranslationMatrix Space TranslationMatrix
@gensim.models.word2vec
c21 Heapitem Word2Vec Word2VecTrainables Word2VecVocab
@gensim.models.wrappers.dtmmodel
g162 DtmModel
@gensim.models.wrappers.ldavowpalwabbit
a168 LdaVowpalWabbit
@gensim.models.wrappers.varembed
c21 VarEmbed
@gensim.models.wrappers.wordrank
c21 Wordrank
@gensim.similarities.annoy
c21 AnnoyIndexer
@gensim.similarities.docsim
c21 MatrixSimilarity Shard Similarity SoftCosineSimilarity SparseMatrixSimilarity WmdSimilarity
@gensim.similarities.index
c21 AnnoyIndexer
@gensim.similarities.levenshtein
c21 LevenshteinSimilarityIndex
@gensim.similarities.nmslib
c21 NmslibIndexer
@gensim.similarities.termsim
c21 SparseTermSimilarityMatrix TermSimilarityIndex UniformTermSimilarityIndex WordEmbeddingSimilarityIndex
@gensim.sklearn_api.atmodel
c21 AuthorTopicTransformer
@gensim.sklearn_api.d2vmodel
c21 D2VTransformer
@gensim.sklearn_api.ftmodel
c21 FTTransformer
@gensim.sklearn_api.hdp
c21 HdpTransformer
@gensim.sklearn_api.ldamodel
c21 LdaTransformer
@gensim.sklearn_api.ldaseqmodel
c21 LdaSeqTransformer
@gensim.sklearn_api.lsimodel
c21 LsiTransformer
@gensim.sklearn_api.phrases
c21 PhrasesTransformer
@gensim.sklearn_api.rpmodel
c21 RpTransformer
@gensim.sklearn_api.text2bow
c21 Text2BowTransformer
@gensim.sklearn_api.tfidf
c21 TfIdfTransformer
@gensim.sklearn_api.w2vmodel
c21 W2VTransformer
@gensim.topic_coherence.text_analysis
c21 AccumulatingWorker BaseAnalyzer CorpusAccumulator InvertedIndexAccumulator InvertedIndexBased ParallelWordOccurrenceAccumulator PatchedWordOccurrenceAccumulator UsesDictionary WindowedTextsAnalyzer WordOccurrenceAccumulator WordVectorsAccumulator
@gensim.utils
a156 open pickle save_as_line_sentence smart_open
c21 ClippedCorpus FakeDict InputQueue RepeatCorpus RepeatCorpusNTimes SaveLoad SlicedCorpus
g162 SaveLoad.load check_output unpickle
n79 RULE_DEFAULT RULE_DISCARD RULE_KEEP any2unicode any2utf8 identity simple_preprocess to_unicode to_utf8 tokenize
n80 call_on_class_only
@geopandas.array
c142 GeometryArray GeometryDtype
@geopandas.geodataframe
c142 GeoDataFrame
@geopandas.geoseries
c142 GeoSeries
@gplearn._program
c142 _Program
@gplearn.fitness
c142 _Fitness
n77 _log_loss _mean_absolute_error _mean_square_error _root_mean_square_error _weighted_pearson _weighted_spearman
@gplearn.functions
c142 _Function
n77 _protected_division _protected_inverse _protected_log _protected_sqrt _sigmoid
@gplearn.genetic
c142 BaseSymbolic SymbolicClassifier SymbolicRegressor SymbolicTransformer
@gunicorn.util
g0 import_app load_class
@gym.envs.registration
g0 load load_env_creator make
@gymnasium.core
c22 ActionWrapper Env ObservationWrapper RewardWrapper Wrapper
@gymnasium.envs.registration
g0 load_env_creator make register
g161 _find_spec
@gymnasium.spaces.box
c22 Box
@gymnasium.spaces.dict
c22 Dict
@gymnasium.spaces.discrete
c22 Discrete
@gymnasium.spaces.graph
c22 Graph GraphInstance
@gymnasium.spaces.multi_binary
c22 MultiBinary
@gymnasium.spaces.multi_discrete
c22 MultiDiscrete
@gymnasium.spaces.oneof
c22 OneOf
@gymnasium.spaces.sequence
c22 Sequence
@gymnasium.spaces.space
c22 Space
@gymnasium.spaces.text
c22 Text
@gymnasium.spaces.tuple
c22 Tuple
@gymnasium.vector.utils.misc
g165 CloudpickleWrapper
@gymnasium.wrappers.array_conversion
g161 module_name_to_namespace
@h2o.estimators.estimator_base
c142 H2OEstimator
@hdbscan._hdbscan_tree
r159 __pyx_unpickle_BFSUnionFind
@hdbscan.branch_data
c23 BranchDetectionData
@hdbscan.branches
c23 BranchDetector SequentialPool
@hdbscan.dist_metrics
k145 ArccosDistance BrayCurtisDistance CanberraDistance ChebyshevDistance CosineDistance DiceDistance DistanceMetric EuclideanDistance HammingDistance HaversineDistance JaccardDistance KulsinskiDistance MahalanobisDistance ManhattanDistance MatchingDistance MinkowskiDistance RogersTanimotoDistance RussellRaoDistance SEuclideanDistance SokalMichenerDistance SokalSneathDistance WMinkowskiDistance
r159 newObj
@hdbscan.hdbscan_
c23 HDBSCAN
@hdbscan.plots
c23 ApproximationGraph CondensedTree MinimumSpanningTree SingleLinkageTree
@hdbscan.prediction
c23 PredictionData
@hdbscan.robust_single_linkage_
c23 RobustSingleLinkage
@hickle
g153 load
@hmmlearn._emissions
c24 BaseCategoricalHMM BaseGMMHMM BaseGaussianHMM BaseMultinomialHMM BasePoissonHMM
@hmmlearn.base
c24 BaseHMM ConvergenceMonitor VariationalBaseHMM _AbstractHMM
@hmmlearn.hmm
c24 CategoricalHMM GMMHMM GaussianHMM MultinomialHMM PoissonHMM
@hmmlearn.vhmm
c24 VariationalCategoricalHMM VariationalGaussianHMM
@huggingface_hub.utils
g160 _LazyUtilsModule
@hydra._internal.instantiate._instantiate2
g0 _call_target
@hydra._internal.utils
g0 _get_cls_name _locate
@hydra.utils
g0 call get_class get_method get_object get_static_method
@hyperopt.base
c25 Ctrl Domain Trials
@hyperopt.pyll.base
c25 Apply GarbageCollected Lambda Literal MissingArgument SymbolTable SymbolTableEntry UndefinedValue
g0 as_apply rec_eval scope
k113 PyllImportError
@hyperopt.pyll_utils
c25 Cond
@imblearn
g160 LazyLoader
@imblearn.base
c26 BaseSampler FunctionSampler SamplerMixin
@imblearn.combine._smote_enn
c26 SMOTEENN
@imblearn.combine._smote_tomek
c26 SMOTETomek
@imblearn.ensemble._bagging
c26 BalancedBaggingClassifier
@imblearn.ensemble._easy_ensemble
c26 EasyEnsembleClassifier
@imblearn.ensemble._forest
c26 BalancedRandomForestClassifier
@imblearn.ensemble._weight_boosting
c26 RUSBoostClassifier
@imblearn.keras._generator
c26 BalancedBatchGenerator
@imblearn.metrics.pairwise
c26 ValueDifferenceMetric
@imblearn.model_selection._split
c26 InstanceHardnessCV
@imblearn.over_sampling._adasyn
c26 ADASYN
@imblearn.over_sampling._random_over_sampler
c26 RandomOverSampler
@imblearn.over_sampling._smote.base
c26 BaseSMOTE SMOTE SMOTEN SMOTENC
@imblearn.over_sampling._smote.cluster
c26 KMeansSMOTE
@imblearn.over_sampling._smote.filter
c26 BorderlineSMOTE SVMSMOTE
@imblearn.over_sampling.base
c26 BaseOverSampler
@imblearn.pipeline
c26 Pipeline
@imblearn.under_sampling._prototype_generation._cluster_centroids
c26 ClusterCentroids
@imblearn.under_sampling._prototype_selection._condensed_nearest_neighbour
c26 CondensedNearestNeighbour
@imblearn.under_sampling._prototype_selection._edited_nearest_neighbours
c26 AllKNN EditedNearestNeighbours RepeatedEditedNearestNeighbours
@imblearn.under_sampling._prototype_selection._instance_hardness_threshold
c26 InstanceHardnessThreshold
@imblearn.under_sampling._prototype_selection._nearmiss
c26 NearMiss
@imblearn.under_sampling._prototype_selection._neighbourhood_cleaning_rule
c26 NeighbourhoodCleaningRule
@imblearn.under_sampling._prototype_selection._one_sided_selection
c26 OneSidedSelection
@imblearn.under_sampling._prototype_selection._random_under_sampler
c26 RandomUnderSampler
@imblearn.under_sampling._prototype_selection._tomek_links
c26 TomekLinks
@imblearn.under_sampling.base
c26 BaseCleaningSampler BaseUnderSampler
@imblearn.utils._docstring
c26 Substitution
@imblearn.utils._tags
c26 InputTags SamplerTags Tags
@imblearn.utils._validation
c26 ArraysTransformer
@immutabledict
k145 immutabledict
@implicit.ann.annoy
c27 AnnoyModel
@implicit.ann.faiss
c27 FaissModel
@implicit.ann.nmslib
c27 NMSLibModel
@implicit.cpu.als
c27 AlternatingLeastSquares
@implicit.cpu.matrix_factorization_base
c27 MatrixFactorizationBase
@implicit.nearest_neighbours
c27 BM25Recommender CosineRecommender ItemItemRecommender TFIDFRecommender
@implicit.recommender_base
c27 RecommenderBase
k114 ModelFitError
@implicit.utils
k114 ParameterWarning
@interpret.api.base
c28 ExplainerMixin ExplanationMixin
@interpret.api.templates
c28 FeatureValueExplanation
@interpret.blackbox._lime
c28 LimeTabular
@interpret.blackbox._partialdependence
c28 PDPExplanation PartialDependence
@interpret.blackbox._sensitivity
c28 MorrisExplanation MorrisSampler MorrisSensitivity SamplerMixin
@interpret.blackbox._shap
c28 ShapKernel
@interpret.data._response
c28 ClassHistogram ClassHistogramExplanation Marginal MarginalExplanation
@interpret.develop
g161 static_system_info
@interpret.glassbox._aplr
c28 APLRClassifier APLRClassifierNative APLRClassifierTags APLRExplanation APLRInputTags APLRRegressor APLRRegressorNative APLRRegressorTags APLRTags APLRTargetTags
@interpret.glassbox._decisiontree
c28 BaseShallowDecisionTree ClassificationTree RegressionTree TreeClassifierTags TreeExplanation TreeInputTags TreeRegressorTags TreeTags TreeTargetTags
@interpret.glassbox._ebm._ebm
c28 DPExplainableBoostingClassifier DPExplainableBoostingRegressor EBMExplanation EBMModel EbmClassifierTags EbmInputTags EbmRegressorTags EbmTags EbmTargetTags ExplainableBoostingClassifier ExplainableBoostingRegressor
@interpret.glassbox._ebm._excel
c28 EvaluationWorksheet ExportableEBMModel Format OverviewWorksheet ShapePlotsWorksheet VariablesDataWorksheet VariablesWorksheet Worksheet
@interpret.glassbox._linear
c28 BaseLinear LinearClassifierTags LinearExplanation LinearInputTags LinearRegression LinearRegressorTags LinearTags LinearTargetTags LogisticRegression
@interpret.glassbox._skoperules
c28 DecisionClassifierTags DecisionInputTags DecisionListClassifier DecisionRegressorTags DecisionTags DecisionTargetTags RulesExplanation
@interpret.greybox._shaptree
c28 ShapTree
@interpret.greybox._treeinterpreter
c28 TreeInterpreter
@interpret.perf._curve
c28 PR PRExplanation ROC ROCExplanation
@interpret.perf._regression
c28 RegressionExplanation RegressionPerf
@interpret.utils._clean_simple
c28 ImpossibleType
@interpret.utils._clean_x
c28 _ImpossibleType
@interpret.utils._native
c28 Booster InteractionDetector Native
@interpret.utils._preprocessor
c28 EBMPreprocessor PreprocessorInputTags PreprocessorTags PreprocessorTargetTags PreprocessorTransformerTags
@interpret.utils._shared_dataset
c28 SharedDataset
@interpret.utils._unify_predict
c28 ImpossibleType
@jax._src.array
c29 ArrayImpl Shard
r159 _reconstruct_array
@jax._src.dtypes
c29 ExtendedDType PrimalTangentDType _CanonicalizeValueHandlersDict extended primal_tangent_dtype_scalar prng_key
k115 InvalidInputException TypePromotionError
@jax._src.environment_info
g161 try_nvidia_smi
@jax._src.layout
c29 AutoLayoutSingleton Format Layout
@jax._src.lazy_loader
g161 attach
@jax._src.lib
g161 _cuda_path
@jax._src.mesh
c29 AbstractDevice AbstractMesh BaseMesh Mesh ResourceEnv _ThreadResourcesLocalState use_abstract_mesh
e88 AxisType
@jax._src.named_sharding
c29 NamedSharding SdyArray SdyDim UnspecifiedValue
k115 DuplicateSpecError
r159 _unpickle_named_sharding
@jax._src.numpy.lax_numpy
g153 load
n77 bfloat16 float16 float32 int32
@jax._src.partition_spec
c29 P UnconstrainedSingleton
@jax._src.pickle_util
g153 loads
@jax._src.sharding
c29 Sharding
k115 IndivisibleError
@jax._src.sharding_impls
c29 GSPMDSharding SPMDAxisContext SdyArrayList ShardingContext SingleDeviceSharding set_mesh
k115 NonUniformShardingError
@jax._src.test_util
g161 complex_plane_sample
@jax._src.tree_util
c29 FlatTree Partial Static Unspecified _HashableCallableShim _RegistryEntry
@jax._src.xla_bridge
g161 _suggest_missing_backends discover_pjrt_plugins
@jax.experimental.colocated_python.serialization
g153 _deserialize
@jax.experimental.mosaic.gpu.core
g161 _compile_as_torch_gpu_kernel is_nvshmem_available
@jax.numpy
n77 bfloat16 float16 float32 float64 int32
@jax.version
g161 _version_from_git_tree
@jedi._compatibility
g153 pickle_load
@jedi.inference.compiled
g161 load_module
@jedi.inference.compiled.access
g161 load_module
@jedi.inference.compiled.subprocess
g161 _GeneralizedPopen
@jedi.inference.compiled.subprocess.functions
g161 load_module
@jedi.inference.gradual.utils
g161 load_proper_stub_module
@jedi.inference.helpers
g161 values_from_qualified_names
@jedi.inference.imports
g161 _load_builtin_module import_module_by_names
@jedi.plugins.django
g161 _create_manager_for _get_deferred_attributes _infer_scalar_field
@jedi.plugins.pytest
g161 _iter_pytest_modules _load_pytest_plugins
@jinja2
g0 Environment Template
@jinja2.environment
g0 Environment Environment.from_string Template TemplateExpression
g161 load_extensions
@jinja2.ext
g161 babel_extract
@jinja2.loaders
g0 ModuleLoader
@jinja2.sandbox
g0 SandboxedEnvironment
@jinja2.utils
g0 import_string
@joblib
a156 dump
g153 load
@joblib._memmapping_reducer
a151 ArrayMemmapForwardReducer _strided_from_memmap make_memmap reduce_array_memmap_backward
@joblib._parallel_backends
g104 SafeFunction
@joblib._store_backends
c144 FileSystemStoreBackend StoreBackendBase StoreBackendMixin
@joblib._utils
g104 eval_ eval_expr
@joblib.backports
c30 LooseVersion Version
@joblib.disk
g104 delete_folder disk_used memstr_to_bytes mkdirp rm_subdirs
@joblib.externals.cloudpickle
a156 dump
g153 load loads
w157 _make_function
@joblib.externals.cloudpickle.cloudpickle
g104 _lookup_module_and_qualname _whichmodule register_pickle_by_value
g153 load loads
w157 _builtin_type _cell_set _class_setstate _decompose_typevar _empty_cell_value _fill_function _function_setstate _gen_ellipsis _gen_not_implemented _get_bases _is_dynamic _make_cell _make_dict_items _make_dict_keys _make_dict_values _make_empty_cell _make_function _make_skel_func _make_skeleton_class _make_skeleton_enum _make_typevar _rebuild_tornado_coroutine _rehydrate_skeleton_class _restore_attr cell_set dynamic_subimport instance subimport
@joblib.externals.cloudpickle.cloudpickle_fast
g153 load loads
w157 _class_setstate _function_setstate _make_function
@joblib.func_inspect
g104 get_func_code get_func_name
@joblib.logger
c144 Logger PrintTime
@joblib.memory
c144 MemorizedFunc Memory NotMemorizedFunc NotMemorizedResult
@joblib.numpy_pickle
a151 NDArrayWrapper ZNDArrayWrapper
c163 NumpyArrayWrapper
g153 NumpyUnpickler _unpickle load load_temporary_memmap read_array
@joblib.numpy_pickle_compat
a151 NDArrayWrapper ZNDArrayWrapper
g153 ZipNumpyUnpickler load_compatibility
@joblib.parallel
g104 BatchedCalls Parallel delayed
@jsonpickle
g153 Unpickler decode loads
@jsonpickle.unpickler
g153 Unpickler decode loadclass loadrepr
@klepto
g153 load
@kmodes.kmodes
c31 KModes
@kmodes.kprototypes
c31 KPrototypes
@kombu
g153 pickle_loads
@kombu.utils.imports
g0 symbol_by_name
@lifelines.exceptions
k116 ApproximationWarning ConvergenceError ConvergenceWarning ProportionalHazardAssumptionError StatError StatisticalWarning
@lifelines.fitters
c32 BaseFitter KnownModelParametricUnivariateFitter NonParametricUnivariateFitter ParametericAFTRegressionFitter ParametricRegressionFitter ParametricUnivariateFitter RegressionFitter SemiParametricRegressionFitter UnivariateFitter
@lifelines.fitters.aalen_additive_fitter
c32 AalenAdditiveFitter
@lifelines.fitters.aalen_johansen_fitter
c32 AalenJohansenFitter
@lifelines.fitters.breslow_fleming_harrington_fitter
c32 BreslowFlemingHarringtonFitter
@lifelines.fitters.cox_time_varying_fitter
c32 CoxTimeVaryingFitter
@lifelines.fitters.coxph_fitter
c32 CoxPHFitter ParametricCoxModelFitter ParametricPiecewiseBaselinePHFitter ParametricSplinePHFitter SemiParametricPHFitter _BatchVsSingle
@lifelines.fitters.crc_spline_fitter
c32 CRCSplineFitter
@lifelines.fitters.exponential_fitter
c32 ExponentialFitter
@lifelines.fitters.generalized_gamma_fitter
c32 GeneralizedGammaFitter
@lifelines.fitters.generalized_gamma_regression_fitter
c32 GeneralizedGammaRegressionFitter
@lifelines.fitters.kaplan_meier_fitter
c32 KaplanMeierFitter
@lifelines.fitters.log_logistic_aft_fitter
c32 LogLogisticAFTFitter
@lifelines.fitters.log_logistic_fitter
c32 LogLogisticFitter
@lifelines.fitters.log_normal_aft_fitter
c32 LogNormalAFTFitter
@lifelines.fitters.log_normal_fitter
c32 LogNormalFitter
@lifelines.fitters.mixins
c32 ProportionalHazardMixin SplineFitterMixin
@lifelines.fitters.mixture_cure_fitter
c32 MixtureCureFitter
@lifelines.fitters.nelson_aalen_fitter
c32 NelsonAalenFitter
@lifelines.fitters.npmle
c32 interval min_max
@lifelines.fitters.piecewise_exponential_fitter
c32 PiecewiseExponentialFitter
@lifelines.fitters.piecewise_exponential_regression_fitter
c32 PiecewiseExponentialRegressionFitter
@lifelines.fitters.spline_fitter
c32 SplineFitter
@lifelines.fitters.weibull_aft_fitter
c32 WeibullAFTFitter
@lifelines.fitters.weibull_fitter
c32 WeibullFitter
@lifelines.generate_datasets
c32 coeff_func
@lifelines.plotting
c32 PlotEstimateConfig
@lifelines.statistics
c32 StatisticalResult TimeTransformers
@lifelines.utils
c32 CovariateParameterMappings DataframeSlicer LinearAccumulator QuadraticAccumulator StepSizer
e89 CensoringType
n77 concordance_index
@lifelines.utils.btree
c32 _BTree
@lifelines.utils.printer
c32 Printer
@lightfm._lightfm_fast
r159 CSRMatrix FastLightFM
@lightfm.data
c142 Dataset
@lightfm.lightfm
c142 LightFM
@lightgbm
c148 Booster Dataset LGBMClassifier LGBMModel LGBMRanker LGBMRegressor
@lightgbm.basic
a156 Booster.save_model
c33 Booster Dataset EvalResult Sequence _ConfigAliases _DummyLogger _InnerPredictor _TempFile
e90 _MissingType
k117 LGBMDeprecationWarning LightGBMError
@lightgbm.callback
c33 CallbackEnv _EarlyStoppingCallback _LogEvaluationCallback _RecordEvaluationCallback _ResetParameterCallback
k117 EarlyStopException
n78 _log_evaluation_callback early_stopping log_evaluation print_evaluation record_evaluation reset_parameter
@lightgbm.compat
c33 Client DataFrame DataTable Series _LGBMClassifierBase _LGBMModelBase _LGBMRegressorBase dask_Array dask_DataFrame dask_Series dt_DataTable pd_CategoricalDtype pd_DataFrame pd_Series
k117 LGBMDeprecationWarning
@lightgbm.engine
c33 CVBooster _CVBooster
@lightgbm.libpath
g161 _find_lib_path
@lightgbm.sklearn
c33 LGBMClassifier LGBMModel LGBMRanker LGBMRegressor
n78 _EvalFunctionWrapper _ObjectiveFunctionWrapper
@lightning_utilities.core.imports
g0 LazyModule lazy_import module_available
@linear_operator.beta_features
c34 _moved_beta_feature default_preconditioner
@linear_operator.functions._diagonalization
c34 Diagonalization
@linear_operator.functions._dsmm
c34 DSMM
@linear_operator.functions._inv_quad
c34 InvQuad
@linear_operator.functions._inv_quad_logdet
c34 InvQuadLogdet
@linear_operator.functions._matmul
c34 Matmul
@linear_operator.functions._pivoted_cholesky
c34 PivotedCholesky
@linear_operator.functions._root_decomposition
c34 RootDecomposition
@linear_operator.functions._solve
c34 Solve
@linear_operator.functions._sqrt_inv_matmul
c34 SqrtInvMatmul
@linear_operator.operators._linear_operator
c34 LinearOperator
@linear_operator.operators.added_diag_linear_operator
c34 AddedDiagLinearOperator
@linear_operator.operators.batch_repeat_linear_operator
c34 BatchRepeatLinearOperator
@linear_operator.operators.block_diag_linear_operator
c34 BlockDiagLinearOperator _MetaBlockDiagLinearOperator
@linear_operator.operators.block_interleaved_linear_operator
c34 BlockInterleavedLinearOperator
@linear_operator.operators.block_linear_operator
c34 BlockLinearOperator
@linear_operator.operators.cat_linear_operator
c34 CatLinearOperator
@linear_operator.operators.chol_linear_operator
c34 CholLinearOperator
@linear_operator.operators.constant_mul_linear_operator
c34 ConstantMulLinearOperator
@linear_operator.operators.dense_linear_operator
c34 DenseLinearOperator
@linear_operator.operators.diag_linear_operator
c34 ConstantDiagLinearOperator DiagLinearOperator
@linear_operator.operators.identity_linear_operator
c34 IdentityLinearOperator
@linear_operator.operators.interpolated_linear_operator
c34 InterpolatedLinearOperator
@linear_operator.operators.kronecker_product_added_diag_linear_operator
c34 KroneckerProductAddedDiagLinearOperator
@linear_operator.operators.kronecker_product_linear_operator
c34 KroneckerProductDiagLinearOperator KroneckerProductLinearOperator KroneckerProductTriangularLinearOperator
@linear_operator.operators.linear_operator_representation_tree
c34 LinearOperatorRepresentationTree
@linear_operator.operators.low_rank_root_added_diag_linear_operator
c34 LowRankRootAddedDiagLinearOperator
@linear_operator.operators.low_rank_root_linear_operator
c34 LowRankRootLinearOperator
@linear_operator.operators.masked_linear_operator
c34 MaskedLinearOperator
@linear_operator.operators.matmul_linear_operator
c34 MatmulLinearOperator
@linear_operator.operators.mul_linear_operator
c34 MulLinearOperator
@linear_operator.operators.permutation_linear_operator
c34 AbstractPermutationLinearOperator PermutationLinearOperator TransposePermutationLinearOperator
@linear_operator.operators.psd_sum_linear_operator
c34 PsdSumLinearOperator
@linear_operator.operators.root_linear_operator
c34 RootLinearOperator
@linear_operator.operators.sum_batch_linear_operator
c34 SumBatchLinearOperator
@linear_operator.operators.sum_kronecker_linear_operator
c34 SumKroneckerLinearOperator
@linear_operator.operators.sum_linear_operator
c34 SumLinearOperator
@linear_operator.operators.toeplitz_linear_operator
c34 ToeplitzLinearOperator
@linear_operator.operators.triangular_linear_operator
c34 TriangularLinearOperator _TriangularLinearOperatorBase
@linear_operator.operators.zero_linear_operator
c34 ZeroLinearOperator
@linear_operator.settings
c34 _dtype_value_context _fast_covar_root_decomposition _fast_log_prob _fast_solves _feature_flag _linalg_dtype_cholesky _linalg_dtype_symeig _value_context cg_tolerance cholesky_jitter cholesky_max_tries ciq_samples debug deterministic_probes fast_computations linalg_dtypes max_cg_iterations max_cholesky_size max_lanczos_quadrature_iterations max_preconditioner_size max_root_decomposition_size memory_efficient min_preconditioning_size minres_tolerance num_contour_quadrature num_trace_samples preconditioner_tolerance skip_logdet_forward stable_qr_cpu_threshold terminate_cg_by_size trace_mode tridiagonal_jitter use_toeplitz verbose_linalg
@linear_operator.utils.deprecation
k118 DeprecationError
@linear_operator.utils.errors
k118 CachingError NanError NotPSDError
@linear_operator.utils.stochastic_lq
c34 StochasticLQ
@linear_operator.utils.warnings
k118 NumericalWarning PerformanceWarning
@mapie._venn_abers
c35 VennAbers VennAbersCV VennAbersMultiClass
@mapie.calibration
c35 TopLabelCalibrator VennAbersCalibrator
@mapie.classification
c35 CrossConformalClassifier SplitConformalClassifier _MapieClassifier
@mapie.conditional_conformal_prediction
c35 ConditionalSplitConformalClassifier ConditionalSplitConformalRegressor _ConditionalConformalMixin
@mapie.conformity_scores.bounds.absolute
c35 AbsoluteConformityScore
@mapie.conformity_scores.bounds.gamma
c35 GammaConformityScore
@mapie.conformity_scores.bounds.quantile
c35 AbsoluteQuantileRegressionScore QuantileRegressionScore
@mapie.conformity_scores.bounds.residuals
c35 ResidualNormalisedScore
@mapie.conformity_scores.bounds.std_normalised
c35 StdConformityScore
@mapie.conformity_scores.classification
c35 BaseClassificationScore
@mapie.conformity_scores.interface
c35 BaseConformityScore
@mapie.conformity_scores.regression
c35 BaseRegressionScore
@mapie.conformity_scores.sets.aps
c35 APSConformityScore
@mapie.conformity_scores.sets.lac
c35 LACConformityScore
@mapie.conformity_scores.sets.naive
c35 NaiveConformityScore
@mapie.conformity_scores.sets.raps
c35 RAPSConformityScore
@mapie.conformity_scores.sets.topk
c35 TopKConformityScore
@mapie.estimator.classifier
c35 EnsembleClassifier
@mapie.estimator.regressor
c35 EnsembleRegressor EnsembleStdRegressor _Conformalizer
@mapie.exchangeability_testing.bounds
c35 GammaExponentialMixtureBound
@mapie.exchangeability_testing.exchangeability
c35 ExchangeabilityTestProtocol FixedDatasetExchangeabilityTest OnlineExchangeabilityTest RunnableExchangeabilityTestProtocol UpdatableExchangeabilityTestProtocol
@mapie.exchangeability_testing.martingales
c35 OnlineMartingaleTest
@mapie.exchangeability_testing.permutations
c35 MaxSplitMeanDifferenceTestStatistic PValuePermutationTest PermutationTest SequentialMonteCarloTest
@mapie.exchangeability_testing.risk_monitoring
c35 RiskMonitoring
@mapie.experimental.conformity_scores.bounds.standardized_residuals
c35 CovarianceEstimator MultivariateResidualNormalisedScore
@mapie.experimental.conformity_scores.bounds.utils
c35 RobustCovarianceHead SimpleTabularMLP Trainer
@mapie.experimental.conformity_scores.regression
c35 BaseFitRegressionScore
@mapie.regression.quantile_regression
c35 ConformalizedQuantileRegressor CrossConformalizedQuantileRegressor _MapieQuantileRegressor _QuantileConformalizer
@mapie.regression.regression
c35 CrossConformalRegressor JackknifeAfterBootstrapRegressor SplitConformalRegressor _MapieRegressor
@mapie.regression.time_series_regression
c35 TimeSeriesRegressor
@mapie.risk_control._base_controller
c35 _BaseLTTController
@mapie.risk_control.adaptive_conformal_risk_control
c35 ConditionalExpectedRiskController _AACRCLoss _LinearHead _LogisticHead
@mapie.risk_control.binary_classification
c35 BinaryClassificationController
@mapie.risk_control.fwer_control
c35 FWERBonferroniCorrection FWERBonferroniHolm FWERFixedSequenceTesting FWERProcedure
@mapie.risk_control.multi_classification
c35 MultiClassificationLTTController
@mapie.risk_control.multi_label_classification
c35 MultiLabelClassificationController
@mapie.risk_control.risks
c35 BinaryClassificationRisk BinaryRisk ClassSpecificRisk ContinuousRisk RiskLoss _BaseRisk _OccurrenceConditionRisk
@mapie.risk_control.semantic_segmentation
c35 SemanticSegmentationController
@mapie.subsample
c35 BlockBootstrap Subsample
@mapie.utils
c35 _Unset
k119 NotFittedError
@matplotlib
g0 _get_executable_info get_backend_x rc_file
g161 _check_versions
@matplotlib._internal_utils
g161 graphviz_dump_transform
@matplotlib.animation
g0 FFMpegWriter MovieWriter
@matplotlib.backend_bases
g161 get_registered_canvas_class
@matplotlib.backends.backend_pgf
g0 LatexManager _get_image_inclusion_command
g161 make_pdf_to_png_converter
@matplotlib.backends.qt_compat
g161 _exec
@matplotlib.cbook
g161 _check_and_log_subprocess
@matplotlib.colors
g161 _make_norm_from_scale
@matplotlib.figure
a156 Figure.savefig
@matplotlib.font_manager
g161 _get_fontconfig_fonts _get_macos_fonts
@matplotlib.pyplot
g0 switch_backend
g161 figure
@matplotlib.sphinxext.plot_directive
g0 _run_code
@matplotlib.texmanager
g0 TexManager
@ml_dtypes
k145 bfloat16 float4_e2m1fn float6_e2m3fn float6_e3m2fn float8_e3m4 float8_e4m3 float8_e4m3b11fnuz float8_e4m3fn float8_e4m3fnuz float8_e5m2 float8_e5m2fnuz float8_e8m0fnu int2 int4 uint2 uint4
@mlxtend._base._base_model
c36 _BaseModel
@mlxtend._base._classifier
c36 _Classifier
@mlxtend._base._cluster
c36 _Cluster
@mlxtend._base._iterative_model
c36 _IterativeModel
@mlxtend._base._multiclass
c36 _MultiClass
@mlxtend._base._multilayer
c36 _MultiLayer
@mlxtend._base._regressor
c36 _Regressor
@mlxtend.classifier._base_classification
c36 _BaseStackingClassifier
@mlxtend.classifier.adaline
c36 Adaline
@mlxtend.classifier.ensemble_vote
c36 EnsembleVoteClassifier
@mlxtend.classifier.logistic_regression
c36 LogisticRegression
@mlxtend.classifier.multilayerperceptron
c36 MultiLayerPerceptron
@mlxtend.classifier.oner
c36 OneRClassifier
@mlxtend.classifier.perceptron
c36 Perceptron
@mlxtend.classifier.softmax_regression
c36 SoftmaxRegression
@mlxtend.classifier.stacking_classification
c36 StackingClassifier
@mlxtend.classifier.stacking_cv_classification
c36 StackingCVClassifier
@mlxtend.cluster.kmeans
c36 Kmeans
@mlxtend.evaluate.bootstrap_outofbag
c36 BootstrapOutOfBag
@mlxtend.evaluate.holdout
c36 PredefinedHoldoutSplit RandomHoldoutSplit
@mlxtend.evaluate.time_series
c36 GroupTimeSeriesSplit
@mlxtend.feature_extraction.base
c36 _BaseFeatureExtractor
@mlxtend.feature_extraction.linear_discriminant_analysis
c36 LinearDiscriminantAnalysis
@mlxtend.feature_extraction.principal_component_analysis
c36 PrincipalComponentAnalysis
@mlxtend.feature_extraction.rbf_kernel_pca
c36 RBFKernelPCA
@mlxtend.feature_selection.column_selector
c36 ColumnSelector
@mlxtend.feature_selection.exhaustive_feature_selector
c36 ExhaustiveFeatureSelector
@mlxtend.feature_selection.sequential_feature_selector
c36 SequentialFeatureSelector
@mlxtend.frequent_patterns.fpcommon
c36 FPNode FPTree
@mlxtend.frequent_patterns.fpmax
c36 MFITree MFITree.Node
@mlxtend.preprocessing.copy_transformer
c36 CopyTransformer
@mlxtend.preprocessing.dense_transformer
c36 DenseTransformer
@mlxtend.preprocessing.mean_centering
c36 MeanCenterer
@mlxtend.preprocessing.transactionencoder
c36 TransactionEncoder
@mlxtend.regressor.linear_regression
c36 LinearRegression
@mlxtend.regressor.stacking_cv_regression
c36 StackingCVRegressor
@mlxtend.regressor.stacking_regression
c36 StackingRegressor
@mlxtend.utils.base_compostion
c36 _BaseXComposition
@mlxtend.utils.counter
c36 Counter
@mmcv.utils.config
g0 Config
@mmengine.config
g0 Config.fromfile
@mmengine.config.config
g0 Config._file2dict
@models.yolo
g0 parse_model
@msgpack_numpy
g153 decode
@nbformat._imports
g161 import_item
@nbformat.validator
g161 get_validator
@nemo.core.classes.common
g0 Serialization.from_config_dict import_class_by_path
@nemo.utils.model_utils
g0 import_class_by_path
@networkx.algorithms.isomorphism.matchhelpers
g161 copyfunc
@networkx.classes.coreviews
c37 AdjacencyView AtlasView MultiAdjacencyView UnionAdjacency UnionAtlas UnionMultiAdjacency UnionMultiInner
@networkx.classes.digraph
c37 DiGraph _CachedPropertyResetterAdjAndSucc _CachedPropertyResetterPred
@networkx.classes.filters
c37 show_nodes
n77 no_filter
@networkx.classes.graph
c37 Graph _CachedPropertyResetterAdj _CachedPropertyResetterNode
n77 Graph.adjlist_outer_dict_factory Graph.node_dict_factory
@networkx.classes.multidigraph
c37 MultiDiGraph
@networkx.classes.multigraph
c37 MultiGraph
@networkx.classes.reportviews
c37 DegreeView DiDegreeView DiMultiDegreeView EdgeViewABC InDegreeView InMultiDegreeView MultiDegreeView NodeDataView NodeView OutDegreeView OutMultiDegreeView
@networkx.drawing.nx_agraph
g0 pygraphviz_layout to_agraph view_pygraphviz
@networkx.exception
k120 AmbiguousSolution ExceededMaxIterations HasACycle NetworkXAlgorithmError NetworkXError NetworkXException NetworkXNoCycle NetworkXNoPath NetworkXNotImplemented NetworkXPointlessConcept NetworkXUnbounded NetworkXUnfeasible NodeNotFound PowerIterationFailedConvergence
@networkx.lazy_imports
g161 _lazy_import attach
@networkx.readwrite.gpickle
g0 read_gpickle
@networkx.utils.backends
g0 _dispatchable _load_backend
@networkx.utils.configs
c37 BackendPriorities Config NetworkXConfig
@networkx.utils.decorators
g0 argmap argmap.compile open_file
@networkx.utils.mapped_queue
c37 MappedQueue _HeapElement
@networkx.utils.misc
c37 PythonRandomInterface PythonRandomViaNumpyBits
@networkx.utils.union_find
c37 UnionFind
@ngboost.api
c38 NGBClassifier NGBRegressor NGBSurvival
@ngboost.distns.categorical
c38 CategoricalCRPScore CategoricalLogScore
@ngboost.distns.cauchy
c38 Cauchy CauchyFixedVar
@ngboost.distns.distn
c38 ClassificationDistn Distn RegressionDistn
@ngboost.distns.exponential
c38 Exponential ExponentialCRPScore ExponentialLogScore
@ngboost.distns.gamma
c38 Gamma GammaLogScore
@ngboost.distns.halfnormal
c38 HalfNormal HalfNormalLogScore
@ngboost.distns.laplace
c38 Laplace LaplaceCRPScore LaplaceLogScore
@ngboost.distns.lognormal
c38 LogNormal LogNormalCRPScoreCensored LogNormalLogScoreCensored
@ngboost.distns.multivariate_normal
c38 MVNLogScore
@ngboost.distns.normal
c38 Normal NormalCRPScore NormalFixedMean NormalFixedMeanCRPScore NormalFixedMeanLogScore NormalFixedVar NormalFixedVarCRPScore NormalFixedVarLogScore NormalLogScore
@ngboost.distns.poisson
c38 Poisson PoissonLogScore
@ngboost.distns.t
c38 T TFixedDf TFixedDfFixedVar TFixedDfFixedVarLogScore TFixedDfLogScore TLogScore
@ngboost.distns.weibull
c38 Weibull WeibullLogScore
@ngboost.helpers
c38 _CompatTree
@ngboost.ngboost
c38 NGBoost
@ngboost.scores
c38 CRPScore LogScore Score
@numba.cloudpickle
a156 dump
g153 load loads
w157 _make_function
@numba.cloudpickle.cloudpickle
g104 _lookup_module_and_qualname _whichmodule register_pickle_by_value
g153 load loads
w157 _builtin_type _cell_set _class_setstate _decompose_typevar _empty_cell_value _fill_function _function_setstate _gen_ellipsis _gen_not_implemented _get_bases _is_dynamic _make_cell _make_dict_items _make_dict_keys _make_dict_values _make_empty_cell _make_function _make_skel_func _make_skeleton_class _make_skeleton_enum _make_typevar _rebuild_tornado_coroutine _rehydrate_skeleton_class _restore_attr cell_set dynamic_subimport instance subimport
@numba.cloudpickle.cloudpickle_fast
g153 load loads
w157 _class_setstate _function_setstate _make_function
@numba.core.boxing
g161 unbox_numpy_random_bitgenerator
@numba.core.ccallback
w157 CFunc
@numba.core.cgutils
g161 printf snprintf
@numba.core.dispatcher
w157 Dispatcher
@numba.core.environment
g161 _rebuild_env
@numba.core.externals
g161 compile_multi3
@numba.core.ir_utils
g161 _create_function_from_code_obj
@numba.core.registry
w157 CPUDispatcher
@numba.core.runtime.nrtdynmod
g161 _define_atomic_cas _define_atomic_inc_dec _define_nrt_decref
@numba.core.serialize
g153 runtime_build_excinfo_struct
w157 _numba_unpickle _rebuild_function _rebuild_reduction _unpickle__CustomPickled custom_rebuild
@numba.core.sigutils
g161 _parse_signature_string
@numba.core.types.functions
w157 Dispatcher
@numba.core.utils
g0 _exec_command_x benchmark
@numba.cpython.builtins
g161 round_impl_unary
@numba.cpython.mathimpl
g161 atan2_float_impl copysign_float_impl frexp_impl ldexp_impl nextafter_impl unary_math_extern
@numba.cpython.numbers
g161 complex_power_impl real_divmod
@numba.cpython.randomimpl
g161 _randrange_impl _seed_impl get_rnd_shuffle get_state_ptr poisson_impl1
@numba.cpython.unicode_support
g161 _PyUnicode_ExtendedCase _gettyperecord_impl
@numba.cuda.cudadrv.driver
g161 _ensure_memory_manager
@numba.cuda.cudadrv.libs
g0 open_cudalib
@numba.cuda.cudaimpl
g161 _gen_fp16_cmp _generic_array float16_to_float_cast float16_to_integer_cast float_to_float16_cast integer_to_float16_cast lower_fp16_binary ptx_activemask ptx_brev_u4 ptx_brev_u8 ptx_cbrt ptx_ffs_32 ptx_ffs_64 ptx_fp16_habs ptx_fp16_hneg ptx_hfma ptx_lanemask_lt ptx_match_all_sync ptx_match_any_sync ptx_max_f4 ptx_max_f8 ptx_min_f4 ptx_min_f8 ptx_nanosleep ptx_round ptx_shfl_sync_i32 ptx_syncwarp_mask ptx_threadfence_block ptx_threadfence_device ptx_threadfence_system ptx_vote_sync
@numba.cuda.intrinsics
g161 _syncthreads_predicate syncthreads
@numba.cuda.libdeviceimpl
g161 libdevice_implement libdevice_implement_multiple_returns
@numba.cuda.mathimpl
g161 impl_tanh
@numba.cuda.nvvmutils
g161 call_sreg declare_atomic_add_float32 declare_atomic_add_float64 declare_atomic_cas_int declare_atomic_dec_int32 declare_atomic_dec_int64 declare_atomic_inc_int32 declare_atomic_inc_int64 declare_atomic_max_float32 declare_atomic_max_float64 declare_atomic_min_float32 declare_atomic_min_float64 declare_atomic_nanmax_float32 declare_atomic_nanmax_float64 declare_atomic_nanmin_float32 declare_atomic_nanmin_float64 declare_atomic_sub_float32 declare_atomic_sub_float64 declare_cudaCGGetIntrinsicHandle declare_cudaCGSynchronize declare_vprint
@numba.experimental.function_type
g161 _lower_get_address typeof_function_type
@numba.experimental.jitclass.base
g161 imp_dtor
@numba.experimental.jitclass.boxing
g161 _generate_method _generate_property
@numba.experimental.jitclass.overloads
g161 extract_template
@numba.experimental.structref
g161 define_constructor
@numba.misc.gdb_hook
g161 gen_bp_impl init_gdb_codegen
@numba.misc.help.inspector
g161 list_modules_in_package write_listings
@numba.misc.numba_gdbinfo
g0 collect_gdbinfo
@numba.misc.numba_sysinfo
g161 get_os_spec_info get_sysinfo
@numba.misc.special
g161 _gdb_python_call_gen
@numba.np.arraymath
g161 _np_round_float
@numba.np.arrayobj
g161 _attempt_nocopy_reshape generate_getitem_setitem_with_axis
@numba.np.linalg
g161 call_xxdot call_xxgemm call_xxgemv
@numba.np.math.mathimpl
g161 atan2_float_impl copysign_float_impl frexp_impl ldexp_impl unary_math_extern
@numba.np.math.numbers
g161 complex_power_impl real_divmod
@numba.np.npyfuncs
g161 _call_func_by_name_with_cast _dispatch_func_by_name_type np_real_exp2_impl np_real_log2_impl np_real_spacing_impl
@numba.np.random.generator_core
g161 _generate_next_binding
@numba.np.ufunc.dufunc
w157 DUFunc
@numba.np.ufunc.parallel
g161 _check_tbb_version_compatible _iget_num_threads _iget_thread_id build_gufunc_kernel
@numba.np.ufunc.wrappers
g161 _prepare_call_to_object_mode build_ufunc_wrapper
@numba.parfors.parfor_lowering
g161 _create_gufunc_for_parfor_body call_parallel_gufunc
@numba.pycc.platform
g0 external_compiler_works
@numba.scripts.generate_lower_listing
g161 git_hash
@numba.serialize
w157 _rebuild_code _rebuild_function _rebuild_reduction _unserialize_module
@numba.stencils.stencilparfor
g161 _get_const_binary_expr _get_const_unary_expr
@numba.targets.registry
w157 CPUDispatcher
@numba.typed.dictobject
g161 _call_dict_free _dict_delitem _dict_dump _dict_insert _dict_length _dict_lookup _dict_new_sized _dict_popitem _dict_set_method_table _imp_dtor impl_dict_getiter impl_iterable_getiter impl_iterator_iternext
@numba.typed.listobject
g161 _call_list_free _gen_getitem _imp_dtor _list_allocated _list_append _list_codegen_set_method_table _list_delete_slice _list_delitem _list_is_mutable _list_length _list_new_codegen _list_set_is_mutable _list_setitem
@numba.typed.typeddict
g161 box_dicttype
@numba.typed.typedlist
g161 box_lsttype
@numba.typed.typedobjectutils
g161 _get_equal _get_incref_decref
@omegaconf._key_path
c39 NodeInterpolationKey
@omegaconf._missing
c39 _EscapedMissing
@omegaconf._utils
c39 Marker OmegaConfDumper _TuplePlaceholder
e91 ValueKind
g161 _get_class
@omegaconf._yaml
c39 _DefaultMaxYamlExpandedNodes
@omegaconf.base
c39 Box Container ContainerMetadata Metadata Node UnionNode
e91 SCMode
@omegaconf.basecontainer
c39 BaseContainer
@omegaconf.dictconfig
c39 DictConfig
@omegaconf.errors
k121 ConfigAttributeError ConfigCycleDetectedException ConfigIndexError ConfigKeyError ConfigTypeError ConfigValueError GrammarParseError InterpolationKeyError InterpolationResolutionError InterpolationToMissingValueError InterpolationValidationError KeyValidationError MissingMandatoryValue OmegaConfBaseException ReadonlyConfigError UnsupportedInterpolationType UnsupportedValueType ValidationError
@omegaconf.listconfig
c39 ListConfig ListConfig.ListIterator
@omegaconf.nodes
c39 AnyNode BooleanNode BytesNode EnumNode FloatNode IntegerNode InterpolationResultNode LiteralNode NoneNode PathNode StringNode ValueNode
@omegaconf.omegaconf
c39 OmegaConf
@omegaconf.resolvers.oc
g161 coerce
@omegaconf.tupleconfig
c39 TupleConfig TupleConfig.TupleIterator
@onnx.backend.sample.ops
g161 _recursive_scan
@onnx.gen_proto
g161 gen_proto3_code
@onnx.onnx_ml_pb2
k145 GraphProto ModelProto NodeProto TensorProto
@onnx.reference.ops.op_deform_conv
g161 _deform_conv_implementation
@onnxruntime
g0 SessionOptions.register_custom_ops_library
@openvino
g0 Core.add_extension
@optax._src.alias_test
c40 AliasTest LBFGSTest
@optax._src.base
c40 EmptyState GradientTransformation GradientTransformationExtraArgs StatefulSchedule TransformInitFn TransformUpdateExtraArgsFn TransformUpdateFn
@optax._src.base_test
c40 BaseTest ExtraArgsTest StatelessTest StatelessWithTreeMapTest
@optax._src.combine_test
c40 ComposeTest ExtraArgsTest NamedChainTest PartitionTest
@optax._src.factorized
c40 FactoredState _UpdateResult
@optax._src.factorized_test
c40 FactorizedTest
@optax._src.float64_test
c40 Float64Test
@optax._src.linear_algebra_test
c40 LinearAlgebraTest MLP
@optax._src.linesearch
c40 BacktrackingLineSearchState BacktrackingLinesearchInfo ScaleByBacktrackingLinesearchState ScaleByZoomLinesearchState ZoomLinesearchInfo ZoomLinesearchState
@optax._src.linesearch_test
c40 BacktrackingLinesearchTest ZoomLinesearchTest
@optax._src.lookahead
c40 LookaheadParams LookaheadState
@optax._src.lookahead_test
c40 LookaheadTest OptimizerTestState
@optax._src.numerics_test
c40 NumericsTest
@optax._src.sharding_test
c40 ShardingTest
@optax._src.test_utils
c40 _LogsToListHandler
@optax._src.transform
c40 ApplyEvery ScaleByAdaDeltaState ScaleByAdamState ScaleByAdanState ScaleByAmsgradState ScaleByBeliefState ScaleByDistanceOverGradientsState ScaleByLBFGSState ScaleByLionState ScaleByNovogradState ScaleByOptimisticGradientState ScaleByRStdDevState ScaleByRStdDevWithCountState ScaleByRmsState ScaleByRmsWithCountState ScaleByRpropState ScaleByRssState ScaleBySM3State ScaleByScheduleState
@optax._src.transform_test
c40 TransformTest
@optax._src.update_test
c40 UpdateTest
@optax._src.utils
c40 MultiNormalDiagFromLogScale
@optax._src.utils_test
c40 HelpersTest MultiNormalDiagFromLogScaleTest ScaleGradientTest
@optax.assignment._hungarian_algorithm_test
c40 HungarianAlgorithmTest
@optax.contrib._ademamix
c40 ScaleByAdemamixState ScaleBySimplifiedAdEMAMixState
@optax.contrib._cocob
c40 COCOBState
@optax.contrib._common_test
c40 ContribTest
@optax.contrib._complex_valued
c40 SplitRealAndImaginaryArrays SplitRealAndImaginaryState
@optax.contrib._complex_valued_test
c40 ComplexValuedTest
@optax.contrib._dadapt_adamw
c40 DAdaptAdamWState
@optax.contrib._dog
c40 DoGState DoWGState
@optax.contrib._galore
c40 GaLoreDimensionNumbers GaLoreState
@optax.contrib._galore_test
c40 GaLoreTest
@optax.contrib._madgrad
c40 MadgradState
@optax.contrib._mechanic
c40 MechanicState
@optax.contrib._mechanic_test
c40 MechanicTest OptimizerTestState
@optax.contrib._momo
c40 MomoAdamState MomoState
@optax.contrib._muon
c40 MuonDimensionNumbers MuonState
@optax.contrib._muon_test
c40 MuonTest
@optax.contrib._privacy
c40 DifferentiallyPrivateAggregateState
@optax.contrib._privacy_test
c40 DifferentiallyPrivateAggregateTest
@optax.contrib._prodigy
c40 ProdigyState
@optax.contrib._reduce_on_plateau
c40 ReduceLROnPlateauState
@optax.contrib._reduce_on_plateau_test
c40 ReduceLROnPlateauTest
@optax.contrib._sam
c40 SAMState
@optax.contrib._sam_test
c40 SAMTest
@optax.contrib._schedule_free
c40 ScheduleFreeState
@optax.contrib._schedule_free_test
c40 ScheduleFreeTest
@optax.contrib._sophia
c40 HutchinsonState SophiaState
@optax.experimental._aggregating
c40 AccumulateAvgUpdatesState Aggregator AggregatorUpdateFn PerElementMeanAndSumSqDiffGradsState PerElementMeanAndVarianceEMAState
@optax.experimental._aggregating_test
c40 AggregatorsTest
@optax.losses._classification_test
c40 CTCTest GeneralizedKLDivergenceTest HingeTest KLDivergenceTest KLDivergenceWithLogTargetsTest PerceptronTest PolyLossTest SafeSoftmaxCrossEntropyTest SigmoidCrossEntropyTest SigmoidFocalLossTest SoftmaxCrossEntropyTest SoftmaxCrossEntropyWithIntegerLabelsTest SparsemaxTest
@optax.losses._fenchel_young
c40 MaxFun
@optax.losses._fenchel_young_test
c40 FenchelYoungTest
@optax.losses._ranking_test
c40 RankingLossesTest
@optax.losses._regression_test
c40 CosineDistanceTest HuberLossTest L2LossTest LogCoshTest SquaredErrorTest
@optax.losses._segmentation_test
c40 DiceLossTest
@optax.losses._self_supervised_test
c40 NtxentTest TripletMarginLossTest
@optax.losses._smoothing_test
c40 SmoothLabelsTest
@optax.microbatching._microbatching
c40 Accumulator IndividualOutputs
e92 AccumulationType
@optax.microbatching._microbatching_test
c40 MicrobatchingTest
@optax.optax_test
c40 OptaxTest
@optax.perturbations._make_pert
c40 Gumbel Normal
@optax.perturbations._make_pert_test
c40 MakePertTest
@optax.projections._projections_test
c40 ProjectionsTest
@optax.schedules._inject
c40 InjectHyperparamsState InjectStatefulHyperparamsState WrappedSchedule WrappedScheduleState
@optax.schedules._inject_test
c40 ExampleState ExampleStatefulSchedule InjectHyperparamsTest StatefulTest
@optax.schedules._join_test
c40 JoinTest
@optax.schedules._schedule_test
c40 ConstantTest CosineDecayTest ExponentialTest OneCycleTest PiecewiseConstantTest PiecewiseInterpolateTest PolynomialTest SGDRTest ScheduleAsLearningRateTest WarmupCosineDecayTest
@optax.second_order._deprecated
c40 LossFn
@optax.transforms._accumulation
c40 EmaState MultiSteps MultiStepsState ShouldSkipUpdateFunction TraceState
@optax.transforms._accumulation_test
c40 AccumulationTest Loss
@optax.transforms._adding
c40 AddNoiseState WeightDecaySchedule
@optax.transforms._adding_test
c40 AddingTest
@optax.transforms._clipping_test
c40 ClippingTest
@optax.transforms._combining
c40 PartitionState
@optax.transforms._combining_test
c40 CombiningTest ExtraArgsTest NamedChainTest PartitionTest
@optax.transforms._conditionality
c40 ApplyIfFiniteState ConditionFn ConditionallyMaskState ConditionallyTransformState
@optax.transforms._conditionality_test
c40 ConditionalityTest ConditionallyMaskTest ConditionallyTransformTest
@optax.transforms._constraining
c40 ZeroNansState
@optax.transforms._constraining_test
c40 ConstraintsTest
@optax.transforms._freezing_test
c40 FreezeTest SelectiveTransformTest
@optax.transforms._layouts_test
c40 LayoutsTest
@optax.transforms._masking
c40 MaskedNode MaskedState
@optax.transforms._masking_test
c40 MaskedTest
@optax.transforms._monitoring
c40 MonitorState SnapshotState
@optax.transforms._monitoring_test
c40 MonitoringTest
@optax.tree_utils._casting_test
c40 CastingTest
@optax.tree_utils._random_test
c40 RandomTest
@optax.tree_utils._state_utils
c40 Initable NamedTupleKey _ParamsPlaceholder
@optax.tree_utils._state_utils_test
c40 FakeShardSpec ScaleByAdamStateDict StateUtilsTest
@optax.tree_utils._tree_math_test
c40 TreeUtilsTest
@optuna._imports
g160 _LazyImport
@optuna.distributions
c41 BaseDistribution CategoricalDistribution DiscreteUniformDistribution FloatDistribution IntDistribution IntLogUniformDistribution IntUniformDistribution LogUniformDistribution UniformDistribution
@optuna.exceptions
k122 CLIUsageError DuplicatedStudyError ExperimentalWarning OptunaError StorageInternalError TrialPruned UpdateFinishedTrialError
@optuna.integration
g160 _IntegrationModule
@optuna.integration.lightgbm
c41 _LightGBMModule
@optuna.pruners._base
c41 BasePruner
@optuna.pruners._hyperband
c41 HyperbandPruner
@optuna.pruners._median
c41 MedianPruner
@optuna.pruners._nop
c41 NopPruner
@optuna.pruners._patient
c41 PatientPruner
@optuna.pruners._percentile
c41 PercentilePruner
@optuna.pruners._successive_halving
c41 SuccessiveHalvingPruner
@optuna.pruners._threshold
c41 ThresholdPruner
@optuna.pruners._wilcoxon
c41 WilcoxonPruner
@optuna.samplers._base
c41 BaseSampler
@optuna.samplers._brute_force
c41 BruteForceSampler _TreeNode _UnexpandedTreeNode
@optuna.samplers._cmaes
c41 CmaEsSampler
@optuna.samplers._ga._base
c41 BaseGASampler
@optuna.samplers._gp.sampler
c41 GPSampler
@optuna.samplers._grid
c41 GridSampler
@optuna.samplers._lazy_random_state
c41 LazyRandomState
@optuna.samplers._nsgaiii._elite_population_selection_strategy
c41 NSGAIIIElitePopulationSelectionStrategy
@optuna.samplers._nsgaiii._sampler
c41 NSGAIIISampler
@optuna.samplers._partial_fixed
c41 PartialFixedSampler
@optuna.samplers._qmc
c41 QMCSampler
@optuna.samplers._random
c41 RandomSampler
@optuna.samplers._tpe.parzen_estimator
c41 _ParzenEstimator _ParzenEstimatorParameters
@optuna.samplers._tpe.probability_distributions
c41 _BatchedCategoricalDistributions _BatchedDiscreteTruncLogNormDistributions _BatchedDiscreteTruncNormDistributions _BatchedTruncLogNormDistributions _BatchedTruncNormDistributions _MixtureOfProductDistribution
@optuna.samplers._tpe.sampler
c41 TPESampler
@optuna.samplers.nsgaii._after_trial_strategy
c41 NSGAIIAfterTrialStrategy
@optuna.samplers.nsgaii._child_generation_strategy
c41 NSGAIIChildGenerationStrategy
@optuna.samplers.nsgaii._crossovers._base
c41 BaseCrossover
@optuna.samplers.nsgaii._crossovers._blxalpha
c41 BLXAlphaCrossover
@optuna.samplers.nsgaii._crossovers._sbx
c41 SBXCrossover
@optuna.samplers.nsgaii._crossovers._spx
c41 SPXCrossover
@optuna.samplers.nsgaii._crossovers._undx
c41 UNDXCrossover
@optuna.samplers.nsgaii._crossovers._uniform
c41 UniformCrossover
@optuna.samplers.nsgaii._crossovers._vsbx
c41 VSBXCrossover
@optuna.samplers.nsgaii._elite_population_selection_strategy
c41 NSGAIIElitePopulationSelectionStrategy
@optuna.samplers.nsgaii._mutations._base
c41 BaseMutation
@optuna.samplers.nsgaii._mutations._polynomial
c41 PolynomialMutation
@optuna.samplers.nsgaii._sampler
c41 NSGAIISampler
@optuna.search_space.group_decomposed
c41 _GroupDecomposedSearchSpace _SearchSpaceGroup
@optuna.search_space.intersection
c41 IntersectionSearchSpace
@optuna.storages._in_memory
c41 InMemoryStorage _StudyInfo
@optuna.storages._rdb.storage
g0 RDBStorage
@optuna.study._frozen
c41 FrozenStudy
@optuna.study._study_direction
e93 StudyDirection
@optuna.study._study_summary
c41 StudySummary
@optuna.study.study
c41 Study _ThreadLocalStudyAttribute
@optuna.trial._base
c41 BaseTrial
@optuna.trial._fixed
c41 FixedTrial
@optuna.trial._frozen
c41 FrozenTrial
@optuna.trial._state
e93 TrialState
@optuna.trial._trial
c41 Trial _LazyTrialSystemAttrs
@parso.cache
g161 _get_default_cache_path
@past.builtins.misc
g0 execfile reduce
@past.translation
g0 install_hooks
@patsy
g0 EvalEnvironment dmatrices dmatrix
@patsy.build
g161 _eval_factor _examine_factor_types
@patsy.categorical
c42 CategoricalSniffer _CategoricalBox
@patsy.constraint
c42 LinearConstraint _EvalConstraint
g161 linear_constraint
@patsy.contrasts
c42 ContrastMatrix Diff Helmert Poly Sum Treatment
@patsy.desc
c42 Evaluator IntermediateExpr ModelDesc Term _MockFactor
g161 _eval_any_tilde _eval_binary_div _eval_binary_interact _eval_binary_minus _eval_binary_plus _eval_binary_power _eval_binary_prod _eval_unary_plus
@patsy.design_info
c42 DesignInfo DesignMatrix FactorInfo SubtermInfo
@patsy.eval
g0 EvalEnvironment EvalEnvironment.eval EvalFactor
@patsy.highlevel
g0 build_design_matrices dmatrices dmatrix incr_dbuilder
@patsy.infix_parser
c42 Operator ParseNode Token _ParseContext _StackOperator _UniqueValue
@patsy.mgcv_cubic_splines
c42 CC CR CubicRegressionSpline TE
@patsy.missing
c42 NAAction
@patsy.splines
c42 BS
@pickle5
g153 load loads
@plotly.data
g161 _get_dataset
@pmdarima.arima._auto_solvers
c43 _RandomFitWrapper _SolverMixin _StepwiseFitWrapper
@pmdarima.arima._context
c43 AbstractContext ContextStore _CtxSingleton _emptyContext
e94 ContextType
@pmdarima.arima.arima
c43 ARIMA
@pmdarima.arima.auto
c43 AutoARIMA StepwiseContext
@pmdarima.arima.seasonality
c43 CHTest OCSBTest _SeasonalStationarityTest
@pmdarima.arima.stationarity
c43 ADFTest KPSSTest PPTest _BaseStationarityTest _DifferencingStationarityTest
@pmdarima.base
c43 BaseARIMA
@pmdarima.model_selection._split
c43 BaseTSCrossValidator RollingForecastCV SlidingWindowForecastCV
@pmdarima.pipeline
c43 Pipeline
@pmdarima.preprocessing.base
c43 BaseTransformer UpdatableMixin
@pmdarima.preprocessing.endog.base
c43 BaseEndogTransformer
@pmdarima.preprocessing.endog.boxcox
c43 BoxCoxEndogTransformer
@pmdarima.preprocessing.endog.log
c43 LogEndogTransformer
@pmdarima.preprocessing.exog.base
c43 BaseExogFeaturizer BaseExogTransformer
@pmdarima.preprocessing.exog.dates
c43 DateFeaturizer
@pmdarima.preprocessing.exog.fourier
c43 FourierFeaturizer
@pmdarima.utils.metaestimators
c43 _IffHasDelegate
@pmdarima.warnings
k123 ModelFitWarning
@polars
a156 read_csv read_ipc read_parquet scan_csv scan_parquet
@polars._cpu_check
g161 _open_posix_libc
@polars._dependencies
g160 _LazyModule
g161 import_optional
@polars._utils.various
g161 display_dot_graph
@polars.dataframe.frame
c44 DataFrame
@polars.datatypes.classes
c44 Array BaseExtension Binary Boolean Categorical Categories DataType DataTypeClass Date Datetime Decimal Duration Enum Extension Field Float16 Float32 Float64 FloatType Int128 Int16 Int32 Int64 Int8 IntegerType List Map NestedType Null NumericType Object ObjectType SignedIntegerType String Struct TemporalType Time UInt128 UInt16 UInt32 UInt64 UInt8 Unknown UnsignedIntegerType classinstmethod
@polars.datatypes.convert
c44 _DataTypeMappings
@polars.datatypes.group
c44 DataTypeGroup
@polars.exceptions
k124 ArgumentRemovedError AttributeRemovedError CategoricalRemappingWarning ChronoFormatWarning ColumnNotFoundError ComputeError CustomUFuncWarning DataOrientationWarning DuplicateError InvalidOperationError MapWithoutReturnDtypeWarning ModuleUpgradeRequiredError NoDataError NoRowsReturnedError OutOfBoundsError PanicException ParameterCollisionError PerformanceWarning PolarsError PolarsInefficientMapWarning PolarsWarning RowsError SQLInterfaceError SQLSyntaxError SchemaError SchemaFieldNotFoundError ShapeError StringCacheMismatchError StructFieldNotFoundError TooManyRowsReturnedError UnstableWarning UnsuitableSQLError
@polars.expr.expr
g0 Expr Expr.deserialize
@polars.expr.whenthen
g0 ChainedThen ChainedWhen Then When
@polars.io.database._utils
g161 _import_optional_adbc_driver
@polars.lazyframe.frame
g0 LazyFrame LazyFrame.deserialize
@polars.meta.versions
g161 _get_dependency_version
@polars.selectors
g0 Selector
@polars.series.series
c44 Series _Meta
@preshed.bloom
r158 unpickle_bloom
@preshed.counter
r158 unpickle_counter
@preshed.maps
r158 unpickle_map
@prophet.diagnostics
c45 _SupportsMap
@prophet.forecaster
c45 Prophet
@prophet.models
c45 CmdStanPyBackend IStanBackend ModelInputData ModelParams _IStanBackendOptions
e95 StanBackendEnum TrendIndicator
@prophet.plot
c45 _PlotlyProps
@pyarrow
g0 PyExtensionType deserialize deserialize_pandas
@pyarrow.fs
a156 LocalFileSystem
@pyarrow.lib
a156 OSFile create_memory_map memory_map
g0 PyExtensionType SerializationContext UnknownExtensionType deserialize read_serialized
k145 DataType Field Schema Table
r159 _empty_array _reconstruct_record_batch _reconstruct_table _restore_array array binary chunked_array decimal128 decimal256 dictionary duration field fixed_size_binary large_binary large_list large_string list_ map_ py_buffer record_batch schema struct table time32 time64 timestamp type_for_alias
@pyarrow.parquet
a156 read_table write_table
@pycaret.containers.base_container
c46 BaseContainer
@pycaret.containers.metrics.anomaly
c46 AnomalyMetricContainer
@pycaret.containers.metrics.base_metric
c46 MetricContainer
@pycaret.containers.metrics.classification
c46 AccuracyMetricContainer ClassificationMetricContainer F1MetricContainer KappaMetricContainer MCCMetricContainer PrecisionMetricContainer ROCAUCMetricContainer RecallMetricContainer
@pycaret.containers.metrics.clustering
c46 ARIMetricContainer CHSMetricContainer CSMetricContainer ClusterMetricContainer DBMetricContainer HSMetricContainer SilhouetteMetricContainer
@pycaret.containers.metrics.regression
c46 MAEMetricContainer MAPEMetricContainer MSEMetricContainer R2MetricContainer RMSEMetricContainer RMSLEMetricContainer RegressionMetricContainer
@pycaret.containers.models.anomaly
c46 ABODAnomalyContainer AnomalyContainer CBLOFAnomalyContainer COFAnomalyContainer HBOSAnomalyContainer IForestAnomalyContainer KNNAnomalyContainer LOFAnomalyContainer MCDAnomalyContainer OCSVMAnomalyContainer PCAAnomalyContainer SODAnomalyContainer SOSAnomalyContainer
@pycaret.containers.models.base_model
c46 ModelContainer
@pycaret.containers.models.classification
c46 AdaBoostClassifierContainer BaggingClassifierContainer CalibratedClassifierCVContainer CatBoostClassifierContainer ClassifierContainer DecisionTreeClassifierContainer ExtraTreesClassifierContainer GaussianNBClassifierContainer GaussianProcessClassifierContainer GradientBoostingClassifierContainer KNeighborsClassifierContainer LGBMClassifierContainer LinearDiscriminantAnalysisContainer LogisticRegressionClassifierContainer MLPClassifierContainer QuadraticDiscriminantAnalysisContainer RandomForestClassifierContainer RidgeClassifierContainer SGDClassifierContainer SVCClassifierContainer StackingClassifierContainer VotingClassifierContainer XGBClassifierContainer
@pycaret.containers.models.clustering
c46 AffinityPropagationClusterContainer AgglomerativeClusteringClusterContainer BirchClusterContainer ClusterContainer DBSCANClusterContainer KMeansClusterContainer KModesClusterContainer MeanShiftClusterContainer OPTICSClusterContainer SpectralClusteringClusterContainer
@pycaret.containers.models.regression
c46 AdaBoostRegressorContainer AutomaticRelevanceDeterminationContainer BaggingRegressorContainer BayesianRidgeContainer CatBoostRegressorContainer DecisionTreeRegressorContainer ElasticNetContainer ExtraTreesRegressorContainer GradientBoostingRegressorContainer HuberRegressorContainer KNeighborsRegressorContainer KernelRidgeContainer LGBMRegressorContainer LarsContainer LassoLarsContainer LassoRegressionContainer LinearRegressionContainer MLPRegressorContainer OrthogonalMatchingPursuitContainer PassiveAggressiveRegressorContainer RANSACRegressorContainer RandomForestRegressorContainer RegressorContainer RidgeRegressionContainer SVRContainer StackingRegressorContainer TheilSenRegressorContainer VotingRegressorContainer XGBRegressorContainer
@pycaret.internal.Display
c46 Display
@pycaret.internal.distributions
c46 CategoricalDistribution DiscreteUniformDistribution Distribution IntUniformDistribution UniformDistribution
@pycaret.internal.meta_estimators
c46 PowerTransformedTargetRegressor
@pycaret.internal.metrics
c46 _PredictScorerWithErrorScore _ProbaScorerWithErrorScore _ThresholdScorerWithErrorScore
@pycaret.internal.persistence
g153 load_model
@pycaret.internal.pipeline
c46 Pipeline estimator_pipeline
@pycaret.internal.plotting
c46 MatplotlibDefaultDPI
@pycaret.internal.preprocess
c46 Advanced_Feature_Selection_Classic Binning Boruta_Feature_Selection Catagorical_variables_With_Rare_levels Clean_Colum_Names Cluster_Entire_Data DFS_Classic DataTypes_Auto_infer Dummify Empty Fix_multicollinearity Group_Similar_Features Iterative_Imputer Make_NonLiner_Features Make_Time_Features New_Catagorical_Levels_in_TestData Ordinal Outlier Reduce_Cardinality_with_Clustering Reduce_Cardinality_with_Counts Reduce_Dimensions_For_Supervised_Path Remove_100 Scaling_and_Power_transformation Simple_Imputer Surrogate_Imputer Target_Transformation Zroe_NearZero_Variance
@pycaret.internal.tabular
e96 MLUsecase
@pycaret.internal.tunable
c46 TunableMLPClassifier TunableMLPRegressor TunableVotingClassifier TunableVotingRegressor
@pycaret.internal.utils
c46 none_n_jobs nullcontext true_warm_start
g153 load_config
@pycaret.internal.validation
c46 fit_if_not_fitted
@pycaret.nlp
g153 load_model
@pycrfsuite._logparser
c143 TrainLogParser
@pycrfsuite._pycrfsuite
c143 ItemSequence Tagger Trainer
@pydantic._internal._git
g161 git_revision have_git
@pydantic._internal._validators
g0 _import_string_logic import_string
@pydantic._migration
g161 getattr_migration
@pydantic.deprecated.parse
g153 load_str_bytes
@pydantic.types
g0 ImportString
@pydantic.utils
g0 import_string
@pydantic.v1.parse
g153 load_str_bytes
@pydantic.v1.utils
g0 import_string
g161 in_ipython
@pydantic.v1.version
g161 version_info
@pygam.callbacks
c47 Accuracy CallBack Coef Deviance Diffs
@pygam.core
c47 Core
@pygam.distributions
c47 BinomialDist Distribution GammaDist InvGaussDist NormalDist PoissonDist
@pygam.links
c47 IdentityLink InvSquaredLink InverseLink Link LogLink LogitLink
@pygam.pygam
c47 ExpectileGAM GAM GammaGAM InvGaussGAM LinearGAM LogisticGAM PoissonGAM
@pygam.terms
c47 FactorTerm Intercept LinearTerm MetaTermMixin SplineTerm TensorTerm Term TermList
@pygam.utils
c47 TablePrinter
k125 NotPositiveDefiniteError OptimizationError
@pymc.gp.hsgp_approx
g161 set_boundary
@pymc.pytensorf
g161 extract_obs_data
@pymc.sampling.mcmc
g161 init_nuts
@pymc.sampling.parallel
g161 _initialize_multiprocessing_context
@pymc.testing
g161 assert_support_point_is_expected
@pynndescent.distances
n77 correlation cosine euclidean manhattan
@pynndescent.optimal_transport
c48 DiGraph LeavingArcData NodeArcData SpanningTree
e97 ArcState ProblemStatus
@pynndescent.pynndescent_
c48 NNDescent PyNNDescentTransformer
@pynndescent.rp_trees
c48 FlatTree
@pynndescent.search
c48 SearchIndex SearchIndexType
@pyod.mcp_server
g153 _load_data
@pyod.models.abod
c49 ABOD
@pyod.models.ae1svm
c49 AE1SVM InnerAE1SVM RandomFourierFeatures
@pyod.models.alad
c49 ALAD
@pyod.models.anogan
c49 AnoGAN Discriminator Generator QueryModel
@pyod.models.audio_ae
c49 AudioAE
@pyod.models.auto_encoder
c49 AutoEncoder AutoEncoderModel
@pyod.models.base
c49 BaseDetector
@pyod.models.base_dl
c49 BaseDeepLearningDetector
@pyod.models.cblof
c49 CBLOF
@pyod.models.cd
c49 CD
@pyod.models.cof
c49 COF
@pyod.models.copod
c49 COPOD
@pyod.models.deep_svdd
c49 DeepSVDD InnerDeepSVDD
@pyod.models.devnet
c49 DevNet DevNetD DevNetLinear DevNetS SupDataset
g161 train_and_test
@pyod.models.dif
c49 DIF LinearBlock MLPnet
@pyod.models.ecod
c49 ECOD
@pyod.models.embedding
c49 EmbeddingOD MultiModalOD
g161 resolve_detector
@pyod.models.feature_bagging
c49 FeatureBagging
@pyod.models.gmm
c49 GMM
@pyod.models.hbos
c49 HBOS
@pyod.models.hdbscan
c49 HDBSCAN
@pyod.models.iforest
c49 IForest
@pyod.models.inne
c49 INNE
@pyod.models.kde
c49 KDE
@pyod.models.knn
c49 KNN
@pyod.models.kpca
c49 KPCA PyODKernelPCA
@pyod.models.lmdd
c49 LMDD
@pyod.models.loci
c49 LOCI
@pyod.models.loda
c49 LODA
@pyod.models.lof
c49 LOF
@pyod.models.lscp
c49 LSCP
@pyod.models.lunar
c49 LUNAR SCORE_MODEL WEIGHT_MODEL
@pyod.models.mad
c49 MAD
@pyod.models.mcd
c49 MCD
@pyod.models.mo_gaal
c49 MO_GAAL
@pyod.models.ocsvm
c49 OCSVM
@pyod.models.pca
c49 PCA
@pyod.models.pyg_anomalous
c49 ANOMALOUS
@pyod.models.pyg_anomalydae
c49 AnomalyDAE
@pyod.models.pyg_cola
c49 CoLA
@pyod.models.pyg_conad
c49 CONAD
@pyod.models.pyg_dominant
c49 DOMINANT
@pyod.models.pyg_guide
c49 GUIDE
@pyod.models.pyg_radar
c49 Radar
@pyod.models.pyg_scan
c49 SCAN
@pyod.models.qmcd
c49 QMCD
@pyod.models.rgraph
c49 RGraph
@pyod.models.rod
c49 ROD
@pyod.models.sampling
c49 Sampling
@pyod.models.so_gaal
c49 Discriminator Generator SO_GAAL
@pyod.models.so_gaal_new
c49 Discriminator Generator SO_GAAL
@pyod.models.sod
c49 SOD
@pyod.models.sos
c49 SOS
@pyod.models.suod
c49 SUOD
@pyod.models.ts_anomaly_transformer
c49 AnomalyTransformer _AnomalyAttention _AnomalyTransformerLayer _AnomalyTransformerModel
g161 _score_windows
@pyod.models.ts_kshape
c49 KShape
@pyod.models.ts_lstm
c49 LSTMAD _LSTMModel
@pyod.models.ts_matrix_profile
c49 MatrixProfile
@pyod.models.ts_od
c49 TimeSeriesOD
@pyod.models.ts_sand
c49 SAND
@pyod.models.ts_spectral_residual
c49 SpectralResidual
@pyod.models.vae
c49 VAE VAEModel
@pyod.models.xgbod
c49 XGBOD
@pyod.utils._detector_factory
g161 build_detector_from_plan
@pyod.utils._llm
c49 LLMCallable
k126 RoutingParseError
@pyod.utils._nl_feedback
c49 _NLPattern
@pyod.utils._quality_metrics
c49 QualityDict
@pyod.utils.ad_engine
c49 ADEngine
@pyod.utils.auto_model_selector
c49 AutoModelSelector
@pyod.utils.encoders
c49 BaseEncoder CallableEncoder MultiModalEncoder
g161 _create_encoder
@pyod.utils.encoders.audio
c49 AudioFeatureEncoder
@pyod.utils.encoders.huggingface
c49 HuggingFaceEncoder
@pyod.utils.encoders.openai_encoder
c49 OpenAIEncoder
@pyod.utils.encoders.sentence_transformer
c49 SentenceTransformerEncoder
@pyod.utils.investigation
c49 InvestigationState
@pyod.utils.knowledge
c49 KnowledgeBase
@pyod.utils.persistence
g0 dump load
@pyod.utils.torch_utility
c49 LinearBlock TorchDataset
@pyproj.crs.crs
c142 CRS
@pyspark.cloudpickle
a156 dump
g153 load loads
w157 _make_function
@pyspark.cloudpickle.cloudpickle
g104 _lookup_module_and_qualname _whichmodule register_pickle_by_value
g153 load loads
w157 _builtin_type _cell_set _class_setstate _decompose_typevar _empty_cell_value _fill_function _function_setstate _gen_ellipsis _gen_not_implemented _get_bases _is_dynamic _make_cell _make_dict_items _make_dict_keys _make_dict_values _make_empty_cell _make_function _make_skel_func _make_skeleton_class _make_skeleton_enum _make_typevar _rebuild_tornado_coroutine _rehydrate_skeleton_class _restore_attr cell_set dynamic_subimport instance subimport
@pyspark.cloudpickle.cloudpickle_fast
g153 load loads
w157 _class_setstate _function_setstate _make_function
@pyspark.serializers
g153 CPickleSerializer.loads CloudPickleSerializer.loads _restore
@pytensor.compile.function
g0 function
@pytensor.compile.ops
g161 load_back
@pytensor.link.c.cmodule
g0 GCC_compiler dlimport
@pytensor.link.numba.dispatch.cython_support
g161 _available_impls
@pytensor.link.numba.dispatch.subtensor
g161 slice_new
@pytensor.link.numba.dispatch.vectorize_codegen
g153 _vectorized
@pytensor.link.pytorch.dispatch.elemwise
g161 pytorch_funcify_Elemwise
@pytensor.link.pytorch.dispatch.scalar
g161 pytorch_funcify_ScalarOp
@pytensor.misc.elemwise_openmp_speedup
g161 runScript
@pytensor.tensor.utils
g161 import_func_from_string
@pytensor.utils
g161 subprocess_Popen
@pytz
c50 _CountryNameDict _CountryTimezoneDict _FixedOffset
k145 FixedOffset UTC
r159 _UTC _p
@pytz.exceptions
k127 AmbiguousTimeError Error InvalidTimeError NonExistentTimeError UnknownTimeZoneError
@pytz.lazy
c50 LazyDict LazyList LazySet
@pytz.reference
c50 FixedOffset LocalTimezone USTimeZone
@pytz.tzinfo
c50 BaseTzInfo
k145 DstTzInfo StaticTzInfo
r159 unpickler
@pywt._extensions._pywt
k145 ContinuousWavelet DiscreteContinuousWavelet Modes Wavelet
@pywt._multilevel
c51 FswavedecnResult
@pywt._pytesttester
c51 PytestTester
@pywt._wavelet_packets
c51 BaseNode Node Node2D NodeND WaveletPacket WaveletPacket2D WaveletPacketND
@ray.cloudpickle
a156 dump
g153 load loads
w157 _make_function
@ray.cloudpickle.cloudpickle
g104 _lookup_module_and_qualname _whichmodule register_pickle_by_value
g153 load loads
w157 _builtin_type _cell_set _class_setstate _decompose_typevar _empty_cell_value _fill_function _function_setstate _gen_ellipsis _gen_not_implemented _get_bases _is_dynamic _make_cell _make_dict_items _make_dict_keys _make_dict_values _make_empty_cell _make_function _make_skel_func _make_skeleton_class _make_skeleton_enum _make_typevar _rebuild_tornado_coroutine _rehydrate_skeleton_class _restore_attr cell_set dynamic_subimport instance subimport
@ray.cloudpickle.cloudpickle_fast
g153 load loads
w157 _class_setstate _function_setstate _make_function
@rdkit.DataStructs.cDataStructs
c142 ExplicitBitVect
@regex._main
r159 compile
@regex._regex
r159 compile
@rich._unicode_data
g161 load
@rich.diagnose
g161 report
@ruamel.yaml
g153 YAML load unsafe_load
@ruamel_yaml
g153 YAML load unsafe_load
@sentencepiece
k146 SentencePieceProcessor
@shap
c52 UnsupportedModule
@shap._explanation
c52 Cohorts Explanation MetaExplanation OpHistoryItem
@shap._serializable
c52 Serializable Serializer
g0 Deserializer Serializable.load
@shap.benchmark.experiments
g161 __run_remote_experiment run_remote_experiments
@shap.datasets
g153 imagenet50
@shap.explainers._additive
c52 AdditiveExplainer
@shap.explainers._coalition
c52 CoalitionExplainer Node
@shap.explainers._deep
c52 DeepExplainer
@shap.explainers._deep.deep_pytorch
c52 PyTorchDeep
@shap.explainers._deep.deep_tf
c52 TFDeep
@shap.explainers._exact
c52 ExactExplainer
@shap.explainers._explainer
c52 Explainer
@shap.explainers._gpu_tree
c52 GPUTreeExplainer
@shap.explainers._gradient
c52 GradientExplainer _PyTorchGradient _TFGradient
@shap.explainers._kernel
c52 KernelExplainer
@shap.explainers._linear
c52 LinearExplainer
@shap.explainers._partition
c52 PartitionExplainer
@shap.explainers._permutation
c52 PermutationExplainer
@shap.explainers._sampling
c52 SamplingExplainer
@shap.explainers._tree
c52 CatBoostTreeModelLoader IsoTree SingleTree TreeEnsemble TreeExplainer XGBTreeModelLoader
@shap.explainers.other._coefficient
c52 Coefficient
@shap.explainers.other._lime
c52 LimeTabular
@shap.explainers.other._maple
c52 MAPLE Maple TreeMaple
@shap.explainers.other._random
c52 Random
@shap.explainers.other._treegain
c52 TreeGain
@shap.explainers.pytree
c52 Tree TreeExplainer
@shap.maskers._composite
c52 Composite
@shap.maskers._fixed
c52 Fixed
@shap.maskers._fixed_composite
c52 FixedComposite
@shap.maskers._image
c52 Image
@shap.maskers._masker
c52 Masker
g0 Masker.load
@shap.maskers._output_composite
c52 OutputComposite
@shap.maskers._tabular
c52 Impute Independent Partition Tabular
@shap.maskers._text
c52 SimpleTokenizer Text Token TokenGroup
@shap.models._model
c52 Model
@shap.models._teacher_forcing
c52 TeacherForcing
@shap.models._text_generation
c52 TextGeneration
@shap.models._topk_lm
c52 TopKLM
@shap.models._transformers_pipeline
c52 TransformersPipeline
@shap.utils._exceptions
k128 ConvergenceError DimensionError ExplainerError InvalidAction InvalidAlgorithmError InvalidClusteringError InvalidFeaturePerturbationError InvalidMaskerError InvalidModelError InvalidStyleOptionError
@shap.utils._general
c52 OpChain
@shap.utils._legacy
c52 Data DenseData DenseDataWithIndex IdentityLink Instance InstanceWithIndex Link LogitLink Model SparseData
@shap.utils._masked_model
c52 MaskedModel
@shap.utils._show_progress
c52 ShowProgress
@shap.utils._warnings
k128 ExperimentalWarning
@shapely
r159 from_wkb
@shapely.geometry.linestring
c142 LineString
@shapely.geometry.multilinestring
c142 MultiLineString
@shapely.geometry.multipoint
c142 MultiPoint
@shapely.geometry.multipolygon
c142 MultiPolygon
@shapely.geometry.point
c142 Point
@shapely.geometry.polygon
c142 LinearRing Polygon
@shapely.io
r159 from_wkb
@shapely.lib
r159 from_wkb
@shelve2
g153 open
@six
g0 add_move exec_ moves reraise
@six.moves
g0 builtins filter getoutput map reduce urllib
@skbase.base._base
c53 BaseEstimator BaseObject TagAliaserMixin
@skbase.base._clone_plugins
c53 BaseCloner _CloneCatchAll _CloneClass _CloneDict _CloneGetParams _CloneListTupleSet _CloneSkbase _CloneSklearn
@skbase.base._meta
c53 BaseMetaEstimator BaseMetaEstimatorMixin BaseMetaObject BaseMetaObjectMixin _MetaObjectMixin _MetaTagLogicMixin
@skbase.base._pretty_printing._object_html_repr
c53 _VisualBlock
@skbase.base._pretty_printing._pprint
c53 KeyValTuple KeyValTupleParam _BaseObjectPrettyPrinter
@skbase.base._tagmanager
c53 _FlagManager
@sklearn2pmml
c54 DataFrameMapper EstimatorProxy SelectorProxy StatelessTransformerMixin
@sklearn2pmml.cross_reference
c54 Memorizer Memory Recaller _BaseMemoryManager
@sklearn2pmml.customization
c54 Customization
@sklearn2pmml.decoration
c54 Alias CategoricalDomain ContinuousDomain ContinuousDomainEraser DateDomain DateTimeDomain DiscreteDomain DiscreteDomainEraser Domain DomainEraser MultiAlias MultiDomain OrdinalDomain TemporalDomain TransformerWrapper
@sklearn2pmml.ensemble
c54 EstimatorChain GBDTEstimator GBDTLMRegressor GBDTLRClassifier Link SelectFirstClassifier SelectFirstEstimator SelectFirstRegressor _BaseEnsemble
@sklearn2pmml.expression
c54 ExpressionClassifier ExpressionRegressor
@sklearn2pmml.feature_extraction.text
c54 Matcher Splitter
@sklearn2pmml.feature_selection
c54 SelectUnique
@sklearn2pmml.h2o
c54 H2OEstimatorProxy
@sklearn2pmml.metrics
c54 BinaryClassifierQuality ClassifierQuality ConfusionMatrix ModelExplanation PredictiveModelQuality RegressorQuality
@sklearn2pmml.neural_network
c54 MLPTransformer
@sklearn2pmml.pipeline
c54 PMMLPipeline _Verification
@sklearn2pmml.postprocessing
c54 BusinessDecisionTransformer FeatureExporter
@sklearn2pmml.preprocessing
c54 AggregateTransformer BSplineTransformer CastTransformer ConcatTransformer CutTransformer DataFrameConstructor DateTimeFormatter DaysSinceYearTransformer DurationTransformer ExpressionTransformer FilterLookupTransformer IdentityTransformer LagTransformer LookupTransformer MatchesTransformer MultiCastTransformer MultiLookupTransformer NumberFormatter PMMLLabelBinarizer PMMLLabelEncoder PowerFunctionTransformer RegExTransformer ReplaceTransformer RollingAggregateTransformer SecondsSinceMidnightTransformer SecondsSinceYearTransformer SelectFirstTransformer SeriesConstructor StringLengthTransformer StringNormalizer StringTransformer SubstringTransformer WordCountTransformer
@sklearn2pmml.preprocessing.h2o
c54 H2OFrameConstructor H2OFrameCreator
@sklearn2pmml.preprocessing.regex
c54 PCRE2Engine PCREEngine REEngine RegExEngine
@sklearn2pmml.ruleset
c54 RuleSetClassifier
@sklearn2pmml.statsmodels
c54 StatsModelsClassifier StatsModelsEstimator StatsModelsOrdinalClassifier StatsModelsRegressor
@sklearn2pmml.tree.chaid
c54 CHAIDClassifier CHAIDEstimator CHAIDRegressor
@sklearn2pmml.util
c54 DataFrameApplier Evaluatable Expression Predicate Reshaper SeriesApplier Slicer
@sklearn2pmml.util.pmml
c54 Array Extension PMMLElement
@sklearn2pmml.xgboost
c54 FeatureMap
@sklearn_crfsuite._fileresource
s167 FileResource
@sklearn_crfsuite.compat
c55 BaseEstimator
@sklearn_crfsuite.estimator
c55 CRF
@sklearn_crfsuite.trainer
c55 LinePerIterationTrainer
@sklearn_pandas.dataframe_mapper
c142 DataFrameMapper
@sklearn_pandas.pipeline
c142 TransformerPipeline
@skops
g153 io
@skops.card._model_card
g153 _load_model
@skops.card._parser
g161 _get_pandoc_version parse_modelcard
@skops.io
g153 load loads
@skops.io._persist
g153 load loads
@skops.io._utils
g161 _import_obj
@skops.io.exceptions
k129 UnsupportedTypeException UntrustedTypesFoundException
@skops.utils.importutils
g161 import_or_raise
@skopt.callbacks
c56 CheckpointSaver DeadlineStopper DeltaXStopper DeltaYStopper EarlyStopper HollowIterationsStopper StdStopper ThresholdStopper TimerCallback VerboseCallback
@skopt.learning.forest
c56 ExtraTreesRegressor RandomForestRegressor
@skopt.learning.gaussian_process.gpr
c56 GaussianProcessRegressor
@skopt.learning.gaussian_process.kernels
c56 ConstantKernel DotProduct ExpSineSquared Exponentiation HammingKernel Kernel Matern Product RBF RationalQuadratic Sum WhiteKernel
@skopt.learning.gbrt
c56 GradientBoostingQuantileRegressor
@skopt.optimizer.optimizer
c56 Optimizer
@skopt.sampler.base
c56 InitialPointGenerator
@skopt.sampler.grid
c56 Grid
@skopt.sampler.halton
c56 Halton
@skopt.sampler.hammersly
c56 Hammersly
@skopt.sampler.lhs
c56 Lhs
@skopt.sampler.sobol
c56 Sobol
@skopt.searchcv
c56 BayesSearchCV
@skopt.space.space
c56 Categorical Dimension Integer Real Space _Ellipsis
@skopt.space.transformers
c56 CategoricalEncoder Identity LabelEncoder LogN Normalize Pipeline StringEncoder Transformer
@skorch._doctor
c57 SkorchDoctor
@skorch._version
c57 Infinity LegacyVersion NegativeInfinity Version _BaseVersion _Version
k130 InvalidVersion
@skorch.callbacks.base
c57 Callback
@skorch.callbacks.logging
c57 EpochTimer MlflowLogger NeptuneLogger PrintLog ProgressBar SacredLogger TensorBoard WandbLogger
@skorch.callbacks.lr_scheduler
c57 LRScheduler WarmRestartLR
@skorch.callbacks.regularization
c57 GradientNormClipping
@skorch.callbacks.scoring
c57 BatchScoring EpochScoring PassthroughScoring ScoringBase
@skorch.callbacks.training
c57 Checkpoint EarlyStopping Freezer Initializer InputShapeSetter LoadInitState ParamMapper TrainEndCheckpoint Unfreezer
@skorch.classifier
w166 NeuralNetBinaryClassifier NeuralNetClassifier
@skorch.dataset
c57 Dataset ValidSplit
@skorch.exceptions
k130 DeviceWarning LowProbabilityError NotInitializedError SkorchAttributeError SkorchException SkorchTrainingImpossibleError SkorchWarning
@skorch.helper
c57 DataFrameTransformer SliceDataset SliceDict
@skorch.history
c57 DistributedHistory History _none
@skorch.llm.classifier
c57 FewShotClassifier ZeroShotClassifier _CacheModelWrapper _LlmBase _LogitsRecorder
@skorch.net
w166 NeuralNet
@skorch.probabilistic
c57 _GPRegressorPredictMixin
w166 ExactGPRegressor GPBase GPBinaryClassifier GPRegressor
@skorch.regressor
w166 NeuralNetRegressor
@skorch.toy
c57 MLPModule
@skorch.utils
c57 FirstStepAccumulator TeeGenerator _none
e98 Ansi
@sksurv.base
c58 SurvivalAnalysisMixin
@sksurv.ensemble.boosting
c58 ComponentwiseGradientBoostingSurvivalAnalysis GradientBoostingSurvivalAnalysis _ComponentwiseLeastSquares
@sksurv.ensemble.forest
c58 ExtraSurvivalTrees RandomSurvivalForest _BaseSurvivalForest
@sksurv.ensemble.survival_loss
c58 CensoredSquaredLoss CoxPH IPCWLeastSquaresError SurvivalLossFunction
@sksurv.exceptions
k131 NoComparablePairException
@sksurv.functions
c58 StepFunction
@sksurv.kernels.clinical
c58 ClinicalKernelTransform
@sksurv.linear_model.aft
c58 IPCRidge
@sksurv.linear_model.coxnet
c58 CoxnetSurvivalAnalysis
@sksurv.linear_model.coxph
c58 BreslowEstimator CoxPHOptimizer CoxPHSurvivalAnalysis VerboseReporter
@sksurv.meta.ensemble_selection
c58 BaseEnsembleSelection EnsembleAverage EnsembleSelection EnsembleSelectionRegressor MeanEstimator MeanRankEstimator
@sksurv.meta.stacking
c58 Stacking
@sksurv.metrics
c58 _ScoreOverrideMixin as_concordance_index_ipcw_scorer as_cumulative_dynamic_auc_scorer as_integrated_brier_score_scorer
@sksurv.nonparametric
c58 CensoringDistributionEstimator SurvivalFunctionEstimator
@sksurv.preprocessing
c58 OneHotEncoder
@sksurv.svm.minlip
c58 EcosSolver HingeLossSurvivalSVM MinlipSurvivalAnalysis OsqpSolver QPSolver
@sksurv.svm.naive_survival_svm
c58 NaiveSurvivalSVM
@sksurv.svm.survival_svm
c58 BaseSurvivalSVM Counter FastKernelSurvivalSVM FastSurvivalSVM LargeScaleOptimizer NonlinearLargeScaleOptimizer OrderStatisticTreeSurvivalCounter PRSVMOptimizer RankSVMOptimizer SimpleOptimizer SurvivalCounter
@sksurv.tree.tree
c58 ExtraSurvivalTree SurvivalTree
@sksurv.util
c58 Surv _PropertyAvailableIfDescriptor
@slicer.slicer
c143 AtomicSlicer Slicer
@slicer.slicer_internal
c143 Alias AliasLookup Obj Tracked
@sortedcontainers.sorteddict
k145 SortedDict
@sortedcontainers.sortedlist
k145 SortedKeyList SortedList
@sortedcontainers.sortedset
k145 SortedSet
@sparse
e99 _BackendType
k132 SparseFutureWarning
@sparse.mlir_backend._array
c59 Array
@sparse.mlir_backend._dtypes
c59 DType IeeeComplexFloatingDType IeeeRealFloatingDType IntegerDType MlirType SignedIntegerDType UnsignedIntegerDType
@sparse.mlir_backend.formats
c59 ConcreteFormat Coo Csf Dense FormatFactory Level
e99 LevelFormat LevelProperties
@sparse.numba_backend._compressed.compressed
c59 CSC CSR GCXS _Compressed2d
@sparse.numba_backend._coo.common
c59 UniqueCountsResult
@sparse.numba_backend._coo.core
c59 COO
@sparse.numba_backend._coo.indexing
c59 _AdvIdxInfo
@sparse.numba_backend._coo.numba_extension
c59 COOModel COOType
@sparse.numba_backend._dok
c59 DOK
@sparse.numba_backend._settings
c59 ArrayNamespaceInfo
@sparse.numba_backend._sparse_array
c59 SparseArray
@sparse.numba_backend._umath
c59 _Elemwise
@sqlalchemy
g0 create_engine
@srsly
g153 pickle_loads
@srsly._pickle_api
g153 pickle_loads
@srsly._yaml_api
c60 CustomYaml
g153 yaml_loads
@srsly.cloudpickle
a156 dump
g153 load loads
w157 _make_function
@srsly.cloudpickle.cloudpickle
g104 _lookup_module_and_qualname _whichmodule register_pickle_by_value
g153 load loads
w157 _builtin_type _cell_set _class_setstate _decompose_typevar _empty_cell_value _fill_function _function_setstate _gen_ellipsis _gen_not_implemented _get_bases _is_dynamic _make_cell _make_dict_items _make_dict_keys _make_dict_values _make_empty_cell _make_function _make_skel_func _make_skeleton_class _make_skeleton_enum _make_typevar _rebuild_tornado_coroutine _rehydrate_skeleton_class _restore_attr cell_set dynamic_subimport instance subimport
@srsly.cloudpickle.cloudpickle_fast
g153 load loads
w157 _class_setstate _function_setstate _make_function
@srsly.msgpack
c60 Packer Unpacker
@srsly.msgpack.exceptions
k133 BufferFull ExtraData FormatError OutOfData StackError UnpackException
@srsly.msgpack.ext
c60 ExtType Timestamp
@srsly.msgpack.fallback
c60 BytesIO Packer Unpacker
@stable_baselines3.a2c.a2c
c61 A2C
@stable_baselines3.common.atari_wrappers
c61 AtariWrapper ClipRewardEnv EpisodicLifeEnv FireResetEnv MaxAndSkipEnv NoopResetEnv StickyActionEnv WarpFrame
@stable_baselines3.common.base_class
c61 BaseAlgorithm
@stable_baselines3.common.buffers
c61 BaseBuffer DictReplayBuffer DictRolloutBuffer NStepReplayBuffer ReplayBuffer RolloutBuffer
@stable_baselines3.common.callbacks
c61 BaseCallback CallbackList CheckpointCallback ConvertCallback EvalCallback EventCallback EveryNTimesteps LogEveryNTimesteps ProgressBarCallback StopTrainingOnMaxEpisodes StopTrainingOnNoModelImprovement StopTrainingOnRewardThreshold
@stable_baselines3.common.distributions
c61 BernoulliDistribution CategoricalDistribution DiagGaussianDistribution Distribution MultiCategoricalDistribution SquashedDiagGaussianDistribution StateDependentNoiseDistribution TanhBijector
@stable_baselines3.common.envs.bit_flipping_env
c61 BitFlippingEnv
@stable_baselines3.common.envs.identity_env
c61 FakeImageEnv IdentityEnv IdentityEnvBox IdentityEnvMultiBinary IdentityEnvMultiDiscrete
@stable_baselines3.common.envs.multi_input_envs
c61 SimpleMultiObsEnv
@stable_baselines3.common.noise
c61 ActionNoise NormalActionNoise OrnsteinUhlenbeckActionNoise VectorizedActionNoise
@stable_baselines3.common.off_policy_algorithm
c61 OffPolicyAlgorithm
@stable_baselines3.common.on_policy_algorithm
c61 OnPolicyAlgorithm
@stable_baselines3.common.policies
c61 ActorCriticCnnPolicy ActorCriticPolicy BaseModel BasePolicy ContinuousCritic MultiInputActorCriticPolicy
n80 BasePolicy._dummy_schedule BasePolicy.init_weights
@stable_baselines3.common.running_mean_std
c61 RunningMeanStd
@stable_baselines3.common.save_util
g0 json_to_data load_from_pkl load_from_zip_file
@stable_baselines3.common.sb2_compat.rmsprop_tf_like
c61 RMSpropTFLike
@stable_baselines3.common.torch_layers
c61 BaseFeaturesExtractor CombinedExtractor FlattenExtractor MlpExtractor NatureCNN
@stable_baselines3.common.type_aliases
c61 DictReplayBufferSamples DictRolloutBufferSamples PolicyPredictor ReplayBufferSamples RolloutBufferSamples RolloutReturn TrainFreq
e100 TrainFrequencyUnit
@stable_baselines3.common.utils
c61 ConstantSchedule FloatSchedule LinearSchedule
@stable_baselines3.common.vec_env.base_vec_env
c61 VecEnv VecEnvWrapper
g0 CloudpickleWrapper
@stable_baselines3.common.vec_env.dummy_vec_env
c61 DummyVecEnv
@stable_baselines3.common.vec_env.stacked_observations
c61 StackedObservations
@stable_baselines3.common.vec_env.subproc_vec_env
c61 SubprocVecEnv
@stable_baselines3.common.vec_env.vec_check_nan
c61 VecCheckNan
@stable_baselines3.common.vec_env.vec_extract_dict_obs
c61 VecExtractDictObs
@stable_baselines3.common.vec_env.vec_frame_stack
c61 VecFrameStack
@stable_baselines3.common.vec_env.vec_normalize
c61 VecNormalize
@stable_baselines3.common.vec_env.vec_transpose
c61 VecTransposeImage
@stable_baselines3.common.vec_env.vec_video_recorder
c61 VecVideoRecorder
@stable_baselines3.ddpg.ddpg
c61 DDPG
@stable_baselines3.dqn.dqn
c61 DQN
@stable_baselines3.dqn.policies
c61 CnnPolicy DQNPolicy MultiInputPolicy QNetwork
@stable_baselines3.her.goal_selection_strategy
e100 GoalSelectionStrategy
@stable_baselines3.her.her_replay_buffer
c61 HerReplayBuffer
@stable_baselines3.ppo.ppo
c61 PPO
@stable_baselines3.sac.policies
c61 Actor CnnPolicy MultiInputPolicy SACPolicy
@stable_baselines3.sac.sac
c61 SAC
@stable_baselines3.td3.policies
c61 Actor CnnPolicy MultiInputPolicy TD3Policy
@stable_baselines3.td3.td3
c61 TD3
@stanio.reshape
c143 Variable
e149 VariableType
@surprise.dump
a156 dump load
@surprise.model_selection.search
c62 BaseSearchCV GridSearchCV RandomizedSearchCV
@surprise.model_selection.split
c62 KFold LeaveOneOut PredefinedKFold RepeatedKFold ShuffleSplit
@surprise.prediction_algorithms.algo_base
c62 AlgoBase
@surprise.prediction_algorithms.baseline_only
c62 BaselineOnly
@surprise.prediction_algorithms.co_clustering
k145 CoClustering
@surprise.prediction_algorithms.knns
c62 KNNBaseline KNNBasic KNNWithMeans KNNWithZScore SymmetricAlgo
@surprise.prediction_algorithms.matrix_factorization
k145 NMF SVD SVDpp
@surprise.prediction_algorithms.predictions
c62 Prediction
k134 PredictionImpossible
@surprise.prediction_algorithms.random_pred
c62 NormalPredictor
@surprise.prediction_algorithms.slope_one
k145 SlopeOne
@surprise.trainset
c62 Trainset
@tabpfn.classifier
c142 TabPFNClassifier
@tensorflow
a155 BigQueryReader CSVDataset CSVDatasetV2 CreateSummaryDbWriter CreateSummaryFileWriter DataServiceDataset DataServiceDatasetV2 DataServiceDatasetV3 DataServiceDatasetV4 DatasetToTFRecord DatasetToTFRecordV2 DebugIdentity DebugIdentityV2 DebugIdentityV3 DistributedSave FileSystemSetConfiguration FixedLengthRecordDataset FixedLengthRecordDatasetV2 FixedLengthRecordReader FixedLengthRecordReaderV2 FlexImmutableConst FlexLoadDataset FlexMatchingFiles FlexReadFile FlexSaveDataset FlexTFRecordDataset FlexTextLineDataset FlexWriteFile IgniteDataset ImmutableConst IteratorFromStringHandle_x LMDBDataset LMDBReader LoadDataset LoadDatasetV2 MatchingFiles MatchingFilesDataset ReadFile RegisterDataset RegisterDatasetV2 Rpc RpcCall RpcClient RpcServer RpcServerStart SaveDataset SaveDatasetV2 SnapshotDataset SnapshotDatasetV2 SqlDataset TFRecordDataset TFRecordDatasetV2 TFRecordReader TFRecordReaderV2 TextLineDataset TextLineReader TextLineReaderV2 TryRpc WholeFileReader WholeFileReaderV2 WriteAudioSummary WriteFile WriteGraphSummary WriteHistogramSummary WriteImageSummary WriteRawProtoSummary WriteScalarSummary WriteSummary
g0 load_library load_op_library numpy_function py_func py_function
g1 EagerPyFunc FlexEagerPyFunc FlexPyFunc FlexPyFuncStateless PyFunc PyFuncStateless
g150 FlexLoadLibrary LoadLibrary
@tensorflow.compiler.mlir.quantization.tensorflow.python.representative_dataset
g161 create_feed_dict_from_input_data replace_tensors_by_numpy_ndarrays
@tensorflow.core.function.capture.restore_captures
g161 restore_captures
@tensorflow.core.function.polymorphism.function_type
g161 add_type_constraints canonicalize_to_monomorphic from_structured_signature
@tensorflow.keras.layers
g0 Lambda
@tensorflow.lite.experimental.genai.pywrap_genai_ops
g161 __try_import
@tensorflow.lite.python.analyzer_wrapper._pywrap_analyzer_wrapper
g161 __try_import
@tensorflow.lite.python.interpreter_wrapper._pywrap_tensorflow_interpreter_wrapper
g161 __try_import
@tensorflow.lite.python.metrics._pywrap_tensorflow_lite_metrics_wrapper
g161 __try_import
@tensorflow.lite.python.optimize._pywrap_tensorflow_lite_calibration_wrapper
g161 __try_import
@tensorflow.lite.tools.optimize.python._pywrap_modify_model_interface
g161 __try_import
@tensorflow.lite.tools.optimize.sparsity.format_converter_wrapper_pybind11
g161 __try_import
@tensorflow.python.autograph.pyct.loader
g161 load_source
@tensorflow.python.compiler.tensorrt.trt_convert
g161 _check_trt_version_compatibility
@tensorflow.python.debug.lib.debug_data
g161 _glob
@tensorflow.python.distribute.cluster_resolver.slurm_cluster_resolver
g161 _get_num_nvidia_gpus
@tensorflow.python.distribute.multi_process_lib
g161 _if_spawn_run_and_exit _is_enabled
@tensorflow.python.distribute.multi_process_runner
g153 _pool_runner_worker
@tensorflow.python.eager.polymorphic_function.function_type_utils
g161 to_function_type
@tensorflow.python.eager.polymorphic_function.tracing_compilation
g161 _create_concrete_function
@tensorflow.python.framework.config
g161 list_physical_devices
@tensorflow.python.framework.dtypes
c63 DType DTypeMeta HandleData
@tensorflow.python.framework.indexed_slices
c63 IndexedSlices IndexedSlicesCompositeTensorGradient IndexedSlicesSpec IndexedSlicesValue
@tensorflow.python.framework.load_library
g0 load_file_system_library load_library load_op_library load_pluggable_device_library
g161 _is_shared_object
@tensorflow.python.framework.ops
g161 to_raw_op
@tensorflow.python.framework.sparse_tensor
c63 SparseTensor SparseTensorSpec SparseTensorValue
@tensorflow.python.framework.tensor
c63 BoundedTensorSpec DenseSpec Tensor TensorSpec _BoundedTensorSpecCodec _TensorIterator _TensorSpecCodec
@tensorflow.python.framework.tensor_shape
c63 _TensorShapeCodec
k145 Dimension TensorShape
@tensorflow.python.framework.type_spec
c63 BatchableTypeSpec LegacyTypeSpecBatchEncoder TypeSpec TypeSpecBatchEncoder
@tensorflow.python.keras.backend
g161 get_value
@tensorflow.python.keras.layers.core
g0 Lambda
@tensorflow.python.keras.utils.generic_utils
g0 func_load
@tensorflow.python.ops.distributions.distribution
g161 _copy_fn
@tensorflow.python.ops.gradient_checker
g161 _compute_numeric_jacobian
@tensorflow.python.ops.ragged.ragged_tensor
c63 RaggedTensor RaggedTensorSpec RaggedTensorType
@tensorflow.python.ops.script_ops
g0 eager_py_func numpy_function py_func py_func_common py_function
@tensorflow.python.saved_model.function_deserialization
g161 set_preinitialized_function_spec
@tensorflow.python.saved_model.function_serialization
g161 get_preinitialized_function_spec
@tensorflow.python.tools.saved_model_cli
g153 load_inputs_from_input_arg_string
g161 preprocess_input_exprs_arg_string
@tensorflow.python.trackable.autotrackable
c63 AutoTrackable
@tensorflow.python.trackable.base
c63 CheckpointInitialValue CheckpointInitialValueCallable NoRestoreSaveable ShardInfo Trackable TrackableReference WeakTrackableReference _SlotVariableRestoration
@tensorflow.python.trackable.data_structures
c63 List ListWrapper Mapping NoDependency TrackableDataStructure _DictWrapper _TupleWrapper
k135 _UntrackableError
@tensorflow.python.util.lazy_loader
g0 LazyLoader
@textblob._text
c64 Context Entities Lexicon Morphology Parser Rules Score Sentiment Spelling TaggedString lazydict lazylist
@textblob.base
c64 BaseNPExtractor BaseParser BaseSentimentAnalyzer BaseTagger BaseTokenizer
@textblob.blob
c64 BaseBlob Blobber Sentence TextBlob Word WordList
@textblob.classifiers
c64 BaseClassifier DecisionTreeClassifier MaxEntClassifier NLTKClassifier NaiveBayesClassifier PositiveNaiveBayesClassifier
@textblob.decorators
c64 cached_property
@textblob.en
c64 Parser Sentiment
@textblob.en.np_extractors
c64 ChunkParser ConllExtractor FastNPExtractor
@textblob.en.parsers
c64 PatternParser
@textblob.en.sentiments
c64 NaiveBayesAnalyzer PatternAnalyzer
@textblob.en.taggers
c64 NLTKTagger PatternTagger
@textblob.exceptions
k136 DeprecationError FormatError MissingCorpusError NotTranslated TextBlobError TranslatorError
@textblob.formats
c64 BaseFormat CSV DelimitedFormat JSON TSV
@textblob.mixins
c64 BlobComparableMixin ComparableMixin StringlikeMixin
@textblob.tokenizers
c64 SentenceTokenizer WordTokenizer
@theano.gof.cmodule
g0 dlimport
@thinc.backends._param_server
k146 ParamServer
@thinc.backends.cupy_ops
c65 CupyOps
@thinc.backends.linalg
k146 Matrix Vec VecVec
@thinc.backends.mps_ops
c65 MPSOps
@thinc.backends.numpy_ops
k146 NumpyOps
r158 __pyx_unpickle_NumpyOps
@thinc.backends.ops
c65 Ops
@thinc.config
c65 registry
@thinc.initializers
n79 configure_glorot_normal_init configure_glorot_uniform_init configure_he_normal_init configure_he_uniform_init configure_lecun_normal_init configure_lecun_uniform_init configure_normal_init configure_uniform_init configure_zero_init glorot_normal_init glorot_uniform_init he_normal_init he_uniform_init lecun_normal_init lecun_uniform_init normal_init uniform_init zero_init
@thinc.layers.add
n79 forward init
@thinc.layers.array_getitem
n79 forward
@thinc.layers.bidirectional
n79 forward init
@thinc.layers.cauchysimilarity
n79 forward init
@thinc.layers.chain
n79 forward init
@thinc.layers.clipped_linear
n79 forward init
@thinc.layers.concatenate
n79 forward init
@thinc.layers.dish
n79 forward init
@thinc.layers.dropout
n79 forward
@thinc.layers.embed
n79 forward init
@thinc.layers.expand_window
n79 forward
@thinc.layers.gelu
n79 forward init
@thinc.layers.hard_swish
n79 forward init
@thinc.layers.hard_swish_mobilenet
n79 forward init
@thinc.layers.hashembed
n79 forward init
@thinc.layers.layernorm
n79 forward init
@thinc.layers.linear
n79 forward init
@thinc.layers.list2array
n79 forward
@thinc.layers.list2padded
n79 forward
@thinc.layers.list2ragged
n79 forward
@thinc.layers.logistic
n79 forward
@thinc.layers.lstm
n79 forward init
@thinc.layers.map_list
n79 forward init
@thinc.layers.maxout
n79 forward init
@thinc.layers.mish
n79 forward init
@thinc.layers.multisoftmax
n79 forward init
@thinc.layers.mxnetwrapper
n79 forward
@thinc.layers.noop
n79 forward
@thinc.layers.padded2list
n79 forward
@thinc.layers.parametricattention
n79 forward init
@thinc.layers.parametricattention_v2
n79 forward init
@thinc.layers.premap_ids
n80 forward
@thinc.layers.pytorchwrapper
n79 forward
@thinc.layers.ragged2list
n79 forward
@thinc.layers.reduce_first
n79 forward
@thinc.layers.reduce_last
n79 forward
@thinc.layers.reduce_max
n79 forward
@thinc.layers.reduce_mean
n79 forward
@thinc.layers.reduce_sum
n79 forward
@thinc.layers.relu
n79 forward init
@thinc.layers.remap_ids
n79 forward forward_v2
@thinc.layers.residual
n79 forward init
@thinc.layers.resizable
n79 _resize_parameter forward init resize_linear_weighted resize_model
@thinc.layers.siamese
n79 forward init
@thinc.layers.sigmoid
n79 forward init
@thinc.layers.sigmoid_activation
n79 forward
@thinc.layers.softmax
n79 forward init
@thinc.layers.softmax_activation
n79 forward
@thinc.layers.sparselinear
n80 forward init
@thinc.layers.strings2arrays
n79 forward
@thinc.layers.swish
n79 forward init
@thinc.layers.tensorflowwrapper
n79 forward
@thinc.layers.tuplify
n79 init
@thinc.layers.uniqued
n79 forward init
@thinc.layers.with_array
n79 forward init
@thinc.layers.with_array2d
n79 forward init
@thinc.layers.with_cpu
n79 forward init
@thinc.layers.with_flatten
n79 forward init
@thinc.layers.with_flatten_v2
n79 forward init
@thinc.layers.with_getitem
n79 forward init
@thinc.layers.with_list
n79 forward init
@thinc.layers.with_padded
n79 forward init
@thinc.layers.with_ragged
n79 forward init
@thinc.layers.with_reshape
n79 forward init
@thinc.loss
c65 CategoricalCrossentropy CosineDistance L2Distance Loss SequenceCategoricalCrossentropy
n79 _make_mask _make_mask_by_value configure_CategoricalCrossentropy_v1 configure_CategoricalCrossentropy_v2 configure_CategoricalCrossentropy_v3 configure_CosineDistance configure_L2Distance configure_SequenceCategoricalCrossentropy_v1 configure_SequenceCategoricalCrossentropy_v2 configure_SequenceCategoricalCrossentropy_v3
@thinc.model
c65 Model
n79 empty_init
@thinc.mypy
c65 IntrospectChecker ThincPlugin
@thinc.optimizers
c65 Optimizer
@thinc.schedules
n79 _clip compounding constant constant_then cyclic_triangular decaying slanted_triangular warmup_linear
@thinc.types
c65 ArgsKwargs Decorator Floats1d Floats2d Floats3d Floats4d Generator Ints1d Ints2d Ints3d Ints4d Padded Pairs Ragged Unserializable _Array _Array1d _Array2d _Array3d _Array4d _Floats _Ints
@thinc.util
c65 ArrayInfo
g161 require_gpu
g162 convert_recursive
k137 DataValidationError
@tokenizers
a156 Tokenizer.from_file Tokenizer.from_pretrained
k146 AddedToken Encoding NormalizedString PreTokenizedString Regex Tokenizer
@tokenizers.decoders
k146 BPEDecoder ByteFallback ByteLevel CTC DecodeStream Decoder Fuse Metaspace Replace Sequence Strip WordPiece
@tokenizers.implementations.base_tokenizer
c66 BaseTokenizer
@tokenizers.implementations.bert_wordpiece
c66 BertWordPieceTokenizer
@tokenizers.implementations.byte_level_bpe
c66 ByteLevelBPETokenizer
@tokenizers.implementations.char_level_bpe
c66 CharBPETokenizer
@tokenizers.implementations.sentencepiece_bpe
c66 SentencePieceBPETokenizer
@tokenizers.implementations.sentencepiece_unigram
c66 SentencePieceUnigramTokenizer
@tokenizers.models
a156 BPE.from_file WordLevel.from_file WordPiece.from_file
k146 BPE Unigram WordLevel WordPiece
r158 Model
@tokenizers.normalizers
k146 BertNormalizer ByteLevel Lowercase NFC NFD NFKC NFKD Nmt Normalizer Precompiled Prepend Replace Sequence Strip StripAccents
@tokenizers.pre_tokenizers
k146 BertPreTokenizer ByteLevel CharDelimiterSplit Digits FixedLength Metaspace PreTokenizer Punctuation Sequence Split UnicodeScripts Whitespace WhitespaceSplit
@tokenizers.processors
k146 BertProcessing ByteLevel PostProcessor RobertaProcessing Sequence TemplateProcessing
@tokenizers.trainers
k146 BpeTrainer Trainer UnigramTrainer WordLevelTrainer WordPieceTrainer
@toolz._signatures
g161 create_signature_registry
@toolz.functoolz
c67 Compose InstanceProperty _InstanceAnnotations curry excepts juxt
g0 apply do pipe thread_first thread_last
g104 _restore_curry
@toolz.itertoolz
g0 accumulate reduceby
@toolz.sandbox.core
g2 EqualityHashKey
@torchvision.models._utils
c142 IntermediateLayerGetter
@torchvision.models.alexnet
c142 AlexNet
@torchvision.models.convnext
c142 CNBlock CNBlockConfig ConvNeXt LayerNorm2d
@torchvision.models.densenet
c142 DenseNet _DenseBlock _DenseLayer _Transition
@torchvision.models.detection._utils
c142 BalancedPositiveNegativeSampler BoxCoder BoxLinearCoder Matcher SSDMatcher
@torchvision.models.detection.anchor_utils
c142 AnchorGenerator DefaultBoxGenerator
@torchvision.models.detection.backbone_utils
c142 BackboneWithFPN
@torchvision.models.detection.faster_rcnn
c142 FastRCNNConvFCHead FastRCNNPredictor FasterRCNN TwoMLPHead
@torchvision.models.detection.fcos
c142 FCOS FCOSClassificationHead FCOSHead FCOSRegressionHead
@torchvision.models.detection.generalized_rcnn
c142 GeneralizedRCNN
@torchvision.models.detection.image_list
c142 ImageList
@torchvision.models.detection.keypoint_rcnn
c142 KeypointRCNN KeypointRCNNHeads KeypointRCNNPredictor
@torchvision.models.detection.mask_rcnn
c142 MaskRCNN MaskRCNNHeads MaskRCNNPredictor
@torchvision.models.detection.retinanet
c142 RetinaNet RetinaNetClassificationHead RetinaNetHead RetinaNetRegressionHead
@torchvision.models.detection.roi_heads
c142 RoIHeads
@torchvision.models.detection.rpn
c142 RPNHead RegionProposalNetwork
@torchvision.models.detection.ssd
c142 SSD SSDClassificationHead SSDFeatureExtractorVGG SSDHead SSDRegressionHead SSDScoringHead
@torchvision.models.detection.transform
c142 GeneralizedRCNNTransform
@torchvision.models.efficientnet
c142 EfficientNet FusedMBConv MBConv MBConvConfig
@torchvision.models.googlenet
c142 BasicConv2d GoogLeNet Inception InceptionAux
@torchvision.models.inception
c142 BasicConv2d Inception3 InceptionA InceptionAux InceptionB InceptionC InceptionD InceptionE
@torchvision.models.maxvit
c142 MBConv MaxVit MaxVitBlock MaxVitLayer
@torchvision.models.mnasnet
c142 MNASNet _InvertedResidual
@torchvision.models.mobilenet
c142 ConvBNReLU InvertedResidual MobileNetV2
@torchvision.models.mobilenetv2
c142 ConvBNActivation ConvBNReLU InvertedResidual MobileNetV2
@torchvision.models.mobilenetv3
c142 InvertedResidual InvertedResidualConfig MobileNetV3 SqueezeExcitation
@torchvision.models.regnet
c142 AnyStage BlockParams BottleneckTransform RegNet ResBottleneckBlock SimpleStemIN
@torchvision.models.resnet
c142 BasicBlock Bottleneck ResNet
e149 ResNet101_Weights ResNet152_Weights ResNet18_Weights ResNet34_Weights ResNet50_Weights
@torchvision.models.segmentation.deeplabv3
c142 ASPP ASPPConv ASPPPooling DeepLabHead DeepLabV3
@torchvision.models.segmentation.fcn
c142 FCN FCNHead
@torchvision.models.segmentation.lraspp
c142 LRASPP LRASPPHead
@torchvision.models.shufflenetv2
c142 InvertedResidual ShuffleNetV2
@torchvision.models.squeezenet
c142 Fire SqueezeNet
@torchvision.models.swin_transformer
c142 PatchMerging PatchMergingV2 ShiftedWindowAttention ShiftedWindowAttentionV2 SwinTransformer SwinTransformerBlock SwinTransformerBlockV2
@torchvision.models.vgg
c142 VGG
@torchvision.models.vision_transformer
c142 ConvStemConfig Encoder EncoderBlock MLPBlock VisionTransformer
@torchvision.ops.deform_conv
c142 DeformConv2d
@torchvision.ops.drop_block
c142 DropBlock2d DropBlock3d
@torchvision.ops.feature_pyramid_network
c142 ExtraFPNBlock FeaturePyramidNetwork LastLevelMaxPool LastLevelP6P7
@torchvision.ops.misc
c142 Conv2dNormActivation Conv3dNormActivation ConvNormActivation FrozenBatchNorm2d MLP Permute SqueezeExcitation
@torchvision.ops.poolers
c142 LevelMapper MultiScaleRoIAlign
@torchvision.ops.roi_align
c142 RoIAlign
@torchvision.ops.stochastic_depth
c142 StochasticDepth
@torchvision.transforms._presets
c142 ImageClassification ObjectDetection OpticalFlow SemanticSegmentation VideoClassification
@torchvision.transforms.functional
e149 InterpolationMode
@torchvision.transforms.transforms
c142 CenterCrop ColorJitter Compose ConvertImageDtype FiveCrop GaussianBlur Grayscale LinearTransformation Normalize PILToTensor Pad RandomAdjustSharpness RandomAffine RandomApply RandomAutocontrast RandomChoice RandomCrop RandomEqualize RandomErasing RandomGrayscale RandomHorizontalFlip RandomInvert RandomOrder RandomPerspective RandomPosterize RandomResizedCrop RandomRotation RandomSolarize RandomVerticalFlip Resize TenCrop ToPILImage ToTensor
@torchvision.transforms.v2._color
c142 ColorJitter Grayscale RandomGrayscale
@torchvision.transforms.v2._container
c142 Compose RandomApply RandomChoice RandomOrder
@torchvision.transforms.v2._geometry
c142 CenterCrop Pad RandomAffine RandomCrop RandomHorizontalFlip RandomResizedCrop RandomRotation RandomVerticalFlip Resize
@torchvision.transforms.v2._misc
c142 ConvertImageDtype GaussianBlur GaussianNoise Identity Normalize ToDtype
@torchvision.transforms.v2._type_conversion
c142 PILToTensor ToImage ToPILImage ToPureTensor
@torchvision.tv_tensors._image
c142 Image
@torchvision.tv_tensors._mask
c142 Mask
@tpot.operator_utils
g0 TPOTOperatorClassFactory source_decode
@tqdm.std
g2 tqdm
@traitlets
g0 import_item
@traitlets.utils.importstring
g0 import_item
@tsfresh.feature_extraction.settings
w166 ComprehensiveFCParameters EfficientFCParameters IndexBasedFCParameters MinimalFCParameters PickableSettings TimeBasedFCParameters
@tsfresh.transformers.feature_augmenter
c68 FeatureAugmenter
@tsfresh.transformers.feature_selector
c68 FeatureSelector
@tsfresh.transformers.per_column_imputer
c68 PerColumnImputer
@tsfresh.transformers.relevant_feature_augmenter
c68 RelevantFeatureAugmenter
@tslearn.backend.backend
c69 Backend
@tslearn.backend.numpy_backend
c69 NumPyBackend NumPyLinalg NumPyRandom NumPyTesting
@tslearn.backend.pytorch_backend
c69 PyTorchBackend PyTorchLinalg PyTorchRandom PyTorchTesting
@tslearn.bases.bases
c69 BaseModelPackage TimeSeriesMixin TsLearnTags
@tslearn.clustering.dbscan
c69 TimeSeriesDBSCAN
@tslearn.clustering.kmeans
c69 KernelKMeans TimeSeriesKMeans
@tslearn.clustering.kshape
c69 KShape
@tslearn.clustering.utils
c69 TimeSeriesCentroidBasedClusteringMixin
k138 EmptyClusterError
@tslearn.early_classification.early_classification
c69 NonMyopicEarlyClassifier
@tslearn.forecasting._arima
c69 AutoVARIMA VARIMA
@tslearn.forecasting._pipeline
c69 ScaledForecastingPipeline
@tslearn.foundation._embedding
c69 TimeSeriesFoundationEmbedder
@tslearn.foundation._forecasting
c69 LinearProbeForecaster ZeroShotForecaster _BaseFoundationForecaster
@tslearn.matrix_profile.matrix_profile
c69 MatrixProfile
@tslearn.metrics.soft_dtw_loss_pytorch
c69 SoftDTWLossPyTorch _SoftDTWLossPyTorch
@tslearn.metrics.softdtw_variants
c69 SoftDTW SquaredEuclidean
@tslearn.neighbors.neighbors
c69 KNeighborsTimeSeries KNeighborsTimeSeriesClassifier KNeighborsTimeSeriesMixin KNeighborsTimeSeriesRegressor
@tslearn.neural_network.neural_network
c69 TimeSeriesMLPClassifier TimeSeriesMLPRegressor
@tslearn.piecewise.piecewise
c69 OneD_SymbolicAggregateApproximation PiecewiseAggregateApproximation SymbolicAggregateApproximation
@tslearn.preprocessing._synchronizer
c69 TimeSeriesFeatureSynchronizer
@tslearn.preprocessing.preprocessing
c69 TimeSeriesImputer TimeSeriesResampler TimeSeriesScalerMeanVariance TimeSeriesScalerMinMax
@tslearn.shapelets.shapelets
c69 GlobalArgminPooling1D GlobalMinPooling1D LearningShapelets LocalSquaredDistanceLayer PatchingLayer
@tslearn.svm.svm
c69 TimeSeriesSVC TimeSeriesSVMMixin TimeSeriesSVR
@typer._completion_shared
g161 install_powershell
@typer.cli
g161 get_typer_from_state
@typer.main
g161 _is_linux_or_bsd _is_macos
@ultralytics.cfg
g161 handle_yolo_solutions
@ultralytics.data.utils
g153 load_dataset_cache_file load_depth verify_image_depth
g161 check_cls_dataset check_det_dataset get_hash
@ultralytics.engine.results
c70 BaseTensor Boxes DepthMap Keypoints Masks OBB Probs Results SemanticMask _DenseResultTensor
@ultralytics.models.fastsam.model
c70 FastSAM
@ultralytics.models.llm
c70 LLM
@ultralytics.models.nas.model
c70 NAS
@ultralytics.models.rtdetr.model
c70 RTDETR
@ultralytics.models.sam.build
g161 _build_sam _build_sam2
@ultralytics.models.sam.build_sam3
g161 build_interactive_sam3 build_sam3_image_model
@ultralytics.models.sam.model
c70 SAM
@ultralytics.models.sam.modules.blocks
c70 Block CXBlock DropPath Fuser MaskDownSampler MultiScaleAttention MultiScaleBlock PatchEmbed PositionEmbeddingRandom PositionEmbeddingSine REAttention RoPEAttention SAM2TwoWayAttentionBlock SAM2TwoWayTransformer
@ultralytics.models.sam.modules.decoders
c70 MaskDecoder SAM2MaskDecoder
@ultralytics.models.sam.modules.encoders
c70 FpnNeck Hiera ImageEncoder ImageEncoderViT MemoryEncoder PromptEncoder
@ultralytics.models.sam.modules.memory_attention
c70 MemoryAttention MemoryAttentionLayer
@ultralytics.models.sam.modules.sam
c70 SAM2Model SAM3Model SAMModel
@ultralytics.models.sam.modules.tiny_encoder
c70 Attention BasicLayer Conv2d_BN ConvLayer MBConv MLP PatchEmbed PatchMerging TinyViT TinyViTBlock
@ultralytics.models.sam.modules.transformer
c70 Attention TwoWayAttentionBlock TwoWayTransformer
@ultralytics.models.sam.sam3.decoder
c70 TransformerDecoder TransformerDecoderLayer
@ultralytics.models.sam.sam3.encoder
c70 TransformerEncoder TransformerEncoderFusion TransformerEncoderLayer
@ultralytics.models.sam.sam3.geometry_encoders
c70 Prompt SequenceGeometryEncoder
@ultralytics.models.sam.sam3.maskformer_segmentation
c70 LinearPresenceHead MaskPredictor PixelDecoder SegmentationHead UniversalSegmentationHead
@ultralytics.models.sam.sam3.model_misc
c70 DotProductScoring LayerScale TransformerWrapper
@ultralytics.models.sam.sam3.necks
c70 Sam3DualViTDetNeck
@ultralytics.models.sam.sam3.sam3_image
c70 SAM3SemanticModel
@ultralytics.models.sam.sam3.text_encoder_ve
c70 ResidualAttentionBlock TextTransformer Transformer VETextEncoder
@ultralytics.models.sam.sam3.vitdet
c70 Attention Block ViT
@ultralytics.models.sam.sam3.vl_combiner
c70 SAM3VLBackbone
@ultralytics.models.utils.loss
c70 DETRLoss RTDETRDetectionLoss
@ultralytics.models.utils.ops
c70 HungarianMatcher
@ultralytics.models.yolo.depth.calibrate
g161 _plot_calibrated_batches fit_calibration_selective
@ultralytics.models.yolo.model
c70 YOLO YOLOE YOLOWorld
@ultralytics.models.yolo.world.train_world
c70 WorldTrainerFromScratch
@ultralytics.models.yolo.yoloe.train_seg
c70 YOLOEPESegTrainer YOLOESegTrainer YOLOESegTrainerFromScratch YOLOESegVPTrainer
@ultralytics.nn.backends.onnx
g161 _register_migraphx_ep
@ultralytics.nn.distill_model
c70 DistillationModel FeatureHook
@ultralytics.nn.modules.activation
c70 AGLU
@ultralytics.nn.modules.block
c70 A2C2f AAttn ABlock AConv ADown Attention BNContrastiveHead Bottleneck BottleneckCSP C1 C2 C2PSA C2f C2fAttn C2fCIB C2fPSA C3 C3Ghost C3TR C3f C3k C3k2 C3x CBFuse CBLinear CIB ContrastiveHead DFL ELAN1 GhostBottleneck HGBlock HGStem ImagePoolingAttn MaxSigmoidAttnBlock PSA PSABlock Proto Proto26 RealNVP RepBottleneck RepC3 RepCSP RepNCSPELAN4 RepVGGDW ResNetBlock ResNetLayer Residual SAVPE SCDown SPP SPPELAN SPPF SwiGLUFFN TorchVision
@ultralytics.nn.modules.conv
c70 CBAM ChannelAttention Concat Conv Conv2 ConvTranspose DWConv DWConvTranspose2d Focus GhostConv Index LightConv RepConv SpatialAttention
@ultralytics.nn.modules.head
c70 Classify Depth Detect LRPCHead OBB OBB26 Pose Pose26 RTDETRDecoder Segment Segment26 SemanticSegment WorldDetect YOLOEDetect YOLOESegment YOLOESegment26 v10Detect
@ultralytics.nn.modules.transformer
c70 AIFI DeformableTransformerDecoder DeformableTransformerDecoderLayer LayerNorm2d MLP MLPBlock MSDeformAttn TransformerBlock TransformerEncoderLayer TransformerLayer
@ultralytics.nn.tasks
c70 BaseModel ClassificationModel DepthModel DetectionModel Ensemble OBBModel PoseModel RTDETRDetectionModel SegmentationModel SemanticSegmentationModel WorldModel YOLOEModel YOLOESegModel _SafeLoad
g0 attempt_load_one_weight attempt_load_weights parse_model torch_safe_load
g161 guess_model_task load_checkpoint temporary_modules
@ultralytics.utils
a168 JSONDict
@ultralytics.utils.callbacks.base
g161 add_integration_callbacks
@ultralytics.utils.callbacks.tensorboard
g161 _log_tensorboard_graph
@ultralytics.utils.checks
g0 attempt_install check_requirements
g161 check_apt_requirements check_multiple_install check_uv cuda_device_count is_intel is_sudo_available
@ultralytics.utils.downloads
a156 attempt_download_asset download safe_download
@ultralytics.utils.export.coreml
g161 torch2coreml
@ultralytics.utils.export.litert
g161 torch2litert
@ultralytics.utils.export.tensorflow
g161 tflite2edgetpu
@ultralytics.utils.files
g161 import_execstack
@ultralytics.utils.instance
c70 Bboxes Instances
@ultralytics.utils.loss
c70 BCEDiceLoss BboxLoss DFLoss DepthLoss26 E2EDetectLoss E2ELoss FocalLoss KeypointLoss MultiChannelDiceLoss PoseLoss26 RLELoss RotatedBboxLoss SegmentLoss26 SemanticSegmentationLoss TVPDetectLoss TVPSegmentLoss VarifocalLoss v8ClassificationLoss v8DetectionLoss v8OBBLoss v8PoseLoss v8SegmentationLoss
@ultralytics.utils.metrics
c70 ClassifyMetrics ConfusionMatrix DepthMetrics DetMetrics Metric OBBMetrics PoseMetrics SegmentMetrics SemanticMetrics
@ultralytics.utils.patches
g0 torch_load
@ultralytics.utils.tal
c70 PoseTaskAlignedAssigner RotatedTaskAlignedAssigner SegTaskAlignedAssigner TaskAlignedAssigner
@ultralytics.utils.torch_utils
c70 EarlyStopping ModelEMA
g161 model_info prepare_qat
@umap
c71 ParametricUMAP
@umap.aligned_umap
c71 AlignedUMAP
@umap.distances
n77 correlation cosine euclidean manhattan
@umap.parametric_umap
c71 ParametricUMAP PumapNet StopGradient UMAPModel
@umap.umap_
c71 UMAP
@vllm.utils
g0 import_from_path resolve_obj_by_qualname
@werkzeug.utils
g0 import_string
@wordcloud.color_from_image
c72 ImageColorGenerator
@wordcloud.wordcloud
c72 IntegralOccupancyMap WordCloud colormap_color_func
@wordcloud.wordcloud_cli
c72 FileType RegExpAction
@xarray.backends.file_manager
g153 PickleableFileManager
w166 CachingFileManager
@xarray.coding.cftime_offsets
c73 BaseCFTimeOffset Day Hour Microsecond Millisecond Minute MonthBegin MonthEnd QuarterBegin QuarterEnd QuarterOffset Second Tick YearBegin YearEnd YearOffset
@xarray.coding.cftimeindex
c73 CFTimeIndex
@xarray.coding.common
c73 VariableCoder _ElementwiseFunctionArray
k139 SerializationWarning
@xarray.coding.frequencies
c73 _CFTimeFrequencyInferer
@xarray.coding.strings
c73 CharacterArrayCoder EncodedStringCoder StackedBytesArray
@xarray.coding.times
c73 CFDatetimeCoder CFTimedeltaCoder
@xarray.coding.variables
c73 BoolTypeArray BooleanCoder CFMaskCoder CFScaleOffsetCoder DefaultFillvalueCoder EndianCoder NativeEndiannessArray NativeEnumCoder NonStringCoder Numpy2StringDTypeCoder ObjectVLenStringCoder
@xarray.computation.apply_ufunc
c73 _UFuncSignature
@xarray.computation.arithmetic
c73 DataArrayArithmetic DataArrayGroupbyArithmetic DatasetArithmetic DatasetGroupbyArithmetic SupportsArithmetic VariableArithmetic
@xarray.computation.ops
c73 IncludeNumpySameMethods
@xarray.computation.rolling
c73 Coarsen DataArrayCoarsen DataArrayRolling DatasetCoarsen DatasetRolling Rolling
@xarray.computation.rolling_exp
c73 RollingExp
@xarray.computation.weighted
c73 DataArrayWeighted DatasetWeighted Weighted
@xarray.core._aggregations
c73 DataArrayAggregations DataArrayGroupByAggregations DataArrayResampleAggregations DataTreeAggregations DatasetAggregations DatasetGroupByAggregations DatasetResampleAggregations
@xarray.core._typed_ops
c73 DataArrayGroupByOpsMixin DataArrayOpsMixin DataTreeOpsMixin DatasetGroupByOpsMixin DatasetOpsMixin VariableOpsMixin
@xarray.core.accessor_dt
c73 CombinedDatetimelikeAccessor DatetimeAccessor TimeAccessor TimedeltaAccessor
@xarray.core.accessor_str
c73 StringAccessor
@xarray.core.common
c73 AbstractArray AttrAccessMixin DataWithCoords ImplementsArrayReduce ImplementsDatasetReduce TreeAttrAccessMixin
@xarray.core.coordinate_transform
c73 CoordinateTransform
@xarray.core.coordinates
c73 AbstractCoordinates Coordinates DataArrayCoordinates DataTreeCoordinates DatasetCoordinates
k139 CoordinateValidationError
@xarray.core.dask_array_expr
g161 is_dask_array_expr_array
@xarray.core.dataarray
c73 DataArray _LocIndexer _NumpyEncoder
@xarray.core.dataset
c73 Dataset
@xarray.core.dataset_utils
c73 _LocIndexer
@xarray.core.dataset_variables
c73 DataVariables
@xarray.core.datatree
c73 DataTree DatasetView _CoordWrapper _DatasetArgs
@xarray.core.dtypes
c73 AlwaysGreaterThan AlwaysLessThan
@xarray.core.duck_array_ops
g161 _dask_or_eager_func
@xarray.core.eval
c73 LogicalOperatorTransformer
@xarray.core.extension_array
c73 PandasExtensionArray
@xarray.core.formatting_html
c73 _DataTreeDisplay
@xarray.core.groupby
c73 ComposedGrouper DataArrayGroupBy DataArrayGroupByBase DatasetGroupBy DatasetGroupByBase GroupBy ResolvedGrouper _DummyGroup
@xarray.core.indexes
c73 CoordinateTransformIndex Index Indexes PandasIndex PandasMultiIndex
@xarray.core.indexing
c73 ArrayApiIndexingAdapter BasicIndexer CoordinateTransformIndexingAdapter CopyOnWriteArray DaskIndexingAdapter ExplicitIndexer ExplicitlyIndexed ExplicitlyIndexedNDArrayMixin IndexSelResult IndexingAdapter LazilyIndexedArray LazilyVectorizedIndexedArray MemoryCachedArray NdArrayLikeIndexingAdapter NumpyIndexingAdapter OuterIndexer PandasIndexingAdapter PandasMultiIndexingAdapter VectorizedIndexer
e101 IndexingSupport
g2 IndexCallable
@xarray.core.missing
c73 BaseInterpolator NumpyInterpolator ScipyInterpolator SplineInterpolator
@xarray.core.nputils
c73 NumpyVIndexAdapter
@xarray.core.options
c73 T_Options set_options
@xarray.core.parallel
c73 ExpectedDict
@xarray.core.resample
c73 DataArrayResample DatasetResample Resample
@xarray.core.resample_cftime
c73 CFTimeGrouper
@xarray.core.treenode
c73 NamedNode NodePath TreeNode
k139 InvalidTreeError NotFoundInTreeError TreeIsomorphismError
@xarray.core.types
c73 Alignable BaseBuffer Closable Lock NestedSequence ReadBuffer
@xarray.core.utils
c73 FilteredMapping Frozen FrozenMappingWarningOnValuesAccess HiddenKeyDict NDArrayMixin NdimSizeLenMixin OrderedSet UncachedAccessor
e101 Default
g161 attempt_import
@xarray.core.variable
c73 IndexVariable Variable
k139 MissingDimensionsError
@xarray.indexes.nd_point_index
c73 NDPointIndex ScipyKDTreeAdapter TreeAdapter
@xarray.indexes.range_index
c73 RangeCoordinateTransform RangeIndex
@xarray.namedarray._aggregations
c73 NamedArrayAggregations
@xarray.namedarray._typing
c73 _SupportsDType _SupportsImag _SupportsReal _array _arrayapi _arrayfunction _chunkedarray _chunkedarrayapi _chunkedarrayfunction _sparsearray _sparsearrayapi _sparsearrayfunction
e101 Default
@xarray.namedarray.core
c73 NamedArray
@xarray.namedarray.daskmanager
c73 DaskManager
@xarray.namedarray.dtypes
c73 AlwaysGreaterThan AlwaysLessThan
@xarray.namedarray.parallelcompat
c73 ChunkManagerEntrypoint ChunkedArrayMixinProtocol
@xarray.namedarray.pycompat
c73 DuckArrayModule
@xarray.namedarray.utils
c73 ReprObject
@xarray.structure.alignment
c73 Aligner
k139 AlignmentError
@xarray.structure.merge
c73 Context _MergeResult
k139 MergeError
@xarray.util.print_versions
g161 get_sys_info show_versions
@xgboost
c148 Booster DMatrix XGBClassifier XGBModel XGBRFClassifier XGBRFRegressor XGBRanker XGBRegressor
@xgboost._data_utils
c148 Categories
@xgboost.callback
c74 CallbackContainer EarlyStopping EvaluationMonitor LearningRateScheduler TrainingCallback TrainingCheckPoint
@xgboost.collective
c74 CommunicatorContext Config
e102 Op
g153 broadcast
@xgboost.compat
c74 DataFrame DataTable MultiIndex XGBClassifierBase XGBModelBase XGBRegressorBase XGBoostLabelEncoder
@xgboost.core
a156 Booster.load_model Booster.save_model
c74 Booster CallbackEnv DMatrix DataIter DeviceQuantileDMatrix ExtMemQuantileDMatrix QuantileDMatrix _ProxyDMatrix _RefMixIn
e102 DataSplitMode
g161 _load_lib
k140 EarlyStopException XGBoostError
n78 _log_callback
@xgboost.data
c74 ArrowTransformed CudfTransformed PandasTransformed SingleBatchInternalIter
@xgboost.libpath
g161 find_lib_path
@xgboost.rabit
e102 Op
@xgboost.sklearn
c74 XGBClassifier XGBModel XGBRFClassifier XGBRFRegressor XGBRanker XGBRankerMixIn XGBRegressor _SklObjWProto
n78 _objective_decorator
@xgboost.training
c74 CVPack _PackedBooster
@yaml
g153 FullLoader Loader UnsafeLoader full_load full_load_all load load_all unsafe_load unsafe_load_all
@yaml.constructor
g153 Constructor FullConstructor UnsafeConstructor
@yaml.loader
g153 FullLoader Loader UnsafeLoader
@yellowbrick.base
c75 ModelVisualizer ScoreVisualizer Visualizer VisualizerGrid
@yellowbrick.classifier.base
c75 ClassificationScoreVisualizer
@yellowbrick.classifier.class_prediction_error
c75 ClassPredictionError
@yellowbrick.classifier.classification_report
c75 ClassificationReport
@yellowbrick.classifier.confusion_matrix
c75 ConfusionMatrix
@yellowbrick.classifier.prcurve
c75 PrecisionRecallCurve
@yellowbrick.classifier.rocauc
c75 ROCAUC
@yellowbrick.classifier.threshold
c75 DiscriminationThreshold
@yellowbrick.cluster.base
c75 ClusteringScoreVisualizer
@yellowbrick.cluster.elbow
c75 KElbowVisualizer
@yellowbrick.cluster.icdm
c75 InterclusterDistance
@yellowbrick.cluster.silhouette
c75 SilhouetteVisualizer
@yellowbrick.contrib.classifier.boundaries
c75 DecisionBoundariesVisualizer
@yellowbrick.contrib.missing.bar
c75 MissingValuesBar
@yellowbrick.contrib.missing.base
c75 MissingDataVisualizer
@yellowbrick.contrib.missing.dispersion
c75 MissingValuesDispersion
@yellowbrick.contrib.prepredict
c75 PrePredict
@yellowbrick.contrib.scatter
c75 ScatterVisualizer
@yellowbrick.contrib.statsmodels.base
c75 StatsModelsWrapper
@yellowbrick.contrib.wrapper
c75 ContribEstimator
@yellowbrick.exceptions
k141 DataWarning DatasetsError ImageComparisonFailure ModelError NotFitted VisualError YellowbrickAssertionError YellowbrickAttributeError YellowbrickError YellowbrickKeyError YellowbrickTypeError YellowbrickValueError YellowbrickWarning
@yellowbrick.features.base
c75 DataVisualizer FeatureVisualizer MultiFeatureVisualizer
@yellowbrick.features.decomposition
c75 ExplainedVariance
@yellowbrick.features.jointplot
c75 JointPlot
@yellowbrick.features.manifold
c75 Manifold
@yellowbrick.features.pca
c75 PCA
@yellowbrick.features.pcoords
c75 ParallelCoordinates
@yellowbrick.features.projection
c75 ProjectionVisualizer
@yellowbrick.features.radviz
c75 RadialVisualizer
@yellowbrick.features.rankd
c75 Rank1D Rank2D RankDBase
@yellowbrick.gridsearch.base
c75 GridSearchVisualizer
@yellowbrick.gridsearch.pcolor
c75 GridSearchColorPlot
@yellowbrick.model_selection.cross_validation
c75 CVScores
@yellowbrick.model_selection.dropping_curve
c75 DroppingCurve
@yellowbrick.model_selection.importances
c75 FeatureImportances
@yellowbrick.model_selection.learning_curve
c75 LearningCurve
@yellowbrick.model_selection.rfecv
c75 RFECV
@yellowbrick.model_selection.validation_curve
c75 ValidationCurve
@yellowbrick.pipeline
c75 VisualPipeline
@yellowbrick.regressor.alphas
c75 AlphaSelection ManualAlphaSelection
@yellowbrick.regressor.base
c75 RegressionScoreVisualizer
@yellowbrick.regressor.influence
c75 CooksDistance
@yellowbrick.regressor.prediction_error
c75 PredictionError
@yellowbrick.regressor.residuals
c75 ResidualsPlot
@yellowbrick.style.colors
c75 ColorMap
@yellowbrick.style.palettes
c75 ColorPalette
@yellowbrick.style.rcmod
c75 _AxesStyle _PlottingContext _RCAesthetics
@yellowbrick.target.base
c75 TargetVisualizer
@yellowbrick.target.binning
c75 BalancedBinningReference
@yellowbrick.target.class_balance
c75 ClassBalance
@yellowbrick.target.feature_correlation
c75 FeatureCorrelation
@yellowbrick.text.base
c75 TextVisualizer
@yellowbrick.text.correlation
c75 WordCorrelationPlot
@yellowbrick.text.dispersion
c75 DispersionPlot
@yellowbrick.text.freqdist
c75 FrequencyVisualizer
@yellowbrick.text.postag
c75 PosTagVisualizer
@yellowbrick.text.tsne
c75 TSNEVisualizer
@yellowbrick.text.umap_vis
c75 UMAPVisualizer
@yellowbrick.utils.decorators
c75 docutil
@yellowbrick.utils.kneed
c75 KneeLocator
@yellowbrick.utils.target
e103 TargetType
@yellowbrick.utils.timer
c75 Timer
@yellowbrick.utils.wrapper
c75 Wrapper
@yolov5.models.yolo
g0 parse_model
@zodbpickle
g153 load loads
"""

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
    "computes with what it is given and touches nothing else; objects of its library keep it",
    "evaluates text, opens files or imports modules that the file names",
    "holds data or numbers; made without its constructor it does nothing",
    "holds settings and results of a Stan run; what it names of files is read only when asked for",
    "is a cache of results on disk, which does nothing until a cached function is called",
    "is a class of accelerate; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of addict; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of arch; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of autograd; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of bayes_opt whose constructor, too, runs, opens and fetches nothing by tools/class_inventory.py",
    "is a class of bayes_opt; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of bidict whose constructor, too, runs, opens and fetches nothing by tools/class_inventory.py",
    "is a class of bidict; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of boruta; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of box whose constructor, too, runs, opens and fetches nothing by tools/class_inventory.py",
    "is a class of box; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of catalogue; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of catboost; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of category_encoders; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of cma; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of cmdstanpy; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of confection; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of dalex; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of datasets; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of dateutil; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of easydict; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of econml; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of evotorch; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of fastcore; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of feature_engine; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of flair; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of flax; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of formulaic; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of gensim; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of geopandas; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of gymnasium; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of hdbscan; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of hmmlearn; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of hyperopt; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of imblearn; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of implicit; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of interpret; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of intervaltree whose constructor, too, runs, opens and fetches nothing by tools/class_inventory.py",
    "is a class of jax; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of joblib; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of kmodes; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of kneed; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of lifelines; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of lightgbm; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of linear_operator; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of mapie; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of metric_learn whose constructor, too, runs, opens and fetches nothing by tools/class_inventory.py",
    "is a class of metric_learn; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of mlflow; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of mlxtend; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of munch; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of networkx; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of ngboost; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of omegaconf; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of optax; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of optuna; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of patsy; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of pint whose constructor, too, runs, opens and fetches nothing by tools/class_inventory.py",
    "is a class of pint; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of pmdarima; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of polars; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of prophet; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of pycaret; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of pycrfsuite; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of pygam; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of pynndescent; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of pyod; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of pyrsistent whose constructor, too, runs, opens and fetches nothing by tools/class_inventory.py",
    "is a class of pyrsistent; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of pysindy; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of pyts; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of pytz; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of pywt; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of ruptures whose constructor, too, runs, opens and fetches nothing by tools/class_inventory.py",
    "is a class of ruptures; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of shap; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of shapely whose constructor, too, runs, opens and fetches nothing by tools/class_inventory.py",
    "is a class of shapely; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of skbase; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of sklearn2pmml; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of sklearn_crfsuite; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of sklego; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of skmultilearn; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of skopt; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of skorch; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of skrub whose constructor, too, runs, opens and fetches nothing by tools/class_inventory.py",
    "is a class of skrub; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of sksurv; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of slicer; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of snowballstemmer whose constructor, too, runs, opens and fetches nothing by tools/class_inventory.py",
    "is a class of snowballstemmer; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of sortedcontainers; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of sparse; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of srsly; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of stable_baselines3; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of surprise; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of tensorflow; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of textblob; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of textdistance; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of thinc; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of tokenizers; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of toolz; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of tsfresh; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of tslearn; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of ultralytics; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of umap; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of uncertainties whose constructor, too, runs, opens and fetches nothing by tools/class_inventory.py",
    "is a class of uncertainties; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of wordcloud; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of xarray; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of xgboost; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a class of yellowbrick; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is a compiled class that keeps numbers, made of the sizes and settings that it is given",
    "is a compiled class that keeps text and numbers, filled from its own serialised state",
    "is a compiled or small container that copies what it is given",
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
    "rebuilds a value from numbers and text in the file; the class that it is given is an array's, a quantity's or none",
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
    "MySQLdb": "a201",
    "Pyro4": "g0",
    "Pyro5": "g0",
    "RestrictedPython": "g0",
    "Xlib": "g0",
    "_cffi_backend": "g0",
    "_pytest": "g0",
    "adlfs": "a201",
    "aiohttp": "a201",
    "anyio.to_process": "g0",
    "applescript": "g0",
    "asteval": "g0",
    "azure.storage": "a201",
    "azureml": "g0",
    "boto": "a201",
    "boto3": "a201",
    "botocore": "a201",
    "bpython": "g0",
    "brython": "g0",
    "build": "g0",
    "caffe2": "g3",
    "cassandra": "a201",
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
    "duckdb": "a201",
    "elasticsearch": "a201",
    "eventlet": "g0",
    "execnet": "g0",
    "fabric": "g0",
    "fastdownload": "a201",
    "flask.cli": "g0",
    "flit": "g0",
    "fsspec": "a201",
    "ftputil": "a201",
    "functorch": "g3",
    "gcsfs": "a201",
    "gdown": "a201",
    "genshi": "g0",
    "gensim.corpora.textcorpus": "a199",
    "gensim.downloader": "g207",
    "gensim.scripts": "g207",
    "gensim.test": "a199",
    "gevent": "g0",
    "git": "g0",
    "google.cloud": "a201",
    "google.colab": "g0",
    "greenlet": "g0",
    "gunicorn": "g0",
    "h2o.backend": "g0",
    "h5py": "a201",
    "hg": "g0",
    "httpcore": "a201",
    "httplib2": "a201",
    "httpx": "a201",
    "huggingface_hub": "g207",
    "hypothesis": "g0",
    "invoke": "g0",
    "ipykernel": "g0",
    "jinja2.nativetypes": "g0",
    "joblib._dask": "g210",
    "joblib.executor": "g210",
    "joblib.externals": "g210",
    "joblib.parallel": "g210",
    "joblib.pool": "g210",
    "joblib.test": "g210",
    "joblib.testing": "g210",
    "jupyter_client": "g0",
    "kaggle": "a201",
    "kagglehub": "a201",
    "keyboard": "g0",
    "kubernetes": "g0",
    "lark.tools": "g0",
    "llvmlite": "g0",
    "lmdb": "a201",
    "loky": "g210",
    "luigi.contrib": "g0",
    "mako": "g0",
    "mamba": "g0",
    "mlflow.projects": "g0",
    "mlflow.pyfunc.scoring_server": "g0",
    "mlflow.utils.process": "g0",
    "modelscope": "a201",
    "mouse": "g0",
    "mypyc": "g0",
    "neptune": "g0",
    "netCDF4": "a201",
    "nose": "g0",
    "nuitka": "g0",
    "numexpr": "g0",
    "objc": "g0",
    "onnxruntime.tools": "g0",
    "openvino.tools": "g0",
    "paramiko": "g0",
    "pebble": "g210",
    "pexpect": "g0",
    "pipenv": "g0",
    "plumbum": "g0",
    "poetry": "g0",
    "psutil": "g0",
    "psycopg2": "a201",
    "ptpython": "g0",
    "ptyprocess": "g0",
    "py": "g0",
    "pyautogui": "g0",
    "pybind11": "g0",
    "pycparser": "g0",
    "pycuda": "g0",
    "pymongo": "a201",
    "pymysql": "a201",
    "pynput": "g0",
    "pyopencl": "g0",
    "pyparsing.testing": "g0",
    "pysftp": "a201",
    "pyspark": "g0",
    "pytest": "g0",
    "pythoncom": "g0",
    "pyximport": "g0",
    "ray": "g0",
    "redis": "a201",
    "requests": "a201",
    "rpyc": "g0",
    "s3fs": "a201",
    "sagemaker": "g0",
    "scoop": "g0",
    "setuptools_scm": "g0",
    "sh": "g0",
    "simpleeval": "g0",
    "smart_open": "a201",
    "snowflake": "a201",
    "sqlalchemy": "a201",
    "sqlite_utils": "a201",
    "svn": "g0",
    "swig_runtime_data": "g0",
    "sympy": "g0",
    "tables": "a201",
    "taichi": "g0",
    "tensorflow.python.lib.io": "a201",
    "tensorflow.python.platform": "a201",
    "thinc.shims": "g207",
    "torchaudio.datasets": "a201",
    "torchgen": "g3",
    "torchtext.datasets": "a201",
    "torchvision.datasets": "a201",
    "tornado.template": "g0",
    "tox": "g0",
    "trio": "g0",
    "triton": "g0",
    "tvm": "g0",
    "twisted": "g0",
    "urllib3": "a201",
    "uvicorn": "g0",
    "vcrpy": "g0",
    "virtualenv": "g0",
    "wandb": "g0",
    "weasel": "g207",
    "werkzeug.debug": "g0",
    "werkzeug.utils": "g0",
    "wget": "a201",
    "wheel": "g0",
    "win32api": "g0",
    "win32com": "g0",
    "win32process": "g0",
    "xonsh": "g0",
    "zarr": "a201",
    "zerorpc": "g0",
}
NAMES = """
@PIL.Image
a201 Image.save open
r205 Image
@PIL.ImageShow
a201 UnixViewer Viewer show
@_catboost
k128 _CatBoost _MetadataHashProxy _PoolBase
@accelerate.accelerator
c13 Accelerator
@accelerate.data_loader
c13 BatchSamplerShard DataLoaderAdapter DataLoaderStateMixin IterableDatasetShard MpDeviceLoaderWrapper SeedableRandomSampler SkipBatchSampler
k155 DataLoaderShard SkipDataLoader
@accelerate.hooks
c13 AlignDevicesHook CpuOffload LayerwiseCastingHook ModelHook SequentialHook UserCpuOffloadHook
@accelerate.optimizer
c13 AcceleratedOptimizer
@accelerate.scheduler
c13 AcceleratedScheduler
@accelerate.state
c13 AcceleratorState GradientState PartialState ThreadLocalSharedDict
@accelerate.utils.dataclasses
c13 AORecipeKwargs AutocastKwargs BnbQuantizationConfig DataLoaderConfiguration DeepSpeedPlugin DeepSpeedSequenceParallelConfig DistributedDataParallelKwargs EnumWithContains FP8RecipeKwargs FullyShardedDataParallelPlugin GradScalerKwargs GradientAccumulationPlugin InitProcessGroupKwargs KwargsHandler MSAMPRecipeKwargs MegatronLMPlugin ProfileKwargs ProjectConfiguration TERecipeKwargs TensorInformation TorchContextParallelConfig TorchDynamoPlugin TorchTensorParallelConfig TorchTensorParallelPlugin
e130 BaseEnum ComputeEnvironment CustomDtype DDPCommunicationHookType DistributedType DynamoBackend FP8BackendType LoggerType PrecisionType RNGType SageMakerDistributedType
@accelerate.utils.other
g0 load
@addict.addict
c14 Dict
@ai.onnx.contrib
g1 PyCustomOp PyOp
@annoy
r205 Annoy
@arch.bootstrap.base
c15 CircularBlockBootstrap IIDBootstrap IndependentSamplesBootstrap MOONBootstrap MovingBlockBootstrap StationaryBootstrap
@arch.bootstrap.multiple_comparison
c15 MCS MultipleComparison RealityCheck SPA StepM
@arch.covariance.kernel
c15 Andrews Bartlett CovarianceEstimate CovarianceEstimator Gallant NeweyWest Parzen ParzenCauchy ParzenGeometric ParzenRiesz QuadraticSpectral TukeyHamming TukeyHanning TukeyParzen
@arch.unitroot._engle_granger
c15 EngleGrangerTestResults
@arch.unitroot._phillips_ouliaris
c15 PhillipsOuliarisTestResults
k156 CriticalValueWarning
@arch.unitroot._shared
c15 CointegrationSetup CointegrationTestResult ResidualCointegrationTestResult
@arch.unitroot.cointegration
c15 CanonicalCointegratingReg CointegrationAnalysisResults DynamicOLS DynamicOLSResults FullyModifiedOLS _CommonCointegrationResults
@arch.unitroot.critical_values.simulation.shared
c15 PvalueResult
@arch.unitroot.unitroot
c15 ADF DFGLS KPSS PhillipsPerron UnitRootTest VarianceRatio ZivotAndrews
@arch.univariate.base
c15 ARCHModel ARCHModelFixedResult ARCHModelForecast ARCHModelForecastSimulation ARCHModelResult _SummaryRepr
@arch.univariate.distribution
c15 Distribution GeneralizedError Normal SkewStudent StudentsT
@arch.univariate.mean
c15 ARCHInMean ARX ConstantMean HARX LS ZeroMean
@arch.univariate.recursions
k125 APARCHUpdater EGARCHUpdater EWMAUpdater FIGARCHUpdater GARCHUpdater HARCHUpdater MIDASUpdater RiskMetrics2006Updater VolatilityUpdater
r205 __pyx_unpickle_APARCHUpdater __pyx_unpickle_EGARCHUpdater __pyx_unpickle_EWMAUpdater __pyx_unpickle_FIGARCHUpdater __pyx_unpickle_GARCHUpdater __pyx_unpickle_HARCHUpdater __pyx_unpickle_MIDASUpdater __pyx_unpickle_RiskMetrics2006Updater __pyx_unpickle_VolatilityUpdater
@arch.univariate.recursions_python
c15 ARCHInMeanRecursion EGARCHUpdater EWMAUpdater FIGARCHUpdater GARCHUpdater HARCHUpdater MIDASUpdater RiskMetrics2006Updater VolatilityUpdater
@arch.univariate.volatility
c15 APARCH ARCH BootstrapRng ConstantVariance EGARCH EWMAVariance FIGARCH FixedVariance GARCH HARCH MIDASHyperbolic RiskMetrics2006 VarianceForecast VolatilityProcess
@arch.utility.array
c15 AbstractDocStringInheritor ConcreteClassMeta DocStringInheritor
@arch.utility.exceptions
k156 ConvergenceWarning DataScaleWarning InfeasibleTestException InitialValueWarning InvalidLengthWarning PerformanceWarning StartingValueWarning StudentizationError ValueWarning
@arch.utility.timeseries
k156 ColumnNameConflict
@attr
g0 make_class
@attr._make
g0 _compile_and_eval _eval_snippets
@autogluon.common.loaders.load_pkl
g0 load
@autograd.builtins
c16 ContainerVSpace DictBox DictMeta DictVSpace ListMeta ListVSpace NamedTupleVSpace SequenceBox SequenceVSpace TupleMeta TupleVSpace dict list tuple
@autograd.core
c16 JVPNode SparseBox SparseObject VJPNode VSpace
@autograd.misc.tracers
c16 ConstGraphNode FullGraphNode
@autograd.numpy.numpy_boxes
c16 ArrayBox
@autograd.numpy.numpy_vspaces
c16 ArrayVSpace ComplexArrayVSpace EigResultVSpace EighResultVSpace QRResultVSpace SVDResultVSpace SlogdetResultVSpace
@autograd.numpy.numpy_wrapper
c16 c_class r_class
@autograd.tracer
c16 Box Node TraceStack
@bayes_opt.bayesian_optimization
c18 BayesianOptimization Observable Queue
@bayes_opt.constraint
c18 ConstraintModel
@bayes_opt.domain_reduction
c18 DomainTransformer SequentialDomainReductionTransformer
@bayes_opt.event
c18 Events
@bayes_opt.logger
c18 JSONLogger ScreenLogger
@bayes_opt.observer
c18 Observer _Tracker
@bayes_opt.target_space
c18 TargetSpace
@bayes_opt.util
c18 Colours UtilityFunction
k17 NotUniqueError
@bidict
k125 bidict
r203 bidict._from_other
@bidict._abc
c20 BidirectionalMapping MutableBidirectionalMapping
@bidict._base
c20 BidictBase BidictKeysView BidictValuesView GeneratedBidictInverse ProxiedSetView _NonReversibleBidictValuesView
@bidict._bidict
c20 MutableBidict bidict
@bidict._dup
c20 OnDup
@bidict._exc
k19 BidictException DuplicationError KeyAndValueDuplicationError KeyDuplicationError ValueDuplicationError
@bidict._frozen
c20 frozenbidict
@bidict._orderedbase
c20 Node OrderedBidictBase SentinelNode WeakAttr _OrderedBidictItemsView _OrderedBidictKeysView
@bidict._orderedbidict
c20 OrderedBidict
@bidict._typing
c20 Maplike
@bitarray
k127 bitarray decodetree frozenbitarray
@bitarray._bitarray
k127 bitarray
r203 _bitarray_reconstructor
@boltons.funcutils
g0 FunctionBuilder
@boruta.boruta_py
c21 BorutaPy
@box.box
c23 Box
@box.box_list
c23 BoxList
@box.config_box
c23 ConfigBox
@box.converters
k22 BoxTomlDecodeError
@box.exceptions
k22 BoxError BoxKeyError BoxTypeError BoxValueError BoxWarning
@box.shorthand_box
c23 DDBox SBox
@catalogue
c24 Registry
k157 RegistryError
@catalogue._importlib_metadata
c24 Distribution DistributionFinder DistributionFinder.Context EntryPoint FastPath FileHash MetadataPathFinder PackageMetadata PackagePath PathDistribution Prepared
k157 PackageNotFoundError
@catalogue._importlib_metadata._compat
c24 NullFinder PyPy_repr
@catboost
c129 CatBoost CatBoostClassifier CatBoostRanker CatBoostRegressor Pool
@catboost.core
c10 CatBoost
c25 BatchMetricCalcer CatBoostClassifier CatBoostRanker CatBoostRegressor Pool _CatBoostBase _CustomLoggersStack _StreamLikeWrapper _TrainCallbacksWrapper pandas pandas.DataFrame pandas.Series polars polars.DataFrame polars.Series
e131 EFeaturesSelectionAlgorithm EFeaturesSelectionGrouping EFstrType EShapCalcType
@catboost.eval._fold_model
c25 FoldModel
@catboost.eval._fold_models_handler
c25 FoldModelsHandler
@catboost.eval._fold_storage
c25 FoldStorage _FoldFile
@catboost.eval._readers
c25 _BaseReader _SimpleDataReader _SimpleStreamingFileReader
@catboost.eval._splitter
c25 _Splitter
@catboost.eval.catboost_evaluation
c25 CatboostEvaluation
e131 EvalType
@catboost.eval.evaluation_result
c25 CaseEvaluationResult EvaluationResults MetricEvaluationResult ScoreConfig
e131 ScoreType
@catboost.eval.execution_case
c25 ExecutionCase
@catboost.eval.factor_utils
c25 FactorUtils
e131 LabelMode
@catboost.metrics
c25 BuiltinMetric _MetricGenerator pandas pandas.DataFrame pandas.Series
@catboost.plot_helpers
c25 OfflineMetricVisualizer
@catboost.utils
c25 polars polars.DataFrame polars.Series
@category_encoders._contrasts
c26 ContrastMatrix Diff Helmert Poly Sum
@category_encoders.backward_difference
c26 BackwardDifferenceEncoder
@category_encoders.base_contrast_encoder
c26 BaseContrastEncoder
@category_encoders.basen
c26 BaseNEncoder
@category_encoders.binary
c26 BinaryEncoder
@category_encoders.cat_boost
c26 CatBoostEncoder
@category_encoders.count
c26 CountEncoder
@category_encoders.count_target
c26 CountTargetEncoder
@category_encoders.glmm
c26 GLMMEncoder
@category_encoders.gray
c26 GrayEncoder
@category_encoders.hashing
c26 HashingEncoder
@category_encoders.helmert
c26 HelmertEncoder
@category_encoders.james_stein
c26 JamesSteinEncoder
@category_encoders.leave_one_out
c26 LeaveOneOutEncoder
@category_encoders.m_estimate
c26 MEstimateEncoder
@category_encoders.multi_hot
c26 MultiHotEncoder
@category_encoders.one_hot
c26 OneHotEncoder
@category_encoders.ordinal
c26 OrdinalEncoder
@category_encoders.polynomial
c26 PolynomialEncoder
@category_encoders.quantile_encoder
c26 QuantileEncoder SummaryEncoder
@category_encoders.rankhot
c26 RankHotEncoder
@category_encoders.sum_coding
c26 SumEncoder
@category_encoders.target_encoder
c26 TargetEncoder
@category_encoders.utils
c26 BaseEncoder EncoderTags SupervisedTransformerMixin UnsupervisedTransformerMixin
e132 EncodingRelation
@category_encoders.woe
c26 WOEEncoder
@category_encoders.wrapper
c26 NestedCVWrapper PolynomialWrapper
@celery.utils.imports
g0 import_from_cwd instantiate symbol_by_name
@celery.utils.serialization
g198 UnpickleableExceptionWrapper pickle_loads_x
@cloudpickle
a201 dump
g198 load loads
w202 _make_function
@cloudpickle.cloudpickle
g9 _lookup_module_and_qualname _whichmodule register_pickle_by_value
g198 load loads
w202 _builtin_type _cell_set _class_setstate _decompose_typevar _empty_cell_value _fill_function _function_setstate _gen_ellipsis _gen_not_implemented _get_bases _is_dynamic _make_cell _make_dict_items _make_dict_keys _make_dict_values _make_empty_cell _make_function _make_skel_func _make_skeleton_class _make_skeleton_enum _make_typevar _rebuild_tornado_coroutine _rehydrate_skeleton_class _restore_attr cell_set dynamic_subimport instance subimport
@cloudpickle.cloudpickle_fast
g198 load loads
w202 _class_setstate _function_setstate _make_function
@cma
c27 version_info
@cma.bbobbenchmarks
c27 AbstractTestFunction BBOBCauchyFunction BBOBFunction BBOBGaussFunction BBOBNfreeFunction BBOBUniformFunction F1 F10 F101 F102 F103 F104 F105 F106 F107 F108 F109 F11 F110 F111 F112 F113 F114 F115 F116 F117 F118 F119 F12 F120 F121 F122 F123 F124 F125 F126 F127 F128 F129 F13 F130 F14 F15 F16 F17 F18 F19 F2 F20 F21 F22 F23 F24 F3 F4 F5 F6 F7 F8 F9 _F8F2 _FDiffPow _FEllipsoid _FGallagher _FRosenbrock _FSchaffersF7 _FSphere _FStepEllipsoid _FTemplate
@cma.boundary_handler
c27 BoundDomainTransform BoundNone BoundPenalty BoundTransform BoundaryHandlerBase _BoundDomainPenalty
@cma.constraints_handler
c27 AugmentedLagrangian BoundTransform ConstrainedFitnessAL ConstrainedSolutionsArchive CountLastSameChanges DequeCDF LoggerList PopulationEvaluator
@cma.evolution_strategy
c27 CMAEvolutionStrategy CMAEvolutionStrategyResult CMAEvolutionStrategyResult2 _CMAEvolutionStrategyResult _CMASolutionDict_empty _CMASolutionDict_functional _CMAStopDict _StopTolXStagnation
k158 InjectionWarning
@cma.experimentation
c27 ClassFromDict DataDict Results ResultsPandas TimeWarner
@cma.fitness_functions
c27 FitnessFunctions _coco_F_0
@cma.fitness_models
c27 LQModel LQModelSettings ModelInjectionCallback ModelInjectionCallbackSettings SurrogatePopulation SurrogatePopulation.EvaluationManager SurrogatePopulationSettings Tau
@cma.fitness_transformations
c27 ComposedFunction Expensify FBoundTransform FixVariables Function GlueArguments IntegerMixedFunction IntegerMixedFunction2 LowEffectiveDimension NeutralVariables NoisyFitness Rotated ScaleCoordinates Shifted SomeNaNFitness StackFunction
@cma.integer_centering
c27 IntegerCentering
@cma.interfaces
c27 BaseDataLogger EvalParallel OOOptimizer StatisticalModelSamplerWithZeroMeanBaseClass
@cma.logger
a214 CMADataLogger
c27 LoggerDummy
@cma.more_algorithms.compact_ga
c27 BestSolution CompactGA
@cma.more_algorithms.purecma
c27 BestSolution CMAES CMAESDataLogger CMAESParameters DecomposingPositiveMatrix SquareMatrix ff
@cma.optimization_tools
c27 BestFeasibleSolution BestSolution BestSolution2 BinaryEvolutionPath EvalParallel2 EvaluationsIterator EvolutionPath ExponentialSmoothing NoiseHandler OldEvolutionPath Sections
@cma.options_parameters
c27 CMAOptions CMAParameters MetaParameters
@cma.recombination_weights
c27 RecombinationWeights
@cma.restricted_gaussian_sampler
c27 ExponentialMovingAverage GaussVDSampler GaussVkDSampler
@cma.s
c27 CMAES
@cma.sampler
c27 GaussDiagonalSampler GaussFullSampler GaussSampler GaussStandardConstant
@cma.sigma_adaptation
c27 CMAAdaptSigmaBase CMAAdaptSigmaCSA CMAAdaptSigmaDistanceProportional CMAAdaptSigmaDistanceProportional2 CMAAdaptSigmaMedianImprovement CMAAdaptSigmaNone CMAAdaptSigmaTPA _TPAParameters
@cma.transformations
c27 AdaptiveDecoding BoxConstraintsLinQuadTransformation BoxConstraintsTransformationBase ConstRandnShift DiagonalDecoding GenoPheno Rotation RoundIntegerVariables _BoxConstraintsTransformationTemplate
@cma.utilities.math
c27 MathHelperFunctions UpdatingAverage
@cma.utilities.utils
c27 BlancClass DataDict DefaultSettings DerivedDictBase DictClass DictClass2 DictFromTagsInString ElapsedWCTime ExclusionListOfVectors ListOfCallables MoreToWrite ShowInFolder SolutionDict TimingWrapper
@cma.warnings_and_exceptions
c27 CountWarnings
k158 NeverTestedWarning
@cmdstanpy
g0 install_cmdstan
@cmdstanpy.cmdstan_args
c11 CmdStanArgs GenerateQuantitiesArgs LaplaceArgs OptimizeArgs PathfinderArgs SamplerArgs VariationalArgs
e154 Method
@cmdstanpy.compilation
c11 CompilerOptions
@cmdstanpy.compiler_opts
c11 CompilerOptions
@cmdstanpy.install_cmdstan
g0 build retrieve_version run_install
@cmdstanpy.model
c11 CmdStanModel
@cmdstanpy.stanfit.gq
c28 CmdStanGQ
@cmdstanpy.stanfit.laplace
c28 CmdStanLaplace
@cmdstanpy.stanfit.mcmc
c11 CmdStanMCMC
@cmdstanpy.stanfit.metadata
c11 InferenceMetadata
@cmdstanpy.stanfit.mle
c11 CmdStanMLE
@cmdstanpy.stanfit.pathfinder
c28 CmdStanPathfinder
@cmdstanpy.stanfit.runset
c11 RunSet
@cmdstanpy.stanfit.vb
c28 CmdStanVB
@cmdstanpy.utils
g0 do_command
@cmdstanpy.utils.command
g0 do_command
@com.microsoft
g1 PythonOp PythonOpGrad
@compress_pickle
g198 load loads
@confection
g207 registry
@confection._config
c29 Config
@confection._errors
k159 ConfectionError ConfigValidationError
@confection._parser
c29 _CustomInterpolation
@confection._registry
c29 Promise registry
@confection.typechecker
c29 Ctx TypeCheckError _AnySchemaHandler _PydanticV1FieldShim
@confection.util
c29 Decorator SimpleFrozenDict SimpleFrozenList
@confection.validation
c29 FieldInfo PositiveInt Schema StrictBool StrictFloat _ValidatedResult
k159 ValidationError
@cv2
a201 FileStorage VideoCapture imread imwrite
@cytoolz.functoolz
g0 apply do pipe thread_first thread_last
g9 _restore_curry
@dalex._explainer.loss
n4 loss_accuracy loss_cross_entropy loss_one_minus_auc loss_root_mean_square loss_sum_of_squares mad rmse
@dalex._explainer.object
c30 Explainer
@dalex._explainer.yhat
n4 yhat_default yhat_h2o_classification yhat_h2o_regression yhat_proba_default yhat_tf_classification yhat_tf_regression
@dalex._explanation
c30 Explanation
@dalex.arena._option_base
c30 OptionBase
@dalex.arena._plot_container
c30 PlotContainer
@dalex.arena._plots_manager
c30 PlotsManager
@dalex.arena._resource
c30 Resource
@dalex.arena._resource_manager
c30 ResourceManager
@dalex.arena.object
c30 Arena
@dalex.arena.params
c30 DatasetParam ModelParam ObservationParam Param VariableParam
@dalex.arena.plots._accumulated_dependence_container
c30 AccumulatedDependenceContainer
@dalex.arena.plots._break_down_container
c30 BreakDownContainer
@dalex.arena.plots._ceteris_paribus_container
c30 CeterisParibusContainer
@dalex.arena.plots._fairness_check_container
c30 FairnessCheckContainer
@dalex.arena.plots._feature_importance_container
c30 FeatureImportanceContainer
@dalex.arena.plots._metrics_container
c30 MetricsContainer
@dalex.arena.plots._partial_dependence_container
c30 PartialDependenceContainer
@dalex.arena.plots._roc_container
c30 ROCContainer
@dalex.arena.plots._shapley_values_container
c30 ShapleyValuesContainer
@dalex.arena.plots._shapley_values_dependence_container
c30 ShapleyValuesDependenceContainer
@dalex.arena.plots._shapley_values_variable_importance_container
c30 ShapleyValuesVariableImportanceContainer
@dalex.arena.plots._variable_against_another_container
c30 VariableAgainstAnotherContainer
@dalex.arena.plots._variable_distribution_container
c30 VariableDistributionContainer
@dalex.arena.resources._dataset_shapley_values_resource
c30 DatasetShapleyValuesResource
@dalex.arena.resources._shapley_values_resource
c30 ShapleyValuesResource
@dalex.aspect._model_aspect_importance.object
c30 ModelAspectImportance
@dalex.aspect._model_triplot.object
c30 ModelTriplot
@dalex.aspect._predict_aspect_importance.object
c30 PredictAspectImportance
@dalex.aspect._predict_triplot.object
c30 PredictTriplot
@dalex.aspect.object
c30 Aspect
@dalex.fairness._basics._base_objects
c30 _AbsObject _FairnessObject
@dalex.fairness._basics.exceptions
k160 FairnessObjectsDifferenceError ModelTypeNotSupportedError ParameterCheckError
@dalex.fairness._group_fairness.object
c30 GroupFairnessClassification GroupFairnessRegression
@dalex.fairness._group_fairness.utils
c30 ConfusionMatrix RegressionDict SubgroupConfusionMatrix SubgroupConfusionMatrixMetrics
@dalex.model_explanations._aggregated_profiles.object
c30 AggregatedProfiles
@dalex.model_explanations._model_performance.object
c30 ModelPerformance
@dalex.model_explanations._residual_diagnostics.object
c30 ResidualDiagnostics
@dalex.model_explanations._variable_importance.object
c30 VariableImportance
@dalex.predict_explanations._break_down.object
c30 BreakDown
@dalex.predict_explanations._ceteris_paribus.object
c30 CeterisParibus
@dalex.predict_explanations._shap.object
c30 Shap
@dalex.wrappers._shap.object
c30 ShapWrapper
@datasets
g0 load_dataset
@datasets.features._torchcodec
c31 AudioDecoder
@datasets.features.audio
c31 Audio
@datasets.features.bio_sequence
c31 BioSequence
@datasets.features.bio_structure
c31 BioStructure
@datasets.features.features
c31 Array2DExtensionType Array3DExtensionType Array4DExtensionType Array5DExtensionType ArrayExtensionArray Json List PandasArrayExtensionArray PandasArrayExtensionDtype _ArrayXD _ArrayXDExtensionType
k125 Array2D Array3D Array4D Array5D ClassLabel Features LargeList Sequence Value
@datasets.features.image
c31 Image
@datasets.features.mesh
c31 Mesh
@datasets.features.nifti
c31 Nifti Nifti1ImageWrapper
@datasets.features.pdf
c31 Pdf
@datasets.features.translation
c31 Translation TranslationVariableLanguages
@datasets.features.video
c31 Example Video
@datasets.info
c31 DatasetInfo DatasetInfosDict DownloadChecksumsEntryData PostProcessedInfo SupervisedKeysData
k161 MissingCachedSizesConfigError NonMatchingCachedSizesError
@datasets.load
g0 import_main_class load_dataset
@datasets.splits
c31 NamedSplit NamedSplitAll PercentSlice PercentSliceMeta SlicedSplitInfo Split SplitBase SplitDict SplitGenerator SplitInfo SplitReadInstruction SubSplitInfo _SplitMerged _SubSplit
@datasets.table
a201 MemoryMappedTable
@dateutil._common
c32 weekday
@dateutil.parser._parser
c32 _resultbase _timelex _tzparser _tzparser._result _tzparser._result._attr _ymd parser parser._result parserinfo
k162 ParserError UnknownTimezoneWarning
@dateutil.parser.isoparser
c32 isoparser
@dateutil.relativedelta
k125 relativedelta
@dateutil.rrule
c32 _iterinfo _rrulestr rrule rrulebase rruleset rruleset._genitem weekday
@dateutil.tz
k162 DeprecatedTzFormatWarning
@dateutil.tz._common
c32 _DatetimeWithFold _tzinfo tzrangebase
@dateutil.tz._factories
c32 _TzFactory _TzOffsetFactory _TzSingleton _TzStrFactory
@dateutil.tz.tz
c32 _nullcontext _ttinfo _tzfile _tzicalvtz _tzicalvtzcomp tzfile tzical tzrange tzstr
r205 tzlocal tzoffset tzutc
@dateutil.tz.win
c32 tzres tzwin tzwinbase tzwinlocal
@deap.base
c10 Fitness
@deap.creator
g0 class_replacers create
@deap.gp
c10 Primitive PrimitiveTree Terminal
g0 compile compileADF
@deap.tools
c10 HallOfFame History Logbook MultiStatistics ParetoFront Statistics
@deap.tools.support
c10 HallOfFame History Logbook MultiStatistics ParetoFront Statistics
@decorator
g0 FunctionMaker
@deepdiff
g198 Delta
@deepdiff.serialization
g198 _RestrictedUnpickler pickle_load
@detectron2.config.instantiate
g0 instantiate
@detectron2.config.lazy
g0 LazyConfig.load
@detectron2.utils.registry
g0 locate
@dill
a201 dump dump_session
g198 load load_module load_module_asdict load_session loads
w202 _dill _shims
@dill._dill
g9 _create_filehandle _eval_repr _import_module _locate_function
g198 Unpickler _Unpickler load loads
r197 _create_array _load_type
w202 _create_capsule _create_cell _create_code _create_dictproxy _create_dtypemeta _create_ftype _create_function _create_lock _create_namedtuple _create_rlock _create_stringi _create_stringo _create_type _create_typemap_x _create_weakproxy _create_weakref _delattr _dict_from_dictproxy _dill _get_attr _getattr _getattribute _setattr _setitems _shims
@dill._shims
w202 Reduce _CELL_EMPTY _delattr _getattr _setattr
@dill.session
g198 load_module load_module_asdict load_session
@dill.source
g9 _import getimport getsource importable
@dill.temp
g9 load loadIO loadIO_source load_source
@django.utils.module_loading
g0 import_string
@easydict
c33 EasyDict
@econml._cate_estimator
c34 BaseCateEstimator DebiasedLassoCateEstimatorDiscreteMixin DebiasedLassoCateEstimatorMixin ForestModelFinalCateEstimatorDiscreteMixin ForestModelFinalCateEstimatorMixin LinearCateEstimator LinearModelFinalCateEstimatorDiscreteMixin LinearModelFinalCateEstimatorMixin StatsModelsCateEstimatorDiscreteMixin StatsModelsCateEstimatorMixin TreatmentExpansionMixin
@econml._ensemble._ensemble
c34 BaseEnsemble
@econml._lazy
g206 _LazyModule
@econml._ortho_learner
c34 CachedValues _OrthoLearner
@econml.automated_ml._automated_ml
c34 AutomatedMLMixin AutomatedMLModel EconAutoMLConfig _InnerAutomatedMLModel
@econml.cate_interpreter._interpreters
c34 SingleTreeCateInterpreter SingleTreePolicyInterpreter _SingleTreeInterpreter
@econml.dml._rlearner
c34 _ModelFinal _ModelNuisance _RLearner
@econml.dml.causal_forest
c34 CausalForestDML _CausalForestFinalWrapper _GenericSingleOutcomeModelFinalWithCovInference
@econml.dml.dml
c34 DML KernelDML LinearDML NonParamDML SparseLinearDML _BaseDML _FinalWrapper _FirstStageSelector _FirstStageWrapper _RandomFeatures
@econml.dowhy
c34 DoWhyWrapper
@econml.dr._drlearner
c34 DRLearner ForestDRLearner LinearDRLearner SparseLinearDRLearner _ModelFinal _ModelNuisance
@econml.federated_learning
c34 FederatedEstimator
@econml.grf._base_grf
c34 BaseGRF
@econml.grf._base_grftree
c34 GRFTree
@econml.grf.classes
c34 CausalForest CausalIVForest MultiOutputGRF RegressionForest
@econml.inference._bootstrap
c34 BootstrapEstimator
@econml.inference._inference
c34 BootstrapInference EmpiricalInferenceResults GenericModelFinalInference GenericModelFinalInferenceDiscrete GenericSingleTreatmentModelFinalInference Inference InferenceResults LinearModelFinalInference LinearModelFinalInferenceDiscrete NormalInferenceResults PopulationSummaryResults StatsModelsInference StatsModelsInferenceDiscrete
@econml.iv.dml._dml
c34 DMLIV NonParamDMLIV OrthoIV _BaseDMLIV _BaseDMLIVModelFinal _BaseDMLIVNuisanceSelector _OrthoIVModelFinal _OrthoIVNuisanceSelector
@econml.iv.dr._dr
c34 DRIV ForestDRIV IntentToTreatDRIV LinearDRIV LinearIntentToTreatDRIV SparseLinearDRIV _BaseDRIV _BaseDRIVModelFinal _BaseDRIVNuisanceCovarianceSelector _BaseDRIVNuisanceSelector _DRIV _DummyCATE _DummyClassifier _IntentToTreatDRIV _IntentToTreatDRIVNuisanceSelector
@econml.iv.sieve._tsls
c34 DPolynomialFeatures HermiteFeatures SieveTSLS
@econml.metalearners._metalearners
c34 DomainAdaptationLearner SLearner TLearner XLearner
@econml.orf._causal_tree
c34 CausalTree Node
@econml.orf._ortho_forest
c34 BLBInference BaseOrthoForest DMLOrthoForest DROrthoForest _DMLOrthoForest_nuisance_estimator_generator _DMLOrthoForest_second_stage_parameter_estimator_gen
@econml.panel.dml._dml
c34 DynamicDML _DynamicFinalWrapper _DynamicModelFinal _DynamicModelNuisanceSelector _LinearDynamicModelFinal
@econml.policy._base
c34 PolicyLearner
@econml.policy._drlearner
c34 DRPolicyForest DRPolicyTree _BaseDRPolicyLearner _DRLearnerWrapper _PolicyModelFinal
@econml.policy._forest._forest
c34 PolicyForest
@econml.policy._forest._tree
c34 PolicyTree
@econml.score.ensemble_cate
c34 EnsembleCateEstimator
@econml.score.rscorer
c34 RScorer
@econml.sklearn_extensions.linear_model
c34 DebiasedLasso MultiOutputDebiasedLasso SelectiveRegularization StatsModels2SLS StatsModelsLinearRegression StatsModelsRLM WeightedLasso WeightedLassoCV WeightedLassoCVWrapper WeightedLassoWrapper WeightedModelMixin WeightedMultiTaskLasso WeightedMultiTaskLassoCV _PairedEstimatorWrapper _StatsModelsWrapper _WeightedCVIterableWrapper
@econml.sklearn_extensions.model_selection
c34 FixedModelSelector GridSearchCVList ListSelector ModelSelector SingleModelSelector SklearnCVSelector WeightedKFold WeightedStratifiedKFold
@econml.tree._tree_classes
c34 BaseTree
@econml.utilities
c34 IdentityFeatures MissingModule MultiModelWrapper SeparateModel Summary WeightedModelWrapper _RegressionWrapper _TransformerWrapper
n7 add_intercept
@econml.validate.drtester
c34 DRTester DRtester
@econml.validate.results
c34 BLPEvaluationResults CalibrationEvaluationResults EvaluationResults UpliftEvaluationResults
@econml.validate.sensitivity_analysis
c34 SensitivityParams
@evaluate
g0 load
@evotorch.algorithms.cmaes
c35 CMAES
@evotorch.algorithms.distributed.gaussian
c35 CEM GaussianSearchAlgorithm PGPE SNES XNES
@evotorch.algorithms.functional.funcadam
c35 AdamState
@evotorch.algorithms.functional.funccem
c35 CEMState
@evotorch.algorithms.functional.funcclipup
c35 ClipUpState
@evotorch.algorithms.functional.funcpgpe
c35 PGPEState
@evotorch.algorithms.functional.funcsgd
c35 SGDState
@evotorch.algorithms.functional.misc
c35 OptimizerFunctions
@evotorch.algorithms.ga
c35 Cosyne ExtendedPopulationMixin GeneticAlgorithm SteadyStateGA
@evotorch.algorithms.mapelites
c35 MAPElites
@evotorch.algorithms.pycmaes
c35 PyCMAES
@evotorch.algorithms.restarter.modify_restart
c35 IPOP ModifyingRestart
@evotorch.algorithms.restarter.restart
c35 Restart
@evotorch.algorithms.searchalgorithm
c35 LazyReporter LazyStatusDict SearchAlgorithm SinglePopulationAlgorithmMixin SinglePopulationAlgorithmMixin.ObjectiveStatusReporter
@evotorch.core
c35 ActorSeeds AllRemoteEnvs AllRemoteProblems BoundsPair EvaluationActor NumbaLib ObjectTypedProblemBoundEvaluator ParetoInfo Problem ProblemBoundEvaluator RemoteMethod Solution SolutionBatch SolutionBatchPieces SolutionBatchSliceInfo
@evotorch.distributions
c35 Distribution ExpGaussian ExpSeparableGaussian FunctionalGradEstimator FunctionalSampler GradsWithFitnesses GradsWithSamples GradsWithSamplesAndFitnesses SeparableGaussian SymmetricSeparableGaussian
@evotorch.operators.base
c35 CopyingOperator CrossOver Operator SingleObjOperator
@evotorch.operators.functional
c35 SelectedAndStackedParents SelectedParentIndices SelectedParentValues SelectedParents
@evotorch.operators.real
c35 CosynePermutation GaussianMutation MultiPointCrossOver OnePointCrossOver PolynomialMutation SimulatedBinaryCrossOver TwoPointCrossOver
@evotorch.operators.sequence
c35 CutAndSplice
@evotorch.optimizers
c35 Adam ClipUp ClipUpParameterGroup SGD TorchOptimizer
@evotorch.tools.cloning
c35 Clonable ReadOnlyClonable Serializable
@evotorch.tools.hook
c35 Hook
@evotorch.tools.immutable
c35 ImmutableContainer ImmutableDict ImmutableList ImmutableSequence ImmutableSet
@evotorch.tools.misc
c35 DTypeAndDevice ErroneousResult SuppressSacredExperiment
@evotorch.tools.objectarray
c35 ObjectArray ObjectArrayStorage
@evotorch.tools.readonlytensor
c35 ReadOnlyTensor
@evotorch.tools.recursiveprintable
c35 RecursivePrintable
@evotorch.tools.structures
c35 CBag CDict CList CMemory Structure _InfoForAddingElement _InfoForRemovingElement
@evotorch.tools.tensorframe
c35 Picker TensorFrame _PandasDataFrame
@evotorch.tools.tensormaker
c35 TensorMakerMixin
@fastcore.basics
c36 AttrDict AttrDictDefault BasicRepr DepProp Float FullString GetAttr GetAttrBase Inf Int NS NotStr NullType PrettyString ShowPrint Stateful Str _Arg _InfMeta _Self _SelfCls _SentinelEmpty _clsmethod adict bind fastuple ignore_exceptions
e133 ImportEnum StrEnum ValEnum
g0 eval_type exec_eval exec_import exec_local exec_new
@fastcore.foundation
c36 CollBase L _L_Meta
@fastcore.net
g0 do_request urlopen urlread urlsave
@fastcore.parallel
g0 parallel startproc threaded
@fastcore.script
g0 call_parse
@fastcore.xtras
g0 load_pickle loads open_file run untar_dir
@fbprophet.diagnostics
c74 _SupportsMap
@fbprophet.forecaster
c74 Prophet
@fbprophet.models
c74 CmdStanPyBackend IStanBackend ModelInputData ModelParams _IStanBackendOptions
e145 StanBackendEnum TrendIndicator
@fbprophet.plot
c74 _PlotlyProps
@feature_engine._base_transformers.base_numerical
c37 BaseNumericalTransformer
@feature_engine._base_transformers.mixins
c37 FitFromDictMixin GetFeatureNamesOutMixin TransformXyMixin
@feature_engine._docstrings.substitute
c37 Substitution
@feature_engine._prediction.base_predictor
c37 BaseTargetMeanEstimator
@feature_engine._prediction.target_mean_classifier
c37 TargetMeanClassifier
@feature_engine._prediction.target_mean_regressor
c37 TargetMeanRegressor
@feature_engine.creation.base_creation
c37 BaseCreation
@feature_engine.creation.cyclical_features
c37 CyclicalFeatures
@feature_engine.creation.decision_tree_features
c37 DecisionTreeFeatures
@feature_engine.creation.geo_features
c37 GeoDistanceFeatures
@feature_engine.creation.math_features
c37 MathFeatures
@feature_engine.creation.relative_features
c37 RelativeFeatures
@feature_engine.datetime.datetime
c37 DatetimeFeatures
@feature_engine.datetime.datetime_ordinal
c37 DatetimeOrdinal
@feature_engine.datetime.datetime_subtraction
c37 DatetimeSubtraction
@feature_engine.discretisation.arbitrary
c37 ArbitraryDiscretiser
@feature_engine.discretisation.base_discretiser
c37 BaseDiscretiser
@feature_engine.discretisation.decision_tree
c37 DecisionTreeDiscretiser
@feature_engine.discretisation.equal_frequency
c37 EqualFrequencyDiscretiser
@feature_engine.discretisation.equal_width
c37 EqualWidthDiscretiser
@feature_engine.discretisation.geometric_width
c37 GeometricWidthDiscretiser
@feature_engine.encoding.base_encoder
c37 CategoricalInitMixin CategoricalInitMixinNA CategoricalMethodsMixin
@feature_engine.encoding.count_frequency
c37 CountFrequencyEncoder
@feature_engine.encoding.decision_tree
c37 DecisionTreeEncoder
@feature_engine.encoding.mean_encoding
c37 MeanEncoder
@feature_engine.encoding.one_hot
c37 OneHotEncoder
@feature_engine.encoding.ordinal
c37 OrdinalEncoder
@feature_engine.encoding.rare_label
c37 RareLabelEncoder
@feature_engine.encoding.similarity_encoder
c37 StringSimilarityEncoder
@feature_engine.encoding.woe
c37 WoE WoEEncoder
@feature_engine.imputation.arbitrary_number
c37 ArbitraryNumberImputer
@feature_engine.imputation.base_imputer
c37 BaseImputer
@feature_engine.imputation.categorical
c37 CategoricalImputer
@feature_engine.imputation.drop_missing_data
c37 DropMissingData
@feature_engine.imputation.end_tail
c37 EndTailImputer
@feature_engine.imputation.mean_median
c37 MeanMedianImputer
@feature_engine.imputation.missing_indicator
c37 AddMissingIndicator
@feature_engine.imputation.random_sample
c37 RandomSampleImputer
@feature_engine.outliers.artbitrary
c37 ArbitraryOutlierCapper
@feature_engine.outliers.base_outlier
c37 BaseOutlier WinsorizerBase
@feature_engine.outliers.trimmer
c37 OutlierTrimmer
@feature_engine.outliers.winsorizer
c37 Winsorizer
@feature_engine.pipeline.pipeline
c37 Pipeline
@feature_engine.preprocessing.match_categories
c37 MatchCategories
@feature_engine.preprocessing.match_columns
c37 MatchVariables
@feature_engine.scaling.mean_normalization
c37 MeanNormalizationScaler
@feature_engine.selection.base_recursive_selector
c37 BaseRecursiveSelector
@feature_engine.selection.base_selector
c37 BaseSelector
@feature_engine.selection.drop_constant_features
c37 DropConstantFeatures
@feature_engine.selection.drop_correlated_features
c37 DropCorrelatedFeatures
@feature_engine.selection.drop_duplicate_features
c37 DropDuplicateFeatures
@feature_engine.selection.drop_features
c37 DropFeatures
@feature_engine.selection.drop_psi_features
c37 DropHighPSIFeatures
@feature_engine.selection.information_value
c37 SelectByInformationValue
@feature_engine.selection.mrmr
c37 MRMR
@feature_engine.selection.probe_feature_selection
c37 ProbeFeatureSelection
@feature_engine.selection.recursive_feature_addition
c37 RecursiveFeatureAddition
@feature_engine.selection.recursive_feature_elimination
c37 RecursiveFeatureElimination
@feature_engine.selection.shuffle_features
c37 SelectByShuffling
@feature_engine.selection.single_feature_performance
c37 SelectBySingleFeaturePerformance
@feature_engine.selection.smart_correlation_selection
c37 SmartCorrelatedSelection
@feature_engine.selection.target_mean_selection
c37 SelectByTargetMeanPerformance
@feature_engine.text.text_features
c37 TextFeatures
@feature_engine.timeseries.forecasting.base_forecast_transformers
c37 BaseForecastTransformer
@feature_engine.timeseries.forecasting.expanding_window_features
c37 ExpandingWindowFeatures
@feature_engine.timeseries.forecasting.lag_features
c37 LagFeatures
@feature_engine.timeseries.forecasting.window_features
c37 WindowFeatures
@feature_engine.transformation.arcsin
c37 ArcsinTransformer
@feature_engine.transformation.arcsinh
c37 ArcSinhTransformer
@feature_engine.transformation.boxcox
c37 BoxCoxTransformer
@feature_engine.transformation.log
c37 LogCpTransformer LogTransformer
@feature_engine.transformation.power
c37 PowerTransformer
@feature_engine.transformation.reciprocal
c37 ReciprocalTransformer
@feature_engine.transformation.yeojohnson
c37 YeoJohnsonTransformer
@feature_engine.wrappers.wrappers
c37 SklearnTransformerWrapper
@flair.data
c38 BoundingBox ConcatFlairDataset Corpus DataPair DataPoint Dictionary FlairDataset Image Label MultiCorpus Relation Sentence Span Token _PartOfSentence
@flair.embeddings.base
c38 DocumentEmbeddings Embeddings ScalarMix TokenEmbeddings
@flair.embeddings.document
c38 DocumentCNNEmbeddings DocumentLMEmbeddings DocumentPoolEmbeddings DocumentTFIDFEmbeddings SentenceTransformerDocumentEmbeddings TransformerDocumentEmbeddings
@flair.embeddings.image
c38 ConvTransformNetworkImageEmbeddings IdentityImageEmbeddings ImageEmbeddings NetworkImageEmbeddings PrecomputedImageEmbeddings
@flair.embeddings.legacy
c38 CharLMEmbeddings DocumentLSTMEmbeddings DocumentMeanEmbeddings ELMoEmbeddings
@flair.embeddings.token
c38 BytePairEmbeddings CharacterEmbeddings FastTextEmbeddings FlairEmbeddings HashEmbeddings MuseCrosslingualEmbeddings NILCEmbeddings OneHotEmbeddings PooledFlairEmbeddings StackedEmbeddings TransformerWordEmbeddings WordEmbeddings
@flair.embeddings.transformer
c38 TransformerBaseEmbeddings TransformerEmbeddings TransformerJitDocumentEmbeddings TransformerJitEmbeddings TransformerJitWordEmbeddings TransformerOnnxDocumentEmbeddings TransformerOnnxEmbeddings TransformerOnnxWordEmbeddings
@flair.models.clustering
c38 ClusteringModel
@flair.models.entity_linker_model
c38 CandidateGenerator SpanClassifier
@flair.models.lemmatizer_model
c38 Lemmatizer
@flair.models.multitask_model
c38 MultitaskModel
@flair.models.pairwise_classification_model
c38 TextPairClassifier
@flair.models.pairwise_regression_model
c38 TextPairRegressor
@flair.models.regexp_tagger
c38 RegexpTagger TokenCollection
@flair.models.relation_classifier_model
c38 EncodedSentence EncodingStrategy EntityMarker EntityMarkerPunct EntityMask RelationClassifier TypedEntityMarker TypedEntityMarkerPunct TypedEntityMask _Entity
@flair.models.relation_extractor_model
c38 RelationExtractor
@flair.models.sequence_tagger_model
c38 SequenceTagger
@flair.models.sequence_tagger_utils.crf
c38 CRF
@flair.models.sequence_tagger_utils.viterbi
c38 ViterbiDecoder ViterbiLoss
@flair.models.tars_model
c38 FewshotClassifier TARSClassifier TARSTagger
@flair.models.text_classification_model
c38 TextClassifier
@flair.models.text_regression_model
c38 TextRegressor
@flair.models.word_tagger_model
c38 TokenClassifier WordTagger
@flair.nn.decoder
c38 LabelVerbalizerDecoder PrototypicalDecoder
@flair.nn.distance.cosine
c38 CosineDistance LogitCosineDistance NegativeScaledDotProduct
@flair.nn.distance.euclidean
c38 EuclideanDistance EuclideanMean
@flair.nn.distance.hyperbolic
c38 HyperbolicDistance HyperbolicMean
@flair.nn.dropout
c38 LockedDropout WordDropout
@flair.nn.loss
c38 SigmoidLoss
@flair.nn.model
c38 Classifier DefaultClassifier Model ReduceTransformerVocabMixin
@flair.tokenization
c38 JapaneseTokenizer SciSpacyTokenizer SegtokTokenizer SpaceTokenizer SpacyTokenizer Tokenizer TokenizerWrapper
@flair.training_utils
c38 AnnealOnPlateau MetricRegression Result WeightExtractor
e134 EvaluationMetric
@flax.core.axes_scan
c39 _Broadcast
@flax.core.frozen_dict
c39 FrozenKeysView FrozenValuesView
k125 FrozenDict
@flax.core.lift
c39 CountsHolder TransformContext _SideEffectCache
@flax.core.meta
c39 AxisMetadata Partitioned
@flax.core.nn.attention
c39 CacheEntry
@flax.core.nn.linear
c39 Embedding
@flax.core.scope
c39 DenyList LazyRng Scope Variable _ChildRNGSentinel _DefaultSentinel
@flax.core.spmd
c39 _AxisRules
@flax.linen.activation
c39 PReLU
@flax.linen.attention
c39 MultiHeadAttention MultiHeadDotProductAttention SelfAttention
@flax.linen.batch_apply
c39 BatchApply
@flax.linen.combinators
c39 Sequential
@flax.linen.experimental.layers_with_named_axes
c39 Dense Embed LayerNorm
@flax.linen.fp8_ops
c39 Fp8DirectDotGeneralOp Fp8DotGeneralBase Fp8DotGeneralOp Fp8Einsum Fp8MetaTyRules NANOOFp8DotGeneralOp fp8_meta_dtype fp8_meta_dtype_wrapper
@flax.linen.kw_only_dataclasses
c39 _KwOnlyType
@flax.linen.linear
c39 Conv ConvLocal ConvTranspose Dense DenseGeneral Einsum Embed PromoteDtypeFn _Conv
@flax.linen.module
c39 CompactNameScope Descriptor DescriptorWrapper InterceptorContext Module ModuleBase ParentDescriptor ThreadLocalStack _CallInfo _CallInfoContext _DynamicContext _ModuleInternalState _Sentinel
e135 SetupState
@flax.linen.normalization
c39 BatchNorm GroupNorm InstanceNorm LayerNorm RMSNorm SpectralNorm WeightNorm
@flax.linen.partitioning
c39 AxisMetadata PartitionedVariable
@flax.linen.recurrent
c39 Bidirectional ConvLSTMCell DenseParams GRUCell LSTMCell MGUCell OptimizedLSTMCell RNN RNNBase RNNCellBase SimpleCell
@flax.linen.spmd
c39 LogicallyPartitioned _UnassignedAxis
e135 RulesFallback
@flax.linen.stochastic
c39 Dropout
@flax.linen.transforms
c39 InstancePlaceholder VariablePlaceholder _HashableProxy
@flax.nnx.bridge.module
c39 Module ModuleBase ModuleContext ModuleMeta ModuleStackEntry ModuleState Scope _HasSetup
e135 AttrPriority
@flax.nnx.bridge.variables
c39 NNXMeta
@flax.nnx.bridge.wrappers
c39 Functional ToLinen ToNNX _Missing
@flax.nnx.filterlib
c39 All Any Everything HasTag Not Nothing OfType PathContains PathIn WithTag
@flax.nnx.graphlib
c39 ArrayRefDef ArrayRefOutput DataElem GenericPytree GraphContext GraphDef GraphNodeImpl GraphState IndexMap IndexesPytreeDef LeafAttr MergeContext NoUpdate NodeAttr NodeDef NodeImplBase NodeRef PytreeNodeImpl RefMap Repeated SplitContext Static StaticCache StaticElem TreeNodeDef UpdateContext UpdateContextManager VariableDef set_graph_mode set_graph_updates
@flax.nnx.helpers
c39 Dict List ModuleDefApply Sequential TrainState
@flax.nnx.ids
c39 UUID UUIDManager
@flax.nnx.module
c39 Module ModuleMeta
@flax.nnx.nn.activations
c39 PReLU
@flax.nnx.nn.attention
c39 MultiHeadAttention
@flax.nnx.nn.linear
c39 Conv ConvTranspose Einsum Embed Linear LinearGeneral
@flax.nnx.nn.lora
c39 LoRA LoRALinear LoRAParam
@flax.nnx.nn.normalization
c39 BatchNorm GroupNorm InstanceNorm LayerNorm RMSNorm SpectralNorm WeightNorm
@flax.nnx.nn.recurrent
c39 Bidirectional GRUCell LSTMCell OptimizedLSTMCell RNN RNNBase RNNCellBase SimpleCell
@flax.nnx.nn.stochastic
c39 Dropout
@flax.nnx.proxy_caller
c39 ApplyCaller CallableProxy DelayedAccessor GetAttr GetItem _AccessorCall
@flax.nnx.pytreelib
c39 ArrayRepr AttributeStatus MutableArrayRepr Object ObjectContext Pytree PytreeMeta PytreeState VariableRepr
@flax.nnx.reprlib
c39 Attr Color MappingReprMixin Object PrettyMapping PrettySequence ReprContext Representable SequenceReprMixin
@flax.nnx.rnglib
c39 KeylessInitializer RngCount RngKey RngState RngStream Rngs SplitBackups
@flax.nnx.statelib
c39 FlatState NestedStateRepr State
@flax.nnx.tracers
c39 TraceState
@flax.nnx.training.ema
c39 EMA
@flax.nnx.training.metrics
c39 Accuracy Average Metric MetricState MultiMetric Statistics Welford
@flax.nnx.training.optimizer
c39 ModelAndOptimizer OptArray OptState OptVariable Optimizer _Missing
@flax.nnx.transforms.autodiff
c39 BwdFn CustomVjp CustomVjpFnWrapper DiffState FwdFn GradFn SimpleBwdFn SimpleCustomVjp SimpleCustomVjpFn SimpleFwdFn SimpleGradFn SimpleJvpFn SimpleRematFn SimpleVjpFn
@flax.nnx.transforms.compilation
c39 Compiled JitFn JitWrapped Lowered ShardMapFn SimpleCompiled SimpleJitFn SimpleJitPartialFn SimpleJitPartialWrapped SimpleJitWrapped SimpleLowered SimplePartialCompiled SimplePartialLowered SimplePartialTraced SimpleShardMapFn SimpleTraced Stage StateSharding Traced
@flax.nnx.transforms.iteration
c39 Broadcasted Carry ForiLoopBodyFn PmapFn ScanFn SimpleForiLoopBodyFn SimplePmapFn SimpleScanFn SimpleVmapFn SimpleWhileLoopBodyFn SimpleWhileLoopCondFn StateAxes VmapFn WhileLoopBodyFn WhileLoopCondFn
@flax.nnx.transforms.transforms
c39 CheckifyFn LiftedModule SimpleCheckifyFn SimpleCondFn SimpleEvalShapeFn SimpleMakeJaxprFn ValueMetadata
@flax.nnx.traversals
c39 _EmptyNode
@flax.nnx.variablelib
c39 AbstractVariable BatchStat Cache GetVariable HijaxVariable HijaxVariableMeta Intermediate NewVariable Param Perturbation SetVariable VarDefaults VarDefaultsContext Variable VariableContext VariableEffect VariableMeta VariableMetadata VariableQDD use_eager_sharding
@flax.struct
c39 PyTreeNode
@flax.training.dynamic_scale
c39 DynamicScale DynamicScaleResult
@flax.training.early_stopping
c39 EarlyStopping
@flax.training.train_state
c39 TrainState
@formulaic
g0 model_matrix
@formulaic.errors
k163 DataMismatchWarning FactorEncodingError FactorEvaluationError FormulaInvalidError FormulaMaterializationError FormulaMaterializerInvalidError FormulaMaterializerNotFoundError FormulaParsingError FormulaSyntaxError FormulaicError FormulaicWarning
@formulaic.formula
c40 Formula SimpleFormula StructuredFormula _FormulaMeta
e136 OrderingMethod
@formulaic.materializers.base
c40 EncodedTermStructure FormulaMaterializer FormulaMaterializerMeta
@formulaic.materializers.narwhals
c40 NarwhalsMaterializer
@formulaic.materializers.pandas
c40 PandasMaterializer
@formulaic.materializers.types.enums
e136 ClusterBy NAAction
@formulaic.materializers.types.evaluated_factor
c40 EvaluatedFactor
@formulaic.materializers.types.factor_values
c40 FactorValuesMetadata
k163 FactorValues
@formulaic.materializers.types.scoped_factor
c40 ScopedFactor
@formulaic.materializers.types.scoped_term
c40 ScopedTerm
@formulaic.model_matrix
c40 ModelMatrices
k163 ModelMatrix
@formulaic.model_spec
c40 ModelSpec ModelSpecs
@formulaic.parser.algos.tokens_to_ast
c40 OrderedOperator
@formulaic.parser.parser
c40 DefaultFormulaParser DefaultOperatorResolver
e136 DefaultFormulaParser.FeatureFlags
@formulaic.parser.types.ast_node
c40 ASTNode
@formulaic.parser.types.factor
c40 Factor
e136 Factor.EvalMethod Factor.Kind
@formulaic.parser.types.formula_parser
c40 FormulaParser
e136 FormulaParser.Target
@formulaic.parser.types.operator
c40 Operator
e136 Operator.Associativity Operator.Fixity
@formulaic.parser.types.operator_resolver
c40 OperatorResolver
@formulaic.parser.types.ordered_set
c40 OrderedSet
@formulaic.parser.types.term
c40 Term
@formulaic.parser.types.token
c40 Token
e136 Token.Kind
@formulaic.transforms.basis_spline
e136 SplineExtrapolation
@formulaic.transforms.contrasts
c40 Contrasts ContrastsRegistry ContrastsState CustomContrasts DiffContrasts HelmertContrasts PolyContrasts SASContrasts SumContrasts TreatmentContrasts
@formulaic.transforms.cubic_spline
k163 ExtrapolationError
@formulaic.utils.constraints
c40 ConstraintOperatorResolver ConstraintToken LinearConstraintParser LinearConstraints ScaledFactor
@formulaic.utils.iterators
c40 peekable_iter
@formulaic.utils.layered_mapping
c40 LayeredMapping
@formulaic.utils.sentinels
e136 Sentinel
@formulaic.utils.stateful_transforms
g0 stateful_eval
@formulaic.utils.structured
c40 Structured
@formulaic.utils.variables
c40 Variable
e136 Variable.Role
@frozendict
k125 frozendict
@fsspec.caching
a214 MMapCache
@fsspec.dircache
g2 DirCache
@fsspec.implementations.local
a214 LocalFileOpener
@fsspec.implementations.reference
g2 LazyReferenceMapper
@fsspec.registry
g0 _import_class get_filesystem_class
@future.utils
g0 exec_
@gensim.corpora.dictionary
c41 Dictionary
@gensim.corpora.hashdictionary
c41 HashDictionary
@gensim.corpora.indexedcorpus
c41 IndexedCorpus
@gensim.corpora.mmcorpus
c41 MmCorpus
@gensim.corpora.opinosiscorpus
c41 OpinosisCorpus
@gensim.corpora.ucicorpus
c41 UciCorpus UciReader UciWriter
@gensim.corpora.wikicorpus
c41 WikiCorpus
@gensim.interfaces
c41 CorpusABC SimilarityABC TransformationABC TransformedCorpus
@gensim.matutils
c41 Dense2Corpus MmWriter Scipy2Corpus Sparse2Corpus
n6 sparse2full unitvec
@gensim.models
c41 VocabTransform
@gensim.models._fasttext_bin
c41 Model
@gensim.models.atmodel
c41 AuthorTopicModel AuthorTopicState
@gensim.models.base_any2vec
c41 BaseAny2VecModel BaseWordEmbeddingsModel
@gensim.models.basemodel
c41 BaseTopicModel
@gensim.models.bm25model
c41 AtireBM25Model BM25ABC LuceneBM25Model OkapiBM25Model
@gensim.models.callbacks
c41 Callback CallbackAny2Vec CoherenceMetric ConvergenceMetric DiffMetric Metric PerplexityMetric
@gensim.models.coherencemodel
c41 CoherenceModel _make_pipeline
@gensim.models.deprecated.doc2vec
c41 Doc2Vec Doctag DocvecsArray LabeledSentence TaggedDocument
@gensim.models.deprecated.fasttext
c41 FastText
@gensim.models.deprecated.fasttext_wrapper
c41 FastText FastTextKeyedVectors
@gensim.models.deprecated.keyedvectors
c41 EuclideanKeyedVectors KeyedVectorsBase Vocab
@gensim.models.deprecated.old_saveload
c41 SaveLoad
@gensim.models.deprecated.word2vec
c41 Word2Vec
@gensim.models.doc2vec
c41 Doc2Vec Doc2VecTrainables Doc2VecVocab Doctag LabeledSentence TaggedDocument
@gensim.models.ensemblelda
c41 CBDBSCAN Cluster EnsembleLda Topic
@gensim.models.fasttext
c41 FastText FastTextKeyedVectors FastTextTrainables FastTextVocab
@gensim.models.fasttext_inner
k125 FastTextConfig
@gensim.models.hdpmodel
c41 HdpModel HdpTopicFormatter SuffStats
@gensim.models.keyedvectors
c41 BaseKeyedVectors CompatVocab Doc2VecKeyedVectors FastTextKeyedVectors KeyedVectors Vocab Word2VecKeyedVectors WordEmbeddingSimilarityIndex WordEmbeddingsKeyedVectors
@gensim.models.lda_dispatcher
c41 Dispatcher
@gensim.models.lda_worker
c41 Worker
@gensim.models.ldamodel
c41 LdaModel LdaState
n6 update_dir_prior
@gensim.models.ldamulticore
c41 LdaMulticore
@gensim.models.ldaseqmodel
c41 LdaPost LdaSeqModel sslm
@gensim.models.logentropy_model
c41 LogEntropyModel
@gensim.models.lsi_dispatcher
c41 Dispatcher
@gensim.models.lsi_worker
c41 Worker
@gensim.models.lsimodel
c41 LsiModel Projection
@gensim.models.nmf
c41 Nmf
@gensim.models.normmodel
c41 NormModel
@gensim.models.phrases
c41 FrozenPhrases Phraser Phrases PhrasesTransformation SentenceAnalyzer _PhrasesTransformation
n6 npmi_scorer original_scorer
@gensim.models.poincare
c41 LexicalEntailmentEvaluation LinkPredictionEvaluation NegativesBuffer PoincareBatch PoincareKeyedVectors PoincareModel ReconstructionEvaluation
@gensim.models.rpmodel
c41 RpModel
@gensim.models.tfidfmodel
c41 TfidfModel
n6 df2idf
@gensim.models.translation_matrix
c41 BackMappingTranslationMatrix Space TranslationMatrix
@gensim.models.word2vec
c41 Heapitem Word2Vec Word2VecTrainables Word2VecVocab
@gensim.models.wrappers.dtmmodel
g207 DtmModel
@gensim.models.wrappers.ldavowpalwabbit
a214 LdaVowpalWabbit
@gensim.models.wrappers.varembed
c41 VarEmbed
@gensim.models.wrappers.wordrank
c41 Wordrank
@gensim.similarities.annoy
c41 AnnoyIndexer
@gensim.similarities.docsim
c41 MatrixSimilarity Shard Similarity SoftCosineSimilarity SparseMatrixSimilarity WmdSimilarity
@gensim.similarities.index
c41 AnnoyIndexer
@gensim.similarities.levenshtein
c41 LevenshteinSimilarityIndex
@gensim.similarities.nmslib
c41 NmslibIndexer
@gensim.similarities.termsim
c41 SparseTermSimilarityMatrix TermSimilarityIndex UniformTermSimilarityIndex WordEmbeddingSimilarityIndex
@gensim.sklearn_api.atmodel
c41 AuthorTopicTransformer
@gensim.sklearn_api.d2vmodel
c41 D2VTransformer
@gensim.sklearn_api.ftmodel
c41 FTTransformer
@gensim.sklearn_api.hdp
c41 HdpTransformer
@gensim.sklearn_api.ldamodel
c41 LdaTransformer
@gensim.sklearn_api.ldaseqmodel
c41 LdaSeqTransformer
@gensim.sklearn_api.lsimodel
c41 LsiTransformer
@gensim.sklearn_api.phrases
c41 PhrasesTransformer
@gensim.sklearn_api.rpmodel
c41 RpTransformer
@gensim.sklearn_api.text2bow
c41 Text2BowTransformer
@gensim.sklearn_api.tfidf
c41 TfIdfTransformer
@gensim.sklearn_api.w2vmodel
c41 W2VTransformer
@gensim.topic_coherence.text_analysis
c41 AccumulatingWorker BaseAnalyzer CorpusAccumulator InvertedIndexAccumulator InvertedIndexBased ParallelWordOccurrenceAccumulator PatchedWordOccurrenceAccumulator UsesDictionary WindowedTextsAnalyzer WordOccurrenceAccumulator WordVectorsAccumulator
@gensim.utils
a201 open pickle save_as_line_sentence smart_open
c41 ClippedCorpus FakeDict InputQueue RepeatCorpus RepeatCorpusNTimes SaveLoad SlicedCorpus
g207 SaveLoad.load check_output unpickle
n6 RULE_DEFAULT RULE_DISCARD RULE_KEEP any2unicode any2utf8 identity simple_preprocess to_unicode to_utf8 tokenize
n7 call_on_class_only
@geopandas._config
c42 Option Options
@geopandas.accessors
c42 GeoSeriesAccessor
@geopandas.array
c10 GeometryArray GeometryDtype
@geopandas.base
c42 GeoPandasBase _CoordinateIndexer
@geopandas.geodataframe
c10 GeoDataFrame
@geopandas.geoseries
c10 GeoSeries
@geopandas.io._geoarrow
c42 ArrowTable GeoArrowArray
@geopandas.plotting
c42 GeoplotAccessor
@geopandas.sindex
c42 SpatialIndex
@gplearn._program
c10 _Program
@gplearn.fitness
c10 _Fitness
n4 _log_loss _mean_absolute_error _mean_square_error _root_mean_square_error _weighted_pearson _weighted_spearman
@gplearn.functions
c10 _Function
n4 _protected_division _protected_inverse _protected_log _protected_sqrt _sigmoid
@gplearn.genetic
c10 BaseSymbolic SymbolicClassifier SymbolicRegressor SymbolicTransformer
@gunicorn.util
g0 import_app load_class
@gym.envs.registration
g0 load load_env_creator make
@gymnasium.core
c43 ActionWrapper Env ObservationWrapper RewardWrapper Wrapper
@gymnasium.envs.registration
g0 load_env_creator make register
@gymnasium.spaces.box
c43 Box
@gymnasium.spaces.dict
c43 Dict
@gymnasium.spaces.discrete
c43 Discrete
@gymnasium.spaces.graph
c43 Graph GraphInstance
@gymnasium.spaces.multi_binary
c43 MultiBinary
@gymnasium.spaces.multi_discrete
c43 MultiDiscrete
@gymnasium.spaces.oneof
c43 OneOf
@gymnasium.spaces.sequence
c43 Sequence
@gymnasium.spaces.space
c43 Space
@gymnasium.spaces.text
c43 Text
@gymnasium.spaces.tuple
c43 Tuple
@gymnasium.vector.utils.misc
g211 CloudpickleWrapper
@h2o.estimators.estimator_base
c10 H2OEstimator
@hdbscan._hdbscan_tree
r205 __pyx_unpickle_BFSUnionFind
@hdbscan.branch_data
c44 BranchDetectionData
@hdbscan.branches
c44 BranchDetector SequentialPool
@hdbscan.dist_metrics
k125 ArccosDistance BrayCurtisDistance CanberraDistance ChebyshevDistance CosineDistance DiceDistance DistanceMetric EuclideanDistance HammingDistance HaversineDistance JaccardDistance KulsinskiDistance MahalanobisDistance ManhattanDistance MatchingDistance MinkowskiDistance RogersTanimotoDistance RussellRaoDistance SEuclideanDistance SokalMichenerDistance SokalSneathDistance WMinkowskiDistance
r205 newObj
@hdbscan.hdbscan_
c44 HDBSCAN
@hdbscan.plots
c44 ApproximationGraph CondensedTree MinimumSpanningTree SingleLinkageTree
@hdbscan.prediction
c44 PredictionData
@hdbscan.robust_single_linkage_
c44 RobustSingleLinkage
@hickle
g198 load
@hmmlearn._emissions
c45 BaseCategoricalHMM BaseGMMHMM BaseGaussianHMM BaseMultinomialHMM BasePoissonHMM
@hmmlearn.base
c45 BaseHMM ConvergenceMonitor VariationalBaseHMM _AbstractHMM
@hmmlearn.hmm
c45 CategoricalHMM GMMHMM GaussianHMM MultinomialHMM PoissonHMM
@hmmlearn.vhmm
c45 VariationalCategoricalHMM VariationalGaussianHMM
@huggingface_hub.utils
g206 _LazyUtilsModule
@hydra._internal.instantiate._instantiate2
g0 _call_target
@hydra._internal.utils
g0 _get_cls_name _locate
@hydra.utils
g0 call get_class get_method get_object get_static_method
@hyperopt.base
c46 Ctrl Domain Trials
@hyperopt.pyll.base
c46 Apply GarbageCollected Lambda Literal MissingArgument SymbolTable SymbolTableEntry UndefinedValue
g0 as_apply rec_eval scope
k164 PyllImportError
@hyperopt.pyll_utils
c46 Cond
@imblearn
g206 LazyLoader
@imblearn.base
c47 BaseSampler FunctionSampler SamplerMixin
@imblearn.combine._smote_enn
c47 SMOTEENN
@imblearn.combine._smote_tomek
c47 SMOTETomek
@imblearn.ensemble._bagging
c47 BalancedBaggingClassifier
@imblearn.ensemble._easy_ensemble
c47 EasyEnsembleClassifier
@imblearn.ensemble._forest
c47 BalancedRandomForestClassifier
@imblearn.ensemble._weight_boosting
c47 RUSBoostClassifier
@imblearn.keras._generator
c47 BalancedBatchGenerator
@imblearn.metrics.pairwise
c47 ValueDifferenceMetric
@imblearn.model_selection._split
c47 InstanceHardnessCV
@imblearn.over_sampling._adasyn
c47 ADASYN
@imblearn.over_sampling._random_over_sampler
c47 RandomOverSampler
@imblearn.over_sampling._smote.base
c47 BaseSMOTE SMOTE SMOTEN SMOTENC
@imblearn.over_sampling._smote.cluster
c47 KMeansSMOTE
@imblearn.over_sampling._smote.filter
c47 BorderlineSMOTE SVMSMOTE
@imblearn.over_sampling.base
c47 BaseOverSampler
@imblearn.pipeline
c47 Pipeline
@imblearn.under_sampling._prototype_generation._cluster_centroids
c47 ClusterCentroids
@imblearn.under_sampling._prototype_selection._condensed_nearest_neighbour
c47 CondensedNearestNeighbour
@imblearn.under_sampling._prototype_selection._edited_nearest_neighbours
c47 AllKNN EditedNearestNeighbours RepeatedEditedNearestNeighbours
@imblearn.under_sampling._prototype_selection._instance_hardness_threshold
c47 InstanceHardnessThreshold
@imblearn.under_sampling._prototype_selection._nearmiss
c47 NearMiss
@imblearn.under_sampling._prototype_selection._neighbourhood_cleaning_rule
c47 NeighbourhoodCleaningRule
@imblearn.under_sampling._prototype_selection._one_sided_selection
c47 OneSidedSelection
@imblearn.under_sampling._prototype_selection._random_under_sampler
c47 RandomUnderSampler
@imblearn.under_sampling._prototype_selection._tomek_links
c47 TomekLinks
@imblearn.under_sampling.base
c47 BaseCleaningSampler BaseUnderSampler
@imblearn.utils._docstring
c47 Substitution
@imblearn.utils._tags
c47 InputTags SamplerTags Tags
@imblearn.utils._validation
c47 ArraysTransformer
@immutabledict
k125 immutabledict
@immutables._map
k127 Map
@implicit.ann.annoy
c48 AnnoyModel
@implicit.ann.faiss
c48 FaissModel
@implicit.ann.nmslib
c48 NMSLibModel
@implicit.cpu.als
c48 AlternatingLeastSquares
@implicit.cpu.matrix_factorization_base
c48 MatrixFactorizationBase
@implicit.nearest_neighbours
c48 BM25Recommender CosineRecommender ItemItemRecommender TFIDFRecommender
@implicit.recommender_base
c48 RecommenderBase
k165 ModelFitError
@implicit.utils
k165 ParameterWarning
@interpret.api.base
c49 ExplainerMixin ExplanationMixin
@interpret.api.templates
c49 FeatureValueExplanation
@interpret.blackbox._lime
c49 LimeTabular
@interpret.blackbox._partialdependence
c49 PDPExplanation PartialDependence
@interpret.blackbox._sensitivity
c49 MorrisExplanation MorrisSampler MorrisSensitivity SamplerMixin
@interpret.blackbox._shap
c49 ShapKernel
@interpret.data._response
c49 ClassHistogram ClassHistogramExplanation Marginal MarginalExplanation
@interpret.glassbox._aplr
c49 APLRClassifier APLRClassifierNative APLRClassifierTags APLRExplanation APLRInputTags APLRRegressor APLRRegressorNative APLRRegressorTags APLRTags APLRTargetTags
@interpret.glassbox._decisiontree
c49 BaseShallowDecisionTree ClassificationTree RegressionTree TreeClassifierTags TreeExplanation TreeInputTags TreeRegressorTags TreeTags TreeTargetTags
@interpret.glassbox._ebm._ebm
c49 DPExplainableBoostingClassifier DPExplainableBoostingRegressor EBMExplanation EBMModel EbmClassifierTags EbmInputTags EbmRegressorTags EbmTags EbmTargetTags ExplainableBoostingClassifier ExplainableBoostingRegressor
@interpret.glassbox._ebm._excel
c49 EvaluationWorksheet ExportableEBMModel Format OverviewWorksheet ShapePlotsWorksheet VariablesDataWorksheet VariablesWorksheet Worksheet
@interpret.glassbox._linear
c49 BaseLinear LinearClassifierTags LinearExplanation LinearInputTags LinearRegression LinearRegressorTags LinearTags LinearTargetTags LogisticRegression
@interpret.glassbox._skoperules
c49 DecisionClassifierTags DecisionInputTags DecisionListClassifier DecisionRegressorTags DecisionTags DecisionTargetTags RulesExplanation
@interpret.greybox._shaptree
c49 ShapTree
@interpret.greybox._treeinterpreter
c49 TreeInterpreter
@interpret.perf._curve
c49 PR PRExplanation ROC ROCExplanation
@interpret.perf._regression
c49 RegressionExplanation RegressionPerf
@interpret.utils._clean_simple
c49 ImpossibleType
@interpret.utils._clean_x
c49 _ImpossibleType
@interpret.utils._native
c49 Booster InteractionDetector Native
@interpret.utils._preprocessor
c49 EBMPreprocessor PreprocessorInputTags PreprocessorTags PreprocessorTargetTags PreprocessorTransformerTags
@interpret.utils._shared_dataset
c49 SharedDataset
@interpret.utils._unify_predict
c49 ImpossibleType
@intervaltree.interval
k50 Interval
@intervaltree.intervaltree
k50 IntervalTree
@jax._src.array
c51 ArrayImpl Shard
r205 _reconstruct_array
@jax._src.dtypes
c51 ExtendedDType PrimalTangentDType _CanonicalizeValueHandlersDict extended primal_tangent_dtype_scalar prng_key
k166 InvalidInputException TypePromotionError
@jax._src.layout
c51 AutoLayoutSingleton Format Layout
@jax._src.mesh
c51 AbstractDevice AbstractMesh BaseMesh Mesh ResourceEnv _ThreadResourcesLocalState use_abstract_mesh
e137 AxisType
@jax._src.named_sharding
c51 NamedSharding SdyArray SdyDim UnspecifiedValue
k166 DuplicateSpecError
r205 _unpickle_named_sharding
@jax._src.numpy.lax_numpy
n4 bfloat16 float16 float32 int32
@jax._src.partition_spec
c51 P UnconstrainedSingleton
@jax._src.sharding
c51 Sharding
k166 IndivisibleError
@jax._src.sharding_impls
c51 GSPMDSharding SPMDAxisContext SdyArrayList ShardingContext SingleDeviceSharding set_mesh
k166 NonUniformShardingError
@jax._src.tree_util
c51 FlatTree Partial Static Unspecified _HashableCallableShim _RegistryEntry
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
a201 dump
g198 load
@joblib._memmapping_reducer
a196 ArrayMemmapForwardReducer _strided_from_memmap make_memmap reduce_array_memmap_backward
@joblib._parallel_backends
g9 SafeFunction
@joblib._store_backends
c12 FileSystemStoreBackend StoreBackendBase StoreBackendMixin
@joblib._utils
g9 eval_ eval_expr
@joblib.backports
c52 LooseVersion Version
@joblib.disk
g9 delete_folder disk_used memstr_to_bytes mkdirp rm_subdirs
@joblib.externals.cloudpickle
a201 dump
g198 load loads
w202 _make_function
@joblib.externals.cloudpickle.cloudpickle
g9 _lookup_module_and_qualname _whichmodule register_pickle_by_value
g198 load loads
w202 _builtin_type _cell_set _class_setstate _decompose_typevar _empty_cell_value _fill_function _function_setstate _gen_ellipsis _gen_not_implemented _get_bases _is_dynamic _make_cell _make_dict_items _make_dict_keys _make_dict_values _make_empty_cell _make_function _make_skel_func _make_skeleton_class _make_skeleton_enum _make_typevar _rebuild_tornado_coroutine _rehydrate_skeleton_class _restore_attr cell_set dynamic_subimport instance subimport
@joblib.externals.cloudpickle.cloudpickle_fast
g198 load loads
w202 _class_setstate _function_setstate _make_function
@joblib.func_inspect
g9 get_func_code get_func_name
@joblib.logger
c12 Logger PrintTime
@joblib.memory
c12 MemorizedFunc Memory NotMemorizedFunc NotMemorizedResult
@joblib.numpy_pickle
a196 NDArrayWrapper ZNDArrayWrapper
c209 NumpyArrayWrapper
g198 NumpyUnpickler _unpickle load load_temporary_memmap read_array
@joblib.numpy_pickle_compat
a196 NDArrayWrapper ZNDArrayWrapper
g198 ZipNumpyUnpickler load_compatibility
@joblib.parallel
g9 BatchedCalls Parallel delayed
@jsonpickle
g198 Unpickler decode loads
@jsonpickle.unpickler
g198 Unpickler decode loadclass loadrepr
@klepto
g198 load
@kmodes.kmodes
c53 KModes
@kmodes.kprototypes
c53 KPrototypes
@kmodes.util.dissim
n8 euclidean_dissim jaccard_dissim_binary jaccard_dissim_label matching_dissim ng_dissim
@kneed.data_generator
c54 DataGenerator
@kneed.knee_locator
c54 KneeLocator
@kombu
g198 pickle_loads
@kombu.utils.imports
g0 symbol_by_name
@lifelines.exceptions
k167 ApproximationWarning ConvergenceError ConvergenceWarning ProportionalHazardAssumptionError StatError StatisticalWarning
@lifelines.fitters
c55 BaseFitter KnownModelParametricUnivariateFitter NonParametricUnivariateFitter ParametericAFTRegressionFitter ParametricRegressionFitter ParametricUnivariateFitter RegressionFitter SemiParametricRegressionFitter UnivariateFitter
@lifelines.fitters.aalen_additive_fitter
c55 AalenAdditiveFitter
@lifelines.fitters.aalen_johansen_fitter
c55 AalenJohansenFitter
@lifelines.fitters.breslow_fleming_harrington_fitter
c55 BreslowFlemingHarringtonFitter
@lifelines.fitters.cox_time_varying_fitter
c55 CoxTimeVaryingFitter
@lifelines.fitters.coxph_fitter
c55 CoxPHFitter ParametricCoxModelFitter ParametricPiecewiseBaselinePHFitter ParametricSplinePHFitter SemiParametricPHFitter _BatchVsSingle
@lifelines.fitters.crc_spline_fitter
c55 CRCSplineFitter
@lifelines.fitters.exponential_fitter
c55 ExponentialFitter
@lifelines.fitters.generalized_gamma_fitter
c55 GeneralizedGammaFitter
@lifelines.fitters.generalized_gamma_regression_fitter
c55 GeneralizedGammaRegressionFitter
@lifelines.fitters.kaplan_meier_fitter
c55 KaplanMeierFitter
@lifelines.fitters.log_logistic_aft_fitter
c55 LogLogisticAFTFitter
@lifelines.fitters.log_logistic_fitter
c55 LogLogisticFitter
@lifelines.fitters.log_normal_aft_fitter
c55 LogNormalAFTFitter
@lifelines.fitters.log_normal_fitter
c55 LogNormalFitter
@lifelines.fitters.mixins
c55 ProportionalHazardMixin SplineFitterMixin
@lifelines.fitters.mixture_cure_fitter
c55 MixtureCureFitter
@lifelines.fitters.nelson_aalen_fitter
c55 NelsonAalenFitter
@lifelines.fitters.npmle
c55 interval min_max
@lifelines.fitters.piecewise_exponential_fitter
c55 PiecewiseExponentialFitter
@lifelines.fitters.piecewise_exponential_regression_fitter
c55 PiecewiseExponentialRegressionFitter
@lifelines.fitters.spline_fitter
c55 SplineFitter
@lifelines.fitters.weibull_aft_fitter
c55 WeibullAFTFitter
@lifelines.fitters.weibull_fitter
c55 WeibullFitter
@lifelines.generate_datasets
c55 coeff_func
@lifelines.plotting
c55 PlotEstimateConfig
@lifelines.statistics
c55 StatisticalResult TimeTransformers
@lifelines.utils
c55 CovariateParameterMappings DataframeSlicer LinearAccumulator QuadraticAccumulator StepSizer
e138 CensoringType
n4 concordance_index
@lifelines.utils.btree
c55 _BTree
@lifelines.utils.printer
c55 Printer
@lightfm._lightfm_fast
r205 CSRMatrix FastLightFM
@lightfm.data
c10 Dataset
@lightfm.lightfm
c10 LightFM
@lightgbm
c129 Booster Dataset LGBMClassifier LGBMModel LGBMRanker LGBMRegressor
@lightgbm.basic
a201 Booster.save_model
c56 Booster Dataset EvalResult Sequence _ConfigAliases _DummyLogger _InnerPredictor _TempFile
e139 _MissingType
k168 LGBMDeprecationWarning LightGBMError
@lightgbm.callback
c56 CallbackEnv _EarlyStoppingCallback _LogEvaluationCallback _RecordEvaluationCallback _ResetParameterCallback
k168 EarlyStopException
n5 _log_evaluation_callback early_stopping log_evaluation print_evaluation record_evaluation reset_parameter
@lightgbm.compat
c56 Client DataFrame DataTable Series _LGBMClassifierBase _LGBMModelBase _LGBMRegressorBase dask_Array dask_DataFrame dask_Series dt_DataTable pd_CategoricalDtype pd_DataFrame pd_Series
k168 LGBMDeprecationWarning
@lightgbm.engine
c56 CVBooster _CVBooster
@lightgbm.sklearn
c56 LGBMClassifier LGBMModel LGBMRanker LGBMRegressor
n5 _EvalFunctionWrapper _ObjectiveFunctionWrapper
@lightning_utilities.core.imports
g0 LazyModule lazy_import module_available
@linear_operator.beta_features
c57 _moved_beta_feature default_preconditioner
@linear_operator.functions._diagonalization
c57 Diagonalization
@linear_operator.functions._dsmm
c57 DSMM
@linear_operator.functions._inv_quad
c57 InvQuad
@linear_operator.functions._inv_quad_logdet
c57 InvQuadLogdet
@linear_operator.functions._matmul
c57 Matmul
@linear_operator.functions._pivoted_cholesky
c57 PivotedCholesky
@linear_operator.functions._root_decomposition
c57 RootDecomposition
@linear_operator.functions._solve
c57 Solve
@linear_operator.functions._sqrt_inv_matmul
c57 SqrtInvMatmul
@linear_operator.operators._linear_operator
c57 LinearOperator
@linear_operator.operators.added_diag_linear_operator
c57 AddedDiagLinearOperator
@linear_operator.operators.batch_repeat_linear_operator
c57 BatchRepeatLinearOperator
@linear_operator.operators.block_diag_linear_operator
c57 BlockDiagLinearOperator _MetaBlockDiagLinearOperator
@linear_operator.operators.block_interleaved_linear_operator
c57 BlockInterleavedLinearOperator
@linear_operator.operators.block_linear_operator
c57 BlockLinearOperator
@linear_operator.operators.cat_linear_operator
c57 CatLinearOperator
@linear_operator.operators.chol_linear_operator
c57 CholLinearOperator
@linear_operator.operators.constant_mul_linear_operator
c57 ConstantMulLinearOperator
@linear_operator.operators.dense_linear_operator
c57 DenseLinearOperator
@linear_operator.operators.diag_linear_operator
c57 ConstantDiagLinearOperator DiagLinearOperator
@linear_operator.operators.identity_linear_operator
c57 IdentityLinearOperator
@linear_operator.operators.interpolated_linear_operator
c57 InterpolatedLinearOperator
@linear_operator.operators.kronecker_product_added_diag_linear_operator
c57 KroneckerProductAddedDiagLinearOperator
@linear_operator.operators.kronecker_product_linear_operator
c57 KroneckerProductDiagLinearOperator KroneckerProductLinearOperator KroneckerProductTriangularLinearOperator
@linear_operator.operators.linear_operator_representation_tree
c57 LinearOperatorRepresentationTree
@linear_operator.operators.low_rank_root_added_diag_linear_operator
c57 LowRankRootAddedDiagLinearOperator
@linear_operator.operators.low_rank_root_linear_operator
c57 LowRankRootLinearOperator
@linear_operator.operators.masked_linear_operator
c57 MaskedLinearOperator
@linear_operator.operators.matmul_linear_operator
c57 MatmulLinearOperator
@linear_operator.operators.mul_linear_operator
c57 MulLinearOperator
@linear_operator.operators.permutation_linear_operator
c57 AbstractPermutationLinearOperator PermutationLinearOperator TransposePermutationLinearOperator
@linear_operator.operators.psd_sum_linear_operator
c57 PsdSumLinearOperator
@linear_operator.operators.root_linear_operator
c57 RootLinearOperator
@linear_operator.operators.sum_batch_linear_operator
c57 SumBatchLinearOperator
@linear_operator.operators.sum_kronecker_linear_operator
c57 SumKroneckerLinearOperator
@linear_operator.operators.sum_linear_operator
c57 SumLinearOperator
@linear_operator.operators.toeplitz_linear_operator
c57 ToeplitzLinearOperator
@linear_operator.operators.triangular_linear_operator
c57 TriangularLinearOperator _TriangularLinearOperatorBase
@linear_operator.operators.zero_linear_operator
c57 ZeroLinearOperator
@linear_operator.settings
c57 _dtype_value_context _fast_covar_root_decomposition _fast_log_prob _fast_solves _feature_flag _linalg_dtype_cholesky _linalg_dtype_symeig _value_context cg_tolerance cholesky_jitter cholesky_max_tries ciq_samples debug deterministic_probes fast_computations linalg_dtypes max_cg_iterations max_cholesky_size max_lanczos_quadrature_iterations max_preconditioner_size max_root_decomposition_size memory_efficient min_preconditioning_size minres_tolerance num_contour_quadrature num_trace_samples preconditioner_tolerance skip_logdet_forward stable_qr_cpu_threshold terminate_cg_by_size trace_mode tridiagonal_jitter use_toeplitz verbose_linalg
@linear_operator.utils.deprecation
k169 DeprecationError
@linear_operator.utils.errors
k169 CachingError NanError NotPSDError
@linear_operator.utils.stochastic_lq
c57 StochasticLQ
@linear_operator.utils.warnings
k169 NumericalWarning PerformanceWarning
@mapie._venn_abers
c58 VennAbers VennAbersCV VennAbersMultiClass
@mapie.calibration
c58 TopLabelCalibrator VennAbersCalibrator
@mapie.classification
c58 CrossConformalClassifier SplitConformalClassifier _MapieClassifier
@mapie.conditional_conformal_prediction
c58 ConditionalSplitConformalClassifier ConditionalSplitConformalRegressor _ConditionalConformalMixin
@mapie.conformity_scores.bounds.absolute
c58 AbsoluteConformityScore
@mapie.conformity_scores.bounds.gamma
c58 GammaConformityScore
@mapie.conformity_scores.bounds.quantile
c58 AbsoluteQuantileRegressionScore QuantileRegressionScore
@mapie.conformity_scores.bounds.residuals
c58 ResidualNormalisedScore
@mapie.conformity_scores.bounds.std_normalised
c58 StdConformityScore
@mapie.conformity_scores.classification
c58 BaseClassificationScore
@mapie.conformity_scores.interface
c58 BaseConformityScore
@mapie.conformity_scores.regression
c58 BaseRegressionScore
@mapie.conformity_scores.sets.aps
c58 APSConformityScore
@mapie.conformity_scores.sets.lac
c58 LACConformityScore
@mapie.conformity_scores.sets.naive
c58 NaiveConformityScore
@mapie.conformity_scores.sets.raps
c58 RAPSConformityScore
@mapie.conformity_scores.sets.topk
c58 TopKConformityScore
@mapie.estimator.classifier
c58 EnsembleClassifier
@mapie.estimator.regressor
c58 EnsembleRegressor EnsembleStdRegressor _Conformalizer
@mapie.exchangeability_testing.bounds
c58 GammaExponentialMixtureBound
@mapie.exchangeability_testing.exchangeability
c58 ExchangeabilityTestProtocol FixedDatasetExchangeabilityTest OnlineExchangeabilityTest RunnableExchangeabilityTestProtocol UpdatableExchangeabilityTestProtocol
@mapie.exchangeability_testing.martingales
c58 OnlineMartingaleTest
@mapie.exchangeability_testing.permutations
c58 MaxSplitMeanDifferenceTestStatistic PValuePermutationTest PermutationTest SequentialMonteCarloTest
@mapie.exchangeability_testing.risk_monitoring
c58 RiskMonitoring
@mapie.experimental.conformity_scores.bounds.standardized_residuals
c58 CovarianceEstimator MultivariateResidualNormalisedScore
@mapie.experimental.conformity_scores.bounds.utils
c58 RobustCovarianceHead SimpleTabularMLP Trainer
@mapie.experimental.conformity_scores.regression
c58 BaseFitRegressionScore
@mapie.regression.quantile_regression
c58 ConformalizedQuantileRegressor CrossConformalizedQuantileRegressor _MapieQuantileRegressor _QuantileConformalizer
@mapie.regression.regression
c58 CrossConformalRegressor JackknifeAfterBootstrapRegressor SplitConformalRegressor _MapieRegressor
@mapie.regression.time_series_regression
c58 TimeSeriesRegressor
@mapie.risk_control._base_controller
c58 _BaseLTTController
@mapie.risk_control.adaptive_conformal_risk_control
c58 ConditionalExpectedRiskController _AACRCLoss _LinearHead _LogisticHead
@mapie.risk_control.binary_classification
c58 BinaryClassificationController
@mapie.risk_control.fwer_control
c58 FWERBonferroniCorrection FWERBonferroniHolm FWERFixedSequenceTesting FWERProcedure
@mapie.risk_control.multi_classification
c58 MultiClassificationLTTController
@mapie.risk_control.multi_label_classification
c58 MultiLabelClassificationController
@mapie.risk_control.risks
c58 BinaryClassificationRisk BinaryRisk ClassSpecificRisk ContinuousRisk RiskLoss _BaseRisk _OccurrenceConditionRisk
@mapie.risk_control.semantic_segmentation
c58 SemanticSegmentationController
@mapie.subsample
c58 BlockBootstrap Subsample
@mapie.utils
c58 _Unset
k170 NotFittedError
@matplotlib
g0 _get_executable_info get_backend_x rc_file
@matplotlib.animation
g0 FFMpegWriter MovieWriter
@matplotlib.backends.backend_pgf
g0 LatexManager _get_image_inclusion_command
@matplotlib.figure
a201 Figure.savefig
@matplotlib.pyplot
g0 switch_backend
@matplotlib.sphinxext.plot_directive
g0 _run_code
@matplotlib.texmanager
g0 TexManager
@metric_learn._util
c60 ArrayIndexer
@metric_learn.base_metric
c60 BaseMetricLearner MahalanobisMixin MetricTransformer _PairsClassifierMixin _QuadrupletsClassifierMixin _TripletsClassifierMixin
@metric_learn.constraints
c60 Constraints
@metric_learn.covariance
c60 Covariance
@metric_learn.exceptions
k59 NonPSDError PreprocessorError
@metric_learn.itml
c60 ITML ITML_Supervised _BaseITML
@metric_learn.lfda
c60 LFDA
@metric_learn.lmnn
c60 LMNN
@metric_learn.lsml
c60 LSML LSML_Supervised _BaseLSML
@metric_learn.mlkr
c60 MLKR
@metric_learn.mmc
c60 MMC MMC_Supervised _BaseMMC
@metric_learn.nca
c60 NCA
@metric_learn.rca
c60 RCA RCA_Supervised
@metric_learn.scml
c60 SCML SCML_Supervised _BaseSCML
@metric_learn.sdml
c60 SDML SDML_Supervised _BaseSDML
@ml_dtypes
k125 bfloat16 float4_e2m1fn float6_e2m3fn float6_e3m2fn float8_e3m4 float8_e4m3 float8_e4m3b11fnuz float8_e4m3fn float8_e4m3fnuz float8_e5m2 float8_e5m2fnuz float8_e8m0fnu int2 int4 uint2 uint4
@mlflow.entities._job
c61 Job JobProgress JobScopedPermission
@mlflow.entities._job_status
e140 JobStatus
@mlflow.entities._mlflow_object
c61 _MlflowObject _MlflowObjectPrinter
@mlflow.entities.assessment
c61 Assessment Expectation ExpectationValue Feedback FeedbackValue IssueReference IssueReferenceValue
@mlflow.entities.assessment_error
c61 AssessmentError
@mlflow.entities.assessment_source
c61 AssessmentSource AssessmentSourceType
@mlflow.entities.dataset
c61 Dataset
@mlflow.entities.dataset_input
c61 DatasetInput
@mlflow.entities.dataset_record
c61 DatasetRecord
@mlflow.entities.dataset_record_source
c61 DatasetRecordSource
e140 DatasetRecordSourceType
@mlflow.entities.dataset_summary
c61 _DatasetSummary
@mlflow.entities.document
c61 Document
@mlflow.entities.entity_type
c61 EntityAssociationType
@mlflow.entities.evaluation_dataset
c61 EvaluationDataset
e140 DatasetGranularity
@mlflow.entities.experiment
c61 Experiment
@mlflow.entities.experiment_tag
c61 ExperimentTag
@mlflow.entities.file_info
c61 FileInfo
@mlflow.entities.gateway_budget_policy
c61 BudgetDuration GatewayBudgetPolicy
e140 BudgetAction BudgetDurationUnit BudgetTargetScope BudgetUnit
@mlflow.entities.gateway_endpoint
c61 FallbackConfig GatewayEndpoint GatewayEndpointBinding GatewayEndpointModelConfig GatewayEndpointModelMapping GatewayEndpointTag GatewayModelDefinition
e140 FallbackStrategy GatewayModelLinkageType GatewayResourceType RoutingStrategy
@mlflow.entities.gateway_guardrail
c61 GatewayGuardrail GatewayGuardrailConfig
e140 GuardrailAction GuardrailStage
@mlflow.entities.gateway_secrets
c61 GatewaySecretInfo
@mlflow.entities.input_tag
c61 InputTag
@mlflow.entities.issue
c61 Issue
e140 IssueSeverity IssueStatus
@mlflow.entities.lifecycle_stage
c61 LifecycleStage
@mlflow.entities.link
c61 Link
@mlflow.entities.logged_model
c61 LoggedModel
@mlflow.entities.logged_model_input
c61 LoggedModelInput
@mlflow.entities.logged_model_output
c61 LoggedModelOutput
@mlflow.entities.logged_model_parameter
c61 LoggedModelParameter
@mlflow.entities.logged_model_status
e140 LoggedModelStatus
@mlflow.entities.logged_model_tag
c61 LoggedModelTag
@mlflow.entities.mcp_access_endpoint
c61 MCPAccessEndpoint
@mlflow.entities.mcp_server
c61 MCPTool
e140 MCPRemoteTransportType MCPStatus
@mlflow.entities.mcp_server_version
c61 ConnectOptionSettings MCPServerVersion
@mlflow.entities.metric
c61 Metric MetricWithRunId
@mlflow.entities.model_registry._model_registry_entity
c61 _ModelRegistryEntity
@mlflow.entities.model_registry.model_version
c61 ModelVersion
@mlflow.entities.model_registry.model_version_deployment_job_run_state
c61 ModelVersionDeploymentJobRunState
@mlflow.entities.model_registry.model_version_deployment_job_state
c61 ModelVersionDeploymentJobState
@mlflow.entities.model_registry.model_version_search
c61 ModelVersionSearch
@mlflow.entities.model_registry.model_version_status
c61 ModelVersionStatus
@mlflow.entities.model_registry.model_version_tag
c61 ModelVersionTag
@mlflow.entities.model_registry.prompt
c61 Prompt
@mlflow.entities.model_registry.prompt_version
c61 PromptModelConfig PromptVersion
@mlflow.entities.model_registry.registered_model
c61 RegisteredModel
@mlflow.entities.model_registry.registered_model_alias
c61 RegisteredModelAlias
@mlflow.entities.model_registry.registered_model_deployment_job_state
c61 RegisteredModelDeploymentJobState
@mlflow.entities.model_registry.registered_model_search
c61 RegisteredModelSearch
@mlflow.entities.model_registry.registered_model_tag
c61 RegisteredModelTag
@mlflow.entities.multipart_upload
c61 CreateMultipartUploadResponse MultipartUploadCredential MultipartUploadPart
@mlflow.entities.param
c61 Param
@mlflow.entities.presigned_download
c61 PresignedDownloadUrlResponse
@mlflow.entities.presigned_upload
c61 CreatePresignedUploadResponse
@mlflow.entities.run
c61 Run
@mlflow.entities.run_data
c61 RunData
@mlflow.entities.run_info
c61 RunInfo orderable_attribute searchable_attribute
@mlflow.entities.run_inputs
c61 RunInputs
@mlflow.entities.run_outputs
c61 RunOutputs
@mlflow.entities.run_status
c61 RunStatus
@mlflow.entities.run_tag
c61 RunTag
@mlflow.entities.scorer
c61 ScorerVersion
@mlflow.entities.session
c61 Session
@mlflow.entities.source_type
c61 SourceType
@mlflow.entities.span
c61 LiveSpan Span SpanType _CachedSpanAttributesRegistry _SpanAttributesRegistry
k171 LazySpan NoOpSpan
@mlflow.entities.span_event
c61 CustomEncoder SpanEvent
@mlflow.entities.span_log_level
e140 SpanLogLevel
@mlflow.entities.span_status
c61 SpanStatus
e140 SpanStatusCode
@mlflow.entities.trace
c61 Trace
@mlflow.entities.trace_data
c61 TraceData
@mlflow.entities.trace_info
c61 TraceInfo
@mlflow.entities.trace_info_v2
c61 TraceInfoV2
@mlflow.entities.trace_location
c61 InferenceTableLocation MlflowExperimentLocation TraceLocation TraceLocationBase UCSchemaLocation UnityCatalog
e140 TraceLocationType
@mlflow.entities.trace_metrics
c61 MetricAggregation MetricDataPoint
e140 AggregationType MetricViewType
@mlflow.entities.trace_state
e140 TraceState
@mlflow.entities.trace_status
e140 TraceStatus
@mlflow.entities.view_type
c61 ViewType
@mlflow.entities.webhook
c61 Webhook WebhookEvent WebhookTestResult
e140 WebhookAction WebhookEntity WebhookStatus
@mlflow.entities.workspace
c61 TraceArchivalConfig Workspace
e140 WorkspaceDeletionMode
@mlflow.models.signature
c61 ModelSignature _TypeHints
@mlflow.pyfunc
g0 _load_model_or_server load_model
@mlflow.pyfunc.model
g0 _load_context_model_and_signature _load_pyfunc
n7 PythonModel
@mlflow.sklearn
g0 _load_model_from_local_file _load_pyfunc load_model
@mlflow.types.chat
c61 AudioContentPart BaseRequestPayload ChatChoice ChatChoiceDelta ChatChunkChoice ChatCompletionChunk ChatCompletionRequest ChatCompletionResponse ChatMessage ChatTool ChatUsage Function FunctionParams FunctionToolDefinition ImageContentPart ImageUrl InputAudio ParamProperty ParamType PromptTokensDetails ReasoningContentPart ReasoningSummaryPart ResponseFormat TextContentPart ToolCall ToolCallDelta ToolChoice ToolChoiceFunction
@mlflow.types.llm
c61 ChatChoice ChatChoiceDelta ChatChoiceLogProbs ChatChunkChoice ChatCompletionChunk ChatCompletionRequest ChatCompletionResponse ChatMessage ChatParams FunctionToolCallArguments FunctionToolDefinition ParamProperty ParamType TokenLogProb TokenUsageStats ToolCall ToolDefinition ToolParamsSchema TopTokenLogProb _BaseDataclass
@mlflow.types.schema
c61 AnyType Array BaseType ColSpec Map Object ParamSchema ParamSpec ParamSpec.ParamSpecTypedDict Property Schema SparkMLVector TensorInfo TensorSpec
e140 DataType
@mlflow.types.type_hints
c61 ColSpecType ValidationResult
k171 InvalidTypeHintException UnsupportedTypeHintException
@mlflow.types.utils
k171 InvalidDataForSignatureInferenceError TensorsNotSupportedException
@mlflow.utils.lazy_load
g206 LazyLoader
@mlxtend._base._base_model
c62 _BaseModel
@mlxtend._base._classifier
c62 _Classifier
@mlxtend._base._cluster
c62 _Cluster
@mlxtend._base._iterative_model
c62 _IterativeModel
@mlxtend._base._multiclass
c62 _MultiClass
@mlxtend._base._multilayer
c62 _MultiLayer
@mlxtend._base._regressor
c62 _Regressor
@mlxtend.classifier._base_classification
c62 _BaseStackingClassifier
@mlxtend.classifier.adaline
c62 Adaline
@mlxtend.classifier.ensemble_vote
c62 EnsembleVoteClassifier
@mlxtend.classifier.logistic_regression
c62 LogisticRegression
@mlxtend.classifier.multilayerperceptron
c62 MultiLayerPerceptron
@mlxtend.classifier.oner
c62 OneRClassifier
@mlxtend.classifier.perceptron
c62 Perceptron
@mlxtend.classifier.softmax_regression
c62 SoftmaxRegression
@mlxtend.classifier.stacking_classification
c62 StackingClassifier
@mlxtend.classifier.stacking_cv_classification
c62 StackingCVClassifier
@mlxtend.cluster.kmeans
c62 Kmeans
@mlxtend.evaluate.bootstrap_outofbag
c62 BootstrapOutOfBag
@mlxtend.evaluate.holdout
c62 PredefinedHoldoutSplit RandomHoldoutSplit
@mlxtend.evaluate.time_series
c62 GroupTimeSeriesSplit
@mlxtend.feature_extraction.base
c62 _BaseFeatureExtractor
@mlxtend.feature_extraction.linear_discriminant_analysis
c62 LinearDiscriminantAnalysis
@mlxtend.feature_extraction.principal_component_analysis
c62 PrincipalComponentAnalysis
@mlxtend.feature_extraction.rbf_kernel_pca
c62 RBFKernelPCA
@mlxtend.feature_selection.column_selector
c62 ColumnSelector
@mlxtend.feature_selection.exhaustive_feature_selector
c62 ExhaustiveFeatureSelector
@mlxtend.feature_selection.sequential_feature_selector
c62 SequentialFeatureSelector
@mlxtend.frequent_patterns.fpcommon
c62 FPNode FPTree
@mlxtend.frequent_patterns.fpmax
c62 MFITree MFITree.Node
@mlxtend.preprocessing.copy_transformer
c62 CopyTransformer
@mlxtend.preprocessing.dense_transformer
c62 DenseTransformer
@mlxtend.preprocessing.mean_centering
c62 MeanCenterer
@mlxtend.preprocessing.transactionencoder
c62 TransactionEncoder
@mlxtend.regressor.linear_regression
c62 LinearRegression
@mlxtend.regressor.stacking_cv_regression
c62 StackingCVRegressor
@mlxtend.regressor.stacking_regression
c62 StackingRegressor
@mlxtend.utils.base_compostion
c62 _BaseXComposition
@mlxtend.utils.counter
c62 Counter
@mmcv.utils.config
g0 Config
@mmengine.config
g0 Config.fromfile
@mmengine.config.config
g0 Config._file2dict
@models.yolo
g0 parse_model
@msgpack_numpy
g198 decode
@munch
c63 AutoMunch DefaultMunch Munch
@nemo.core.classes.common
g0 Serialization.from_config_dict import_class_by_path
@nemo.utils.model_utils
g0 import_class_by_path
@networkx.classes.coreviews
c64 AdjacencyView AtlasView MultiAdjacencyView UnionAdjacency UnionAtlas UnionMultiAdjacency UnionMultiInner
@networkx.classes.digraph
c64 DiGraph _CachedPropertyResetterAdjAndSucc _CachedPropertyResetterPred
@networkx.classes.filters
c64 show_nodes
n4 no_filter
@networkx.classes.graph
c64 Graph _CachedPropertyResetterAdj _CachedPropertyResetterNode
n4 Graph.adjlist_outer_dict_factory Graph.node_dict_factory
@networkx.classes.multidigraph
c64 MultiDiGraph
@networkx.classes.multigraph
c64 MultiGraph
@networkx.classes.reportviews
c64 DegreeView DiDegreeView DiMultiDegreeView EdgeViewABC InDegreeView InMultiDegreeView MultiDegreeView NodeDataView NodeView OutDegreeView OutMultiDegreeView
@networkx.drawing.nx_agraph
g0 pygraphviz_layout to_agraph view_pygraphviz
@networkx.exception
k172 AmbiguousSolution ExceededMaxIterations HasACycle NetworkXAlgorithmError NetworkXError NetworkXException NetworkXNoCycle NetworkXNoPath NetworkXNotImplemented NetworkXPointlessConcept NetworkXUnbounded NetworkXUnfeasible NodeNotFound PowerIterationFailedConvergence
@networkx.readwrite.gpickle
g0 read_gpickle
@networkx.utils.backends
g0 _dispatchable _load_backend
@networkx.utils.configs
c64 BackendPriorities Config NetworkXConfig
@networkx.utils.decorators
g0 argmap argmap.compile open_file
@networkx.utils.mapped_queue
c64 MappedQueue _HeapElement
@networkx.utils.misc
c64 PythonRandomInterface PythonRandomViaNumpyBits
@networkx.utils.union_find
c64 UnionFind
@ngboost.api
c65 NGBClassifier NGBRegressor NGBSurvival
@ngboost.distns.categorical
c65 CategoricalCRPScore CategoricalLogScore
@ngboost.distns.cauchy
c65 Cauchy CauchyFixedVar
@ngboost.distns.distn
c65 ClassificationDistn Distn RegressionDistn
@ngboost.distns.exponential
c65 Exponential ExponentialCRPScore ExponentialLogScore
@ngboost.distns.gamma
c65 Gamma GammaLogScore
@ngboost.distns.halfnormal
c65 HalfNormal HalfNormalLogScore
@ngboost.distns.laplace
c65 Laplace LaplaceCRPScore LaplaceLogScore
@ngboost.distns.lognormal
c65 LogNormal LogNormalCRPScoreCensored LogNormalLogScoreCensored
@ngboost.distns.multivariate_normal
c65 MVNLogScore
@ngboost.distns.normal
c65 Normal NormalCRPScore NormalFixedMean NormalFixedMeanCRPScore NormalFixedMeanLogScore NormalFixedVar NormalFixedVarCRPScore NormalFixedVarLogScore NormalLogScore
@ngboost.distns.poisson
c65 Poisson PoissonLogScore
@ngboost.distns.t
c65 T TFixedDf TFixedDfFixedVar TFixedDfFixedVarLogScore TFixedDfLogScore TLogScore
@ngboost.distns.weibull
c65 Weibull WeibullLogScore
@ngboost.helpers
c65 _CompatTree
@ngboost.ngboost
c65 NGBoost
@ngboost.scores
c65 CRPScore LogScore Score
@numba.cloudpickle
a201 dump
g198 load loads
w202 _make_function
@numba.cloudpickle.cloudpickle
g9 _lookup_module_and_qualname _whichmodule register_pickle_by_value
g198 load loads
w202 _builtin_type _cell_set _class_setstate _decompose_typevar _empty_cell_value _fill_function _function_setstate _gen_ellipsis _gen_not_implemented _get_bases _is_dynamic _make_cell _make_dict_items _make_dict_keys _make_dict_values _make_empty_cell _make_function _make_skel_func _make_skeleton_class _make_skeleton_enum _make_typevar _rebuild_tornado_coroutine _rehydrate_skeleton_class _restore_attr cell_set dynamic_subimport instance subimport
@numba.cloudpickle.cloudpickle_fast
g198 load loads
w202 _class_setstate _function_setstate _make_function
@numba.core.ccallback
w202 CFunc
@numba.core.dispatcher
w202 Dispatcher
@numba.core.registry
w202 CPUDispatcher
@numba.core.serialize
w202 _numba_unpickle _rebuild_function _rebuild_reduction _unpickle__CustomPickled custom_rebuild
@numba.core.types.functions
w202 Dispatcher
@numba.core.utils
g0 _exec_command_x benchmark
@numba.cuda.cudadrv.libs
g0 open_cudalib
@numba.misc.numba_gdbinfo
g0 collect_gdbinfo
@numba.np.ufunc.dufunc
w202 DUFunc
@numba.pycc.platform
g0 external_compiler_works
@numba.serialize
w202 _rebuild_code _rebuild_function _rebuild_reduction _unserialize_module
@numba.targets.registry
w202 CPUDispatcher
@omegaconf._key_path
c66 NodeInterpolationKey
@omegaconf._missing
c66 _EscapedMissing
@omegaconf._utils
c66 Marker OmegaConfDumper _TuplePlaceholder
e141 ValueKind
@omegaconf._yaml
c66 _DefaultMaxYamlExpandedNodes
@omegaconf.base
c66 Box Container ContainerMetadata Metadata Node UnionNode
e141 SCMode
@omegaconf.basecontainer
c66 BaseContainer
@omegaconf.dictconfig
c66 DictConfig
@omegaconf.errors
k173 ConfigAttributeError ConfigCycleDetectedException ConfigIndexError ConfigKeyError ConfigTypeError ConfigValueError GrammarParseError InterpolationKeyError InterpolationResolutionError InterpolationToMissingValueError InterpolationValidationError KeyValidationError MissingMandatoryValue OmegaConfBaseException ReadonlyConfigError UnsupportedInterpolationType UnsupportedValueType ValidationError
@omegaconf.listconfig
c66 ListConfig ListConfig.ListIterator
@omegaconf.nodes
c66 AnyNode BooleanNode BytesNode EnumNode FloatNode IntegerNode InterpolationResultNode LiteralNode NoneNode PathNode StringNode ValueNode
@omegaconf.omegaconf
c66 OmegaConf
@omegaconf.tupleconfig
c66 TupleConfig TupleConfig.TupleIterator
@onnx.onnx_ml_pb2
k125 GraphProto ModelProto NodeProto TensorProto
@onnxruntime
g0 InferenceSession SessionOptions.register_custom_ops_library
@openvino
g0 Core.add_extension
@optax._src.alias_test
c67 AliasTest LBFGSTest
@optax._src.base
c67 EmptyState GradientTransformation GradientTransformationExtraArgs StatefulSchedule TransformInitFn TransformUpdateExtraArgsFn TransformUpdateFn
@optax._src.base_test
c67 BaseTest ExtraArgsTest StatelessTest StatelessWithTreeMapTest
@optax._src.combine_test
c67 ComposeTest ExtraArgsTest NamedChainTest PartitionTest
@optax._src.factorized
c67 FactoredState _UpdateResult
@optax._src.factorized_test
c67 FactorizedTest
@optax._src.float64_test
c67 Float64Test
@optax._src.linear_algebra_test
c67 LinearAlgebraTest MLP
@optax._src.linesearch
c67 BacktrackingLineSearchState BacktrackingLinesearchInfo ScaleByBacktrackingLinesearchState ScaleByZoomLinesearchState ZoomLinesearchInfo ZoomLinesearchState
@optax._src.linesearch_test
c67 BacktrackingLinesearchTest ZoomLinesearchTest
@optax._src.lookahead
c67 LookaheadParams LookaheadState
@optax._src.lookahead_test
c67 LookaheadTest OptimizerTestState
@optax._src.numerics_test
c67 NumericsTest
@optax._src.sharding_test
c67 ShardingTest
@optax._src.test_utils
c67 _LogsToListHandler
@optax._src.transform
c67 ApplyEvery ScaleByAdaDeltaState ScaleByAdamState ScaleByAdanState ScaleByAmsgradState ScaleByBeliefState ScaleByDistanceOverGradientsState ScaleByLBFGSState ScaleByLionState ScaleByNovogradState ScaleByOptimisticGradientState ScaleByRStdDevState ScaleByRStdDevWithCountState ScaleByRmsState ScaleByRmsWithCountState ScaleByRpropState ScaleByRssState ScaleBySM3State ScaleByScheduleState
@optax._src.transform_test
c67 TransformTest
@optax._src.update_test
c67 UpdateTest
@optax._src.utils
c67 MultiNormalDiagFromLogScale
@optax._src.utils_test
c67 HelpersTest MultiNormalDiagFromLogScaleTest ScaleGradientTest
@optax.assignment._hungarian_algorithm_test
c67 HungarianAlgorithmTest
@optax.contrib._ademamix
c67 ScaleByAdemamixState ScaleBySimplifiedAdEMAMixState
@optax.contrib._cocob
c67 COCOBState
@optax.contrib._common_test
c67 ContribTest
@optax.contrib._complex_valued
c67 SplitRealAndImaginaryArrays SplitRealAndImaginaryState
@optax.contrib._complex_valued_test
c67 ComplexValuedTest
@optax.contrib._dadapt_adamw
c67 DAdaptAdamWState
@optax.contrib._dog
c67 DoGState DoWGState
@optax.contrib._galore
c67 GaLoreDimensionNumbers GaLoreState
@optax.contrib._galore_test
c67 GaLoreTest
@optax.contrib._madgrad
c67 MadgradState
@optax.contrib._mechanic
c67 MechanicState
@optax.contrib._mechanic_test
c67 MechanicTest OptimizerTestState
@optax.contrib._momo
c67 MomoAdamState MomoState
@optax.contrib._muon
c67 MuonDimensionNumbers MuonState
@optax.contrib._muon_test
c67 MuonTest
@optax.contrib._privacy
c67 DifferentiallyPrivateAggregateState
@optax.contrib._privacy_test
c67 DifferentiallyPrivateAggregateTest
@optax.contrib._prodigy
c67 ProdigyState
@optax.contrib._reduce_on_plateau
c67 ReduceLROnPlateauState
@optax.contrib._reduce_on_plateau_test
c67 ReduceLROnPlateauTest
@optax.contrib._sam
c67 SAMState
@optax.contrib._sam_test
c67 SAMTest
@optax.contrib._schedule_free
c67 ScheduleFreeState
@optax.contrib._schedule_free_test
c67 ScheduleFreeTest
@optax.contrib._sophia
c67 HutchinsonState SophiaState
@optax.experimental._aggregating
c67 AccumulateAvgUpdatesState Aggregator AggregatorUpdateFn PerElementMeanAndSumSqDiffGradsState PerElementMeanAndVarianceEMAState
@optax.experimental._aggregating_test
c67 AggregatorsTest
@optax.losses._classification_test
c67 CTCTest GeneralizedKLDivergenceTest HingeTest KLDivergenceTest KLDivergenceWithLogTargetsTest PerceptronTest PolyLossTest SafeSoftmaxCrossEntropyTest SigmoidCrossEntropyTest SigmoidFocalLossTest SoftmaxCrossEntropyTest SoftmaxCrossEntropyWithIntegerLabelsTest SparsemaxTest
@optax.losses._fenchel_young
c67 MaxFun
@optax.losses._fenchel_young_test
c67 FenchelYoungTest
@optax.losses._ranking_test
c67 RankingLossesTest
@optax.losses._regression_test
c67 CosineDistanceTest HuberLossTest L2LossTest LogCoshTest SquaredErrorTest
@optax.losses._segmentation_test
c67 DiceLossTest
@optax.losses._self_supervised_test
c67 NtxentTest TripletMarginLossTest
@optax.losses._smoothing_test
c67 SmoothLabelsTest
@optax.microbatching._microbatching
c67 Accumulator IndividualOutputs
e142 AccumulationType
@optax.microbatching._microbatching_test
c67 MicrobatchingTest
@optax.optax_test
c67 OptaxTest
@optax.perturbations._make_pert
c67 Gumbel Normal
@optax.perturbations._make_pert_test
c67 MakePertTest
@optax.projections._projections_test
c67 ProjectionsTest
@optax.schedules._inject
c67 InjectHyperparamsState InjectStatefulHyperparamsState WrappedSchedule WrappedScheduleState
@optax.schedules._inject_test
c67 ExampleState ExampleStatefulSchedule InjectHyperparamsTest StatefulTest
@optax.schedules._join_test
c67 JoinTest
@optax.schedules._schedule_test
c67 ConstantTest CosineDecayTest ExponentialTest OneCycleTest PiecewiseConstantTest PiecewiseInterpolateTest PolynomialTest SGDRTest ScheduleAsLearningRateTest WarmupCosineDecayTest
@optax.second_order._deprecated
c67 LossFn
@optax.transforms._accumulation
c67 EmaState MultiSteps MultiStepsState ShouldSkipUpdateFunction TraceState
@optax.transforms._accumulation_test
c67 AccumulationTest Loss
@optax.transforms._adding
c67 AddNoiseState WeightDecaySchedule
@optax.transforms._adding_test
c67 AddingTest
@optax.transforms._clipping_test
c67 ClippingTest
@optax.transforms._combining
c67 PartitionState
@optax.transforms._combining_test
c67 CombiningTest ExtraArgsTest NamedChainTest PartitionTest
@optax.transforms._conditionality
c67 ApplyIfFiniteState ConditionFn ConditionallyMaskState ConditionallyTransformState
@optax.transforms._conditionality_test
c67 ConditionalityTest ConditionallyMaskTest ConditionallyTransformTest
@optax.transforms._constraining
c67 ZeroNansState
@optax.transforms._constraining_test
c67 ConstraintsTest
@optax.transforms._freezing_test
c67 FreezeTest SelectiveTransformTest
@optax.transforms._layouts_test
c67 LayoutsTest
@optax.transforms._masking
c67 MaskedNode MaskedState
@optax.transforms._masking_test
c67 MaskedTest
@optax.transforms._monitoring
c67 MonitorState SnapshotState
@optax.transforms._monitoring_test
c67 MonitoringTest
@optax.tree_utils._casting_test
c67 CastingTest
@optax.tree_utils._random_test
c67 RandomTest
@optax.tree_utils._state_utils
c67 Initable NamedTupleKey _ParamsPlaceholder
@optax.tree_utils._state_utils_test
c67 FakeShardSpec ScaleByAdamStateDict StateUtilsTest
@optax.tree_utils._tree_math_test
c67 TreeUtilsTest
@optuna._imports
g206 _LazyImport
@optuna.distributions
c68 BaseDistribution CategoricalDistribution DiscreteUniformDistribution FloatDistribution IntDistribution IntLogUniformDistribution IntUniformDistribution LogUniformDistribution UniformDistribution
@optuna.exceptions
k174 CLIUsageError DuplicatedStudyError ExperimentalWarning OptunaError StorageInternalError TrialPruned UpdateFinishedTrialError
@optuna.integration
g206 _IntegrationModule
@optuna.integration.lightgbm
c68 _LightGBMModule
@optuna.pruners._base
c68 BasePruner
@optuna.pruners._hyperband
c68 HyperbandPruner
@optuna.pruners._median
c68 MedianPruner
@optuna.pruners._nop
c68 NopPruner
@optuna.pruners._patient
c68 PatientPruner
@optuna.pruners._percentile
c68 PercentilePruner
@optuna.pruners._successive_halving
c68 SuccessiveHalvingPruner
@optuna.pruners._threshold
c68 ThresholdPruner
@optuna.pruners._wilcoxon
c68 WilcoxonPruner
@optuna.samplers._base
c68 BaseSampler
@optuna.samplers._brute_force
c68 BruteForceSampler _TreeNode _UnexpandedTreeNode
@optuna.samplers._cmaes
c68 CmaEsSampler
@optuna.samplers._ga._base
c68 BaseGASampler
@optuna.samplers._gp.sampler
c68 GPSampler
@optuna.samplers._grid
c68 GridSampler
@optuna.samplers._lazy_random_state
c68 LazyRandomState
@optuna.samplers._nsgaiii._elite_population_selection_strategy
c68 NSGAIIIElitePopulationSelectionStrategy
@optuna.samplers._nsgaiii._sampler
c68 NSGAIIISampler
@optuna.samplers._partial_fixed
c68 PartialFixedSampler
@optuna.samplers._qmc
c68 QMCSampler
@optuna.samplers._random
c68 RandomSampler
@optuna.samplers._tpe.parzen_estimator
c68 _ParzenEstimator _ParzenEstimatorParameters
@optuna.samplers._tpe.probability_distributions
c68 _BatchedCategoricalDistributions _BatchedDiscreteTruncLogNormDistributions _BatchedDiscreteTruncNormDistributions _BatchedTruncLogNormDistributions _BatchedTruncNormDistributions _MixtureOfProductDistribution
@optuna.samplers._tpe.sampler
c68 TPESampler
n8 default_gamma default_weights hyperopt_default_gamma
@optuna.samplers.nsgaii._after_trial_strategy
c68 NSGAIIAfterTrialStrategy
@optuna.samplers.nsgaii._child_generation_strategy
c68 NSGAIIChildGenerationStrategy
@optuna.samplers.nsgaii._crossovers._base
c68 BaseCrossover
@optuna.samplers.nsgaii._crossovers._blxalpha
c68 BLXAlphaCrossover
@optuna.samplers.nsgaii._crossovers._sbx
c68 SBXCrossover
@optuna.samplers.nsgaii._crossovers._spx
c68 SPXCrossover
@optuna.samplers.nsgaii._crossovers._undx
c68 UNDXCrossover
@optuna.samplers.nsgaii._crossovers._uniform
c68 UniformCrossover
@optuna.samplers.nsgaii._crossovers._vsbx
c68 VSBXCrossover
@optuna.samplers.nsgaii._elite_population_selection_strategy
c68 NSGAIIElitePopulationSelectionStrategy
@optuna.samplers.nsgaii._mutations._base
c68 BaseMutation
@optuna.samplers.nsgaii._mutations._polynomial
c68 PolynomialMutation
@optuna.samplers.nsgaii._sampler
c68 NSGAIISampler
@optuna.search_space.group_decomposed
c68 _GroupDecomposedSearchSpace _SearchSpaceGroup
@optuna.search_space.intersection
c68 IntersectionSearchSpace
@optuna.storages._in_memory
c68 InMemoryStorage _StudyInfo
@optuna.storages._rdb.storage
g0 RDBStorage
@optuna.study._frozen
c68 FrozenStudy
@optuna.study._study_direction
e143 StudyDirection
@optuna.study._study_summary
c68 StudySummary
@optuna.study.study
c68 Study _ThreadLocalStudyAttribute
@optuna.trial._base
c68 BaseTrial
@optuna.trial._fixed
c68 FixedTrial
@optuna.trial._frozen
c68 FrozenTrial
@optuna.trial._state
e143 TrialState
@optuna.trial._trial
c68 Trial _LazyTrialSystemAttrs
@past.builtins.misc
g0 execfile reduce
@past.translation
g0 install_hooks
@patsy
g0 EvalEnvironment dmatrices dmatrix
@patsy.categorical
c69 CategoricalSniffer _CategoricalBox
@patsy.constraint
c69 LinearConstraint _EvalConstraint
@patsy.contrasts
c69 ContrastMatrix Diff Helmert Poly Sum Treatment
@patsy.desc
c69 Evaluator IntermediateExpr ModelDesc Term _MockFactor
@patsy.design_info
c69 DesignInfo DesignMatrix FactorInfo SubtermInfo
@patsy.eval
g0 EvalEnvironment EvalEnvironment.eval EvalFactor
@patsy.highlevel
g0 build_design_matrices dmatrices dmatrix incr_dbuilder
@patsy.infix_parser
c69 Operator ParseNode Token _ParseContext _StackOperator _UniqueValue
@patsy.mgcv_cubic_splines
c69 CC CR CubicRegressionSpline TE
@patsy.missing
c69 NAAction
@patsy.splines
c69 BS
@pickle5
g198 load loads
@pint
r203 _unpickle_quantity _unpickle_unit
@pint._typing
c71 Handler
@pint.compat
c71 ndarray np_datetime64
k70 BehaviorChangeWarning
@pint.converters
c71 Converter
@pint.definitions
c71 Definition
@pint.delegates.base_defparser
c71 ParserConfig PintParsedStatement
@pint.delegates.formatter
c71 Formatter
@pint.delegates.formatter._compound_unit_helpers
c71 BabelKwds SortKwds
@pint.delegates.formatter.full
c71 FullFormatter
@pint.delegates.formatter.html
c71 HTMLFormatter
@pint.delegates.formatter.latex
c71 LatexFormatter SIunitxFormatter
@pint.delegates.formatter.plain
c71 BaseFormatter CompactFormatter DefaultFormatter PrettyFormatter RawFormatter
@pint.delegates.txt_defparser.block
c71 DirectiveBlock EndDirectiveBlock
@pint.delegates.txt_defparser.common
c71 ImportDefinition
k70 DefinitionSyntaxError
@pint.delegates.txt_defparser.context
c71 BeginContext BidirectionalRelation ContextDefinition ForwardRelation
@pint.delegates.txt_defparser.defaults
c71 BeginDefaults DefaultsDefinition
@pint.delegates.txt_defparser.defparser
c71 DefParser PintRootBlock _PintParser
@pint.delegates.txt_defparser.group
c71 BeginGroup GroupDefinition
@pint.delegates.txt_defparser.plain
c71 AliasDefinition CommentDefinition DerivedDimensionDefinition DimensionDefinition Equality PrefixDefinition UnitDefinition
@pint.delegates.txt_defparser.system
c71 BaseUnitRule BeginSystem SystemDefinition
@pint.errors
c71 WithDefErr
k70 DefinitionError DefinitionSyntaxError DimensionalityError LogarithmicUnitCalculusError OffsetUnitCalculusError PintError PintTypeError RedefinitionError UndefinedBehavior UndefinedUnitError UnexpectedScaleInContainer UnitStrippedWarning
@pint.facets.context.definitions
c71 BidirectionalRelation ContextDefinition ForwardRelation Relation
@pint.facets.context.objects
c71 Context ContextChain ContextQuantity ContextUnit Transformation
@pint.facets.context.registry
c71 ContextCacheOverlay
@pint.facets.dask
c71 DaskQuantity DaskUnit
@pint.facets.group.definitions
c71 GroupDefinition
@pint.facets.group.objects
c71 Group GroupQuantity GroupUnit
@pint.facets.measurement.objects
c71 Measurement MeasurementQuantity MeasurementUnit
@pint.facets.nonmultiplicative.definitions
c71 LogarithmicConverter OffsetConverter
@pint.facets.nonmultiplicative.objects
c71 NonMultiplicativeQuantity NonMultiplicativeUnit
@pint.facets.numpy.quantity
c71 NumpyQuantity
@pint.facets.numpy.unit
c71 NumpyUnit
@pint.facets.plain.definitions
c71 AliasDefinition CommentDefinition DefaultsDefinition DerivedDimensionDefinition DimensionDefinition Equality NamedDefinition PrefixDefinition ScaleConverter UnitDefinition
k70 NotNumeric
@pint.facets.plain.quantity
c71 PlainQuantity
@pint.facets.plain.registry
c71 RegistryCache RegistryMeta
@pint.facets.plain.unit
c71 PlainUnit
@pint.facets.system.definitions
c71 BaseUnitRule SystemDefinition
@pint.facets.system.objects
c71 Lister System SystemQuantity SystemUnit
@pint.matplotlib
c71 PintAxisInfo PintConverter
@pint.pint_eval
c71 EvalTreeNode IteratorLookAhead
@pint.registry
c71 ApplicationRegistry LazyRegistry Quantity Unit
@pint.testsuite
c71 QuantityTestCase
@pint.testsuite.helpers
c71 PintOutputChecker
@pint.testsuite.test_application_registry
c71 TestCustomApplicationRegistry TestDefaultApplicationRegistry TestSwapApplicationRegistry
@pint.testsuite.test_contexts
c71 TestContexts TestDefinedContexts
@pint.testsuite.test_converters
c71 TestConverter
@pint.testsuite.test_definitions
c71 TestDefinition
@pint.testsuite.test_errors
c71 TestErrors
@pint.testsuite.test_formatter
c71 TestFormatter
@pint.testsuite.test_issues
c71 TestIssues
@pint.testsuite.test_log_units
c71 TestLogarithmicQuantity
@pint.testsuite.test_measurement
c71 TestMeasurement TestNotMeasurement
@pint.testsuite.test_non_int
c71 NonIntTypeTestCase TestNonIntTypeOffsetUnitMathDecimal TestNonIntTypeOffsetUnitMathFloat TestNonIntTypeOffsetUnitMathFraction TestNonIntTypeQuantityBasicMathDecimal TestNonIntTypeQuantityBasicMathFloat TestNonIntTypeQuantityBasicMathFraction TestNonIntTypeQuantityDecimal TestNonIntTypeQuantityFloat TestNonIntTypeQuantityFraction _TestBasic _TestOffsetUnitMath _TestQuantityBasicMath
@pint.testsuite.test_numpy
c71 TestBitTwiddlingUfuncs TestNumpyArrayCreation TestNumpyArrayManipulation TestNumpyMathematicalFunctions TestNumpyMethods TestNumpyUnclassified
@pint.testsuite.test_numpy_func
c71 TestNumPyFuncUtils
@pint.testsuite.test_pitheorem
c71 TestPiTheorem
@pint.testsuite.test_quantity
c71 FakeWrapper TestCompareNeutral TestDimensionReduction TestDimensions TestDimensionsWithDefaultRegistry TestGenericQuantityTyping TestOffsetUnitMath TestQuantity TestQuantityBasicMath TestQuantityNeutralAdd TestQuantityToCompact TestQuantityWithDefaultRegistry TestTimedelta
@pint.testsuite.test_systems
c71 TestGroup TestSystem
@pint.testsuite.test_testing
c71 QuantityToBe
@pint.testsuite.test_umath
c71 TestComparisonUfuncs TestFloatingUfuncs TestMathUfuncs TestTrigUfuncs TestUFuncs
@pint.testsuite.test_unit
c71 TestCaseInsensitiveRegistry TestCompatibleUnits TestConvertWithOffset TestRegistry TestRegistryWithDefaultRegistry TestUnit
@pint.testsuite.test_util
c71 TestGraph TestMatrix TestOtherUtils TestParseHelper TestStringProcessor TestToUnitsContainer TestUnitsContainer
@pint.util
c71 PrettyIPython SharedRegistryObject udict
@pmdarima.arima._auto_solvers
c72 _RandomFitWrapper _SolverMixin _StepwiseFitWrapper
@pmdarima.arima._context
c72 AbstractContext ContextStore _CtxSingleton _emptyContext
e144 ContextType
@pmdarima.arima.arima
c72 ARIMA
@pmdarima.arima.auto
c72 AutoARIMA StepwiseContext
@pmdarima.arima.seasonality
c72 CHTest OCSBTest _SeasonalStationarityTest
@pmdarima.arima.stationarity
c72 ADFTest KPSSTest PPTest _BaseStationarityTest _DifferencingStationarityTest
@pmdarima.base
c72 BaseARIMA
@pmdarima.model_selection._split
c72 BaseTSCrossValidator RollingForecastCV SlidingWindowForecastCV
@pmdarima.pipeline
c72 Pipeline
@pmdarima.preprocessing.base
c72 BaseTransformer UpdatableMixin
@pmdarima.preprocessing.endog.base
c72 BaseEndogTransformer
@pmdarima.preprocessing.endog.boxcox
c72 BoxCoxEndogTransformer
@pmdarima.preprocessing.endog.log
c72 LogEndogTransformer
@pmdarima.preprocessing.exog.base
c72 BaseExogFeaturizer BaseExogTransformer
@pmdarima.preprocessing.exog.dates
c72 DateFeaturizer
@pmdarima.preprocessing.exog.fourier
c72 FourierFeaturizer
@pmdarima.utils.metaestimators
c72 _IffHasDelegate
@pmdarima.warnings
k175 ModelFitWarning
@polars
a201 read_csv read_ipc read_parquet scan_csv scan_parquet
@polars._dependencies
g206 _LazyModule
@polars.dataframe.frame
c73 DataFrame
@polars.datatypes.classes
c73 Array BaseExtension Binary Boolean Categorical Categories DataType DataTypeClass Date Datetime Decimal Duration Enum Extension Field Float16 Float32 Float64 FloatType Int128 Int16 Int32 Int64 Int8 IntegerType List Map NestedType Null NumericType Object ObjectType SignedIntegerType String Struct TemporalType Time UInt128 UInt16 UInt32 UInt64 UInt8 Unknown UnsignedIntegerType classinstmethod
@polars.datatypes.convert
c73 _DataTypeMappings
@polars.datatypes.group
c73 DataTypeGroup
@polars.exceptions
k176 ArgumentRemovedError AttributeRemovedError CategoricalRemappingWarning ChronoFormatWarning ColumnNotFoundError ComputeError CustomUFuncWarning DataOrientationWarning DuplicateError InvalidOperationError MapWithoutReturnDtypeWarning ModuleUpgradeRequiredError NoDataError NoRowsReturnedError OutOfBoundsError PanicException ParameterCollisionError PerformanceWarning PolarsError PolarsInefficientMapWarning PolarsWarning RowsError SQLInterfaceError SQLSyntaxError SchemaError SchemaFieldNotFoundError ShapeError StringCacheMismatchError StructFieldNotFoundError TooManyRowsReturnedError UnstableWarning UnsuitableSQLError
@polars.expr.expr
g0 Expr Expr.deserialize
@polars.expr.whenthen
g0 ChainedThen ChainedWhen Then When
@polars.lazyframe.frame
g0 LazyFrame LazyFrame.deserialize
@polars.selectors
g0 Selector
@polars.series.series
c73 Series _Meta
@preshed.bloom
r204 unpickle_bloom
@preshed.counter
r204 unpickle_counter
@preshed.maps
r204 unpickle_map
@prophet.diagnostics
c74 _SupportsMap
@prophet.forecaster
c74 Prophet
@prophet.models
c74 CmdStanPyBackend IStanBackend ModelInputData ModelParams _IStanBackendOptions
e145 StanBackendEnum TrendIndicator
@prophet.plot
c74 _PlotlyProps
@pvectorc
k127 PVector pvector
@pyarrow
g0 PyExtensionType deserialize deserialize_pandas
@pyarrow.fs
a201 LocalFileSystem
@pyarrow.lib
a201 OSFile create_memory_map memory_map
g0 PyExtensionType SerializationContext UnknownExtensionType deserialize read_serialized
k125 DataType Field Schema Table
r205 _empty_array _reconstruct_record_batch _reconstruct_table _restore_array array binary chunked_array decimal128 decimal256 dictionary duration field fixed_size_binary large_binary large_list large_string list_ map_ py_buffer record_batch schema struct table time32 time64 timestamp type_for_alias
@pyarrow.parquet
a201 read_table write_table
@pycaret.containers.base_container
c75 BaseContainer
@pycaret.containers.metrics.anomaly
c75 AnomalyMetricContainer
@pycaret.containers.metrics.base_metric
c75 MetricContainer
@pycaret.containers.metrics.classification
c75 AccuracyMetricContainer ClassificationMetricContainer F1MetricContainer KappaMetricContainer MCCMetricContainer PrecisionMetricContainer ROCAUCMetricContainer RecallMetricContainer
@pycaret.containers.metrics.clustering
c75 ARIMetricContainer CHSMetricContainer CSMetricContainer ClusterMetricContainer DBMetricContainer HSMetricContainer SilhouetteMetricContainer
@pycaret.containers.metrics.regression
c75 MAEMetricContainer MAPEMetricContainer MSEMetricContainer R2MetricContainer RMSEMetricContainer RMSLEMetricContainer RegressionMetricContainer
@pycaret.containers.models.anomaly
c75 ABODAnomalyContainer AnomalyContainer CBLOFAnomalyContainer COFAnomalyContainer HBOSAnomalyContainer IForestAnomalyContainer KNNAnomalyContainer LOFAnomalyContainer MCDAnomalyContainer OCSVMAnomalyContainer PCAAnomalyContainer SODAnomalyContainer SOSAnomalyContainer
@pycaret.containers.models.base_model
c75 ModelContainer
@pycaret.containers.models.classification
c75 AdaBoostClassifierContainer BaggingClassifierContainer CalibratedClassifierCVContainer CatBoostClassifierContainer ClassifierContainer DecisionTreeClassifierContainer ExtraTreesClassifierContainer GaussianNBClassifierContainer GaussianProcessClassifierContainer GradientBoostingClassifierContainer KNeighborsClassifierContainer LGBMClassifierContainer LinearDiscriminantAnalysisContainer LogisticRegressionClassifierContainer MLPClassifierContainer QuadraticDiscriminantAnalysisContainer RandomForestClassifierContainer RidgeClassifierContainer SGDClassifierContainer SVCClassifierContainer StackingClassifierContainer VotingClassifierContainer XGBClassifierContainer
@pycaret.containers.models.clustering
c75 AffinityPropagationClusterContainer AgglomerativeClusteringClusterContainer BirchClusterContainer ClusterContainer DBSCANClusterContainer KMeansClusterContainer KModesClusterContainer MeanShiftClusterContainer OPTICSClusterContainer SpectralClusteringClusterContainer
@pycaret.containers.models.regression
c75 AdaBoostRegressorContainer AutomaticRelevanceDeterminationContainer BaggingRegressorContainer BayesianRidgeContainer CatBoostRegressorContainer DecisionTreeRegressorContainer ElasticNetContainer ExtraTreesRegressorContainer GradientBoostingRegressorContainer HuberRegressorContainer KNeighborsRegressorContainer KernelRidgeContainer LGBMRegressorContainer LarsContainer LassoLarsContainer LassoRegressionContainer LinearRegressionContainer MLPRegressorContainer OrthogonalMatchingPursuitContainer PassiveAggressiveRegressorContainer RANSACRegressorContainer RandomForestRegressorContainer RegressorContainer RidgeRegressionContainer SVRContainer StackingRegressorContainer TheilSenRegressorContainer VotingRegressorContainer XGBRegressorContainer
@pycaret.internal.Display
c75 Display
@pycaret.internal.distributions
c75 CategoricalDistribution DiscreteUniformDistribution Distribution IntUniformDistribution UniformDistribution
@pycaret.internal.meta_estimators
c75 PowerTransformedTargetRegressor
@pycaret.internal.metrics
c75 _PredictScorerWithErrorScore _ProbaScorerWithErrorScore _ThresholdScorerWithErrorScore
@pycaret.internal.pipeline
c75 Pipeline estimator_pipeline
@pycaret.internal.plotting
c75 MatplotlibDefaultDPI
@pycaret.internal.preprocess
c75 Advanced_Feature_Selection_Classic Binning Boruta_Feature_Selection Catagorical_variables_With_Rare_levels Clean_Colum_Names Cluster_Entire_Data DFS_Classic DataTypes_Auto_infer Dummify Empty Fix_multicollinearity Group_Similar_Features Iterative_Imputer Make_NonLiner_Features Make_Time_Features New_Catagorical_Levels_in_TestData Ordinal Outlier Reduce_Cardinality_with_Clustering Reduce_Cardinality_with_Counts Reduce_Dimensions_For_Supervised_Path Remove_100 Scaling_and_Power_transformation Simple_Imputer Surrogate_Imputer Target_Transformation Zroe_NearZero_Variance
@pycaret.internal.tabular
e146 MLUsecase
@pycaret.internal.tunable
c75 TunableMLPClassifier TunableMLPRegressor TunableVotingClassifier TunableVotingRegressor
@pycaret.internal.utils
c75 none_n_jobs nullcontext true_warm_start
@pycaret.internal.validation
c75 fit_if_not_fitted
@pycrfsuite._dumpparser
c76 CRFsuiteDumpParser ParsedDump
@pycrfsuite._logparser
c11 TrainLogParser
c76 LabelScore
@pycrfsuite._pycrfsuite
c11 ItemSequence Tagger Trainer
@pydantic._internal._validators
g0 _import_string_logic import_string
@pydantic.types
g0 ImportString
@pydantic.utils
g0 import_string
@pydantic.v1.utils
g0 import_string
@pygam.callbacks
c77 Accuracy CallBack Coef Deviance Diffs
@pygam.core
c77 Core
@pygam.distributions
c77 BinomialDist Distribution GammaDist InvGaussDist NormalDist PoissonDist
@pygam.links
c77 IdentityLink InvSquaredLink InverseLink Link LogLink LogitLink
@pygam.pygam
c77 ExpectileGAM GAM GammaGAM InvGaussGAM LinearGAM LogisticGAM PoissonGAM
@pygam.terms
c77 FactorTerm Intercept LinearTerm MetaTermMixin SplineTerm TensorTerm Term TermList
@pygam.utils
c77 TablePrinter
k177 NotPositiveDefiniteError OptimizationError
@pynndescent.distances
n4 correlation cosine euclidean manhattan
@pynndescent.optimal_transport
c78 DiGraph LeavingArcData NodeArcData SpanningTree
e147 ArcState ProblemStatus
@pynndescent.pynndescent_
c78 NNDescent PyNNDescentTransformer
@pynndescent.rp_trees
c78 FlatTree
@pynndescent.search
c78 SearchIndex SearchIndexType
@pyod.models.abod
c79 ABOD
@pyod.models.ae1svm
c79 AE1SVM InnerAE1SVM RandomFourierFeatures
@pyod.models.alad
c79 ALAD
@pyod.models.anogan
c79 AnoGAN Discriminator Generator QueryModel
@pyod.models.audio_ae
c79 AudioAE
@pyod.models.auto_encoder
c79 AutoEncoder AutoEncoderModel
@pyod.models.base
c79 BaseDetector
@pyod.models.base_dl
c79 BaseDeepLearningDetector
@pyod.models.cblof
c79 CBLOF
@pyod.models.cd
c79 CD
@pyod.models.cof
c79 COF
@pyod.models.copod
c79 COPOD
@pyod.models.deep_svdd
c79 DeepSVDD InnerDeepSVDD
@pyod.models.devnet
c79 DevNet DevNetD DevNetLinear DevNetS SupDataset
@pyod.models.dif
c79 DIF LinearBlock MLPnet
@pyod.models.ecod
c79 ECOD
@pyod.models.embedding
c79 EmbeddingOD MultiModalOD
@pyod.models.feature_bagging
c79 FeatureBagging
@pyod.models.gmm
c79 GMM
@pyod.models.hbos
c79 HBOS
@pyod.models.hdbscan
c79 HDBSCAN
@pyod.models.iforest
c79 IForest
@pyod.models.inne
c79 INNE
@pyod.models.kde
c79 KDE
@pyod.models.knn
c79 KNN
@pyod.models.kpca
c79 KPCA PyODKernelPCA
@pyod.models.lmdd
c79 LMDD
@pyod.models.loci
c79 LOCI
@pyod.models.loda
c79 LODA
@pyod.models.lof
c79 LOF
@pyod.models.lscp
c79 LSCP
@pyod.models.lunar
c79 LUNAR SCORE_MODEL WEIGHT_MODEL
@pyod.models.mad
c79 MAD
@pyod.models.mcd
c79 MCD
@pyod.models.mo_gaal
c79 MO_GAAL
@pyod.models.ocsvm
c79 OCSVM
@pyod.models.pca
c79 PCA
@pyod.models.pyg_anomalous
c79 ANOMALOUS
@pyod.models.pyg_anomalydae
c79 AnomalyDAE
@pyod.models.pyg_cola
c79 CoLA
@pyod.models.pyg_conad
c79 CONAD
@pyod.models.pyg_dominant
c79 DOMINANT
@pyod.models.pyg_guide
c79 GUIDE
@pyod.models.pyg_radar
c79 Radar
@pyod.models.pyg_scan
c79 SCAN
@pyod.models.qmcd
c79 QMCD
@pyod.models.rgraph
c79 RGraph
@pyod.models.rod
c79 ROD
@pyod.models.sampling
c79 Sampling
@pyod.models.so_gaal
c79 Discriminator Generator SO_GAAL
@pyod.models.so_gaal_new
c79 Discriminator Generator SO_GAAL
@pyod.models.sod
c79 SOD
@pyod.models.sos
c79 SOS
@pyod.models.suod
c79 SUOD
@pyod.models.ts_anomaly_transformer
c79 AnomalyTransformer _AnomalyAttention _AnomalyTransformerLayer _AnomalyTransformerModel
@pyod.models.ts_kshape
c79 KShape
@pyod.models.ts_lstm
c79 LSTMAD _LSTMModel
@pyod.models.ts_matrix_profile
c79 MatrixProfile
@pyod.models.ts_od
c79 TimeSeriesOD
@pyod.models.ts_sand
c79 SAND
@pyod.models.ts_spectral_residual
c79 SpectralResidual
@pyod.models.vae
c79 VAE VAEModel
@pyod.models.xgbod
c79 XGBOD
@pyod.utils._llm
c79 LLMCallable
k178 RoutingParseError
@pyod.utils._nl_feedback
c79 _NLPattern
@pyod.utils._quality_metrics
c79 QualityDict
@pyod.utils.ad_engine
c79 ADEngine
@pyod.utils.auto_model_selector
c79 AutoModelSelector
@pyod.utils.encoders
c79 BaseEncoder CallableEncoder MultiModalEncoder
@pyod.utils.encoders.audio
c79 AudioFeatureEncoder
@pyod.utils.encoders.huggingface
c79 HuggingFaceEncoder
@pyod.utils.encoders.openai_encoder
c79 OpenAIEncoder
@pyod.utils.encoders.sentence_transformer
c79 SentenceTransformerEncoder
@pyod.utils.investigation
c79 InvestigationState
@pyod.utils.knowledge
c79 KnowledgeBase
@pyod.utils.persistence
g0 dump load
@pyod.utils.torch_utility
c79 LinearBlock TorchDataset
@pyproj.crs.crs
c10 CRS
@pyrsistent._checked_types
c81 CheckedPMap CheckedPMap.Evolver CheckedPSet CheckedPSet.Evolver CheckedPVector CheckedPVector.Evolver CheckedType _CheckedMapTypeMeta _CheckedTypeMeta
k80 CheckedKeyTypeError CheckedTypeError CheckedValueTypeError InvariantException
@pyrsistent._field_common
c81 _PField
k80 PTypeError
@pyrsistent._pbag
c81 PBag
@pyrsistent._pclass
c81 PClass PClassMeta _PClassEvolver
@pyrsistent._pdeque
c81 PDeque
@pyrsistent._plist
c81 PList _EmptyPList _PListBase _PListBuilder
@pyrsistent._pmap
c81 PMap._Evolver PMapItems PMapValues PMapView
k127 PMap pmap
@pyrsistent._precord
c81 PRecord _PRecordEvolver _PRecordMeta
@pyrsistent._pset
c81 PSet PSet._Evolver
@pyrsistent._pvector
c81 PVector PythonPVector PythonPVector.Evolver
k127 pvector
@pyrsistent.typing
c81 CheckedPMap CheckedPSet CheckedPVector PBag PDeque PList PMap PMapEvolver PSet PSetEvolver PVector PVectorEvolver
@pysindy._core
c82 DiscreteSINDy SINDy _BaseSINDy
@pysindy.deeptime
c82 SINDyEstimator SINDyModel
@pysindy.differentiation.base
c82 BaseDifferentiation
@pysindy.differentiation.finite_difference
c82 FiniteDifference
@pysindy.differentiation.sindy_derivative
c82 SINDyDerivative
@pysindy.differentiation.smoothed_finite_difference
c82 SmoothedFiniteDifference
@pysindy.differentiation.spectral_derivative
c82 SpectralDerivative
@pysindy.feature_library.base
c82 BaseFeatureLibrary ConcatLibrary TensoredLibrary
@pysindy.feature_library.custom_library
c82 CustomLibrary
@pysindy.feature_library.fourier_library
c82 FourierLibrary
@pysindy.feature_library.generalized_library
c82 GeneralizedLibrary
@pysindy.feature_library.parameterized_library
c82 ParameterizedLibrary
@pysindy.feature_library.pde_library
c82 PDELibrary
@pysindy.feature_library.polynomial_library
c82 PolynomialLibrary
@pysindy.feature_library.sindy_pi_library
c82 SINDyPILibrary
@pysindy.feature_library.weak_pde_library
c82 WeakPDELibrary
@pysindy.optimizers._constrained_sr3
c82 ConstrainedSR3
@pysindy.optimizers.base
c82 BaseOptimizer EnsembleOptimizer _BaseOptimizer
@pysindy.optimizers.frols
c82 FROLS
@pysindy.optimizers.miosr
c82 MIOSR
@pysindy.optimizers.sbr
c82 SBR
@pysindy.optimizers.sindy_pi
c82 SINDyPI
@pysindy.optimizers.sr3
c82 SR3
@pysindy.optimizers.ssr
c82 SSR
@pysindy.optimizers.stable_linear_sr3
c82 StableLinearSR3
@pysindy.optimizers.stlsq
c82 STLSQ
@pysindy.optimizers.trapping_sr3
c82 EnstrophyMat TrappingSR3
@pysindy.optimizers.wrapped_optimizer
c82 WrappedOptimizer
@pysindy.utils._axes
c82 AxesArray SampleConcatter _AxisMapping
@pyspark.cloudpickle
a201 dump
g198 load loads
w202 _make_function
@pyspark.cloudpickle.cloudpickle
g9 _lookup_module_and_qualname _whichmodule register_pickle_by_value
g198 load loads
w202 _builtin_type _cell_set _class_setstate _decompose_typevar _empty_cell_value _fill_function _function_setstate _gen_ellipsis _gen_not_implemented _get_bases _is_dynamic _make_cell _make_dict_items _make_dict_keys _make_dict_values _make_empty_cell _make_function _make_skel_func _make_skeleton_class _make_skeleton_enum _make_typevar _rebuild_tornado_coroutine _rehydrate_skeleton_class _restore_attr cell_set dynamic_subimport instance subimport
@pyspark.cloudpickle.cloudpickle_fast
g198 load loads
w202 _class_setstate _function_setstate _make_function
@pyspark.serializers
g198 CPickleSerializer.loads CloudPickleSerializer.loads _restore
@pytensor.compile.function
g0 function
@pytensor.link.c.cmodule
g0 GCC_compiler dlimport
@pyts._base
c83 MultivariateClassifierMixin MultivariateTransformerMixin UnivariateClassifierMixin UnivariateTransformerMixin _SupportsFitTransform _SupportsPredict
@pyts.approximation._dft
c83 DiscreteFourierTransform
@pyts.approximation._mcb
c83 MultipleCoefficientBinning
@pyts.approximation._paa
c83 PiecewiseAggregateApproximation
@pyts.approximation._sax
c83 SymbolicAggregateApproximation
@pyts.approximation._sfa
c83 SymbolicFourierApproximation
@pyts.bag_of_words._bow
c83 BagOfWords WordExtractor
@pyts.classification._bossvs
c83 BOSSVS
@pyts.classification._knn
c83 KNeighborsClassifier
@pyts.classification._learning_shapelets
c83 CrossEntropyLearningShapelets LearningShapelets
@pyts.classification._saxvsm
c83 SAXVSM
@pyts.classification._time_series_forest
c83 TimeSeriesForest WindowFeatureExtractor
@pyts.classification._tsbf
c83 IntervalFeatureExtractor TSBF
@pyts.decomposition._ssa
c83 SingularSpectrumAnalysis
@pyts.image._gaf
c83 GramianAngularField
@pyts.image._mtf
c83 MarkovTransitionField
@pyts.image._recurrence
c83 RecurrencePlot
@pyts.multivariate.classification._multivariate
c83 MultivariateClassifier _SupportsFitPredict
@pyts.multivariate.image._joint_rp
c83 JointRecurrencePlot
@pyts.multivariate.transformation._multivariate
c83 MultivariateTransformer
@pyts.multivariate.transformation._weasel_muse
c83 WEASELMUSE
@pyts.preprocessing._discretizer
c83 KBinsDiscretizer
@pyts.preprocessing._imputer
c83 InterpolationImputer
@pyts.preprocessing._scaler
c83 MaxAbsScaler MinMaxScaler RobustScaler StandardScaler
@pyts.preprocessing._transformer
c83 PowerTransformer QuantileTransformer
@pyts.transformation._bag_of_patterns
c83 BagOfPatterns
@pyts.transformation._boss
c83 BOSS
@pyts.transformation._rocket
c83 ROCKET
@pyts.transformation._shapelet_transform
c83 ShapeletTransform
@pyts.transformation._weasel
c83 WEASEL
@pyts.utils._deprecation
c83 deprecated
@pytz
c84 _CountryNameDict _CountryTimezoneDict _FixedOffset
k125 FixedOffset UTC
r205 _UTC _p
@pytz.exceptions
k179 AmbiguousTimeError Error InvalidTimeError NonExistentTimeError UnknownTimeZoneError
@pytz.lazy
c84 LazyDict LazyList LazySet
@pytz.reference
c84 FixedOffset LocalTimezone USTimeZone
@pytz.tzinfo
c84 BaseTzInfo
k125 DstTzInfo StaticTzInfo
r205 unpickler
@pywt._extensions._pywt
k125 ContinuousWavelet DiscreteContinuousWavelet Modes Wavelet
@pywt._multilevel
c85 FswavedecnResult
@pywt._pytesttester
c85 PytestTester
@pywt._wavelet_packets
c85 BaseNode Node Node2D NodeND WaveletPacket WaveletPacket2D WaveletPacketND
@rank_bm25
k127 BM25 BM25L BM25Okapi BM25Plus
@ray.cloudpickle
a201 dump
g198 load loads
w202 _make_function
@ray.cloudpickle.cloudpickle
g9 _lookup_module_and_qualname _whichmodule register_pickle_by_value
g198 load loads
w202 _builtin_type _cell_set _class_setstate _decompose_typevar _empty_cell_value _fill_function _function_setstate _gen_ellipsis _gen_not_implemented _get_bases _is_dynamic _make_cell _make_dict_items _make_dict_keys _make_dict_values _make_empty_cell _make_function _make_skel_func _make_skeleton_class _make_skeleton_enum _make_typevar _rebuild_tornado_coroutine _rehydrate_skeleton_class _restore_attr cell_set dynamic_subimport instance subimport
@ray.cloudpickle.cloudpickle_fast
g198 load loads
w202 _class_setstate _function_setstate _make_function
@rdkit.DataStructs.cDataStructs
c10 ExplicitBitVect
@regex._main
r205 compile
@regex._regex
r205 compile
@ruamel.yaml
g198 YAML load unsafe_load
@ruamel_yaml
g198 YAML load unsafe_load
@ruptures.base
c87 BaseCost BaseEstimator
@ruptures.costs.costautoregressive
c87 CostAR
@ruptures.costs.costclinear
c87 CostCLinear
@ruptures.costs.costcosine
c87 CostCosine
@ruptures.costs.costl1
c87 CostL1
@ruptures.costs.costl2
c87 CostL2
@ruptures.costs.costlinear
c87 CostLinear
@ruptures.costs.costml
c87 CostMl
@ruptures.costs.costnormal
c87 CostNormal
@ruptures.costs.costrank
c87 CostRank
@ruptures.costs.costrbf
c87 CostRbf
@ruptures.detection.binseg
c87 Binseg
@ruptures.detection.bottomup
c87 BottomUp
@ruptures.detection.dynp
c87 Dynp
@ruptures.detection.kernelcpd
c87 KernelCPD
@ruptures.detection.pelt
c87 Pelt
@ruptures.detection.window
c87 Window
@ruptures.exceptions
k86 BadSegmentationParameters NotEnoughPoints
@ruptures.metrics.sanity_check
k86 BadPartitions
@ruptures.show.display
k86 MatplotlibMissingError
@ruptures.utils.bnode
c87 Bnode
@sentencepiece
k126 SentencePieceProcessor
@shap
c88 UnsupportedModule
@shap._explanation
c88 Cohorts Explanation MetaExplanation OpHistoryItem
@shap._serializable
c88 Serializable Serializer
g0 Deserializer Serializable.load
@shap.explainers._additive
c88 AdditiveExplainer
@shap.explainers._coalition
c88 CoalitionExplainer Node
@shap.explainers._deep
c88 DeepExplainer
@shap.explainers._deep.deep_pytorch
c88 PyTorchDeep
@shap.explainers._deep.deep_tf
c88 TFDeep
@shap.explainers._exact
c88 ExactExplainer
@shap.explainers._explainer
c88 Explainer
@shap.explainers._gpu_tree
c88 GPUTreeExplainer
@shap.explainers._gradient
c88 GradientExplainer _PyTorchGradient _TFGradient
@shap.explainers._kernel
c88 KernelExplainer
@shap.explainers._linear
c88 LinearExplainer
@shap.explainers._partition
c88 PartitionExplainer
@shap.explainers._permutation
c88 PermutationExplainer
@shap.explainers._sampling
c88 SamplingExplainer
@shap.explainers._tree
c88 CatBoostTreeModelLoader IsoTree SingleTree TreeEnsemble TreeExplainer XGBTreeModelLoader
@shap.explainers.other._coefficient
c88 Coefficient
@shap.explainers.other._lime
c88 LimeTabular
@shap.explainers.other._maple
c88 MAPLE Maple TreeMaple
@shap.explainers.other._random
c88 Random
@shap.explainers.other._treegain
c88 TreeGain
@shap.explainers.pytree
c88 Tree TreeExplainer
@shap.maskers._composite
c88 Composite
@shap.maskers._fixed
c88 Fixed
@shap.maskers._fixed_composite
c88 FixedComposite
@shap.maskers._image
c88 Image
@shap.maskers._masker
c88 Masker
g0 Masker.load
@shap.maskers._output_composite
c88 OutputComposite
@shap.maskers._tabular
c88 Impute Independent Partition Tabular
@shap.maskers._text
c88 SimpleTokenizer Text Token TokenGroup
@shap.models._model
c88 Model
@shap.models._teacher_forcing
c88 TeacherForcing
@shap.models._text_generation
c88 TextGeneration
@shap.models._topk_lm
c88 TopKLM
@shap.models._transformers_pipeline
c88 TransformersPipeline
@shap.utils._exceptions
k180 ConvergenceError DimensionError ExplainerError InvalidAction InvalidAlgorithmError InvalidClusteringError InvalidFeaturePerturbationError InvalidMaskerError InvalidModelError InvalidStyleOptionError
@shap.utils._general
c88 OpChain
@shap.utils._legacy
c88 Data DenseData DenseDataWithIndex IdentityLink Instance InstanceWithIndex Link LogitLink Model SparseData
@shap.utils._masked_model
c88 MaskedModel
@shap.utils._show_progress
c88 ShowProgress
@shap.utils._warnings
k180 ExperimentalWarning
@shapely
r205 from_wkb
@shapely.coords
c90 CoordinateSequence
@shapely.decorators
c90 requires_geos
@shapely.errors
k89 DimensionError EmptyPartError GeometryTypeError ShapelyDeprecationWarning TopologicalError UnsupportedGEOSVersionError
@shapely.geometry.base
c90 BaseGeometry BaseMultipartGeometry CAP_STYLE EmptyGeometry GeometrySequence JOIN_STYLE
@shapely.geometry.collection
c90 GeometryCollection
@shapely.geometry.linestring
c10 LineString
@shapely.geometry.multilinestring
c10 MultiLineString
@shapely.geometry.multipoint
c10 MultiPoint
@shapely.geometry.multipolygon
c10 MultiPolygon
@shapely.geometry.point
c10 Point
@shapely.geometry.polygon
c10 LinearRing Polygon
c90 InteriorRingSequence
@shapely.io
r205 from_wkb
@shapely.lib
r205 from_wkb
@shapely.ops
c90 CollectionOperator SplitOp
@shapely.prepared
c90 PreparedGeometry
@shapely.strtree
k89 STRtree
@shelve2
g198 open
@six
g0 add_move exec_ moves reraise
@six.moves
g0 builtins filter getoutput map reduce urllib
@skbase.base._base
c91 BaseEstimator BaseObject TagAliaserMixin
@skbase.base._clone_plugins
c91 BaseCloner _CloneCatchAll _CloneClass _CloneDict _CloneGetParams _CloneListTupleSet _CloneSkbase _CloneSklearn
@skbase.base._meta
c91 BaseMetaEstimator BaseMetaEstimatorMixin BaseMetaObject BaseMetaObjectMixin _MetaObjectMixin _MetaTagLogicMixin
@skbase.base._pretty_printing._object_html_repr
c91 _VisualBlock
@skbase.base._pretty_printing._pprint
c91 KeyValTuple KeyValTupleParam _BaseObjectPrettyPrinter
@skbase.base._tagmanager
c91 _FlagManager
@sklearn2pmml
c92 DataFrameMapper EstimatorProxy SelectorProxy StatelessTransformerMixin
@sklearn2pmml.cross_reference
c92 Memorizer Memory Recaller _BaseMemoryManager
@sklearn2pmml.customization
c92 Customization
@sklearn2pmml.decoration
c92 Alias CategoricalDomain ContinuousDomain ContinuousDomainEraser DateDomain DateTimeDomain DiscreteDomain DiscreteDomainEraser Domain DomainEraser MultiAlias MultiDomain OrdinalDomain TemporalDomain TransformerWrapper
@sklearn2pmml.ensemble
c92 EstimatorChain GBDTEstimator GBDTLMRegressor GBDTLRClassifier Link SelectFirstClassifier SelectFirstEstimator SelectFirstRegressor _BaseEnsemble
@sklearn2pmml.expression
c92 ExpressionClassifier ExpressionRegressor
@sklearn2pmml.feature_extraction.text
c92 Matcher Splitter
@sklearn2pmml.feature_selection
c92 SelectUnique
@sklearn2pmml.h2o
c92 H2OEstimatorProxy
@sklearn2pmml.metrics
c92 BinaryClassifierQuality ClassifierQuality ConfusionMatrix ModelExplanation PredictiveModelQuality RegressorQuality
@sklearn2pmml.neural_network
c92 MLPTransformer
@sklearn2pmml.pipeline
c92 PMMLPipeline _Verification
@sklearn2pmml.postprocessing
c92 BusinessDecisionTransformer FeatureExporter
@sklearn2pmml.preprocessing
c92 AggregateTransformer BSplineTransformer CastTransformer ConcatTransformer CutTransformer DataFrameConstructor DateTimeFormatter DaysSinceYearTransformer DurationTransformer ExpressionTransformer FilterLookupTransformer IdentityTransformer LagTransformer LookupTransformer MatchesTransformer MultiCastTransformer MultiLookupTransformer NumberFormatter PMMLLabelBinarizer PMMLLabelEncoder PowerFunctionTransformer RegExTransformer ReplaceTransformer RollingAggregateTransformer SecondsSinceMidnightTransformer SecondsSinceYearTransformer SelectFirstTransformer SeriesConstructor StringLengthTransformer StringNormalizer StringTransformer SubstringTransformer WordCountTransformer
@sklearn2pmml.preprocessing.h2o
c92 H2OFrameConstructor H2OFrameCreator
@sklearn2pmml.preprocessing.regex
c92 PCRE2Engine PCREEngine REEngine RegExEngine
@sklearn2pmml.ruleset
c92 RuleSetClassifier
@sklearn2pmml.statsmodels
c92 StatsModelsClassifier StatsModelsEstimator StatsModelsOrdinalClassifier StatsModelsRegressor
@sklearn2pmml.tree.chaid
c92 CHAIDClassifier CHAIDEstimator CHAIDRegressor
@sklearn2pmml.util
c92 DataFrameApplier Evaluatable Expression Predicate Reshaper SeriesApplier Slicer
@sklearn2pmml.util.pmml
c92 Array Extension PMMLElement
@sklearn2pmml.xgboost
c92 FeatureMap
@sklearn_crfsuite._fileresource
s213 FileResource
@sklearn_crfsuite.compat
c93 BaseEstimator
@sklearn_crfsuite.estimator
c93 CRF
@sklearn_crfsuite.trainer
c93 LinePerIterationTrainer
@sklearn_pandas.dataframe_mapper
c10 DataFrameMapper
@sklearn_pandas.pipeline
c10 TransformerPipeline
@sklego.base
c94 Clusterer ClustererMeta OutlierModel OutlierModelMeta ProbabilisticClassifier ProbabilisticClassifierMeta
@sklego.common
c94 TrainOnlyTransformerMixin
@sklego.decomposition.pca_reconstruction
c94 PCAOutlierDetection
@sklego.decomposition.umap_reconstruction
c94 UMAPOutlierDetection
@sklego.dummy
c94 RandomRegressor
@sklego.feature_selection.mrmr
c94 MaximumRelevanceMinimumRedundancy
@sklego.linear_model
c94 BaseScipyMinimizeRegressor DeadZoneRegressor DemographicParityClassifier EqualOpportunityClassifier ImbalancedLinearRegression LADRegression LowessRegression ProbWeightRegression QuantileRegression _DemographicParityClassifier _EqualOpportunityClassifier _FairClassifier
@sklego.meta._shrinkage_utils
c94 ShrinkageMixin
@sklego.meta.confusion_balancer
c94 ConfusionBalancer
@sklego.meta.decay_estimator
c94 DecayEstimator
@sklego.meta.estimator_transformer
c94 EstimatorTransformer
@sklego.meta.grouped_predictor
c94 GroupedClassifier GroupedPredictor GroupedRegressor
@sklego.meta.grouped_transformer
c94 GroupedTransformer
@sklego.meta.hierarchical_predictor
c94 HierarchicalClassifier HierarchicalPredictor HierarchicalRegressor
@sklego.meta.ordinal_classification
c94 OrdinalClassifier
@sklego.meta.outlier_classifier
c94 OutlierClassifier
@sklego.meta.regression_outlier_detector
c94 RegressionOutlierDetector
@sklego.meta.subjective_classifier
c94 SubjectiveClassifier
@sklego.meta.thresholder
c94 Thresholder
@sklego.meta.zero_inflated_regressor
c94 ZeroInflatedRegressor
@sklego.mixture.bayesian_gmm_classifier
c94 BayesianGMMClassifier
@sklego.mixture.bayesian_gmm_detector
c94 BayesianGMMOutlierDetector
@sklego.mixture.gmm_classifier
c94 GMMClassifier
@sklego.mixture.gmm_outlier_detector
c94 GMMOutlierDetector
@sklego.model_selection
c94 ClusterFoldValidation GroupTimeSeriesSplit TimeGapSplit
@sklego.naive_bayes
c94 BayesianGaussianMixtureNB GaussianMixtureNB
@sklego.neighbors
c94 BayesianKernelDensityClassifier
@sklego.notinstalled
c94 NotInstalledPackage
@sklego.pipeline
c94 DebugPipeline
@sklego.preprocessing.columncapper
c94 ColumnCapper
@sklego.preprocessing.dictmapper
c94 DictMapper
@sklego.preprocessing.formulaictransformer
c94 FormulaicTransformer
@sklego.preprocessing.identitytransformer
c94 IdentityTransformer
@sklego.preprocessing.intervalencoder
c94 IntervalEncoder
@sklego.preprocessing.linearembedder
c94 LinearEmbedder
@sklego.preprocessing.monotonicspline
c94 MonotonicSplineTransformer
@sklego.preprocessing.outlier_remover
c94 OutlierRemover
@sklego.preprocessing.pandastransformers
c94 ColumnDropper ColumnSelector PandasTypeSelector TypeSelector
@sklego.preprocessing.projections
c94 InformationFilter OrthogonalTransformer
@sklego.preprocessing.randomadder
c94 RandomAdder
@sklego.preprocessing.repeatingbasis
c94 RepeatingBasisFunction _RepeatingBasisFunction
@skmultilearn.adapt.brknn
c95 BRkNNaClassifier BRkNNbClassifier _BinaryRelevanceKNN
@skmultilearn.adapt.mlaram
c95 MLARAM Neuron
@skmultilearn.adapt.mlknn
c95 MLkNN
@skmultilearn.adapt.mltsvm
c95 MLTSVM
@skmultilearn.base.base
c95 MLClassifierBase
@skmultilearn.base.mock
c95 MockClassifier
@skmultilearn.base.problem_transformation
c95 ProblemTransformationBase
@skmultilearn.cluster.balancedkmeans
c95 BalancedKMeansClusterer
@skmultilearn.cluster.base
c95 GraphBuilderBase LabelCooccurrenceGraphBuilder LabelGraphClustererBase LabelSpaceClustererBase
@skmultilearn.cluster.fixed
c95 FixedLabelSpaceClusterer
@skmultilearn.cluster.graphtool
c95 GraphToolLabelGraphClusterer StochasticBlockModel
@skmultilearn.cluster.igraph
c95 IGraphLabelGraphClusterer
@skmultilearn.cluster.matrix
c95 MatrixLabelSpaceClusterer
@skmultilearn.cluster.networkx
c95 NetworkXLabelGraphClusterer
@skmultilearn.cluster.random
c95 RandomLabelSpaceClusterer
@skmultilearn.embedding._mdsw
c95 _MDSW
@skmultilearn.embedding.classifier
c95 EmbeddingClassifier
@skmultilearn.embedding.clems
c95 CLEMS
@skmultilearn.embedding.openne
c95 OpenNetworkEmbedder
@skmultilearn.embedding.skembeddings
c95 SKLearnEmbedder
@skmultilearn.embedding.unit_tests.test_classifier
c95 EmbeddingTest
@skmultilearn.ensemble.partition
c95 LabelSpacePartitioningClassifier
@skmultilearn.ensemble.rakeld
c95 RakelD
@skmultilearn.ensemble.rakelo
c95 RakelO
@skmultilearn.ensemble.voting
c95 MajorityVotingClassifier
@skmultilearn.ext.keras
c95 Keras
@skmultilearn.ext.meka
c95 Meka
@skmultilearn.model_selection.iterative_stratification
c95 IterativeStratification
@skmultilearn.problem_transform.br
c95 BinaryRelevance
@skmultilearn.problem_transform.cc
c95 ClassifierChain
@skmultilearn.problem_transform.lp
c95 LabelPowerset
@skops
g198 io
@skops.io
g198 load loads
@skops.io._persist
g198 load loads
@skops.io.exceptions
k181 UnsupportedTypeException UntrustedTypesFoundException
@skopt.callbacks
c96 CheckpointSaver DeadlineStopper DeltaXStopper DeltaYStopper EarlyStopper HollowIterationsStopper StdStopper ThresholdStopper TimerCallback VerboseCallback
@skopt.learning.forest
c96 ExtraTreesRegressor RandomForestRegressor
@skopt.learning.gaussian_process.gpr
c96 GaussianProcessRegressor
@skopt.learning.gaussian_process.kernels
c96 ConstantKernel DotProduct ExpSineSquared Exponentiation HammingKernel Kernel Matern Product RBF RationalQuadratic Sum WhiteKernel
@skopt.learning.gbrt
c96 GradientBoostingQuantileRegressor
@skopt.optimizer.optimizer
c96 Optimizer
@skopt.sampler.base
c96 InitialPointGenerator
@skopt.sampler.grid
c96 Grid
@skopt.sampler.halton
c96 Halton
@skopt.sampler.hammersly
c96 Hammersly
@skopt.sampler.lhs
c96 Lhs
@skopt.sampler.sobol
c96 Sobol
@skopt.searchcv
c96 BayesSearchCV
@skopt.space.space
c96 Categorical Dimension Integer Real Space _Ellipsis
@skopt.space.transformers
c96 CategoricalEncoder Identity LabelEncoder LogN Normalize Pipeline StringEncoder Transformer
@skorch._doctor
c97 SkorchDoctor
@skorch._version
c97 Infinity LegacyVersion NegativeInfinity Version _BaseVersion _Version
k182 InvalidVersion
@skorch.callbacks.base
c97 Callback
@skorch.callbacks.logging
c97 EpochTimer MlflowLogger NeptuneLogger PrintLog ProgressBar SacredLogger TensorBoard WandbLogger
@skorch.callbacks.lr_scheduler
c97 LRScheduler WarmRestartLR
@skorch.callbacks.regularization
c97 GradientNormClipping
@skorch.callbacks.scoring
c97 BatchScoring EpochScoring PassthroughScoring ScoringBase
@skorch.callbacks.training
c97 Checkpoint EarlyStopping Freezer Initializer InputShapeSetter LoadInitState ParamMapper TrainEndCheckpoint Unfreezer
@skorch.classifier
w212 NeuralNetBinaryClassifier NeuralNetClassifier
@skorch.dataset
c97 Dataset ValidSplit
@skorch.exceptions
k182 DeviceWarning LowProbabilityError NotInitializedError SkorchAttributeError SkorchException SkorchTrainingImpossibleError SkorchWarning
@skorch.helper
c97 DataFrameTransformer SliceDataset SliceDict
@skorch.history
c97 DistributedHistory History _none
@skorch.llm.classifier
c97 FewShotClassifier ZeroShotClassifier _CacheModelWrapper _LlmBase _LogitsRecorder
@skorch.net
w212 NeuralNet
@skorch.probabilistic
c97 _GPRegressorPredictMixin
w212 ExactGPRegressor GPBase GPBinaryClassifier GPRegressor
@skorch.regressor
w212 NeuralNetRegressor
@skorch.toy
c97 MLPModule
@skorch.utils
c97 FirstStepAccumulator TeeGenerator _none
e148 Ansi
@skrub._agg_joiner
c99 AggJoiner AggTarget
@skrub._apply_to_cols
c99 ApplyToCols
@skrub._apply_to_each_col
c99 ApplyToEachCol
@skrub._apply_to_sub_frame
c99 ApplyToSubFrame
@skrub._base
c99 SkrubBaseEstimator
@skrub._cat_encoder
c99 CatEncoder
@skrub._check_input
c99 CheckInputDataFrame
@skrub._clean_categories
c99 CleanCategories
@skrub._clean_null_strings
c99 CleanNullStrings
@skrub._config
c99 Unchanged
@skrub._data_ops._caching
c99 Memory
@skrub._data_ops._choosing
c99 BaseChoice BaseNumericChoice BoolChoice Choice DiscretizedNumericChoice Match NumericChoice Optional _Ellipsis
@skrub._data_ops._data_ops
c99 AppliedEstimator Apply AsTuple BinOp Call CallMethod Concat DataOp DataOpImpl EvalMode FreezeAfterFit GetAttr GetItem IfElse Match Scoring SplitX UnaryOp Value Var _DataOpDoc _Skb
k98 UninitializedVariable
@skrub._data_ops._estimator
c99 _SharedDict _SklearnParamsReprHtml _Splitter _XyPipelineMixin
@skrub._data_ops._evaluation
c99 HasRunningApplyAncestor _ChoiceEvaluator _ChoiceGraph _Cloner _Computation _CurrentNodeDuration _DataOpTraversal _Evaluator _FindArg _FindConflicts _FindFirstApply _FindNode _Graph _Printer
k98 CircularReferenceError _Found
@skrub._data_ops._inspection
c99 GraphDrawing
@skrub._data_ops._skrub_namespace
c99 SkrubNamespace
@skrub._data_ops._subsampling
c99 ShouldSubsample SubsamplePreviews
@skrub._datetime_encoder
c99 DatetimeEncoder _BasePeriodicEncoder _CircularEncoder _SplineEncoder
@skrub._dispatch
c99 DataFrameModuleInfo
@skrub._drop_similar
c99 DropSimilar
@skrub._drop_uninformative
c99 DropUninformative
@skrub._duration_to_float
c99 DurationToFloat
@skrub._gap_encoder
c99 GapEncoder
@skrub._interpolation_joiner
c99 InterpolationJoiner
@skrub._joiner
c99 Joiner
@skrub._llm_encoder
c99 LLMEncoder TextEncoder
k98 ModelNotFound
@skrub._matching
c99 Matching OtherNeighbor RandomPairs SelfJoinNeighbor
@skrub._minhash_encoder
c99 MinHashEncoder
@skrub._multi_agg_joiner
c99 MultiAggJoiner
@skrub._reporting._sample_table
c99 _LevelCounter _PandasTable _PolarsTable
@skrub._reporting._table_report
c99 TableReport
@skrub._reporting._utils
c99 JSONEncoder
@skrub._select_cols
c99 Drop DropCols SelectCols
@skrub._session_encoder
c99 SessionEncoder
@skrub._similarity_encoder
c99 SimilarityEncoder
@skrub._single_column_transformer
c99 SingleColumnTransformer
k98 RejectColumn
@skrub._sklearn_compat
c99 ClassifierTags InputTags ParamsValidationMixin RegressorTags Tags TargetTags TransformerTags
@skrub._squashing_scaler
c99 SquashingScaler _MinMaxScaler
@skrub._string_encoder
c99 StringEncoder
@skrub._table_vectorizer
c99 Cleaner PassThrough ShortReprDict TableVectorizer
@skrub._to_categorical
c99 ToCategorical
@skrub._to_datetime
c99 ToDatetime
@skrub._to_float
c99 ToFloat
@skrub._to_str
c99 ToStr
@skrub._utils
c99 LRUDict PassThrough Repr _ShortRepr
@skrub.selectors._base
c99 All And Cols Filter Inv NameFilter Or Selector Sub XOr
@sksurv.base
c100 SurvivalAnalysisMixin
@sksurv.ensemble.boosting
c100 ComponentwiseGradientBoostingSurvivalAnalysis GradientBoostingSurvivalAnalysis _ComponentwiseLeastSquares
@sksurv.ensemble.forest
c100 ExtraSurvivalTrees RandomSurvivalForest _BaseSurvivalForest
@sksurv.ensemble.survival_loss
c100 CensoredSquaredLoss CoxPH IPCWLeastSquaresError SurvivalLossFunction
@sksurv.exceptions
k183 NoComparablePairException
@sksurv.functions
c100 StepFunction
@sksurv.kernels.clinical
c100 ClinicalKernelTransform
@sksurv.linear_model.aft
c100 IPCRidge
@sksurv.linear_model.coxnet
c100 CoxnetSurvivalAnalysis
@sksurv.linear_model.coxph
c100 BreslowEstimator CoxPHOptimizer CoxPHSurvivalAnalysis VerboseReporter
@sksurv.meta.ensemble_selection
c100 BaseEnsembleSelection EnsembleAverage EnsembleSelection EnsembleSelectionRegressor MeanEstimator MeanRankEstimator
@sksurv.meta.stacking
c100 Stacking
@sksurv.metrics
c100 _ScoreOverrideMixin as_concordance_index_ipcw_scorer as_cumulative_dynamic_auc_scorer as_integrated_brier_score_scorer
@sksurv.nonparametric
c100 CensoringDistributionEstimator SurvivalFunctionEstimator
@sksurv.preprocessing
c100 OneHotEncoder
@sksurv.svm.minlip
c100 EcosSolver HingeLossSurvivalSVM MinlipSurvivalAnalysis OsqpSolver QPSolver
@sksurv.svm.naive_survival_svm
c100 NaiveSurvivalSVM
@sksurv.svm.survival_svm
c100 BaseSurvivalSVM Counter FastKernelSurvivalSVM FastSurvivalSVM LargeScaleOptimizer NonlinearLargeScaleOptimizer OrderStatisticTreeSurvivalCounter PRSVMOptimizer RankSVMOptimizer SimpleOptimizer SurvivalCounter
@sksurv.tree.tree
c100 ExtraSurvivalTree SurvivalTree
@sksurv.util
c100 Surv _PropertyAvailableIfDescriptor
@slicer.slicer
c11 AtomicSlicer Slicer
@slicer.slicer_internal
c11 Alias AliasLookup Obj Tracked
c101 ArrayHandler AtomicSlicer BaseHandler DataFrameHandler DictHandler ListTupleHandler SeriesHandler UnifiedDataHandler
@snowballstemmer.among
c103 Among
@snowballstemmer.arabic_stemmer
c103 ArabicStemmer
k102 lab0 lab1 lab2 lab3 lab4
@snowballstemmer.armenian_stemmer
c103 ArmenianStemmer
k102 lab0
@snowballstemmer.basestemmer
c103 BaseStemmer
@snowballstemmer.basque_stemmer
c103 BasqueStemmer
k102 lab0 lab1 lab2
@snowballstemmer.catalan_stemmer
c103 CatalanStemmer
k102 lab0 lab1
@snowballstemmer.czech_stemmer
c103 CzechStemmer
k102 lab0 lab1
@snowballstemmer.danish_stemmer
c103 DanishStemmer
k102 lab0 lab1 lab2
@snowballstemmer.dutch_porter_stemmer
c103 DutchPorterStemmer
k102 lab0 lab1 lab2 lab3
@snowballstemmer.dutch_stemmer
c103 DutchStemmer
k102 lab0 lab1 lab2
@snowballstemmer.english_stemmer
c103 EnglishStemmer
k102 lab0 lab1 lab2
@snowballstemmer.esperanto_stemmer
c103 EsperantoStemmer
k102 lab0 lab1
@snowballstemmer.estonian_stemmer
c103 EstonianStemmer
k102 lab0 lab1
@snowballstemmer.finnish_stemmer
c103 FinnishStemmer
k102 lab0 lab1
@snowballstemmer.french_stemmer
c103 FrenchStemmer
k102 lab0 lab1 lab2 lab3
@snowballstemmer.german_stemmer
c103 GermanStemmer
k102 lab0 lab1 lab2
@snowballstemmer.greek_stemmer
c103 GreekStemmer
k102 lab0
@snowballstemmer.hindi_stemmer
c103 HindiStemmer
@snowballstemmer.hungarian_stemmer
c103 HungarianStemmer
k102 lab0 lab1
@snowballstemmer.indonesian_stemmer
c103 IndonesianStemmer
k102 lab0 lab1
@snowballstemmer.irish_stemmer
c103 IrishStemmer
k102 lab0
@snowballstemmer.italian_stemmer
c103 ItalianStemmer
k102 lab0 lab1 lab2
@snowballstemmer.lithuanian_stemmer
c103 LithuanianStemmer
k102 lab0 lab1
@snowballstemmer.nepali_stemmer
c103 NepaliStemmer
k102 lab0
@snowballstemmer.norwegian_stemmer
c103 NorwegianStemmer
k102 lab0 lab1 lab2
@snowballstemmer.persian_stemmer
c103 PersianStemmer
k102 lab0 lab1
@snowballstemmer.polish_stemmer
c103 PolishStemmer
k102 lab0
@snowballstemmer.porter_stemmer
c103 PorterStemmer
k102 lab0 lab1 lab2
@snowballstemmer.portuguese_stemmer
c103 PortugueseStemmer
k102 lab0 lab1 lab2
@snowballstemmer.romanian_stemmer
c103 RomanianStemmer
k102 lab0 lab1 lab2
@snowballstemmer.russian_stemmer
c103 RussianStemmer
k102 lab0 lab1 lab2
@snowballstemmer.serbian_stemmer
c103 SerbianStemmer
k102 lab0 lab1 lab2
@snowballstemmer.sesotho_stemmer
c103 SesothoStemmer
k102 lab0
@snowballstemmer.spanish_stemmer
c103 SpanishStemmer
k102 lab0 lab1 lab2
@snowballstemmer.swedish_stemmer
c103 SwedishStemmer
k102 lab0
@snowballstemmer.tamil_stemmer
c103 TamilStemmer
k102 lab0 lab1
@snowballstemmer.turkish_stemmer
c103 TurkishStemmer
k102 lab0 lab1 lab2 lab3
@snowballstemmer.yiddish_stemmer
c103 YiddishStemmer
k102 lab0 lab1 lab2 lab3
@sortedcontainers.sorteddict
c104 SortedDict._NotGiven SortedItemsView SortedKeysView SortedValuesView
w208 SortedDict
@sortedcontainers.sortedlist
w208 SortedKeyList SortedList
@sortedcontainers.sortedset
w208 SortedSet
@sparse
e149 _BackendType
k184 SparseFutureWarning
@sparse.mlir_backend._array
c105 Array
@sparse.mlir_backend._dtypes
c105 DType IeeeComplexFloatingDType IeeeRealFloatingDType IntegerDType MlirType SignedIntegerDType UnsignedIntegerDType
@sparse.mlir_backend.formats
c105 ConcreteFormat Coo Csf Dense FormatFactory Level
e149 LevelFormat LevelProperties
@sparse.numba_backend._compressed.compressed
c105 CSC CSR GCXS _Compressed2d
@sparse.numba_backend._coo.common
c105 UniqueCountsResult
@sparse.numba_backend._coo.core
c105 COO
@sparse.numba_backend._coo.indexing
c105 _AdvIdxInfo
@sparse.numba_backend._coo.numba_extension
c105 COOModel COOType
@sparse.numba_backend._dok
c105 DOK
@sparse.numba_backend._settings
c105 ArrayNamespaceInfo
@sparse.numba_backend._sparse_array
c105 SparseArray
@sparse.numba_backend._umath
c105 _Elemwise
@sqlalchemy
g0 create_engine
@srsly
g198 pickle_loads
@srsly._pickle_api
g198 pickle_loads
@srsly._yaml_api
c106 CustomYaml
@srsly.cloudpickle
a201 dump
g198 load loads
w202 _make_function
@srsly.cloudpickle.cloudpickle
g9 _lookup_module_and_qualname _whichmodule register_pickle_by_value
g198 load loads
w202 _builtin_type _cell_set _class_setstate _decompose_typevar _empty_cell_value _fill_function _function_setstate _gen_ellipsis _gen_not_implemented _get_bases _is_dynamic _make_cell _make_dict_items _make_dict_keys _make_dict_values _make_empty_cell _make_function _make_skel_func _make_skeleton_class _make_skeleton_enum _make_typevar _rebuild_tornado_coroutine _rehydrate_skeleton_class _restore_attr cell_set dynamic_subimport instance subimport
@srsly.cloudpickle.cloudpickle_fast
g198 load loads
w202 _class_setstate _function_setstate _make_function
@srsly.msgpack
c106 Packer Unpacker
@srsly.msgpack.exceptions
k185 BufferFull ExtraData FormatError OutOfData StackError UnpackException
@srsly.msgpack.ext
c106 ExtType Timestamp
@srsly.msgpack.fallback
c106 BytesIO Packer Unpacker
@stable_baselines3.a2c.a2c
c107 A2C
@stable_baselines3.common.atari_wrappers
c107 AtariWrapper ClipRewardEnv EpisodicLifeEnv FireResetEnv MaxAndSkipEnv NoopResetEnv StickyActionEnv WarpFrame
@stable_baselines3.common.base_class
c107 BaseAlgorithm
@stable_baselines3.common.buffers
c107 BaseBuffer DictReplayBuffer DictRolloutBuffer NStepReplayBuffer ReplayBuffer RolloutBuffer
@stable_baselines3.common.callbacks
c107 BaseCallback CallbackList CheckpointCallback ConvertCallback EvalCallback EventCallback EveryNTimesteps LogEveryNTimesteps ProgressBarCallback StopTrainingOnMaxEpisodes StopTrainingOnNoModelImprovement StopTrainingOnRewardThreshold
@stable_baselines3.common.distributions
c107 BernoulliDistribution CategoricalDistribution DiagGaussianDistribution Distribution MultiCategoricalDistribution SquashedDiagGaussianDistribution StateDependentNoiseDistribution TanhBijector
@stable_baselines3.common.envs.bit_flipping_env
c107 BitFlippingEnv
@stable_baselines3.common.envs.identity_env
c107 FakeImageEnv IdentityEnv IdentityEnvBox IdentityEnvMultiBinary IdentityEnvMultiDiscrete
@stable_baselines3.common.envs.multi_input_envs
c107 SimpleMultiObsEnv
@stable_baselines3.common.noise
c107 ActionNoise NormalActionNoise OrnsteinUhlenbeckActionNoise VectorizedActionNoise
@stable_baselines3.common.off_policy_algorithm
c107 OffPolicyAlgorithm
@stable_baselines3.common.on_policy_algorithm
c107 OnPolicyAlgorithm
@stable_baselines3.common.policies
c107 ActorCriticCnnPolicy ActorCriticPolicy BaseModel BasePolicy ContinuousCritic MultiInputActorCriticPolicy
n7 BasePolicy._dummy_schedule BasePolicy.init_weights
@stable_baselines3.common.running_mean_std
c107 RunningMeanStd
@stable_baselines3.common.save_util
g0 json_to_data load_from_pkl load_from_zip_file
@stable_baselines3.common.sb2_compat.rmsprop_tf_like
c107 RMSpropTFLike
@stable_baselines3.common.torch_layers
c107 BaseFeaturesExtractor CombinedExtractor FlattenExtractor MlpExtractor NatureCNN
@stable_baselines3.common.type_aliases
c107 DictReplayBufferSamples DictRolloutBufferSamples PolicyPredictor ReplayBufferSamples RolloutBufferSamples RolloutReturn TrainFreq
e150 TrainFrequencyUnit
@stable_baselines3.common.utils
c107 ConstantSchedule FloatSchedule LinearSchedule
@stable_baselines3.common.vec_env.base_vec_env
c107 VecEnv VecEnvWrapper
g0 CloudpickleWrapper
@stable_baselines3.common.vec_env.dummy_vec_env
c107 DummyVecEnv
@stable_baselines3.common.vec_env.stacked_observations
c107 StackedObservations
@stable_baselines3.common.vec_env.subproc_vec_env
c107 SubprocVecEnv
@stable_baselines3.common.vec_env.vec_check_nan
c107 VecCheckNan
@stable_baselines3.common.vec_env.vec_extract_dict_obs
c107 VecExtractDictObs
@stable_baselines3.common.vec_env.vec_frame_stack
c107 VecFrameStack
@stable_baselines3.common.vec_env.vec_normalize
c107 VecNormalize
@stable_baselines3.common.vec_env.vec_transpose
c107 VecTransposeImage
@stable_baselines3.common.vec_env.vec_video_recorder
c107 VecVideoRecorder
@stable_baselines3.ddpg.ddpg
c107 DDPG
@stable_baselines3.dqn.dqn
c107 DQN
@stable_baselines3.dqn.policies
c107 CnnPolicy DQNPolicy MultiInputPolicy QNetwork
@stable_baselines3.her.goal_selection_strategy
e150 GoalSelectionStrategy
@stable_baselines3.her.her_replay_buffer
c107 HerReplayBuffer
@stable_baselines3.ppo.ppo
c107 PPO
@stable_baselines3.sac.policies
c107 Actor CnnPolicy MultiInputPolicy SACPolicy
@stable_baselines3.sac.sac
c107 SAC
@stable_baselines3.td3.policies
c107 Actor CnnPolicy MultiInputPolicy TD3Policy
@stable_baselines3.td3.td3
c107 TD3
@stanio.reshape
c11 Variable
e154 VariableType
@surprise.dump
a201 dump load
@surprise.model_selection.search
c108 BaseSearchCV GridSearchCV RandomizedSearchCV
@surprise.model_selection.split
c108 KFold LeaveOneOut PredefinedKFold RepeatedKFold ShuffleSplit
@surprise.prediction_algorithms.algo_base
c108 AlgoBase
@surprise.prediction_algorithms.baseline_only
c108 BaselineOnly
@surprise.prediction_algorithms.co_clustering
k125 CoClustering
@surprise.prediction_algorithms.knns
c108 KNNBaseline KNNBasic KNNWithMeans KNNWithZScore SymmetricAlgo
@surprise.prediction_algorithms.matrix_factorization
k125 NMF SVD SVDpp
@surprise.prediction_algorithms.predictions
c108 Prediction
k186 PredictionImpossible
@surprise.prediction_algorithms.random_pred
c108 NormalPredictor
@surprise.prediction_algorithms.slope_one
k125 SlopeOne
@surprise.trainset
c108 Trainset
@tabpfn.classifier
c10 TabPFNClassifier
@tensorflow
a200 BigQueryReader CSVDataset CSVDatasetV2 CreateSummaryDbWriter CreateSummaryFileWriter DataServiceDataset DataServiceDatasetV2 DataServiceDatasetV3 DataServiceDatasetV4 DatasetToTFRecord DatasetToTFRecordV2 DebugIdentity DebugIdentityV2 DebugIdentityV3 DistributedSave FileSystemSetConfiguration FixedLengthRecordDataset FixedLengthRecordDatasetV2 FixedLengthRecordReader FixedLengthRecordReaderV2 FlexImmutableConst FlexLoadDataset FlexMatchingFiles FlexReadFile FlexSaveDataset FlexTFRecordDataset FlexTextLineDataset FlexWriteFile IgniteDataset ImmutableConst IteratorFromStringHandle_x LMDBDataset LMDBReader LoadDataset LoadDatasetV2 MatchingFiles MatchingFilesDataset ReadFile RegisterDataset RegisterDatasetV2 Rpc RpcCall RpcClient RpcServer RpcServerStart SaveDataset SaveDatasetV2 SnapshotDataset SnapshotDatasetV2 SqlDataset TFRecordDataset TFRecordDatasetV2 TFRecordReader TFRecordReaderV2 TextLineDataset TextLineReader TextLineReaderV2 TryRpc WholeFileReader WholeFileReaderV2 WriteAudioSummary WriteFile WriteGraphSummary WriteHistogramSummary WriteImageSummary WriteRawProtoSummary WriteScalarSummary WriteSummary
g0 load_library load_op_library numpy_function py_func py_function
g1 EagerPyFunc FlexEagerPyFunc FlexPyFunc FlexPyFuncStateless PyFunc PyFuncStateless
g195 FlexLoadLibrary LoadLibrary
@tensorflow.keras.layers
g0 Lambda
@tensorflow.python.framework.dtypes
c109 DType DTypeMeta HandleData
@tensorflow.python.framework.indexed_slices
c109 IndexedSlices IndexedSlicesCompositeTensorGradient IndexedSlicesValue
k187 IndexedSlicesSpec
@tensorflow.python.framework.load_library
g0 load_file_system_library load_library load_op_library load_pluggable_device_library
@tensorflow.python.framework.sparse_tensor
c109 SparseTensor SparseTensorValue
k187 SparseTensorSpec
@tensorflow.python.framework.tensor
c109 Tensor _BoundedTensorSpecCodec _TensorIterator _TensorSpecCodec
k187 BoundedTensorSpec DenseSpec TensorSpec
@tensorflow.python.framework.tensor_shape
c109 _TensorShapeCodec
k125 Dimension TensorShape
@tensorflow.python.framework.type_spec
c109 LegacyTypeSpecBatchEncoder TypeSpecBatchEncoder
k187 BatchableTypeSpec TypeSpec
@tensorflow.python.keras.layers.core
g0 Lambda
@tensorflow.python.keras.utils.generic_utils
g0 func_load
@tensorflow.python.ops.ragged.ragged_tensor
c109 RaggedTensor RaggedTensorType
k187 RaggedTensorSpec
@tensorflow.python.ops.script_ops
g0 eager_py_func numpy_function py_func py_func_common py_function
@tensorflow.python.trackable.autotrackable
c109 AutoTrackable
@tensorflow.python.trackable.base
c109 CheckpointInitialValue CheckpointInitialValueCallable NoRestoreSaveable ShardInfo Trackable TrackableReference WeakTrackableReference _SlotVariableRestoration
@tensorflow.python.trackable.data_structures
c109 List Mapping NoDependency TrackableDataStructure
k187 ListWrapper _DictWrapper _TupleWrapper _UntrackableError
@tensorflow.python.util.lazy_loader
g0 LazyLoader
@textblob._text
c110 Context Entities Lexicon Morphology Parser Rules Score Sentiment Spelling TaggedString lazydict lazylist
@textblob.base
c110 BaseNPExtractor BaseParser BaseSentimentAnalyzer BaseTagger BaseTokenizer
@textblob.blob
c110 BaseBlob Blobber Sentence TextBlob Word WordList
@textblob.classifiers
c110 BaseClassifier DecisionTreeClassifier MaxEntClassifier NLTKClassifier NaiveBayesClassifier PositiveNaiveBayesClassifier
@textblob.decorators
c110 cached_property
@textblob.en
c110 Parser Sentiment
@textblob.en.np_extractors
c110 ChunkParser ConllExtractor FastNPExtractor
@textblob.en.parsers
c110 PatternParser
@textblob.en.sentiments
c110 NaiveBayesAnalyzer PatternAnalyzer
@textblob.en.taggers
c110 NLTKTagger PatternTagger
@textblob.exceptions
k188 DeprecationError FormatError MissingCorpusError NotTranslated TextBlobError TranslatorError
@textblob.formats
c110 BaseFormat CSV DelimitedFormat JSON TSV
@textblob.mixins
c110 BlobComparableMixin ComparableMixin StringlikeMixin
@textblob.tokenizers
c110 SentenceTokenizer WordTokenizer
@textdistance.algorithms.base
c111 Base BaseSimilarity
@textdistance.algorithms.compression_based
c111 ArithNCD BWTRLENCD BZ2NCD EntropyNCD LZMANCD RLENCD SqrtNCD ZLIBNCD _BinaryNCDBase _NCDBase
@textdistance.algorithms.edit_based
c111 DamerauLevenshtein Gotoh Hamming Jaro JaroWinkler Levenshtein MLIPNS NeedlemanWunsch SmithWaterman StrCmp95
@textdistance.algorithms.phonetic
c111 Editex MRA
@textdistance.algorithms.sequence_based
c111 LCSSeq LCSStr RatcliffObershelp
@textdistance.algorithms.simple
c111 Identity Length Matrix Postfix Prefix
@textdistance.algorithms.token_based
c111 Bag Cosine Jaccard MongeElkan Overlap Sorensen Tanimoto Tversky
@textdistance.algorithms.vector_based
c111 Chebyshev Correlation Euclidean Kulsinski Mahalanobis Manhattan Minkowski
@textdistance.benchmark
c111 Benchmark Lib
@textdistance.libraries
c111 LibrariesManager LibraryBase SameLengthLibrary SameLengthTextLibrary TextLibrary
@theano.gof.cmodule
g0 dlimport
@thinc.backends._param_server
k126 ParamServer
@thinc.backends.cupy_ops
c112 CupyOps
@thinc.backends.linalg
k126 Matrix Vec VecVec
@thinc.backends.mps_ops
c112 MPSOps
@thinc.backends.numpy_ops
k126 NumpyOps
r204 __pyx_unpickle_NumpyOps
@thinc.backends.ops
c112 Ops
@thinc.config
c112 registry
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
c112 CategoricalCrossentropy CosineDistance L2Distance Loss SequenceCategoricalCrossentropy
n6 _make_mask _make_mask_by_value configure_CategoricalCrossentropy_v1 configure_CategoricalCrossentropy_v2 configure_CategoricalCrossentropy_v3 configure_CosineDistance configure_L2Distance configure_SequenceCategoricalCrossentropy_v1 configure_SequenceCategoricalCrossentropy_v2 configure_SequenceCategoricalCrossentropy_v3
@thinc.model
c112 Model
n6 empty_init
@thinc.mypy
c112 IntrospectChecker ThincPlugin
@thinc.optimizers
c112 Optimizer
@thinc.schedules
n6 _clip compounding constant constant_then cyclic_triangular decaying slanted_triangular warmup_linear
@thinc.types
c112 ArgsKwargs Decorator Floats1d Floats2d Floats3d Floats4d Generator Ints1d Ints2d Ints3d Ints4d Padded Pairs Ragged Unserializable _Array _Array1d _Array2d _Array3d _Array4d _Floats _Ints
@thinc.util
c112 ArrayInfo
g207 convert_recursive
k189 DataValidationError
@tokenizers
a201 Tokenizer.from_file Tokenizer.from_pretrained
k126 AddedToken Encoding NormalizedString PreTokenizedString Regex Tokenizer
@tokenizers.decoders
k126 BPEDecoder ByteFallback ByteLevel CTC DecodeStream Decoder Fuse Metaspace Replace Sequence Strip WordPiece
@tokenizers.implementations.base_tokenizer
c113 BaseTokenizer
@tokenizers.implementations.bert_wordpiece
c113 BertWordPieceTokenizer
@tokenizers.implementations.byte_level_bpe
c113 ByteLevelBPETokenizer
@tokenizers.implementations.char_level_bpe
c113 CharBPETokenizer
@tokenizers.implementations.sentencepiece_bpe
c113 SentencePieceBPETokenizer
@tokenizers.implementations.sentencepiece_unigram
c113 SentencePieceUnigramTokenizer
@tokenizers.models
a201 BPE.from_file WordLevel.from_file WordPiece.from_file
k126 BPE Unigram WordLevel WordPiece
r204 Model
@tokenizers.normalizers
k126 BertNormalizer ByteLevel Lowercase NFC NFD NFKC NFKD Nmt Normalizer Precompiled Prepend Replace Sequence Strip StripAccents
@tokenizers.pre_tokenizers
k126 BertPreTokenizer ByteLevel CharDelimiterSplit Digits FixedLength Metaspace PreTokenizer Punctuation Sequence Split UnicodeScripts Whitespace WhitespaceSplit
@tokenizers.processors
k126 BertProcessing ByteLevel PostProcessor RobertaProcessing Sequence TemplateProcessing
@tokenizers.trainers
k126 BpeTrainer Trainer UnigramTrainer WordLevelTrainer WordPieceTrainer
@toolz.functoolz
c114 Compose _InstanceAnnotations curry excepts juxt
g0 apply do pipe thread_first thread_last
g9 _restore_curry
k190 InstanceProperty
@toolz.itertoolz
g0 accumulate reduceby
@toolz.sandbox.core
g2 EqualityHashKey
@torchvision.models._utils
c10 IntermediateLayerGetter
@torchvision.models.alexnet
c10 AlexNet
@torchvision.models.convnext
c10 CNBlock CNBlockConfig ConvNeXt LayerNorm2d
@torchvision.models.densenet
c10 DenseNet _DenseBlock _DenseLayer _Transition
@torchvision.models.detection._utils
c10 BalancedPositiveNegativeSampler BoxCoder BoxLinearCoder Matcher SSDMatcher
@torchvision.models.detection.anchor_utils
c10 AnchorGenerator DefaultBoxGenerator
@torchvision.models.detection.backbone_utils
c10 BackboneWithFPN
@torchvision.models.detection.faster_rcnn
c10 FastRCNNConvFCHead FastRCNNPredictor FasterRCNN TwoMLPHead
@torchvision.models.detection.fcos
c10 FCOS FCOSClassificationHead FCOSHead FCOSRegressionHead
@torchvision.models.detection.generalized_rcnn
c10 GeneralizedRCNN
@torchvision.models.detection.image_list
c10 ImageList
@torchvision.models.detection.keypoint_rcnn
c10 KeypointRCNN KeypointRCNNHeads KeypointRCNNPredictor
@torchvision.models.detection.mask_rcnn
c10 MaskRCNN MaskRCNNHeads MaskRCNNPredictor
@torchvision.models.detection.retinanet
c10 RetinaNet RetinaNetClassificationHead RetinaNetHead RetinaNetRegressionHead
@torchvision.models.detection.roi_heads
c10 RoIHeads
@torchvision.models.detection.rpn
c10 RPNHead RegionProposalNetwork
@torchvision.models.detection.ssd
c10 SSD SSDClassificationHead SSDFeatureExtractorVGG SSDHead SSDRegressionHead SSDScoringHead
@torchvision.models.detection.transform
c10 GeneralizedRCNNTransform
@torchvision.models.efficientnet
c10 EfficientNet FusedMBConv MBConv MBConvConfig
@torchvision.models.googlenet
c10 BasicConv2d GoogLeNet Inception InceptionAux
@torchvision.models.inception
c10 BasicConv2d Inception3 InceptionA InceptionAux InceptionB InceptionC InceptionD InceptionE
@torchvision.models.maxvit
c10 MBConv MaxVit MaxVitBlock MaxVitLayer
@torchvision.models.mnasnet
c10 MNASNet _InvertedResidual
@torchvision.models.mobilenet
c10 ConvBNReLU InvertedResidual MobileNetV2
@torchvision.models.mobilenetv2
c10 ConvBNActivation ConvBNReLU InvertedResidual MobileNetV2
@torchvision.models.mobilenetv3
c10 InvertedResidual InvertedResidualConfig MobileNetV3 SqueezeExcitation
@torchvision.models.regnet
c10 AnyStage BlockParams BottleneckTransform RegNet ResBottleneckBlock SimpleStemIN
@torchvision.models.resnet
c10 BasicBlock Bottleneck ResNet
e154 ResNet101_Weights ResNet152_Weights ResNet18_Weights ResNet34_Weights ResNet50_Weights
@torchvision.models.segmentation.deeplabv3
c10 ASPP ASPPConv ASPPPooling DeepLabHead DeepLabV3
@torchvision.models.segmentation.fcn
c10 FCN FCNHead
@torchvision.models.segmentation.lraspp
c10 LRASPP LRASPPHead
@torchvision.models.shufflenetv2
c10 InvertedResidual ShuffleNetV2
@torchvision.models.squeezenet
c10 Fire SqueezeNet
@torchvision.models.swin_transformer
c10 PatchMerging PatchMergingV2 ShiftedWindowAttention ShiftedWindowAttentionV2 SwinTransformer SwinTransformerBlock SwinTransformerBlockV2
@torchvision.models.vgg
c10 VGG
@torchvision.models.vision_transformer
c10 ConvStemConfig Encoder EncoderBlock MLPBlock VisionTransformer
@torchvision.ops.deform_conv
c10 DeformConv2d
@torchvision.ops.drop_block
c10 DropBlock2d DropBlock3d
@torchvision.ops.feature_pyramid_network
c10 ExtraFPNBlock FeaturePyramidNetwork LastLevelMaxPool LastLevelP6P7
@torchvision.ops.misc
c10 Conv2dNormActivation Conv3dNormActivation ConvNormActivation FrozenBatchNorm2d MLP Permute SqueezeExcitation
@torchvision.ops.poolers
c10 LevelMapper MultiScaleRoIAlign
@torchvision.ops.roi_align
c10 RoIAlign
@torchvision.ops.stochastic_depth
c10 StochasticDepth
@torchvision.transforms._presets
c10 ImageClassification ObjectDetection OpticalFlow SemanticSegmentation VideoClassification
@torchvision.transforms.functional
e154 InterpolationMode
@torchvision.transforms.transforms
c10 CenterCrop ColorJitter Compose ConvertImageDtype FiveCrop GaussianBlur Grayscale LinearTransformation Normalize PILToTensor Pad RandomAdjustSharpness RandomAffine RandomApply RandomAutocontrast RandomChoice RandomCrop RandomEqualize RandomErasing RandomGrayscale RandomHorizontalFlip RandomInvert RandomOrder RandomPerspective RandomPosterize RandomResizedCrop RandomRotation RandomSolarize RandomVerticalFlip Resize TenCrop ToPILImage ToTensor
@torchvision.transforms.v2._color
c10 ColorJitter Grayscale RandomGrayscale
@torchvision.transforms.v2._container
c10 Compose RandomApply RandomChoice RandomOrder
@torchvision.transforms.v2._geometry
c10 CenterCrop Pad RandomAffine RandomCrop RandomHorizontalFlip RandomResizedCrop RandomRotation RandomVerticalFlip Resize
@torchvision.transforms.v2._misc
c10 ConvertImageDtype GaussianBlur GaussianNoise Identity Normalize ToDtype
@torchvision.transforms.v2._type_conversion
c10 PILToTensor ToImage ToPILImage ToPureTensor
@torchvision.tv_tensors._image
c10 Image
@torchvision.tv_tensors._mask
c10 Mask
@tpot.operator_utils
g0 TPOTOperatorClassFactory source_decode
@tqdm.std
g2 tqdm
@traitlets
g0 import_item
@traitlets.utils.importstring
g0 import_item
@tsfresh.feature_extraction.settings
w212 ComprehensiveFCParameters EfficientFCParameters IndexBasedFCParameters MinimalFCParameters PickableSettings TimeBasedFCParameters
@tsfresh.transformers.feature_augmenter
c115 FeatureAugmenter
@tsfresh.transformers.feature_selector
c115 FeatureSelector
@tsfresh.transformers.per_column_imputer
c115 PerColumnImputer
@tsfresh.transformers.relevant_feature_augmenter
c115 RelevantFeatureAugmenter
@tslearn.backend.backend
c116 Backend
@tslearn.backend.numpy_backend
c116 NumPyBackend NumPyLinalg NumPyRandom NumPyTesting
@tslearn.backend.pytorch_backend
c116 PyTorchBackend PyTorchLinalg PyTorchRandom PyTorchTesting
@tslearn.bases.bases
c116 BaseModelPackage TimeSeriesMixin TsLearnTags
@tslearn.clustering.dbscan
c116 TimeSeriesDBSCAN
@tslearn.clustering.kmeans
c116 KernelKMeans TimeSeriesKMeans
@tslearn.clustering.kshape
c116 KShape
@tslearn.clustering.utils
c116 TimeSeriesCentroidBasedClusteringMixin
k191 EmptyClusterError
@tslearn.early_classification.early_classification
c116 NonMyopicEarlyClassifier
@tslearn.forecasting._arima
c116 AutoVARIMA VARIMA
@tslearn.forecasting._pipeline
c116 ScaledForecastingPipeline
@tslearn.foundation._embedding
c116 TimeSeriesFoundationEmbedder
@tslearn.foundation._forecasting
c116 LinearProbeForecaster ZeroShotForecaster _BaseFoundationForecaster
@tslearn.matrix_profile.matrix_profile
c116 MatrixProfile
@tslearn.metrics.soft_dtw_loss_pytorch
c116 SoftDTWLossPyTorch _SoftDTWLossPyTorch
@tslearn.metrics.softdtw_variants
c116 SoftDTW SquaredEuclidean
@tslearn.neighbors.neighbors
c116 KNeighborsTimeSeries KNeighborsTimeSeriesClassifier KNeighborsTimeSeriesMixin KNeighborsTimeSeriesRegressor
@tslearn.neural_network.neural_network
c116 TimeSeriesMLPClassifier TimeSeriesMLPRegressor
@tslearn.piecewise.piecewise
c116 OneD_SymbolicAggregateApproximation PiecewiseAggregateApproximation SymbolicAggregateApproximation
@tslearn.preprocessing._synchronizer
c116 TimeSeriesFeatureSynchronizer
@tslearn.preprocessing.preprocessing
c116 TimeSeriesImputer TimeSeriesResampler TimeSeriesScalerMeanVariance TimeSeriesScalerMinMax
@tslearn.shapelets.shapelets
c116 GlobalArgminPooling1D GlobalMinPooling1D LearningShapelets LocalSquaredDistanceLayer PatchingLayer
@tslearn.svm.svm
c116 TimeSeriesSVC TimeSeriesSVMMixin TimeSeriesSVR
@ultralytics.engine.results
c117 BaseTensor Boxes DepthMap Keypoints Masks OBB Probs Results SemanticMask _DenseResultTensor
@ultralytics.models.fastsam.model
c117 FastSAM
@ultralytics.models.llm
c117 LLM
@ultralytics.models.nas.model
c117 NAS
@ultralytics.models.rtdetr.model
c117 RTDETR
@ultralytics.models.sam.model
c117 SAM
@ultralytics.models.sam.modules.blocks
c117 Block CXBlock DropPath Fuser MaskDownSampler MultiScaleAttention MultiScaleBlock PatchEmbed PositionEmbeddingRandom PositionEmbeddingSine REAttention RoPEAttention SAM2TwoWayAttentionBlock SAM2TwoWayTransformer
@ultralytics.models.sam.modules.decoders
c117 MaskDecoder SAM2MaskDecoder
@ultralytics.models.sam.modules.encoders
c117 FpnNeck Hiera ImageEncoder ImageEncoderViT MemoryEncoder PromptEncoder
@ultralytics.models.sam.modules.memory_attention
c117 MemoryAttention MemoryAttentionLayer
@ultralytics.models.sam.modules.sam
c117 SAM2Model SAM3Model SAMModel
@ultralytics.models.sam.modules.tiny_encoder
c117 Attention BasicLayer Conv2d_BN ConvLayer MBConv MLP PatchEmbed PatchMerging TinyViT TinyViTBlock
@ultralytics.models.sam.modules.transformer
c117 Attention TwoWayAttentionBlock TwoWayTransformer
@ultralytics.models.sam.sam3.decoder
c117 TransformerDecoder TransformerDecoderLayer
@ultralytics.models.sam.sam3.encoder
c117 TransformerEncoder TransformerEncoderFusion TransformerEncoderLayer
@ultralytics.models.sam.sam3.geometry_encoders
c117 Prompt SequenceGeometryEncoder
@ultralytics.models.sam.sam3.maskformer_segmentation
c117 LinearPresenceHead MaskPredictor PixelDecoder SegmentationHead UniversalSegmentationHead
@ultralytics.models.sam.sam3.model_misc
c117 DotProductScoring LayerScale TransformerWrapper
@ultralytics.models.sam.sam3.necks
c117 Sam3DualViTDetNeck
@ultralytics.models.sam.sam3.sam3_image
c117 SAM3SemanticModel
@ultralytics.models.sam.sam3.text_encoder_ve
c117 ResidualAttentionBlock TextTransformer Transformer VETextEncoder
@ultralytics.models.sam.sam3.vitdet
c117 Attention Block ViT
@ultralytics.models.sam.sam3.vl_combiner
c117 SAM3VLBackbone
@ultralytics.models.utils.loss
c117 DETRLoss RTDETRDetectionLoss
@ultralytics.models.utils.ops
c117 HungarianMatcher
@ultralytics.models.yolo.model
c117 YOLO YOLOE YOLOWorld
@ultralytics.models.yolo.world.train_world
c117 WorldTrainerFromScratch
@ultralytics.models.yolo.yoloe.train_seg
c117 YOLOEPESegTrainer YOLOESegTrainer YOLOESegTrainerFromScratch YOLOESegVPTrainer
@ultralytics.nn.distill_model
c117 DistillationModel FeatureHook
@ultralytics.nn.modules.activation
c117 AGLU
@ultralytics.nn.modules.block
c117 A2C2f AAttn ABlock AConv ADown Attention BNContrastiveHead Bottleneck BottleneckCSP C1 C2 C2PSA C2f C2fAttn C2fCIB C2fPSA C3 C3Ghost C3TR C3f C3k C3k2 C3x CBFuse CBLinear CIB ContrastiveHead DFL ELAN1 GhostBottleneck HGBlock HGStem ImagePoolingAttn MaxSigmoidAttnBlock PSA PSABlock Proto Proto26 RealNVP RepBottleneck RepC3 RepCSP RepNCSPELAN4 RepVGGDW ResNetBlock ResNetLayer Residual SAVPE SCDown SPP SPPELAN SPPF SwiGLUFFN TorchVision
@ultralytics.nn.modules.conv
c117 CBAM ChannelAttention Concat Conv Conv2 ConvTranspose DWConv DWConvTranspose2d Focus GhostConv Index LightConv RepConv SpatialAttention
@ultralytics.nn.modules.head
c117 Classify Depth Detect LRPCHead OBB OBB26 Pose Pose26 RTDETRDecoder Segment Segment26 SemanticSegment WorldDetect YOLOEDetect YOLOESegment YOLOESegment26 v10Detect
@ultralytics.nn.modules.transformer
c117 AIFI DeformableTransformerDecoder DeformableTransformerDecoderLayer LayerNorm2d MLP MLPBlock MSDeformAttn TransformerBlock TransformerEncoderLayer TransformerLayer
@ultralytics.nn.tasks
c117 BaseModel ClassificationModel DepthModel DetectionModel Ensemble OBBModel PoseModel RTDETRDetectionModel SegmentationModel SemanticSegmentationModel WorldModel YOLOEModel YOLOESegModel _SafeLoad
g0 attempt_load_one_weight attempt_load_weights parse_model torch_safe_load
@ultralytics.utils
a214 JSONDict
@ultralytics.utils.checks
g0 attempt_install check_requirements
@ultralytics.utils.downloads
a201 attempt_download_asset download safe_download
@ultralytics.utils.instance
c117 Bboxes Instances
@ultralytics.utils.loss
c117 BCEDiceLoss BboxLoss DFLoss DepthLoss26 E2EDetectLoss E2ELoss FocalLoss KeypointLoss MultiChannelDiceLoss PoseLoss26 RLELoss RotatedBboxLoss SegmentLoss26 SemanticSegmentationLoss TVPDetectLoss TVPSegmentLoss VarifocalLoss v8ClassificationLoss v8DetectionLoss v8OBBLoss v8PoseLoss v8SegmentationLoss
@ultralytics.utils.metrics
c117 ClassifyMetrics ConfusionMatrix DepthMetrics DetMetrics Metric OBBMetrics PoseMetrics SegmentMetrics SemanticMetrics
@ultralytics.utils.patches
g0 torch_load
@ultralytics.utils.tal
c117 PoseTaskAlignedAssigner RotatedTaskAlignedAssigner SegTaskAlignedAssigner TaskAlignedAssigner
@ultralytics.utils.torch_utils
c117 EarlyStopping ModelEMA
@umap
c118 ParametricUMAP
@umap.aligned_umap
c118 AlignedUMAP
@umap.distances
n4 correlation cosine euclidean manhattan
@umap.parametric_umap
c118 ParametricUMAP PumapNet StopGradient UMAPModel
@umap.umap_
c118 UMAP
@uncertainties.core
c120 AffineScalarFunc AffineScalarFunc.dtype LinearCombination Variable
k119 NegativeStdDev
@uncertainties.ops
k119 NotUpcast
@uncertainties.parsing
k119 NotParenUncert
@uncertainties.unumpy.core
c120 matrix
@vllm.utils
g0 import_from_path resolve_obj_by_qualname
@werkzeug.utils
g0 import_string
@wordcloud.color_from_image
c121 ImageColorGenerator
@wordcloud.wordcloud
c121 IntegralOccupancyMap WordCloud colormap_color_func
@wordcloud.wordcloud_cli
c121 FileType RegExpAction
@xarray.backends.file_manager
g198 PickleableFileManager
w212 CachingFileManager
@xarray.coding.cftime_offsets
c122 BaseCFTimeOffset Day Hour Microsecond Millisecond Minute MonthBegin MonthEnd QuarterBegin QuarterEnd QuarterOffset Second Tick YearBegin YearEnd YearOffset
@xarray.coding.cftimeindex
c122 CFTimeIndex
@xarray.coding.common
c122 VariableCoder _ElementwiseFunctionArray
k192 SerializationWarning
@xarray.coding.frequencies
c122 _CFTimeFrequencyInferer
@xarray.coding.strings
c122 CharacterArrayCoder EncodedStringCoder StackedBytesArray
@xarray.coding.times
c122 CFDatetimeCoder CFTimedeltaCoder
@xarray.coding.variables
c122 BoolTypeArray BooleanCoder CFMaskCoder CFScaleOffsetCoder DefaultFillvalueCoder EndianCoder NativeEndiannessArray NativeEnumCoder NonStringCoder Numpy2StringDTypeCoder ObjectVLenStringCoder
@xarray.computation.apply_ufunc
c122 _UFuncSignature
@xarray.computation.arithmetic
c122 DataArrayArithmetic DataArrayGroupbyArithmetic DatasetArithmetic DatasetGroupbyArithmetic SupportsArithmetic VariableArithmetic
@xarray.computation.ops
c122 IncludeNumpySameMethods
@xarray.computation.rolling
c122 Coarsen DataArrayCoarsen DataArrayRolling DatasetCoarsen DatasetRolling Rolling
@xarray.computation.rolling_exp
c122 RollingExp
@xarray.computation.weighted
c122 DataArrayWeighted DatasetWeighted Weighted
@xarray.core._aggregations
c122 DataArrayAggregations DataArrayGroupByAggregations DataArrayResampleAggregations DataTreeAggregations DatasetAggregations DatasetGroupByAggregations DatasetResampleAggregations
@xarray.core._typed_ops
c122 DataArrayGroupByOpsMixin DataArrayOpsMixin DataTreeOpsMixin DatasetGroupByOpsMixin DatasetOpsMixin VariableOpsMixin
@xarray.core.accessor_dt
c122 CombinedDatetimelikeAccessor DatetimeAccessor TimeAccessor TimedeltaAccessor
@xarray.core.accessor_str
c122 StringAccessor
@xarray.core.common
c122 AbstractArray AttrAccessMixin DataWithCoords ImplementsArrayReduce ImplementsDatasetReduce TreeAttrAccessMixin
@xarray.core.coordinate_transform
c122 CoordinateTransform
@xarray.core.coordinates
c122 AbstractCoordinates Coordinates DataArrayCoordinates DataTreeCoordinates DatasetCoordinates
k192 CoordinateValidationError
@xarray.core.dataarray
c122 DataArray _LocIndexer _NumpyEncoder
@xarray.core.dataset
c122 Dataset
@xarray.core.dataset_utils
c122 _LocIndexer
@xarray.core.dataset_variables
c122 DataVariables
@xarray.core.datatree
c122 DataTree DatasetView _CoordWrapper _DatasetArgs
@xarray.core.dtypes
c122 AlwaysGreaterThan AlwaysLessThan
@xarray.core.eval
c122 LogicalOperatorTransformer
@xarray.core.extension_array
c122 PandasExtensionArray
@xarray.core.formatting_html
c122 _DataTreeDisplay
@xarray.core.groupby
c122 ComposedGrouper DataArrayGroupBy DataArrayGroupByBase DatasetGroupBy DatasetGroupByBase GroupBy ResolvedGrouper _DummyGroup
@xarray.core.indexes
c122 CoordinateTransformIndex Index Indexes PandasIndex PandasMultiIndex
@xarray.core.indexing
c122 ArrayApiIndexingAdapter BasicIndexer CoordinateTransformIndexingAdapter CopyOnWriteArray DaskIndexingAdapter ExplicitIndexer ExplicitlyIndexed ExplicitlyIndexedNDArrayMixin IndexSelResult IndexingAdapter LazilyIndexedArray LazilyVectorizedIndexedArray MemoryCachedArray NdArrayLikeIndexingAdapter NumpyIndexingAdapter OuterIndexer PandasIndexingAdapter PandasMultiIndexingAdapter VectorizedIndexer
e151 IndexingSupport
g2 IndexCallable
@xarray.core.missing
c122 BaseInterpolator NumpyInterpolator ScipyInterpolator SplineInterpolator
@xarray.core.nputils
c122 NumpyVIndexAdapter
@xarray.core.options
c122 T_Options set_options
@xarray.core.parallel
c122 ExpectedDict
@xarray.core.resample
c122 DataArrayResample DatasetResample Resample
@xarray.core.resample_cftime
c122 CFTimeGrouper
@xarray.core.treenode
c122 NamedNode NodePath TreeNode
k192 InvalidTreeError NotFoundInTreeError TreeIsomorphismError
@xarray.core.types
c122 Alignable BaseBuffer Closable Lock NestedSequence ReadBuffer
@xarray.core.utils
c122 FilteredMapping Frozen FrozenMappingWarningOnValuesAccess HiddenKeyDict NDArrayMixin NdimSizeLenMixin OrderedSet UncachedAccessor
e151 Default
@xarray.core.variable
c122 IndexVariable Variable
k192 MissingDimensionsError
@xarray.indexes.nd_point_index
c122 NDPointIndex ScipyKDTreeAdapter TreeAdapter
@xarray.indexes.range_index
c122 RangeCoordinateTransform RangeIndex
@xarray.namedarray._aggregations
c122 NamedArrayAggregations
@xarray.namedarray._typing
c122 _SupportsDType _SupportsImag _SupportsReal _array _arrayapi _arrayfunction _chunkedarray _chunkedarrayapi _chunkedarrayfunction _sparsearray _sparsearrayapi _sparsearrayfunction
e151 Default
@xarray.namedarray.core
c122 NamedArray
@xarray.namedarray.daskmanager
c122 DaskManager
@xarray.namedarray.dtypes
c122 AlwaysGreaterThan AlwaysLessThan
@xarray.namedarray.parallelcompat
c122 ChunkManagerEntrypoint ChunkedArrayMixinProtocol
@xarray.namedarray.pycompat
c122 DuckArrayModule
@xarray.namedarray.utils
c122 ReprObject
@xarray.structure.alignment
c122 Aligner
k192 AlignmentError
@xarray.structure.merge
c122 Context _MergeResult
k192 MergeError
@xgboost
c129 Booster DMatrix XGBClassifier XGBModel XGBRFClassifier XGBRFRegressor XGBRanker XGBRegressor
@xgboost._data_utils
c129 Categories
@xgboost.callback
c123 CallbackContainer EarlyStopping EvaluationMonitor LearningRateScheduler TrainingCallback TrainingCheckPoint
@xgboost.collective
c123 CommunicatorContext Config
e152 Op
@xgboost.compat
c123 DataFrame DataTable MultiIndex XGBClassifierBase XGBModelBase XGBRegressorBase XGBoostLabelEncoder
@xgboost.core
a201 Booster.load_model Booster.save_model
c123 Booster CallbackEnv DMatrix DataIter DeviceQuantileDMatrix ExtMemQuantileDMatrix QuantileDMatrix _ProxyDMatrix _RefMixIn
e152 DataSplitMode
k193 EarlyStopException XGBoostError
n5 _log_callback
@xgboost.data
c123 ArrowTransformed CudfTransformed PandasTransformed SingleBatchInternalIter
@xgboost.rabit
e152 Op
@xgboost.sklearn
c123 XGBClassifier XGBModel XGBRFClassifier XGBRFRegressor XGBRanker XGBRankerMixIn XGBRegressor _SklObjWProto
n5 _objective_decorator
@xgboost.training
c123 CVPack _PackedBooster
@yaml
g198 FullLoader Loader UnsafeLoader full_load full_load_all load load_all unsafe_load unsafe_load_all
@yaml.constructor
g198 Constructor FullConstructor UnsafeConstructor
@yaml.loader
g198 FullLoader Loader UnsafeLoader
@yellowbrick.base
c124 ModelVisualizer ScoreVisualizer Visualizer VisualizerGrid
@yellowbrick.classifier.base
c124 ClassificationScoreVisualizer
@yellowbrick.classifier.class_prediction_error
c124 ClassPredictionError
@yellowbrick.classifier.classification_report
c124 ClassificationReport
@yellowbrick.classifier.confusion_matrix
c124 ConfusionMatrix
@yellowbrick.classifier.prcurve
c124 PrecisionRecallCurve
@yellowbrick.classifier.rocauc
c124 ROCAUC
@yellowbrick.classifier.threshold
c124 DiscriminationThreshold
@yellowbrick.cluster.base
c124 ClusteringScoreVisualizer
@yellowbrick.cluster.elbow
c124 KElbowVisualizer
@yellowbrick.cluster.icdm
c124 InterclusterDistance
@yellowbrick.cluster.silhouette
c124 SilhouetteVisualizer
@yellowbrick.contrib.classifier.boundaries
c124 DecisionBoundariesVisualizer
@yellowbrick.contrib.missing.bar
c124 MissingValuesBar
@yellowbrick.contrib.missing.base
c124 MissingDataVisualizer
@yellowbrick.contrib.missing.dispersion
c124 MissingValuesDispersion
@yellowbrick.contrib.prepredict
c124 PrePredict
@yellowbrick.contrib.scatter
c124 ScatterVisualizer
@yellowbrick.contrib.statsmodels.base
c124 StatsModelsWrapper
@yellowbrick.contrib.wrapper
c124 ContribEstimator
@yellowbrick.exceptions
k194 DataWarning DatasetsError ImageComparisonFailure ModelError NotFitted VisualError YellowbrickAssertionError YellowbrickAttributeError YellowbrickError YellowbrickKeyError YellowbrickTypeError YellowbrickValueError YellowbrickWarning
@yellowbrick.features.base
c124 DataVisualizer FeatureVisualizer MultiFeatureVisualizer
@yellowbrick.features.decomposition
c124 ExplainedVariance
@yellowbrick.features.jointplot
c124 JointPlot
@yellowbrick.features.manifold
c124 Manifold
@yellowbrick.features.pca
c124 PCA
@yellowbrick.features.pcoords
c124 ParallelCoordinates
@yellowbrick.features.projection
c124 ProjectionVisualizer
@yellowbrick.features.radviz
c124 RadialVisualizer
@yellowbrick.features.rankd
c124 Rank1D Rank2D RankDBase
@yellowbrick.gridsearch.base
c124 GridSearchVisualizer
@yellowbrick.gridsearch.pcolor
c124 GridSearchColorPlot
@yellowbrick.model_selection.cross_validation
c124 CVScores
@yellowbrick.model_selection.dropping_curve
c124 DroppingCurve
@yellowbrick.model_selection.importances
c124 FeatureImportances
@yellowbrick.model_selection.learning_curve
c124 LearningCurve
@yellowbrick.model_selection.rfecv
c124 RFECV
@yellowbrick.model_selection.validation_curve
c124 ValidationCurve
@yellowbrick.pipeline
c124 VisualPipeline
@yellowbrick.regressor.alphas
c124 AlphaSelection ManualAlphaSelection
@yellowbrick.regressor.base
c124 RegressionScoreVisualizer
@yellowbrick.regressor.influence
c124 CooksDistance
@yellowbrick.regressor.prediction_error
c124 PredictionError
@yellowbrick.regressor.residuals
c124 ResidualsPlot
@yellowbrick.style.colors
c124 ColorMap
@yellowbrick.style.palettes
c124 ColorPalette
@yellowbrick.style.rcmod
c124 _AxesStyle _PlottingContext _RCAesthetics
@yellowbrick.target.base
c124 TargetVisualizer
@yellowbrick.target.binning
c124 BalancedBinningReference
@yellowbrick.target.class_balance
c124 ClassBalance
@yellowbrick.target.feature_correlation
c124 FeatureCorrelation
@yellowbrick.text.base
c124 TextVisualizer
@yellowbrick.text.correlation
c124 WordCorrelationPlot
@yellowbrick.text.dispersion
c124 DispersionPlot
@yellowbrick.text.freqdist
c124 FrequencyVisualizer
@yellowbrick.text.postag
c124 PosTagVisualizer
@yellowbrick.text.tsne
c124 TSNEVisualizer
@yellowbrick.text.umap_vis
c124 UMAPVisualizer
@yellowbrick.utils.decorators
c124 docutil
@yellowbrick.utils.kneed
c124 KneeLocator
@yellowbrick.utils.target
e153 TargetType
@yellowbrick.utils.timer
c124 Timer
@yellowbrick.utils.wrapper
c124 Wrapper
@yolov5.models.yolo
g0 parse_model
@zodbpickle
g198 load loads
"""

"""Compiled from names/lists by names/compile.py; do not edit."""

PACKAGES = """
AppKit small
BaseHTTPServer standard
Bastion standard
CGIHTTPServer standard
Cheetah small
Cython small
DocXMLRPCServer standard
IPython small
MySQLdb small
PIL small
Pyro4 small
Pyro5 small
RestrictedPython small
SimpleHTTPServer standard
SimpleXMLRPCServer standard
SocketServer standard
Tkinter standard
Xlib small
_aix_support standard
_asyncio standard
_bootsubprocess standard
_bz2 standard
_catboost small
_cffi_backend small
_codecs standard
_collections standard
_compat_pickle standard
_ctypes standard
_datetime standard
_decimal standard
_dummy_thread standard
_elementtree standard
_frozen_importlib standard
_frozen_importlib_external standard
_functools standard
_imp standard
_interpchannels standard
_interpqueues standard
_interpreters standard
_io standard
_lsprof standard
_lzma standard
_msi standard
_multiprocessing standard
_opcode standard
_operator standard
_osx_support standard
_pickle standard
_posixsubprocess standard
_pydatetime standard
_pydecimal standard
_pyio standard
_pyrepl standard
_pytest small
_random standard
_rawffi standard
_sitebuiltins standard
_socket standard
_sqlite3 standard
_ssl standard
_symtable standard
_sysconfigdata standard
_testbuffer standard
_testcapi standard
_testinternalcapi standard
_testmultiphase standard
_testsinglephase standard
_thread standard
_tkinter standard
_weakref standard
_weakrefset standard
_winapi standard
_winreg standard
_xxsubinterpreters standard
abc standard
accelerate small
addict small
adlfs small
ai small
aifc standard
aiohttp small
annotationlib standard
annoy small
antigravity standard
anydbm standard
anyio small
applescript small
arch small
argparse standard
array standard
asteval small
asynchat standard
asyncio standard
asyncore standard
atexit standard
attr small
autogluon small
autograd small
azure small
azureml small
base64 standard
bayes_opt small
bdb standard
bidict small
binascii standard
binhex standard
bisect standard
bitarray small
boltons small
boruta small
boto small
boto3 small
botocore small
botorch of_botorch
box small
bpython small
brython small
bsddb standard
build small
builtins standard
bz2 standard
cPickle standard
cProfile standard
caffe2 small
calendar standard
cassandra small
catalogue small
catboost small
category_encoders small
celery small
cffi standard
cgi standard
cgitb standard
chameleon small
clearml small
click small
cloudpickle small
cma small
cmd standard
cmdstanpy small
code standard
codecs standard
codeop standard
collections standard
com small
comet_ml small
commands standard
compileall standard
compress_pickle small
comtypes small
concurrent standard
conda small
confection small
configparser standard
contextlib standard
contextvars standard
copy standard
copyreg standard
coverage small
cppyy small
crontab small
csv standard
ctypes standard
cupy small
cupyx small
cv2 small
cytoolz small
dalex small
dask of_dask
dataclasses standard
datasets small
datetime standard
dateutil small
dbm standard
deap small
decimal standard
decorator small
deepdiff small
detectron2 small
difflib standard
diffusers of_diffusers
dill small
dispy small
distributed small
distutils standard
django small
docker small
dockerpty small
doctest standard
duckdb small
dumbdbm standard
dummy_threading standard
easydict small
econml small
elasticsearch small
ensurepip standard
enum standard
evaluate small
eventlet small
evotorch small
execnet small
fabric small
fastai of_fastai
fastcore small
fastdownload small
faulthandler standard
fbprophet small
fcntl standard
feature_engine small
filecmp standard
fileinput standard
flair small
flask small
flax small
flit small
formulaic small
fractions standard
frozendict small
fsspec small
ftplib standard
ftputil small
functools standard
functorch small
future small
gc standard
gcsfs small
gdbm standard
gdown small
genericpath standard
genshi small
gensim small
geopandas small
getpass standard
gettext standard
gevent small
git small
glob standard
google small
gplearn small
gpytorch of_gpytorch
greenlet small
grp standard
gunicorn small
gym small
gymnasium small
gzip standard
h2o small
h5py small
hashlib standard
hdbscan small
heapq standard
hg small
hickle small
hmmlearn small
hotshot standard
html standard
http standard
httpcore small
httplib standard
httplib2 small
httpx small
huggingface_hub small
hydra small
hyperopt small
hypothesis small
idlelib standard
ihooks standard
imaplib standard
imblearn small
imghdr standard
immutabledict small
immutables small
imodels of_imodels
imp standard
implicit small
importlib standard
inspect standard
interpret small
intervaltree small
invoke small
io standard
ipaddress standard
ipykernel small
itertools standard
jax small
jinja2 small
joblib small
json standard
jsonpickle small
jupyter_client small
kaggle small
kagglehub small
keras of_keras
keyboard small
klepto small
kmodes small
kneed small
kombu small
kubernetes small
lark small
lib2to3 standard
lifelines small
lightfm small
lightgbm small
lightning of_lightning
lightning_utilities small
linear_operator small
linecache standard
llvmlite small
lmdb small
logging standard
loky small
luigi small
lzma standard
macpath standard
mailbox standard
mailcap standard
mako small
mamba small
mapie small
marshal standard
math standard
matplotlib small
metric_learn small
ml_dtypes small
mlflow small
mlxtend small
mmap standard
mmcv small
mmengine small
models small
modelscope small
modulefinder standard
mouse small
msgpack_numpy small
msilib standard
msvcrt standard
multiprocessing standard
munch small
mypyc small
nemo small
neptune small
netCDF4 small
netrc standard
networkx small
nevergrad of_nevergrad
new standard
ngboost small
nis standard
nltk of_nltk
nntplib standard
nose small
nt standard
ntpath standard
nturl2path standard
nuitka small
numba small
numbers standard
numexpr small
numpy of_numpy
numpyro of_numpyro
objc small
omegaconf small
onnx small
onnxruntime small
opcode standard
openvino small
operator standard
optax small
optuna small
os standard
pandas of_pandas
paramiko small
past small
pathlib standard
patsy small
pdb standard
pebble small
peft of_peft
pexpect small
pgmpy of_pgmpy
pickle standard
pickle5 small
pickletools standard
pint small
pip standard
pipenv small
pipes standard
pkg_resources standard
pkgutil standard
platform standard
plistlib standard
plumbum small
pmdarima small
poetry small
polars small
popen2 standard
popen5 standard
poplib standard
posix standard
posixpath standard
preshed small
profile standard
profiling standard
prophet small
psutil small
psycopg2 small
ptpython small
pty standard
ptyprocess small
pvectorc small
pwd standard
py small
py_compile standard
pyarrow small
pyautogui small
pybind11 small
pycaret small
pyclbr standard
pycparser small
pycrfsuite small
pycuda small
pydantic small
pydoc standard
pydoc_data standard
pyexpat standard
pygam small
pymongo small
pymysql small
pynndescent small
pynput small
pyod small
pyopencl small
pyparsing small
pyproj small
pyro of_pyro
pyrsistent small
pysftp small
pysindy small
pyspark small
pytensor small
pytest small
pythoncom small
pytorch_lightning of_pytorch_lightning
pyts small
pytz small
pywt small
pyximport small
queue standard
random standard
rank_bm25 small
ray small
rdkit small
re standard
readline standard
redis small
regex small
requests small
resource standard
rexec standard
river of_river
rlcompleter standard
robotparser standard
rpyc small
ruamel small
ruamel_yaml small
runpy standard
ruptures small
s3fs small
sagemaker small
sched standard
scipy of_scipy
scoop small
sentence_transformers of_sentence_transformers
sentencepiece small
setuptools standard
setuptools_scm small
sh small
shap small
shapely small
shelve standard
shelve2 small
shlex standard
shutil standard
signal standard
simpleeval small
site standard
sitecustomize standard
six small
skbase small
sklearn of_sklearn
sklearn2pmml small
sklearn_crfsuite small
sklearn_pandas small
sklego small
skmultilearn small
skops small
skopt small
skorch small
skrub small
sksurv small
sktime of_sktime
slicer small
smart_open small
smtpd standard
smtplib standard
sndhdr standard
snowballstemmer small
snowflake small
socket standard
socketserver standard
sortedcontainers small
spacy of_spacy
sparse small
spwd standard
sqlalchemy small
sqlite3 standard
sqlite_utils small
sre_compile standard
srsly small
ssl standard
stable_baselines3 small
stanio small
statistics standard
statsmodels of_statsmodels
string standard
subprocess standard
surprise small
svn small
swig_runtime_data small
sympy small
symtable standard
sys standard
sysconfig standard
syslog standard
tables small
tabnanny standard
tabpfn small
taichi small
tarfile standard
telnetlib standard
tempfile standard
tensorflow small
test standard
textblob small
textdistance small
textwrap standard
tf_keras of_tf_keras
theano small
thinc small
threading standard
time standard
timeit standard
timm of_timm
tkinter standard
tokenize standard
tokenizers small
toolz small
torch of_torch
torch_geometric of_torch_geometric
torchaudio small
torchgen small
torchmetrics of_torchmetrics
torchtext small
torchvision small
tornado small
tox small
tpot small
tqdm small
trace standard
tracemalloc standard
traitlets small
transformers of_transformers
trio small
triton small
tsfresh small
tslearn small
turtle standard
turtledemo standard
tvm small
twisted small
types standard
typing standard
ultralytics small
umap small
uncertainties small
unicodedata standard
unittest standard
urllib standard
urllib2 standard
urllib3 small
user standard
usercustomize standard
uu standard
uuid standard
uvicorn small
vcrpy small
venv standard
virtualenv small
vllm small
wandb small
warnings standard
wave standard
weakref standard
weasel small
webbrowser standard
werkzeug small
wget small
wheel small
whichdb standard
win32api small
win32com small
win32process small
winreg standard
wordcloud small
wsgiref standard
xarray small
xgboost small
xml standard
xmlrpc standard
xmlrpclib standard
xonsh small
xxsubtype standard
yaml small
yellowbrick small
yolov5 small
zarr small
zerorpc small
zipapp standard
zipfile standard
zipimport standard
zlib standard
zodbpickle small
zoneinfo standard
"""
ANYWHERE: dict[str, str] = {
    "Popen": "reaches a module or an inner attribute through another one",
    "__base__": "reaches a module or an inner attribute through another one",
    "__bases__": "reaches a module or an inner attribute through another one",
    "__builtins__": "reaches a module or an inner attribute through another one",
    "__call__": "reaches a module or an inner attribute through another one",
    "__class__": "reaches a module or an inner attribute through another one",
    "__closure__": "reaches a module or an inner attribute through another one",
    "__code__": "reaches a module or an inner attribute through another one",
    "__func__": "reaches a module or an inner attribute through another one",
    "__getattr__": "reaches a module or an inner attribute through another one",
    "__getattribute__": "reaches a module or an inner attribute through another one",
    "__globals__": "reaches a module or an inner attribute through another one",
    "__import__": "reaches a module or an inner attribute through another one",
    "__init__": "reaches a module or an inner attribute through another one",
    "__init_subclass__": "reaches a module or an inner attribute through another one",
    "__loader__": "reaches a module or an inner attribute through another one",
    "__module__": "reaches a module or an inner attribute through another one",
    "__mro__": "reaches a module or an inner attribute through another one",
    "__reduce__": "reaches a module or an inner attribute through another one",
    "__reduce_ex__": "reaches a module or an inner attribute through another one",
    "__self__": "reaches a module or an inner attribute through another one",
    "__setstate__": "reaches a module or an inner attribute through another one",
    "__spec__": "reaches a module or an inner attribute through another one",
    "__subclasses__": "reaches a module or an inner attribute through another one",
    "__wrapped__": "reaches a module or an inner attribute through another one",
    "builtins": "reaches a module or an inner attribute through another one",
    "cPickle": "reaches a module or an inner attribute through another one",
    "check_call": "reaches a module or an inner attribute through another one",
    "check_output": "reaches a module or an inner attribute through another one",
    "commands": "reaches a module or an inner attribute through another one",
    "cr_frame": "reaches a module or an inner attribute through another one",
    "ctypes": "reaches a module or an inner attribute through another one",
    "eval": "reaches a module or an inner attribute through another one",
    "exec": "reaches a module or an inner attribute through another one",
    "execfile": "reaches a module or an inner attribute through another one",
    "execv": "reaches a module or an inner attribute through another one",
    "execve": "reaches a module or an inner attribute through another one",
    "f_builtins": "reaches a module or an inner attribute through another one",
    "f_globals": "reaches a module or an inner attribute through another one",
    "ftplib": "reaches a module or an inner attribute through another one",
    "func_globals": "reaches a module or an inner attribute through another one",
    "getattr": "reaches a module or an inner attribute through another one",
    "getoutput": "reaches a module or an inner attribute through another one",
    "getstatusoutput": "reaches a module or an inner attribute through another one",
    "gi_frame": "reaches a module or an inner attribute through another one",
    "import_module": "reaches a module or an inner attribute through another one",
    "importlib": "reaches a module or an inner attribute through another one",
    "marshal": "reaches a module or an inner attribute through another one",
    "multiprocessing": "reaches a module or an inner attribute through another one",
    "nt": "reaches a module or an inner attribute through another one",
    "os": "reaches a module or an inner attribute through another one",
    "pickle": "reaches a module or an inner attribute through another one",
    "popen": "reaches a module or an inner attribute through another one",
    "posix": "reaches a module or an inner attribute through another one",
    "pty": "reaches a module or an inner attribute through another one",
    "run_module": "reaches a module or an inner attribute through another one",
    "run_path": "reaches a module or an inner attribute through another one",
    "runcode": "reaches a module or an inner attribute through another one",
    "runpy": "reaches a module or an inner attribute through another one",
    "runsource": "reaches a module or an inner attribute through another one",
    "runstring": "reaches a module or an inner attribute through another one",
    "setattr": "reaches a module or an inner attribute through another one",
    "shutil": "reaches a module or an inner attribute through another one",
    "smtplib": "reaches a module or an inner attribute through another one",
    "socket": "reaches a module or an inner attribute through another one",
    "spawnl": "reaches a module or an inner attribute through another one",
    "spawnlp": "reaches a module or an inner attribute through another one",
    "spawnv": "reaches a module or an inner attribute through another one",
    "subprocess": "reaches a module or an inner attribute through another one",
    "sys": "reaches a module or an inner attribute through another one",
    "system": "reaches a module or an inner attribute through another one",
    "tb_frame": "reaches a module or an inner attribute through another one",
    "tempfile": "reaches a module or an inner attribute through another one",
    "urllib2": "reaches a module or an inner attribute through another one",
    "webbrowser": "reaches a module or an inner attribute through another one",
}

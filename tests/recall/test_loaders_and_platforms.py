"""Small projects as ML teams write them, and what a reviewer would find: loaders, platforms."""

from __future__ import annotations

from tests.recall.reviewed import Files, reviewed

# Put together here, so that nobody's scanner takes this page for a leak.
KEY = (
    "sk-proj-" + 2 * "Ab3dEf6hIj9kLm2nOp5qRs8tUv1wXy4z"[:20] + "T3Blbk" + "FJ" + 2 * "Qp5nOm2kLj9h"
)


def test_loaders_that_run_code() -> None:
    """Loaders that run code, by the names that people import them under."""
    files: Files = {
        "a.py": """\
import io, joblib, pickle, torch, requests, numpy as np, pandas as pd
from joblib import load as jl
from fastai.vision.all import *
from gensim.models import Word2Vec, KeyedVectors
from stable_baselines3 import PPO
from autogluon.tabular import TabularPredictor
from pickle import Unpickler
import _pickle as cp
import torch.hub
a = jl("m.joblib")
b = load_learner("export.pkl")
c = Word2Vec.load("w2v.model")
d = PPO.load("ppo.zip")
e = TabularPredictor.load("ag")
f = Unpickler(open("m.pkl", "rb")).load()
g = cp.loads(requests.get("https://h/m.pkl").content)
h = joblib.load(io.BytesIO(requests.get(URL).content))
i = torch.load(io.BytesIO(s3.get_object(Bucket="b", Key="k")["Body"].read()))
j = np.load("x.npy", allow_pickle=True)
k = KeyedVectors.load_word2vec_format("v.bin", binary=True)
l = pd.read_pickle("s3://bucket/features.pkl")
m = torch.load("m.pt", map_location="cpu", weights_only=True)
n = torch.jit.load("m.ts")
""",
    }
    assert reviewed(files) == [
        "code.unsafe-load/joblib critical a.py:17",
        "code.unsafe-load/joblib high a.py:10",
        "code.unsafe-load/numpy-pickle high a.py:19",
        "code.unsafe-load/pickle critical a.py:16",
        "code.unsafe-load/pickle high a.py:11",
        "code.unsafe-load/pickle high a.py:12",
        "code.unsafe-load/pickle high a.py:13",
        "code.unsafe-load/pickle high a.py:14",
        "code.unsafe-load/pickle high a.py:15",
        "code.unsafe-load/pickle high a.py:21",
        "code.unsafe-load/torch-load medium a.py:18",
    ]


def test_names_on_hubs() -> None:
    """Names on hubs: local builders, folders, adapters, models by a name that is computed."""
    files: Files = {
        "b.py": """\
from transformers import AutoModel, AutoTokenizer, pipeline
from datasets import load_dataset
from diffusers import StableDiffusionPipeline
from unsloth import FastLanguageModel
from peft import PeftModel
import timm, torch
a = AutoModel.from_pretrained(cfg.model_name)
b = AutoModel.from_pretrained("bert-base-uncased", revision=REV)
c = pipeline("summarization")
d = load_dataset("json", data_files="data/x.jsonl")
e = load_dataset("imagefolder", data_dir="data/img")
f = load_dataset("glue", "mrpc")
g = StableDiffusionPipeline.from_pretrained("runwayml/sd", torch_dtype=torch.float16)
h, tok = FastLanguageModel.from_pretrained(model_name="unsloth/llama", max_seq_length=2048)
i = PeftModel.from_pretrained(base, "acme/adapter")
j = timm.create_model("resnet50", pretrained=True)
k = AutoModel.from_pretrained("./outputs/final")
l = torch.hub.load("pytorch/vision:v0.10.0", "resnet18", pretrained=True)
m = AutoModel.from_pretrained("bert-base-uncased", local_files_only=True)
n = timm.create_model("hf_hub:acme/vit", pretrained=True)
""",
    }
    assert reviewed(files) == [
        "code.unsafe-load/torch-hub medium b.py:18",
        "code.unsafe-load/unpinned-dataset low b.py:12",
        "code.unsafe-load/unpinned-model low b.py:7",
        "code.unsafe-load/unpinned-model low b.py:8",
        "code.unsafe-load/unpinned-model medium b.py:13",
        "code.unsafe-load/unpinned-model medium b.py:14",
        "code.unsafe-load/unpinned-model medium b.py:15",
        "code.unsafe-load/unpinned-model medium b.py:20",
    ]


def test_pickles_between_processes() -> None:
    """Pickles between processes of one program."""
    files: Files = {
        "multiprocess.py": """\
import multiprocessing as mp, pickle, os
q = mp.Queue()
x = pickle.loads(q.get())
with os.fdopen(3, "rb") as f:
    y = pickle.load(f)
p, c = mp.Pipe()
z = pickle.loads(c.recv_bytes())
""",
    }
    assert reviewed(files) == [
        "code.unsafe-load/pickle low multiprocess.py:3",
        "code.unsafe-load/pickle low multiprocess.py:5",
        "code.unsafe-load/pickle low multiprocess.py:7",
    ]


def test_provider_keys() -> None:
    """A provider key in code; placeholders beside it."""
    files: Files = {
        "k.py": """\
import openai
from openai import OpenAI
openai.api_key = "KEY"
client = OpenAI(api_key="YOUR_API_KEY")
ok = OpenAI(api_key=os.environ["OPENAI_API_KEY"])
""".replace('KEY"\n', KEY + '"\n', 1),
        ".env.example": """\
OPENAI_API_KEY=sk-...
HF_TOKEN=hf_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
""",
    }
    assert reviewed(files) == [
        "secrets.exposed/provider-key critical k.py:3",
    ]


def test_gitlab_ci() -> None:
    """GitLab CI and a second index."""
    files: Files = {
        ".gitlab-ci.yml": """\
image: python:3.11
variables:
  AWS_DEFAULT_REGION: eu-west-1
train:
  image: acme/train:latest
  script:
    - pip install -r requirements.txt
    - python train.py
deploy:
  script:
    - curl https://example.com/install.sh | bash
""",
        "requirements.txt": """\
torch
numpy==1.26.4
--extra-index-url https://download.pytorch.org/whl/cu118
""",
    }
    assert reviewed(files) == [
        "ci.workflow/unpinned-image low .gitlab-ci.yml:5",
        "dependencies.pinned/extra-index high requirements.txt",
        "dependencies.pinned/unpinned medium requirements.txt:1",
    ]


def test_conda_environment() -> None:
    """A conda environment with a pip part."""
    files: Files = {
        "environment.yml": """\
name: churn
channels: [conda-forge, defaults]
dependencies:
  - python=3.11
  - pandas
  - pip
  - pip:
    - torch==2.1.0
    - git+https://github.com/acme/lib.git
""",
    }
    assert reviewed(files) == [
        "dependencies.pinned/unpinned medium environment.yml:4",
        "dependencies.pinned/vcs-not-pinned medium environment.yml:9",
    ]

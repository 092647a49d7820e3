"""Small projects as ML teams write them, and what a reviewer would find in them: training."""

from __future__ import annotations

from tests.recall.reviewed import PICKLE, PNG, SAFETENSORS, Files, notebook, reviewed


def test_hugging_face_fine_tuning() -> None:
    """Fine-tuning with the Trainer: hub names without a commit; own CSV files are no hub name."""
    files: Files = {
        "src/train.py": """\
import argparse
from datasets import load_dataset
from transformers import (AutoModelForSequenceClassification, AutoTokenizer, Trainer,
                          TrainingArguments, DataCollatorWithPadding)
MODEL = "distilbert-base-uncased"
def main():
    p = argparse.ArgumentParser()
    p.add_argument("--model_name_or_path", default=MODEL)
    p.add_argument("--output_dir", default="outputs/sentiment")
    args = p.parse_args()
    ds = load_dataset("imdb")
    own = load_dataset("csv", data_files={"train": "data/train.csv"})
    tok = AutoTokenizer.from_pretrained(args.model_name_or_path)
    model = AutoModelForSequenceClassification.from_pretrained(MODEL, num_labels=2)
    targs = TrainingArguments(output_dir=args.output_dir, push_to_hub=True, hub_model_id="acme/s")
    trainer = Trainer(model=model, args=targs, train_dataset=ds["train"])
    trainer.train()
    trainer.save_model(args.output_dir)
    tok.save_pretrained(args.output_dir)
    trainer.push_to_hub()
""",
        "data/train.csv": "text,label\n" + "good,1\n" * 20,
        "outputs/sentiment/model.safetensors": SAFETENSORS,
    }
    assert reviewed(files) == [
        "code.unsafe-load/unpinned-dataset low src/train.py:11",
        "code.unsafe-load/unpinned-model medium src/train.py:13",
        "code.unsafe-load/unpinned-model medium src/train.py:14",
    ]


def test_lightning_training() -> None:
    """Lightning: its callback makes checkpoints; a constant may settle weights_only."""
    files: Files = {
        "train.py": """\
import pytorch_lightning as pl
import pandas as pd
from lightning.pytorch.callbacks import ModelCheckpoint
from model import Net
def main(data="data/prices.parquet"):
    ck = ModelCheckpoint(dirpath="checkpoints/", filename="best", monitor="val_loss")
    df = pd.read_csv("data/prices.csv")
    t = pl.Trainer(callbacks=[ck], resume_from_checkpoint=None)
    t.fit(Net(), df)
    best = Net.load_from_checkpoint(ck.best_model_path)
    ok = Net.load_from_checkpoint("checkpoints/best.ckpt", weights_only=True)
""",
        "model.py": """\
import torch
USE = True
def resume(path, net):
    net.load_state_dict(torch.load(path, weights_only=USE))
def dyn(path, net, flag):
    net.load_state_dict(torch.load(path, weights_only=flag))
""",
        "data/prices.csv": "a,b\n" + "1,2\n" * 20,
        "checkpoints/best.ckpt": PICKLE,
    }
    assert reviewed(files) == [
        "code.unsafe-load/torch-load medium model.py:6",
        "code.unsafe-load/torch-load medium train.py:10",
    ]


def test_torch_training_loop() -> None:
    """A plain training loop: checkpoints numbered by a loop variable have a maker."""
    files: Files = {
        "src/train.py": """\
import torch, os, yaml
from torch.utils.data import DataLoader
from torchvision import datasets, transforms
def get_data(root="data/mnist"):
    return datasets.ImageFolder(os.path.join(root, "train"))
def save(net, epoch, out_dir="runs/exp1"):
    os.makedirs(out_dir, exist_ok=True)
    torch.save({"model": net.state_dict()}, os.path.join(out_dir, f"epoch_{epoch}.pth"))
with open("config.yaml") as f:
    cfg = yaml.safe_load(f)
""",
        "runs/exp1/epoch_3.pth": PICKLE,
        "data/mnist/train/a/1.png": PNG,
    }
    assert reviewed(files) == []


def test_keras_and_saved_model() -> None:
    """Keras and a SavedModel: safe mode turned off, and a serving image without a tag."""
    files: Files = {
        "train.py": """\
import tensorflow as tf
from tensorflow import keras
from tensorflow.keras.callbacks import ModelCheckpoint
train = keras.utils.image_dataset_from_directory("data/images/train")
cb = ModelCheckpoint("models/best.keras", save_best_only=True)
model = keras.Sequential([keras.layers.Dense(1)])
model.fit(train, callbacks=[cb])
model.save("models/final.h5")
tf.saved_model.save(model, "export/1")
""",
        "serve.py": """\
from flask import Flask, request, jsonify
import tensorflow as tf
from keras.models import load_model
app = Flask(__name__)
model = load_model("models/final.h5")
sm = tf.saved_model.load("export/1")
lam = load_model("models/best.keras", safe_mode=False)
@app.post("/classify")
def classify():
    return jsonify(model(request.json["x"]).numpy().tolist())
""",
        "docker-compose.yml": """\
services:
  tfserving:
    image: tensorflow/serving
    ports: ["8501:8501"]
    volumes: ["./export:/models/m"]
""",
    }
    assert reviewed(files) == [
        "code.unsafe-load/keras-unsafe high serve.py:7",
        "model.mutable-reference/by-path low serve.py:5",
        "model.mutable-reference/by-path low serve.py:6",
        "model.mutable-reference/by-path low serve.py:7",
        "model.mutable-reference/image-moving medium docker-compose.yml:3",
        "service.authentication/no-authentication medium serve.py:9",
    ]


def test_dvc_pipeline() -> None:
    """A pipeline whose paths stand in dvc.yaml only."""
    files: Files = {
        "dvc.yaml": """\
stages:
  prepare:
    cmd: python src/prepare.py
    deps: [data/raw.csv, src/prepare.py]
    outs: [data/clean.csv]
  train:
    cmd: python src/train.py
    deps: [data/clean.csv, src/train.py]
    outs: [models/m.pkl]
""",
        "src/train.py": """\
import sys, pickle, pandas as pd
df = pd.read_csv(sys.argv[1])
pickle.dump(fit(df), open(sys.argv[2], "wb"))
""",
        "models/m.pkl": PICKLE,
    }
    assert reviewed(files) == []


def test_notebooks_only() -> None:
    """Notebooks only: one unpickles what another makes."""
    files: Files = {
        "01_explore.ipynb": notebook(
            "!pip install -q transformers\n%matplotlib inline\nimport pandas as pd",
            'df = pd.read_csv("data/sales.csv")\ndf.head()',
            'import pickle\nmodel = pickle.load(open("model.pkl", "rb"))',
        ),
        "02_train.ipynb": notebook(
            'import pandas as pd, pickle\ndf = pd.read_csv("data/sales.csv")',
            "from sklearn.linear_model import LinearRegression\n"
            'm = LinearRegression().fit(df[["a"]], df["b"])\n'
            'with open("model.pkl", "wb") as f:\n    pickle.dump(m, f)',
        ),
        "data/sales.csv": "a,b\n" + "1,2\n" * 20,
        "model.pkl": PICKLE,
    }
    assert reviewed(files) == [
        "code.unsafe-load/pickle high 01_explore.ipynb:2 cell 2",
    ]

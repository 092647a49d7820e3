"""Small projects as ML teams write them, and what a reviewer would find in them: model servers."""

from __future__ import annotations

from tests.recall.reviewed import Files, reviewed


def test_language_model_server() -> None:
    """Large models behind FastAPI: hub names, code from the hub, and a moving base image."""
    files: Files = {
        "server.py": """\
from fastapi import FastAPI
from vllm import LLM, SamplingParams, AsyncLLMEngine, AsyncEngineArgs
from transformers import pipeline, AutoModelForCausalLM
from sentence_transformers import SentenceTransformer
from huggingface_hub import hf_hub_download, snapshot_download
import whisper, spacy
import torch
llm = LLM(model="mistralai/Mistral-7B-Instruct-v0.2", trust_remote_code=True)
args = AsyncEngineArgs(model="acme/big")
pipe = pipeline("text-generation", model="gpt2")
emb = SentenceTransformer("all-MiniLM-L6-v2")
local = SentenceTransformer("./models/emb")
w = hf_hub_download("acme/w", "w.bin")
d = snapshot_download("acme/d", repo_type="dataset")
asr = whisper.load_model("base")
nlp = spacy.load("en_core_web_sm")
own = spacy.load("models/ner")
app = FastAPI()
@app.post("/generate")
async def generate(prompt: str):
    return llm.generate(prompt, SamplingParams())
@app.get("/health")
def health():
    return {"ok": True}
""",
        "Dockerfile": """\
FROM vllm/vllm-openai:latest
CMD ["--model", "mistralai/Mistral-7B-Instruct-v0.2", "--trust-remote-code"]
""",
    }
    assert reviewed(files) == [
        "code.unsafe-load/trust-remote-code high server.py:8",
        "code.unsafe-load/unpinned-dataset low server.py:14",
        "code.unsafe-load/unpinned-model medium server.py:10",
        "code.unsafe-load/unpinned-model medium server.py:11",
        "code.unsafe-load/unpinned-model medium server.py:13",
        "code.unsafe-load/unpinned-model medium server.py:8",
        "code.unsafe-load/unpinned-model medium server.py:9",
        "container.dockerfile/base-unpinned medium Dockerfile:1",
        "container.dockerfile/root-user medium Dockerfile",
        "model.mutable-reference/by-path low server.py:12",
        "model.mutable-reference/by-path low server.py:17",
        "model.mutable-reference/moving-revision medium server.py:10",
        "model.mutable-reference/moving-revision medium server.py:11",
        "model.mutable-reference/moving-revision medium server.py:13",
        "model.mutable-reference/moving-revision medium server.py:8",
        "model.mutable-reference/moving-revision medium server.py:9",
        "service.authentication/no-authentication medium server.py:20",
    ]


def test_retrieval_service() -> None:
    """Retrieval: an index that unpickles, an embedding model by name, and an answer that is run."""
    files: Files = {
        "app.py": """\
import os
import openai
from openai import OpenAI
from langchain_community.vectorstores import FAISS
from langchain_openai import ChatOpenAI, OpenAIEmbeddings
from langchain_huggingface import HuggingFaceEmbeddings
from fastapi import FastAPI
openai.api_key = os.environ["OPENAI_API_KEY"]
emb = HuggingFaceEmbeddings(model_name="BAAI/bge-small-en")
db = FAISS.load_local("index", emb, allow_dangerous_deserialization=True)
chain = prompt | ChatOpenAI(model="gpt-4o") | parser
client = OpenAI()
app = FastAPI()
@app.post("/ask")
def ask(q: str):
    docs = db.similarity_search(q)
    return chain.invoke({"q": q, "d": docs})
@app.post("/chat")
def chat(q: str):
    r = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": q}])
    return r
@app.post("/calc")
def calc(q: str):
    return eval(client.chat.completions.create(model="m", messages=[]).choices[0].message.content)
""",
    }
    assert reviewed(files) == [
        "code.unsafe-load/eval-loaded high app.py:24",
        "code.unsafe-load/pickle high app.py:10",
        "code.unsafe-load/unpinned-model medium app.py:9",
        "model.mutable-reference/moving-revision medium app.py:9",
        "service.authentication/no-authentication medium app.py:15",
        "service.authentication/no-authentication medium app.py:19",
        "service.authentication/no-authentication medium app.py:23",
    ]


def test_model_servers() -> None:
    """BentoML, Ray Serve, TorchServe, Triton and KServe."""
    files: Files = {
        "bento/service.py": """\
import bentoml
from bentoml.io import JSON
runner = bentoml.sklearn.get("churn:latest").to_runner()
svc = bentoml.Service("churn", runners=[runner])
@svc.api(input=JSON(), output=JSON())
async def classify(x):
    return await runner.predict.async_run(x)
""",
        "bento2/service.py": """\
import bentoml
import joblib
@bentoml.service(resources={"cpu": "2"})
class Churn:
    def __init__(self):
        self.model = joblib.load("model.joblib")
    @bentoml.api
    def predict(self, x: list) -> list:
        return self.model.predict(x)
""",
        "ray/app.py": """\
from ray import serve
from starlette.requests import Request
from transformers import pipeline
@serve.deployment(num_replicas=2)
class Translator:
    def __init__(self):
        self.model = pipeline("translation_en_to_fr", model="t5-small")
    def translate(self, text):
        return self.model(text)[0]
    async def __call__(self, http_request: Request):
        return self.translate(await http_request.json())
app = Translator.bind()
""",
        "ts/handler.py": """\
import torch, os
from ts.torch_handler.base_handler import BaseHandler
class H(BaseHandler):
    def initialize(self, context):
        d = context.system_properties.get("model_dir")
        self.model = torch.load(os.path.join(d, "model.pt"))
    def inference(self, x):
        return self.model(x)
""",
        "triton/1/model.py": """\
import triton_python_backend_utils as pb_utils
import onnxruntime as ort
import pickle
class TritonPythonModel:
    def initialize(self, args):
        self.sess = ort.InferenceSession("/models/m.onnx")
        self.enc = pickle.load(open("/models/enc.pkl", "rb"))
    def execute(self, requests):
        return [self.sess.run(None, {}) for r in requests]
""",
        "k8s/kserve.yaml": """\
apiVersion: serving.kserve.io/v1beta1
kind: InferenceService
metadata: {name: churn}
spec:
  predictor:
    containers:
      - name: k
        image: acme/kserve-churn:1.2
""",
    }
    assert reviewed(files) == [
        "code.unsafe-load/joblib high bento2/service.py:6",
        "code.unsafe-load/pickle high triton/1/model.py:7",
        "code.unsafe-load/torch-load medium ts/handler.py:6",
        "code.unsafe-load/unpinned-model medium ray/app.py:7",
        "model.mutable-reference/by-path low bento2/service.py:6",
        "model.mutable-reference/by-path low triton/1/model.py:6",
        "model.mutable-reference/by-path low triton/1/model.py:7",
        "model.mutable-reference/by-path low ts/handler.py:6",
        "model.mutable-reference/image-by-tag low k8s/kserve.yaml:8",
        "model.mutable-reference/moving-alias medium bento/service.py:3",
        "model.mutable-reference/moving-revision medium ray/app.py:7",
        "service.authentication/no-authentication medium bento/service.py:6",
        "service.authentication/no-authentication medium bento2/service.py:8",
        "service.authentication/no-authentication medium ray/app.py:5",
    ]


def test_gradio_and_streamlit_demos() -> None:
    """Gradio and Streamlit demos: a public link, a password, events of blocks."""
    files: Files = {
        "a.py": """\
import gradio as gr
from transformers import pipeline
pipe = pipeline("image-classification", model="google/vit-base-patch16-224")
def classify(img):
    return pipe(img)
demo = gr.Interface(fn=classify, inputs="image", outputs="label")
demo.launch(share=True)
""",
        "b.py": """\
import gradio as gr
def answer(q, h):
    return model.generate(q)
with gr.Blocks() as demo:
    box = gr.Textbox()
    box.submit(answer, box, box)
demo.launch(auth=("admin", PASSWORD))
""",
        "c.py": """\
import streamlit as st
import pickle
model = pickle.load(open("model.pkl", "rb"))
x = st.number_input("x")
if st.button("Predict"):
    st.write(model.predict([[x]]))
""",
        "d.py": """\
import gradio as gr
with gr.Blocks() as demo:
    b = gr.Button()
    b.click(fn=lambda t: model.generate(t), inputs=b, outputs=b)
demo.queue().launch(server_name="0.0.0.0")
""",
        "e.py": """\
import gradio as gr
gr.ChatInterface(lambda m, h: llm.generate(m)).launch()
""",
    }
    assert reviewed(files) == [
        "code.unsafe-load/pickle high c.py:3",
        "code.unsafe-load/unpinned-model medium a.py:3",
        "model.mutable-reference/by-path low c.py:3",
        "model.mutable-reference/moving-revision medium a.py:3",
        "service.authentication/no-authentication high a.py:6",
        "service.authentication/no-authentication medium c.py:6",
        "service.authentication/no-authentication medium d.py:4",
        "service.authentication/no-authentication medium e.py:2",
    ]


def test_streamlit_logins() -> None:
    """Streamlit pages with a login, and one that asks no model."""
    files: Files = {
        "app.py": """\
import streamlit as st
import streamlit_authenticator as sa
st.write(model.predict([[1]]))
""",
        "b.py": """\
import streamlit as st
if not st.user.is_logged_in:
    st.login()
    st.stop()
st.write(model.predict([[1]]))
""",
        "c.py": """\
import streamlit as st
import pandas as pd
st.dataframe(pd.read_csv("d.csv"))
""",
    }
    assert reviewed(files) == []

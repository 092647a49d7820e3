"""Small projects as ML teams write them, and what a reviewer would find in them: services."""

from __future__ import annotations

from tests.recall.reviewed import Files, reviewed


def test_fastapi_with_routers() -> None:
    """FastAPI in several files: one router is mounted behind a key, the other is not."""
    files: Files = {
        "app/main.py": """\
from fastapi import FastAPI, Depends
from app.api import router
from app.security import verify_api_key
app = FastAPI()
app.include_router(router, prefix="/v1", dependencies=[Depends(verify_api_key)])
""",
        "app/api.py": """\
from fastapi import APIRouter
from app.model import get_model
router = APIRouter()
@router.post("/predict")
async def predict(x: list[float]):
    return get_model().predict([x]).tolist()
""",
        "app/open.py": """\
from fastapi import APIRouter
from app.model import get_model
router = APIRouter()
@router.post("/score")
async def score(x: list[float]):
    return {"score": get_model().predict_proba([x])[0]}
""",
        "app/model.py": """\
import os, joblib
from functools import lru_cache
MODEL_PATH = os.getenv("MODEL_PATH", "models/clf.joblib")
@lru_cache
def get_model():
    return joblib.load(MODEL_PATH)
""",
        "app/security.py": """\
import os, secrets
from fastapi import Header, HTTPException
def verify_api_key(x_api_key: str = Header()):
    if not secrets.compare_digest(x_api_key, os.environ["API_KEY"]):
        raise HTTPException(status_code=401)
""",
    }
    assert reviewed(files) == [
        "code.unsafe-load/joblib high app/model.py:6",
        "model.mutable-reference/by-path low app/model.py:6",
        "service.authentication/no-authentication medium app/open.py:5",
    ]


def test_middleware_that_refuses() -> None:
    """A middleware that refuses without the right header guards every route."""
    files: Files = {
        "main.py": """\
from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse
import joblib
app = FastAPI()
@app.middleware("http")
async def check(request: Request, call_next):
    if request.headers.get("Authorization") != "Bearer " + KEY:
        return JSONResponse({"detail": "no"}, status_code=401)
    return await call_next(request)
@app.post("/predict")
def predict(x: dict):
    return model.predict(x)
""",
    }
    assert reviewed(files) == []


def test_authentication_middleware() -> None:
    """An app whose authentication is a middleware, with its routes in another file."""
    files: Files = {
        "main.py": """\
import uvicorn
from fastapi import FastAPI
from starlette.middleware.authentication import AuthenticationMiddleware
from .routers import infer
app = FastAPI()
app.add_middleware(AuthenticationMiddleware, backend=B())
app.include_router(infer.router)
if __name__ == "__main__":
    uvicorn.run(app, host="0.0.0.0")
""",
        "routers/infer.py": """\
from fastapi import APIRouter
router = APIRouter()
@router.post("/infer")
def infer(x: dict):
    return model.predict(x)
""",
        "routers/__init__.py": "",
        "__init__.py": "",
    }
    assert reviewed(files) == []


def test_middleware_that_guards_nothing() -> None:
    """A middleware for CORS guards nothing; the predictor comes through Depends."""
    files: Files = {
        "svc/main.py": """\
from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware
from svc.routers import infer
app = FastAPI()
app.add_middleware(CORSMiddleware, allow_origins=["*"])
app.include_router(infer.router, prefix="/v1")
""",
        "svc/routers/infer.py": """\
from fastapi import APIRouter, Depends
from svc.service import Predictor, get_predictor
router = APIRouter()
@router.post("/infer")
def infer(x: dict, p: Predictor = Depends(get_predictor)):
    return p.predict(x)
""",
        "svc/service.py": """\
import torch
class Predictor:
    def __init__(self, path="weights/m.pt"):
        self.net = torch.load(path)
    def predict(self, x):
        return self.net(x)
def get_predictor():
    return Predictor()
""",
    }
    assert reviewed(files) == [
        "code.unsafe-load/torch-load medium svc/service.py:4",
        "model.mutable-reference/by-path low svc/service.py:4",
        "service.authentication/no-authentication medium svc/routers/infer.py:5",
    ]


def test_flask_and_mlflow_registry() -> None:
    """Flask and the MLflow registry: stages and aliases move, numbers do not."""
    files: Files = {
        "serve.py": """\
import os
import mlflow
import mlflow.pyfunc
from flask import Flask, request
from mlflow.tracking import MlflowClient
app = Flask(__name__)
mlflow.set_tracking_uri(os.environ["MLFLOW_URI"])
STAGE = "Production"
model = mlflow.pyfunc.load_model(f"models:/churn/{STAGE}")
alias = mlflow.sklearn.load_model(model_uri="models:/churn@champion")
fixed = mlflow.pyfunc.load_model("models:/churn/7")
run = mlflow.pyfunc.load_model(f"runs:/{os.environ['RUN']}/model")
@app.route("/invocations", methods=["POST"])
def invocations():
    return {"p": model.predict(request.get_json())}
""",
    }
    assert reviewed(files) == [
        "code.unsafe-load/mlflow-unpinned medium serve.py:10",
        "code.unsafe-load/mlflow-unpinned medium serve.py:9",
        "code.unsafe-load/unpinned-model low serve.py:12",
        "model.mutable-reference/by-unseen-name low serve.py:12",
        "model.mutable-reference/moving-alias medium serve.py:10",
        "model.mutable-reference/moving-alias medium serve.py:9",
        "service.authentication/no-authentication medium serve.py:14",
    ]


def test_flask_guards() -> None:
    """Flask: a decorator of its own, flask-login, and a guard of a blueprint."""
    files: Files = {
        "app.py": """\
from flask import Flask, request, abort
from functools import wraps
app = Flask(__name__)
def require_key(f):
    @wraps(f)
    def inner(*a, **k):
        if request.headers.get("X-API-KEY") != KEY:
            abort(401)
        return f(*a, **k)
    return inner
@app.route("/a", methods=["POST"])
@require_key
def a():
    return model.predict(request.json)
@app.route("/b", methods=["POST"])
def b():
    return run(request.json)
def run(x):
    return clf.predict_proba(x)
""",
        "bp.py": """\
from flask import Blueprint
from flask_login import login_required
bp = Blueprint("x", __name__)
@bp.route("/c")
@login_required
def c():
    return model.predict(1)
@bp.before_request
@login_required
def guard(): pass
@bp.route("/d")
def d():
    return model.predict(1)
""",
    }
    assert reviewed(files) == [
        "service.authentication/no-authentication medium app.py:16",
    ]


def test_django_rest_defaults() -> None:
    """Django REST: settings may ask every view."""
    files: Files = {
        "api/settings.py": """\
REST_FRAMEWORK = {
    "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.IsAuthenticated"],
}
""",
        "api/views.py": """\
from rest_framework.views import APIView
from rest_framework.response import Response
class Predict(APIView):
    def post(self, request):
        return Response(model.predict(request.data))
""",
        "api/urls.py": """\
from django.urls import path
from .views import Predict
urlpatterns = [path("predict/", Predict.as_view())]
""",
    }
    assert reviewed(files) == []


def test_django_rest_exceptions() -> None:
    """Django REST: AllowAny takes a view out, and authentication alone refuses nobody."""
    files: Files = {
        "api/settings.py": """\
REST_FRAMEWORK = {
    "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.AllowAny"],
    "DEFAULT_AUTHENTICATION_CLASSES": ["rest_framework.authentication.TokenAuthentication"],
}
""",
        "api/views.py": """\
from rest_framework.views import APIView
from rest_framework.response import Response
class Predict(APIView):
    def post(self, request):
        return Response(model.predict(request.data))
from rest_framework.permissions import AllowAny, IsAuthenticated
class Open(APIView):
    permission_classes = [AllowAny]
    def post(self, request):
        return Response(model.predict(request.data))
class Closed(APIView):
    permission_classes = [IsAuthenticated]
    def post(self, request):
        return Response(model.predict(request.data))
""",
    }
    assert reviewed(files) == [
        "service.authentication/no-authentication medium api/views.py:3",
        "service.authentication/no-authentication medium api/views.py:7",
    ]

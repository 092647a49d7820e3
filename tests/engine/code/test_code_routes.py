"""Routes, what guards them, and ``service.authentication``."""

from __future__ import annotations

import pytest
from tests.engine.code.memory import facts_of, of

from muniment.engine.checks.judgement import Verdict
from muniment.engine.checks.spec import NoParameters
from muniment.engine.code.authentication import ServiceAuthentication
from muniment.engine.code.evidence import says_authentication
from muniment.engine.code.facts import CodeRoute

FASTAPI = """
from fastapi import *
from fastapi import FastAPI, APIRouter, Depends, Security, Header, HTTPException
from fastapi.middleware.cors import CORSMiddleware
from fastapi.security import APIKeyHeader, HTTPBearer
from deps import get_current_user, get_db
app = FastAPI({app})
{before}
@app.post("/predict"{route})
def predict(x: dict{parameters}):
    {body}
    return model.predict(x)
"""
FLASK = """
from flask import Flask, Blueprint, abort, request
from flask_login import login_required
app = Flask(__name__)
{before}
@app.route("/predict", methods=["POST"])
{decorator}
def predict():
    {body}
    return model.predict(request.json)
"""


def fastapi(
    app: str = "", before: str = "", route: str = "", parameters: str = "", body: str = "pass"
) -> str:
    return FASTAPI.format(app=app, before=before, route=route, parameters=parameters, body=body)


def flask(before: str = "", decorator: str = "", body: str = "pass") -> str:
    return FLASK.format(before=before, decorator=decorator, body=body)


def verdicts(files: dict[str, str]) -> dict[str, Verdict]:
    facts = facts_of(files)
    check = ServiceAuthentication()
    return {
        subject.name: check.judge(subject, facts, NoParameters()).verdict
        for subject in check.subjects(facts)
    }


@pytest.mark.parametrize(
    "source",
    [
        fastapi(app="dependencies=[Depends(get_current_user)]"),
        fastapi(app="dependencies=[Depends(HTTPBearer())]"),
        fastapi(route=", dependencies=[Depends(get_current_user)]"),
        fastapi(route=", dependencies=[Security(x)]"),
        fastapi(parameters=", user=Depends(get_current_user)"),
        fastapi(parameters=", user: Annotated[User, Depends(get_current_user)] = None"),
        fastapi(
            before="User = Annotated[dict, Depends(get_current_user)]", parameters=", u: User = 0"
        ),
        fastapi(before="key = APIKeyHeader(name='k')", parameters=", k=Depends(key)"),
        fastapi(parameters=", x_api_key: str = Header(...)"),
        fastapi(parameters=", authorization: Annotated[str, Header()] = ''"),
        fastapi(
            before="def guard(k=Header()):\n    if k != K: raise HTTPException(401)",
            parameters=", g=Depends(guard)",
        ),
        fastapi(before="app.add_middleware(AuthenticationMiddleware, backend=b)"),
        fastapi(before="@app.middleware('http')\nasync def check_api_key(request, go): return go"),
        fastapi(
            before="@app.middleware('http')\nasync def gate(request, go):\n"
            "    if 'authorization' not in request.headers: return Response(status_code=401)"
        ),
        fastapi(body="if x['k'] != K: raise HTTPException(status_code=403)"),
        fastapi(body="verify_token(x)"),
        flask(decorator="@login_required"),
        flask(decorator="@jwt_required()"),
        flask(decorator="@auth.login_required"),
        flask(decorator="@requires_auth"),
        flask(before="def gate(f):\n    def g(): abort(401)\n    return g", decorator="@gate"),
        flask(before="@app.before_request\ndef check():\n    if not k: abort(401)"),
        flask(before="@app.before_request\ndef require_login(): pass"),
        flask(body="if request.headers.get('X-API-Key') != K: return 'no', 401"),
        flask(body="check(request.headers['Authorization'])"),
        flask(body="if not secrets.compare_digest(a, b): pass"),
    ],
)
def test_authentication_is_seen(source: str) -> None:
    assert list(verdicts({"app.py": source}).values()) == [Verdict.PASSED]


@pytest.mark.parametrize(
    "source",
    [
        fastapi(),
        fastapi(parameters=", db=Depends(get_db)"),
        fastapi(before="app.add_middleware(CORSMiddleware, allow_origins=['*'])"),
        fastapi(parameters=", accept: str = Header()"),
        fastapi(body="n = tokenizer(x, max_tokens=3); author = x['author']"),
        fastapi(before="@app.get('/me')\ndef me(u=Depends(get_current_user)): return u"),
        flask(),
        flask(decorator="@csrf.exempt"),
        flask(decorator="@cached"),
        flask(before="@app.before_request\ndef start_timer(): g.t = time()"),
        flask(before="other = Flask('x')\n@other.before_request\ndef login(): abort(401)"),
    ],
)
def test_what_is_no_authentication_is_not_taken_for_it(source: str) -> None:
    assert verdicts({"app.py": source})["POST /predict"] is Verdict.FAILED


@pytest.mark.parametrize(
    ("body", "reaches"),
    [
        ("return model.predict(x)", True),
        ("return helper(x)", True),
        ("return pipe(x)", True),
        ("return self.model(x)", True),
        ("return session.run(None, x)", True),
        ("return client.chat.completions.create(m=1)", True),
        ("return run_in_threadpool(helper, x)", True),
        ("return app.state.models['a'].predict_proba(x)", True),
        ("return predict_one(x)", True),
        ("return {'ok': True}", False),
        ("return subprocess.run(x)", False),
        ("return x.encode()", False),
        ("return Model(x=1)", False),
    ],
)
def test_only_routes_that_reach_a_model_are_asked(body: str, reaches: bool) -> None:
    source = f"""
from fastapi import FastAPI
from lib import predict_one
app = FastAPI()
def helper(x): return deeper(x)
def deeper(x): return clf.predict(x)
@app.post("/x")
def handler(x):
    {body}
"""
    (route,) = of(CodeRoute, source)
    assert route.reaches_predict is reaches


@pytest.mark.parametrize(
    ("source", "framework", "path"),
    [
        ("from fastapi import APIRouter\nr = APIRouter()\n@r.get('/p')\ndef f(): model(x)",
         "fastapi", "/p"),
        (("from fastapi import FastAPI\napp = FastAPI()\ndef f(): model(x)\n"
         "app.add_api_route('/p', f, methods=['POST'])"), "fastapi", "/p"),
        (("from flask import Flask\ndef create():\n    app = Flask('x')\n    @app.post('/p')\n"
         "    def f(): return model(x)\n    return app"), "flask", "/p"),
        (("from flask import Flask\napp = Flask('x')\ndef f(): model(x)\n"
         "app.add_url_rule('/p', 'p', view_func=f)"), "flask", "/p"),
        (("from flask_restful import Api, Resource\napi = Api(app)\nclass P(Resource):\n"
         "    def post(self): return model.predict(x)\napi.add_resource(P, '/p')"), "flask", "/p"),
        (("from aiohttp import web\nasync def f(r): return model(r)\napp = web.Application()\n"
         "app.router.add_post('/p', f)"), "aiohttp", "/p"),
        (("from aiohttp import web\nasync def f(r): return model(r)\n"
         "app.add_routes([web.post('/p', f)])"), "aiohttp", "/p"),
        (("from aiohttp import web\nroutes = web.RouteTableDef()\n@routes.post('/p')\n"
         "async def f(r): return model(r)"), "aiohttp", "/p"),
        (("from tornado.web import RequestHandler\nclass P(RequestHandler):\n"
         "    def post(self): self.write(model.predict(x))"), "tornado", ""),
        (("from django.urls import path\ndef f(request): return model(x)\n"
         "urlpatterns = [path('p/', f)]"), "django", "p/"),
        ("import gradio as gr\ndef f(x): return model(x)\ngr.Interface(fn=f).launch()",
         "gradio", "/"),
        (("import bentoml\n@bentoml.service\nclass S:\n    @bentoml.api\n"
         "    def p(self, x): return self.model.predict(x)"), "bentoml", "/p"),
        ("from litestar import post\n@post('/p')\nasync def f() -> int: return model(x)",
         "litestar", "/p"),
        (("from starlette.routing import Route\ndef f(r): return model(r)\n"
         "routes = [Route('/p', f)]"), "starlette", "/p"),
    ],
)  # fmt: skip
def test_frameworks(source: str, framework: str, path: str) -> None:
    routes = [route for route in of(CodeRoute, source) if route.reaches_predict]
    assert [(route.framework, route.path, route.authentication_seen) for route in routes] == [
        (framework, path, False)
    ]


ROUTER = """
from fastapi import APIRouter
router = APIRouter()
@router.post("/predict")
def predict(x): return model.predict(x)
"""


@pytest.mark.parametrize(
    ("mounting", "verdict"),
    [
        ("app.include_router(predict.router, dependencies=[Depends(require_auth)])", "passed"),
        ("app.include_router(predict.router)", "failed"),
        ("app.include_router(other.router, dependencies=[Depends(require_auth)])", "failed"),
    ],
)
def test_authentication_may_be_put_on_where_a_router_hangs(mounting: str, verdict: str) -> None:
    main = f"""
from fastapi import FastAPI, Depends
from .routers import predict, other
app = FastAPI()
{mounting}
"""
    files = {"svc/main.py": main, "svc/routers/predict.py": ROUTER}
    assert verdicts(files)["POST /predict"].value == verdict


def test_an_app_that_authenticates_covers_the_blueprints_it_registers() -> None:
    main = """
from flask import Flask, abort
from views import bp
app = Flask("x")
@app.before_request
def require_login(): abort(401)
app.register_blueprint(bp)
"""
    views = """
from flask import Blueprint
bp = Blueprint("b", "b")
@bp.post("/predict")
def predict(): return model.predict(x)
"""
    assert verdicts({"main.py": main, "views.py": views}) == {"POST /predict": Verdict.PASSED}
    bare = main.replace("def require_login(): abort(401)", "def tick(): pass")
    assert verdicts({"main.py": bare, "views.py": views}) == {"POST /predict": Verdict.FAILED}


def test_a_decorator_of_another_file_is_followed_to_what_it_does() -> None:
    gate = "from flask import abort, request\ndef gate(view):\n    {}\n    return view"
    app = "from lib.g import gate\n" + flask(decorator="@gate")
    assert verdicts({"app.py": app, "lib/g.py": gate.format("abort(401)")}) == {
        "POST /predict": Verdict.PASSED
    }
    assert verdicts({"app.py": app, "lib/g.py": gate.format("log(view)")}) == {
        "POST /predict": Verdict.FAILED
    }


@pytest.mark.parametrize(
    ("views", "urls", "settings", "verdict"),
    [
        ("def score(request): return model.predict(x)", "views.score", "", "failed"),
        ("@login_required\ndef score(request): return model.predict(x)", "views.score", "",
         "passed"),
        ("def score(request): return model.predict(x)", "login_required(views.score)", "",
         "passed"),
        ("def score(request): return model.predict(x)", "views.score",
         "MIDDLEWARE = ['django.contrib.auth.middleware.LoginRequiredMiddleware']", "passed"),
        ("def score(request): return model.predict(x)", "views.score",
         "MIDDLEWARE = ['django.contrib.auth.middleware.AuthenticationMiddleware']", "failed"),
        (("class Score(APIView):\n    permission_classes = [IsAuthenticated]\n"
         "    def post(self, request): return model.predict(x)"), "views.Score.as_view()", "",
         "passed"),
        (("class Score(APIView):\n    permission_classes = [AllowAny]\n"
         "    def post(self, request): return model.predict(x)"), "views.Score.as_view()", "",
         "failed"),
        ("class Score(LoginRequiredMixin, View):\n    def post(self, request): model.predict(x)",
         "views.Score.as_view()", "", "passed"),
    ],
)  # fmt: skip
def test_django(views: str, urls: str, settings: str, verdict: str) -> None:
    files = {
        "shop/views.py": f"from django.http import HttpResponse\n{views}",
        "shop/urls.py": f"from django.urls import path\nfrom . import views\n"
        f"urlpatterns = [path('score/', {urls})]",
        "shop/settings.py": settings,
    }
    assert [found.value for found in verdicts(files).values()] == [verdict]


def test_the_message_leaves_room_for_a_gateway_and_tests_are_no_service() -> None:
    facts = facts_of({"app.py": flask(), "tests/test_app.py": flask()})
    check = ServiceAuthentication()
    (subject,) = check.subjects(facts)
    (problem,) = check.judge(subject, facts, NoParameters()).problems
    assert "gateway" in problem.message
    assert problem.severity.value == "medium"


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("login_required", True),
        ("HTTPBearer", True),
        ("get_current_user", True),
        ("verifyApiKey", True),
        ("OAuth2PasswordBearer", True),
        ("IsAuthenticated", True),
        ("tokenizer", False),
        ("max_new_tokens", False),
        ("author", False),
        ("csrf_token", False),
        ("allow_anonymous_login", False),
        ("CORSMiddleware", False),
        ("get_db", False),
        ("AllowAny", False),
    ],
)
def test_identifiers_that_speak_of_authentication(name: str, says: bool) -> None:
    assert says_authentication(name) is says


@pytest.mark.parametrize(
    ("lib", "asked"),
    [
        ("def answer(x): return model.predict(x)", True),
        ("def answer(x): return x + 1", False),
    ],
)
def test_a_handler_may_reach_the_model_in_another_file(lib: str, asked: bool) -> None:
    app = """
from fastapi import FastAPI
from .lib import answer
app = FastAPI()
@app.post("/x")
def handler(x): return answer(x)
"""
    found = verdicts({"svc/app.py": app, "svc/lib.py": lib})
    assert found == ({"POST /x": Verdict.FAILED} if asked else {})


def test_a_huge_value_behind_every_route_stays_cheap() -> None:
    entries = ", ".join(f"'k{n}': {n}" for n in range(20_000))
    routes = "".join(f"@app.get('/{n}')\ndef r{n}(x=Depends(C)): return h(x)\n" for n in range(500))
    source = f"from fastapi import *\nC = {{{entries}}}\napp = FastAPI()\n{routes}"
    assert len(of(CodeRoute, source)) == 500

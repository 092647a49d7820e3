# ruff: noqa: E501  (a program under test stands on one line)
"""``code.unsafe-load``: each rule, its bypasses, and the near misses that must stay silent."""

from __future__ import annotations

import pytest
from tests.engine.code.memory import facts_of, notebook, project

from muniment.core.severity import Severity
from muniment.engine.checks.judgement import Problem, Subject, Verdict
from muniment.engine.checks.spec import NoParameters
from muniment.engine.code.load_rules import RULED
from muniment.engine.code.unsafe_load import UnsafeLoad, is_test
from muniment.engine.code.vocabulary import watch_for

COMMIT = "0123456789abcdef0123456789abcdef01234567"


def problems(source: str, path: str = "src/train.py") -> list[Problem]:
    facts = facts_of({path: source})
    (subject,) = UnsafeLoad().subjects(facts)
    return list(UnsafeLoad().judge(subject, facts, NoParameters()).problems)


def rules(source: str) -> list[str]:
    return [
        f"{problem.rule.partition('/')[2]} {problem.severity.value}" for problem in problems(source)
    ]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("import pickle\npickle.load(f)", "pickle high"),
        ("import pickle\npickle.Unpickler(f).load()", "pickle high"),
        ("import cPickle\ncPickle.loads(x)", "pickle high"),
        ("import cloudpickle\ncloudpickle.load(f)", "pickle high"),
        ("import dill\ndill.loads(x)", "pickle high"),
        ("import pandas as pd\npd.read_pickle('x.pkl')", "pickle high"),
        ("import jsonpickle\njsonpickle.decode(x)", "pickle high"),
        ("import joblib\njoblib.load('m.joblib')", "joblib high"),
        ("from sklearn.externals import joblib\njoblib.load('m')", "joblib high"),
        ("import shelve\nshelve.open('x')", "shelve medium"),
        ("import marshal\nmarshal.loads(x)", "marshal medium"),
        ("import torch\ntorch.load('m.pt')", "torch-load medium"),
        ("import torch\ntorch.load('m.pt', weights_only=False)", "torch-load high"),
        ("import torch\ntorch.load('m.pt', weights_only=flag)", "torch-load medium"),
        ("import torch\ntorch.hub.load_state_dict_from_url(u, check_hash=True)", "torch-load medium"),
        ("Net.load_from_checkpoint('x.ckpt')", "torch-load medium"),
        ("from torch.package import PackageImporter\nPackageImporter('x')", "torch-package high"),
        ("import numpy as np\nnp.load('x.npy', allow_pickle=True)", "numpy-pickle high"),
        ("import numpy as np\nnp.load('x.npy', None, True)", "numpy-pickle high"),
        ("import numpy as np\nnp.load('x.npy', allow_pickle=a)", "numpy-pickle medium"),
        ("import keras\nkeras.models.load_model(p, safe_mode=False)", "keras-unsafe high"),
        ("import tensorflow as tf\ntf.keras.models.load_model(p, None, True, False)",
         "keras-unsafe high"),
        ("import keras\nkeras.config.enable_unsafe_deserialization()", "keras-unsafe high"),
        ("import yaml\nyaml.load(x)", "yaml-load medium"),
        ("import yaml\nyaml.load(x, Loader=yaml.Loader)", "yaml-load high"),
        ("import yaml\nyaml.load(x, yaml.UnsafeLoader)", "yaml-load high"),
        ("import yaml\nyaml.load(x, Loader=yaml.FullLoader)", "yaml-load low"),
        ("import yaml\nyaml.unsafe_load(x)", "yaml-load high"),
        ("import yaml\nyaml.load(x, Loader=getattr(yaml, 'UnsafeLoader'))", "yaml-load high"),
        ("import yaml\nyaml.full_load(x)", "yaml-load low"),
        ("import yaml\nclass L(yaml.Loader): pass\nyaml.load(x, Loader=L)", "yaml-load high"),
        ("from ruamel.yaml import YAML\nYAML(typ='unsafe')", "yaml-load high"),
        ("import skops.io as sio\nsio.load('m.skops', trusted=True)", "skops-trust-all medium"),
        ("import torch\ntorch.hub.load('pytorch/vision', 'resnet50')", "torch-hub high"),
        ("import torch\ntorch.hub.load('pytorch/vision:v0.1', 'resnet50')", "torch-hub medium"),
        ("import torch\ntorch.hub.load('a/b:main', source='github')", "torch-hub medium"),
        ("from transformers import AutoModel\nAutoModel.from_pretrained('org/m')",
         "unpinned-model medium"),
        ("AutoModel.from_pretrained('org/m', revision='main')", "unpinned-model medium"),
        ("AutoModel.from_pretrained('org/m', revision='v1.2')", "unpinned-model low"),
        ("AutoModel.from_pretrained(args.model_name_or_path)", "unpinned-model low"),
        ("from huggingface_hub import hf_hub_download as d\nd('o/m', 'x.bin')",
         "unpinned-model medium"),
        ("from huggingface_hub import snapshot_download\nsnapshot_download(repo_id='o/m')",
         "unpinned-model medium"),
        ("from transformers import pipeline\npipeline('ner', model='o/m')", "unpinned-model medium"),
        ("from peft import PeftModel\nPeftModel.from_pretrained(base, 'o/lora')",
         "unpinned-model medium"),
        ("from datasets import load_dataset\nload_dataset('imdb')", "unpinned-dataset low"),
        ("import evaluate\nevaluate.load('bleu')", "unpinned-dataset low"),
        ("import mlflow\nmlflow.pyfunc.load_model('models:/churn/Production')",
         "mlflow-unpinned medium"),
        ("import mlflow\nmlflow.sklearn.load_model('models:/churn@champion')",
         "mlflow-unpinned medium"),
        ("import mlflow\nmlflow.pyfunc.load_model(model_uri='models:/churn/latest')",
         "mlflow-unpinned medium"),
        ("import requests\nexec(requests.get(u).text)", "eval-loaded critical"),
        ("eval(open('/etc/x').read())", "eval-loaded medium"),
        ("import json\nwith open(p) as f:\n    eval(json.load(f)['x'])", "eval-loaded medium"),
        ("exec(open('pkg/version.py').read())", "eval-loaded low"),
        ("exec(compile(open('v.py').read(), 'v.py', 'exec'), ns)", "eval-loaded low"),
        ("eval(input())", "eval-loaded high"),
        ("import openai\nexec(openai.chat.completions.create(m).choices[0].message.content)",
         "eval-loaded high"),
        ("def f():\n    out = llm.generate(p)\n    exec(out)", "eval-loaded high"),
        ("import pickle, requests\npickle.loads(requests.get(u).content)", "pickle critical"),
    ],
)  # fmt: skip
def test_what_is_unsafe_is_reported(source: str, expected: str) -> None:
    assert rules(source) == [expected]


@pytest.mark.parametrize(
    "source",
    [
        "import pickle\npickle.dump(x, f)",
        "import pickle\npickle.loads(pickle.dumps(x))",
        "import copy, pickle as p\nb = p.dumps(x)\ny = p.loads(b)",
        "import json\njson.load(f)\njson.loads(x)",
        "def load(f): return f\nload(x)",
        "class pickle:\n    @staticmethod\n    def load(f): return 1\npickle.load(f)",
        "def f(pickle): return pickle.load(x)",
        "from safe import pickle\npickle.load(f)",
        "import pickle\nclass R(pickle.Unpickler):\n    def find_class(self, m, n): raise X\nR(f).load()",
        "import torch\ntorch.load('m.pt', weights_only=True)",
        "import torch\nSAFE = True\ntorch.load('m.pt', weights_only=SAFE)",
        "import torch\ntorch.load('m.pt', **{'weights_only': True})",
        "import torch\nKW = dict(weights_only=True)\ntorch.load('m.pt', **KW)",
        "import torch\nkw = {}\nkw['weights_only'] = True\ntorch.load('m.pt', **kw)",
        "import torch\nfrom functools import partial\nl = partial(torch.load, weights_only=True)\nl(p)",
        "from safetensors.torch import load_file\nload_file('m.safetensors')",
        "import numpy as np\nnp.load('x.npy')\nnp.load('y.npy', allow_pickle=False)",
        "import numpy as np\nnp.loadtxt('x.txt')",
        "import keras\nkeras.models.load_model(p)\nkeras.models.load_model(p, safe_mode=True)",
        "import yaml\nyaml.safe_load(x)\nyaml.safe_load_all(x)",
        "import yaml\nyaml.load(x, Loader=yaml.SafeLoader)\nyaml.load(x, yaml.CSafeLoader)",
        "import yaml\nfrom yaml import CSafeLoader as L\nyaml.load(x, Loader=L)",
        (
            "import yaml\ntry:\n    from yaml import CSafeLoader as L\nexcept ImportError:\n"
            "    from yaml import SafeLoader as L\nyaml.load(x, L)"
        ),
        "import yaml\nclass L(yaml.SafeLoader): pass\nyaml.load(x, Loader=L)",
        "from ruamel.yaml import YAML\nYAML(typ='safe').load(x)",
        "import skops.io as sio\nsio.load('m.skops', trusted=['a.B'])",
        "import torch\ntorch.hub.load('./local', 'm', source='local')",
        f"import torch\ntorch.hub.load('o/r:{COMMIT}', 'm')",
        f"AutoModel.from_pretrained('org/m', revision='{COMMIT}')",
        f"R = '{COMMIT}'\nAutoModel.from_pretrained('org/m', revision=R)",
        "AutoModel.from_pretrained('./models/x')\nAutoModel.from_pretrained('/opt/m')",
        "AutoModel.from_pretrained('models/churn')\nAutoModel.from_pretrained(output_dir)",
        "from pathlib import Path\nAutoModel.from_pretrained(Path('a') / 'b')",
        "import os\nAutoModel.from_pretrained(os.path.join('a', 'b'))",
        "AutoModel.from_pretrained(name, trust_remote_code=False, revision='" + COMMIT + "')",
        "from datasets import load_dataset\nload_dataset('csv', data_files='x.csv')",
        "from datasets import load_dataset\nload_dataset('./data/mine')",
        f"from datasets import load_dataset\nload_dataset('imdb', revision='{COMMIT}')",
        "import mlflow\nmlflow.pyfunc.load_model('models:/churn/3')",
        "import mlflow\nmlflow.pyfunc.load_model('models:/m-" + "a" * 32 + "')",
        "import mlflow\nmlflow.sklearn.load_model('runs:/" + "b" * 32 + "/model')",
        "import mlflow\nmlflow.pyfunc.load_model('./exported')",
        "from transformers import pipeline\npipeline('ner')",
        "eval('1 + 1')\nexec('x = 1')",
        "import inspect, torch\n'weights_only' in inspect.signature(torch.load).parameters",
        "import torch\nhasattr(torch, 'load')\ncallable(torch.load)",
        "import json, pickle\nDUMPERS = {'pkl': pickle.dump, 'json': json.load}",
        "import ast\neval(ast.literal_eval(open('x').read()))",
        "model.eval()\nself.model.eval()\ndf.eval('a + b')",
        "def f(expression): return eval(expression)",
        "import subprocess\nsubprocess.run('ls', shell=True)",
        "'pickle.load(f)'\n# pickle.load(f)",
    ],
)
def test_honest_twins_stay_silent(source: str) -> None:
    assert rules(source) == []


@pytest.mark.parametrize(
    "source",
    [
        "import pickle as p\np.load(f)",
        "from pickle import load as l\nl(f)",
        "from pickle import *\nload(f)",
        "import pickle\nl = pickle.load\nl(f)",
        "import pickle\na = pickle\nb = a\nb.load(f)",
        "import pickle\na, b = pickle.load, 1\na(f)",
        "import pickle\nclass C:\n    load = pickle.load\n    def m(self): return self.load(f)",
        (
            "import pickle\nclass C:\n    def __init__(self): self.l = pickle.load\n"
            "    def m(self): return self.l(f)"
        ),
        "import pickle\nl = pickle.load if fast else other\nl(f)",
        "try:\n    import cPickle as pickle\nexcept ImportError:\n    import pickle\npickle.load(f)",
        "import pickle\ngetattr(pickle, 'load')(f)",
        "__import__('pickle').load(f)",
        "import importlib\nimportlib.import_module('pickle').load(f)",
        "import importlib\np = importlib.import_module('pickle')\np.load(f)",
        "def f():\n    import pickle\n    return pickle.load(g)",
        "def f():\n    global p\n    import pickle as p\np.load(g)",
        "import pickle\nlist(map(pickle.loads, rows))",
        "import pickle\nframe.apply(pickle.loads)",
        "import pickle\nLOADERS = {'pkl': pickle.load, 'x': other}\nLOADERS[kind](f)",
        "import pickle\ndef read(f, load=pickle.load): return load(f)",
        "import pickle\nclass C:\n    load = pickle.load\nC().load(f)",
        "import pickle\nfrom functools import partial\nl = partial(pickle.load, encoding='x')\nl(f)",
        "import pickle\nx = [pickle.load(f) for f in g]",
        "import pickle\nx = lambda f: pickle.load(f)",
        "import pickle\nprint(f'{pickle.load(f)}')",
        "import pickle\nif (m := pickle.load(f)): pass",
        "import pickle\nmatch x:\n    case 1: pickle.load(f)",
        "import pickle\n@decorate(pickle.load(f))\ndef g(): pass",
        "import pickle\ndef g(a=pickle.load(f)): pass",
        "import pickle\nclass U(pickle.Unpickler): pass\nU(f).load()",
        "import pickle\nasync def g():\n    async with x as f:\n        return pickle.load(f)",
    ],
)
def test_other_spellings_are_the_same_call(source: str) -> None:
    assert rules(source) == ["pickle high"]


@pytest.mark.parametrize(
    "source",
    [
        "A.from_pretrained('./m', trust_remote_code=True)",
        "A.from_pretrained('./m', **{'trust_remote_code': True})",
        "KW = {'trust_remote_code': True}\nA.from_pretrained('./m', **KW)",
        "KW = dict(trust_remote_code=True)\nA.from_pretrained('./m', **KW)",
        "KW = {}\nKW['trust_remote_code'] = True\nA.from_pretrained('./m', **KW)",
        "T = True\nmake_tokenizer(x, trust_remote_code=T)",
        "kw = {'trust_remote_code': True}\nengine.start(**kw)",
        "def f(n):\n    return A.from_pretrained('./m', trust_remote_code=not False)",
    ],
)
def test_remote_code_is_seen_through_keyword_dictionaries(source: str) -> None:
    assert rules(source) == ["trust-remote-code high"]


def test_a_shadowing_dictionary_update_is_not_believed_complete() -> None:
    assert rules("import torch\nkw = {}\nkw[k] = True\ntorch.load('m', **kw)") == [
        "torch-load medium"
    ]


def test_test_code_is_one_step_lower() -> None:
    source = "import pickle\npickle.load(f)"
    assert problems(source, "tests/a.py")[0].severity is Severity.MEDIUM
    assert problems(source, "pkg/test_io.py")[0].severity is Severity.MEDIUM
    assert problems(source, "src/contest.py")[0].severity is Severity.HIGH
    assert not is_test("latest/testimony.py")


def test_loading_what_the_project_writes_says_so() -> None:
    facts = project(
        train="import joblib\njoblib.dump(m, 'models/m.joblib')",
        serve="import joblib\njoblib.load('models/m.joblib')\njoblib.load('other.joblib')",
    )
    own, other = UnsafeLoad().judge(Subject("serve.py"), facts, NoParameters()).problems
    assert "writes models/m.joblib itself" in own.message
    assert own.severity is Severity.HIGH
    assert "itself" not in other.message


def test_the_population_is_every_parsed_file() -> None:
    facts = project(a="import pickle\npickle.load(f)", b="x = 1")
    check = UnsafeLoad()
    assert list(check.subjects(facts)) == [Subject("a.py"), Subject("b.py")]
    assert check.judge(Subject("b.py"), facts, NoParameters()).verdict is Verdict.PASSED


def test_a_finding_names_its_place_and_is_stable_when_lines_move() -> None:
    source = "import pickle\nclass A:\n    def f(self):\n        return pickle.load(x)"
    (before,) = problems(source)
    (after,) = problems("# one\n# more\n" + source)
    assert (before.line, before.function, before.anchor) == (4, "A.f", "pickle.load")
    assert after.line == 6
    assert (after.rule, after.anchor, after.function) == (
        before.rule,
        before.anchor,
        before.function,
    )


def test_a_cell_is_named() -> None:
    text = notebook("import torch", "torch.load('x')").decode()
    facts = facts_of({"nb.ipynb": text})
    (found,) = UnsafeLoad().judge(Subject("nb.ipynb"), facts, NoParameters()).problems
    assert (found.cell, found.line) == (1, 1)


def test_every_ruled_callee_is_watched() -> None:
    assert [callee for callee in sorted(RULED) if watch_for(callee) is None] == []

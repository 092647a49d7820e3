"""Settings of Hugging Face libraries that make them import, run or fetch.

Source: transformers ``dynamic_module_utils.py`` and ``integrations/hub_kernels.py``; diffusers
``pipelines/pipeline_loading_utils.py``; sentence-transformers ``SentenceTransformer.py``; PEFT
``auto.py``; ONNX Runtime GenAI ``config.cpp``.
"""

from __future__ import annotations

import re
from typing import Final

from muniment.engine.artifacts.configs.settings_place import Judge, Setting, leaves, strings
from muniment.engine.artifacts.configs.targets import brings_gadget, brings_in, is_dotted
from muniment.engine.artifacts.configs.templates import judge_template
from muniment.engine.artifacts.configs.tokenizers import is_slow
from muniment.engine.artifacts.configs.wordlist import word_set
from muniment.engine.artifacts.observed import Use

_REPOSITORY = re.compile(r"[\w.-]{1,100}/[\w.-]{1,100}(?:[@:][\w.:/-]{1,100})?", re.ASCII)
_DIFFUSERS: Final = frozenset({"diffusers", "transformers", "onnxruntime.training", "null"})
_PIPELINES: Final = word_set(
    """audioldm audioldm2 deepfloyd_if flux kandinsky kandinsky2_2 latent_diffusion musicldm
    paint_by_example pixart_alpha shap_e stable_audio stable_cascade stable_diffusion
    stable_diffusion_safe stable_diffusion_xl unidiffuser versatile_diffusion wuerstchen"""
)
"""Folders of diffusers that hold classes of a pipeline's own."""
_TRUSTED_KERNELS: Final = "kernels-community/"


def auto_map(setting: Setting) -> None:
    """``auto_map`` and ``custom_pipelines``: classes in code that comes with the model."""
    for name in strings(setting.value):
        if "--" in name:
            setting.sign("remote-code-elsewhere", name)
        elif "." in name:
            setting.sign("remote-code", name)


def _pipelines(setting: Setting) -> None:
    if isinstance(setting.value, dict):
        for each in setting.value.values():
            name = each.get("impl") if isinstance(each, dict) else each
            if isinstance(name, str):
                setting.sign("remote-code-elsewhere" if "--" in name else "remote-code", name)


def _trusts(setting: Setting) -> None:
    if setting.value is True or (
        isinstance(setting.value, str) and setting.value.lower() in ("true", "yes", "on")
    ):
        setting.sign("trusts-code", setting.key)


def _attention(setting: Setting) -> None:
    for name in strings(setting.value):
        if "/" not in name:
            continue
        name = name.removeprefix("paged|").removeprefix("flash|")
        if name.startswith(_TRUSTED_KERNELS):
            setting.sign("fetched-kernel-known", name)
        elif _REPOSITORY.match(name):
            setting.sign("fetched-kernel", name)


def _chat_template(setting: Setting) -> None:
    if isinstance(setting.value, str):
        judge_template(setting.value, setting.examination, setting.path)
    elif isinstance(setting.value, list):
        for each in setting.value[:200]:
            template = each.get("template") if isinstance(each, dict) else None
            if isinstance(template, str):
                judge_template(template, setting.examination, setting.path)
    elif isinstance(setting.value, dict):
        for template in list(setting.value.values())[:200]:
            if isinstance(template, str):
                judge_template(template, setting.examination, setting.path)


def _template(setting: Setting) -> None:
    """``template``: Jinja where the format beside it says so (LangChain), else only text."""
    if isinstance(setting.value, str) and (
        "jinja" in setting.text("template_format") or "{%" in setting.value
    ):
        judge_template(setting.value, setting.examination, setting.path)


def _diffusers_class(setting: Setting) -> None:
    """``_class_name`` in ``model_index.json``: parts are ``[library, class]``."""
    if "_diffusers_version" not in setting.around:
        return
    setting.examination.see("diffusers")
    if isinstance(setting.value, list):
        setting.sign("remote-code", ".".join(strings(setting.value)))
    elif (
        not str(setting.value).endswith("Pipeline")
        and "model_index" not in setting.examination.name
    ):
        # Of a part's own settings pairs are lists of blocks, not names to import.
        return
    for key, part in setting.around.items():
        if key.startswith("_") or not isinstance(part, list) or len(part) not in (2, 3):
            continue
        library, name = part[:2]
        if not isinstance(library, str) or not isinstance(name, str) or library in _DIFFUSERS:
            continue
        if "." in library or not _is_pipeline_module(library, str(setting.around["_class_name"])):
            brings_in(setting.examination, f"{library}.{name}", Use.NAMED)


def _is_pipeline_module(library: str, pipeline: str) -> bool:
    """Return whether a part stands in diffusers' own folder of that pipeline."""
    words = library.replace("_", "").lower()
    return library in _PIPELINES or (words != "" and words[:6] in pipeline.lower())


def _module_type(setting: Setting) -> None:
    """``type`` in ``modules.json``: a class that is imported and whose ``load`` is called."""
    if not isinstance(setting.value, str):
        return
    is_module = "path" in setting.around and "idx" in setting.around
    if not is_module:
        brings_gadget(setting.examination, setting.value)
        return
    setting.examination.see("sentence-transformers")
    name = setting.value
    last = name.rpartition(".")[2]
    if is_dotted(name) and not last[:1].isupper():
        setting.sign("module-loads", name)
        brings_gadget(setting.examination, name)
    else:
        brings_in(setting.examination, name, Use.NAMED)
    if leaves(setting.text("path")):
        setting.sign("path-outside", setting.text("path"))


def _imported_type(setting: Setting) -> None:
    """Values that sentence-transformers imports and makes objects of."""
    for name in strings(setting.value):
        if is_dotted(name):
            brings_in(setting.examination, name)


def _types(setting: Setting) -> None:
    if isinstance(setting.value, dict) and "structure" in setting.around:
        _imported_type(setting)


def _tokenizer_class(setting: Setting) -> None:
    if isinstance(setting.value, str) and "." in setting.value:
        _imported_type(setting)


def _auto_mapping(setting: Setting) -> None:
    """PEFT imports ``parent_library`` and takes ``base_model_class`` from it."""
    if not isinstance(setting.value, dict):
        return
    library, name = setting.value.get("parent_library"), setting.value.get("base_model_class")
    if isinstance(library, str) and library and isinstance(name, str):
        if library.startswith("transformers_modules."):
            setting.sign("remote-code", f"{library}.{name}")
        else:
            brings_in(setting.examination, f"{library}.{name}", Use.NAMED)


def _megatron(setting: Setting) -> None:
    """PEFT imports ``megatron_core`` as a module, by default Megatron's own."""
    if isinstance(setting.value, str) and setting.value not in ("", "megatron.core"):
        setting.sign("imports-module", setting.value)
        brings_gadget(setting.examination, setting.value + ".__all__")


def _custom_generate(setting: Setting) -> None:
    if isinstance(setting.value, str) and setting.value:
        rule = "remote-code-elsewhere" if "/" in setting.value else "remote-code"
        setting.sign(rule, setting.value)


def _runs_file(setting: Setting) -> None:
    """``model_file``: a Python file beside the weights that mlx-lm runs without asking."""
    if isinstance(setting.value, str) and setting.value.endswith(".py"):
        setting.sign("runs-own-file", setting.value)


def _tool_class(setting: Setting) -> None:
    if isinstance(setting.value, str) and "." in setting.value:
        setting.sign("remote-code", setting.value)


def _slow(setting: Setting) -> None:
    """``target_modules`` of an adapter may be an expression that is tried on every layer's name."""
    if isinstance(setting.value, str) and is_slow(setting.value[:100_000]):
        setting.sign("slow-regex", setting.value)


def _native_library(setting: Setting) -> None:
    if isinstance(setting.value, str) and setting.value:
        setting.sign("native-library", setting.value)
        if leaves(setting.value):
            setting.sign("path-outside", setting.value)


def _rag_index(setting: Setting) -> None:
    if setting.value == "legacy":
        setting.sign("pickle-beside", "index_name legacy")


def _base_model(setting: Setting) -> None:
    if isinstance(setting.value, str) and setting.value.startswith(("\\\\", "//", "file://")):
        setting.sign("path-elsewhere", setting.value)
    elif isinstance(setting.value, str) and setting.value.startswith(("http://", "ftp://")):
        setting.sign("fetches", setting.value)


def _model_type(setting: Setting) -> None:
    if isinstance(setting.value, str):
        setting.examination.see("huggingface")


def _manifest(setting: Setting) -> None:
    """Files of weights that TensorFlow.js fetches."""
    for group in setting.value if isinstance(setting.value, list) else ():
        for path in strings(group.get("paths")) if isinstance(group, dict) else ():
            if leaves(path) or "://" in path:
                setting.sign("path-outside", path)


JUDGES: Final[dict[str, Judge]] = {
    "_attn_implementation": _attention,
    "_attn_implementation_internal": _attention,
    "_class_name": _diffusers_class,
    "activation_function": _imported_type,
    "activation_fn": _imported_type,
    "architectures": _model_type,
    "attn_implementation": _attention,
    "auto_map": auto_map,
    "auto_mapping": _auto_mapping,
    "base_model_name_or_path": _base_model,
    "chat_template": _chat_template,
    "custom_generate": _custom_generate,
    "custom_ops_library": _native_library,
    "custom_pipelines": _pipelines,
    "default_chat_template": _chat_template,
    "experts_implementation": _attention,
    "index_name": _rag_index,
    "megatron_core": _megatron,
    "model_file": _runs_file,
    "target_modules": _slow,
    "tool_class": _tool_class,
    "kernel_config": _attention,
    "sbert_ce_default_activation_function": _imported_type,
    "template": _template,
    "tokenizer_class": _tokenizer_class,
    "tool_use_template": _chat_template,
    "trust_remote_code": _trusts,
    "type": _module_type,
    "types": _types,
    "weightsManifest": _manifest,
}

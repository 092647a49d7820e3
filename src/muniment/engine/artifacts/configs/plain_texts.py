"""Reads settings that are neither JSON nor YAML: line by line, key by key.

spaCy's ``config.cfg``, Triton's ``config.pbtxt``, TorchServe's ``config.properties``, lists of
packages, Ollama's ``Modelfile``, path files of Python, and chat templates in files of their own.

Source: spaCy "Training config"; Triton "Model configuration"; Ollama "Modelfile reference";
Python's ``site`` module.

Out of scope: what registered functions do.
"""

from __future__ import annotations

import re
from typing import Final

from muniment.core.errors import UnreadableError
from muniment.engine.artifacts.configs import template_words
from muniment.engine.artifacts.configs.framework_settings import requirement
from muniment.engine.artifacts.configs.settings_place import leaves
from muniment.engine.artifacts.configs.targets import brings_gadget
from muniment.engine.artifacts.configs.templates import MAX_TEMPLATE, judge_template
from muniment.engine.artifacts.configs.wordlist import word_set
from muniment.engine.artifacts.examination import Examination
from muniment.engine.artifacts.source import ByteSource

_MOST: Final = 1 << 20
_BREAKS_OUT: Final = frozenset({"template.object-internals", "template.runs-program"})
_REGISTERED = re.compile(
    r"^@(\w{1,60})[ \t]{0,8}=[ \t]{0,8}[\"']([^\"'\n]{1,200})[\"']", re.MULTILINE
)
_HOOK = re.compile(
    r"^(?P<hook>before_init|after_init|before_creation|after_creation|after_pipeline_creation)"
    r"[ \t]{0,8}=[ \t]{0,8}(?P<value>[^\n]{1,200})$"
    r"|^\[(?P<section>[\w.]{0,80}(?:before_init|after_init|before_creation|after_creation|"
    r"after_pipeline_creation|before_to_disk|before_update))\]",
    re.MULTILINE,
)
_SPACY: Final = (
    "spacy.", "spacy-legacy.", "spacy-transformers.", "spacy-curated-transformers.", "spacy-llm.",
    "spacy-loggers.", "spacy-experimental.", "spacy-huggingface-hub.", "srsly.", "catalogue.",
    "thinc.",
)  # fmt: skip
_SPACY_MARKS: Final = ("[nlp]", "[training]", "[initialize", "@architectures")
_SOURCE = re.compile(r"^source[ \t]{0,8}=[ \t]{0,8}\"([^\"\n]{1,200})\"", re.MULTILINE)
_THINC = re.compile(r"[A-Za-z0-9_]{1,60}\.v[0-9]{1,3}")
_THINC_REGISTRIES: Final = frozenset(
    {"backends", "initializers", "layers", "losses", "operators", "optimizers", "schedules"}
)
_TRITON: Final = word_set(
    """dali ensemble fil identity onnxruntime openvino python pytorch pytorch_libtorch repeat
    square tensorflow tensorflow_graphdef tensorflow_savedmodel tensorrt tensorrt_plan
    tensorrtllm vllm caffe2_netdef onnxruntime_onnx pytorch_native tritonserver"""
)
_PBTXT = re.compile(
    r"\b(?P<key>backend|platform|default_model_filename|op_library_filename|runtime|string_value)"
    r"[ \t]{0,8}:[ \t]{0,8}[\"'](?P<value>[^\"'\n]{0,400})[\"']"
)
_MODELFILE = re.compile(
    r"^[ \t]{0,8}(?P<word>FROM|ADAPTER|LICENSE)[ \t]{1,8}(?P<value>[^\n]{1,400})", re.M | re.I
)
_BLOCK = re.compile(
    r"^[ \t]{0,8}(?P<word>TEMPLATE|SYSTEM|MESSAGE)[ \t]{1,8}"
    r'(?:"""(?P<long>.{0,200000}?)"""|(?P<short>[^\n]{1,4000}))',
    re.M | re.I | re.S,
)
_GO_TAG = re.compile(r"\{\{-?(?P<code>[^{}]{0,2000})-?\}\}")
_GO_QUESTION = re.compile(
    r"\b(?:eq|contains|hasPrefix|hasSuffix)\b[^\n]{0,200}\.(?:Prompt|Content)\b"
)
_GO_WORD = re.compile(r"\"([^\"\\]{3,200})\"")


_GIN_IMPORT = re.compile(
    r"^(?:from[ \t]{1,8}(?P<from>[\w.]{1,200})[ \t]{1,8})?import[ \t]{1,8}(?P<module>[\w.]{1,200})",
    re.M,
)
_GIN_REFERENCE = re.compile(r"@([\w./]{3,200})")


def _read(source: ByteSource, examination: Examination) -> str:
    data = source.read_at(0, _MOST + 1)
    examination.spend(len(data))
    if len(data) > _MOST:
        raise UnreadableError("too_large", f"a text of more than {_MOST} bytes")
    return data.decode("utf-8-sig", "replace")


def read_jinja(source: ByteSource, examination: Examination) -> None:
    """Judge a chat template in a file of its own."""
    data = source.read_at(0, 4 * MAX_TEMPLATE)
    text = data.decode("utf-8-sig", "replace")
    if "chat_template" in examination.name.lower() or "messages" in text:
        examination.see("chat-template")
        judge_template(text, examination, "")
        return
    # A template of something else: it may include files, but not reach behind objects.
    with examination.trial() as trial:
        judge_template(text, examination, "")
        if any(sign.rule in _BREAKS_OUT for sign in trial.signs):
            trial.keep(lacks=False)


def read_spacy(source: ByteSource, examination: Examination) -> None:
    """Judge spaCy's ``config.cfg``: which functions it asks for by their registered names."""
    text = _read(source, examination)
    if not any(mark in text for mark in _SPACY_MARKS) and _REGISTERED.search(text) is None:
        return
    examination.see("spacy-config")
    for found in _REGISTERED.finditer(text):
        registry, name = found[1], found[2]
        own = registry in _THINC_REGISTRIES and _THINC.fullmatch(name)
        if not own and not name.startswith(_SPACY):
            examination.sign("config.registered-function", path=f"@{registry}", operand=name)
    for found in _SOURCE.finditer(text):
        if leaves(found[1]):
            examination.sign("config.path-elsewhere", path="source", operand=found[1])
    for found in _HOOK.finditer(text):
        if found["section"]:
            examination.sign("config.hook", operand=found["section"])
        elif found["value"].strip() not in ("null", "None", "{}", '""'):
            examination.sign("config.hook", operand=found["hook"])


def read_pbtxt(source: ByteSource, examination: Examination) -> None:
    """Judge Triton's ``config.pbtxt``: which program serves the model."""
    text = _read(source, examination)
    if not any(
        word in text for word in ("max_batch_size", "backend", "platform", "instance_group")
    ):
        return
    examination.see("triton-config")
    for found in _PBTXT.finditer(text):
        key, value = found["key"], found["value"]
        if key in ("default_model_filename", "op_library_filename") and leaves(value):
            examination.sign("config.path-outside", path=key, operand=value)
        if key == "op_library_filename" or (key == "string_value" and value.endswith(".so")):
            examination.sign("config.native-library", path=key, operand=value)
        elif key in ("backend", "platform", "runtime") and value:
            if value == "python":
                examination.sign("config.own-code", path=key, operand="model.py")
            elif value not in _TRITON:
                examination.sign("config.native-library", path=key, operand=value)
        elif key == "string_value" and value.endswith((".tar.gz", ".tgz")):
            examination.sign("config.own-code", path="EXECUTION_ENV_PATH", operand=value)


def read_gin(source: ByteSource, examination: Examination) -> None:
    """Judge a Gin file: modules it imports and functions it refers to by their paths."""
    text = _read(source, examination)
    for found in _GIN_IMPORT.finditer(text):
        examination.see("gin-config")
        module, outer = found["module"], found["from"]
        brings_gadget(examination, f"{outer}.{module}" if outer else f"{module}.__all__")
    for found in _GIN_REFERENCE.finditer(text):
        brings_gadget(examination, found[1].rpartition("/")[2])


def read_requirements(source: ByteSource, examination: Examination) -> None:
    """Judge a list of packages that a model's environment is built from."""
    for number, line in enumerate(_read(source, examination).split("\n")[:20_000], 1):
        requirement(examination, line, f"line {number}")


def read_path_file(source: ByteSource, examination: Examination) -> None:
    """Judge a ``.pth`` of text: in a folder of packages, Python runs its lines that import."""
    text = _read(source, examination)
    for line in text.split("\n")[:20_000]:
        if line.startswith(("import ", "import\t")):
            examination.see("python-path-file")
            examination.sign("program.startup-hook", operand=line)


def read_modelfile(source: ByteSource, examination: Examination) -> None:
    """Judge Ollama's ``Modelfile``: what it is made from, and what its template writes."""
    text = _read(source, examination)
    words = {found["word"].upper() for found in _BLOCK.finditer(text)}
    named = "modelfile" in examination.name.lower()
    if not named and not words and "\nPARAMETER " not in text and "\nADAPTER " not in text:
        return
    examination.see("modelfile")
    for found in _MODELFILE.finditer(text):
        value = found["value"].strip().strip("\"'")
        if found["word"].upper() == "LICENSE":
            continue
        if value.startswith(("http://", "ftp://", "\\\\", "//")):
            examination.sign("config.fetches", path=found["word"], operand=value)
        elif value.startswith(("/", "~")) or ".." in value.replace("\\", "/").split("/"):
            examination.sign("config.path-elsewhere", path=found["word"], operand=value)
    for found in _BLOCK.finditer(text):
        _words(found["long"] or found["short"] or "", found["word"].upper(), examination)


def _words(text: str, word: str, examination: Examination) -> None:
    path = word
    question = False
    for tag in _GO_TAG.finditer(text) if word == "TEMPLATE" else ():
        if _GO_QUESTION.search(tag["code"]) and any(
            template_words.is_trigger(each) for each in _GO_WORD.findall(tag["code"])
        ):
            question = True
    if question and template_words.is_prose(_GO_TAG.sub(" ", text)):
        examination.sign("template.conditional-text", path=path)
    hidden = template_words.invisible(text)
    if hidden:
        rule = "zero-width" if hidden == "zero-width" else "invisible-text"
        examination.sign(f"template.{rule}", path=path, operand=hidden)
    told = template_words.order(text)
    if told:
        examination.sign("template.order", path=path, operand=told)
    if template_words.markup(text):
        examination.sign("template.markup", path=path)
    address = template_words.link(text)
    if address:
        examination.sign("template.link", path=path, operand=address)


def read_kaldi(source: ByteSource, examination: Examination) -> None:
    """Judge Kaldi's lists of recordings and features, whose lines may be commands to read from."""
    for line in _read(source, examination).split("\n")[:200_000]:
        if not line.rstrip().endswith("|"):
            continue
        if _KNOWN_PIPE.match(line):
            continue
        examination.sign("config.runs-command", operand=line.partition(" ")[2])
        return


_KNOWN_PIPE = re.compile(
    r"\S{1,200}[ \t]{1,8}(?:\S{0,200}/)?(?:sox|sph2pipe|ffmpeg|flac|lame|cat|gunzip|copy-feats)"
    r"[ \t][^|;&`$<>]{0,1000}\|\s{0,8}$"
)
"""Decoders of sound that honest lists name."""

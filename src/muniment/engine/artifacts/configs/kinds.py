"""Formats of this package, and how each is recognised."""

from __future__ import annotations

from typing import Final

from muniment.engine.artifacts.configs.wordlist import word_set
from muniment.engine.artifacts.kinds import Kind, Look

_BRACKETS: Final = frozenset(b"{[")
_SPACE: Final = b" \t\r\n"
_YAML_NAMES: Final = frozenset({"mlmodel", "mlproject", "hparams", "condarc"})
_YAML_SUFFIXES: Final = frozenset({".yaml", ".yml"})
_PROGRAMS: Final = frozenset(
    {
        b"\x7fE", b"MZ", b"\xfe\xed", b"\xce\xfa", b"\xcf\xfa", b"\xca\xfe", b"\0a", b"de", b"L\0",
        b"ja", b"AP",
    }
)  # fmt: skip
_SCRIPT_SUFFIXES: Final = word_set(
    """.sh .bash .zsh .fish .bat .cmd .ps1 .psm1 .vbs .vbe .wsf .hta .jse .command .scpt .ahk
    .desktop .url"""
)
_SCRIPT_NAMES: Final = frozenset(
    {"setup.py", "conftest.py", "sitecustomize.py", "usercustomize.py"}
)
_TEXT_STARTS: Final = frozenset({b"import ", b"@echo o", b"powersh"})
_JINJA: Final = frozenset({".jinja", ".jinja2", ".j2"})
_WIDE_BRACES: Final = (b"{\0", b"\0{", b"[\0", b"\0[")
_UTF16: Final = (b"\xff\xfe", b"\xfe\xff", b"{\0", b"\0{", b"[\0", b"\0[")


def _json(look: Look) -> bool:
    head = look.head
    if not head:
        return False
    if head[0] in _BRACKETS or head[0] in _SPACE or head[0] in b"\xef/":
        start = head[:64].removeprefix(b"\xef\xbb\xbf").lstrip()[:1] or head.lstrip()[:1]
        return start in (b"{", b"[") or (start in (b"/", b"") and look.suffix == ".json")
    return head[:2] in _UTF16 and (
        look.suffix in (".json", ".ipynb") or head[2:4] in _WIDE_BRACES or head[:2] in _WIDE_BRACES
    )


def _yaml(look: Look) -> bool:
    if look.suffix in _YAML_SUFFIXES or look.name in _YAML_NAMES:
        return True
    head = look.head
    start = head[:64].removeprefix(b"\xef\xbb\xbf")
    if not start or not start.isascii() or b"\0" in start:
        return False
    if look.size is not None and look.size > 1 << 20:
        return False
    return (b"!" in head and (b"!!python" in head or b"!<tag:" in head or b"!<!" in head)) or (
        head[0] in b"%_#-m" and (b"_target_:" in head or b"%TAG" in head)
    )


def _toml(look: Look) -> bool:
    return look.suffix == ".toml"


def _jinja(look: Look) -> bool:
    return look.suffix in _JINJA


def _spacy(look: Look) -> bool:
    return look.suffix == ".cfg" and b"\0" not in look.head[:64]


def _pbtxt(look: Look) -> bool:
    return look.name.endswith("config.pbtxt")


def _requirements(look: Look) -> bool:
    return look.suffix == ".txt" and "requirements" in look.name


def _gin(look: Look) -> bool:
    return look.suffix == ".gin"


def _path_file(look: Look) -> bool:
    return look.suffix == ".pth" and b"import" in look.head and b"\0" not in look.head[:64]


def _modelfile(look: Look) -> bool:
    head = look.head
    return "modelfile" in look.name or (head[:5].upper() == b"FROM " and look.suffix == "")


def _program(look: Look) -> bool:
    head = look.head
    return head[:2] in _PROGRAMS or (head[2:4] == b"\r\n" and len(head) > 31)


def _script(look: Look) -> bool:
    return (
        look.head[:2] == b"#!"
        or look.suffix in _SCRIPT_SUFFIXES
        or look.name in _SCRIPT_NAMES
        or look.head[:7] in _TEXT_STARTS
        or look.head[:5] == b"from "
    )


def _git_config(look: Look) -> bool:
    return look.name in ("config", ".gitconfig", ".gitmodules") and b"[" in look.head[:64]


def _kaldi(look: Look) -> bool:
    return look.suffix == ".scp" and b"|" in look.head


def _sentencepiece(look: Look) -> bool:
    return look.head[:1] == b"\n" and b"<unk>" in look.head[:64]


KINDS: tuple[Kind, ...] = (
    Kind("json", _json, "configs.settings:read_json"),
    Kind("yaml", _yaml, "configs.settings:read_yaml"),
    Kind("toml", _toml, "configs.settings:read_toml"),
    Kind("chat-template", _jinja, "configs.plain_texts:read_jinja"),
    Kind("spacy-config", _spacy, "configs.plain_texts:read_spacy"),
    Kind("triton-config", _pbtxt, "configs.plain_texts:read_pbtxt"),
    Kind("requirements", _requirements, "configs.plain_texts:read_requirements"),
    Kind("gin-config", _gin, "configs.plain_texts:read_gin"),
    Kind("python-path-file", _path_file, "configs.plain_texts:read_path_file"),
    Kind("modelfile", _modelfile, "configs.plain_texts:read_modelfile"),
    Kind("program", _program, "configs.programs:read_program"),
    Kind("script", _script, "configs.programs:read_script"),
    Kind("git-config", _git_config, "configs.programs:read_git_config"),
    Kind("kaldi-list", _kaldi, "configs.plain_texts:read_kaldi"),
    Kind("sentencepiece", _sentencepiece, "configs.sentencepiece:read_sentencepiece"),
)

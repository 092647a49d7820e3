"""What kind of text a file is: how values are written in it, and what to call the place."""

from __future__ import annotations

from muniment.engine.checks.extractor import SourceFile
from muniment.engine.checks.formats import Format
from muniment.engine.secrets.assignment import Style
from muniment.engine.secrets.facts import Place
from muniment.engine.secrets.texture import words

_LOCKS = frozenset(
    {
        Format.POETRY_LOCK,
        Format.UV_LOCK,
        Format.PYLOCK,
        Format.PIPFILE_LOCK,
        Format.CONDA_LOCK,
        Format.PACKAGE_LOCK,
        Format.DVC_LOCK,
        Format.DVC_POINTER,
        Format.LFS_POINTER,
        Format.MANIFEST,
    }
)
_CODE = frozenset({Format.PYTHON, Format.SHELL, Format.TERRAFORM})
_ENV = frozenset({Format.DOTENV, Format.DOCKERFILE})
_DATA = frozenset({Format.CSV, Format.TSV, Format.JSONL, Format.LIGHTGBM})
_DOCUMENTS = frozenset({Format.README, Format.CARD, Format.LICENCE})
_CODE_ENDINGS = words(
    ".c .cc .cpp .cs .cu .cuh .dart .ex .exs .go .h .hpp .java .jl .js .jsx .kt .lua .m .mjs .php "
    ".pl .pyi .pyx .r .rb .rs .scala .sol .sql .svelte .swift .ts .tsx .vue .zig"
)
_RELEASED = (".min.js", ".min.css", ".min.mjs", ".js.map", ".css.map")
_LOCK_NAMES = words(
    "yarn.lock pnpm-lock.yaml cargo.lock go.sum gemfile.lock composer.lock flake.lock bun.lock "
    "mix.lock pubspec.lock record npm-shrinkwrap.json pixi.lock"
)
_QUOTING = frozenset({Format.PYTHON, Format.JSON, Format.JSONL, Format.TERRAFORM})


def place_of(file: SourceFile) -> Place:
    """Return what to call the place of anything found in a file."""
    kind = file.format
    if kind in _ENV:
        return Place.ENV
    if kind in _CODE or (kind is Format.TEXT and _ending(file.name) in _CODE_ENDINGS):
        return Place.CODE
    if kind in _DATA:
        return Place.DATA
    if kind in _DOCUMENTS or kind is Format.TEXT:
        return Place.DOCUMENT
    return Place.CONFIG


def style_of(file: SourceFile) -> Style:
    """Return how values are written in a file.

    Lock files hold hashes by the thousand and no assignments; only known issuers' tokens and URLs
    are looked for there. So it is in a minified script, which is somebody's release.
    """
    name = file.name.lower()
    if file.format in _LOCKS or name in _LOCK_NAMES or name.endswith(_RELEASED):
        return Style(bare=False, generic=False)
    code = file.format is Format.TEXT and _ending(file.name) in _CODE_ENDINGS
    return Style(bare=file.format not in _QUOTING and not code)


def _ending(name: str) -> str:
    stem, dot, ending = name.lower().rpartition(".")
    return dot + ending if stem else ""

"""Reads what DVC leaves in a project: pipelines, locks and pointers.

Source: DVC user guide, chapters "dvc.yaml files" and ".dvc files" (schema 2.0).
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from muniment.core.errors import UnreadableError
from muniment.engine.checks.extractor import SourceFile
from muniment.engine.checks.fact import FactBody, Gap
from muniment.engine.checks.formats import Format
from muniment.engine.datasets.foreign_text import project_path, short
from muniment.engine.datasets.tracking import DvcPointer, DvcStage, LfsPointer
from muniment.engine.parsing.yaml_document import PlainYaml, plain_mapping, read_yaml_mapping

_SIZE: Final = 4 * 1024 * 1024
_STAGES: Final = 2000
_VARIANTS: Final = 100
_PATHS: Final = 500
_PREFIXES: Final = frozenset({"env", "sudo", "time", "exec", "nohup", "nice", "command"})


class DvcPipelineExtractor:
    """Reads ``dvc.yaml`` and ``dvc.lock``: stages, and what the lock pins."""

    name = "dvc-pipeline"
    version = "1.0.0"
    formats = frozenset({Format.DVC_PIPELINE, Format.DVC_LOCK})
    emits = (DvcStage.KIND, DvcPointer.KIND)

    def extract(self, file: SourceFile) -> Iterator[FactBody | Gap]:
        """Yield the stages, and of a lock the outputs that it pins.

        Raises:
            UnreadableError: Too large, or not the YAML of a pipeline.
        """
        stages = _document(file).get("stages")
        folder = posixpath.dirname(file.path)
        if not isinstance(stages, dict):
            if file.format is Format.DVC_LOCK:
                raise UnreadableError("broken", "a DVC lock without stages")
            return
        for name, stage in list(stages.items())[:_STAGES]:
            for variant, plain in _variants(name, stage):
                base = project_path(folder, short(plain.get("wdir")) or ".")
                yield _stage(variant, plain, base)
                if file.format is Format.DVC_LOCK:
                    yield from _pointers(plain.get("outs"), base)


class DvcPointerExtractor:
    """Reads ``*.dvc`` files."""

    name = "dvc-pointer"
    version = "1.0.0"
    formats = frozenset({Format.DVC_POINTER})
    emits = (DvcPointer.KIND,)

    def extract(self, file: SourceFile) -> Iterator[FactBody | Gap]:
        """Yield what the pointer stands for.

        Raises:
            UnreadableError: Too large, or not the YAML of a pointer.
        """
        document = _document(file)
        base = project_path(posixpath.dirname(file.path), short(document.get("wdir")) or ".")
        found = list(_pointers(document.get("outs"), base))
        if not found:
            raise UnreadableError("broken", "a DVC pointer without outputs")
        yield from found


class LfsPointerExtractor:
    """Reads the text that Git LFS leaves in place of a file.

    Source: git-lfs, docs/spec.md, "The Pointer".
    """

    name = "lfs-pointer"
    version = "1.0.0"
    formats = frozenset({Format.LFS_POINTER})
    emits = (LfsPointer.KIND,)

    _OID = re.compile(r"oid (sha256:[0-9a-f]{64})\Z")
    _BYTES = re.compile(r"size ([0-9]{1,15})\Z")

    def extract(self, file: SourceFile) -> Iterator[FactBody | Gap]:
        """Yield the pointer.

        Raises:
            UnreadableError: Not a pointer after all.
        """
        lines = file.read(1024).decode("ascii", "replace").splitlines()
        oid = next((match[1] for match in map(self._OID.match, lines) if match), None)
        size = next((match[1] for match in map(self._BYTES.match, lines) if match), None)
        if oid is None or size is None:
            raise UnreadableError("broken", "a Git LFS pointer without oid or size")
        yield LfsPointer(oid, int(size))


def _document(file: SourceFile) -> Mapping[str, PlainYaml]:
    return plain_mapping(read_yaml_mapping(file.read(_SIZE)))


def _variants(name: str, stage: PlainYaml) -> Iterator[tuple[str, Mapping[str, PlainYaml]]]:
    """Yield a stage, or for ``foreach`` over plain values one stage for each."""
    if not isinstance(stage, dict):
        return
    body = stage.get("do")
    if not isinstance(body, dict):
        yield short(name), stage
        return
    each = stage.get("foreach")
    items = list(each) if isinstance(each, (list, dict)) else []
    plain = [short(item) for item in items]
    if not plain or not all(plain) or len(plain) > _VARIANTS:
        yield short(name), body
        return
    for item in plain:
        # Over a mapping the keys are known; what ${item.field} stands for stays as it is written.
        marks = ("${key}",) if isinstance(each, dict) else ("${item}",)
        yield f"{short(name)}@{item}", {key: _filled(body[key], marks, item) for key in body}


def _filled(value: PlainYaml, marks: Sequence[str], item: str) -> PlainYaml:
    if isinstance(value, str):
        for mark in marks:
            value = value.replace(mark, item)
        return value
    if isinstance(value, list):
        return [_filled(entry, marks, item) for entry in value[:_PATHS]]
    if isinstance(value, dict):
        return {
            str(_filled(key, marks, item)): _filled(entry, marks, item)
            for key, entry in list(value.items())[:_PATHS]
        }
    return value


def _stage(name: str, stage: Mapping[str, PlainYaml], base: str) -> DvcStage:
    outputs = [
        path for key in ("outs", "metrics", "plots") for path in _paths(stage.get(key), base)
    ]
    return DvcStage(
        name=name,
        command_program=_program(stage.get("cmd")),
        dependencies=tuple(_paths(stage.get("deps"), base)),
        outputs=tuple(dict.fromkeys(outputs)),
    )


def _paths(entries: PlainYaml, base: str) -> Iterator[str]:
    """Yield paths from DVC's three ways to write them: text, ``path: options``, ``{path: ...}``."""
    items = list(entries) if isinstance(entries, (list, dict)) else [entries]
    for entry in items[:_PATHS]:
        if isinstance(entry, str):
            yield project_path(base, entry)
        elif isinstance(entry, dict):
            path = entry.get("path")
            for named in [path] if isinstance(path, str) else list(entry)[:1]:
                yield project_path(base, named)


def _pointers(entries: PlainYaml, base: str) -> Iterator[DvcPointer]:
    for entry in entries[:_PATHS] if isinstance(entries, list) else ():
        path = entry.get("path") if isinstance(entry, dict) else None
        if isinstance(entry, dict) and isinstance(path, str):
            size = entry.get("size")
            known = isinstance(size, int) and not isinstance(size, bool) and 0 <= size < 2**53
            digest = entry.get("md5") or entry.get("checksum") or entry.get("etag")
            yield DvcPointer(
                output=project_path(base, path),
                md5=short(digest)[:64],
                size=size if known and isinstance(size, int) else 0,
            )


def _program(command: PlainYaml) -> str:
    """Return the program that a command runs: arguments can hold secrets, so they are left out."""
    first = command[0] if isinstance(command, list) and command else command
    for word in short(first).split():
        if "=" in word.partition("/")[0] or word in _PREFIXES:
            continue
        program = posixpath.basename(word)
        return program[:60] if re.match(r"[\w.+-]+\Z", program) else ""
    return ""

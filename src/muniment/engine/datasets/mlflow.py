"""Reads what MLflow leaves in a project: runs and model files.

A run is a folder: ``mlruns/<experiment>/<run>/meta.yaml``, one file for each tag under ``tags/``,
inputs under ``inputs/``. Each file gives a fact of its own; those with one ``run_id`` add up.

Source: MLflow's file store layout (mlflow/store/tracking/file_store.py, 2.x) and "MLflow Models",
chapter "Storage format".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from muniment.engine.checks.extractor import SourceFile
from muniment.engine.checks.fact import FactBody, Gap
from muniment.engine.checks.formats import Format
from muniment.engine.datasets.foreign_text import clean_address, short
from muniment.engine.datasets.tracking import MlflowRun, MlmodelFile
from muniment.engine.parsing.yaml_document import PlainYaml, plain_mapping, read_yaml_mapping

_SIZE: Final = 1024 * 1024
_RUN = re.compile(r"(?:^|/)([0-9a-f]{32})/(?:tags|inputs|params)/")
_TAG = re.compile(r"/tags/(mlflow\.source\.(?:name|git\.commit))\Z")
_COMMIT = re.compile(r"[0-9a-f]{7,64}\Z")
_FLAVOURS: Final = 50


class MlflowRunExtractor:
    """Reads the files of MLflow runs that say what ran, from which commit, on which data."""

    name = "mlflow-run"
    version = "1.0.0"
    formats = frozenset({Format.MLFLOW_RUN, Format.MLFLOW_PARAM})
    emits = (MlflowRun.KIND,)

    def extract(self, file: SourceFile) -> Iterator[FactBody | Gap]:
        """Yield what one file of a run says; experiments, metrics and parameters say nothing here.

        Raises:
            UnreadableError: Too large, or not YAML.
        """
        if file.name == "meta.yaml":
            yield from self._meta(file)
            return
        run, tag = _RUN.search(file.path), _TAG.search(file.path)
        if run and tag:
            text = short(file.read(_SIZE).decode("utf-8", "replace"))
            if tag[1] == "mlflow.source.name":
                yield MlflowRun(run[1], _source(text), "", (), ())
            elif _COMMIT.match(text):
                yield MlflowRun(run[1], "", text, (), ())

    def _meta(self, file: SourceFile) -> Iterator[FactBody]:
        stated = _document(file)
        run_id = short(stated.get("run_id")) or short(stated.get("run_uuid"))
        if run_id:
            commit = short(stated.get("source_version"))
            artifacts = _artifacts(short(stated.get("artifact_uri")))
            yield MlflowRun(
                run_id=run_id,
                source_name=_source(short(stated.get("source_name"))),
                git_commit=commit if _COMMIT.match(commit) else "",
                datasets=(),
                artifacts=(artifacts,) if artifacts else (),
            )
            return
        run = _RUN.search(file.path)
        if run and short(stated.get("source_type")).upper() == "DATASET":
            yield MlflowRun(run[1], "", "", (short(stated.get("source_id")),), ())


class MlmodelExtractor:
    """Reads ``MLmodel`` files."""

    name = "mlmodel"
    version = "1.0.0"
    formats = frozenset({Format.MLMODEL})
    emits = (MlmodelFile.KIND,)

    def extract(self, file: SourceFile) -> Iterator[FactBody | Gap]:
        """Yield how MLflow would load the model.

        Raises:
            UnreadableError: Too large, or not YAML.
        """
        stated = _document(file)
        flavors = stated.get("flavors")
        by_name = flavors if isinstance(flavors, dict) else {}
        options = [entry for entry in by_name.values() if isinstance(entry, dict)][:_FLAVOURS]
        loaders = [short(entry.get("loader_module")) for entry in options]
        versions = [short(entry.get("python_version")) for entry in options]
        yield MlmodelFile(
            flavors=tuple(short(name) for name in list(by_name)[:_FLAVOURS]),
            loader_modules=tuple(dict.fromkeys(filter(None, loaders))),
            carries_code=any(short(entry.get("code")) for entry in options),
            run_id=short(stated.get("run_id")),
            model_uuid=short(stated.get("model_uuid")),
            python_version=next(filter(None, versions), ""),
            mlflow_version=short(stated.get("mlflow_version")),
        )


def _document(file: SourceFile) -> Mapping[str, PlainYaml]:
    return plain_mapping(read_yaml_mapping(file.read(_SIZE)))


def _source(text: str) -> str:
    """Return a source's name; of an absolute path the last part, since the rest names a machine."""
    if "://" in text:
        return clean_address(text)
    plain = text.replace("\\", "/")
    absolute = plain.startswith("/") or re.match(r"[A-Za-z]:/", plain)
    return plain.rpartition("/")[2] if absolute else plain


def _artifacts(uri: str) -> str:
    """Return where artifacts stand; of a local path what follows from ``mlruns`` on."""
    place = clean_address(uri) if "://" in uri else uri.replace("\\", "/")
    if uri.startswith(("file:", "/")) or "://" not in uri:
        _, found, rest = place.rpartition("/mlruns/")
        if found:
            return f"mlruns/{rest}"
        return place if place.startswith("mlruns/") else ""
    return place

"""From datasets to models: which code, pipeline stage or run made which file.

Edges are read from literal paths in the syntax, from DVC stages and from MLflow runs. They say what
the project's texts claim; that a file really came out of that run is a question of digests.
"""

from __future__ import annotations

import fnmatch
import posixpath
from collections.abc import Iterable, Mapping, Sequence
from enum import Enum
from typing import NamedTuple

from muniment.engine.checks.asset import AssetKind, AssetSeen
from muniment.engine.checks.facts import Facts, once_per_facts
from muniment.engine.code.constant_paths import ConstantPaths
from muniment.engine.code.facts import CodeModule, CodePath, Operation, Role
from muniment.engine.code.module import dotted_name
from muniment.engine.code.pathnames import is_uri
from muniment.engine.datasets.tracking import DvcStage, MlflowRun


class Basis(Enum):
    """What an edge rests on."""

    CODE = "code"
    IMPORT = "import"
    DVC = "dvc"
    MLFLOW = "mlflow"


class Edge(NamedTuple):
    """One thing that went into another.

    Attributes:
        source: Path of an asset, or a name outside the project (``package:``, ``hub:``, a URI).
        target: Path of an asset.
        via: Path of the script, or ``<file>#<stage or run>``, that reads one and writes the other.
        basis: What says so.
    """

    source: str
    target: str
    via: str
    basis: Basis


class Writer(NamedTuple):
    """Something that writes an asset.

    Attributes:
        name: Path of the script, or ``<file>#<stage or run>``.
        basis: What says that it writes it.
        reads: Datasets that it reads, with what says so.
    """

    name: str
    basis: Basis
    reads: tuple[tuple[str, Basis], ...]


_NAMED = 16


def lineage_edges(facts: Facts) -> tuple[Edge, ...]:
    """Return every edge from a dataset to a model or dataset, sorted and without repeats."""
    found = {
        Edge(source, target, writer.name, min(basis, writer.basis, key=_ORDER.index))
        for target, writers in writers_of(facts).items()
        for writer in writers
        for source, basis in writer.reads
        if source != target
    }
    return tuple(sorted(found, key=lambda e: (e.target, e.source, e.via, e.basis.value)))


# The weaker basis names an edge.
_ORDER = [Basis.IMPORT, Basis.CODE, Basis.DVC, Basis.MLFLOW]


@once_per_facts
def writers_of(facts: Facts) -> Mapping[str, Sequence[Writer]]:
    """Return what writes each asset, by the asset's path; assets that nothing writes are absent."""
    return _Lineage(facts).writers()


def assets_read(facts: Facts, kind: AssetKind) -> Mapping[str, Sequence[str]]:
    """Return script to the assets of one kind that it reads by a literal path, sorted."""
    lineage = _Lineage(facts)
    found: dict[str, set[str]] = {}
    for seen in facts.of(CodePath):
        if seen.body.operation is Operation.READ:
            for fact in lineage.constants.of(seen.body, seen.path):
                for asset in lineage.meant(fact, seen.path):
                    if lineage.assets[asset] is kind:
                        found.setdefault(seen.path, set()).add(asset)
    return {script: sorted(assets) for script, assets in found.items()}


class _Lineage:
    def __init__(self, facts: Facts) -> None:
        self.facts = facts
        self.assets: dict[str, AssetKind] = {
            seen.path: seen.body.kind
            for seen in facts.of(AssetSeen)
            if seen.body.kind in (AssetKind.MODEL, AssetKind.DATASET)
        }
        self._folders: dict[str, list[str]] = {}
        for path in self.assets:
            folder = posixpath.dirname(path)
            while folder:
                self._folders.setdefault(folder, []).append(path)
                folder = posixpath.dirname(folder)
        self._reads: dict[str, list[str]] = {}
        self.constants = ConstantPaths(facts)

    def writers(self) -> Mapping[str, Sequence[Writer]]:
        found: dict[str, list[Writer]] = {}
        self._of_code(found)
        self._of_dvc(found)
        self._of_mlflow(found)
        return found

    def _of_code(self, found: dict[str, list[Writer]]) -> None:
        written: dict[str, set[str]] = {}
        for seen in self.facts.of(CodePath):
            for fact in self.constants.of(seen.body, seen.path):
                if fact.operation is Operation.WRITE:
                    for asset in self.meant(fact, seen.path):
                        written.setdefault(asset, set()).add(seen.path)
                else:
                    self._reads.setdefault(seen.path, []).extend(self._sources(fact, seen.path))
        imported = self._imports()
        for asset, scripts in written.items():
            for script in sorted(scripts):
                reads = [(source, Basis.CODE) for source in self._reads.get(script, ())]
                for other in imported.get(script, ()):
                    reads += [(source, Basis.IMPORT) for source in self._reads.get(other, ())]
                unique = {source: basis for source, basis in reversed(reads) if source != asset}
                found.setdefault(asset, []).append(
                    Writer(script, Basis.CODE, tuple(sorted(unique.items(), key=lambda r: r[0])))
                )

    def meant(self, fact: CodePath, script: str) -> Sequence[str]:
        """Return the assets that a path in code may mean.

        A relative path is tried from the root, then from the script's folder and each one above
        it: people run scripts from the root, or from where they stand. The first place that has
        such an asset counts. A folder stands for the assets in it.
        """
        if is_uri(fact.path) or fact.path.startswith(("/", "~")):
            return self._at(fact.path)
        if fact.anchored:
            return self._at(fact.path)
        bases = [""]
        folder = posixpath.dirname(script)
        while folder:
            bases.append(folder)
            folder = posixpath.dirname(folder)
        for base in bases:
            path = posixpath.normpath(posixpath.join(base, fact.path))
            assets = self._at(path)
            if assets:
                return assets
        return ()

    def _at(self, path: str) -> Sequence[str]:
        if path in self.assets:
            return [path]
        if path in (".", ""):
            return ()
        if path in self._folders:
            return self._folders[path]
        if "*" in path and not path.startswith("*"):
            return [asset for asset in self.assets if fnmatch.fnmatchcase(asset, path)]
        return ()

    def _sources(self, fact: CodePath, script: str) -> Iterable[str]:
        """Return the datasets that a read means: assets, or by its name where it has no asset."""
        assets = self.meant(fact, script)
        datasets = [one for one in assets if self.assets[one] is AssetKind.DATASET]
        if len(datasets) > _NAMED:
            # A folder of many files is one source: else a step over folders has n times n edges.
            return (posixpath.commonpath(datasets) or fact.path,)
        if datasets:
            return datasets
        if assets or fact.role is not Role.DATASET:
            return ()
        return (fact.path,)

    def _imports(self) -> Mapping[str, Sequence[str]]:
        """Return the project's modules that each module imports: reading is often kept apart."""
        by_last: dict[str, list[tuple[str, str]]] = {}
        for path in self.facts.paths(CodeModule):
            name, _ = dotted_name(path)
            by_last.setdefault(name.rpartition(".")[2], []).append((name, path))
        found: dict[str, list[str]] = {}
        for seen in self.facts.of(CodeModule):
            for module in seen.body.modules:
                wanted = module.lstrip(".")
                for name, path in by_last.get(wanted.rpartition(".")[2], ()):
                    same = name == wanted or (
                        not module.startswith(".") and name.endswith(f".{wanted}")
                    )
                    if same and path != seen.path:
                        found.setdefault(seen.path, []).append(path)
        return found

    def _of_dvc(self, found: dict[str, list[Writer]]) -> None:
        for seen in self.facts.of(DvcStage):
            stage = seen.body
            name = f"{seen.path}#{stage.name}"
            reads = [
                source
                for path in stage.dependencies
                for source in (self._at(path) or ([path] if _is_data_name(path) else []))
                if self.assets.get(source) is not AssetKind.MODEL
            ]
            self._written(found, stage.outputs, name, reads, Basis.DVC)

    def _of_mlflow(self, found: dict[str, list[Writer]]) -> None:
        for seen in self.facts.of(MlflowRun):
            run = seen.body
            name = f"{seen.path}#{run.run_id}"
            reads = [one for data in run.datasets for one in (self._at(data) or [data])]
            # A run that logs no inputs still names the script, whose reads the code shows.
            if not reads:
                reads = list(self._reads.get(run.source_name, ()))
            self._written(found, run.artifacts, name, reads, Basis.MLFLOW)

    def _written(
        self,
        found: dict[str, list[Writer]],
        outputs: Iterable[str],
        name: str,
        reads: Iterable[str],
        basis: Basis,
    ) -> None:
        for output in outputs:
            for asset in self._at(output):
                sources = sorted({one for one in reads if one != asset})
                writer = Writer(name, basis, tuple((one, basis) for one in sources))
                found.setdefault(asset, []).append(writer)


def _is_data_name(path: str) -> bool:
    """True for a stage's dependency that is no asset of the project but no code either."""
    return posixpath.splitext(path)[1] not in (".py", ".ipynb", ".yaml", ".yml", ".toml", ".sh")

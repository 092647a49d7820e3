"""The folder connector: facts, gaps and coverage of everything below one folder. Judges nothing."""

from __future__ import annotations

import itertools
import os
from collections import Counter
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from muniment.connectors.folder.after_walk import absent_outputs, compare_manifests
from muniment.connectors.folder.extraction import Extracted, Extraction, Task
from muniment.connectors.folder.git_state import GitState
from muniment.connectors.folder.image_folders import ImageFolders
from muniment.connectors.folder.walk import Entry, Glob, Walk
from muniment.engine.checks.asset import AssetKind, AssetSeen
from muniment.engine.checks.extractor import Extractor, Vcs
from muniment.engine.checks.fact import Fact, Gap
from muniment.engine.checks.facts import EncodedFact, encode
from muniment.engine.checks.formats import Format
from muniment.engine.checks.snapshot import Coverage
from muniment.engine.config import Exclude
from muniment.engine.datasets.manifest import FILE_NAME as MANIFEST_NAME
from muniment.engine.datasets.manifest import DatasetManifest
from muniment.engine.globs import compile_glob

_BATCH = 64


def go_on() -> bool:
    """Return False: nobody asks to stop."""
    return False


@dataclass(frozen=True, slots=True)
class FolderOptions:
    """What to read and how.

    Attributes:
        excludes: Globs to leave out, each with its reason.
        jobs: Worker processes; 1 works in this process.
        make_extractors: Builds the extractors; called once in each process.
        on_file: Called after each file with the number of files so far.
        stop: Asked after each file; True ends the collection.
    """

    make_extractors: Callable[[], Sequence[Extractor]]
    excludes: tuple[Exclude, ...] = ()
    jobs: int = 1
    on_file: Callable[[int], None] | None = None
    stop: Callable[[], bool] = go_on


@dataclass(slots=True)
class _Seen:
    files: int = 0
    bytes: int = 0
    formats: Counter[str] = field(default_factory=Counter)
    manifests: list[str] = field(default_factory=list)
    pointers: list[str] = field(default_factory=list)


class FolderConnector:
    """Reads one folder. Iterate ``collect`` once; then ask for ``coverage``.

    Attributes:
        git: How version control sees the folder.
        stopped: True when somebody asked to stop before all was read.
    """

    name = "folder"

    def __init__(self, root: Path, options: FolderOptions) -> None:
        self._root = os.fsencode(root)
        self._options = options
        globs = [Glob(compile_glob(item.path), item.reason) for item in options.excludes]
        self._walk = Walk(self._root, globs)
        self._extractors = options.make_extractors()
        self._seen = _Seen()
        self._images = ImageFolders()
        self._raw: dict[str, bytes] = {}
        self.git = GitState(root)
        self.stopped = False

    def collect(self) -> Iterator[EncodedFact | Gap]:
        """Yield facts and gaps, file by file."""
        tasks = self._tasks_and_gaps()
        if self._options.jobs > 1:
            results = self._in_processes(tasks)
        else:
            extraction = Extraction(self._root, self._extractors)
            results = _each(tasks, extraction)
        for result in results:
            if isinstance(result, Gap):
                yield result
                continue
            self._count(result)
            yield from result.facts
            yield from result.gaps
            if self._options.stop():
                break
        # Asked again: workers end early by themselves when they see it.
        self.stopped = self._options.stop()
        results.close()
        if not self.stopped:
            yield from self._after_walk()

    def _after_walk(self) -> Iterator[EncodedFact | Gap]:
        manifests = [(self._raw[path], path) for path in sorted(self._seen.manifests)]
        yield from compare_manifests(self._root, manifests)
        away = Vcs.NONE if self.git.head is None else Vcs.IGNORED
        yield from absent_outputs(self._root, self._seen.pointers, away)
        for found in self._images.datasets():
            seen = AssetSeen(AssetKind.DATASET, Format.IMAGE, found.bytes, found.images, found.vcs)
            yield encode(Fact(found.path, None, seen))

    def coverage(self, facts: Mapping[str, int]) -> Coverage:
        """Return what was looked at so far.

        Args:
            facts: Kind to how many facts of it were collected.
        """
        kinds = {
            AssetSeen.KIND,
            DatasetManifest.KIND,
            *itertools.chain(*(item.emits for item in self._extractors)),
        }
        return Coverage(
            files=self._seen.files,
            bytes=self._seen.bytes,
            fact_kinds=tuple(sorted(kinds)),
            facts=dict(sorted(facts.items())),
            formats=dict(sorted(self._seen.formats.items())),
            extractors={item.name: item.version for item in self._extractors},
            exclusions=self._walk.exclusions(),
        )

    def unnamed(self) -> tuple[str, ...]:
        """Return the folders below which things were left out that the coverage does not name."""
        return self._walk.unnamed()

    def _tasks_and_gaps(self) -> Iterator[Task | Gap]:
        for entry in self._walk:
            if isinstance(entry, Entry):
                if entry.path.lower().endswith(MANIFEST_NAME):
                    self._raw[entry.path] = entry.raw
                yield Task(entry.raw, entry.path, entry.size, self.git.vcs(entry.raw))
            else:
                yield entry

    def _count(self, result: Extracted) -> None:
        seen = self._seen
        seen.files += 1
        seen.bytes += result.size
        if result.format is not None:
            seen.formats[result.format.value] += 1
            is_image = result.format is Format.IMAGE
            if result.format is Format.MANIFEST:
                seen.manifests.append(result.path)
            seen.pointers.extend(result.pointers)
            self._images.add(result.path, result.size, result.vcs, is_image)
        if self._options.on_file is not None:
            self._options.on_file(seen.files)

    def _in_processes(self, tasks: Iterable[Task | Gap]) -> Generator[Extracted | Gap]:
        from muniment.connectors.folder.pool import extract_in_processes

        options = self._options
        yield from extract_in_processes(
            tasks, self._root, options.make_extractors, options.jobs, _BATCH, options.stop
        )


def _each(tasks: Iterable[Task | Gap], extraction: Extraction) -> Generator[Extracted | Gap]:
    for item in tasks:
        yield item if isinstance(item, Gap) else extraction(item)

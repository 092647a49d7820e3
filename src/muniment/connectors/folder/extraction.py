"""Turns one file into encoded facts and gaps. Runs in this process or in a worker."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from muniment.connectors.folder.file import FolderFile
from muniment.core.errors import UnreadableError
from muniment.engine.checks.asset import AssetKind, AssetSeen
from muniment.engine.checks.extractor import Extractor, Vcs
from muniment.engine.checks.fact import Fact, FactBody, Gap, GapReason
from muniment.engine.checks.facts import EncodedFact, encode
from muniment.engine.checks.formats import DATASET_FORMATS, MODEL_FORMATS, Format
from muniment.engine.datasets.tracking import DvcPointer
from muniment.engine.recognition import named_format
from muniment.engine.secrets.net import without_tokens

DIGEST_LIMIT = 64 * 1024 * 1024
"""Larger files get no digest: reading them would cost more than the rest of the assessment."""

FACTS_LIMIT = 20_000
"""Facts that one reader may take from one file; no honest file comes near it."""

_ASSET_KINDS: dict[Format, AssetKind] = (
    dict.fromkeys(MODEL_FORMATS, AssetKind.MODEL)
    | dict.fromkeys(DATASET_FORMATS, AssetKind.DATASET)
    | dict.fromkeys(
        (
            Format.REQUIREMENTS,
            Format.PYPROJECT,
            Format.POETRY_LOCK,
            Format.UV_LOCK,
            Format.PYLOCK,
            Format.PIPFILE,
            Format.PIPFILE_LOCK,
            Format.CONDA_ENV,
            Format.CONDA_LOCK,
            Format.PACKAGE_JSON,
            Format.PACKAGE_LOCK,
        ),
        AssetKind.DEPENDENCY,
    )
    | dict.fromkeys(
        (Format.DOCKERFILE, Format.COMPOSE, Format.KUBERNETES), AssetKind.CONTAINER_IMAGE
    )
    | dict.fromkeys(
        (Format.GITHUB_WORKFLOW, Format.GITLAB_CI, Format.OTHER_CI, Format.DVC_PIPELINE),
        AssetKind.TRAINING_PIPELINE,
    )
    | {Format.NOTEBOOK: AssetKind.SOURCE_CODE, Format.TERRAFORM: AssetKind.SOURCE_CODE}
)


@dataclass(frozen=True, slots=True)
class Task:
    """One file to extract: raw path relative to the root, path as text, size, version control."""

    raw: bytes
    path: str
    size: int
    vcs: Vcs


@dataclass(frozen=True, slots=True)
class Extracted:
    """What one file gave.

    ``pointers`` are paths that the file says are kept elsewhere, relative to the root.
    """

    path: str
    size: int
    vcs: Vcs
    format: Format | None
    facts: tuple[EncodedFact, ...]
    gaps: tuple[Gap, ...]
    pointers: tuple[str, ...] = ()


class Extraction:
    """The extractors by format, ready to be applied to one file after another."""

    def __init__(self, root: bytes, extractors: Iterable[Extractor]) -> None:
        self._root = root
        self._by_format: dict[Format, list[Extractor]] = {}
        for extractor in extractors:
            for format_ in extractor.formats:
                self._by_format.setdefault(format_, []).append(extractor)

    def __call__(self, task: Task) -> Extracted:
        """Return what one file gives. Raises nothing but KeyboardInterrupt and SystemExit."""
        gaps: list[Gap] = []
        try:
            file = FolderFile(self._root, task.raw, task.path, task.size, task.vcs)
        except UnreadableError as error:
            gap = Gap(task.path, GapReason(error.reason), error.message)
            return Extracted(task.path, task.size, task.vcs, None, (), (gap,))
        found: list[EncodedFact] = []
        readers = self._by_format.get(file.format, ())
        kind = _ASSET_KINDS.get(file.format)
        digest = self._digest(file, gaps) if readers or kind else None
        if kind is not None:
            seen = AssetSeen(kind, file.format, file.size, 1, file.vcs)
            found.append(encode(Fact(file.path, digest, seen)))
        elif file.format is Format.LFS_POINTER:
            found += self._absent(file, gaps)
        pointers: list[str] = []
        for reader in readers:
            for item in self._read(reader, file, gaps):
                found.append(without_tokens(encode(Fact(file.path, digest, item))))
                if isinstance(item, DvcPointer):
                    pointers.append(item.output)
        return Extracted(
            task.path,
            file.size,
            task.vcs,
            file.format,
            tuple(found),
            tuple(gaps),
            tuple(pointers),
        )

    def _digest(self, file: FolderFile, gaps: list[Gap]) -> str | None:
        try:
            return file.digest(DIGEST_LIMIT)
        except UnreadableError as error:
            gaps.append(Gap(file.path, GapReason(error.reason), error.message))
            return None

    def _read(self, reader: Extractor, file: FolderFile, gaps: list[Gap]) -> Iterator[FactBody]:
        try:
            for number, item in enumerate(reader.extract(file)):
                if number >= FACTS_LIMIT:
                    detail = f"more than {FACTS_LIMIT:,} facts in one file; the rest was not kept"
                    gaps.append(Gap(file.path, GapReason.TOO_LARGE, detail, reader.emits))
                    return
                if isinstance(item, Gap):
                    gaps.append(item)
                else:
                    yield item
        except UnreadableError as error:
            gaps.append(Gap(file.path, GapReason(error.reason), error.message, reader.emits))
        except (RecursionError, MemoryError):
            detail = f"too deeply nested or too large for {reader.name}"
            gaps.append(Gap(file.path, GapReason.TOO_LARGE, detail, reader.emits))
        except OSError as error:
            detail = f"file cannot be read: {error.strerror or type(error).__name__}"
            gaps.append(Gap(file.path, GapReason.UNREADABLE, detail, reader.emits))
        except Exception as error:
            # A fault of ours on hostile input: say so with the type only, and go on.
            detail = f"{reader.name} failed on it ({type(error).__name__}); please report this"
            gaps.append(Gap(file.path, GapReason.BROKEN, detail, reader.emits))

    def _absent(self, file: FolderFile, gaps: list[Gap]) -> Sequence[EncodedFact]:
        promised = named_format(file.path)
        kind = _ASSET_KINDS.get(promised) if promised else AssetKind.DATASET
        if kind is None:
            return ()
        gaps.append(absent_gap(file.path, kind, "Git LFS"))
        seen = AssetSeen(kind, promised or Format.LFS_POINTER, 0, 1, file.vcs, bytes_present=False)
        return (encode(Fact(file.path, None, seen)),)


def absent_gap(path: str, kind: AssetKind, keeper: str) -> Gap:
    """Return the gap for an asset of which only a pointer is here."""
    affects = ("model.file",) if kind is AssetKind.MODEL else ("table.columns",)
    return Gap(
        path,
        GapReason.BYTES_ABSENT,
        f"only a pointer is here; fetch the content from {keeper} and assess again",
        affects,
    )


def asset_kind(format_: Format | None) -> AssetKind:
    """Return the kind of asset that a format promises; a dataset where it promises none."""
    return _ASSET_KINDS.get(format_, AssetKind.DATASET) if format_ else AssetKind.DATASET

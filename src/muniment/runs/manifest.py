"""Writes a folder's manifest, and compares a folder with it."""

from __future__ import annotations

from pathlib import Path

from muniment import __version__
from muniment.connectors.manifest_tree import Progress, read_tree
from muniment.core.errors import ConfigError, LedgerError, UnreadableError, UsageError
from muniment.engine.datasets.manifest import (
    FILE_NAME,
    SIZE_LIMIT,
    Comparison,
    Manifest,
    build,
    compare,
    parse,
    render,
)
from muniment.runs.regular_files import open_regular, require_folder
from muniment.runs.whole_file import write_whole

_FOLDER = "Name the folder that holds the dataset's files."


def write_manifest(
    folder: Path, target: Path | None = None, progress: Progress | None = None
) -> tuple[Path, Manifest]:
    """Write a folder's manifest and return where it stands and what it states.

    Args:
        folder: The folder.
        target: The file to write; by default ``muniment.manifest.json`` in the folder. It appears
            complete or not at all.
        progress: Told about bytes as they are read.

    Raises:
        UsageError: The folder is none, or the file cannot be written.
        UnreadableError: Something in the folder cannot be read.
    """
    require_folder(folder, _FOLDER)
    place = folder / FILE_NAME if target is None else target
    entries = read_tree(folder, without=place, progress=progress)
    manifest = build(entries, f"muniment {__version__}")
    write_whole(place, lambda stream: stream.write(render(manifest)), sync=True)
    return place, manifest


def check_manifest(
    folder: Path, file: Path | None = None, progress: Progress | None = None
) -> tuple[Manifest, Comparison]:
    """Return a manifest and how its folder differs from it.

    Args:
        folder: The folder.
        file: The manifest; by default ``muniment.manifest.json`` in the folder.
        progress: Told about bytes as they are read.

    Raises:
        ConfigError: The manifest is malformed.
        UsageError: The folder is none, or there is no manifest.
        UnreadableError: The manifest, or something in the folder, cannot be read.
    """
    require_folder(folder, _FOLDER)
    place = folder / FILE_NAME if file is None else file
    try:
        with open_regular(place) as stream:
            data = stream.read(SIZE_LIMIT + 1)
    except FileNotFoundError as error:
        raise UsageError(
            f"{place}: there is no manifest", hint=f"Write one: muniment manifest write {folder}"
        ) from error
    except IsADirectoryError as error:
        raise ConfigError(str(place), None, "a folder", "a manifest file") from error
    except LedgerError as error:
        raise ConfigError(str(place), None, "no regular file", "a manifest file") from error
    except OSError as error:
        raise UnreadableError("unreadable", f"{place}: {error.strerror}") from error
    manifest = parse(data, str(place))
    return manifest, compare(manifest, read_tree(folder, without=place, progress=progress))

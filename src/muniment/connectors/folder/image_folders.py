"""Finds image folders: many images side by side are one dataset, not thousands of assets."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from muniment.engine.checks.extractor import Vcs

FEWEST = 20
"""Images in a folder from which on it counts as a dataset; fewer are illustrations."""

SHARE = 4
"""Images must outnumber the other files in the folder this many times."""


_EXPOSURE = (Vcs.NONE, Vcs.IGNORED, Vcs.UNTRACKED, Vcs.TRACKED)
"""One tracked image makes the whole folder count as tracked."""


@dataclass(frozen=True, slots=True)
class ImageDataset:
    """A folder of images: its path, how many, their bytes, and how version control sees them."""

    path: str
    images: int
    bytes: int
    vcs: Vcs


@dataclass(slots=True)
class _Folder:
    images: int = 0
    bytes: int = 0
    others: int = 0
    vcs: Vcs = Vcs.NONE


@dataclass(slots=True)
class ImageFolders:
    """Counts files by folder while they stream by; memory grows with folders that hold images."""

    _folders: dict[str, _Folder] = field(default_factory=dict)

    def add(self, path: str, size: int, vcs: Vcs, is_image: bool) -> None:
        """Count one file."""
        folder = path.rsplit("/", 1)[0] if "/" in path else ""
        if is_image:
            found = self._folders.setdefault(folder, _Folder())
            found.images += 1
            found.bytes += size
            found.vcs = max(found.vcs, vcs, key=_EXPOSURE.index)
        elif folder in self._folders:
            self._folders[folder].others += 1

    def datasets(self) -> Iterator[ImageDataset]:
        """Yield each dataset, sorted; class folders join their parent.

        ``train/cat`` and ``train/dog`` become ``train``.
        """
        rich = {
            path: found
            for path, found in self._folders.items()
            if found.images >= FEWEST and found.images >= SHARE * found.others
        }
        children: dict[str, list[str]] = {}
        for path in rich:
            children.setdefault(path.rsplit("/", 1)[0] if "/" in path else "", []).append(path)
        merged: dict[str, list[str]] = {}
        for parent, paths in children.items():
            if parent and len(paths) > 1 and parent not in rich:
                merged[parent] = paths
            else:
                merged.update({path: [path] for path in paths})
        for path in sorted(merged):
            parts = [rich[part] for part in merged[path]]
            yield ImageDataset(
                path,
                sum(part.images for part in parts),
                sum(part.bytes for part in parts),
                max((part.vcs for part in parts), key=_EXPOSURE.index),
            )

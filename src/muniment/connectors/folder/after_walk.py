"""What can only be said once the whole folder was seen: manifests and pointers without bytes."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from muniment.connectors.folder.extraction import DIGEST_LIMIT, absent_gap, asset_kind
from muniment.connectors.manifest_tree import observe
from muniment.core.errors import ConfigError, UnreadableError
from muniment.engine.checks.asset import AssetSeen
from muniment.engine.checks.extractor import Vcs
from muniment.engine.checks.fact import Fact, Gap, GapReason
from muniment.engine.checks.facts import EncodedFact, encode
from muniment.engine.checks.formats import Format
from muniment.engine.datasets.manifest import SIZE_LIMIT, DatasetManifest, parse
from muniment.engine.recognition import named_format
from muniment.engine.secrets import mask_name


def compare_manifests(
    root: bytes, manifests: Iterable[tuple[bytes, str]]
) -> Iterator[EncodedFact | Gap]:
    """Yield one fact for each manifest, having read the folder that it describes.

    Args:
        root: Project folder.
        manifests: Raw path and path as text of each manifest, relative to the root.
    """
    for raw, path in manifests:
        full = Path(os.fsdecode(os.path.join(root, raw)))
        folder = path.rsplit("/", 1)[0] if "/" in path else ""
        try:
            with open(full, "rb", opener=_opener) as stream:
                content = stream.read(SIZE_LIMIT + 1)
            manifest = parse(content, path)
            fact = observe(full.parent, folder, manifest, digest_limit=DIGEST_LIMIT)
        except ConfigError as error:
            yield Gap(path, GapReason.BROKEN, error.message, (DatasetManifest.KIND,))
        except UnreadableError as error:
            yield Gap(path, GapReason(error.reason), error.message, (DatasetManifest.KIND,))
        except OSError as error:
            detail = f"file cannot be read: {error.strerror or type(error).__name__}"
            yield Gap(path, GapReason.UNREADABLE, detail, (DatasetManifest.KIND,))
        else:
            yield encode(Fact(path, None, fact))


def _opener(path: str, flags: int) -> int:
    # What was a file when it was walked over may be a link or a pipe by now.
    return os.open(path, flags | os.O_NOFOLLOW | os.O_NONBLOCK)


def absent_outputs(root: bytes, outputs: Iterable[str], vcs: Vcs) -> Iterator[EncodedFact | Gap]:
    """Yield an asset and a gap for each output that DVC names and that is not here.

    Args:
        root: Project folder.
        outputs: POSIX paths relative to the root.
        vcs: How version control would see them.
    """
    for output in sorted(set(outputs)):
        parts = output.split("/")
        if not output or output.startswith("/") or ".." in parts or "://" in output:
            continue
        if os.path.lexists(os.path.join(root, os.fsencode(output))):
            continue
        promised = named_format(output)
        kind = asset_kind(promised)
        shown = mask_name(output)
        seen = AssetSeen(
            kind, promised or Format.DVC_POINTER, size=0, files=1, vcs=vcs, bytes_present=False
        )
        yield encode(Fact(shown, None, seen))
        yield absent_gap(shown, kind, "the DVC remote (dvc pull)")

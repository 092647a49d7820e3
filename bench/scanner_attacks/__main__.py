"""Write the hostile files: ``python -m bench.scanner_attacks FOLDER``.

The folder gets ``index.json``: for each technique its family, its advisories, its files and the
mildest verdict that is a right answer. The files are never loaded.
"""

from __future__ import annotations

import importlib
import json
import pkgutil
import sys
from collections import Counter
from pathlib import Path

import bench.scanner_attacks as package
from bench.scanner_attacks.techniques import Technique


def techniques() -> list[Technique]:
    """Return every technique of every module that has a family, by family and name."""
    found: list[Technique] = []
    for module in pkgutil.iter_modules(package.__path__):
        if module.name != "__main__":
            family = getattr(
                importlib.import_module(f"{package.__name__}.{module.name}"), "FAMILY", None
            )
            found += family.techniques if family else []
    return sorted(found, key=lambda technique: (technique.family, technique.name))


def write(folder: Path) -> list[dict[str, object]]:
    """Write all techniques and their index; leave out those whose writer is not installed."""
    folder.mkdir(parents=True, exist_ok=True)
    entries: list[dict[str, object]] = []
    for technique in techniques():
        try:
            paths = technique.write(folder)
        except ImportError as error:
            print(f"{technique.name}: left out, {error}", file=sys.stderr)
            continue
        entries.append(
            {
                "technique": technique.name,
                "family": technique.family,
                "advisories": list(technique.advisories),
                "least": technique.least,
                "files": [path.relative_to(folder).as_posix() for path in paths],
            }
        )
    (folder / "index.json").write_text(json.dumps(entries, indent=1) + "\n")
    return entries


def main() -> int:
    """Return 0."""
    folder = Path(sys.argv[1])
    entries = write(folder)
    families = Counter(str(entry["family"]) for entry in entries)
    advisories = {name for entry in entries for name in entry["advisories"]}
    print(f"{len(entries)} techniques, {len(advisories)} publications, in {folder}")
    print(", ".join(f"{name} {count}" for name, count in sorted(families.items())))
    return 0


if __name__ == "__main__":
    sys.exit(main())

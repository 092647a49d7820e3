"""Checks the catalogue's YAML and writes the compiled form that the package carries.

Run as ``python -m muniment.engine.catalogue.compile`` after every change in ``data``; with
``--check`` it writes nothing and exits 1 when the committed form is not what the YAML gives. A
maintainers' tool: nothing in the product calls it.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path

from muniment.core.errors import CatalogueError
from muniment.engine.catalogue.catalogue import Catalogue
from muniment.engine.catalogue.parts import Part
from muniment.engine.catalogue.yaml_parts import YamlParts, check, read_folder

DATA = Path(__file__).with_name("data")


def compile_files(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the compiled files, by name, for some YAML texts.

    Raises:
        CatalogueError: Names the file and the entry at fault.
    """
    source = YamlParts(files)
    check(Catalogue(source))
    compiled = {part.compiled: source.compile(part) + b"\n" for part in Part}
    compiled["version.txt"] = source.version().encode("ascii") + b"\n"
    return compiled


def stale_files(data: Path = DATA) -> list[str]:
    """Return the names of compiled files that differ from what the YAML gives, or should not be.

    Raises:
        CatalogueError: The YAML is at fault.
    """
    wanted = compile_files(read_folder(data))
    folder = data / "compiled"
    present = {path.name: path.read_bytes() for path in folder.iterdir()}
    names = sorted(wanted.keys() | present.keys())
    return [name for name in names if wanted.get(name) != present.get(name)]


def main(arguments: list[str]) -> int:
    """Compile, or with ``--check`` compare; return the exit code."""
    try:
        stale = stale_files()
        if "--check" in arguments:
            for name in stale:
                print(f"{name} is not what the YAML gives; run make catalogue", file=sys.stderr)
            return 1 if stale else 0
        compiled = compile_files(read_folder(DATA))
    except CatalogueError as error:
        print(error.message, file=sys.stderr)
        return 1
    for name in stale:
        if name in compiled:
            (DATA / "compiled" / name).write_bytes(compiled[name])
        else:
            (DATA / "compiled" / name).unlink()
    version = compiled["version.txt"].decode("ascii").strip()
    print(f"catalogue {version}: {len(stale)} of {len(compiled)} files changed")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

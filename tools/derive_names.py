"""Prints the names that model files bring in and that no list knows.

    python tools/derive_names.py FOLDER [--all]

Reads every file at or below FOLDER as ``muniment scan`` does, so nothing is loaded, and prints one
line a name: how many files have it, what they do with it, in how many folders (a corpus has one
folder a library), the name, and one file that has it. ``--all`` prints listed names too, with what
they are listed as. What to do with the output: see docs/model-files-lists.md.
"""

from __future__ import annotations

import os
import sys
from collections import Counter, defaultdict

from muniment.core.errors import UnreadableError
from muniment.core.regular_file import open_regular
from muniment.engine.artifacts.names.judgement import ruled, standing
from muniment.engine.artifacts.observed import Import
from muniment.engine.artifacts.policy import ScanPolicy
from muniment.engine.artifacts.scanner import examined
from muniment.engine.artifacts.source import FileSpan


def imports_of(path: str) -> tuple[Import, ...]:
    """Return the names that a file brings in, () where it cannot be opened."""
    try:
        descriptor, status = open_regular(path)
    except UnreadableError:
        return ()
    with open(descriptor, "rb", buffering=0) as stream:
        source = FileSpan(stream, 0, status.st_size)
        return examined(source, os.path.basename(path), status.st_size, ScanPolicy()).imports


def main(arguments: list[str]) -> int:
    """Print; return the exit code."""
    everything = "--all" in arguments
    folders = [each for each in arguments if not each.startswith("-")]
    if len(folders) != 1:
        print(__doc__, file=sys.stderr)
        return 2
    files: Counter[str] = Counter()
    uses: dict[str, set[str]] = defaultdict(set)
    places: dict[str, set[str]] = defaultdict(set)
    example: dict[str, str] = {}
    said: dict[str, str] = {}
    for parent, _, names in sorted(os.walk(folders[0])):
        for path in sorted(os.path.join(parent, name) for name in names):
            for each in imports_of(path):
                judged = ruled(each)
                if judged is None and not everything:
                    continue
                operand = f"{each.module}:{each.name}"
                found = standing(each.module, each.name)
                files[operand] += 1
                uses[operand] |= {use.value for use in each.uses}
                places[operand].add(os.path.relpath(path, folders[0]).split(os.sep)[0])
                example.setdefault(operand, path)
                said[operand] = judged.rule if judged else found.role.name if found else ""
    for operand, count in files.most_common():
        what = "+".join(sorted(uses[operand]))
        print(count, len(places[operand]), what, said[operand], operand, example[operand], sep="\t")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

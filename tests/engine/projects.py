"""Facts of small projects that are written to a temporary folder and read by the real connector."""

from __future__ import annotations

import functools
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from muniment.connectors.folder.connector import FolderConnector, FolderOptions
from muniment.engine.builtin import FACT_KINDS, make_extractors
from muniment.engine.checks.fact import Fact, Gap, parse_fact
from muniment.engine.checks.facts import Facts

KEY = bytes(range(32))


def facts_of(files: Mapping[str, str | bytes], *, tracked: bool = False) -> Sequence[Fact]:
    """Return the facts of a project with some files; fails on any gap.

    Args:
        files: Path to content.
        tracked: Whether git tracks all of them.
    """
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        for path, content in files.items():
            target = root / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content.encode() if isinstance(content, str) else content)
        if tracked:
            for step in (["init", "-q"], ["add", "-A", "-f"]):
                subprocess.run(["git", *step], cwd=root, check=True, capture_output=True)
        connector = FolderConnector(root, FolderOptions(functools.partial(make_extractors, KEY)))
        with Facts() as store:
            for item in connector.collect():
                assert not isinstance(item, Gap), item
                store.add_encoded((item,))
            return [parse_fact(line, FACT_KINDS) for line in store.lines()]

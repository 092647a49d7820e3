"""Checks the lists of names and writes the compiled form that the package carries.

Run as ``python -m muniment.engine.artifacts.names.compile`` after every change in ``lists``; with
``--check`` it writes nothing and exits 1 when the committed form is not what the lists give. A
maintainers' tool: nothing in the product calls it.

Each library gets a Python module in which all its names are one string, so that importing it costs
next to nothing and only the modules that a file names are taken apart. Small libraries share one.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from muniment.engine.artifacts.names.roles import Role
from muniment.engine.artifacts.names.source import ListError, Lists, read_lists

COMPILED = Path(__file__).with_name("compiled")
_SMALL = 6_000
"""Bytes of text up to which a library shares a module."""
_HEAD = '"""Compiled from names/lists by names/compile.py; do not edit."""\n\n'
_SHARED = "small"
_STANDARD = "standard"


def compiled_files(lists: Lists) -> dict[str, str]:
    """Return the modules to write, by file name."""
    by_first: dict[str, dict[str, dict[tuple[Role, str], list[str]]]] = defaultdict(
        lambda: defaultdict(lambda: defaultdict(list))
    )
    for (module, name), entry in lists.names.items():
        by_first[module.partition(".")[0]][module][entry].append(name)
    for module in lists.trees:
        by_first[module.partition(".")[0]]
    place = {
        first: _STANDARD if first in lists.standard else _place(first, modules)
        for first, modules in by_first.items()
    }
    files = {"__init__.py": '"""The lists of names, compiled."""\n'}
    for file in sorted(set(place.values())):
        firsts = {first for first, its in place.items() if its == file}
        files[f"{file}.py"] = _rendered(
            {module: names for first in firsts for module, names in by_first[first].items()},
            {module: e for module, e in lists.trees.items() if module.partition(".")[0] in firsts},
        )
    files["index.py"] = (
        _HEAD
        + _text("PACKAGES", (f"{first} {file}" for first, file in sorted(place.items())))
        + _table("ANYWHERE", sorted(lists.anywhere.items()))
    )
    return files


def _place(first: str, modules: dict[str, dict[tuple[Role, str], list[str]]]) -> str:
    listed = (name for groups in modules.values() for group in groups.values() for name in group)
    size = sum(map(len, modules)) + sum(map(len, listed))
    return _SHARED if size < _SMALL else f"of_{first}"


def _rendered(
    modules: dict[str, dict[tuple[Role, str], list[str]]], trees: dict[str, tuple[Role, str]]
) -> str:
    entries = {reason for names in modules.values() for _, reason in names}
    reasons = sorted(entries | {reason for _, reason in trees.values()})
    number = {reason: str(each) for each, reason in enumerate(reasons)}
    names = {
        module: "\n".join(
            " ".join((role.value + number[reason], *sorted(group)))
            for (role, reason), group in sorted(
                groups.items(), key=lambda e: (e[0][0].value, e[0][1])
            )
        )
        for module, groups in modules.items()
    }
    codes = {module: role.value + number[reason] for module, (role, reason) in trees.items()}
    text = "REASONS = (\n" + "".join(f"    {_quoted(reason)},\n" for reason in reasons) + ")\n"
    records = (f"@{module}\n{lines}" for module, lines in sorted(names.items()))
    return _HEAD + text + _table("TREES", sorted(codes.items())) + _text("NAMES", records)


def _table(name: str, rows: Iterable[tuple[str, str]]) -> str:
    lines = "".join(f"    {_quoted(key)}: {_quoted(value)},\n" for key, value in rows)
    return (
        f"{name}: dict[str, str] = {{\n{lines}}}\n" if lines else f"{name}: dict[str, str] = {{}}\n"
    )


def _text(name: str, lines: Iterable[str]) -> str:
    """Return one string of lines, with a newline before the first and after the last."""
    text = "".join(f"{line}\n" for line in lines)
    if not text.isascii() or '"' in text or "\\" in text:
        raise ListError(f"a name that is no name in {name}")
    return f'{name} = """\n{text}"""\n'


def _quoted(text: str) -> str:
    if not text.isascii():
        raise ListError(f"not plain ASCII: {text!r}")
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def stale_files(folder: Path = COMPILED) -> dict[str, str | None]:
    """Return compiled files that differ from what the lists give, None for what should not be.

    Raises:
        ListError: A list is at fault.
    """
    wanted: dict[str, str | None] = dict(compiled_files(read_lists()))
    present = {path.name: path.read_text("ascii") for path in folder.glob("*.py")}
    names = sorted(wanted.keys() | present.keys())
    return {name: wanted.get(name) for name in names if wanted.get(name) != present.get(name)}


def main(arguments: list[str]) -> int:
    """Compile, or with ``--check`` compare; return the exit code."""
    COMPILED.mkdir(exist_ok=True)
    try:
        stale = stale_files()
    except ListError as error:
        print(error, file=sys.stderr)
        return 1
    if "--check" in arguments:
        for name in stale:
            print(f"{name} is not what the lists give; run make names", file=sys.stderr)
        return 1 if stale else 0
    for name, text in stale.items():
        if text is None:
            (COMPILED / name).unlink()
        else:
            (COMPILED / name).write_text(text, "ascii")
    print(f"names: {len(stale)} files changed")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

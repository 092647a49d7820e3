"""Fetches the front-end packages again and writes what the server ships of them.

For maintainers: ``python tools/vendor.py`` reads ``vendor.toml`` beside the assets, runs
``npm pack`` for each package at the version named there, writes the files and their digests. Needs
npm and the network; installing and running Muniment needs neither.

What is changed on the way: the policy of our pages allows no ``data:`` images, so those in a style
sheet become files; a source map is named no more; icons become one sheet of symbols.
"""

from __future__ import annotations

import hashlib
import re
import subprocess
import tarfile
import tempfile
import tomllib
from pathlib import Path
from urllib.parse import unquote
from xml.etree import ElementTree

FOLDER = Path(__file__).resolve().parent.parent / "src/muniment/web/ui/static/vendor"
LIST = FOLDER / "vendor.toml"
_DATA = re.compile(r'url\("data:image/svg\+xml,([^"]*)"\)')
_SOURCE_MAP = re.compile(r"\s*(/\*|//)# sourceMappingURL=[^\n*]*(\*/)?\s*$")
_MIT = """\
Permission is hereby granted, free of charge, to any person obtaining a copy of this software
and associated documentation files (the "Software"), to deal in the Software without
restriction, including without limitation the rights to use, copy, modify, merge, publish,
distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the
Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or
substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING
BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND
NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM,
DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
"""
_SVG = "{http://www.w3.org/2000/svg}"


def main() -> None:
    """Fetch every package named in the list; write its files and the list."""
    described = tomllib.loads(LIST.read_text("utf-8"))
    for old in FOLDER.iterdir():
        if old != LIST:
            old.unlink()
    for package in described["package"]:
        with tempfile.TemporaryDirectory() as folder:
            root = _fetched(package, Path(folder))
            for file in package["file"]:
                _write(file, root)
    _note_digests(described)
    LIST.write_text(_listed(described), "utf-8")


def _fetched(package: dict[str, object], folder: Path) -> Path:
    wanted = f"{package['name']}@{package['version']}"
    command = ["npm", "pack", "--silent", wanted]
    name = subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True).stdout
    with tarfile.open(folder / name.strip()) as archive:
        archive.extractall(folder, filter="data")
    return folder / "package"


def _write(file: dict[str, object], root: Path) -> None:
    source, target = root / str(file["from"]), FOLDER / str(file["path"])
    match file.get("made", "copied"):
        case "copied":
            target.write_bytes(source.read_bytes())
        case "script":
            target.write_text(_SOURCE_MAP.sub("\n", source.read_text("utf-8")), "utf-8")
        case "style":
            target.write_text(_style(source.read_text("utf-8"), target.stem), "utf-8")
        case "icons":
            target.write_text(_icons(source, sorted(file["icons"])), "utf-8")  # type: ignore[call-overload]
        case "mit":
            target.write_text(_mit(source.read_text("utf-8")), "utf-8")
        case other:
            raise SystemExit(f"vendor.toml: nothing known is made by {other!r}")


def _style(text: str, stem: str) -> str:
    """Return a style sheet whose images are files beside it, written here."""

    def outside(found: re.Match[str]) -> str:
        image = unquote(found[1]).encode()
        name = f"{stem}-{hashlib.sha256(image).hexdigest()[:12]}.svg"
        (FOLDER / name).write_bytes(image + b"\n")
        return f'url("{name}")'

    made = _DATA.sub(outside, _SOURCE_MAP.sub("\n", text))
    if 'url("data:' in made or "@import" in made or "sourceMappingURL" in made:
        raise SystemExit("the style sheet asks for something that is not moved to a file yet")
    return made


def _icons(folder: Path, names: list[str]) -> str:
    """Return one SVG that holds each icon as a symbol, named like the icon."""
    symbols = []
    for name in names:
        drawing = ElementTree.parse(folder / f"{name}.svg").getroot()  # noqa: S314 - a pinned package
        shapes = "".join(
            "<{} {}/>".format(
                shape.tag.removeprefix(_SVG),
                " ".join(f'{key}="{value}"' for key, value in shape.attrib.items()),
            )
            for shape in drawing
            if shape.get("d") != "M0 0h24v24H0z"
        )
        symbols.append(f'<symbol id="{name}" viewBox="0 0 24 24">{shapes}</symbol>')
    body = "\n".join(symbols)
    return f'<svg xmlns="http://www.w3.org/2000/svg">\n{body}\n</svg>\n'


def _mit(style: str) -> str:
    """Return the licence of a package that ships none: its own notice, and the text it points to.

    Source: https://spdx.org/licenses/MIT.html
    """
    notice = re.findall(r"^ \* (Copyright .*)$", style[:1000], re.MULTILINE)
    return "\n".join(["MIT License", "", *notice, "", _MIT])


def _note_digests(described: dict[str, object]) -> None:
    described["digests"] = {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(FOLDER.iterdir())
        if path != LIST
    }


def _listed(described: dict[str, object]) -> str:
    """Return the list as TOML, in one fixed order."""
    lines = [
        "# What of other people's work the pages use. Written by tools/vendor.py; to take a newer",
        "# version or one more icon, change it here and run that.",
    ]
    for package in described["package"]:  # type: ignore[attr-defined]
        lines += ["", "[[package]]"]
        lines += [f'{key} = "{package[key]}"' for key in ("name", "version", "licence", "source")]
        for file in package["file"]:
            lines += ["", "[[package.file]]"]
            lines += [f'{key} = "{value}"' for key, value in file.items() if key != "icons"]
            if "icons" in file:
                lines.append("icons = [")
                lines += [f'  "{name}",' for name in sorted(set(file["icons"]))]
                lines.append("]")
    lines += ["", "[digests]"]
    digests: dict[str, str] = described["digests"]  # type: ignore[assignment]
    lines += [f'"{name}" = "{digest}"' for name, digest in digests.items()]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    main()

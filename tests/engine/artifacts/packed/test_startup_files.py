"""Members of archives that something runs by their names once they are unpacked."""

from __future__ import annotations

import io
import tarfile
import zipfile

import pytest
from tests.engine.artifacts.scanning import found


def _zip(*names: str, link: str = "") -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name in names:
            archive.writestr(name, "x = 1\n")
        if link:
            member = zipfile.ZipInfo("link")
            member.create_system = 0
            member.external_attr = 0o120777 << 16
            archive.writestr(member, link)
            archive.writestr("link/x", "y")
    return out.getvalue()


def _tar(*names: str) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for name in names:
            member = tarfile.TarInfo(name)
            member.size = 6
            archive.addfile(member, io.BytesIO(b"x = 1\n"))
    return out.getvalue()


@pytest.mark.parametrize(
    "name",
    [
        "sitecustomize.py",
        "lib/python3.11/usercustomize.pyc",
        ".Rprofile",
        "home/.bashrc",
        "repo/.git/hooks/post-checkout",
        ".ipython/profile_default/startup/00-first.py",
        ".jupyter/jupyter_notebook_config.py",
        ".ssh/authorized_keys",
        ".envrc",
    ],
)
def test_files_that_are_run_by_their_names(name: str) -> None:
    for content in (_zip(name, "model.txt"), _tar(name, "model.txt")):
        assert found(content, "model.zip")[f"archive.startup-file {name}"] == "high"


@pytest.mark.parametrize(
    "name",
    ["custom/site.py", "repo/.git/hooks/pre-commit.sample", "profile", "bashrc.md", "startup/a.py"],
)
def test_files_that_are_not(name: str) -> None:
    assert found(_zip(name, "model.txt"), "model.zip") == {}


def test_modules_in_place_of_libraries() -> None:
    assert found(_zip("numpy.py"), "m.zip") == {"archive.shadows-module numpy.py": "medium"}
    assert found(_zip("src/numpy.py", "pkg/json.py", "train.py"), "m.zip") == {}


def test_archives_that_python_runs() -> None:
    assert found(_zip("__main__.py"), "m.zip") == {"archive.runs-as-program __main__.py": "medium"}
    assert found(_zip("pkg/__main__.py"), "m.zip") == {}


def test_links_of_entries_that_name_no_system() -> None:
    assert "archive.link-outside link -> /etc" in found(_zip(link="/etc"), "m.zip")

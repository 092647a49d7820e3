"""What manifests and locks say, format by kind."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.engine.infra.infra_files import extract
from tests.engine.memory_file import MemoryFile

from muniment.engine.checks.fact import GapReason
from muniment.engine.checks.formats import Format
from muniment.engine.infra.address import Address, read_address
from muniment.engine.infra.dependencies import DependencyExtractor
from muniment.engine.infra.dependency_facts import (
    DependencyDeclared,
    DependencyManifest,
    Ecosystem,
    Group,
    Pin,
)
from muniment.engine.infra.requirement import normalised_name, read_requirement

EXTRACTOR = DependencyExtractor()
SHA = "a" * 64
COMMIT = "0123456789abcdef0123456789abcdef01234567"


def read(
    path: str, content: str | bytes, kind: Format
) -> tuple[DependencyManifest, dict[str, DependencyDeclared]]:
    bodies, gaps = extract(EXTRACTOR, MemoryFile(path, content, kind))
    assert not gaps
    manifest = bodies[-1]
    assert isinstance(manifest, DependencyManifest)
    declared = [body for body in bodies if isinstance(body, DependencyDeclared)]
    assert manifest.count == len(declared)
    return manifest, {item.name: item for item in declared}


@pytest.mark.parametrize(
    ("text", "name", "pin"),
    [
        ("numpy", "numpy", Pin.NONE),
        ("Foo_Bar.baz==1.0", "foo-bar-baz", Pin.EXACT),
        ("torch [cuda,x] ==2.1.0+cu121 ; sys_platform == 'linux'", "torch", Pin.EXACT),
        ("a (>=1,<2)", "a", Pin.RANGE),
        ("a==1.*", "a", Pin.RANGE),
        ("a~=1.4", "a", Pin.RANGE),
        ("a===1.0-odd", "a", Pin.EXACT),
        ("a>=1,!=1.3,", "a", Pin.RANGE),
        ("a @ https://h.example/a.whl", "a", Pin.URL),
        ("git+https://h.example/x.git@main#egg=My_Pkg", "my-pkg", Pin.VCS),
        ("./wheels/a-1.0-py3-none-any.whl", "", Pin.PATH),
        ("a @ file:///tmp/a.whl", "a", Pin.PATH),
    ],
)
def test_a_requirement(text: str, name: str, pin: Pin) -> None:
    found = read_requirement(text)
    assert found is not None
    assert (found.name, found.pin) == (name, pin)


@pytest.mark.parametrize("text", ["", "a b", "=1", "a=1", "a[x", "a ==", "%x", "a" * 5000])
def test_what_is_no_requirement(text: str) -> None:
    assert read_requirement(text) is None


@given(st.text(max_size=60))
def test_any_text_is_a_requirement_or_none(text: str) -> None:
    found = read_requirement(text)
    assert found is None or found.ecosystem is Ecosystem.PYPI


@given(st.from_regex(r"[A-Za-z0-9]([A-Za-z0-9._-]{0,20}[A-Za-z0-9])?", fullmatch=True))
def test_normalising_twice_changes_nothing(name: str) -> None:
    assert normalised_name(normalised_name(name)) == normalised_name(name)


def test_addresses_keep_no_credentials() -> None:
    found = read_address("https://user:hunter2@Index.Example:8443/token/abc?key=1")
    assert found == Address("https", "index.example:8443", True)
    assert read_address("git@github.com:o/r.git") == Address("ssh", "github.com")
    assert read_address("git+ssh://git@github.com/o/r") == Address("git+ssh", "github.com")
    assert read_address("https://${TOKEN}@h.example/") == Address("https", "h.example", True)
    assert read_address("not a url") is None


@pytest.mark.parametrize(
    ("url", "insecure"),
    [("http://h/", True), ("https://h/", False), ("http://localhost:3141/", False)],
)
def test_insecure_addresses(url: str, insecure: bool) -> None:
    address = read_address(url)
    assert address is not None
    assert address.insecure is insecure


def test_requirements_with_hashes_are_a_lock() -> None:
    manifest, declared = read(
        "requirements.txt",
        f"# made by pip-compile\n--index-url https://pypi.org/simple\nnumpy==1.26.4 \\\n"
        f"    --hash=sha256:{SHA} \\\n    --hash=sha256:{SHA}\n    # via -r requirements.in\n"
        f"six==1.16.0 ; python_version < '3.12' --hash=sha256:{SHA}\n",
        Format.REQUIREMENTS,
    )
    assert manifest.lock
    assert manifest.hashes
    assert manifest.indexes == ()
    assert declared["numpy"].line == 3
    assert declared["six"].conditional


def test_requirements_options() -> None:
    manifest, declared = read(
        "ml/requirements.txt",
        "-r base.txt\n-c ../constraints.txt\n-i https://tok:en@idx.example/tok/simple\n"
        "--extra-index-url=http://other.example/\n-f https://links.example/x.html\n"
        "--trusted-host other.example\n-e git+https://h.example/r.git@main#egg=r\n-e .\n"
        "numpy>=1 # why\n",
        Format.REQUIREMENTS,
    )
    assert manifest.constrained_by == ("constraints.txt",)
    assert manifest.extra_index
    assert manifest.trusted_host
    assert [item.host for item in manifest.indexes] == [
        "idx.example",
        "other.example",
        "links.example",
    ]
    assert declared["r"].pin is Pin.VCS
    assert declared["numpy"].pin is Pin.RANGE
    assert "tok" not in repr((manifest, declared)).replace("token", "")


def test_requirements_twins_of_an_extra_index() -> None:
    for text in (
        "--find-links ./wheels\na==1\n",
        "--extra-index-url https://x.example\n--no-index\n",
    ):
        manifest, _ = read("requirements.txt", text, Format.REQUIREMENTS)
        assert not manifest.extra_index


def test_lines_that_are_no_requirements_become_a_gap() -> None:
    bodies, gaps = extract(
        EXTRACTOR, MemoryFile("requirements.txt", "numpy\n{{ x }} y\n", Format.REQUIREMENTS)
    )
    assert len(bodies) == 2
    assert gaps[0].reason is GapReason.BROKEN


def test_pyproject() -> None:
    manifest, declared = read(
        "pyproject.toml",
        """
[build-system]
requires = ["hatchling>=1"]
[project]
dependencies = [
  "numpy>=1.26",
  "pkg @ git+https://h.example/p.git@v1",
]
[project.optional-dependencies]
gpu = ["torch==2.4.0"]
[dependency-groups]
test = ["pytest", {include-group = "lint"}]
lint = ["ruff"]
[tool.uv]
index-strategy = "unsafe-best-match"
[[tool.uv.index]]
name = "x"
url = "https://user:pw@x.example/simple"
[tool.uv.sources]
torch = { git = "https://h.example/torch", rev = "0123456789abcdef0123456789abcdef01234567" }
""",
        Format.PYPROJECT,
    )
    assert manifest.extra_index
    assert manifest.indexes == (Address("https", "x.example", True),)
    assert declared["hatchling"].group is Group.BUILD
    assert (declared["numpy"].pin, declared["numpy"].line) == (Pin.RANGE, 6)
    assert (declared["pkg"].pin, declared["pkg"].commit) == (Pin.VCS, False)
    assert (declared["torch"].pin, declared["torch"].commit) == (Pin.VCS, True)
    assert declared["torch"].group is Group.OPTIONAL
    assert declared["pytest"].group is Group.DEVELOPMENT


def test_poetry() -> None:
    manifest, declared = read(
        "pyproject.toml",
        """
[tool.poetry.dependencies]
python = "^3.11"
a = "^1.2"
b = "1.2.3"
c = { version = "*", optional = true }
d = { git = "https://h.example/d.git", branch = "main" }
e = { path = "../e" }
[tool.poetry.group.dev.dependencies]
f = "==1.0"
[[tool.poetry.source]]
name = "x"
url = "https://x.example/simple"
priority = "explicit"
""",
        Format.PYPROJECT,
    )
    assert {name: item.pin for name, item in declared.items()} == {
        "a": Pin.RANGE,
        "b": Pin.EXACT,
        "c": Pin.NONE,
        "d": Pin.VCS,
        "e": Pin.PATH,
        "f": Pin.EXACT,
    }
    assert not manifest.extra_index
    assert manifest.manager == "poetry"


def test_setup_cfg() -> None:
    _, declared = read(
        "setup.cfg",
        "[metadata]\nname = x\n[options]\ninstall_requires =\n    numpy>=1\n"
        "    six==1.0; python_version < '4'\npackages = find:\n"
        "[options.extras_require]\ntest = pytest\n[flake8]\nignore = E1\n",
        Format.SETUP_CFG,
    )
    assert {(item.name, item.group, item.line) for item in declared.values()} == {
        ("numpy", Group.MAIN, 5),
        ("six", Group.MAIN, 6),
        ("pytest", Group.OPTIONAL, 9),
    }


def test_pipfile_and_its_lock() -> None:
    manifest, declared = read(
        "Pipfile",
        '[[source]]\nurl = "https://h.example"\nverify_ssl = false\n[packages]\n'
        'a = "*"\nb = {version = "==1.0"}\n[dev-packages]\nc = ">=1"\n',
        Format.PIPFILE,
    )
    assert manifest.trusted_host
    assert [item.pin for item in declared.values()] == [Pin.NONE, Pin.EXACT, Pin.RANGE]
    lock, locked = read(
        "Pipfile.lock",
        json.dumps(
            {
                "_meta": {"sources": [{"url": "https://pypi.org/simple", "verify_ssl": True}]},
                "default": {"a": {"version": "==1", "hashes": [f"sha256:{SHA}"]}},
                "develop": {"c": {"git": "https://h.example/c.git", "ref": COMMIT}},
            }
        ),
        Format.PIPFILE_LOCK,
    )
    assert lock.lock
    assert lock.hashes
    assert locked["c"].commit


def test_uv_lock() -> None:
    text = f"""
version = 1
[[package]]
name = "me"
source = {{ editable = "." }}
[[package]]
name = "numpy"
version = "1.26.4"
source = {{ registry = "https://pypi.org/simple" }}
wheels = [{{ url = "https://f.example/n.whl", hash = "sha256:{SHA}", size = 1 }}]
[[package]]
name = "pkg"
version = "1"
source = {{ git = "https://h.example/p?rev=main#{COMMIT}" }}
"""
    manifest, declared = read("uv.lock", text, Format.UV_LOCK)
    assert manifest.lock
    assert manifest.hashes
    assert declared["me"].pin is Pin.PATH
    assert declared["pkg"].commit
    bare, _ = read("uv.lock", text.replace(f', hash = "sha256:{SHA}"', ""), Format.UV_LOCK)
    assert not bare.hashes


def test_poetry_lock_new_and_old() -> None:
    new = f"""
[[package]]
name = "a"
version = "1"
files = [{{file = "a.whl", hash = "sha256:{SHA}"}}]
[[package]]
name = "b"
version = "1"
files = []
[package.source]
type = "git"
url = "https://h.example/b.git"
resolved_reference = "{COMMIT}"
"""
    manifest, declared = read("poetry.lock", new, Format.POETRY_LOCK)
    assert manifest.hashes
    assert declared["b"].commit
    old = f"""
[[package]]
name = "a"
version = "1"
[metadata.files]
a = [{{file = "a.whl", hash = "sha256:{SHA}"}}]
"""
    manifest, _ = read("poetry.lock", old, Format.POETRY_LOCK)
    assert manifest.hashes


def test_pylock() -> None:
    text = f"""
lock-version = "1.0"
[[packages]]
name = "a"
version = "1"
index = "http://x.example/simple"
wheels = [{{name = "a.whl", url = "https://h/a.whl", hashes = {{sha256 = "{SHA}"}}}}]
[[packages]]
name = "b"
[packages.vcs]
type = "git"
url = "https://h.example/b"
commit-id = "{COMMIT}"
"""
    manifest, declared = read("pylock.toml", text, Format.PYLOCK)
    assert manifest.hashes
    assert manifest.indexes[0].insecure
    assert declared["b"].commit


def test_conda_environment() -> None:
    manifest, declared = read(
        "environment.yml",
        "channels: [conda-forge, https://t:ok@c.example/x]\ndependencies:\n  - python=3.11\n"
        "  - numpy==1.26.4\n  - conda-forge::scipy=1.11.0=py311_0\n  - pandas\n  - pip\n"
        "  - pip:\n    - torch==2.0\n    - --extra-index-url https://x.example\n"
        "    - -r more.txt\n",
        Format.CONDA_ENV,
    )
    assert {name: item.pin for name, item in declared.items()} == {
        "python": Pin.RANGE,
        "numpy": Pin.EXACT,
        "scipy": Pin.EXACT,
        "pandas": Pin.NONE,
        "pip": Pin.NONE,
        "torch": Pin.EXACT,
    }
    assert manifest.extra_index
    assert declared["numpy"].line == 4


def test_conda_locks() -> None:
    manifest, declared = read(
        "conda-lock.yml",
        f"version: 1\npackage:\n- name: numpy\n  version: 1.26.4\n  manager: conda\n"
        f"  hash: {{md5: x, sha256: {SHA}}}\n- name: torch\n  version: '2'\n  manager: pip\n"
        f"  hash: {{sha256: {SHA}}}\n",
        Format.CONDA_LOCK,
    )
    assert manifest.hashes
    assert declared["torch"].ecosystem is Ecosystem.PYPI
    explicit = (
        "# x\n@EXPLICIT\nhttps://c.example/linux-64/numpy-base-1.26.4-py311h_0.conda#" + "a" * 32
    )
    manifest, declared = read("conda-linux-64.lock", explicit, Format.CONDA_LOCK)
    assert manifest.hashes
    assert declared["numpy-base"].specifier == "1.26.4"


def test_package_json() -> None:
    _, declared = read(
        "package.json",
        json.dumps(
            {
                "dependencies": {
                    "a": "^1.0.0",
                    "b": "1.2.3",
                    "c": "owner/repo#v1",
                    "d": f"git+https://t0k@h.example/d.git#{COMMIT}",
                    "e": "file:../e",
                    "f": "latest",
                    "g": "https://h.example/g.tgz",
                    "h": "npm:@s/other@1.0.0",
                },
                "devDependencies": {"i": "~1"},
                "peerDependencies": {"j": "*"},
            }
        ),
        Format.PACKAGE_JSON,
    )
    assert {name: item.pin for name, item in declared.items()} == {
        "a": Pin.RANGE,
        "b": Pin.EXACT,
        "c": Pin.VCS,
        "d": Pin.VCS,
        "e": Pin.PATH,
        "f": Pin.NONE,
        "g": Pin.URL,
        "h": Pin.EXACT,
        "i": Pin.RANGE,
    }
    assert declared["d"].commit
    assert "t0k" not in repr(declared)


def test_package_lock_versions() -> None:
    entry = {
        "version": "1.0.0",
        "resolved": "https://registry.npmjs.org/a",
        "integrity": "sha512-x",
    }
    new = {"lockfileVersion": 3, "packages": {"": {}, "lib": {}, "node_modules/a": entry}}
    manifest, declared = read("package-lock.json", json.dumps(new), Format.PACKAGE_LOCK)
    assert (manifest.hashes, list(declared)) == (True, ["a"])
    nested = {"version": "1", "dependencies": {"b": {"version": "1"}}}
    old = {"lockfileVersion": 1, "dependencies": {"a": nested}}
    manifest, declared = read("package-lock.json", json.dumps(old), Format.PACKAGE_LOCK)
    assert (manifest.hashes, sorted(declared)) == (False, ["a", "b"])


def test_locks_that_have_no_format_of_their_own() -> None:
    pnpm = "packages:\n  '@s/a@1.0.0':\n    resolution: {integrity: sha512-x}\n"
    manifest, declared = read("pnpm-lock.yaml", pnpm, Format.YAML)
    assert (manifest.hashes, list(declared)) == (True, ["@s/a"])
    yarn = '# yarn lockfile v1\n\n"@s/a@^1", a@^2:\n  version "1.0.0"\n  integrity sha512-x\n'
    manifest, declared = read("yarn.lock", yarn, Format.TEXT)
    assert (manifest.hashes, list(declared)) == (True, ["@s/a"])
    assert extract(EXTRACTOR, MemoryFile("notes.txt", "x", Format.TEXT)) == ([], [])


@pytest.mark.parametrize(
    ("path", "content", "kind"),
    [
        ("pyproject.toml", b"[project", Format.PYPROJECT),
        ("uv.lock", b"package = 3", Format.UV_LOCK),
        ("Pipfile.lock", b"[1]", Format.PIPFILE_LOCK),
        ("package.json", b"\xff", Format.PACKAGE_JSON),
        ("environment.yml", b"a: [", Format.CONDA_ENV),
        ("requirements.txt", b"\x00\x01", Format.REQUIREMENTS),
        ("conda-lock.yml", b"a: 1", Format.CONDA_LOCK),
    ],
)
def test_broken_files_become_gaps(path: str, content: bytes, kind: Format) -> None:
    bodies, gaps = extract(EXTRACTOR, MemoryFile(path, content, kind))
    assert bodies == []
    assert [gap.reason for gap in gaps] == [GapReason.BROKEN]


@given(st.binary(max_size=120), st.sampled_from(sorted(EXTRACTOR.formats, key=lambda f: f.value)))
def test_any_bytes_give_facts_or_gaps(data: bytes, kind: Format) -> None:
    bodies, gaps = extract(EXTRACTOR, MemoryFile("x", data, kind))
    assert all(gap.reason is GapReason.BROKEN and gap.path == "x" for gap in gaps)
    assert bodies or gaps or kind in {Format.YAML, Format.TEXT, Format.TOML}


@pytest.mark.parametrize(
    ("path", "content", "kind"),
    [
        ("requirements.txt", "a==1\n" * 50_002, Format.REQUIREMENTS),
        ("Pipfile", "[packages]\n" + "".join(f"a{n}=1\n" for n in range(50_002)), Format.PIPFILE),
    ],
)
def test_more_entries_than_any_project_has(path: str, content: str, kind: Format) -> None:
    bodies, gaps = extract(EXTRACTOR, MemoryFile(path, content, kind))
    assert [gap.reason for gap in gaps] == [GapReason.TOO_LARGE]
    assert bodies == []


def test_strange_shapes_do_not_raise() -> None:
    strange = (
        "[project]\ndependencies = 'x'\n[tool]\nuv = 3\npoetry = {dependencies = 1, group = 2}\n"
    )
    bodies, _ = extract(EXTRACTOR, MemoryFile("pyproject.toml", strange, Format.PYPROJECT))
    assert isinstance(bodies[-1], DependencyManifest)

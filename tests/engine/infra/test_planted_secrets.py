"""A secret planted where people really put them reaches no fact and no gap."""

from __future__ import annotations

import json

import pytest
from tests.engine.infra.infra_files import extract
from tests.engine.memory_file import MemoryFile

from muniment.engine.checks.extractor import Extractor
from muniment.engine.checks.formats import Format
from muniment.engine.infra.codeowners import CodeownersExtractor
from muniment.engine.infra.dependencies import DependencyExtractor
from muniment.engine.infra.deployment_images import DeploymentImageExtractor
from muniment.engine.infra.dockerfile import DockerfileExtractor
from muniment.engine.infra.github_workflow import GithubWorkflowExtractor
from muniment.engine.infra.gitlab_ci import GitlabCiExtractor
from muniment.engine.infra.licence import LicenceExtractor

# Made up; has the shape of a provider's token and belongs to nobody.
S = "ghp_" + "Z9y8X7w6V5" * 4
URL = f"https://{S}@h.example/{S}/simple?t={S}#{S}"
DEPENDENCIES = DependencyExtractor()


@pytest.mark.parametrize(
    ("extractor", "path", "content", "kind"),
    [
        (
            DEPENDENCIES,
            "requirements.txt",
            (
                f"# {S}\n--index-url {URL}\n--extra-index-url={URL}\n-f {URL}\na @ {URL}\n"
                f"-e git+{URL}#egg=b\n{URL}\nc==1 --config-settings=x={S} # {S}\n= {S}\n"
            ),
            Format.REQUIREMENTS,
        ),
        (
            DEPENDENCIES,
            "pyproject.toml",
            (
                f'[project]\nname = "{S}"\ndependencies = ["a @ {URL}", "= {S}"]\n[tool.uv]\n'
                f'index-url = "{URL}"\n[tool.uv.sources]\na = {{git = "{URL}", rev = "{S}"}}\n'
                f'[[tool.poetry.source]]\nurl = "{URL}"\n'
            ),
            Format.PYPROJECT,
        ),
        (
            DEPENDENCIES,
            "uv.lock",
            (
                f'[[package]]\nname = "a"\nsource = {{git = "{URL}"}}\n[[package]]\nname = "b"\n'
                f'source = {{registry = "{URL}"}}\n'
            ),
            Format.UV_LOCK,
        ),
        (
            DEPENDENCIES,
            "Pipfile.lock",
            json.dumps(
                {"_meta": {"sources": [{"url": URL}]}, "default": {"a": {"git": URL, "ref": S}}}
            ),
            Format.PIPFILE_LOCK,
        ),
        (
            DEPENDENCIES,
            "environment.yml",
            f"channels: ['{URL}']\ndependencies: [{{pip: ['--index-url {URL}', 'a @ {URL}']}}]\n",
            Format.CONDA_ENV,
        ),
        (
            DEPENDENCIES,
            "package.json",
            json.dumps({"dependencies": {"a": URL, "b": f"git+{URL}"}, "scripts": {"x": S}}),
            Format.PACKAGE_JSON,
        ),
        (
            DEPENDENCIES,
            "package-lock.json",
            json.dumps({"packages": {"node_modules/a": {"version": "1", "resolved": URL}}}),
            Format.PACKAGE_LOCK,
        ),
        (
            DockerfileExtractor(),
            "Dockerfile",
            (
                f"# {S}\nARG T={S}\nFROM a\nENV X={S} Y=${{T}}\nENV Z {S}\n"
                f"ADD {URL} /x\nLABEL l={S}\n"
                f"RUN curl -H 'X: {S}' {URL} | sh\nRUN <<E\n{S}\nE\n"
                f"USER {S}\nCMD {S}\nWORKDIR /{S}\n"
            ),
            Format.DOCKERFILE,
        ),
        (
            GithubWorkflowExtractor(),
            "w.yml",
            (
                f"name: {S}\non: push\nenv: {{A: {S}}}\njobs:\n  a:\n    container: {{image: x, "
                f"credentials: {{password: {S}}}}}\n    steps:\n"
                f"      - name: {S}\n        run: x {S}\n"
                f"        env: {{B: {S}}}\n      - uses: a/b@v1\n        with: {{c: {S}}}\n"
            ),
            Format.GITHUB_WORKFLOW,
        ),
        (
            GitlabCiExtractor(),
            ".gitlab-ci.yml",
            f"variables: {{A: {S}}}\ninclude: [{{remote: '{URL}'}}]\na: {{script: ['{S}']}}\n",
            Format.GITLAB_CI,
        ),
        (
            DeploymentImageExtractor(),
            "compose.yml",
            f"services: {{a: {{image: x, environment: {{T: {S}}}, command: {S}}}}}\n",
            Format.COMPOSE,
        ),
        (CodeownersExtractor(), "CODEOWNERS", f"# {S}\n* @a # {S}\n", Format.CODEOWNERS),
        (LicenceExtractor(), "LICENSE", f"MIT License {S}", Format.LICENCE),
    ],
)
def test_planted_secrets(extractor: Extractor, path: str, content: str, kind: Format) -> None:
    bodies, gaps = extract(extractor, MemoryFile(path, content, kind))
    assert bodies
    assert S not in repr((bodies, gaps))

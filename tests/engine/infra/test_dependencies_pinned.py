"""The check dependencies.pinned: each rule and its honest twins."""

from __future__ import annotations

import pytest
from tests.engine.infra.infra_files import facts_of, judge, rules

from muniment.core.severity import Severity
from muniment.engine.checks.formats import Format
from muniment.engine.checks.judgement import Judgement, Verdict
from muniment.engine.infra.dependencies import DependencyExtractor
from muniment.engine.infra.dependencies_pinned import DependenciesPinned

SHA = "a" * 64
COMMIT = "0123456789abcdef0123456789abcdef01234567"
NAMES = {
    "requirements": Format.REQUIREMENTS,
    "pyproject.toml": Format.PYPROJECT,
    "uv.lock": Format.UV_LOCK,
    "environment": Format.CONDA_ENV,
    "package.json": Format.PACKAGE_JSON,
    "yarn.lock": Format.TEXT,
    "constraints": Format.REQUIREMENTS,
}
UV_LOCK = (
    "[[package]]\nname = 'numpy'\nversion = '1'\nsource = {registry = 'https://pypi.org/simple'}\n"
    f"wheels = [{{hash = 'sha256:{SHA}'}}]\n"
)
PYPROJECT = '[project]\ndependencies = ["numpy>=1"]\n'


def ask(files: dict[str, str]) -> dict[str, Judgement]:
    typed = {}
    for path, content in files.items():
        name = path.rpartition("/")[2]
        kind = next(known for start, known in NAMES.items() if name.startswith(start))
        typed[path, kind] = content
    return judge(DependenciesPinned(), facts_of(DependencyExtractor(), typed))


def test_a_library_with_ranges_and_a_lock_passes() -> None:
    found = ask({"pyproject.toml": PYPROJECT, "uv.lock": UV_LOCK})
    assert {path: item.verdict for path, item in found.items()} == {
        "pyproject.toml": Verdict.PASSED,
        "uv.lock": Verdict.PASSED,
    }


def test_a_workspace_member_is_covered_by_the_lock_at_the_root() -> None:
    found = ask({"packages/a/pyproject.toml": PYPROJECT, "uv.lock": UV_LOCK})
    assert found["packages/a/pyproject.toml"].verdict is Verdict.PASSED


def test_a_lock_in_another_project_covers_nothing() -> None:
    found = ask({"a/pyproject.toml": PYPROJECT, "b/uv.lock": UV_LOCK})
    assert rules(found["a/pyproject.toml"]) == ["unlocked"]


def test_an_exported_requirements_file_covers_a_pyproject() -> None:
    hashed = f"numpy==1 --hash=sha256:{SHA}\n"
    found = ask({"pyproject.toml": PYPROJECT, "requirements/requirements.txt": hashed})
    assert found["pyproject.toml"].verdict is Verdict.PASSED


def test_compiled_input_passes() -> None:
    hashed = f"numpy==1 --hash=sha256:{SHA}\n"
    found = ask({"requirements.in": "numpy\n", "requirements.txt": hashed})
    assert all(item.verdict is Verdict.PASSED for item in found.values())


def test_pip_never_looks_at_another_tools_lock() -> None:
    found = ask({"requirements.txt": "numpy>=1\n", "uv.lock": UV_LOCK})
    assert rules(found["requirements.txt"]) == ["unpinned"]


def test_a_file_without_dependencies_is_excluded() -> None:
    found = ask({"pyproject.toml": "[tool.ruff]\nline-length = 100\n"})
    assert found["pyproject.toml"].verdict is Verdict.EXCLUDED


def test_requirements_from_loose_to_fixed() -> None:
    assert rules(ask({"requirements.txt": "numpy>=1\nsix==1.0\n"})["requirements.txt"]) == [
        "unpinned"
    ]
    fixed = ask({"requirements.txt": "numpy==1.26.4\n"})["requirements.txt"]
    assert rules(fixed) == ["lock-without-hashes"]
    assert fixed.problems[0].severity is Severity.LOW


def test_one_problem_for_many_names() -> None:
    text = "".join(f"p{number}\n" for number in range(30))
    problems = ask({"requirements.txt": text})["requirements.txt"].problems
    assert len(problems) == 1
    assert "and 25 more" in problems[0].message


def test_tools_of_development_weigh_less() -> None:
    found = ask({"docs/requirements.txt": "sphinx\n"})["docs/requirements.txt"]
    assert found.problems[0].severity is Severity.LOW


def test_extras_alone_weigh_less() -> None:
    text = '[project.optional-dependencies]\ntest = ["pytest"]\n'
    found = ask({"pyproject.toml": text})["pyproject.toml"]
    assert [(problem.rule, problem.severity) for problem in found.problems] == [
        ("dependencies.pinned/unlocked", Severity.LOW)
    ]


def test_constraints_fix_what_they_name() -> None:
    found = ask(
        {"requirements.txt": "-c constraints.txt\nnumpy\n", "constraints.txt": "numpy==1\n"}
    )
    assert rules(found["requirements.txt"]) == ["lock-without-hashes"]
    assert found["constraints.txt"].verdict is Verdict.EXCLUDED


def test_a_stale_lock() -> None:
    text = '[project]\ndependencies = ["numpy>=1", "pandas"]\n'
    found = ask({"pyproject.toml": text, "uv.lock": UV_LOCK})["pyproject.toml"]
    assert rules(found) == ["stale-lock"]
    assert "pandas" in found.problems[0].message


def test_an_export_may_leave_out_groups_and_other_machines() -> None:
    text = (
        '[project]\ndependencies = ["numpy>=1", "pywin32 ; sys_platform == \'win32\'"]\n'
        '[dependency-groups]\ntest = ["pytest"]\n'
    )
    hashed = f"numpy==1 --hash=sha256:{SHA}\n"
    found = ask({"pyproject.toml": text, "requirements.txt": hashed})
    assert found["pyproject.toml"].verdict is Verdict.PASSED


def test_an_extra_index_is_high_and_hashes_make_it_harmless() -> None:
    extra = "--extra-index-url https://x.example/simple\n"
    loose = ask({"requirements.txt": f"{extra}torch==2.0\n"})["requirements.txt"]
    assert rules(loose) == ["extra-index", "lock-without-hashes"]
    assert loose.problems[0].severity is Severity.HIGH
    hashed = ask({"requirements.txt": f"{extra}torch==2.0 --hash=sha256:{SHA}\n"})
    assert hashed["requirements.txt"].verdict is Verdict.PASSED


def test_one_private_index_instead_of_the_public_one_is_no_confusion() -> None:
    text = f"--index-url https://x.example/simple\na==1 --hash=sha256:{SHA}\n"
    assert ask({"requirements.txt": text})["requirements.txt"].verdict is Verdict.PASSED
    assert "extra-index" not in rules(
        ask({"requirements.txt": "-i https://x.example/\na==1\n"})["requirements.txt"]
    )


@pytest.mark.parametrize(
    "line",
    ["-i http://x.example/simple", "--trusted-host x.example", "--index-url http://10.0.0.1/"],
)
def test_insecure_indexes(line: str) -> None:
    text = f"{line}\na==1 --hash=sha256:{SHA}\n"
    found = ask({"requirements.txt": text})["requirements.txt"]
    assert rules(found) == ["insecure-index"]


def test_an_index_on_this_machine_is_not_insecure() -> None:
    text = f"-i http://127.0.0.1:3141/simple\na==1 --hash=sha256:{SHA}\n"
    assert ask({"requirements.txt": text})["requirements.txt"].verdict is Verdict.PASSED


def test_addresses() -> None:
    text = (
        '[project]\ndependencies = ["a @ https://h.example/a.whl", "b @ git+https://h.example/b"]\n'
    )
    found = ask({"pyproject.toml": text})["pyproject.toml"]
    assert rules(found) == ["direct-url", "vcs-not-pinned"]
    assert "h.example" in found.problems[0].message


def test_addresses_that_cannot_change() -> None:
    text = (
        f'[project]\ndependencies = ["a @ https://h.example/a.whl#sha256={SHA}", '
        f'"b @ git+https://h.example/b@{COMMIT}"]\n'
    )
    assert ask({"pyproject.toml": text})["pyproject.toml"].verdict is Verdict.PASSED


def test_a_branch_that_the_lock_resolved_is_pinned() -> None:
    text = '[project]\ndependencies = ["b @ git+https://h.example/b@main"]\n'
    lock = f"[[package]]\nname = 'b'\nversion = '1'\nsource = {{git = 'https://h.example/b#{COMMIT}'}}\n"
    found = ask({"pyproject.toml": text, "uv.lock": lock})
    assert all(item.verdict is Verdict.PASSED for item in found.values())


def test_a_lock_without_hashes() -> None:
    lock = UV_LOCK.replace(f"hash = 'sha256:{SHA}'", "url = 'https://h.example/n.whl'")
    assert rules(ask({"uv.lock": lock})["uv.lock"]) == ["lock-without-hashes"]


def test_conda_and_node() -> None:
    found = ask(
        {
            "environment.yml": "dependencies: [python=3.11]\n",
            "package.json": '{"dependencies": {"a": "^1.0.0"}}',
        }
    )
    assert rules(found["environment.yml"]) == ["unpinned"]
    assert rules(found["package.json"]) == ["unlocked"]
    locked = ask(
        {
            "package.json": '{"dependencies": {"a": "^1.0.0"}}',
            "yarn.lock": "a@^1.0.0:\n  version 1.0.0\n  integrity sha512-x\n",
        }
    )
    assert locked["package.json"].verdict is Verdict.PASSED


def test_a_lock_that_is_not_read_is_unknown() -> None:
    text = '{"packageManager": "bun@1.1.0", "dependencies": {"a": "^1.0.0"}}'
    assert ask({"package.json": text})["package.json"].verdict is Verdict.UNKNOWN

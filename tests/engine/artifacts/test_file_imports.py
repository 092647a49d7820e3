from __future__ import annotations

import re

import pytest
from tests.engine.artifacts.artifact_files import call, judge, rules, stack_global, text

from muniment.core.severity import Severity
from muniment.engine.artifacts.file_imports import FileImports
from muniment.engine.artifacts.import_rules import Standing, import_rules
from muniment.engine.artifacts.model_file import Flag, How, Import, ModelFile
from muniment.engine.checks.asset import AssetKind, AssetSeen
from muniment.engine.checks.extractor import Vcs
from muniment.engine.checks.fact import Fact
from muniment.engine.checks.facts import Facts
from muniment.engine.checks.formats import Format
from muniment.engine.checks.judgement import Subject, UnknownReason, Verdict
from muniment.engine.checks.spec import NoParameters


def severity(module: str, name: str) -> str:
    """Return the severity with which a call of this name is reported, or ``passed``."""
    found = rules(call(module, name))
    assert len(found) <= 1
    return next(iter(found.values()), "passed")


@pytest.mark.parametrize(
    ("module", "name"),
    [
        ("os", "system"),
        ("posix", "system"),
        ("nt", "system"),
        ("subprocess", "Popen"),
        ("builtins", "eval"),
        ("__builtin__", "eval"),
        ("builtins", "getattr"),
        ("sys", "modules"),
        ("socket", "socket"),
        ("runpy", "_run_code"),
        ("importlib", "import_module"),
        ("webbrowser", "open"),
        ("ctypes", "CDLL"),
        ("operator", "attrgetter"),
        ("_operator", "methodcaller"),
        ("functools", "reduce"),
        ("_functools", "reduce"),
        ("types", "FunctionType"),
        ("types", "CodeType"),
        ("marshal", "loads"),
        ("pickle", "loads"),
        ("_pickle", "loads"),
        ("cPickle", "loads"),
        ("commands", "getoutput"),
        ("code", "InteractiveInterpreter"),
        ("pty", "spawn"),
        ("timeit", "timeit"),
        ("shutil", "rmtree"),
        ("io", "open"),
        ("_io", "FileIO"),
        ("torch.hub", "load"),
        ("torch", "load"),
        ("joblib", "load"),
        ("pandas", "read_pickle"),
        ("yaml", "unsafe_load"),
    ],
)
def test_known_dangerous_names_are_critical(module: str, name: str) -> None:
    assert severity(module, name) == "critical"


@pytest.mark.parametrize(
    ("module", "name"),
    [
        # CVE-2025-1716 (picklescan, GHSA-655q-fx9r-782v): pip can be called as a function.
        ("pip", "main"),
        ("pip._internal", "main"),
        ("pip._internal.cli.main", "main"),
        # CVE-2025-10157 (picklescan): only the exact module was compared, not those below it.
        ("asyncio.unix_events", "_UnixSubprocessTransport._start"),
        ("asyncio.base_subprocess", "BaseSubprocessTransport"),
        # picklescan GHSA-9w88-8rmg-7g2p, GHSA-46h3-79wf-xr6c, GHSA-4675-36f9-wf6r: profilers and
        # debuggers run text.
        ("cProfile", "run"),
        ("cProfile", "runctx"),
        ("profile", "Profile.run"),
        ("pdb", "run"),
        ("bdb", "Bdb.run"),
        ("trace", "Trace.run"),
        ("timeit", "main"),
        # picklescan GHSA-fqq6-7vqf-w3fg
        ("doctest", "debug_script"),
        # picklescan GHSA-xp4f-hrf8-rxw7
        ("ensurepip", "_run_pip"),
        # picklescan GHSA-j343-8v2j-ff7w, GHSA-m869-42cg-3xwr, GHSA-r8g5-cgf2-4m4m
        ("idlelib.pyshell", "ModifiedInterpreter.runcommand"),
        ("idlelib.run", "Executive.runcode"),
        ("idlelib.autocomplete", "AutoComplete.fetch_completions"),
        # picklescan GHSA-p9w7-82w4-7q8m
        ("lib2to3.pgen2.pgen", "ParserGenerator.make_label"),
        ("lib2to3.pgen2.grammar", "Grammar.loads"),
        # picklescan GHSA-4whj-rm5r-c2v8
        ("torch.utils.bottleneck.__main__", "run_autograd_prof"),
        ("torch.utils.bottleneck.__main__", "run_cprofile"),
        # picklescan GHSA-m273-6v24-x4m4, GHSA-955r-x9j8-7rhh
        ("_operator", "attrgetter"),
        ("operator", "methodcaller"),
        # picklescan GHSA-84r2-jw7c-4r5q
        ("_pickle", "loads"),
        # picklescan GHSA-vvpj-8cmc-gx39: one function that looks up any name
        ("pkgutil", "resolve_name"),
        # fickling pull request 210: f2py evaluates expressions
        ("numpy.f2py.crackfortran", "getlincoef"),
        ("numpy.f2py.crackfortran", "_eval_length"),
        ("distutils.file_util", "write_file"),
        # Of the same kinds: each of these runs text, looks up names or starts programs.
        ("numpy.testing._private.utils", "runstring"),
        ("numpy.core", "_ufunc_reconstruct"),
        ("numpy._core", "_ufunc_reconstruct"),
        ("torch.utils._config_module", "ConfigModule.load_config"),
        ("torch.utils.collect_env", "run"),
        ("torch._dynamo.guards", "GuardBuilder.get"),
        ("torch.fx.experimental.symbolic_shapes", "ShapeEnv.evaluate_guards_expression"),
        ("torch.jit.unsupported_tensor_ops", "execWrapper"),
        ("logging.config", "_resolve"),
        ("pydoc", "locate"),
        ("code", "InteractiveInterpreter.runcode"),
        ("ctypes.util", "find_library"),
        ("xmlrpc.server", "resolve_dotted_attribute"),
        ("_osx_support", "_read_output.os.system"),
        ("uuid", "_get_command_stdout.subprocess"),
    ],
)
def test_published_ways_past_other_scanners(module: str, name: str) -> None:
    assert severity(module, name) == "critical"


@pytest.mark.parametrize(
    ("module", "name"),
    [
        ("sklearn.utils.fixes", "os.system"),
        ("collections", "abc.sys"),
        ("numpy", "os"),
        ("pathlib", "os.system"),
        ("datetime", "sys.modules"),
        ("collections", "OrderedDict.__init__.__globals__"),
        ("sklearn.base", "BaseEstimator.__subclasses__"),
    ],
)
def test_dotted_names_do_not_lead_from_a_good_module_to_a_bad_one(module: str, name: str) -> None:
    assert severity(module, name) == "critical"


@pytest.mark.parametrize(
    ("module", "name"),
    [
        ("torch.storage", "_load_from_bytes"),
        ("joblib.numpy_pickle_compat", "NDArrayWrapper"),
        ("cloudpickle.cloudpickle", "_make_function"),
        ("numpy", "fromfile"),
    ],
)
def test_names_that_read_files_or_carry_code_are_high(module: str, name: str) -> None:
    assert severity(module, name) == "high"


@pytest.mark.parametrize(
    ("module", "name"),
    [
        ("numpy", "anything"),
        ("numpy.core.numeric", "whatever"),
        ("sklearn.utils", "resample"),
        ("sklearn.ensemble._forest.tests", "Thing"),
        ("sklearn.tree._tree", "Tree.build"),
        ("sklearnx.ensemble", "Forest"),
        ("sklearn", "ensemble.Forest"),
        ("torch", "anything"),
        ("torch.nn.functional", "relu"),
        ("torch.nn.modules.linear", "Linear.forward"),
        ("pandas.io.common", "Index"),
        ("mylib.models", "Net"),
        ("builtins", "map"),
        ("functools", "partial"),
        ("Collections", "OrderedDict"),
        ("collections", "ordereddict"),
        (" collections", "OrderedDict"),
        ("collections\t", "OrderedDict"),
    ],
)
def test_names_on_no_list_are_for_review(module: str, name: str) -> None:
    assert severity(module, name) == "medium"


@pytest.mark.parametrize(
    ("module", "name"),
    [
        ("collections", "OrderedDict"),
        ("copy_reg", "_reconstructor"),
        ("__builtin__", "set"),
        ("numpy.core.multiarray", "_reconstruct"),
        ("numpy._core.multiarray", "scalar"),
        ("sklearn.ensemble._forest", "RandomForestClassifier"),
        ("sklearn.ensemble.forest", "RandomForestClassifier"),
        ("sklearn.tree._tree", "Tree"),
        ("torch._utils", "_rebuild_tensor_v2"),
        ("torch", "FloatStorage"),
        ("torch.nn.modules.linear", "Linear"),
        ("xgboost.sklearn", "XGBClassifier"),
        ("types", "SimpleNamespace"),
    ],
)
def test_honest_names_are_passed(module: str, name: str) -> None:
    assert severity(module, name) == "passed"


def test_builtins_reached_through_a_good_package_are_critical() -> None:
    # protectai/modelscan issue 89: numpy.__builtins__ is a dict that holds exec.
    lookup = b"cbuiltins\ndict.get\ncnumpy\n__builtins__\nVexec\n\x86R."
    found = rules(b"\x80\x05" + lookup)
    assert found["dangerous-import numpy.__builtins__"] == "critical"
    assert found["unlisted-import builtins.dict.get"] == "medium"


def test_names_kept_on_a_changed_function_are_unresolved() -> None:
    # protectai/modelscan issue 85: BUILD sets attributes on numpy.prod, which are then imported
    # and used as the operands of STACK_GLOBAL.
    change = b"cnumpy\nprod\nN}Va\nVos\ns\x86b0"
    use = b"cnumpy\nprod.a\np0\ncnumpy\nprod.b\np1\n00g0\ng1\n\x93."
    found = rules(b"\x80\x05" + change + use)
    assert found["unresolved-import ?.?"] == "high"
    assert found["mutated-import mutated-import"] == "high"


def test_letters_that_look_like_others_match_no_list() -> None:
    assert severity("c\u043ellections", "OrderedDict") == "medium"


def test_names_in_protocol_0_lines_are_judged_like_others() -> None:
    assert rules(b"cos\nsystem\n(S'id'\ntR.") == {"dangerous-import os.system": "critical"}
    assert "critical" in rules(b"csklearn.utils\nos.system\n)R.").values()


def test_a_name_computed_while_loading_is_high() -> None:
    loaded = b"\x80\x04" + text("os") + stack_global("builtins", "str") + b")R\x93)R."
    assert rules(loaded) == {"unresolved-import os.?": "high"}


def test_an_extension_code_is_high() -> None:
    assert list(rules(b"\x80\x02\x82\x01.").values()) == ["high"]


def test_a_pickle_inside_a_byte_string_is_judged() -> None:
    inner = call()
    loaded = b"\x80\x04C" + bytes([len(inner)]) + inner + b"."
    assert rules(loaded) == {
        "dangerous-import os.system": "critical",
        "nested-pickle nested-pickle": "medium",
    }


def test_bytes_that_only_begin_like_a_pickle_are_silent() -> None:
    assert judge(b"\x80\x04C\x08\x80\x04\x00\x01\x02\x03\x04\x05.").verdict is Verdict.PASSED


def test_a_second_pickle_is_judged() -> None:
    assert "dangerous-import os.system" in rules(b"\x80\x04N." + call())
    assert "dangerous-import os.system" in rules(b"N." + b"cos\nsystem\n)R.")


def test_a_second_pickle_that_breaks_off_is_judged() -> None:
    assert "dangerous-import os.system" in rules(b"N." + b"cos\nsystem\n)Rgarbage")


def test_bytes_after_the_end_are_low() -> None:
    assert rules(b"\x80\x04N.\xff\xfe data") == {"trailing-bytes trailing-bytes": "low"}


def test_a_pickle_behind_other_bytes_is_found() -> None:
    found = rules(b"\xff\xff\xff not a pickle" + call())
    assert found["dangerous-import os.system"] == "critical"
    assert found["leading-bytes leading-bytes"] == "medium"


def test_a_call_before_the_break_is_judged_although_the_file_is_broken() -> None:
    # "nullifAI" (ReversingLabs, February 2025): the payload ran before the loader met the error.
    assert "dangerous-import os.system" in rules(call()[:-1] + b"\xff broken")


def test_old_torch_files_are_read_as_five_pickles_and_data() -> None:
    magic = b"\x80\x02\x8a\x0al\xfc\x9cF\xf9 j\xa8P\x19."
    honest = magic + b"\x80\x02M\xe9\x03." + b"\x80\x02}." + b"\x80\x02}." + b"\x80\x02]."
    assert judge(honest + bytes(100), Format.TORCH_LEGACY).verdict is Verdict.PASSED
    hostile = magic + b"\x80\x02M\xe9\x03." + b"\x80\x02}." + call() + b"\x80\x02]."
    assert "dangerous-import os.system" in rules(hostile + bytes(100), Format.TORCH_LEGACY)
    assert judge(magic + b"\x80\x02M\xe9", Format.TORCH_LEGACY).verdict is Verdict.UNKNOWN


def body(*imports: Import, complete: bool = True, flags: tuple[Flag, ...] = ()) -> ModelFile:
    return ModelFile(Format.PICKLE, 1, imports, flags, 4, 1, False, complete)


def test_an_incomplete_file_is_unknown_and_with_a_problem_failed() -> None:
    check, subject = FileImports(), Subject("a.pkl")
    partial = Facts([Fact("a.pkl", None, body(complete=False))])
    judgement = check.judge(subject, partial, NoParameters())
    assert (judgement.verdict, judgement.reason) == (Verdict.UNKNOWN, UnknownReason.PARTIAL)
    evil = Import("os", "system", How.GLOBAL, True, 0)
    failed = Facts([Fact("a.pkl", None, body(evil, complete=False))])
    assert check.judge(subject, failed, NoParameters()).verdict is Verdict.FAILED


@pytest.mark.parametrize("source", ["churn/net.py", "src/churn/net.py", "churn.py"])
def test_the_projects_own_classes_are_named_as_such(source: str) -> None:
    own = AssetSeen(AssetKind.SOURCE_CODE, Format.PYTHON, 1, 1, Vcs.TRACKED)
    imports = [
        Import(module, "Net", How.GLOBAL, True, 0) for module in ("churn.net", "__main__", "other")
    ]
    facts = Facts([Fact("a.pkl", None, body(*imports)), Fact(source, None, own)])
    problems = FileImports().judge(Subject("a.pkl"), facts, NoParameters()).problems
    assert {problem.severity for problem in problems} == {Severity.MEDIUM}
    assert ["own code" in problem.message for problem in problems] == [True, True, False]


def test_every_array_problem_names_the_threat_to_data_too() -> None:
    evil = ModelFile(
        Format.NPY, 1, (Import("os", "system", How.GLOBAL, True, 0),), (), 4, 1, False, True
    )
    facts = Facts([Fact("a.npy", None, evil)])
    problem = FileImports().judge(Subject("a.npy"), facts, NoParameters()).problems[0]
    assert problem.threats == ("T-malicious-model-file", "T-public-dataset-poison")


def test_no_name_is_both_allowed_and_denied() -> None:
    lists = import_rules()
    assert not set(lists.allowed_names) & set(lists.denied_names)
    for module, name in lists.allowed_names:
        assert lists.ruling(module, name, How.GLOBAL).standing is Standing.ALLOWED


def test_no_pattern_backtracks_without_end() -> None:
    hostile = ["sklearn" + "._a" * 60 + "!", "A" * 200 + "!", "keras" + ".src" * 40 + "!"]
    for pattern in import_rules().patterns:
        for value in hostile:
            assert pattern.module.fullmatch(value) is None
            pattern.name.fullmatch(value)


def test_the_files_own_text_of_rules_names_modules_that_can_exist() -> None:
    for module, name in import_rules().allowed_names:
        assert re.fullmatch(r"[A-Za-z_]\w*(\.\w+)*", module)
        assert re.fullmatch(r"\w+(\.\w+)*", name)

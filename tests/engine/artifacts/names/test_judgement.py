"""What a name comes to, by what it is listed for and what the file does with it."""

from __future__ import annotations

import timeit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muniment.core.severity import Severity
from muniment.engine.artifacts.names.judgement import ruled
from muniment.engine.artifacts.observed import UNRESOLVED, How, Import, Use
from muniment.engine.artifacts.rules.table import rule


def says(operand: str, *uses: Use, how: How = How.STACK_GLOBAL) -> str | None:
    """Return ``severity rule`` of ``module:name``, None where there is nothing to say."""
    module, _, name = operand.partition(":")
    judged = ruled(Import(module, name, how, uses or (Use.CALLED,), "", 0))
    if judged is None:
        return None
    severity = judged.severity or rule(judged.rule).severity
    return f"{severity.value} {judged.rule.removeprefix('name.')}"


GADGET = "critical known-gadget"


@pytest.mark.parametrize("use", [Use.CALLED, Use.NAMED, Use.MADE, Use.CHANGED])
@pytest.mark.parametrize(
    "operand",
    [
        "os:system", "posix:system", "nt:system", "subprocess:Popen", "builtins:eval",
        "__builtin__:eval", "builtins:getattr", "sys:modules", "socket:socket", "runpy:_run_code",
        "importlib:import_module", "webbrowser:open", "ctypes:CDLL", "_operator:setitem",
        "functools:reduce", "_functools:reduce", "marshal:loads", "pickle:loads", "_pickle:loads",
        "cPickle:loads", "commands:getoutput", "code:InteractiveInterpreter", "pty:spawn",
        "timeit:timeit", "shutil:rmtree", "io:open", "_io:FileIO", "torch.hub:load", "torch:load",
        "joblib:load", "pandas:read_pickle", "yaml:unsafe_load",
        # CVE-2025-1716 (picklescan GHSA-655q-fx9r-782v): pip can be called as a function.
        "pip:main", "pip._internal:main", "pip._internal.cli.main:main",
        # CVE-2025-10157 (picklescan): only the exact module was compared, not those below it.
        "asyncio.unix_events:_UnixSubprocessTransport._start",
        "asyncio.base_subprocess:BaseSubprocessTransport",
        # picklescan GHSA-9w88-8rmg-7g2p, GHSA-46h3-79wf-xr6c, GHSA-4675-36f9-wf6r
        "cProfile:run", "cProfile:runctx", "profile:Profile.run", "pdb:run", "bdb:Bdb.run",
        "trace:Trace.run", "timeit:main",
        # picklescan GHSA-fqq6-7vqf-w3fg, GHSA-xp4f-hrf8-rxw7
        "doctest:debug_script", "ensurepip:_run_pip",
        # picklescan GHSA-j343-8v2j-ff7w, GHSA-m869-42cg-3xwr, GHSA-r8g5-cgf2-4m4m
        "idlelib.pyshell:ModifiedInterpreter.runcommand", "idlelib.run:Executive.runcode",
        "idlelib.autocomplete:AutoComplete.fetch_completions",
        "idlelib.calltip:Calltip.fetch_tip", "idlelib.debugobj:ObjectTreeItem.SetText",
        # picklescan GHSA-p9w7-82w4-7q8m
        "lib2to3.pgen2.pgen:ParserGenerator.make_label", "lib2to3.pgen2.grammar:Grammar.loads",
        # picklescan GHSA-4whj-rm5r-c2v8
        "torch.utils.bottleneck.__main__:run_autograd_prof",
        "torch.utils.bottleneck.__main__:run_cprofile",
        # picklescan GHSA-vvpj-8cmc-gx39: one function that looks up any name
        "pkgutil:resolve_name",
        # fickling pull request 210, picklescan GHSA-wfpx, GHSA-3g8p: f2py evaluates expressions
        "numpy.f2py.crackfortran:getlincoef", "numpy.f2py.crackfortran:_eval_length",
        "numpy.f2py.crackfortran:param_eval", "numpy.f2py.crackfortran:myeval",
        "distutils.file_util:write_file", "numpy.testing._private.utils:runstring",
        "numpy.core:_ufunc_reconstruct", "numpy._core:_ufunc_reconstruct",
        "torch.utils._config_module:ConfigModule.load_config", "torch.utils.collect_env:run",
        "torch._dynamo.guards:GuardBuilder.get",
        "torch.fx.experimental.symbolic_shapes:ShapeEnv.evaluate_guards_expression",
        "torch.jit.unsupported_tensor_ops:execWrapper", "logging.config:_resolve", "pydoc:locate",
        "pydoc:pipepager", "ctypes.util:find_library", "xmlrpc.server:resolve_dotted_attribute",
        "_osx_support:_read_output", "uuid:_get_command_stdout", "uuid:_popen",
        "imaplib:IMAP4_stream", "test.support.script_helper:assert_python_ok", "venv:main",
        "mailcap:findmatch", "_aix_support:_read_cmd_output", "_pyrepl.pager:pipe_pager",
        "platform:_syscmd_file", "multiprocessing.util:spawnv_passfds", "_io:open_code",
        "concurrent.futures.process:_process_worker", "zipimport:zipimporter", "gettext:c2py",
        "dataclasses:_create_fn", "typing:_eval_type", "sysconfig:_init_posix",
        "tracemalloc:Snapshot.load", "sqlite3:connect", "ssl:get_server_certificate",
        "smtplib:SMTP", "idlelib.__main__:anything", "turtledemo.__main__:main",
        "_testcapi:run_in_subinterp", "_xxsubinterpreters:run_string",
        # Of the same kinds, in installed packages.
        "jinja2.environment:Template", "sympy:sympify", "sympy.core.add:Add", "numexpr:evaluate",
        "pandas:eval", "pandas.core.frame:DataFrame.query", "patsy:dmatrix",
        "IPython.utils.process:system", "pexpect:spawn", "hydra.utils:get_method",
        "torch.utils.data.datapipes.datapipe:_IterDataPipeSerializationWrapper",
        "torch.utils._appending_byte_serializer:AppendingByteSerializer",
        "keras.src.utils.module_utils:LazyModule", "transformers.utils.import_utils:_LazyModule",
        "sktime.classification.foundation_models.tspulse:TSPulseClassifier",
        "polars.expr.expr:Expr", "networkx.utils.decorators:argmap",
        "scipy._lib._bunch:_make_tuple_bunch", "statsmodels.iolib.smpickle:load_pickle",
        "fastcore.basics:exec_eval", "torch.fx.graph_module:reduce_graph_module",
        "torch.package.package_importer:PackageImporter", "toolz.functoolz:_restore_curry",
        "joblib._utils:eval_expr", "dill._dill:_eval_repr",
        "xarray.backends.file_manager:PickleableFileManager",
    ],
)  # fmt: skip
def test_a_known_gadget_is_critical_whatever_is_done_with_it(operand: str, use: Use) -> None:
    assert says(operand, use) == GADGET


@pytest.mark.parametrize(
    "operand",
    [
        "sklearn.utils.fixes:os.system", "collections:abc.sys", "numpy:os", "pathlib:os.system",
        "datetime:sys.modules", "collections:OrderedDict.__init__.__globals__",
        "sklearn.base:BaseEstimator.__subclasses__", "torch:serialization.os.system",
        "torch:serialization.load", "joblib:numpy_pickle.load", "concurrent:futures",
    ],
)  # fmt: skip
def test_a_dotted_name_does_not_lead_from_a_good_module_to_a_bad_one(operand: str) -> None:
    assert says(operand) == GADGET


@pytest.mark.parametrize(
    ("operand", "use"),
    [
        ("sklearn.ensemble._forest:RandomForestClassifier", Use.MADE),
        ("sklearn.ensemble.forest:RandomForestClassifier", Use.MADE),
        ("sklearn.tree._tree:Tree", Use.CALLED),
        ("sklearn.tree.tree:DecisionTreeClassifier", Use.MADE),
        ("numpy.core.multiarray:_reconstruct", Use.CALLED),
        ("numpy._core.multiarray:scalar", Use.CALLED),
        ("numpy:dtype", Use.CALLED),
        ("numpy:log1p", Use.NAMED),
        ("pandas.core.frame:DataFrame", Use.MADE),
        ("pandas.indexes.base:_new_Index", Use.CALLED),
        ("scipy.sparse.csr:csr_matrix", Use.MADE),
        ("scipy.sparse._csr:csr_matrix", Use.MADE),
        ("torch._utils:_rebuild_tensor_v2", Use.CALLED),
        ("torch:FloatStorage", Use.NAMED),
        ("torch.nn.modules.linear:Linear", Use.MADE),
        ("torch.nn.modules.transformer:TransformerEncoderLayer", Use.MADE),
        ("torch.optim.adam:Adam", Use.MADE),
        ("torch.jit._pickle:build_intlist", Use.CALLED),
        ("__torch__.my.Net:Net", Use.MADE),
        ("copy_reg:_reconstructor", Use.CALLED),
        ("__builtin__:set", Use.CALLED),
        ("exceptions:ValueError", Use.CALLED),
        ("collections:OrderedDict", Use.CALLED),
        ("functools:partial", Use.CALLED),
        ("builtins:str.lower", Use.NAMED),
        ("logging:getLogger", Use.CALLED),
        ("xgboost.sklearn:XGBClassifier", Use.MADE),
        ("xgboost.core:Booster", Use.MADE),
        ("lightgbm.basic:Booster", Use.MADE),
        ("catboost.core:CatBoostClassifier", Use.MADE),
        ("prophet.forecaster:Prophet", Use.MADE),
        ("fbprophet.forecaster:Prophet", Use.MADE),
        ("transformers.models.bert.modeling_bert:BertModel", Use.MADE),
        ("transformers.modeling_bert:BertModel", Use.MADE),
        ("transformers.trainer_utils:IntervalStrategy", Use.CALLED),
        ("transformers.trainer_utils:IntervalStrategy.EPOCH", Use.NAMED),
        ("imblearn.pipeline:Pipeline", Use.MADE),
        ("statsmodels.regression.linear_model:RegressionResultsWrapper", Use.MADE),
        ("gensim.models.word2vec:Word2Vec", Use.MADE),
        ("spacy.lang.en:English", Use.MADE),
        ("networkx.classes.graph:Graph", Use.MADE),
        ("lifelines.fitters.coxph_fitter:CoxPHFitter", Use.MADE),
        ("sksurv.ensemble.forest:RandomSurvivalForest", Use.MADE),
        ("torchvision.models.resnet:ResNet", Use.MADE),
        ("zoneinfo:ZoneInfo._unpickle", Use.CALLED),
    ],
)
def test_what_honest_saves_do_is_fine(operand: str, use: Use) -> None:
    assert says(operand, use, Use.NAMED) is None


@pytest.mark.parametrize(
    ("operand", "use", "expected"),
    [
        ("my.models:Net", Use.MADE, "medium unknown-class"),
        ("my.models:Net", Use.NAMED, "medium unknown-class"),
        ("__main__:Net", Use.MADE, "medium unknown-class"),
        ("__main__:Net", Use.CALLED, "high unknown-call"),
        ("my.models:build", Use.CALLED, "high unknown-call"),
        ("my.models:Outer.Inner", Use.MADE, "medium unknown-class"),
        ("my.models:Colour.RED", Use.NAMED, "medium unknown-class"),
        ("my.models:Colour.make", Use.CALLED, "high dotted-path"),
        ("my.models:inner.thing", Use.NAMED, "high dotted-path"),
        ("sklearn.svm._classes:SVC", Use.CHANGED, "high changed"),
        ("my.models:Net", Use.CHANGED, "high changed"),
        ("sklearn.svm._classes:SVC", Use.CALLED, "medium class-called"),
        ("numpy:log1p", Use.CALLED, "high function-called"),
        ("numpy:memmap", Use.MADE, "high function-called"),
        ("cloudpickle.cloudpickle:_make_function", Use.CALLED, "medium watched"),
        ("joblib.externals.cloudpickle.cloudpickle:_make_function", Use.NAMED, "medium watched"),
        ("types:CodeType", Use.CALLED, "medium watched"),
        ("joblib.numpy_pickle:NDArrayWrapper", Use.MADE, "high reaches-out"),
        ("numpy:load", Use.CALLED, "high reaches-out"),
        ("numpy.lib._datasource:DataSource", Use.MADE, "high reaches-out"),
        ("ultralytics.utils:JSONDict", Use.MADE, "high reaches-out"),
        ("some.package.__main__:X", Use.NAMED, "high reaches-out"),
        (f"{UNRESOLVED}:system", Use.CALLED, "high unresolvable"),
        (f"os:{UNRESOLVED}", Use.NAMED, "high unresolvable"),
    ],
)
def test_what_is_not_listed_so_is_told(operand: str, use: Use, expected: str) -> None:
    assert says(operand, use) == expected


@pytest.mark.parametrize(
    ("operand", "how", "expected"),
    [
        ("my.models:Net", How.TARGET, "medium unknown-class"),
        ("my.models.Net:build", How.TARGET, "medium unknown-class"),
        ("torch.optim.adam:Adam", How.TARGET, None),
        ("os:system", How.TARGET, GADGET),
        ("torch.serialization:os.system", How.TARGET, GADGET),
        ("pandas.core.frame.DataFrame:query", How.TARGET, GADGET),
        ("numpy:load", How.TYPE, "high reaches-out"),
        ("sklearn.svm._classes:SVC", How.TYPE, None),
        ("my.models:Net", How.TYPE, "medium unknown-class"),
        ("tensorflow:PyFunc", How.OPERATOR, GADGET),
        ("tensorflow:ReadFile", How.OPERATOR, "high reaches-out"),
        ("tensorflow:MatMul", How.OPERATOR, None),
        ("my.domain:Anything", How.OPERATOR, None),
    ],
)
def test_what_names_it_matters(operand: str, how: How, expected: str | None) -> None:
    assert says(operand, Use.CALLED, how=how) == expected


@pytest.mark.parametrize(
    ("first", "second"),
    [("__builtin__", "builtins"), ("copy_reg", "copyreg"), ("cPickle", "pickle")],
)
def test_python_2_spellings_are_judged_as_what_they_are_renamed_to(first: str, second: str) -> None:
    for name in ("eval", "set", "_reconstructor", "loads"):
        assert says(f"{first}:{name}") == says(f"{second}:{name}")


@given(
    st.text(max_size=30), st.text(max_size=30), st.sampled_from(How), st.sets(st.sampled_from(Use))
)
def test_any_name_is_judged(module: str, name: str, how: How, uses: set[Use]) -> None:
    judged = ruled(Import(module, name, how, tuple(uses), "", 0))
    assert judged is None or isinstance(rule(judged.rule).severity, Severity)


def test_a_name_once_judged_costs_little() -> None:
    each = Import("sklearn.svm._classes", "SVC", How.STACK_GLOBAL, (Use.MADE,), "", 0)
    ruled(each)
    assert min(timeit.repeat(lambda: ruled(each), number=1000, repeat=5)) < 0.02


@pytest.mark.parametrize("how", [How.TYPE, How.TARGET, How.STACK_GLOBAL])
def test_paths_without_end_are_told_of_without_being_followed(how: How) -> None:
    path = ".".join(["a"] * 20_000)
    for operand in (f"{path}:b", f"b:{path}", f"{path}:{path}"):
        assert timeit.timeit(lambda operand=operand: says(operand, how=how), number=1) < 1
        assert says(operand, how=how) == "high dotted-path"

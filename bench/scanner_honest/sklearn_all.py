"""scikit-learn: every estimator that fits tiny data, and what people build of them."""

from __future__ import annotations

import inspect

import numpy as np
from sklearn import (
    compose,
    datasets,
    ensemble,
    feature_extraction,
    feature_selection,
    gaussian_process,
    impute,
    linear_model,
    model_selection,
    multiclass,
    naive_bayes,
    pipeline,
    preprocessing,
    svm,
    tree,
)
from sklearn.base import clone
from sklearn.utils import all_estimators

from bench.scanner_honest.records import SEED, Shelf, saves
from bench.scanner_honest.tables import classes, numbers, people, targets
from bench.scanner_honest.ways import EVERY, MANY, USUAL, save

_TEXTS = ["good model", "bad data", "good data here", "no model at all"] * 10
_INNER = {
    "estimator": linear_model.LogisticRegression(),
    "base_estimator": linear_model.LogisticRegression(),
    "estimators": [("a", linear_model.LogisticRegression()), ("b", tree.DecisionTreeClassifier())],
    "transformers": [("scale", preprocessing.StandardScaler(), [0, 1])],
    "transformer_list": [("scale", preprocessing.StandardScaler())],
    "steps": [("scale", preprocessing.StandardScaler())],
    "param_grid": {"C": [0.1, 1.0]},
    "param_distributions": {"C": [0.1, 1.0]},
}


def _make(name: str, kind: type) -> object:
    words = {}
    for word, known in inspect.signature(kind).parameters.items():
        if known.default is not inspect.Parameter.empty:
            continue
        if word == "dictionary":
            words[word] = numbers(4)
        elif word in _INNER:
            words[word] = _INNER[word]
    if name.startswith(("GridSearch", "HalvingGrid")):
        words["param_grid"] = _INNER["param_grid"]
    if name.startswith(("RandomizedSearch", "HalvingRandom")):
        words["param_distributions"] = _INNER["param_distributions"]
    if name in {"StackingRegressor", "VotingRegressor"}:
        words["estimators"] = [("a", linear_model.Ridge()), ("b", tree.DecisionTreeRegressor())]
    if name in {"MultiOutputRegressor", "RegressorChain", "TransformedTargetRegressor"}:
        words.pop("estimator", None)
        words["regressor" if name.startswith("Transformed") else "estimator"] = linear_model.Ridge()
    made = kind(**words)
    known = made.get_params()
    small = {"random_state": SEED, "n_estimators": 3, "max_iter": 20, "n_components": 2, "cv": 2}
    fitting = {word: value for word, value in small.items() if word in known and word not in words}
    if name == "TSNE":
        fitting["max_iter"] = 250
    if name == "SelfTrainingClassifier":
        fitting["estimator"] = linear_model.LogisticRegression()
    if name in {"GaussianRandomProjection", "SparseRandomProjection"}:
        fitting["n_components"] = 2
    return made.set_params(**fitting)


def _fit(estimator: object, name: str) -> object:
    two_columns = np.column_stack([targets(), targets() * 2])
    if name == "LinearDiscriminantAnalysis":
        estimator.set_params(n_components=None)
    if name == "SpectralBiclustering":
        estimator.set_params(n_components=6)
    if name == "KernelCenterer":
        return estimator.fit(numbers() @ numbers().T)
    if name in {"LabelBinarizer", "LabelEncoder"}:
        return estimator.fit(classes())
    if name == "MultiLabelBinarizer":
        return estimator.fit([["a"], ["b", "c"]])
    tries = (
        (numbers(), classes()),
        (numbers(), targets()),
        (numbers(), None),
        (_TEXTS, classes()),
        (numbers(), two_columns),
        (numbers(), np.column_stack([classes(), 1 - classes()])),
        (targets(), classes()),
        ([{"a": 1.0, "b": 2.0}] * 40, classes()),
    )
    if name.endswith("Regressor") or name in {"Ridge", "Lasso", "LinearRegression"}:
        tries = (tries[1], *tries)
    problem: Exception | None = None
    for features, wanted in tries:
        try:
            return clone(estimator).fit(features, wanted)
        except Exception as error:
            problem = error
    raise problem or ValueError(name)


@saves("scikit-learn")
def every_estimator(shelf: Shelf) -> None:
    for name, kind in all_estimators():
        with shelf.attempt(name):
            save(shelf, f"all/{name}", _fit(_make(name, kind), name), USUAL)


@saves("scikit-learn")
def composed(shelf: Shelf) -> None:
    table = people()
    columns = compose.ColumnTransformer(
        [
            ("numbers", preprocessing.StandardScaler(), ["age", "income"]),
            ("city", preprocessing.OneHotEncoder(), ["city"]),
            ("gaps", impute.SimpleImputer(), ["score"]),
        ],
        remainder="drop",
    )
    forest = ensemble.RandomForestClassifier(n_estimators=3, random_state=SEED)
    whole = pipeline.make_pipeline(columns, forest).fit(table, table["member"])
    save(shelf, "pipeline", whole, EVERY)
    search = model_selection.GridSearchCV(svm.SVC(), {"C": [0.1, 1.0]}, cv=2)
    save(shelf, "grid_search", search.fit(numbers(), classes()), MANY)
    text = pipeline.make_pipeline(
        feature_extraction.text.TfidfVectorizer(ngram_range=(1, 2)),
        naive_bayes.MultinomialNB(),
    )
    save(shelf, "text", text.fit(_TEXTS, classes()), MANY)
    pandas_out = pipeline.make_pipeline(preprocessing.StandardScaler()).set_output(
        transform="pandas"
    )
    save(shelf, "pandas_output", pandas_out.fit(table[["age", "income"]]))
    log = preprocessing.FunctionTransformer(np.log1p)
    save(shelf, "function_transformer", log.fit(numbers()), MANY)
    chosen = feature_selection.SelectKBest(feature_selection.chi2, k=2)
    save(shelf, "select_chi2", chosen.fit(numbers(), classes()))
    kernel = gaussian_process.kernels.RBF() + gaussian_process.kernels.WhiteKernel()
    process = gaussian_process.GaussianProcessRegressor(kernel)
    save(shelf, "gaussian_process", process.fit(numbers(), targets()))
    rest = multiclass.OneVsRestClassifier(svm.LinearSVC())
    save(shelf, "one_vs_rest", rest.fit(numbers(), classes()))
    boosted = ensemble.HistGradientBoostingRegressor(
        loss="poisson", max_iter=3, early_stopping=True, categorical_features=[0]
    )
    whole_numbers = np.column_stack([np.arange(40) % 3, numbers()])
    save(shelf, "hist_poisson", boosted.fit(whole_numbers, targets()))
    for loss in ("hinge", "log_loss", "modified_huber", "perceptron", "squared_error"):
        sgd = linear_model.SGDClassifier(loss=loss, random_state=SEED)
        save(shelf, f"sgd_{loss}", sgd.fit(numbers(), classes()), USUAL[1:])
    save(shelf, "unfitted", svm.SVC())
    save(shelf, "bunch", datasets.load_iris(), USUAL)
    save(shelf, "several", {"model": forest, "scaler": columns, "names": ["a"]}, USUAL)


@saves("skops")
def skops_files(shelf: Shelf) -> None:
    import zipfile

    import skops.io

    for name, kind in all_estimators():
        with shelf.attempt(f"skops {name}"):
            fitted = _fit(_make(name, kind), name)
            if kind.__module__.split(".")[1] in {"linear_model", "tree", "svm", "preprocessing"}:
                skops.io.dump(fitted, shelf.file(f"{name}.skops", "skops.io.dump"))
    packed = pipeline.make_pipeline(preprocessing.StandardScaler(), svm.SVC())
    packed.fit(numbers(), classes())
    skops.io.dump(
        packed,
        shelf.file("packed.skops", "skops.io.dump deflated"),
        compression=zipfile.ZIP_DEFLATED,
    )

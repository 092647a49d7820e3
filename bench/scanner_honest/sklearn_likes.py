"""Libraries whose models look like scikit-learn's."""

from __future__ import annotations

import numpy as np
import pandas as pd
from sklearn import ensemble, linear_model, preprocessing, tree

from bench.scanner_honest.records import SEED, Shelf, saves
from bench.scanner_honest.tables import classes, numbers, people, targets
from bench.scanner_honest.ways import MANY, USUAL, save


@saves("imbalanced-learn")
def balanced(shelf: Shelf) -> None:
    from imblearn import combine, over_sampling, pipeline, under_sampling
    from imblearn import ensemble as forests

    labels = np.array([0] * 28 + [1] * 12)
    for kind in (over_sampling.SMOTE, over_sampling.RandomOverSampler, combine.SMOTEENN):
        save(shelf, kind.__name__, kind(random_state=SEED))
    whole = pipeline.make_pipeline(
        over_sampling.SMOTE(random_state=SEED), linear_model.LogisticRegression()
    )
    save(shelf, "pipeline", whole.fit(numbers(), labels), MANY)
    forest = forests.BalancedRandomForestClassifier(3, random_state=SEED)
    save(shelf, "forest", forest.fit(numbers(), labels))
    sampler = under_sampling.RandomUnderSampler(random_state=SEED)
    sampler.fit_resample(numbers(), labels)
    save(shelf, "under", sampler)


@saves("category_encoders")
def encoders(shelf: Shelf) -> None:
    import category_encoders as ce

    table = people()[["city", "age"]].astype({"city": str})
    for kind in (ce.TargetEncoder, ce.OrdinalEncoder, ce.BinaryEncoder, ce.HashingEncoder):
        with shelf.attempt(kind.__name__):
            save(shelf, kind.__name__, kind(cols=["city"]).fit(table, classes()))
    save(shelf, "LeaveOneOut", ce.LeaveOneOutEncoder(cols=["city"]).fit(table, classes()), MANY)


@saves("umap-learn")
def projections(shelf: Shelf) -> None:
    import umap

    model = umap.UMAP(n_neighbors=5, n_epochs=5, random_state=SEED, init="random", n_jobs=1)
    save(shelf, "umap", model.fit(numbers()), MANY)


@saves("hdbscan")
def density(shelf: Shelf) -> None:
    import hdbscan

    save(shelf, "clusters", hdbscan.HDBSCAN(5, prediction_data=True).fit(numbers()))


@saves("pyod")
def outliers(shelf: Shelf) -> None:
    from pyod.models.ecod import ECOD
    from pyod.models.iforest import IForest
    from pyod.models.knn import KNN
    from pyod.models.lof import LOF

    for kind in (ECOD, KNN, LOF, IForest):
        save(shelf, kind.__name__, kind().fit(numbers()))


@saves("river")
def streams(shelf: Shelf) -> None:
    from river import compose, linear_model, preprocessing, tree

    model = compose.Pipeline(preprocessing.StandardScaler(), linear_model.LogisticRegression())
    forest = tree.HoeffdingTreeClassifier()
    for row, label in zip(numbers(), classes(), strict=True):
        features = dict(enumerate(row.tolist()))
        model.learn_one(features, bool(label))
        forest.learn_one(features, bool(label))
    save(shelf, "pipeline", model, MANY)
    save(shelf, "tree", forest)


@saves("ngboost")
def natural(shelf: Shelf) -> None:
    from ngboost import NGBRegressor

    model = NGBRegressor(n_estimators=3, verbose=False, random_state=SEED)
    save(shelf, "regressor", model.fit(numbers(), targets()), MANY)


@saves("shap")
def explanations(shelf: Shelf) -> None:
    import shap

    forest = ensemble.RandomForestRegressor(3, random_state=SEED).fit(numbers(), targets())
    explainer = shap.TreeExplainer(forest)
    save(shelf, "tree_explainer", explainer)
    save(shelf, "values", explainer(numbers()), MANY)
    linear = shap.LinearExplainer(
        linear_model.LinearRegression().fit(numbers(), targets()), numbers()
    )
    with shelf.attempt("save"), shelf.file("linear.bin", "Explainer.save").open("wb") as stream:
        linear.save(stream)


@saves("mlxtend")
def extended(shelf: Shelf) -> None:
    from mlxtend.classifier import EnsembleVoteClassifier, StackingClassifier
    from mlxtend.preprocessing import TransactionEncoder

    parts = [linear_model.LogisticRegression(), tree.DecisionTreeClassifier()]
    stack = StackingClassifier(parts, linear_model.LogisticRegression())
    save(shelf, "stack", stack.fit(numbers(), classes()))
    save(shelf, "vote", EnsembleVoteClassifier(parts).fit(numbers(), classes()))
    save(shelf, "transactions", TransactionEncoder().fit([["milk"], ["bread", "milk"]]))


@saves("feature-engine")
def engines(shelf: Shelf) -> None:
    from feature_engine.encoding import OneHotEncoder, RareLabelEncoder
    from feature_engine.imputation import MeanMedianImputer

    table = people()[["city", "age", "score"]].astype({"city": str, "score": float})
    save(shelf, "imputer", MeanMedianImputer(variables=["score"]).fit(table))
    save(shelf, "one_hot", OneHotEncoder(variables=["city"]).fit(table))
    save(shelf, "rare", RareLabelEncoder(n_categories=2, variables=["city"]).fit(table))


@saves("interpret-core")
def glass(shelf: Shelf) -> None:
    from interpret.glassbox import ExplainableBoostingClassifier

    model = ExplainableBoostingClassifier(
        interactions=0, outer_bags=2, max_rounds=5, n_jobs=1, random_state=SEED
    )
    save(shelf, "boosting", model.fit(numbers(), classes()), MANY)


@saves("mapie")
def conformal(shelf: Shelf) -> None:
    from mapie.regression import SplitConformalRegressor

    line = linear_model.LinearRegression().fit(numbers(), targets())
    model = SplitConformalRegressor(line, prefit=True).conformalize(numbers(), targets())
    save(shelf, "split", model)


@saves("dalex")
def dalex_files(shelf: Shelf) -> None:
    import dalex

    line = linear_model.LinearRegression().fit(numbers(), targets())
    explainer = dalex.Explainer(line, numbers(), targets(), verbose=False)
    with shelf.file("explainer.pkl", "Explainer.dump", code=True).open("wb") as stream:
        explainer.dump(stream)


@saves("sklearn-crfsuite")
def tagging(shelf: Shelf) -> None:
    import sklearn_crfsuite

    model = sklearn_crfsuite.CRF(max_iterations=3)
    model.fit([[{"w": "a"}, {"w": "b"}]] * 4, [["X", "Y"]] * 4)
    save(shelf, "crf", model, MANY)


@saves("scikit-surprise")
def recommendations(shelf: Shelf) -> None:
    import surprise

    rows = pd.DataFrame({"user": range(30), "item": range(30), "rating": 3.0}).astype(str)
    rows["rating"] = rows["rating"].astype(float)
    data = surprise.dataset.DatasetAutoFolds(reader=surprise.Reader(), df=rows)
    model = surprise.SVD(n_epochs=2, random_state=SEED).fit(data.build_full_trainset())
    surprise.dump.dump(str(shelf.file("svd.dump", "surprise.dump")), algo=model)
    save(shelf, "svd", model)


@saves("implicit")
def implicit_files(shelf: Shelf) -> None:
    import implicit
    import scipy.sparse as sparse

    table = sparse.random(10, 8, 0.4, format="csr", random_state=1)
    model = implicit.als.AlternatingLeastSquares(
        4, iterations=2, random_state=SEED, num_threads=1, use_gpu=False
    )
    model.fit(table, show_progress=False)
    model.save(str(shelf.file("als.npz", "save")))
    save(shelf, "als", model)


@saves("annoy")
def neighbours(shelf: Shelf) -> None:
    import annoy

    index = annoy.AnnoyIndex(4, "angular")
    for number, row in enumerate(numbers()):
        index.add_item(number, row)
    index.build(2)
    index.save(str(shelf.file("index.ann", "save")))


@saves("fasttext-wheel")
def words(shelf: Shelf) -> None:
    import fasttext

    text = shelf.file("train.txt", "text")
    text.write_text("__label__a good model\n__label__b bad data\n" * 20)
    with shelf.attempt("train"):
        model = fasttext.train_supervised(
            str(text), dim=4, epoch=1, minCount=1, bucket=50, thread=1
        )
        model.save_model(str(shelf.file("words.bin", "save_model")))


@saves("dask")
def dask_files(shelf: Shelf) -> None:
    import dask.array

    save(shelf, "array", dask.array.ones((4, 4), chunks=2), USUAL)
    save(shelf, "delayed", dask.delayed(preprocessing.scale)(numbers()), USUAL[:1])

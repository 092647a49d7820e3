"""Gradient boosting: the libraries' own files, and pickles of their models."""

from __future__ import annotations

import catboost
import lightgbm
import numpy as np
import xgboost

from bench.scanner_honest.records import SEED, Shelf, saves
from bench.scanner_honest.tables import classes, numbers, people, targets
from bench.scanner_honest.ways import EVERY, MANY, USUAL, save


@saves("xgboost")
def extreme(shelf: Shelf) -> None:
    data = xgboost.DMatrix(numbers(), classes())
    for booster in ("gbtree", "gblinear", "dart"):
        words = {"booster": booster, "objective": "binary:logistic", "seed": SEED, "nthread": 1}
        model = xgboost.train(words, data, 3)
        save(shelf, f"booster_{booster}", model, MANY)
        for suffix in ("json", "ubj"):
            model.save_model(shelf.file(f"{booster}.{suffix}", f"save_model {suffix}"))
    model.dump_model(shelf.file("dump.txt", "dump_model"))
    data.save_binary(shelf.file("data.buffer", "DMatrix.save_binary"))
    small = {"n_estimators": 3, "random_state": SEED, "n_jobs": 1}
    classifier = xgboost.XGBClassifier(**small).fit(numbers(), classes())
    save(shelf, "classifier", classifier, EVERY)
    classifier.save_model(shelf.file("classifier.json", "XGBClassifier.save_model"))
    save(shelf, "regressor", xgboost.XGBRegressor(**small).fit(numbers(), targets()))
    ranked = xgboost.XGBRanker(**small).fit(numbers(), classes(), group=[20, 20])
    save(shelf, "ranker", ranked)
    save(shelf, "forest", xgboost.XGBRFClassifier(**small).fit(numbers(), classes()))
    stopped = xgboost.XGBRegressor(
        **small, callbacks=[xgboost.callback.EarlyStopping(2)], eval_metric="rmse"
    ).fit(numbers(), targets(), eval_set=[(numbers(), targets())], verbose=False)
    save(shelf, "early_stopping", stopped)


@saves("lightgbm")
def light(shelf: Shelf) -> None:
    small = {"n_estimators": 3, "random_state": SEED, "n_jobs": 1, "verbose": -1}
    words = {"objective": "binary", "verbose": -1, "seed": SEED, "min_data_in_leaf": 2}
    booster = lightgbm.train(words, lightgbm.Dataset(numbers(), classes()), 3)
    save(shelf, "booster", booster, EVERY)
    booster.save_model(shelf.file("booster.txt", "save_model"))
    text = booster.model_to_string()
    shelf.file("string.txt", "model_to_string").write_text(text)
    for name, kind, wanted in (
        ("classifier", lightgbm.LGBMClassifier, classes()),
        ("regressor", lightgbm.LGBMRegressor, targets()),
    ):
        save(shelf, name, kind(**small).fit(numbers(), wanted), MANY)
    save(shelf, "ranker", lightgbm.LGBMRanker(**small).fit(numbers(), classes(), group=[20, 20]))
    table = people()[["age", "income", "city"]]
    save(shelf, "categories", lightgbm.LGBMClassifier(**small).fit(table, classes()))


@saves("catboost")
def cat(shelf: Shelf) -> None:
    small = {
        "iterations": 3,
        "random_seed": SEED,
        "thread_count": 1,
        "verbose": False,
        "allow_writing_files": False,
    }
    table = people()[["age", "income", "city"]].astype({"city": str})
    fitted = catboost.CatBoostClassifier(**small, cat_features=["city"]).fit(table, classes())
    save(shelf, "classifier", fitted, EVERY)
    numeric = catboost.CatBoostRegressor(**small).fit(numbers(), targets())
    save(shelf, "regressor", numeric, MANY)
    for suffix in ("cbm", "json", "onnx", "cpp", "python", "coreml", "pmml"):
        with shelf.attempt(suffix):
            path = shelf.file(f"regressor.{suffix}", f"save_model {suffix}")
            numeric.save_model(str(path), format=suffix)
    pool = catboost.Pool(numbers(), targets())
    ranker = catboost.CatBoost({**small, "loss_function": "RMSE"}).fit(pool)
    save(shelf, "plain", ranker)
    save(shelf, "importances", np.asarray(fitted.get_feature_importance()), USUAL)

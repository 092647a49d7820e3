"""Writes the honest boosters that the tests read. Needs xgboost, lightgbm and catboost.

``python make_boosters.py FOLDER`` with a current XGBoost; with XGBoost 1.6 alone, which still
writes the old binary form, ``python make_boosters.py FOLDER old``.
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import xgboost


def main(folder: Path, *, old: bool) -> None:
    draw = np.random.RandomState(0)
    table = draw.rand(300, 6)
    table[:, 5] = draw.randint(0, 9, 300)
    target = table[:, 0] + draw.rand(300)
    data = xgboost.DMatrix(table, target)
    if old:
        leafwise = {"grow_policy": "lossguide", "max_leaves": 9, "tree_method": "hist"}
        xgboost.train(leafwise, data, 8).save_model(folder / "xgboost-1.6.deprecated")
        return
    import catboost
    import lightgbm

    xgboost.train({"gamma": 0.5, "max_depth": 8}, data, 15).save_model(folder / "xgboost.json")
    three = xgboost.train({}, data, 3)
    pruning = {"process_type": "update", "updater": "prune,refresh", "gamma": 1}
    xgboost.train(pruning, data, 3, xgb_model=three).save_model(folder / "xgboost-pruned.ubj")
    two = xgboost.DMatrix(table, np.c_[target, target])
    several = {"multi_strategy": "multi_output_tree", "tree_method": "hist"}
    xgboost.train(several, two, 4).save_model(folder / "xgboost-targets.ubj")
    for name, extra in (("categories", {}), ("stump", {"min_data_in_leaf": 1000})):
        kept = lightgbm.Dataset(table, target + table[:, 5] % 2, categorical_feature=[5])
        lightgbm.train({"verbose": -1, **extra}, kept, 5).save_model(
            folder / f"lightgbm-{name}.txt"
        )
    model = catboost.CatBoostRegressor(iterations=3, verbose=0, allow_writing_files=False)
    model.fit(table, target).save_model(str(folder / "catboost.cbm"))


if __name__ == "__main__":
    main(Path(sys.argv[1]), old="old" in sys.argv[2:])

"""Statistics, survival, time series and probability."""

from __future__ import annotations

import numpy as np
import pandas as pd

from bench.scanner_honest.records import SEED, Shelf, saves
from bench.scanner_honest.tables import classes, numbers, people, targets
from bench.scanner_honest.ways import MANY, save


def _monthly(rows: int = 48) -> pd.Series:
    index = pd.date_range("2020-01-01", periods=rows, freq="MS")
    wave = 10 + np.sin(np.arange(rows) * np.pi / 6) + np.random.default_rng(5).normal(0, 0.1, rows)
    return pd.Series(wave, index=index, name="y")


@saves("statsmodels")
def regressions(shelf: Shelf) -> None:
    import statsmodels.api as sm
    import statsmodels.formula.api as smf
    from statsmodels.tsa.arima.model import ARIMA
    from statsmodels.tsa.holtwinters import ExponentialSmoothing

    with_one = sm.add_constant(numbers())
    found = {
        "ols": sm.OLS(targets(), with_one).fit(),
        "logit": sm.GLM(classes(), with_one, family=sm.families.Binomial()).fit(),
        "poisson": sm.GLM(classes() + 1, with_one, family=sm.families.Poisson()).fit(),
        "wls": sm.WLS(targets(), with_one, weights=np.ones(40)).fit(),
        "arima": ARIMA(_monthly(), order=(1, 0, 0)).fit(),
        "smoothing": ExponentialSmoothing(_monthly(), trend="add").fit(),
        "formula": smf.ols("income ~ age", people()).fit(),
    }
    for name, fitted in found.items():
        with shelf.attempt(name):
            fitted.save(str(shelf.file(f"{name}.pickle", "results.save")))
            if not hasattr(fitted, "remove_data"):
                continue
            path = shelf.file(f"{name}.thin.pickle", "results.save without data")
            fitted.save(str(path), remove_data=True)
    save(shelf, "whole", sm.OLS(targets(), with_one).fit(), MANY)


@saves("lifelines")
def survival(shelf: Shelf) -> None:
    import lifelines

    table = pd.DataFrame({"t": targets(), "e": classes(), "x": numbers()[:, 0]})
    cox = lifelines.CoxPHFitter(penalizer=0.1).fit(table, "t", "e")
    save(shelf, "cox", cox, MANY)
    save(shelf, "kaplan_meier", lifelines.KaplanMeierFitter().fit(table["t"], table["e"]))
    save(shelf, "weibull", lifelines.WeibullFitter().fit(table["t"], table["e"]))


@saves("prophet")
def prophets(shelf: Shelf) -> None:
    import prophet
    from prophet.serialize import model_to_json

    table = pd.DataFrame({"ds": _monthly().index, "y": _monthly().to_numpy()})
    model = prophet.Prophet(uncertainty_samples=0)
    with shelf.attempt("fit"):
        model.fit(table, seed=SEED)
        shelf.file("model.json", "model_to_json").write_text(model_to_json(model))
    save(shelf, "model", model, MANY)


@saves("sktime")
def forecasts(shelf: Shelf) -> None:
    from sktime.classification.interval_based import TimeSeriesForestClassifier
    from sktime.forecasting.naive import NaiveForecaster
    from sktime.forecasting.trend import PolynomialTrendForecaster

    for model in (NaiveForecaster("last", sp=12), PolynomialTrendForecaster(degree=2)):
        name = type(model).__name__
        with shelf.attempt(name):
            model.fit(_monthly())
            save(shelf, name, model, MANY)
            model.save(shelf.file(name, "save"))
    with shelf.attempt("forest"):
        forest = TimeSeriesForestClassifier(n_estimators=2, random_state=SEED)
        save(shelf, "forest", forest.fit(numbers(40, 12)[:, None, :], classes()))


@saves("pmdarima")
def automatic(shelf: Shelf) -> None:
    import pmdarima

    save(shelf, "arima", pmdarima.ARIMA((1, 0, 0)).fit(_monthly()))


@saves("arch")
def volatility(shelf: Shelf) -> None:
    import arch

    returns = np.random.default_rng(1).normal(size=200)
    save(shelf, "garch", arch.arch_model(returns).fit(disp="off"))


@saves("hmmlearn")
def hidden(shelf: Shelf) -> None:
    from hmmlearn import hmm

    model = hmm.GaussianHMM(2, n_iter=3, random_state=SEED).fit(numbers())
    save(shelf, "gaussian", model, MANY)
    save(shelf, "mixture", hmm.GMMHMM(2, n_iter=3, random_state=SEED).fit(numbers()))


@saves("tslearn")
def shapes(shelf: Shelf) -> None:
    from tslearn.clustering import TimeSeriesKMeans

    model = TimeSeriesKMeans(2, max_iter=3, random_state=SEED).fit(numbers(20, 8))
    save(shelf, "kmeans", model)
    model.to_json(str(shelf.file("kmeans.json", "to_json")))
    model.to_pickle(str(shelf.file("kmeans_own.pkl", "to_pickle")))


@saves("gpytorch")
def processes(shelf: Shelf) -> None:
    import gpytorch
    import torch

    kernel = gpytorch.kernels.ScaleKernel(gpytorch.kernels.RBFKernel())
    torch.save(kernel.state_dict(), shelf.file("kernel.pt", "state_dict"))
    likelihood = gpytorch.likelihoods.GaussianLikelihood()
    torch.save(likelihood.state_dict(), shelf.file("likelihood.pt", "state_dict"))


@saves("pyro-ppl")
def pyro_files(shelf: Shelf) -> None:
    import pyro
    import torch

    pyro.clear_param_store()
    pyro.param("w", torch.ones(2))
    pyro.get_param_store().save(str(shelf.file("params.save", "ParamStore.save")))


@saves("econml")
def causes(shelf: Shelf) -> None:
    from econml.dml import LinearDML
    from sklearn.linear_model import LinearRegression

    model = LinearDML(model_y=LinearRegression(), model_t=LinearRegression(), random_state=SEED)
    save(shelf, "dml", model.fit(targets(), numbers()[:, 0], X=numbers()[:, 1:]))

"""Frameworks that train: Lightning, fastai, Stable-Baselines3, PyG, MLflow."""

from __future__ import annotations

import pathlib

import torch
from torch import nn

from bench.scanner_honest.records import SEED, Shelf, saves
from bench.scanner_honest.tables import classes, numbers
from bench.scanner_honest.ways import USUAL, save


@saves("lightning")
def lightning_files(shelf: Shelf) -> None:
    import lightning

    class Task(lightning.LightningModule):
        def __init__(self, width: int = 4) -> None:
            super().__init__()
            self.save_hyperparameters()
            self.body = nn.Linear(4, width)

        def training_step(self, batch, number):
            return self.body(batch[0]).sum()

        def configure_optimizers(self):
            return torch.optim.Adam(self.parameters())

    data = torch.utils.data.DataLoader(torch.utils.data.TensorDataset(torch.ones(4, 4)))
    runner = lightning.Trainer(
        max_epochs=1,
        accelerator="cpu",
        logger=False,
        enable_progress_bar=False,
        enable_model_summary=False,
        default_root_dir=str(shelf.file("run", "Trainer")),
    )
    task = Task()
    runner.fit(task, data)
    runner.save_checkpoint(str(shelf.file("last.ckpt", "save_checkpoint")))
    runner.save_checkpoint(str(shelf.file("weights.ckpt", "save_checkpoint weights")), True)


@saves("fastai")
def learners(shelf: Shelf) -> None:
    from fastai.basics import DataLoaders, Learner

    rows = [(torch.ones(4), torch.ones(1))] * 8
    loaders = DataLoaders.from_dsets(rows, rows, bs=4, device="cpu")
    learner = Learner(loaders, nn.Linear(4, 1), loss_func=nn.MSELoss())
    learner.path = pathlib.Path(shelf.folder)
    learner.model_dir = "."
    shelf.file("weights.pth", "Learner.save")
    learner.save("weights")
    path = shelf.file("checkpoint.pth", "Learner.save with optimizer")
    learner.create_opt()
    learner.save(path.stem, with_opt=True)


@saves("stable-baselines3")
def agents(shelf: Shelf) -> None:
    import stable_baselines3 as sb

    for name in ("PPO", "A2C", "DQN"):
        words = {"device": "cpu", "seed": SEED, "policy_kwargs": {"net_arch": [4]}}
        if name == "PPO":
            words |= {"n_steps": 8, "batch_size": 4}
        if name == "DQN":
            words |= {"buffer_size": 50}
        with shelf.attempt(name):
            model = getattr(sb, name)("MlpPolicy", "CartPole-v1", **words)
            model.save(str(shelf.file(f"{name}.zip", "save")))
            model.policy.save(str(shelf.file(f"{name}_policy.pt", "policy.save")))


@saves("torch-geometric")
def graphs(shelf: Shelf) -> None:
    import torch_geometric as pyg

    edges = torch.tensor([[0, 1], [1, 0]])
    data = pyg.data.Data(x=torch.ones(2, 3), edge_index=edges)
    torch.save(data, shelf.file("data.pt", "torch.save of Data"))
    torch.save([data.to_dict()], shelf.file("list.pt", "torch.save of dicts"))
    network = pyg.nn.GCNConv(3, 2)
    torch.save(network.state_dict(), shelf.file("weights.pt", "state_dict"))
    torch.save(network, shelf.file("module.pt", "whole module"))


@saves("torchmetrics")
def metrics(shelf: Shelf) -> None:
    import torchmetrics

    metric = torchmetrics.MeanMetric()
    metric.update(1.0)
    torch.save(metric.state_dict(), shelf.file("state.pt", "state_dict"))
    save(shelf, "metric", metric, USUAL[:1])


@saves("mlflow")
def tracked(shelf: Shelf) -> None:
    import mlflow
    from sklearn.linear_model import LogisticRegression

    line = LogisticRegression().fit(numbers(), classes())
    example = numbers()[:2]
    for name in ("cloudpickle", "pickle", "skops"):
        with shelf.attempt(name):
            path = shelf.file(f"sklearn_{name}", f"mlflow.sklearn.save_model {name}")
            mlflow.sklearn.save_model(
                line, str(path), serialization_format=name, input_example=example
            )
    with shelf.attempt("pytorch"):
        import mlflow.pytorch

        path = shelf.file("pytorch", "mlflow.pytorch.save_model pickle")
        mlflow.pytorch.save_model(nn.Linear(2, 2), str(path), serialization_format="pickle")
    with shelf.attempt("xgboost"):
        import mlflow.xgboost
        import xgboost

        path = shelf.file("xgboost", "mlflow.xgboost.save_model")
        small = xgboost.XGBClassifier(n_estimators=2).fit(numbers(), classes())
        mlflow.xgboost.save_model(small, str(path))
    with shelf.attempt("pyfunc"):

        class Mine(mlflow.pyfunc.PythonModel):
            def predict(self, context, model_input, params=None):
                return model_input

        path = shelf.file("pyfunc", "mlflow.pyfunc.save_model", code=True)
        mlflow.pyfunc.save_model(str(path), python_model=Mine())


@saves("pytorch-lightning")
def old_lightning(shelf: Shelf) -> None:
    import pytorch_lightning as lightning

    class Task(lightning.LightningModule):
        def __init__(self) -> None:
            super().__init__()
            self.body = nn.Linear(4, 1)

        def training_step(self, batch, number):
            return self.body(batch[0]).sum()

        def configure_optimizers(self):
            return torch.optim.SGD(self.parameters(), lr=0.1)

    data = torch.utils.data.DataLoader(torch.utils.data.TensorDataset(torch.ones(4, 4)))
    words = {"max_epochs": 1, "accelerator": "cpu", "logger": False}
    quiet = {"enable_progress_bar": False, "enable_model_summary": False}
    keep = lightning.callbacks.ModelCheckpoint(dirpath=str(shelf.file("kept", "ModelCheckpoint")))
    lightning.Trainer(**words, **quiet, callbacks=[keep]).fit(Task(), data)

"""The check ``model.lineage``: every model can be traced to the code and data that made it."""

from __future__ import annotations

from collections.abc import Iterable

from muniment.core.severity import Severity
from muniment.engine.checks.asset import AssetKind, AssetSeen
from muniment.engine.checks.facts import Facts
from muniment.engine.checks.judgement import Judgement, Problem, Subject, judged, passed
from muniment.engine.checks.spec import CheckSpec, ControlAspect, NoParameters
from muniment.engine.code.facts import CodeConstant, CodeModule, CodePath
from muniment.engine.code.lineage import Basis, Writer, writers_of
from muniment.engine.datasets.tracking import DvcStage, MlflowRun
from muniment.engine.fixtures import is_test

_ID = "model.lineage"


class ModelLineage:
    """Asks every model file what wrote it, and from which data."""

    spec = CheckSpec(
        id=_ID,
        version="1.0.0",
        title="Each model can be traced to what made it",
        question=(
            "Does some code, pipeline stage or run name each model as written by it, and name the"
            " data it read?"
        ),
        kind="chk-model-lineage",
        subjects="model files",
        needs=(
            AssetSeen.KIND,
            CodeModule.KIND,
            CodePath.KIND,
            CodeConstant.KIND,
            DvcStage.KIND,
            MlflowRun.KIND,
        ),
        severity=Severity.MEDIUM,
        severity_reason=(
            "A model of unknown making cannot be rebuilt, recalled when its data turns out poisoned"
            " or to be erased, or shown to be the approved one; but nothing is open to attack by"
            " that alone."
        ),
        controls=(ControlAspect("A.8.25", "chk-model-lineage"),),
        threats=("T-shadow-model", "T-model-tamper", "T-rights-request-failure"),
        remediation=(
            "Write the model from a script with a literal path,"
            ' `joblib.dump(model, "models/churn.joblib")`, and keep the run:'
            " `dvc stage add -n train -d data/train.csv -d train.py -o models/churn.joblib"
            " python train.py`."
        ),
    )

    def subjects(self, facts: Facts) -> Iterable[Subject]:
        """Yield every model file."""
        for seen in facts.of(AssetSeen):
            if seen.body.kind is AssetKind.MODEL:
                yield Subject(seen.path)

    def judge(self, subject: Subject, facts: Facts, parameters: NoParameters) -> Judgement:
        """Return whether a writer of the model names a dataset that it read."""
        writers = writers_of(facts).get(subject.path, ())
        if any(writer.reads for writer in writers):
            return passed()
        return judged([_no_data(writers) if writers else _orphan(subject.path)])


def _orphan(path: str) -> Problem:
    return Problem(
        rule=f"{_ID}/orphan",
        # A model among tests is a fixture: it serves nobody.
        severity=Severity.LOW if is_test(path) else Severity.MEDIUM,
        message=(
            f"Nothing in this project is seen to write {path}: no code with a literal path, DVC"
            " stage or MLflow run. Nobody can say what it was trained on."
        ),
        anchor="no writer",
    )


def _no_data(writers: Iterable[Writer]) -> Problem:
    names = sorted({writer.name for writer in writers})
    shown = ", ".join(names[:3]) + (" and others" if len(names) > 3 else "")
    stage = any(writer.basis is not Basis.CODE for writer in writers)
    return Problem(
        rule=f"{_ID}/no-data",
        severity=Severity.LOW,
        message=(
            f"{shown} writes this model, but names no dataset that it reads, so its data cannot be"
            " told."
        ),
        anchor="writer without data",
        remediation=(
            "Name the data among the stage's or run's inputs (dvc stage add -d data/train.csv ...,"
            " mlflow.log_input(dataset))."
            if stage
            else 'Read the data by a literal path, pandas.read_csv("data/train.csv"), or from a'
            " command-line option that has one as its default."
        ),
    )

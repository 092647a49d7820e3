"""Rules whose ids begin with ``booster.``: models of XGBoost, LightGBM and CatBoost."""

from __future__ import annotations

from typing import Final

from muniment.core.severity import Severity
from muniment.engine.artifacts.rules.advice import ASK_FOR_ANOTHER
from muniment.engine.artifacts.rules.table import Rule

RULES: Final[tuple[Rule, ...]] = (
    Rule(
        "booster.index-outside",
        Severity.HIGH,
        "An index leads outside the model",
        "Predicting with this model reads memory that is not the model's: {operand} refers to a "
        "node, feature or category that does not exist.",
        "The libraries follow the indices of a tree without looking. A crafted index reads foreign "
        "memory or ends the process. Libraries never write one.",
        ASK_FOR_ANOTHER,
        ("CWE-125", "CWE-129"),
    ),
    Rule(
        "booster.sizes-differ",
        Severity.HIGH,
        "Sizes contradict each other",
        "Loading or predicting with this model may read past its end: the lists of {operand} differ in "
        "length, or from the number that it claims.",
        "Libraries reserve memory by one number and fill or read it by another.",
        ASK_FOR_ANOTHER,
        ("CWE-130", "CWE-787"),
    ),
    Rule(
        "booster.loop",
        Severity.HIGH,
        "A tree that is none",
        "Predicting with this model never ends: in {operand} a branch leads back.",
        "A tree's nodes have one parent each. A crafted one keeps the predicting thread busy for ever.",
        ASK_FOR_ANOTHER,
        ("CWE-835",),
    ),
    Rule(
        "booster.reads-file",
        Severity.MEDIUM,
        "A parameter names a file to read",
        "Training on with this model reads the file that it names ({operand}).",
        "LightGBM restores the parameters of a loaded model. Honest ones name files only where the model "
        "was trained with forced splits or its own parser.",
        ASK_FOR_ANOTHER,
        ("CWE-73",),
    ),
    Rule(
        "booster.writes-file",
        Severity.MEDIUM,
        "A parameter names a file to write",
        "Using this model with the command line tool may write where it says ({operand}).",
        "LightGBM restores the parameters of a loaded model; the defaults name files beside it.",
        ASK_FOR_ANOTHER,
        ("CWE-73",),
    ),
    Rule(
        "booster.connects",
        Severity.LOW,
        "A parameter names machines",
        "Training on with this model may connect to {operand}.",
        "The model was trained on several machines, and says on which.",
        ASK_FOR_ANOTHER,
        ("CWE-918",),
    ),
    Rule(
        "booster.unknown-part",
        Severity.LOW,
        "An unknown kind of booster",
        "This model says that it is of the kind {operand}, which the library does not have; loading "
        "fails, or needs a plug-in.",
        "Known are gbtree, gblinear and dart.",
        ASK_FOR_ANOTHER,
        (),
    ),
    Rule(
        "booster.option-writes",
        Severity.HIGH,
        "Options of a command line stand in the model",
        "Loading this model makes Vowpal Wabbit take over the option {operand}, which reads or writes "
        "a file or opens a port.",
        "Vowpal Wabbit keeps options in the model and takes them over when it loads it. Honest models "
        "keep options that say how to learn.",
        ASK_FOR_ANOTHER,
        ("CWE-73", "CWE-88"),
    ),
)

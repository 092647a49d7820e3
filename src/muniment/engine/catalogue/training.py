"""Curricula, modules and quiz questions."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TrainingRules:
    """How training is judged.

    Attributes:
        pass_mark_percent: Share of the drawn questions that must be right, 0 to 100.
        attempts: Tries before somebody talks to the person.
        effectiveness: How to judge whether it helped.
        who: Who takes part.
        questions_per_attempt: Questions drawn per try.
    """

    pass_mark_percent: int
    attempts: int
    effectiveness: str
    who: str
    questions_per_attempt: int


@dataclass(frozen=True, slots=True)
class Curriculum:
    """The modules that some roles take, ``cur-...``."""

    id: str
    title: str
    roles: tuple[str, ...]
    modules: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class QuizQuestion:
    """One question with four options, ``quiz-<module>-<n>``.

    Attributes:
        id: ``quiz-...``.
        question: What is asked.
        options: Four answers; show them in random order.
        answer: Zero-based index of the only right one.
        explanation: Shown after answering.
    """

    id: str
    question: str
    options: tuple[str, ...]
    answer: int
    explanation: str


@dataclass(frozen=True, slots=True)
class Module:
    """One unit of learning, ``mod-...``.

    Attributes:
        id: ``mod-...``.
        title: What it is about.
        primary_role: Role that it is written for.
        repeat_months: Months until it is due again.
        minutes: Planned learning time.
        objectives: What the person can do afterwards.
        lesson: Points that the learning text must carry.
        quiz: Questions.
        refs: Clause items and controls that it serves.
    """

    id: str
    title: str
    primary_role: str
    repeat_months: int
    minutes: int
    objectives: tuple[str, ...]
    lesson: tuple[str, ...]
    quiz: tuple[QuizQuestion, ...]
    refs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TrainingSet:
    """``training.yaml``."""

    schema: str
    rules: TrainingRules
    curricula: tuple[Curriculum, ...]
    modules: tuple[Module, ...]


def quiz_questions(training: TrainingSet) -> tuple[QuizQuestion, ...]:
    """Return the questions of all modules, in order."""
    return tuple(question for module in training.modules for question in module.quiz)

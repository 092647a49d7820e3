"""Rules of clauses 6, 8 and 9: risks, treatment, the Statement of Applicability, operation."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from muniment.engine.readiness.lint.facts import Control, Facts, Risk
from muniment.engine.readiness.lint.rule import Hit, Rule
from muniment.engine.readiness.lint.rules_context import absent, approved, each, stale


def _risks(wrong: Callable[[Risk], bool], said: str) -> Callable[[Facts], Iterator[Hit]]:
    def look(facts: Facts) -> Iterator[Hit]:
        return (Hit(said, risk.ref) for risk in facts.risks if wrong(risk))

    return look


def _controls(wrong: Callable[[Control], bool], said: str) -> Callable[[Facts], Iterator[Hit]]:
    def look(facts: Facts) -> Iterator[Hit]:
        return (Hit(said, one.ref) for one in facts.controls if wrong(one))

    return look


def _expired(facts: Facts) -> Iterator[Hit]:
    for risk in facts.risks:
        if risk.accepted and risk.accepted_until is not None and risk.accepted_until < facts.today:
            yield Hit(f"the acceptance of this risk ended on {risk.accepted_until}", risk.ref)


def _looks(facts: Facts) -> Iterator[Hit]:
    for risk in facts.risks:
        if risk.review_due is not None and risk.review_due < facts.today:
            yield Hit(f"a look at this risk was asked for by {risk.review_due}", risk.ref)


def _plan(facts: Facts) -> Iterable[Hit]:
    if facts.plan_waiting is None:
        return (Hit("there is no treatment plan"),)
    if facts.plan_waiting:
        return (Hit(f"{facts.plan_waiting} rows of the treatment plan wait for their owners"),)
    return ()


def _planned(kind: str, said: str) -> Callable[[Facts], Iterable[Hit]]:
    return lambda facts: absent(kind in facts.operation.kinds_planned, said)


def _unexplained(risk: Risk) -> bool:
    return risk.residual_below and not any(one.why.strip() for one in risk.treatments)


def _without_control(risk: Risk) -> bool:
    return any(one.option == "modify" and not one.controls for one in risk.treatments)


def _late(risk: Risk) -> bool:
    return any(one.open_since_due for one in risk.treatments)


def _differs(one: Control) -> bool:
    return one.asserted == "implemented" and one.state == "contradicted"


RULES = (
    Rule("risk.method", "6.1.2", 1, "The risk method is approved", "Draft it and have it approved.", "/risks/methods/",
         lambda facts: approved(facts.method, "the risk method")),
    Rule("risk.none", "6.1.2", 1, "Risks are in the register", "Adopt what is proposed, or enter your own.", "/risks/",
         lambda facts: absent(bool(facts.risks), "no risk is in the register")),
    Rule("risk.old-method", "6.1.2", 2, "Risks are assessed under the method in force", "Assess it again.", "/risks/",
         _risks(lambda risk: risk.old_method, "it was assessed under a method that is no longer in force")),
    Rule("risk.untreated", "6.1.3", 1, "Each risk has a treatment", "Choose how it is answered.", "/risks/",
         _risks(lambda risk: not risk.treatments, "no treatment is chosen for this risk")),
    Rule("risk.residual", "6.1.3", 1, "Each risk has a residual level", "Say what is left after treatment.", "/risks/",
         _risks(lambda risk: bool(risk.treatments) and not risk.has_residual, "nobody said what is left of this risk after treatment")),
    Rule("risk.residual-unexplained", "6.1.3", 1, "A lower residual level has a reason", "Say in the treatment what lowers it.", "/risks/",
         _risks(_unexplained, "its residual level is below the current one, and no treatment says why")),
    Rule("risk.modify-without-control", "6.1.3", 1, "Modifying a risk names controls", "Name the controls, or choose another option.", "/risks/",
         _risks(_without_control, "it is to be modified, and no control is named")),
    Rule("risk.above-limit", "6.1.3 f", 1, "Nobody accepts above their limit", "Have somebody accept it whose limit suffices.", "/risks/",
         _risks(lambda risk: risk.above_limit, "it was accepted above the limit of who accepted it")),
    Rule("risk.unaccepted", "6.1.3 f", 1, "Owners accept what is left", "Ask its owner to accept the residual risk.", "/risks/",
         _risks(lambda risk: risk.has_residual and not risk.accepted, "nobody accepted what is left of this risk")),
    Rule("risk.acceptance-over", "6.1.3 f", 2, "Acceptances are in force", "Ask the owner again.", "/risks/", _expired),
    Rule("risk.plan", "6.1.3 e", 1, "The treatment plan is approved by its owners", "Freeze a plan and have its rows answered.", "/risks/plans/", _plan),
    Rule("risk.treatment-late", "8.3", 2, "Treatments are done in time", "Do it, or set a new day with a reason.", "/risks/",
         _risks(_late, "a treatment of this risk is past its day")),
    Rule("risk.look-late", "8.2", 2, "Risks are looked at again when asked", "Assess it again.", "/risks/", _looks),
    Rule("soa.undecided", "6.1.3 d", 1, "Each control is decided about", "Say whether it is necessary.", "/controls/",
         _controls(lambda one: one.necessity == "undecided", "nobody decided whether this control is necessary")),
    Rule("soa.no-reason", "6.1.3 d", 1, "Necessary controls have a reason", "Name the risk, obligation or reason.", "/controls/",
         _controls(lambda one: one.necessity == "yes" and not one.reasons, "it is necessary, and no reason is given")),
    Rule("soa.no-exclusion", "6.1.3 d", 1, "Excluded controls have a reason", "Say why it is not needed here.", "/controls/",
         _controls(lambda one: one.necessity == "no" and not one.exclusion_reason.strip(), "it is excluded, and no reason is given")),
    Rule("soa.excluded-used", "6.1.3 d", 1, "Nothing relies on an excluded control", "Include it, or change what relies on it.", "/controls/",
         _controls(lambda one: one.necessity == "no" and bool(one.used_by), "it is excluded, and a treatment or an obligation names it")),
    Rule("soa.no-owner", "5.3", 1, "Necessary controls have an owner", "Name an owner.", "/controls/",
         _controls(lambda one: one.necessity == "yes" and not one.has_owner, "nobody owns this control")),
    Rule("soa.approved", "6.1.3 d", 1, "The Statement of Applicability is approved", "Freeze a version and have it approved.", "/controls/soa/",
         lambda facts: approved(facts.statement, "the Statement of Applicability")),
    Rule("soa.stale", "6.1.3 d", 1, "The approved statement is what the register says", "Freeze a new version.", "/controls/soa/",
         lambda facts: stale(facts.statement, "the Statement of Applicability")),
    Rule("control.contradicted", "8.1", 2, "No evidence speaks against a necessary control", "Mend what the findings name.", "/controls/",
         _controls(lambda one: one.necessity == "yes" and one.state == "contradicted" and not _differs(one), "evidence speaks against this control")),
    Rule("control.said-otherwise", "9.1", 2, "What owners say agrees with the evidence", "Look at the findings, then say what is so.", "/controls/",
         _controls(_differs, "its owner says it is implemented, and evidence speaks against it")),
    Rule("control.stale", "9.1", 2, "Evidence of necessary controls is fresh", "Collect it again.", "/projects/",
         _controls(lambda one: one.necessity == "yes" and one.stale, "the evidence for this control has run out")),
    Rule("control.no-evidence", "9.1", 2, "Necessary controls have evidence", "Collect it, or assert what no check can test.", "/projects/",
         _controls(lambda one: one.necessity == "yes" and one.state == "no_evidence" and not one.stale, "nothing shows yet that this control works")),
    Rule("finding.overdue", "8.1", 2, "Grave findings are mended in time", "Mend it, or ask for a waiver.", "/findings/",
         lambda facts: each(facts.operation.findings_overdue, "this finding is past its deadline")),
    Rule("waiver.over", "8.1", 2, "Waivers are in force", "Mend the finding, or ask again.", "/decisions/",
         lambda facts: each(facts.operation.waivers_over, "this waiver is past its last day")),
    Rule("audit.unplanned", "9.2", 1, "Internal audits are planned", "Plan them in the calendar.", "/tasks/templates/proposals/",
         _planned("audit", "no internal audit is planned")),
    Rule("review.unplanned", "9.3", 1, "Management reviews are planned", "Plan them in the calendar.", "/tasks/templates/proposals/",
         _planned("meeting", "no management review is planned")),
    Rule("training.unplanned", "7.3", 1, "Awareness training is planned", "Plan it in the calendar.", "/tasks/templates/proposals/",
         _planned("training", "no training is planned")),
    Rule("task.missed", "8.1", 2, "What was planned is done in time", "Do it, and say why it was late.", "/tasks/",
         lambda facts: each(facts.operation.missed, "this was planned, and nobody did it in time")),
)  # fmt: skip

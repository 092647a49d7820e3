import pytest
import yaml
from tests.engine.contract import CheckContract

from muniment.core.severity import Severity
from muniment.engine.checks.asset import AssetKind, AssetSeen
from muniment.engine.checks.extractor import Vcs
from muniment.engine.checks.fact import Fact
from muniment.engine.checks.facts import Facts
from muniment.engine.checks.formats import Format
from muniment.engine.checks.judgement import Subject, UnknownReason, Verdict
from muniment.engine.datasets.card import REQUIRED_KEYS, Card, card_from_mapping
from muniment.engine.datasets.manifest import DatasetManifest
from muniment.engine.datasets.manifest_check import DatasetManifestIntegrity
from muniment.engine.datasets.personal_data_check import DatasetPersonalData
from muniment.engine.datasets.provenance_check import DatasetProvenance
from muniment.engine.datasets.table import Column, ColumnKind, TableColumns
from muniment.engine.datasets.tracking import DvcPointer
from muniment.engine.privacy.categories import Basis, Category
from muniment.engine.privacy.recognisers import Match


def dataset(
    path="data/train.csv", size=10, kind=AssetKind.DATASET, present=True, format_=Format.CSV
):
    return Fact(path, None, AssetSeen(kind, format_, size, 1, Vcs.TRACKED, present))


def card(path, subject, keys=REQUIRED_KEYS, classification="", personal=""):
    return Fact(path, None, Card(subject, tuple(sorted(keys)), "MIT", classification, personal))


def judge(check, subject, *facts):
    with Facts(facts) as held:
        subjects = list(check.subjects(held))
        assert subject in subjects
        assert len(subjects) == len(set(subjects))
        return check.judge(subject, held, check.spec.parameters())


def subjects_of(check, *facts):
    with Facts(facts) as held:
        return list(check.subjects(held))


def rules(judgement):
    return {problem.rule.partition("/")[2]: problem.severity for problem in judgement.problems}


class TestProvenance(CheckContract):
    check = DatasetProvenance()

    def good(self):
        return [dataset(), card("data/train.csv.card.md", "data/train.csv")]

    def bad(self):
        return [dataset(), dataset("data/test.csv"), card("data/README.md", "data", ["licence"])]

    subject = Subject("data/train.csv")

    def judge(self, *facts):
        return judge(self.check, self.subject, dataset(), *facts)

    def test_no_card(self):
        assert rules(self.judge()) == {"no-card": Severity.MEDIUM}

    @pytest.mark.parametrize("subject", ["data/train.csv", "data", ""])
    def test_a_full_card_near_or_far(self, subject):
        assert self.judge(card("c", subject)).verdict is Verdict.PASSED

    @pytest.mark.parametrize("subject", ["data/train", "dat", "data/other", "data/train.csv.bak"])
    def test_a_card_of_something_else_covers_nothing(self, subject):
        assert rules(self.judge(card("c", subject))) == {"no-card": Severity.MEDIUM}

    def test_missing_keys_are_named(self):
        found = self.judge(card("data/README.md", "data", ["source", "licence", "collected"]))
        (problem,) = found.problems
        assert problem.message == (
            "Its card (data/README.md) does not state lawful_basis and classification."
        )
        assert problem.anchor == "missing lawful_basis,classification"

    def test_the_nearest_card_decides(self):
        found = self.judge(card("README.md", ""), card("t.card.md", "data/train.csv", ["licence"]))
        assert rules(found) == {"incomplete-card": Severity.MEDIUM}

    def test_two_cards_about_one_thing_add_up(self):
        found = self.judge(
            card("README.md", "data", REQUIRED_KEYS[:3]), card("t.md", "data", REQUIRED_KEYS[3:])
        )
        assert found.verdict is Verdict.PASSED

    def test_the_card_of_a_model_says_nothing_about_data(self):
        found = self.judge(card("README.md", "", [*REQUIRED_KEYS, "model"]))
        assert rules(found) == {"no-card": Severity.MEDIUM}

    def test_the_card_to_paste_states_nothing_until_it_is_filled_in(self):
        pasted = self.check.spec.remediation.partition("\n\n")[2]
        assert list(yaml.safe_load(pasted)) == [*REQUIRED_KEYS, "personal_data"]
        assert card_from_mapping("data", yaml.safe_load(pasted)) is None

    def test_only_datasets_are_asked(self):
        facts = dataset("m.pkl", kind=AssetKind.MODEL), dataset("img", format_=Format.IMAGE)
        assert subjects_of(self.check, *facts) == [Subject("img")]


def manifest(
    path="data/muniment.manifest.json", changed=(), added=(), removed=(), more=0, complete=True
):
    body = DatasetManifest(
        9,
        changed,
        len(changed) + more,
        added,
        len(added),
        removed,
        len(removed),
        "sha256:0",
        complete,
    )
    return Fact(path, None, body)


class TestManifest(CheckContract):
    check = DatasetManifestIntegrity()

    def good(self):
        return [dataset(), manifest()]

    def bad(self):
        return [dataset(), dataset("loose.csv"), manifest(changed=("data/train.csv",))]

    subject = Subject("data/train.csv")

    def judge(self, *facts, subject=None):
        return judge(self.check, subject or self.subject, dataset(), *facts)

    def test_none(self):
        found = self.judge()
        assert rules(found) == {"none": Severity.LOW}
        assert "muniment manifest write data" in found.problems[0].remediation

    def test_the_command_can_be_pasted(self):
        subject = Subject("my data; rm/x.csv")
        found = self.judge(dataset(subject.path), subject=subject)
        assert found.problems[0].remediation.endswith("`muniment manifest write 'my data; rm'`")
        found = self.judge(dataset("x.csv"), subject=Subject("x.csv"))
        assert found.problems[0].remediation.endswith("`muniment manifest write .`")

    @pytest.mark.parametrize("path", ["data/muniment.manifest.json", "muniment.manifest.json"])
    def test_all_as_recorded(self, path):
        assert self.judge(manifest(path)).verdict is Verdict.PASSED

    def test_a_manifest_elsewhere_covers_nothing(self):
        assert rules(self.judge(manifest("data/old/muniment.manifest.json"))) == {
            "none": Severity.LOW
        }

    @pytest.mark.parametrize(
        ("how", "severity"),
        [("changed", Severity.HIGH), ("added", Severity.MEDIUM)],
    )
    def test_this_dataset_differs(self, how, severity):
        fact = manifest(**{how: ("data/train.csv",)})
        assert rules(self.judge(fact)) == {how: severity}
        # Said once, by the dataset and not again by the manifest.
        assert self.judge(fact, subject=Subject(fact.path, "manifest")).verdict is Verdict.PASSED

    def test_another_file_differs(self):
        fact = manifest(changed=("data/labels.txt",), removed=("data/old.csv",))
        assert self.judge(fact).verdict is Verdict.PASSED
        found = self.judge(fact, subject=Subject(fact.path, "manifest"))
        assert rules(found) == {"changed": Severity.HIGH, "removed": Severity.MEDIUM}

    def test_a_folder_of_images(self):
        fact = manifest(changed=("data/img/1.png", "data/img/2.png"), removed=("data/img/3.png",))
        subject = Subject("data/img")
        found = self.judge(fact, dataset("data/img", format_=Format.IMAGE), subject=subject)
        assert rules(found) == {"changed": Severity.HIGH, "removed": Severity.MEDIUM}

    def test_more_differences_than_are_listed_is_no_pass(self):
        found = self.judge(manifest(changed=("data/a",), more=500))
        assert (found.verdict, found.reason) == (Verdict.UNKNOWN, UnknownReason.PARTIAL)

    def test_content_that_was_not_compared_is_no_pass(self):
        fact = manifest(complete=False)
        assert self.judge(fact).verdict is Verdict.UNKNOWN
        assert self.judge(fact, subject=Subject(fact.path, "manifest")).verdict is Verdict.UNKNOWN

    def test_a_pointer_without_its_content(self):
        subject = Subject("far.csv")
        assert self.judge(dataset("far.csv", present=False), subject=subject).reason is (
            UnknownReason.PARTIAL
        )

    def test_dvc_pins_it_but_nobody_compared(self):
        pointer = Fact("data/train.csv.dvc", None, DvcPointer("data/train.csv", "aa", 10))
        found = self.judge(pointer)
        assert (found.verdict, found.reason) == (Verdict.UNKNOWN, UnknownReason.UNSUPPORTED)

    def test_dvc_pins_another_size(self):
        pointer = Fact("data/train.csv.dvc", None, DvcPointer("data/train.csv", "aa", 11))
        assert rules(self.judge(pointer)) == {"changed": Severity.HIGH}


def table(*columns, path="data/train.csv", rows=100, truncated=False, name=""):
    described = tuple(
        Column(f"c_{category.value}", ColumnKind.TEXT, 100, 90, (Match(category, 97, 100, basis),))
        for category, basis in columns
    )
    return Fact(path, None, TableColumns(rows, truncated, described, name))


MAIL = (Category.EMAIL, Basis.VALUES)


class TestPersonalData(CheckContract):
    check = DatasetPersonalData()

    def good(self):
        return [table(MAIL), card("data/README.md", "data", classification="personal")]

    def bad(self):
        return [table(MAIL, (Category.HEALTH, Basis.NAME)), table(path="b.csv")]

    subject = Subject("data/train.csv")

    def judge(self, *facts):
        return judge(self.check, self.subject, *facts)

    def test_message_names_columns_and_counts(self):
        (problem,) = self.judge(table(MAIL)).problems
        assert problem.message == (
            "Looks like data that identifies people, and no card classifies it: "
            "column “c_email”: email, 97 of 100 sampled."
        )
        assert problem.anchor == "email"

    @pytest.mark.parametrize(
        ("column", "rule", "severity"),
        [
            (MAIL, "identifier", Severity.HIGH),
            ((Category.HEALTH, Basis.NAME), "special-category", Severity.HIGH),
            ((Category.PERSON_KEY, Basis.BOTH), "pseudonym", Severity.MEDIUM),
            ((Category.BIRTH_DATE, Basis.BOTH), "quasi-identifier", Severity.MEDIUM),
        ],
    )
    def test_severity_follows_the_tier(self, column, rule, severity):
        assert rules(self.judge(table(column))) == {rule: severity}

    def test_one_finding_for_each_tier(self):
        found = self.judge(table(MAIL, (Category.NAME, Basis.HINT), (Category.AGE, Basis.BOTH)))
        assert set(rules(found)) == {"identifier", "quasi-identifier"}

    @pytest.mark.parametrize(
        ("classification", "personal"),
        [
            ("personal", ""),
            ("confidential-personal", ""),
            ("special_category", ""),
            ("restricted", ""),
            ("internal", "yes"),
            ("", "pseudonymised"),
            ("gdpr: sensitive", ""),
        ],
    )
    def test_data_that_is_classified_so_passes(self, classification, personal):
        stated = card("c", "data", classification=classification, personal=personal)
        assert self.judge(table(MAIL), stated).verdict is Verdict.PASSED

    @pytest.mark.parametrize(
        ("classification", "personal"),
        [
            ("public", ""),
            ("non-personal", ""),
            ("no personal data", "no"),
            ("not sensitive", ""),
            ("impersonal", ""),
            ("", ""),
        ],
    )
    def test_a_card_that_says_otherwise_does_not_help(self, classification, personal):
        stated = card("c", "data", classification=classification, personal=personal)
        assert rules(self.judge(table(MAIL), stated)) == {"identifier": Severity.HIGH}

    def test_a_card_of_another_file_does_not_help(self):
        stated = card("c", "data/test.csv", classification="personal")
        assert rules(self.judge(table(MAIL), stated)) == {"identifier": Severity.HIGH}

    @pytest.mark.parametrize(
        "columns",
        [
            [],
            [(Category.GENDER, Basis.BOTH)],
            [(Category.ETHNICITY, Basis.HINT)],
            [(Category.FREE_TEXT, Basis.BOTH)],
            [(Category.LOCATION, Basis.BOTH), (Category.INCOME, Basis.NAME)],
        ],
    )
    def test_tables_about_other_things_stay_silent(self, columns):
        assert self.judge(table(*columns)).verdict is Verdict.PASSED

    def test_a_header_without_values_is_no_pass(self):
        found = self.judge(table(rows=0, truncated=True))
        assert (found.verdict, found.reason) == (Verdict.UNKNOWN, UnknownReason.PARTIAL)

    def test_tables_in_one_file_are_judged_apart(self):
        facts = table(MAIL, name="a"), table(name="b")
        verdicts = {
            subject.name: judge(self.check, subject, *facts).verdict
            for subject in subjects_of(self.check, *facts)
        }
        assert verdicts == {"a": Verdict.FAILED, "b": Verdict.PASSED}

"""Mandates and posts from files: what is taken, and what is wrong with a row."""

from datetime import date

import pytest

from coalition.models import Mandate, PostStatement
from tests.coalition.factories import make_contributor, make_team
from tests.exchange.imports.factories import import_text
from tests.factories import make_programme

pytestmark = pytest.mark.django_db


@pytest.fixture
def record():
    make_programme()
    make_contributor("Denmark")
    make_team(name="Basra PRT")


MANDATES = (
    "Country,Mandate,Authority,Decided,From,Until,Ceiling\n"
    "DNK,Folketing vote,Parliamentary vote,2006-01-20,2006-02-01,July 2006,540\n"
)


def test_a_mandate_keeps_its_month_and_a_newer_file_changes_it(record, tmp_path):
    status, report = import_text(tmp_path, "mandates", MANDATES)
    again = import_text(tmp_path, "mandates", MANDATES)[1]
    cut = import_text(tmp_path, "mandates", MANDATES.replace("540", "500"))[1]

    one = Mandate.objects.get()
    assert (status, report["rows_new"], again["rows_same"]) == (0, 1, 1)
    assert (one.expires_on, one.expires_precision) == (date(2006, 7, 1), "month")
    assert (cut["rows_changed"], one.personnel_ceiling, one.version) == (1, 500, 2)
    assert one.contributor.actor.name == "Denmark"


@pytest.mark.parametrize(
    ("old", "new", "column"),
    [
        ("2006-02-01,July 2006", "2006-08-01,July 2006", "Until"),
        ("2006-01-20", "2099-01-20", "Decided"),
        ("540", "99999999999", "Ceiling"),
        ("Folketing vote", "", "Mandate"),
    ],
)
def test_what_is_wrong_with_a_mandate_stands_at_its_column(
    record, tmp_path, old, new, column
):
    status, report = import_text(tmp_path, "mandates", MANDATES.replace(old, new, 1))

    assert (status, report["errors"][0]["column"]) == (1, column)
    assert Mandate.objects.count() == 0


POSTS = (
    "PRT\tActor\tSkill\tOther\tAuthorised\tFilled\tDate\n"
    "Basra PRT\tDenmark\tPolicing\t\t12\t\t2006-02-01\n"
    "Basra PRT\tDenmark\tOther\tVets\t\t3\t2006-02-01\n"
)


def test_unknown_posts_are_not_nought(record, tmp_path):
    assert import_text(tmp_path, "prt-posts", POSTS)[0] == 0

    stated = PostStatement.objects.order_by("pk")
    assert list(stated.values_list("skill", "authorised", "filled")) == [
        ("policing", 12, None),
        ("other", None, 3),
    ]


def test_posts_without_a_figure_or_with_two_skills_are_errors(record, tmp_path):
    wrong = POSTS.replace("\t12\t", "\t\t").replace("Other\tVets", "Linguist\tVets")
    status, report = import_text(tmp_path, "prt-posts", wrong)

    assert status == 1
    assert [(e["row"], e["column"]) for e in report["errors"]] == [
        (2, "Authorised"),
        (3, "Other"),
    ]

"""Columns beside the rows: worked out once, the same wherever the query stands."""

from datetime import date

import pytest

from coalition.alerts import expiring_mandates, reviews_due
from coalition.models import Mandate
from coalition.models.mandate_queries import CLOSED
from coalition.queries.drawn import drawn
from coalition.queries.on_ladder import on_ladder
from tests.coalition.factories import make_denmark_mandate, make_mandate, make_renewal
from tests.coalition.mandate_factories import make_body, make_recess
from tests.factories import make_user

pytestmark = pytest.mark.django_db

FEBRUARY, MAY = date(2006, 2, 1), date(2006, 5, 31)


@pytest.mark.parametrize(
    "asked",
    [
        lambda reader: on_ladder(FEBRUARY, reader, 180),
        lambda reader: drawn(FEBRUARY, reader),
        lambda reader: expiring_mandates(FEBRUARY),
        lambda reader: reviews_due(FEBRUARY),
    ],
)
def test_recesses_are_looked_up_once_however_often_the_day_is_read(asked):
    sql = str(asked(make_user()).query)

    assert sql.count("range_agg") == 1


def test_the_days_are_the_same_within_another_query():
    body, reader = make_body(), make_user()
    make_recess(body)
    mandate = make_denmark_mandate(decision_body=body, decided_on=None)
    make_mandate("Italy", date(2007, 6, 30))
    near = Mandate.objects.at(FEBRUARY, reader).filter(
        decision_by=date(2006, 6, 5), days=124
    )

    assert list(Mandate.objects.filter(pk__in=near.values("pk"))) == [mandate]
    twice = Mandate.objects.at(FEBRUARY, reader).filter(pk__in=near.values("pk"))
    assert [one.decision_by for one in twice] == [date(2006, 6, 5)]


def test_counting_and_summing_go_by_the_same_rows():
    reader = make_user()
    make_renewal(make_denmark_mandate())
    make_mandate("Italy", None)
    rows = Mandate.objects.at(MAY, reader).exclude(status__in=CLOSED)

    assert rows.count() == len(rows) == 2
    assert rows.exists()
    assert list(rows.values_list("holder__name", flat=True).distinct()) == [
        "Denmark",
        "Italy",
    ]


def test_a_mandate_with_an_end_and_a_review_stands_on_the_ladder_twice():
    make_denmark_mandate(review_on=date(2006, 4, 1))

    rows = on_ladder(FEBRUARY, make_user(), 180)

    assert [(row.entry_kind, row.entry_days) for row in rows] == [
        ("review", 59),
        ("expiry", 150),
    ]
    assert rows.count() == 2

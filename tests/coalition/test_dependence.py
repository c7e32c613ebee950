"""What falls with a mandate, and what it rests on."""

from datetime import date

import pytest

from coalition.ladder import ladder
from coalition.models import Status
from coalition.queries.dependence import falls_with, rests_on
from tests.coalition.factories import (
    make_dependency,
    make_mandate,
    make_renewal,
    make_status,
    make_un_mandate,
)
from tests.factories import make_marking, make_user

pytestmark = pytest.mark.django_db

FEBRUARY = date(2006, 2, 1)
YEAR_END = date(2006, 12, 31)


def names(mandates):
    return [mandate.holder.name for mandate in mandates]


def test_what_depends_on_a_mandate_falls_with_it_at_one_remove_too():
    un = make_un_mandate()
    poland = make_mandate("Poland", YEAR_END)
    armenia = make_mandate("Armenia", YEAR_END)
    make_mandate("Denmark")
    make_dependency(poland, un)
    make_dependency(armenia, poland)

    assert names(falls_with(un, FEBRUARY, make_user())) == ["Armenia", "Poland"]
    assert names(rests_on(armenia, FEBRUARY, make_user())) == ["Poland"]


def test_a_circle_of_dependencies_ends():
    one, other = make_mandate("Poland"), make_mandate("Armenia")
    make_dependency(one, other)
    make_dependency(other, one)

    assert names(falls_with(one, FEBRUARY, make_user())) == ["Armenia"]


def test_what_rests_on_the_old_mandate_rests_on_its_renewal():
    un = make_un_mandate()
    make_dependency(make_mandate("Poland", YEAR_END), un)
    renewal = make_renewal(
        un, title="UNSCR 1723", decided_on=date(2006, 11, 28), runs_from=None
    )

    assert names(falls_with(renewal, date(2006, 12, 1), make_user())) == ["Poland"]


def test_who_is_gone_or_renewed_or_hidden_does_not_fall():
    un = make_un_mandate()
    for name in ["Poland", "Estonia", "Latvia", "Romania"]:
        make_dependency(make_mandate(name, YEAR_END), un)
    make_status("Estonia", Status.DEPARTED, date(2006, 1, 5))
    latvia = make_mandate("Georgia", date(2006, 1, 31))
    make_dependency(latvia, un)
    un.dependants.filter(mandate__holder__name="Romania").update(
        marking=make_marking("secret")
    )

    assert names(falls_with(un, FEBRUARY, make_user())) == ["Latvia", "Poland"]


def test_the_ladder_counts_what_falls_with_a_mandate():
    un = make_un_mandate()
    for name in ["Poland", "Estonia", "Latvia", "Romania"]:
        make_dependency(make_mandate(name, YEAR_END), un)
    make_status("Estonia", Status.DEPARTED, date(2006, 1, 5))
    make_dependency(make_mandate("Georgia", date(2006, 1, 31)), un)
    make_dependency(make_mandate("Spain", YEAR_END, ended_on=FEBRUARY), un)
    make_dependency(make_mandate("Albania", None), un)
    renewed = make_mandate("Denmark")
    make_dependency(renewed, un)
    make_renewal(renewed, decided_on=FEBRUARY)

    entry = next(e for e in ladder(FEBRUARY, make_user(), 180) if e.mandate_id == un.pk)

    assert names(falls_with(un, FEBRUARY, make_user())) == [
        "Latvia",
        "Poland",
        "Romania",
        "Albania",
    ]
    assert entry.dependants == 4

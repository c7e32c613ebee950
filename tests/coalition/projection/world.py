"""MND(SE) on 1 February 2006, as the example has it, and shorthand for its months."""

from datetime import date

from coalition.models import IntentKind
from coalition.projection.facts import Case
from coalition.projection.projection import project
from tests.coalition.factories import (
    make_contributor,
    make_dependency,
    make_intent,
    make_mandate,
    make_strength,
    make_un_mandate,
)
from tests.factories import make_user

FEBRUARY = date(2006, 2, 1)
LIST_DAY = date(2005, 12, 2)
YEAR_END = date(2006, 12, 31)


def figures(on=FEBRUARY, *, sector="MND(SE)", reader=None, **asked):
    """The months of one sector, by case."""
    found = project(on, reader or make_user(), **asked)
    return {case: found.courses[case].figures.get(sector) for case in Case}


def course(case, on=FEBRUARY, **asked):
    return project(on, make_user(), **asked).courses[case]


def told(steps):
    """Each step as (who, day, before, after, why)."""
    return [(s.contingent.name, s.day, s.before, s.after, str(s.why)) for s in steps]


def make_south_east():
    """Three contingents: one with a plan, one that rests on another's mandate."""
    un = make_un_mandate()
    for name, personnel in (
        ("United Kingdom", 8000),
        ("Italy", 2900),
        ("Denmark", 530),
    ):
        make_strength(name, personnel, LIST_DAY, sector="MND(SE)")
    make_dependency(make_mandate("United Kingdom", YEAR_END), un)
    make_mandate("Denmark", date(2006, 7, 1))
    make_mandate("Italy", date(2006, 6, 30))
    make_intent(
        "Italy",
        IntentKind.REDUCE,
        date(2006, 1, 19),
        takes_effect_on=date(2006, 6, 30),
        personnel_after=1600,
    )
    make_intent(
        "Italy",
        IntentKind.LEAVE,
        date(2006, 1, 19),
        takes_effect_on=YEAR_END,
    )
    return make_contributor("Italy")

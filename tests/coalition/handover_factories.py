"""Factories of handovers; defaults from the record: Muthanna, May 2006."""

from datetime import date

from coalition.models import (
    ConditionArea,
    ConditionAssessment,
    Finding,
    HandoverCondition,
    HandoverPlan,
    Responsibility,
    ResponsibilityHolder,
)
from partnership.actors.models import Province
from tests.factories import make_marking, make_province

FEBRUARY = date(2006, 2, 1)
JULY = date(2006, 7, 13)
HOST = ResponsibilityHolder.HOST_NATION


def make_muthanna(**values) -> Province:
    known = Province.objects.filter(code="IQ-MU").first()
    return known or make_province("Al Muthanna", "IQ-MU", map_code="IQ.MU", **values)


def make_plan(planned_on=date(2006, 5, 1), stated_on=FEBRUARY, **values):
    """Without more: May 2006, known on 1 February."""
    values.setdefault("province", make_muthanna())
    values.setdefault("marking", make_marking())
    values.setdefault("planned_precision", "month")
    return HandoverPlan.objects.create(
        planned_on=planned_on, stated_on=stated_on, **values
    )


def make_day_plan(planned_on, stated_on, **values):
    return make_plan(planned_on, stated_on, planned_precision="day", **values)


def make_handover(province=None, since=JULY, **values):
    values.setdefault("marking", make_marking())
    return Responsibility.objects.create(
        province=province or make_muthanna(), holder=HOST, since=since, **values
    )


def make_condition(text="Police can hold Samawah", **values):
    values.setdefault("province", make_muthanna())
    values.setdefault("area", ConditionArea.READINESS)
    values.setdefault("set_on", date(2006, 1, 1))
    values.setdefault("marking", make_marking())
    return HandoverCondition.objects.create(text=text, **values)


def make_assessment(condition, finding=Finding.MET, assessed_on=FEBRUARY, **values):
    values.setdefault("marking", make_marking())
    return ConditionAssessment.objects.create(
        condition=condition, finding=finding, assessed_on=assessed_on, **values
    )

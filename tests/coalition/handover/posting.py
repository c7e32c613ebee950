"""How tests send the forms of a handover."""

from datetime import date

from django.utils.html import escape

from tests.coalition.answers import common, day
from tests.coalition.handover_factories import FEBRUARY, HOST, make_muthanna
from tests.coalition.pages import province_page

NO_DAY = {"planned_on_day": "", "planned_on_month": "", "planned_on_year": ""}
REASON = {"reason_code": "decided", "reason": "Signed"}


def planned(on=date(2006, 6, 1), stated=FEBRUARY, precision="month", **values):
    days = day("planned_on", on) if on else NO_DAY
    return common(
        **days, **day("stated_on", stated), planned_precision=precision, **values
    )


def post(client, address, answers):
    return client.post(address, answers)


def refused(client, address, answers, words):
    response = client.post(address, answers)
    assert response.status_code == 200
    assert escape(words) in response.content.decode(), words


def plan_address():
    return province_page(make_muthanna(), "plan/")


def held(on=FEBRUARY, holder=HOST, **values):
    return common(**day("since", on), holder=holder, **REASON, **values)


def responsibility_address():
    return province_page(make_muthanna(), "responsibility/")


def condition(text="Police can hold Samawah", on=FEBRUARY, **values):
    values = {"area": "readiness"} | values
    answers = common(text=text, **day("set_on", on), **values)
    return answers


def assessed(on=FEBRUARY, **values):
    return common(finding="partly", **day("assessed_on", on), **values)

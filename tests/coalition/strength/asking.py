"""Ask for strength as the pages do."""

from datetime import date

from coalition.strength.differences import differences
from coalition.strength.filters import ContingentFilter
from coalition.strength.series import over_time
from coalition.strength.spans import Contingents
from tests.coalition.strength.conftest import AFTER
from tests.factories import make_user


def contingents(on=AFTER, reader=None, **asked):
    form = ContingentFilter(asked, reader=reader or make_user())
    assert form.is_valid(), form.errors
    lead = form.lead_nation
    evidence = form.cleaned_data["evidence"]
    return Contingents(on, form.reader, lead, form.asked_for(lead), evidence)


def series(by="contributor", first=None, last=AFTER, **asked):
    return over_time(contingents(last, **asked), by, first, last)


def figures(found):
    return {group.label: group.figures for group in found.groups}


def changes(first: date, last: date = AFTER, **asked):
    """What changed, by contributor and force."""
    rows = differences(contingents(last, **asked), first)
    return {(row.found.name, row.found.sector or row.found.force): row for row in rows}


def one_change(first: date, last: date = AFTER, **asked):
    (row,) = changes(first, last, **asked).values()
    return row

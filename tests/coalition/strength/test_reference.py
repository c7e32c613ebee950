"""A plain walk over the statements gives the same series as the SQL."""

from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coalition.models import ContributorStatus, Status, Strength
from coalition.strength.series import on_days
from partnership.evidence.models import Grade
from partnership.evidence.models.record import UNCOUNTED_GRADES
from tests.coalition.factories import make_contributor, make_status, make_strength
from tests.coalition.strength.asking import contingents

pytestmark = pytest.mark.django_db

FIRST = date(2006, 1, 1)
WHO = ["Denmark", "Italy", "Poland"]
days = st.integers(0, 40).map(lambda number: FIRST + timedelta(number))
statements = st.lists(
    st.tuples(
        st.sampled_from(WHO),
        st.integers(0, 3_000),
        days,
        st.sampled_from(["MND(SE)", "MND-CS", None]),
        st.sampled_from([Grade.PUBLISHED, Grade.STATEMENT, *UNCOUNTED_GRADES]),
    ),
    max_size=10,
    unique_by=lambda said: (said[0], said[2], said[3]),
)
statuses = st.lists(
    st.tuples(st.sampled_from(WHO), st.sampled_from(list(Status)), days), max_size=6
)


def is_here(contributor, day):
    newest = None
    for status in ContributorStatus.objects.order_by("since", "pk"):
        if status.contributor_id == contributor and status.since <= day:
            newest = status.status
    return newest not in ("departed", "prospective")


def walk(day, evidence):
    """Personnel of each sector, by the latest statement that counts of each place."""
    latest = {}
    rows = Strength.objects.select_related("deployment__sector")
    for said in rows.order_by("stated_on", "pk"):
        counts = evidence == "all" or said.grade not in UNCOUNTED_GRADES
        if said.stated_on <= day and counts:
            latest[said.deployment_id] = said
    sums = {}
    for said in latest.values():
        if is_here(said.deployment.contributor_id, day):
            sector = said.deployment.sector and said.deployment.sector.code
            sums[sector] = sums.get(sector, 0) + said.personnel
    return sums


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    said=statements,
    stood=statuses,
    asked=st.lists(days, min_size=1, max_size=4, unique=True).map(sorted),
    evidence=st.sampled_from(["firm", "all"]),
)
def test_the_series_is_that_of_a_walk_over_the_statements(said, stood, asked, evidence):
    Strength.objects.all().delete()
    ContributorStatus.objects.all().delete()
    for name in WHO:
        make_contributor(name)
    for name, personnel, day, sector, grade in said:
        make_strength(name, personnel, day, sector=sector, grade=grade)
    for name, status, since in stood:
        make_status(name, status, since)

    found = on_days(contingents(asked[-1], evidence=evidence), "sector", asked)

    for place, day in enumerate(asked):
        theirs = walk(day, evidence)
        ours = {group.label: group.figures[place] for group in found.groups}
        assert {label: n for label, n in ours.items() if n is not None} == theirs
        total = found.tallies[place].personnel
        assert total == (sum(theirs.values()) if theirs else None)

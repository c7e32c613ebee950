"""Two currencies are never summed without a rate: every sum in the code is tried."""

import inspect
import re
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

import donors
from donors import totals
from donors.models import ExchangeRate, Pledge
from donors.models.pledge_queries import PledgeQuerySet
from donors.pledge_report.dimensions import DIMENSIONS
from donors.pledge_report.measures import MEASURES
from donors.pledge_report.report import PLEDGE_REPORT
from donors.position import ALL, Positions
from partnership import dashboard
from tests.donors.pledge_report.world import ask
from tests.donors.unconverted import HUGE, make_ledger
from tests.factories import TODAY, make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def ledger(db):
    return make_ledger()


def positions(reader, evidence=ALL):
    wholes = Pledge.objects.visible_to(reader).at(TODAY).wholes()
    return wholes.with_position(TODAY, reader, evidence)


def report(by):
    return PLEDGE_REPORT.read(ask(by=by, measure=list(MEASURES), evidence="all"))


SUMS = {
    "Positions.rows": lambda reader: list(positions(reader).rows()),
    "Positions.groups": lambda reader: positions(reader).groups(),
    "Positions.rows_and_groups": lambda reader: positions(reader).rows_and_groups(9),
    "Positions.rows_groups_and_donor_gaps": lambda reader: positions(
        reader
    ).rows_groups_and_donor_gaps(9),
    "Positions.groups_then_rows": lambda reader: positions(reader).groups_then_rows(),
    "totals.totals": lambda reader: totals.totals(TODAY, reader, ALL),
    "totals.read_totals": lambda reader: totals.read_totals(
        TODAY, positions(reader).groups(), ALL
    ),
    "totals.added": lambda reader: totals.added(
        [totals.totals(TODAY, reader, ALL)] * 2, positions(reader)
    ),
    "totals.totals_and_largest": lambda reader: totals.totals_and_largest(
        TODAY, reader, 9, ALL
    ),
    "totals.donor_position": lambda reader: totals.donor_position(
        Pledge.objects.first().donor, TODAY, reader, ALL
    ),
    **{f"report by {name}": lambda _, by=name: report(by) for name in DIMENSIONS},
}
# They choose pledges, or hand the positions on; none answers with a figure.
NO_SUMS = {
    "totals.naming_rates",
    "Positions.with_statuses",
    "Positions.of_donors",
    "Positions.of_pledges",
    "Positions.found",
    "Positions.explanations",
    "Positions.compiled",
    "Positions.held",
    "Positions.rows_and_groups_statement",
    "Positions.select",
    "Positions.statement",
    "PledgeQuerySet.visible_to",
    "PledgeQuerySet.at",
    "PledgeQuerySet.wholes",
    "PledgeQuerySet.of_instrument",
    "PledgeQuerySet.counted",
    "PledgeQuerySet.with_position",
    "PledgeQuerySet.within_period",
    "PledgeQuerySet.onward",
    "PledgeQuerySet.in_funds",
    "PledgeQuerySet.of_fund",
    "PledgeQuerySet.with_newest_reason",
}


def methods(owner, name: str) -> set[str]:
    """The public functions that a class or module defines itself."""
    module = getattr(owner, "__module__", owner.__name__)
    return {
        f"{name}.{one}"
        for one, value in vars(owner).items()
        if inspect.isfunction(value)
        if not one.startswith("_") and value.__module__ == module
    }


def test_every_method_that_answers_with_money_is_tried_here():
    """A new one fails this until it is added to SUMS or NO_SUMS."""
    found = methods(Positions, "Positions") | methods(PledgeQuerySet, "PledgeQuerySet")
    found |= methods(totals, "totals")
    reports = {f"report by {name}" for name in DIMENSIONS}

    assert found | reports == set(SUMS) | NO_SUMS


def figures(found, name="") -> Iterator[tuple[str, Decimal]]:
    """Every amount in an answer, however deep; original amounts bear their currency."""
    if isinstance(found, Decimal):
        yield name, found
    elif hasattr(found, "_asdict"):
        yield from figures({**found._asdict(), "amount": None})
    elif hasattr(found, "__dataclass_fields__"):
        yield from figures(vars(found))
    elif isinstance(found, dict):
        for key, value in found.items():
            yield from figures(value, str(key))
    elif isinstance(found, list | tuple) or inspect.isgenerator(found):
        for one in found:
            yield from figures(one, name)
    elif isinstance(found, map):
        yield from figures(list(found), name)


@pytest.mark.parametrize("name", SUMS)
def test_no_sum_adds_up_amounts_unconverted(name, ledger):
    reader = make_user(ceiling="top-secret-2006")

    found = [(key, usd) for key, usd in figures(SUMS[name](reader)) if usd]

    assert len(found) > 3
    assert [(key, usd) for key, usd in found if abs(usd) >= HUGE] == []


def test_without_a_rate_of_the_day_every_sum_that_needs_one_is_withheld(ledger):
    reader = make_user(ceiling="top-secret-2006")
    ExchangeRate.objects.all().delete()

    reports = [name for name in SUMS if name.startswith("report by")]
    for name in ("Positions.groups", "totals.totals", "totals.read_totals", *reports):
        found = SUMS[name](reader)
        known = {key for key, _ in figures(found)}
        late = {key for key in known if "gap_at_date" in key or "rate_effect" in key}
        assert late == set(), name
    (groups,) = positions(reader).groups().values()
    assert groups.without_rate == 1


ADDS_UP = re.compile(r"\b(?:Sum|sum)\(|\.aggregate\(")
# Each adds dollars or counts, or amounts of one pledge, which has one currency.
MAY_ADD_UP = {
    "donors/account.py": "entries of one pledge, as they count in its currency",
    "donors/balance.py": "entries of one pledge, as they count in its currency",
    "donors/debt/groups.py": "claims, which are in dollars",
    "donors/debt/limits.py": "percentages",
    "donors/debt/page.py": "counts of claims",
    "donors/donor/timeline.sql": "dollars of positions, month by month",
    "donors/donor_list/page.sql": "dollars of groups",
    "donors/dossier.py": "instalments of one pledge",
    "donors/effort/course.sql": "dollars of each entry's own day",
    "donors/effort/disbursed.sql": "dollars of each entry's own day",
    "donors/gap_picture.py": "dollars of one pledge",
    "donors/models/debt_queries.py": "percentages",
    "donors/measures.py": "counts of pledges and claims",
    "donors/parts.py": "a whole and its parts, which are in its currency",
    "donors/plan.py": "instalments of one pledge",
    "donors/position/group_sums.sql": "dollars of positions",
    "donors/position/keyed.sql": "dollars of positions",
    "donors/position/shares.sql": "one pledge's own currency, then dollars",
    "donors/scorecard/scorecard.sql": "dollars of positions",
    "donors/gap_report/findings.py": "dollars of groups",
    "donors/gap_report/groups.py": "dollars of groups",
    "donors/iati/drafting/correcting.py": "entries of one pledge, in one currency",
    "donors/iati/drafting/plan.py": "changes and parts in the pledge's currency",
    "donors/iati/kind.py": "amounts by currency, as the file has them",
    "donors/iati/loading/comparing.py": "counts of entries",
    "donors/iati/undoing/pledges.py": "a whole and its parts, in its currency",
    "donors/imports/flows/kind.py": "amounts by currency, as the file has them",
    "donors/imports/flows/standing.py": "entries of one pledge, in its currency",
    "donors/imports/pledges.py": "amounts by currency, as the file has them",
    "donors/imports/transactions.py": "amounts by currency, as the file has them",
    "donors/letter/donors.sql": "dollars of positions",
    "donors/letter/late.py": "dollars of positions",
    "donors/letter/page.py": "dollars of positions",
    "donors/letter/reading.py": "dollars of positions",
    "donors/limits.py": "instalments of one pledge",
    "donors/pledge_report/compared.sql": "figures in the report's currency",
    "donors/pledge_report/measures.py": "figures in the report's currency",
    "donors/pledge_report/one_date.py": "figures in the report's currency",
    "donors/position/by_dimension.sql": "dollars; original amounts by currency",
    "donors/position/donor_gaps.py": "dollars of positions",
    "donors/position/group.py": "dollars of groups",
    "donors/position/groups.sql": "dollars of positions",
    "donors/position/position.sql": "dollars of one pledge",
    "donors/position/sums.sql": "the pledge's own currency, or dollars",
    "donors/rates/coverage.py": "counts of rates",
    "donors/soft.py": "dollars of groups",
    "donors/standing/figures.py": "dollars of groups",
    "donors/totals.py": "counts of pledges",
    "dashboard/balance/course.py": "figures of one measure, and counts",
    "dashboard/balance/shares.py": "figures of one measure",
    "dashboard/brief/around.py": "counts of points",
    "dashboard/brief/fit.py": "counts of lines",
    "dashboard/brief/numbers.py": "counts of posts",
    "dashboard/brief/page.py": "counts of sections",
    "dashboard/brief/sections/dates.py": "counts of matters",
    "dashboard/country/findings.py": "counts of asks",
    "dashboard/country/teams.py": "counts of posts",
    "dashboard/country_list.py": "dollars of positions",
    "dashboard/front/facts.py": "counts of events, and dollars of positions",
    "dashboard/front/gap.py": "dollars of groups",
    "dashboard/front_page.py": "counts of pledges",
    "dashboard/mail/strips.py": "hundredths of a bar",
}


def test_what_adds_up_is_known_file_by_file():
    """A new file that adds up fails this until somebody says of what its sums are."""
    found = set()
    for package in (donors, dashboard):
        folder = Path(package.__file__).parent
        for file in folder.rglob("*"):
            if file.suffix not in (".py", ".sql") or "migrations" in file.parts:
                continue
            if ADDS_UP.search(file.read_text()):
                found.add(str(file.relative_to(folder.parent)))

    assert found == set(MAY_ADD_UP)

"""What the economic line suggests to say at a meeting, and what that rests on."""

from datetime import date

import pytest

from donors.suggestions.debt import debt
from donors.suggestions.pledges import pledges
from partnership.alerts.suggestions import Pressing
from partnership.evidence.models import Grade
from tests.donors.debt_factories import make_claim, make_paris_club
from tests.donors.factories import (
    make_disbursement,
    make_instalment,
    make_pledge,
    make_statement,
)
from tests.factories import make_marking, make_user
from tests.suggesting import occasion

pytestmark = pytest.mark.django_db
JUNE = date(2005, 6, 30)


def test_what_is_overdue_is_suggested_in_dollars_with_its_pledge():
    pledge = make_pledge("Spain", "220")
    make_instalment(pledge, "20", JUNE)

    (said,) = pledges(occasion("Spain"))

    assert said.text == (
        "US$20m of what you promised (“Madrid pledge”, US$220m, promised 24 October"
        " 2003) has been overdue since 30 June 2005. We ask you to pay it, and to tell"
        " us by when."
    )
    assert said.why == (
        "US$20m is overdue since 30 June 2005, of US$220m pledged, of which US$220m is"
        " still to come."
    )
    assert said.key == f"pledge:{pledge.pk}:overdue"
    assert (said.pressing, said.due_on) == (Pressing.LATE, JUNE)
    assert pledges(occasion("Spain", on=date(2003, 10, 23))) == []


def test_what_is_paid_or_another_donors_is_not_suggested_and_what_is_behind_is():
    paid = make_pledge("Spain", "20")
    make_disbursement(paid, "20")
    make_pledge("Canada", "100")
    make_statement(make_pledge("Spain", "220", title="Loan"), "177")

    (said,) = pledges(occasion("Spain"))

    assert "is behind schedule" in said.text
    assert said.pressing == Pressing.OPEN


def test_a_pledge_bears_its_ledger_and_what_is_hidden_changes_no_figure():
    restricted, secret = make_marking("restricted"), make_marking("secret")
    pledge = make_pledge("Spain", "220")
    make_instalment(pledge, "20", JUNE, marking=restricted)
    make_disbursement(pledge, "5", marking=secret)

    (said,) = pledges(occasion("Spain"))

    assert said.text.startswith("US$20m")
    assert said.marking_ids == {restricted.pk, make_marking().pk}
    (above,) = pledges(occasion("Spain", ceiling="secret"))
    assert above.text.startswith("US$15m")
    assert secret.pk in above.marking_ids


def test_debt_relief_below_the_terms_is_suggested_and_what_meets_them_is_not():
    make_claim("Kuwait", "15", "17", group="non_paris_club_arab")
    assert debt(occasion("Kuwait")) == []

    make_paris_club()
    (said,) = debt(occasion("Kuwait"))
    assert said.text == (
        "You claim US$15.0–17.0bn. The Paris Club (19 creditors) agreed to write off"
        " 80% of the debt to its members. We ask you to match that."
    )
    assert said.why == (
        "It claims US$15.0–17.0bn, as stated on 21 November 2004; nothing is agreed to"
        " be written off, against 80% by the Paris Club (19 creditors)."
    )
    make_claim("Malta", "1", "1", group="non_paris_club", relief_percent=80)
    assert debt(occasion("Malta")) == []


def test_a_figure_of_the_press_is_told_beside_and_not_to_be_said():
    make_paris_club()
    make_claim("Kuwait", "15", "16", group="non_paris_club", grade=Grade.PRESS)

    (said,) = debt(occasion("Kuwait"))

    assert "US$15" not in said.text
    assert "US$15.0–16.0bn, as stated on 21 November 2004 (press report)" in said.why


def test_a_member_of_the_club_is_asked_when_it_signs():
    make_paris_club()
    make_claim("Japan")

    (said,) = debt(occasion("Japan"))

    assert "We would like to hear when your own agreement will be signed." in said.text


def test_sources_cost_the_same_however_much_there_is(count_queries):
    reader = make_user("Policy officer")
    asked = occasion("Spain", reader=reader)
    make_paris_club()
    make_claim("Spain", "1", "1", group="non_paris_club")
    make_instalment(make_pledge("Spain", "220"), "20", JUNE)

    def ask():
        return [*pledges(asked), *debt(asked)]

    one = count_queries(ask)
    for number in range(3):
        made = make_pledge("Spain", "220", title=f"Pledge {number}")
        make_instalment(made, "20", JUNE)

    assert len(ask()) == 5
    assert count_queries(ask) == one

"""What a rule asks is made once for a date, where no row decides what it asks."""

from datetime import date

import pytest

from partnership.alerts.inexact import inexact_sql
from partnership.alerts.queries import open_flags
from partnership.alerts.rules import RULES, facts_sql
from tests.factories import make_user

pytestmark = pytest.mark.django_db
# Of no other test, so that nothing is kept for it.
ON = date(1999, 7, 14)


def test_no_question_that_is_kept_was_made_of_rows(django_assert_num_queries):
    kept = [rule for rule in RULES.values() if not rule.reads_rows]

    with django_assert_num_queries(0):
        made = [facts_sql(rule, ON) for rule in kept]
        inexact_sql(ON)

    assert len(kept) > 20
    assert [facts_sql(rule, ON) for rule in kept] == made


def test_a_question_for_another_date_is_another():
    rule = RULES["mandate_renewal"]

    assert facts_sql(rule, ON) is facts_sql(rule, ON)
    assert facts_sql(rule, ON) != facts_sql(rule, date(1999, 7, 15))
    assert open_flags(ON, make_user("Minister")).flags == []

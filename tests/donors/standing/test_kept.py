"""Kept sums say what the ledger says, and hold no longer than it does."""

import re
from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.core.management import call_command
from django.db import connection
from django.utils import timezone

from donors.models import (
    ExchangeRate,
    Instalment,
    LedgerChange,
    Pledge,
    StandingQuestion,
    StandingSum,
)
from donors.standing import (
    Question,
    groups_of_donors,
    rows_and_groups,
    standing,
)
from donors.standing.donors import groups_of_donors_now
from donors.standing.forget import forget
from partnership.actors.models import Actor
from partnership.evidence.as_known.reading import reading_as_known
from tests.donors.factories import (
    make_condition,
    make_disbursement,
    make_instalment,
    make_part,
    make_pledge,
    make_rate,
    make_statement,
    make_three_donors,
    millions,
)
from tests.factories import TODAY, make_all_markings, make_marking, make_user

# What a transaction keeps, another one must see: so none of pytest's around the test.
pytestmark = pytest.mark.django_db(transaction=True)
LIMIT = 50


@pytest.fixture
def question():
    make_all_markings()
    make_three_donors()
    return Question(TODAY, make_user(ceiling="restricted"))


def agrees(question):
    """The kept answer, which must be the one that is worked out now."""
    rows, groups = rows_and_groups(question, LIMIT)
    now = question.positions.rows_groups_and_donor_gaps(LIMIT)
    expected_rows, expected_groups, expected_gaps = now
    assert (rows, groups) == (expected_rows, expected_groups)
    assert standing(question, LIMIT).donor_gaps == expected_gaps
    # A count that is a Decimal is equal too, and breaks the page that says it in words.
    assert types_of(groups) == types_of(expected_groups)
    assert groups_of_donors(question) == groups_of_donors_now(question)
    return groups


def types_of(groups):
    return {
        name: [type(value) for value in vars(group).values()]
        for name, group in groups.items()
    }


def test_what_is_kept_is_read_in_two_queries(question, django_assert_num_queries):
    agrees(question)

    with django_assert_num_queries(1):
        standing(question, LIMIT)
    with django_assert_num_queries(2):
        rows_and_groups(question, LIMIT)


def test_one_donors_sums_are_worked_out_alone(question):
    spain = Pledge.objects.get(donor__name="Spain").donor_id

    rows, groups = rows_and_groups(question, LIMIT, spain)

    assert [row.donor for row in rows] == ["Spain"]
    assert groups["reported"].pledges == 1
    assert set(StandingSum.objects.values_list("donor_key", flat=True)) == {spain}


def test_every_change_is_in_the_next_answer(question):
    agrees(question)
    spain, sweden = (
        Pledge.objects.get(donor__name=name) for name in ("Spain", "Sweden")
    )
    rate = make_rate()
    secret = make_marking("secret-2006")
    changes = [
        lambda: make_disbursement(spain, 30),
        lambda: make_pledge("Norway", 5),
        lambda: make_part(spain, "loan", 20),
        # Of a part: the sums of its whole's donor rest on it, whoever its own is.
        lambda: make_disbursement(Pledge.objects.get(parent=spain), 3),
        lambda: Pledge.objects.filter(parent=spain).update(donor=sweden.donor),
        lambda: make_statement(Pledge.objects.get(donor__name="Norway"), 1),
        lambda: make_instalment(spain, 50, date(2005, 1, 1)),
        lambda: make_condition(spain),
        lambda: Instalment.objects.all().delete(),
        lambda: Pledge.objects.filter(pk=sweden.pk).update(donor=spain.donor),
        lambda: Actor.objects.filter(name="Norway").update(kind="organisation"),
        lambda: Actor.objects.filter(name="Norway").update(marking=secret),
        lambda: ExchangeRate.objects.filter(pk=rate.pk).update(units_per_base=7),
    ]
    for change in changes:
        change()
        before = LedgerChange.objects.count()
        agrees(question)
        assert LedgerChange.objects.count() == before
    assert question.positions.groups() == standing(question, 0).groups


def test_a_change_touches_only_its_own_donor(question):
    agrees(question)
    before = set(StandingSum.objects.values_list("pk", flat=True))

    spain = Pledge.objects.get(donor__name="Spain")
    make_disbursement(spain, 30)
    agrees(question)

    new = StandingSum.objects.exclude(pk__in=before)
    assert set(new.values_list("donor_key", flat=True)) == {0, spain.donor_id}


def test_every_table_of_the_arithmetic_tells_its_changes(question):
    sql, _ = question.positions.statement()
    explanations = str(question.positions.explanations().query)
    tables = set(re.findall(r'"?((?:donors|actors)_[a-z]+)"?[ .]', sql + explanations))

    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT tgrelid::regclass::text, count(*) FROM pg_trigger"
            " WHERE tgname LIKE 'tell_ledger_%' GROUP BY 1"
        )
        told = dict(cursor.fetchall())

    assert len(tables) == 9
    assert {table: told.get(table) for table in tables} == dict.fromkeys(tables, 3)


def test_readers_of_other_markings_have_sums_of_their_own(question):
    spain = Pledge.objects.get(donor__name="Spain")
    make_disbursement(spain, 30, marking=make_marking("secret-2006"))
    cleared = Question(TODAY, make_user(ceiling="secret-2006"))

    assert agrees(question) != agrees(cleared)
    assert StandingQuestion.objects.count() == 2


def test_press_is_kept_apart_from_firm_evidence(question):
    make_pledge("Norway", 5, grade="press")
    everything = Question(TODAY, question.reader, "all")

    assert agrees(question) != agrees(everything)
    norway = Actor.objects.get(name="Norway").pk
    counted = groups_of_donors(everything)[norway]
    assert counted["computed"].pledged_usd == millions(5)
    assert set(groups_of_donors(question)[norway]) == {"left_out"}


def test_the_past_is_neither_kept_nor_answered_by_what_is(question):
    before = timezone.now()
    make_pledge("Norway", 5)
    agrees(question)
    kept = StandingSum.objects.count()

    with reading_as_known(before, question.reader):
        donors = {row.donor for row in rows_and_groups(question, LIMIT)[0]}

    assert donors == {"Canada", "Spain", "Sweden"}
    assert StandingSum.objects.count() == kept


def test_other_rules_are_other_questions(question, monkeypatch):
    from donors.standing import question as module

    agrees(question)
    StandingSum.objects.update(figures=[])
    monkeypatch.setattr(module, "rules", lambda: "of the next release")

    agrees(question)


def test_beyond_so_many_questions_nothing_is_kept(question, monkeypatch):
    from donors.standing import question as module

    monkeypatch.setattr(module, "QUESTIONS_AT_MOST", 0)

    agrees(question)
    assert not StandingSum.objects.exists()


def test_what_was_tampered_with_is_named_with_exit_status_1(question, capsys):
    agrees(question)
    call_command("reconcile_totals")
    assert "4 kept sums agree" in capsys.readouterr().out

    pledged = (
        "UPDATE donors_standingsum SET figures[3] = figures[3] + 0.01,"
        " donor_gaps = jsonb_set(donor_gaps, '{widest,1,usd}', '1')"
    )
    with connection.cursor() as cursor:
        cursor.execute(pledged.replace("[3]", f"[{place_of('pledged_usd')}]"))
    with pytest.raises(SystemExit) as stopped:
        call_command("reconcile_totals")

    assert stopped.value.code == 1
    words = "pledged_usd is kept as 220000000.01; the ledger says 220000000.00."
    told = capsys.readouterr().err
    assert words in told
    assert "the donors with the widest gaps are kept as" in told


def place_of(name):
    from donors.standing.figures import NAMES

    return NAMES.index(name) + 1


def test_old_sums_and_changes_are_forgotten_and_made_anew(question):
    agrees(question)
    make_disbursement(Pledge.objects.get(donor__name="Spain"), Decimal(1))
    agrees(question)
    in_use = StandingSum.objects.count()

    assert forget(timezone.now()) > 0
    assert 0 < StandingSum.objects.count() < in_use
    agrees(question)
    forget(timezone.now() + timedelta(days=10))
    assert not StandingSum.objects.exists()
    assert not LedgerChange.objects.exists()
    assert not StandingQuestion.objects.exists()
    agrees(question)

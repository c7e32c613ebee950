"""Statements and instalments that were recorded wrongly are corrected, by two."""

from datetime import date
from decimal import Decimal

import pytest

from donors.models import Instalment, PledgeStatement
from partnership.evidence.models import Grade
from tests.donors.factories import make_instalment, make_pledge, make_statement
from tests.donors.pages import day, text
from tests.factories import make_marking, make_source

pytestmark = pytest.mark.django_db


@pytest.fixture
def officer(login):
    return login("Policy officer")


def edit(**values):
    return {
        "marking": make_marking().pk,
        "reason_code": "mistake",
        "reason": "Misread",
        "version": 1,
        "opened_version": 1,
        **values,
    }


def of_statement(statement, **values):
    return (
        edit(
            kind=statement.kind,
            amount="35,000,000",
            currency="USD",
            grade=Grade.OFFICIAL,
            source=statement.source_id or "",
            **day("stated_on", statement.stated_on),
        )
        | values
    )


def address_of(record, kind):
    return f"/economic/{kind}/{record.pk}/correct/"


def test_a_statement_is_corrected_with_its_dollars(officer):
    statement = make_statement(make_pledge("Sweden", 33), 35, source=make_source())
    address = address_of(statement, "statements")
    assert address in text(officer.get(statement.pledge.get_absolute_url()))

    asked = of_statement(statement, amount="30,000,000")
    response = officer.post(address, asked, follow=True)

    assert "the statement is corrected." in text(response)
    corrected = PledgeStatement.objects.get()
    assert corrected.amount == corrected.amount_usd == Decimal(30_000_000)
    assert corrected.version == 2
    history = PledgeStatement.pgh_event_model.objects.latest("pgh_id")
    why = history.pgh_context.metadata
    assert (why["reason_code"], why["reason"]) == ("mistake", "Misread")
    assert why["user"]


def test_the_second_of_two_corrections_meets_the_first(login):
    statement = make_statement(make_pledge("Sweden", 33), 35)
    address = address_of(statement, "statements")
    first, second = login("Policy officer"), login("Policy officer")
    first.post(address, of_statement(statement, amount="30,000,000"))

    response = second.post(address, of_statement(statement, amount="31,000,000"))

    assert response.status_code == 409
    page = text(response)
    assert all(words in page for words in ("30,000,000", "31,000,000", "35,000,000"))
    assert PledgeStatement.objects.get().amount == Decimal(30_000_000)


def test_a_statement_is_not_corrected_onto_another_of_its_source(officer):
    pledge = make_pledge("Sweden", 33)
    make_statement(pledge, 35, stated_on=date(2006, 1, 1))
    later = make_statement(pledge, 34, stated_on=date(2006, 1, 20))
    onto = of_statement(later) | day("stated_on", date(2006, 1, 1))

    page = text(officer.post(address_of(later, "statements"), onto))

    assert page.count("for that day is recorded already: USD 35,000,000.00") == 2


@pytest.mark.parametrize(
    ("spoiled", "said"),
    [
        ({"reason_code": ""}, "Choose the reason for the change"),
        ({"reason_code": "other", "reason": ""}, "Say what the reason is"),
        ({"source": ""}, "Name the source that makes it official"),
    ],
)
def test_a_correction_says_why_and_what_bears_it(officer, spoiled, said):
    statement = make_statement(make_pledge("Sweden", 33), 35)
    asked = of_statement(statement, amount="30,000,000") | spoiled

    page = text(officer.post(address_of(statement, "statements"), asked))

    assert page.count(said) == 2  # at the question and in the summary
    assert PledgeStatement.objects.get().version == 1


def test_an_instalment_is_corrected_within_the_pledge(officer):
    pledge = make_pledge("Spain", 220)
    instalment = make_instalment(pledge, 100, date(2007, 1, 1))
    make_instalment(pledge, 100, date(2007, 6, 1))
    address = address_of(instalment, "instalments")
    asked = edit(amount="120,000,000", **day("due_on", instalment.due_on))

    too_much = officer.post(address, asked | {"amount": "120,000,001"})
    assert "would be more than the pledge" in text(too_much)
    assert officer.post(address, asked).status_code == 302

    corrected = Instalment.objects.get(pk=instalment.pk)
    assert corrected.amount == corrected.amount_usd == Decimal(120_000_000)


def test_the_locked_pledge_is_asked_again(officer, monkeypatch):
    instalment = make_instalment(make_pledge("Spain", 220), 100, date(2007, 1, 1))
    address = address_of(instalment, "instalments")
    # As in a race: the form looked before the other had committed.
    monkeypatch.setattr(
        "donors.forms.instalment.InstalmentForm.check", lambda *_, **__: 0
    )
    asked = edit(amount="221,000,000", **day("due_on", instalment.due_on))

    page = text(officer.post(address, asked))

    assert "would be more than the pledge" in page
    assert Instalment.objects.get().version == 1


def test_who_may_not_record_may_not_correct_and_the_ledger_has_no_such_page(login):
    statement = make_statement(make_pledge("Sweden", 33), 35)

    reader = login("Minister")
    assert reader.get(address_of(statement, "statements")).status_code == 403
    assert reader.get("/economic/instalments/1/correct/").status_code == 403

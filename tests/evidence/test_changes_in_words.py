"""Changes in words: what, was and is, as a reader may see them."""

from datetime import date

import pytest

from coalition.models import Mandate, Strength
from donors.models import Pledge
from partnership.evidence.changes import latest_changes
from partnership.evidence.history import change_by
from partnership.exchange.readers import WholeRecord
from tests.coalition.factories import (
    make_contributor,
    make_denmark_mandate,
    make_status,
    make_strength,
)
from tests.donors.factories import (
    make_disbursement,
    make_instalment,
    make_pledge,
    make_rate,
    make_statement,
    millions,
)
from tests.factories import TODAY, make_marking, make_source, make_user

pytestmark = pytest.mark.django_db


def newest(record, reader=None):
    return latest_changes(record, reader or WholeRecord())[0]


def change(record, **values):
    """Change a record as the product does, and say what its newest change says."""
    values["version"] = record.version + 1
    type(record).objects.filter(pk=record.pk).update(**values)
    return newest(record).text


def test_the_sentences_of_the_issue():
    mandate = make_denmark_mandate()
    strength = make_strength("Denmark", 530, date(2006, 2, 10), sector="MND(SE)")
    pledge = make_pledge("Canada", 187)
    statement = make_statement(pledge, 133)

    assert change(mandate, expires_on=date(2007, 7, 1)) == (
        "Denmark: mandate expires on 1 July 2007, was 1 July 2006"
    )
    assert newest(strength).text == (
        "Denmark, MNF-I, MND(SE): strength 530 recorded for 10 February 2006"
    )
    assert newest(statement).text == (
        "Canada, Madrid pledge: statement of 1 February 2006 recorded:"
        " US$133m still undelivered"
    )


def test_what_is_recorded_first_says_its_facts():
    assert newest(make_denmark_mandate()).text == (
        "Denmark: mandate “troop mandate” recorded: expires on 1 July 2006"
    )
    assert newest(make_pledge("Canada", "187.47")).text == (
        "Canada: pledge “Madrid pledge” recorded: amount US$187.47m,"
        " pledged on 24 October 2003"
    )
    assert newest(make_contributor("Denmark")).text == "Denmark: contributor recorded"


def test_a_month_stays_a_month():
    mandate = make_denmark_mandate()

    assert change(mandate, expires_precision="month") == (
        "Denmark: mandate expires on July 2006, was 1 July 2006"
    )


def test_money_is_said_in_the_currency_that_was_stated():
    pledge = make_pledge("Sweden", "33")

    said = change(pledge, amount="34500000.5", amount_usd="34500000.5")

    assert said == "Sweden: pledge amount US$34,500,000.50, was US$33m"


def test_what_is_counted_in_the_currency_of_a_pledge_is_said_in_it():
    rates = {"rate_set": make_rate("SEK", "8").rate_set, "rated_on": TODAY}
    pledge = make_pledge("Sweden", 80, currency="SEK", amount_usd=millions(10), **rates)
    instalment = make_instalment(pledge, 20, date(2006, 6, 30), amount_usd=2_500_000)
    entry = make_disbursement(pledge, 1, in_pledge_currency=8_000_000)

    assert change(instalment, amount="30000000") == (
        "Sweden, Madrid pledge: instalment due on 30 June 2006:"
        " amount SEK 30m, was SEK 20m"
    )
    said = {field.label: field.now for field in newest(entry).fields}
    assert said["in pledge currency"] == "SEK 8m"


def test_choices_are_words_and_the_kind_is_not_said_twice():
    status = make_status()

    assert newest(status).text == (
        "Denmark: status contributing recorded since 1 June 2003"
    )
    assert change(status, status="leaving") == (
        "Denmark: contributor status since 1 June 2003:"
        " status leaving, was contributing"
    )


def test_what_is_new_and_what_is_taken_out_are_said_as_such():
    mandate = make_denmark_mandate()

    assert change(mandate, personnel_ceiling=1480) == (
        "Denmark: mandate personnel ceiling 1,480, was not recorded"
    )
    assert change(mandate, personnel_ceiling=None, body="") == (
        "Denmark: mandate deciding body no longer recorded, was Folketing;"
        " personnel ceiling no longer recorded, was 1,480"
    )


def test_long_text_is_shortened():
    contributor = make_contributor()

    said = change(contributor, role="Trains " + "the police of Basra " * 9)

    assert len(said) < 160
    assert said.endswith("…, was not recorded")


def test_a_removed_record_is_said_to_be():
    mandate = make_denmark_mandate()
    mandate_id = mandate.pk
    mandate.delete()

    assert newest(Mandate(pk=mandate_id)).text == (
        "Denmark: mandate “troop mandate” removed"
    )


def test_a_save_that_changes_nothing_says_nothing():
    mandate = make_denmark_mandate()
    Mandate.objects.filter(pk=mandate.pk).update(version=2)

    (change,) = latest_changes(mandate, WholeRecord())

    assert "recorded" in change.text


def test_who_why_and_source_stand_beside_it():
    user, source = make_user(first_name="Ada"), make_source()
    mandate = make_denmark_mandate()

    with change_by(user, reason="Renewed.", source=source):
        change(mandate, title="Renewed mandate")

    one = newest(mandate)
    assert (one.by, one.reason) == ("Ada", "Renewed.")
    assert one.source == "FCO/IPU paper, 1 February 2006"
    assert one.url == mandate.get_absolute_url()
    assert (one.actor, one.line) == ("Denmark", "security")


def test_a_fact_without_a_page_leads_to_what_it_belongs_to():
    strength = make_strength()
    entry = make_disbursement(make_pledge())

    assert newest(strength).url == (strength.deployment.contributor.get_absolute_url())
    assert newest(entry).url == Pledge.objects.get().get_absolute_url()


def test_a_related_record_above_the_ceiling_is_not_named():
    reader = make_user(ceiling="declassified")
    secret = make_source("cable", title="A CABLE", marking=make_marking("secret"))
    strength = make_strength()
    Strength.objects.update(source=secret)

    assert newest(strength, reader).text == (
        "Denmark, MNF-I: strength of 2 December 2005:"
        " source one above your ceiling, was not recorded"
    )
    assert "source A CABLE, was not recorded" in newest(strength).text

"""Importing rates: all or nothing, corrections with a reason, by hand and in bulk."""

from datetime import date, timedelta
from decimal import Decimal
from io import StringIO
from time import process_time

import pytest
from django.core.management import CommandError, call_command

from donors.models import ExchangeRate, RateSet
from donors.rates import convert
from donors.rates.importing import import_rates
from donors.rates.quotes import Quote
from donors.rates.used import amounts_converted
from donors.rates.writing import Comparison, compare, corrections
from partnership.alerts.reader import EVERY_MARKING
from partnership.evidence.reasons import Reason, ReasonCode
from partnership.evidence.refusal import Refused
from tests.donors.factories import make_disbursement, make_pledge, make_statement
from tests.donors.rates.factories import FRIDAY, add_rates, make_rate_set
from tests.factories import TODAY, make_marking, make_source, make_user

pytestmark = pytest.mark.django_db
MISTAKE = Reason(ReasonCode.MISTAKE)


@pytest.fixture
def ecb():
    rates = make_rate_set(is_default=True)
    add_rates(rates, TODAY, USD="1.2092", SEK="9.2352")
    return rates


def quotes(on=TODAY, **units):
    return [Quote(currency, on, Decimal(value)) for currency, value in units.items()]


def stored(rates):
    found = rates.rates.values_list("currency", "on", "units_per_base")
    return {(currency, on): units for currency, on, units in found}


def test_what_is_new_is_added_and_what_differs_corrected(ecb):
    user = make_user()
    given = [*quotes(USD="1.2092", SEK="9.25"), *quotes(FRIDAY, USD="1.22")]

    done = import_rates(rate_set=ecb, quotes=given, by=user, reason=MISTAKE)

    assert done == Comparison(new=1, same=1, changed=1)
    assert stored(ecb) == {
        ("USD", TODAY): Decimal("1.2092"),
        ("SEK", TODAY): Decimal("9.25"),
        ("USD", FRIDAY): Decimal("1.22"),
    }
    corrected = ecb.rates.get(currency="SEK")
    assert (corrected.version, corrected.updated_by) == (2, user)
    event = ExchangeRate.pgh_event_model.objects.get(pgh_label="update")
    assert event.pgh_context.metadata["reason_code"] == "mistake"
    assert ecb.rates.get(on=FRIDAY).created_by == user


def test_a_second_time_nothing_changes(ecb):
    given = quotes(USD="1.2092", SEK="9.2352")

    assert import_rates(rate_set=ecb, quotes=given, by=None) == Comparison(0, 2, 0)
    assert not ExchangeRate.pgh_event_model.objects.filter(pgh_label="update").exists()


def test_without_a_reason_no_recorded_rate_changes_and_nothing_is_added(ecb):
    given = [*quotes(SEK="9.25"), *quotes(FRIDAY, USD="1.22")]

    with pytest.raises(Refused, match="Say why"):
        import_rates(rate_set=ecb, quotes=given, by=make_user())

    assert len(stored(ecb)) == 2


def test_what_is_not_as_it_was_when_somebody_looked_is_refused(ecb):
    seen = compare(ecb, quotes(JPY="142"), EVERY_MARKING)
    add_rates(ecb, TODAY, JPY="141")

    with pytest.raises(Refused, match="has changed since"):
        import_rates(
            rate_set=ecb,
            quotes=quotes(JPY="142"),
            by=None,
            reason=MISTAKE,
            expected=seen,
        )


def test_a_rate_that_the_reader_may_not_see_is_not_touched_nor_told(ecb):
    ecb.rates.filter(currency="SEK").update(marking=make_marking("secret"))
    reader = make_user()

    with pytest.raises(Refused, match="may not see"):
        import_rates(rate_set=ecb, quotes=quotes(SEK="9.25"), by=reader, reason=MISTAKE)
    assert corrections(ecb, quotes(SEK="9.25"), reader, 9) == []
    assert len(corrections(ecb, quotes(SEK="9.25"), EVERY_MARKING, 9)) == 1


def converted_at(rates, **values):
    return {
        "currency": "SEK",
        "amount": 100,
        "amount_usd": Decimal("13.09"),
        "rate_set": rates,
        "rated_on": TODAY,
        "usd_per_unit": Decimal("0.1309"),
    } | values


def test_amounts_keep_the_rate_that_they_were_converted_at_and_are_counted(ecb):
    pledge = make_pledge("Sweden", **converted_at(ecb))
    make_disbursement(pledge, **converted_at(ecb))
    make_statement(pledge, **converted_at(ecb, rated_on=FRIDAY))
    make_pledge("Finland", **converted_at(ecb, currency="EUR"))
    make_pledge("Spain")

    def count(**units):
        return amounts_converted(ecb, quotes(**units), EVERY_MARKING)

    assert count(SEK="9.25") == 2
    assert count(USD="1.21") == count(USD="1.21", SEK="9.25") == 3
    assert count(USD="1.2092", DKK="7.46") == 0
    import_rates(rate_set=ecb, quotes=quotes(SEK="9.25"), by=None, reason=MISTAKE)
    pledge.refresh_from_db()
    assert pledge.usd_per_unit == Decimal("0.1309")
    assert convert(Decimal(100), "SEK", TODAY).amount_usd == Decimal("13.07")


@pytest.fixture
def run(tmp_path):
    def command(text, *arguments):
        path = tmp_path / "rates.csv"
        path.write_text(text)
        said = StringIO()
        call_command("import_rates", str(path), *arguments, stdout=said)
        return said.getvalue()

    return command


FILE = "Date,USD,SEK\n2006-02-01,1.2092,9.2352\n"
NEW = ("--set", "bank", "--name", "A bank", "--base", "EUR")


def test_the_command_makes_a_set_and_fills_it(run):
    make_marking()
    make_source(code="bank-paper")

    said = run(FILE, *NEW, "--source", "bank-paper")

    assert "A bank: 2 rates are new, 0 have a new value, 0 are the same." in said
    made = RateSet.objects.get(code="bank")
    assert (made.is_default, made.source.code) == (True, "bank-paper")
    assert "0 rates are new, 0 have a new value, 2 are the same" in run(
        FILE, "--set", "bank"
    )


def test_a_dry_run_says_the_same_and_writes_nothing(run):
    make_marking()

    assert "2 rates are new" in run(FILE, *NEW, "--dry-run")
    assert not RateSet.objects.exists()


@pytest.mark.parametrize(
    ("text", "arguments", "said"),
    [
        (FILE, ("--set", "bank"), "There is no rate set “bank”"),
        (FILE, (*NEW[:-1], "QQQ"), "“QQQ” is no currency"),
        (FILE, (*NEW, "--source", "rumour"), "There is no source “rumour”"),
        ("nothing", NEW, "The first line must be"),
        ("Date,USD\n2006-02-01,0\n", NEW, "Line 2, USD: 0 is not above zero"),
        ("Date,USD\n2999-02-01,1\n", NEW, "2999-02-01 is in the future"),
    ],
)
def test_the_command_says_what_is_wrong_and_writes_nothing(run, text, arguments, said):
    make_marking()

    with pytest.raises(CommandError, match=said):
        run(text, *arguments)

    assert not RateSet.objects.exists()


def test_the_command_asks_for_a_reason_before_it_corrects(run, ecb):
    changed = FILE.replace("9.2352", "9.25")

    with pytest.raises(CommandError, match="Say why.*give --reason"):
        run(changed, "--set", "ecb")

    make_pledge("Sweden", **converted_at(ecb))
    said = run(changed, "--set", "ecb", "--reason", "The bank corrected it")
    assert "1 have a new value" in said
    assert "1 amounts were converted at an old value, and keep it." in said


def test_a_file_that_is_not_there_says_so():
    make_rate_set()

    with pytest.raises(CommandError, match="cannot be read"):
        call_command("import_rates", "nowhere.csv", "--set", "ecb")


def test_a_hundred_thousand_rates_take_seconds(run):
    make_marking()
    first = date(1970, 1, 1)
    days = [first + timedelta(days=number) for number in range(12_500)]
    currencies = ["USD", "SEK", "DKK", "NOK", "GBP", "JPY", "CAD", "AUD"]
    rows = [f"{day},{','.join(['1.25'] * 8)}" for day in days]
    text = f"Date,{','.join(currencies)}\n" + "\n".join(rows)
    began = process_time()

    said = run(text, *NEW)

    assert "100,000 rates are new" in said
    assert process_time() - began < 20

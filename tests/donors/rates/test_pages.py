"""The pages of exchange rates: the sets, one of them, a conversion."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.template.loader import render_to_string
from django.urls import reverse

from partnership.evidence.models import Grade
from tests.donors.factories import make_disbursement, make_pledge, make_statement
from tests.donors.pages import day, text
from tests.donors.rates.factories import FRIDAY, add_rates, make_rate_set
from tests.donors.test_recording import disbursement
from tests.factories import TODAY, make_marking, make_source

LIST = "/economic/rates/"
PINNED = {"as_at": TODAY.isoformat()}


@pytest.fixture
def reader(login):
    return login("Minister")


@pytest.fixture
def ecb(db):
    rates = make_rate_set(is_default=True, source=make_source())
    add_rates(rates, FRIDAY, USD="1.22", SEK="9.2795")
    add_rates(rates, TODAY, USD="1.2092", SEK="9.2352")
    return rates


def asked(ecb, **values):
    return PINNED | {
        "amount": "100",
        "from_currency": "SEK",
        "to_currency": "USD",
        "on": TODAY.isoformat(),
        "rate_set": ecb.pk,
        **values,
    }


def test_a_hundred_kronor_were_13_09_dollars_on_1_february_2006(reader, ecb):
    page = text(reader.get(LIST, asked(ecb)))

    assert "USD 13.09" in page
    assert "USD 0.13093382 for SEK 1, the rate of 1 February 2006" in page
    assert "It is the rate of the day itself." in page


def test_a_day_without_a_rate_says_which_is_used(reader, ecb):
    page = text(reader.get(LIST, asked(ecb, on="2006-01-29")))

    assert "the rate of 27 January 2006" in page
    assert "29 January 2006 has no rate: the newest of the seven days before it" in page


@pytest.mark.parametrize(
    ("values", "field", "said"),
    [
        ({"amount": "much"}, "amount", "Enter the amount in figures"),
        ({"amount": "-1"}, "amount", "not below zero"),
        ({"on": "2006-02-30"}, "on", "Enter a year, month and day"),
        ({"on": "2006-02-02"}, "on", "2 February 2006 is after the date of this page"),
        ({"on": "2005-01-01"}, "on", "ECB has no rate for SEK and USD on 1 January"),
        ({"from_currency": "DEM"}, "from_currency", "German mark ended on 28 February"),
        ({"from_currency": "QQQ"}, "from_currency", "QQQ is not one of the available"),
        ({"rate_set": "0"}, "rate_set", "valid choice"),
    ],
)
def test_what_cannot_be_converted_is_said_at_its_field(
    reader, ecb, values, field, said
):
    response = reader.get(LIST, asked(ecb, **values))

    assert response.status_code == 400
    assert said in str(response.context["form"].errors[field])


def test_more_digits_than_a_figure_has_are_an_error_of_the_amount(reader):
    odd = make_rate_set("odd")
    add_rates(odd, USD="100000000", SEK="0.00000001")

    response = reader.get(LIST, asked(odd, amount="99999999999999"))

    assert "too many digits" in str(response.context["form"].errors["amount"])


def test_the_list_says_what_each_set_covers_and_where_it_has_gaps(reader, ecb):
    add_rates(ecb, date(2006, 1, 1), USD="1.2")
    add_rates(ecb, TODAY + timedelta(days=1), USD="1.3")
    make_rate_set("empty")
    make_rate_set("hidden", marking=make_marking("secret"))

    rows = reader.get(LIST, PINNED).context["rows"]

    assert [row.rate_set.code for row in rows] == ["ecb", "empty"]
    assert (rows[0].first, rows[0].last) == (date(2006, 1, 1), TODAY)
    assert [(one.currency, one.rates, one.gaps) for one in rows[0].currencies] == [
        ("SEK", 2, 0),
        ("USD", 3, 1),
    ]
    assert (rows[1].first, rows[1].rates) == (None, 0)


def test_without_any_set_the_page_says_how_to_load_one(reader):
    assert "manage.py seed_rates" in text(reader.get(LIST, PINNED))


def test_a_set_shows_the_course_of_a_currency_by_the_date(reader, ecb):
    add_rates(ecb, TODAY + timedelta(days=1), SEK="8")
    address = reverse("donors:rate_set", args=["ecb"])

    response = reader.get(address, PINNED | {"currency": "SEK"})

    course = response.context["chart"].drawing
    assert course.points == [
        (FRIDAY, Decimal("9.2795")),
        (TODAY, Decimal("9.2352")),
    ]
    assert course.path == "M0 0L1000 200"
    assert "highest 9.2795, 27 Jan 2006" in text(response)
    assert [rate.on for rate in response.context["page"].rows] == [TODAY, FRIDAY]


def test_a_long_course_is_drawn_in_few_points_with_its_ends_and_extremes(reader, ecb):
    first = date(2000, 1, 1)
    for number in range(1500):
        units = {700: "5", 701: "50"}.get(number, "10")
        add_rates(ecb, first + timedelta(days=number), GBP=units)
    address = reverse("donors:rate_set", args=["ecb"])

    response = reader.get(address, PINNED | {"currency": "GBP"})

    course = response.context["chart"].drawing
    assert 240 <= len(course.points) < 300
    assert (course.first.on, course.last.on) == (first, first + timedelta(days=1499))
    assert (course.lowest.units, course.highest.units) == (5, 50)
    assert len(response.context["page"].rows) == 50


def test_a_set_costs_the_same_however_many_rates_it_has(reader, ecb, count_queries):
    address = reverse("donors:rate_set", args=["ecb"])
    before = count_queries(lambda: reader.get(address, PINNED))
    for number in range(3, 60):
        add_rates(ecb, TODAY - timedelta(days=number + 10), USD="1", GBP="1", JPY="1")

    assert count_queries(lambda: reader.get(address, PINNED)) == before


def test_a_currency_that_the_set_has_not_shows_the_dollar(reader, ecb):
    address = reverse("donors:rate_set", args=["ecb"])

    response = reader.get(address, PINNED | {"currency": "XXQ", "after": "no~1"})

    assert response.context["currency"] == "USD"


def converted(ecb, **values):
    return {
        "currency": "SEK",
        "amount": 100,
        "amount_usd": Decimal("13.15"),
        "rate_set": ecb,
        "rated_on": FRIDAY,
        "usd_per_unit": Decimal("0.13147260"),
    } | values


def test_a_statement_in_another_currency_shows_its_rate_on_demand(
    reader, ecb, count_queries
):
    pledge = make_pledge("Sweden", **converted(ecb))
    stated = {"stated_on": date(2006, 1, 29), "grade": Grade.OFFICIAL}
    make_statement(pledge, **converted(ecb, **stated))
    make_disbursement(pledge, **converted(ecb))

    def ask():
        return reader.get(pledge.get_absolute_url(), PINNED)

    page = text(ask())

    assert '<details class="rate"><summary>13.15' in page
    assert "SEK 100.00 at US$ 0.1314726 for SEK 1, the rate of" in page
    assert "Source: " in page
    assert "29 Jan 2006 has no rate: the newest of the seven days before it" in page
    before = count_queries(ask)
    for number in range(3):
        stated["stated_on"] -= timedelta(days=1)
        make_statement(pledge, **converted(ecb, **stated))
        make_disbursement(pledge, **converted(ecb, reference=str(number)))
    assert count_queries(ask) == before


def test_an_amount_in_dollars_shows_no_rate():
    shown = render_to_string("donors/_rate.html", {"amount_usd": Decimal(5)})

    assert shown.split("\n")[1] == "5.00"


def test_a_pledge_in_a_currency_that_had_ended_is_refused_at_the_field(login, ecb):
    pledge = make_pledge("Germany")
    officer = login("Policy officer")
    address = reverse("donors:disbursement_add", args=[pledge.pk])

    response = officer.post(
        address,
        disbursement(currency="DEM", **day("transacted_on", date(2002, 3, 1))),
    )

    assert response.context["form"].errors["currency"] == [
        "The German mark ended on 28 February 2002"
    ]

"""Activity files of real publishers: what is recorded, and what is said of the rest."""

from datetime import date
from decimal import Decimal

import pytest

from donors.iati.kind import reads_file
from donors.iati.loading.loader import Loader
from donors.models import Pledge, Transaction
from partnership.evidence.history import change_by
from partnership.exchange.imports.kind import Context
from tests.donors.factories import make_rate
from tests.donors.iati.files import STANDARD, imported
from tests.donors.iati.theirs import activity, file_of, transaction
from tests.factories import make_actor, make_marking, make_user

PLEDGE = transaction("12", "2004-01-10", "1000", ref="P")


@pytest.fixture
def sweden(db):
    return make_actor("Sweden", iati_identifier="SE-0")


def ledger() -> list[tuple]:
    entries = Transaction.objects.order_by("transacted_on", "pk")
    return [(one.kind, str(one.transacted_on), int(one.amount)) for one in entries]


def test_an_activity_is_a_pledge_with_its_ledger(sweden, tmp_path):
    make_rate("SEK", "8", date(2004, 3, 1))
    make_rate("SEK", "10", date(2004, 3, 5))
    sector = '<sector vocabulary="1" code="14030"/><sector vocabulary="99" code="A"/>'
    finance = '<default-finance-type code="410"/>'
    planned = (
        '<planned-disbursement type="1"><period-start iso-date="2005-01-01"/>'
        '<period-end iso-date="2005-06-30"/><value currency="USD" '
        'value-date="2004-01-01">400.50</value></planned-disbursement>'
    )
    budget = '<budget><value value-date="2004-01-01">5</value></budget>'
    said = '<conditions attached="1"><condition type="1"><narrative>Peace</narrative>'
    said += "</condition></conditions>"
    entries = [
        PLEDGE,
        transaction("2", "2004-02-01", "600.00", currency=None),
        transaction("3", "2004-03-05", "80", "SEK", valued="2004-03-01"),
        transaction("3", "2004-03-06", "80", "SEK", valued=""),
        transaction("4", "2004-03-05", "7.125"),
        transaction("3", "2004-03-07", "0"),
    ]
    file = file_of(
        activity(
            sector, finance, budget, planned, *entries, said, title="Roads &amp; é"
        )
    )

    report = imported(file, tmp_path)

    pledge = Pledge.objects.get()
    assert (pledge.donor, pledge.reported_by, pledge.title) == (
        *(sweden, sweden),
        "Roads & é",
    )
    assert (pledge.instrument, pledge.sector) == ("loan", "140")
    assert (pledge.amount, pledge.pledged_on) == (1000, date(2004, 1, 10))
    assert [e.amount_usd for e in Transaction.objects.order_by("pk")] == [600, 10, 8]
    assert pledge.source.title == "IATI activities published by Sida"
    assert {e.source for e in pledge.transactions.all()} == {pledge.source}
    part = pledge.instalments.get()
    assert (part.amount, part.due_on) == (Decimal("400.5"), date(2005, 6, 30))
    assert pledge.conditions.get().text == "Peace"
    assert report["sums"] == {
        "12": {"USD": "1000"},
        "2": {"USD": "600"},
        "3": {"SEK": "160", "USD": "0"},
        "4": {"USD": "7.125"},
    }
    assert report["by_actor"] == {"SE-0": report["sums"]}
    assert report["left_out_of_activities"] == {
        "transaction of nought": 1,
        "transaction of type 4 (expenditure)": 1,
    }
    missed = report["elements_not_understood"]
    assert missed["iati-activity/budget"] == missed["iati-activity/budget/value"] == 1
    assert imported(file, tmp_path)["rows_same"] == 1


CORRECTIONS = {
    "a whole one": (["10", "20", "-10"], [10, 20, -10]),
    "a part": (["10", "20", "-5"], [10, 20, -20, 15]),
    "over several": (["10", "20", "-25"], [10, 20, -20, -10, 5]),
    "twice": (["30", "-10", "-10"], [30, -30, 20, -20, 10]),
}


@pytest.mark.parametrize("case", CORRECTIONS)
def test_a_negative_transaction_takes_back(sweden, tmp_path, case):
    values, entered = CORRECTIONS[case]
    given = [transaction("3", "2004-05-01", value) for value in values]
    file = file_of(activity(PLEDGE, *given))

    report = imported(file, tmp_path)

    assert [amount for _, _, amount in ledger()] == entered
    assert sum(entered) == sum(map(int, values)) == int(report["sums"]["3"]["USD"])
    assert imported(file, tmp_path)["rows_same"] == 1
    assert len(ledger()) == len(entered)


def test_a_newer_edition_adds_and_corrects_and_removes_nothing(sweden, tmp_path):
    paid = transaction("3", "2004-05-01", "10", ref="A")
    twins = [transaction("3", "2004-06-01", "5")] * 2
    imported(file_of(activity(PLEDGE, paid, *twins)), tmp_path)

    newer = transaction("3", "2004-05-02", "12", ref="A")
    file = file_of(
        activity(PLEDGE, newer, twins[0], transaction("2", "2004-07-01", "9"))
    )
    report = imported(file, tmp_path)

    assert ledger() == [
        ("3", "2004-05-01", 10),
        ("3", "2004-05-01", -10),
        ("3", "2004-05-02", 12),
        *[("3", "2004-06-01", 5)] * 2,
        ("2", "2004-07-01", 9),
    ]
    assert report["rows_changed"] == report["rows_loaded"] == 1
    assert report["left_out_of_activities"] == {
        "entry on record that the file does not have; it stays": 1
    }
    assert imported(file, tmp_path)["rows_same"] == 1
    # What was corrected comes again as it was: it is entered anew.
    imported(file_of(activity(PLEDGE, paid, *twins)), tmp_path)
    assert sum(a for kind, _, a in ledger() if kind == "3") == 20


TYPE = "transaction/transaction-type/@code"
DAY, VALUE = "transaction/transaction-date/@iso-date", "transaction/value"
WRONG = {
    "amount": (transaction("3", "2004-05-01", "1,000.00"), VALUE),
    "exponent": (transaction("3", "2004-05-01", "1e30"), VALUE),
    "no number": (transaction("3", "2004-05-01", "NaN"), VALUE),
    "digits": (transaction("3", "2004-05-01", "9" * 30), VALUE),
    "year": (transaction("3", "0001-01-01", "1", "EUR"), DAY),
    "day": (transaction("3", "2004-02-30", "1"), DAY),
    "type": (transaction("14", "2004-05-01", "1"), TYPE),
    "currency": (transaction("3", "2004-05-01", "1", "XXQ"), f"{VALUE}/@currency"),
    "rate": (transaction("3", "2004-05-01", "1", "EUR"), VALUE),
    "too much": (transaction("3", "2004-05-01", "-1"), VALUE),
    "below nothing": (transaction("12", "2004-05-01", "-1001"), VALUE),
}


@pytest.mark.parametrize("case", WRONG)
def test_a_wrong_value_is_named_by_activity_and_line(sweden, tmp_path, case):
    wrong, path = WRONG[case]
    good = activity(PLEDGE, identifier="SE-0-2")

    report = imported(file_of(good, activity(PLEDGE, wrong)), tmp_path, 1)

    (error,) = report["errors"]
    assert error["column"] == path
    assert error["message"].startswith("Activity SE-0-1, line 22: ")
    assert (report["rows_in_error"], report["rows_loaded"]) == (1, 0)
    assert not Pledge.objects.exists()


BAD_FILES = {
    "old": (b'<iati-activities version="1.05"/>', "IATI 1.05"),
    "no version": (b"<iati-activities/>", "does not say its version"),
    "organisations": (b'<iati-organisations version="2.03"/>', "organisation file"),
    "other": (b"<html/>", "begins with <html>"),
    "packed": (b"\x1f\x8b\x08", "packed"),
    "empty": (b" \n", "empty"),
    "broken off": (file_of(activity())[:-30], "not XML"),
    "entities": (
        b'<!DOCTYPE a [<!ENTITY b "c">]><iati-activities version="2.03"/>',
        "document type",
    ),
    "deep": (
        b'<iati-activities version="2.03">' + b"<a>" * 70 + b"</a>" * 70,
        "nested",
    ),
    "long": (file_of(activity(title="x" * 100_001)), "longer than 100,000"),
}


@pytest.mark.parametrize("case", BAD_FILES)
def test_a_file_that_cannot_be_trusted_is_refused(db, tmp_path, case):
    file, words = BAD_FILES[case]
    assert words in imported(file, tmp_path, 2)["unreadable"]


def test_an_activity_stands_once(sweden, tmp_path):
    one = activity(PLEDGE)
    again = imported(file_of(one, one), tmp_path, 1)
    assert "repeats an earlier row" in again["errors"][0]["message"]
    other = imported(file_of(one, activity(PLEDGE, title="Else")), tmp_path, 1)
    assert "given twice, differently" in other["errors"][0]["message"]
    merged = imported(file_of(one, one), tmp_path, 0, "--on-duplicates", "merge")
    assert merged["rows_loaded"] == Pledge.objects.count() == 1


def test_the_official_example_is_read(db, tmp_path):
    path = STANDARD / "examples" / "activity-standard-example-annotated.xml"
    if not path.exists():
        pytest.skip(f"The official example is not beside the project: {path.name}")
    report = imported(path.read_bytes(), tmp_path)
    assert report["sums"] == {"1": {"EUR": "1000"}}
    assert report["actors_added"] == ["Name of Agency B", "Organisation name"]
    assert Pledge.objects.get().amount is None


def test_nothing_is_told_of_what_the_importer_may_not_see(sweden, tmp_path):
    file = file_of(activity(PLEDGE, transaction("3", "2004-05-01", "10")))
    imported(file, tmp_path)
    secret, reader = make_marking("secret"), make_user(ceiling="restricted")
    context = Context(reader, None, date(2006, 2, 1), "", None, "", secret, "imported")
    path = tmp_path / "activities.xml"

    def outcome():
        loader = Loader(context)
        (plan,) = loader.plan(list(reads_file(path, context)))
        return plan.outcome, loader.further()["left_out_of_activities"]

    with change_by(None, reason="Marked"):
        Transaction.objects.update(marking=secret)
    # "Same" would confirm whoever guesses an entry that is above their sight.
    assert outcome() == ("changed", {})
    path.write_bytes(file_of(activity(PLEDGE)))
    assert outcome() == ("same", {})
    with change_by(None, reason="Marked"):
        Pledge.objects.update(marking=secret)
    assert outcome()[0] == "wrong"

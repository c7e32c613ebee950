"""Which column is proposed for what: headings in any order, and cells that agree."""

import csv
from pathlib import Path

import pytest

from partnership import examples
from partnership.exchange.imports.fields import ImportField, Reads
from partnership.exchange.imports.mapping import propose, signature

STAGES = {word: word for word in ("pledged", "committed", "paid")}
FLOW = (
    ImportField("donor", "Donor", Reads.ACTOR, is_needed=True, names=("country",)),
    ImportField("status", "Status", Reads.CHOICE, is_needed=True, choices=STAGES),
    ImportField("amount", "Amount", Reads.AMOUNT, is_needed=True),
    ImportField("currency", "Currency", Reads.CURRENCY),
    ImportField("on", "Date", Reads.DAY, names=("decision date",)),
    ImportField("title", "Title", names=("purpose", "description")),
    ImportField("reference", "Reference", names=("ref",)),
)
ROWS = (
    ("Denmark", "Pledged", "1,000,000", "DKK", "2004-02-01", "Water", "A-1"),
    ("Norway", "Paid", "2500000", "NOK", "1 Mar 2005", "Roads", "A-2"),
    ("Sweden", "paid", "n/a", "", "2006-02-10", "Schools", "B-7"),
)
NAMES = tuple(field.name for field in FLOW)
HEADINGS = [
    ("Donor", "Status", "Amount", "Currency", "Date", "Title", "Reference"),
    ("DONOR NAME", "STATUS", "AMOUNT (USD)", "CURRENCY", "DATE", "PURPOSE", "REF."),
    ("donor_country", "flowStatus", "amountPledged", "ccy", "on", "title", "ref"),
    ("Bailleur", "Statut", "Montant", "Devise", "Date", "Titre", "Référence"),
    ("Geber", "Status", "Betrag", "Währung", "Datum", "Titel", "Referenz"),
    ("Donante", "Estado", "Importe", "Moneda", "Fecha", "Título", "Referencia"),
    ("Donor (land)", "Status", "Beløb", "Valuta", "Dato", "Titel", "Reference"),
]


def of_column(place: int) -> list[str]:
    return [row[place] for row in ROWS]


@pytest.mark.parametrize("headings", HEADINGS, ids=lambda one: one[0])
def test_headings_of_many_styles_in_any_order_map_by_themselves(headings):
    for order in (range(7), (6, 2, 5, 0, 4, 1, 3)):
        sample = [[row[place] for place in order] for row in ROWS]
        found = propose([headings[place] for place in order], sample, FLOW)
        at = {NAMES[place]: number for number, place in enumerate(order)}
        assert found.columns == at
        assert (found.unused, found.missing) == ((), ())


def test_cells_say_what_a_misleading_heading_does_not():
    """As in the list of flows for Ebola of 2015: Committed is the status."""
    headings = ["Donor", "Funding", "Committed", "Area"]
    fields = (*FLOW, ImportField("committed", "Committed", Reads.AMOUNT))
    sample = [[r[0], r[2], r[1], "Region"] for r in ROWS]
    found = propose(headings, sample, fields)
    assert found.columns == {"donor": 0, "amount": 1, "status": 2}
    assert found.why["donor"] == "heading “Donor”"
    assert found.why["status"] == "3 of 3 cells are words of its list"
    assert (found.doubtful, found.unused) == (frozenset(), (3,))


@pytest.mark.parametrize("field", FLOW, ids=lambda one: one.name)
def test_cells_that_do_not_fit_are_never_proposed(field):
    wrong = {
        Reads.ACTOR: "2006-02-01",
        Reads.CHOICE: "Denmark",
        Reads.AMOUNT: "Pledged",
        Reads.CURRENCY: "17",
        Reads.DAY: "Norway",
    }.get(field.reads)
    if wrong:
        found = propose([field.label], [[wrong], [wrong], [wrong]], [field])
        assert found.columns == {}
        assert found.missing == ((field.name,) if field.is_needed else ())


def test_what_somebody_must_look_at_is_doubtful():
    amount = FLOW[2]
    cases = {
        "two equally good": (["Amount (2004)", "Amount (2005)"], [["5", "6"]] * 3),
        "the same heading twice": (["Amount", "Amount"], [["5", "6"], ["7", "8"]]),
        "an empty column": (["Amount"], [[""], ["–"]]),
        "one value, half a name": (["Amount per head"], [["5"], ["5"], ["5"]]),
        "some cells do not fit": (["Amount"], [["5"], ["6"], ["Denmark"]]),
        "no heading, figures alone": (["2006", "Who"], [["5", "Iraq"], ["6", "Iran"]]),
    }
    for name, (headings, sample) in cases.items():
        found = propose(headings, sample, [amount])
        assert found.columns == {"amount": 0}, name
        assert found.doubtful == {"amount"}, name
    plain = propose(["Amount"], [["5"], ["5"], ["5"]], [amount])
    assert plain.doubtful == frozenset()


def test_a_needed_field_without_a_heading_is_found_by_its_cells_and_asked():
    fields = (ImportField("on", "Given on", Reads.DAY, is_needed=True), FLOW[0])
    sample = [["x", "2006-02-01", "Denmark"], ["y", "soon", "Norway"]] * 5
    sample += [["z", "2006-02-03", "Sweden"]] * 20
    found = propose(["a", "b", "c"], sample, fields)
    assert found.columns == {"on": 1, "donor": 2}
    assert found.why["on"] == "25 of 30 cells are dates"
    assert found.doubtful == {"on", "donor"}


def test_a_type_or_a_number_of_donors_is_no_donor():
    for heading in ("Donor type", "donor_id", "Number of donors"):
        assert propose([heading], [["Bank"], ["State"]], FLOW[:1]).columns == {}


def test_what_the_headings_of_figures_say_is_a_hint_and_no_more():
    headings = ["Donor", "Pledged amount (US$ million) at 1 Feb 2006", "Date"]
    found = propose(headings, [["Denmark", "5", "2006-02-01"]], FLOW)
    assert found.columns == {"donor": 0, "amount": 1, "on": 2}
    assert found.hints == {"currency": "USD", "unit": "million", "date": "2006-02-01"}


@pytest.mark.parametrize(
    ("file", "wanted"),
    [
        (
            "pledge_parts",
            {"donor": "donor", "title": "title", "amount": "amount_usd_m"},
        ),
        ("pledges", {"donor": "donor", "amount": "pledge_2004_2007_usd_m"}),
        ("renewals", {"donor": "actor", "title": "title", "on": "decided_on"}),
    ],
)
def test_our_own_files_map_by_themselves(file, wanted):
    path = Path(examples.__file__).parent / "iraq2006" / f"{file}.csv"
    with path.open(encoding="utf-8", newline="") as lines:
        headings, *rows = csv.reader(lines)
    fields = (
        ImportField("donor", "Donor", Reads.ACTOR, names=("actor",)),
        ImportField("title", "Title"),
        ImportField("amount", "Amount", Reads.AMOUNT, names=("pledge",)),
        ImportField("on", "Decided on", Reads.DAY),
    )
    found = propose(headings, rows, fields)
    assert {name: headings[at] for name, at in found.columns.items()} == wanted


def test_hostile_headings_and_cells_break_nothing():
    headings = [
        "",
        "  ",
        "x" * 200_000,
        "Donor\x00",
        "(((",
        "=Amount",
        *["Column"] * 494,
    ]
    rows = [["1e999", "NaN", "9" * 200_000, "٣", "\u202e"], [], ["Denmark"] * 900]
    first, second = (propose(headings, rows, FLOW) for _ in range(2))
    assert first == second
    assert propose([], [], FLOW).missing == ("donor", "status", "amount")


def test_a_signature_knows_the_same_headings_in_any_order_and_spelling():
    one = signature(["Donor name", "Amount (US$)", "Décision"])
    assert one == signature(["amount us$", "DONOR_NAME", "decision "])
    assert one == "e18b93e83c3442ce43feb1ca6cec5f5112a1165ce48172432a85874e7981609a"
    assert one != signature(["Donor name", "Amount (US$)"])
    assert signature(["a", "a"]) != signature(["a"])
    assert signature(["a", "bc"]) != signature(["ab", "c"])

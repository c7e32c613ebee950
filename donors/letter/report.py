"""The notes as a report: what each donor is to be told and asked, in every format."""

from decimal import Decimal

from donors.filters import PledgeGapFilter
from donors.letter.donors import ALL, LATE, Donor, find_donors
from donors.letter.marking import marking
from donors.letter.note import compose
from donors.letter.paper import write_paper
from donors.letter.plain import write_plain
from donors.letter.rows import COLUMNS, rows_of
from donors.models import Instrument
from donors.reports import rates
from partnership.exchange.report import Question, Reading, Report, Summary, Value
from partnership.exchange.writers import Format

# More letters than an office sends in a week; the page says how many there are.
DONORS_IN_A_PACK = 50


class LetterFilter(PledgeGapFilter):
    """The filters of the gap report, but for the state: a note tells of every one."""

    status = None


def read(question: Question) -> Reading:
    """The rows of each note, widest first; a donor who is named has one in any case."""
    which = ALL if question.filters["donor"] else LATE
    donors = find_donors(question, which, DONORS_IN_A_PACK)
    notes = compose(question, donors)
    rows = (row for note in notes for row in rows_of(note))
    return Reading(Summary(totals(donors), remarks(donors)), rows)


def totals(donors: list[Donor]) -> dict[str, Value]:
    """How many notes, of how many, and what is late in each form of money."""
    late = dict.fromkeys((f"late_{form}_usd" for form in Instrument.values), Decimal(0))
    for donor in donors:
        for forms in donor.late_by_state.values():
            for form, usd in forms.items():
                late[f"late_{form}_usd"] += usd
    return {"notes": len(donors), "donors_found": found(donors), **late}


def found(donors: list[Donor]) -> int:
    """How many donors there are, of whom these are the first."""
    return donors[0].found if donors else 0


def remarks(donors: list[Donor]) -> list[str]:
    """What a reader of the pack must know of it."""
    if found(donors) == len(donors):
        return []
    return [f"The pack holds the widest {len(donors)} of {found(donors):,} donors."]


DONOR_LETTERS = Report(
    name="donor-letters",
    title="Letters to donors",
    permission="donors.export_pledge",
    filter_form=LetterFilter,
    columns=COLUMNS,
    read=read,
    rates=rates,
    marking=marking,
    address="donors:letter_file",
    own_formats={
        "pdf": Format("pdf", "application/pdf", write_paper, is_complete_first=True),
        "txt": Format(
            "txt", "text/plain; charset=utf-8", write_plain, is_complete_first=True
        ),
    },
)

"""How a note begins and ends: what is late in all, and what the note leaves out."""

from datetime import date
from decimal import Decimal

from donors.letter.donors import Donor
from donors.letter.words import FORM_WORDS, amount_words, listed
from donors.models import Instrument
from donors.words import how_many
from partnership.actors.templatetags.names import with_article
from partnership.evidence.counting import ALL
from partnership.evidence.templatetags.display import long_day

STATES = {
    "overdue": "overdue",
    "behind_schedule": "behind schedule",
    "waiting": "waiting on a condition",
}
ROUNDED = "Amounts from a million up are rounded to a hundredth of a million."


def opening(donor: Donor, on: date) -> str:
    """This note sets out one pledge by Spain … US$71.58m is late."""
    name = with_article(donor.name)
    if not donor.pledges:
        return f"No pledge by {name} counts on our record at {long_day(on)}."
    said = [
        f"This note sets out {how_many(donor.pledges, 'pledge')} by {name}, as our"
        f" record has {'it' if donor.pledges == 1 else 'them'} at {long_day(on)}.",
        late_words(donor) or _nothing_late(donor),
    ]
    if more := donor.pledges - len(donor.keys):
        said.append(f"It tells of the {len(donor.keys)} widest; {more:,} are left.")
    return " ".join(said)


def late_words(donor: Donor) -> str:
    """US$12m in grants and US$5m in loans are overdue; empty where nothing is late."""
    late = donor.late_by_state
    found = [(late.get(state), words) for state, words in STATES.items()]
    said = [f"{_by_form(forms)} {words}" for forms, words in found if forms]
    return f"{'; '.join(said)}." if said else ""


def _by_form(late: dict[str, Decimal]) -> str:
    """Grants, loans and help in kind are never added together."""
    if list(late) == [Instrument.NOT_STATED]:
        return f"{amount_words(late[Instrument.NOT_STATED])} is"
    said = [
        f"{amount_words(late[form])} {words}"
        for form, words in FORM_WORDS.items()
        if form in late
    ]
    return f"{listed(said)} {'is' if len(said) == 1 else 'are'}"


def _nothing_late(donor: Donor) -> str:
    if not donor.unknown:
        return "Nothing is late."
    if donor.unknown == donor.pledges == 1:
        return "How much of it has come is not known to us."
    return (
        f"How much has come of {how_many(donor.unknown, 'pledge')} is not known to us."
    )


def closing(donor: Donor, evidence: str) -> str:
    """What rests on weak evidence alone, left out or counted; and the rounding."""
    return " ".join(filter(None, [_soft(donor, evidence), ROUNDED]))


def _soft(donor: Donor, evidence: str) -> str:
    said = []
    if donor.soft_pledges:
        much = donor.soft_pledges_usd
        of = f" of {amount_words(much)}" if much else ""
        said.append(how_many(donor.soft_pledges, "pledge") + of)
    if donor.soft_entries:
        said.append(how_many(donor.soft_entries, "disbursement"))
    if donor.soft_statements:
        said.append(how_many(donor.soft_statements, "statement"))
    if not said:
        return ""
    number = donor.soft_pledges + donor.soft_entries + donor.soft_statements
    verb = "counts" if evidence == ALL else "leaves out"
    rest = "rests" if number == 1 else "rest"
    return (
        f"This note {verb} {listed(said)} that {rest} on press reports or unverified"
        " accounts alone."
    )

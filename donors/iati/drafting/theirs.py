"""An activity of any publisher as a pledge with its ledger (decision 41)."""

from decimal import ROUND_HALF_UP, Decimal
from itertools import groupby

from donors.iati import codes
from donors.iati.drafting.correcting import corrected
from donors.iati.drafting.draft import Draft, Line, Stated
from donors.iati.drafting.plan import parts_of, terms_of
from donors.iati.drafting.terms import columns_of, donor_of, through_of
from donors.iati.reading import Activity, Entry
from donors.models import TransactionKind, TransactionNature

USD = "USD"
CENT, FOURTH = Decimal("0.01"), Decimal("0.0001")
ROUNDED = "amounts rounded to what the record can hold"
NOUGHT = "transaction of nought"
TWO_SIDES = "incoming pledge (13) beside an outgoing one (12)"
CORRECTION = "A further pledge transaction of the publisher"


def draft_theirs(activity: Activity) -> Draft:
    """What it would be in the record; without a pledge, help without a figure."""
    draft = Draft(activity, reporter=activity.reporter)
    draft.problems += activity.problems
    held = _held(draft)
    pledges = [one for one in held if one.kind in codes.PLEDGES]
    draft.currency = _currency(activity, pledges, held)
    draft.donor = donor_of(draft, pledges)
    draft.columns = columns_of(draft, held, pledges)
    draft.through = through_of(draft)
    if not draft.currency or "pledged_on" not in draft.columns:
        return draft
    _promise(draft, pledges)
    for kind in (codes.COMMITMENT, codes.DISBURSEMENT):
        _enter(draft, [one for one in held if one.kind == kind])
    parts_of(draft)
    terms_of(draft)
    return draft


def _held(draft: Draft) -> list[Entry]:
    """The transactions that the ledger holds, by date; the others are counted."""
    held = []
    has_outgoing = any(one.kind == codes.PLEDGE for one in draft.activity.entries)
    for one in draft.activity.entries:
        if one.kind not in codes.HELD:
            words = f"transaction of type {one.kind} ({codes.TYPES[one.kind]})"
            draft.counts[words] += 1
        elif one.amount == 0:
            draft.counts[NOUGHT] += 1
        elif one.kind == codes.INCOMING_PLEDGE and has_outgoing:
            draft.counts[TWO_SIDES] += 1
        else:
            held.append(one)
    return sorted(held, key=lambda one: one.on)


def _currency(activity: Activity, pledges: list[Entry], held: list[Entry]) -> str:
    """That of the pledge; without one the default, or that of the first entry."""
    first = (pledges or held)[:1]
    if pledges or not activity.currency.strip():
        return first[0].currency if first else USD
    return activity.currency.strip().upper()


def _promise(draft: Draft, pledges: list[Entry]) -> None:
    """The first pledge is the amount; each further one changes it."""
    if not pledges:
        return
    first, *later = pledges
    draft.stated = _stated(draft, first)
    pledged = draft.stated.amount
    if pledged <= 0:
        draft.wrong(first.line, "transaction/value", "The first pledge is below 0.")
    for one in later:
        line = _line(draft, one, TransactionKind.PLEDGE)
        line.nature, line.reason = TransactionNature.REVISION, CORRECTION
        draft.lines.append(line)
        if one.currency == first.currency:
            pledged += line.stated.amount
        if pledged < 0:
            words = "Less than nothing would be pledged from here on."
            draft.wrong(one.line, "transaction/value", words)


def _enter(draft: Draft, entries: list[Entry]) -> None:
    """Add these as lines of the ledger, currency by currency."""
    entries = sorted(entries, key=lambda one: one.currency)
    for _, of_one in groupby(entries, key=lambda one: one.currency):
        done, wrong = corrected([_line(draft, one, one.kind) for one in of_one])
        before = len(draft.lines)
        for line in done:
            if line.reverses is not None:
                line.reverses += before
        draft.lines += done
        for line in wrong:
            words = "It takes back more than the activity gave before it."
            draft.wrong(line.stated.line, "transaction/value", words)


def _line(draft: Draft, one: Entry, kind: str) -> Line:
    if len(one.reference) > 100:
        words = "The reference is longer than 100 characters."
        draft.wrong(one.line, "transaction/@ref", words)
    return Line(kind, one.on, _stated(draft, one), one.reference[:100])


def _stated(draft: Draft, one: Entry) -> Stated:
    """The amount as the record can hold it: dollars to the cent, others to four."""
    step = CENT if one.currency == USD else FOURTH
    amount = one.amount.quantize(step, ROUND_HALF_UP)
    if amount != one.amount:
        draft.counts[ROUNDED] += 1
    return Stated(amount, one.currency, one.valued_on, one.line)

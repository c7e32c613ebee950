"""Planned disbursements as instalments, and conditions as ours."""

from decimal import ROUND_HALF_UP, Decimal

from donors.iati.drafting.draft import Draft, Part, Term
from donors.iati.drafting.terms import shortened

CENT, FOURTH = Decimal("0.01"), Decimal("0.0001")
REVISED = "2"
OTHER_CURRENCY = "planned disbursement in another currency than the pledge"
REPLACED = "planned disbursement that its revision replaces"
NOT_POSITIVE = "planned disbursement of nought or below"
NO_TEXT = "condition without words"
MOST_WORDS = 300


def parts_of(draft: Draft) -> None:
    """Add the plan: of one period a revision stands in place of the original."""
    plans = draft.activity.planned
    revised = {(p.starts_on, p.due_on) for p in plans if p.kind == REVISED}
    step = CENT if draft.currency == "USD" else FOURTH
    for one in plans:
        if one.kind != REVISED and (one.starts_on, one.due_on) in revised:
            draft.counts[REPLACED] += 1
        elif one.currency != draft.currency:
            draft.counts[OTHER_CURRENCY] += 1
        elif (amount := one.amount.quantize(step, ROUND_HALF_UP)) <= 0:
            draft.counts[NOT_POSITIVE] += 1
        else:
            draft.parts.append(Part(amount, one.due_on, one.line))
    _refuse_more_than_pledged(draft)


def _refuse_more_than_pledged(draft: Draft) -> None:
    """As a form does: what is planned fits into what is pledged."""
    if draft.stated is None or not draft.parts:
        return
    changes = [one.stated for one in draft.lines if one.kind == "12"]
    if any(one.currency != draft.currency for one in changes):
        return
    pledged = draft.stated.amount + sum(one.amount for one in changes)
    planned = sum(one.amount for one in draft.parts)
    if planned > pledged:
        words = f"{planned:,} {draft.currency} is planned, and {pledged:,} is pledged."
        draft.wrong(draft.parts[-1].line, "planned-disbursement", words)


def terms_of(draft: Draft) -> None:
    """Add the conditions; nobody says when they were set, so it was with the pledge."""
    for one in draft.activity.conditions:
        text = " ".join(one.text.split())
        if not text:
            draft.counts[NO_TEXT] += 1
            continue
        words = shortened(draft, text, MOST_WORDS)
        draft.terms.append(Term(words, draft.columns["pledged_on"]))

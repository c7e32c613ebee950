"""The gap of one pledge in one picture: from what was pledged to what is still to come.

One bar, cut into parts that are labelled where they stand, and beyond it what the rates
did. The table under it has the same rows. Across, places are in hundredths of the
width, so that it fits any page; down, they are in pixels, so that words stay readable.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar

from donors.position import PledgePosition
from partnership.evidence.templatetags.display import long_day

BAR = 28
LABEL = 36
MIDDLE = 50


@dataclass(frozen=True)
class Part:
    """A part of the bar, with its words and its amount in US dollars."""

    words: str
    amount_usd: Decimal
    look: str
    is_gap: bool = True


@dataclass(frozen=True)
class Label:
    """Where a part is drawn and where its words stand; `leader` leads to them."""

    part: Part
    x: float
    width: float
    middle: float
    anchor: str
    shift: int
    words_y: int
    amount_y: int
    leader_y: int


@dataclass(frozen=True)
class GapPicture:
    """The parts in their order, the effect of the rates, and how they are drawn."""

    template: ClassVar[str] = "donors/_gap_picture.html"
    parts: list[Part]
    effect: Part | None
    labels: list[Label]
    effect_label: Label | None
    top: int
    bottom: int
    height: int
    total: tuple[str, Decimal] | None
    at_date: tuple[str, Decimal] | None


def draw(row: PledgePosition, on: date) -> GapPicture | None:
    """The picture of a position; None where no gap is known."""
    if row.used_gap_usd is None:
        return None
    parts = [part for part in _parts(row) if part.amount_usd]
    effect = _effect(row)
    length = sum((part.amount_usd for part in parts), Decimal(0))
    beyond = effect.amount_usd if effect else Decimal(0)
    spans = _spans(parts, length + max(beyond, Decimal(0)))
    above = [one for one in spans if one[1] + one[2] / 2 > MIDDLE]
    below = [one for one in spans if one not in above][::-1]
    top = LABEL * len(above)
    bottom = top + BAR
    labels = [_above(*one, top, number) for number, one in enumerate(above)]
    labels += [_below(*one, bottom, number) for number, one in enumerate(below)]
    height = bottom + LABEL * len(below) + 8
    effect_label = None
    if effect:
        scale = length + max(beyond, Decimal(0))
        start = _share(length + min(beyond, Decimal(0)), scale)
        place = effect, start, _share(abs(beyond), scale)
        effect_label = _beside(*place, height)
        height += BAR + LABEL
    return GapPicture(
        parts=parts,
        effect=effect,
        labels=labels,
        effect_label=effect_label,
        top=top,
        bottom=bottom,
        height=height,
        total=_total(row),
        at_date=_at_date(row, on),
    )


def _parts(row: PledgePosition) -> list[Part]:
    """From what has come to what is last to come; they add up to pledge and gap."""
    met = "Delivered" if row.basis == "computed" else "Not in the reported gap"
    parts = []
    if row.pledged_usd is not None:
        within = row.used_gap_usd - row.above_pledge_usd
        parts.append(Part(met, row.pledged_usd - within, "met cut", is_gap=False))
    return [
        *parts,
        Part("Overdue, 12+ months", row.overdue_12_usd, "economic cut"),
        Part("Overdue, 6-12 months", row.overdue_6_12_usd, "economic cut"),
        Part("Overdue, 0-6 months", row.overdue_0_6_usd, "economic cut"),
        Part("Behind schedule", row.behind_schedule_usd, "economic cut"),
        Part("Waiting on a condition", row.waiting_usd, "open"),
        Part("Not yet due", row.not_yet_due_usd, "economic-pale cut"),
        Part("Above the pledge", row.above_pledge_usd, "ink cut"),
        Part("Over-delivered", row.over_delivered_usd or Decimal(0), "hollow", False),
    ]


def _effect(row: PledgePosition) -> Part | None:
    if not row.rate_effect_usd:
        return None
    return Part("Exchange-rate effect", row.rate_effect_usd, "hollow hollow-economic")


def _total(row: PledgePosition) -> tuple[str, Decimal]:
    return f"Gap, {row.basis}, at the pledge’s own rate", row.used_gap_usd


def _at_date(row: PledgePosition, on: date) -> tuple[str, Decimal] | None:
    if not row.rate_effect_usd:
        return None
    return f"Gap at the rate of {long_day(on)}", row.gap_at_date_usd


def _spans(parts: list[Part], scale: Decimal) -> list[tuple[Part, float, float]]:
    """Where each part begins and how wide it is, in hundredths."""
    spans, so_far = [], Decimal(0)
    for part in parts:
        start = _share(so_far, scale)
        so_far += part.amount_usd
        spans.append((part, start, round(_share(so_far, scale) - start, 2)))
    return spans


def _share(amount: Decimal, scale: Decimal) -> float:
    return round(float(100 * amount / scale), 2) if scale else 0.0


def _above(part: Part, x: float, width: float, top: int, number: int) -> Label:
    """Words that end at their part, over the bar; the leftmost is nearest to it."""
    foot = top - LABEL * number
    middle = round(x + width / 2, 2)
    return Label(
        part, x, width, middle, "end", -6, foot - 20, foot - 6, foot - LABEL + 4
    )


def _below(part: Part, x: float, width: float, bottom: int, number: int) -> Label:
    """Words that begin at their part, under the bar; the rightmost is nearest to it."""
    head = bottom + LABEL * number
    middle = round(x + width / 2, 2)
    return Label(
        part, x, width, middle, "start", 6, head + 16, head + 30, head + LABEL - 4
    )


def _beside(part: Part, x: float, width: float, y: int) -> Label:
    """A bar of its own, with its words under it."""
    middle = round(x + width / 2, 2)
    anchor = "end" if middle > MIDDLE else "start"
    edge = x + width if anchor == "end" else x
    return Label(
        part, x, width, round(edge, 2), anchor, 0, y + BAR + 14, y + BAR + 28, y
    )

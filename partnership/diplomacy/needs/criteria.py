"""How well an offer fits a need: five criteria, each with its points and its words."""

from dataclasses import dataclass
from datetime import date

from partnership.diplomacy.models import Need, Offer
from partnership.diplomacy.needs.areas import name_of, takes_in
from partnership.diplomacy.needs.cover import PartCover
from partnership.diplomacy.needs.kinds import MONIED, Kind, in_words
from partnership.evidence.precision import latest_day
from partnership.evidence.templatetags.display import date_words

KIND, SECTOR, PROVINCE, TIMING, SIZE = 40, 25, 15, 10, 10


@dataclass(frozen=True)
class Criterion:
    """One criterion: its name, the points of so many, and why."""

    name: str
    points: int
    of: int
    words: str


def judge(need: Need, cover: PartCover, offer: Offer) -> list[Criterion]:
    """An offer from `offers_at` against one part of a need, criterion by criterion."""
    return [
        _kind(cover, offer),
        _sector(need, offer),
        _province(need, offer),
        _timing(need, offer),
        _size(cover, offer),
    ]


def is_same_unit(cover: PartCover, offer: Offer) -> bool:
    """Whether so much of the one is so much of the other."""
    part = cover.part
    return (part.kind, part.currency) == (offer.kind, offer.currency)


def _kind(cover: PartCover, offer: Offer) -> Criterion:
    wanted, given = Kind(cover.part.kind).label, Kind(offer.kind).label
    if wanted != given:
        is_or_are = "is" if cover.part.kind in MONIED else "are"
        words = f"{given}, where {wanted.lower()} {is_or_are} asked for: say what it is"
        words += " worth"
        return Criterion("Kind", 0, KIND, words)
    if is_same_unit(cover, offer):
        return Criterion("Kind", KIND, KIND, f"{given}, as asked for")
    words = f"{given} in {offer.currency or 'a currency not stated'}"
    words += (
        f", where {cover.part.currency or 'no currency'} is asked for: state a rate"
    )
    return Criterion("Kind", KIND // 2, KIND, words)


def _sector(need: Need, offer: Offer) -> Criterion:
    wanted, given = need.sector, offer.sector
    names = f"{name_of(given)}, where {name_of(wanted)} is asked for"
    if not wanted or not given:
        who = "The offer" if wanted else "The need"
        points, words = 8, f"{who} states no sector"
    elif wanted == given:
        points, words = SECTOR, f"{name_of(given)}, as asked for"
    elif takes_in(given, wanted):
        points, words = 18, f"{name_of(given)}, which takes in {name_of(wanted)}"
    elif takes_in(wanted, given):
        points, words = 18, f"{name_of(given)}, which is part of {name_of(wanted)}"
    else:
        points, words = 0, names
    return Criterion("Sector", points, SECTOR, words)


def _province(need: Need, offer: Offer) -> Criterion:
    wanted, given = need.province, offer.province
    if wanted == given:
        where = str(given) if given else "The whole country"
        points, words = PROVINCE, f"{where}, as asked for"
    elif given is None:
        points, words = 11, f"Anywhere, so {wanted} too"
    elif wanted is None:
        points, words = 7, f"{given} alone, where the whole country is asked for"
    else:
        points, words = 0, f"{given}, where {wanted} is asked for"
    return Criterion("Province", points, PROVINCE, words)


def _timing(need: Need, offer: Offer) -> Criterion:
    if offer.available_from is None:
        words = "The offer does not say from when"
        return Criterion("Timing", TIMING // 2, TIMING, words)
    given = date_words(offer.available_from, offer.available_precision)
    if need.wanted_by is None:
        words = f"Available {given}; the need states no date"
        return Criterion("Timing", TIMING // 2, TIMING, words)
    wanted = date_words(need.wanted_by, need.wanted_by_precision)
    if _last(offer.available_from, offer.available_precision) <= _last(
        need.wanted_by, need.wanted_by_precision
    ):
        words = f"Available {given}, wanted by {wanted}"
        return Criterion("Timing", TIMING, TIMING, words)
    words = f"Available only {given}, wanted by {wanted}"
    return Criterion("Timing", 0, TIMING, words)


def _last(on: date, precision: str) -> date:
    return latest_day(on, precision)


def _size(cover: PartCover, offer: Offer) -> Criterion:
    left, rest = offer.left, cover.rest
    if left is None or rest is None:
        who = "The offer" if left is None else "The need"
        return Criterion("Size", 3, SIZE, f"{who} states no quantity")
    said = in_words(offer.kind, left, offer.currency)
    if not is_same_unit(cover, offer):
        return Criterion("Size", 3, SIZE, f"{said} left; the units differ")
    if left >= rest:
        words = f"{said} left, which meets the rest: {cover.rest_words}"
        return Criterion("Size", SIZE, SIZE, words)
    words = f"{said} left, towards the rest: {cover.rest_words}"
    return Criterion("Size", max(1, int(SIZE * left / rest)), SIZE, words)


def total(criteria: list[Criterion]) -> int:
    """The score, of 100."""
    return sum(one.points for one in criteria)

"""What one actor offers at a date, the newest first."""

from datetime import date
from typing import Any

from partnership.actors.models import Actor
from partnership.diplomacy.needs.offers import for_page, offers_at
from partnership.evidence.few import Few, few

LONGEST = 10


def offers_of(actor: Actor, on: date, reader: Any) -> Few:
    """Its offers that the reader may see, with their states and sources."""
    offers = offers_at(on, reader).filter(actor=actor)
    return few(for_page(offers, reader).order_by("-offered_on", "-pk"), LONGEST)

from partnership.diplomacy.models.actor_interest import ActorInterest, InterestKind
from partnership.diplomacy.models.edition import Edition, EditionState
from partnership.diplomacy.models.event import Event, EventDate, Line
from partnership.diplomacy.models.match import Match
from partnership.diplomacy.models.meeting import (
    Meeting,
    MeetingStatus,
    Point,
    PointStatus,
)
from partnership.diplomacy.models.need import Need, NeedPart
from partnership.diplomacy.models.offer import Offer, OfferState, OfferStep

__all__ = [
    "ActorInterest",
    "Edition",
    "EditionState",
    "InterestKind",
    "Match",
    "Need",
    "NeedPart",
    "Offer",
    "OfferState",
    "OfferStep",
    "Event",
    "EventDate",
    "Line",
    "Meeting",
    "MeetingStatus",
    "Point",
    "PointStatus",
]

"""What the host nation needs, who offers it, and what is matched with what."""

from datetime import date
from typing import Any

from django.db.models import QuerySet

from partnership.diplomacy.models import (
    ActorInterest,
    Edition,
    EditionState,
    Match,
    Need,
    NeedPart,
    Offer,
    OfferState,
    OfferStep,
)
from partnership.exchange.api.column import Kind, derived
from partnership.exchange.api.resource import Resource, bears_with, known, since

NEED = "diplomacy.view_need"


def _with_state(rows: QuerySet, on: date, reader: Any, evidence: str) -> QuerySet:
    return rows.with_state(on, reader)


NEEDS = (
    Resource(
        "need-editions",
        Edition,
        NEED,
        "number title drafted_on published_on published_by note",
        known=known,
        happens={"published_on": "published_by"},
        standing=_with_state,
        stands=(derived("state", Kind.CHOICE, "Where it stands.", EditionState),),
    ),
    Resource(
        "needs",
        Need,
        NEED,
        "edition title detail sector province priority wanted_by wanted_by_precision"
        " stated_by stated_on continues",
        known=known,
        within="edition",
    ),
    Resource(
        "need-parts",
        NeedPart,
        NEED,
        "need kind quantity currency what first",
        within="need",
    ),
    Resource(
        "offers",
        Offer,
        NEED,
        "actor title kind quantity currency sector province conditions offered_on"
        " available_from available_precision",
        known=known,
        within="actor",
        standing=_with_state,
        stands=(derived("state", Kind.CHOICE, "Where it stands.", OfferState),),
        bears=bears_with(diplomacy__offerstep="offer"),
    ),
    Resource(
        "offer-steps",
        OfferStep,
        NEED,
        "offer state took_on note",
        known=since("took_on"),
        within="offer",
    ),
    Resource(
        "matches",
        Match,
        NEED,
        "offer part offered covers conversion matched_on ended_on ended_reason",
        known=since("matched_on"),
        within="offer part",
        happens={"ended_on": "ended_reason"},
    ),
    Resource(
        "interests",
        ActorInterest,
        NEED,
        "actor sector kind why stated_on until",
        known=since("stated_on"),
        happens={"until": ""},
    ),
)

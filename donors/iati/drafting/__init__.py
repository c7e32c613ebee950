"""Drafting: from what an activity says to what would be recorded; asks no database."""

from donors.iati.drafting.draft import Borne, Draft, Line, Part, Stated
from donors.iati.drafting.ours import draft_ours
from donors.iati.drafting.theirs import draft_theirs
from donors.iati.reading import Activity

__all__ = ["Borne", "Draft", "Line", "Part", "Stated", "draft_of"]


def draft_of(activity: Activity) -> Draft:
    """What an activity would be in the record; one that we wrote says it in full."""
    for own in activity.own:
        if own.name == "pledge":
            return draft_ours(activity, own)
    return draft_theirs(activity)

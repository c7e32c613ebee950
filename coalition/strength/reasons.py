"""Why a strength changed, in words, and on which kind of record the reason rests."""

from coalition.models import StrengthChange

# What follows from the records, or what no record explains, in words of its own.
CAME_BACK, FIRST_FIGURE, OTHER_SOURCE = "came_back", "first_figure", "other_source"
UNEXPLAINED = ""
WORDS = {
    **dict(StrengthChange.choices),
    CAME_BACK: "Withdrawn, and then came back",
    FIRST_FIGURE: "First figure; nobody says that it changed",
    OTHER_SOURCE: "No reason recorded; the two figures are of different sources",
    UNEXPLAINED: "No reason recorded",
}
# A reason -> the records it rests on, each by the columns that may hold it.
RESTS_ON = {
    CAME_BACK: (("gone_id",), ("turned_id",)),
    StrengthChange.WITHDRAWN: (("turned_id",),),
    StrengthChange.JOINED: (("turned_id",),),
    StrengthChange.ROTATED: (("after_id", "before_id"),),
    StrengthChange.RENEWED_WITH_CUT: (("cut_id",),),
    StrengthChange.REDUCED: (("waning_id", "meant_id"),),
    StrengthChange.INCREASED: (("raised_id",),),
}


def reason_words(reason: str) -> str:
    """Reduced, withdrawn, no reason recorded, and so on."""
    return WORDS[reason]

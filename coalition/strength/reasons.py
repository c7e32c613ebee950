"""Why a strength changed, in words, and on which kind of record the reason rests."""

from coalition.models import StrengthChange

# What no person recorded and no record explains is said too, each in its own words.
FIRST_FIGURE, OTHER_SOURCE, UNEXPLAINED = "first_figure", "other_source", ""
NOT_RECORDED = "No reason recorded"
WORDS = {
    **dict(StrengthChange.choices),
    FIRST_FIGURE: "First figure; nobody says that it changed",
    OTHER_SOURCE: "No reason recorded; the two figures are of different sources",
    UNEXPLAINED: NOT_RECORDED,
}
# A reason that was derived -> the columns that may hold the record it rests on.
RESTS_ON = {
    StrengthChange.WITHDRAWN: ("turned_id",),
    StrengthChange.JOINED: ("turned_id",),
    StrengthChange.ROTATED: ("after_id", "before_id"),
    StrengthChange.RENEWED_WITH_CUT: ("cut_id",),
    StrengthChange.REDUCED: ("waning_id", "meant_id"),
    StrengthChange.INCREASED: ("raised_id",),
}


def reason_words(reason: str) -> str:
    """Reduced, withdrawn, no reason recorded, and so on."""
    return WORDS[reason]

"""The records of the political line, as the API reads them."""

from partnership.diplomacy.api.asks import ASKS
from partnership.diplomacy.api.forums import FORUMS
from partnership.diplomacy.api.meetings import MEETINGS
from partnership.diplomacy.api.narrative import NARRATIVE
from partnership.diplomacy.api.needs import NEEDS

RESOURCES = (*MEETINGS, *ASKS, *NEEDS, *FORUMS, *NARRATIVE)

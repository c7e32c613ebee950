"""What the political line takes in from files."""

from partnership.diplomacy.imports.meetings import MEETINGS
from partnership.diplomacy.imports.needs import NEEDS
from partnership.diplomacy.imports.offers import OFFERS

IMPORTS = (MEETINGS, NEEDS, OFFERS)

__all__ = ["IMPORTS"]

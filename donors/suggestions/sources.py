"""The sources of the economic line, each with the right to read what it reads."""

from donors.suggestions.debt import debt
from donors.suggestions.pledges import pledges
from partnership.alerts.suggestions import Suggesting

SOURCES = (
    Suggesting("pledges", "donors.view_pledge", pledges),
    Suggesting("debt", "donors.view_debtclaim", debt),
)

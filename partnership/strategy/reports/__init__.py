"""The files of the strategy's lists, as the app registers them."""

from partnership.strategy.reports.actions import ACTIONS
from partnership.strategy.reports.silent import NOT_UPDATED
from partnership.strategy.reports.slips import SLIPS
from partnership.strategy.reports.updates import UPDATES

REPORTS = (ACTIONS, UPDATES, SLIPS, NOT_UPDATED)

"""The files of the economic line's rooms, as the app registers them."""

from donors.debt.report import DEBT
from donors.donor_list.report import DONORS
from donors.funds.report import FUNDS
from donors.letter.report import DONOR_LETTERS
from donors.pledge_list_report import PLEDGES
from donors.pledge_report.report import PLEDGE_REPORT
from donors.rates.report import RATE_SETS
from donors.reasons.report import REASONS
from donors.reports import PLEDGE_GAP
from donors.scorecard.report import CONFERENCES

REPORTS = (
    PLEDGE_GAP,
    PLEDGES,
    DONORS,
    CONFERENCES,
    FUNDS,
    REASONS,
    DEBT,
    RATE_SETS,
    DONOR_LETTERS,
    PLEDGE_REPORT,
)

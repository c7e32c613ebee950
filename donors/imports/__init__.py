"""What the economic line takes in from files."""

from donors.imports.conferences import CONFERENCES
from donors.imports.flows.kind import FLOWS
from donors.imports.pledges import PLEDGES
from donors.imports.rates import RATES
from donors.imports.transactions import TRANSACTIONS

IMPORTS = (PLEDGES, TRANSACTIONS, CONFERENCES, RATES, FLOWS)

__all__ = ["IMPORTS"]

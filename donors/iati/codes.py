"""The code lists of IATI that our words are translated with."""

from donors.models import Channel, Instrument
from partnership.evidence.sectors import NAMES as SECTORS

# TransactionType: what the ledger holds, and the reason why it does not hold others.
PLEDGE, INCOMING_PLEDGE, COMMITMENT, DISBURSEMENT = "12", "13", "2", "3"
PLEDGES = (PLEDGE, INCOMING_PLEDGE)
HELD = (PLEDGE, INCOMING_PLEDGE, COMMITMENT, DISBURSEMENT)
TYPES = {
    "1": "incoming funds",
    "2": "outgoing commitment",
    "3": "disbursement",
    "4": "expenditure",
    "5": "interest payment",
    "6": "loan repayment",
    "7": "reimbursement",
    "8": "purchase of equity",
    "9": "sale of equity",
    "10": "credit guarantee",
    "11": "incoming commitment",
    "12": "outgoing pledge",
    "13": "incoming pledge",
}

# OrganisationRole.
FUNDING, EXTENDING, IMPLEMENTING = "1", "3", "4"
# OrganisationType: a government, and a multilateral body.
GOVERNMENT, MULTILATERAL = "10", "40"

# FinanceType: what we write; what we read is by the first digits (`instrument_of`).
FINANCE = {Instrument.GRANT: "110", Instrument.LOAN: "421", Instrument.IN_KIND: "110"}
# AidType (vocabulary 1): core support, and contributions to pooled funds.
AID = {Channel.TRUST_FUND: "B04", Channel.MULTILATERAL: "B02"}
CHANNELS = {
    "B02": Channel.MULTILATERAL,
    "B021": Channel.MULTILATERAL,
    "B022": Channel.MULTILATERAL,
    "B03": Channel.MULTILATERAL,
    "B031": Channel.MULTILATERAL,
    "B032": Channel.MULTILATERAL,
    "B033": Channel.MULTILATERAL,
    "B04": Channel.TRUST_FUND,
    "A01": Channel.DIRECT,
    "A02": Channel.DIRECT,
}


def instrument_of(finance: str) -> str | None:
    """Grant or loan by a FinanceType; None for what is neither, or not stated."""
    if finance in ("110", "111", "210", "211"):
        return Instrument.GRANT
    if len(finance) == 3 and finance.startswith("4"):
        return Instrument.LOAN
    return None


def sector_of(vocabulary: str, code: str) -> str | None:
    """Our three digits of a DAC sector; None in other vocabularies, or if unknown."""
    if vocabulary not in ("1", "2", "") or not code.isascii() or not code.isdigit():
        return None
    digits = {"1": 5, "": 5, "2": 3}[vocabulary]
    if len(code) != digits:
        return None
    group = code[:3]
    # The DAC divides energy in six, which share our one.
    group = "230" if group in ("231", "232", "233", "234", "235", "236") else group
    return group if group in SECTORS else None

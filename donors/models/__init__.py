from donors.models.conference import Conference
from donors.models.debt import CreditorGroup, DebtClaim
from donors.models.pledge import (
    Channel,
    Condition,
    Instalment,
    Instrument,
    NonDelivery,
    Pledge,
)
from donors.models.published import PublishedTotal
from donors.models.rate import ExchangeRate, RateSet
from donors.models.statement import PledgeStatement, StatementKind
from donors.models.transaction import Transaction, TransactionKind

__all__ = [
    "Channel",
    "Condition",
    "Conference",
    "CreditorGroup",
    "DebtClaim",
    "ExchangeRate",
    "Instalment",
    "Instrument",
    "NonDelivery",
    "Pledge",
    "PledgeStatement",
    "PublishedTotal",
    "RateSet",
    "StatementKind",
    "Transaction",
    "TransactionKind",
]

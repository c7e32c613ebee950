from donors.models.condition import Condition
from donors.models.conference import Conference
from donors.models.debt import CreditorGroup, DebtClaim, ReliefStage
from donors.models.explanation import Explanation, NonDelivery
from donors.models.instalment import Instalment
from donors.models.pledge import Channel, Instrument, OperationLine, Pledge
from donors.models.published import PublishedTotal
from donors.models.rate import ExchangeRate, RateSet
from donors.models.saved_report import SavedReport
from donors.models.standing import LedgerChange, StandingQuestion, StandingSum
from donors.models.statement import PledgeStatement, StatementKind
from donors.models.transaction import Transaction, TransactionKind, TransactionNature

__all__ = [
    "Channel",
    "Condition",
    "Conference",
    "CreditorGroup",
    "DebtClaim",
    "ExchangeRate",
    "Explanation",
    "Instalment",
    "Instrument",
    "LedgerChange",
    "NonDelivery",
    "OperationLine",
    "Pledge",
    "PledgeStatement",
    "PublishedTotal",
    "RateSet",
    "ReliefStage",
    "SavedReport",
    "StandingQuestion",
    "StandingSum",
    "StatementKind",
    "Transaction",
    "TransactionKind",
    "TransactionNature",
]

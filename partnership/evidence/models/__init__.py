from partnership.evidence.models.marking import Marking, MarkingScheme
from partnership.evidence.models.programme import Programme
from partnership.evidence.models.record import Evidenced, Grade, Record, RecordQuerySet
from partnership.evidence.models.sent_form import SentForm
from partnership.evidence.models.source import Source

__all__ = [
    "Evidenced",
    "Grade",
    "Marking",
    "MarkingScheme",
    "Programme",
    "Record",
    "RecordQuerySet",
    "SentForm",
    "Source",
]

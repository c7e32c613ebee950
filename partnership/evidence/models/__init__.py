from partnership.evidence.models.caveat import (
    EquivalentCeiling,
    MarkingGroup,
    MarkingRelease,
    NeedToKnowGroup,
)
from partnership.evidence.models.marking import Marking, MarkingScheme
from partnership.evidence.models.programme import Programme
from partnership.evidence.models.record import Evidenced, Grade, Record, RecordQuerySet
from partnership.evidence.models.seal import Seal, SealedRange
from partnership.evidence.models.sent_form import SentForm
from partnership.evidence.models.several import (
    SeveralMarkings,
    SeveralMarkingsQuerySet,
)
from partnership.evidence.models.source import Source
from partnership.evidence.models.writing import Writing

__all__ = [
    "EquivalentCeiling",
    "Evidenced",
    "Grade",
    "Marking",
    "MarkingGroup",
    "MarkingRelease",
    "MarkingScheme",
    "NeedToKnowGroup",
    "Programme",
    "Record",
    "RecordQuerySet",
    "Seal",
    "SealedRange",
    "SentForm",
    "SeveralMarkings",
    "SeveralMarkingsQuerySet",
    "Source",
    "Writing",
]

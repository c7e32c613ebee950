"""Which evidence a figure rests on: firm sources, or everything that is recorded."""

from partnership.evidence.models.record import UNCOUNTED_GRADES

FIRM = "firm"
ALL = "all"

EVIDENCE_CHOICES = [
    (FIRM, "Firm sources only"),
    (ALL, "All, with press and unverified"),
]


def left_out_grades(evidence: str) -> list[str]:
    """Grades whose figures are shown as such and left out (design, section 2)."""
    return [] if evidence == ALL else [str(grade) for grade in UNCOUNTED_GRADES]

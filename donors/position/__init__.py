"""Where each pledge stands at a date: one set of rules for pages, files and alerts."""

from donors.position.positions import Positions
from donors.position.row import PledgePosition
from partnership.evidence.counting import ALL, FIRM, left_out_grades

__all__ = ["ALL", "FIRM", "PledgePosition", "Positions", "left_out_grades"]

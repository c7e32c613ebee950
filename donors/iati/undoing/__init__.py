"""Undoing: an import of activities taken back, with the ledgers that only grow."""

from donors.iati.undoing.activities import undo_activities

__all__ = ["undo_activities"]

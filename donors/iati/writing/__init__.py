"""Writing: pledges as an IATI 2.03 activity file."""

from donors.iati.writing.document import writer
from donors.iati.writing.marking import marking

__all__ = ["marking", "writer"]

"""What all sheets of a workbook share: their texts and their formats."""

from .archive import Archive
from .cells import Wording
from .limits import MOST_IN_A_SHEET
from .package import Package
from .strings import Strings, strings_of
from .styles import kinds_of


def wording_of(archive: Archive, package: Package) -> Wording:
    """How the cells of this workbook are to be read."""
    strings, kinds = Strings(), []
    if package.strings:
        strings = strings_of(archive.pieces(package.strings, MOST_IN_A_SHEET))
    if package.styles:
        kinds = kinds_of(archive.pieces(package.styles))
    return Wording(strings, kinds, package.counts_from_1904)

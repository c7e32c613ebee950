"""Which sheet of a workbook is read, and what is to be said of it."""

from dataclasses import dataclass
from typing import Any

from .archive import Archive
from .filling import tall
from .limits import MOST_IN_A_SHEET, Refused
from .package import Package
from .survey import Survey, survey_of

SEARCHED_FOR_MERGED = 60


@dataclass(frozen=True)
class Chosen:
    """The sheet that is read."""

    name: str
    part: str
    survey: Survey

    def head(self, archive: Archive, package: Package) -> dict[str, Any]:
        """What the other side must know before the rows."""
        return {
            "sheets": [(name, hidden) for name, hidden, _ in package.sheets],
            "sheet": self.name,
            "merged": [
                area for area in self.survey.merged if area[0] <= SEARCHED_FOR_MERGED
            ],
            "last_merged_row": max((a[1] for a in tall(self.survey.merged)), default=0),
            "remarks": [*self._said_of_all(archive, package), *self._said_of_sheet()],
        }

    def _said_of_all(self, archive: Archive, package: Package) -> list[str]:
        remarks = []
        others = [
            f"“{n}”" for n, hidden, _ in package.sheets if not hidden and n != self.name
        ]
        if len(package.sheets) > 1:
            remarks.append(f"Sheet “{self.name}” was read")
        if others:
            remarks.append(f"There are further sheets: {', '.join(others[:20])}")
        if hidden := [f"“{name}”" for name, hidden, _ in package.sheets if hidden]:
            remarks.append(f"There are hidden sheets: {', '.join(hidden[:20])}")
        names = archive.names()
        if any(name.endswith("vbaproject.bin") for name in names):
            remarks.append("The workbook has macros; only its values were read")
        if any("/externallinks/" in name for name in names):
            remarks.append(
                "It refers to other workbooks; the values last stored were read"
            )
        if package.counts_from_1904:
            remarks.append("Its dates are counted from 1904")
        return remarks

    def _said_of_sheet(self) -> list[str]:
        remarks, survey = [], self.survey
        if survey.formulas:
            remarks.append("The sheet has formulas; the values last stored were read")
        if survey.hidden_rows:
            remarks.append(f"Hidden rows were read too: {survey.hidden_rows}")
        if survey.too_many_merged:
            remarks.append("So many cells are merged that not all were taken as merged")
        return remarks


def choose(archive: Archive, package: Package, wanted: str) -> Chosen:
    """The sheet that is asked for, or the first with a value that is not hidden."""
    if wanted:
        named = [(name, part) for name, _, part in package.sheets if name == wanted]
        if not named:
            names = ", ".join(f"“{name}”" for name, _, _ in package.sheets[:20])
            raise Refused(f"The workbook has no sheet “{wanted}”. It has {names}.")
    else:
        ordered = sorted(package.sheets, key=lambda sheet: sheet[1])
        named = [(name, part) for name, _, part in ordered]
    for name, part in named:
        survey = survey_of(archive.pieces(part, MOST_IN_A_SHEET))
        if survey.values or name == named[-1][0]:
            return Chosen(name, part, survey)
    raise Refused("The workbook has no sheet of cells.")

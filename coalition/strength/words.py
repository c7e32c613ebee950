"""How the pages and files of strength say groups, figures and what is left out."""

from coalition.models import Strength
from coalition.strength.series import Cell, Group, Series
from coalition.strength.spans import Contingents
from partnership.evidence.templatetags.display import count, long_day, short_day

NO_FIGURE, NOT_SERVING, STATED = "no figure", "not serving", "stated"
NO_SECTOR = "Sector not recorded"
NOUNS = {"contributor": "contributor", "force": "force", "sector": "sector"}


def label_of(group: Group) -> str:
    """The name of a contributor, or the code of a force or sector."""
    return group.label or NO_SECTOR


def contributors_words(number: int) -> str:
    """23 contributors; 1 contributor."""
    return f"{count(number)} contributor{'' if number == 1 else 's'}"


def state_of(cell: Cell | None) -> str:
    """Whether a figure was stated; who has left is told from who stated none."""
    if cell is None or not cell.is_here:
        return NOT_SERVING
    return NO_FIGURE if cell.personnel is None else STATED


def figure_from(said: Strength | None, is_here: bool) -> str:
    """Who says a figure, and how good that is; or why there is none."""
    if not is_here:
        return NOT_SERVING
    if said is None:
        return NO_FIGURE
    source = f"{said.source}, " if said.source else ""
    return f"{source}{short_day(said.stated_on)}. {said.get_grade_display()}."


def remarks(asked: Contingents, series: Series, forces: str, lead: str) -> list[str]:
    """What the figures count and what they leave out, a sentence each."""
    last, on = series.last, long_day(series.days[-1])
    said = [
        f"Each figure is the latest statement on or before its day"
        f"{f', of {forces}' if forces else ''}; who has left, or is still to come,"
        " counts nothing."
    ]
    if lead:
        said.append(f"The totals leave out {lead}, which stands apart.")
    if last.without_figure:
        verbs = ("has", "is") if last.without_figure == 1 else ("have", "are")
        said.append(
            f"On {on} {count(last.without_figure)} of"
            f" {contributors_words(last.contributors)} {verbs[0]} no figure and"
            f" {verbs[1]} in no total."
        )
    first = next(
        (tally for tally in series.tallies if tally.personnel is not None), None
    )
    if first and first.with_figure < last.with_figure:
        said.append(
            f"On {on} {count(last.with_figure)} contributors have a figure, at first"
            f" {count(first.with_figure)}: part of a rise may be figures that came in."
        )
    soft = last.soft_words(asked.evidence)
    return [*said, *filter(None, [soft])]

"""The catalogue of missions as a report: a row for each, with who is where with it."""

from collections.abc import Iterator

from coalition.missions import bearing
from coalition.missions.catalogue import Entry, missions, states
from coalition.models import Mission
from partnership.evidence.banner import highest_marking
from partnership.exchange.listed import cell, in_parts, list_report
from partnership.exchange.report import Kind, Question


def rows(question: Question) -> Iterator[Entry]:
    """Every mission known at the date, by kind."""
    on, reader = question.on, question.reader

    def with_options(part: list[Mission]) -> list[Entry]:
        entries = {one.pk: Entry(one) for one in part}
        for step in states(on, reader).filter(option__mission__in=entries):
            entries[step.option.mission_id].steps.append(step)
        return list(entries.values())

    return in_parts(missions(on, reader), with_options)


def options(entry: Entry) -> str:
    """Such as: Accepted: Italy, Japan; explored: Poland."""
    return "; ".join(
        f"{state.label}: {', '.join(step.option.contributor.actor.name for step in of)}"
        for state, of in entry.by_state
    )


CATALOGUE = list_report(
    name="mission-catalogue",
    title="Missions in the catalogue",
    sees="coalition.view_mission",
    address="coalition:catalogue_file",
    cells=(
        cell("mission", "Mission", "mission.name"),
        cell("kind", "Kind", "mission.get_kind_display"),
        cell("description", "Description", "mission.description"),
        cell("sector", "Sector", "mission.sector"),
        cell("force", "Force", "mission.force"),
        cell("team", "Provincial team", "mission.prt"),
        cell("needed", "People it takes", "mission.personnel_needed", Kind.COUNT),
        cell("proposed_on", "Proposed on", "mission.proposed_on", Kind.DATE),
        cell("options", "Options", options),
    ),
    rows=rows,
    marking=lambda question: highest_marking(
        [*bearing.of_missions(question.reader), *bearing.of_options(question.reader)]
    ),
)

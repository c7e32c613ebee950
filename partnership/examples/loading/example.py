"""An example, from its files to the records of the three lines: all or nothing."""

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from django.db import transaction

from partnership.evidence.history import change_by
from partnership.examples.loading import (
    actors,
    asks,
    debts,
    deciding,
    economic,
    forums,
    handovers,
    influences,
    interests,
    mandates,
    missions,
    narrative,
    political,
    security,
    strategy,
    teams,
)
from partnership.examples.loading import evidence as sources
from partnership.examples.loading.book import Book
from partnership.examples.loading.plan import Plan
from partnership.examples.loading.rows import Problems, Row, Table
from partnership.examples.loading.write import CHANGED, NEW, write

EXAMPLES = Path(__file__).resolve().parent.parent
# In an order in which each needs only what comes before it.
STEPS = [
    sources.plan_sources,
    actors.plan_actors,
    actors.plan_programme,
    actors.plan_groupings,
    actors.plan_provinces,
    security.plan_forces,
    security.plan_contributors,
    security.plan_statuses,
    security.plan_intents,
    deciding.plan_bodies,
    mandates.plan_mandates,
    mandates.plan_renewals,
    mandates.plan_dependencies,
    deciding.plan_vote_counts,
    teams.plan_teams,
    teams.plan_team_statuses,
    teams.plan_participations,
    teams.plan_responsibilities,
    missions.plan_missions,
    missions.plan_options,
    handovers.plan_handovers,
    handovers.plan_conditions,
    economic.plan_conferences,
    economic.plan_pledges,
    economic.plan_parts,
    economic.plan_statements,
    debts.plan_debts,
    debts.plan_stages,
    debts.plan_totals,
    political.plan_events,
    political.plan_event_dates,
    narrative.plan_words,
    narrative.plan_lines,
    asks.plan_asks,
    forums.plan_forums,
    forums.plan_forum_members,
    forums.plan_forum_arguments,
    political.plan_objectives,
    interests.plan_interests,
    influences.plan_influences,
    influences.plan_assessments,
    influences.plan_links,
    influences.plan_region,
    strategy.plan_strategy,
    strategy.plan_strategy_dates,
    strategy.plan_measures,
    strategy.plan_strategy_links,
]
TABLES = [
    value
    for module in (
        sources,
        actors,
        security,
        mandates,
        deciding,
        teams,
        missions,
        handovers,
        economic,
        debts,
        political,
        narrative,
        asks,
        forums,
        interests,
        influences,
        strategy,
    )
    for value in vars(module).values()
    if isinstance(value, Table)
]


class BadExample(Exception):
    """The files are wrong; every problem is in `problems`."""

    def __init__(self, problems: Problems) -> None:
        super().__init__(f"{len(problems)} problems")
        self.problems = problems


@dataclass(frozen=True)
class Loaded:
    """What a run found and did: records by file, and what did not become records."""

    rows: dict[str, int]
    records: dict[str, Counter]
    asides: list[tuple[Row, str]]
    documentation: list[str]

    @property
    def nothing_changed(self) -> bool:
        """Whether the records were there already, as the files have them."""
        return not any(count[NEW] or count[CHANGED] for count in self.records.values())


def known_examples() -> list[str]:
    """The names of the examples that ship with the product."""
    return sorted(path.parent.name for path in EXAMPLES.glob("*/programme.csv"))


def load(folder: Path) -> Loaded:
    """Load an example: check every row first, then write in one transaction."""
    problems = Problems()
    tables = list({table.file: table for table in TABLES}.values())
    book = Book(folder, tables, problems)
    plan = Plan(problems)
    if not problems.are_fatal:
        for step in STEPS:
            step(book, plan)
    if problems:
        raise BadExample(problems)
    with transaction.atomic(), change_by(None, reason=f"example data {folder.name}"):
        records = write(plan)
    rows = {file: len(found) for file, found in book.rows.items()}
    return Loaded(rows, records, plan.asides, book.documentation)

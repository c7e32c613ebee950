"""Everything about one actor on the three lines, at a date."""

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from coalition.models import Status
from partnership.actors.models import Actor, Alias, Membership
from partnership.alerts.queries import OpenFlags, open_flags
from partnership.dashboard.country.bearing import of_a_country_page
from partnership.dashboard.country.economic import Economic, economic_of
from partnership.dashboard.country.notes import Notes
from partnership.dashboard.country.political import Political, political_of
from partnership.dashboard.country.security import Security, security_of
from partnership.dashboard.country.sources import sources_of
from partnership.dashboard.country.teams import TeamsOfActor, teams_of
from partnership.dashboard.country.wanted import Wanted, wanted_of
from partnership.dashboard.timeline.page import TimelinePage, around
from partnership.dashboard.timeline.reading import Timeline
from partnership.evidence.counting import FIRM
from partnership.evidence.few import Few, few
from partnership.evidence.models import Programme
from partnership.evidence.overall_marking import OverallMarking
from partnership.strategy.on_timeline import actions_about
from partnership.strategy.standing.actions import standings_of
from partnership.strategy.subjects import ACTOR

if TYPE_CHECKING:
    from partnership.accounts.models import User

# What files call it is many spellings of little interest beyond the first few.
ALIASES_SHOWN = 12
# Of the timeline, the entries nearest to the date; it has a page of its own.
BEFORE, AFTER, MOST_ACTIONS = 6, 6, 10


@dataclass(frozen=True)
class CountryPage:
    """One actor at a date: what we want, what it gives, owes and says, and when."""

    actor: Actor
    on: date
    groupings: list[Membership]
    aliases: list[Alias]
    wanted: Wanted
    security: Security
    teams: TeamsOfActor
    political: Political
    economic: Economic
    # How the actions of the strategy about this actor stand.
    actions: Few
    timeline: TimelinePage
    flags: OpenFlags
    notes: Notes
    evidence: str
    marking: OverallMarking | None = None

    @property
    def roles(self) -> list[str]:
        """What the actor is to us, as its records say at the date."""
        roles = []
        if one := self.security.contributor:
            words = {
                Status.DEPARTED: "departed contributor",
                Status.PROSPECTIVE: "prospective contributor",
            }
            roles.append(words.get(one.status, "coalition contributor"))
        elif self.security.mandate:
            roles.append("mandate holder")
        if self.economic.pledges:
            roles.append("donor")
        if self.economic.claims:
            roles.append("creditor")
        return roles


def build(
    actor: Actor,
    on: date,
    reader: "User",
    programme: Programme | None,
    evidence: str = FIRM,
) -> CountryPage:
    """Ask every line about one actor."""
    members = Membership.objects.visible_to(reader).at(on).filter(actor=actor)
    aliases = Alias.objects.visible_to(reader).filter(actor=actor)
    page = CountryPage(
        actor=actor,
        on=on,
        groupings=list(members.select_related("grouping")),
        aliases=list(aliases[:ALIASES_SHOWN]),
        wanted=wanted_of(actor, on, reader),
        security=security_of(actor, on, reader, programme, evidence),
        teams=teams_of(actor, on, reader, evidence),
        political=political_of(actor, on, reader),
        economic=economic_of(actor, on, reader, evidence),
        actions=_actions(actor, on, reader, evidence),
        timeline=around(Timeline(actor, on, reader), BEFORE, AFTER),
        flags=open_flags(on, reader, actor=actor),
        notes=Notes(sources_of(actor, on, reader)),
        evidence=evidence,
    )
    number(page)
    return replace(page, marking=of_a_country_page(page, reader))


def number(page: CountryPage) -> None:
    """Give what the page shows the numbers of its sources."""
    security, teams = page.security, page.teams
    page.notes.mark(
        [
            *(one.ask for one in page.wanted.dealings.asks),
            *page.wanted.dealings.contacts,
            *page.wanted.dealings.history,
            *security.strengths,
            *security.options,
            *([security.mandate] if security.mandate else []),
            *teams.led,
            *teams.posts,
            *teams.parts,
            *teams.funding,
            *page.economic.claims,
            *page.economic.explanations,
        ]
    )


def _actions(actor: Actor, on: date, reader: "User", evidence: str) -> Few:
    """How the actions of the strategy stand that are measured by its records."""
    if not reader.has_perm("strategy.view_action"):
        return Few()
    about = actions_about(actor, on, reader).in_order()
    found = few(about.select_related("objective", "owner"), MOST_ACTIONS)
    rows = standings_of(found, on, reader, evidence)
    for row in rows:
        row.subject = (ACTOR, actor.pk)
    return Few(rows, more=found.more)

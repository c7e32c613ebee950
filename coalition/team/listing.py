"""The list of teams at a date: one row each, with what it has and what it lacks."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import Count, QuerySet
from django.http import QueryDict

from coalition.forms.teams import TeamFilter
from coalition.models import PRTStatus, TeamStatus
from coalition.provinces import teams_at
from coalition.team import assessed, money, participants, posts
from coalition.team.lacks import age_words
from coalition.team.money import MoneySums
from coalition.team.participants import Participant
from coalition.team.posts import PostSums
from partnership.evidence.counting import is_soft, resting_words
from partnership.evidence.paging import page_url

ROWS = 100


@dataclass(frozen=True)
class TeamRow:
    """One team at a date: its newest status, and the sums of what is recorded."""

    team: PRTStatus
    on: date
    posts: PostSums
    money: list[MoneySums]
    participants: list[Participant]
    trends: str

    @property
    def vacancy_age(self) -> str:
        """How long its oldest vacancy has lasted; empty without one."""
        return age_words(self.posts.vacant_since, self.on)

    @property
    def wider_words(self) -> str:
        """The shares that are not the lead's: 25% of posts, 40% of USD."""
        of_posts = self.posts.wider_filled
        shares = [] if of_posts is None else [f"{of_posts}% of filled posts"]
        shares += [
            f"{sums.wider}% of {sums.currency}"
            for sums in self.money
            if sums.wider is not None
        ]
        return ", ".join(shares)


@dataclass(frozen=True)
class TeamListing:
    """One page of the list."""

    rows: list[TeamRow]
    page: Page
    form: TeamFilter
    previous_url: str
    next_url: str
    # Of every team at the date, whatever the filters.
    by_status: Counter[str]
    soft_teams: int

    @property
    def resting(self) -> str:
        """How many of the statuses rest on the press or less; empty if none does."""
        return resting_words(self.soft_teams, self.by_status.total())

    @property
    def teams(self) -> list[PRTStatus]:
        """The teams of the page, for the map."""
        return [row.team for row in self.rows]

    @property
    def status_counts(self) -> list[tuple[str, int]]:
        """Each status that any team has, in words, in the order in which they come."""
        return [
            (status.label, self.by_status[status])
            for status in TeamStatus
            if status in self.by_status
        ]

    @property
    def lede(self) -> str:
        """Such as: 3 teams are open, 2 approved and not yet open."""
        words = {
            TeamStatus.OPEN: "open",
            TeamStatus.APPROVED: "approved and not yet open",
            TeamStatus.PROPOSED: "proposed",
            TeamStatus.HANDED_OVER: "handed over",
            TeamStatus.DROPPED: "dropped",
        }
        said = [
            f"{self.by_status[status]:,} {state}"
            for status, state in words.items()
            if status in self.by_status
        ]
        number = self.by_status.total()
        if not said:
            return "No team is recorded by this date."
        return f"{number:,} team{'' if number == 1 else 's'}: {', '.join(said)}."

    @property
    def found(self) -> str:
        """How many the filters found."""
        number = self.page.paginator.count
        return f"{number:,} team{'' if number == 1 else 's'}"


def build(on: date, reader: Any, asked: QueryDict, evidence: str) -> TeamListing:
    """A page of teams at a date, as the address asks for them."""
    form = TeamFilter(asked, reader=reader)
    teams = teams_at(on, reader)
    found = form.narrow(teams)
    page = Paginator(found, ROWS).get_page(asked.get("page"))
    return TeamListing(
        rows=team_rows(list(page.object_list), on, reader, evidence),
        page=page,
        form=form,
        previous_url=page_url(asked, page, -1),
        next_url=page_url(asked, page, 1),
        **_by_status(teams),
    )


def _by_status(teams: QuerySet[PRTStatus]) -> dict[str, Any]:
    """How many teams stand at each status, and how many by soft evidence alone."""
    by_status: Counter[str] = Counter()
    soft = 0
    for status, grade, number in (
        teams.order_by().values_list("status", "grade").annotate(number=Count("pk"))
    ):
        by_status[status] += number
        soft += number if is_soft(grade) else 0
    return {"by_status": by_status, "soft_teams": soft}


def team_rows(
    teams: list[PRTStatus], on: date, reader: Any, evidence: str
) -> list[TeamRow]:
    """A row for each of these teams, in four queries for all of them."""
    keys = [team.prt_id for team in teams]
    asked = (on, reader, evidence)
    of_posts = posts.sums_by_team(posts.posts_at(*asked, prt__in=keys))
    of_money = money.sums_by_team(money.funding_at(*asked, prt__in=keys))
    who = participants.by_team(*asked, keys)
    trends = assessed.trends_by_team(assessed.assessed_at(*asked, prt__in=keys))
    return [
        TeamRow(
            team=team,
            on=on,
            posts=of_posts.get(team.prt_id, PostSums()),
            money=of_money.get(team.prt_id, []),
            participants=who.get(team.prt_id, []),
            trends=assessed.trend_words(trends.get(team.prt_id, {})),
        )
        for team in teams
    ]

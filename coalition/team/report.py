"""The teams as a report: one row for each figure that stands at the date."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import QuerySet

from coalition.forms.teams import TeamFilter
from coalition.models import Participation, PRTStatus
from coalition.provinces import teams_at
from coalition.team.assessed import assessed_at, trend_of
from coalition.team.bearing import shown
from coalition.team.facts import standing
from coalition.team.left_out import soft_statements
from coalition.team.money import funding_at
from coalition.team.posts import posts_at, sums_of_all
from partnership.evidence.banner import highest_marking, marks_of
from partnership.evidence.currencies import decimals
from partnership.evidence.models import Record
from partnership.evidence.overall_marking import OverallMarking
from partnership.evidence.precision import DatePrecision
from partnership.evidence.templatetags.display import date_words, grade_words
from partnership.evidence.visible_sources import with_sources
from partnership.exchange.report import (
    Column,
    Kind,
    Question,
    Reading,
    Report,
    Summary,
    Value,
)

COLUMNS = (
    Column("team", "Team"),
    Column("province", "Province"),
    Column("status", "Status of the team"),
    Column("lead", "Lead"),
    Column("what", "What the row is of"),
    Column("actor", "Country or organisation"),
    Column("detail", "Skill, part, area or day"),
    Column("authorised", "Posts authorised", Kind.COUNT),
    Column("filled", "Posts filled", Kind.COUNT),
    Column("vacancies", "Vacancies", Kind.COUNT),
    Column("vacant_since", "Vacant since", Kind.DATE),
    Column("vacant_days", "Vacant for (days)", Kind.COUNT),
    Column("amount", "Amount, in the currency beside it", Kind.MONEY),
    Column("currency", "Currency"),
    Column("rating", "Rating, 1 to 5", Kind.COUNT),
    Column("trend", "Against the one before"),
    Column("on", "As stated on", Kind.DATE),
    Column("evidence", "Evidence"),
    Column("source", "Source"),
)
KEYS = [column.key for column in COLUMNS]
REMARKS = [
    "One row for each figure that stands at the date: the newest of each kind.",
    "Amounts are in the currency beside them and are never added together.",
    "A vacancy is as old as the unbroken run of statements that have it. Unknown is"
    " empty, never nought.",
]


def read(question: Question) -> Reading:
    """The sums of posts, and every row, team by team."""
    teams = list(_teams(question))
    keys = [team.prt_id for team in teams]
    on, reader = question.on, question.reader
    sums = sums_of_all(standing(posts_at(*_asked(question), prt__in=keys)))
    totals = {
        "teams": len(teams),
        "posts_authorised": sums.authorised,
        "posts_filled": sums.filled,
        "vacancies": sums.vacancies,
        "posts_filled_by_others_than_the_lead": sums.others_filled,
    }
    soft = soft_statements(on, reader, keys).in_words(question.filters["evidence"])
    return Reading(
        Summary(totals, [*filter(None, [soft]), *REMARKS]),
        _rows(question, {team.prt_id: team for team in teams}),
    )


def _teams(question: Question) -> QuerySet[PRTStatus]:
    return question.form.narrow(teams_at(question.on, question.reader))


def _asked(question: Question) -> tuple[date, Any, str]:
    return question.on, question.reader, question.filters["evidence"]


def _rows(
    question: Question, teams: dict[int, PRTStatus]
) -> Iterator[tuple[Value, ...]]:
    """Status, posts, money, participants and assessments of each team in turn."""
    found: dict[int, list[dict[str, Value]]] = {
        key: [_status(team)] for key, team in teams.items()
    }
    for facts in (_posts, _money, _participants, _assessments):
        for key, values in facts(question, list(teams)):
            found[key].append(values)
    for key, team in teams.items():
        first = {
            "team": str(team.prt),
            "province": str(team.prt.province),
            "status": team.get_status_display(),
            "lead": str(team.lead or ""),
        }
        for values in found[key]:
            row = first | values
            yield tuple(row.get(name) for name in KEYS)


Facts = Iterator[tuple[int, dict[str, Value]]]


def _evidenced(fact: Any, on: date | None) -> dict[str, Value]:
    source = str(fact.source) if fact.source else ""
    return {"on": on, "evidence": grade_words(fact.grade), "source": source}


def _status(team: PRTStatus) -> dict[str, Value]:
    """Where the team stands; of a day that is not known, no more than is known."""
    is_exact = team.since_precision == DatePrecision.DAY
    return _evidenced(team, team.since if is_exact else None) | {
        "what": "Status",
        "detail": f"since {date_words(team.since, team.since_precision)}",
    }


def _posts(question: Question, teams: list[int]) -> Facts:
    posts = posts_at(*_asked(question), prt__in=teams).select_related("actor")
    posts = posts.order_by("actor__name", "skill", "other_skill")
    for one in with_sources(posts, question.reader):
        days = (question.on - one.vacant_since).days if one.vacant_since else None
        figures = ("authorised", "filled", "vacancies", "vacant_since")
        yield (
            one.prt_id,
            _evidenced(one, one.stated_on)
            | {
                "what": "Posts",
                "actor": str(one.actor),
                "detail": one.skill_words,
                "vacant_days": days,
                **{name: getattr(one, name) for name in figures},
            },
        )


def _money(question: Question, teams: list[int]) -> Facts:
    money = funding_at(*_asked(question), prt__in=teams).select_related("donor")
    money = money.order_by("donor__name", "currency")
    for one in with_sources(money, question.reader):
        step = Decimal(1).scaleb(-decimals(one.currency))
        yield (
            one.prt_id,
            _evidenced(one, one.stated_on)
            | {
                "what": "Money secured" if one.donor else "Money needed",
                "actor": str(one.donor or ""),
                "amount": one.amount.quantize(step),
                "currency": one.currency,
            },
        )


def _participants(question: Question, teams: list[int]) -> Facts:
    on, reader, evidence = _asked(question)
    parts = Participation.objects.visible_to(reader).counted(evidence).at(on)
    parts = parts.filter(prt__in=teams).select_related("actor")
    for one in with_sources(parts.order_by("actor__name", "part"), reader):
        yield (
            one.prt_id,
            _evidenced(one, one.since)
            | {
                "what": "Takes part",
                "actor": str(one.actor),
                "detail": one.get_part_display(),
            },
        )


def _assessments(question: Question, teams: list[int]) -> Facts:
    found = assessed_at(*_asked(question), prt__in=teams).order_by("area")
    for one in with_sources(found, question.reader):
        yield (
            one.prt_id,
            _evidenced(one, one.assessed_on)
            | {
                "what": "Assessment",
                "detail": one.get_area_display(),
                "rating": one.rating,
                "trend": str(trend_of(one.rating, one.previous)),
            },
        )


def marking(question: Question) -> OverallMarking | None:
    """What the file bears: its teams and what they name, and the filters."""
    asked = [one for one in question.filters.values() if isinstance(one, Record)]
    teams = _teams(question).order_by().values("prt")
    bears = shown(question.on, question.reader, teams)
    return highest_marking(bears, also=marks_of(asked))


PROVINCIAL_TEAMS = Report(
    name="provincial-teams",
    title="Provincial teams: posts, money, participants and assessments",
    permission="coalition.export_prt",
    filter_form=TeamFilter,
    columns=COLUMNS,
    read=read,
    marking=marking,
    address="coalition:prt_file",
)

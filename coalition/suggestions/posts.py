"""Vacant posts that an actor could fill: its own, in its teams, or of its skills."""

from django.db.models import Case, F, OuterRef, Q, QuerySet, Value, When
from django.urls import reverse

from coalition.models import Participation, PostStatement, PRTStatus, Skill
from coalition.team.facts import standing
from coalition.team.lacks import age_words
from coalition.team.posts import posts_at
from partnership.actors.templatetags.names import with_article
from partnership.alerts.borne import markings_of
from partnership.alerts.suggestions import (
    MOST_OF_A_SOURCE,
    Occasion,
    Pressing,
    Suggestion,
)
from partnership.evidence.counting import FIRM
from partnership.evidence.templatetags.display import date_words
from partnership.evidence.told import Line

OWN, LED, JOINED, OF_ITS_SKILLS = range(4)


def posts(asked: Occasion) -> list[Suggestion]:
    """The nearest to the actor first, then those that are vacant longest; one query.

    Of teams that are open or approved. Press and unverified figures suggest nothing.
    """
    found = (
        _near(asked)
        .annotate(borne=_borne(asked))
        .select_related("prt", "actor")
        .order_by("nearness", "vacant_since", "pk")
    )
    return [_suggestion(post, asked) for post in found[:MOST_OF_A_SOURCE]]


def _near(asked: Occasion) -> QuerySet[PostStatement]:
    on, reader, actor = asked.on, asked.reader, asked.actor_id
    takes_part = Participation.objects.visible_to(reader).counted(FIRM).at(on)
    fills = (
        PostStatement.objects.visible_to(reader)
        .counted(FIRM)
        .known(on)
        .filter(actor=actor, filled__gt=0)
        .exclude(skill=Skill.OTHER)
    )
    nearness = Case(
        When(actor=actor, then=Value(OWN)),
        When(team_lead=actor, then=Value(LED)),
        When(
            prt__in=takes_part.filter(actor=actor).order_by().values("prt"),
            then=Value(JOINED),
        ),
        When(skill__in=fills.order_by().values("skill"), then=Value(OF_ITS_SKILLS)),
    )
    vacant = standing(posts_at(on, reader, FIRM)).filter(filled__lt=F("authorised"))
    return vacant.annotate(nearness=nearness).filter(nearness__isnull=False)


def _borne(asked: Occasion) -> Case:
    """The words name the team and whose posts they are, and tell of earlier figures.

    That the actor leads the team, takes part in it or has the skill is told too.
    """
    on, reader = asked.on, asked.reader
    team = OuterRef(OuterRef("prt"))
    line = {name: OuterRef(OuterRef(name)) for name in ("actor", "skill")}
    told = Q()
    for records in (
        PRTStatus.objects.visible_to(reader).filter(prt=team, since__lte=on),
        Participation.objects.visible_to(reader).filter(
            prt=team, actor=asked.actor_id, since__lte=on
        ),
        PostStatement.objects.visible_to(reader).known(on).filter(prt=team, **line),
        PostStatement.objects.visible_to(reader)
        .known(on)
        .filter(actor=asked.actor_id, skill=line["skill"]),
    ):
        told |= Q(pk__in=records.order_by().values("marking"))
    names = ("marking", "actor__marking", "prt__marking", "prt__province__marking")
    return markings_of(*names, told=told)


def _suggestion(post: PostStatement, asked: Occasion) -> Suggestion:
    number = post.vacancies
    plural = "" if number == 1 else "s"
    what = f"{number:,} {post.skill_words.lower()} post{plural}"
    since, age = date_words(post.vacant_since), age_words(post.vacant_since, asked.on)
    team = str(post.prt)
    return Suggestion(
        key=f"post:{post.vacancy_began}",
        text=_text(post, what, since),
        why=f"{team} lacks {what} of {with_article(post.actor)}, vacant since {since}"
        f" ({age}). {_nearness(post)}",
        record=team,
        url=reverse("coalition:prt_post", args=[post.pk]),
        line=Line.SECURITY,
        pressing=Pressing.DECISION if post.nearness == OWN else Pressing.OPEN,
        marking_ids=frozenset(post.borne),
        due_on=post.vacant_since,
    )


def _text(post: PostStatement, what: str, since: str) -> str:
    has = "has" if post.vacancies == 1 else "have"
    if post.nearness == OWN:
        return (
            f"Your {what} in {post.prt} {has} been vacant since {since}. We would like"
            " to know by when you will fill"
            f" {'it' if post.vacancies == 1 else 'them'}."
        )
    return (
        f"{post.prt} lacks {what}, vacant since {since}. We would be glad if you could"
        " send somebody."
    )


def _nearness(post: PostStatement) -> str:
    return {
        OWN: "Nobody else is to fill what is its own.",
        LED: "This actor leads the team.",
        JOINED: "This actor takes part in the team.",
        OF_ITS_SKILLS: "This actor fills posts of this skill elsewhere.",
    }[post.nearness]

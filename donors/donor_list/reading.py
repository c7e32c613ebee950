"""The list's one query: on sums that are kept, or worked out for the filters asked."""

from datetime import date
from pathlib import Path

from django.db import connection
from django.db.models import Q, QuerySet
from django.db.models.functions import Coalesce

from donors.donor_list.filters import DonorListFilter
from donors.keyed import KEYED
from donors.models import Pledge
from donors.position import Positions
from donors.position.positions import REASONS, SHARES
from donors.standing import Question, kept_of_each
from donors.standing.figures import added_up
from partnership.actors.models import Actor
from partnership.evidence.keyset import ROWS, Beginning

LIVE, KEPT, PAGE = (
    (Path(__file__).parent / f"{name}.sql").read_text()
    for name in ("live", "kept", "page")
)
# How many donors there are, those of the page, and the sums, both as JSON.
Read = tuple[int, str | None, str | None]


def read(form: DonorListFilter, on: date, begins: Beginning) -> Read:
    """What the form asks for at a date, from where the page begins."""
    positions = form.positions(on)
    if not form.narrows_pledges:
        question = Question(on, form.reader, positions.evidence)
        if holding := kept_of_each(question):
            return _read_kept(holding, form, question.positions, begins)
    return _read_live(positions, begins)


def _read_kept(
    holding: str, form: DonorListFilter, positions: Positions, begins: Beginning
) -> Read:
    sql, params = positions.compiled(
        KEPT.replace("{added_up}", added_up()) + _page(begins),
        donor=form.donors(positions.on).values("id", "kind"),
        explanation=_said(positions),
        actor=_actors(positions),
    )
    tail = connection.ops.compose_sql(sql, [*params, *(begins.key or ())])
    with connection.cursor() as cursor:
        cursor.execute(holding + tail)
        return cursor.fetchone()


def _read_live(positions: Positions, begins: Beginning) -> Read:
    sql, params = positions.select(
        SHARES + REASONS + LIVE.replace("{keyed}", KEYED) + _page(begins),
        explanation=positions.explanations(),
        kind=_actors(positions).values("id", "kind"),
        actor=_actors(positions),
    )
    with connection.cursor() as cursor:
        cursor.execute(sql, [*params, *(begins.key or ())])
        return cursor.fetchone()


def _page(begins: Beginning) -> str:
    """The page's part of the query, which still asks for `actor`."""
    column, way = begins.order.column, "DESC" if begins.downwards else "ASC"
    sign = "<" if begins.downwards else ">"
    return PAGE.format(
        actor="{actor}",
        column=column,
        way=way,
        rows=ROWS + 1,
        beyond=f"({column}, id) {sign} (%s, %s)" if begins.key else "true",
    )


def _actors(positions: Positions) -> QuerySet:
    actors = Actor.objects.visible_to(positions.reader).order_by()
    return actors.values("id", "name", "slug", "iso3", "kind")


def _said(positions: Positions) -> QuerySet:
    """The reasons stated of pledges and of their parts, under the pledge's donor."""
    parts = Pledge.objects.visible_to(positions.reader).order_by()
    parts = parts.filter(parent__in=positions.pledges, pledged_on__lte=positions.on)
    said = positions.explanations().filter(
        Q(pledge__in=positions.pledges.values("pk")) | Q(pledge__in=parts.values("pk"))
    )
    donor = Coalesce("pledge__parent__donor_id", "pledge__donor_id")
    return said.values("id", "reason", "stated_on").annotate(donor_id=donor)

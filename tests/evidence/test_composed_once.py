"""What a question asks is kept; what the record answers, and to whom, never."""

from datetime import date, datetime
from typing import Any

import pytest
from django.db.models import Count, Prefetch, QuerySet
from django.db.models.functions import TruncYear

from coalition.models import Contributor, Deployment
from partnership.alerts.reader import EVERY_MARKING
from partnership.evidence.composed_once import (
    AskedWhileComposing,
    composed_once,
    summed_once,
)
from tests.coalition.factories import make_contributor, make_deployment
from tests.factories import make_all_markings, make_marking

pytestmark = pytest.mark.django_db
ON = date(2006, 2, 1)


class Reader:
    """Somebody who sees these markings."""

    def __init__(self, *codes: str) -> None:
        self.visible_marking_ids = [make_marking(code).pk for code in codes]


@composed_once
def _seen(on: date, reader: Any) -> QuerySet[Contributor]:
    rows = Contributor.objects.visible_to(reader).select_related("actor")
    return rows.annotate(number=Count("deployments")).order_by("actor__name")


@summed_once
def _number(on: date, reader: Any) -> tuple[QuerySet, dict[str, Any]]:
    return Contributor.objects.visible_to(reader), {"number": Count("pk")}


def _names(reader: Any) -> list[str]:
    return [one.actor.name for one in _seen(ON, reader)]


def test_a_kept_question_serves_each_reader_by_their_markings_and_the_record_of_now():
    make_all_markings()
    some, all_of_it = Reader("declassified"), Reader("declassified", "restricted")
    make_contributor("Denmark")
    make_contributor("Italy", marking=make_marking("restricted"))
    for _ in range(2):
        assert _names(all_of_it) == ["Denmark", "Italy"]
        assert _names(some) == ["Denmark"]
        assert _number(ON, all_of_it) == {"number": 2}
        assert _number(ON, some) == {"number": 1}
    make_contributor("Poland")
    assert _names(some) == ["Denmark", "Poland"]
    assert _number(ON, some) == {"number": 2}


@composed_once
def _values(on: date, reader: Any) -> QuerySet[Contributor]:
    rows = Contributor.objects.visible_to(reader).annotate(n=Count("deployments"))
    first = rows.annotate(since=TruncYear("actor__created_at")).values("n", "since")
    return first.union(first, all=True)


@composed_once
def _beside(on: date, reader: Any) -> QuerySet[Contributor]:
    seen = Deployment.objects.visible_to(reader)
    rows = Contributor.objects.visible_to(reader)
    return rows.prefetch_related(Prefetch("deployments", seen), "actor")[:5]


@composed_once
def _none(on: date, reader: Any) -> QuerySet[Contributor]:
    return Contributor.objects.visible_to(reader).filter(pk__in=[])


def test_a_kept_question_gives_what_the_question_itself_gives():
    reader = Reader("declassified")
    make_deployment(make_contributor("Denmark")), make_contributor("Italy")
    for kept in (_seen, _values, _beside, _none):
        for _ in range(2):
            asked, plain = kept(ON, reader), list(kept.__wrapped__(ON, reader))
            assert asked == plain, kept
    assert [one.number for one in _seen(ON, reader)] == [1, 0]
    found = {one.actor.name: len(one.deployments.all()) for one in _beside(ON, reader)}
    assert found == {"Denmark": 1, "Italy": 0}
    assert {type(row["since"]) for row in _values(ON, reader)} == {datetime}


def test_who_sees_nothing_is_answered_too_and_a_named_reader_is_their_sight():
    make_contributor("Denmark")
    reader = Reader("declassified")
    for _ in range(2):
        assert _number(ON, Reader()) == {"number": 0}
        assert list(_seen(ON, Reader())) == []
        assert _number(on=ON, reader=reader) == {"number": 1}
    reader.visible_marking_ids = []
    assert _number(on=ON, reader=reader) == {"number": 0}


def test_its_rows_are_read_by_one_query_each_time(django_assert_num_queries):
    reader = Reader("declassified")
    for asked in (_names, lambda one: _number(ON, one)):
        for _ in range(2):
            with django_assert_num_queries(1):
                asked(reader)


def test_a_question_that_reads_rows_or_is_given_some_is_refused():
    @composed_once
    def reads(reader: Any) -> QuerySet:
        return Contributor.objects.filter(pk__in=list(Contributor.objects.all()))

    with pytest.raises(AskedWhileComposing):
        reads(Reader("declassified"))
    with pytest.raises(TypeError):
        _seen(Contributor.objects.all(), Reader("declassified"))


def test_a_job_sees_a_marking_that_was_added_since():
    make_contributor("Denmark")
    assert _names(EVERY_MARKING) == ["Denmark"]
    make_contributor("Italy", marking=make_marking("restricted"))
    assert _names(EVERY_MARKING) == ["Denmark", "Italy"]

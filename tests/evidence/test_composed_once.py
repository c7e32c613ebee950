"""What a question asks is kept; what the record answers, and to whom, never."""

from datetime import date
from typing import Any

import pytest
from django.db.models import Count, QuerySet

from coalition.models import Contributor
from partnership.alerts.reader import EVERY_MARKING
from partnership.evidence.composed_once import (
    AskedWhileComposing,
    composed_once,
    summed_once,
)
from tests.coalition.factories import make_contributor
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


def test_a_kept_question_is_narrowed_and_cut_as_any_other_and_stays_what_it_was():
    reader = Reader("declassified")
    make_contributor("Denmark"), make_contributor("Italy")
    rows = _seen(ON, reader)
    assert [one.actor.name for one in rows.filter(actor__name="Italy")] == ["Italy"]
    assert [one.actor.name for one in rows.reverse()[:1]] == ["Italy"]
    assert (rows.count(), rows.exists()) == (2, True)
    assert Contributor.objects.filter(pk__in=rows.values("pk")).count() == 2
    assert _names(reader) == ["Denmark", "Italy"]


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

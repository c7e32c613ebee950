"""Sources of a chart: of what counts, as far as the reader sees, and bounded."""

from datetime import date

import pytest

from coalition.models import Strength
from partnership.evidence.charts.sources import MOST, sources_among, sources_of
from partnership.evidence.models import Source
from tests.coalition.factories import make_strength
from tests.factories import make_marking, make_source, make_user

pytestmark = pytest.mark.django_db


def test_a_source_is_named_once_newest_first_and_one_above_the_reader_is_not():
    old = make_source("old", title="Old", published_on=date(2005, 1, 1))
    new = make_source("new", title="New, 1 Feb 2006", published_on=date(2006, 2, 1))
    hidden = make_source("hidden", marking=make_marking("secret"))
    for place, source in enumerate((old, new, old, hidden)):
        make_strength(f"Country {place}", 10, source=source)
    reader = make_user(ceiling="restricted")

    found = sources_of(reader, Strength.objects.all())
    seen = sources_among([*Source.objects.visible_to(reader), None])

    assert found.named == seen.named == (new, old)
    grade = old.get_grade_display().lower()
    assert found.words == [f"New, 1 Feb 2006 ({grade})", f"Old, 1 Jan 2005 ({grade})"]
    assert not found.is_more


def test_there_are_a_dozen_at_most_and_it_says_so():
    sources = [make_source(f"one-{place}") for place in range(MOST + 1)]

    found = sources_among(sources)

    assert (len(found.named), found.is_more) == (MOST, True)

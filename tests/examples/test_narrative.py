"""The paper's words: a vocabulary, framings, and lines that nobody has cleared."""

from datetime import date

import pytest

from partnership.diplomacy.models import Framing, LineVersion, Statement, Term
from partnership.diplomacy.narrative.lines import versions
from partnership.diplomacy.narrative.vocabulary import findings

PAPER = date(2006, 2, 1)
pytestmark = pytest.mark.usefixtures("iraq")


def test_the_lines_are_drafts_in_the_paper_s_own_words(reader):
    drafts = versions(PAPER, reader).order_by("line_to_take__topic")

    assert [(one.state, one.citation) for one in drafts] == [
        ("draft", "Paragraph 2; the audience: paragraph 5"),
        ("draft", "Paragraph 3"),
    ]
    assert not versions(date(2006, 1, 31), reader).exists()
    assert not LineVersion.objects.valid(date(2006, 12, 31)).exists()
    assert {one.source.code for one in drafts} == {"SEED"}


def test_the_paper_s_own_lines_still_say_coalition(reader):
    texts = LineVersion.objects.order_by("line_to_take__topic")

    assert [[one.word for one in findings(t.text, PAPER, reader)] for t in texts] == [
        ["coalition"],
        ["coalition"],
    ]


def test_every_word_and_framing_names_its_paragraph_and_nobody_is_quoted():
    assert set(Term.objects.values_list("word", "paragraph")) == {
        ("coalition", "5"),
        ("security coalition", "4"),
    }
    assert sorted(Framing.objects.values_list("paragraph", flat=True)) == list("2346")
    assert not Statement.objects.exists()

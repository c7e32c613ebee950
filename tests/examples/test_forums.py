"""The forums that the paper thinks of: nobody meets yet, and nothing is invented."""

from datetime import date

import pytest

from partnership.diplomacy.forums import listing
from partnership.diplomacy.models import (
    Forum,
    ForumIssue,
    ForumMeeting,
    ForumMember,
    ForumReadiness,
)
from partnership.examples.loading.example import BadExample, load

PAPER = date(2006, 2, 1)
NEIGHBOURS = {"Iran", "Jordan", "Kuwait", "Saudi Arabia", "Syria", "Turkey"}


@pytest.mark.usefixtures("iraq")
def test_on_the_papers_day_three_forums_are_considered_and_none_is_active(reader):
    page = listing.build(PAPER, reader)

    assert (page.active, page.meeting) == (0, [])
    assert [one.name for one in page.considered] == [
        "In-country advisory group",
        "P3 / P4 and Iraq grouping",
        "Regional Contact Group",
    ]
    sides = [(one.speak_for, one.speak_against) for one in page.considered]
    assert sides == [(1, 0), (0, 0), (0, 1)]
    assert not Forum.objects.known(date(2006, 1, 31)).exists()


@pytest.mark.usefixtures("iraq")
def test_members_are_those_whom_the_paper_names_each_with_its_paragraph(reader):
    seats = ForumMember.objects.named_by(PAPER, reader)
    of = {}
    for one in seats.select_related("forum", "source"):
        of.setdefault(one.forum.name, set()).add(one.actor.name)
        assert one.seat == "foreseen"
        assert one.source.code == "SEED"
        assert one.citation.startswith("Paragraph 5")

    assert of == {
        "In-country advisory group": NEIGHBOURS
        | {"United Nations", "United Kingdom", "United States"},
        "P3 / P4 and Iraq grouping": {"Iraq"},
    }


@pytest.mark.usefixtures("iraq")
def test_the_argument_against_stands_in_the_papers_words():
    argument = Forum.objects.get(name="Regional Contact Group").arguments.get()

    assert "continued US wariness of Syria and Iran" in argument.text
    assert (argument.actor.name, argument.stated_on) == ("United Kingdom", PAPER)
    for model in (ForumIssue, ForumMeeting, ForumReadiness):
        assert not model.objects.exists()


@pytest.mark.parametrize(
    ("file", "line", "column", "value", "said"),
    [
        ("forum_members.csv", 2, "grouping", "neighbours", "and not both"),
        ("forum_members.csv", 5, "grouping", "nobody", "there is no grouping “nobody”"),
        ("forum_members.csv", 2, "forum", "Nowhere", "there is no forum “Nowhere”"),
        ("forums.csv", 2, "state", "rumoured", "is not one of considered"),
        ("forum_arguments.csv", 2, "side", "beside", "is not one of for, against"),
    ],
)
def test_a_wrong_row_is_said_at_its_file_line_and_column(
    spoiled, file, line, column, value, said
):
    with pytest.raises(BadExample) as wrong:
        load(spoiled(file, line, column, value))

    place = f"{file}:{line}:"
    assert any(one.startswith(place) and said in one for one in wrong.value.problems)

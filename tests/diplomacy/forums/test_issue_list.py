"""The list of issues: filters, age, pages, files, markings."""

from datetime import date

import pytest

from partnership.diplomacy.models import AnswerState
from tests.diplomacy.forums_factories import (
    make_answer,
    make_forum,
    make_issue,
)
from tests.diplomacy.test_pages import text
from tests.factories import make_marking, make_source

pytestmark = pytest.mark.django_db
ISSUES = "/political/forums/issues/"


@pytest.fixture
def officer(login):
    return login("Policy officer")


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ("", {"Crossings", "Visas", "Debts"}),
        ("?state=open", {"Crossings", "Visas"}),
        ("?state=unanswered", {"Crossings"}),
        ("?state=settled", {"Debts"}),
        ("?line=economic", {"Debts"}),
        ("?forum={quartet}", {"Visas"}),
    ],
)
def test_the_list_of_issues_is_narrowed(officer, query, shown):
    group, quartet = make_forum(), make_forum("Quartet")
    make_issue(group, "Crossings")
    make_answer(make_issue(quartet, "Visas"))
    make_answer(make_issue(group, "Debts", line="economic"), AnswerState.MET)

    page = text(officer.get(ISSUES + query.format(quartet=quartet.pk)))

    titles = {"Crossings", "Visas", "Debts"}
    assert {one for one in titles if f">{one}</a>" in page} == shown


@pytest.mark.parametrize("query", ["state=mad", "line=cultural", "forum=0"])
def test_a_wrong_filter_answers_400_and_says_so(officer, query):
    for address in (ISSUES, f"{ISSUES}csv/"):
        response = officer.get(f"{address}?{query}")
        assert response.status_code == 400
        assert "Select a valid choice" in text(response)


def test_the_list_of_issues_bears_the_forums_that_its_filter_names(officer):
    make_forum("Later", proposed_on=date(2006, 3, 1), state=None)
    make_forum("Quiet", marking=make_marking("restricted"))

    for query in ("", "?state=mad"):
        page = text(officer.get(ISSUES + query))
        assert "<b>Restricted</b>" in page
        assert ("Quiet" in page, "Later" in page) == (True, False)


def test_the_list_of_issues_goes_by_age_page_by_page(officer):
    forum = make_forum()
    for number in range(1, 53):
        make_issue(forum, f"Issue {number}", raised_on=date(2005, 1, number % 28 + 1))

    first = officer.get(ISSUES)
    page = first.context["page"]
    rows = [one.issue.raised_on for one in page.rows]
    assert (len(rows), rows) == (50, sorted(rows))

    rest = officer.get(ISSUES + page.page.next_url).context["page"]
    assert len(rest.rows) == 2
    assert rest.rows[0].issue.raised_on >= rows[-1]


def test_the_file_has_what_the_page_has(officer):
    issue = make_issue(make_forum(), source=make_source(title="Their letter"))
    make_answer(make_issue(issue.forum, "Visas"), AnswerState.MET)

    response = officer.get(f"{ISSUES}csv/?state=unanswered")
    content = b"".join(response.streaming_content).decode()

    assert "Border crossings,Political,Advisory group,Iraq,,2005-12-01" in content
    assert ",62,62,Official document,Their letter" in content
    assert "Visas" not in content


def test_the_page_of_a_forum_counts_the_issues_that_it_does_not_show(officer):
    forum = make_forum()
    for number in range(22):
        make_issue(forum, f"Issue {number}")

    page = text(officer.get(f"/political/forums/{forum.pk}/"))

    assert "22 issues have no answer." in page
    assert "The other issues stand in the list" in page

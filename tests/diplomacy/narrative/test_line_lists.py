"""Lines to take compared, listed and exported; what their pages bear and cost."""

import csv
import io
from datetime import date

import pytest

from tests.diplomacy.narrative.pages import plain
from tests.diplomacy.narrative_factories import make_line, make_term, make_version
from tests.factories import TODAY, make_marking, make_source

pytestmark = pytest.mark.django_db

LIST = "/political/lines/"


@pytest.fixture
def officer(login):
    return login("Policy officer")


@pytest.fixture
def minister(login):
    return login("Minister")


def page_of(line):
    return f"{LIST}{line.pk}/"


def test_two_versions_are_compared_word_by_word(minister):
    line = make_line()
    make_version(line, 1, text="Stay in <b>the</b> coalition. <i>Gone", audience="EU")
    make_version(line, 2, text="Stay in <b>the</b> partnership.", audience="UN")

    page = minister.get(f"{page_of(line)}compare/", {"before": 1, "after": 2})

    html = page.content.decode()
    assert (
        '<del><span class="visually-hidden">[removed: </span>coalition'
        '<span class="visually-hidden">]</span></del>'
    ) in html
    assert "[added: </span>partnership<" in html
    other = minister.get(f"{page_of(line)}compare/", {"before": 2, "after": 1})
    for shown in (html, other.content.decode()):
        assert "&lt;i&gt;Gone" in shown
        assert "<i>Gone" not in shown
        assert "<b>the" not in shown
    assert "Audience EU UN" in plain(page)


@pytest.mark.parametrize("asked", ["", "before=1&after=3", "before=x&after=1"])
def test_a_comparison_with_what_is_not_there_is_said(minister, asked):
    line = make_line()
    make_version(line, 1)
    make_version(line, 2)
    make_version(line, 3, marking=make_marking("secret"))

    page = minister.get(f"{page_of(line)}compare/?{asked}")

    assert page.status_code == 400
    assert "There is a problem" in plain(page)


def rows(response):
    text = b"".join(response.streaming_content).decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text)))


def test_the_public_page_and_file_hold_only_what_is_cleared_for_the_public(login):
    analyst = login("Analyst")
    make_version("Secretive topic", public_text="For all.", public_cleared_on=TODAY)
    make_version("Waiting", public_text="Not yet cleared.")
    make_version(
        "Later", public_text="Cleared later.", public_cleared_on=date(2006, 2, 2)
    )
    make_version(
        "Over",
        valid_until=date(2006, 1, 31),
        public_text="No longer said.",
        public_cleared_on=date(2006, 1, 20),
    )

    page = analyst.get(f"{LIST}public/")
    file = rows(analyst.get(f"{LIST}public/csv/"))

    html = page.content.decode()
    assert "For all." in html
    for words in ("Secretive", "Not yet", "Cleared later", "No longer", "Government"):
        assert words not in html
        assert not any(words in cell for row in file for cell in row)
    assert file[1] == ["For all.", "2006-01-10", ""]


def test_the_file_of_the_list_has_its_rows_under_its_filters(login):
    analyst = login("Analyst")
    make_version("Draft", text="Not to be said.", cleared_on=None)
    make_version(
        "Gulf",
        audience="Gulf states",
        public_text="Not cleared.",
        valid_until=date(2006, 2, 20),
    )
    make_version("Partners")

    page = analyst.get(LIST).context
    file = rows(analyst.get(f"{LIST}csv/"))

    topics = [one[0] for one in file[1:] if not one[0].startswith("#")]
    assert topics == [row.line.topic for row in page["rows"]]
    assert file[1][2:6] == ["no version is valid; version 1 is a draft", "", "", ""]
    text = "The Government needs wider support."
    words = page["rows"][1].words
    assert file[2][1:6] == ["Political", words, "1", "Gulf states", text]
    assert "Not cleared." not in str(file)
    assert "Not to be said." not in str(file)
    narrowed = analyst.get(f"{LIST}?state=expiring&q=gulf").context
    links = {one["label"]: one["url"] for one in narrowed["exports"]}
    assert [one[0] for one in rows(analyst.get(links["CSV"]))[1:2]] == ["Gulf"]
    assert "# End of file: 1 rows" in str(rows(analyst.get(links["CSV"])))
    days = b"".join(analyst.get(links["ICS"]).streaming_content).decode()
    assert days.count("BEGIN:VEVENT") == 1
    assert "DTSTART;VALUE=DATE:20060220" in days
    assert analyst.get(f"{LIST}csv/", {"line": "none"}).status_code == 400


def test_the_list_is_narrowed_and_a_wrong_filter_is_said(minister):
    make_version("Ending", valid_until=date(2006, 2, 20))
    make_version("Waiting", cleared_on=None, audience="Gulf states")
    make_version("Hidden words", text="Find me.", marking=make_marking("secret"))
    make_version(make_line("Hidden words"), 2, cleared_on=None)

    whole = plain(minister.get(LIST))
    assert "Expires in 19 days" in whole
    assert "1 of 3 lines to take has a version that may be said on 1 Feb" in whole
    assert "1 expires within 30 days, and nothing follows." in whole
    for query, shown in (
        ({"state": "draft"}, {"Waiting", "Hidden words"}),
        ({"state": "expiring"}, {"Ending"}),
        ({"audience": "Gulf states"}, {"Waiting"}),
        ({"q": "find me"}, set()),
        ({"q": "end"}, {"Ending"}),
    ):
        html = minister.get(LIST, query).content.decode()
        topics = {t for t in ("Ending", "Waiting", "Hidden words") if f">{t}<" in html}
        assert topics == shown, query
    assert minister.get(LIST, {"state": "gone", "line": "x"}).status_code == 400


def test_an_audience_is_that_of_the_versions_that_stand_at_the_date(minister):
    later = {"drafted_on": TODAY, "cleared_on": TODAY, "valid_from": TODAY}
    make_version("Widened", audience="Gulf states")
    make_version("Widened", 2, audience="EU partners", **later)
    make_version("Ended", audience="Gulf states", valid_until=date(2006, 1, 25))

    def topics(audience, on):
        asked = {"audience": audience, "as_at": on}
        html = minister.get(LIST, asked).content.decode()
        return {topic for topic in ("Widened", "Ended") if f">{topic}<" in html}

    assert topics("Gulf states", "2006-01-20") == {"Widened", "Ended"}
    assert topics("Gulf states", "2006-02-01") == {"Ended"}
    assert topics("EU partners", "2006-01-20") == set()
    assert topics("EU partners", "2006-02-01") == {"Widened"}


def test_an_empty_list_invites_its_first_line(officer, minister):
    assert "Add the first line to take" in plain(officer.get(LIST))
    assert "No line to take is recorded" in plain(minister.get(LIST))


def test_a_page_bears_what_it_shows_and_names(login):
    reader = login("Minister", ceiling="secret")
    make_term("wider", marking=make_marking("confidential"))
    version = make_version(text="A wider partnership.")
    banner = reader.get(page_of(version.line_to_take)).context["marking_banner"]
    assert banner.name.lower() == "confidential"

    make_version(version.line_to_take, 2, marking=make_marking("secret"))
    banner = reader.get(page_of(version.line_to_take)).context["marking_banner"]
    assert banner.name.lower() == "secret"
    assert reader.get(LIST).context["marking_banner"].name.lower() == "secret"


def test_the_list_costs_the_same_however_many_lines(minister, count_queries):
    make_version("A", valid_until=TODAY)
    one = count_queries(lambda: minister.get(LIST))

    for topic in "BCDE":
        make_version(topic, cleared_on=None)
        make_version(topic, 2)

    assert count_queries(lambda: minister.get(LIST)) == one


def test_the_page_of_a_line_costs_the_same_however_many_versions(
    minister, count_queries
):
    make_term("wider")
    line = make_line()
    make_version(line, 1, source=make_source())
    make_version(line, 2)
    one = count_queries(lambda: minister.get(page_of(line)))

    for number in range(3, 9):
        make_version(line, number, source=make_source(f"source-{number}"))

    assert count_queries(lambda: minister.get(page_of(line))) == one


def test_the_audience_of_a_line_above_the_ceiling_is_not_offered(minister):
    make_version(
        make_line("Told to few", marking=make_marking("secret")), audience="P5"
    )
    make_version(audience="EU partners")

    page = minister.get(LIST).content.decode()

    assert "EU partners</option>" in page
    assert "P5" not in page

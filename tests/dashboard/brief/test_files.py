"""The sheets and the telegram of a brief; what does not fit is said."""

import re
from dataclasses import replace

import pytest

from partnership.accounts.models import AuditEntry
from partnership.dashboard.brief.document import Document, Section
from partnership.dashboard.brief.fit import fits, fitted
from partnership.dashboard.brief.lines import read_lines
from partnership.dashboard.brief.paper import TEMPLATE, data_of, paper, sheets
from partnership.dashboard.brief.plain import WIDTH, plain_text
from partnership.exchange.typesetting import count_pages
from tests.dashboard.brief.factories import DAY, freeze, make_draft, make_scene
from tests.diplomacy.factories import make_meeting
from tests.factories import make_marking, make_user


def section(kind, label, lines, heading=""):
    return Section(kind, label, heading or label, tuple(read_lines(lines)))


def document(lines=3, **values):
    many = "\n".join(f"Sentence {n} of what hangs on it. {{AP}}" for n in range(lines))
    sections = (
        section("want", "What we want", "Stay in Basra. {FCO paper}"),
        section("point", "The point to make", "Thank them."),
        section("security", "Security", "Personnel | 530 | stated {AP}"),
        section("economic", "Economic", "Delivered | no figure recorded"),
        section("contact", "Last contact", "They spoke."),
        section("rests", "What hangs on it", many, "Many hang on it"),
    )
    found = Document(
        actor="Denmark",
        programme="Iraq",
        marking="Restricted (UK scheme of 2006); Basra desk only",
        as_at="2006-06-10",
        facts=(("Meeting", "20 June 2006"), ("Place", "none recorded")),
        sections=sections,
    )
    return replace(found, **values)


def test_what_fits_is_left_alone_and_the_same_bytes_come_again():
    short = document()

    assert fitted(short) is short
    assert sheets(short) == 1
    pdf = paper(short)
    assert pdf == paper(document())
    assert pdf.startswith(b"%PDF-1.7")
    assert b"pdfuaid:part" in pdf


def test_what_the_sheet_cannot_hold_is_left_out_in_the_stated_order_and_said():
    long = fitted(document(lines=120))

    assert fits(long)
    (said,) = long.left_out
    number = 120 - len(long.sections[-1].lines)
    assert (
        f"Left out to keep to one page: {number} lines of “What hangs on it”." == said
    )
    assert len(long.sections) == 6, "nothing else had to go"
    assert said in plain_text(long)
    one_more = replace(
        long.sections[-1],
        lines=tuple(document(lines=120).sections[-1].lines[: 120 - number + 1]),
    )
    assert not fits(replace(long, sections=(*long.sections[:-1], one_more)))

    two = fitted(document(lines=120, pages=2))
    assert sheets(two) == 2
    assert len(two.sections[-1].lines) > len(long.sections[-1].lines)


def test_a_whole_section_goes_before_the_next_and_the_point_never():
    point = "\n".join(f"Say {n}." for n in range(44))
    full = document()
    sections = (full.sections[0], section("point", "The point to make", point))
    said = fitted(replace(full, sections=(*sections, *full.sections[2:]))).left_out

    assert said[0].startswith("Left out to keep to one page: all of “Security”")
    assert "“What hangs on it”" in said[0]
    assert "“The point" not in said[0]
    too_long = section("point", "The point to make", point * 3)
    assert not fits(fitted(replace(full, sections=(full.sections[0], too_long))))


def test_a_telegram_has_short_lines_no_markup_and_its_marking_at_both_ends():
    long = section("raise", "What they may raise", "A long sentence of theirs. " * 9)
    told = document(lines=6)
    text = plain_text(replace(told, sections=(*told.sections, long)))

    assert max(map(len, text.splitlines())) <= WIDTH
    marking = "RESTRICTED (UK SCHEME OF 2006); BASRA DESK ONLY"
    assert text.startswith(marking)
    assert text.rstrip().endswith(marking)
    assert not re.search(r"[<>*#|{}]", text)
    assert "- Personnel: 530 (stated) [2]" in text
    assert "[1] FCO paper" in text
    assert "Draft: not cleared, not frozen" in text


def test_words_of_the_record_are_never_markup_on_paper():
    hostile = '#panic("x") $ \\ <b> *bold* [a](b) `raw` @ref //c 中'
    odd = section("want", hostile, hostile, hostile)

    assert sheets(document(sections=(odd,), actor=hostile, marking=hostile)) == 1
    assert paper(document(sections=(odd,), actor=hostile)).startswith(b"%PDF")


@pytest.mark.django_db
def test_each_download_is_in_the_audit_log_and_a_draft_says_that_it_is_one(login):
    client = login("Policy officer")
    officer = make_user("Policy officer")
    draft = make_draft(make_meeting("Norway", held_on=DAY), officer)
    address = draft.get_absolute_url()

    sheet = client.get(f"{address}pdf/")
    telegram = client.get(f"{address}txt/")

    assert sheet["Content-Disposition"].endswith('-2006-06-10-draft.pdf"')
    assert "Draft: not cleared" in telegram.content.decode()
    assert client.get(f"{address}docx/").status_code == 404
    found = AuditEntry.objects.filter(details__report="brief").values_list(
        "details__format", flat=True
    )
    assert sorted(found) == ["pdf", "txt"]


@pytest.mark.django_db
def test_the_list_of_briefs_and_its_files_have_the_same_rows(login):
    officer = make_user("Policy officer")
    frozen = freeze(make_draft(make_scene(), officer), officer)
    make_draft(make_meeting("Norway", held_on=DAY), officer)
    policy, analyst = login("Policy officer"), login("Analyst")

    page = policy.get("/briefs/?as_at=2006-06-10")
    assert page.context["page"].count == 2
    assert policy.get("/briefs/?as_at=2006-06-09").context["page"].count == 0
    narrowed = policy.get("/briefs/?as_at=2006-06-10&actor=denmark&status=frozen")
    assert [one.pk for one in narrowed.context["page"].rows] == [frozen.pk]
    assert policy.get("/briefs/?status=odd").status_code == 400
    file = analyst.get("/briefs/all/json/?as_at=2006-06-10")
    rows = b"".join(file.streaming_content).decode()
    assert frozen.digest in rows
    assert "Norway" not in rows
    answer = analyst.get("/api/v1/briefs/?as_at=2006-06-10").json()["rows"]
    assert [one["digest"] for one in answer] == [frozen.digest]
    assert answer[0]["content"] == frozen.content


@pytest.mark.django_db
def test_a_pack_has_every_cleared_brief_and_says_which_meetings_have_none(login):
    officer = make_user("Policy officer")
    meeting = make_scene()
    frozen = freeze(make_draft(meeting, officer), officer)
    make_draft(make_meeting("Norway", held_on=DAY), officer)
    make_meeting("Japan", held_on=DAY, principal="Somebody else")
    secret = make_marking("secret-2006")
    make_meeting("Hidden", held_on=DAY, marking=secret)
    minister = login("Minister")
    query = "as_at=2006-06-12&principal=Foreign+Secretary&since=2006-06-15"

    page = minister.get(f"/briefs/pack/?{query}")
    found = page.context["pack"]

    assert [str(one.meeting.actor) for one in found.stops] == ["Denmark", "Norway"]
    assert found.briefs == [frozen]
    assert "One meeting has no cleared brief." in found.said
    file = minister.get(f"/briefs/pack/pdf/?{query}")
    assert file.content.startswith(b"%PDF")
    data = data_of(
        [Document.read(frozen.content)] * 2, "T", "M", {"said": [], "rows": []}
    )
    assert count_pages(TEMPLATE, data) == 3
    entry = AuditEntry.objects.get(details__report="brief-pack")
    assert entry.details["briefs"] == 1
    assert minister.get("/briefs/pack/pdf/").status_code == 400
    assert (
        "Choose an event" in minister.get("/briefs/pack/?principal=").content.decode()
    )
    wrong = minister.get("/briefs/pack/?principal=Foreign+Secretary&since=June")
    assert wrong.status_code == 400
    assert "Enter a date" in wrong.content.decode()

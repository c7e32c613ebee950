"""A frozen brief never changes, whatever the record does later."""

import os
from datetime import date, timedelta
from random import Random

import pytest
from django.db import Error, transaction

from coalition.models import Contributor, Mandate, Strength
from donors.models import Pledge
from partnership.accounts.models import User
from partnership.actors.models import Actor
from partnership.dashboard.brief.clearing import clear_brief
from partnership.dashboard.brief.document import Document, digest_of
from partnership.dashboard.brief.drafting import begin_brief, keep_text
from partnership.dashboard.brief.page import ReadPage, holds
from partnership.dashboard.models import Brief, BriefPaper, BriefSection
from partnership.dashboard.timeline.briefs import FROZEN
from partnership.diplomacy.models import Ask, Contact, LineVersion, Meeting, Point
from partnership.evidence.history import change_by
from partnership.evidence.models import Source
from partnership.evidence.refusal import Refused
from tests.coalition.caveats import join_desk, make_desk
from tests.coalition.factories import make_dependency, make_un_mandate
from tests.dashboard.brief.factories import (
    ON,
    SAID,
    freeze,
    make_draft,
    make_scene,
    to_brief,
)
from tests.diplomacy.asks_factories import make_contact
from tests.diplomacy.narrative_factories import make_line, make_version
from tests.factories import make_marking, make_user

pytestmark = pytest.mark.django_db
# The long proof makes a thousand: BRIEF_EDITS=1000.
EDITS = int(os.environ.get("BRIEF_EDITS", "25"))


@pytest.fixture
def officer(login):
    login()
    return make_user("Policy officer", first_name="Ann", last_name="Clerk")


@pytest.fixture
def frozen(officer):
    return freeze(make_draft(make_scene(), officer), officer)


def everything(client, brief):
    """The page with what it says of the brief, and both files."""
    address = brief.get_absolute_url()
    page = client.get(address).content.decode()
    start = page.index('<div class="page-head">')
    files = [client.get(f"{address}{name}/").content for name in ("pdf", "txt")]
    return [page[start : page.index("</main>")].split("csrfmiddlewaretoken")[0], *files]


def random_edit(chance: Random, number: int) -> None:
    """One change of one field of whatever the brief was composed from."""
    words = f"Changed {number} {chance.random()}"
    day = date(2006, 1, 1) + timedelta(chance.randrange(900))
    model, values = chance.choice(
        [
            (Strength, {"personnel": chance.randrange(5000)}),
            (Mandate, {"title": words, "personnel_ceiling": chance.randrange(900)}),
            (Mandate, {"expires_on": day + timedelta(900)}),
            (Pledge, {"title": words}),
            (Contributor, {"domestic_pressure": words, "location": words[:40]}),
            (Ask, {"wanted": words}),
            (Contact, {"summary": words}),
            (Point, {"text": words, "line_to_take": words}),
            (
                LineVersion,
                {"text": words, "withdrawn_on": day, "withdrawn_reason": "x"},
            ),
            (Meeting, {"principal": words, "place": words, "counterpart": words}),
            (Actor, {"name": words}),
            (Source, {"title": words}),
            (User, {"last_name": words[:30]}),
        ]
    )
    keys = list(model.objects.values_list("pk", flat=True))
    with change_by(None, reason="a random edit"):
        model.objects.filter(pk=chance.choice(keys)).update(**values)


def test_a_frozen_brief_is_the_same_after_many_edits_of_the_record(frozen, login):
    minister = login("Minister")
    before, chance = everything(minister, frozen), Random(20060620)
    assert frozen.digest in before[0]
    assert "470" in before[0]

    for number in range(EDITS):
        random_edit(chance, number)
        if number % 50 == 0:
            assert everything(minister, frozen)[1:] == before[1:]

    assert everything(minister, frozen) == before
    frozen.refresh_from_db()
    assert digest_of(frozen.content) == frozen.digest
    assert holds(frozen)


def test_the_content_is_canonical_and_read_back_as_it_was(frozen):
    document = Document.read(frozen.content)

    assert document.canonical() == frozen.content
    assert hash(document), "nothing in it can be changed"
    assert digest_of(frozen.content) == frozen.digest
    assert document.cleared.startswith("Cleared by Ann Clerk, who drafted it, at ")
    assert document.as_at == "2006-06-10"
    assert document.as_known
    assert document.marking
    assert document.bars


def add_section(brief):
    one = of(BriefSection, brief=brief).last()
    one.pk = None
    one.save(force_insert=True)


TAMPERINGS = {
    "addition": add_section,
    "pages": lambda brief: of(Brief, pk=brief.pk).update(pages=2),
    "content": lambda brief: of(Brief, pk=brief.pk).update(
        content="x", digest=digest_of("x")
    ),
    "brief": lambda brief: of(Brief, pk=brief.pk)._raw_delete("default"),
    "text": lambda brief: of(BriefSection, brief=brief).update(text="x"),
    "sections": lambda brief: of(BriefSection, brief=brief)._raw_delete("default"),
    "pdf": lambda brief: of(BriefPaper, brief=brief).update(pdf=b"x"),
    "paper": lambda brief: of(BriefPaper, brief=brief)._raw_delete("default"),
}


def of(model, **which):
    return model.objects.filter(**which)


def test_the_database_refuses_to_change_what_is_frozen(frozen):
    for name, tamper in TAMPERINGS.items():
        refused = pytest.raises(Error, match="never changes|keeps its sections")
        with refused, transaction.atomic():
            tamper(frozen)
            pytest.fail(f"{name} was changed")


@pytest.fixture
def draft(officer):
    return make_draft(make_scene(), officer)


def test_the_database_refuses_a_digest_of_something_else(draft, officer):
    with pytest.raises(Error, match="digest is not that"), transaction.atomic():
        Brief.objects.filter(pk=draft.pk).update(
            status="frozen",
            cleared_by=officer,
            frozen_at="2006-06-10T09:00Z",
            content="words",
            digest=digest_of("other words"),
            paper_digest="x",
        )


def why_not(draft, officer):
    """All that stops the draft from being cleared, as its page says it."""
    page = ReadPage.of(Brief.objects.get(pk=draft.pk), officer)
    with pytest.raises(Refused) as refused:
        clear_brief(brief=draft, read=page.digest, by=officer, at=draft.created_at)
    assert str(refused.value) == " ".join(page.stops)
    draft.refresh_from_db()
    assert not draft.is_frozen
    return " ".join(page.stops)


def test_what_stops_a_brief_is_said_and_nothing_is_frozen(draft, officer):
    """No point, a cut point, an expired line in anybody's words, an older record."""
    read = ReadPage.of(draft, officer).digest
    line = make_line("Another line")
    for number, text in (
        (7, "Our coalition stays\nfor as long as it takes."),
        (8, f"{SAID} It pays for itself."),
        (9, "Nobody else will have to pay."),
    ):
        make_version(line, number, text=text, valid_until=date(2006, 2, 1))
    of(BriefSection, brief=draft, kind="raise").update(
        heading="Nobody else will have to pay.",
        # The words of a line that holds stand within those of version 8.
        text="Our coalition stays for as long as it takes.\n"
        f"{SAID} It pays for itself.",
    )
    of(BriefSection, brief=draft, kind="point").update(is_cut=True)
    Strength.objects.update(personnel=400)
    Point.objects.all().delete()

    said = why_not(draft, officer)

    assert "without its point" in said
    assert "without a point" in said
    for number in (7, 8, 9):
        assert f"version {number}” expired on 1 February 2006, before" in said
    assert "version 1”" not in said
    assert "changed since “Security” was composed" in said
    with pytest.raises(Refused, match="colleague changed this brief"):
        clear_brief(brief=draft, read=read, by=officer, at=draft.created_at)


def test_what_was_raised_since_is_borne_by_every_page_and_by_what_is_frozen(login):
    """The same words, under a marking that no section bore; a bar that none tells."""
    officer = make_user("Policy officer", ceiling="secret-2006")
    client, secret = login("Policy officer", ceiling="secret-2006"), "secret-2006"
    draft = make_draft(make_scene(), officer)
    of(BriefSection, brief=draft).exclude(kind__in=["point", "dates"]).update(
        is_cut=True
    )
    beneath = make_un_mandate(marking=make_marking(secret))
    make_dependency(Mandate.objects.get(title="Mandate of May"), beneath)
    address = draft.get_absolute_url()

    read = client.get(f"{address}clear/")
    (stop,) = read.context["page"].stops
    assert "“What lapses or is overdue” was composed" in stop
    assert (
        beneath.expires_on.strftime("%Y") in read.context["document"].bars[-1].expires
    )
    assert read.context["marking_banner"].code == secret
    assert "SECRET" in client.get(f"{address}txt/").content.decode()

    Pledge.objects.update(marking=make_marking(secret))
    page = client.get(address)
    assert page.context["marking_banner"].code == secret
    assert "The record says now" in page.content.decode()
    assert "since “What lapses or is overdue” was composed" in why_not(draft, officer)
    keep_text(section=draft.sections.get(kind="dates"), version=1, by=officer)
    assert freeze(draft, officer).marking.code == secret


def test_a_correction_is_a_new_brief_and_the_old_one_stays(frozen, officer, login):
    meeting = to_brief(frozen.meeting, officer)
    later = begin_brief(meeting=meeting, on=ON, by=officer, supersedes=frozen)
    later = freeze(later, officer)

    frozen.refresh_from_db()
    assert holds(frozen)
    assert frozen.digest in Document.read(later.content).supersedes
    page = login("Minister").get(frozen.get_absolute_url()).content.decode()
    assert "A later brief has taken its place" in page
    assert later.get_absolute_url() in page


def test_a_frozen_brief_bears_its_further_markings_on_the_timeline(officer):
    meeting = make_scene()
    for desk in ("basra", "cairo"):
        marking = make_desk(desk=desk)
        make_contact(held_on=ON, summary="For a desk", marking=marking)
        join_desk(officer, desk)
    brief = freeze(make_draft(meeting, officer), officer)
    own = {brief.marking_id, meeting.marking_id}
    assert {*brief.further_marking_ids} - own

    (entry,) = FROZEN.rows(meeting.actor, ON, officer).values("entry_marks")

    assert {*entry["entry_marks"]} == {*brief.further_marking_ids, *own}

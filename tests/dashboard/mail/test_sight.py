"""What leaves by e-mail: nothing above its own ceiling, and no word that it exists."""

import pytest
from django.core import mail

from coalition.models import Contributor
from partnership.dashboard import bearing
from partnership.dashboard.mail import job
from partnership.dashboard.mail.sight import sight_of
from partnership.evidence.models import Marking, NeedToKnowGroup
from tests.coalition.factories import make_contributor, make_strength
from tests.dashboard.mail.factories import WEDNESDAY, html_of, make_reader, text_of
from tests.factories import make_marking, make_programme

pytestmark = pytest.mark.django_db

SAYS_SO = "This mail leaves out what is marked above Declassified, or bears a caveat."


def make_hidden(marking: Marking):
    """A contributor and its strength, both marked."""
    name = f"Ruritania {marking}"
    contributor = make_contributor(name, marking=marking)
    make_strength(contributor, 7_777, marking=marking)
    contributor.actor.marking = marking
    contributor.actor.save()


def make_caveat(person) -> Marking:
    """A marking of the lowest rank for a group, which the person is in."""
    group = NeedToKnowGroup.objects.create(code="ann", name="Ann")
    marking = Marking.objects.create(
        scheme=make_marking().scheme,
        code="ann-only",
        name="Ann only",
        rank=0,
        plain_marking=make_marking(),
    )
    marking.groups.add(group)
    person.need_to_know.add(group, through_defaults={})
    return marking


def test_what_may_not_leave_stays_and_the_mail_says_the_same_without_it():
    ann = make_reader(ceiling="restricted")
    job.send_due(WEDNESDAY)
    before = text_of()
    ann.overview_mails.all().delete()
    for marking in (make_marking("restricted"), make_caveat(ann)):
        make_hidden(marking)
    person = type(ann).objects.get(pk=ann.pk)
    assert Contributor.objects.visible_to(person).count() == 2

    job.send_due(WEDNESDAY)

    assert SAYS_SO in text_of()
    assert SAYS_SO in " ".join(html_of().split())
    assert text_of() == before
    assert "7,777" not in html_of()
    assert "Ruritania" not in html_of()
    assert mail.outbox[-1].subject == "Declassified: Iraq at 1 February 2006"


def test_an_administrator_can_let_more_leave_and_the_mail_is_marked_so():
    make_reader(ceiling="restricted")
    make_programme(mail_ceiling=make_marking("restricted"))
    make_hidden(make_marking("restricted"))

    job.send_due(WEDNESDAY)

    assert mail.outbox[-1].subject.startswith("Restricted: ")
    text = text_of()
    assert text.startswith("Restricted")
    assert text.endswith("Restricted (UK scheme of 2006)")
    assert html_of().count(">Restricted (UK scheme of 2006)</td>") == 2
    assert "7,777" in text
    assert "leaves out" not in text


def test_a_reader_below_the_ceiling_of_the_mail_sees_no_more_than_on_the_page():
    ann = make_reader(ceiling="unclassified")

    sight = sight_of(ann, make_marking("restricted"))

    assert sight.reader.visible_marking_ids == ann.visible_marking_ids
    assert not sight.leaves_out
    assert sight.reader.has_perm("coalition.view_contributor")
    assert not sight.reader.has_perm("exchange.export_list")


def test_a_mail_that_would_bear_more_is_not_sent(monkeypatch, caplog):
    make_reader(ceiling="restricted")
    make_hidden(make_marking("restricted"))
    # As where a question forgets to ask who reads.
    monkeypatch.setattr(bearing, "of_strength", lambda *_: [Contributor.objects.all()])

    done = job.send_due(WEDNESDAY)

    assert (mail.outbox, done.waiting) == ([], 1)
    assert "AboveCeiling" in caplog.text

"""What leaves by e-mail: nothing above its own ceiling, and no word of what is there."""

import pytest
from django.core import mail

from coalition.models import Contributor
from partnership.dashboard import front_page
from partnership.dashboard.mail import job
from partnership.evidence.models import Marking, NeedToKnowGroup, Programme
from tests.coalition.factories import make_contributor, make_strength
from tests.dashboard.mail.factories import WEDNESDAY, html_of, make_reader, text_of
from tests.factories import make_marking, make_programme

pytestmark = pytest.mark.django_db

SAYS_SO = "This mail leaves out what is marked above Unclassified, or bears a caveat."


def make_hidden(marking: Marking):
    """A contributor and its strength, both marked."""
    contributor = make_contributor("Ruritania", marking=marking)
    make_strength(contributor, 7_777, marking=marking)
    contributor.actor.marking = marking
    contributor.actor.save()


@pytest.mark.parametrize("is_caveat", [False, True], ids=["above", "caveat"])
def test_what_may_not_leave_stays_and_the_mail_says_the_same_without_it(is_caveat):
    ann = make_reader(ceiling="restricted")
    job.send_due(WEDNESDAY)
    before = text_of().replace(mail.outbox[0].extra_headers["Message-ID"], "")
    ann.overview_mails.all().delete()
    marking = make_marking("restricted")
    if is_caveat:
        group = NeedToKnowGroup.objects.get_or_create(code="ann", name="Ann only")[0]
        marking = Marking.objects.create(
            scheme=make_marking().scheme,
            code="ann-only",
            name="Ann only",
            rank=0,
            plain_marking=make_marking(),
        )
        marking.groups.add(group)
        ann.need_to_know.add(group, through_defaults={})
    make_hidden(marking)
    person = type(ann).objects.get(pk=ann.pk)
    page = front_page.build(WEDNESDAY.date(), person, Programme.objects.get())
    assert page.personnel.personnel == 7_777

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
    assert text.endswith("Restricted")
    assert html_of().count(">Restricted</td>") == 2
    assert "7,777" in text
    assert "leaves out" not in text


def test_a_reader_below_the_ceiling_of_the_mail_sees_no_more_than_on_the_page():
    make_reader(ceiling="unclassified")
    make_programme(mail_ceiling=make_marking("restricted"))
    make_hidden(make_marking("restricted"))

    job.send_due(WEDNESDAY)

    assert Contributor.objects.count() == 1
    assert "7,777" not in text_of()
    assert mail.outbox[-1].subject.startswith("Declassified: ")


def test_a_mail_that_would_bear_more_is_not_sent(monkeypatch):
    make_reader(ceiling="restricted")
    make_hidden(make_marking("restricted"))
    limits = "partnership.dashboard.mail.sight.MailLimits.allows"
    monkeypatch.setattr(limits, lambda *_: True)
    built = front_page.build

    def sees_all(on, reader, programme, **values):
        kept, reader.limits = reader.limits, None
        reader.__dict__.pop("_markings", None)
        page = built(on, reader, programme, **values)
        reader.limits = kept
        return page

    monkeypatch.setattr(front_page, "build", sees_all)

    done = job.send_due(WEDNESDAY)

    assert (mail.outbox, done.waiting) == ([], 1)

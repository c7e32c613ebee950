"""The overview as a mail: the front page's own figures, in text and in HTML.

Nothing in it is fetched: no picture, no style sheet, no script. Bars are cells of a
table, and every figure that they draw stands beside them in text.
"""

from dataclasses import replace
from datetime import date
from typing import Any

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string

from partnership.accounts.models import User
from partnership.dashboard import front_page
from partnership.dashboard.bearing import of_all_its_records
from partnership.dashboard.drawing import drawn
from partnership.dashboard.front.changed import Changed, changed_since
from partnership.dashboard.mail.ending import ending_address
from partnership.dashboard.mail.plain import plain
from partnership.dashboard.mail.sight import Sight, sight_of
from partnership.dashboard.mail.styles import STYLES
from partnership.dashboard.models import MailState, OverviewMail
from partnership.evidence.models import Marking, Programme
from partnership.evidence.templatetags.display import long_day
from partnership.exchange.snapshot import snapshot

LONGEST_SUBJECT = 180


def overview_message(
    mail: OverviewMail, person: User, ceiling: Marking, on: date
) -> EmailMultiAlternatives:
    """What is sent to a person: made now, with the rights that they have now."""
    with snapshot():
        programme = Programme.objects.select_related(
            "default_marking", "host_nation"
        ).get()
        sight = sight_of(person, ceiling)
        changed = _changed(mail, sight.reader)
        page = front_page.build(on, sight.reader, programme, changed=changed)
        # Nobody waits for it: what leaves is held against all that it shows.
        page = replace(page, marking=of_all_its_records(page, sight.reader))
        _refuse_above(page, sight)
        context = {
            **drawn(page, programme),
            **_around(page, programme, sight),
            "due_at": mail.due_at,
            "ending": settings.MAIL.site + ending_address(person),
        }
        text = plain(render_to_string("dashboard/mail/overview.txt", context))
        html = render_to_string("dashboard/mail/overview.html", context)
    message = EmailMultiAlternatives(
        subject=context["subject"],
        body=text,
        from_email=settings.MAIL.sender,
        to=[person.email],
        headers=_headers(mail, context["ending"]),
    )
    message.attach_alternative(html, "text/html")
    return message


def _changed(mail: OverviewMail, reader: User) -> Changed:
    """What changed since the mail before this one; nothing if there was none."""
    if not reader.has_perm("evidence.view_change"):
        return Changed()
    sent = OverviewMail.objects.filter(person=mail.person_id, state=MailState.SENT)
    before = sent.filter(due_at__lt=mail.due_at).order_by("-due_at").first()
    return changed_since(before.made_at if before else None, reader)


class AboveCeiling(RuntimeError):
    """The mail would bear what may not leave: a fault, caught before it does harm."""


def _refuse_above(page: front_page.FrontPage, sight: Sight) -> None:
    beyond = page.marking.held - sight.reader.limits.marking_ids if page.marking else ()
    if beyond:
        raise AboveCeiling(f"It would bear markings {sorted(beyond)}.")


def _around(
    page: front_page.FrontPage, programme: Programme, sight: Sight
) -> dict[str, Any]:
    """What stands around the figures: the marking, the date, where the page is."""
    marking = page.marking.in_words(sight.reader) if page.marking else ""
    title = f"{programme.name} at {long_day(page.on)}"
    first = f"{page.marking.name}: " if page.marking else ""
    return {
        "programme": programme,
        "on": page.on,
        "marking": marking,
        "title": title,
        "subject": _one_line(f"{first}{title}")[:LONGEST_SUBJECT],
        "ceiling": sight.ceiling,
        "leaves_out": sight.leaves_out,
        "is_part": not sight.reader.sees_everything,
        "site": settings.MAIL.site,
        "css": STYLES,
    }


def _one_line(text: str) -> str:
    """The text as a header takes it: no line break that would begin another one."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())


def _headers(mail: OverviewMail, ending: str) -> dict[str, str]:
    """One-click ending (RFC 8058); no answer by machines (RFC 3834).

    The identifier is the same whenever this mail is made, so that a mailbox that gets
    it twice can tell.
    """
    host = settings.MAIL.site.partition("://")[2].partition(":")[0]
    return {
        "Message-ID": f"<overview.{mail.pk}.{mail.due_at:%Y%m%d%H%M}@{host}>",
        "List-ID": f"Overview <overview.{host}>",
        "List-Unsubscribe": f"<{ending}>",
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        "Auto-Submitted": "auto-generated",
        "X-Auto-Response-Suppress": "All",
        "Content-Language": "en-GB",
    }

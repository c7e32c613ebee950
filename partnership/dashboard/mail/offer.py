"""Whether a reader can have the overview by e-mail, and if not, why in a sentence."""

from typing import NamedTuple

from django.conf import settings

from partnership.accounts.forms.address import may_send_to
from partnership.accounts.models import User
from partnership.dashboard.mail.sight import ceiling_of, may_leave
from partnership.evidence.models import Marking, Programme

RIGHT = "coalition.view_contributor"

NO_MAIL = (
    "This installation sends no mail: its operator has not set a mail server, a sender,"
    " the address of this site and the domains that mail may go to."
)
NO_PROGRAMME = "No programme is set up yet, so that there is no overview to send."
NO_MARKING = "No protective marking is known, so that nothing may leave by e-mail."
NO_ADDRESS = "No e-mail address is entered for you. An administrator enters it."
WRONG_DOMAIN = (
    "Your e-mail address is in a domain that mail does not go to. An administrator"
    " can enter another."
)
CLOSED = "The account is closed."
NO_PASSWORD = "No password is set; an administrator makes a link for one."
NO_RIGHT = "Your role does not include the overview."


class Offer(NamedTuple):
    """The ceiling of the mails, or why there can be none."""

    ceiling: Marking | None
    refused: str = ""


def offer_to(person: User, programme: Programme | None) -> Offer:
    """What holds of this person now; asked anew before each mail."""
    refused = _of_the_installation(programme) or _of_the_person(person)
    if refused:
        return Offer(None, refused)
    ceiling = ceiling_of(programme)
    if ceiling is None:
        return Offer(None, NO_MARKING)
    if programme.default_marking_id not in may_leave(ceiling):
        # Each page bears that at least, and so would the mail.
        return Offer(
            None,
            f"Every page is marked {programme.default_marking} at least, and nothing"
            f" above {ceiling} or with a caveat may leave by e-mail.",
        )
    return Offer(ceiling)


def _of_the_installation(programme: Programme | None) -> str:
    mail = settings.MAIL
    if not (mail.sender and mail.site and mail.domains):
        return NO_MAIL
    return "" if programme else NO_PROGRAMME


def _of_the_person(person: User) -> str:
    if not person.is_active:
        return CLOSED
    # Whoever signs in by the provider alone has no password to set.
    if not (person.has_usable_password() or person.provider_subject):
        return NO_PASSWORD
    if not person.has_perm(RIGHT):
        return NO_RIGHT
    if not person.email:
        return NO_ADDRESS
    return "" if may_send_to(person.email) else WRONG_DOMAIN

"""The list of people as a report: who has an account, and what each may do."""

from django.db.models import QuerySet
from django.utils import timezone

from partnership.accounts.forms import PeopleFilter
from partnership.accounts.models import User
from partnership.accounts.views.people import people
from partnership.exchange.listed import cell, list_report
from partnership.exchange.report import Kind, Question

REMARK = "The list is always of the present, whatever date the file names."


def found(question: Question) -> QuerySet[User]:
    """Those whose name or username has the words, by username."""
    return people().find(question.form.words).order_by("username")


def _roles(person: User) -> str:
    names = [group.name for group in person.groups.all()]
    return ", ".join([*names, *(["Superuser"] if person.is_superuser else [])])


def _last_signed_in(person: User) -> str | None:
    at = person.last_login
    return at and timezone.localtime(at).isoformat(timespec="seconds")


PEOPLE = list_report(
    name="people",
    title="People",
    sees="accounts.view_user",
    address="exchange:people_file",
    filter_form=PeopleFilter,
    cells=(
        cell("username", "Username"),
        cell("name", "Name", "get_full_name"),
        cell("roles", "Roles", _roles),
        cell("ceiling", "Ceiling"),
        cell("last_signed_in", "Last signed in", _last_signed_in),
        cell("open", "Account open", "is_active", Kind.YES_NO),
    ),
    rows=found,
    marking=lambda question: None,
    remarks=lambda _: [REMARK],
)

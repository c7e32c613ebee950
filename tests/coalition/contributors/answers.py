"""What an officer types into the quick update."""

from datetime import date

from coalition.models import Contributor
from tests.coalition.answers import day
from tests.factories import make_marking, make_source

FEBRUARY = date(2006, 2, 1)


def address_of(contributor: Contributor) -> str:
    return f"/security/contributors/{contributor.pk}/update/"


def opened(client, contributor, **query):
    """The page as it opens, and what its hidden questions hold."""
    response = client.get(address_of(contributor), query)
    assert response.status_code == 200
    return response.context["form"]


def typed(form, on=FEBRUARY, **answers):
    """The answers to a page that was opened; ticks stand as they were."""
    steps = form.fields["steps"].initial if "steps" in form.fields else []
    return (
        {
            "seen": form.initial["seen"],
            "entry_token": str(form.fields["entry_token"].initial()),
            "steps": steps,
            "source": make_source().pk,
            "marking": make_marking().pk,
        }
        | day("stated_on", on)
        | answers
    )


def send(client, contributor, form=None, *, next_page="", **answers):
    form = form or opened(client, contributor)
    posted = typed(form, **answers) | ({"next": next_page} if next_page else {})
    return client.post(address_of(contributor), posted)


def errors(response):
    assert response.status_code == 200
    return {name: list(said) for name, said in response.context["form"].errors.items()}

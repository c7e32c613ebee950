"""From the list to a quick update and back: same filters, order, page and row."""

from urllib.parse import parse_qs, urlsplit

import pytest

from coalition.models import Strength
from tests.coalition.contributors.answers import opened, typed
from tests.coalition.factories import make_contributor, make_strength
from tests.coalition.pages import LIST, contributor_page, page
from tests.factories import make_user

pytestmark = pytest.mark.django_db


def update_link(text, contributor):
    start = text.index(f'id="contributor-{contributor.pk}" href="')
    return text[start:].split('href="')[1].split('"')[0].replace("&amp;", "&")


def test_the_way_back_keeps_filters_order_page_clock_and_row(officer):
    for number in range(51):
        make_strength(f"Country {number:02}", 10)
    last = make_contributor("Country 50")
    asked = {"q": "Country", "sort": "name", "page": "2", "as_at": "2006-01-31"}

    link = update_link(page(officer, LIST, **asked), last)
    form = officer.get(link).context["form"]
    back = officer.get(link).context["next"]
    answers = typed(form, on=form.initial["stated_on"], personnel="11", next=back)
    done = officer.post(link, answers)

    assert done.status_code == 302
    place = urlsplit(done["Location"])
    assert (place.path, place.fragment) == (LIST, f"contributor-{last.pk}")
    assert parse_qs(place.query) == {name: [value] for name, value in asked.items()}
    again = officer.get(done["Location"]).content.decode()
    assert f'id="contributor-{last.pk}"' in again
    assert parse_qs(urlsplit(link).query)["as_at"] == ["2006-01-31"]
    assert Strength.objects.filter(personnel=11).count() == 1


def test_cancel_leads_back_to_the_row_too(officer):
    denmark = make_contributor()
    link = update_link(page(officer, LIST, sort="-name"), denmark)

    text = officer.get(link).content.decode()

    assert f'href="/security/?sort=-name#contributor-{denmark.pk}">Cancel' in text


def test_the_update_is_the_next_stop_after_the_name(officer):
    denmark = make_contributor()
    text = page(officer, LIST)

    row = text[text.index('<th scope="row"') :]
    links = [part.split(">")[1].split("<")[0] for part in row.split("<a ")[1:3]]
    assert links == ["Denmark", "Update"]
    assert 'Update<span class="visually-hidden"> Denmark</span>' in row
    assert contributor_page(denmark) in row


def test_who_may_record_nothing_has_no_update(login):
    denmark = make_contributor()
    client = login("Minister")

    for address in (LIST, contributor_page(denmark)):
        assert "/update/" not in page(client, address)


def test_save_and_open_the_next_walks_down_the_list_as_it_was_narrowed(officer):
    denmark, italy, poland = (
        make_contributor(name, role="infantry")
        for name in ("Denmark", "Italy", "Poland")
    )
    for one in (denmark, italy, poland):
        make_strength(one, 10)
    make_contributor("Fiji")

    def save(one, back):
        form = opened(officer, one)
        answers = typed(form, personnel="11", next=back, open_next="1")
        return officer.post(contributor_page(one, "update/"), answers)["Location"]

    back = f"{LIST}?q=infantry&sort=-name#contributor-{italy.pk}"
    onward = urlsplit(save(italy, back))
    last = save(denmark, back)

    assert onward.path == contributor_page(denmark, "update/")
    assert parse_qs(onward.query)["next"] == [
        f"{LIST}?q=infantry&sort=-name#contributor-{denmark.pk}"
    ]
    assert last == back
    assert Strength.objects.filter(personnel=11).count() == 2


def test_the_next_is_offered_only_to_who_comes_from_the_list(officer):
    address = contributor_page(make_contributor(), "update/")

    assert "open the next" in page(officer, address, next=LIST)
    assert "open the next" not in page(officer, address)
    assert "open the next" not in page(officer, address, next="/countries/")


def test_a_wrong_answer_keeps_the_way_back(officer):
    denmark = make_contributor()
    form = opened(officer, denmark)
    back = f"{LIST}?sort=-name#contributor-{denmark.pk}"

    response = officer.post(
        contributor_page(denmark, "update/"), typed(form, next=back)
    )

    assert response.context["next"] == back
    assert response.context["cancel_url"] == back


def test_the_quick_update_costs_the_same_however_long_the_history(
    officer, count_queries
):
    from tests.coalition.factories import make_intent, make_status

    make_strength()
    make_intent()
    make_status()
    address = contributor_page(make_contributor(), "update/")
    one = count_queries(lambda: officer.get(address))
    for number in range(1, 6):
        make_user(username=f"colleague {number}")
        make_strength(stated_on=f"2005-12-1{number}")
        make_intent("Denmark", "leave", f"2006-01-1{number}")
        make_intent()

    assert count_queries(lambda: officer.get(address)) == one

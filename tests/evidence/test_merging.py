"""What two people changed in different fields is put together, of any kind."""

import re
from datetime import date
from html import unescape

import pytest

from coalition.models import Mandate
from donors.models import Pledge
from partnership.diplomacy.models import Meeting
from tests.coalition.factories import make_denmark_mandate
from tests.diplomacy.factories import make_meeting
from tests.donors.factories import make_pledge
from tests.factories import make_actor, make_source

pytestmark = pytest.mark.django_db


def sent_by(client, address, **typed):
    """What a browser sends of an edit page: every answer that stands in it."""
    page = client.get(address)
    form, answers = page.context["form"], {}
    for bound in form:
        value, widget = bound.value(), bound.field.widget
        if hasattr(widget, "widgets_names"):
            parts = value if isinstance(value, list) else widget.decompress(value)
            boxes = zip(widget.widgets_names, parts, strict=True)
            answers |= {bound.html_name + box: _sent(part) for box, part in boxes}
        elif value is not False:
            answers[bound.html_name] = _sent(value)
    said = {"reason_code": "mistake", "reason": "Corrected"}
    return answers | said | typed


def _sent(value):
    return "" if value is None else value


def hidden_of(response):
    """What the conflict page sends again."""
    page = response.content.decode()
    pairs = re.findall(r'type="hidden" name="([^"]+)" value="([^"]*)"', page)
    answers = {}
    for name, value in pairs:
        answers.setdefault(name, []).append(unescape(value))
    return answers


def words(response):
    return " ".join(unescape(response.content.decode()).split())


def test_dates_and_choices_of_two_people_are_merged_and_shown_before_they_are_saved(
    login,
):
    mandate = make_denmark_mandate(title="Vote", personnel_ceiling=530)
    address = f"/security/mandates/{mandate.pk}/edit/"
    first, second = login("Policy officer"), login("Policy officer")
    mine = sent_by(second, address, title="Decision", review_on_day=1)
    mine |= {"review_on_month": 5, "review_on_year": 2006}
    source = make_source("vote")
    theirs = {"expires_on_year": 2007, "authority_type": "cabinet"}
    theirs |= {"personnel_ceiling": "", "source": source.pk}
    assert first.post(address, sent_by(first, address, **theirs)).status_code == 302

    conflict = second.post(address, mine)

    assert conflict.status_code == 409
    results = {
        one.label: one.result for one in conflict.context["conflict"].differences
    }
    assert results["Expires on"] == "1 July 2007"
    assert results["Review due on"] == "1 May 2006"
    assert results["Personnel ceiling"] == "none recorded"
    assert conflict.context["conflict"].clashes == []
    assert "What Save keeps" in words(conflict)
    assert second.post(address, hidden_of(conflict)).status_code == 302
    merged = Mandate.objects.get()
    assert (merged.title, merged.authority_type) == ("Decision", "cabinet")
    assert (merged.expires_on, merged.review_on) == (date(2007, 7, 1), date(2006, 5, 1))
    assert (merged.personnel_ceiling, merged.source) == (None, source)


def test_a_box_that_a_colleague_ticked_off_and_another_actor_are_merged(login):
    pledge = make_pledge("Sweden", 33, source=make_source())
    address = f"/economic/pledges/{pledge.pk}/edit/"
    first, second = login("Policy officer"), login("Policy officer")
    mine = sent_by(second, address, donor=make_actor("Norway").pk)
    theirs = sent_by(first, address, amount="30,000,000")
    del theirs["delivery_is_tracked"]
    assert first.post(address, theirs).status_code == 302

    conflict = second.post(address, mine)

    assert conflict.status_code == 409
    ticked = {one.label: one for one in conflict.context["conflict"].differences}
    box = ticked["Every disbursement is recorded here"]
    assert (box.theirs, box.yours, box.result) == ("No", "Yes", "No")
    assert second.post(address, hidden_of(conflict)).status_code == 302
    merged = Pledge.objects.get()
    assert merged.donor.name == "Norway"
    assert (merged.delivery_is_tracked, merged.amount_usd) == (False, 30_000_000)


def test_a_third_edit_keeps_the_choice_where_nothing_new_was_said(login):
    meeting = make_meeting(place="London", occasion="NATO")
    address = f"/political/meetings/{meeting.pk}/edit/"
    first, second = login("Policy officer"), login("Policy officer")
    mine = sent_by(second, address, place="Paris", occasion="G8", counterpart="PM")
    first.post(address, sent_by(first, address, place="Oslo", occasion="EU"))
    page = hidden_of(second.post(address, mine))
    first.post(address, sent_by(first, address, occasion="UN"))

    chosen = page | {"keep_place": "theirs", "keep_occasion": "theirs"}
    again = second.post(address, chosen)

    assert again.status_code == 409
    chosen_now = {one.name: one.chosen for one in again.context["conflict"].clashes}
    assert chosen_now == {"place": "theirs", "occasion": ""}
    assert 'value="theirs" aria-describedby="field-place" checked' in words(again)
    final = hidden_of(again) | {"keep_place": "theirs", "keep_occasion": "yours"}
    assert second.post(address, final).status_code == 302
    merged = Meeting.objects.get()
    assert (merged.place, merged.occasion, merged.counterpart) == ("Oslo", "G8", "PM")


def test_a_merge_with_an_error_shows_what_the_colleague_saved_and_loses_none_of_it(
    login,
):
    mandate = make_denmark_mandate(terms="As before", source=make_source())
    address = f"/security/mandates/{mandate.pk}/edit/"
    first, second = login("Policy officer"), login("Policy officer")
    mine = sent_by(second, address, runs_from_month=6, runs_from_precision="day")
    theirs = sent_by(first, address, expires_on_month=4, terms="Shorter")
    assert first.post(address, theirs).status_code == 302

    merged = second.post(address, hidden_of(second.post(address, mine)))

    assert merged.status_code == 200
    assert "The mandate must end after it starts" in words(merged)
    form = merged.context["form"]
    assert form["expires_on"].value() == ["1", "4", "2006"]
    assert form["terms"].value() == "Shorter"
    assert form["runs_from"].value()[1] == "6"
    mended = hidden_of(merged) | {
        name: value
        for name, value in form.data.items()
        if not name.startswith("keep_") and name not in ("clash", "signed_form")
    }
    assert second.post(address, mended | {"runs_from_month": "3"}).status_code == 302
    mandate = Mandate.objects.get()
    assert (mandate.terms, mandate.expires_on) == ("Shorter", date(2006, 4, 1))
    assert mandate.runs_from == date(2006, 3, 1)


def test_a_merge_with_an_error_meets_a_third_edit_on_the_conflict_page(login):
    mandate = make_denmark_mandate(terms="As before", source=make_source())
    address = f"/security/mandates/{mandate.pk}/edit/"
    first, second = login("Policy officer"), login("Policy officer")
    mine = sent_by(second, address, runs_from_month=6, runs_from_precision="day")
    first.post(address, sent_by(first, address, expires_on_month=4))
    page = hidden_of(second.post(address, mine))
    first.post(address, sent_by(first, address, terms="Longer"))

    merged = second.post(address, page)

    assert merged.status_code == 200
    assert merged.context["form"]["version"].value() == "1"

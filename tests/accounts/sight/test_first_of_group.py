"""The first person of a group is named on the machine itself."""

import pytest
from django.core.management import CommandError, call_command

from partnership.accounts.models import NeedToKnow, User
from partnership.evidence.models import NeedToKnowGroup
from tests.accounts.factories import newest
from tests.accounts.sight.changing import groups_of, put_into
from tests.evidence.caveats import make_caveat, make_group
from tests.factories import make_marking

pytestmark = pytest.mark.django_db


def test_a_groups_first_person_is_named_on_the_machine_itself():
    make_marking("secret")
    make_group("Basra desk"), make_group("Erbil desk")
    root = User.objects.create_superuser("root", password="x")
    put_into(root, "Erbil desk")

    call_command("set_ceiling", "root", "secret", group=["basra-desk"], reason="first")

    assert groups_of(root) == ["Basra desk", "Erbil desk"]
    assert newest().details["need_to_know"] == (
        "Erbil desk, now Basra desk and Erbil desk"
    )
    event = NeedToKnow.pgh_event_model.objects.latest("pgh_id")
    assert event.pgh_context.metadata["reason"] == "first"


@pytest.mark.parametrize(
    ("marking", "group", "sentence"),
    [
        ("secret", "nothing", "no such group: nothing. There are: basra-desk"),
        ("basra", "basra-desk", "no such marking: basra"),
    ],
)
def test_what_the_command_cannot_give_changes_nothing(marking, group, sentence):
    make_marking("secret")
    make_caveat("basra", groups=["Basra desk"])
    root = User.objects.create_superuser("root", password="x")

    with pytest.raises(CommandError, match=sentence):
        call_command("set_ceiling", "root", marking, group=[group], reason="x")

    root.refresh_from_db()
    assert (root.ceiling, groups_of(root)) == (None, [])
    assert NeedToKnowGroup.objects.count() == 1

"""What tests say of the groups of a person."""

from partnership.accounts.changing import change_person
from partnership.accounts.models import NeedToKnow, User
from tests.accounts.factories import make_rights, origin_of
from tests.evidence.caveats import make_group


def put_into(person, *names):
    for name in names:
        NeedToKnow.objects.create(person=person, group=make_group(name))


def groups_of(person):
    return sorted(group.name for group in person.need_to_know.all())


def change(manager, person, groups=(), **values):
    chosen = frozenset(make_group(name) for name in groups)
    person = User.objects.get(pk=person.pk)
    return change_person(
        person,
        make_rights(need_to_know=chosen, **values),
        version=person.version,
        reason="new post",
        origin=origin_of(manager),
    )

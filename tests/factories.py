"""Plain factory functions for what every app stands on; defaults from the paper."""

from datetime import date

from django.contrib.auth.models import Group, Permission
from django.utils.text import slugify

from partnership.accounts.actions import sync_roles
from partnership.accounts.models import User
from partnership.actors.models import Actor, ActorKind, Province
from partnership.evidence.models import Grade, Marking, MarkingScheme, Programme, Source

TODAY = date(2006, 2, 1)
ISO3 = {"Denmark": "DNK", "Sweden": "SWE", "Canada": "CAN", "Spain": "ESP"}


def make_marking(code: str = "declassified") -> Marking:
    """A marking that ships with the product; made again after a flushed database."""
    known = Marking.objects.filter(code=code).first()
    if known:
        return known
    from partnership.evidence.reference import MARKINGS, SCHEMES

    scheme, _, name, note, rank = next(row for row in MARKINGS if row[1] == code)
    parent, _ = MarkingScheme.objects.get_or_create(
        code=scheme, defaults={"name": SCHEMES[scheme]}
    )
    return Marking.objects.create(
        scheme=parent, code=code, name=name, note=note, rank=rank
    )


def make_all_markings() -> None:
    """Every marking that ships; a test with real transactions empties their table."""
    from partnership.evidence.reference import MARKINGS

    for _, code, *_ in MARKINGS:
        make_marking(code)


def make_actor(name: str = "Denmark", **values) -> Actor:
    known = Actor.objects.filter(name=name).first()
    if known:
        return known
    values.setdefault("iso3", ISO3.get(name))
    values.setdefault("kind", ActorKind.STATE)
    values.setdefault("marking", make_marking())
    return Actor.objects.create(name=name, slug=slugify(name), **values)


def make_province(name: str = "Basra", code: str = "IQ-BA", **values) -> Province:
    return Province.objects.create(
        name=name,
        code=code,
        country=make_actor("Iraq"),
        marking=make_marking(),
        **values,
    )


def make_source(code: str = "paper", **values) -> Source:
    values.setdefault("grade", Grade.OFFICIAL)
    values.setdefault("title", "FCO/IPU paper, 1 February 2006")
    values.setdefault("marking", make_marking())
    return Source.objects.get_or_create(code=code, defaults=values)[0]


def make_programme(**values) -> Programme:
    values.setdefault("name", "Iraq")
    values.setdefault("pinned_as_at", TODAY)
    values.setdefault("default_marking", make_marking())
    return Programme.objects.update_or_create(pk=1, defaults=values)[0]


def find_roles(names: list[str]) -> list[Group]:
    """The roles that ship, made with the database; anew after a flushed one."""
    known = list(Group.objects.filter(name__in=names))
    if len(known) < len(set(names)):
        sync_roles()
        known = list(Group.objects.filter(name__in=names))
    return known


def make_user(*rights: str, ceiling: str = "restricted", **values) -> User:
    """A person with roles ("Minister") and permissions ("donors.view_pledge")."""
    values.setdefault("username", f"user{User.objects.count() + 1}")
    user = User.objects.create(ceiling=make_marking(ceiling), **values)
    roles = [right for right in rights if "." not in right]
    if roles:
        user.groups.set(find_roles(roles))
    for right in rights:
        if "." in right:
            app, codename = right.split(".")
            user.user_permissions.add(
                Permission.objects.get(content_type__app_label=app, codename=codename)
            )
    return user

"""Factories of the security line; defaults from the paper: Denmark, 1 February 2006."""

from datetime import date

from coalition.models import (
    PRT,
    AuthorityType,
    Contributor,
    ContributorStatus,
    Deployment,
    Force,
    Intent,
    IntentKind,
    Mandate,
    MandateDependency,
    PRTStatus,
    Responsibility,
    ResponsibilityHolder,
    Sector,
    Status,
    Strength,
    TeamStatus,
)
from partnership.evidence.models import Grade
from tests.factories import make_actor, make_marking, make_province

LIST_DAY = date(2005, 12, 2)
EXPIRY = date(2006, 7, 1)


def make_contributor(name: str = "Denmark", **values) -> Contributor:
    actor = make_actor(name)
    known = Contributor.objects.filter(actor=actor).first()
    if known:
        return known
    values.setdefault("marking", make_marking())
    return Contributor.objects.create(actor=actor, **values)


def make_force(code: str = "MNF-I") -> Force:
    return Force.objects.get_or_create(
        code=code, defaults={"name": code, "marking": make_marking()}
    )[0]


def make_sector(code: str = "MND(SE)") -> Sector:
    return Sector.objects.get_or_create(
        code=code, defaults={"marking": make_marking()}
    )[0]


def make_deployment(
    contributor: Contributor | str = "Denmark",
    force: str = "MNF-I",
    sector: str | None = None,
) -> Deployment:
    if isinstance(contributor, str):
        contributor = make_contributor(contributor)
    return Deployment.objects.get_or_create(
        contributor=contributor,
        force=make_force(force),
        sector=make_sector(sector) if sector else None,
        defaults={"marking": make_marking()},
    )[0]


def make_strength(
    contributor: Contributor | str = "Denmark",
    personnel: int = 530,
    stated_on: date = LIST_DAY,
    *,
    force: str = "MNF-I",
    sector: str | None = None,
    **values,
) -> Strength:
    values.setdefault("grade", Grade.PUBLISHED)
    values.setdefault("marking", make_marking())
    return Strength.objects.create(
        deployment=make_deployment(contributor, force, sector),
        personnel=personnel,
        stated_on=stated_on,
        **values,
    )


def make_status(
    contributor: Contributor | str = "Denmark",
    status: str = Status.CONTRIBUTING,
    since: date = date(2003, 6, 1),
    **values,
) -> ContributorStatus:
    if isinstance(contributor, str):
        contributor = make_contributor(contributor)
    values.setdefault("marking", make_marking())
    return ContributorStatus.objects.create(
        contributor=contributor, status=status, since=since, **values
    )


def make_intent(
    contributor: Contributor | str = "Denmark",
    intent: str = IntentKind.STAY,
    stated_on: date = date(2006, 1, 25),
    **values,
) -> Intent:
    if isinstance(contributor, str):
        contributor = make_contributor(contributor)
    values.setdefault("marking", make_marking())
    return Intent.objects.create(
        contributor=contributor, intent=intent, stated_on=stated_on, **values
    )


def make_mandate(
    holder: str = "Denmark", expires_on: date | None = EXPIRY, **values
) -> Mandate:
    contributor = values.pop("contributor", make_contributor)
    if contributor is make_contributor:
        contributor = make_contributor(holder)
    values.setdefault("authority_type", AuthorityType.PARLIAMENT)
    values.setdefault("title", "troop mandate")
    values.setdefault("body", "Folketing")
    values.setdefault("grade", Grade.STATEMENT)
    values.setdefault("marking", make_marking())
    return Mandate.objects.create(
        holder=make_actor(holder),
        contributor=contributor,
        expires_on=expires_on,
        **values,
    )


def make_denmark_mandate(**values) -> Mandate:
    """The mandate of January 2006, to 1 July 2006."""
    values = {
        "decided_on": date(2006, 1, 1),
        "decided_precision": "month",
        "runs_from": date(2006, 2, 1),
        "runs_from_precision": "month",
    } | values
    return make_mandate(**values)


def make_renewal(mandate: Mandate, **values) -> Mandate:
    """What the Folketing decided on 30 May 2006: to 1 July 2007, with a cut."""
    values = {
        "decided_on": date(2006, 5, 30),
        "runs_from": date(2006, 7, 1),
        "expires_on": date(2007, 7, 1),
        "personnel_ceiling": 480,
        "contributor": mandate.contributor,
    } | values
    return make_mandate(mandate.holder.name, renews=mandate, **values)


def make_un_mandate(**values) -> Mandate:
    """UNSCR 1637: to 31 December 2006, review by 15 June."""
    values = {
        "title": "UNSCR 1637",
        "authority_type": AuthorityType.SECURITY_COUNCIL,
        "body": "UN Security Council",
        "decided_on": date(2005, 11, 8),
        "runs_from": date(2006, 1, 1),
        "review_on": date(2006, 6, 15),
        "grade": Grade.OFFICIAL,
        "contributor": None,
    } | values
    return make_mandate("United Nations", date(2006, 12, 31), **values)


def make_dependency(mandate: Mandate, depends_on: Mandate) -> MandateDependency:
    return MandateDependency.objects.create(
        mandate=mandate, depends_on=depends_on, marking=make_marking()
    )


def make_team(
    name: str = "Basra PRT",
    status: str = TeamStatus.APPROVED,
    since: date = date(2006, 1, 26),
    **values,
) -> PRTStatus:
    prt = PRT.objects.filter(name=name).first()
    if prt is None:
        province = values.pop("province", None) or make_province()
        prt = PRT.objects.create(name=name, province=province, marking=make_marking())
    values.setdefault("lead", make_actor("United Kingdom"))
    return PRTStatus.objects.create(
        prt=prt, status=status, since=since, marking=make_marking(), **values
    )


def make_responsibility(
    province,
    holder: str = ResponsibilityHolder.COALITION,
    since: date = date(2003, 5, 1),
    **values,
) -> Responsibility:
    return Responsibility.objects.create(
        province=province, holder=holder, since=since, marking=make_marking(), **values
    )

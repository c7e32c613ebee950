"""A person as an administrator fills them in. What is one's own is never offered."""

from typing import Any

from django import forms
from django.conf import settings
from django.contrib.auth.models import Group
from django.core.exceptions import ValidationError

from partnership.accounts.forms.address import AddressField
from partnership.accounts.forms.why import WhyForm
from partnership.accounts.held import NOTHING, Rights, role_names
from partnership.accounts.models import User
from partnership.accounts.rights import (
    grantable_ceilings,
    grantable_groups,
    nameable_actors,
)
from partnership.accounts.roles import ROLES
from partnership.actors.models import Actor
from partnership.evidence.marking_fields import CeilingField
from partnership.evidence.models import Marking, NeedToKnowGroup


class PeopleFilter(forms.Form):
    """The list's filters; its state is its address."""

    q = forms.CharField(required=False, label="Name or username", max_length=100)

    @property
    def words(self) -> str:
        """What was asked for; nothing if it cannot be read."""
        return self.cleaned_data.get("q", "") if self.is_valid() else ""


class RightsForm(WhyForm):
    """Name, roles and sight, as this administrator may give them."""

    first_name = forms.CharField(required=False, max_length=150)
    last_name = forms.CharField(max_length=150)
    roles = forms.ModelMultipleChoiceField(
        Group.objects.none(),
        widget=forms.CheckboxSelectMultiple,
        required=False,
        help_text="What the person may do. Without a role: nothing.",
    )
    ceiling = CeilingField(
        Marking.objects.none(),
        required=False,
        empty_label="None: only what every reader may see",
        help_text="The highest marking that the person may see, up to your own.",
    )
    need_to_know = forms.ModelMultipleChoiceField(
        NeedToKnowGroup.objects.none(),
        widget=forms.CheckboxSelectMultiple,
        required=False,
        label="Need-to-know groups",
        help_text="Of the groups that you are in. What a group marks is seen by its"
        " people only, within their ceilings.",
    )
    actor = forms.ModelChoiceField(
        Actor.objects.none(),
        required=False,
        label="Official of",
        empty_label="Our own government",
        help_text="Officials of another actor see only what is releasable to it.",
    )
    provider_subject = forms.CharField(
        required=False,
        max_length=191,
        label="Identifier at the OpenID provider",
        help_text="The provider’s own “sub” of the person. Empty: a password only.",
    )
    email = AddressField(required=False, label="E-mail address")
    field_order = [
        "first_name",
        "last_name",
        "roles",
        "ceiling",
        "need_to_know",
        "actor",
        "provider_subject",
        "email",
    ]

    def __init__(self, *args: Any, manager: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        names = [role.name for role in ROLES]
        self.fields["roles"].queryset = Group.objects.filter(name__in=names)
        self.fields["ceiling"].queryset = grantable_ceilings(manager)
        self.fields["actor"].queryset = nameable_actors(manager)
        self.groups = grantable_groups(manager)
        self.fields["need_to_know"].queryset = self.groups
        if not self.groups:
            del self.fields["need_to_know"]
        if not settings.SOCIALACCOUNT_PROVIDERS:
            del self.fields["provider_subject"]
        if not settings.MAIL.domains:
            del self.fields["email"]

    def clean_provider_subject(self) -> str | None:
        """Each identifier is one person’s."""
        subject = self.cleaned_data["provider_subject"] or None
        others = User.objects.exclude(pk=self.person_pk)
        if subject and others.filter(provider_subject=subject).exists():
            raise ValidationError("Another account has this identifier")
        return subject

    person_pk: int | None = None

    def rights(self, before: Rights = NOTHING) -> Rights:
        """What was filled in; where the form asks nothing, what held before."""
        said = self.cleaned_data
        return Rights(
            first_name=said["first_name"],
            last_name=said["last_name"],
            roles=role_names(said["roles"]),
            ceiling=said["ceiling"],
            need_to_know=self._groups(before),
            actor=said.get("actor", before.actor),
            is_active=said.get("is_active", True),
            provider_subject=said.get("provider_subject", before.provider_subject),
            email=said.get("email", before.email),
        )

    def _groups(self, before: Rights) -> frozenset[NeedToKnowGroup]:
        """Those that were chosen, and those that this administrator is not in."""
        chosen = self.cleaned_data.get("need_to_know", ())
        return frozenset(chosen) | (before.need_to_know - set(self.groups))


class AddPersonForm(RightsForm):
    """A new account."""

    username = forms.CharField(
        max_length=150,
        help_text="What the person types to sign in. Letters, digits and @ . + - _",
        validators=[User.username_validator],
    )
    field_order = ["username", *RightsForm.field_order]

    def clean_username(self) -> str:
        """Upper and lower case are the same name to whoever reads it."""
        username = self.cleaned_data["username"]
        if User.objects.filter(username__iexact=username).exists():
            raise ValidationError("Another account has this username")
        return username


class PersonForm(RightsForm):
    """An account that exists; it carries the version that was read."""

    version = forms.IntegerField(widget=forms.HiddenInput, min_value=1)
    is_active = forms.BooleanField(
        required=False,
        label="The account is open",
        help_text="A closed account cannot sign in, and its sessions end at once.",
    )
    field_order = [*RightsForm.field_order, "is_active"]

    def __init__(self, *args: Any, person: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.person_pk = person.pk
        offered = self.fields["actor"].queryset
        if person.actor_id and not offered.filter(pk=person.actor_id).exists():
            del self.fields["actor"]
        self.initial = {
            "version": person.version,
            "first_name": person.first_name,
            "last_name": person.last_name,
            "roles": person.groups.all(),
            "ceiling": person.ceiling_id,
            "need_to_know": person.need_to_know.all(),
            "actor": person.actor_id,
            "provider_subject": person.provider_subject,
            "email": person.email,
            "is_active": person.is_active,
        }

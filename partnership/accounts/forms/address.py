"""An e-mail address to which this installation may send."""

from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError


def may_send_to(address: str) -> bool:
    """Whether its domain is one of those that the operator named (MAIL_DOMAINS)."""
    return address.rpartition("@")[2].lower() in settings.MAIL.domains


class AddressField(forms.EmailField):
    """An address, as an administrator enters it, in a domain that mail may go to."""

    def __init__(self, **kwargs: Any) -> None:
        # As long as the column.
        super().__init__(max_length=254, **kwargs)
        named = ", ".join(settings.MAIL.domains)
        self.help_text = (
            f"Where the overview goes if the person asks for it. Mail goes to {named}"
            " alone."
        )

    def clean(self, value: Any) -> str:
        address = super().clean(value)
        if address and not may_send_to(address):
            raise ValidationError(
                "Mail does not go to this domain. It goes to"
                f" {', '.join(settings.MAIL.domains)}"
            )
        if not address.isascii():
            raise ValidationError("Enter an address in letters without accents")
        return address

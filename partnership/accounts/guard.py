"""Example accounts may exist only in local mode."""

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

from partnership.accounts.models import User


def refuse_example_accounts() -> None:
    """Raise ImproperlyConfigured if example accounts exist outside local mode."""
    if settings.LOCAL:
        return
    names = list(
        User.objects.filter(is_example=True).values_list("username", flat=True)
    )
    if names:
        raise ImproperlyConfigured(
            "Example accounts exist in this database, and their passwords are not"
            f" secret enough for production: remove {', '.join(names)}."
        )

"""A personnel ceiling, and how a renewal changed it, in words."""

from coalition.models import Mandate


def ceiling_words(ceiling: int | None, was: int | None) -> str:
    """Ceiling 2,300, was 3,200; what the record does not state is said."""
    if ceiling is None and was is None:
        return "ceiling not stated, before or after"
    now = "not stated" if ceiling is None else f"{ceiling:,}"
    if ceiling == was:
        return f"ceiling {now}, as before"
    before = "not stated before" if was is None else f"was {was:,}"
    return f"ceiling {now}, {before}"


def renewed_ceiling_words(mandate: Mandate) -> str:
    """What its renewal does to the ceiling; empty where it is not renewed.

    Of a mandate from `Mandate.objects.at()`.
    """
    if not mandate.renewal_pk:
        return ""
    return ceiling_words(mandate.renewal_ceiling, mandate.personnel_ceiling)

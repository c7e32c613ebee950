"""Whether the seals themselves are whole: each one's digest, and how they follow."""

from collections.abc import Iterator

from django.db import connection

from partnership.evidence.models import Seal
from partnership.evidence.templatetags.display import long_day

SEALS = """
    SELECT number, sealed_on, digest = seal_digest(id) AS is_as_made,
        previous = coalesce(lag(digest) OVER following, '') AS continues,
        coalesce(lag(number) OVER following, 0) AS before
    FROM evidence_seal WINDOW following AS (ORDER BY number) ORDER BY number
"""


def broken_seals() -> Iterator[str]:
    """Each thing wrong with the chain, as a sentence."""
    with connection.cursor() as cursor:
        cursor.execute(SEALS)
        for number, day, is_as_made, continues, before in cursor:
            seal = f"seal {number} of {long_day(day)}"
            if not is_as_made:
                yield f"Altered: {seal}, or one of its ranges, was edited."
            if number != before + 1:
                missing = f"seals {before + 1} to {number - 1}"
                yield f"Removed: {missing}, before {seal}."
            elif not continues:
                yield f"The chain is broken: {seal} does not continue the one before."


def unknown_head(head: str) -> Iterator[str]:
    """A sentence if no seal has the digest that was kept outside of the system."""
    if head and not Seal.objects.filter(digest=head.strip().lower()).exists():
        yield (
            f"No seal has the digest {head}: it was removed, or the whole chain was"
            " made anew."
        )

"""By what the mapping of a sender's files is known again."""

import hashlib
from collections.abc import Iterable

from partnership.exchange.imports.mapping.headings import spelt_alike


def signature(headings: Iterable[str]) -> str:
    """A digest of the headings, whatever their order and however they are spelt.

    64 hexadecimal digits; the same on every machine and in every run.
    """
    lines = sorted(spelt_alike(heading) for heading in headings)
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()

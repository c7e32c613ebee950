"""How old an intent may grow before it is fading (design, section 3.2: staleness)."""

from datetime import date

from coalition.days import shifted

# An intent that nobody has confirmed for so many days is fading, from that day on.
FADING_DAYS = 90


def is_fading(age: int | None) -> bool:
    """Whether an intent of this age in days is fading; without one, no."""
    return age is not None and age >= FADING_DAYS


def fading_words(age: int | None) -> str:
    """Fading, 96 days old; empty while it is not."""
    return f"Fading, {age:,} days old" if is_fading(age) else ""


def fades_from(stated_on: date) -> date:
    """The first day on which what was stated on this day is fading."""
    return shifted(stated_on, FADING_DAYS)

"""How far away a date is, in words, also where only its month is known."""

EN_DASH = "\N{EN DASH}"


def days_words(days: int | None, at_most: int | None = None) -> str:
    """150 days, 150–180 days where only the month is known, 3 days ago, today."""
    if days is None:
        return ""
    at_most = days if at_most is None else at_most
    if at_most < 0:
        return f"{_days(-at_most)} ago"
    if days < 0 and at_most == 0:
        return "by today"
    if days < 0:
        return f"within {_days(at_most)}"
    if days == at_most:
        return _days(days) if days else "today"
    return f"{days:,}{EN_DASH}{_days(at_most)}"


def in_days_words(days: int | None, at_most: int | None = None) -> str:
    """In 150 days; in 150–180 days; 3 days ago; today."""
    words = days_words(days, at_most)
    last = days if at_most is None else at_most
    return f"in {words}" if words and days >= 0 and last else words


def _days(number: int) -> str:
    return f"{number:,} day{'' if number == 1 else 's'}"

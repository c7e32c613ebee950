"""Figures of the economic line in sentences, as the pages say them."""

from decimal import ROUND_HALF_UP, Decimal

from partnership.evidence.currencies import decimals

# Above nine, figures are easier to read.
NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def how_many(number: int, one: str, many: str = "") -> str:
    """Three donors, one pledge, 31 pledges, no pledges."""
    word = NUMBERS[number] if number < len(NUMBERS) else f"{number:,}"
    return f"{word} {one if number == 1 else many or one + 's'}"


def percent(part: Decimal | None, whole: Decimal | None) -> int | None:
    """A whole percentage; None without a whole, since a share needs one."""
    if part is None or not whole:
        return None
    return int((100 * part / whole).quantize(Decimal(1), ROUND_HALF_UP))


def capital(sentence: str) -> str:
    """The sentence with its first letter in capitals and the rest as it is."""
    return sentence[:1].upper() + sentence[1:]


def dollars(amount: Decimal) -> str:
    """US dollars in a sentence, to two decimals of a million: US$71.58m, US$177m."""
    size = (abs(amount) / 1_000_000).quantize(Decimal("0.01"), ROUND_HALF_UP)
    if amount and not size:
        return "under US$0.01m"
    return f"US${size.normalize():,f}m"


def amount_words(amount: Decimal, currency: str) -> str:
    """An amount with its currency, to its last decimal: SEK 1,500,000.00, JPY 100."""
    return f"{currency} {amount:,.{places_of(amount, currency)}f}"


def places_of(amount: Decimal, currency: str) -> int:
    """As many decimals as the currency has; more only where the amount has them."""
    return max(decimals(currency), -amount.normalize().as_tuple().exponent)

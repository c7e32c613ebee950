"""Yes and no, as people and programs write them."""

from partnership.exchange.tables.values.month_names import plain_letters
from partnership.exchange.tables.values.wrong import BadValue, quoted

YES = frozenset(
    ("yes", "y", "true", "t", "1", "x", "on", "ja", "j", "oui", "o", "vrai", "si", "s")
    + ("verdadero", "sim", "✓", "✔", "نعم")
)
NO = frozenset(
    ("no", "n", "false", "f", "0", "off", "nein", "nej", "nee", "non", "faux", "falso")
    + ("nao", "✗", "✘", "لا")
)


def read_flag(text: str) -> bool:
    """Whether a cell says yes; BadValue if it says neither yes nor no."""
    word = plain_letters(text.strip())
    if word in YES:
        return True
    if word in NO:
        return False
    raise BadValue(f"{quoted(text)} is neither yes nor no")

"""Rows of totals: what their first cell says, in the languages that tables come in."""

import re

# What nobody is called.
UNMISTAKABLE = "|".join(
    (
        r"(grand|overall|sub)[ -]?totals?|sub[ -]?sum|totals?,? overall|samlet|i alt",
        r"(sous|sub)[ -]totaux|sous[ -]?total|totale? g[eé]n[eé]rale?|suma total",
        r"(gesamt|zwischen|end)summe|insgesamt|subtotale|totale generale",
    )
)
# What somebody may be called.
BARE = "|".join(
    (
        "totals?|sums?|summe|gesamt|suma|somme|totale|totalt|totaal|summa|razem",
        "celkem|итого|всего|المجموع",
    )
)
OF_WHAT = (
    r"(pledges?|pledged|commitments?|committed|disbursements?|disbursed|paid|amounts?"
    r"|donors?|all|all donors|contributions?|deposits?)"
)
END = r"( ?\([^)]{0,30}\))? ?[:.]?"
FOR = r"( (for|of|in|pour|für|para|de))?[ :–-]+"


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text, re.IGNORECASE)


SURE = _pattern(f"({UNMISTAKABLE}){END}")
PLAIN = _pattern(f"({BARE})( {OF_WHAT})?{END}")
BEGINS = _pattern(f"({UNMISTAKABLE}|{BARE}){FOR}(?P<name>.+?){END}")
ENDS = _pattern(f"(?P<name>.+?)[ :–-]+({UNMISTAKABLE}|totals?|summe|sum){END}")
PERIOD = _pattern(r"(fy ?)?(19|20)\d\d([-–/](19|20)?\d\d)?")
HINT = _pattern("tot|sum|som|gesamt|i alt|samlet|razem|celkem|итого|всего|المجموع")
LONGEST = 80


def may_be_total(text: str) -> bool:
    """A quick look that spares most cells a thorough one."""
    return len(text) <= LONGEST and bool(HINT.search(text))


def is_total(text: str) -> bool:
    """Whether a cell says “total” and names nobody."""
    return may_be_total(text) and bool(SURE.fullmatch(text) or PLAIN.fullmatch(text))


def is_surely_total(text: str) -> bool:
    """Whether it says so in words that are nobody's name: “Grand total”."""
    return may_be_total(text) and bool(SURE.fullmatch(text))


def speaks_of_total(text: str) -> bool:
    """Whether a cell may say so of somebody, or be somebody: “Total SA”."""
    patterns = (SURE, PLAIN, BEGINS, ENDS)
    return may_be_total(text) and any(one.fullmatch(text) for one in patterns)


def is_total_of(text: str, group: str) -> bool:
    """Whether a cell says “Sweden Total” or “Total 2004”, after rows of that group.

    “Total SA” below other donors is a donor.
    """
    said = [pattern.fullmatch(text) for pattern in (BEGINS, ENDS)]
    names = [found["name"] for found in said if found]
    return any(
        PERIOD.fullmatch(name) or name.casefold() == group.casefold() for name in names
    )

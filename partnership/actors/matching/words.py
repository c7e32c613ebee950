"""What of a name is compared: its words, without what people write in many ways."""

import re
import unicodedata
from functools import lru_cache

# Longer texts are no names; they are not looked at.
LONGEST = 200
# As long as the column that keeps a key.
LONGEST_KEY = 300

# Letters that Unicode does not take apart into a letter and its accent.
WHOLE_LETTERS = str.maketrans(
    {"ø": "o", "æ": "ae", "œ": "oe", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"}
)
SILENT = {"the", "of", "and"}
WRITTEN_OUT = {
    "rep": "republic",
    "dem": "democratic",
    "fed": "federal",
    "is": "islands",
    "st": "saint",
    "govt": "government",
    "intl": "international",
    "dept": "department",
    "program": "programme",
    "center": "centre",
    "defense": "defence",
}
# Only what is no word of a name itself: not "company", not "corporation".
LEGAL_FORMS = {
    *("ltd", "limited", "inc", "incorporated", "llc", "llp", "plc", "pty", "pvt"),
    *("gmbh", "ag", "ev", "sa", "sarl", "srl", "spa", "bv", "nv"),
    *("as", "asa", "ab", "aps", "oy"),
}

# Dots and apostrophes join what they stand between: U.S.A., Côte d'Ivoire.
JOINING = re.compile(r"[.'’‘`´]")
SPELT_WITH_Z = re.compile(r"iz(?=ation)")


@lru_cache(maxsize=1024)
def words(text: str) -> tuple[str, ...]:
    """The words that are compared; all of them where none would be left."""
    plain = unicodedata.normalize("NFKD", text.casefold()).translate(WHOLE_LETTERS)
    bare = "".join(one for one in plain if not unicodedata.combining(one))
    found = re.findall(r"[^\W_]+", SPELT_WITH_Z.sub("is", JOINING.sub("", bare)))
    told = [WRITTEN_OUT.get(one, one) for one in found if one not in SILENT]
    while len(told) > 1 and told[-1] in LEGAL_FORMS:
        told.pop()
    return tuple(told or found)


def key(text: str) -> str:
    """What two spellings of one name have in common; never empty for a text."""
    return ("".join(words(text)) or "".join(text.casefold().split()))[:LONGEST_KEY]


@lru_cache(maxsize=1024)
def keys(text: str) -> tuple[str, ...]:
    """The key as it stands, turned round at its comma or bracket, and of a government.

    `Korea, Republic of` and `Korea (Republic of)` are the Republic of Korea.
    """
    readings = [text]
    turned = re.fullmatch(r"([^,()]+)(?:,([^,()]+)|\(([^()]+)\))\s*", text)
    if turned:
        first, after_comma, in_brackets = turned.groups()
        readings.append(f"{after_comma or in_brackets} {first}")
    found = [key(one) for one in readings]
    for one in readings:
        told = words(one)
        if len(told) > 1 and told[0] == "government":
            found.append("".join(told[1:]))
    return tuple(dict.fromkeys(found))

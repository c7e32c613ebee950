"""Which of the code pages of Windows a text is in, by how its letters stand.

Latin letters with accents stand one by one between plain ones; Cyrillic and Arabic
words are of such letters throughout. What would be a sign in the middle of a word in
Western Europe's page and is a letter in Central Europe's tells those two apart. The
same bytes always give the same answer.
"""

import re

WESTERN = ("cp1252", "Windows-1252 (Western Europe)")
CENTRAL = ("cp1250", "Windows-1250 (Central Europe)")
CYRILLIC = ("cp1251", "Windows-1251 (Cyrillic)")
ARABIC = ("cp1256", "Windows-1256 (Arabic)")
RUNS = re.compile(rb"[\x80-\xff]+")
# The article and the commonest letters of Arabic: alif, lam, ya, mim, nun, ta, ra.
ARABIC_LETTERS = frozenset(b"\xc7\xe1\xed\xe3\xe4\xca\xd1\xc9\xe6\xc8")
# о е а и н т с р в л
CYRILLIC_LETTERS = frozenset(b"\xee\xe5\xe0\xe8\xed\xf2\xf1\xf0\xe2\xeb")


def code_page_of(text: bytes) -> tuple[str, str]:
    """Python's name of the code page, and what people call it."""
    runs = RUNS.findall(text)
    high = sum(len(run) for run in runs)
    in_words = sum(len(run) for run in runs if len(run) > 2)
    if high and in_words > 0.6 * high:
        letters = b"".join(runs)
        arabic = sum(byte in ARABIC_LETTERS for byte in letters)
        cyrillic = sum(byte in CYRILLIC_LETTERS for byte in letters)
        return ARABIC if arabic > cyrillic else CYRILLIC
    return CENTRAL if _oddities(text, "cp1250") < _oddities(text, "cp1252") else WESTERN


def _oddities(text: bytes, codec: str) -> int:
    """How many signs stand in the middle of words, and letters that do not exist."""
    decoded = text.decode(codec, errors="replace")
    odd = decoded.count("\ufffd")
    for before, sign, after in zip(decoded, decoded[1:], decoded[2:], strict=False):
        if sign <= "\x7f" or sign in "’‘´`":
            continue
        if not sign.isalpha():
            odd += before.isalpha() and after.isalpha()
        elif sign.isupper():
            odd += before.islower() and after.islower()
    return odd

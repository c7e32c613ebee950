"""Characters that nobody sees: they make one name look like another, or like none."""

import unicodedata
from collections.abc import Iterator

from django import forms

# What turns the direction of the words around it, ends a line, or marks a file's bytes.
TURNING = set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
STRAY = TURNING | set("\u2028\u2029\ufeff")
UNSEEN = "Take away the character that nobody sees: {code} before “{rest}”"
NOTHING_SEEN = "There is nothing to read here. Enter words, or leave it empty"


def refuse_unseen(form: forms.Form) -> None:
    """Say at each text of a form what in it cannot be seen; lines may end and begin."""
    for name, text in _texts(form):
        has_lines = isinstance(form.fields[name].widget, forms.Textarea)
        if problem := unseen_in(text, has_lines=has_lines):
            form.add_error(name, problem)


def unseen_in(text: str, *, has_lines: bool) -> str:
    """What of a text cannot be seen, in words; empty where all can be."""
    for place, one in enumerate(text):
        if has_lines and one in "\r\n\t":
            continue
        if one in STRAY or unicodedata.category(one) == "Cc":
            rest = "".join(c for c in text[place + 1 :][:20] if c.isprintable())
            return UNSEEN.format(code=f"U+{ord(one):04X}", rest=rest)
    is_read = any(unicodedata.category(one)[0] not in "CZ" for one in text)
    return "" if is_read or not text else NOTHING_SEEN


def _texts(form: forms.Form) -> Iterator[tuple[str, str]]:
    for name, field in form.fields.items():
        answer = form.cleaned_data.get(name)
        if isinstance(field, forms.CharField) and isinstance(answer, str):
            yield name, answer

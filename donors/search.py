"""Search pledges by the words that their title, note or donor's name begins with."""

import re
from typing import Any

from django.contrib.postgres.search import SearchQuery, SearchVectorField
from django.db.models import F, Func, Q

from partnership.actors.models import Actor

# As the index has them: letters and digits, whatever stands between.
WORD = re.compile(r"[^\W_]+")


class Words(Func):
    """The words of text columns, in small letters; never null."""

    template = (
        "to_tsvector('simple'::regconfig,"
        " regexp_replace(%(expressions)s, '[^[:alnum:]]+', ' ', 'g'))"
    )
    arg_joiner = " || ' ' || "
    output_field = SearchVectorField()


PLEDGE_WORDS = Words(F("title"), F("note"))


def words_in(text: str) -> list[str]:
    """The words that are looked for, each once."""
    return list(dict.fromkeys(WORD.findall(text.lower())))


def has_word(word: str, reader: Any) -> Q:
    """Pledges with a word that begins so, or of a donor whose name has one."""
    query = SearchQuery(f"{word}:*", config="simple", search_type="raw")
    named = Actor.objects.visible_to(reader).alias(words=Words(F("name")))
    # Looked up first: an index answers for a list of donors, not for a join.
    donors = list(named.filter(words=query).order_by().values_list("pk", flat=True))
    return Q(words=query) | Q(donor__in=donors)

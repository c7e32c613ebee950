"""What the words of a file may mean: records by their names, and choices."""

from django.db.models import QuerySet, TextChoices

# Beyond this, a column is no short list, and its kind looks each batch up itself.
MOST = 5000


def by_words(records: QuerySet, *names: str) -> dict[str, int]:
    """The keys of records by each of these columns, in lower case with single spaces.

    What two records are called alike stands for neither.
    """
    found: dict[str, int] = {}
    twice: set[str] = set()
    for key, *texts in records.order_by("pk").values_list("pk", *names)[:MOST]:
        for text in {" ".join(text.casefold().split()) for text in texts if text}:
            if found.setdefault(text, key) != key:
                twice.add(text)
    return {text: key for text, key in found.items() if text not in twice}


def choices_of(choices: type[TextChoices]) -> dict[str, str]:
    """The stored codes by code and by label, in lower case."""
    return {
        word.lower().replace("’", "'"): value
        for value, label in choices.choices
        for word in (value, value.replace("_", " "), str(label))
    }

"""What only a person can say of a file: whom a name means, what equal rows are."""

from collections.abc import Iterator
from hashlib import sha256
from typing import Any, NamedTuple

from django import forms
from django.db.models import Q
from django.forms.boundfield import BoundField

from partnership.actors.models import Actor
from partnership.evidence.widgets import Radios
from partnership.exchange.forms.datalist import TextWithChoices
from partnership.exchange.imports.asked import ADD, LEAVE_OUT
from partnership.exchange.imports.kind import MAY_ADD_ACTORS
from partnership.exchange.imports.likely import KEEP, MOVE
from partnership.exchange.imports.passing import ACTORS
from partnership.exchange.imports.registry import find_kind
from partnership.exchange.models import DataImport, OnDuplicates

ASKED_AT_ONCE = 20
MOST_OFFERED = 1000
OTHER = "other"
ADDED = "Nobody on record: add it as a new organisation"


class Doubt(NamedTuple):
    """A name of the file, with the two questions about it."""

    text: str
    answer: BoundField
    other: BoundField


class AnswersForm(forms.Form):
    """A choice for each doubtful name, and one for rows that are equal."""

    def __init__(
        self, *args: Any, data_import: DataImport, reader: Any, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.may_add = reader.has_perm(MAY_ADD_ACTORS)
        self.actors = Actor.objects.visible_to(reader).order_by("name")
        self.given = data_import.answers.get(ACTORS, {})
        doubtful = data_import.answers.get("doubtful", {})
        self.count = len(doubtful)
        asked = [*list(doubtful)[:ASKED_AT_ONCE], *list(self.given)[:ASKED_AT_ONCE]]
        self.names = {_key(text): text for text in dict.fromkeys(asked)}
        names = dict(self.actors.values_list("pk", "name")[:MOST_OFFERED])
        offered = iter([list(names.values())])
        for key, text in self.names.items():
            candidates = [int(pk) for pk, _ in doubtful.get(text, [])]
            self._ask(key, text, candidates, names, next(offered, None))
        if self.names and data_import.sender:
            self.fields["remember"] = forms.BooleanField(
                label=f"Remember whom {data_import.sender} means by these names",
                required=False,
                initial=True,
            )
        if data_import.report.get("rows_repeated"):
            self.fields["on_duplicates"] = forms.ChoiceField(
                label="What are rows that are equal in all that is read of them?",
                choices=_of_repeats(data_import),
                widget=Radios,
                initial=data_import.on_duplicates,
                help_text="Some sources repeat a row by mistake; in others two equal"
                " rows are two payments.",
                error_messages={"required": "Choose what equal rows are"},
            )

        said = data_import.answers
        looking = len(said.get("pairs") or said.get("moved") or ())
        if looking:
            self.fields["changed"] = _of_changed(looking, said.get("changed", ""))

    def _ask(
        self,
        key: str,
        text: str,
        candidates: list[int],
        names: dict[int, str],
        offered: list[str] | None,
    ) -> None:
        given = self.given.get(text, "")
        likely = [pk for pk in candidates if pk in names]
        if given.isdecimal() and int(given) in names and int(given) not in likely:
            likely.append(int(given))
        self.fields[f"actor-{key}"] = forms.ChoiceField(
            label=f"Whom does “{text}” mean?",
            choices=[
                ("", "Not said yet: its rows are in error"),
                *((str(pk), names[pk]) for pk in likely),
                (OTHER, "Another actor, named below"),
                *([(ADD, ADDED)] if self.may_add else []),
                (LEAVE_OUT, "Nobody of ours: leave its rows out"),
            ],
            required=False,
            initial=given,
        )
        self.fields[f"other-{key}"] = forms.CharField(
            label=f"Another actor that “{text}” means",
            required=False,
            max_length=200,
            widget=TextWithChoices("actors", offered),
            help_text="Its name, or its ISO code of three letters.",
        )

    def doubts(self) -> Iterator[Doubt]:
        """The names with their questions."""
        for key, text in self.names.items():
            yield Doubt(text, self[f"actor-{key}"], self[f"other-{key}"])

    def clean(self) -> dict[str, Any]:
        asked = super().clean()
        self.meant: dict[str, Actor] = {}
        for key, text in self.names.items():
            if asked.get(f"actor-{key}") == OTHER or (
                asked.get(f"other-{key}") and not asked.get(f"actor-{key}")
            ):
                self._find(key, text, asked.get(f"other-{key}") or "")
        return asked

    def _find(self, key: str, text: str, named: str) -> None:
        named = " ".join(named.split())
        found = list(
            self.actors.filter(Q(name__iexact=named) | Q(iso3__iexact=named))[:2]
        )
        if not named:
            self.add_error(f"other-{key}", f"Name the actor that “{text}” means")
        elif len(found) != 1:
            words = f"“{named}” is no actor on record" if not found else "Two are so"
            self.add_error(f"other-{key}", words)
        else:
            self.meant[text] = found[0]

    @property
    def answers(self) -> dict[str, str]:
        """What was said of each name, beside what was said before."""
        said = dict(self.given)
        for key, text in self.names.items():
            answer = self.cleaned_data.get(f"actor-{key}", "")
            if text in self.meant:
                answer = str(self.meant[text].pk)
            said[text] = answer
        return {text: answer for text, answer in said.items() if answer}

    def remembered(self) -> Iterator[tuple[str, Actor]]:
        """The names that stand for an actor, to be kept for the sender's next file."""
        if not self.cleaned_data.get("remember"):
            return
        answers = {
            text: int(answer)
            for text, answer in self.answers.items()
            if answer.isdecimal() and answer != self.given.get(text)
        }
        found = self.actors.in_bulk(list(answers.values()))
        for text, pk in answers.items():
            if pk in found:
                yield text, found[pk]


def _of_repeats(data_import: DataImport) -> list[tuple[str, str]]:
    """What repeats can be; where the record holds one, none of them can be kept."""
    kept = OnDuplicates.KEEP if not find_kind(data_import.kind).repeats else None
    return [choice for choice in OnDuplicates.choices if choice[0] != kept]


def _of_changed(number: int, said: str) -> forms.ChoiceField:
    """What new rows are that look like an earlier one with another amount."""
    rows = "row looks" if number == 1 else "rows look"
    return forms.ChoiceField(
        label=f"{number:,} new {rows} like an earlier one with another amount. What"
        f" {'is it' if number == 1 else 'are they'}?",
        choices=[
            (MOVE, "The same, changed: move the earlier one on to the new amount"),
            (KEEP, "Another beside it: keep both, and both count"),
        ],
        widget=Radios,
        initial=said,
        error_messages={"required": "Choose what becomes of the earlier ones"},
    )


def _key(text: str) -> str:
    return sha256(text.encode()).hexdigest()[:16]

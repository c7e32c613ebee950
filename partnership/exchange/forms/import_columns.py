"""Which column is what, and what is asked once because no column says it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from django import forms
from django.forms.boundfield import BoundField

from partnership.evidence.characters import refuse_unseen
from partnership.evidence.named import LongSelect
from partnership.exchange.forms.import_place import Place
from partnership.exchange.forms.import_questions import (
    OF_THE_FILE,
    in_sentences,
    questions_of,
    same_in_every_row,
)
from partnership.exchange.imports.asked import (
    Asked,
    BadAnswer,
    asked_from,
)
from partnership.exchange.imports.fields import ImportField, Reads
from partnership.exchange.imports.kind import Kind
from partnership.exchange.imports.settle import Question, settle
from partnership.exchange.models import OnDuplicates
from partnership.exchange.tables import Heading

SAMPLES = 3
SHOWN_OF_A_CELL = 40


@dataclass(frozen=True)
class Start:
    """What the questions start with: columns by field, answers by name, and why."""

    columns: Mapping[str, int] = field(default_factory=dict)
    asked: Mapping[str, str] = field(default_factory=dict)
    why: Mapping[str, str] = field(default_factory=dict)
    is_remembered: bool = False


class Line(NamedTuple):
    """One column of the file with its question."""

    heading: Heading
    samples: list[str]
    question: BoundField
    why: str


class ColumnsForm(forms.Form):
    """A choice for each heading; then currency, unit, date, and what is the same."""

    sheet = forms.CharField(widget=forms.HiddenInput, required=False)
    heading_row = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(
        self, *args: Any, place: Place, kind: Kind, start: Start, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        table = place.table
        self.table, self.kind, self.start = table, kind, start
        self.by_name = {one.name: one for one in kind.fields}
        self.fields["sheet"].initial = table.sheet
        self.fields["heading_row"].initial = place.heading_row or ""
        self._ask_for_columns()
        self.fields |= questions_of(kind, start.asked)
        for name, question in same_in_every_row(kind, start.asked).items():
            self.fields[_constant(name)] = question

    def lines(self) -> Iterator[Line]:
        """Each heading with some of its cells, the question, and why it is proposed."""
        by_place = {place: name for name, place in self.start.columns.items()}
        rows = [row for row in self.table.sample if not row.left_out]
        for heading in self.table.headings:
            cells = (row.cells[heading.position] for row in rows)
            samples = dict.fromkeys(cell[:SHOWN_OF_A_CELL] for cell in cells if cell)
            yield Line(
                heading,
                list(samples)[:SAMPLES],
                self[_column(heading.position)],
                self.start.why.get(by_place.get(heading.position, ""), ""),
            )

    @property
    def once(self) -> list[BoundField]:
        """The questions about the whole file."""
        return [self[name] for name in OF_THE_FILE if name in self.fields]

    @property
    def needed(self) -> list[BoundField]:
        """The same in every row: what is needed, and no column was proposed for."""
        return [q for q, is_needed in self._constants() if is_needed]

    @property
    def others(self) -> list[BoundField]:
        """The same in every row: everything else."""
        return [q for q, is_needed in self._constants() if not is_needed]

    def _constants(self) -> Iterator[tuple[BoundField, bool]]:
        for one in self.kind.fields:
            if _constant(one.name) in self.fields:
                question = self[_constant(one.name)]
                lacks = one.is_needed and one.name not in self.start.columns
                yield question, lacks or bool(question.errors)

    def _ask_for_columns(self) -> None:
        by_place = {place: name for name, place in self.start.columns.items()}
        choices = [
            ("", "Not imported"),
            *((one.name, _label(one)) for one in self.kind.fields),
        ]
        for heading in self.table.headings:
            self.fields[_column(heading.position)] = forms.ChoiceField(
                label=f"What “{heading.text}” is",
                choices=choices,
                required=False,
                widget=LongSelect,
                initial=by_place.get(heading.position, ""),
            )

    def clean(self) -> dict[str, Any]:
        asked = super().clean()
        refuse_unseen(self)
        self.columns = self._chosen_columns(asked)
        self.said = self._said(asked)
        names = frozenset(self.by_name)
        try:
            known = asked_from(
                self.said, names, on_duplicates=OnDuplicates.KEEP, answers={}
            )
        except BadAnswer as wrong:
            self.add_error(self._where(wrong.name), str(wrong))
            return asked
        if not self.errors:
            self._settle(known)
        return asked

    def _settle(self, known: Asked) -> None:
        self.settled, open_questions = settle(
            self.table, self.kind, self.columns, known
        )
        for question in open_questions:
            self.add_error(self._where(question.name), self._in_words(question))

    def _in_words(self, question: Question) -> str:
        lacking = self.by_name.get(question.name)
        if lacking is None or lacking.reads is Reads.CURRENCY:
            return question.words
        words = f"No column is “{lacking.label}”"
        return f"{words}. Choose one above, or say what holds for all"

    def _where(self, name: str) -> str | None:
        """The question at which a problem with this name is said."""
        if _constant(name) in self.fields:
            return _constant(name)
        if name in self.fields:
            return name
        is_day = name in self.by_name and self.by_name[name].reads is Reads.DAY
        return "date" if is_day else None

    def _chosen_columns(self, asked: Mapping[str, Any]) -> dict[str, int]:
        chosen: dict[str, int] = {}
        for heading in self.table.headings:
            name = asked.get(_column(heading.position))
            if not name:
                continue
            if name in chosen:
                first = self.table.headings[chosen[name]].text
                words = f"“{first}” is the {self.by_name[name].label.lower()} already"
                self.add_error(_column(heading.position), words)
            else:
                chosen[name] = heading.position
        return chosen

    def _said(self, asked: Mapping[str, Any]) -> dict[str, str]:
        said = {name: asked.get(name) or "" for name in OF_THE_FILE}
        if asked.get("date"):
            said["date"] = asked["date"].isoformat()
        # A field may bear the name of what is asked of the whole file: one question.
        constants = (one for one in self.by_name if _constant(one) in self.fields)
        said |= {one: asked.get(_constant(one)) or "" for one in constants}
        return {name: value for name, value in said.items() if value}

    @property
    def understood(self) -> list[str]:
        """How the file is read, as far as it could be read in another way."""
        reads = {self.by_name[name].reads for name in self.columns}
        return in_sentences(reads, self.settled)

    @property
    def headings(self) -> dict[str, str]:
        """The heading by field, as the import and its sender's mapping keep it."""
        return {n: self.table.headings[p].text for n, p in self.columns.items()}


def _column(place: int) -> str:
    return f"column-{place}"


def _constant(name: str) -> str:
    return f"same-{name}"


def _label(one: ImportField) -> str:
    return f"{one.label} (needed)" if one.is_needed else one.label

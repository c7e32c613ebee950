"""A diary's file: whose it is, which days of it; and whom its entries are with."""

from datetime import date, timedelta
from hashlib import sha256
from typing import Any

from django import forms

from partnership.actors.models import Actor
from partnership.diplomacy.diary.file.decoding import MEGABYTE, MOST_BYTES
from partnership.diplomacy.diary.file.problems import Unreadable
from partnership.diplomacy.diary.file.reading import read_diary
from partnership.diplomacy.diary.kept_diary import KeptDiary
from partnership.diplomacy.diary.matching import Match
from partnership.diplomacy.models import Diary
from partnership.evidence.characters import refuse_unseen
from partnership.evidence.fields import TOO_LONG, DatePartsField
from partnership.evidence.marking_fields import MarkingField
from partnership.evidence.models import Marking

BACK, ON = timedelta(92), timedelta(366)
MOST_DAYS = 3 * 366
ASKED_AT_ONCE = 20
NONE_OF_OURS = "0"


class DiaryField(forms.ModelChoiceField):
    """A diary with its marking, by which two of one principal are told apart."""

    def label_from_instance(self, diary: Diary) -> str:
        return f"{diary}, {diary.marking}"


class DiaryFileForm(forms.Form):
    """The file, whose diary it is, and which days are imported."""

    diary = DiaryField(
        Diary.objects.none(),
        required=False,
        label="Whose diary is it?",
        empty_label="A principal whose diary is new here",
    )
    principal = forms.CharField(
        required=False,
        max_length=Diary._meta.get_field("principal").max_length,
        label="The new principal",
        help_text="Of a new diary only. The office, such as Foreign Secretary.",
        error_messages={"max_length": TOO_LONG},
    )
    file = forms.FileField(
        label="File",
        widget=forms.FileInput(attrs={"accept": ".ics,text/calendar"}),
        help_text=f"iCalendar (.ics), up to {MOST_BYTES // MEGABYTE} MB, as Outlook and"
        " others export it.",
        error_messages={
            "required": "Choose a file",
            "empty": "The file is empty. Choose another",
        },
    )
    first = DatePartsField(
        label="First day to import",
        subject="the first day",
        help_text="Series without an end are followed from this day to the last.",
    )
    last = DatePartsField(label="Last day to import", subject="the last day")
    marking = MarkingField(
        Marking.objects.none(),
        label="Marking of new meetings",
        help_text="Meetings that are recorded already keep theirs.",
        empty_label=None,
    )

    def __init__(
        self, *args: Any, reader: Any, today: date, usual: Marking | None, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.reader = reader
        self.fields["diary"].queryset = Diary.objects.visible_to(reader).select_related(
            "marking"
        )
        self.fields["marking"].queryset = Marking.objects.visible_to(reader)
        self.fields["marking"].initial = usual
        self.fields["first"].initial = today - BACK
        self.fields["last"].initial = today + ON

    def clean(self) -> dict[str, Any]:
        asked = super().clean()
        refuse_unseen(self)
        self._check_principal(asked)
        first, last = asked.get("first"), asked.get("last")
        if first and last and not 0 <= (last - first).days <= MOST_DAYS:
            self.add_error(
                "last", f"Enter a day after the first, and within {MOST_DAYS:,} days"
            )
        if not self.errors:
            self._read(asked)
        return asked

    def _check_principal(self, asked: dict[str, Any]) -> None:
        name = " ".join((asked.get("principal") or "").split())
        if asked.get("diary"):
            asked["principal"] = asked["diary"].principal
        elif not self.has_error("principal") and not self.has_error("diary"):
            asked["principal"] = name
            # One above the reader's sight is passed over: see `importing._diary_of`.
            known = Diary.objects.visible_to(self.reader).filter(principal__iexact=name)
            if not name:
                self.add_error("principal", "Enter whose diary it is, or choose one")
            elif known.exists():
                self.add_error(
                    "principal", "A diary of this principal is recorded. Choose it"
                )

    def _read(self, asked: dict[str, Any]) -> None:
        """Keep the file if it can be read at all; what it would do comes next."""
        self.kept = KeptDiary(
            principal=asked["principal"],
            diary=asked["diary"].pk if asked["diary"] else None,
            marking=asked["marking"].pk,
            first=asked["first"],
            last=asked["last"],
            file_name=_plain(asked["file"].name),
            content=asked["file"].read(),
        )
        try:
            read_diary(self.kept.content, self.kept.window)
        except Unreadable as wrong:
            self.add_error("file", str(wrong))


class CounterpartForm(forms.Form):
    """Whom entries are with that could not be matched; a choice is remembered."""

    def __init__(
        self, *args: Any, asked: list[Match], reader: Any, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.asked = {_name(one.key): one for one in asked[:ASKED_AT_ONCE]}
        actors = list(Actor.objects.visible_to(reader).values_list("pk", "name"))
        choices = [("", "Ask again"), (NONE_OF_OURS, "No meeting of ours"), *actors]
        for name, match in self.asked.items():
            self.fields[name] = forms.ChoiceField(
                label=match.asked_as,
                help_text=f"{match.why}.",
                choices=choices,
                required=False,
                initial=match.guess.pk if match.guess else "",
            )

    @property
    def chosen(self) -> dict[str, int]:
        """What was chosen, by what it is remembered by."""
        return {
            match.key: int(self.cleaned_data[name])
            for name, match in self.asked.items()
            if self.cleaned_data.get(name)
        }


def _name(key: str) -> str:
    return f"with-{sha256(key.encode()).hexdigest()[:16]}"


def _plain(name: str) -> str:
    """The name of a file without what nobody could see."""
    return "".join(one for one in name if one.isprintable())[:100]

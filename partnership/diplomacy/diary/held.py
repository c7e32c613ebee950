"""What the record holds of a diary: the entries it knows, and their meetings."""

from datetime import date
from typing import TYPE_CHECKING

from partnership.actors.models import Actor
from partnership.diplomacy.diary.file.occurrences import Occurrence, Window
from partnership.diplomacy.diary.own_entries import Entered
from partnership.diplomacy.models import Diary, DiaryEntry, Meeting, MeetingStatus

if TYPE_CHECKING:
    from partnership.accounts.models import User

OPEN = (MeetingStatus.PROPOSED, MeetingStatus.CONFIRMED)


class Held:
    """The entries of a diary, and the meetings that its principal has by hand.

    Meetings are those that the reader may see; an entry is known without its meeting.
    """

    def __init__(
        self,
        diary: Diary | None,
        principal: str,
        entries: list[Occurrence],
        window: Window,
        reader: "User",
    ) -> None:
        self.principal = principal
        self._window = window
        self._seen = (
            Meeting.objects.visible_to(reader)
            .filter(actor__marking__in=reader.visible_marking_ids)
            .select_related("actor", "marking")
        )
        uids = {one.uid for one in entries}
        self._ours = self._read_ours(uids)
        self._entries: dict[tuple[str, str], DiaryEntry] = {}
        self.meetings: dict[int, Meeting] = {}
        if diary:
            known = DiaryEntry.objects.filter(diary=diary)
            self._entries = {(one.uid, one.recurrence): one for one in known}
            mine = self._seen.filter(diary_entry__diary=diary)
            self.meetings = {one.pk: one for one in mine}
        self._elsewhere = self._read_elsewhere(uids, diary)
        self._by_hand = self._read_by_hand()
        self._series = {one.uid for one in entries if one.recurrence}
        self._met: set[int] = set()

    def _read_ours(self, uids: set[str]) -> dict[Entered, Meeting]:
        """Those that went out under a UID of ours, of whichever principal."""
        numbered = {one for one in map(Entered.read, uids) if one}
        ours = self._seen.filter(pk__in=[one.pk for one in numbered])
        return {Entered.of(one): one for one in ours.select_related("diary_entry")}

    def _read_elsewhere(
        self, uids: set[str], diary: Diary | None
    ) -> set[tuple[str, str]]:
        """The entries that another diary has, of a meeting of this principal."""
        of_principal = self._seen.filter(principal__iexact=self.principal)
        others = DiaryEntry.objects.filter(
            uid__in=uids, meeting__in=of_principal.values("pk")
        )
        if diary:
            others = others.exclude(diary=diary)
        return set(others.values_list("uid", "recurrence"))

    def _read_by_hand(self) -> dict[tuple[int, date], list[Meeting]]:
        """Open meetings within the window that no diary has, and no file of ours."""
        meetings = self._seen.filter(
            diary_entry=None,
            principal__iexact=self.principal,
            held_on__range=self._window,
            status__in=OPEN,
        ).exclude(pk__in=[one.pk for one in self._ours.values()])
        found: dict[tuple[int, date], list[Meeting]] = {}
        for one in meetings:
            found.setdefault((one.actor_id, one.held_on), []).append(one)
        return found

    def entry_of(self, entry: Occurrence) -> DiaryEntry | None:
        """The entry as it was held before; a single one may be a series' first now."""
        found = self._entries.get(entry.key)
        if found is None and entry.is_first:
            found = self._entries.get((entry.uid, ""))
        if found is None and not entry.recurrence and entry.uid not in self._series:
            found = self._entries.get((entry.uid, f"{entry.held_on:%Y%m%d}"))
        if found is None or found.pk in self._met:
            return None
        self._met.add(found.pk)
        return found

    def ours(self, entry: Occurrence) -> Meeting | None:
        """The meeting that the entry was when we wrote it into a file."""
        entered = Entered.read(entry.uid)
        return self._ours.get(entered) if entered else None

    def is_elsewhere(self, entry: Occurrence) -> bool:
        """Whether a meeting of the principal that is seen has it from another diary."""
        return entry.key in self._elsewhere

    def by_hand(self, actor: Actor, on: date) -> Meeting | None:
        """The one meeting with this actor on that day that no diary has, once."""
        found = self._by_hand.get((actor.pk, on), [])
        return found.pop() if len(found) == 1 else None

    def left_over(self) -> list[tuple[DiaryEntry, Meeting]]:
        """Open meetings within the window whose entry the file does not have."""
        rest = [
            (one, self.meetings.get(one.meeting_id))
            for one in self._entries.values()
            if one.pk not in self._met
        ]
        return [
            (one, meeting)
            for one, meeting in rest
            if meeting and meeting.status in OPEN and self._window.has(meeting.held_on)
        ]

"""What the record holds of a diary: the entries it knows, and their meetings."""

from datetime import date
from typing import TYPE_CHECKING

from partnership.actors.models import Actor
from partnership.diplomacy.diary.file.occurrences import Occurrence, Window
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
        meetings = (
            Meeting.objects.visible_to(reader)
            .filter(actor__marking__in=reader.visible_marking_ids)
            .select_related("actor", "marking")
        )
        self._window = window
        self._entries: dict[tuple[str, str], DiaryEntry] = {}
        self.meetings: dict[int, Meeting] = {}
        if diary:
            known = DiaryEntry.objects.filter(diary=diary)
            self._entries = {(one.uid, one.recurrence): one for one in known}
            mine = meetings.filter(diary_entry__diary=diary)
            self.meetings = {one.pk: one for one in mine}
        by_hand = meetings.filter(
            diary_entry=None,
            principal__iexact=principal,
            held_on__range=window,
            status__in=OPEN,
        )
        self._by_hand: dict[tuple[int, date], list[Meeting]] = {}
        for one in by_hand:
            self._by_hand.setdefault((one.actor_id, one.held_on), []).append(one)
        self._series = {one.uid for one in entries if one.recurrence}
        self._met: set[int] = set()

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

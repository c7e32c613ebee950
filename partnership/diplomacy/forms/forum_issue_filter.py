"""What the list of issues can be narrowed by; its state is the address."""

from datetime import date
from typing import Any

from django import forms
from django.db.models import QuerySet

from partnership.diplomacy.models import Forum, Line
from partnership.evidence.narrowing import Narrowing

OPEN, UNANSWERED, SETTLED = "open", "unanswered", "settled"


class ForumIssueFilter(Narrowing, forms.Form):
    """The forum, the line, and whether it is open, unanswered or settled."""

    forum = forms.ModelChoiceField(
        Forum.objects.none(), required=False, empty_label="Any forum"
    )
    line = forms.ChoiceField(choices=[("", "Any line"), *Line.choices], required=False)
    state = forms.ChoiceField(
        label="Answer",
        choices=[
            ("", "Any answer or none"),
            (OPEN, "Open: neither met nor refused"),
            (UNANSWERED, "No answer"),
            (SETTLED, "Met or refused"),
        ],
        required=False,
    )

    def __init__(
        self, *args: Any, reader: Any = None, on: date | None = None, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        if reader is not None:
            forums = Forum.objects.visible_to(reader)
            self.fields["forum"].queryset = forums.known(on) if on else forums

    def narrow(self, issues: QuerySet) -> QuerySet:
        """Apply what was asked, to issues at a date."""
        asked = self.cleaned_data
        for name in ("forum", "line"):
            if asked[name]:
                issues = issues.filter(**{name: asked[name]})
        by_state = {OPEN: "open", UNANSWERED: "unanswered", SETTLED: "settled"}
        if asked["state"]:
            issues = getattr(issues, by_state[asked["state"]])()
        return issues

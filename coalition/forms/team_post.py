"""Record or correct how many posts are authorised and filled."""

from typing import Any

from coalition.forms.team_fact import ActorField, TeamFactForm, count_errors
from coalition.models import PostStatement, Skill
from partnership.evidence.fields import CountField, DatePartsField
from partnership.evidence.widgets import UnitInput


class PostForm(TeamFactForm):
    """Posts of one actor and skill, as one source stated on one day."""

    line = ("actor", "skill", "other_skill")
    actor = ActorField(
        label="Whose posts?",
        empty_label="Choose a country or an organisation",
        error_messages={"required": "Choose who is to fill the posts"},
    )
    stated_on = DatePartsField(
        subject="the statement", help_text="The day to which the figures belong."
    )

    class Meta:
        model = PostStatement
        fields = [
            "actor",
            "skill",
            "other_skill",
            "authorised",
            "filled",
            "stated_on",
            "note",
            "grade",
            "citation",
        ]
        widgets = {
            "authorised": UnitInput(after="posts", size=5),
            "filled": UnitInput(after="posts", size=5),
        }
        field_classes = dict.fromkeys(widgets, CountField)
        help_texts = {
            "other_skill": "Only where the skill is another than those above.",
            "authorised": "Leave it empty if the source does not say. Unknown is not"
            " nought.",
            "filled": "Leave it empty if the source does not say.",
        }
        error_messages = {
            "skill": {"required": "Choose a skill"},
            "authorised": count_errors("posts authorised"),
            "filled": count_errors("posts filled"),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["skill"].choices = [("", "Choose a skill"), *Skill.choices]

    def clean(self) -> dict[str, Any]:
        # Before the twin is looked for: a listed skill has no words of its own.
        self._name_the_skill()
        cleaned = super().clean()
        figures = ("authorised", "filled")
        if all(cleaned.get(name) is None for name in figures) and not any(
            self.has_error(name) for name in figures
        ):
            self.add_error("authorised", "Enter posts authorised, filled, or both")
        return cleaned

    def _name_the_skill(self) -> None:
        skill = self.cleaned_data.get("skill")
        words = self.cleaned_data.get("other_skill")
        if skill == Skill.OTHER and not words and not self.has_error("other_skill"):
            self.add_error("other_skill", "Enter which skill it is")
        elif skill and skill != Skill.OTHER and words:
            label = Skill(skill).label
            self.add_error(
                "other_skill", f"Take this away, or choose “Other” in place of {label}"
            )

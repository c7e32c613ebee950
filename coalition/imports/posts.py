"""Posts of provincial teams from a file: authorised and filled, by actor and skill."""

from coalition.models import PRT, PostStatement, Skill
from partnership.exchange.imports.fields import ImportField, Reads
from partnership.exchange.imports.kind import Kind, Read
from partnership.exchange.imports.look_ups import by_words, choices_of
from partnership.exchange.imports.record_loader import Columns, RecordLoader
from partnership.exchange.imports.stated import day_stated

FIELDS = (
    ImportField(
        "team",
        "Team",
        Reads.RECORD,
        is_needed=True,
        names=("prt", "provincial reconstruction team"),
        look_up=lambda reader: by_words(PRT.objects.visible_to(reader), "name"),
    ),
    ImportField(
        "actor",
        "Whose posts",
        Reads.ACTOR,
        is_needed=True,
        names=("country", "organisation", "agency", "from"),
    ),
    ImportField(
        "skill",
        "Skill",
        Reads.CHOICE,
        is_needed=True,
        choices=choices_of(Skill),
        names=("function", "area", "specialism"),
    ),
    ImportField("other_skill", "Which other skill", most=60, names=("other",)),
    ImportField(
        "authorised",
        "Posts authorised",
        Reads.COUNT,
        names=("authorised", "authorized", "established", "posts"),
    ),
    ImportField(
        "filled", "Posts filled", Reads.COUNT, names=("filled", "on board", "in post")
    ),
    ImportField(
        "stated_on",
        "Date of the figures",
        Reads.DAY,
        is_needed=True,
        names=("date", "as of", "as at"),
    ),
    ImportField("note", "Note", most=300, names=("remarks", "comment")),
    ImportField("reference", "Reference", names=("id", "ref"), most=150),
)


class PostLoader(RecordLoader):
    """A source states the posts of a team, actor and skill once a day."""

    model = PostStatement
    key = ("prt_id", "actor_id", "skill", "other_skill", "stated_on", "source_id")

    def columns(self, read: Read) -> Columns:
        """The figures of one line of posts; unknown is not nought."""
        said = read.values
        other = said.get("other_skill", "")
        if said["skill"] == Skill.OTHER and not other:
            read.wrong("skill", "says “other”: say which in a column of its own")
        if said["skill"] != Skill.OTHER and other:
            read.wrong("other_skill", "stands beside a skill that is listed")
        if "authorised" not in said and "filled" not in said:
            read.wrong("authorised", "is empty, and so are the posts filled")
        figures = {n: said[n] for n in ("authorised", "filled", "note") if n in said}
        source = self.context.source
        return {
            "prt_id": said["team"],
            "actor_id": said["actor"],
            "skill": said["skill"],
            "other_skill": other,
            "stated_on": day_stated(read, "stated_on", self.context.today),
            "source_id": source.pk if source else None,
            **figures,
        }

    def label(self, read: Read, columns: Columns) -> str:
        """Which posts, of which day."""
        words = (read.texts.get(name, "") for name in ("team", "actor", "skill"))
        return f"{', '.join(words)}, {columns['stated_on']}"


POSTS = Kind(
    name="prt-posts",
    title="Posts of provincial teams",
    permissions=("coalition.change_prt",),
    fields=FIELDS,
    loader=PostLoader,
    asks=("date",),
    repeats=False,
)

"""How far a forum has come."""

from collections.abc import Iterable, Mapping

from partnership.diplomacy.models import Forum, ForumState, ForumStatus
from partnership.evidence.banner import highest_marking
from partnership.strategy.measures import Asked, Figure, Measure, Scale
from partnership.strategy.subjects import Key

# How far each state is from one that meets, in steps.
STEPS = {
    ForumState.ACTIVE: 0,
    ForumState.FORMING: 1,
    ForumState.CONSIDERED: 2,
    ForumState.DORMANT: 2,
    ForumState.DISSOLVED: 3,
}


def _read(asked: Asked) -> Mapping[Key, Figure]:
    forums = Forum.objects.visible_to(asked.reader).known(asked.on)
    found = forums.with_state(asked.on, asked.reader).filter(pk__in=asked.keys)
    return {("diplomacy.forum", one.pk): _figure(one) for one in found}


def _figure(forum: Forum) -> Figure:
    url = forum.get_absolute_url()
    if forum.state is None:
        return Figure("Nobody has recorded where it stands.", url)
    state = ForumState(forum.state)
    words = f"{state.label} since {forum.state_since:%-d %B %Y}."
    return Figure(words, url, STEPS[state], state.label)


def _marks(asked: Asked) -> Iterable[int]:
    forums = Forum.objects.visible_to(asked.reader).filter(pk__in=asked.keys)
    statuses = ForumStatus.objects.visible_to(asked.reader).filter(
        forum__in=forums.order_by(), since__lte=asked.on
    )
    marking = highest_marking([forums.order_by(), statuses.order_by()])
    return marking.held if marking else ()


FORUM = Measure(
    name="diplomacy.forum",
    label="Forum",
    what="Steps from a forum that meets: forming is 1, considered or dormant is 2.",
    right="diplomacy.view_forum",
    scale=Scale(1, 2, " steps"),
    read=_read,
    marks=_marks,
    takes=("diplomacy.forum",),
    of_all=False,
)

"""A file as activities, one at a time: the memory that it takes is that of one."""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from hashlib import blake2b
from pathlib import Path

from donors.iati.namespace import OWN
from donors.iati.reading.cells import WrongValue, day
from donors.iati.reading.elements import READERS
from donors.iati.reading.nodes import LANGUAGE, Listener, Node, Parser, pieces
from donors.iati.reading.refusal import Unreadable
from donors.iati.reading.values import Activity

ROOT, ACTIVITY = "iati-activities", "iati-activity"
# Different elements that nobody understands are named up to this many.
MOST_PATHS = 2_000
OTHERS = "further elements"
AT_TOP = 2


class Reading(Listener):
    """What is found on the way: activities, and elements that nobody understood."""

    def __init__(self) -> None:
        self.not_understood: Counter[str] = Counter()
        self.activities: list[Activity] = []
        self.version = ""
        # What came after it, the file does not know.
        self.generated_on = date.max
        self._one: Activity | None = None
        self._digest = blake2b(digest_size=16)

    def begins(self, path: list[str], node: Node) -> bool:
        if len(path) == 1:
            self.version = version_of(node)
            self.generated_on = generated_on(node)
            return False
        if path[1] == ACTIVITY and len(path) == AT_TOP:
            self._begin(node)
            return False
        is_known = node.name in READERS or node.name.startswith(OWN + " ")
        if is_known and path[1] == ACTIVITY and len(path) == AT_TOP + 1:
            return True
        self.miss("/".join(_short(name) for name in path[1:]))
        return False

    def found(self, node: Node) -> None:
        digested(self._digest, node)
        if node.name.startswith(OWN + " "):
            READERS[""](self._one, node, self.miss)
        else:
            READERS[node.name](self._one, node, self.miss)

    def ends(self, path: list[str]) -> None:
        if len(path) != AT_TOP or path[1] != ACTIVITY:
            return
        one, self._one = self._one, None
        one.digest = self._digest.hexdigest()
        if not one.identifier:
            one.problem(one.line, "iati-identifier", "The activity has no identifier.")
        self.activities.append(one)

    def miss(self, path: str, times: int = 1) -> None:
        """Count an element that nobody understood."""
        known = path in self.not_understood or len(self.not_understood) < MOST_PATHS
        self.not_understood[path if known else OTHERS] += times

    def _begin(self, node: Node) -> None:
        said = node.attributes
        self._one = Activity(line=node.line, language=said.get(LANGUAGE, ""))
        self._one.currency = said.get("default-currency", "")
        self._digest = blake2b(digest_size=16)
        self._digest.update(repr(sorted(said.items())).encode())


def read_activities(path: Path, reading: Reading | None = None) -> Iterator[Activity]:
    """The activities of a file in their order; Unreadable where it breaks off.

    `reading` counts, beside them, what nobody understood.
    """
    reading = Reading() if reading is None else reading
    parser = Parser(reading)
    for some in pieces(path):
        parser.feed(some, is_last=False)
        yield from reading.activities
        reading.activities.clear()
    parser.feed(b"", is_last=True)
    yield from reading.activities
    reading.activities.clear()


def version_of(root: Node) -> str:
    """The version of the standard; Unreadable for what is no activity file of 2.x."""
    if root.name == "iati-organisations":
        raise Unreadable("This is an organisation file. Give the activity file.")
    if root.name != ROOT:
        name = _short(root.name)[:60]
        raise Unreadable(f"This is no IATI activity file: it begins with <{name}>.")
    version = root.attributes.get("version", "").strip()
    if not version:
        raise Unreadable(
            "The file does not say its version of IATI. Without one it counts as 1.01,"
            " which cannot be read; ask for version 2.03."
        )
    if version not in ("2.01", "2.02", "2.03"):
        raise Unreadable(
            f"The file is of IATI {version[:20]}, which cannot be read: names, codes"
            " and amounts stand elsewhere in it. Ask for version 2.03."
        )
    return version


def generated_on(root: Node) -> date:
    """The day on which a file says that it was made; the last one if it does not."""
    said = root.attributes.get("generated-datetime", "").strip()[:10]
    try:
        return day(said, "date") if said else date.max
    except WrongValue:
        return date.max


def digested(digest: "blake2b", node: Node) -> None:
    """Add all that an element says to a digest, whitespace between elements aside."""
    words = node.text.strip() if node.children else node.text
    said = (node.name, words, *node.attributes, *node.attributes.values())
    # Neither mark can stand in XML.
    digest.update("\x1f".join(said).encode())
    for one in node.children:
        digested(digest, one)
    digest.update(b"\x1e")


def _short(name: str) -> str:
    """A name as a reader would write it: {namespace}name."""
    namespace, mark, local = name.rpartition(" ")
    return f"{{{namespace}}}{local}" if mark else name

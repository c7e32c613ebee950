"""What axe finds on a page: WCAG 2.2 at level AA."""

# What passes is not worked out in full, nor sent here: it is most of what axe knows.
RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
    "resultTypes": ["violations"],
}
FAULTS = """async rules => (await axe.run(document, rules)).violations.map(
    one => [one.id, one.nodes.slice(0, 3).map(node => node.target)])"""


def faults(page, axe: str) -> list[str]:
    """What axe finds on the page as it stands, one line for each rule."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(axe)
    return [f"{rule}: {nodes}" for rule, nodes in page.evaluate(FAULTS, RULES)]

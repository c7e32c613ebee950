"""What axe finds on a page: WCAG 2.2 at level AA."""

# What passes is not worked out in full, nor sent here: it is most of what axe knows.
RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
    "resultTypes": ["violations"],
}
FAULTS = """async rules => (await axe.run(document, rules)).violations.map(
    one => [one.id, one.nodes.slice(0, 3).map(node => node.target)])"""

# What is drawn, and all by which a rule judges it: whether a letter is large (18 pt, or
# 14 pt in bold), whether a table is one. Where a box stands is none of it.
APPEARANCE = """() => [...document.querySelectorAll('body *')].map(one => {
    const style = getComputedStyle(one), size = parseFloat(style.fontSize)
    const isDrawn = one.getClientRects().length || style.display === 'contents'
    return !isDrawn ? '' : [style.color, style.backgroundColor, style.backgroundImage,
        style.opacity, style.textDecorationLine, style.fontWeight, size >= 18.66,
        size >= 24, style.display.startsWith('table') && style.display].join()
}).join(';')"""


def appearance(page) -> str:
    """What axe judges of a page as it stands: where it is equal, the faults are too."""
    return page.evaluate(APPEARANCE)


def faults(page, axe: str) -> list[str]:
    """What axe finds on the page as it stands, one line for each rule."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(axe)
    return [f"{rule}: {nodes}" for rule, nodes in page.evaluate(FAULTS, RULES)]

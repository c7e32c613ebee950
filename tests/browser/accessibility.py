"""What axe finds on a page: WCAG 2.2 at level AA."""

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}


def faults(page, axe: str) -> list[str]:
    """What axe finds on the page as it stands, one line for each rule."""
    page.evaluate(axe)
    result = page.evaluate("rules => axe.run(document, rules)", RULES)
    return [
        f"{one['id']}: {[node['target'] for node in one['nodes']][:3]}"
        for one in result["violations"]
    ]

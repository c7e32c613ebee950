"""How soon a browser paints the front page of a running product, on a first visit.

    python -m partnership.bench.first_paint http://127.0.0.1:8000 minister PASSWORD

A timed figure is no test: run it on a calm machine. It needs Playwright, as tests do.
"""

import shutil
import sys
from statistics import median

TIMES = 10
# Milliseconds; what the page is meant to keep to on the machine that serves it.
LIMIT = 500
# The policy of the pages lets nobody wait for a condition that is text.
PAINT = """() => new Promise(painted => new PerformanceObserver(seen => {
    for (const one of seen.getEntriesByName('first-contentful-paint'))
        painted(one.startTime);
}).observe({type: 'paint', buffered: true}))"""
FIRST_BYTE = """() => performance.getEntriesByType('navigation')[0].responseStart"""
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]


def main(site: str, username: str, password: str) -> None:
    """Say the median of ten first visits: the first byte and the first paint."""
    # Of the tests alone: the product runs without a browser.
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=FLAGS
        )
        signed_in = browser.new_context(base_url=site)
        page = signed_in.new_page()
        page.goto("/account/login/")
        page.get_by_label("Username").fill(username)
        page.get_by_label("Password").fill(password)
        page.get_by_role("button", name="Sign in", exact=True).click()
        page.wait_for_url("**/")
        state = signed_in.storage_state()
        found = []
        for _ in range(TIMES):
            visit = browser.new_context(base_url=site, storage_state=state)
            page = visit.new_page()
            page.goto("/", wait_until="load")
            found.append((page.evaluate(FIRST_BYTE), page.evaluate(PAINT)))
            visit.close()
        browser.close()
    first_byte, paint = (median(times) for times in zip(*found, strict=True))
    sys.stdout.write(
        f"first byte {first_byte:.0f} ms, first contentful paint {paint:.0f} ms"
        f" of {LIMIT} ms; medians of {TIMES} first visits\n"
    )


if __name__ == "__main__":
    main(*sys.argv[1:])

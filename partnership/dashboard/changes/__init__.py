"""What changed, across the lines: a page and a report."""

"""Each field its column, each column once, so that the whole fits best."""

from collections.abc import Sequence

NONE = -1


def assign(scores: Sequence[Sequence[int]]) -> list[int]:
    """The column of each row of scores, or NONE where no score is above nought.

    The sum of the scores is the greatest there is (the Hungarian method); of equal ways
    the one with columns further left.
    """
    wanted = [p for p, column in enumerate(zip(*scores, strict=True)) if any(column)]
    if not wanted:
        return [NONE] * len(scores)
    height, width = len(scores), len(wanted)
    # A column further left is better by less than any difference of scores; a field
    # may also stay without one, for which each has a column of its own at nought.
    whole = height * (width + 1) + 1
    ways = list(enumerate(wanted))
    costs = [
        [(place - row[at] * whole) if row[at] > 0 else whole for place, at in ways]
        + [0] * height
        for row in scores
    ]
    return [
        wanted[place] if place < width and row[wanted[place]] > 0 else NONE
        for row, place in zip(scores, _cheapest(costs), strict=True)
    ]


def _cheapest(costs: Sequence[Sequence[int]]) -> list[int]:
    """Rows take their columns one by one; each moves the others along the cheapest way.

    Rows and columns count from 1 inside; 0 is the row that is being placed.
    """
    height, width = len(costs), len(costs[0])
    of_row, of_column = [0] * (height + 1), [0] * (width + 1)
    holder = [0] * (width + 1)
    for row in range(1, height + 1):
        came_from = [0] * (width + 1)
        slack = [float("inf")] * (width + 1)
        done = [False] * (width + 1)
        holder[0], column = row, 0
        while holder[column]:
            done[column] = True
            current, least, best = holder[column], float("inf"), 0
            for other in range(1, width + 1):
                if done[other]:
                    continue
                cost = costs[current - 1][other - 1]
                reduced = cost - of_row[current] - of_column[other]
                if reduced < slack[other]:
                    slack[other], came_from[other] = reduced, column
                if slack[other] < least:
                    least, best = slack[other], other
            for other in range(width + 1):
                if done[other]:
                    of_row[holder[other]] += least
                    of_column[other] -= least
                else:
                    slack[other] -= least
            column = best
        while column:
            holder[column] = holder[came_from[column]]
            column = came_from[column]
    chosen = [NONE] * height
    for column in range(1, width + 1):
        if holder[column]:
            chosen[holder[column] - 1] = column - 1
    return chosen

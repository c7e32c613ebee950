"""Pages of the strategy."""

from datetime import date

from tests.strategy import factories


def of_the_strategy() -> list[str]:
    """An action with everything that it may have, and each form."""
    late = factories.make_date(due_on=date(2006, 3, 1))
    action = late.action
    factories.make_date(
        action, date(2006, 7, 1), date(2006, 1, 9), reason="The vote is in May."
    )
    update = factories.make_update(action, "red")
    owner = factories.make_owner(action)
    link = factories.make_link(action.title, "Wider participation", "blocks")
    measure = factories.make_measure(action)
    own = f"/strategy/actions/{action.pk}"
    return [
        "/strategy/",
        "/strategy/?as_at=2003-01-01",
        f"{own}/",
        *(
            f"{own}/{form}/"
            for form in ("edit", "owner", "date", "link", "measure", "update")
        ),
        "/strategy/actions/add/",
        "/strategy/objectives/add/",
        f"/strategy/objectives/{action.objective_id}/edit/",
        f"/strategy/owners/{owner.pk}/correct/",
        f"/strategy/links/{link.pk}/correct/",
        f"/strategy/measures/{measure.pk}/correct/",
        f"/strategy/slips/{late.pk}/correct/",
        f"/strategy/updates/{update.pk}/correct/",
        "/strategy/slips/",
        "/strategy/updates/",
        "/strategy/not-updated/?as_at=2006-03-01",
        "/strategy/not-updated/remind/",
    ]

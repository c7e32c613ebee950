"""Where a figure of the quick update belongs: asked only where it is not plain."""

from typing import Any

from django import forms

from coalition.forms.strength_correction import DeploymentChoice
from coalition.keeping.actions import Strengthened
from coalition.models import Deployment, Force, Sector

CHOOSE_FORCE = "Choose the force in which they serve"
CHOOSE_PLACE = "Choose the force and sector that the figure is of"


def ask_where(form: Any, now: str) -> None:
    """The only contingent is taken as it is; of several one is chosen; else a force."""
    contingents = Deployment.objects.visible_to(form.reader)
    found = contingents.filter(contributor=form.contributor).select_related("force")
    several = list(found[:2])
    form.only_deployment = several[0] if len(several) == 1 else None
    where = ""
    if form.only_deployment:
        where = f"In {_words(form)}. "
    elif several:
        choice = DeploymentChoice(label="Force and sector", required=False)
        choice.offer(form)
        choice.empty_label = "Choose a force and sector"
        form.fields["deployment"] = choice
    else:
        form.fields["force"] = forms.ModelChoiceField(
            Force.objects.visible_to(form.reader),
            required=False,
            empty_label="Choose a force",
        )
        form.fields["sector"] = forms.ModelChoiceField(
            Sector.objects.visible_to(form.reader),
            required=False,
            empty_label="Not stated in the source",
        )
    form.fields["personnel"].help_text = f"{where}Now: {now}"


def _words(form: Any) -> str:
    """The only contingent by its force and sector; a hidden sector is not named."""
    one = form.only_deployment
    sector = Sector.objects.visible_to(form.reader).filter(pk=one.sector_id).first()
    return f"{one.force}, {sector}" if sector else str(one.force)


def read_strength(form: Any, cleaned: dict[str, Any]) -> Strengthened | None:
    """The figure and where it belongs; None without one, or where that is unclear."""
    personnel = cleaned.get("personnel")
    place = cleaned.get("deployment") or form.only_deployment
    force = place.force if place else cleaned.get("force")
    sector = place.sector if place else cleaned.get("sector")
    if personnel is None:
        _refuse_place_alone(form, cleaned)
        return None
    if force is None:
        name = "deployment" if "deployment" in form.fields else "force"
        if not form.has_error(name):
            form.add_error(name, CHOOSE_PLACE if name == "deployment" else CHOOSE_FORCE)
        return None
    return Strengthened(personnel, force, sector)


def _refuse_place_alone(form: Any, cleaned: dict[str, Any]) -> None:
    chosen = any(cleaned.get(name) for name in ("deployment", "force", "sector"))
    if chosen and not form.has_error("personnel"):
        form.add_error("personnel", "Enter the number of personnel, or clear the place")

"""The order in which the region is listed; its state is the address."""

from django import forms

ORDERS = [
    ("longest", "Longest gap first"),
    ("shortest", "Shortest gap first"),
    ("name", "Name"),
]


class RegionFilter(forms.Form):
    """By how long since the last visible step, or by name."""

    sort = forms.ChoiceField(choices=ORDERS, required=False, label="Order")

    @property
    def order(self) -> str:
        """What was asked for; the longest gap first unless another is."""
        self.full_clean()
        return self.cleaned_data.get("sort") or "longest"

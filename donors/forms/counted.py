"""What every form asks whose amount counts in a pledge's own ledger."""

from decimal import Decimal
from typing import Any

from donors.actions import counts_for, money_of
from donors.forms.money import MoneyForm
from donors.models import Pledge
from donors.rates import MissingRate


class CountedForm(MoneyForm):
    """An amount in any currency, which counts in the pledge's own once it is there."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not self.is_edit:
            self.initial["currency"] = self.pledge.currency

    @property
    def pledge(self) -> Pledge:
        """The pledge whose ledger it is."""
        return self.instance.pledge

    def _convert(self, cleaned: dict[str, Any]) -> None:
        """Work out both now, so that a missing rate is said at the currency."""
        super()._convert(cleaned)
        self.counted = None
        if self.converted is None:
            return
        amount, currency = cleaned["amount"], cleaned["currency"]
        asked = self.converted.amount_usd, currency, self.rated_on(cleaned)
        counted = self.counted_for(self.pledge, *asked)
        if not self.has_error("currency"):
            self.counted = amount if counted is None else counted

    def counted_for(self, pledge: Pledge, *asked: Any) -> Decimal | None:
        """What the amount is in a pledge's currency; a missing rate is an error."""
        try:
            return counts_for(pledge, *asked)
        except MissingRate as missing:
            self.add_error("currency", str(missing))

    def derived(self, values: dict[str, Any]) -> dict[str, Any]:
        """The same with the dollars and what it counts for, at the rates of its day."""
        asked = values["amount"], values["currency"], self.rated_on(values)
        return {**values, **money_of(self.pledge, *asked)}

"""Which column of a file is what: proposed from its heading and from its cells."""

from partnership.exchange.imports.mapping.proposal import Proposal, propose
from partnership.exchange.imports.mapping.signature import signature

__all__ = ["Proposal", "propose", "signature"]

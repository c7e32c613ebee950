"""What the economic line takes in from files."""

from donors.imports.flows.kind import FLOWS

IMPORTS = (FLOWS,)

__all__ = ["IMPORTS"]

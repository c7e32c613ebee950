"""What the security line takes in from files."""

from coalition.imports.strengths import STRENGTHS

IMPORTS = (STRENGTHS,)

__all__ = ["IMPORTS"]

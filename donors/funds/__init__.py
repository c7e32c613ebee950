"""Trust funds: what donors pay in, and what is passed on, neither counted twice."""

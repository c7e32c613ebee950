"""What marks a file as IATI 2.03, and as one of ours."""

VERSION = "2.03"
# What the standard has no word for: its schema lets it stand under a name of ours.
OWN = "urn:partnership:iati:1"
PREFIX = "own"
XML = "http://www.w3.org/XML/1998/namespace"

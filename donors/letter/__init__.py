"""Press a donor: a letter-ready note, composed from the record at the page's clocks.

`donors.sql` finds whom to press, `reading` brings what is known of their pledges,
`promise`, `delivery`, `disagreement` and `question` say it in sentences, `note` puts
them together, and `plain` and `paper` write the same note as text and as PDF.
"""

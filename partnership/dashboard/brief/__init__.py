"""A brief: one sheet on one actor before a meeting (design, section 3.4).

`lines` is how its text is written; `picture` what the record says of an actor at a
date, `around` what stands beside it; `compose` asks both, and `sections/` says it in
sentences, `bearing` with which markings. `drafting` moves, cuts and edits sections,
`document` is the brief as one value, `fit` leaves out what the sheet cannot hold,
`clearing` freezes it. `paper` and `plain` write a document.
"""

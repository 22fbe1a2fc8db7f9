"""How each entity is written: as a row of its table, and as JSON in the journal.

`kinds` is the whole knowledge of what there is; a new entity is one line there and a step in `schema`. `columns` says
how one value is kept, `kind` how one entity is, `edits` how an edit is told.
"""

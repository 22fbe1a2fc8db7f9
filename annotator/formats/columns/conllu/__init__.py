"""CoNLL-U: ten columns, sentences with their text, and labels in the last column; holds every span that is on a token.

    # newdoc id = 5f0c…
    # sent_id = 5f0c…-1
    # text = زار وسوريا أمس.
    1	زار	_	_	_	_	_	_	_	_
    2-3	وسوريا	_	_	_	_	_	_	_	_
    2	و	_	_	_	_	_	_	_	_
    3	سوريا	_	_	_	_	_	_	_	NER=B-location
    4	أمس	_	_	_	_	_	_	_	NER=B-date|SpaceAfter=No
    5	.	_	_	_	_	_	_	_	_

In the last column, by the convention of its name: `NER` and `NER2`, `NER3` … are the tags, outer spans before those
inside them. `Span` (`Span2` …) gives, in code points of the document's text, the exact `start:end` of a span with an
edge that is no token's edge, and of a span over several sentences, which is tagged in each. `SpacesAfter` and
`SpacesBefore` are what stands between two tokens where it is neither nothing nor one blank (see `spacing`).
Sources: Universal Dependencies, CoNLL-U Format; UDPipe's manual for `SpacesAfter`.
"""

"""Where the keys of the page lead: growing a selection, jumping to a word, moving either end, walking on.

What looks only at the text is a function on it; offsets are code points. `verbs` does it to the page.
"""

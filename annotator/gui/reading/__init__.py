"""The page: one document, read and annotated. Offsets are code points; Qt's UTF-16 positions never leave this folder.

The text is split into paragraphs, each set in lines by its own `QTextLayout` when it first comes into view. Highlights
are rectangles of our own under the text, made from the exact cell of every letter: formats would break ligatures at
their edges and shift the line. Lines have room for every mark from the start, so a label never moves a letter.
"""

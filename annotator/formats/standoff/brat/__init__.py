"""brat: a folder of texts, each with a file of annotations beside it that points into it by offsets.

    T1	actor 4 18	رئيس بلدية حلب
    A1	killed T2 8
    R1	speaker Arg1:T3 Arg2:T1
    #1	AnnotatorNotes T1	من موقع الصحيفة

Offsets are code points. A span over a line break is written in pieces, `4 10;11 18`, which are put together again where
nothing but line breaks and tabs lies between them; other spans in pieces have no place here. A value that is no text is
written as JSON (see `values`).
Source: brat's manual, "brat standoff format".
"""

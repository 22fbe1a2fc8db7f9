"""What is true: the frozen values of a project, and the facts that can make a command refuse.

Nothing here reads a file, a clock or a window. Offsets are Unicode code points of a document's stored text.
"""

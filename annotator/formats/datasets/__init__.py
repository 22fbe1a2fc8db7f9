"""Data sets as the libraries that train on them want them; none of these libraries is needed to run the program."""

"""Work on the label set as a whole: two labels become one, a set comes from a file or goes into one."""

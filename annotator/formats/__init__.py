"""How it travels: one file per format, both ways, by family. Formats know no project file: values in, values out."""

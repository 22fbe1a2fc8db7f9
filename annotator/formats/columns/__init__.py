"""Files of rows and tag columns: a token a row, sentences apart, tags that say which tokens a label covers."""

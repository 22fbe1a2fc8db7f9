"""Pages of HTML: annotated documents drawn to be read and printed, and saved news pages read."""

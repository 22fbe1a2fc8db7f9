"""Opening, closing and looking back: what keeps a person's work safe, as the window shows it."""

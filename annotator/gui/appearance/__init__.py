"""How it looks and what it speaks: colours, typefaces, language, preferences worn."""

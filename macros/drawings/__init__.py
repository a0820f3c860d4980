"""Numbers and words in, coordinates out. Knows no file, no page and no markup."""

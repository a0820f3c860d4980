"""Danish text: slugs, numerals, readability and how words are found in Markdown. Knows no file and no model."""

"""What is known beyond the single file: catalogue, laws, glossary, steps, names, who points to whom."""

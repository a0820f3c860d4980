"""The questions the search is measured by, and the measuring."""

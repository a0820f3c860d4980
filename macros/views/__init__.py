"""One module per subject: what its macros choose to show. Each names its own in `MACROS`: name → function."""

"""Arithmetic: numbers in, numbers out. Knows no text and no drawing."""

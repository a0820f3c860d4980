"""A piece of text as it stands in a sentence: with a small letter inside it, with its full stop at the end."""

ENDS = (".", "?", "!", "…", ".«", "?«", "!«", ".)")


def inside(text: str) -> str:
    """As it is written inside a sentence: «Projektejer» is «projektejer», but «DPO» stays."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


def whole(text: str) -> str:
    """Ended as a sentence is."""
    return text if text.endswith(ENDS) else f"{text}."

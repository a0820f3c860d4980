"""The review desk: the statements of each page that can be right or wrong, who can tell, and what has been told."""

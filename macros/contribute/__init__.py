"""From a proposal to a file: the scaffold, the form on the code host, and what is answered. Workflows call it."""

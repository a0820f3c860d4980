"""Whether the addresses outside the site still answer. The only part of the wiki that asks the network."""

"""A finished site on its way to its readers. Alone knows what a version is, and how hosts are told to serve one."""

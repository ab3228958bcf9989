"""Publishing: valid tables become a data package that others can find, load and cite."""

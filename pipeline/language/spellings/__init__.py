"""The spellings of names as they are compared and looked up."""

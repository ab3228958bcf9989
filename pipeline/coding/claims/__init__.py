"""What is said of the ground and by whom: propositions, denials and opinions kept apart."""

"""Coverage-guided fuzzing of whatever reads what people supply; run by hand, its findings become tests."""

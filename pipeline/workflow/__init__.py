"""The workflow file dvc.yaml, made from the rooms and what they import."""

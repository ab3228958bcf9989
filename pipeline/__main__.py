"""What `python -m pipeline` runs."""

from pipeline.commands import main

if __name__ == "__main__":
    main(prog_name="python -m pipeline")

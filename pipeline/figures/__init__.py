"""Figures: the published tables as pictures for papers and the README."""

from pipeline.figures.render import FIGURES, write_figures

__all__ = ["FIGURES", "write_figures"]

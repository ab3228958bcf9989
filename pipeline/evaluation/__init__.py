"""The evaluation room: how well the tables agree with texts that people have coded by hand."""

from pipeline.evaluation.figures import Figures
from pipeline.evaluation.scoring import Scored, score

__all__ = ["Figures", "Scored", "score"]

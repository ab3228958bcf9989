"""What people know and write down in `curated/`: read, checked, and handed on as frozen rows."""

from pipeline.curation.curated import Curated, load_curated
from pipeline.curation.known_names import known_names
from pipeline.curation.slug import slug

__all__ = ["Curated", "known_names", "load_curated", "slug"]

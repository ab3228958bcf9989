"""What an installed copy holds beside the modules: the facts, the schemas and the files of the page."""

from setuptools import find_packages, setup

# The folders that people edit lie at the top of the project; an installed copy has them within the package.
SHIPPED = {"pipeline.data.curated": "curated", "pipeline.data.schemas": "schemas"}

setup(
    packages=[*find_packages(include=["pipeline", "pipeline.*"]), *SHIPPED],
    package_dir=SHIPPED,
    package_data={
        "pipeline.site": ["assets/**/*"],
        "pipeline.data.curated": ["*.csv"],
        "pipeline.data.schemas": ["*.json", "standards/*"],
    },
)

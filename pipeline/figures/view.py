"""The part of the world that a map shows, in pixels from the upper left."""

import math
from dataclasses import dataclass

from pipeline.figures.style import WIDTH

HEIGHT = 520
KM_PER_DEGREE = 111.32
SMALLEST = 24  # kilometres from top to bottom; the base map is too coarse for less
MARGIN = 0.14
Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class View:
    """A middle and a scale; equirectangular, true to scale in the middle."""

    longitude: float
    latitude: float
    pixels: float  # to a degree of latitude

    @property
    def pixels_per_km(self) -> float:
        """Return the length of a kilometre."""
        return self.pixels / KM_PER_DEGREE

    def at(self, longitude: float, latitude: float) -> Point:
        """Return where a place lies in the picture."""
        squeeze = math.cos(math.radians(self.latitude))
        x = WIDTH / 2 + (longitude - self.longitude) * squeeze * self.pixels
        return round(x, 2), round(HEIGHT / 2 - (latitude - self.latitude) * self.pixels, 2)


def view_of(points: list[Point]) -> View:
    """Return the view that shows all points, given as longitude and latitude."""
    longitudes, latitudes = zip(*(points or [(0.0, 0.0)]), strict=True)
    middle = (min(latitudes) + max(latitudes)) / 2
    across = (max(longitudes) - min(longitudes)) * math.cos(math.radians(middle))
    down = max(max(latitudes) - min(latitudes), across * HEIGHT / WIDTH, SMALLEST / KM_PER_DEGREE)
    return View((min(longitudes) + max(longitudes)) / 2, middle, HEIGHT * (1 - 2 * MARGIN) / down)


def inside(point: Point) -> bool:
    """Tell whether a point lies in the picture."""
    return 0 < point[0] < WIDTH and 0 < point[1] < HEIGHT

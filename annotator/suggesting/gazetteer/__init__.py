"""Lists of names: the places that come with the program, and whatever a project adds."""

from annotator.suggesting.gazetteer.listing import SHIPPED, Kind, Listing
from annotator.suggesting.gazetteer.lists import Gazetteer, countries_of, shipped_counts, shipped_places

__all__ = ["SHIPPED", "Gazetteer", "Kind", "Listing", "countries_of", "shipped_counts", "shipped_places"]

"""Drawings laid out on the server: pure functions from typed rows to places on a sheet.

``lineage`` and ``timeline``; the tags of the same names render them as SVG, each with a table that
says the same. ``exceedance`` is drawn by the page of what risks cost, which has its table. Nothing
here knows a request, a database or a template.
"""

from muniment.web.ui.drawing.exceedance import Exceedance, exceedance
from muniment.web.ui.drawing.lineage import Edge, Lineage, Node, lineage
from muniment.web.ui.drawing.timeline import Lane, Step, Timeline, timeline

__all__ = [
    "Edge",
    "Exceedance",
    "Lane",
    "Lineage",
    "Node",
    "Step",
    "Timeline",
    "exceedance",
    "lineage",
    "timeline",
]

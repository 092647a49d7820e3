"""The layout of lineage drawings."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from muniment.web.ui.drawing import Edge, Lineage, Node, lineage
from muniment.web.ui.drawing.lineage import MOST_NODES

ends = st.integers(0, 14)
graphs = st.lists(st.tuples(ends, ends), max_size=30)


def _drawn(pairs: list[tuple[int, int]], count: int = 15, **options: int) -> Lineage:
    nodes = [Node(str(n), f"data/{n}.csv", "data set", focus=n == 0) for n in range(count)]
    return lineage(nodes, [Edge(str(a), str(b)) for a, b in pairs], **options)


def _x(drawing: Lineage) -> dict[str, int]:
    return {placed.node.id: placed.x for placed in drawing.nodes}


@given(graphs)
def test_nothing_overlaps_and_all_is_on_the_sheet(pairs: list[tuple[int, int]]) -> None:
    drawing = _drawn(pairs)
    assert len(drawing.nodes) == 15
    for one, other in combinations(drawing.nodes, 2):
        assert abs(one.x - other.x) >= 180 or abs(one.y - other.y) >= 46
    for placed in drawing.nodes:
        assert 0 <= placed.x <= drawing.width - 180
        assert 0 <= placed.y <= drawing.height - 46


@given(graphs)
def test_without_cycles_every_edge_leads_to_the_right(pairs: list[tuple[int, int]]) -> None:
    drawing = _drawn([(min(pair), max(pair)) for pair in pairs])
    x = _x(drawing)
    assert all(x[placed.edge.source] < x[placed.edge.target] for placed in drawing.edges)


@given(graphs)
def test_every_edge_is_drawn_and_told_once(pairs: list[tuple[int, int]]) -> None:
    drawing = _drawn(pairs)
    wanted = {(str(a), str(b)) for a, b in pairs if a != b}
    drawn = [(placed.edge.source, placed.edge.target) for placed in drawing.edges]
    assert sorted(drawn) == sorted(wanted)
    assert {(row.source.id, row.target.id) for row in drawing.rows} == wanted
    touched = {end for pair in wanted for end in pair}
    assert {node.id for node in drawing.alone} == {str(n) for n in range(15)} - touched


@given(graphs)
def test_equal_graphs_are_drawn_alike(pairs: list[tuple[int, int]]) -> None:
    assert _drawn(pairs) == _drawn(pairs)


def test_a_cycle_is_cut_where_it_leads_back() -> None:
    x = _x(_drawn([(0, 1), (1, 2), (2, 1)], 3))
    assert x["0"] < x["1"] < x["2"]


def test_an_edge_past_a_layer_goes_round_what_stands_there() -> None:
    drawing = _drawn([(0, 1), (1, 2), (0, 2)], 3)
    passed = next(placed for placed in drawing.nodes if placed.node.id == "1")
    long = next(one for one in drawing.edges if (one.edge.source, one.edge.target) == ("0", "2"))
    level = int(long.path.split("C")[1].split()[-1])
    assert not passed.y <= level <= passed.y + 46


def test_of_too_many_the_nearest_to_the_focus_are_drawn_and_all_are_told() -> None:
    pairs = [(n, n + 1) for n in range(199)]
    drawing = _drawn(pairs, 200)
    assert {placed.node.id for placed in drawing.nodes} == {str(n) for n in range(MOST_NODES)}
    assert drawing.left_out == 200 - MOST_NODES
    assert len(drawing.rows) == 199


def test_a_tall_layer_is_laid_in_columns() -> None:
    drawing = _drawn([(n, 39) for n in range(39)], 40)
    assert drawing.height < 1000
    assert len(set(_x(drawing).values())) == 5


def test_an_empty_graph_has_nothing() -> None:
    drawing = lineage([], [])
    assert (drawing.nodes, drawing.edges, drawing.rows, drawing.total) == ((), (), (), 0)


def test_a_long_name_keeps_its_end_and_a_hostile_one_shows() -> None:
    drawing = lineage([Node("a", "very/long/" * 9 + "model\u202e.pkl")], [])
    assert drawing.nodes[0].short.startswith("…")
    assert drawing.nodes[0].short.endswith("model\\u202e.pkl")

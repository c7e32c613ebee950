"""The map of the host nation's provinces."""

import json

import pytest
from django.core.management import call_command
from django.template.loader import render_to_string

from partnership.actors.map import MAPS, Mark, draw
from partnership.actors.topology import draw_paths

# Two squares side by side; the border between them is one arc.
TOPOLOGY = {
    "transform": {"scale": [0.5, 0.5], "translate": [10, 0]},
    "arcs": [
        [[2, 0], [0, 1], [0, 1]],
        [[2, 2], [-2, 0], [0, -2], [2, 0]],
        [[2, 2], [2, 0], [0, -2], [-2, 0]],
    ],
    "objects": {
        "land": {
            "geometries": [
                {"type": "Polygon", "id": "X.W", "arcs": [[0, 1]]},
                {"type": "MultiPolygon", "id": "X.E", "arcs": [[[0, 2]]]},
            ]
        }
    },
}


def test_a_mark_changes_its_own_province_only():
    marks = {"IQ.BA": Mark("approved", "Basra: approved", "Basra (UK)", bold=True)}

    drawn = draw("IRQ", marks, "Governorates")

    basra = next(shape for shape in drawn.shapes if shape.code == "IQ.BA")
    assert (basra.css_class, basra.label, basra.title) == (
        "approved",
        "Basra (UK)",
        "Basra: approved",
    )
    assert basra.label_class == "halo bold"
    others = [shape for shape in drawn.shapes if shape.code != "IQ.BA"]
    assert len(others) == 17
    assert {(shape.css_class, shape.bold) for shape in others} == {("", False)}


def test_letters_are_light_only_on_a_solid_shape():
    marks = {code: Mark("operating", bold=True) for code in ("IQ.NI", "IQ.BG")}

    shapes = {shape.code: shape for shape in draw("IRQ", marks).shapes}

    assert shapes["IQ.NI"].label_class == "on-solid bold"
    # Its name stands outside, at the end of a line.
    assert shapes["IQ.BG"].label_class == "halo bold"
    assert {code for code, shape in shapes.items() if shape.leader} == {
        "IQ.BG",
        "IQ.BB",
        "IQ.KA",
    }


@pytest.mark.parametrize("iso3", ["DNK", "", None, "../IRQ", "IR"])
def test_a_country_without_a_map_has_none(iso3):
    assert draw(iso3, {}) is None


def test_the_partial_draws_every_province_without_style_or_script():
    marks = {"IQ.NI": Mark("operating", "Ninewa: <open>", bold=True)}

    page = render_to_string(
        "components/_map.html", {"map": draw("IRQ", marks, "18 provinces")}
    )

    assert page.count("<text") == 18
    assert page.count("<path") == 18 + 3
    assert 'role="img" aria-label="18 provinces"' in page
    assert "Ninewa: &lt;open&gt;" in page
    assert "style=" not in page
    assert "<script" not in page


def test_each_map_is_small_and_has_a_place_for_every_name():
    for place in MAPS.glob("*.json"):
        drawing = json.loads(place.read_text(encoding="utf-8"))
        _, _, width, height = map(int, drawing["view_box"].split())

        assert place.stat().st_size < 25_000
        for shape in drawing["shapes"].values():
            x, y = shape["label"]
            assert 0 < x < width
            assert 0 < y < height
            assert shape["path"].startswith("M")
            assert shape["path"].endswith("z")


def test_topology_keeps_a_shared_border_and_drops_what_is_straight():
    paths, width, height = draw_paths(TOPOLOGY, tolerance=0.1)

    assert (width, height) == (400, 202)
    assert paths == {
        "X.W": "M200 200l0-198-198 0 0 198z",
        "X.E": "M200 200l0-198 198 0 0 198z",
    }


def test_make_map_keeps_the_labels_that_were_placed_by_hand(tmp_path, monkeypatch):
    command = "partnership.actors.management.commands.make_map.MAPS"
    monkeypatch.setattr(command, tmp_path)
    source = tmp_path / "land.topo.json"
    source.write_text(json.dumps(TOPOLOGY))
    label = {"name": "West", "label": [100, 90]}
    made = tmp_path / "XLA.json"
    made.write_text(json.dumps({"view_box": "", "shapes": {"X.W": label}}))

    call_command("make_map", "xla", str(source), verbosity=0)

    drawing = json.loads(made.read_text())
    assert drawing["view_box"] == "0 0 400 202"
    assert drawing["shapes"]["X.W"]["name"] == "West"
    assert drawing["shapes"]["X.W"]["label"] == [100, 90]
    assert set(drawing["shapes"]) == {"X.W", "X.E"}

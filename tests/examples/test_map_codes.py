"""The example's provinces and the map of its host nation know each other."""

from partnership.actors.map import draw
from partnership.actors.models import Province


def test_every_province_has_its_shape_and_every_shape_its_province(iraq):
    drawn = draw("IRQ", {})

    codes = set(Province.objects.values_list("map_code", flat=True))

    assert codes == {shape.code for shape in drawn.shapes}
    assert len(codes) == 18

from tests.web.api.test_schemathesis import *
from tests.web.api.test_schemathesis import _WANTS_MORE, world, requests

@pytest.mark.timeout(580)
def test_told(world):
    mine = Requests(world, "officer")
    import re
    found = mine.failures(8, 20261123, PHASES)
    for n in sorted(_WANTS_MORE | {"change_task","skip_task","hand_over_task"}): print(n, mine.told(n))
    print("\n".join(found))
    assert 0

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.web.people import make_person, make_project, signed_in_client

pytestmark = pytest.mark.usefixtures("db")


def test_x():
    make_project()
    c = signed_in_client(make_person())
    for url in ("/risks/map/", "/risks/", "/controls/", "/controls/A.8.28/", "/ledger/"):
        c.get(url)
        with CaptureQueriesContext(connection) as q:
            assert c.get(url).status_code == 200
        print("=====", url, len(q))
        for x in q.captured_queries:
            print("   ", x["sql"][:140])

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muniment.engine.secrets import mask_name

TOKEN = "hf_" + "QzXvBnMkLpWrTyUiOpAsDfGhJkLzXcVbNm"


@pytest.mark.parametrize("before", ["", "fix-", "a/b_", "key.", "x y-z."])
@pytest.mark.parametrize("after", ["", ".csv", "/code.py"])
def test_a_token_in_a_name_is_masked(before: str, after: str) -> None:
    masked = mask_name(f"{before}{TOKEN}{after}")
    assert TOKEN[3:-2] not in masked
    assert masked.startswith(before)
    assert masked.endswith(after)


@pytest.mark.parametrize(
    "name",
    [
        "src/models/training_pipeline_v2.py",
        "data/2026-01-31/customers.parquet",
        "tests/test_a_really_long_name_of_a_test_module.py",
        "mlruns/0/0123456789abcdef0123456789abcdef/meta.yaml",
        "feature/JIRA-1234-improve-everything",
        "3f2504e0-4f89-41d3-9a0c-0305e82c3301.json",
    ],
)
def test_ordinary_names_stay(name: str) -> None:
    assert mask_name(name) == name


@given(st.text(max_size=60))
def test_masking_twice_is_masking_once(name: str) -> None:
    assert mask_name(mask_name(name)) == mask_name(name)

"""What a key is indexed as."""

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from articles.search.keys import key_of
from articles.search.tokens import joined_tokens, tokens


@settings(deadline=None)  # the first example loads the letters' tables
@given(st.lists(st.text(), max_size=3), st.lists(st.text("溧阳市第年·a5 ，\n𠮷", max_size=12), max_size=3))
def test_tokens_joined_in_arrays_are_those_made_one_by_one(texts, others):
    key = key_of(*texts, *others)
    assume(key)
    assert joined_tokens(key).split(" ") == [*tokens(key), ""]

"""How postings lie in their leaves: what is written is read again."""

from array import array

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from articles.search import leaves
from articles.search.expressions import Phrase
from articles.search.inverting import BLOCK
from articles.search.leaves import FARTHER, HEAD, LEAF, PLACES, encoded
from articles.search.postings import Postings

TOKENS = st.sampled_from(["溧阳", "溧市", "阳市", "a1", "†溧阳"])
TEXTS = st.lists(st.lists(TOKENS, min_size=1, max_size=60), max_size=12)


def made(texts, ids=None):
    """The leaves of some texts, each a list of tokens."""
    numbers: dict[str, array] = {}
    starts, number = [], 0
    for text in texts:
        starts.append(number)
        for place, token in enumerate(text, number):
            numbers.setdefault(token, array("I")).append(place)
        number += len(text)
    return list(leaves.leaves(encoded(numbers, np.array(starts), np.array(ids or range(len(texts))))))


def sent(asked, block, found):
    """All leaves of a block, for each token that is asked for."""
    return b"".join(
        HEAD.pack(number, block, len(names), len(ids), len(places)) + names + ids + places
        for number in range(len(asked))
        for _, names, ids, places in found
    )


def places_of(asked, texts):
    """Where each token stands: the number of the text, and the place in it."""
    postings = Postings(asked, sent(asked, 3, made(texts)))
    found = postings._places
    return {
        token: [(place // 2**PLACES - 3 * BLOCK, place % 2**PLACES) for place in places.tolist()]
        for token, places in found.items()
    }


@given(texts=TEXTS)
def test_what_is_put_into_leaves_is_found_in_them(texts):
    wanted: dict[str, list] = {}
    for number, text in enumerate(texts):
        for place, token in enumerate(text):
            wanted.setdefault(token, []).append((number, place))
    assert places_of(list(wanted), texts) == wanted


@given(texts=TEXTS)
def test_the_beginning_of_a_token_finds_what_begins_so(texts):
    wanted = [(n, place) for n, text in enumerate(texts) for place, token in enumerate(text) if token.startswith("溧")]
    assert places_of(["溧*"], texts) == {"溧*": wanted}


@given(gaps=st.lists(st.sampled_from([1, 2, FARTHER - 1, FARTHER, FARTHER + 1, 2 * FARTHER, 5000]), max_size=6))
def test_places_far_from_each_other_are_kept(gaps):
    text = ["甲乙"]
    for gap in gaps:
        text += ["‖"] * (gap - 1) + ["甲乙"]
    wanted = np.cumsum([0, *gaps]).tolist()
    assert places_of(["甲乙"], [text, text]) == {"甲乙": [(number, place) for number in (0, 1) for place in wanted]}


def test_a_token_that_no_article_has_is_in_no_leaf():
    assert places_of(["阳市"], [["溧阳"]]) == {"阳市": []}


def test_many_postings_stand_alone_and_few_together():
    found = made([["一丁"]] * 2000 + [["丁七", "七三"]])
    assert [first for first, *_ in found] == ["一丁", "丁七"]
    assert [len(names + ids + places) > LEAF for _, names, ids, places in found] == [True, False]


def test_where_places_were_not_sent_articles_are_known_alone():
    ((_, names, ids, _),) = made([["溧阳", "阳市"], ["阳市"]], ids=[7, 9])
    postings = Postings(["阳市"], HEAD.pack(0, 0, len(names), len(ids), 0) + names + ids)
    assert postings.ids(Phrase("阳市")).tolist() == [7, 9]
    assert postings.places(Phrase("阳市")) is None

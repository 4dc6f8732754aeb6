"""The learned tagger: its network against a plain reference, its tokens, and what it adds to the rules."""

import math
from itertools import pairwise

import numpy as np
import pytest

from articles.name_finder import FoundName, Known, NameKind, find_names
from articles.name_finder import tagger as tagger_module
from articles.name_finder.tagger import LearnedTagger, NoTagger, Vocabulary, load_tagger, read_vocabulary
from articles.name_finder.tagger_network import Network, read_network, viterbi

HIDDEN, WIDTH, TAGS, WORDS = 2, 3, 4, 6
LISTS = {
    "small_seg.dic": "来到 9\n",
    "word.dic": "0\t王\n1\t明\n2\t来\n3\t来到\n4\t里\n5\tOOV\n\n",
    "q2b.dic": "裡\t里\n",
    "tag.dic": "0\tPER-B\n1\tPER-I\n2\tv-B\n3\tO\n",
}


def write_parameter(path, values):
    """A file as Paddle writes it: a head of 20 bytes that ends with the length of the description, then the floats."""
    path.write_bytes(bytes(16) + (4).to_bytes(4, "little") + b"\x08\x05\x10\x01" + values.astype("<f4").tobytes())


@pytest.fixture
def package(tmp_path):
    """A folder laid out as that of the package, its parameters few and by chance."""
    model, lists, chance = tmp_path / "lac_model/model", tmp_path / "lac_model/conf", np.random.default_rng(4)
    model.mkdir(parents=True)
    lists.mkdir()
    shapes = {"word_emb": (WORDS, WIDTH), "fc_4.w_0": (2 * HIDDEN, TAGS), "fc_4.b_0": (TAGS,), "crfw": (TAGS + 2, TAGS)}
    for number in range(4):
        width = WIDTH if number < 2 else 2 * HIDDEN
        shapes |= {f"fc_{number}.w_0": (width, 3 * HIDDEN), f"fc_{number}.b_0": (3 * HIDDEN,)}
        shapes |= {f"gru_{number}.w_0": (HIDDEN, 3 * HIDDEN), f"gru_{number}.b_0": (3 * HIDDEN,)}
    for name, shape in shapes.items():
        write_parameter(model / name, chance.normal(size=shape))
    for name, text in LISTS.items():
        (lists / name).write_text(text, encoding="utf-8")
    return tmp_path


@pytest.fixture
def network(package):
    return read_network(package / "lac_model/model")


@pytest.fixture
def vocabulary(package):
    return read_vocabulary(package / "lac_model/conf")


# --- the network


def plain_states(gru, features):
    """The states of a GRU, number by number, as its formula says."""
    size, state, states = len(gru.candidate), [0.0] * len(gru.candidate), []
    for feature in features:
        x = [sum(f * w for f, w in zip(feature, column, strict=True)) for column in gru.inputs.T]
        x = [value + bias for value, bias in zip(x, gru.bias, strict=True)]
        gates = [x[k] + sum(state[j] * gru.gates[j][k] for j in range(size)) for k in range(2 * size)]
        update, reset = ([1 / (1 + math.exp(-g)) for g in part] for part in (gates[:size], gates[size:]))
        kept = [r * s for r, s in zip(reset, state, strict=True)]
        new = [
            math.tanh(x[2 * size + k] + sum(kept[j] * gru.candidate[j][k] for j in range(size))) for k in range(size)
        ]
        state = [(1 - u) * s + u * n for u, s, n in zip(update, state, new, strict=True)]
        states.append(state)
    return states


def test_a_gru_steps_as_its_formula_says(network):
    features = network.embedding[[0, 1, 2]]
    assert np.allclose(network.layers[0][0].states(features), plain_states(network.layers[0][0], features), atol=1e-5)


def test_the_second_gru_of_a_layer_reads_backward(network):
    features = network.embedding[[0, 1, 2]]
    gru = network.layers[0][1]
    assert np.allclose(gru.states(features), plain_states(gru, features[::-1])[::-1], atol=1e-5)


def test_a_gru_keeps_its_own_weights_as_two_matrices(package, network):
    raw = np.frombuffer((package / "lac_model/model/gru_0.w_0").read_bytes()[24:], "<f4")
    gru = network.layers[0][0]
    assert gru.gates.ravel().tolist() + gru.candidate.ravel().tolist() == raw.tolist()


def all_paths(steps):
    return [[]] if not steps else [[*path, tag] for path in all_paths(steps - 1) for tag in range(TAGS)]


def weight(path, scores, crf):
    between = sum(crf[2 + left][right] for left, right in pairwise(path))
    return crf[0][path[0]] + crf[1][path[-1]] + between + sum(scores[i][tag] for i, tag in enumerate(path))


@pytest.mark.parametrize("steps", [1, 2, 4])
def test_the_likeliest_path_is_the_best_of_all_paths(network, steps):
    scores = np.random.default_rng(steps).normal(size=(steps, TAGS))
    assert viterbi(scores, network.crf) == max(all_paths(steps), key=lambda path: weight(path, scores, network.crf))


# --- tokens and names


def test_words_that_the_network_knows_stay_whole(vocabulary):
    assert list(vocabulary.tokens("王明来到A1")) == ["王", "明", "来到", "A", "1"]


@pytest.mark.parametrize(("token", "number"), [("来到", 3), ("裡", 4), ("未", 5)])
def test_variants_and_unknown_words_have_their_number(vocabulary, token, number):
    assert vocabulary.number(token) == number


def sure_network() -> Network:
    """Tags each token by its number alone: 王 begins a person, 明 goes on with it, the rest is none."""
    tags = np.array([[9, 0, 0, 0], [0, 9, 0, 0], *[[0, 0, 9, 0]] * 4], dtype=float)
    return Network(tags, (), np.eye(TAGS), np.zeros(TAGS), np.zeros((TAGS + 2, TAGS)))


def test_a_tagged_name_stands_where_it_is_printed_and_has_its_office(vocabulary: Vocabulary):
    found = LearnedTagger(sure_network(), vocabulary)("县长王　明来到")
    assert [(name.quote, name.start, name.end, name.rule) for name in found] == [("王明", 2, 5, "learned_tagger")]
    assert found[0].offices == ("县长",)


def test_an_empty_text_has_no_names(vocabulary):
    assert LearnedTagger(sure_network(), vocabulary)("") == []


# --- beside the rules


def says(*names):
    """A tagger that sees these people in whatever it reads."""
    return lambda text: [
        FoundName(NameKind.PERSON, name, text.index(name), text.index(name) + len(name), "learned_tagger", 0.6)
        for name in names
    ]


def test_the_tagger_adds_what_the_rules_miss():
    names = find_names("县长王建国说，桃花开了。", Known(), says("桃花"))
    assert [name.quote for name in names] == ["王建国", "桃花"]


def test_the_rules_stand_against_the_tagger():
    text = "县长王建国到溧阳市调研。"
    assert find_names(text, Known(), says("王建", "溧阳")) == find_names(text, Known())


# --- what is installed


@pytest.fixture
def installed(monkeypatch):
    """Says where the package lies, if anywhere; what is loaded is forgotten before and after."""

    def lies_in(folder):
        spec = tagger_module.find_spec("json")
        spec.origin = str(folder / "__init__.py") if folder else None
        monkeypatch.setattr(tagger_module, "find_spec", lambda name: spec if folder else None)
        load_tagger.cache_clear()

    yield lies_in
    load_tagger.cache_clear()


def test_without_the_package_it_says_what_is_missing(installed):
    installed(None)
    with pytest.raises(NoTagger, match=r"LAC 2\.1\.2"):
        load_tagger()


def test_a_package_without_weights_is_none(installed, tmp_path):
    installed(tmp_path)
    with pytest.raises(NoTagger):
        load_tagger()


def test_the_tagger_is_read_from_the_package(installed, package):
    installed(package)
    assert load_tagger().vocabulary.tags[0] == "PER-B"

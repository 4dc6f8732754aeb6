"""The pinned scores: a loss fails, a gain is said, and pinning anew keeps what is written beside a figure."""

from tests.scores import PINS, SETS, held, pinned_anew, pins

TEXT = """
[seeds.at_least] # five pages
"pages.exact" = 90.5
"people.f1" = 80 # lowered: a label was wrong

[seeds.at_most]
"body_cer" = 2
"""


def test_a_share_that_falls_is_worse():
    figures = held(TEXT, "seeds", {"pages.exact": 90.4, "people.f1": 80, "body_cer": 2})
    assert [figure.gain < 0 for figure in figures] == [True, False, False]


def test_an_error_that_grows_is_worse():
    assert held(TEXT, "seeds", {"body_cer": 2.5})[-1].gain == -0.5


def test_a_figure_that_is_no_longer_measured_is_worse():
    assert all(figure.gain < 0 for figure in held(TEXT, "seeds", {}))


def test_a_gain_is_said():
    assert "better by 4.50" in str(held(TEXT, "seeds", {"pages.exact": 95})[0])


def test_pinning_writes_the_figures_and_keeps_the_words():
    figures = held(TEXT, "seeds", {"pages.exact": 93.25, "people.f1": 85, "body_cer": 0})
    assert pinned_anew(TEXT, figures) == TEXT.replace("90.5", "93.25").replace("80 #", "85 #").replace("2\n", "0\n")


def test_every_set_has_pins():
    text = PINS.read_text(encoding="utf-8")
    assert all(list(pins(text, name)) for name in SETS)

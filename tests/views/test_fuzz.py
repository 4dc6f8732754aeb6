"""Some of the random questions of `python -m tests.fuzz`, which asks thousands."""

from tests.fuzz.__main__ import ask_all, known
from tests.fuzz.questions import questions
from tests.views.archive import make_archive


def test_random_questions_are_answered():
    make_archive()
    assert ask_all(questions(60, seed=7, known=known()), seed=7) == 0

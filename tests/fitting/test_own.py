"""The project's own pages: they teach the reader the forms that few pages have."""

from articles.page_reader.labels import Label
from fitting.anew import copies
from fitting.own import own_pages

GROUPS = own_pages()
PAGES = [page for group in GROUPS for page in group]


def test_no_style_is_in_two_groups():
    styles = [{page.style for page in group} for group in GROUPS]
    assert len(set.union(*styles)) == sum(map(len, styles)) == len(GROUPS)


def test_copies_stay_with_their_group():
    assert {page.style for page in copies(GROUPS[0])} == {page.style for page in GROUPS[0]}


def test_labels_of_features_and_pictures_are_known_by_their_letters():
    labels = {state.label for page in PAGES for state in page.path}
    assert {Label.COLUMN, Label.PICTURE_CREDIT, Label.SIGNED} <= labels

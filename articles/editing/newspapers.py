"""Newspapers: named by an editor, or nameless under the home region of their pages."""

from articles.models import Newspaper, Place


def make_newspaper(name: str, home: Place | None) -> Newspaper:
    """The newspaper of this name and home, made where there is none."""
    return Newspaper.objects.get_or_create(name=name, home=home)[0]

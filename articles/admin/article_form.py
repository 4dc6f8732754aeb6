"""The form of an article: its heading block and its text, as comfortable to correct as a page of text."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from articles.models import Article

from .seen import LinesField, SeenForm


def lines(rows: int) -> forms.Textarea:
    """A text area of the whole width."""
    return forms.Textarea(attrs={"rows": rows, "class": "vLargeTextField wide"})


class ArticleForm(SeenForm):
    def clean_continues(self) -> Article | None:
        first = self.cleaned_data["continues"]
        if first and first.pk == self.instance.pk:
            raise ValidationError(_("An article cannot continue itself."))
        return first

    class Meta:
        model = Article
        fields = "__all__"
        field_classes = dict.fromkeys(("column", "kicker", "headline", "deck", "dateline", "body"), LinesField)
        widgets = {
            "column": lines(1),
            "kicker": lines(1),
            "headline": lines(2),
            "deck": lines(1),
            "dateline": lines(1),
            "body": lines(28),
            "continued_on": forms.TextInput(attrs={"size": 6}),
            "continued_from": forms.TextInput(attrs={"size": 6}),
        }

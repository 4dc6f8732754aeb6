"""An article split in two: the editor chooses where the second one begins."""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext_lazy as _

from articles import editing
from articles.body import body_parts
from articles.models import Article

from .seen import CONFLICT


class SplitForm(forms.Form):
    """Where the second article begins, and what it is called."""

    before = forms.TypedChoiceField(label=_("The new article begins with"), coerce=int, widget=forms.RadioSelect)
    headline = forms.CharField(
        label=_("Its headline"),
        required=False,
        help_text=_("May stay empty: a subheading that it begins with becomes its headline."),
        widget=forms.TextInput(attrs={"class": "vTextField"}),
    )
    seen = forms.CharField(widget=forms.HiddenInput)

    def __init__(self, article: Article, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, initial={"seen": editing.revision(article)}, **kwargs)
        self.article = article
        parts = list(body_parts(article.body))
        choices = [(i, f"## {part.text}" if part.is_subheading else part.text) for i, part in enumerate(parts)]
        self.fields["before"].choices = choices[1:]  # type: ignore[attr-defined]
        self.first = choices[0][1] if choices else ""

    def clean(self) -> dict[str, Any]:
        try:
            editing.refuse_if_changed(self.article, self.cleaned_data.get("seen", ""))
        except editing.EditConflict as conflict:
            raise ValidationError(CONFLICT) from conflict
        return self.cleaned_data


@transaction.atomic
def split_view(request: HttpRequest, object_id: str) -> HttpResponse:
    """The form that splits an article, and what it does."""
    article = get_object_or_404(Article.objects.select_related("page"), pk=object_id)
    if not request.user.has_perm("articles.change_article"):
        raise PermissionDenied
    form = SplitForm(article, request.POST or None)
    if form.is_valid():
        words = form.cleaned_data
        new = editing.split_article(article, words["before"], words["headline"], by=request.user)
        messages.success(request, _("The rest is an article of its own now."))
        return redirect("admin:articles_article_change", new.pk)
    context = admin.site.each_context(request) | {
        "title": _("Split the article"), "subtitle": str(article), "form": form, "record": article,
        "opts": Article._meta,
    }  # fmt: skip
    return render(request, "admin/articles/article/split.html", context)

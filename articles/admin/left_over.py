"""What the reader left over on a page: the editor makes articles of it."""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext_lazy as _

from articles import editing
from articles.models import Page, Source

from .seen import LinesField

LONGEST_HEADLINE = 40  # characters: a longer first line is text


class LeftOverForm(forms.Form):
    """An article to be made of one stretch; what is printed there is proposed."""

    start = forms.IntegerField(widget=forms.HiddenInput)
    headline = forms.CharField(
        label=_("headline"), required=False, widget=forms.TextInput(attrs={"class": "vTextField"})
    )
    body = LinesField(
        label=_("body"),
        help_text=_("One paragraph a line. A line that begins with “## ” is a subheading."),
        widget=forms.Textarea(attrs={"class": "vLargeTextField", "rows": 12}),
    )

    @classmethod
    def proposing(cls, source: Source, start: int, end: int) -> "LeftOverForm":
        """The form of a stretch: a short first line is proposed as the headline."""
        lines = [line.strip() for line in source.text[start:end].splitlines() if line.strip()]
        has_headline = len(lines) > 1 and len(lines[0]) <= LONGEST_HEADLINE
        headline = lines.pop(0) if has_headline else ""
        return cls(initial={"start": start, "headline": headline, "body": "\n".join(lines)}, auto_id=f"id_{start}_%s")

    def clean_body(self) -> str:
        body: str = self.cleaned_data["body"].strip("\n")
        if not body.strip():
            raise ValidationError(_("An article has a text."))
        return body


@transaction.atomic
def left_over_view(request: HttpRequest, object_id: str) -> HttpResponse:
    """The stretches left over, each with the form that makes an article of it, and what that form does."""
    page = get_object_or_404(Page.objects.select_related("issue__newspaper__home"), pk=object_id)
    if not request.user.has_perm("articles.change_page"):
        raise PermissionDenied
    source = page.sources.filter(is_current=True).first()
    sent = LeftOverForm(request.POST) if request.method == "POST" else None
    if sent and sent.is_valid():
        return _taken_up(request, page, sent.cleaned_data)
    context = admin.site.each_context(request) | {
        "title": _("Left over: in no article"), "subtitle": str(page), "record": page, "opts": Page._meta,
        "forms": _forms(source, sent),
    }  # fmt: skip
    return render(request, "admin/articles/page/left_over.html", context)


def _taken_up(request: HttpRequest, page: Page, words: dict[str, Any]) -> HttpResponse:
    try:
        article = editing.take_up(page, words["start"], words["headline"], words["body"], by=request.user)
    except ValueError:
        messages.error(request, _("This text is not left over any more: somebody else, or an import, was faster."))
        return redirect("admin:articles_page_left_over", page.pk)
    messages.success(request, _("It is an article of its own now. Names in it can be entered below."))
    return redirect("admin:articles_article_change", article.pk)


def _forms(source: Source | None, sent: LeftOverForm | None) -> list[LeftOverForm]:
    """A form for each stretch; the one that was sent keeps what its editor wrote."""
    stretches = editing.stretches_left_over(source) if source else []
    return [
        sent if sent and sent.data.get("start") == str(start) else LeftOverForm.proposing(source, start, end)
        for start, end in stretches
        if source
    ]

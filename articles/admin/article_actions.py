"""What an editor does with several articles at once."""

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from articles import editing
from articles.models import Article


class ArticleActions:
    """Actions of the list of articles."""

    @admin.action(description=_("Mark as checked"), permissions=["change"])
    def mark_checked(self, request: HttpRequest, articles: QuerySet[Article]) -> None:
        report(request, editing.set_checked(whole(articles), True, request.user))

    @admin.action(description=_("Mark as not checked"), permissions=["change"])
    def mark_unchecked(self, request: HttpRequest, articles: QuerySet[Article]) -> None:
        report(request, editing.set_checked(whole(articles), False, request.user))

    @admin.action(description=_("Withdraw from the readers"), permissions=["change"])
    def withdraw(self, request: HttpRequest, articles: QuerySet[Article]) -> None:
        report(request, editing.set_state(whole(articles), Article.State.WITHDRAWN, request.user))

    @admin.action(description=_("Publish"), permissions=["change"])
    def publish(self, request: HttpRequest, articles: QuerySet[Article]) -> None:
        report(request, editing.set_state(whole(articles), Article.State.PUBLISHED, request.user))

    @admin.action(description=_("Join into one article (same page)"), permissions=["change"])
    def join(self, request: HttpRequest, articles: QuerySet[Article]) -> None:
        try:
            joined = editing.join_articles(whole(articles), request.user)
        except ValueError:
            messages.error(request, _("Choose two or more articles of one page."))
        else:
            messages.success(request, _("Joined into “%(title)s”.") % {"title": joined})


def whole(articles: QuerySet[Article]) -> list[Article]:
    """The chosen articles with all their fields."""
    return list(articles.defer(None).select_related("page"))


def report(request: HttpRequest, count: int) -> None:
    """Say how many articles an action has changed."""
    text = ngettext("%(count)d article changed.", "%(count)d articles changed.", count) % {"count": count}
    messages.success(request, text)

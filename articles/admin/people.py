"""People on the editors' desk, and the question whether two of them are one."""

from typing import Any

from django.contrib import admin, messages
from django.db.models import Prefetch, QuerySet
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from articles import editing
from articles.models import Byline, Person, PersonMention, PersonName, PersonPair

from .authorities import AuthorityAdmin, MergedFilter
from .described import described_with_count, description, with_description
from .labels import link_to, list_address
from .records import RecordAdmin

LATEST = 6  # mentions that say how a person is printed


class PersonNameInline(admin.TabularInline):
    model = PersonName
    extra = 0


@admin.register(Person)
class PersonAdmin(AuthorityAdmin):
    list_display = ("name", "qualifier", "pinyin", "printed_as", "article_count")
    list_filter = (MergedFilter,)
    inlines = (PersonNameInline,)
    merge_verb = staticmethod(editing.merge_people)
    fieldsets = (
        (None, {"fields": ("seen", "name", "qualifier", ("pinyin", "initials"), "note")}),
        (_("In the archive"), {"fields": ("public_id", "named_in", "survivor", "merged_records")}),
    )

    def for_list(self, queryset: QuerySet[Person]) -> QuerySet[Person]:
        return with_description(super().for_list(queryset))

    def fuller_label(self, record: Person) -> str:
        return described_with_count(record)

    @admin.display(description=_("printed as"))
    def printed_as(self, person: Person) -> str:
        return description(person)

    @admin.display(description=_("named in"))
    def named_in(self, person: Person) -> str:
        """The lists of the person's mentions and bylines."""
        mentions = list_address(PersonMention, person__id__exact=person.pk, review="all")
        bylines = list_address(Byline, person__id__exact=person.pk, review="all")
        template = '<a href="{}">{}</a>　<a href="{}">{}</a>'
        return format_html(
            template, mentions, PersonMention._meta.verbose_name_plural, bylines, Byline._meta.verbose_name_plural
        )


@admin.register(PersonPair)
class PersonPairAdmin(RecordAdmin):
    """Two people who may be one: the editor says whether they are."""

    list_display = ("pair", "first_seen", "second_seen", "reason", "verdict")
    list_display_links = ("pair",)
    list_filter = ("verdict",)
    list_select_related = ("first__merged_into", "second__merged_into")
    search_fields = ("first__name", "second__name")
    search_help_text = _("A name.")
    autocomplete_fields = ("first", "second")
    ordering = ("verdict", "-pk")
    actions = ("same", "different")
    fields = ("first_seen", "second_seen", "reason", "verdict")
    readonly_fields = fields

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def for_list(self, queryset: QuerySet[PersonPair]) -> QuerySet[PersonPair]:
        ends = ("first__mentions", "second__mentions")
        return queryset.prefetch_related(*(Prefetch(end, latest_mentions()[:LATEST], "latest") for end in ends))

    @admin.display(description=_("people"))
    def pair(self, pair: PersonPair) -> str:
        return f"{pair.first} — {pair.second}"

    @admin.display(description=_("first person"))
    def first_seen(self, pair: PersonPair) -> str:
        return described(seen(pair.first))

    @admin.display(description=_("second person"))
    def second_seen(self, pair: PersonPair) -> str:
        return described(seen(pair.second))

    @admin.action(description=_("They are the same person: merge them"), permissions=["change"])
    def same(self, request: HttpRequest, pairs: QuerySet[PersonPair]) -> None:
        for key in list(pairs.values_list("pk", flat=True)):
            pair = PersonPair.objects.filter(pk=key).first()  # an earlier merge may have answered this one
            if pair:
                editing.same_person(pair, by=request.user)
        messages.success(request, _("Merged. A merge can be taken back in the list of people."))

    @admin.action(description=_("They are not the same person"), permissions=["change"])
    def different(self, request: HttpRequest, pairs: QuerySet[PersonPair]) -> None:
        for pair in pairs:
            editing.different_people(pair.first, pair.second)
        messages.success(request, _("Noted: they will not be asked about again."))


def latest_mentions() -> QuerySet[PersonMention]:
    """Mentions with their articles and papers at hand, the newest first."""
    mentions = PersonMention.objects.exclude(review="rejected").select_related("article__page__issue__newspaper__home")
    return mentions.defer("article__body", "article__spans", "article__judgements").order_by("-pk")


def seen(person: Any) -> Any:
    """A person with their latest mentions; in a list they are there already."""
    if not hasattr(person, "latest"):
        person.latest = list(latest_mentions().filter(person=person)[:LATEST])
    return person


def described(person: Any) -> str:
    """A person with how the papers print them: offices, and an article."""
    mentions: list[PersonMention] = person.latest
    offices = "；".join(dict.fromkeys(office for mention in mentions for office in mention.offices))
    where = {str(mention.article.page.issue.newspaper) for mention in mentions}
    article = mentions[0].article if mentions else None
    words = " · ".join(filter(None, [offices[:60], "、".join(sorted(where))]))
    return format_html("{}<br>{}<br>{}", link_to(person), words, link_to(article))

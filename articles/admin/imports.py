"""Imports on the editors' desk: what was read, what became of each file, and the undoing of a run."""

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Count, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import URLPattern, path
from django.utils.html import format_html_join
from django.utils.translation import gettext_lazy as _

from articles import editing
from articles.models import ImportFile, ImportRun

from .labels import count_of, link_to, list_address
from .records import ReadOnlyAdmin

KEPT_SHOWN = 200  # pages that stay, named one by one before an undoing
UNDONE_HERE = 300  # pages: undoing more takes longer than a web page may, so the command does it


@admin.register(ImportRun)
class ImportRunAdmin(ReadOnlyAdmin):
    list_display = ("run", "started", "finished", "status", "files", "undoes", "by")
    list_filter = ("status",)
    list_select_related = ("undoes", "by")
    date_hierarchy = "started"
    ordering = ("-pk",)
    change_form_template = "admin/articles/importrun/change_form.html"
    fields = ("run", "status", "started", "finished", "by", "host", "undoes", "undone_by_run", "outcomes")
    readonly_fields = fields

    def for_list(self, queryset: QuerySet[ImportRun]) -> QuerySet[ImportRun]:
        return queryset.annotate(file_count=count_of(ImportFile, "run"))

    @admin.display(description=_("import"), ordering="pk")
    def run(self, run: ImportRun) -> str:
        return str(run)

    @admin.display(description=_("files"))
    def files(self, run: Any) -> int:
        return run.file_count

    @admin.display(description=_("undone by"))
    def undone_by_run(self, run: ImportRun) -> str:
        return link_to(ImportRun.objects.filter(undoes=run).first())

    @admin.display(description=_("files"))
    def outcomes(self, run: ImportRun) -> str:
        """How many files had which outcome, each a link to their list."""
        counted = run.files.order_by("outcome").values_list("outcome").annotate(count=Count("pk"))
        labels = dict(ImportFile.Outcome.choices)
        rows = (
            (list_address(ImportFile, run__id__exact=run.pk, outcome__exact=outcome), labels[outcome], count)
            for outcome, count in counted
        )
        return format_html_join("", '<div><a href="{}">{}</a> {}</div>', rows) or "—"

    def get_urls(self) -> list[URLPattern]:
        undo = path("<int:run_id>/undo/", self.admin_site.admin_view(undo_view), name="articles_importrun_undo")
        return [undo, *super().get_urls()]

    def get_view_on_site_url(self, obj: Any | None = None) -> None:
        return None  # a run has no page for readers


@admin.register(ImportFile)
class ImportFileAdmin(ReadOnlyAdmin):
    list_display = ("file", "outcome", "reason", "page_link", "run")
    list_filter = ("outcome",)
    list_select_related = ("run", "page__issue__newspaper__home")
    search_fields = ("file", "sha256")
    search_help_text = _("A file's name, or its SHA-256.")
    ordering = ("-pk",)
    fields = ("file", "outcome", "reason", "page_link", "run", "sha256")
    readonly_fields = fields

    def lookup_allowed(self, lookup: str, value: str, request: HttpRequest) -> bool:
        return lookup == "run__id__exact" or super().lookup_allowed(lookup, value, request)

    @admin.display(description=_("page"))
    def page_link(self, file: ImportFile) -> str:
        return link_to(file.page)


@transaction.atomic
def undo_view(request: HttpRequest, run_id: int) -> HttpResponse:
    """What undoing a run would take away; done when the editor says so."""
    if not request.user.has_perm("articles.change_importrun"):
        raise PermissionDenied
    run = get_object_or_404(ImportRun, pk=run_id)
    try:
        counts = editing.undo_counts(run)
        is_large = counts.pages > UNDONE_HERE
        if request.method == "POST" and not is_large:
            undoing = editing.undo_run(run, by=request.user)
            messages.success(request, _("Undone: see what went and what stayed."))
            return redirect("admin:articles_importrun_change", undoing.pk)
    except editing.CannotUndo as error:
        messages.error(request, str(error))
        return redirect("admin:articles_importrun_change", run.pk)
    context = admin.site.each_context(request) | {
        "title": _("Undo the import"), "subtitle": str(run), "record": run, "counts": counts, "opts": ImportRun._meta,
        "is_large": is_large,
        "kept": [(file.file, reason, link_to(file.page)) for file, reason in counts.kept[:KEPT_SHOWN]],
    }  # fmt: skip
    return render(request, "admin/articles/importrun/undo.html", context)

"""`manage.py read_page`: what the reader and the name finder see in a page, without a database."""

import json
from argparse import ArgumentParser
from itertools import count
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from articles.ingest import Refused, files_to_import
from articles.ingest.files import read_file
from articles.linking.page import KnownPeople, NamesOfArticle, PageContext, link_page
from articles.name_finder.tagger import NoTagger, load_tagger
from articles.reading import PageReading, article_names, read_text
from articles.reading_form import reading_form


class Command(BaseCommand):
    help = "Reads page texts and shows what was found, as text or as one JSON file a page; needs no database."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("paths", nargs="+", type=Path, metavar="FILE", help="files or folders of page texts")
        parser.add_argument("--json", type=Path, metavar="DIR", help="write one JSON file a page into this folder")
        parser.add_argument("--tagger", action="store_true", help="add people by the learned tagger, if installed")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            files = files_to_import(options["paths"])
            tagger = load_tagger() if options["tagger"] else None
        except (Refused, NoTagger) as refused:
            raise CommandError(str(refused)) from refused
        if options["json"]:
            options["json"].mkdir(parents=True, exist_ok=True)
        people, ids, refused_files = KnownPeople(), count(1), 0
        for file in files:
            try:
                decoded = read_file(file.path, settings.MAX_PAGE_BYTES)
            except Refused as refused:
                self.stderr.write(f"{file.path}: {refused}")
                refused_files += 1
                continue
            form = _form(file.path.name, read_text(decoded.text, tagger=tagger), people, ids)
            if options["json"]:
                path = options["json"] / f"{file.path.stem}.json"
                path.write_text(json.dumps(form, ensure_ascii=False, indent=1), encoding="utf-8")
            else:
                self.stdout.write(as_text(form))
        if refused_files:
            raise SystemExit(1)


def _form(name: str, reading: PageReading, people: KnownPeople, ids: Any) -> dict[str, Any]:
    """A page's reading, its names linked with those of the pages before it."""
    articles = [
        NamesOfArticle(
            tuple(found for _part, found in article_names(parts)), tuple(byline.name for byline in article.bylines)
        )
        for article, parts in zip(reading.printed.articles, reading.parts, strict=True)
    ]
    home = reading.region.division if reading.region else None
    context = PageContext(newspaper=home.code if home else name, issue=name, home=home, day=reading.dated.earliest)
    links = link_page(articles, context, people, lambda: f"person-{next(ids)}")
    return reading_form(name, reading, links)


def as_text(form: dict[str, Any]) -> str:
    """A page's reading for a person to read."""
    lines = [f"═══ {form['file']}  {form['region'] or '?'}  {form['date_earliest'] or '?'}"]
    for article in form["articles"]:
        lines += ["", f"── {article['order']} · {article['kind']} · {article['confidence']}"]
        lines += [f"{part}: {article[part]}" for part in ("column", "kicker", "headline", "deck") if article[part]]
        lines += [" ".join(f"{author['name']}({author['role']})" for author in article["authors"])]
        before = dict(zip(article["subheading_before_paragraph"], article["subheadings"], strict=True))
        for number, paragraph in enumerate(article["body"], start=1):
            lines += [f"  【{before[number]}】"] if number in before else []
            lines += [f"  {paragraph}"]
        lines += [f"  人物 {person['name']}：{'、'.join(person['titles'])}" for person in article["people"]]
        lines += [f"  地点 {place['name']}：{place['canonical'] or place['type']}" for place in article["places"]]
    ledger = form["ledger"]
    lines += ["", f"字账：{ledger['owned']} 字入文，{ledger['furniture']} 字附件，{ledger['left_over']} 字余下", ""]
    return "\n".join(lines)

"""Imports that run side by side."""

from threading import Thread

import pytest
from django.db import connection

from articles.ingest import files_to_import, import_pages
from articles.models import Byline, Page

from .pages import page_about, write


def run(folder) -> None:
    try:
        list(import_pages(files_to_import([folder])))
    finally:
        connection.close()


def side_by_side(*folders) -> None:
    threads = [Thread(target=run, args=[folder]) for folder in folders]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


@pytest.mark.postgresql
@pytest.mark.django_db(transaction=True)
def test_a_reporter_first_seen_by_two_imports_at_once_is_one_person(tmp_path):
    folders = [
        write(tmp_path / f"{half}", **{f"page{number}": page_about(number) for number in range(half * 6, half * 6 + 6)})
        for half in range(2)
    ]
    side_by_side(*folders)
    assert Page.objects.count() == 12
    assert Byline.objects.filter(name="林晓").values("person").distinct().count() == 1


@pytest.mark.postgresql
@pytest.mark.django_db(transaction=True)
def test_two_imports_of_the_same_files_bring_each_page_once(tmp_path):
    folder = write(tmp_path, **{f"page{number}": page_about(number) for number in range(6)})
    side_by_side(folder, folder)
    assert Page.objects.count() == 6

"""`manage.py ensure_editor`."""

import re

import pytest
from django.core.management import call_command

pytestmark = pytest.mark.django_db


def test_the_first_editor_can_log_in_with_the_printed_password(client, capsys):
    call_command("ensure_editor")
    password = re.search(r"editor, password (\w{16})", capsys.readouterr().out)[1]
    assert client.login(username="editor", password=password)
    assert client.get("/admin/").status_code == 200


def test_where_somebody_has_an_account_nothing_is_made_or_printed(django_user_model, capsys):
    django_user_model.objects.create_user("someone")
    call_command("ensure_editor")
    assert capsys.readouterr().out == ""
    assert django_user_model.objects.count() == 1

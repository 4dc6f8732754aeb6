"""`manage.py ensure_editor`: the first editor's account, made where there is no account yet."""

from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand
from django.utils.crypto import get_random_string

LETTERS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789"  # without those that look alike: l I 1, o O 0
LENGTH = 16  # of 57 letters: 93 bits


class Command(BaseCommand):
    help = "Makes the account `editor` where nobody has an account yet, and prints its random password, this once."

    def handle(self, *args, **options) -> None:
        accounts = get_user_model()._default_manager
        if accounts.exists():
            return
        password = get_random_string(LENGTH, LETTERS)
        accounts.create_superuser("editor", password=password)
        self.stdout.write(f"First editor's account: editor, password {password}")
        self.stdout.write("The password is not shown again; change it in the admin (修改密码).")

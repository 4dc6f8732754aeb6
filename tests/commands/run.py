"""Commands run in a test."""

import io

from django.core.management import call_command


def import_seeds(*args, **more) -> str:
    out = io.StringIO()
    call_command("import_seeds", *map(str, args), stdout=out, **more)
    return out.getvalue()

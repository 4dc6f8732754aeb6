"""How gunicorn serves the site; it reads this file by itself when started in this folder.

HOST, PORT and WEB_CONCURRENCY (worker processes) come from the environment.
"""

import os

bind = f"{os.environ.get('HOST', '127.0.0.1')}:{os.environ.get('PORT', '8000')}"
workers = int(os.environ.get("WEB_CONCURRENCY", "2"))
threads = 4
preload_app = True  # the segmenter's dictionary is loaded once and shared by the workers
control_socket_disable = True  # two sites on one machine would share its place
loglevel = "warning"


def when_ready(server) -> None:
    """Say where the site is, once it can answer."""
    print(f"Newsroom is at http://{bind}/ and its editors' desk at http://{bind}/admin/ (Ctrl-C stops it).", flush=True)

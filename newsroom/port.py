"""Says in one sentence why the site cannot be served at an address: `python -m newsroom.port 127.0.0.1 8000`."""

import socket
import sys


def why_not(host: str, port: str) -> str | None:
    """The reason why `host:port` cannot be served, or None where it can."""
    if not (port.isdecimal() and 0 < int(port) < 65536):
        return f"{port} is not a port number: choose one from 1024 to 65535, for instance `make run PORT=8001`."
    try:
        socket.create_server((host, int(port)), family=socket.AF_INET6 if ":" in host else socket.AF_INET).close()
    except OSError as error:
        reason = (error.strerror or str(error)).partition(" (")[0]
        return f"The site cannot be served at {host}:{port} ({reason}): try `make run PORT={int(port) + 1}`."
    return None


if __name__ == "__main__":
    sys.exit(why_not(*sys.argv[1:]))

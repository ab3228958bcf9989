"""A WebDAV server for DVC: nginx on the loopback, with a password, stopped by whoever started it."""

import os
import re
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

USER, PASSWORD = "reader", "secret-of-the-test"
CONFIG = """\
load_module {module};
{user}
daemon off;
worker_processes 1;
pid {home}/nginx.pid;
error_log {home}/error.log;
events {{ worker_connections 64; }}
http {{
  access_log off;
  client_body_temp_path {home}/body;
  proxy_temp_path {home}/proxy;
  fastcgi_temp_path {home}/fastcgi;
  uwsgi_temp_path {home}/uwsgi;
  scgi_temp_path {home}/scgi;
  client_max_body_size 0;
  server {{
    listen 127.0.0.1:{port};
    root {home}/served;
    auth_basic "releases";
    auth_basic_user_file {home}/users;
    dav_methods PUT DELETE MKCOL COPY MOVE;
    dav_ext_methods PROPFIND OPTIONS;
    create_full_put_path on;
  }}
}}
"""
MISSING = "nginx with WebDAV is not installed (Debian and Ubuntu: apt install nginx libnginx-mod-http-dav-ext)"


@dataclass(frozen=True)
class DavServer:
    """Where it listens and where its files lie."""

    url: str
    files: Path


def dav_module() -> Path | None:
    """Return nginx's module for WebDAV listings; nothing where there is no nginx or no such module."""
    program = shutil.which("nginx", path=f"{os.environ['PATH']}:/usr/sbin:/usr/local/sbin")
    if program is None:
        return None
    told = subprocess.run([program, "-V"], capture_output=True, text=True, check=False).stderr
    found = re.search(r"--modules-path=(\S+)", told)
    module = Path(found[1] if found else "/usr/lib/nginx/modules") / "ngx_http_dav_ext_module.so"
    return module if module.is_file() and "http_dav_module" in told else None


@contextmanager
def serving_dav(home: Path) -> Iterator[DavServer]:
    """Run nginx on a free port; it is handed the open socket, so that nobody can take the port in between."""
    (home / "served" / "releases").mkdir(parents=True)
    (home / "users").write_text(f"{USER}:{{PLAIN}}{PASSWORD}\n")
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen()
        port = listening.getsockname()[1]
        user = "user root;" if os.geteuid() == 0 else ""
        (home / "nginx.conf").write_text(CONFIG.format(module=dav_module(), user=user, home=home, port=port))
        program = shutil.which("nginx", path=f"{os.environ['PATH']}:/usr/sbin:/usr/local/sbin")
        assert program is not None
        process = subprocess.Popen(
            [program, "-p", str(home), "-c", str(home / "nginx.conf"), "-e", str(home / "error.log")],
            env={**os.environ, "NGINX": f"{listening.fileno()};"},
            pass_fds=[listening.fileno()],
        )
    try:
        _wait(process, port, home)
        yield DavServer(f"webdav://127.0.0.1:{port}/releases", home / "served" / "releases")
    finally:
        process.terminate()
        process.wait(timeout=30)


def _wait(process: subprocess.Popen[bytes], port: int, home: Path) -> None:
    for _ in range(100):
        if process.poll() is None and (home / "nginx.pid").exists():
            with socket.create_connection(("127.0.0.1", port), timeout=5):
                return
        time.sleep(0.1)
    raise RuntimeError((home / "error.log").read_text())

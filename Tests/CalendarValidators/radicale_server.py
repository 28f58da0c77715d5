"""A Radicale server on this machine, for the time of one run."""

import atexit
import base64
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from itertools import count
from pathlib import Path

STARTUP_SECONDS = 20
CONFIG = """\
[server]
hosts = 127.0.0.1:{port}
[auth]
type = none
[storage]
filesystem_folder = {folder}
[logging]
level = error
"""
USER = "Basic " + base64.b64encode(b"meridian:any").decode()


class RadicaleServer:
    def __init__(self):
        folder = Path(tempfile.mkdtemp(prefix="radicale-", dir=memory_folder()))
        atexit.register(shutil.rmtree, folder, ignore_errors=True)
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        self.root = f"http://127.0.0.1:{port}/meridian"
        self.numbers = count()
        config = folder / "config"
        config.write_text(CONFIG.format(port=port, folder=folder))
        command = [sys.executable, "-m", "radicale", "--config", str(config)]
        self.process = subprocess.Popen(
            command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        atexit.register(self.process.terminate)
        self.wait(port)

    def wait(self, port):
        deadline = time.monotonic() + STARTUP_SECONDS
        while time.monotonic() < deadline and self.process.poll() is None:
            try:
                socket.create_connection(("127.0.0.1", port), timeout=1).close()
                return
            except OSError:
                time.sleep(0.1)
        raise RuntimeError("Radicale does not answer")

    def put_and_get(self, data):
        """The collection as Radicale serves it after the calendar was put there."""
        address = f"{self.root}/calendar-{next(self.numbers)}/"
        headers = {"Content-Type": "text/calendar; charset=utf-8", "Authorization": USER}
        put = urllib.request.Request(address, data=data, method="PUT", headers=headers)
        try:
            urllib.request.urlopen(put, timeout=60).close()
            get = urllib.request.Request(address, headers={"Authorization": USER})
            with urllib.request.urlopen(get, timeout=60) as answer:
                return answer.read()
        except urllib.error.HTTPError as error:
            raise ValueError(f"answers {error.code}") from None


def memory_folder():
    """A folder in memory where there is one: Radicale waits for the disk at every calendar."""
    return "/dev/shm" if os.access("/dev/shm", os.W_OK) else None

"""The readers: each takes the octets of a calendar and gives UID -> (start, end) in UTC.

A reader raises whatever it likes when it refuses a calendar. Those that follow the embedded
VTIMEZONE (libical, ical) and those that follow the zone's name (icalendar) are both among them.
"""

import importlib
import shutil
import subprocess
import tempfile
from datetime import datetime, timezone
from pathlib import Path

import strict
from radicale_server import RadicaleServer


class Skipped(Exception):
    """Why a reader is not here."""


def events(pairs):
    """A dictionary of the events; two with one UID are refused."""
    found = {}
    for uid, start, end in pairs:
        if str(uid) in found:
            raise ValueError(f"two events with the UID {uid}")
        found[str(uid)] = utc(start), utc(end)
    return found


def utc(moment):
    if moment.tzinfo is None:
        raise ValueError("a time without a zone")
    return moment.astimezone(timezone.utc)


class Strict:
    """The check of our own."""

    name = "strict"

    def read(self, data):
        return strict.read(data)


class Package:
    """A reader that a Python package provides."""

    def __init__(self):
        try:
            self.module = importlib.import_module(self.module_name)
        except ImportError as error:
            raise Skipped(str(error)) from None


class ICal(Package):
    name, module_name = "ical", "ical.calendar_stream"

    def read(self, data):
        calendar = self.module.IcsCalendarStream.calendar_from_ics(data.decode("utf-8"))
        return events((e.uid, e.dtstart, e.end) for e in calendar.events)


class ICalendar(Package):
    name = module_name = "icalendar"

    def read(self, data):
        calendar = self.module.Calendar.from_ical(data)
        found = []
        for component in calendar.walk():
            for name, reason in component.errors:
                raise ValueError(f"{name}: {reason}")
        for event in calendar.walk("VEVENT"):
            found.append((event["UID"], event.decoded("DTSTART"), event.decoded("DTEND")))
        return events(found)


class Ics(Package):
    name = module_name = "ics"

    def read(self, data):
        calendars = self.module.Calendar.parse_multiple(data.decode("utf-8"))
        if len(calendars) != 1:
            raise ValueError(f"{len(calendars)} calendars")
        return events((e.uid, e.begin.datetime, e.end.datetime) for e in calendars[0].events)


class VObject(Package):
    name = module_name = "vobject"

    def read(self, data):
        calendar, = self.module.readComponents(data.decode("utf-8"))
        calendar.validate(raiseException=True)
        found = calendar.contents.get("vevent", [])
        return events((e.uid.value, e.dtstart.value, e.dtend.value) for e in found)


class LibICal:
    """libical, by a program of a few lines that is compiled here."""

    name = "libical"

    def __init__(self, folder):
        compiler = next(filter(shutil.which, ["cc", "gcc", "clang"]), None)
        if not compiler:
            raise Skipped("no C compiler")
        self.program = folder / "libical_reader"
        source = Path(__file__).with_name("libical_reader.c")
        command = [compiler, "-O1", "-o", self.program, source, "-lical"]
        built = subprocess.run(command, capture_output=True, text=True)
        if built.returncode != 0:
            raise Skipped("libical-dev is not installed")

    def read(self, data):
        with tempfile.NamedTemporaryFile(suffix=".ics") as file:
            file.write(data)
            file.flush()
            run = subprocess.run([self.program, file.name], capture_output=True, timeout=60)
        if run.returncode != 0:
            reason = run.stderr.decode("utf-8", "replace").strip()
            raise ValueError(reason or f"ended with {run.returncode}")
        lines = [line.rsplit(" ", 2) for line in run.stdout.decode("utf-8").splitlines()]
        return events((uid, moment(start), moment(end)) for uid, start, end in lines)


def moment(seconds):
    return datetime.fromtimestamp(int(seconds), timezone.utc)


class Radicale(Package):
    """A Radicale server of our own: the calendar is put there and what it then serves is read."""

    name = module_name = "radicale"

    def __init__(self):
        super().__init__()
        self.server = RadicaleServer()
        self.reader = ICalendar()

    def read(self, data):
        return self.reader.read(self.server.put_and_get(data))


def available(folder):
    """The readers that are here, and a line for each that is not."""
    found, skipped = [], []
    for reader in [Strict, LibICal, ICal, ICalendar, Ics, VObject, Radicale]:
        try:
            found.append(reader(folder) if reader is LibICal else reader())
        except Skipped as reason:
            skipped.append(f"skipped: {reader.name}: {reason}")
    return found, skipped

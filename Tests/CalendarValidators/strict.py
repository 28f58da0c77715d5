"""A strict check of our own: what one reader or another forgives, and a third one does not.

RFC 5545 (3.1 content lines, 3.3.11 text, 3.6 components), RFC 7986, and docs/output-formats.md.
"""

import re
from collections import Counter
from datetime import datetime, timezone

LONGEST_LINE_OCTETS = 75
TEXT = {"SUMMARY", "DESCRIPTION", "LOCATION", "NAME", "X-WR-CALNAME", "UID", "TZNAME", "TZID"}
TEXT_LISTS = {"CATEGORIES"}
OTHERS = {
    "BEGIN", "END", "VERSION", "PRODID", "CALSCALE", "METHOD", "LAST-MODIFIED", "REFRESH-INTERVAL",
    "X-PUBLISHED-TTL", "X-WR-TIMEZONE", "DTSTAMP", "SEQUENCE", "DTSTART", "DTEND", "TRANSP",
    "RRULE", "TZOFFSETFROM", "TZOFFSETTO",
}
LINE = re.compile(r'([A-Z0-9-]+)((?:;[A-Z0-9-]+=(?:"[^"]*"|[^":;,]*))*):(.*)', re.DOTALL)
ESCAPED_TEXT = re.compile(r"(?:[^\\;,]|\\[\\;,nN])*")
ESCAPED_LIST = re.compile(r"(?:[^\\;]|\\[\\;,nN])*")
ONCE = {
    "VCALENDAR": ["VERSION", "PRODID"],
    "VEVENT": ["UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY"],
    "VTIMEZONE": ["TZID"],
    "STANDARD": ["DTSTART", "TZOFFSETFROM", "TZOFFSETTO"],
    "DAYLIGHT": ["DTSTART", "TZOFFSETFROM", "TZOFFSETTO"],
}


class Objection(Exception):
    """Why a calendar is refused."""


class Component:
    def __init__(self, name):
        self.name, self.lines, self.inner = name, [], []

    def values(self, name):
        return [value for found, _, value in self.lines if found == name]

    def all(self, name):
        return [component for component in self.inner if component.name == name]


def read(data):
    """The events of a calendar, UID -> (start, end) where they are in UTC, else None."""
    calendar = tree(unfolded(data))
    for component in [calendar, *calendar.inner, *(c for i in calendar.inner for c in i.inner)]:
        check_component(component)
    check_calendar(calendar)
    return {event.values("UID")[0]: times(event, calendar) for event in calendar.all("VEVENT")}


def unfolded(data):
    """The content lines, after a look at every octet."""
    if data.startswith(b"\xef\xbb\xbf"):
        raise Objection("a byte-order mark")
    if not data.endswith(b"\r\n"):
        raise Objection("the last line does not end in CR LF")
    lines = []
    for number, line in enumerate(data[:-2].split(b"\r\n"), 1):
        where = f"line {number}: "
        if b"\n" in line or b"\r" in line:
            raise Objection(where + "a bare CR or LF")
        if len(line) > LONGEST_LINE_OCTETS:
            raise Objection(where + f"{len(line)} octets")
        try:
            text = line.decode("utf-8")
        except UnicodeDecodeError:
            raise Objection(where + "octets that are not whole characters of UTF-8") from None
        if any(ord(c) < 0x20 or 0x7F <= ord(c) < 0xA0 for c in text):
            raise Objection(where + "a control character")
        if text.startswith(" ") and lines:
            lines[-1] += text[1:]
        else:
            lines.append(text)
    return lines


def tree(lines):
    """The components as a tree, after a look at every content line."""
    root = Component("")
    path = [root]
    for line in lines:
        match = LINE.fullmatch(line)
        if not match:
            raise Objection(f"not a content line: {line!r}")
        name, parameters, value = match.groups()
        check_value(name, value)
        if name == "BEGIN":
            path[-1].inner.append(Component(value))
            path.append(path[-1].inner[-1])
        elif name == "END":
            if len(path) == 1 or path.pop().name != value:
                raise Objection(f"END:{value} without its BEGIN")
        elif len(path) == 1:
            raise Objection(f"{name} outside VCALENDAR")
        else:
            path[-1].lines.append((name, parameters, value))
    if len(path) > 1:
        raise Objection(f"BEGIN:{path[-1].name} without its END")
    if [component.name for component in root.inner] != ["VCALENDAR"]:
        raise Objection("not one VCALENDAR")
    return root.inner[0]


def check_value(name, value):
    if name not in TEXT | TEXT_LISTS | OTHERS:
        raise Objection(f"{name}: not a property of a roster's calendar")
    if name in TEXT and not ESCAPED_TEXT.fullmatch(value):
        raise Objection(f"{name}: '\\', ';' or ',' without its escape")
    if name in TEXT_LISTS and not ESCAPED_LIST.fullmatch(value):
        raise Objection(f"{name}: '\\' or ';' without its escape")


def check_component(component):
    for name in ONCE.get(component.name, []):
        if len(component.values(name)) != 1:
            raise Objection(f"{component.name} with {len(component.values(name))} {name}")


def check_calendar(calendar):
    if not calendar.inner:
        raise Objection("a calendar without a component")
    for name in ["METHOD", "X-WR-TIMEZONE"]:
        if calendar.values(name):
            raise Objection(name)
    for zone in calendar.all("VTIMEZONE"):
        if not zone.inner:
            raise Objection("VTIMEZONE without an observance")
    uids = Counter(uid for event in calendar.all("VEVENT") for uid in event.values("UID"))
    for uid, count in uids.items():
        if count > 1:
            raise Objection(f"{count} events with the UID {uid}")


def times(event, calendar):
    """Start and end in UTC; None when a zone's rules are needed to know them."""
    zones = {zone.values("TZID")[0] for zone in calendar.all("VTIMEZONE")}
    moments, wall = [], []
    for name in ["DTSTART", "DTEND"]:
        parameters, value = next((p, v) for n, p, v in event.lines if n == name)
        zone = re.fullmatch(r";TZID=(.*)", parameters)
        if not re.fullmatch(r"\d{8}T\d{6}" + ("" if zone else "Z"), value):
            raise Objection(f"{name}{parameters}:{value}")
        if zone and zone.group(1) not in zones:
            raise Objection(f"{name}: no VTIMEZONE for {zone.group(1)}")
        wall.append(datetime.strptime(value[:15], "%Y%m%dT%H%M%S"))
        moments.append(None if zone else wall[-1].replace(tzinfo=timezone.utc))
    if None not in moments and moments[1] <= moments[0]:
        raise Objection("DTEND is not after DTSTART")
    return None if None in moments else tuple(moments)

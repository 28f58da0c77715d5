"""Calendars that are broken in one way each, made from one that is whole."""

from expected import Roster

ROSTER = Roster(
    "agent_id,team,local_date,start_utc,end_utc\r\n"
    "A001,Blue,2027-03-13,2027-03-13T14:00Z,2027-03-13T23:00Z\r\n"
    "A001,Blue,2027-11-07,2027-11-07T06:30Z,2027-11-07T14:30Z\r\n"
)
EXPECTED = ROSTER.by_agent["A001"]

FIRST, SECOND = EXPECTED


def event(uid, start, end):
    return f"""BEGIN:VEVENT
UID:{uid}
DTSTAMP:20270301T090000Z
DTSTART:{start}
DTEND:{end}
SUMMARY:Shift (Frühdienst)
DESCRIPTION:22:00–07:00\\n02:00–03:00 meal\\, unpaid
CATEGORIES:Shift,night
TRANSP:OPAQUE
END:VEVENT
"""


NEW_YORK = """BEGIN:VTIMEZONE
TZID:America/New_York
BEGIN:DAYLIGHT
DTSTART:20260308T020000
TZOFFSETFROM:-0500
TZOFFSETTO:-0400
TZNAME:EDT
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:20261101T020000
TZOFFSETFROM:-0400
TZOFFSETTO:-0500
TZNAME:EST
RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU
END:STANDARD
END:VTIMEZONE
"""
HEAD = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Meridian//Roster//EN
CALSCALE:GREGORIAN
NAME:Shifts of Zoë
"""
WHOLE_TEXT = (
    HEAD
    + NEW_YORK
    + event(FIRST, "20270313T140000Z", "20270313T230000Z")
    + event(SECOND, "20271107T063000Z", "20271107T143000Z")
    + "END:VCALENDAR\n"
)
WHOLE = WHOLE_TEXT.replace("\n", "\r\n").encode()


def changed(old, new, times=1):
    """The whole calendar with one text in the place of another."""
    old, new = (text.replace("\n", "\r\n").encode() for text in (old, new))
    assert old in WHOLE, old
    return WHOLE.replace(old, new, times)


def octets(old, new):
    assert old in WHOLE, old
    return WHOLE.replace(old, new, 1)


LONG = "SUMMARY:" + "Shift " * 20 + "\n"
FOLDED_IN_E = b"SUMMARY:Shift (Fr\xc3\r\n \xbchdienst)"

BROKEN = {
    "bare LF lines": WHOLE.replace(b"\r\n", b"\n"),
    "one bare LF": octets(b"VERSION:2.0\r\n", b"VERSION:2.0\n"),
    "a byte-order mark": b"\xef\xbb\xbf" + WHOLE,
    "a fold inside a character": octets("SUMMARY:Shift (Frühdienst)".encode(), FOLDED_IN_E),
    "a line of more than 75 octets": changed("SUMMARY:Shift (Frühdienst)\n", LONG),
    "octets that are not UTF-8": octets("ü".encode(), b"\xfc"),
    "an unescaped semicolon": changed("meal\\, unpaid", "meal; unpaid"),
    "an unescaped comma": changed("meal\\, unpaid", "meal, unpaid"),
    "an unescaped line break": changed("\\n02:00", "\n02:00"),
    "a backslash before nothing": changed("meal\\, unpaid", "meal \\q unpaid"),
    "a control character": octets(b"Shift (Fr", b"Shift\x07 (Fr"),
    "a NUL": octets(b"Shift (Fr", b"Shift\x00 (Fr"),
    "no UID": changed(f"UID:{FIRST}\n", ""),
    "two events with one UID": changed(f"UID:{SECOND}", f"UID:{FIRST}"),
    "two UIDs in one event": changed(f"UID:{FIRST}\n", f"UID:{FIRST}\nUID:x\n"),
    "METHOD:REQUEST": changed("VERSION:2.0\n", "VERSION:2.0\nMETHOD:REQUEST\n"),
    "METHOD:PUBLISH without ORGANIZER": changed("VERSION:2.0\n", "VERSION:2.0\nMETHOD:PUBLISH\n"),
    "no DTSTAMP": changed("DTSTAMP:20270301T090000Z\n", ""),
    "no DTSTART": changed("DTSTART:20270313T140000Z\n", ""),
    "no END:VEVENT": changed("END:VEVENT\n", ""),
    "no END:VCALENDAR": changed("END:VCALENDAR\n", ""),
    "no BEGIN:VCALENDAR": changed("BEGIN:VCALENDAR\n", ""),
    "no VERSION": changed("VERSION:2.0\n", ""),
    "no PRODID": changed("PRODID:-//Meridian//Roster//EN\n", ""),
    "no component": (HEAD + "END:VCALENDAR\n").replace("\n", "\r\n").encode(),
    "nothing at all": b"",
    "a zone without an observance": changed(
        NEW_YORK, "BEGIN:VTIMEZONE\nTZID:America/New_York\nEND:VTIMEZONE\n"
    ),
    "an end before its start": changed("DTEND:20270313T230000Z", "DTEND:20270313T130000Z"),
    "a TZID that no VTIMEZONE explains": changed(
        "DTSTART:20270313T140000Z", "DTSTART;TZID=Manila Time:20270313T220000"
    ),
    "a time without a zone": changed("DTSTART:20270313T140000Z", "DTSTART:20270313T140000"),
    "a time without seconds": changed("DTSTART:20270313T140000Z", "DTSTART:20270313T1400Z"),
    "a local time that occurs twice": changed(
        "DTSTART:20271107T063000Z\nDTEND:20271107T143000Z",
        "DTSTART;TZID=America/New_York:20271107T013000\n"
        "DTEND;TZID=America/New_York:20271107T093000",
    ),
    "a VTIMEZONE that is an hour off": WHOLE.replace(
        b"TZOFFSETTO:-0500", b"TZOFFSETTO:-0600"
    ).replace(b"DTEND:20271107T143000Z", b"DTEND;TZID=America/New_York:20271107T093000"),
    "X-WR-TIMEZONE": changed("VERSION:2.0\n", "VERSION:2.0\nX-WR-TIMEZONE:Asia/Manila\n"),
    "a shift an hour late": changed("DTSTART:20270313T140000Z", "DTSTART:20270313T150000Z"),
    "a shift too few": changed(event(FIRST, "20270313T140000Z", "20270313T230000Z"), ""),
    "a shift too many": changed(
        "END:VCALENDAR\n",
        event("other", "20270320T140000Z", "20270320T230000Z") + "END:VCALENDAR\n",
    ),
}

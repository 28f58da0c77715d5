"""What the calendars of an output folder must say, by its roster.csv."""

import csv
import io
from collections import Counter
from datetime import datetime, timezone

DOMAIN = "roster.meridian.invalid"
TEAM_DOMAIN = "team." + DOMAIN


class Roster:
    """The shifts of a roster.csv: for each agent and each team, UID -> (start, end) in UTC."""

    def __init__(self, text):
        header = text.lstrip("\ufeff").split("\n", 1)[0]
        delimiter = max(",;\t", key=header.count)
        rows = csv.DictReader(io.StringIO(text.lstrip("\ufeff"), newline=""), delimiter=delimiter)
        self.by_agent, self.by_team = {}, {}
        ordinals = Counter()
        for row in rows:
            agent, date = row["agent_id"], row["local_date"]
            uid = f"{date}-{ordinals[agent, date]}-{agent}@"
            ordinals[agent, date] += 1
            shift = moment(row["start_utc"]), moment(row["end_utc"])
            self.by_agent.setdefault(agent, {})[uid + DOMAIN] = shift
            self.by_team.setdefault(row["team"], {})[uid + TEAM_DOMAIN] = shift

    @classmethod
    def read(cls, path):
        return cls(path.read_text(encoding="utf-8"))


def moment(text):
    """2027-03-08T14:00Z as a datetime in UTC."""
    return datetime.strptime(text, "%Y-%m-%dT%H:%MZ").replace(tzinfo=timezone.utc)


def differences(found, expected):
    """One sentence for every event that is missing, superfluous or at another time."""
    for uid in sorted(expected.keys() - found.keys()):
        yield f"{uid} is missing"
    for uid in sorted(found.keys() - expected.keys()):
        yield f"{uid} is not in roster.csv"
    for uid in sorted(expected.keys() & found.keys()):
        if found[uid] != expected[uid]:
            yield f"{uid} is at {span(found[uid])}, not {span(expected[uid])}"


def span(moments):
    return " to ".join(f"{moment:%Y-%m-%dT%H:%MZ}" for moment in moments)

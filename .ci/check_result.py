#!/usr/bin/env python3
"""Checks that the tables of an output folder agree with each other and with result.json.

    check_result.py OUTPUT…
"""

import csv
import json
import sys
from collections import defaultdict
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo


def rows(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def utc(text):
    return datetime.strptime(text, "%Y-%m-%dT%H:%MZ").replace(tzinfo=ZoneInfo("UTC"))


def problems(folder):
    shifts, activities = rows(folder / "roster.csv"), rows(folder / "activities.csv")
    coverage = rows(folder / "coverage.csv")
    result = json.loads((folder / "result.json").read_text("utf-8"))
    listed = set((folder / ".meridian-files").read_text("utf-8").splitlines())
    there = {str(p.relative_to(folder)) for p in folder.rglob("*") if p.is_file()}
    if there - {".meridian-files"} != listed:
        yield f"files and their list differ: {sorted(there ^ listed)}"

    serving = defaultdict(list)
    for row in activities:
        if row["activity"] == "queue":
            serving[row["queue"]].append((utc(row["start_utc"]), utc(row["end_utc"])))
    short = timedelta()
    for row in coverage:
        start, end = utc(row["start_utc"]), utc(row["end_utc"])
        heads = int(row["carried"])
        heads += sum(a <= start and end <= b for a, b in serving[row["queue"]])
        if heads != int(row["scheduled"]):
            yield f"{row['queue']} {row['start_utc']}: {row['scheduled']} scheduled, {heads} serve"
        missing = max(0, int(row["required"]) - heads)
        if missing != int(row["short"]):
            yield f"{row['queue']} {row['start_utc']}: short {row['short']}, not {missing}"
        short += missing * (end - start)
    hours = short / timedelta(hours=1)
    if abs(result["coverage"]["total"]["short_hours"] - hours) > 0.005:
        yield f"result.json: short {result['coverage']['total']['short_hours']} h, not {hours}"

    last = {}
    for row in shifts:
        start, end, zone = utc(row["start_utc"]), utc(row["end_utc"]), ZoneInfo(row["time_zone"])
        for moment, local in ((start, row["start_local"]), (end, row["end_local"])):
            if moment.astimezone(zone).strftime("%Y-%m-%d %H:%M") != local:
                yield f"{row['agent_id']} {row['start_utc']}: '{local}' is not that moment"
        agent = row["agent_id"]
        if agent in last and start - last[agent] < timedelta(hours=11):
            yield f"{agent} {row['start_utc']}: {start - last[agent]} of rest"
        last[agent] = end
    if result["shifts"] != len(shifts) or not shifts:
        yield f"result.json: {result['shifts']} shifts, roster.csv: {len(shifts)}"
    if result["lower_bound"] > result["objective"] + 0.01:
        yield f"the bound {result['lower_bound']} is above the objective {result['objective']}"


def main():
    found = [f"{folder}: {problem}" for folder in sys.argv[1:] for problem in problems(Path(folder))]
    for problem in found[:20]:
        print(problem, file=sys.stderr)
    print(f"{len(sys.argv) - 1} results checked, {len(found)} problems")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())

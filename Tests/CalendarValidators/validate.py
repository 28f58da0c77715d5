#!/usr/bin/env python3
"""Reads every calendar of output folders with a set of readers and compares it with roster.csv.

    validate.py OUTPUT…       checks output folders
    validate.py --self-test   shows that the set catches broken calendars

The readers go into a throw-away virtual environment, made when it is not there. What cannot be
installed is skipped with a word. Exit code 0: all well; 1: a list of what is not; 2: wrong usage.
"""

import argparse
import os
import re
import subprocess
import sys
import time
import unicodedata
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.dont_write_bytecode = True
ENVIRONMENT = HERE.parents[1] / ".build" / "calendar-validators"
GOLDEN = HERE.parent / "RosterFilesTests" / "Golden"


def main():
    options = arguments()
    enter_environment(options.environment)
    from readers import available

    started = time.monotonic()
    readers, skipped = available(options.environment)
    for line in skipped:
        print(line)
    problems = []
    whole = [GOLDEN / "utc", GOLDEN / "zoned"] if options.self_test else []
    for folder in options.outputs + whole:
        problems += check_output(folder, readers)
    if options.self_test:
        problems += check_broken(readers)
    for problem in problems:
        print(problem, file=sys.stderr)
    print(f"{len(problems)} problems in {time.monotonic() - started:.1f} s")
    return 1 if problems else 0


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument(
        "--environment", type=Path, default=ENVIRONMENT, metavar="FOLDER",
        help="where the virtual environment is (default: .build/calendar-validators)",
    )
    parser.add_argument("--self-test", action="store_true")
    parser.add_argument("outputs", nargs="*", type=Path, metavar="OUTPUT")
    options = parser.parse_args()
    if not options.outputs and not options.self_test:
        parser.error("nothing to check")
    return options


def enter_environment(folder):
    """Goes on inside the virtual environment, which is made and filled where it is not yet."""
    python = folder.absolute() / "bin" / "python"
    if Path(sys.executable).absolute() == python:
        return
    filled = folder / "filled"
    if not filled.exists() or filled.read_text() != (HERE / "requirements.txt").read_text():
        if subprocess.run([sys.executable, "-m", "venv", folder]).returncode != 0:
            print("skipped: all packages: no virtual environment (Debian package python3-venv)")
            return
        if install(python):
            filled.write_text((HERE / "requirements.txt").read_text())
    os.execv(python, [str(python), *sys.argv])


def install(python):
    """Installs the packages together or, where that fails, one by one; whether all are there."""
    command = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    lines = (HERE / "requirements.txt").read_text().split()
    if subprocess.run([*command, *lines], stderr=subprocess.DEVNULL).returncode == 0:
        return True
    for line in lines:
        if subprocess.run([*command, line], stderr=subprocess.DEVNULL).returncode != 0:
            print(f"skipped: {line}: pip could not install it")
    return False


def check_output(folder, readers):
    """Every calendar of an output folder, by every reader, against the folder's roster.csv."""
    from expected import Roster

    roster = Roster.read(folder / "roster.csv")
    paths = sorted((folder / "calendars").glob("*.ics"))
    agents = {path: agent_of(path, roster) for path in paths}
    missing = sorted(roster.by_agent.keys() - set(agents.values()))
    problems = [f"{folder}: no calendar of {agent}" for agent in missing]
    problems += [f"{folder}: {line}" for line in clashes({p: p.read_bytes() for p in paths})]
    for path in paths:
        expected = roster.by_agent.get(agents[path])
        if expected is None:
            expected = team_events(path, roster)
        lines = objections(path.read_bytes(), expected or {}, readers)
        problems += [f"{path}: {line}" for line in lines]
    print(f"{folder}: {len(paths)} calendars read by {', '.join(r.name for r in readers)}")
    return problems


def agent_of(path, roster):
    """The agent whose calendar it is, by the file's name; None for a team's.

    Eight digits follow an id that differs from another one in case alone, or is a device's name.
    """
    if b"\r\nNAME:Team " in path.read_bytes():
        return None
    plain = re.sub("-[0-9a-f]{8}$", "", path.stem)
    names = [path.stem, plain, plain.removeprefix("agent-")]
    return next((name for name in names if name in roster.by_agent), None)


def clashes(calendars):
    """One sentence for every UID that two calendars have: read into one, they would be one event.

    Names of files that some disk takes for the same are among them.
    """
    seen, names = {}, {}
    for path, data in calendars.items():
        name = unicodedata.normalize("NFKC", path.name).casefold()
        if names.setdefault(name, path) != path:
            yield f"{path.name} and {names[name].name} are one file on some disks"
        for line in data.replace(b"\r\n ", b"").split(b"\r\n"):
            if line.startswith(b"UID:") and seen.setdefault(line, path) != path:
                yield f"{line[4:].decode()} is in {seen[line].name} and in {path.name}"


def team_events(path, roster):
    """The shifts of the team that a calendar names."""
    text = path.read_bytes().decode("utf-8", "replace").replace("\r\n ", "")
    name = next((line[5:] for line in text.splitlines() if line.startswith("NAME:Team ")), "Team ")
    for mark in "\\;,":
        name = name.replace("\\" + mark, mark)
    return roster.by_team.get(name[5:], {})


def objections(data, expected, readers):
    """What the readers say against a calendar."""
    from expected import differences

    for reader in readers:
        try:
            found = reader.read(data)
        except Exception as error:
            reason = (str(error) or type(error).__name__).splitlines()[0]
            yield f"{reader.name} refuses it: {reason[:160]}"
            continue
        if None in found.values():
            found = {uid: times or expected.get(uid) for uid, times in found.items()}
        for difference in differences(found, expected):
            yield f"{reader.name}: {difference}"


def check_broken(readers):
    """Whether every broken calendar is caught, and by whom."""
    from broken import BROKEN, EXPECTED, WHOLE

    problems = [f"the whole calendar: {line}" for line in objections(WHOLE, EXPECTED, readers)]
    problems += check_clashes(WHOLE)
    for kind, data in BROKEN.items():
        lines = list(objections(data, EXPECTED, readers))
        caught = [r.name for r in readers if any(line.startswith(r.name) for line in lines)]
        print(f"{kind}: {', '.join(caught) or 'NOT CAUGHT'}")
        if not caught:
            problems.append(f"{kind}: not caught")
    return problems


def check_clashes(data):
    """Whether two calendars with one UID are caught, and two names that are one on some disks."""
    twice = list(clashes({Path("A1.ics"): data, Path("team-Blue.ics"): data}))
    alike = list(clashes({Path("A1.ics"): data, Path("a1.ics"): b""}))
    print(f"one UID in two calendars: {len(twice)} sentences; names that differ in case: {len(alike)}")
    if len(twice) != 2 or len(alike) != 1:
        return ["two calendars that clash: not caught"]
    return []


if __name__ == "__main__":
    sys.exit(main())

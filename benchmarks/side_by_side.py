"""Gives the same instances to Meridian, HiGHS and CP-SAT, and prints one table in Markdown.

Meridian writes the compact program (`meridian model --compact`); the others get that file, the same
threads and `--factor` times the seconds. Their solutions are read back and audited by
`Benchmarks score`. Every solver runs in a process of its own (solve_other.py).
"""

import argparse
import datetime
import json
import os
import pathlib
import platform
import subprocess
import sys
import time
from importlib.metadata import version

HERE = pathlib.Path(__file__).parent
BEGIN = "<!-- side by side: begin -->"
END = "<!-- side by side: end -->"
# Seconds beyond the limit after which a solver that does not stop is ended.
PATIENCE = 120


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument("--meridian", required=True)
    parser.add_argument("--benchmarks", required=True)
    parser.add_argument("--work", required=True, type=pathlib.Path)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--factor", type=float, default=5)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--record", type=pathlib.Path)
    parser.add_argument("instances", nargs="+")
    return parser.parse_args()


def run_meridian(options, instance):
    """Meridian's own run: objective, bound and seconds from result.json."""
    output = options.work / "meridian"
    subprocess.run(
        [options.meridian, "solve", instance, "--output", str(output), "--quiet"]
        + ["--time-limit", str(options.seconds), "--threads", str(options.threads)],
        check=True,
        stdout=subprocess.DEVNULL,
    )
    result = json.loads((output / "result.json").read_text())
    return {
        "solver": "Meridian",
        "limit": options.seconds,
        "objective": result["objective"],
        "bound": result["lower_bound"],
        "short": result["coverage"]["total"]["short_hours"],
        "seconds": result["seconds"],
        "remark": result["status"],
    }


def run_other(options, instance, model, solver):
    """HiGHS or CP-SAT on the compact program; its solution audited."""
    limit = options.seconds * options.factor
    solution = options.work / f"{solver}.txt"
    solution.unlink(missing_ok=True)
    row = {"solver": solver, "limit": limit, "objective": None, "bound": None, "short": None}
    command = [sys.executable, str(HERE / "solve_other.py"), solver, str(model), str(solution)]
    begin = time.monotonic()
    try:
        answer = subprocess.run(
            command + [str(limit), str(options.threads)],
            capture_output=True,
            text=True,
            timeout=limit + PATIENCE,
        )
    except subprocess.TimeoutExpired:
        return row | {"seconds": time.monotonic() - begin, "remark": "ended: beyond its limit"}
    if answer.returncode != 0:
        last = (answer.stderr.strip().splitlines() or ["no message"])[-1]
        code = answer.returncode
        return row | {"seconds": time.monotonic() - begin, "remark": f"ended with {code}: {last}"}
    row |= json.loads(answer.stdout.splitlines()[-1])
    if row.pop("has_solution"):
        row |= audited(options, instance, solution)
    else:
        row["remark"] += ", no roster"
    return row


def audited(options, instance, solution):
    """What the audit says of a solution: the roster counts, not the solver's word."""
    answer = subprocess.run(
        [options.benchmarks, "score", instance, str(solution)],
        check=True,
        capture_output=True,
        text=True,
    )
    score = json.loads(answer.stdout.splitlines()[-1])
    if score["violations"]:
        raise SystemExit(f"{instance}: the audit convicts a solution: {score}")
    return {"objective": score["objective"], "short": score["short_hours"]}


def number(value, digits=2):
    return "–" if value is None else f"{value:,.{digits}f}"


def ratio(value, ours):
    if value is None or value == ours:
        return "–" if value is None else "1.00"
    return "∞" if ours == 0 else f"{value / ours:.2f}"


def table(rows):
    head = ["instance", "solver", "limit s", "seconds", "objective", "lower bound", "short h"]
    head += ["objective ÷ ours", "ended by"]
    lines = ["| " + " | ".join(head) + " |", "|---|---|" + "---:|" * 6 + "---|"]
    for row in rows:
        cells = [row["instance"], row["solver"], number(row["limit"], 0)]
        cells += [number(row["seconds"], 0), number(row["objective"]), number(row["bound"])]
        cells += [number(row["short"]), ratio(row["objective"], row["ours"]), row["remark"]]
        lines.append("| " + " | ".join(cells) + " |")
    return "\n".join(lines)


def sizes(models):
    lines = ["| instance | columns | whole | rows | coefficients | LP file MB |"]
    lines.append("|---|---:|---:|---:|---:|---:|")
    for name, size in models:
        lines.append(
            f"| {name} | {size['columns']:,} | {size['whole']:,} | {size['rows']:,} "
            f"| {size['coefficients']:,} | {size['megabytes']:.1f} |"
        )
    return "\n".join(lines)


def header(options, load):
    processor = next(
        (
            line.split(":")[1].strip()
            for line in pathlib.Path("/proc/cpuinfo").read_text().splitlines()
            if line.startswith("model name")
        ),
        platform.processor(),
    )
    ours = subprocess.run([options.meridian, "--version"], capture_output=True, text=True)
    commit = subprocess.run(
        ["git", "-C", str(HERE), "describe", "--always", "--dirty=+changes"],
        capture_output=True,
        text=True,
    ).stdout.strip()
    solvers = f"HiGHS {version('highspy')}, OR-Tools {version('ortools')}"
    return "\n".join(
        [
            f"- Date: {datetime.datetime.now(datetime.timezone.utc).date()}",
            f"- Machine: {processor}, {os.cpu_count()} cores; load average before the run {load}",
            f"- Meridian {ours.stdout.strip()} (commit {commit}); {solvers}; "
            f"Python {platform.python_version()}",
            f"- Threads: {options.threads}; seconds: {options.seconds:g}, for the others "
            f"{options.seconds * options.factor:g}",
        ]
    )


def publish(text, record):
    print(text)
    if record is None:
        return
    document = record.read_text()
    before, rest = document.split(BEGIN)
    after = rest.split(END)[1]
    record.write_text(f"{before}{BEGIN}\n\n{text}\n\n{END}{after}")


def main():
    options = arguments()
    load = f"{os.getloadavg()[0]:.2f}"
    rows, models = [], []
    for instance in options.instances:
        name = pathlib.Path(instance).name
        model = options.work / "model.lp"
        subprocess.run(
            [options.meridian, "model", instance, "--compact", "--output", str(model)], check=True
        )
        size = subprocess.run(
            [sys.executable, str(HERE / "solve_other.py"), "size", str(model)],
            check=True,
            capture_output=True,
            text=True,
        )
        models.append((name, json.loads(size.stdout.splitlines()[-1])))
        print(f"{name}: Meridian", file=sys.stderr)
        ours = run_meridian(options, instance)
        found = [ours]
        for solver in ["CP-SAT", "HiGHS"]:
            print(f"{name}: {solver}", file=sys.stderr)
            found.append(run_other(options, instance, model, solver))
        rows += [row | {"instance": name, "ours": ours["objective"]} for row in found]
    text = "\n\n".join([header(options, load), table(rows), sizes(models)])
    publish(text, options.record)


main()

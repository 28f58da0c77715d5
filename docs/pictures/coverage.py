#!/usr/bin/env python3
"""Draws coverage.svg: heads required and scheduled through the week of a result, all queues together.

    coverage.py OUTPUT > coverage.svg
"""

import csv
import sys
from collections import defaultdict
from datetime import datetime
from pathlib import Path

WIDTH, HEIGHT, LEFT, TOP, BOTTOM = 960, 260, 44, 34, 34


def main():
    required, covered = defaultdict(int), defaultdict(int)
    with open(Path(sys.argv[1]) / "coverage.csv", encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            start = datetime.strptime(row["start_utc"], "%Y-%m-%dT%H:%MZ")
            required[start] += int(row["required"])
            covered[start] += int(row["required"]) - int(row["short"])
    times = sorted(required)
    step = min(b - a for a, b in zip(times, times[1:]))
    span = times[-1] + step - times[0]
    peak = (max(required.values()) + 9) // 10 * 10

    def x(time):
        return LEFT + (WIDTH - LEFT - 8) * ((time - times[0]) / span)

    def y(heads):
        return HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * heads / peak

    def area(low, high, colour):
        path = []
        for time in times:
            if high[time] > low[time]:
                a, b = f"{x(time):.1f}", f"{x(time + step):.1f}"
                top, floor = f"{y(high[time]):.1f}", f"{y(low[time]):.1f}"
                path.append(f"M{a} {floor}V{top}H{b}V{floor}z")
        return f'<path fill="{colour}" d="{"".join(path)}"/>'

    def text(left, top, words, anchor="start"):
        return f'<text x="{left:.1f}" y="{top:.1f}" text-anchor="{anchor}">{words}</text>'

    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" '
        'font-family="sans-serif" font-size="12" fill="#333">',
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>',
    ]
    for heads in range(0, peak + 1, 10):
        lines.append(f'<path stroke="#ddd" d="M{LEFT} {y(heads):.1f}H{WIDTH - 8}"/>')
        lines.append(text(LEFT - 6, y(heads) + 4, heads, "end"))
    lines.append(area(defaultdict(int), covered, "#7aa6c2"))
    lines.append(area(covered, required, "#c8402f"))
    for time in times:
        if time.hour == 0 and time.minute == 0:
            lines.append(f'<path stroke="#999" d="M{x(time):.1f} {TOP}V{HEIGHT - BOTTOM + 6}"/>')
            if x(time) + 70 < WIDTH:
                lines.append(text(x(time) + 4, HEIGHT - BOTTOM + 16, time.strftime("%a %d %b")))
    lines.append(f'<rect x="{LEFT}" y="10" width="12" height="12" fill="#7aa6c2"/>')
    lines.append(text(LEFT + 18, 21, "heads required and covered"))
    lines.append(f'<rect x="{LEFT + 200}" y="10" width="12" height="12" fill="#c8402f"/>')
    lines.append(text(LEFT + 218, 21, "heads missing"))
    lines.append(text(WIDTH - 8, 21, "days and hours in UTC", "end"))
    print("\n".join(lines + ["</svg>"]))


if __name__ == "__main__":
    main()

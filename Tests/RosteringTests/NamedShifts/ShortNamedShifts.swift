import CivilTime
import Testing
import Workforce

/// Some people, two unless told otherwise, who work on two days of a week at most; an early and a late
/// shift are wanted on each day. On three days that is more than two people can give.
enum ShortNamedShifts {
  static func instance(days: Int, people: Int = 2) throws -> Instance {
    let sketch = WorldSketch(
      days: days,
      queues: [],
      contracts: [
        WorldSketch.contract(
          hours: 0...16,
          daysPerWeek: 0...2,
          patterns: [
            try WorldSketch.pattern("early", hours: [8], from: "06:00"),
            try WorldSketch.pattern("late", hours: [8], from: "14:00"),
          ]
        )
      ],
      people: (1...people).map { .init(id: "a\($0)") }
    )
    let plain = try sketch.instance
    return Instance(
      name: plain.name,
      revised: plain.revised,
      horizon: plain.horizon,
      locations: plain.locations,
      clients: [],
      queues: [],
      contracts: plain.contracts,
      agents: plain.agents,
      requirement: plain.requirement,
      shiftCover: plain.horizon.dates.flatMap { date in
        ["early", "late"].map {
          ShiftCover(date: date, pattern: $0, heads: 1, missingPrice: 80, surplusPrice: 0)
        }
      },
      prices: plain.prices
    )
  }
}

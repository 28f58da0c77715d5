import CivilTime
import Testing
import Workforce

struct UncoverableNeedTests {
  /// The hours of Monday that nobody can cover, and the hours of heads in them.
  private func uncovered(_ world: SmallWorld, _ instance: Instance) -> String {
    let found = InstanceSummary(instance).uncoverable.map { need in
      let spans = need.times.ranges.map {
        "\(world.zone.local(at: $0.lowerBound).time)-\(world.zone.local(at: $0.upperBound).time)"
      }
      return "\(need.queue) \(spans.joined(separator: " ")) \(need.headMinutes / 60)"
    }
    return found.joined(separator: "; ")
  }

  @Test func `hours outside all shifts cannot be covered`() throws {
    let world = try SmallWorld()
    let instance = world.instance([world.agent("a")], heads: 2)
    #expect(uncovered(world, instance) == "queue 00:00-08:00 16:00-00:00 32")
  }

  @Test func `agents without the language cover nothing`() throws {
    let world = try SmallWorld()
    #expect(uncovered(world, world.instance([world.agent("a", "en")])) == "queue 00:00-00:00 24")
  }

  @Test func `a shift that availability does not hold whole covers nothing`() throws {
    let world = try SmallWorld()
    let hours = try WeeklyHours(parsing: "mon 08:00-15:00")
    let instance = world.instance([world.agent("a", availability: hours)])
    #expect(uncovered(world, instance) == "queue 00:00-00:00 24")
  }

  @Test func `a shift that an absence overlaps covers nothing`() throws {
    let world = try SmallWorld()
    let date = world.horizon.firstDate
    let nine = world.zone.instant(of: LocalDateTime(date: date, minuteOfDay: 540))
    let absence = TimeOff(
      kind: "doctor",
      dates: date...date,
      range: nine..<nine.adding(minutes: 30),
      isWholeDays: false
    )
    let absent = world.agent("a", timeOff: [absence])
    #expect(uncovered(world, world.instance([absent])) == "queue 00:00-00:00 24")
    let both = world.instance([absent, world.agent("b")])
    #expect(uncovered(world, both) == "queue 00:00-08:00 16:00-00:00 16")
  }

  @Test func `an agent who has left covers nothing`() throws {
    let world = try SmallWorld()
    let instance = world.instance([
      world.agent("a", lastDate: world.horizon.firstDate.adding(days: -1))
    ])
    #expect(uncovered(world, instance) == "queue 00:00-00:00 24")
  }

  @Test func `what the history covers is left out`() throws {
    let world = try SmallWorld()
    let start = world.horizon.grid.start
    let shift = HistoricShift(
      agent: "a",
      range: start.adding(minutes: -240)..<start.adding(minutes: 240),
      localDate: world.horizon.firstDate.adding(days: -1),
      paidMinutes: 480
    )
    let instance = world.instance([world.agent("a")], history: [shift])
    #expect(uncovered(world, instance) == "queue 04:00-08:00 16:00-00:00 12")
  }
}

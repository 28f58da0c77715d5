import CivilTime
import Testing
import Workforce

struct PossibleShiftsTests {
  private func contract(_ policy: ShiftClockPolicy) throws -> Contract {
    let pattern = ShiftPattern(
      id: "night",
      lengthsMinutes: [300, 360],
      earliestStart: try #require(TimeOfDay("22:00")),
      latestStart: try #require(TimeOfDay("23:00")),
      startStepMinutes: 60,
      weekdays: [.saturday]
    )
    return Contract(
      id: "c",
      weeklyPaidMinutes: 0...2400,
      daysPerWeek: 0...5,
      shiftPatterns: [pattern],
      clockPolicy: policy
    )
  }

  @Test func `every start has every length on its weekdays`() throws {
    let zone = try ZoneDatabase().zone("America/New_York")
    let saturday = try #require(LocalDate(iso: "2027-03-06"))
    let shifts = try contract(.keepDuration).possibleShifts(on: saturday, in: zone)
    #expect(shifts.map(\.minutes) == [300, 360, 300, 360])
    #expect(shifts.first?.lowerBound.description == "2027-03-07T03:00Z")
    let sunday = saturday.adding(days: 1)
    #expect(try contract(.keepDuration).possibleShifts(on: sunday, in: zone) == [])
  }

  @Test func `a clock change touches the end by the contract's policy`() throws {
    let zone = try ZoneDatabase().zone("America/New_York")
    let change = try #require(LocalDate(iso: "2027-03-13"))
    let kept = try contract(.keepDuration).possibleShifts(on: change, in: zone)
    #expect(kept.map(\.minutes) == [300, 360, 300, 360])
    let clock = try contract(.keepWallClock).possibleShifts(on: change, in: zone)
    #expect(clock.map(\.minutes) == [240, 300, 240, 300])
  }
}

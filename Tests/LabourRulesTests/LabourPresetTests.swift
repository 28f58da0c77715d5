import CivilTime
import LabourRules
import Testing
import Workforce

struct LabourPresetTests {
  @Test func `names are sorted, and each is there once`() {
    let names = LabourPreset.all.map(\.id)
    #expect(names == Set(names).sorted())
    #expect(LabourPreset.named("poland")?.place == "Poland")
    #expect(LabourPreset.named("Poland") == nil)
  }

  @Test(arguments: LabourPreset.all.map(\.id))
  func `every value has a source, and dates of one rule ascend`(_ id: String) throws {
    let preset = try #require(LabourPreset.named(id))
    #expect(!preset.place.isEmpty)
    #expect(preset.note.hasSuffix("."))
    for value in preset.values {
      #expect(!value.source.isEmpty)
      #expect(!value.value.description.isEmpty)
    }
    for name in RuleName.allCases {
      let dates = preset.values.filter { $0.name == name }.map { $0.from?.dayNumber ?? 0 }
      #expect(dates == Set(dates).sorted(), "\(name)")
    }
  }

  @Test(arguments: LabourPreset.all.map(\.id))
  func `every rule that a preset names is in its set`(_ id: String) throws {
    let preset = try #require(LabourPreset.named(id))
    for name in Set(preset.values.compactMap(\.name)) where name != .night {
      var off = RuleSet.none
      off.switchOff(name)
      #expect(preset.rules.overridden(by: off) != preset.rules.overridden(by: .none), "\(name)")
    }
  }

  @Test(
    arguments: [
      ("2026-12-31", 48), ("2027-01-01", 46), ("2028-06-01", 44), ("2029-01-01", 42),
      ("2030-01-01", 40), ("2035-01-01", 40),
    ]
  )
  func `Mexico's weekly hours fall each January`(_ date: String, _ hours: Int) throws {
    let limit = try #require(LabourPreset.named("mexico")?.rules.mostWeeklyMinutes)
    #expect(try limit.value(on: #require(LocalDate(iso: date))) == hours * 60)
  }

  @Test(
    arguments: [
      ("2023-07-14", 48), ("2025-07-15", 44), ("2026-07-14", 44), ("2026-07-15", 42),
    ]
  )
  func `Colombia's weekly hours fall to 42 in July 2026`(_ date: String, _ hours: Int) throws {
    let limit = try #require(LabourPreset.named("colombia")?.rules.mostWeeklyMinutes)
    #expect(try limit.value(on: #require(LocalDate(iso: date))) == hours * 60)
  }

  @Test func `Poland keeps the directive and has a night of its own`() throws {
    let poland = try #require(LabourPreset.named("poland")).rules
    let union = try #require(LabourPreset.named("eu")).rules
    let date = try #require(LocalDate(iso: "2027-03-01"))
    #expect(poland.restBetweenShifts?.value(on: date) == 660)
    #expect(poland.weeklyRest?.value(on: date) == 2100)
    #expect(poland.averageHours?.weeks == union.averageHours?.weeks)
    #expect(poland.night.window.description == "21:00-07:00")
    #expect(poland.night.leastMinutes == 180)
  }

  @Test func `all rules of presets are hard`() {
    for preset in LabourPreset.all {
      let rules = preset.rules
      let limits = [
        rules.restBetweenShifts, rules.weeklyRest, rules.mostConsecutiveDays,
        rules.mostDailyMinutes, rules.mostWeeklyMinutes, rules.longestStretch,
        rules.averageHours?.limit,
      ]
      #expect(limits.compactMap(\.self).allSatisfy { $0.enforcement == .hard })
    }
  }
}

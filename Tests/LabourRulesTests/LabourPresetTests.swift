import CivilTime
import Foundation
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

  /// A date that cannot be read would be taken for "since ever", a window for the default night.
  @Test func `all dates and windows in the sources can be read`() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources/LabourRules/Presets")
    let files = try FileManager.default.contentsOfDirectory(
      at: folder,
      includingPropertiesForKeys: nil
    )
    #expect(files.count >= 25)
    var dates = 0
    for file in files {
      let text = try String(contentsOf: file, encoding: .utf8)
      for match in text.matches(of: /\n *from: "([^"]*)",/) {
        #expect(LocalDate(iso: String(match.1)) != nil, "\(file.lastPathComponent): \(match.1)")
        dates += 1
      }
      for match in text.matches(of: /night\(from: "([^"]*)", to: "([^"]*)"/) {
        let window = "\(match.1)-\(match.2)"
        #expect(DailyWindow(parsing: window) != nil, "\(file.lastPathComponent): \(window)")
      }
    }
    let known = LabourPreset.all.flatMap(\.values).count { $0.from != nil }
    #expect(dates == known)
  }

  @Test(
    arguments: [
      ("south-africa", 300, 60), ("california", 300, 30), ("egypt", 300, 60),
      ("philippines", 300, 60), ("india-karnataka", 300, 60), ("india-delhi", 300, 30),
      ("india-tamil-nadu", 240, 60), ("malaysia", 300, 30), ("united-kingdom", 360, 20),
      ("eu", 360, 0),
    ]
  )
  func `where the law means a meal, the longest stretch asks for one`(
    _ id: String,
    _ minutes: Int,
    _ leastBreak: Int
  ) throws {
    let rules = try #require(LabourPreset.named(id)).rules
    let date = try #require(LocalDate(iso: "2027-03-01"))
    #expect(rules.longestStretch?.value(on: date) == minutes)
    #expect(rules.longestStretchBreakMinutes == leastBreak)
  }

  @Test(
    arguments: [
      ("costa-rica", "11:00", 480), ("costa-rica", "14:00", 420), ("costa-rica", "15:00", 360),
      ("guatemala", "11:00", 420), ("guatemala", "14:00", 360), ("bulgaria", "16:00", 480),
      ("bulgaria", "22:00", 420), ("brazil", "12:00", 360), ("mexico", "22:00", nil),
    ]
  )
  func `the hours of a day may be fewer at night`(_ id: String, _ start: String, _ most: Int?)
    throws
  {
    let rules = try #require(LabourPreset.named(id)).rules
    let zone = try ZoneDatabase().zone("UTC")
    let date = try #require(LocalDate(iso: "2027-03-01"))
    let time = try #require(TimeOfDay(start))
    let begin = zone.instant(of: LocalDateTime(date: date, minuteOfDay: time.minutes))
    // Eight hours from the start on.
    let hours = rules.hours(of: begin..<begin.adding(minutes: 480), in: zone)
    #expect(rules.mostDailyMinutes(of: hours, on: date) == most)
  }

  @Test(
    arguments: [
      ("india-telangana", "2025-07-07", 480, 660), ("india-telangana", "2025-07-08", 600, 720),
      ("india-maharashtra", "2025-09-30", 540, 630), ("india-maharashtra", "2025-10-01", 600, 720),
      ("india-haryana", "2025-11-11", 540, nil), ("india-haryana", "2025-11-12", 600, nil),
      ("india-delhi", "2025-08-06", 540, 630), ("india-delhi", "2025-08-07", 540, 540),
    ]
  )
  func `Indian states change the day and its spread by date`(
    _ id: String,
    _ date: String,
    _ daily: Int,
    _ spread: Int?
  ) throws {
    let rules = try #require(LabourPreset.named(id)).rules
    let date = try #require(LocalDate(iso: date))
    #expect(rules.mostDailyMinutes?.value(on: date) == daily)
    #expect(rules.mostSpreadMinutes?.value(on: date) == spread)
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
        rules.mostDailyMinutes, rules.mostSpreadMinutes, rules.mostWeeklyMinutes,
        rules.longestStretch,
        rules.averageHours?.limit,
      ]
      #expect(limits.compactMap(\.self).allSatisfy { $0.enforcement == .hard })
    }
  }
}

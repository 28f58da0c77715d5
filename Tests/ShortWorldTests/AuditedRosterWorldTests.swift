import Audit
import Testing
import Workforce

/// Over random worlds: judging a change gives what an audit of the whole changed roster gives.
struct AuditedRosterWorldTests {
  @Test(arguments: 0..<40 as Range<UInt64>)
  func `a judged change is the audit of the changed roster`(block: UInt64) throws {
    var judged = 0
    for seed in block * 10..<block * 10 + 10 {
      let run = ShortWorldRun(seed: seed)
      guard let instance = try run.instance else { continue }
      var changes = RandomChanges(seed: seed, instance: instance)
      var audited = AuditedRoster(changes.roster(), of: instance)
      for _ in 0..<8 {
        let people = changes.people()
        let changed = changes.shifts(of: people, in: audited.roster)
        let change = audited.judge(replacing: changed)
        let roster = Roster(
          shifts: audited.roster.shifts.filter { changed[$0.agent] == nil }
            + changed.values.flatMap { $0 }
        )
        let full = AuditReport(of: roster, for: instance)
        try expectEqual(audited.applying(change).report, full, "seed \(seed)\n\(run.world.text)")
        expectDifference(change, audited.report, full, "seed \(seed)\n\(run.world.text)")
        audited = audited.applying(change)
        #expect(audited.roster == roster)
        judged += 1
      }
    }
    #expect(judged >= 40)
  }

  @Test func `a change back leaves nothing changed`() throws {
    for seed in 0..<60 as Range<UInt64> {
      guard let instance = try ShortWorldRun(seed: seed).instance else { continue }
      var changes = RandomChanges(seed: seed, instance: instance)
      let first = AuditedRoster(changes.roster(), of: instance)
      let people = changes.people()
      let there = first.judge(replacing: changes.shifts(of: people, in: first.roster))
      let second = first.applying(there)
      let before = Dictionary(
        uniqueKeysWithValues: people.map { ($0, Array(first.shifts(of: $0))) }
      )
      let back = second.judge(replacing: before)
      #expect(abs(back.change.total + there.change.total) < 1e-6, "seed \(seed)")
      try expectEqual(second.applying(back).report, first.report, "seed \(seed)")
    }
  }

  /// Every field is the same, to the last bit.
  private func expectEqual(_ left: AuditReport, _ right: AuditReport, _ world: String) throws {
    #expect(left.coverage == right.coverage, "\(world)")
    #expect(left.objective == right.objective, "\(world)")
    #expect(left.labourCost == right.labourCost, "\(world)")
    #expect(left.idleHours == right.idleHours, "\(world)")
    #expect(left.paidHours == right.paidHours, "\(world)")
    #expect(left.overtimeHours == right.overtimeHours, "\(world)")
    #expect(left.violations == right.violations, "\(world)")
    #expect(left.sharedViolations == right.sharedViolations, "\(world)")
    #expect(left.shiftCover == right.shiftCover, "\(world)")
    #expect(left.jobs == right.jobs, "\(world)")
    #expect(left.requests == right.requests, "\(world)")
    #expect(left.clockChanges == right.clockChanges, "\(world)")
    #expect(left.isLegal == right.isLegal, "\(world)")
  }

  /// What is told without making a report is what the reports differ by.
  private func expectDifference(
    _ change: JudgedChange,
    _ before: AuditReport,
    _ after: AuditReport,
    _ world: String
  ) {
    let parts: [KeyPath<Objective, Double>] = [
      \.shortage, \.idle, \.labour, \.shiftCover, \.requests, \.rules, \.total,
    ]
    for part in parts {
      let difference = after.objective[keyPath: part] - before.objective[keyPath: part]
      #expect(abs(change.change[keyPath: part] - difference) < 1e-6, "\(part)\n\(world)")
    }
    #expect(change.isLegal == after.isLegal, "\(world)")
    let broken = after.hardViolations.filter { !before.violations.contains($0) }
    #expect(Set(change.broken) == Set(broken), "\(world)")
    let shared = after.sharedViolations.filter {
      $0.isHard && !before.sharedViolations.contains($0)
    }
    #expect(change.brokenShared == shared, "\(world)")
  }
}

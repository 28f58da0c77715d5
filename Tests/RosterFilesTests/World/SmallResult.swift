import Audit
import CivilTime
import RosterFiles
import WorkRules
import Workforce

/// What a run would say of the small roster.
enum SmallResult {
  static let found = RosterResult(
    status: .feasible,
    stopReason: .timeLimit,
    roster: SmallRoster.roster,
    objective: audit.objective,
    lowerBound: 900.1 + 0.2,
    seed: 7,
    iterations: 1234,
    phases: [
      RosterResult.Phase(name: "pricing", seconds: 1.25, count: 40),
      RosterResult.Phase(name: "master", seconds: 0.1 + 0.2, count: 41),
    ]
  )
  static let contradicted = RosterResult(
    status: .infeasible,
    stopReason: .contradiction,
    roster: nil,
    objective: nil,
    lowerBound: nil,
    contradictions: [
      Contradiction(agent: "A001", sentence: "Ana Cruz needs 40 h but can have \"24\" h.")
    ],
    seed: 7,
    iterations: 0,
    phases: []
  )
  static let audit = AuditReport(
    coverage: coverage,
    objective: Objective(shortage: 620, idle: 15, labour: 334.123 + 0.002),
    labourCost: LabourCost(pay: 334.125),
    idleHours: 3,
    paidHours: 21.5,
    violations: [
      Violation(
        rule: .restBetweenShifts,
        agent: "N002",
        localDate: SmallWorld.date("2027-03-15"),
        range: SmallRoster.evening.range,
        zone: FixedZone.newYork,
        found: "4:00 h of rest",
        allowed: "at least 11:00 h"
      ),
      Violation(
        rule: .weeklyPaidHours,
        agent: "N002",
        localDate: nil,
        range: SmallWorld.instance.horizon.range,
        zone: FixedZone.newYork,
        found: "5:30 h",
        allowed: "at least 8:00 h",
        price: 12.5
      ),
    ],
    sharedViolations: [
      SharedViolation(
        rule: .supervision,
        place: .location("albany"),
        range: SmallWorld.instant("2027-03-15T16:00Z")..<SmallWorld.instant("2027-03-15T18:00Z"),
        zone: FixedZone.newYork,
        found: "0 of role 'lead' on shift",
        allowed: "at least 1",
        price: 8
      ),
      SharedViolation(
        rule: .seats,
        place: .location("albany"),
        range: SmallWorld.instant("2027-03-15T09:00Z")..<SmallWorld.instant("2027-03-15T12:00Z"),
        zone: FixedZone.newYork,
        found: "1 person on shift",
        allowed: "at most 0"
      ),
    ],
    jobs: [JobCount(job: SmallWorld.refunds, workedMinutes: 90)],
    clockChanges: [
      ClockChange(
        agent: "N001",
        localDate: SmallWorld.date("2027-03-13"),
        instant: SmallWorld.instant("2027-03-14T07:00Z"),
        clockMovesMinutes: 60,
        policy: .keepDuration,
        paidMinutesChanged: 0
      )
    ]
  )

  /// One head serves each queue wherever the world needs any, except the last hour of German.
  private static var coverage: Coverage {
    let requirement = SmallWorld.instance.requirement
    let lastGermanHour = requirement.grid.count + 55
    return Coverage(
      intervals: requirement.grid.count,
      intervalMinutes: requirement.grid.intervalMinutes,
      required: requirement.heads,
      scheduled: requirement.heads.indices.map {
        $0 == lastGermanHour ? 0 : min(1, requirement.heads[$0])
      },
      idle: requirement.heads.indices.map { $0 == lastGermanHour ? 1 : 0 }
    )
  }

  static func output(options: OutputOptions = OutputOptions()) -> RosterOutput {
    RosterOutput(
      instance: SmallWorld.instance,
      result: found,
      audit: audit,
      options: options,
      version: "1.2.3",
      seconds: 2
    )
  }
}

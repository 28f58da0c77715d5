import CivilTime
import Explanation
import Planning
import RosterFiles
import Workforce

/// What cannot be had, for other programs; docs/explain.md lists the members.
struct ExplanationJSON {
  private let explanation: InstanceExplanation
  private let instance: Instance

  init(_ explanation: InstanceExplanation, instance: Instance) {
    self.explanation = explanation
    self.instance = instance
  }

  /// Whether the search was stopped before all was looked at.
  private var isStopped: Bool { explanation.shortage?.isRough ?? true }

  /// The document, without a line break at its end.
  var text: String {
    let (report, shortage) = (explanation.contradictions, explanation.shortage)
    return JSONText.object([
      ("instance", .string(instance.name)),
      ("version", .string(MeridianVersion.current)),
      ("is_contradictory", .boolean(explanation.isContradictory)),
      ("is_stopped", .boolean(isStopped)),
      ("contradictions", .array(report.conflicts.map(json))),
      ("unsettled", .array(report.unsettled.map { .string($0.text) })),
      ("rules_not_looked_at", .array(report.unknownRules.map { .string($0) })),
      ("uncoverable", shortage.map { .array($0.uncoverable.map(json)) } ?? .null),
      ("shifts_short", shortage.map { .array($0.shifts.map(json)) } ?? .null),
      ("hours_used_up", shortage.map { .array($0.hours.map(json)) } ?? .null),
      ("needed_hours", shortage.map { .decimal($0.neededHours, digits: 2) } ?? .null),
      ("workable_hours", shortage.map { .decimal($0.workableHours, digits: 2) } ?? .null),
      ("tightest", shortage.map { .array($0.tightest.map(json)) } ?? .null),
    ]).text
  }

  private func json(_ conflict: Conflict) -> JSONText {
    .object([
      ("agents", ids(conflict.agents)),
      ("rules", .array(conflict.conditions.map(json))),
      ("facts", .array(conflict.facts.map { .string($0) })),
      ("conclusion", .string(conflict.conclusion)),
      ("is_smallest", .boolean(conflict.isSmallest)),
      (
        "relaxations",
        .array(
          conflict.relaxations.map {
            .object([
              ("text", .string($0.text)), ("weight", .decimal($0.weight, digits: 2)),
              ("is_proven", .boolean($0.isProven)),
            ])
          }
        )
      ),
    ])
  }

  private func json(_ condition: Condition) -> JSONText {
    let (agent, location, session): (JSONText, JSONText, JSONText) =
      switch condition.subject {
      case .agent(let id): (.string(id.text), .null, .null)
      case .location(let id): (.null, .string(id.text), .null)
      case .session(let id): (.null, .null, .string(id.text))
      }
    return .object([
      ("rule", .string(condition.rule.rawValue)),
      ("side", condition.side.map { .string($0.rawValue) } ?? .null),
      ("agent", agent),
      ("location", location),
      ("session", session),
      ("local_date", condition.date.map { .string("\($0)") } ?? .null),
    ])
  }

  private func json(_ span: UncoverableSpan) -> JSONText {
    let zone = instance.queues.first { $0.id == span.queue }?.client.zone
    return .object([
      ("queue", .string(span.queue.text)),
      ("start_utc", .string("\(span.range.lowerBound)")),
      ("end_utc", .string("\(span.range.upperBound)")),
      ("start_client", zone.map { .string("\($0.local(at: span.range.lowerBound))") } ?? .null),
      ("client_zone", zone.map { .string($0.identifier) } ?? .null),
      ("needed_least", .integer(span.needed.lowerBound)),
      ("needed_most", .integer(span.needed.upperBound)),
      ("possible", .heads(span.possible)),
      ("missing_hours", .decimal(span.missingHours, digits: 2)),
      ("qualified", .integer(span.qualified)),
      ("lack_of_skill", span.lackOfSkill.map { .string($0) } ?? .null),
      (
        "absences",
        .array(
          span.absences.map {
            .object([("reason", .string("\($0.reason)")), ("agents", ids($0.agents))])
          }
        )
      ),
      (
        "full_sites",
        .array(
          span.fullSites.map {
            .object([
              ("location", .string($0.location.text)), ("seats", .integer($0.seats)),
              ("people", .integer($0.people)),
            ])
          }
        )
      ),
      ("breaks_minimum", .boolean(span.breaksMinimum)),
    ])
  }

  private func json(_ short: ShiftShortage) -> JSONText {
    .object([
      ("local_date", .string("\(short.cover.date)")),
      ("shift", .string(short.cover.pattern)),
      ("location", short.cover.location.map { .string($0.text) } ?? .null),
      ("team", short.cover.team.map { .string($0) } ?? .null),
      ("wanted", .integer(short.cover.heads)),
      ("possible", .integer(short.possible)),
    ])
  }

  private func json(_ short: HoursShortage) -> JSONText {
    .object([
      ("queues", .array(short.queues.map { .string($0.text) })),
      ("needed_hours", .decimal(short.neededHours, digits: 2)),
      ("agents", ids(short.agents)),
      ("workable_hours", .decimal(short.workableHours, digits: 2)),
      ("missing_hours", .decimal(short.missingHours, digits: 2)),
    ])
  }

  private func json(_ spot: TightSpot) -> JSONText {
    .object([
      ("queue", .string(spot.queue.text)),
      ("start_utc", .string("\(spot.range.lowerBound)")),
      ("end_utc", .string("\(spot.range.upperBound)")),
      ("needed", .integer(spot.needed)),
      ("possible", .heads(spot.possible)),
    ])
  }

  private func ids(_ agents: [Identifier<Agent>]) -> JSONText {
    .array(agents.map { .string($0.text) })
  }
}

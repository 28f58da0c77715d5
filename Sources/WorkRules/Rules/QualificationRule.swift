import CivilTime
import Workforce

/// Every queue that an agent serves exists and is one that the agent may serve.
///
/// Language and level, client, channel, roles and the places from which the client's work may be
/// done decide: ``Agent/canServe(_:)``.
struct QualificationRule: WorkRule {
  let id = RuleID.qualification

  func violations(of schedule: AgentSchedule) -> [Violation] {
    var verdicts: [Identifier<Queue>: Bool] = [:]
    return schedule.shifts.flatMap { shift in
      shift.activities.compactMap { activity -> Violation? in
        guard let id = activity.queue else { return nil }
        let known = verdicts[id]
        let mayServe = known ?? schedule.queues[id].map(schedule.agent.canServe) ?? false
        if known == nil { verdicts[id] = mayServe }
        guard !mayServe else { return nil }
        return violation(
          schedule,
          on: shift.localDate,
          over: shift.range,
          found: "serves '\(id)' from \(schedule.text(of: activity.range))",
          allowed: schedule.queues[id].map { requirementText(of: $0) } ?? "queues of the instance"
        )
      }
    }
  }

  /// `agents who may serve northwind-en (en from B2, client northwind, voice)`.
  private func requirementText(of queue: Queue) -> String {
    var parts = ["\(queue.language) from \(queue.minimumLevel.rawValue)"]
    parts += ["client \(queue.client.id)", queue.channel.rawValue]
    if !queue.roles.isEmpty {
      parts.append("roles \(queue.roles.sorted().joined(separator: ", "))")
    }
    if let workplaces = queue.client.workplaces {
      parts.append("at \(workplaces.sorted().map(\.text).joined(separator: ", "))")
    }
    return "agents with all of: \(parts.joined(separator: "; "))"
  }
}

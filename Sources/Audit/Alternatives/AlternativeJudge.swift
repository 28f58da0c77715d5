import CivilTime
import WorkRules
public import Workforce

/// Says what changes of single agents' shifts would do to a roster: the rules they break, and what
/// they cost with everybody else as they are.
///
/// Somebody who is put on shift serves, interval by interval, the queue with the dearest missing
/// head, or works on a job that is dearer still; breaks are taken at the start of their windows. What
/// others could do to make room is not looked at, so a price is an upper one.
public struct AlternativeJudge: Sendable {
  /// The roster that would change, with its audit.
  public let audited: AuditedRoster

  /// Prepares to judge changes of a roster.
  public init(roster: Roster, instance: Instance) {
    audited = AuditedRoster(roster, of: instance)
  }

  var instance: Instance { audited.instance }
  var roster: Roster { audited.roster }

  /// What the change would do.
  ///
  /// - Parameters:
  ///   - agent: whose shifts change.
  ///   - removed: shifts of the roster.
  ///   - added: shifts to be worked; idle time in them goes to queues that lack people.
  /// - Returns: the rules broken, and the change of every part of the objective.
  public func alternative(
    of agent: Agent,
    removing removed: [Shift],
    adding added: [Shift]
  ) -> Alternative {
    var idle = IdleTime(of: audited)
    idle.remove(removed, of: agent, cells: audited.count.cells)
    let sessions = removed.flatMap(\.activities).filter { $0.session != nil }
    let placed = added.flatMap(\.parts).map { idle.place($0.holding(sessions), of: agent) }
    let kept = roster.shifts(of: agent.id).filter { !removed.contains($0) }
    let judged = audited.judge(replacing: [agent.id: kept + placed])
    return Alternative(
      removed: removed,
      added: placed,
      broken: judged.broken,
      brokenShared: judged.brokenShared,
      change: judged.change
    )
  }

  /// The roster after a change.
  public func roster(after alternative: Alternative) -> Roster {
    Roster(
      shifts: roster.shifts.filter { !alternative.removed.contains($0) } + alternative.added
    )
  }
}

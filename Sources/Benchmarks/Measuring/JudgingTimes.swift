import Audit
import Rostering
import WorkRules
import Workforce

/// How long the audit takes to judge a roster and changes of it, in milliseconds.
struct JudgingTimes {
  /// Agents of the instance.
  let agents: Int
  /// Shifts of the roster.
  let shifts: Int
  /// The audit of the whole roster.
  let audit: Double
  /// Judging a moved shift of one person, by time.
  private(set) var moves: [Double] = []
  /// Judging all shifts of two people swapped, by time.
  private(set) var swaps: [Double] = []
  /// The whole report after a move, by time.
  private(set) var reports: [Double] = []

  /// The changes measured of each kind, at most.
  private static let most = 300

  /// Solves an instance for so many seconds, and measures.
  ///
  /// - Throws: ``JudgingError`` when no roster was found in the time.
  init(of instance: Instance, seed: UInt64, seconds: Double) throws {
    let options = SolveOptions(timeLimitSeconds: seconds, gapPercent: -1, seed: seed, threads: 1)
    guard let roster = RosterSolver(instance: instance, options: options).solve().roster else {
      throw JudgingError(agents: instance.agents.count)
    }
    let watch = Stopwatch()
    let audited = AuditedRoster(roster, of: instance)
    _ = audited.report
    audit = watch.seconds * 1000
    agents = instance.agents.count
    shifts = roster.shifts.count
    let step = max(1, instance.agents.count / Self.most)
    let people = stride(from: 0, to: instance.agents.count, by: step).map { instance.agents[$0] }
    for (agent, other) in zip(people, people.dropFirst() + people.prefix(1)) {
      move(agent, in: audited)
      swap(agent, other, in: audited)
    }
    (moves, swaps, reports) = (moves.sorted(), swaps.sorted(), reports.sorted())
  }

  private mutating func move(_ agent: Agent, in audited: AuditedRoster) {
    let own = audited.shifts(of: agent.id)
    guard let first = own.first else { return }
    let candidates = agent.candidateShifts(on: first.localDate).flatMap(\.parts)
    guard let other = candidates.first(where: { $0.range != first.range }) else { return }
    let watch = Stopwatch()
    let change = audited.judge(replacing: [agent.id: Array(own.dropFirst()) + [other]])
    moves.append(watch.seconds * 1000)
    let second = Stopwatch()
    _ = audited.applying(change).report
    reports.append(second.seconds * 1000)
  }

  private mutating func swap(_ agent: Agent, _ other: Agent, in audited: AuditedRoster) {
    guard agent.id != other.id else { return }
    func shifts(of giver: Agent, to taker: Agent) -> [Shift] {
      audited.shifts(of: giver.id).map {
        Shift(
          agent: taker.id,
          localDate: $0.localDate,
          ordinal: $0.ordinal,
          pattern: $0.pattern,
          range: $0.range,
          activities: $0.activities
        )
      }
    }
    let swapped = [
      agent.id: shifts(of: other, to: agent), other.id: shifts(of: agent, to: other),
    ]
    let watch = Stopwatch()
    _ = audited.judge(replacing: swapped)
    swaps.append(watch.seconds * 1000)
  }
}

/// There is no roster to judge changes of.
struct JudgingError: Error, CustomStringConvertible {
  let agents: Int

  var description: String { "No roster of \(agents) agents was found in the time." }
}

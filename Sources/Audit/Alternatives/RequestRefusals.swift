import CivilTime
public import WorkRules
public import Workforce

/// Why a wish is not granted.
public enum Refusal: Hashable, Sendable {
  /// Every way to grant it that was tried breaks a hard rule; this one stands for them.
  case rule(Violation)
  /// It breaks a hard rule of a site or a queue.
  case sharedRule(SharedViolation)
  /// The cheapest way to grant it that was tried adds so much to the objective, the wish's own weight
  /// left out.
  case price(Double)
  /// The contract has no such shift on the date.
  case noShift
  /// The reason was not looked for: the search for those of other wishes took too long.
  case notSought
}

/// Why wishes are not granted, as far as a roster and an instance tell it.
///
/// The ways tried: another shift on the date, or none, with everybody and everything else as it is;
/// and where that breaks a rule, the same with one shift of another date taken away, or the date's
/// shift moved to a free date. After so much work the rest of the wishes is left open, and told as
/// ``Refusal/notSought``: rosters of many people over many dates would take longer than their making.
public struct RequestRefusals: Sendable {
  private let refusals: [Request: Refusal]

  /// Shifts looked at before the search for reasons ends.
  package static let mostWork = 400_000

  /// Looks into the wishes that an audit found to be refused.
  public init(of report: AuditReport, roster: Roster, instance: Instance) {
    self.init(of: report, roster: roster, instance: instance, mostWork: Self.mostWork)
  }

  /// Looks into them until so many shifts were looked at.
  package init(of report: AuditReport, roster: Roster, instance: Instance, mostWork: Int) {
    let refused = report.requests.filter { !$0.isGranted }.map(\.request)
    guard !refused.isEmpty else {
      refusals = [:]
      return
    }
    let agents = Dictionary(
      instance.agents.map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    let judge = AlternativeJudge(roster: roster, instance: instance)
    var refusals: [Request: Refusal] = [:]
    var work = 0
    for request in refused {
      guard let agent = agents[request.agent] else { continue }
      guard work < mostWork else {
        refusals[request] = .notSought
        continue
      }
      var search = RefusalSearch(request: request, agent: agent, judge: judge)
      refusals[request] = search.refusal()
      work += search.work
    }
    self.refusals = refusals
  }

  /// Why a wish is refused; nil where it is granted.
  public subscript(request: Request) -> Refusal? { refusals[request] }
}

/// Tries the ways to grant one wish.
private struct RefusalSearch {
  let request: Request
  let agent: Agent
  let judge: AlternativeJudge
  /// Shifts looked at so far.
  var work = 0

  mutating func refusal() -> Refusal {
    let own = Array(judge.roster.shifts(of: agent.id))
    let today = own.filter { $0.localDate == request.date }
    let replacements = self.replacements
    guard !replacements.isEmpty else { return .noShift }
    let singles = replacements.map { judged(removing: today, adding: $0, own) }
    if let refusal = cheapest(singles) { return refusal }
    let moves = moves(own, today, replacements)
    if let refusal = cheapest(moves) { return refusal }
    let nearest = (singles + moves).filter { !$0.isLegal }.min { $0.broken.count < $1.broken.count }
    if let broken = nearest?.broken.first { return .rule(broken) }
    for alternative in singles + moves {
      if let broken = judge.sharedViolations(of: alternative).first { return .sharedRule(broken) }
    }
    return .noShift
  }

  /// What the date would have: no shift, or one of those wished for.
  private var replacements: [[Shift]] {
    let shifts = agent.candidateShifts(on: request.date)
    switch request.wish {
    case .off: return [[]]
    case .work: return shifts.map { [$0] }
    case .pattern(let pattern): return shifts.filter { $0.pattern == pattern }.map { [$0] }
    case .notPattern(let pattern):
      return [[]] + shifts.filter { $0.pattern != pattern }.map { [$0] }
    }
  }

  /// The same with a second date: a shift of it given up, or the date's shift moved there.
  private mutating func moves(
    _ own: [Shift],
    _ today: [Shift],
    _ replacements: [[Shift]]
  ) -> [Alternative] {
    var moves: [Alternative] = []
    for replacement in replacements {
      if replacement.isEmpty, let shift = today.first {
        let busy = Set(own.map(\.localDate))
        for date in judge.instance.horizon.dates where !busy.contains(date) {
          let like = agent.candidateShifts(on: date).filter {
            $0.pattern == shift.pattern && $0.range.minutes == shift.range.minutes
          }
          for other in like {
            moves.append(judged(removing: today, adding: [other], own))
          }
        }
      } else if today.isEmpty {
        for shift in own {
          moves.append(judged(removing: [shift], adding: replacement, own))
        }
      }
    }
    return moves
  }

  private mutating func judged(
    removing: [Shift],
    adding: [Shift],
    _ own: [Shift]
  ) -> Alternative {
    work += own.count + 20
    return judge.alternative(of: agent, removing: removing, adding: adding)
  }

  /// The price of the cheapest change that keeps all rules; nil where none of them does.
  private func cheapest(_ alternatives: [Alternative]) -> Refusal? {
    let legal = alternatives.filter(\.isLegal).sorted { $0.change.total < $1.change.total }
    let kept = legal.prefix(5).first { judge.sharedViolations(of: $0).isEmpty }
    return kept.map { .price($0.change.total + request.weight) }
  }
}

import CivilTime
import WorkRules
import Workforce

/// Tries the ways to grant one wish, in steps, until one of them has a way that keeps all rules:
///
/// 1. another shift on the date, or none, with everybody and everything else as it is;
/// 2. the same with the shift of one other date given up, or, for a day off, the date's shift moved to
///    a free date;
/// 3. the same with the shift of one other date changed: to one like the date's, on the days beside it
///    to any, for a day off also to a longer one.
///
/// The first two are few, ``simpleRefusal()``; the third step has a limit.
struct RefusalSearch {
  let request: Request
  let agent: Agent
  let judge: AlternativeJudge
  /// Shifts looked at so far.
  private(set) var work = 0
  /// The ways tried so far, none of which keeps all rules.
  private var tried: [Alternative] = []
  private let grants: [Change]
  /// The shifts of the other dates that have any.
  private let others: [[Shift]]

  /// Shifts looked at for one wish before the third step ends, where other wishes leave so much.
  private static let mostWork = 60_000
  /// A way takes as long as a look at all shifts of its agent, and at some more.
  private var workOfWay: Int { judge.roster.shifts(of: agent.id).count + 20 }
  /// Of the cheapest ways, so many are held against what binds several people.
  private static let mostShared = 20

  init(request: Request, agent: Agent, judge: AlternativeJudge) {
    self.request = request
    self.agent = agent
    self.judge = judge
    let own = Array(judge.roster.shifts(of: agent.id))
    let today = own.filter { $0.localDate == request.date }
    grants = Self.replacements(for: request, of: agent).map { Change(removing: today, adding: $0) }
    others = Dictionary(grouping: own.filter { $0.localDate != request.date }, by: \.localDate)
      .sorted { $0.key < $1.key }.map(\.value)
  }

  /// A change of the agent's shifts that grants the wish.
  private struct Change {
    var removing: [Shift]
    var adding: [Shift]
  }

  /// The reason that the first two steps find; nil where the third is to look.
  mutating func simpleRefusal() -> Refusal? {
    guard !grants.isEmpty else { return .noShift }
    return cheapest(of: grants) ?? cheapest(of: givingUp())
  }

  /// The reason, after the first two steps found none; the third step may look at so many shifts.
  mutating func refusal(mostWork: Int) -> Refusal {
    let ways = min(mostWork, Self.mostWork) / workOfWay
    return cheapest(of: changing(atMost: ways)) ?? nearest
  }

  /// The rule that the nearest of the ways tried breaks.
  private var nearest: Refusal {
    let nearest = tried.filter { !$0.isLegal }.min { $0.broken.count < $1.broken.count }
    if let broken = nearest?.broken.first { return .rule(broken) }
    for alternative in tried {
      if let broken = alternative.brokenShared.first { return .sharedRule(broken) }
    }
    return .noShift
  }

  /// The price of the cheapest change that keeps all rules; nil where none of them does.
  private mutating func cheapest(of changes: [Change]) -> Refusal? {
    let alternatives = changes.map { change in
      judge.alternative(of: agent, removing: change.removing, adding: change.adding)
    }
    work += changes.count * workOfWay
    tried += alternatives
    let legal = alternatives.filter(\.isLegal).sorted { $0.change.total < $1.change.total }
    let kept = legal.prefix(Self.mostShared).first { $0.brokenShared.isEmpty }
    return kept.map { .price($0.change.total + request.weight) }
  }

  /// What the date would have: no shift, or one of those wished for.
  private static func replacements(for request: Request, of agent: Agent) -> [[Shift]] {
    let shifts = agent.candidateShifts(on: request.date)
    switch request.wish {
    case .off: return [[]]
    case .work: return shifts.map { [$0] }
    case .pattern(let pattern): return shifts.filter { $0.pattern == pattern }.map { [$0] }
    case .notPattern(let pattern):
      return [[]] + shifts.filter { $0.pattern != pattern }.map { [$0] }
    }
  }

  // MARK: - The steps

  /// One other date is given up, or takes the date's shift.
  private func givingUp() -> [Change] {
    let busy = Set(others.compactMap(\.first?.localDate)).union([request.date])
    let free = judge.instance.horizon.dates.filter { !busy.contains($0) }
    return grants.flatMap { grant -> [Change] in
      let fewer = others.map { Change(removing: grant.removing + $0, adding: grant.adding) }
      guard grant.adding.isEmpty, let today = grant.removing.first else { return fewer }
      let moved = free.flatMap { shifts(like: today, on: $0) }
      return fewer + moved.map { Change(removing: grant.removing, adding: [$0]) }
    }
  }

  /// One other date has another shift; so many ways at most.
  private func changing(atMost limit: Int) -> [Change] {
    var changes: [Change] = []
    for grant in grants {
      for other in others {
        for shift in changed(other, beside: grant) {
          guard changes.count < limit else { return changes }
          changes.append(
            Change(removing: grant.removing + other, adding: grant.adding + [shift])
          )
        }
      }
    }
    return changes
  }

  /// What another date could have in the place of its shift.
  private func changed(_ other: [Shift], beside grant: Change) -> [Shift] {
    guard let planned = other.first else { return [] }
    let date = planned.localDate
    let isBeside = abs(date.days(since: request.date)) == 1
    let paid = other.reduce(0) { $0 + $1.paidMinutes }
    return agent.candidateShifts(on: date).filter { shift in
      guard shift.range != planned.range || shift.pattern != planned.pattern else { return false }
      let isLike = grant.removing.contains { $0.pattern == shift.pattern }
      let isLonger = grant.adding.isEmpty && shift.paidMinutes > paid
      return isBeside || isLike || isLonger
    }
  }

  /// Shifts of a date of the same pattern and length as another one; where the date has none of the
  /// pattern, all that are paid the same.
  private func shifts(like shift: Shift, on date: LocalDate) -> [Shift] {
    let candidates = agent.candidateShifts(on: date)
    let alike = candidates.filter {
      $0.pattern == shift.pattern && $0.range.minutes == shift.range.minutes
    }
    return alike.isEmpty ? candidates.filter { $0.paidMinutes == shift.paidMinutes } : alike
  }
}

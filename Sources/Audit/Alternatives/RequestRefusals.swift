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
/// ``RefusalSearch`` has the ways that are tried: for all wishes the simple ones first, then, in equal shares
/// of the work that is left, the others. After so much work the rest of the wishes is left open, and told
/// as ``Refusal/notSought``: rosters of many people over many dates would take longer than their making.
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
    var workLeft = mostWork
    var open: [RefusalSearch] = []
    for request in refused {
      guard let agent = agents[request.agent] else { continue }
      guard workLeft > 0 else {
        refusals[request] = .notSought
        continue
      }
      var search = RefusalSearch(request: request, agent: agent, judge: judge)
      refusals[request] = search.simpleRefusal()
      workLeft -= search.work
      if refusals[request] == nil { open.append(search) }
    }
    for (number, var search) in open.enumerated() {
      let share = max(0, workLeft) / (open.count - number)
      let before = search.work
      refusals[search.request] = search.refusal(mostWork: share)
      workLeft -= search.work - before
    }
    self.refusals = refusals
  }

  /// Why a wish is refused; nil where it is granted.
  public subscript(request: Request) -> Refusal? { refusals[request] }
}

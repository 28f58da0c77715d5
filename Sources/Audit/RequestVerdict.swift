import CivilTime
public import Workforce

/// A wish of an agent, and whether the roster grants it.
public struct RequestVerdict: Hashable, Sendable {
  /// The wish.
  public let request: Request
  /// Whether the roster grants it.
  public let isGranted: Bool

  /// What the wish adds to the objective: its weight where it is not granted.
  public var price: Double { isGranted ? 0 : request.weight }

  /// Makes a verdict.
  package init(request: Request, isGranted: Bool) {
    self.request = request
    self.isGranted = isGranted
  }
}

extension Instance {
  /// Judges the requests of the instance's agents for dates of the horizon.
  ///
  /// On a date with two shifts the first one counts.
  func requestVerdicts(on roster: Roster) -> [RequestVerdict] {
    guard !requests.isEmpty else { return [] }
    let known = Set(agents.map(\.id))
    return requests.compactMap { request in
      guard known.contains(request.agent), horizon.dayIndex(of: request.date) != nil else {
        return nil
      }
      let shift = roster.shifts(of: request.agent).first { $0.localDate == request.date }
      return RequestVerdict(request: request, isGranted: request.isGranted(by: shift?.pattern))
    }
  }
}

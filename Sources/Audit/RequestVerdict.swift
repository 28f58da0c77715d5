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
  /// The requests that are judged: those of the instance's agents for dates of the horizon.
  var judgedRequests: [Request] {
    guard !requests.isEmpty else { return [] }
    let known = Set(agents.map(\.id))
    return requests.filter { request in
      known.contains(request.agent) && horizon.dayIndex(of: request.date) != nil
    }
  }
}

extension Request {
  /// Whether shifts of the request's agent, by start, grant it; on a date with two shifts the first one
  /// counts.
  func verdict(on shifts: some Sequence<Shift>) -> RequestVerdict {
    let shift = shifts.first { $0.localDate == date }
    return RequestVerdict(request: self, isGranted: isGranted(by: shift?.pattern))
  }
}

import RosterFiles

/// Why a run ended without a roster, and what stood in the way last, for people.
struct NoRosterText {
  private let document: ResultDocument

  /// How many broken rules are listed.
  private static let mostListed = 10

  init(_ document: ResultDocument) {
    self.document = document
  }

  var lines: [String] {
    let broken = document.stillBroken ?? []
    let first = "No roster was found (\(document.stopReason))."
    guard !broken.isEmpty else { return [first] }
    let more = broken.count - Self.mostListed
    return [first, "Hard rules that the nearest one still breaks:"]
      + broken.prefix(Self.mostListed).map { "  \($0.text)" }
      + (more > 0 ? ["  and \(more) more"] : [])
  }
}

extension AuditDocument.SharedViolationEntry {
  /// `krakow 2027-03-04 02:00 to 2027-03-04 03:00: 0 of role 'lead' on shift; allowed: …`.
  fileprivate var text: String {
    "\(location ?? queue ?? session ?? "-") \(startLocal) to \(endLocal): \(found); "
      + "allowed: \(allowed) (\(rule))"
  }
}

extension ResultDocument.ContradictionEntry {
  /// Who is concerned, if it is one agent, and what is asked.
  var text: String { (agent.map { "\($0): " } ?? "") + sentence }
}

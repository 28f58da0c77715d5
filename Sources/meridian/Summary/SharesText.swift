import RosterFiles

/// What became of the wishes, and how evenly work is shared out, for people.
struct SharesText {
  private let requests: [AuditDocument.RequestEntry]
  private let fairness: ResultDocument.FairnessEntry?

  /// How many refused wishes are listed.
  private static let mostListed = 10

  init(_ requests: [AuditDocument.RequestEntry]?, _ fairness: ResultDocument.FairnessEntry?) {
    self.requests = requests ?? []
    self.fairness = fairness
  }

  /// `12 of 15 granted`; nil without wishes.
  var granted: String? {
    guard !requests.isEmpty else { return nil }
    return "\(requests.count(where: \.isGranted)) of \(requests.count) granted"
  }

  /// `3 of 40 nights, 0 of 9 weekends would have to change hands`; nil where there are none.
  var uneven: String? {
    let loads = (fairness?.loads ?? []).filter { $0.total > 0 }
    guard !loads.isEmpty else { return nil }
    let texts = loads.map { load -> String in
      let name = String(load.load.map { $0 == "_" ? " " : $0 })
      return "\(load.toMove) of \(load.total) \(name)"
    }
    return texts.joined(separator: ", ") + " would have to change hands"
  }

  /// The refused wishes with their reasons; nil where there are none.
  var refused: String? {
    let refused = requests.filter { !$0.isGranted }
    guard !refused.isEmpty else { return nil }
    var table = TextTable(
      [.left, .left, .left, .right, .left],
      header: ["Agent", "Date", "Wish", "Weight", "Refused by"]
    )
    for wish in refused.prefix(Self.mostListed) {
      table.append([
        wish.agent, wish.localDate, wish.wish, decimal(wish.weight, digits: 2),
        wish.refusal?.text ?? "not looked into",
      ])
    }
    let more = refused.count - Self.mostListed
    return "Wishes refused:\n" + table.text + (more > 0 ? "\nand \(more) more" : "")
  }
}

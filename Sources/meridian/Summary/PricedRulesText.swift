package import RosterFiles

/// Which rules with a price a roster breaks, how often, and what that costs, for people.
package struct PricedRulesText {
  private let broken: [(rule: String, price: Double)]
  private let currency: String

  package init(
    _ violations: [ResultDocument.ViolationEntry],
    _ shared: [AuditDocument.SharedViolationEntry],
    currency: String
  ) {
    broken =
      violations.compactMap { entry in entry.price.map { (entry.rule, $0) } }
      + shared.compactMap { entry in entry.price.map { (entry.rule, $0) } }
    self.currency = currency
  }

  /// One row per rule, the dearest first; nil where none is broken.
  package var table: String? {
    guard !broken.isEmpty else { return nil }
    var sums: [String: (times: Int, price: Double)] = [:]
    for entry in broken {
      let sum = sums[entry.rule] ?? (0, 0)
      sums[entry.rule] = (sum.times + 1, sum.price + entry.price)
    }
    let rows = sums.sorted { left, right in
      (-left.value.price, left.key) < (-right.value.price, right.key)
    }
    var table = TextTable(
      [.left],
      header: ["Rule", "Times", currency.isEmpty ? "Price" : "Price \(currency)"]
    )
    for (rule, sum) in rows {
      table.append([rule, "\(sum.times)", decimal(sum.price, digits: 2)])
    }
    return "Rules broken at a price:\n" + table.text
  }
}

/// `wishes.csv`: one row per wish, by agent and date, and why it is refused.
package enum WishesCSV {
  static let path = "wishes.csv"
  static let header = [
    "agent_id", "local_date", "wish", "weight", "granted", "refused_by", "reason", "price",
  ]

  /// The table of some wishes.
  package static func text(
    of wishes: [AuditDocument.RequestEntry],
    options: OutputOptions
  ) -> String {
    var csv = CSVText(header: header, options: options)
    for wish in wishes {
      let refusal = wish.refusal
      csv.append([
        .text(wish.agent), .text(wish.localDate), .text(wish.wish),
        .decimal(wish.weight, digits: 2),
        .text(wish.isGranted ? "yes" : "no"),
        .text(wish.isGranted ? "" : refusal?.rule ?? refusal?.by ?? ""),
        .text(wish.isGranted ? "" : refusal?.text ?? ""),
        refusal?.price.map { .decimal($0, digits: 2) } ?? .empty,
      ])
    }
    return csv.text
  }
}

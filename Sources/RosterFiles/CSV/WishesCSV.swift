/// `wishes.csv`: one row per wish, by agent and date, and why it is refused.
enum WishesCSV {
  static let path = "wishes.csv"
  static let header = [
    "agent_id", "local_date", "wish", "weight", "granted", "refused_by", "reason", "price",
  ]

  static func text(of wishes: [AuditDocument.RequestEntry], options: OutputOptions) -> String {
    var csv = CSVText(header: header, options: options)
    for wish in wishes {
      let refusal = wish.refusal
      csv.append([
        .text(wish.agent), .text(wish.localDate), .text(wish.wish),
        .text(fixedDecimal(wish.weight, digits: 2) ?? ""),
        .text(wish.isGranted ? "yes" : "no"),
        .text(wish.isGranted ? "" : refusal?.rule ?? refusal?.by ?? ""),
        .text(wish.isGranted ? "" : refusal?.text ?? ""),
        .text(refusal?.price.flatMap { fixedDecimal($0, digits: 2) } ?? ""),
      ])
    }
    return csv.text
  }
}

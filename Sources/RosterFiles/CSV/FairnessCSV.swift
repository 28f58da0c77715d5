/// `fairness.csv`: one row per agent with hours, nights, weekends, early and late starts beside their
/// means.
enum FairnessCSV {
  static let path = "fairness.csv"
  static let header = [
    "agent_id", "paid_hours", "mean_paid_hours", "nights", "mean_nights", "weekends",
    "mean_weekends", "early_starts", "mean_early_starts", "late_starts", "mean_late_starts",
    "wishes_granted", "wishes_refused",
  ]

  static func text(of shares: [ResultDocument.ShareEntry], options: OutputOptions) -> String {
    var csv = CSVText(header: header, options: options)
    func mean(_ number: Double) -> CSVText.Cell { .decimal(number, digits: 2) }
    for share in shares {
      csv.append([
        .text(share.agent), mean(share.paidHours), mean(share.meanPaidHours),
        .number(share.nights), mean(share.meanNights),
        .number(share.weekends), mean(share.meanWeekends),
        .number(share.earlyStarts), mean(share.meanEarlyStarts),
        .number(share.lateStarts), mean(share.meanLateStarts),
        .number(share.wishesGranted), .number(share.wishesRefused),
      ])
    }
    return csv.text
  }
}

package import RosterFiles

/// How much is done of the jobs that may wait, for people.
package struct JobsText {
  private let jobs: [AuditDocument.JobEntry]
  private let currency: String

  package init(_ jobs: [AuditDocument.JobEntry]?, currency: String) {
    self.jobs = jobs ?? []
    self.currency = currency
  }

  /// `30.00 of 31.50 h done, 1.50 h undone for 90.00 EUR`; nil without jobs.
  package var total: String? {
    guard !jobs.isEmpty else { return nil }
    let required = jobs.reduce(0) { $0 + $1.requiredHours }
    let done = jobs.reduce(0) { $0 + $1.doneHours }
    let price = jobs.reduce(0) { $0 + $1.price }
    return "\(hours(done)) of \(hours(required)) h done, \(hours(required - done)) h undone for "
      + hours(price) + (currency.isEmpty ? "" : " \(currency)")
  }

  /// All jobs, or those alone that are not done in full; nil where there are none.
  package func table(ofUndoneAlone isUndoneAlone: Bool = false) -> String? {
    let listed = jobs.filter { !isUndoneAlone || $0.undoneHours > 0 }
    guard !listed.isEmpty else { return nil }
    var table = TextTable(
      [.left, .left, .left, .left],
      header: ["Job", "Queue", "Released", "Due", "required h", "done h", "undone h", "Price"]
    )
    for job in listed {
      table.append(
        [job.job, job.queue, job.startClient, job.endClient + " " + job.clientZone]
          + [job.requiredHours, job.doneHours, job.undoneHours, job.price].map(hours)
      )
    }
    return (isUndoneAlone ? "Jobs not done in full:\n" : "Jobs:\n") + table.text
  }

  private func hours(_ number: Double) -> String { decimal(number, digits: 2) }
}

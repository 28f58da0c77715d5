import Audit
import CivilTime
import Workforce

/// `coverage.csv`: one row per queue and interval with need, queues in the instance's order.
enum CoverageCSV {
  static let path = "coverage.csv"
  static let header = [
    "queue", "client", "channel", "language", "start_utc", "end_utc", "start_client", "required",
    "scheduled", "short", "idle", "carried",
  ]

  static func text(of coverage: Coverage, instance: Instance, options: OutputOptions) -> String {
    var csv = CSVText(header: header, options: options)
    for (row, queue) in instance.queues.enumerated() {
      for interval in 0..<coverage.intervals {
        let index = row * coverage.intervals + interval
        guard coverage.required[index] > 0 else { continue }
        let range = instance.requirement.grid.range(ofInterval: interval)
        csv.append(
          [
            .text(queue.id.text), .text(queue.client.id.text), .text(queue.channel.rawValue),
            .text(queue.language.code), .text("\(range.lowerBound)"),
            .text("\(range.upperBound)"),
            .text("\(queue.client.zone.local(at: range.lowerBound))"),
            .number(coverage.required[index]),
            .heads(coverage.scheduled(queue: row, interval: interval)),
            .heads(coverage.short(queue: row, interval: interval)),
            .number(coverage.idle[index]),
            .number(instance.carriedCover.heads(queue: row, interval: interval)),
          ]
        )
      }
    }
    return csv.text
  }
}

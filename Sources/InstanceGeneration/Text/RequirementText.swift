import CivilTime

/// The rows of `requirement.csv`: equal half-hours of a weekday joined.
struct RequirementText {
  let demand: Demand

  var text: String {
    var lines = ["queue,day,start,end,heads"]
    for row in demand.rows {
      let id = Company.queueID(group: row.group, queue: row.queue)
      for (weekday, day) in Weekday.allCases.enumerated() {
        var begin = 48 * weekday
        for end in begin + 1...48 * weekday + 48
        where end == 48 * weekday + 48 || row.heads[end] != row.heads[begin] {
          if row.heads[begin] > 0 {
            let hours = [begin, end].map { clock(30 * ($0 - 48 * weekday)) }
            lines.append("\(id),\(day.shortName),\(hours[0]),\(hours[1]),\(row.heads[begin])")
          }
          begin = end
        }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension Company {
  /// The id of a queue.
  static func queueID(group: Int, queue: Int) -> String {
    let values = groups[group]
    let channel = values.queues[queue].channel
    return "\(clients[values.client].id)-\(values.language)"
      + (channel == "voice" ? "" : "-\(channel)")
  }
}

/// The heads that every queue asks for, in half-hours of its client's week.
struct Demand {
  /// The heads of one queue.
  struct Row {
    /// Position of the group.
    let group: Int
    /// Position of the queue within the group.
    let queue: Int
    /// Heads in each half-hour from Monday, on the client's clock.
    let heads: [Int]
  }

  /// Queues with any need.
  let rows: [Row]

  /// How much of the reference cover is asked for: so much that nearly all can be covered.
  private static let load = 0.95
  /// The same where people are hard to find, and not all can be covered.
  private static let scarceLoad = 1.03
  /// The largest deviation of a half-hour, as a part of the heads.
  private static let noise = 0.3

  /// Demand that follows half the cover and half the client's day.
  init(cover: [[Double]], calendar: CompanyCalendar, numbers: DrawnNumbers) {
    var numbers = numbers
    var rows: [Row] = []
    for (group, values) in Company.groups.enumerated() {
      let level = (0..<7).flatMap { weekday in
        Self.level(cover: cover[group], group: group, weekday: weekday, calendar: calendar)
      }
      for (queue, part) in values.queues.enumerated() {
        let heads = level.map { heads in
          let factor = 1 + Self.noise * (2 * numbers.unit() - 1)
          return numbers.rounded(heads * part.share * factor)
        }
        if heads.contains(where: { $0 > 0 }) {
          rows.append(Row(group: group, queue: queue, heads: heads))
        }
      }
    }
    self.rows = rows
  }

  /// The heads of a weekday's half-hours before noise.
  private static func level(
    cover: [Double],
    group: Int,
    weekday: Int,
    calendar: CompanyCalendar
  ) -> [Double] {
    let shape = calendar.dayShape(ofClient: Company.groups[group].client, weekday: weekday)
    let day = Array(cover[48 * weekday..<48 * weekday + 48])
    let open = shape.indices.filter { shape[$0] > 0 }
    let sum = open.reduce(0) { $0 + day[$1] }
    let shapeSum = open.reduce(0) { $0 + shape[$1] }
    let load = Company.groups[group].isScarce ? scarceLoad : load
    return shape.indices.map { slot in
      guard shape[slot] > 0 else { return 0 }
      let near = open.filter { abs($0 - slot) <= 2 }
      let smooth = near.reduce(0) { $0 + day[$1] } / Double(near.count)
      return load * (0.5 * smooth + 0.5 * sum * shape[slot] / shapeSum)
    }
  }
}

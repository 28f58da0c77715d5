import CivilTime
import Workforce

/// A row of `requirement.csv`.
struct NeedEntry {
  let row: NeedRow
  let queue: Identifier<Queue>
  /// Where the start stands.
  let start: Place
  /// Where the end stands.
  let end: Place
}

/// Reads `requirement.csv`.
struct RequirementTable {
  static let file = "requirement.csv"
  private static let layout = CSVTable.Layout(required: ["queue", "day", "start", "end", "heads"])

  private let table: CSVTable
  private let structure: StructureReader

  /// Opens the file; nil when it has no usable header.
  init?(_ source: SourceText, structure: StructureReader, log: ProblemLog) {
    guard let table = CSVTable(source, layout: RequirementTable.layout, log: log) else {
      return nil
    }
    self.table = table
    self.structure = structure
  }

  /// All rows without errors.
  func read() -> [NeedEntry] { table.rows.compactMap(entry) }

  private func entry(_ row: CSVRow) -> NeedEntry? {
    let queueValue = table.required("queue", "the id of a queue", in: row)
    let queue = queueValue.flatMap(structure.queues.find)
    let day = table.required("day", "weekdays such as mon-fri, or a date", in: row)?.day()
    let startValue = table.required("start", "a time of day", in: row)
    let start = startValue?.startTime()
    let endValue = table.required("end", "a time of day", in: row)
    let end = endValue?.endTime()
    let heads = table.required("heads", "a whole number", in: row)?.integer(in: 0...100_000)
    guard
      let queueValue, let queue, let day, let startValue, let start, let endValue, let end,
      let heads
    else { return nil }
    guard queue.heads == nil else {
      queueValue.error(.need(.givenTwice))
      return nil
    }
    return NeedEntry(
      row: NeedRow(day: day, span: DatedSpan(start: start, end: end), heads: heads),
      queue: queue.queue.id,
      start: startValue.place,
      end: endValue.place
    )
  }
}

extension Value {
  /// A date, or weekdays.
  func day() -> NeedRow.Day? {
    if text.utf8.first.map({ (0x30...0x39).contains($0) }) ?? false {
      return date().map { .date($0) }
    }
    return weekdays().map { .weekdays($0) }
  }
}

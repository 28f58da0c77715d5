import CivilTime
import Workforce

/// A row of `requirement.csv`.
struct NeedEntry {
  let row: NeedRow
  let queue: Identifier<Queue>
  /// The line of the row.
  let line: Int
  private let startColumn: Int32
  private let endColumn: Int32

  /// A row whose start and end stand at these places.
  init(row: NeedRow, queue: Identifier<Queue>, start: Place, end: Place) {
    self.row = row
    self.queue = queue
    line = start.line ?? 0
    startColumn = Int32(clamping: start.column ?? 0)
    endColumn = Int32(clamping: end.column ?? 0)
  }

  /// Where the start stands.
  var start: Place { place("start", column: startColumn) }
  /// Where the end stands.
  var end: Place { place("end", column: endColumn) }

  private func place(_ field: String, column: Int32) -> Place {
    Place(file: RequirementTable.file, line: line, column: Int(column), field: field)
  }
}

/// Reads `requirement.csv`.
struct RequirementTable {
  static let file = "requirement.csv"
  private static let layout = CSVTable.Layout(required: ["queue", "day", "start", "end", "heads"])

  private let table: CSVTable
  private let structure: StructureReader
  private var days = DayTexts()

  /// Opens the file; nil when it has no usable header.
  init?(_ source: SourceText, structure: StructureReader, log: ProblemLog) {
    guard let table = CSVTable(source, layout: RequirementTable.layout, log: log) else {
      return nil
    }
    self.table = table
    self.structure = structure
  }

  /// All rows without errors.
  mutating func read() -> [NeedEntry] {
    var entries: [NeedEntry] = []
    while let row = table.rows.next() {
      if let entry = entry(row) { entries.append(entry) }
    }
    return entries
  }

  private mutating func entry(_ row: CSVRow) -> NeedEntry? {
    let queueValue = table.required("queue", "the id of a queue", in: row)
    let queue = queueValue.flatMap(structure.queues.find)
    let day = table.required("day", "weekdays such as mon-fri, or a date", in: row)
      .flatMap { days.day($0) }
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

/// Dates and weekdays as they were read; equal texts are read once.
struct DayTexts {
  private var known: [String: NeedRow.Day] = [:]

  /// A date, or weekdays.
  mutating func day(_ value: Value) -> NeedRow.Day? {
    if let day = known[value.text] { return day }
    let day = value.day()
    known[value.text] = day
    return day
  }
}

extension Value {
  /// A date, or weekdays.
  fileprivate func day() -> NeedRow.Day? {
    if text.utf8.first.map({ (0x30...0x39).contains($0) }) ?? false {
      return date().map { .date($0) }
    }
    return weekdays().map { .weekdays($0) }
  }
}

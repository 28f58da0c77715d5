public import CivilTime
public import Workforce

/// One value of a country's labour law, with where it was read.
public struct LabourRule: Sendable {
  /// What the law asks, in the unit of the rule.
  public enum Value: Hashable, Sendable {
    /// Minutes: the most or the least, as the rule is.
    case minutes(Int)
    /// Days, nights or weekends.
    case count(Int)
    /// The night.
    case night(NightDefinition)
    /// Most minutes a week on average over so many weeks.
    case average(weeks: Int, minutes: Int)
    /// Most minutes of a day, of one with a shift partly at night, of one with a night.
    case daily(minutes: Int, mixed: Int?, night: Int?)
    /// Most minutes on end without a break of at least so many minutes.
    case stretch(minutes: Int, leastBreak: Int)
    /// Paid time of a week beyond a threshold.
    case overtime(Overtime)
    /// What the program does not apply by itself, in words.
    case text(String)
  }

  /// How sure the value is.
  public enum Confidence: String, CaseIterable, Sendable {
    /// Read in the law's own text, in an authority's summary of it, or in several reports that quote
    /// it alike.
    case good
    /// Read in several places that agree, or derived from the law's text.
    case medium
    /// Read in one place only, or sources disagree, or it may have changed.
    case unsure
  }

  /// The rule; nil for what the program does not apply.
  public let name: RuleName?
  /// What it is called where it is no rule of the program ("meal break").
  public let subject: String
  /// What is asked.
  public let value: Value
  /// The first local date on which the value holds; nil where it held before 2000.
  public let from: LocalDate?
  /// The law and its article.
  public let source: String
  /// How sure the value is.
  public let confidence: Confidence
  /// What else a reader should know.
  public let note: String

  /// A rule that the program applies.
  init(
    _ name: RuleName,
    _ value: Value,
    from: String? = nil,
    _ source: String,
    _ confidence: Confidence,
    note: String = ""
  ) {
    self.name = name
    subject = name.rawValue
    self.value = value
    self.from = from.flatMap { LocalDate(iso: $0) }
    self.source = source
    self.confidence = confidence
    self.note = note
  }

  /// Something that the law says and the program does not apply by itself.
  init(
    told subject: String,
    _ text: String,
    from: String? = nil,
    _ source: String,
    _ confidence: Confidence
  ) {
    name = nil
    self.subject = subject
    value = .text(text)
    self.from = from.flatMap { LocalDate(iso: $0) }
    self.source = source
    self.confidence = confidence
    note = ""
  }
}

extension LabourRule {
  /// Hours and minutes of a day or a week.
  static func hours(_ hours: Int, _ minutes: Int = 0) -> Value { .minutes(hours * 60 + minutes) }

  /// So many hours on end without a break of so many minutes.
  static func hours(_ hours: Int, withoutBreakOf minutes: Int) -> Value {
    .stretch(minutes: hours * 60, leastBreak: minutes)
  }

  /// The night between two full hours of the clock; a shift counts when at least so many minutes of
  /// it lie there.
  static func night(from start: String, to end: String, leastMinutes: Int = 1) -> Value {
    let window = DailyWindow(parsing: "\(start)-\(end)") ?? .night
    return .night(NightDefinition(window: window, leastMinutes: leastMinutes))
  }
}

extension LabourRule.Value: CustomStringConvertible {
  /// The value in words: `11:00`, `6`, `22:00-06:00`, `48:00 on average over 17 weeks`.
  public var description: String {
    switch self {
    case .minutes(let minutes): clock(minutes)
    case .count(let count): "\(count)"
    case .night(let night):
      "\(night.window)"
        + (night.leastMinutes > 1 ? ", at least \(clock(night.leastMinutes)) of the shift" : "")
    case .average(let weeks, let minutes): "\(clock(minutes)) on average over \(weeks) weeks"
    case .daily(let minutes, let mixed, let night):
      clock(minutes) + (mixed.map { ", mixed \(clock($0))" } ?? "")
        + (night.map { ", at night \(clock($0))" } ?? "")
    case .stretch(let minutes, let leastBreak):
      "\(clock(minutes)) without a break of \(clock(leastBreak))"
    case .overtime(let overtime):
      "beyond \(clock(overtime.thresholdMinutes)) a week +\(Int(overtime.percent))%"
        + (overtime.mostMinutes < 128 * 60 ? ", at most \(clock(overtime.mostMinutes))" : "")
    case .text(let text): text
    }
  }

  /// Minutes as hours and minutes, `8:30`.
  private func clock(_ minutes: Int) -> String {
    "\(minutes / 60):" + (minutes % 60 < 10 ? "0" : "") + "\(minutes % 60)"
  }
}

extension LabourRule {
  /// The source, with the note in parentheses where there is one.
  public var sourceAndNote: String { note.isEmpty ? source : "\(source) (\(note))" }
}

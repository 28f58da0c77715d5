import Foundation
import Testing
import WorkRules
import Workforce

/// One table of rules: whoever adds a rule and forgets one of its places fails here, or does not compile.
struct RuleTableTests {
  private let tree: SourceTree

  init() throws { tree = try SourceTree() }

  // MARK: - The judge

  @Test func `every rule has one judge, in the rule book or in the audit`() {
    let shared = Set(tree.code(in: "Audit").matches(of: /\brule: \.(\w+)/).map { $0.output.1 })
    for rule in RuleID.allCases {
      let inBook = RuleBook.all.count { $0.id == rule }
      let inAudit = shared.contains(rule.caseName[...]) ? 1 : 0
      #expect(inBook + inAudit == 1, "\(rule)")
    }
  }

  // MARK: - Values

  @Test func `what a rule set says is judged, read, shown and planned with`() throws {
    // Judges and optimiser ask it for the hours of a night.
    let daily = tree.code(of: "Workforce/Rules/DailyHours.swift")
    let codes = [
      "judge": tree.code(in: "WorkRules") + daily,
      "reading": tree.code(of: "InstanceFiles/Sections/"),
      "texts of check": tree.code(of: "Workforce/Rules/RuleText.swift"),
      "optimiser": tree.code(in: "Rostering") + tree.code(in: "Placement") + daily,
      "random worlds": try Self.text(below: "Tests/RosteringTests"),
    ]
    let places = codes.mapValues { Self.words(of: $0) }
    let values = ruleValues
    #expect(values.count >= RuleName.allCases.count)
    for value in values {
      for (place, words) in places {
        #expect(words.contains(value[...]), "\(value): \(place)")
      }
    }
  }

  @Test func `every key is in the random texts of short worlds, and in the docs of the format`()
    throws
  {
    let worlds = try Self.text(below: "Tests/ShortWorldTests")
    let format = try Self.text(below: "docs/instance-format.md")
    for name in RuleName.allCases {
      #expect(worlds.contains("\"\(name.rawValue): "), "\(name.rawValue)")
      #expect(format.contains("\n| `\(name.rawValue)` |"), "\(name.rawValue)")
    }
  }

  /// The values of ``RuleSet`` that ``RuleName`` is made of, as judges name them.
  private var ruleValues: [String] {
    let set = tree.code(of: "Workforce/Rules/RuleSet.swift")
    let declared = Set(set.matches(of: /public var (\w+)/).map { String($0.output.1) })
    let parts = tree.code(of: "Workforce/Rules/RulePart.swift")
    let named = Set(parts.matches(of: /\\\.(\w+)/).map { String($0.output.1) })
    return named.intersection(declared).sorted().map { name in
      guard name.hasPrefix("stated") else { return name }
      let word = name.dropFirst("stated".count)
      return word.prefix(1).lowercased() + word.dropFirst()
    }
  }

  /// The names that a code uses.
  private static func words(of code: String) -> Set<Substring> {
    Set(code.split { !$0.isLetter && !$0.isNumber && $0 != "_" })
  }

  // MARK: - The optimiser

  /// How the optimiser keeps a rule that is not a value of a rule set.
  private enum Form {
    /// The value of the domain that it plans with.
    case value(String)
    /// Why it needs no form.
    case reason(String)
  }

  /// The form of a rule; nil where its judge looks at a rule set, whose values are looked for above.
  private static func form(of rule: RuleID) -> Form? {
    switch rule {
    case .employmentDates: .value("firstDate")
    case .availability: .value("availability")
    case .timeOff: .value("timeOff")
    case .pins: .value("pins")
    case .shiftPattern: .value("shiftPatterns")
    case .breaks: .value("breakWindows")
    case .sessions, .sessionsTogether: .value("sessions")
    case .qualification: .value("canServe")
    case .jobs: .value("jobs")
    case .daysPerWeek: .value("daysPerWeek")
    case .weeklyPaidHours: .value("weeklyPaidMinutes")
    case .horizonPaidHours: .value("horizonPaidMinutes")
    case .seats: .value("seats")
    case .supervision: .value("supervision")
    case .handOver: .value("handOvers")
    case .minimumHeads: .value("minimumHeads")
    case .activities: .reason("The decoder writes slot by slot, from start to end.")
    case .overlappingShifts: .reason("The next start of a tour lies after the last end.")
    case .unknownAgent: .reason("Rosters are made of the instance's agents.")
    case .longestStretch, .shortestQueueStretch, .holidaysOff, .restBetweenShifts, .followOns,
      .sameShift, .mostConsecutiveDays, .fewestConsecutiveDays, .fewestConsecutiveDaysOff,
      .mostNights, .mostConsecutiveNights, .restAfterNights, .mostWeekends, .wholeWeekends,
      .freeWeekendEvery, .mostDailyHours, .mostDailySpread, .mostWeeklyHours, .overtime,
      .averageHours, .weeklyRest, .startDrift, .mostShifts, .fairShare:
      nil
    }
  }

  @Test func `every rule has a form in the optimiser, or a reason why it needs none`() throws {
    let optimiser = Self.words(of: tree.code(in: "Rostering") + tree.code(in: "Placement"))
    let values = ruleValues
    for rule in RuleID.allCases {
      switch Self.form(of: rule) {
      case .value(let name): #expect(optimiser.contains(name[...]), "\(rule)")
      case .reason(let reason): #expect(!reason.isEmpty)
      case nil:
        // Its judge looks at a value of the rule set, which the test above finds in the optimiser.
        let judge = tree.files.first { $0.code.contains("let id = RuleID.\(rule.caseName)\n") }
        let code = try #require(judge, "\(rule)").code
        let words = Self.words(of: code)
        #expect(values.contains { words.contains($0[...]) }, "\(rule)")
      }
    }
  }

  // MARK: - The explanation

  /// Why a rule has no rows in the elastic programs; nil where it has some.
  private static func reasonWithoutRows(_ rule: RuleID) -> String? {
    switch rule {
    case .activities, .breaks, .qualification, .jobs, .shortestQueueStretch:
      "The programs choose shifts; what is done in them can always be chosen so that it is kept."
    case .minimumHeads: "Whoever could be on shift is counted, without a program."
    case .sessionsTogether: "Rows for several people name it by the rule on sessions."
    case .fairShare: "It has a price and is never hard."
    case .unknownAgent: "It is about rosters that are read."
    case .employmentDates, .availability, .timeOff, .pins, .shiftPattern, .sessions,
      .longestStretch, .holidaysOff, .overlappingShifts, .restBetweenShifts, .followOns,
      .sameShift, .mostConsecutiveDays, .fewestConsecutiveDays, .fewestConsecutiveDaysOff,
      .mostNights, .mostConsecutiveNights, .restAfterNights, .mostWeekends, .wholeWeekends,
      .freeWeekendEvery, .mostDailyHours, .mostDailySpread, .daysPerWeek, .weeklyPaidHours,
      .mostWeeklyHours, .overtime, .averageHours, .weeklyRest, .startDrift, .horizonPaidHours,
      .mostShifts, .seats, .supervision, .handOver:
      nil
    }
  }

  @Test func `every rule has elastic rows, or a reason why it has none`() throws {
    let rows = tree.files.filter {
      $0.path.hasPrefix("Explanation/") && !$0.path.hasSuffix("RelaxationWeights.swift")
        && ($0.path.contains("/Elastic/") || $0.path.hasSuffix("CrewConflicts.swift")
          || $0.path.hasSuffix("OtherConflicts.swift"))
    }.map(\.code).joined(separator: "\n")
    for rule in RuleID.allCases {
      // The case, and not a property of the same name.
      let isNamed = rows.contains(try Regex("[ (\\[]\\.\(rule.caseName)(?!\\w)"))
      #expect(isNamed == (Self.reasonWithoutRows(rule) == nil), "\(rule)")
    }
  }

  // MARK: - The docs

  @Test func `every rule has one row in the docs`() throws {
    let page = try Self.text(below: "docs/work-rules.md")
    for rule in RuleID.allCases {
      let rows = page.split(separator: "\n").count {
        $0.hasPrefix("| `\(rule.rawValue)` |") || $0.hasPrefix("| *\(rule.rawValue)* |")
      }
      // The audit's own name is told in a sentence.
      let isTold = rule == .unknownAgent && page.contains("name of its own: `unknown-agent`")
      #expect(rows == (isTold ? 0 : 1), "\(rule)")
    }
  }

  /// The text of a file, or of all Swift files below a folder, named from the top of the repository.
  private static func text(below path: String) throws -> String {
    let url = SourceTree.root.deletingLastPathComponent().appending(path: path)
    if path.hasSuffix(".md") { return try String(contentsOf: url, encoding: .utf8) }
    let names = FileManager.default.enumerator(atPath: url.path)?.compactMap { $0 as? String }
    return try (names ?? []).filter { $0.hasSuffix(".swift") }.sorted()
      .map { try String(contentsOf: url.appending(path: $0), encoding: .utf8) }
      .joined(separator: "\n")
  }
}

extension RuleID {
  /// The name of the case: `mostDailyHours` of `most-daily-hours`.
  fileprivate var caseName: String {
    let words = rawValue.split(separator: "-")
    return words.dropFirst().reduce(String(words[0])) { $0 + $1.capitalized }
  }
}

extension SourceTree {
  /// The code of a room, without comments and texts.
  fileprivate func code(in room: String) -> String { code(of: room + "/") }

  /// The code of the files whose paths below `Sources` begin so.
  fileprivate func code(of path: String) -> String {
    files.filter { $0.path.hasPrefix(path) }.map(\.code).joined(separator: "\n")
  }
}

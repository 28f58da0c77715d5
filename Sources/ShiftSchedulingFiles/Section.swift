/// The parts of an instance file; each begins with a line that holds its name alone.
enum Section: String, CaseIterable {
  case horizon = "SECTION_HORIZON"
  case shifts = "SECTION_SHIFTS"
  case staff = "SECTION_STAFF"
  case daysOff = "SECTION_DAYS_OFF"
  case shiftOnRequests = "SECTION_SHIFT_ON_REQUESTS"
  case shiftOffRequests = "SECTION_SHIFT_OFF_REQUESTS"
  case cover = "SECTION_COVER"

  /// Whether an instance without it, or with nothing in it, makes no sense.
  var isRequired: Bool {
    switch self {
    case .horizon, .shifts, .staff, .cover: true
    case .daysOff, .shiftOnRequests, .shiftOffRequests: false
    }
  }
}

/// The lines of a file by section.
struct SectionedLines {
  private var lines: [Section: [FieldLine]] = [:]

  /// Sorts lines into sections; lines of unknown sections are noted once, by the section's name.
  init(_ all: [FieldLine], log: inout SchedulingLog) {
    var firstLines: [Section: Int] = [:]
    var current: Section?
    var isInside = false
    for line in all {
      let name = line.fields[0]
      if line.fields.count == 1, name.hasPrefix("SECTION_") {
        isInside = true
        current = Section(rawValue: name)
        guard let section = current else {
          log.note(.unknown(kind: "section"), line: line.line, value: name)
          continue
        }
        if let first = firstLines[section] {
          log.note(.repeated(what: "section", firstLine: first), line: line.line, value: name)
        } else {
          firstLines[section] = line.line
        }
      } else if let current {
        lines[current, default: []].append(line)
      } else if !isInside {
        log.note(.outsideSections, line: line.line, value: name)
      }
    }
    for section in Section.allCases where section.isRequired && self[section].isEmpty {
      log.note(.missingSection(name: section.rawValue), line: nil)
    }
  }

  /// The lines of a section, in the order of the file.
  subscript(section: Section) -> [FieldLine] { lines[section] ?? [] }
}

import CivilTime
import Foundation
import Testing

/// What Python's zoneinfo says of one zone.
struct ZoneinfoReport {
  /// A wall-clock reading and its offsets under fold 0 and 1 (PEP 495).
  struct Reading {
    let clockMinutes: Int
    let offsetMinutes: (fold0: Int, fold1: Int)

    /// Whether a zone resolves the reading alike: fold 0 is forward by a gap and the first of
    /// two occurrences, fold 1 is the second.
    func isMet(by zone: Zone) -> Bool {
      let clock = LocalDateTime(date: LocalDate(dayNumber: 0), minuteOfDay: clockMinutes)
      let change = offsetMinutes.fold1 - offsetMinutes.fold0
      let kind: LocalResolution.Kind =
        change == 0 ? .unique : change > 0 ? .gap(minutes: change) : .overlap(minutes: -change)
      let first = Instant(minutes: clockMinutes - offsetMinutes.fold0)
      let second = Instant(minutes: clockMinutes - offsetMinutes.fold1)
      return zone.resolve(clock) == LocalResolution(instant: first, kind: kind)
        && (change >= 0 || zone.resolve(clock, overlap: .second)?.instant == second)
    }
  }

  let firstOffsetMinutes: Int
  let firstAbbreviation: String
  var transitions: [ZoneTransition] = []
  var readings: [Reading] = []
}

/// Runs python3 over the files of the zones.
enum ZoneinfoReader {
  /// Whether python3 is there and has zoneinfo (3.9 or later).
  static var isAvailable: Bool {
    (try? run(["-c", "import zoneinfo"])) != nil
  }

  struct Failure: Error {
    let status: Int32
  }

  /// One report per identifier, in order.
  static func reports(folder: String, identifiers: [String]) throws -> [ZoneinfoReport] {
    let output = try run(["-c", script, folder] + identifiers)
    var reports: [ZoneinfoReport] = []
    for line in output.split(separator: UInt8(ascii: "\n")) {
      let words = line.split(separator: UInt8(ascii: " "))
      let numbers = words.map { Int(String(decoding: $0, as: UTF8.self)) ?? 0 }
      let name = words.last.map { String(decoding: $0, as: UTF8.self) } ?? ""
      switch words[0].first {
      case UInt8(ascii: "Z"):
        reports.append(ZoneinfoReport(firstOffsetMinutes: numbers[1], firstAbbreviation: name))
      case UInt8(ascii: "T"):
        reports[reports.count - 1].transitions.append(
          ZoneTransition(
            instant: Instant(minutes: numbers[1]),
            offsetMinutesBefore: numbers[2],
            offsetMinutesAfter: numbers[3],
            isDaylightAfter: numbers[4] == 1,
            abbreviationAfter: name
          )
        )
      default:
        reports[reports.count - 1].readings.append(
          ZoneinfoReport.Reading(clockMinutes: numbers[1], offsetMinutes: (numbers[2], numbers[3]))
        )
      }
    }
    return reports
  }

  private static func run(_ arguments: [String]) throws -> Data {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3"] + arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failure(status: process.terminationStatus) }
    return data
  }

  /// Finds changes by probing every week and halving; the daylight flag, which zoneinfo does
  /// not tell, comes from the C library. Equal files are read once.
  private static let script = """
    import os, sys, time, zoneinfo
    from datetime import datetime, timedelta, timezone
    folder, names = sys.argv[1], sys.argv[2:]
    os.environ["TZDIR"] = folder
    epoch = datetime(1970, 1, 1)
    first = int((datetime(2020, 1, 1) - epoch).total_seconds()) // 60
    last = int((datetime(2071, 1, 1) - epoch).total_seconds()) // 60
    def minutes(delta):
        return delta.days * 1440 + delta.seconds // 60
    def report(name, zone):
        os.environ["TZ"] = name
        time.tzset()
        def state(minute):
            local = datetime.fromtimestamp(minute * 60, zone)
            return local.utcoffset(), local.tzname(), time.localtime(minute * 60).tm_isdst
        lines = ["Z %d %s" % (minutes(state(first)[0]), state(first)[1])]
        def reading(clock):
            local = (epoch + timedelta(minutes=clock)).replace(tzinfo=zone)
            folds = [minutes(local.replace(fold=fold).utcoffset()) for fold in (0, 1)]
            lines.append("R %d %d %d" % (clock, folds[0], folds[1]))
        def find(low, high, before, after):
            if high - low > 1:
                middle = (low + high) // 2
                between = state(middle)
                if between != before: find(low, middle, before, between)
                if between != after: find(middle, high, between, after)
                return
            a, b = minutes(before[0]), minutes(after[0])
            lines.append("T %d %d %d %d %s" % (high, a, b, after[2], after[1]))
            start, end = high + min(a, b), high + max(a, b)
            for clock in (start - 61, start - 1, start, (start + end) // 2, end - 1, end, end + 61):
                reading(clock)
        low, before = first, state(first)
        while low < last - 1:
            high = min(low + 7 * 1440, last - 1)
            after = state(high)
            if after != before: find(low, high, before, after)
            low, before = high, after
        return "\\n".join(lines)
    known = {}
    for name in names:
        path = os.path.join(folder, name)
        with open(path, "rb") as file: content = file.read()
        if content not in known:
            with open(path, "rb") as file: known[content] = report(name, zoneinfo.ZoneInfo.from_file(file))
        print(known[content])
    """
}

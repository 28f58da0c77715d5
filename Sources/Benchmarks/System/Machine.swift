import CivilTime
import Glibc
import SafeFiles

/// What the machine says of itself under `/proc`; see proc(5).
enum Machine {
  /// The model of the processor, cores and memory ("AMD EPYC, 2 cores, 24.0 GiB").
  static var description: String {
    let lines = self.lines("/proc/cpuinfo")
    let model = value(of: "model name", in: lines) ?? "unknown processor"
    let cores = lines.count { $0.hasPrefix("processor") }
    let kibibytes = value(of: "MemTotal", in: self.lines("/proc/meminfo")).flatMap(kibibytes)
    let memory = kibibytes.map { fixed($0 / 1_048_576, digits: 1) + " GiB" } ?? "unknown memory"
    return "\(model), \(cores) core\(cores == 1 ? "" : "s"), \(memory)"
  }

  /// Processes that ran or waited to run, averaged over the last minute.
  static var loadAverage: String {
    lines("/proc/loadavg").first?.split(separator: " ").first.map(String.init) ?? "unknown"
  }

  /// The most memory that this process had resident at any time.
  static var peakMemoryMebibytes: Double? {
    value(of: "VmHWM", in: lines("/proc/self/status")).flatMap(kibibytes).map { $0 / 1024 }
  }

  /// The date in UTC.
  static var today: LocalDate {
    let unixEpoch = LocalDate(year: 1970, month: 1, day: 1) ?? LocalDate(dayNumber: 0)
    return unixEpoch.adding(days: time(nil) / 86_400)
  }

  private static func lines(_ path: String) -> [Substring] {
    ((try? InputFile.text(of: path)) ?? "").split(separator: "\n")
  }

  /// What stands behind the colon of the first line of a name.
  private static func value(of name: String, in lines: [Substring]) -> String? {
    guard
      let line = lines.first(where: { $0.hasPrefix(name) }),
      let colon = line.firstIndex(of: ":")
    else { return nil }
    return String(line[colon...].dropFirst().drop { $0 == " " || $0 == "\t" })
  }

  /// The number of a value such as `123 kB`.
  private static func kibibytes(_ text: String) -> Double? {
    text.split(separator: " ").first.flatMap { Double($0) }
  }
}

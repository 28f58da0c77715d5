/// What the program may print to standard error when it refuses an input, and whether each refusal
/// names its place.
struct Refusal {
  /// The lines that break a promise, each with the reason.
  let faults: [String]

  /// Reads what was printed, where the errors may name one of the files as their place.
  init(errors: String, files: [String], isRefused: Bool) {
    let lines = errors.split(whereSeparator: { $0 == "\n" }).map(String.init)
    var faults = lines.filter(Self.hasControls).map {
      "prints a control character: \($0.debugDescription)"
    }
    let refusals = lines.filter { $0.hasPrefix("error: ") }
    faults += refusals.filter { !Self.namesPlace($0, files: files) }.map { "names no place: \($0)" }
    if isRefused, lines.isEmpty { faults.append("is refused without a word") }
    self.faults = faults
  }

  /// Whether the line begins with the name of a file, alone or with line and column:
  /// `error: agents.csv:3: …`.
  private static func namesPlace(_ line: String, files: [String]) -> Bool {
    let text = line.dropFirst("error: ".count)
    return files.contains { text.hasPrefix($0 + ":") }
  }

  private static func hasControls(_ line: String) -> Bool {
    line.unicodeScalars.contains { $0.properties.generalCategory == .control }
  }
}

import Rostering
import Workforce

/// Where a run stands, in one line.
package struct ProgressLine {
  private let clock: String
  private let parts: [String]
  private let activity: String

  /// Puts figures into words; a figure that is not known yet is a dash, and the gap in percent of the
  /// objective stands where the hours are not known.
  package init(
    elapsedSeconds: Double,
    objective: Double?,
    lowerBound: Double?,
    gapHours: Double?,
    gapPercentOfRequiredHours: Double?,
    gapPercentOfObjective: Double? = nil,
    activity: String
  ) {
    clock = Self.clock(elapsedSeconds)
    let objectiveShare = gapPercentOfObjective.map { decimal($0, digits: 2) + "%" } ?? "-"
    let hours = gapHours.map { decimal($0, digits: 2) + " h" } ?? objectiveShare
    let percent = gapPercentOfRequiredHours.map { " (" + decimal($0, digits: 2) + "%)" } ?? ""
    parts = [
      "roster " + (objective.map { decimal($0, digits: 2) } ?? "-"),
      "bound " + (lowerBound.map { decimal($0, digits: 2) } ?? "-"),
      "gap " + hours + percent,
    ]
    self.activity = activity
  }

  /// Says what a run does that has no figures.
  package init(elapsedSeconds: Double, activity: String) {
    clock = Self.clock(elapsedSeconds)
    parts = []
    self.activity = activity
  }

  private static func clock(_ elapsedSeconds: Double) -> String {
    let seconds = max(0, Int(elapsedSeconds))
    return "\(seconds / 60):\(seconds % 60 < 10 ? "0" : "")\(seconds % 60)"
  }

  /// The whole line.
  package var text: String { ([clock] + parts + [activity]).joined(separator: "  ") }

  /// The line in at most so many columns: the activity is cut first, then whole figures from the
  /// right are left out.
  package func text(columns: Int) -> String {
    if text.count <= columns { return text }
    var line = clock
    for part in parts {
      guard line.count + 2 + part.count <= columns else { return String(line.prefix(columns)) }
      line += "  " + part
    }
    let room = columns - line.count - 2
    return room < 4 ? line : line + "  " + activity.prefix(room - 1) + "…"
  }
}

extension ProgressLine {
  /// Puts a report of the solver into words, some time after it was made; where no hours are
  /// required, the gap is in percent of the objective.
  init(_ progress: SolveProgress, elapsedSeconds: Double, requiresHours: Bool = true) {
    self.init(
      elapsedSeconds: elapsedSeconds,
      objective: progress.objective,
      lowerBound: progress.lowerBound,
      gapHours: requiresHours ? progress.gap?.hours : nil,
      gapPercentOfRequiredHours: requiresHours ? progress.gap?.percentOfRequiredHours : nil,
      gapPercentOfObjective: progress.gap?.percentOfObjective,
      activity: progress.activity
    )
  }
}

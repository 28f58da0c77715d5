import Workforce

/// Where the time of a run went: a row per phase, in the order in which they began.
struct PhaseTable {
  private let phases: [RosterResult.Phase]

  init(_ phases: [RosterResult.Phase]) {
    self.phases = phases
  }

  /// The lines of the table. Counts are what a phase does: evaluations of the bound, rounds of column
  /// generation, nodes, moves; 1 for a phase that is entered once.
  var text: String {
    let sum = phases.reduce(0) { $0 + $1.seconds }
    var table = TextTable([.left], header: ["Phase", "seconds", "% of all", "count", "ms each"])
    for phase in phases {
      table.append([
        phase.name, decimal(phase.seconds, digits: 3),
        decimal(sum > 0 ? phase.seconds / sum * 100 : 0, digits: 1), "\(phase.count)",
        phase.count > 0 ? decimal(phase.seconds / Double(phase.count) * 1000, digits: 3) : "-",
      ])
    }
    table.append(["all", decimal(sum, digits: 3), "", "", ""])
    return table.text
  }
}

import LinearProgram
import Workforce

extension CompactProgram {
  /// One moment at most for each training or meeting that is held together: a yes or no for each that
  /// a member may choose.
  static func addMoments(
    of holds: [[Hold]],
    problem: RosteringProblem,
    isNamed: Bool,
    to program: inout LinearProgram
  ) {
    var ties: [Int: [Int: [Int]]] = [:]
    for (agent, holds) in holds.enumerated() {
      let terms = problem.types[problem.typeOfAgent[agent]].sessions
      for hold in holds {
        guard let row = hold.tieRow else { continue }
        ties[terms[hold.term].session, default: [:]][hold.slot, default: []].append(row)
      }
    }
    for (session, slots) in ties.sorted(by: { $0.key < $1.key }) {
      let id = problem.sessions[session].id.text
      let row = program.addRow(.init(name: isNamed ? "moment(\(id))" : "", bounds: .atMost(1)))
      for (slot, rows) in slots.sorted(by: { $0.key < $1.key }) {
        let time = problem.timeline.start(ofSlot: slot)
        program.addColumn(
          .init(
            name: isNamed ? "begin(\(id),\(time))" : "",
            cost: 0,
            bounds: .between(0, 1),
            isInteger: true
          ),
          entries: [.init(row: row, value: 1)] + rows.map { .init(row: $0, value: 1) }
        )
      }
    }
  }
}

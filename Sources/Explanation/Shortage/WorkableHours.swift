import CivilTime
import GLPKSolver
import LinearProgram
import Workforce

/// The most hours at work that one agent can have: the elastic program with every rule kept, without
/// its whole-number conditions, maximised on GLPK. No roster has more.
struct WorkableHours {
  let agent: Agent
  let horizon: Horizon
  let history: [HistoricShift]
  /// The shifts that no rule forbids by themselves.
  let possibleShifts: [Shift]

  /// Hours within the horizon's grid, breaks left out.
  func most() throws(GLPKError) -> Double {
    guard !possibleShifts.isEmpty else { return 0 }
    var rows = AgentRows(agent, horizon: horizon, history: history)
    rows.write()
    var problem = try GLPKProblem(rows.elastic.program)
    let grid = horizon.grid.range
    for candidate in rows.facts.candidates.joined() {
      let rests = candidate.shift.activities.reduce(0) { sum, activity in
        switch activity.kind {
        case .rest, .away: sum + activity.range.minutes
        default: sum
        }
      }
      let inside = candidate.range.intersection(grid)?.minutes ?? 0
      // Of a shift that crosses the grid's edge the breaks may lie outside.
      let minutes = inside == candidate.range.minutes ? inside - rests : inside
      try problem.setCost(-Double(minutes) / 60, ofColumn: candidate.column)
    }
    let outcome = try problem.simplex()
    return outcome.status == .optimal ? max(0, -outcome.objective) : 0
  }
}

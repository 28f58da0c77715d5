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

  /// Hours within the horizon's grid, breaks left out; what the contract allows where a stop comes
  /// before the program is solved.
  func most(shouldStop: @escaping () -> Bool = { false }) throws(GLPKError) -> Double {
    guard !possibleShifts.isEmpty else { return 0 }
    if shouldStop() { return mostByContract }
    var rows = AgentRows(agent, horizon: horizon, history: history)
    rows.write()
    var problem = try GLPKProblem(rows.elastic.program)
    let grid = horizon.grid.range
    for candidate in rows.facts.candidates.joined() {
      let minutes = minutesAtWork(in: candidate.shift, grid)
      try problem.setCost(-Double(minutes) / 60, ofColumn: candidate.column)
    }
    let outcome = try problem.simplex(shouldStop: shouldStop)
    switch outcome.status {
    case .optimal: return max(0, -outcome.objective)
    case .infeasible: return 0
    default: return mostByContract
    }
  }

  /// The longest shift of each date, as far as the contract's hours of the week reach.
  private var mostByContract: Double {
    let grid = horizon.grid.range
    var longest: [LocalDate: Int] = [:]
    for shift in possibleShifts {
      longest[shift.localDate] = max(longest[shift.localDate] ?? 0, minutesAtWork(in: shift, grid))
    }
    return horizon.weeks.reduce(0) { sum, week in
      let dates = week.map { horizon.firstDate.adding(days: $0) }
      let credited = dates.reduce(0) { $0 + agent.creditedMinutes(on: $1) }
      let most = max(0, agent.contract.weeklyPaidMinutes.upperBound - credited)
      return sum + Double(min(most, dates.reduce(0) { $0 + (longest[$1] ?? 0) })) / 60
    }
  }

  /// Minutes of a shift within a grid, breaks left out.
  private func minutesAtWork(in shift: Shift, _ grid: Range<Instant>) -> Int {
    let rests = shift.activities.reduce(0) { sum, activity in
      switch activity.kind {
      case .rest, .away: sum + activity.range.minutes
      default: sum
      }
    }
    let inside = shift.range.intersection(grid)?.minutes ?? 0
    // Of a shift that crosses the grid's edge the breaks may lie outside.
    return inside == shift.range.minutes ? inside - rests : inside
  }
}

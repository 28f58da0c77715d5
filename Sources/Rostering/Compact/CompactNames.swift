import CivilTime
import Workforce

/// The names of an agent's rows and columns in the compact program; empty where none are wanted.
struct CompactNames {
  private let problem: RosteringProblem
  private let agent: Agent
  private let isNamed: Bool

  init(problem: RosteringProblem, agent: Int, isNamed: Bool) {
    self.problem = problem
    self.agent = problem.instance.agents[agent]
    self.isNamed = isNamed
  }

  /// The column of a duty: agent, start, pattern, elapsed minutes.
  func work(duty: Int, catalogue: DutyCatalogue) -> String {
    guard isNamed else { return "" }
    let form = catalogue.forms[catalogue.duties[duty].form]
    let start = catalogue.slots(of: catalogue.duties[duty]).lowerBound
    let pattern = agent.contract.shiftPatterns[form.pattern].id
    let minutes = form.slots * problem.timeline.grid.intervalMinutes + form.tailMinutes
    return "work(\(agent.id.text),\(problem.timeline.start(ofSlot: start)),\(pattern),\(minutes))"
  }

  /// A row or column of one break of a day in a slot; the break is named by its length in minutes,
  /// `p` or `u` for paid or unpaid, and its number among its like.
  func slot(_ what: String, day: Int, key: CompactProgram.BreakKey, _ slot: Int) -> String {
    guard isNamed else { return "" }
    let minutes = key.slots * problem.timeline.grid.intervalMinutes
    let kind = "\(minutes)\(key.isPaid ? "p" : "u")\(key.ordinal)"
    let time = problem.timeline.start(ofSlot: slot)
    return "\(what)(\(agent.id.text),d\(day + 1),\(kind),\(time))"
  }

  /// The row that allows one duty on a day.
  func day(_ day: Int) -> String { isNamed ? "day(\(agent.id.text),d\(day + 1))" : "" }

  /// A row of rest between the duties of two days.
  func rest(day: Int, later: Int, moment: Int) -> String {
    isNamed ? "rest(\(agent.id.text),d\(day + 1),d\(later + 1),\(moment))" : ""
  }

  /// A row or column of a training or meeting, at a moment or in all.
  func session(_ what: String, _ session: Int, slot: Int? = nil) -> String {
    guard isNamed else { return "" }
    let time = slot.map { ",\(problem.timeline.start(ofSlot: $0))" } ?? ""
    return "\(what)(\(agent.id.text),\(problem.sessions[session].id.text)\(time))"
  }

  /// The row of a slot in which the agent can do one thing alone.
  func clear(_ slot: Int) -> String {
    isNamed ? "clear(\(agent.id.text),\(problem.timeline.start(ofSlot: slot)))" : ""
  }

  /// A row of a week's limits.
  func week(_ what: String, _ week: Int) -> String {
    isNamed ? "\(what)(\(agent.id.text),w\(week + 1))" : ""
  }
}

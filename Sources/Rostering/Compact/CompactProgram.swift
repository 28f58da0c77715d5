import LinearProgram
import Workforce

/// The whole roster as one integer program without tours: a yes or no for every agent and duty, and
/// one for every place of a break.
///
/// Its optimum is that of the master over all tours (docs/formulation.md, "The compact program").
/// Breaks are placed as Bechtold and Jacobs (1990) do, day by day for each agent, with the breaks
/// that wait carried from slot to slot, so that rows stay short.
struct CompactProgram {
  /// A yes or no: the agent works the duty.
  struct Work {
    let column: Int
    /// Position in the agent's catalogue.
    let duty: Int
  }

  /// A yes or no: a break begins in the slot.
  struct Rest {
    let column: Int
    let slot: Int
  }

  /// Which break of a day this is: the first, second, … of its length and pay.
  struct BreakKey: Hashable {
    let slots: Int
    let isPaid: Bool
    let ordinal: Int
  }

  /// A yes or no: the agent holds a training or meeting from the slot on.
  struct Hold {
    let column: Int
    /// Position among the sessions of the agent's type.
    let term: Int
    let slot: Int
    /// The row that ties it to the moment of all members; nil where each member chooses alone.
    let tieRow: Int?
  }

  /// The columns of an agent's day of the horizon.
  struct Day {
    var work: [Work] = []
    var breaks: [BreakKey: [Rest]] = [:]
  }

  let problem: RosteringProblem
  /// The program; its value is the objective less ``RosteringProblem/offset``.
  let program: LinearProgram
  /// The columns by agent and day.
  let days: [[Day]]
  /// The columns of trainings and meetings, by agent.
  let holds: [[Hold]]

  /// - Parameters:
  ///   - problem: the problem.
  ///   - isNamed: whether rows and columns get the names of the formulation.
  init(problem: RosteringProblem, isNamed: Bool = false) {
    let layout = MasterLayout(
      problem: problem,
      counts: problem.types.map { _ in 0 },
      isNamed: isNamed
    )
    var program = layout.program
    var days: [[Day]] = []
    var holds: [[Hold]] = []
    for agent in problem.typeOfAgent.indices {
      var draft = CompactAgent(
        problem: problem,
        layout: layout,
        agent: agent,
        program: program,
        isNamed: isNamed
      )
      draft.write()
      program = draft.program
      days.append(draft.days)
      holds.append(draft.holds)
    }
    Self.addMoments(of: holds, problem: problem, isNamed: isNamed, to: &program)
    self.problem = problem
    self.program = program
    self.days = days
    self.holds = holds
  }

  /// The breaks of a form with their keys, in the order of their windows.
  static func keys(of form: DutyForm) -> [(key: BreakKey, window: BreakWindow)] {
    var counts: [BreakKey: Int] = [:]
    return form.breaks.map { window in
      let kind = BreakKey(slots: window.slots, isPaid: window.isPaid, ordinal: 0)
      counts[kind, default: 0] += 1
      let ordinal = counts[kind, default: 1]
      return (BreakKey(slots: window.slots, isPaid: window.isPaid, ordinal: ordinal), window)
    }
  }
}

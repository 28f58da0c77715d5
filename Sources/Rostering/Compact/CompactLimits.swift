import Placement
import Workforce

extension CompactProgram {
  /// What of a problem the compact program does not hold, in words; empty where it holds all.
  ///
  /// It knows rest between shifts, weekly limits, breaks, trainings and jobs. The rules over days are machines with
  /// states (``SequenceAutomaton``), which need tours.
  static func missingParts(of problem: RosteringProblem) -> [String] {
    let types = problem.types
    let parts: [(String, Bool)] = [
      ("rules over days", types.contains { hasRulesOverDays($0, in: problem) }),
      (
        "limits over the horizon",
        types.contains { !$0.counters.isEmpty || $0.weeks != $0.lawfulWeeks }
      ),
      (
        "prices of weekly hours",
        types.contains { type in
          type.weeks.contains { $0?.excess.isEmpty == false }
        }
      ),
      (
        "priced rules and requests",
        types.contains { type in
          type.dutyCosts.contains { $0 != 0 } || type.constantCost != 0
        }
      ),
      ("cover per named shift", !problem.instance.shiftCover.isEmpty),
      (
        "seats, supervision and hand-overs",
        problem.cover.count > problem.instance.shiftCover.count
      ),
      ("fewest heads", problem.minimums != nil),
      ("the shortest stretch in one queue", QueueStretches.areAsked(in: problem.instance)),
      (
        "the longest stretch of work",
        problem.catalogues.contains { $0.forms.contains { $0.stretch != nil } }
      ),
      ("pinned shifts", types.contains { !$0.workDays.isEmpty }),
    ]
    return parts.filter(\.1).map(\.0)
  }

  /// Whether the machine of a type does more than let every day pass.
  private static func hasRulesOverDays(_ type: AgentType, in problem: RosteringProblem) -> Bool {
    let automaton = problem.automata[type.automaton]
    let catalogue = problem.catalogues[type.catalogue]
    let isFree = automaton.days.allSatisfy { $0.moves.allSatisfy { $0.cost == 0 && $0.ready < 0 } }
    guard automaton.isPlain, isFree else { return true }
    return catalogue.duties.indices.contains { position in
      let duty = catalogue.duties[position]
      let sequenceClass = catalogue.classOfKind[duty.kind]
      return type.isAllowed[position]
        && automaton.moves(day: duty.day, state: 0, sequenceClass: sequenceClass).isEmpty
    }
  }
}

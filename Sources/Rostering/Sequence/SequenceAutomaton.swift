import CivilTime

/// All rules over days of some agents as one machine: the product of the machines of the single
/// rules, states without a way to the end left out, states that cannot be told apart made one.
struct SequenceAutomaton: Sendable {
  /// A way to go on after one day.
  struct Move: Hashable, Sendable {
    /// The state of the next day.
    let next: Int
    /// Price of the rules broken.
    let cost: Double
    /// Whether the day makes the weekend one more that is worked.
    let countsWeekend: Bool
    /// What must lie between this duty and the next one.
    let gap: SequenceStep.Gap
    /// Position in ``moments`` of the first at which a later duty may begin; −1 for no limit.
    let ready: Int
  }

  /// One day.
  struct Day: Sendable {
    /// States in which the day may begin.
    let states: Int
    /// The moves of state s: those of a free date are `moveStarts[s * (classes + 1)]`, those of a
    /// duty of class c `moveStarts[s * (classes + 1) + c + 1]`, each up to the next start.
    let moveStarts: [Int]
    /// The moves.
    let moves: [Move]
  }

  /// A way to begin.
  struct Start: Hashable, Sendable {
    /// The state of the first day.
    let state: Int
    /// No duty may begin before this moment; nil sets no limit.
    let ready: Instant?
  }

  /// Classes of duties.
  let classCount: Int
  /// The days; after them one that stands for the end, without moves.
  let days: [Day]
  /// The moments that ``Move/ready`` names.
  let moments: [Instant]
  /// The sets of rests that moves ask for, as raw values; 0 among them.
  let gaps: [Int]
  /// The ways to begin, by past.
  private let startsOfPast: [AgentPast: [Start]]

  /// Whether no rule tells days apart.
  var isPlain: Bool { days.allSatisfy { $0.states == 1 } && gaps == [0] }

  /// The ways to begin after a past that the builder knew; none where the rules leave no way.
  func starts(after past: AgentPast) -> [Start] { startsOfPast[past] ?? [] }

  /// The moves of a state on a free date (nil) or with a duty of a class.
  @inline(__always)
  func moves(day: Int, state: Int, sequenceClass: Int?) -> Range<Int> {
    let position = state * (classCount + 1) + (sequenceClass.map { $0 + 1 } ?? 0)
    return days[day].moveStarts[position]..<days[day].moveStarts[position + 1]
  }

  /// Builds the machine.
  ///
  /// - Parameters:
  ///   - terms: rules and dates.
  ///   - pasts: the pasts of all agents that it is for, each once; states are numbered in their order.
  init(_ terms: SequenceTerms, pasts: [AgentPast]) {
    var builder = SequenceAutomatonBuilder(terms)
    startsOfPast = builder.build(pasts: pasts)
    classCount = terms.classes.count
    days = builder.merged
    moments = builder.moments
    gaps = Set(days.flatMap { $0.moves.map(\.gap.rawValue) }).union([0]).sorted()
  }
}

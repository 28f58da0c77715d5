/// Agents between whom the program sees no difference: the same duties, limits, skills and cost.
struct AgentType: Hashable, Sendable {
  /// What a week of the horizon still demands of the agent, absences credited.
  struct Week: Hashable, Sendable {
    /// Days to work, both ends allowed.
    let days: ClosedRange<Int>
    /// Paid minutes to work, both ends allowed.
    let paidMinutes: ClosedRange<Int>
    /// What an hour of paid time above some minutes costs, several such prices adding up.
    var excess: [Excess] = []

    /// A price of paid time above a threshold.
    struct Excess: Hashable, Sendable {
      let thresholdMinutes: Int
      let pricePerHour: Double
      /// Whether it is pay of overtime, which is labour, and no price of a rule.
      var isPay = false

      /// The price of so many paid minutes.
      func cost(ofPaidMinutes minutes: Int) -> Double {
        Double(max(0, minutes - thresholdMinutes)) / 60 * pricePerHour
      }
    }

    /// The price of so many paid minutes.
    func cost(ofPaidMinutes minutes: Int) -> Double {
      excess.reduce(0) { $0 + $1.cost(ofPaidMinutes: minutes) }
    }

    /// The part of it that is pay of overtime.
    func overtimeCost(ofPaidMinutes minutes: Int) -> Double {
      excess.reduce(0) { $0 + ($1.isPay ? $1.cost(ofPaidMinutes: minutes) : 0) }
    }
  }

  /// Position of the catalogue.
  let catalogue: Int
  /// Position of the skill class.
  var skillClass: Int
  /// Position of the location.
  let location: Int
  /// Cost of a paid hour in the objective, before premiums.
  let weightedHourlyCost: Double
  /// Whether each duty of the catalogue is open to the agent.
  let isAllowed: [Bool]
  /// Whether each day must have a duty, by pins; empty where none must.
  let workDays: [Bool]
  /// Whether absences credit a part of each day, which then counts as a day worked whatever else is
  /// done on it; empty where no such day has an open duty.
  let creditedDays: [Bool]
  /// The ways in which the horizon may begin after the history; none where the rules leave no way.
  let starts: [Start]
  /// The weeks of the horizon as rosters are planned; nil where the credits alone exceed a limit.
  var weeks: [Week?]
  /// Position of the machine that knows the rules over days.
  let automaton: Int
  /// The counts over the horizon that can bind.
  let counters: [TourCounter]
  /// Price of a duty beside labour, by duty: rules that it breaks by itself and requests; empty
  /// where all are 0.
  let dutyCosts: [Double]
  /// What the requests cost before any duty is chosen.
  let constantCost: Double
  /// Position of the group that says in which rows of cover a duty counts.
  let coverGroup: Int
  /// The trainings and meetings to be held.
  var sessions: [SessionTerm] = []
  /// The weeks as the rules allow them: more than ``weeks`` where ``ReferencePeriod`` says so.
  let lawfulWeeks: [Week?]

  /// A way to begin.
  struct Start: Hashable, Sendable {
    /// The state of ``automaton``.
    let state: Int
    /// The first start position that keeps every rest.
    let first: Int
  }
}

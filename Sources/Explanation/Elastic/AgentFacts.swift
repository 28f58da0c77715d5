import CivilTime
import WorkRules
import Workforce

/// What is known of one agent while the rows are written.
struct AgentFacts {
  typealias Sum = ElasticProgram.Sum

  let agent: Agent
  let horizon: Horizon
  /// Shifts of the last roster, by start, the parts of split ones each.
  let history: [HistoricShift]
  /// The same, both parts of a split one taken as one.
  let wholeHistory: [HistoricShift]
  /// The shifts of each date, by day index.
  let candidates: [[Candidate]]
  /// The day indices before the horizon on which the history has a shift.
  let historicDays: Set<Int>

  init(
    agent: Agent,
    horizon: Horizon,
    history: [HistoricShift],
    candidates: [[Candidate]]
  ) {
    self.agent = agent
    self.horizon = horizon
    self.history = history.sorted { $0.range.lowerBound < $1.range.lowerBound }
    wholeHistory = SplitShifts.joined(history, contract: agent.contract)
    self.candidates = candidates
    historicDays = Set(
      history.map { $0.localDate.days(since: horizon.firstDate) }.filter { $0 < 0 }
    )
  }

  /// The rules that hold.
  var rules: RuleSet { agent.rules }

  /// A condition of this agent.
  func condition(
    _ rule: RuleID,
    _ side: Condition.Side? = nil,
    day: Int? = nil,
    detail: String = ""
  ) -> Condition {
    Condition(.agent(agent.id), rule, side, on: day.map(date(ofDay:)), detail: detail)
  }

  func date(ofDay day: Int) -> LocalDate { horizon.firstDate.adding(days: day) }

  /// How many of some shifts are worked.
  func count(_ shifts: some Sequence<Candidate>) -> Sum {
    Sum(terms: shifts.map { ($0.column, 1) })
  }

  /// The paid minutes of a range of days, credits left out.
  func minutes(onDays days: Range<Int>) -> Sum {
    Sum(terms: days.flatMap { candidates[$0] }.map { ($0.column, Double($0.paidMinutes)) })
  }

  /// Minutes that time off credits to a range of days.
  func credits(onDays days: Range<Int>) -> Int {
    days.reduce(0) { $0 + agent.creditedMinutes(on: date(ofDay: $1)) }
  }

  /// 1 where a day is worked; the days before the horizon are as the history tells.
  func work(_ day: Int) -> Sum {
    guard day >= 0 else { return .constant(historicDays.contains(day) ? 1 : 0) }
    return count(candidates[day])
  }

  /// The first day of which anything is known.
  var firstKnownDay: Int { historicDays.min() ?? 0 }
}

import CivilTime
import WorkRules
import Workforce

/// Writes the hard rules of one agent into an elastic program, one function per rule.
///
/// Columns: one per date and shift that the contract's patterns have, and a few that say which
/// weekend is worked, where a weekly rest begins, and the like.
struct AgentRows {
  typealias Sum = ElasticProgram.Sum

  var elastic: ElasticProgram
  let facts: AgentFacts
  /// The column of each moment at which a session may begin.
  var sessionColumns: [Identifier<Session>: [Instant: Int]] = [:]

  /// Adds the columns of an agent to a program.
  init(
    _ agent: Agent,
    horizon: Horizon,
    history: [HistoricShift],
    in program: ElasticProgram = ElasticProgram()
  ) {
    var elastic = program
    let zone = agent.location.zone
    let candidates = horizon.dates.enumerated().map { day, date in
      agent.candidates(on: date, onAnyWeekday: true).map { candidate in
        let shift = candidate.shift
        let start = zone.local(at: shift.range.lowerBound)
        return Candidate(
          shift: shift,
          day: day,
          column: elastic.addChoice("work(\(agent.id),\(start),\(shift.pattern))"),
          paidMinutes: shift.paidMinutes,
          isNight: agent.rules.night.isNight(shift.range, in: zone),
          startMinute: start.minutes(since: LocalDateTime(date: date, minuteOfDay: 0)),
          brokenRules: SingleShiftRules.broken(by: candidate, of: agent, horizon: horizon),
          breaks: BreakFit(
            candidate,
            of: agent.rules,
            intervalMinutes: horizon.intervalMinutes
          )
        )
      }
    }
    self.elastic = elastic
    facts = AgentFacts(
      agent: agent,
      horizon: horizon,
      history: history,
      candidates: candidates
    )
  }

  /// Writes every rule.
  mutating func write() {
    addOneShiftADate()
    addSingleShiftRules()
    addPins()
    addSessions()
    addPairRules()
    addHistoryRules()
    addSameShift()
    addMostConsecutiveDays()
    addFewestConsecutiveDays()
    addFewestConsecutiveDaysOff()
    addNightLimits()
    addWeekendRules()
    addContractHours()
    addDaysPerWeek()
    addHourLimits()
    addWeeklyRest()
    addStartDrift()
    addMostShifts()
  }

  // MARK: - Words of the rows

  var agent: Agent { facts.agent }
  var rules: RuleSet { facts.rules }
  var horizon: Horizon { facts.horizon }
  var history: [HistoricShift] { facts.history }
  var candidates: [[Candidate]] { facts.candidates }
  var historicDays: Set<Int> { facts.historicDays }
  var firstKnownDay: Int { facts.firstKnownDay }

  func condition(
    _ rule: RuleID,
    _ side: Condition.Side? = nil,
    day: Int? = nil,
    detail: String = ""
  ) -> Condition {
    facts.condition(rule, side, day: day, detail: detail)
  }

  func date(ofDay day: Int) -> LocalDate { facts.date(ofDay: day) }
  func count(_ shifts: some Sequence<Candidate>) -> Sum { facts.count(shifts) }
  func minutes(onDays days: Range<Int>) -> Sum { facts.minutes(onDays: days) }
  func credits(onDays days: Range<Int>) -> Int { facts.credits(onDays: days) }
  func work(_ day: Int) -> Sum { facts.work(day) }

  /// Whether a limit is hard.
  func isHard(_ limit: Limit?) -> Bool { limit?.enforcement == .hard }

  // MARK: - One shift

  private mutating func addOneShiftADate() {
    for (day, shifts) in candidates.enumerated() where shifts.count > 1 {
      elastic.addStructure(
        "one(\(agent.id),\(date(ofDay: day)))",
        atMostZero: count(shifts)
          - .constant(1)
      )
    }
  }

  private mutating func addSingleShiftRules() {
    for (day, shifts) in candidates.enumerated() {
      for rule in Set(shifts.flatMap(\.brokenRules)).sorted() {
        let breaking = shifts.filter { $0.brokenRules.contains(rule) }
        elastic.add(condition(rule, day: day), atMostZero: count(breaking))
      }
    }
  }

  private mutating func addPins() {
    for pin in agent.pins {
      guard let day = horizon.dayIndex(of: pin.date) else { continue }
      switch pin.day {
      case .off: elastic.add(condition(.pins, day: day), atMostZero: work(day))
      case .pattern(let pattern):
        let kept = candidates[day].filter { $0.shift.pattern == pattern }
        elastic.add(condition(.pins, day: day), atMostZero: .constant(1) - count(kept))
      case .shift(let pattern, let range):
        let kept = candidates[day].filter { $0.shift.pattern == pattern && $0.range == range }
        elastic.add(condition(.pins, day: day), atMostZero: .constant(1) - count(kept))
      }
    }
  }

  private mutating func addMostShifts() {
    for (pattern, limit) in rules.mostShifts where isHard(limit) {
      guard let most = limit.value(on: horizon.firstDate) else { continue }
      let shifts = candidates.joined().filter { $0.shift.pattern == pattern }
      elastic.add(
        condition(.mostShifts, detail: pattern),
        atMostZero: count(shifts) - .constant(Double(most))
      )
    }
  }
}
